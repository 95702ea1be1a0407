//! A line of any length and a part of it walk in; a piece that fits a terminal, with that part in it, walks out.

use std::ops::Range;

/// How many columns a piece may have; a paragraph may stand on one line of thousands.
const WIDTH: usize = 100;

/// How many of them are kept for what stands before the part.
const BEFORE: usize = 40;

const CUT: &str = "…";

/// A piece of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// What it shows, with `…` where it was cut.
    pub(super) text: String,
    /// The part in it, in bytes; its end may be cut off.
    pub(super) span: Range<usize>,
}

/// Cuts a piece out of a line, so that the part's beginning stands in it.
pub(super) fn window(line: &str, part: Range<usize>) -> Window {
    let (before, after) = line.split_at_checked(part.start).unwrap_or((line, ""));
    let shown_after = fit(after.chars(), WIDTH - BEFORE);
    let spare = WIDTH - width(after.get(..shown_after).unwrap_or_default());
    let from = before.len() - fit(before.chars().rev(), spare);
    let rest = line.get(from..).unwrap_or_default();
    let to = from + fit(rest.chars(), WIDTH);
    let shown = line.get(from..to).unwrap_or_default();
    let lead = if from > 0 { CUT } else { "" };
    let tail = if to < line.len() { CUT } else { "" };
    let shift = |at: usize| at.clamp(from, to) - from + lead.len();
    Window { text: format!("{lead}{shown}{tail}"), span: shift(part.start)..shift(part.end) }
}

/// How many bytes of the characters fit into so many columns.
fn fit(characters: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut used = 0;
    characters
        .take_while(|character| {
            used += columns_of(*character);
            used <= columns
        })
        .map(char::len_utf8)
        .sum()
}

/// How many columns a text takes at most.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// Never too few: a tab is drawn as four, and what may be wide is taken for wide.
fn columns_of(character: char) -> usize {
    match character {
        '\t' => 4,
        '\u{1100}'.. if !('\u{2010}'..='\u{2027}').contains(&character) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_stays_whole() {
        assert_eq!(window("one two", 4..7), Window { text: "one two".to_owned(), span: 4..7 });
        assert_eq!(window("", 0..0), Window { text: String::new(), span: 0..0 });
    }

    #[test]
    fn a_long_line_is_cut_around_its_part() {
        let line = format!("{}NAME{}", "a".repeat(1000), "b".repeat(1000));
        let found = window(&line, 1000..1004);
        assert_eq!(found.text, format!("…{}NAME{}…", "a".repeat(40), "b".repeat(56)));
        assert_eq!(found.text.get(found.span), Some("NAME"));
    }

    #[test]
    fn room_that_one_side_does_not_need_goes_to_the_other() {
        let line = format!("{}NAME", "a".repeat(1000));
        assert_eq!(window(&line, 1000..1004).text, format!("…{}NAME", "a".repeat(96)));
        let line = format!("NAME{}", "b".repeat(1000));
        assert_eq!(window(&line, 0..4).text, format!("NAME{}…", "b".repeat(96)));
    }

    #[test]
    fn a_part_that_is_too_long_is_cut() {
        let line = "x".repeat(3000);
        let found = window(&line, 10..2990);
        assert_eq!(found.text, format!("{}…", "x".repeat(100)));
        assert_eq!(found.span, 10..100);
    }

    proptest::proptest! {
        #[test]
        fn fits_and_holds_the_part(line in ".{0,300}", at in 0..300_usize, length in 0..300_usize) {
            let start = line.floor_char_boundary(at);
            let end = line.floor_char_boundary(start + length).max(start);
            let found = window(&line, start..end);
            proptest::prop_assert!(width(&found.text) <= WIDTH + 2);
            proptest::prop_assert!(found.text.get(found.span).is_some());
        }
    }
}
