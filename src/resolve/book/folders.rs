//! Pages by folder: documents in the order of their files walk in; the pages among them, each folder's own page before
//! the others of its folder, and the book that they make walk out.

use crate::resolve::book::{
    Arranged, Filed, chapter, folders, is_index, is_page, label_of, place, shared_ids, words_of,
};
use crate::resolve::corpus::{Book, DocumentIndex, Part};
use crate::slug::slug;
use crate::source::SourceFile;

/// Orders pages among themselves; every other document keeps its place. One page makes no book.
pub(super) fn arrange(documents: Vec<Filed>, seeds: &str) -> Arranged {
    let slots: Vec<usize> =
        documents.iter().enumerate().filter(|(_, (_, it))| is_page(it)).map(|(nth, _)| nth).collect();
    if slots.len() < 2 {
        let places = vec![None; documents.len()];
        return Arranged { documents, places, book: None };
    }
    let shared = shared_ids(&documents);
    let (mut pages, others): (Vec<_>, Vec<_>) = documents.into_iter().partition(|(_, it)| is_page(it));
    // What stands for the whole folder of sources comes first.
    pages.sort_by_cached_key(|(file, _)| {
        let is_first = is_index(&file.path) && folders(&file.path, seeds).is_empty();
        (!is_first, branch(file, seeds))
    });
    let entries: Vec<Entry> = pages
        .iter()
        .zip(&slots)
        .map(|((file, it), slot)| Entry { branch: branch(file, seeds), label: label_of(it), slot: *slot })
        .collect();
    let (mut pages, mut others) = (pages.into_iter(), others.into_iter());
    let mut arranged = Vec::with_capacity(slots.len());
    let mut slots = slots.into_iter().peekable();
    loop {
        let is_slot = slots.next_if_eq(&arranged.len()).is_some();
        let Some(next) = (if is_slot { pages.next() } else { others.next() }) else { break };
        arranged.push(next);
    }
    let places = arranged.iter().map(|(_, it)| {
        let is_folder = is_index(&it.path) && it.meta.id.is_none() && !folders(&it.path, seeds).is_empty();
        let is_needed = is_folder || shared.contains(&slug(it.path.stem()));
        (is_page(it) && is_needed).then(|| place(it, seeds))
    });
    let places = places.collect();
    Arranged { documents: arranged, places, book: Some(book(entries)) }
}

/// A page in its branch of the folders.
struct Entry {
    branch: Vec<String>,
    label: String,
    slot: usize,
}

/// The folders of a page and its name; of a page that stands for its folder the folders alone. `a.md` beside a folder `a`
/// stands for it too.
fn branch(file: &SourceFile, seeds: &str) -> Vec<String> {
    let mut branch: Vec<String> = folders(&file.path, seeds).into_iter().map(str::to_owned).collect();
    if !is_index(&file.path) || branch.is_empty() {
        branch.push(file.path.stem().to_owned());
    }
    branch
}

/// Folders without a page of their own become chapters without a text.
fn book(entries: Vec<Entry>) -> Book {
    let mut book = Book::default();
    let mut open: Vec<(String, usize)> = Vec::new();
    for entry in entries {
        let shared = open.iter().zip(&entry.branch).take_while(|((name, _), part)| name == *part).count();
        // Two pages of one branch stand side by side.
        let shared = shared.min(entry.branch.len().saturating_sub(1));
        open.truncate(shared);
        for (depth, part) in entry.branch.iter().enumerate().skip(shared) {
            let above = open.last().map(|(_, nth)| *nth);
            let is_page = depth + 1 == entry.branch.len();
            let (label, document) = if is_page {
                (entry.label.clone(), Some(DocumentIndex(entry.slot)))
            } else {
                (words_of(part).unwrap_or_else(|| part.clone()), None)
            };
            open.push((part.clone(), book.chapters.len()));
            book.chapters.push(chapter(label, document, above));
        }
    }
    close(&mut book);
    book.parts.push(Part { title: None, chapters: 0..book.chapters.len() });
    book
}

/// Tells each chapter where those below it end.
fn close(book: &mut Book) {
    for nth in (0..book.chapters.len()).rev() {
        let Some(chapter) = book.chapters.get_mut(nth) else { continue };
        chapter.end = chapter.end.max(nth + 1);
        let (end, above) = (chapter.end, chapter.above);
        if let Some(above) = above.and_then(|above| book.chapters.get_mut(above)) {
            above.end = above.end.max(end);
        }
    }
}
