//! Small ways to write the cells of tables: values of the corpus walk in, text walks out.

use crate::edtf::{Edtf, day_to_date};
use crate::located::Stated;

/// What joins the values of a list within a cell.
pub(super) const JOINT: &str = "; ";

/// Joins the values of a list.
pub(super) fn list<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    let mut cell = String::new();
    for value in values {
        if !cell.is_empty() {
            cell.push_str(JOINT);
        }
        cell.push_str(value.as_ref());
    }
    cell
}

/// A value that may be missing.
pub(super) fn maybe<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A date as written.
pub(super) fn edtf(date: Option<&Stated<Edtf>>) -> String {
    maybe(date.map(|date| &date.value))
}

/// What a value rests on.
pub(super) fn basis<T>(value: Option<&Stated<T>>) -> String {
    maybe(value.map(|value| value.basis.as_str()))
}

/// Why a value that no document states is so.
pub(super) fn reason<T>(value: Option<&Stated<T>>) -> String {
    maybe(value.and_then(|value| value.reason.as_ref()))
}

/// `yes` or `no`.
pub(super) fn yes_no(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_owned()
}

/// A day as ISO 8601 writes it, with a sign where the year has not four digits; nothing for a day too far away to
/// be counted.
pub(super) fn iso(day: Option<i64>) -> Option<String> {
    let day = day.filter(|day| !matches!(*day, i64::MIN | i64::MAX))?;
    let (year, month, date) = day_to_date(day);
    Some(match year {
        0..=9999 => format!("{year:04}-{month:02}-{date:02}"),
        _ => format!("{year:+07}-{month:02}-{date:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_iso() {
        let cases = [
            (Some(-19_048), Some("1917-11-07")),
            (Some(0), Some("1970-01-01")),
            (Some(i64::MAX), None),
            (None, None),
            (Some(-735_233), Some("-000043-01-01")),
            (Some(3_000_000), Some("+010183-09-21")),
        ];
        for (day, expect) in cases {
            assert_eq!(iso(day).as_deref(), expect, "{day:?}");
        }
    }
}
