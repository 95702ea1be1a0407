//! A clip on its way: chunks walk in; what recognisers make of each is noted here, until all of them
//! are decided.

use std::ops::Range;

use crate::parse::clip::chunk::{Chunk, Shape};
use crate::parse::part::Role;

/// What has been made of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing yet: it is what its shape says, and text is a passage.
    Open,
    /// The document's title, without marks.
    Title,
    /// A heading without marks.
    Heading,
    /// The name of a folder.
    Folder,
    /// A paragraph that is an example.
    Entry,
    /// Not part of the text.
    Aside(Role),
    /// Part of a response, by its place among them.
    Response(usize),
}

/// The chunks of a clip and what has been made of them.
pub(super) struct Page<'a> {
    /// The chunks.
    pub chunks: Vec<Chunk<'a>>,
    /// One for each chunk.
    pub verdicts: Vec<Verdict>,
    /// The chunks that hold examples, after the heading; empty where there are none.
    pub examples: Range<usize>,
    /// The first chunk that may be prose.
    first_prose: usize,
}

/// The byline and what goes with it stand among as many chunks at the beginning.
pub(super) const HEAD: usize = 24;
/// What stands below the text is at most as many chunks.
const TAIL: usize = 400;

/// Paragraphs of this many words are taken for text, not for labels and links.
pub(super) const PROSE: usize = 25;

impl<'a> Page<'a> {
    /// A page of which nothing is decided.
    pub(super) fn new(chunks: Vec<Chunk<'a>>) -> Self {
        let verdicts = vec![Verdict::Open; chunks.len()];
        let mut page = Self { chunks, verdicts, examples: 0..0, first_prose: 0 };
        page.find_prose();
        page
    }

    /// Whether a chunk is text that nothing has been made of, outside the examples.
    pub(super) fn is_open(&self, index: usize) -> bool {
        !self.examples.contains(&index)
            && self.verdicts.get(index) == Some(&Verdict::Open)
            && self.chunks.get(index).is_some_and(Chunk::is_text)
    }

    /// Notes what is made of a chunk.
    pub(super) fn set(&mut self, index: usize, verdict: Verdict) {
        if let Some(place) = self.verdicts.get_mut(index) {
            *place = verdict;
        }
        if index == self.first_prose {
            self.find_prose();
        }
    }

    fn find_prose(&mut self) {
        while self.first_prose < self.chunks.len() && !self.is_prose(self.first_prose) {
            self.first_prose += 1;
        }
    }

    /// Notes that a chunk is not part of the text.
    pub(super) fn set_aside(&mut self, index: usize, role: Role) {
        self.set(index, Verdict::Aside(role));
    }

    /// The text of an open chunk.
    pub(super) fn open_text(&self, index: usize) -> Option<String> {
        self.is_open(index).then(|| self.text(index))
    }

    /// The text of an open chunk that stands on one line.
    pub(super) fn open_line(&self, index: usize) -> Option<String> {
        let chunk = self.chunks.get(index).filter(|chunk| self.is_open(index) && chunk.single().is_some())?;
        Some(chunk.text())
    }

    /// The text of a chunk.
    pub(super) fn text(&self, index: usize) -> String {
        self.chunks.get(index).map(Chunk::text).unwrap_or_default()
    }

    /// How many words a chunk has.
    pub(super) fn words(&self, index: usize) -> usize {
        self.chunks.get(index).map_or(0, Chunk::words)
    }

    /// Whether text that reads as prose stands before a chunk.
    pub(super) fn follows_prose(&self, index: usize) -> bool {
        self.first_prose < index.min(self.chunks.len())
    }

    /// Whether hardly any text stands after a chunk: at most three paragraphs, none of them long.
    pub(super) fn is_tail(&self, index: usize) -> bool {
        if self.chunks.len().saturating_sub(index) > TAIL {
            return false;
        }
        let mut paragraphs = 0;
        for after in (index + 1..self.chunks.len()).filter(|after| self.is_prose(*after)) {
            paragraphs += 1;
            if paragraphs > 3 || self.words(after) > 100 {
                return false;
            }
        }
        true
    }

    /// Whether a chunk is a list.
    pub(super) fn is_list(&self, index: usize) -> bool {
        self.chunks.get(index).is_some_and(|chunk| matches!(chunk.shape, Shape::List(_)))
    }

    /// Whether a chunk is a run of pictures.
    pub(super) fn is_picture(&self, index: usize) -> bool {
        self.chunks.get(index).is_some_and(|chunk| matches!(chunk.shape, Shape::Picture))
    }

    /// Whether a chunk is a heading with marks.
    pub(super) fn is_marked_heading(&self, index: usize) -> bool {
        self.chunks.get(index).is_some_and(|chunk| matches!(chunk.shape, Shape::Heading(..)))
    }

    /// What a heading with marks says.
    pub(super) fn marked_heading(&self, index: usize) -> Option<(u8, &'a str)> {
        let chunk = self.chunks.get(index)?;
        let Shape::Heading(level, content) = chunk.shape else { return None };
        let text = chunk.lines.first()?.text.get(content..)?;
        Some((level, text.trim_end_matches('#').trim_end()))
    }

    fn is_prose(&self, index: usize) -> bool {
        self.is_open(index) && self.words(index) >= PROSE
    }
}
