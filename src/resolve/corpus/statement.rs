//! Statements with a source: waves, events, figures, themes, claims and examples.

use crate::edtf::Edtf;
use crate::located::{Basis, Place, Stated};
use crate::path::Url;
use crate::resolve::corpus::{Cite, PassageRef, RecordIndex, Reference, WaveIndex};

/// A movement of people.
#[derive(Clone, Debug)]
pub struct Wave {
    /// Its id, the last part of its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One sentence on it.
    pub summary: Option<String>,
    /// From when to when.
    pub span: Option<Stated<Edtf>>,
    /// When it began.
    pub onset: Option<Stated<Edtf>>,
    /// The lanes of its timeline.
    pub lanes: Vec<String>,
    /// Its look, from 1 to 6: the place among the waves.
    pub slot: usize,
    /// How many events it has.
    pub events: usize,
    /// How many years a stretch of its timeline has, where that is long: a decade, a century or more.
    pub stretch: i64,
}

impl Wave {
    /// The address of its timeline.
    pub fn url(&self) -> Url {
        Url::new(format!("timelines/{}/", self.id))
    }
}

/// What every statement has.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its anchor in the ledger of claims, unique in the corpus.
    pub id: String,
    /// Its wave.
    pub wave: Option<WaveIndex>,
    /// In the curator's own words.
    pub text: String,
    /// When.
    pub date: Option<Stated<Edtf>>,
    /// The date in words, where given.
    pub shown: Option<String>,
    /// The records concerned.
    pub about: Vec<RecordIndex>,
    /// What it rests on.
    pub basis: Basis,
    /// Why, where no document states it.
    pub reason: Option<String>,
    /// The passages that support it.
    pub cites: Vec<Cite>,
    /// Where its table stands.
    pub place: Place,
}

/// Something dated, or datable.
#[derive(Clone, Debug)]
pub struct Event {
    /// What every statement has; the id is unique in its wave.
    pub statement: Statement,
    /// What happened.
    pub title: String,
    /// The lane of the timeline.
    pub lane: Option<String>,
    /// Whether it lies past the edge of its wave's chart.
    pub is_past_edge: bool,
    /// The first year of the stretch of its wave in which it began, or ended where its start is not known; `None`
    /// where it has no date that is shown.
    pub stretch: Option<i64>,
    /// Its place among the events of its wave and its stretch, from 0.
    pub nth: usize,
}

/// A number that a document states.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What every statement has.
    pub statement: Statement,
    /// The number.
    pub value: Option<f64>,
    /// `up to`.
    pub qualifier: Option<String>,
    /// `people`.
    pub unit: Option<String>,
    /// What is counted.
    pub of: Option<String>,
}

/// A row of the comparison.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its id, the last part of its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The question that it answers.
    pub question: Option<String>,
    /// The curator's verdict.
    pub verdict: Option<String>,
    /// What the documents say; each cell has a wave.
    pub cells: Vec<Statement>,
}

impl Theme {
    /// Its address.
    pub fn url(&self) -> Url {
        Url::new(format!("themes/{}/", self.id))
    }
}

/// A statement about records that is neither event nor figure.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What every statement has.
    pub statement: Statement,
}

/// A trope at work: trope × works × medium × treatment × passage.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its id, the last part of its address.
    pub id: String,
    /// The trope.
    pub trope: RecordIndex,
    /// The entry.
    pub passage: PassageRef,
    /// The works.
    pub works: Vec<Reference>,
    /// Who made them.
    pub creators: Vec<Reference>,
    /// The characters.
    pub characters: Vec<Reference>,
    /// The medium: its id and its label.
    pub medium: (String, String),
    /// The treatment's id.
    pub treatment: String,
    /// How the treatment is known.
    pub treatment_basis: TreatmentBasis,
    /// `in part`.
    pub qualifier: Option<String>,
    /// The wave.
    pub wave: Option<Stated<WaveIndex>>,
    /// In the curator's own words.
    pub text: Option<String>,
    /// The anchor of the folder that the entry stands in.
    pub folder: Option<String>,
}

impl Example {
    /// Its address.
    pub fn url(&self) -> Url {
        Url::new(format!("examples/{}/", self.id))
    }
}

/// How a treatment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TreatmentBasis {
    /// The curator declared it.
    Declared,
    /// The entry's wording shows it.
    Detected,
    /// Nothing is said, so it counts as straight.
    Default,
}

impl TreatmentBasis {
    /// The word in data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Detected => "detected",
            Self::Default => "default",
        }
    }
}

/// Something that rests on a passage, or speaks of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// An event, by its place in the corpus.
    Event(usize),
    /// A figure.
    Figure(usize),
    /// A cell of a theme: the theme, and the cell in it.
    Theme(usize, usize),
    /// A claim.
    Claim(usize),
    /// An example.
    Example(usize),
    /// A relation of a trope: the record, and the relation in it.
    Relation(usize, usize),
    /// A step of a person's journey: the record, and the step in it.
    Step(usize, usize),
}
