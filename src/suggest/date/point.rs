//! A single date in words: the words from one on walk in; the date in EDTF and how far it reaches walk out.

use crate::edtf::{Edtf, months};
use crate::suggest::date::vocabulary::{
    CENTURY, ORDINALS, Part, ROMAN, TREATING, YEAR, both, is_year, mark, month, part, season,
};
use crate::suggest::reading::Reading;

/// A date as a text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// In EDTF; `YYYY` where the text gives no year.
    pub(super) edtf: String,
    /// The word after it.
    pub(super) to: usize,
    /// How sure it is that this is a date at all.
    pub(super) is_bare_year: bool,
    /// Whether it is a decade, of which a text may name several in a row.
    pub(super) is_decade: bool,
    /// Why the value is a reading and not a statement, where it is one.
    pub(super) reason: Option<String>,
}

impl Point {
    fn plain(edtf: String, to: usize) -> Self {
        Self { edtf, to, is_bare_year: false, is_decade: false, reason: None }
    }

    /// Whether the text gives a year.
    pub(super) fn has_year(&self) -> bool {
        !self.edtf.starts_with('Y')
    }
}

/// The date that begins at a word: marks and parts of it first, then the date itself.
pub(super) fn read(reading: &Reading<'_>, from: usize) -> Option<Point> {
    let (marked, at) = marks(reading, from);
    let at = skip(reading, at, &["the"]);
    let mut at = if marked.is_some() { skip(reading, at, &["year"]) } else { at };
    let (word, rest) = split_part(reading, at);
    let found = part(word);
    at = match found {
        Some(_) if rest => at,
        Some(_) => skip(reading, skip(reading, at + 1, &["of"]), &["the"]),
        None => at,
    };
    let point = date(reading, at)?;
    let point = match found {
        Some(part) => narrow(point, part)?,
        None => point,
    };
    Some(match marked {
        Some(mark) if !point.edtf.ends_with(['~', '?']) => {
            Point { edtf: format!("{}{mark}", point.edtf), ..point }
        }
        _ => point,
    })
}

/// The mark of the words before a date, and the word after them: `about`, `perhaps about`.
fn marks(reading: &Reading<'_>, from: usize) -> (Option<char>, usize) {
    let mut at = from;
    let mut marked = None;
    while let Some(next) = mark(reading.lower(at)).filter(|_| !reading.before(at + 1).contains(',')) {
        if !(at == from && is_treated(reading, at)) {
            marked = Some(marked.map_or(next, |known| both(known, next)));
        }
        at += 1;
    }
    (marked, at)
}

/// `a book about 1917` is on that year.
fn is_treated(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.lower(before));
    reading.lower(at) == "about" && reading.follows(at) && TREATING.contains(&before)
}

/// `mid-1920s` is one word with a part in it.
fn split_part<'a>(reading: &'a Reading<'_>, at: usize) -> (&'a str, bool) {
    let word = reading.lower(at);
    match word.split_once('-') {
        Some((head, tail))
            if part(head).is_some() && tail.starts_with(|first: char| first.is_ascii_digit()) =>
        {
            (head, true)
        }
        _ => (word, false),
    }
}

fn skip(reading: &Reading<'_>, at: usize, words: &[&str]) -> usize {
    at + usize::from(words.contains(&reading.lower(at)))
}

/// The early 1920s are read as the first four years, and so on; of a century or year nothing is read.
fn narrow(point: Point, part: Part) -> Option<Point> {
    let Some(decade) = point.edtf.strip_suffix('X').filter(|_| point.is_decade) else {
        return Some(point);
    };
    let (first, last, words) = match part {
        Part::Early => (0, 3, "early"),
        Part::Middle => (4, 6, "middle"),
        Part::Late => (7, 9, "late"),
    };
    let edtf = format!("{decade}{first}~/{decade}{last}~");
    let reason = Some(format!("the {words} years of the decade are read as these"));
    Edtf::parse(&edtf).ok()?;
    Some(Point { edtf, is_decade: false, reason, ..point })
}

