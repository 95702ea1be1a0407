//! A year walks in, with masks, marks and exponents; out walks its wording.

use edtf_core::{Date, Year, YearKind};

use crate::number::grouped;

use super::bounds::stretch;
use super::calendar::year_of;
use super::vocabulary::{Vocabulary, Words, fill};

/// A year in words, told apart by how a month joins it.
pub(super) enum YearWords {
    /// One year: `1917`, `44 BC`.
    Exact(String),
    /// A decade or a century: by itself, and as it stands behind a preposition (`1920s`, `the 1920s`).
    Group([String; 2]),
    /// Words that stand for an unknown year: `a year between 1000 and 1999`.
    Phrase(String),
}

pub(super) fn year_words(year: &Year, vocabulary: &Vocabulary) -> YearWords {
    if year.significant_digits.is_some() {
        return estimated_words(year, vocabulary);
    }
    match year.kind {
        YearKind::Standard { negative: _, digits } if year.has_unspecified() => {
            masked_words(year, digits, vocabulary)
        }
        _ => YearWords::Exact(exact_words(year, vocabulary)),
    }
}

/// Words a year of which all digits are written; one that 64 bits cannot hold keeps its exponent.
fn exact_words(year: &Year, vocabulary: &Vocabulary) -> String {
    match (year.value(), year.kind) {
        (Some(number), _) => number_words(number, vocabulary),
        (None, YearKind::Exponential { significand, exponent }) => {
            power_words(significand, exponent, vocabulary)
        }
        (None, _) => vocabulary.any_year.to_string(),
    }
}

/// Words an astronomical year: 0 is 1 BC, years below 1000 have their era.
fn number_words(year: i64, vocabulary: &Vocabulary) -> String {
    let magnitude = year.unsigned_abs();
    let (phrase, number) = match year {
        ..=0 => (vocabulary.before_christ.as_ref(), magnitude.saturating_add(1)),
        1..=999 => (vocabulary.after_christ.as_ref(), magnitude),
        1000..=9999 => ("{year}", magnitude),
        10_000.. => (vocabulary.long_year.as_ref(), magnitude),
    };
    fill(phrase, &[("{year}", &marked(number, vocabulary))])
}

/// Writes a number with a mark between thousands, from five digits on.
fn marked(number: u64, vocabulary: &Vocabulary) -> String {
    if number < 10_000 { number.to_string() } else { grouped(number, vocabulary.thousands) }
}

fn power_words(significand: i64, exponent: u32, vocabulary: &Vocabulary) -> String {
    let power = fill(
        &vocabulary.power_of_ten,
        &[("{number}", &significand.unsigned_abs().to_string()), ("{exponent}", &exponent.to_string())],
    );
    let phrase = if significand < 0 { &vocabulary.before_christ } else { &vocabulary.long_year };
    fill(phrase, &[("{year}", &power)])
}

fn estimated_words(year: &Year, vocabulary: &Vocabulary) -> YearWords {
    let exact = exact_words(year, vocabulary);
    match between(year, vocabulary) {
        Some(range) => {
            YearWords::Phrase(fill(&vocabulary.estimated, &[("{date}", &range), ("{year}", &exact)]))
        }
        None => YearWords::Exact(exact),
    }
}

/// Words the first and last year that are possible; `None` if they are the same or out of reach.
fn between(year: &Year, vocabulary: &Vocabulary) -> Option<String> {
    let date = Date { year: *year, month: None, day: None };
    let (first, last) = stretch(&date);
    let (first, last) = (year_of(first)?, year_of(last)?);
    (first < last).then(|| {
        fill(
            &vocabulary.years_between,
            &[("{first}", &number_words(first, vocabulary)), ("{last}", &number_words(last, vocabulary))],
        )
    })
}

fn masked_words(year: &Year, digits: [Option<u8>; 4], vocabulary: &Vocabulary) -> YearWords {
    let phrase =
        || YearWords::Phrase(between(year, vocabulary).unwrap_or_else(|| vocabulary.any_year.to_string()));
    match digits {
        [None, None, None, None] => YearWords::Phrase(vocabulary.any_year.to_string()),
        [Some(thousands), Some(hundreds), Some(tens), None] => {
            let base = u64::from(thousands) * 1000 + u64::from(hundreds) * 100 + u64::from(tens) * 10;
            let words = if tens == 0 { &vocabulary.first_decade } else { &vocabulary.decade };
            group_words(base, 9, words, vocabulary).unwrap_or_else(phrase)
        }
        [Some(thousands), Some(hundreds), None, None] => {
            let base = u64::from(thousands) * 1000 + u64::from(hundreds) * 100;
            group_words(base, 99, &vocabulary.century, vocabulary).unwrap_or_else(phrase)
        }
        [Some(_), None, None, None] => phrase(),
        _ => YearWords::Phrase(fill(&vocabulary.year_of_form, &[("{year}", &as_written(digits))])),
    }
}

/// `1920s`, `AD 440s`; the years around 1 BC have no such name.
fn group_words(base: u64, more: u64, words: &[Words; 2], vocabulary: &Vocabulary) -> Option<YearWords> {
    let group = |phrase: &Words| {
        let (first, last) = (base.to_string(), base.saturating_add(more).to_string());
        let era = |year: &str| match base {
            1..=999 => fill(&vocabulary.after_christ, &[("{year}", year)]),
            _ => year.to_owned(),
        };
        fill(phrase, &[("{year}", &era(&first)), ("{last}", &last)])
    };
    (base > 0).then(|| YearWords::Group(words.each_ref().map(group)))
}

fn as_written(digits: [Option<u8>; 4]) -> String {
    digits.iter().map(|digit| digit.map_or('X', |digit| char::from(b'0'.saturating_add(digit)))).collect()
}
