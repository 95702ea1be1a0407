//! Lines: the text of a clip walks in; its lines, with their places and their indentation, walk out.

/// A line of a clip, or a part of one where two things stand on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// The first byte.
    pub start: usize,
    /// The byte after the last, with the line's end.
    pub end: usize,
    /// The text without white space at its ends.
    pub text: &'a str,
    /// Where that text begins.
    pub at: usize,
    /// How far it is indented, in columns.
    pub indent: usize,
    /// Whether a no-break space stands in its indentation.
    pub is_padded: bool,
    /// The level of a heading that a wiki marks as one.
    pub heading: Option<u8>,
}

impl Line<'_> {
    /// Whether nothing but white space stands on it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// How many characters its text has.
    pub(super) fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// Longer lines are never the work of a hand or program that wraps.
pub(super) const WIDEST_WRAPPED: usize = 160;

/// Whether a character shows nothing: white space, or a mark without width.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The lines of a text. A line ends with `\n`, `\r\n` or `\r`; a byte order mark at the beginning is
/// part of no line.
pub(super) fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let ending = rest.get(length..).unwrap_or_default();
        let ending = if ending.starts_with("\r\n") { 2 } else { ending.len().min(1) };
        let content = rest.get(..length).unwrap_or_default();
        lines.push(line(content, start, start + length + ending));
        start += length + ending;
    }
    lines
}

/// A line from its text and its place.
pub(super) fn line(content: &str, start: usize, end: usize) -> Line<'_> {
    let trimmed = content.trim_start_matches(is_space);
    let lead = content.get(..content.len() - trimmed.len()).unwrap_or_default();
    let indent = lead.chars().fold(0, |column, character| match character {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    });
    Line {
        start,
        end,
        text: trimmed.trim_end_matches(is_space),
        at: start + lead.len(),
        indent,
        is_padded: lead.contains('\u{a0}'),
        heading: None,
    }
}

/// How a clip sets its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Blank lines stand between paragraphs, whose lines may be wrapped.
    Blocks,
    /// Each line is a paragraph.
    Lines,
}

impl Manner {
    /// Whether a line goes on in the next one.
    pub(super) fn joins(self, line: &Line<'_>, next: &Line<'_>) -> bool {
        self == Self::Blocks && line.width() <= WIDEST_WRAPPED && next.width() <= WIDEST_WRAPPED
    }
}

/// How a clip sets its paragraphs: in blocks where blank lines divide it, or where its lines are
/// wrapped at one width.
pub(super) fn manner(lines: &[Line<'_>]) -> Manner {
    let first = lines.iter().position(|line| !line.is_blank()).unwrap_or(0);
    let last = lines.iter().rposition(|line| !line.is_blank()).unwrap_or(0);
    let inner = lines.get(first..=last).unwrap_or_default();
    let are_divided = inner.iter().any(Line::is_blank);
    if are_divided || looks_wrapped(inner) { Manner::Blocks } else { Manner::Lines }
}

fn looks_wrapped(lines: &[Line<'_>]) -> bool {
    let Some((_, broken)) = lines.split_last() else { return false };
    let is_full = |line: &&Line<'_>| {
        (45..=100).contains(&line.width()) && !line.text.ends_with(['.', '!', '?', '”', '"', ':'])
    };
    broken.len() > 1 && broken.iter().filter(is_full).count() * 3 > broken.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_places() {
        let text = "\u{feff}one \r\n\u{a0} two\rthree\n\n\tfour";
        let lines = split(text);
        let found: Vec<_> = lines.iter().map(|line| (line.text, line.indent, line.is_padded)).collect();
        let expected =
            [("one", 0, false), ("two", 2, true), ("three", 0, false), ("", 0, false), ("four", 4, false)];
        assert_eq!(found, expected);
        let mut end = 3;
        for line in lines {
            assert_eq!(line.start, end);
            assert_eq!(text.get(line.at..line.at + line.text.len()), Some(line.text));
            end = line.end;
        }
        assert_eq!(end, text.len());
    }

    #[test]
    fn manners() {
        let cases = [
            ("One paragraph.\nAnother paragraph.\nA third.", Manner::Lines),
            ("\nOne.\nTwo.\n\n", Manner::Lines),
            ("A line that\nis wrapped.\n\nAnother.", Manner::Blocks),
            (
                "This paragraph is wrapped by hand at a width of sixty or so,\nand it goes on for a few \
                 lines more, so that its lines are of\none length, and none of them but the last ends with a \
                 full\nstop.",
                Manner::Blocks,
            ),
            ("", Manner::Lines),
        ];
        for (text, expected) in cases {
            assert_eq!(manner(&split(text)), expected, "{text}");
        }
    }
}
