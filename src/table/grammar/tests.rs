//! Broken files walk in; what is said of each, line by line, is compared.

use super::*;
use crate::table::read_toml;

/// What is said of a file: `line: words: message / help`.
fn said(text: &str) -> Vec<String> {
    let path = SourcePath::new("seeds/a.toml");
    let faults = read_toml(&path, text, 0, |table| drop(table.strings("aliases"))).diagnostics;
    faults
        .iter()
        .map(|fault| {
            let span = fault.span.clone().unwrap_or_default();
            let (head, words) =
                (text.get(..span.start).unwrap_or_default(), text.get(span).unwrap_or_default());
            let line = head.matches('\n').count() + 1;
            let help = fault.help.as_deref().unwrap_or_default();
            format!(
                "{line}: {}: {} / {}",
                words,
                fault.message,
                help.split("; what else").next().unwrap_or_default()
            )
        })
        .collect()
}

#[test]
fn tells_a_list_that_is_never_closed_once_and_where_it_begins() {
    let rest = "summary = \"A miller.\"\n\n[[person]]\nname = \"Otto\"\naliases = [\"O\"]\nkind = novel\n";
    let never = "list is never closed / end it with `]` before the next key or header";
    for list in ["[\"Mother Bray\"", "[\"Mother Bray\",", "[[\"a\"]"] {
        assert_eq!(said(&format!("name = \"N\"\naliases = {list}\n{rest}")), [format!("2: {list}: {never}")]);
        assert_eq!(
            said(&format!("aliases = {list}\n\n[[work]]\nname = \"X\"")),
            [format!("1: {list}: {never}")]
        );
        assert_eq!(said(&format!("aliases = {list}\n")), [format!("1: {list}: {never}")]);
    }
    assert_eq!(said("aliases = [\n  \"a\",\n  \"b\"\nname = \"x\"\n"), [format!("1: [: {never}")]);
    let braces = said("native = { text = \"a\", lang = \"ru\"\nsummary = \"x\"\n");
    assert_eq!(braces.len(), 1);
    assert!(
        braces[0].starts_with("1: { text = \"a\", lang = \"ru\": table in braces is never closed"),
        "{braces:?}"
    );
}

#[test]
fn tells_texts_without_quotation_marks_line_by_line() {
    assert_eq!(
        said(
            "kind = novel # a book\nyear = 1912-05\naliases = [Bray, Lund]\nname = “Z”\nis = True\ntitle = the \"Mill\"\nvalue = 1.000,5\n"
        ),
        [
            "1: novel: `novel` stands without quotation marks / write `\"novel\"`",
            "2: 1912-05: `1912-05` stands without quotation marks / write `\"1912-05\"`",
            "3: Bray: `Bray` stands without quotation marks / write `\"Bray\"`",
            "4: “Z”: `“Z”` stands between quotation marks that TOML does not know / write `\"Z\"`",
            "5: True: `True` stands without quotation marks / write `true`",
            "6: the \"Mill\": `the \"Mill\"` stands without quotation marks / write `'the \"Mill\"'`",
            "7: 1.000,5: `1.000,5` stands without quotation marks / a number is written `1000.5`; a text stands between quotation marks",
        ]
    );
}

#[test]
fn tells_texts_that_are_not_closed_or_closed_too_early() {
    assert_eq!(said("name = \"Y\nid = \"y\"\n"), ["1: \"Y: text is never closed / end it with `\"`"]);
    assert_eq!(
        said("a = 1\nsummary = \"\"\"x\n\nname = \"y\"\n"),
        ["2: \"\"\"x: text is never closed / end it with `\"\"\"`"]
    );
    assert_eq!(
        said("name = \"The \"Mill\" affair\"\n"),
        [
            "1: Mill\" affair\": something follows the mark that closes a text / put a text that holds `\"` between `'`, and one that holds `'` between `\"`"
        ]
    );
    assert_eq!(
        said("name = \"a\\q\"\n")[0].split(" / ").nth(1),
        Some("write `\\\\` for a backslash, or put the text between `'`, where nothing is escaped")
    );
}

#[test]
fn tells_colons_and_headers_and_nothing_that_follows_from_them() {
    assert_eq!(said("name: \"x\"\n"), ["1: :: `:` follows a key / write `name = …`: TOML has `=` there"]);
    let header = said("[[person]\nname = \"Z\"\nname = \"U\"\nkind = novel\n");
    assert_eq!(header.len(), 1, "{header:?}");
    assert!(header[0].starts_with("1: "), "{header:?}");
}

#[test]
fn says_nothing_of_values_in_a_file_that_cannot_be_read() {
    assert_eq!(said("aliases = 4\nunknown = 5\nkind = novel\n").len(), 1);
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "[a\\[\\]{}=\"'#,:\\\\\n “é1-]{0,40}") {
        said(&text);
    }
}
