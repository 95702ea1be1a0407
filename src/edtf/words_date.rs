//! A single date walks in; out walks its wording, with its marks of doubt.

use std::ops::RangeInclusive;

use edtf_core::{Date, DateField, Qualifier};

use super::calendar::days_in_month;
use super::vocabulary::{Vocabulary, fill};
use super::words::join;
use super::words_year::{YearWords, year_words};

/// Where the wording of a date stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By itself or in a list: `1920s`.
    Alone,
    /// Behind a preposition, where groups of years take an article: `since the 1920s`.
    Inside,
}

/// The month or day of a date, as far as its digits are written.
enum Part {
    /// All digits are written.
    Known(u8),
    /// No digit is written.
    Unknown,
    /// One digit is written: the values that are left, two or more.
    OneOf(Vec<u8>),
}

pub(super) fn date_words(date: &Date, place: Place, vocabulary: &Vocabulary) -> String {
    let Some(shared) = shared_qualifier(date) else {
        return with_remarks(date, place, vocabulary);
    };
    let phrase = match (shared.uncertain, shared.approximate) {
        (false, false) => return plain_words(date, place, vocabulary),
        (true, false) => &vocabulary.uncertain,
        (false, true) => &vocabulary.approximate,
        (true, true) => &vocabulary.uncertain_and_approximate,
    };
    // "Perhaps" governs no case in some languages: they take the words as they stand without it.
    let bare = plain_words(date, place, vocabulary);
    let words = plain_words(date, Place::Inside, vocabulary);
    fill(phrase, &[("{date}", &words), ("{bare}", &bare)])
}

/// The mark that all components bear; `None` if they differ.
fn shared_qualifier(date: &Date) -> Option<Qualifier> {
    qualifiers(date)
        .into_iter()
        .flatten()
        .all(|qualifier| qualifier == date.year.qualifier)
        .then_some(date.year.qualifier)
}

/// The marks of year, month and day.
fn qualifiers(date: &Date) -> [Option<Qualifier>; 3] {
    [Some(date.year.qualifier), date.month.map(|month| month.qualifier), date.day.map(|day| day.qualifier)]
}

/// Words a date whose components bear different marks: `11 June 2004 (year and month approximate)`.
fn with_remarks(date: &Date, place: Place, vocabulary: &Vocabulary) -> String {
    let remarks: Vec<String> = [
        (true, false, &vocabulary.remark_uncertain),
        (false, true, &vocabulary.remark_approximate),
        (true, true, &vocabulary.remark_both),
    ]
    .into_iter()
    .filter_map(|(uncertain, approximate, phrase)| {
        let mark = Qualifier { uncertain, approximate };
        remark(date, mark, phrase, vocabulary)
    })
    .collect();
    fill(
        &vocabulary.remark,
        &[("{date}", &plain_words(date, place, vocabulary)), ("{remarks}", &remarks.join(&vocabulary.comma))],
    )
}

/// Names the components that bear a mark, if any does.
fn remark(date: &Date, mark: Qualifier, phrase: &str, vocabulary: &Vocabulary) -> Option<String> {
    let parts: Vec<String> = qualifiers(date)
        .into_iter()
        .zip(&vocabulary.remark_parts)
        .filter(|(qualifier, _)| *qualifier == Some(mark))
        .map(|(_, part)| part.to_string())
        .collect();
    if parts.is_empty() {
        return None;
    }
    let parts = join(&parts, &vocabulary.two_and, &vocabulary.last_and, vocabulary);
    Some(fill(phrase, &[("{parts}", &parts)]))
}

fn plain_words(date: &Date, place: Place, vocabulary: &Vocabulary) -> String {
    let year = year_words(&date.year, vocabulary);
    let Some(month) = date.month else {
        return match year {
            YearWords::Group([alone, inside]) => {
                if place == Place::Inside {
                    inside
                } else {
                    alone
                }
            }
            YearWords::Exact(year) | YearWords::Phrase(year) => year,
        };
    };
    let month_part = part(month, 1..=12);
    let Some(day) = date.day else {
        return month_words(&month_part, ("{month}", place), &year, vocabulary);
    };
    let last_day = match month_part {
        Part::Known(month) => days_in_month(date.year.value().unwrap_or(0), month),
        _ => 31,
    };
    day_words(&part(day, 1..=last_day), &month_part, &year, vocabulary)
}

