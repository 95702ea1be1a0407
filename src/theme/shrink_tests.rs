//! What goes from a stylesheet and what stays.

use proptest::prelude::*;

use super::shrink;
use crate::theme::shipped;

#[test]
fn leaves_out_comments_and_line_breaks() {
    let text = "/* head */\n@layer base{\n  a{color:red;\n    top:0}\n}\n\n/* tail */\n";
    assert_eq!(shrink(text), "@layer base{a{color:red;top:0}}");
}

#[test]
fn parts_the_words_of_a_selector_over_two_lines() {
    assert_eq!(shrink(".a,\n.b\n.c{top:0}"), ".a,\n.b\n.c{top:0}");
    assert_eq!(shrink("a{margin:0\n  auto}"), "a{margin:0\nauto}");
}

#[test]
fn keeps_strings_and_addresses() {
    for text in [
        r#"a::before{content:"/* no comment */ \" '  "}"#,
        r"a::before{content:'/* \' */'}",
        "a{background:url(//host/*.png)}b{top:0}/*/ */",
        r#"a{background:URL( "x/*y*/)" )}"#,
    ] {
        let kept = text.trim_end_matches("/*/ */");
        assert_eq!(shrink(text), kept);
    }
}

#[test]
fn ends_where_a_text_breaks_off() {
    assert_eq!(shrink("a{}/* open"), "a{}");
    assert_eq!(shrink("a{content:\"open"), "a{content:\"open");
    assert_eq!(shrink("a{b:url(open"), "a{b:url(open");
}

#[test]
fn keeps_every_rule_of_the_shipped_stylesheet() {
    let bytes = shipped::file("seedbook.css").unwrap_or_default();
    let text = String::from_utf8_lossy(bytes);
    assert!(text.len() > 10_000);
    let short = shrink(&text);
    for sign in ['{', '}', ';', '"'] {
        let without_comments: String =
            text.split("/*").map(|part| part.split_once("*/").map_or(part, |it| it.1)).collect();
        assert_eq!(short.matches(sign).count(), without_comments.matches(sign).count(), "{sign}");
    }
    assert!(!short.contains("/*") && !short.contains('\n'), "nothing idle is left");
}

proptest! {
    #[test]
    fn takes_any_text_and_makes_none_longer(text in r#"[a-c{};:,/*"'\\ \nurl().#]{0,80}"#) {
        prop_assert!(shrink(&text).len() <= text.len());
    }

    #[test]
    fn leaves_plain_rules_alone(text in r"([a-z]{1,5}\{[a-z]{1,5}:[a-z0-9 ]{0,4}[a-z0-9]\}){0,6}") {
        prop_assert_eq!(shrink(&text), text);
    }
}
