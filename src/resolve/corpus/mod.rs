//! The noun that leaves `resolve`: the whole corpus, every name, citation and link of it resolved.

mod book;
mod document;
mod record;
mod statement;

use std::collections::BTreeMap;
use std::ops::Index;

use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::parse::tree::Passage;
use crate::path::SourcePath;
use crate::source::Size;

pub use crate::resolve::corpus::book::{Book, Chapter, Part};
pub use crate::resolve::corpus::document::{CorpusDocument, LinkTarget, Mention};
pub use crate::resolve::corpus::record::{Cite, Record, RecordLinks, Reference, Relation, Step};
pub use crate::resolve::corpus::statement::{
    Claim, Event, Example, Figure, Statement, Theme, TreatmentBasis, Use, Wave,
};

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
    /// Documents, in order of their files; those of a book in reading order.
    pub documents: Vec<CorpusDocument>,
    /// The book that pages make.
    pub book: Option<Book>,
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
    /// What the site says in its language.
    pub locale: Locale,
    /// Files that documents refer to.
    pub assets: BTreeMap<SourcePath, Shown>,
}

/// A file that documents show or link to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The place that it gets in the site.
    pub place: String,
    /// How large it is, if it is a picture.
    pub size: Option<Size>,
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

    /// Whether anything is stated, so that it can be asked on which passages nothing rests.
    pub fn has_statements(&self) -> bool {
        self.documents.iter().any(|document| !document.uses.is_empty())
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
