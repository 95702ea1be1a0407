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

/// How many words a byline has at most.
const LONGEST_BYLINE: usize = 16;

/// What a line says that begins like a byline: `Posted by Ann Lee on 5 May 2012`.
pub(super) fn byline(text: &str) -> Option<(Vec<String>, Option<Edtf>)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| word.trim_end_matches(':').to_lowercase()).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let start = match lower.as_slice() {
        ["posted" | "written" | "published" | "submitted" | "words" | "text" | "story", "by", ..] => 2,
        ["by" | "author", ..] => 1,
        _ => return None,
    };
    if words.len() > LONGEST_BYLINE {
        return None;
    }
    let tail = |from: usize| words.get(from..).unwrap_or_default().join(" ");
    let dated = (start + 1..words.len()).find_map(|from| Some((from, date(&tail(from))?)));
    let end = dated.as_ref().map_or(words.len(), |(from, _)| *from);
    let own = words.get(start..end).unwrap_or_default().join(" ");
    let own = own.trim_end_matches([',', '|', '·', '•', '–', '—', '-', ' ']);
    let own = own.strip_suffix(" on").unwrap_or(own).trim_end_matches([',', ' ']);
    let names = names(own);
    let is_name = |name: &String| {
        (1..=4).contains(&name.split_whitespace().count())
            && name.chars().next().is_some_and(char::is_uppercase)
            && !name.contains(|letter: char| letter.is_ascii_digit())
            && !name.ends_with(['.', '!', '?'])
    };
    (!names.is_empty() && names.iter().all(is_name)).then(|| (names, dated.map(|(_, date)| date)))
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
    fn bylines() {
        let read =
            |text: &str| byline(text).map(|(names, date)| (names, date.map(|date| date.as_str().to_owned())));
        let ann = || vec!["Ann Lee".to_owned()];
        assert_eq!(read("Posted by Ann Lee on 5 May 2012"), Some((ann(), Some("2012-05-05".to_owned()))));
        assert_eq!(read("By Ann Lee, 30 September 2021"), Some((ann(), Some("2021-09-30".to_owned()))));
        assert_eq!(read("by Ann Lee"), Some((ann(), None)));
        assert_eq!(read("By the sea they sat"), None);
        assert_eq!(read("Ann Lee"), None);
    }

    #[test]
    fn names_of_people() {
        assert_eq!(name("[[anna-karlin|Anna  Karlin]]"), "Anna Karlin");
        assert_eq!(name("By Jo Doe"), "Jo Doe");
        assert_eq!(names("By Anna Karlin, Jo Doe and Bea Ray"), ["Anna Karlin", "Jo Doe", "Bea Ray"]);
        assert_eq!(names("Tom Low, Jr."), ["Tom Low, Jr."]);
    }
}