fn date(reading: &Reading<'_>, at: usize) -> Option<Point> {
    written_in_numbers(reading, at)
        .or_else(|| century(reading, at))
        .or_else(|| decade(reading, at))
        .or_else(|| day_first(reading, at))
        .or_else(|| month_first(reading, at))
        .or_else(|| season_first(reading, at))
        .or_else(|| bare_year(reading, at))
        .filter(|point| !point.has_year() || Edtf::parse(&point.edtf).is_ok())
}

/// `2022-02-24`, `24.02.2022`, `1917–22`, `1917-1922`
fn written_in_numbers(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let text = reading.word(at)?.text;
    if let Some((start, end)) = text.split_once('-').filter(|(start, _)| year(start).is_some()) {
        let end = match end.len() {
            2 => format!("{}{end}", start.get(..2)?),
            4 => end.to_owned(),
            _ => return Edtf::parse(text).ok().map(|date| Point::plain(date.as_str().to_owned(), at + 1)),
        };
        year(&end)?;
        return (start < end.as_str()).then(|| Point::plain(format!("{start}/{end}"), at + 1));
    }
    let is_dotted = reading.before(at + 1) == "." && reading.before(at + 2) == ".";
    let (day, month) = (small(text, 31)?, small(reading.word(at + 1)?.text, 12)?);
    let year = year(reading.word(at + 2)?.text)?;
    is_dotted.then(|| Point::plain(format!("{year}-{month:02}-{day:02}"), at + 3))
}

/// `the 19th century`, `nineteenth-century`, `XIX век`
fn century(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let word = reading.word(at)?;
    let (lower, is_joined) = match word.lower.strip_suffix("-century") {
        Some(ordinal) => (ordinal, true),
        None => (word.lower.as_str(), false),
    };
    let named = ORDINALS.iter().find(|(name, _)| *name == lower).map(|(_, number)| *number);
    let roman = || ROMAN.iter().find(|(name, _)| *name == word.text).map(|(_, number)| *number);
    let digits = || {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| lower.strip_suffix(ending))?;
        small(digits, 21).map(i64::from)
    };
    let number = named.or_else(roman).or_else(digits)?;
    let is_century = is_joined
        || reading.follows(at + 1) && CENTURY.contains(&reading.lower(at + 1).trim_end_matches("'s"));
    is_century.then(|| Point::plain(format!("{:02}XX", number - 1), at + 1 + usize::from(!is_joined)))
}

/// `the 1920s`, `’30s`, `mid-1920s`, `1920-х годов`
fn decade(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let word = reading.word(at)?;
    let lower = word.lower.as_str();
    let lower =
        lower.split_once('-').filter(|(head, _)| part(head).is_some()).map_or(lower, |(_, tail)| tail);
    let russian = ["-х", "-е", "-ми", "-м"].iter().find_map(|ending| lower.strip_suffix(ending));
    let digits = russian.or_else(|| lower.strip_suffix("'s")).or_else(|| lower.strip_suffix('s'))?;
    let to = skip(reading, at + 1, YEAR);
    if let Some(decade) = digits.strip_suffix('0').filter(|_| year(digits).is_some()) {
        return Some(Point { is_decade: true, ..Point::plain(format!("{decade}X"), to) });
    }
    let is_short = digits.len() == 2 && reading.before(at).ends_with(['’', '\'', '‘']);
    let decade = digits.strip_suffix('0').filter(|_| is_short && small(digits, 99).is_some())?;
    let reason = Some(format!("“’{lower}” gives no century; read as the twentieth"));
    Some(Point { is_decade: true, reason, ..Point::plain(format!("19{decade}X"), to) })
}

