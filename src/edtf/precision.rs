//! A parsed date walks in; out walks how closely its start is known.

use edtf_core::{
    Date, DateField, Edtf as Parsed, IntervalEndpoint, Precision as Written, SetElement, Year, YearKind,
};

/// How closely a date is known: the smallest of these that surely holds it.
///
/// Ordered from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `1917-11-07`
    Day,
    /// `1917-11`, and `1985-04-XX`, a day in a month.
    Month,
    /// `2001-21`, and quarters, thirds and halves of a year.
    Season,
    /// `1917`, and `2004-XX` and `1985-XX-XX`, a month or a day in a year.
    Year,
    /// `192X`, and `156X-12-25`, a day in a year of a decade.
    Decade,
    /// `19XX`, `1950S2`
    Century,
    /// `1XXX`, and anything coarser.
    Millennium,
}

pub(super) fn precision(parsed: &Parsed) -> Precision {
    match parsed {
        Parsed::Date(date) => date_precision(date),
        Parsed::DateTime(_) => Precision::Day,
        Parsed::Interval(interval) => endpoint_date(&interval.start)
            .or_else(|| endpoint_date(&interval.end))
            .map_or(Precision::Millennium, date_precision),
        Parsed::Set(set) => set.elements.first().map_or(Precision::Millennium, |element| match element {
            SetElement::Date(date)
            | SetElement::OnOrBefore(date)
            | SetElement::OnOrAfter(date)
            | SetElement::Range(date, _) => date_precision(date),
        }),
    }
}

pub(super) fn date_precision(date: &Date) -> Precision {
    let year = year_precision(&date.year);
    if year != Precision::Year {
        return year;
    }
    match date.precision() {
        Written::Season => Precision::Season,
        _ if is_masked(date.month) => Precision::Year,
        Written::Day if is_masked(date.day) => Precision::Month,
        Written::Day => Precision::Day,
        Written::Month => Precision::Month,
        Written::Year => Precision::Year,
    }
}

fn endpoint_date(endpoint: &IntervalEndpoint) -> Option<&Date> {
    match endpoint {
        IntervalEndpoint::Date(date)
        | IntervalEndpoint::OnOrBefore(date)
        | IntervalEndpoint::OnOrAfter(date) => Some(date),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn is_masked(field: Option<DateField>) -> bool {
    field.is_some_and(DateField::has_unspecified)
}

fn year_precision(year: &Year) -> Precision {
    match unknown_digits(year) {
        0 => Precision::Year,
        1 => Precision::Decade,
        2 => Precision::Century,
        _ => Precision::Millennium,
    }
}

/// How many digits of the year, from the first that is not known to the last, may vary.
fn unknown_digits(year: &Year) -> u32 {
    let masked = match year.kind {
        YearKind::Standard { digits, .. } => {
            digits.iter().zip([4, 3, 2, 1]).find(|(digit, _)| digit.is_none()).map_or(0, |(_, place)| place)
        }
        YearKind::Big { .. } | YearKind::Exponential { .. } => 0,
    };
    let insignificant =
        year.significant_digits.map_or(0, |significant| width(year).saturating_sub(significant));
    masked.max(insignificant)
}

/// The number of digits in which the year is written, or would be without its exponent.
fn width(year: &Year) -> u32 {
    match year.kind {
        YearKind::Standard { .. } => 4,
        YearKind::Big { value } => digits_of(value),
        YearKind::Exponential { significand, exponent } => digits_of(significand).saturating_add(exponent),
    }
}

fn digits_of(number: i64) -> u32 {
    number.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1)
}
