//! Pieces of a paragraph walk in; one line of text, which knows where each of its bytes stands in the
//! file, walks out.

use std::ops::Range;

use crate::parse::text::PlainText;

/// A piece of raw text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse::clip) struct Piece<'a> {
    /// The text, without line ends.
    pub text: &'a str,
    /// Its offset in the file.
    pub at: usize,
    /// Whether it begins a line after the first, so that a space stands before it.
    pub is_wrapped: bool,
}

/// One line of text. It begins with [`LEAD`], so that no parser takes it for anything but a paragraph.
pub(super) struct Joined {
    /// The text.
    pub text: String,
    runs: Vec<Run>,
}

struct Run {
    here: usize,
    there: usize,
    /// Whether it is a space that stands for a line's end.
    is_gap: bool,
}

/// What stands before the text.
pub(super) const LEAD: &str = "x ";

impl Joined {
    /// Joins the pieces.
    pub(super) fn new(pieces: &[Piece<'_>]) -> Self {
        let mut joined = Self { text: LEAD.to_owned(), runs: Vec::new() };
        let mut end = 0;
        for piece in pieces {
            if piece.is_wrapped {
                joined.runs.push(Run { here: joined.text.len(), there: end, is_gap: true });
                joined.text.push(' ');
            }
            joined.runs.push(Run { here: joined.text.len(), there: piece.at, is_gap: false });
            joined.text.push_str(piece.text);
            end = piece.at + piece.text.len();
        }
        joined
    }

    /// Adds a part of the text to a plain text.
    pub(super) fn push(&self, plain: &mut PlainText, range: Range<usize>) {
        let mut at = range.start.max(LEAD.len());
        while at < range.end {
            let index = self.index(at);
            let next = self.runs.get(index + 1).map_or(self.text.len(), |run| run.here).min(range.end);
            match self.runs.get(index) {
                Some(run) if run.is_gap => plain.push_gap(' ', run.there),
                Some(run) => {
                    let piece = self.text.get(at..next).unwrap_or_default();
                    plain.push(piece, run.there + (at - run.here));
                }
                None => {}
            }
            at = next.max(at + 1);
        }
    }

    /// Where a part of the text stands in the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.place(range.start.max(LEAD.len()));
        let end = if range.end > LEAD.len() { self.place(range.end - 1) + 1 } else { start };
        start..end.max(start)
    }

    fn place(&self, at: usize) -> usize {
        self.runs
            .get(self.index(at))
            .map_or(0, |run| if run.is_gap { run.there } else { run.there + (at - run.here) })
    }

    fn index(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.here <= at).saturating_sub(1)
    }
}
