//! A text and a span in bytes walk in; lines and columns, as people count them, walk out.

use std::ops::Range;

/// A line and a column, both from 1; columns in characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A place in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// Where it begins.
    pub(super) start: Position,
    /// The position after its last character.
    pub(super) end: Position,
    /// The line in which it begins, without its end and without a byte order mark.
    pub(super) line: &'a str,
    /// The part of that line, in bytes.
    pub(super) span: Range<usize>,
}

/// Finds a place. Any span is taken: one that reaches out of the text or splits a character is mended, and white
/// space around what it holds is left out.
pub(super) fn locate<'a>(text: &'a str, span: &Range<usize>) -> Place<'a> {
    let start = text.floor_char_boundary(span.start);
    let end = text.floor_char_boundary(span.end).max(start);
    let held = slice(text, start..end);
    let (start, end) = match held.trim() {
        "" => (start, end),
        core => {
            let start = start + held.len() - held.trim_start().len();
            (start, start + core.len())
        }
    };
    let first = Line::around(text, start);
    let last = Line::around(text, end);
    let from = first.within(start);
    let to = if last.begin == first.begin { first.within(end) } else { first.text.len() };
    Place {
        start: first.position(start),
        end: last.position(end),
        line: first.text,
        span: from..to.max(from),
    }
}

/// A line and the byte at which it begins.
struct Line<'a> {
    number: usize,
    begin: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn around(text: &'a str, at: usize) -> Self {
        let before = slice(text, 0..at);
        let number = before.matches('\n').count() + 1;
        let begin = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = slice(text, begin..text.len());
        let line = rest.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        match line.strip_prefix('\u{feff}') {
            Some(line) if begin == 0 => Self { number, begin: '\u{feff}'.len_utf8(), text: line },
            _ => Self { number, begin, text: line },
        }
    }

    fn within(&self, at: usize) -> usize {
        at.saturating_sub(self.begin).min(self.text.len())
    }

    fn position(&self, at: usize) -> Position {
        let before = slice(self.text, 0..self.within(at));
        Position { line: self.number, column: before.chars().count() + 1 }
    }
}

fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, column, end line, end column, and the line with its part in brackets.
    fn check(text: &str, span: Range<usize>, expect: &str) {
        let Place { start, end, line, span } = locate(text, &span);
        let (before, rest) = line.split_at(span.start);
        let (part, after) = rest.split_at(span.end - span.start);
        let found =
            format!("{}:{}-{}:{} {before}[{part}]{after}", start.line, start.column, end.line, end.column);
        assert_eq!(found, expect);
    }

    #[test]
    fn finds_lines_and_columns() {
        check("one\ntwo three\n", 8..13, "2:5-2:10 two [three]");
        check("é ü\n", 3..5, "1:3-1:4 é [ü]");
        check("one\r\ntwo\r\n", 5..8, "2:1-2:4 [two]");
        check("\u{feff}one", 3..6, "1:1-1:4 [one]");
        check("\u{feff}one", 0..6, "1:1-1:4 [one]");
    }

    #[test]
    fn takes_any_span() {
        check("", 0..0, "1:1-1:1 []");
        check("one\n", 4..4, "2:1-2:1 []");
        check("one", 2..99, "1:3-1:4 on[e]");
        check("one", 77..99, "1:4-1:4 one[]");
        check("é", 1..2, "1:1-1:2 [é]");
        check("one\r\n", 4..5, "1:4-2:1 one[]");
        check("one\n\ntwo\nthree\n\n", 4..16, "3:1-4:6 [two]");
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "(?s).{0,40}", start in 0..60_usize, length in 0..60_usize) {
            let place = locate(&text, &(start..start + length));
            proptest::prop_assert!(place.line.get(place.span).is_some());
            proptest::prop_assert!(place.end.line >= place.start.line);
        }
    }
}
