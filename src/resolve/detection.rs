//! Detections: the documents of tropes walk in; the examples that their entries tell by themselves walk out, and need not be
//! told again while nothing that they rest on changes.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::authority::Authority;
use crate::resolve::corpus::{DocumentIndex, Example, PassageRef, RecordIndex};
use crate::resolve::example::{Known, detect, entries, make_id};
use crate::resolve::memory::Found;

/// What the entries of the documents say of themselves. It holds as long as what was found in a document, and what the
/// authority files say, are the same; the names of all records are part of what was found.
#[derive(Default)]
pub(super) struct Detected {
    authorities: Vec<Arc<Authority>>,
    documents: Vec<Option<Detection>>,
}

/// The examples of a document.
pub(super) struct Detection {
    found: Arc<Found>,
    trope: RecordIndex,
    pub(super) examples: Vec<Example>,
    pub(super) faults: Vec<Diagnostic>,
}

impl Detected {
    /// Forgets what no longer holds.
    pub(super) fn open(&mut self, authorities: &[Arc<Authority>], documents: usize) {
        let is_same = self.authorities.len() == authorities.len()
            && self.authorities.iter().zip(authorities).all(|(before, now)| Arc::ptr_eq(before, now));
        if !is_same {
            self.documents.clear();
            self.authorities = authorities.to_vec();
        }
        self.documents.resize_with(documents, || None);
    }

    /// The examples of a trope's document, by its place in the corpus.
    pub(super) fn at(&mut self, index: usize, trope: RecordIndex, known: &Known<'_>) -> Option<&Detection> {
        let (place, found) = (self.documents.get_mut(index)?, known.found.get(index)?);
        let is_same = |before: &Detection| Arc::ptr_eq(&before.found, found) && before.trope == trope;
        if !place.as_ref().is_some_and(is_same) {
            *place = Some(Detection::new(index, trope, Arc::clone(found), known)?);
        }
        place.as_ref()
    }
}

impl Detection {
    fn new(index: usize, trope: RecordIndex, found: Arc<Found>, known: &Known<'_>) -> Option<Self> {
        let document = known.documents.get(index)?;
        let mut faults = Vec::new();
        let mut examples = Vec::new();
        for (passage, folder) in entries(document) {
            let at = PassageRef { document: DocumentIndex(index), number: passage.number };
            let mut example = detect(document, passage, at, trope, folder, known, &mut faults);
            example.id = make_id(&example, known);
            examples.push(example);
        }
        Some(Self { found, trope, examples, faults })
    }
}
