//! Passages on which nothing rests: the curator's reasons walk in, and stand beside their passages when they walk out.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::authority::Authority;
use crate::path::SourcePath;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::{Corpus, PassageRef};

/// A passage that the curator knows to be unused, and where that is said.
pub(super) struct Unused {
    at: PassageRef,
    reason: String,
    path: SourcePath,
    span: Range<usize>,
}

/// Finds the passages.
pub(super) fn find(
    authorities: &[Arc<Authority>],
    citable: &Citable<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Unused> {
    let mut found = Vec::new();
    for authority in authorities {
        for entry in &authority.unused {
            for cite in &entry.cites {
                let passages = citable.resolve(&authority.path, std::slice::from_ref(cite), faults);
                found.extend(passages.into_iter().map(|found| Unused {
                    at: found.passage,
                    reason: entry.reason.clone(),
                    path: authority.path.clone(),
                    span: cite.span.clone(),
                }));
            }
        }
    }
    found
}

/// Puts each reason beside its passage; tells where something rests on it after all.
pub(super) fn explain(unused: Vec<Unused>, corpus: &mut Corpus, faults: &mut Vec<Diagnostic>) {
    for Unused { at, reason, path, span } in unused {
        let Some(document) = corpus.documents.get_mut(at.document.0) else { continue };
        if document.uses_of(at.number).is_empty() {
            document.unused.insert(at.number, reason);
        } else {
            faults.push(needless(&path, span, at.number));
        }
    }
}

fn needless(path: &SourcePath, span: Range<usize>, number: u32) -> Diagnostic {
    let message = format!("passage {number} is used");
    Diagnostic::new(lint::NEEDLESS_REASON, path, span, message)
        .with_help("remove the citation from `[[unused]]`: a statement or an example rests on this passage")
}
