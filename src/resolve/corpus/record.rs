//! Named things: a record, and all that it refers to and that refers to it.

use std::ops::Range;

use crate::edtf::Edtf;
use crate::located::{Basis, Located, Place, Stated};
use crate::parse::authority::journey::Role;
use crate::parse::authority::record::{Detail, Kind, Match};
use crate::parse::text::TextRange;
use crate::path::Url;
use crate::resolve::corpus::{DocumentIndex, ExampleIndex, PassageRef, RecordIndex, Use, WaveIndex};

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
    pub same_as: Vec<Located<String>>,
    /// How its names are looked for.
    pub matching: Match,
    /// Former ids.
    pub formerly: Vec<String>,
    /// The waves that it belongs to.
    pub waves: Vec<WaveIndex>,
    /// What the documents leave out.
    pub gaps: Vec<String>,
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
    /// Where its name and then each of its aliases are written, in bytes of the same file.
    pub written: Vec<Range<usize>>,
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
    /// A person's journey, step by step.
    pub journey: Vec<Step>,
    /// Who came to a place or left it: the person, and the step of the journey; in order of the people.
    pub travellers: Vec<(RecordIndex, usize)>,
    /// A trope's relations.
    pub relations: Vec<Relation>,
    /// The documents that describe a trope.
    pub documents: Vec<DocumentIndex>,
    /// The examples of a trope, or in which a work, character or person appears.
    pub examples: Vec<ExampleIndex>,
}

/// A step of a person's journey.
#[derive(Clone, Debug)]
pub struct Step {
    /// The place.
    pub place: RecordIndex,
    /// What it is on the journey.
    pub role: Role,
    /// The wave with which the person went.
    pub wave: Option<WaveIndex>,
    /// When.
    pub date: Option<Stated<Edtf>>,
    /// What is known of it besides.
    pub note: Option<String>,
    /// What it rests on.
    pub basis: Basis,
    /// Why, where no document states it.
    pub reason: Option<String>,
    /// The passages that tell it.
    pub cites: Vec<Cite>,
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
