//! Passages on which nothing rests: the curator's reasons walk in, and stand beside their passages when they walk out.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::authority::Authority;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::Corpus;

/// Puts each reason beside its passages; tells where something rests on one of them after all.
pub(super) fn explain(authorities: &[Authority], corpus: &mut Corpus, faults: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    let citable = Citable::new(&corpus.documents);
    for authority in authorities {
        for entry in &authority.unused {
            for cite in &entry.cites {
                let passages = citable.resolve(&authority.path, std::slice::from_ref(cite), faults);
                for at in passages.into_iter().map(|cite| cite.passage) {
                    if corpus[at.document].uses_of(at.number).is_empty() {
                        found.push((at, entry.reason.clone()));
                    } else {
                        faults.push(needless(authority, cite.span.clone(), at.number));
                    }
                }
            }
        }
    }
    for (at, reason) in found {
        if let Some(document) = corpus.documents.get_mut(at.document.0) {
            document.unused.insert(at.number, reason);
        }
    }
}

fn needless(authority: &Authority, span: std::ops::Range<usize>, number: u32) -> Diagnostic {
    let message = format!("passage {number} is used");
    Diagnostic::new(lint::NEEDLESS_REASON, &authority.path, span, message)
        .with_help("remove the citation from `[[unused]]`: a statement or an example rests on this passage")
}
