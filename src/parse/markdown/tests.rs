//! Markdown walks in, an outline of its tree walks out.

use std::fmt::Write;

use super::*;
use crate::parse::text::TextRange;
use crate::parse::tree::{Block, Inline, Passage};

fn check(text: &str, expect: &[&str]) {
    let checked = parse(&SourcePath::new("seeds/a.md"), text, None);
    let mut lines = Vec::new();
    outline(&checked.value.body, "", &mut lines);
    for fault in &checked.diagnostics {
        lines.push(format!("{}: {}", fault.lint.name, fault.message));
    }
    assert_eq!(lines, expect);
    assert_covered(&checked.value, text);
}

fn assert_covered(document: &Document, text: &str) {
    let mut at = 0;
    for part in &document.parts {
        assert_eq!(part.span.start, at, "{:?}", document.parts);
        assert!(text.get(part.span.clone()).is_some());
        at = part.span.end;
    }
    assert_eq!(at, text.len());
}

fn outline(blocks: &[Block], indent: &str, lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                lines.push(format!("{indent}h{} #{} {}", heading.level, heading.id, heading.text.as_str()));
            }
            Block::Passage(passage) => outline_passage(passage, indent, lines),
            Block::List(list) => list.items.iter().for_each(|item| outline_passage(item, indent, lines)),
            Block::Rule => lines.push(format!("{indent}rule")),
            _ => {}
        }
    }
}

fn outline_passage(passage: &Passage, indent: &str, lines: &mut Vec<String>) {
    let mut line =
        format!("{indent}{} {} {:?}", passage.number, passage.kind.as_str(), passage.text.as_str());
    for block in &passage.blocks {
        if let Block::Paragraph(inlines) = block {
            for inline in inlines {
                match inline {
                    Inline::Wikilink { target, .. } => write!(line, " [[{target}]]").unwrap(),
                    Inline::Link { target, .. } => write!(line, " ({target})").unwrap(),
                    Inline::Element { name, .. } => write!(line, " <{name}>").unwrap(),
                    _ => {}
                }
            }
        }
    }
    lines.push(line);
    outline(&passage.blocks, &format!("{indent}  "), lines);
}

#[test]
fn passages_are_numbered_in_order() {
    check(
        "# Title\n\nOne\ntwo.\n\n## Part & parcel\n\n- a\n\n  a2\n  - b\n- c\n\n> q\n>\n> r\n\n---\n\nLast.\n",
        &[
            "1 paragraph \"One two.\"",
            "h2 #part-and-parcel Part & parcel",
            "2 item \"a\\na2\"",
            "  3 item \"b\"",
            "4 item \"c\"",
            "5 quotation \"q\\nr\"",
            "rule",
            "6 paragraph \"Last.\"",
        ],
    );
}

#[test]
fn front_matter_with_bom_and_crlf() {
    let text = "\u{feff}+++\r\ntitle = \"T\"\r\ndate = \"1917\"\r\n+++\r\nOne.\r\n";
    let checked = parse(&SourcePath::new("seeds/a.md"), text, None);
    assert_eq!(checked.diagnostics, []);
    assert_eq!(checked.value.meta.title.as_ref().unwrap().value, "T");
    assert_eq!(checked.value.passages()[0].text.as_str(), "One.");
    assert_covered(&checked.value, text);
}

#[test]
fn faults_of_front_matter() {
    check("+++\ntitle = \"T\"\n", &["malformed-toml: front matter is never closed"]);
    check("+++\ntitel = \"T\"\n+++\nX\n", &["1 paragraph \"X\"", "unknown-key: unknown key `titel`"]);
    let faults = parse(&SourcePath::new("a.md"), "---\ntitle: T\n---\n\nX\n", None).diagnostics;
    assert_eq!(faults[0].message, "front matter is YAML, not TOML");
}

#[test]
fn links_and_html() {
    check(
        "See [[nina-berberova|her]], [[Paris]], [x](y.md), <sup>1</sup>, <i onclick=a>b</i> and [j](javascript:x).",
        &[
            "1 paragraph \"See her, Paris, x, 1, b and j.\" [[nina-berberova]] [[Paris]] (y.md) <sup>",
            "removed-html: HTML that is not safe was removed",
            "removed-html: link to `javascript:x` was removed",
        ],
    );
}

#[test]
fn anchors_are_unique_and_never_those_of_passages() {
    check(
        "## p4\n\n## Same\n\n### Same\n\n###### Deep\n\n## Main\n",
        &["h2 #section-p4 p4", "h2 #same Same", "h3 #same-2 Same", "h4 #deep Deep", "h2 #main-2 Main"],
    );
}

