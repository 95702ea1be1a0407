//! The noun that leaves `resolve`: the whole corpus, every name, citation and link of it resolved.

use std::collections::BTreeMap;
use std::ops::Index;

use crate::edtf::Edtf;
use crate::located::{Basis, Place, Stated};
use crate::parse::authority::record::{Detail, Kind, Match};
use crate::parse::meta::DocumentKind;
use crate::parse::text::TextRange;
use crate::parse::tree::{Document, Passage};
use crate::path::{SourcePath, Url};

macro_rules! index {
    ($(#[$doc:meta])+ $name:ident, $field:ident, $item:ty) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl Index<$name> for Corpus {
            type Output = $item;

            #[expect(clippy::indexing_slicing, reason = "indices are made by `resolve` for this very corpus")]
            fn index(&self, index: $name) -> &$item {
                &self.$field[index.0]
            }
        }
    };
}

index!(
    /// A document of the corpus.
    DocumentIndex, documents, CorpusDocument
);
index!(
    /// A record of the corpus.
    RecordIndex, records, Record
);
index!(
    /// A wave of the corpus.
    WaveIndex, waves, Wave
);
index!(
    /// An example of the corpus.
    ExampleIndex, examples, Example
);

/// A corpus, resolved. Lists are in the order in which the site shows them.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Documents, in order of their files.
    pub documents: Vec<CorpusDocument>,
    /// Records, by kind and then by sort key.
    pub records: Vec<Record>,
    /// Waves, in the order of their files.
    pub waves: Vec<Wave>,
    /// Events, by date.
    pub events: Vec<Event>,
    /// Figures, in the order of their files.
    pub figures: Vec<Figure>,
    /// Themes, in the order of their files.
    pub themes: Vec<Theme>,
    /// Claims, in the order of their files.
    pub claims: Vec<Claim>,
    /// Examples, in the order of their entries.
    pub examples: Vec<Example>,
    /// Files that documents refer to, by the place they get in the site.
    pub assets: BTreeMap<SourcePath, String>,
}

impl Corpus {
    /// The records of one kind, with their indices, by sort key.
    pub fn records_of(&self, kind: Kind) -> impl Iterator<Item = (RecordIndex, &Record)> {
        self.records
            .iter()
            .enumerate()
            .filter(move |(_, record)| record.kind == kind)
            .map(|(index, record)| (RecordIndex(index), record))
    }

    /// A passage by its place.
    pub fn passage(&self, at: PassageRef) -> Option<&Passage> {
        self[at.document].passage(at.number)
    }
}

/// A passage of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageRef {
    /// The document.
    pub document: DocumentIndex,
    /// The passage's number, from 1.
    pub number: u32,
}

/// A document in its corpus.
#[derive(Debug)]
pub struct CorpusDocument {
    /// Its id, the last part of its address.
    pub id: String,
    /// The short code for citations.
    pub code: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: Stated<String>,
    /// Who made it.
    pub creators: Vec<Reference>,
    /// Who published it.
    pub publisher: Option<Reference>,
    /// The waves that it speaks of.
    pub waves: Vec<WaveIndex>,
    /// The trope that it describes.
    pub trope: Option<RecordIndex>,
    /// The tree.
    pub tree: Document,
    /// How many bytes the file has.
    pub bytes: usize,
    /// The file's SHA-256, in hexadecimal digits.
    pub digest: String,
    /// What was set aside: the lines (from 1, both ends counted), the kind and the reason.
    pub set_aside: Vec<SetAside>,
    /// The mentions in each passage, in order; the passage's number less one is the index.
    pub mentions: Vec<Vec<Mention>>,
    /// What rests on each passage; the passage's number less one is the index.
    pub uses: Vec<Vec<Use>>,
    /// The sentences of each passage that are cited and have an anchor, with their numbers, in order; the passage's
    /// number less one is the index.
    pub cited: Vec<Vec<(u32, TextRange)>>,
    /// Where the links written in the document lead, by the byte at which each begins.
    pub links: BTreeMap<usize, LinkTarget>,
}

impl CorpusDocument {
    /// Its address.
    pub fn url(&self) -> Url {
        Url::new(format!("documents/{}/", self.id))
    }

    /// A passage by its number.
    pub fn passage(&self, number: u32) -> Option<&Passage> {
        self.tree.passage(number)
    }

    /// The mentions in a passage.
    pub fn mentions_in(&self, number: u32) -> &[Mention] {
        in_passage(&self.mentions, number)
    }

