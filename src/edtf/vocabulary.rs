//! The names and phrases from which dates are worded. English ones are held here, for messages; those of a site come
//! from the files of its language.
//!
//! Phrases have places in braces, filled in by [`fill`].

use std::borrow::Cow;

/// A name or a phrase.
pub(super) type Words = Cow<'static, str>;

/// Everything that the wording of dates takes from a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// January to December.
    pub(super) months: [Words; 12],
    /// The same as they stand behind a day or a preposition: a case of its own in some languages.
    pub(super) months_of: [Words; 12],
    /// The parts of a year with the codes 21 to 41: twelve seasons, four quarters, three thirds,
    /// two halves.
    pub(super) seasons: [Words; 21],
    /// The same as they stand behind a preposition.
    pub(super) seasons_of: [Words; 21],
    pub(super) day_month: Words,
    pub(super) month_year: Words,
    pub(super) part_of_year: Words,
    pub(super) in_a_group_of_years: Words,
    pub(super) in_a_year: Words,
    pub(super) day_within: Words,
    pub(super) month_within: Words,
    pub(super) day_of_a_month: Words,
    pub(super) days_between: Words,
    pub(super) months_between: Words,
    pub(super) before_christ: Words,
    pub(super) after_christ: Words,
    pub(super) long_year: Words,
    pub(super) power_of_ten: Words,
    pub(super) thousands: char,
    /// A decade by itself, and behind a preposition.
    pub(super) decade: [Words; 2],
    /// The first decade of a century, which may have the century's name.
    pub(super) first_decade: [Words; 2],
    pub(super) century: [Words; 2],
    pub(super) years_between: Words,
    pub(super) estimated: Words,
    pub(super) any_year: Words,
    pub(super) year_of_form: Words,
    pub(super) uncertain: Words,
    pub(super) approximate: Words,
    pub(super) uncertain_and_approximate: Words,
    pub(super) remark: Words,
    pub(super) remark_parts: [Words; 3],
    pub(super) remark_uncertain: Words,
    pub(super) remark_approximate: Words,
    pub(super) remark_both: Words,
    pub(super) span: Words,
    pub(super) span_of_years: Words,
    pub(super) neighbours: Words,
    pub(super) since: Words,
    /// Before what begins with "the second", where the preposition changes.
    pub(super) since_second: Words,
    pub(super) before: Words,
    pub(super) end_unknown: Words,
    pub(super) end_unknown_second: Words,
    pub(super) start_unknown: Words,
    pub(super) or_before: Words,
    pub(super) or_after: Words,
    pub(super) one_of: Words,
    pub(super) two_or: Words,
    pub(super) last_or: Words,
    pub(super) two_and: Words,
    pub(super) last_and: Words,
    pub(super) comma: Words,
}

impl Default for Vocabulary {
    /// English.
    fn default() -> Self {
        ENGLISH.clone()
    }
}

impl Vocabulary {
    /// The mark between thousands.
    pub fn thousands(&self) -> char {
        self.thousands
    }

    /// Asks for each phrase by its key, and for the name of each month (1 to 12) and part of the year (21 to 41) in both
    /// of its cases: by itself, and (`true`) behind a day or a preposition. Phrases have places in braces.
    pub fn read(phrase: impl Fn(&str) -> String, month: impl Fn(u8, bool) -> String) -> Self {
        let phrase = |key: &str| -> Words { Cow::Owned(phrase(key)) };
        let months = |is_of| std::array::from_fn(|at| Cow::Owned(month(code(1, at), is_of)));
        let seasons = |is_of| std::array::from_fn(|at| Cow::Owned(month(code(21, at), is_of)));
        Self {
            months: months(false),
            months_of: months(true),
            seasons: seasons(false),
            seasons_of: seasons(true),
            thousands: phrase("thousands_separator").chars().next().unwrap_or(','),
            decade: [phrase("date_decade"), phrase("date_decade_of")],
            first_decade: [phrase("date_first_decade"), phrase("date_first_decade_of")],
            century: [phrase("date_century"), phrase("date_century_of")],
            remark_parts: [phrase("date_part_year"), phrase("date_part_month"), phrase("date_part_day")],
            day_month: phrase("date_day_month"),
            month_year: phrase("date_month_year"),
            part_of_year: phrase("date_part_of_year"),
            in_a_group_of_years: phrase("date_in_a_group_of_years"),
            in_a_year: phrase("date_in_a_year"),
            day_within: phrase("date_day_within"),
            month_within: phrase("date_month_within"),
            day_of_a_month: phrase("date_day_of_a_month"),
            days_between: phrase("date_days_between"),
            months_between: phrase("date_months_between"),
            before_christ: phrase("date_before_christ"),
            after_christ: phrase("date_after_christ"),
            long_year: phrase("date_long_year"),
            power_of_ten: phrase("date_power_of_ten"),
            years_between: phrase("date_years_between"),
            estimated: phrase("date_estimated"),
            any_year: phrase("date_any_year"),
            year_of_form: phrase("date_year_of_form"),
            uncertain: phrase("date_uncertain"),
            approximate: phrase("date_approximate"),
            uncertain_and_approximate: phrase("date_uncertain_and_approximate"),
            remark: phrase("date_remark"),
            remark_uncertain: phrase("date_remark_uncertain"),
            remark_approximate: phrase("date_remark_approximate"),
            remark_both: phrase("date_remark_both"),
            span: phrase("date_span"),
            span_of_years: phrase("date_span_of_years"),
            neighbours: phrase("date_neighbours"),
            since: phrase("date_since"),
            since_second: phrase("date_since_second"),
            before: phrase("date_before"),
            end_unknown: phrase("date_end_unknown"),
            end_unknown_second: phrase("date_end_unknown_second"),
            start_unknown: phrase("date_start_unknown"),
            or_before: phrase("date_or_before"),
            or_after: phrase("date_or_after"),
            one_of: phrase("date_one_of"),
            two_or: phrase("date_two_or"),
            last_or: phrase("date_last_or"),
            two_and: phrase("date_two_and"),
            last_and: phrase("date_last_and"),
            comma: phrase("date_comma"),
        }
    }
}

