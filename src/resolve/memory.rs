//! What a corpus's resolution remembers: the documents and names of a run walk in; what was found in them, and need not
//! be looked for again while neither changes, walks out.
//!
//! What is found in a document depends on four things: the document, the names of all records, where its links may lead,
//! and nothing else. Where all are the same as in an earlier run, so is what was found.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::authority::record::{Kind, Match};
use crate::parse::part::SetAside;
use crate::parse::tree::Document;
use crate::path::SourcePath;
use crate::resolve::cite::Quotations;
use crate::resolve::corpus::{LinkTarget, Mention, Record};
use crate::resolve::form::Forms;

/// What earlier runs found.
#[derive(Default)]
pub struct Memory {
    lexicon: Option<Arc<Lexicon>>,
    targets: Targets,
    found: BTreeMap<SourcePath, Arc<Found>>,
}

/// The names that are looked for.
pub(super) struct Lexicon {
    pub(super) forms: Forms,
    keys: Vec<Key>,
}

/// All of a record that decides what its names mean, and what is said of them.
#[derive(PartialEq, Eq)]
struct Key {
    kind: Kind,
    id: String,
    name: String,
    aliases: Vec<String>,
    native: Option<(String, String)>,
    matching: Match,
}

impl Key {
    fn of(record: &Record) -> Self {
        Self {
            kind: record.kind,
            id: record.id.clone(),
            name: record.name.clone(),
            aliases: record.aliases.clone(),
            native: record.native.clone(),
            matching: record.matching,
        }
    }

    fn is_of(&self, record: &Record) -> bool {
        self.kind == record.kind
            && self.id == record.id
            && self.name == record.name
            && self.aliases == record.aliases
            && self.native == record.native
            && self.matching == record.matching
    }
}

/// Where links may lead, but for records.
#[derive(Default)]
struct Targets {
    /// Rises with every change.
    edition: usize,
    documents: Vec<(String, Arc<Document>)>,
    assets: Vec<SourcePath>,
}

/// What was found in a document.
pub(super) struct Found {
    pub(super) document: Arc<Document>,
    pub(super) links: Arc<BTreeMap<usize, LinkTarget>>,
    pub(super) mentions: Arc<Vec<Vec<Mention>>>,
    pub(super) set_aside: Arc<Vec<SetAside>>,
    pub(super) quotations: Arc<Quotations>,
    pub(super) link_faults: Vec<Diagnostic>,
    pub(super) mention_faults: Vec<Diagnostic>,
    /// The names among which the mentions were found.
    pub(super) lexicon: Arc<Lexicon>,
    /// The edition of the targets among which the links were.
    pub(super) targets: usize,
}

impl Memory {
    /// The names of these records.
    pub(super) fn lexicon(&mut self, records: &[Record]) -> Arc<Lexicon> {
        let is_same = |lexicon: &&Arc<Lexicon>| {
            lexicon.keys.len() == records.len()
                && lexicon.keys.iter().zip(records).all(|(key, record)| key.is_of(record))
        };
        if let Some(lexicon) = self.lexicon.as_ref().filter(is_same) {
            return Arc::clone(lexicon);
        }
        let keys = records.iter().map(Key::of).collect();
        let lexicon = Arc::new(Lexicon { forms: Forms::new(records), keys });
        self.lexicon = Some(Arc::clone(&lexicon));
        lexicon
    }

    /// The edition of these targets: documents with their ids, and assets.
    pub(super) fn targets(
        &mut self,
        documents: Vec<(String, Arc<Document>)>,
        assets: Vec<SourcePath>,
    ) -> usize {
        let before = &self.targets;
        let is_same = before.assets == assets
            && before.documents.len() == documents.len()
            && before.documents.iter().zip(&documents).all(|(before, now)| is_same_target(before, now));
        let edition = if is_same { before.edition } else { before.edition + 1 };
        self.targets = Targets { edition, documents, assets };
        edition
    }

    /// What was found in a document before, if it is still the same.
    pub(super) fn recall(&self, document: &Arc<Document>) -> Option<&Arc<Found>> {
        self.found.get(&document.path).filter(|found| Arc::ptr_eq(&found.document, document))
    }

    /// Remembers what was found in the documents of a run, and forgets all others.
    pub(super) fn keep(&mut self, found: impl Iterator<Item = Arc<Found>>) {
        self.found = found.map(|found| (found.document.path.clone(), found)).collect();
    }
}

fn is_same_target(before: &(String, Arc<Document>), now: &(String, Arc<Document>)) -> bool {
    let has_same_anchors = || {
        before.1.headings().map(|heading| &heading.id).eq(now.1.headings().map(|heading| &heading.id))
            && before.1.passages().len() == now.1.passages().len()
    };
    before.0 == now.0 && (Arc::ptr_eq(&before.1, &now.1) || before.1.path == now.1.path && has_same_anchors())
}
