//! Raw text in, inline elements and plain text out.

#![expect(clippy::string_slice, reason = "a cut through a character must fail the test")]

use super::*;

fn read(text: &str) -> (PlainText, Vec<Inline>) {
    let mut plain = PlainText::default();
    let mut at = 0;
    let mut pieces = Vec::new();
    for line in text.split_inclusive('\n') {
        pieces.push(Piece { text: line.trim_end(), at, is_wrapped: at > 0 });
        at += line.len();
    }
    let inlines = append(&mut plain, &pieces);
    (plain, inlines)
}

fn show(plain: &PlainText, inlines: &[Inline]) -> String {
    let shown = inlines.iter().map(|inline| match inline {
        Inline::Text(range) => plain.slice(*range).to_owned(),
        Inline::Code(range) => format!("`{}`", plain.slice(*range)),
        Inline::Emphasis { children, is_title } => {
            format!("{}({})", if *is_title { "title" } else { "em" }, show(plain, children))
        }
        Inline::Strong(children) => format!("strong({})", show(plain, children)),
        Inline::Element { name, children, .. } => format!("{name}({})", show(plain, children)),
        Inline::Link { target, children, .. } => format!("link({target}: {})", show(plain, children)),
        Inline::Wikilink { target, text, .. } => format!("wiki({target}: {})", plain.slice(*text)),
        Inline::Image { target, alt, .. } => format!("image({target}: {alt})"),
        Inline::Break => "|".to_owned(),
        other => format!("{other:?}"),
    });
    shown.collect()
}

fn check(text: &str, inlines: &str, plain: &str) {
    let (read_plain, read_inlines) = read(text);
    assert_eq!(show(&read_plain, &read_inlines), inlines, "{text}");
    assert_eq!(read_plain.as_str(), plain, "{text}");
}

#[test]
fn markup() {
    check("plain text", "plain text", "plain text");
    check("in _The Ferry_'s first act", "in title(The Ferry)'s first act", "in The Ferry's first act");
    check("_Ferry_, he only _heard_ it", "title(Ferry), he only em(heard) it", "Ferry, he only heard it");
    check("**strong** and *x*", "strong(strong) and em(x)", "strong and x");
    check(
        "see [the page](https://a.example/b_c_d)",
        "see link(https://a.example/b_c_d: the page)",
        "see the page",
    );
    check("![a picture](/x.jpg) after", "image(/x.jpg: a picture) after", " after");
    check("by [[a-b|Anna]]", "by wiki(a-b: Anna)", "by Anna");
    check("Tom &amp; Anna&nbsp;B", "Tom & Anna\u{a0}B", "Tom & Anna\u{a0}B");
    check("x<sup>2</sup> a<br>b", "xsup(2) a|b", "x2 a b");
    check(
        "<i>The Ferry</i> <span>x</span> <Redacted>",
        "title(The Ferry) x <Redacted>",
        "The Ferry x <Redacted>",
    );
    check("`code`", "`code`", "code");
}

#[test]
fn lines_are_joined_and_make_no_lists() {
    check("one\ntwo\n- three\n# four", "one two - three # four", "one two - three # four");
    check("a _b\nc_ d", "a em(b c) d", "a b c d");
    check("1. one", "1. one", "1. one");
    check("> quoted", "> quoted", "> quoted");
    check("x\n===\n---", "x === ---", "x === ---");
}

#[test]
fn broken_markup_is_text() {
    check("a _b", "a _b", "a _b");
    check("<i>a _b</i> c_", "em(a em(b c))", "a b c");
    check("2 < 3 & [x", "2 < 3 & [x", "2 < 3 & [x");
}

#[test]
fn words_lead_back_to_the_file() {
    let text = "He &amp; _Anna\nKaren_ saw e\u{301}cole **bold**";
    let (plain, _) = read(text);
    for word in ["He", "Anna", "Karen", "saw", "bold"] {
        let at = plain.as_str().find(word).unwrap();
        assert_eq!(&text[plain.source_span(TextRange::new(at, at + word.len()))], word);
    }
    let at = plain.as_str().find("école").unwrap();
    assert_eq!(&text[plain.source_span(TextRange::new(at, at + "école".len()))], "e\u{301}cole");
    assert_eq!(&text[plain.source_span(TextRange::new(3, 4))], "&amp;");
}

#[test]
fn depth_has_an_end() {
    let text = format!("{}x{}", "*a **b ".repeat(4000), "** c*".repeat(4000));
    let (plain, _) = read(&text);
    assert!(plain.as_str().contains('x'));
}