fn part(field: DateField, calendar: RangeInclusive<u8>) -> Part {
    if let Some(number) = field.value() {
        return Part::Known(number);
    }
    let [tens, units] = field.digits;
    if tens.is_none() && units.is_none() {
        return Part::Unknown;
    }
    let left: Vec<u8> = calendar
        .filter(|number| tens.is_none_or(|tens| tens == number / 10))
        .filter(|number| units.is_none_or(|units| units == number % 10))
        .collect();
    match left.as_slice() {
        [only] => Part::Known(*only),
        _ => Part::OneOf(left),
    }
}

/// Words a month and its year; a known month is set into the frame, which may hold a day.
fn month_words(
    month: &Part,
    (frame, place): (&str, Place),
    year: &YearWords,
    vocabulary: &Vocabulary,
) -> String {
    let in_frame = |name: &str| fill(frame, &[("{month}", name)]);
    match month {
        Part::Known(code) => {
            let phrase = if *code >= 33 { &vocabulary.part_of_year } else { &vocabulary.month_year };
            join_year(phrase, &in_frame(month_name(*code, place, vocabulary)), year, vocabulary)
        }
        Part::Unknown => {
            let year = match year {
                YearWords::Group([_, year]) | YearWords::Exact(year) | YearWords::Phrase(year) => {
                    year.clone()
                }
            };
            in_frame(&fill(&vocabulary.month_within, &[("{year}", &year)]))
        }
        Part::OneOf(months) => {
            let names = range_words(months, &vocabulary.months_between, vocabulary, |month| {
                month_name(month, place, vocabulary).to_owned()
            });
            join_year(&vocabulary.month_year, &in_frame(&names), year, vocabulary)
        }
    }
}

fn join_year(exact: &str, month: &str, year: &YearWords, vocabulary: &Vocabulary) -> String {
    let (phrase, year) = match year {
        YearWords::Exact(year) => (exact, year),
        YearWords::Group([_, year]) => (vocabulary.in_a_group_of_years.as_ref(), year),
        YearWords::Phrase(year) => (vocabulary.in_a_year.as_ref(), year),
    };
    fill(phrase, &[("{month}", month), ("{year}", year)])
}

/// The name of a month (1 to 12) or of a part of the year (21 to 41).
fn month_name(code: u8, place: Place, vocabulary: &Vocabulary) -> &str {
    let index = usize::from(code);
    let (months, seasons) = match place {
        Place::Alone => (&vocabulary.months, &vocabulary.seasons),
        Place::Inside => (&vocabulary.months_of, &vocabulary.seasons_of),
    };
    let name = match code {
        ..21 => months.get(index.saturating_sub(1)),
        21.. => seasons.get(index.saturating_sub(21)),
    };
    name.map(AsRef::as_ref).unwrap_or_default()
}

fn day_words(day: &Part, month: &Part, year: &YearWords, vocabulary: &Vocabulary) -> String {
    let is_named = matches!(month, Part::Known(_));
    let frame = match day {
        Part::Unknown => return unknown_day_words(month, year, vocabulary),
        Part::Known(day) if is_named => fill(&vocabulary.day_month, &[("{day}", &day.to_string())]),
        Part::Known(day) => fill(&vocabulary.day_of_a_month, &[("{day}", &day.to_string())]),
        Part::OneOf(days) => {
            let days = range_words(days, &vocabulary.days_between, vocabulary, |day| day.to_string());
            let phrase = if is_named { &vocabulary.day_month } else { &vocabulary.day_of_a_month };
            fill(phrase, &[("{day}", &days)])
        }
    };
    month_words(month, (&frame, Place::Inside), year, vocabulary)
}

/// Words a date that is meant to the day, though none is written: `1985-04-XX`, `1985-XX-XX`.
fn unknown_day_words(month: &Part, year: &YearWords, vocabulary: &Vocabulary) -> String {
    let stretch = match (month, year) {
        (Part::Unknown, YearWords::Group([_, year]) | YearWords::Exact(year) | YearWords::Phrase(year)) => {
            year.clone()
        }
        _ => month_words(month, ("{month}", Place::Inside), year, vocabulary),
    };
    fill(&vocabulary.day_within, &[("{month}", &stretch)])
}

/// Words what a half-written number may be: `a day from 10 to 19`, `2, 12, or 22`.
fn range_words(
    numbers: &[u8],
    between: &str,
    vocabulary: &Vocabulary,
    name: impl Fn(u8) -> String,
) -> String {
    let names: Vec<String> = numbers.iter().copied().map(name).collect();
    match (numbers, names.as_slice()) {
        ([low, next, ..], [first, .., last]) if low + 1 == *next => {
            fill(between, &[("{first}", first), ("{last}", last)])
        }
        _ => join(&names, &vocabulary.two_or, &vocabulary.last_or, vocabulary),
    }
}
