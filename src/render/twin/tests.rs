//! Twins of small pages.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser};

use super::markdown;
use crate::html::escape;

fn check(main: &str, expect: &str) {
    let page = format!("<body><main id=\"main\" tabindex=\"-1\">{main}</main></body>");
    assert_eq!(markdown(&page), expect, "{main}");
}

#[test]
fn blocks() {
    check("<h1>A <i>b</i></h1><p>One\n two.</p><p>Three.</p>", "# A *b*\n\nOne two.\n\nThree.\n");
    check("<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul><p>d</p>", "- a\n- b\n\n   - c\n\nd\n");
    check("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b\n");
    check(
        "<dl><dt>Author</dt><dd>A. B.</dd><dt>Date</dt><dd>1917</dd></dl>",
        "- **Author:** A. B.\n- **Date:** 1917\n",
    );
    check("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc\n");
}

#[test]
fn code_keeps_its_language_and_its_lines() {
    check(
        "<pre class=\"hl\"><code class=\"language-rust\"><span class=\"hk\">let</span> <span class=\"hf\">a</span>;\n  b &lt; 1\n</code></pre><p>c</p>",
        "```rust\nlet a;\n  b < 1\n```\n\nc\n",
    );
    check(
        "<pre><code>a</code></pre><pre>b\n\nc</pre><pre></pre>",
        "```\na\n```\n\n```\nb\n\nc\n```\n\n```\n```\n",
    );
}

#[test]
fn neighbours_are_set_apart() {
    check("<p><span>a</span><span>b</span>c, <a href=\"x\">d</a><span>e</span></p>", "a bc, [d](x) e\n");
}

#[test]
fn tables_and_links() {
    check(
        "<table><tr><th>A</th><th>B</th></tr><tr><td><p>1|2</p></td><td><a href=\"x y/\">c</a></td></tr></table>",
        "| A | B |\n| --- | --- |\n| 1\\|2 | [c](x%20y/) |\n",
    );
}

#[test]
fn a_bracket_of_the_text_keeps_its_space() {
    check("<p>a [ <b>b</b> ] <a href=\"x\"> c</a></p>", "a \\[ b \\] [c](x)\n");
}

#[test]
fn what_is_not_told() {
    check(
        "<nav><ol><li>x</li></ol></nav><p>a<span class=\"vh\"> heard</span><svg><g><path/></g></svg></p>",
        "a\n",
    );
    check(
        "<details class=\"toc\"><summary>Contents</summary></details><details class=\"cite\"><summary>Cite</summary></details><p>a</p><aside data-nosnippet><p>b</p></aside>",
        "a\n",
    );
}

proptest! {
    #[test]
    fn text_stays_text(text in "\\PC{0,40}") {
        let page = format!("<main><p>{}</p></main>", escape(&text));
        let twin = markdown(&page);
        let mut read = String::new();
        for event in Parser::new(&twin) {
            match event {
                Event::Text(piece) | Event::Code(piece) | Event::Html(piece) | Event::InlineHtml(piece) => {
                    read.push_str(&piece);
                }
                Event::SoftBreak | Event::HardBreak => read.push(' '),
                _ => {}
            }
        }
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&read), words(&text), "{}", twin);
    }
}
