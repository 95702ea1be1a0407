//! A parsed date walks in; out walk its wording and the value of HTML's `datetime`.
//!
//! Here are intervals and sets; `words_date.rs` words a single date, `words_year.rs` its year.

use edtf_core::{
    Date, DateField, Edtf as Parsed, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind,
};

use super::bounds::stretch;
use super::precision::{Precision, date_precision};
use super::vocabulary::{Vocabulary, Words, fill};
use super::words_date::{Place, date_words};

pub(super) fn words(parsed: &Parsed, vocabulary: &Vocabulary) -> String {
    match parsed {
        Parsed::Date(date) => date_words(date, Place::Alone, vocabulary),
        Parsed::DateTime(date_time) => date_words(&date_time.date, Place::Alone, vocabulary),
        Parsed::Interval(interval) => interval_words(interval, vocabulary),
        Parsed::Set(set) => set_words(set, vocabulary),
    }
}

pub(super) fn datetime_attribute(parsed: &Parsed) -> Option<String> {
    let date = match parsed {
        Parsed::Date(date) => date,
        Parsed::DateTime(date_time) => &date_time.date,
        Parsed::Interval(_) | Parsed::Set(_) => return None,
    };
    if date.is_uncertain() || date.is_approximate() || date.year.significant_digits.is_some() {
        return None;
    }
    let year = date.year.value().filter(|year| (1..=9999).contains(year))?;
    let Some(month) = date.month else {
        return Some(format!("{year:04}"));
    };
    let month = month.value().filter(|month| *month <= 12)?;
    let Some(day) = date.day else {
        return Some(format!("{year:04}-{month:02}"));
    };
    Some(format!("{year:04}-{month:02}-{:02}", day.value()?))
}

fn interval_words(interval: &Interval, vocabulary: &Vocabulary) -> String {
    let inside = |endpoint| endpoint_words(endpoint, Place::Inside, vocabulary);
    match (&interval.start, &interval.end) {
        (start, IntervalEndpoint::Unknown) => {
            let phrases = (&vocabulary.end_unknown, &vocabulary.end_unknown_second);
            fill(before_second(start, phrases), &[("{date}", &inside(start))])
        }
        (IntervalEndpoint::Unknown, end) => fill(&vocabulary.start_unknown, &[("{date}", &inside(end))]),
        (start, IntervalEndpoint::Open) => {
            let phrases = (&vocabulary.since, &vocabulary.since_second);
            fill(before_second(start, phrases), &[("{date}", &inside(start))])
        }
        (IntervalEndpoint::Open, end) => fill(&vocabulary.before, &[("{date}", &inside(end))]),
        (start, end) => span_words(start, end, vocabulary),
    }
}

/// Words an end of an interval; of an open or unknown end there is nothing to say.
fn endpoint_words(endpoint: &IntervalEndpoint, place: Place, vocabulary: &Vocabulary) -> String {
    let (phrase, date) = match endpoint {
        IntervalEndpoint::Date(date) => ("{date}", date),
        IntervalEndpoint::OnOrBefore(date) => (vocabulary.or_before.as_ref(), date),
        IntervalEndpoint::OnOrAfter(date) => (vocabulary.or_after.as_ref(), date),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => return String::new(),
    };
    fill(phrase, &[("{date}", &date_words(date, place, vocabulary))])
}

fn span_words(start: &IntervalEndpoint, end: &IntervalEndpoint, vocabulary: &Vocabulary) -> String {
    let phrase = match (start, end) {
        _ if are_neighbours(start, end) => &vocabulary.neighbours,
        (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) if is_year(start) && is_year(end) => {
            &vocabulary.span_of_years
        }
        _ => &vocabulary.span,
    };
    let first = endpoint_words(start, Place::Alone, vocabulary);
    let last = endpoint_words(end, Place::Alone, vocabulary);
    if first == last {
        return first;
    }
    fill(phrase, &[("{start}", &first), ("{end}", &last)])
}

/// Whether two ends are groups of years of one kind, one after the other: `192X/193X`.
fn are_neighbours(start: &IntervalEndpoint, end: &IntervalEndpoint) -> bool {
    let (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) = (start, end) else {
        return false;
    };
    is_group_of_years(start)
        && is_group_of_years(end)
        && date_precision(start) == date_precision(end)
        && stretch(start).1.checked_add(1) == Some(stretch(end).0)
}

/// Whether a date is a year and nothing else, without a mark of doubt.
fn is_year(date: &Date) -> bool {
    date.month.is_none()
        && date.year.value().is_some()
        && date.year.significant_digits.is_none()
        && !date.is_uncertain()
        && !date.is_approximate()
}

/// The phrase that an end stands in, of which there is another for what begins with "second".
fn before_second<'a>(endpoint: &IntervalEndpoint, phrases: (&'a Words, &'a Words)) -> &'a str {
    if begins_with_second(endpoint) { phrases.1 } else { phrases.0 }
}

/// Whether the words for an end begin with "second": the second day of a month, the second quarter, third or half.
fn begins_with_second(endpoint: &IntervalEndpoint) -> bool {
    let IntervalEndpoint::Date(date) = endpoint else { return false };
    let is_marked = date.is_uncertain() || date.is_approximate();
    let month = date.month.and_then(DateField::value);
    !is_marked
        && match date.day {
            Some(day) => day.value() == Some(2) && month.is_some(),
            None => matches!(month, Some(34 | 38 | 41)),
        }
}

fn is_group_of_years(date: &Date) -> bool {
    date.month.is_none()
        && matches!(date.year.kind, YearKind::Standard { .. })
        && date.year.has_unspecified()
        && date_precision(date) > Precision::Year
}

fn set_words(set: &Set, vocabulary: &Vocabulary) -> String {
    let members: Vec<String> = set.elements.iter().map(|element| member_words(element, vocabulary)).collect();
    match set.kind {
        SetKind::AllMembers => join(&members, &vocabulary.two_and, &vocabulary.last_and, vocabulary),
        SetKind::OneMember => {
            let dates = join(&members, &vocabulary.two_or, &vocabulary.last_or, vocabulary);
            match members.as_slice() {
                [_] | [_, _] => dates,
                _ => fill(&vocabulary.one_of, &[("{dates}", &dates)]),
            }
        }
    }
}

fn member_words(element: &SetElement, vocabulary: &Vocabulary) -> String {
    let alone = |date| date_words(date, Place::Alone, vocabulary);
    let inside = |date| date_words(date, Place::Inside, vocabulary);
    match element {
        SetElement::Date(date) => alone(date),
        SetElement::OnOrBefore(date) => fill(&vocabulary.or_before, &[("{date}", &inside(date))]),
        SetElement::OnOrAfter(date) => fill(&vocabulary.or_after, &[("{date}", &inside(date))]),
        SetElement::Range(first, last) => {
            fill(&vocabulary.span, &[("{start}", &alone(first)), ("{end}", &alone(last))])
        }
    }
}

/// Joins a list; two items have a conjunction of their own, without a comma.
pub(super) fn join(items: &[String], two: &str, last: &str, vocabulary: &Vocabulary) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first}{two}{second}"),
        [most @ .., end] => format!("{}{last}{end}", most.join(&vocabulary.comma)),
    }
}
