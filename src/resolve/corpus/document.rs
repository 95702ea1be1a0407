//! Documents in their corpus: a tree, and what was found in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::located::Stated;
use crate::parse::meta::DocumentKind;
use crate::parse::part::SetAside;
use crate::parse::text::TextRange;
use crate::parse::tree::{Document, Form, Passage};
use crate::path::Url;
use crate::resolve::corpus::{DocumentIndex, RecordIndex, Reference, Use, WaveIndex};

/// A document in its corpus.
#[derive(Debug)]
pub struct CorpusDocument {
    /// Its id.
    pub id: String,
    /// What stands below `documents/` in its address: its id, or its folders and its name.
    pub place: String,
    /// Its place in the book, as the index of a chapter.
    pub chapter: Option<usize>,
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
    pub tree: Arc<Document>,
    /// How many bytes the file has.
    pub bytes: usize,
    /// The file's SHA-256, in hexadecimal digits.
    pub digest: Arc<str>,
    /// What was set aside: the lines (from 1, both ends counted), the kind and the reason.
    pub set_aside: Arc<Vec<SetAside>>,
    /// The mentions in each passage, in order; the passage's number less one is the index.
    pub mentions: Arc<Vec<Vec<Mention>>>,
    /// What rests on passages, by their numbers.
    pub uses: BTreeMap<u32, Vec<Use>>,
    /// Why nothing rests on some passages, by their numbers.
    pub unused: BTreeMap<u32, String>,
    /// The sentences that are cited and have an anchor, with their numbers, in order; by the numbers of their passages.
    pub cited: BTreeMap<u32, Vec<(u32, TextRange)>>,
    /// Where the links written in the document lead, by the byte at which each begins.
    pub links: Arc<BTreeMap<usize, LinkTarget>>,
}

impl CorpusDocument {
    /// Its address.
    pub fn url(&self) -> Url {
        Url::new(format!("documents/{}/", self.place))
    }

    /// Whether the text tells in other words what its source says. Unless the curator decides, a Markdown file that
    /// names its source does, and a clip is the source itself.
    pub fn is_retelling(&self) -> bool {
        let meta = &self.tree.meta;
        meta.is_retelling.unwrap_or(self.tree.form == Form::Markdown && meta.source.is_some())
    }

    /// A passage by its number.
    pub fn passage(&self, number: u32) -> Option<&Passage> {
        self.tree.passage(number)
    }

    /// The mentions in a passage.
    pub fn mentions_in(&self, number: u32) -> &[Mention] {
        let lists = (number as usize).checked_sub(1).and_then(|index| self.mentions.get(index));
        lists.map_or(&[], Vec::as_slice)
    }

    /// The sentences of a passage that have anchors.
    pub fn cited_in(&self, number: u32) -> &[(u32, TextRange)] {
        self.cited.get(&number).map_or(&[], Vec::as_slice)
    }

    /// What rests on a passage.
    pub fn uses_of(&self, number: u32) -> &[Use] {
        self.uses.get(&number).map_or(&[], Vec::as_slice)
    }

    /// How many passages it has.
    pub fn passages(&self) -> usize {
        self.mentions.len()
    }
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
