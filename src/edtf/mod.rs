//! Dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019 annex A, levels 0 to 2).
//!
//! In walks a date as a curator wrote it (`1917-11-07`, `192X/193X`, `2022-02-24/..`); out walk an
//! [`Edtf`], with its bounds in days, its place in an order and its wording in English, or an
//! [`EdtfError`] that says where the text goes wrong and what to write instead.
//!
//! The grammar is that of the crate `edtf-core`, which stays behind this door: no type of it is
//! public here. Text is kept as written, so an [`Edtf`] prints exactly what was parsed. A time of
//! day is checked and then ignored: `2022-02-24T05:00:00Z` counts as the day `2022-02-24`, with no
//! shift between time zones.

mod bounds;
mod calendar;
mod error;
mod explain;
mod habits;
pub mod months;
mod order;
mod precision;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;
mod words_date;
mod words_year;

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use edtf_core::{Edtf as Parsed, IntervalEndpoint, SetElement};

pub use self::bounds::Bounds;
pub use self::calendar::{date_to_day, day_to_date};
pub use self::error::EdtfError;
pub use self::precision::Precision;
pub use self::vocabulary::Vocabulary;

/// A date, interval or set of dates in EDTF, with the text that it was written as.
///
/// Two values are equal when their texts are; they are ordered by [`Edtf::sort_key`], then by text.
#[derive(Clone, Debug)]
pub struct Edtf {
    text: String,
    parsed: Parsed,
}

impl Edtf {
    /// Reads an EDTF expression, which must fill the whole text.
    ///
    /// ```
    /// # use seedbook::edtf::Edtf;
    /// let war = Edtf::parse("1917-11-07/1922~")?;
    /// assert_eq!(war.to_words(), "7 November 1917 to about 1922");
    /// # Ok::<(), seedbook::edtf::EdtfError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not EDTF, or names a day that no calendar has, or an interval that ends
    /// before it starts. The error's range lies inside the text, on character boundaries.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let parsed = Parsed::parse(text).map_err(|refusal| explain::explain(text, refusal))?;
        if bounds::is_backwards(bounds::bounds(&parsed)) {
            return Err(explain::explain_backwards(text));
        }
        Ok(Self { text: text.to_owned(), parsed })
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The days between which the date starts and ends.
    pub fn bounds(&self) -> Bounds {
        bounds::bounds(&self.parsed)
    }

    /// Whether a part of the date is marked uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.parsed.is_uncertain()
    }

    /// Whether a part of the date is marked approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.parsed.is_approximate()
    }

    /// Whether the date is written with a start and an end (`1917/1922`, `2022/..`).
    pub fn is_interval(&self) -> bool {
        matches!(self.parsed, Parsed::Interval(_))
    }

    /// Whether the date goes on without end (`2022/..`, `2004/2005..`, `[1760-12..]`).
    pub fn is_open_ended(&self) -> bool {
        match &self.parsed {
            Parsed::Interval(interval) => {
                matches!(interval.end, IntervalEndpoint::Open | IntervalEndpoint::OnOrAfter(_))
            }
            Parsed::Set(set) => {
                set.elements.iter().any(|element| matches!(element, SetElement::OnOrAfter(_)))
            }
            Parsed::Date(_) | Parsed::DateTime(_) => false,
        }
    }

    /// Whether the date is an interval whose end is not known (`1917/`).
    pub fn has_unknown_end(&self) -> bool {
        matches!(&self.parsed, Parsed::Interval(interval) if interval.end == IntervalEndpoint::Unknown)
    }

    /// Whether the date is an interval whose start is not known (`/1917`).
    pub fn has_unknown_start(&self) -> bool {
        matches!(&self.parsed, Parsed::Interval(interval) if interval.start == IntervalEndpoint::Unknown)
    }

    /// How closely the start of the date is known; the end's precision where no start is given.
    pub fn precision(&self) -> Precision {
        precision::precision(&self.parsed)
    }

    /// The first calendar year that the date may touch, in astronomical numbering (0 is 1 BC).
    ///
    /// `None` when the start is open or unknown, or further away than days can be counted.
    pub fn first_year(&self) -> Option<i64> {
        calendar::year_of(self.bounds().start_min?)
    }

    /// The last calendar year that the date may touch, in astronomical numbering.
    ///
    /// `None` when the end is open or unknown, or further away than days can be counted.
    pub fn last_year(&self) -> Option<i64> {
        calendar::year_of(self.bounds().end_max?)
    }

    /// All calendar years from the first to the last, when both are known.
    ///
    /// The range can be long (`1XXX` has a thousand years): a caller that makes a page for each
    /// sets its own limit. Winter (`2001-24`) reaches into the following year.
    pub fn years(&self) -> Option<RangeInclusive<i64>> {
        Some(self.first_year()?..=self.last_year()?)
    }

    /// The key that orders dates in time: first and last day, `i64::MIN` for a start and
    /// `i64::MAX` for an end that is open or unknown.
    pub fn sort_key(&self) -> (i64, i64) {
        let bounds = self.bounds();
        (bounds.start_min.unwrap_or(i64::MIN), bounds.end_max.unwrap_or(i64::MAX))
    }

    /// The date in English: `7 November 1917`, `1920s and 1930s`, `since about 2022`.
    pub fn to_words(&self) -> String {
        self.to_words_in(&vocabulary::ENGLISH)
    }

    /// The date in the words of a language.
    pub fn to_words_in(&self, vocabulary: &Vocabulary) -> String {
        words::words(&self.parsed, vocabulary)
    }

    /// The value of the attribute `datetime` of HTML's `<time>`.
    ///
    /// `None` unless the date is a plain day, month or year of the years 0001 to 9999, without
    /// marks, masks or seasons. A date with a time gives its day.
    pub fn to_datetime_attribute(&self) -> Option<String> {
        words::datetime_attribute(&self.parsed)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// The number of a month (1 to 12) or the code of a season (21 to 24) in English; the first three letters are enough.
///
/// ```
/// # use seedbook::edtf::month_number;
/// assert_eq!([month_number("March"), month_number("autumn"), month_number("on")], [Some(3), Some(23), None]);
/// ```
pub fn month_number(word: &str) -> Option<u8> {
    habits::month_code(&word.to_lowercase())?.parse().ok()
}
