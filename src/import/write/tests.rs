//! Trees walk in, and walk out of what was written the same.

use proptest::prelude::*;

use super::*;
use crate::parse::meta::Meta;
use crate::parse::text::PlainText;
use crate::parse::tree::{Document, Form};
use crate::parse::{clip, markdown};
use crate::path::SourcePath;

fn read(text: &str) -> Document {
    markdown::parse(&SourcePath::new("seeds/a.md"), text, None).value
}

/// All that a tree says, without where it stands in a file.
fn outline(document: &Document) -> String {
    let mut lines = Vec::new();
    show(&document.body, &PlainText::default(), 0, &mut lines);
    for response in &document.responses {
        let paragraphs: Vec<_> =
            response.paragraphs.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        lines.push(format!("response {:?} {paragraphs:?}", response.number));
    }
    lines.join("\n")
}

fn show(blocks: &[Block], text: &PlainText, depth: usize, lines: &mut Vec<String>) {
    let pad = "  ".repeat(depth);
    for block in blocks {
        match block {
            Block::Heading(heading) => lines.push(format!(
                "{pad}h{} {}",
                heading.level.min(3),
                show_inlines(&heading.inlines, &heading.text).trim()
            )),
            Block::Passage(passage) => show_passage(passage, depth, lines),
            Block::List(list) => {
                lines.push(format!("{pad}list {:?}", list.start));
                list.items.iter().for_each(|item| show_passage(item, depth, lines));
            }
            Block::Paragraph(children) => {
                let shown = show_inlines(children, text);
                if !shown.is_empty() {
                    lines.push(format!("{pad}{shown}"));
                }
            }
            Block::Quote { alert, blocks } => {
                lines.push(format!("{pad}quote {alert:?}"));
                show(blocks, text, depth + 1, lines);
            }
            Block::Table(table) => {
                let cells: Vec<_> = table.head.iter().chain(table.rows.iter().flatten()).collect();
                let cells: Vec<_> = cells.iter().map(|cell| show_inlines(cell, text)).collect();
                lines.push(format!("{pad}table {:?} {cells:?}", table.alignments));
            }
            Block::Code { language, text: code } => {
                lines.push(format!("{pad}code {language} {:?}", text.slice(*code).trim_end_matches('\n')));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    lines.push(format!("{pad}term {}", show_inlines(&definition.term, text)));
                    definition.definitions.iter().for_each(|blocks| show(blocks, text, depth + 1, lines));
                }
            }
            Block::Footnote { label, blocks } => {
                lines.push(format!("{pad}footnote {label}"));
                show(blocks, text, depth + 1, lines);
            }
            Block::Rule => lines.push(format!("{pad}rule")),
            Block::Html(html) => lines.push(format!("{pad}html {html}")),
        }
    }
}

fn show_passage(passage: &Passage, depth: usize, lines: &mut Vec<String>) {
    let entry = passage.entry.as_ref().map(|entry| {
        let fields: Vec<_> = entry.fields.iter().map(|field| (&field.key, &field.values)).collect();
        let treatment = entry.treatment.map(|(id, _)| id);
        format!("{:?} {:?} {treatment:?} {fields:?}", entry.folder, entry.parent)
    });
    let text = passage.text.as_str().trim().replace('\n', " ");
    lines.push(format!(
        "{}{} {} {text:?} {entry:?}",
        "  ".repeat(depth),
        passage.number,
        passage.kind.as_str()
    ));
    show(&passage.blocks, &passage.text, depth + 1, lines);
}

/// Blanks at the edges of emphasis belong to it or not, as you like, and what is strong is not stronger within itself.
fn show_inlines(inlines: &[Inline], text: &PlainText) -> String {
    show_within(inlines, text, false)
}

fn show_within(inlines: &[Inline], text: &PlainText, is_strong: bool) -> String {
    let mut shown = String::new();
    for inline in inlines {
        let piece = match inline {
            Inline::Text(range) => text.slice(*range).replace('\n', " "),
            Inline::Code(range) => format!("`{}`", text.slice(*range)),
            Inline::Strong(children) | Inline::Element { name: "strong", children, .. } if is_strong => {
                show_within(children, text, true)
            }
            Inline::Strong(children) | Inline::Element { name: "strong", children, .. } => {
                held("strong", &show_within(children, text, true))
            }
            Inline::Emphasis { children, .. } | Inline::Element { name: "em", children, .. } => {
                held("em", &show_within(children, text, is_strong))
            }
            Inline::Element { name, children, .. } => {
                let inner = show_within(children, text, is_strong);
                if inner.trim().is_empty() { inner } else { format!("<{name}>({inner})") }
            }
            Inline::Link { target, children, .. } if crate::html::is_safe_target(target) => {
                format!("link({target} {})", show_within(children, text, is_strong))
            }
            Inline::Link { children, .. } => show_within(children, text, is_strong),
            Inline::Wikilink { target, text: range, .. } => format!("wiki({target} {})", text.slice(*range)),
            Inline::Image { target, alt, .. } => format!("image({target} {alt})"),
            Inline::FootnoteMark { label, .. } => format!("mark({label})"),
            Inline::Break => "|".to_owned(),
            Inline::Checkbox(is_done) => format!("box({is_done})"),
        };
        shown.push_str(&piece);
    }
    shown
}

