//! Odd texts and places walk in; pictures that can be read walk out.

use super::*;
use crate::diagnostic::lint;
use crate::path::SourcePath;

fn draw(text: &str, span: std::ops::Range<usize>) -> String {
    let fault = Diagnostic::new(lint::BROKEN_LINK, &SourcePath::new("a.md"), span, "wrong");
    diagnostic(&fault, Some(text), Look::Plain)
}

/// The lines between the head and the end: the place, the line, the mark.
fn check(text: &str, span: std::ops::Range<usize>, place: &str, line: &str, mark: &str) {
    let drawn = draw(text, span);
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines[0], "error[broken-link]: wrong");
    assert_eq!(lines[1].trim_start(), format!("--> a.md:{place}"), "{drawn}");
    assert_eq!(lines[3], line, "{drawn}");
    assert_eq!(lines[4].trim_start(), mark, "{drawn}");
}

#[test]
fn draws_line_ends_marks_and_tabs() {
    check("one\r\ntwo three\r\n", 9..14, "2:5", "2 | two three", "|     ^^^^^");
    check("\u{feff}one two", 7..10, "1:5", "1 | one two", "|     ^^^");
    check("\tx = 1", 1..2, "1:2", "1 |     x = 1", "|     ^");
}

#[test]
fn draws_wide_characters() {
    check("漢字 x", 3..6, "1:2", "1 | 漢字 x", "|   ^^");
    check("e\u{301}a b", 3..4, "1:3", "1 | e\u{301}a b", "|  ^");
}

#[test]
fn draws_places_without_width() {
    check("", 0..0, "1:1", "1 |", "| ^");
    check("one\n", 4..4, "2:1", "2 |", "| ^");
    check("one", 3..3, "1:4", "1 | one", "|    ^");
    check("one\r\n", 4..4, "1:4", "1 | one", "|    ^");
}

#[test]
fn draws_a_long_line_as_a_window_with_the_true_column() {
    let words = "lorem ipsum ".repeat(100);
    let text = format!("{words}NAME {words}");
    let drawn = draw(&text, 1200..1204);
    assert!(drawn.contains("--> a.md:1:1201\n"), "{drawn}");
    assert!(drawn.contains("lorem ipsum NAME lorem ipsum"), "{drawn}");
    assert!(drawn.lines().all(|drawn| drawn.chars().count() < 120), "{drawn}");
    let name = |line: &str| line.chars().position(|c| c == 'N').unwrap_or_default();
    let mark = |line: &str| line.chars().position(|c| c == '^').unwrap_or_default();
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(name(lines[3]), mark(lines[4]), "{drawn}");
}

#[test]
fn draws_the_first_line_of_several() {
    check("a\nbc\nde\n", 3..8, "2:2", "2 | bc", "|  ^");
}

#[test]
fn no_text_moves_the_cursor() {
    let path = SourcePath::new("a\u{1b}[2J.md");
    for span in [Some(0..4), None] {
        let mut fault = Diagnostic::of_file(lint::UNREADABLE, &path, "wrong \u{1b}[2J").with_help("\u{7}");
        fault.span = span;
        let drawn = diagnostic(&fault, Some("\u{1b}[2Jx\u{8}"), Look::Plain);
        assert!(!drawn.contains(['\u{1b}', '\u{7}', '\u{8}']), "{drawn:?}");
        let listed = list(&[(&fault, None)], Look::Plain);
        assert!(!listed.contains(['\u{1b}', '\u{7}', '\u{8}']), "{listed:?}");
    }
}

#[test]
fn colours_only_where_wanted() {
    let fault = Diagnostic::of_file(lint::UNREADABLE, &SourcePath::new("a.md"), "wrong");
    assert!(!diagnostic(&fault, None, Look::Plain).contains('\u{1b}'));
    assert!(diagnostic(&fault, None, Look::Coloured).contains('\u{1b}'));
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "(?s).{0,200}", start in 0..300_usize, length in 0..300_usize) {
        draw(&text, start..start + length);
    }
}
