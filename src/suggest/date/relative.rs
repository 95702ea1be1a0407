//! Relative dates: `two years later` walks in; where a date before it in the same passage is sure to be what it counts
//! from, the year walks out, marked as inferred.

use crate::suggest::date::phrase::Phrase;
use crate::suggest::number;
use crate::suggest::reading::Reading;

/// A year counted from another.
struct Distance {
    years: i64,
    to: usize,
    is_exact: bool,
}

/// The relative date that begins at a word, counted from the last date of the passage before it. That one must be a day,
/// a month or a year as the text states it, and the last thing that dates anything.
pub(super) fn read(reading: &Reading<'_>, at: usize, before: &[Phrase]) -> Option<Phrase> {
    let distance = later(reading, at).or_else(|| same(reading, at))?;
    let base = before.last().filter(|base| base.reason.is_none() && base.has_year)?;
    let year: i64 = base.edtf.get(..4)?.parse().ok()?;
    let is_plain =
        base.edtf.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && base.edtf.len() <= 10;
    if !is_plain || !(1..=9999).contains(&(year + distance.years)) {
        return None;
    }
    let mark = if distance.is_exact { "" } else { "~" };
    let words = reading.passage.text.slice(reading.range(at, distance.to));
    Some(Phrase {
        from: at,
        to: distance.to,
        edtf: format!("{:04}{mark}", year + distance.years),
        has_year: true,
        reason: Some(format!("“{words}”, counted from {} in the same passage", base.edtf)),
    })
}

/// `two years later`, `a decade later`, `through` in Russian: `через два года`, `год спустя`
fn later(reading: &Reading<'_>, at: usize) -> Option<Distance> {
    let is_russian = reading.lower(at) == "через";
    let from = at + usize::from(is_russian);
    let (count, unit_at) = match number::read(reading, from) {
        Some(number) => (number.value, number.to),
        None if reading.lower(from) == "a" => (1.0, from + 1),
        None if is_russian || reading.lower(from) == "год" => (1.0, from),
        None => return None,
    };
    let years = match reading.lower(unit_at) {
        "year" | "years" | "год" | "года" | "лет" => count,
        "decade" | "decades" => count * 10.0,
        _ => return None,
    };
    let is_later = is_russian || matches!(reading.lower(unit_at + 1), "later" | "спустя");
    let to = unit_at + if is_russian { 1 } else { 2 };
    let years = (1..=99).find(|whole: &i32| (f64::from(*whole) - years).abs() < 0.01)?;
    is_later.then_some(Distance { years: i64::from(years), to, is_exact: false })
}

/// `the same year`, `that year`, `the following year`, `в том же году`, `на следующий год`
fn same(reading: &Reading<'_>, at: usize) -> Option<Distance> {
    let words = [reading.lower(at), reading.lower(at + 1), reading.lower(at + 2)];
    let (years, count) = match words {
        ["the", "same", "year"] | ["том", "же", "году"] | ["тот", "же", "год"] => (0, 3),
        ["that", "year", _] => (0, 2),
        ["the", "following" | "next", "year"] => (1, 3),
        ["следующий", "год", _] | ["следующем", "году", _] => (1, 2),
        ["the", "previous", "year"] => (-1, 3),
        _ => return None,
    };
    Some(Distance { years, to: at + count, is_exact: true })
}
