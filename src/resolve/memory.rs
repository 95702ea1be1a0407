//! What a corpus's resolution remembers: the documents and names of a run walk in; what was found in them, and need not
//! be looked for again while neither changes, walks out.
//!
//! What is found in a document depends on four things: the document, the names of all records, where its links may lead,
//! and nothing else. Where all are the same as in an earlier run, so is what was found.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::authority::record::{Kind, Match};
use crate::parse::part::SetAside;
use crate::parse::tree::Document;
use crate::path::SourcePath;
use crate::resolve::cite::Quotations;
use crate::resolve::corpus::{DocumentIndex, LinkTarget, Mention, Record};
use crate::resolve::detection::Detected;
use crate::resolve::form::Forms;
use crate::source::Size;

/// What earlier runs found.
#[derive(Default)]
pub struct Memory {
    lexicon: Option<Arc<Lexicon>>,
    targets: Targets,
    found: Vec<Arc<Found>>,
    pub(super) detected: Detected,
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
    edition: usize,
    documents: Vec<(String, Arc<Document>)>,
    assets: Vec<(SourcePath, Option<Size>)>,
}

/// What became of the targets of links since the run before.
pub(super) struct Moves {
    /// Rises when documents or assets come, go, or get other ids or sizes.
    pub(super) edition: usize,
    /// The documents whose anchors are others.
    moved: BTreeSet<DocumentIndex>,
}

impl Moves {
    /// Whether links that were found in the run before lead where they did.
    fn spare(&self, found: &Found) -> bool {
        let is_spared = |target: &LinkTarget| match target {
            LinkTarget::Document(document, _) => !self.moved.contains(document),
            LinkTarget::Nowhere => self.moved.is_empty(),
            LinkTarget::AsWritten(_) | LinkTarget::Record(_) | LinkTarget::Asset(_) => true,
        };
        found.links.is_empty() || found.targets == self.edition && found.links.values().all(is_spared)
    }
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

impl Found {
    /// Whether what was found in the run before holds still.
    pub(super) fn holds(&self, lexicon: &Arc<Lexicon>, moves: &Moves) -> bool {
        self.is_among(lexicon) && moves.spare(self)
    }

    /// Whether it was found among these names.
    pub(super) fn is_among(&self, lexicon: &Arc<Lexicon>) -> bool {
        Arc::ptr_eq(&self.lexicon, lexicon)
    }
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

    /// Takes the targets of this run: documents with their ids, and assets with their sizes.
    pub(super) fn targets<'a>(
        &mut self,
        documents: impl ExactSizeIterator<Item = (&'a str, &'a Arc<Document>)> + Clone,
        assets: Vec<(SourcePath, Option<Size>)>,
    ) -> Moves {
        let Targets { edition, documents: known, assets: known_assets } = &mut self.targets;
        let is_same = *known_assets == assets
            && known.len() == documents.len()
            && known
                .iter()
                .zip(documents.clone())
                .all(|((id, before), (now_id, now))| id == now_id && before.path == now.path);
        let mut moved = BTreeSet::new();
        if is_same {
            for (nth, ((_, before), (_, now))) in known.iter_mut().zip(documents).enumerate() {
                if !Arc::ptr_eq(before, now) {
                    if !has_same_anchors(before, now) {
                        moved.insert(DocumentIndex(nth));
                    }
                    *before = Arc::clone(now);
                }
            }
        } else {
            *edition += 1;
            *known = documents.map(|(id, document)| (id.to_owned(), Arc::clone(document))).collect();
            *known_assets = assets;
        }
        Moves { edition: *edition, moved }
    }

    /// Gives away what was found before in each of these documents, if it is still the same.
    pub(super) fn recall<'a>(
        &mut self,
        documents: impl Iterator<Item = &'a Arc<Document>>,
    ) -> Vec<Option<Arc<Found>>> {
        let mut found: Vec<Option<Arc<Found>>> =
            std::mem::take(&mut self.found).into_iter().map(Some).collect();
        let mut places: Option<HashMap<*const Document, usize>> = None;
        let mut recall = |nth: usize, document: &Arc<Document>| {
            let is_of = |place: &Option<Arc<Found>>| {
                place.as_ref().is_some_and(|found| Arc::ptr_eq(&found.document, document))
            };
            // Most documents stand where they stood.
            if let Some(place) = found.get_mut(nth).filter(|place| is_of(place)) {
                return place.take();
            }
            let places = places.get_or_insert_with(|| places_of(&found));
            found.get_mut(*places.get(&Arc::as_ptr(document))?)?.take()
        };
        documents.enumerate().map(|(nth, document)| recall(nth, document)).collect()
    }

    /// Remembers what was found in the documents of a run, and nothing else.
    pub(super) fn keep(&mut self, found: Vec<Arc<Found>>) {
        self.found = found;
    }
}

fn has_same_anchors(before: &Arc<Document>, now: &Arc<Document>) -> bool {
    before.headings().map(|heading| &heading.id).eq(now.headings().map(|heading| &heading.id))
        && before.passages().len() == now.passages().len()
}

fn places_of(found: &[Option<Arc<Found>>]) -> HashMap<*const Document, usize> {
    let places = found.iter().enumerate();
    places.filter_map(|(nth, found)| Some((Arc::as_ptr(&found.as_ref()?.document), nth))).collect()
}
