//! Dates with the words around them: a passage walks in; its points, spans and open spans of time walk out, in order,
//! none overlapping another.

use crate::edtf::Edtf;
use crate::suggest::date::point::{Point, read, year};
use crate::suggest::date::relative;
use crate::suggest::date::vocabulary::{Cue, TO, both, cue, mark};
use crate::suggest::reading::Reading;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::suggest) struct Phrase {
    /// The first word.
    pub(in crate::suggest) from: usize,
    /// The word after the last.
    pub(in crate::suggest) to: usize,
    /// In EDTF, but for a year that the text does not give.
    pub(in crate::suggest) edtf: String,
    /// Whether the text gives the year.
    pub(in crate::suggest) has_year: bool,
    /// Why it is inferred, where it is.
    pub(in crate::suggest) reason: Option<String>,
}

/// All dates of a passage.
pub(in crate::suggest) fn phrases(reading: &Reading<'_>) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    let mut at = 0;
    while at < reading.words.len() {
        let phrase = phrase(reading, at).or_else(|| relative::read(reading, at, &found));
        at = phrase.as_ref().map_or(at + 1, |phrase| phrase.to.max(at + 1));
        found.extend(phrase);
    }
    found
}

/// Doubt may stand before the preposition (`probably in 1860`) or after the date (`1860 or so`, `(1860?)`).
fn phrase(reading: &Reading<'_>, at: usize) -> Option<Phrase> {
    let before =
        mark(reading.lower(at)).filter(|_| cue(reading.lower(at + 1)).is_some() && reading.follows(at + 1));
    let phrase = undoubted(reading, at + usize::from(before.is_some()))?;
    let (after, to) =
        doubt_after(reading, phrase.to).map_or((None, phrase.to), |(mark, to)| (Some(mark), to));
    let from = if before.is_some() { at } else { phrase.from };
    let phrase = before.into_iter().chain(after).fold(phrase, doubted);
    Some(Phrase { from, to, ..phrase })
}

/// The mark that the words after a date put on it, and where they end.
fn doubt_after(reading: &Reading<'_>, to: usize) -> Option<(char, usize)> {
    let is_near = reading.follows(to) && reading.lower(to) == "or" && reading.follows(to + 1);
    if is_near && matches!(reading.lower(to + 1), "so" | "thereabouts") {
        return Some(('~', to + 2));
    }
    reading.after(to.checked_sub(1)?).starts_with("?)").then_some(('?', to))
}

/// A date with a mark on each of its ends.
fn doubted(phrase: Phrase, mark: char) -> Phrase {
    let end = |end: &str| match end.chars().last() {
        None | Some('.' | '%') => end.to_owned(),
        Some(known @ ('~' | '?')) => format!("{}{}", end.trim_end_matches(known), both(known, mark)),
        Some(_) => format!("{end}{mark}"),
    };
    let edtf = phrase.edtf.split('/').map(end).collect::<Vec<_>>().join("/");
    Phrase { edtf, ..phrase }
}

fn undoubted(reading: &Reading<'_>, at: usize) -> Option<Phrase> {
    let is_marked = mark(reading.lower(at)).is_some();
    match cue(reading.lower(at)) {
        Some(_) if !reading.follows(at + 1) => None,
        Some(cue) => {
            let first = read(reading, at + 1).filter(|point| is_sure(reading, at + 1, point, true))?;
            Some(cued(reading, at, cue, &first))
        }
        None => {
            let first = read(reading, at)?;
            let span = span(reading, &first, &["to", "until", "till", "по"]);
            let is_certain = span.is_some() || is_sure(reading, at, &first, is_marked);
            let phrase = span.map_or_else(|| alone(at, &first), |span| Phrase { from: at, ..span });
            is_certain.then_some(phrase)
        }
    }
    .filter(|phrase| !phrase.has_year || Edtf::parse(&phrase.edtf).is_ok())
}