#[test]
fn a_field_outside_an_entry_is_told() {
    check(
        "One [treatment:: subverted] two.\n\n```\n[wave:: x]\n```\n",
        &[
            "1 paragraph \"One two.\"",
            "2 code \"[wave:: x]\\n\"",
            "invalid-value: field `treatment` stands in no entry",
        ],
    );
}

#[test]
fn responses_are_no_passages() {
    let text = "One.\n\n```response 3\nI _disagree_\nwith [[Boris]].\n\n  - Not at all.\n```\n\n~~~~ response\n```\n~~~~\n\n```text\nx\n```\n";
    let checked = parse(&SourcePath::new("seeds/a.md"), text, None);
    assert_eq!(checked.diagnostics, []);
    assert_covered(&checked.value, text);
    let [first, second] = checked.value.responses.as_slice() else { panic!("{:?}", checked.value.responses) };
    assert_eq!((first.number, first.words), (Some(3), 8));
    assert_eq!(first.paragraphs, ["I _disagree_ with [[Boris]].", "- Not at all."]);
    assert_eq!((second.number, second.paragraphs.as_slice()), (None, &["```".to_owned()][..]));
    let roles: Vec<_> = checked.value.parts.iter().map(|part| part.role.as_str()).collect();
    assert_eq!(roles, ["passage", "blank", "response", "blank", "response", "blank", "passage", "blank"]);
}

#[test]
fn a_response_has_a_number_or_none() {
    check(
        "```response III\nYes.\n```\n\n> ```response 1\n> No.\n> ```\n",
        &[
            "1 quotation \"No.\\n\"",
            "invalid-value: `III` is no number of a response",
            "unknown-language: code in `response` is shown without colours",
        ],
    );
}

#[test]
fn a_field_in_code_is_code() {
    check(
        "Write `[treatment:: subverted]` there.\n",
        &["1 paragraph \"Write [treatment:: subverted] there.\""],
    );
}

#[test]
fn a_picture_is_described_or_declared_an_ornament() {
    check(
        "![A map](a.png) ![ ](line.svg) ![](b.png)\n",
        &["1 paragraph \"  \"", "missing-alt: picture is not described in words"],
    );
}

#[test]
fn code_in_an_unknown_language_is_told() {
    check(
        "```rust\nx\n```\n\n```rusty\nx\n```\n",
        &["1 code \"x\\n\"", "2 code \"x\\n\"", "unknown-language: code in `rusty` is shown without colours"],
    );
}

#[test]
fn fields_belong_to_their_entries() {
    check(
        "+++\nkind = \"trope\"\n+++\n## Examples\n\n- A [wave:: x]\n  - B [treatmnt:: averted]\n",
        &[
            "h2 #examples Examples",
            "1 entry \"A\"",
            "  2 entry \"B [treatmnt:: averted]\"",
            "unknown-key: unknown field `treatmnt`",
        ],
    );
}

#[test]
fn fields_may_head_their_entries() {
    let text = "+++\nkind = \"trope\"\n+++\n## Examples\n\n- [treatment:: averted] [wave:: x] *Solaris*: it is.\n\
        - [wave:: x]\n  B goes on.\n- C\n  [works:: Y] and on.\n- [works:: Z]\n";
    check(
        text,
        &[
            "h2 #examples Examples",
            "1 entry \"Solaris: it is.\"",
            "2 entry \"B goes on.\"",
            "3 entry \"C and on.\"",
            "4 entry \"\"",
        ],
    );
    let document = parse(&SourcePath::new("a.md"), text, None).value;
    let entries = document.passages();
    let fields = entries.iter().map(|passage| passage.entry.as_ref().unwrap().fields.len());
    assert_eq!(fields.collect::<Vec<_>>(), [2, 1, 1, 1]);
    let first = &entries[0].text;
    let place = first.as_str().find("it is").unwrap();
    let span = first.source_span(TextRange::new(place, place + 5));
    assert_eq!(text.get(span), Some("it is"));
}

proptest::proptest! {
    #[test]
    fn any_text_becomes_a_tree_that_covers_it(text in "(\\+\\+\\+\n)?([-#>`*_\\[\\]|: \n0-9a-zé<&!~]|\\[\\[|```|\n\n){0,120}") {
        let checked = parse(&SourcePath::new("a.md"), &text, None);
        assert_covered(&checked.value, &text);
        let numbers: Vec<u32> = checked.value.passages().iter().map(|passage| passage.number).collect();
        let expect: Vec<u32> = (1..=u32::try_from(numbers.len()).unwrap()).collect();
        proptest::prop_assert_eq!(numbers, expect);
        for fault in &checked.diagnostics {
            if let Some(span) = &fault.span {
                proptest::prop_assert!(span.end <= text.len());
            }
        }
    }
}
