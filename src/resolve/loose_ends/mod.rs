//! Loose ends: a resolved corpus walks in; what no fault is, but worth a look, walks out as notes: records that are
//! never mentioned, passages on which nothing rests, names that have no record or several, places and events that no
//! map or timeline can show, files that nobody needs, and lines that were set aside.

mod gap;
mod name;
mod shared;

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{self, Lint};
use crate::parse::tree::Passage;
use crate::resolve::corpus::{Corpus, CorpusDocument, LinkTarget, Record};
use crate::source::Asset;

/// The kinds of loose end, by name.
pub const LINTS: [Lint; 9] = [
    lint::AMBIGUOUS_FORM,
    lint::DUPLICATE_NAME,
    lint::FURNITURE,
    lint::MISSING_COORDINATES,
    lint::MISSING_DATE,
    lint::UNLINKED_NAME,
    lint::UNUSED_FILE,
    lint::UNUSED_PASSAGE,
    lint::UNUSED_RECORD,
];

/// Those that can be told only where all files could be read: what seems to be missing may stand in another.
pub const NEED_ALL: [Lint; 4] =
    [lint::UNLINKED_NAME, lint::UNUSED_FILE, lint::UNUSED_PASSAGE, lint::UNUSED_RECORD];

/// Finds all loose ends. `assets` are the files that documents may refer to.
pub fn find(corpus: &Corpus, assets: &[Asset]) -> Vec<Diagnostic> {
    let mut notes: Vec<Diagnostic> = corpus.documents.iter().flat_map(furniture).collect();
    notes.extend(unused_records(corpus));
    notes.extend(name::unlinked(corpus));
    notes.extend(shared::names(corpus));
    notes.extend(shared::forms(corpus));
    notes.extend(gap::coordinates(corpus));
    notes.extend(gap::dates(corpus));
    notes.extend(unused_files(corpus, assets));
    if corpus.has_statements() {
        notes.extend(corpus.documents.iter().filter_map(unused_passages));
    }
    notes
}

fn furniture(document: &CorpusDocument) -> Vec<Diagnostic> {
    let note = |aside: &crate::parse::part::SetAside| {
        let lines = if aside.first == aside.last {
            format!("line {}", aside.first)
        } else {
            format!("lines {} to {}", aside.first, aside.last)
        };
        let (path, span) = (&document.tree.path, aside.spans.first().cloned().unwrap_or_default());
        Diagnostic::new(
            lint::FURNITURE,
            path,
            span,
            format!("{lines} set aside: {} ({} words)", aside.reason, aside.words),
        )
    };
    document.set_aside.iter().map(note).collect()
}

fn unused_records(corpus: &Corpus) -> impl Iterator<Item = Diagnostic> + '_ {
    // A trope with a page of its own is told of, whether or not the page names it.
    let is_unused = |record: &&Record| record.mentioned.is_empty() && record.links.documents.is_empty();
    corpus.records.iter().filter(is_unused).filter_map(|record| {
        let place = record.place.as_ref()?;
        let refer = if record.uses.is_empty() && record.links.examples.is_empty() {
            ""
        } else {
            ", though statements concern it"
        };
        Some(
            Diagnostic::new(
                lint::UNUSED_RECORD,
                &place.path,
                place.span(),
                format!("`{}` is mentioned in no passage{refer}", record.id),
            )
            .with_help("add the forms of its name that the documents use as `aliases`, or remove the record"),
        )
    })
}

fn unused_files<'a>(corpus: &Corpus, assets: &'a [Asset]) -> impl Iterator<Item = Diagnostic> + 'a {
    let links = corpus.documents.iter().flat_map(|document| document.links.values());
    let used: BTreeSet<String> = links
        .filter_map(|link| match link {
            LinkTarget::Asset(path) => Some(path.clone()),
            _ => None,
        })
        .collect();
    assets.iter().filter(move |asset| !used.contains(asset.path.as_str())).map(|asset| {
        Diagnostic::of_file(lint::UNUSED_FILE, &asset.path, "no document shows this file or links to it")
            .with_help(match asset.path.extension().as_str() {
                // Texts in forms that only `import` reads.
                "html" | "htm" | "xhtml" | "markdown" => "to make a document of it, move it out of `seeds/` and bring it in with `seedbook import`",
                _ => "link to it, as `[a letter](letter.pdf)`, or move it out of `seeds/`; it is not copied to the site",
            })
    })
}

/// How many passages a note counts one by one.
const MAX_NUMBERS: usize = 12;

/// One note for all passages of a document on which nothing rests, and for which the curator gives no reason.
fn unused_passages(document: &CorpusDocument) -> Option<Diagnostic> {
    let passages = document.tree.passages();
    let loose: Vec<&Passage> = passages
        .iter()
        .copied()
        .filter(|it| document.uses_of(it.number).is_empty() && !document.unused.contains_key(&it.number))
        .collect();
    let first = loose.first()?;
    let mut numbers: Vec<String> =
        loose.iter().take(MAX_NUMBERS).map(|passage| passage.number.to_string()).collect();
    let rest = loose.len() - numbers.len();
    let last = if rest > 0 { Some(format!("{rest} more")) } else { numbers.pop() };
    let message = match (numbers.as_slice(), last) {
        _ if loose.len() == passages.len() && loose.len() > 1 => {
            format!("nothing rests on any of the {} passages of `{}`", loose.len(), document.id)
        }
        ([], Some(only)) => format!("nothing rests on passage {only} of `{}`", document.id),
        (some, last) => {
            let (some, last) = (some.join(", "), last.unwrap_or_default());
            format!("nothing rests on passages {some} and {last} of `{}`", document.id)
        }
    };
    let note = Diagnostic::new(lint::UNUSED_PASSAGE, &document.tree.path, first.span.clone(), message);
    Some(note.with_help("cite them in statements, or give the reason in an `[[unused]]` table"))
}
