//! Code in several languages walks in; what a browser shows of it must be the code itself.

use proptest::prelude::*;

use super::*;

/// What a browser shows.
fn shown(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').unwrap().1;
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn check(language: &str, code: &str, expect: &[&str]) {
    let html = html(language, code).unwrap();
    assert_eq!(shown(&html), code);
    for piece in expect {
        assert!(html.contains(piece), "{language}: no {piece} in {html}");
    }
}

#[test]
fn marks_the_words_of_many_languages() {
    let comment = "<span class=\"hc\">";
    check(
        "rust",
        "// a & b\nfn main() -> Result<u8, E> { Ok(0x1f) }\n",
        &[comment, "<span class=\"hf\">main</span>"],
    );
    check(
        "python",
        "def f(x):\n    return \"a\" + str(1)  # no\n",
        &["<span class=\"hk\">def</span>", comment],
    );
    check(
        "js",
        "const a = `x${1 + b}y`;\n",
        &["<span class=\"hk\">const</span>", "<span class=\"hn\">1</span>"],
    );
    check(
        "toml",
        "title = \"Two\" # ok\n[lints]\nuncited = true\n",
        &["<span class=\"hs\">&quot;Two&quot;</span>", comment],
    );
    check("html", "<p class=\"a\">x &amp; y</p>\n", &["<span class=\"ha\">class</span>"]);
    check("json", "{\"a\": [1, null]}\n", &["<span class=\"hn\">1</span>"]);
    check("sql", "SELECT 1 FROM t -- all\n", &["<span class=\"hk\">SELECT</span>", comment]);
    check("diff", "-a\n+b\n", &["<span class=\"hd\">-a", "<span class=\"hi\">+b"]);
    check("sh", "echo \"$HOME\" # x\n", &[comment]);
    check("yaml", "a: [1, \"b\"] # x\n", &[comment]);
}

#[test]
fn knows_languages_by_their_common_names() {
    for language in [
        "rs",
        "Rust",
        "RUST",
        "ts",
        "typescript",
        "tsx",
        "c++",
        "cpp",
        "csharp",
        "Dockerfile",
        "bash",
        "shell",
        "zsh",
        "md",
    ] {
        assert!(knows(language) && html(language, "x\n").is_some(), "{language}");
    }
    for plain in ["", "text", "console"] {
        assert!(knows(plain) && html(plain, "x\n").is_none(), "{plain}");
    }
    assert!(!knows("rustt"));
}

#[test]
fn shows_what_is_very_long_plain() {
    assert_eq!(html("json", &"1".repeat(MAX_LINE + 1)), None);
    assert_eq!(html("json", &"1\n".repeat(MAX_BYTES)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_stays_what_it_is(
        code in "([-a-z0-9 (){}<>=\"'`/*#&;:.,\n\\\\$é]|fn |if |//|/\\*|<!--|\"\"\"){0,60}",
        language in prop::sample::select(vec!["rust", "js", "python", "html", "css", "sh", "toml", "yaml", "md", "tex", "php"]),
    ) {
        let html = html(language, &code).unwrap();
        prop_assert_eq!(shown(&html), code);
    }
}