fn held(name: &str, inner: &str) -> String {
    let core = inner.trim();
    if core.is_empty() {
        return inner.to_owned();
    }
    let (lead, tail) = inner.split_once(core).unwrap();
    format!("{lead}{name}({core}){tail}")
}

/// The same tree is read from what is written of it.
fn check(document: &Document) {
    let text = body(&document.body, &document.responses);
    let kind = document.meta.kind.map(|kind| format!("kind = \"{}\"\n", kind.as_str())).unwrap_or_default();
    let again = read(&format!("+++\n{kind}+++\n\n{text}"));
    assert_same(&outline(document), &outline(&again), &text);
}

#[track_caller]
fn assert_same(expect: &str, found: &str, text: &str) {
    assert!(expect == found, "--- tree\n{expect}\n--- read again\n{found}\n--- text\n{text}");
}

fn check_clip(text: &str) {
    let document = clip::parse(&SourcePath::new("seeds/a.txt"), text, Meta::default()).value;
    assert_eq!(document.form, Form::Clip);
    if document.passages().iter().all(|passage| !passage.text.as_str().trim().is_empty()) {
        check(&document);
    }
}

#[track_caller]
fn written(text: &str, expect: &str) {
    assert_eq!(body(&read(text).body, &[]), expect);
}

#[test]
fn writes_as_people_do() {
    written("a *b* __c__ `d`", "a _b_ **c** `d`\n");
    written("un*bel*ievable", "un*bel*ievable\n");
    written("in *The Ferry*'s snake_case \\* 1 < 2 & 3", "in _The Ferry_'s snake_case \\* 1 < 2 & 3\n");
    written("a \\[b]\\(c) 1\\. x", "a \\[b](c) 1. x\n");
    written("\\# a\n\n\\#b\n\n1\\. c\n\n\\- d", "\\# a\n\n#b\n\n1\\. c\n\n\\- d\n");
    written("* a\n* b\n    * c\n\n      d\n\n1. e", "- a\n\n- b\n  - c\n\n    d\n\n1) e\n");
    written("- a\n  - b\n- c", "- a\n  - b\n- c\n");
    written("<https://a.example/b_c>", "[https://a.example/b_c](https://a.example/b_c)\n");
}

#[test]
fn masks_what_would_mislead() {
    written("x&#97;*\"b\"*&#99;y", "x&#97;*\"b\"*&#99;y\n");
    written("&#32;x<wbr>", "&#32;x\n");
    written("*a*<!-- -->*b*", "_a_*b*\n");
}

#[test]
fn corpora_of_the_project_are_read_again() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for folder in ["seeds", "tests/corpora", "tests/sites"] {
        for entry in walkdir::WalkDir::new(root.join(folder)) {
            let path = entry.unwrap().into_path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            match path.extension().and_then(|ending| ending.to_str()) {
                Some("md") => check(&read(&text)),
                Some("txt") => check_clip(&text),
                _ => continue,
            }
            count += 1;
        }
    }
    assert!(count > 40, "only {count} files found");
}

const LINES: &[&str] = &[
    "",
    "One _two_ *three*, **four** `five` and six.",
    "a*b*c **d**e *f **g** h*i",
    "**a*b*** ***c***",
    "_a_*b*__c__**d**",
    "&ast;x&ast; &lowbar;y&lowbar; \\` \\[z] \\<b> &amp;amp; \\\\ \\~",
    "## Head # {x} *y*",
    "### Examples",
    "## Examples",
    "- item",
    "- ",
    "-",
    "  - nested [wave:: 1917]",
    "    more of it",
    "  more",
    "1. one",
    "3) three",
    "* star",
    "> quoted",
    "> - in a quote",
    "> [!NOTE]",
    "---",
    "```rust",
    "~~~",
    "    code",
    "| a | b \\| c |\n|---|:-:|\n| *d* | `e\\|f` |",
    "Term\n: what it *means*",
    "[^1]: A note.",
    "noted[^1] and [link](a_(b)_c.md \"t\") ![pic *x*](/p.png)",
    "[[Name]] [[id|shown]] <sup>1</sup> <kbd>x</kbd><br>y",
    "hard\\\n- break",
    "soft\n+ break",
    "\\- a\\\n\\===\\\n&#32;b &#9;c",
    "2\\. x 2&#46; y",
    "[ ] no task",
    "- [x] task",
    "&#32;edges&#32;",
    "<div>html</div>",
    "*&#32;a &#32;*",
    "é*“b”*é ’*c*’",
    "```response 2",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn markdown_in_any_order(lines in prop::collection::vec(prop::sample::select(LINES), 0..16), ending in prop::sample::select(&["\n", "\n\n"][..])) {
        check(&read(&lines.join(ending)));
    }

    #[test]
    fn any_running_text(text in "([a-c éß*_ \\[\\]!`~<>&;:|#.\"“’\\\\]|\\*\\*|&#32;|\\[\\[){0,40}") {
        check(&read(&format!("x {text}")));
    }

    #[test]
    fn any_clip(text in "([-a-c1. #>*_\\[\\]:!`<&|=+~“é]|\n|\n\n|    |<i>|</i>|\n- |\n\n## ){0,60}") {
        check_clip(&text);
    }
}
