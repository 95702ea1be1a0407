//! A chapter's place in its book: a document walks in; the contents around it, and the chapters before and after it,
//! walk out. Contents are written for each page from labels that are prepared once, and are never longer than a screen
//! or two: of a long book only the part and the branch around the chapter are listed.

use std::fmt::Write;
use std::ops::Range;

use serde::Serialize;

use crate::html::escape;
use crate::locale::Locale;
use crate::path::Url;
use crate::render::frame::Head;
use crate::render::part::{Link, Parts};
use crate::resolve::corpus::{Book, Chapter, Corpus, DocumentIndex};

/// A book with at most so many chapters and parts is listed as a whole on every page.
const SMALL: usize = 60;
/// How many chapters of one row, or how many parts, a page lists around its own.
const ROW: usize = 30;

/// A chapter's place in its book.
#[derive(Serialize)]
pub(super) struct ChapterView {
    number: Option<String>,
    part: Option<String>,
    /// The contents of the book around it, as HTML.
    contents: String,
}

/// The contents of a book, prepared for all of its pages.
pub(super) struct Contents<'a> {
    book: &'a Book,
    locale: &'a Locale,
    entries: Vec<Entry>,
}

/// A chapter's number and label as HTML, and its file below the site's root.
struct Entry {
    label: String,
    file: Option<String>,
}

impl<'a> Contents<'a> {
    /// The contents of the corpus's book, where it has one.
    pub(super) fn new(corpus: &'a Corpus) -> Option<Self> {
        let book = corpus.book.as_ref()?;
        let entry = |chapter: &Chapter| {
            let number = chapter.number.as_ref().map(|it| format!("<span class=\"no\">{it}</span> "));
            Entry {
                label: number.unwrap_or_default() + &escape(&chapter.label),
                file: chapter.document.map(|index| corpus[index].url().to_file()),
            }
        };
        Some(Self { book, locale: &corpus.locale, entries: book.chapters.iter().map(entry).collect() })
    }

    /// The contents for a page that is no chapter, as HTML: of a long book the parts, and the chapters of the first.
    pub(super) fn whole(&self, parts: &Parts<'_>) -> String {
        let mut list = List {
            contents: self,
            root: parts.root(),
            current: None,
            above: Vec::new(),
            html: String::new(),
        };
        list.parts();
        list.html
    }

    /// The place of a chapter, for its page.
    pub(super) fn around(&self, parts: &Parts<'_>, nth: usize) -> ChapterView {
        let part = self.book.parts.get(self.book.part_of(nth));
        let above = self.book.above(nth);
        let mut list =
            List { contents: self, root: parts.root(), current: Some(nth), above, html: String::new() };
        list.parts();
        ChapterView {
            number: self.book.chapter(nth).and_then(|chapter| chapter.number.clone()),
            part: part.and_then(|part| part.title.clone()),
            contents: list.html,
        }
    }
}

/// The contents as one page shows them.
struct List<'a> {
    contents: &'a Contents<'a>,
    root: &'a str,
    current: Option<usize>,
    /// The chapters above the current one.
    above: Vec<usize>,
    html: String,
}

