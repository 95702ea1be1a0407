//! HTML in Markdown, which nobody vouches for: raw HTML walks in, a harmless piece walks out.

use std::sync::LazyLock;

use ammonia::Builder;

/// Inline elements that may stand in running text, with no other attribute than `lang`.
const INLINE: [&str; 23] = [
    "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
];

/// A tag of running text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<sup>`, `<q lang="fr">`.
    Open(Opened),
    /// `</sup>`.
    Close(&'static str),
    /// `<br>`.
    Break,
    /// A comment.
    Comment,
    /// Anything else: it is removed.
    Other,
}

/// An element that was opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) name: &'static str,
    /// What its `lang` says, BCP 47.
    pub(super) language: Option<String>,
}

/// Reads one tag of running text.
pub(super) fn read_tag(raw: &str) -> Tag {
    if raw.starts_with("<!--") {
        return Tag::Comment;
    }
    let inner = raw.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    let (name, is_close) = inner.strip_prefix('/').map_or((inner, false), |name| (name, true));
    if name.eq_ignore_ascii_case("br") {
        return Tag::Break;
    }
    let known = |name: &str| INLINE.into_iter().find(|known| known.eq_ignore_ascii_case(name));
    if let Some(name) = known(name) {
        return if is_close { Tag::Close(name) } else { Tag::Open(Opened { name, language: None }) };
    }
    let parts = name.split_once(char::is_whitespace).filter(|_| !is_close);
    let opened = parts
        .and_then(|(name, rest)| Some(Opened { name: known(name)?, language: Some(read_language(rest)?) }));
    opened.map_or(Tag::Other, Tag::Open)
}

/// The value of `lang`, where that is the only attribute and looks like a tag of BCP 47.
fn read_language(attributes: &str) -> Option<String> {
    let value = attributes.trim().strip_prefix("lang=")?.trim_matches(['"', '\'']);
    let is_tag = |value: &str| {
        let letters = value.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        letters && value.starts_with(|first: char| first.is_ascii_alphabetic()) && value.len() <= 35
    };
    is_tag(value).then(|| value.to_owned())
}

static POLICY: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut policy = Builder::default();
    policy.rm_tags(["h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "nav", "article", "aside"]);
    policy
});

static NOTHING: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// What is left of a block of HTML.
pub(super) struct Clean {
    /// The harmless part.
    pub(super) html: String,
    /// Its text.
    pub(super) text: String,
    /// Whether anything but comments was taken away.
    pub(super) is_shorter: bool,
}

/// Sanitises a block of HTML.
pub(super) fn clean(raw: &str) -> Clean {
    let html = POLICY.clean(raw).to_string();
    let text = NOTHING.clean(raw).to_string();
    let text = ["&amp;", "&lt;", "&gt;", "&nbsp;"]
        .iter()
        .zip(["&", "<", ">", "\u{a0}"])
        .fold(text, |text, (entity, character)| text.replace(entity, character));
    let is_shorter = count_markup(raw) > count_markup(&html.replace(" rel=\"noopener noreferrer\"", ""));
    Clean { html: html.trim().to_owned(), text: text.trim().to_owned(), is_shorter }
}

/// Opening tags and attributes, less the table bodies that the sanitiser adds: a measure of what it took away.
fn count_markup(html: &str) -> usize {
    let tags = html
        .as_bytes()
        .windows(2)
        .filter(|pair| matches!(pair, [b'<', letter] if letter.is_ascii_alphabetic()))
        .count();
    tags + html.matches("=\"").count() + html.matches("='").count() - html.matches("<tbody>").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        let open =
            |name, language: Option<&str>| Tag::Open(Opened { name, language: language.map(str::to_owned) });
        assert_eq!(read_tag("<sup>"), open("sup", None));
        assert_eq!(read_tag("<q lang=\"pt-BR\">"), open("q", Some("pt-BR")));
        assert_eq!(read_tag("<SPAN lang='ar'>"), open("span", Some("ar")));
        assert_eq!(read_tag("</SUP>"), Tag::Close("sup"));
        assert_eq!(read_tag("<br />"), Tag::Break);
        assert_eq!(read_tag("<!-- x -->"), Tag::Comment);
        for other in ["<script>", "<sup onclick=x>", "<a href=x>", "</div>", "<q lang=\"x y\">"] {
            assert_eq!(read_tag(other), Tag::Other, "{other}");
        }
    }

    #[test]
    fn blocks() {
        let clean_one = clean("<div onclick=\"x()\">Hi <script>alert(1)</script><b>there</b></div>");
        assert_eq!(clean_one.html, "<div>Hi <b>there</b></div>");
        assert_eq!(clean_one.text, "Hi there");
        assert!(clean_one.is_shorter);
        assert!(!clean("<table><tr><td>1 &amp; 2</td></tr></table>").is_shorter);
    }
}
