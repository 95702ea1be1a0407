//! What files say of themselves, in the words of their makers: names, dates and titles walk in, and walk out in the form
//! that front matter has for them.

use crate::edtf::Edtf;
use crate::parse::clip;
use crate::parse::meta::DocumentKind;
use crate::parse::tree::Block;
use crate::parse::trope::examples;

/// A date: EDTF, the day of a timestamp, or a day in words.
pub(super) fn date(text: &str) -> Option<Edtf> {
    let text = text.trim();
    let day = text.get(..10).filter(|_| text.get(10..).is_some_and(|rest| rest.starts_with(['T', ' '])));
    let read = |text: &str| Edtf::parse(text).ok();
    day.and_then(read).or_else(|| read(text)).or_else(|| read(&clip::day(text)?))
}

/// A name without the brackets of a link and without “by”.
pub(super) fn name(text: &str) -> String {
    let text = text.trim();
    let inner = text.strip_prefix("[[").and_then(|text| text.strip_suffix("]]"));
    let shown = inner.map_or(text, |inner| inner.rsplit('|').next().unwrap_or(inner));
    let by = |word: &str| shown.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let shown = if by("by ") { shown.get(3..).unwrap_or(shown) } else { shown };
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names in a byline.
pub(super) fn names(byline: &str) -> Vec<String> {
    let parts = byline.split([',', ';', '|', '&']).flat_map(|part| part.split(" and "));
    let mut names: Vec<String> = Vec::new();
    for name in parts.map(name).filter(|name| !name.is_empty()) {
        // A title after a name belongs to it.
        match names
            .last_mut()
            .filter(|_| matches!(name.as_str(), "Jr." | "Jr" | "Sr." | "Ph.D." | "PhD" | "M.D."))
        {
            Some(last) => *last = format!("{last}, {name}"),
            None => names.push(name),
        }
    }
    names
}

/// A page with examples is on a trope, any other an article.
pub(super) fn kind_of(body: &mut [Block]) -> DocumentKind {
    if examples::mark(body) { DocumentKind::Trope } else { DocumentKind::Article }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, expect) in [
            ("2022-05-03", Some("2022-05-03")),
            ("2022-05-03T10:00:00+02:00", Some("2022-05-03")),
            ("2022-05-03 10:00", Some("2022-05-03")),
            ("May 3, 2022", Some("2022-05-03")),
            ("1922~", Some("1922~")),
            ("2022-05", Some("2022-05")),
            ("soon", None),
            ("é", None),
        ] {
            assert_eq!(date(text).as_ref().map(Edtf::as_str), expect, "{text}");
        }
    }

    #[test]
    fn names_of_people() {
        assert_eq!(name("[[anna-karlin|Anna  Karlin]]"), "Anna Karlin");
        assert_eq!(name("By Jo Doe"), "Jo Doe");
        assert_eq!(names("By Anna Karlin, Jo Doe and Bea Ray"), ["Anna Karlin", "Jo Doe", "Bea Ray"]);
        assert_eq!(names("Tom Low, Jr."), ["Tom Low, Jr."]);
    }
}
