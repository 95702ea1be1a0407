//! The order of the pages: documents in the order of their files and the plan of a book, if there is one, walk in;
//! documents in reading order and the [`Book`] that they make walk out.

mod folders;
mod plan;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::markdown::summary::Summary;
use crate::parse::meta::DocumentKind;
use crate::parse::tree::Document;
use crate::parse::unread::Unread;
use crate::path::SourcePath;
use crate::resolve::corpus::{Book, Chapter, CorpusDocument, DocumentIndex};
use crate::slug::slug;
use crate::source::SourceFile;

/// A document with its file.
pub(super) type Filed = (Arc<SourceFile>, Arc<Document>);

/// Documents in reading order.
pub(super) struct Arranged {
    /// The documents: the chapters first where a plan lists them.
    pub(super) documents: Vec<Filed>,
    /// What stands below `documents/` in the address of each, where its folders give it.
    pub(super) places: Vec<Option<String>>,
    /// What they make.
    pub(super) book: Option<Book>,
}

/// Puts documents in order: by the plan, or where there is none, pages by their folders.
pub(super) fn arrange(
    documents: Vec<Filed>,
    summary: Option<&Summary>,
    seeds: &str,
    unread: &Unread,
    faults: &mut Vec<Diagnostic>,
) -> Arranged {
    match summary {
        Some(summary) => plan::arrange(documents, summary, seeds, unread, faults),
        None => folders::arrange(documents, seeds),
    }
}

/// Gives documents their addresses and their places in the book.
pub(super) fn bind(
    documents: &mut [CorpusDocument],
    places: Vec<Option<String>>,
    book: Option<&Book>,
    faults: &mut Vec<Diagnostic>,
) {
    for (document, place) in documents.iter_mut().zip(places) {
        document.place = place.unwrap_or_else(|| document.id.clone());
    }
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for document in &*documents {
        let other = taken.insert(&document.place, &document.id);
        // Two equal ids are told already.
        if other.is_some_and(|other| other != document.id) || is_index_page(&document.place) {
            faults.push(refuse_place(document));
        }
    }
    for (nth, chapter) in book.into_iter().flat_map(|book| book.chapters.iter().enumerate()) {
        if let Some(document) = chapter.document.and_then(|index| documents.get_mut(index.0)) {
            document.chapter = Some(nth);
        }
    }
}

/// Long indexes of documents go on under `page/2/`.
fn is_index_page(place: &str) -> bool {
    place.strip_prefix("page/").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn refuse_place(document: &CorpusDocument) -> Diagnostic {
    let meta = &document.tree.meta;
    let path = meta.path.as_ref().filter(|_| meta.id.is_some()).unwrap_or(&document.tree.path);
    let message = format!("`documents/{}/` is the address of another page already", document.place);
    let fault = match &meta.id {
        Some(id) => Diagnostic::new(lint::DUPLICATE_ID, path, id.span.clone(), message),
        None => Diagnostic::of_file(lint::DUPLICATE_ID, path, message),
    };
    fault.with_help("give this one an `id` of its own, or rename its file")
}

/// The folders of a file below those of the sources, as parts of an address.
fn folders<'p>(path: &'p SourcePath, seeds: &str) -> Vec<&'p str> {
    let folder = path.folder();
    let below = folder.strip_prefix(seeds).unwrap_or(folder);
    below.split('/').filter(|part| !part.is_empty()).collect()
}

/// Whether a file stands for its folder.
fn is_index(path: &SourcePath) -> bool {
    ["readme", "index"].iter().any(|name| path.stem().eq_ignore_ascii_case(name))
}

/// The place of a page: its folders, and its id or the name of its file; a file that stands for its folder has the place
/// of that.
fn place(document: &Document, seeds: &str) -> String {
    let part = |name: &str| {
        let slug = slug(name);
        if slug.is_empty() { "section".to_owned() } else { slug }
    };
    let mut parts: Vec<String> = folders(&document.path, seeds).into_iter().map(part).collect();
    match &document.meta.id {
        Some(id) => parts.push(id.value.clone()),
        None if is_index(&document.path) && !parts.is_empty() => {}
        None => parts.push(part(document.path.stem())),
    }
    parts.join("/")
}

fn is_page(document: &Document) -> bool {
    document.meta.kind == Some(DocumentKind::Page)
}

/// Words made from the name of a file or folder: `how-to_guides` gives “How to guides”.
pub(super) fn words_of(name: &str) -> Option<String> {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

/// A chapter, its index after all below it not known yet.
fn chapter(label: String, document: Option<DocumentIndex>, above: Option<usize>) -> Chapter {
    Chapter { label, number: None, document, above, end: 0, is_apart: false }
}

/// The name by which a page stands in contents, unless a plan gives another.
fn label_of(document: &Document) -> String {
    let title = document.meta.title.as_ref().map(|title| title.value.clone());
    title.or_else(|| words_of(document.path.stem())).unwrap_or_else(|| "Untitled".to_owned())
}

/// The default ids that several documents have.
fn shared_ids(documents: &[Filed]) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let ids = documents.iter().filter(|(_, it)| it.meta.id.is_none()).map(|(_, it)| slug(it.path.stem()));
    ids.filter(|id| !seen.insert(id.clone())).collect()
}

#[cfg(test)]
mod tests;