fn cued(reading: &Reading<'_>, at: usize, cue: Cue, first: &Point) -> Phrase {
    let is_open = first.has_year() && !first.edtf.contains('/');
    let reason = first.reason.clone();
    let whole = |edtf: String| Phrase { from: at, to: first.to, edtf, has_year: true, reason };
    match cue {
        Cue::Between => match span(reading, first, TO) {
            Some(span) => Phrase { from: at, ..span },
            None if is_open && goes_on(reading, at, first.to) => whole(format!("{}/..", first.edtf)),
            None => alone(at + 1, first),
        },
        Cue::Since if is_open => whole(format!("{}/..", first.edtf)),
        Cue::Until if is_open => whole(format!("../{}", first.edtf)),
        _ => span(reading, first, &["to", "until", "till", "по"])
            .map_or_else(|| alone(at + 1, first), |span| Phrase { from: at + 1, ..span }),
    }
}

/// `from 1962 on`; in Russian `с 1962 года` alone says so.
fn goes_on(reading: &Reading<'_>, at: usize, to: usize) -> bool {
    matches!(reading.lower(to), "on" | "onward" | "onwards") && reading.follows(to)
        || matches!(reading.lower(at), "с" | "со")
}

fn alone(from: usize, point: &Point) -> Phrase {
    Phrase {
        from,
        to: point.to,
        edtf: point.edtf.clone(),
        has_year: point.has_year(),
        reason: point.reason.clone(),
    }
}

/// What follows the first date and makes a span of it. Two decades joined by “and” are one stretch of time.
fn span(reading: &Reading<'_>, first: &Point, words: &[&str]) -> Option<Phrase> {
    let gap = reading.before(first.to);
    let word = reading.lower(first.to);
    let is_dash = matches!(gap.trim(), "–" | "—" | "-") && gap.len() <= 5;
    let joins = words.contains(&word) || word == "and" && first.is_decade;
    let at = match (is_dash, joins && reading.follows(first.to)) {
        (true, _) => first.to,
        (false, true) => first.to + 1,
        (false, false) => return None,
    };
    let last = end(reading, first, at, is_dash)?;
    let is_span =
        first.has_year() && last.has_year() && !first.edtf.contains('/') && !last.edtf.contains('/');
    if !is_span || word == "and" && first.is_decade != last.is_decade {
        return None;
    }
    let edtf = format!("{}/{}", first.edtf, last.edtf);
    Edtf::parse(&edtf).ok()?;
    let reason = first.reason.clone().or(last.reason);
    Some(Phrase { from: at, to: last.to, edtf, has_year: true, reason })
}

/// The end of a span: a date, or the last two digits of a year. The century of `’30s` is that of the decade before.
fn end(reading: &Reading<'_>, first: &Point, at: usize, is_dash: bool) -> Option<Point> {
    let text = reading.word(at)?.text;
    if is_dash && text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let century = first.edtf.get(..2).filter(|_| year(&first.edtf).is_some())?;
        return Some(Point { edtf: format!("{century}{text}"), to: at + 1, ..first.clone() });
    }
    let last = read(reading, at)?;
    if first.is_decade && last.is_decade && last.reason.is_some() && first.reason.is_none() {
        let (century, decade) = (first.edtf.get(..2)?, last.edtf.get(2..)?);
        return Some(Point { edtf: format!("{century}{decade}"), reason: None, ..last });
    }
    Some(last)
}

/// Nouns that are no plural in `s`, but can be counted.
const COUNTED: [&str; 7] = ["people", "men", "women", "children", "persons", "км", "человек"];

/// Whether four digits are a year: the words around say so, and they count nothing.
fn is_sure(reading: &Reading<'_>, from: usize, point: &Point, is_cued: bool) -> bool {
    if !point.is_bare_year {
        return true;
    }
    let next = reading.lower(point.to);
    let counts = reading.follows(point.to)
        && (COUNTED.contains(&next) || next.len() > 3 && next.ends_with('s') && !next.ends_with("'s"));
    let before = from.checked_sub(1).map_or("", |before| reading.lower(before));
    let is_framed = reading.before(from).contains('(')
        || matches!(
            before,
            "the"
                | "its"
                | "his"
                | "her"
                | "their"
                | "a"
                | "year"
                | "and"
                | "or"
                | "late"
                | "born"
                | "died"
                | "founded"
                | "built"
                | "married"
                | "reigned"
                | "fl"
        ) && from > 0;
    let is_last =
        !reading.after(point.to - 1).starts_with(char::is_whitespace) && reading.before(from) == ", ";
    !counts && (is_cued || is_framed || is_last)
}