/// The code of a month or of a part of the year by its place in their list.
fn code(first: u8, at: usize) -> u8 {
    u8::try_from(at).map_or(first, |at| first.saturating_add(at))
}

/// Fills the places of a phrase: `fill("{start} to {end}", &[("{start}", "1917"), …])`.
pub(super) fn fill(phrase: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(phrase.to_owned(), |text, (place, value)| text.replace(place, value))
}

const fn word(text: &'static str) -> Words {
    Cow::Borrowed(text)
}

const MONTHS: [Words; 12] = [
    word("January"),
    word("February"),
    word("March"),
    word("April"),
    word("May"),
    word("June"),
    word("July"),
    word("August"),
    word("September"),
    word("October"),
    word("November"),
    word("December"),
];

const SEASONS: [Words; 21] = [
    word("spring"),
    word("summer"),
    word("autumn"),
    word("winter"),
    word("northern spring"),
    word("northern summer"),
    word("northern autumn"),
    word("northern winter"),
    word("southern spring"),
    word("southern summer"),
    word("southern autumn"),
    word("southern winter"),
    word("first quarter"),
    word("second quarter"),
    word("third quarter"),
    word("fourth quarter"),
    word("first third"),
    word("second third"),
    word("last third"),
    word("first half"),
    word("second half"),
];

pub(super) static ENGLISH: Vocabulary = Vocabulary {
    months: MONTHS,
    months_of: MONTHS,
    seasons: SEASONS,
    seasons_of: SEASONS,
    day_month: word("{day} {month}"),
    month_year: word("{month} {year}"),
    part_of_year: word("{month} of {year}"),
    in_a_group_of_years: word("{month} in some year of {year}"),
    in_a_year: word("{month} in {year}"),
    day_within: word("a day in {month}"),
    month_within: word("a month in {year}"),
    day_of_a_month: word("day {day} of {month}"),
    days_between: word("a day from {first} to {last}"),
    months_between: word("a month from {first} to {last}"),
    before_christ: word("{year} BC"),
    after_christ: word("AD {year}"),
    long_year: word("the year {year}"),
    power_of_ten: word("{number} × 10^{exponent}"),
    thousands: ',',
    decade: [word("{year}s"), word("the {year}s")],
    first_decade: [word("{year}s (decade)"), word("the {year}s (decade)")],
    century: [word("{year}s"), word("the {year}s")],
    years_between: word("a year between {first} and {last}"),
    estimated: word("{date}, estimated at {year}"),
    any_year: word("an unknown year"),
    year_of_form: word("a year of the form {year}"),
    uncertain: word("perhaps {date}"),
    approximate: word("about {date}"),
    uncertain_and_approximate: word("perhaps about {date}"),
    remark: word("{date} ({remarks})"),
    remark_parts: [word("year"), word("month"), word("day")],
    remark_uncertain: word("{parts} uncertain"),
    remark_approximate: word("{parts} approximate"),
    remark_both: word("{parts} uncertain and approximate"),
    span: word("{start} to {end}"),
    span_of_years: word("{start} to {end}"),
    neighbours: word("{start} and {end}"),
    since: word("since {date}"),
    since_second: word("since {date}"),
    before: word("before {date}"),
    end_unknown: word("from {date}; end not given"),
    end_unknown_second: word("from {date}; end not given"),
    start_unknown: word("until {date}; beginning not given"),
    or_before: word("{date} or before"),
    or_after: word("{date} or after"),
    one_of: word("one of {dates}"),
    two_or: word(" or "),
    last_or: word(", or "),
    two_and: word(" and "),
    last_and: word(", and "),
    comma: word(", "),
};