/// `7 November 1917`, `7th of November, 1917`, `7 ноября 1917 года`
fn day_first(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let day = day(reading.lower(at))?;
    let month_at = skip(reading, at + 1, OF);
    let month = month_at_word(reading, month_at)?;
    Some(with_year(reading, month_at + 1, month, Some(day)))
}

/// `November 7, 1917`, `November 1917`, `ноябре 1917 года`
fn month_first(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let month = month_at_word(reading, at)?;
    let day_at = skip(reading, at + 1, &["the"]);
    match day(reading.lower(day_at)).filter(|_| reading.follows(day_at)) {
        Some(day) => Some(with_year(reading, day_at + 1, month, Some(day))),
        None => Some(with_year(reading, at + 1, month, None)).filter(Point::has_year),
    }
}

/// Between day, month and year, in English, and in Spanish and Portuguese.
const OF: &[&str] = &["of", "de"];

fn month_at_word(reading: &Reading<'_>, at: usize) -> Option<u8> {
    let word = reading.word(at)?;
    let of_others = || months::number_in(&word.lower, reading.language()).filter(|_| !reading.is_read());
    month(word.text, &word.lower).or_else(of_others)
}

fn with_year(reading: &Reading<'_>, at: usize, month: u8, day: Option<u8>) -> Point {
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    let year_at = skip(reading, at, OF);
    let gap = reading.before(year_at);
    let is_near = matches!(gap.trim(), "" | ",") && reading.before(at).len() <= 2;
    let year = reading.word(year_at).and_then(|word| year(word.text)).filter(|_| is_near);
    match year {
        Some(year) => Point::plain(format!("{year}-{month:02}{day}"), skip(reading, year_at + 1, YEAR)),
        None => Point::plain(format!("YYYY-{month:02}{day}"), at),
    }
}

/// `the winter of 1985`, `spring 1917`, `осенью 1917 года`
fn season_first(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let season = season(reading.lower(at))?;
    let year_at = skip(reading, skip(reading, at + 1, &["of"]), &["the"]);
    let year = year(reading.word(year_at)?.text).filter(|_| reading.follows(year_at))?;
    Some(Point::plain(format!("{year}-{season}"), skip(reading, year_at + 1, YEAR)))
}

/// `1917`, `44 BC`, `AD 44`
fn bare_year(reading: &Reading<'_>, at: usize) -> Option<Point> {
    let text = reading.word(at)?.text;
    let next = reading.word(at + 1).filter(|_| reading.follows(at + 1)).map_or("", |word| word.text);
    let number: i64 = text.parse().ok().filter(|number| (1..=9999).contains(number))?;
    if matches!(next, "BC" | "BCE") {
        let edtf = if number == 1 { "0000".to_owned() } else { format!("-{:04}", number - 1) };
        return Edtf::parse(&edtf).ok().map(|_| Point::plain(edtf, at + 2));
    }
    if matches!(next, "AD" | "CE") {
        return Some(Point::plain(format!("{number:04}"), at + 2));
    }
    let before = reading.before(at);
    let is_number = before.ends_with(['#', '№', '$', '€', '£', ',', '.', '/', ':', '-'])
        || reading.after(at).starts_with(['%', '°', '€', '/'])
        || matches!(reading.before(at + 1), "," | ".") && !reading.lower(at + 1).is_empty();
    let year = year(text).filter(|_| !is_number)?;
    let to = skip(reading, at + 1, YEAR);
    Some(Point { is_bare_year: to == at + 1, ..Point::plain(year.to_owned(), to) })
}

/// Four digits that a year may be.
pub(super) fn year(text: &str) -> Option<&str> {
    is_year(text).then_some(text)
}

/// A number of one or two digits, from 1 to `most`.
fn small(text: &str, most: u8) -> Option<u8> {
    let is_small = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_small && (1..=most).contains(number))
}

/// `7`, `7th`
fn day(lower: &str) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th", "-го"].iter().find_map(|ending| lower.strip_suffix(ending));
    small(digits.unwrap_or(lower), 31)
}