    /// The sentences of a passage that have anchors.
    pub fn cited_in(&self, number: u32) -> &[(u32, TextRange)] {
        in_passage(&self.cited, number)
    }

    /// What rests on a passage.
    pub fn uses_of(&self, number: u32) -> &[Use] {
        in_passage(&self.uses, number)
    }
}

fn in_passage<T>(lists: &[Vec<T>], number: u32) -> &[T] {
    (number as usize).checked_sub(1).and_then(|index| lists.get(index)).map_or(&[], Vec::as_slice)
}

/// Lines of a source that are not part of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The first line, from 1.
    pub first: usize,
    /// The last line.
    pub last: usize,
    /// What they are.
    pub role: &'static str,
    /// Why they were set aside.
    pub reason: &'static str,
    /// How many words they have.
    pub words: usize,
    /// Where they stand, in bytes.
    pub span: std::ops::Range<usize>,
}

/// Where a link that a document's author wrote leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// Out of the site, or to an anchor of the same page.
    AsWritten(String),
    /// To another document, with an anchor.
    Document(DocumentIndex, Option<String>),
    /// To a record.
    Record(RecordIndex),
    /// To a file that is copied.
    Asset(String),
    /// To nothing; told by a diagnostic.
    Nowhere,
}

/// An occurrence of a record's name in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record.
    pub record: RecordIndex,
    /// Where, in the passage's text.
    pub range: TextRange,
    /// The sentence around it, in the passage's text.
    pub sentence: TextRange,
    /// Whether it becomes a link: the first in its passage that can.
    pub is_linked: bool,
}

/// A named thing.
#[derive(Clone, Debug)]
pub struct Record {
    /// What it is of.
    pub kind: Kind,
    /// Its id, the last part of its address.
    pub id: String,
    /// Its preferred name.
    pub name: String,
    /// What it is sorted by.
    pub sort: String,
    /// Other forms of its name.
    pub aliases: Vec<String>,
    /// Its name in its own language, and that language.
    pub native: Option<(String, String)>,
    /// One sentence on it.
    pub summary: Option<String>,
    /// The same thing elsewhere.
    pub same_as: Vec<String>,
    /// How its names are looked for.
    pub matching: Match,
    /// Former ids.
    pub formerly: Vec<String>,
    /// The waves that it belongs to.
    pub waves: Vec<WaveIndex>,
    /// What only records of its kind have, as written.
    pub detail: Detail,
    /// Ids in `detail`, resolved.
    pub links: RecordLinks,
    /// Where it is mentioned: one entry for each passage, in order.
    pub mentioned: Vec<PassageRef>,
    /// The statements about it.
    pub uses: Vec<Use>,
    /// Where its table stands; `None` for a trope that only a document's wording names.
    pub place: Option<Place>,
}

impl Record {
    /// Its address.
    pub fn url(&self) -> Url {
        Url::new(format!("{}/{}/", self.kind.plural(), self.id))
    }
}

/// What a record refers to.
#[derive(Clone, Debug, Default)]
pub struct RecordLinks {
    /// A work's creators.
    pub creators: Vec<Reference>,
    /// A character's works.
    pub works: Vec<RecordIndex>,
    /// A character's real person.
    pub person: Option<RecordIndex>,
    /// A place's place.
    pub within: Option<RecordIndex>,
    /// A trope's relations.
    pub relations: Vec<Relation>,
    /// The documents that describe a trope.
    pub documents: Vec<DocumentIndex>,
    /// The examples of a trope, or in which a work, character or person appears.
    pub examples: Vec<ExampleIndex>,
}

/// A relation to another trope.
#[derive(Clone, Debug)]
pub struct Relation {
    /// `broader`, `narrower`, `related`, `contrast`, `straight`, `crosses-over`.
    pub kind: &'static str,
    /// The other trope.
    pub to: RecordIndex,
    /// Whether the curator declared it, or it was read from the wording.
    pub is_declared: bool,
    /// The passages that tell it.
    pub cites: Vec<Cite>,
}

/// A record, or a name that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A record.
    Record(RecordIndex),
    /// A name.
    Name(String),
}

/// A citation that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The passage.
    pub passage: PassageRef,
    /// The sentence in which the quotation begins, in the passage's text.
    pub sentence: TextRange,
    /// The number of that sentence in its passage, from 1, where it has an anchor of its own: no markup divides it.
    pub anchor: Option<u32>,
}

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
}