impl List<'_> {
    fn parts(&mut self) {
        let book = self.contents.book;
        let is_small = book.chapters.len() + book.parts.len() <= SMALL;
        let own = book.part_of(self.current.unwrap_or(0));
        for nth in window(book.parts.len(), own) {
            let Some(part) = book.parts.get(nth) else { continue };
            let is_open = is_small || nth == own || part.title.is_none();
            let start = part.chapters.start;
            if let Some(title) = &part.title {
                self.title(title, start, is_open);
            }
            if is_open {
                self.row(&book.row(part.chapters.clone()), is_small);
            }
        }
    }

    /// The title of a part; of one whose chapters are not listed it leads to the first of them. A line across before the
    /// first chapter stands before the title.
    fn title(&mut self, title: &str, first: usize, is_open: bool) {
        let is_apart = self.contents.book.chapter(first).is_some_and(|chapter| chapter.is_apart);
        self.html.push_str(if is_apart { "<p class=\"apart\">" } else { "<p>" });
        let entries = self.contents.entries.get(first..).filter(|_| !is_open).unwrap_or_default();
        let title = escape(title);
        let _ = match entries.iter().find_map(|entry| entry.file.as_ref()) {
            Some(file) => write!(self.html, "<a href=\"{}{file}\">{title}</a></p>", self.root),
            None => write!(self.html, "{title}</p>"),
        };
    }

    /// Chapters side by side; around the current one, or the one above it, where they are many.
    fn row(&mut self, row: &[usize], is_whole: bool) {
        if row.is_empty() {
            return;
        }
        let own = row.iter().position(|nth| self.is_open(*nth)).unwrap_or(0);
        let shown = if is_whole { 0..row.len() } else { window(row.len(), own) };
        self.html.push_str("<ol role=\"list\">");
        self.more(row.get(..shown.start).unwrap_or_default().last(), shown.start, "chapters_before");
        for nth in row.get(shown.clone()).unwrap_or_default() {
            self.entry(*nth, is_whole);
        }
        self.more(row.get(shown.end), row.len() - shown.end, "chapters_after");
        self.html.push_str("</ol>");
    }

    /// How many chapters a row leaves out on one side, with a link to the nearest of them.
    fn more(&mut self, nearest: Option<&usize>, left_out: usize, key: &str) {
        let entry = nearest.and_then(|nth| self.contents.entries.get(*nth));
        let Some(entry) = entry else { return };
        let words = self.contents.locale.count(key, left_out);
        let _ = match &entry.file {
            Some(file) => write!(self.html, "<li><a href=\"{}{file}\">{words}</a></li>", self.root),
            None => write!(self.html, "<li><span>{words}</span></li>"),
        };
    }

    fn entry(&mut self, nth: usize, is_whole: bool) {
        let book = self.contents.book;
        let (Some(chapter), Some(entry)) = (book.chapter(nth), self.contents.entries.get(nth)) else {
            return;
        };
        let part = book.parts.get(book.part_of(nth));
        let is_below_title = part.is_some_and(|part| part.title.is_some() && part.chapters.start == nth);
        let is_apart = chapter.is_apart && !is_below_title;
        self.html.push_str(if is_apart { "<li class=\"apart\">" } else { "<li>" });
        let current = if Some(nth) == self.current { " aria-current=\"page\"" } else { "" };
        let label = &entry.label;
        let _ = match &entry.file {
            Some(file) => write!(self.html, "<a href=\"{}{file}\"{current}>{label}</a>", self.root),
            None => write!(self.html, "<span>{label}</span>"),
        };
        if is_whole || self.is_open(nth) {
            self.row(&book.below(nth), is_whole);
        }
        self.html.push_str("</li>");
    }

    fn is_open(&self, nth: usize) -> bool {
        Some(nth) == self.current || self.above.contains(&nth)
    }
}

/// What is listed of so many around this one.
fn window(all: usize, own: usize) -> Range<usize> {
    let start = own.saturating_sub(ROW / 2).min(all.saturating_sub(ROW));
    start..(start + ROW).min(all)
}

/// Puts a page below the chapters above it.
pub(super) fn below(corpus: &Corpus, document: DocumentIndex, head: Head) -> Head {
    let mut head = head.below(corpus.locale.text("documents"), Url::new("documents/"));
    let Some((book, nth)) = corpus.book.as_ref().zip(corpus[document].chapter) else { return head };
    for chapter in book.above(nth).into_iter().filter_map(|nth| book.chapter(nth)) {
        if let Some(index) = chapter.document {
            head = head.below(chapter.label.clone(), corpus[index].url());
        }
    }
    head
}

/// The documents before and after this one: chapters of the book among themselves, and all others too.
pub(super) fn neighbours(parts: &Parts<'_>, index: DocumentIndex) -> (Option<Link>, Option<Link>) {
    let corpus = parts.corpus;
    let (previous, next) = if let Some((book, nth)) = corpus.book.as_ref().zip(corpus[index].chapter) {
        (book.previous(nth), book.next(nth))
    } else {
        let is_free = |nth: &usize| corpus[DocumentIndex(*nth)].chapter.is_none();
        let previous = (0..index.0).rev().find(is_free);
        let next = (index.0 + 1..corpus.documents.len()).find(is_free);
        (previous.map(DocumentIndex), next.map(DocumentIndex))
    };
    (previous.map(|index| parts.document(index)), next.map(|index| parts.document(index)))
}

#[cfg(test)]
mod tests;
