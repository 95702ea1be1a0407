//! Plain text that knows where it came from: pieces of a source walk in, one normalised string
//! walks out, with a map from its bytes back to the file's.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// A range of bytes of a [`PlainText`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextRange {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl TextRange {
    /// A range from two offsets in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: to_u32(start), end: to_u32(end) }
    }

    /// The range for slicing.
    pub fn as_range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the other range lies within this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Sources are at most 64 MiB, so every offset fits.
fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A run of text that comes from one run of bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    here: u32,
    there: u32,
    there_end: u32,
}

/// The text of a passage or heading without its markup, in Unicode's normal form C.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainText {
    text: String,
    /// Where runs of `text` begin, and where they stand in the file, rising.
    map: Vec<Run>,
    /// Where no name is looked for: code, links, headings' numbers.
    masked: Vec<TextRange>,
    /// What stands in italics.
    italics: Vec<TextRange>,
    /// How many words the text has; many pages ask.
    words: u32,
}

impl PlainText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A part of the text; empty where the range does not fit.
    pub fn slice(&self, range: TextRange) -> &str {
        self.text.get(range.as_range()).unwrap_or_default()
    }

    /// How many words it has: runs between white space.
    pub fn words(&self) -> usize {
        self.words as usize
    }

    /// Where names are not looked for, in order.
    pub fn masked(&self) -> &[TextRange] {
        &self.masked
    }

    /// What stands in italics, in order.
    pub fn italics(&self) -> &[TextRange] {
        &self.italics
    }

    /// Adds a piece of the source; `at` is its offset in the file. Gives its range here.
    pub fn push(&mut self, piece: &str, at: usize) -> TextRange {
        let start = self.text.len();
        if is_nfc(piece) {
            self.push_run(at..at + piece.len());
            self.text.push_str(piece);
        } else {
            for (offset, cluster) in piece.grapheme_indices(true) {
                self.push_run(at + offset..at + offset + cluster.len());
                self.text.extend(cluster.nfc());
            }
        }
        self.count_words(start);
        TextRange::new(start, self.text.len())
    }

    /// Adds text that stands for other bytes of the source, such as the letter for an entity.
    pub fn push_as(&mut self, shown: &str, span: Range<usize>) -> TextRange {
        let start = self.text.len();
        self.push_run(span);
        self.text.extend(shown.nfc());
        self.count_words(start);
        TextRange::new(start, self.text.len())
    }

    /// Adds text that is not in the source, such as the space for a line's end.
    pub fn push_gap(&mut self, gap: char, at: usize) {
        let start = self.text.len();
        self.push_run(at..at);
        self.text.push(gap);
        self.count_words(start);
    }

    /// Counts the words that begin in what was added.
    fn count_words(&mut self, start: usize) {
        let (before, added) = self.text.split_at(start);
        let is_within_word = !before.is_empty() && !before.ends_with(char::is_whitespace);
        let goes_on = is_within_word && added.starts_with(|first: char| !first.is_whitespace());
        self.words += to_u32(added.split_whitespace().count()) - u32::from(goes_on);
    }

    fn push_run(&mut self, span: Range<usize>) {
        let here = to_u32(self.text.len());
        self.map.push(Run { here, there: to_u32(span.start), there_end: to_u32(span.end) });
    }

    /// Marks a range in which no name is looked for.
    pub fn mask(&mut self, range: TextRange) {
        self.masked.push(range);
    }

    /// Marks a range as standing in italics.
    pub fn mark_italic(&mut self, range: TextRange) {
        self.italics.push(range);
    }

    /// How long it is, in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where a range of the text stands in the file, in bytes.
    pub fn source_span(&self, range: TextRange) -> Range<usize> {
        let start = self.source_offset(range.start, false);
        let end = self.source_offset(range.end, true);
        start..end.max(start)
    }

    /// The end of a range belongs to the run before it, not to the one that begins there. A run that
    /// is longer or shorter in the file is taken whole, so that no character is cut.
    fn source_offset(&self, offset: u32, is_end: bool) -> usize {
        let before = if is_end {
            self.map.partition_point(|run| run.here < offset)
        } else {
            self.map.partition_point(|run| run.here <= offset)
        };
        let Some(run) = before.checked_sub(1).and_then(|index| self.map.get(index)) else { return 0 };
        let end = self.map.get(before).map_or(to_u32(self.text.len()), |next| next.here);
        let is_exact = end - run.here == run.there_end - run.there;
        let place = match (is_exact, is_end) {
            (true, _) => run.there + (offset - run.here),
            (false, true) => run.there_end,
            (false, false) => run.there,
        };
        place as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_back_to_the_source() {
        let mut text = PlainText::default();
        text.push("left for ", 10);
        let name = text.push("Yerevan", 25);
        text.push_gap(' ', 33);
        text.push("by air", 40);
        assert_eq!(text.as_str(), "left for Yerevan by air");
        assert_eq!(text.source_span(name), 25..32);
        assert_eq!(text.source_span(TextRange::new(5, 12)), 15..28);
        assert_eq!(text.source_span(TextRange::new(17, 19)), 40..42);
    }

    #[test]
    fn composes_and_still_maps_back() {
        let mut text = PlainText::default();
        text.push("cafe\u{301} x", 0);
        assert_eq!(text.as_str(), "café x");
        let x = text.as_str().find('x').unwrap();
        assert_eq!(text.source_span(TextRange::new(x, x + 1)), 7..8);
    }

    #[test]
    fn counts_words_across_pieces() {
        let mut text = PlainText::default();
        for piece in ["Sun", "day, ", "", " the", "\u{a0}", "cafe\u{301}", "\u{2009}"] {
            text.push(piece, 0);
            assert_eq!(text.words(), text.as_str().split_whitespace().count(), "{:?}", text.as_str());
        }
        text.push_as("&", 0..5);
        text.push_gap(' ', 5);
        text.push("on", 6);
        assert_eq!(text.words(), 5);
    }

    #[test]
    fn cuts_no_character_of_the_source() {
        let mut text = PlainText::default();
        text.push("cafe\u{301}", 0);
        text.push_as("&", 6..11);
        assert_eq!(text.as_str(), "café&");
        assert_eq!(text.source_span(TextRange::new(3, 5)), 3..6);
        assert_eq!(text.source_span(TextRange::new(5, 6)), 6..11);
    }
}
