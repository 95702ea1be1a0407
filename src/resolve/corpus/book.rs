//! The book that the pages of a corpus make: parts and chapters in reading order, each with its place among the others.

use std::ops::Range;

use crate::resolve::corpus::DocumentIndex;

/// Chapters in reading order: those below a chapter follow it.
#[derive(Debug, Default)]
pub struct Book {
    /// The parts, in order; together they hold all chapters.
    pub parts: Vec<Part>,
    /// All chapters, drafts too.
    pub chapters: Vec<Chapter>,
}

/// A part of a book.
#[derive(Debug)]
pub struct Part {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its chapters, as indices.
    pub chapters: Range<usize>,
}

/// A chapter of a book.
#[derive(Debug)]
pub struct Chapter {
    /// Its name in the contents.
    pub label: String,
    /// Its number, `2.1`, where it has one.
    pub number: Option<String>,
    /// Its text; `None` for a draft.
    pub document: Option<DocumentIndex>,
    /// The chapter above it, as an index.
    pub above: Option<usize>,
    /// The index after the last chapter below it.
    pub end: usize,
    /// Whether a line across stands before it.
    pub is_apart: bool,
}

impl Book {
    /// A chapter by its index.
    pub fn chapter(&self, nth: usize) -> Option<&Chapter> {
        self.chapters.get(nth)
    }

    /// The part that holds a chapter, as an index.
    pub fn part_of(&self, nth: usize) -> usize {
        self.parts.partition_point(|part| part.chapters.end <= nth)
    }

    /// The chapters right below a chapter.
    pub fn below(&self, nth: usize) -> Vec<usize> {
        self.chapter(nth).map_or_else(Vec::new, |chapter| self.row(nth + 1..chapter.end))
    }

    /// The chapters of a range that stand below none of it.
    pub fn row(&self, range: Range<usize>) -> Vec<usize> {
        let mut row = Vec::new();
        let mut at = range.start;
        while at < range.end
            && let Some(chapter) = self.chapter(at)
        {
            row.push(at);
            at = chapter.end.max(at + 1);
        }
        row
    }

    /// The chapters above a chapter, the top one first.
    pub fn above(&self, nth: usize) -> Vec<usize> {
        let mut above = Vec::new();
        let mut at = nth;
        while let Some(next) = self.chapter(at).and_then(|chapter| chapter.above) {
            above.push(next);
            at = next;
        }
        above.reverse();
        above
    }

    /// The nearest chapter before it that has a text.
    pub fn previous(&self, nth: usize) -> Option<DocumentIndex> {
        self.chapters.get(..nth)?.iter().rev().find_map(|chapter| chapter.document)
    }

    /// The nearest chapter after it that has a text.
    pub fn next(&self, nth: usize) -> Option<DocumentIndex> {
        self.chapters.get(nth + 1..)?.iter().find_map(|chapter| chapter.document)
    }

    /// The first chapter from this one on that has a text.
    pub fn first_from(&self, nth: usize) -> Option<DocumentIndex> {
        self.chapters.get(nth..)?.iter().find_map(|chapter| chapter.document)
    }
}
