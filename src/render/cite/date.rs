//! Dates in citations: an EDTF date walks in; numbers that citation formats can hold walk out, or nothing.

use crate::edtf::{Edtf, Precision};

/// A date as numbers: year, month and day, of which the last may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbers {
    /// The start, and the end of a span.
    pub(super) parts: Vec<Vec<i64>>,
    /// Whether it is approximate or uncertain.
    pub(super) is_about: bool,
}

/// The numbers of a day, a month, a year, or a span of years.
pub(super) fn numbers(date: &Edtf) -> Option<Numbers> {
    let is_about = date.is_approximate() || date.is_uncertain();
    if let Some(plain) = date.to_datetime_attribute() {
        let parts = plain.split('-').filter_map(|part| part.parse().ok()).collect();
        return Some(Numbers { parts: vec![parts], is_about });
    }
    let (first, last) = (date.first_year()?, date.last_year()?);
    if date.is_interval() {
        return Some(Numbers { parts: vec![vec![first], vec![last]], is_about });
    }
    let is_year = first == last && date.precision() <= Precision::Year;
    is_year.then(|| Numbers { parts: vec![vec![first]], is_about })
}

/// The date as `biblatex` reads it: years, months and days with `?`, `~` or `%`, and spans of them; nothing else.
pub(super) fn for_biblatex(date: &Edtf) -> Option<&str> {
    let text = date.as_str();
    let is_plain = |part: &str| {
        let plain = part.trim_end_matches(['?', '~', '%']);
        let shape: Vec<usize> = plain.split('-').map(str::len).collect();
        part.len() - plain.len() <= 1
            && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
            && matches!(shape.as_slice(), [4] | [4, 2] | [4, 2, 2])
            // Months beyond December are seasons.
            && plain.get(5..7).is_none_or(|month| month <= "12")
    };
    let parts: Vec<&str> = text.split('/').collect();
    let fits = parts.len() <= 2 && parts.iter().all(|part| is_plain(part));
    fits.then_some(text)
}
