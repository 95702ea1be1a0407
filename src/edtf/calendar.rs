//! Days walk in and dates walk out, and the other way round.
//!
//! The calendar is the proleptic Gregorian one with astronomical years (0 is 1 BC, -43 is 44 BC);
//! days are counted from 1970-01-01, which is day 0. Sums are done in 128 bits and saturate.

/// Days from 0000-01-01 to 1970-01-01.
const EPOCH: i128 = 719_528;

/// Days in 400 years, after which the calendar repeats itself.
const CYCLE: i128 = 146_097;

/// Tells the year, month (1 to 12) and day of the month (1 to 31) of a day.
///
/// ```
/// # use seedbook::edtf::day_to_date;
/// assert_eq!(day_to_date(0), (1970, 1, 1));
/// assert_eq!(day_to_date(-19_048), (1917, 11, 7));
/// ```
pub fn day_to_date(day: i64) -> (i64, u8, u8) {
    let since_zero = i128::from(day) + EPOCH;
    let (cycles, in_cycle) = (since_zero.div_euclid(CYCLE), since_zero.rem_euclid(CYCLE));
    let mut year = in_cycle * 400 / CYCLE;
    while days_before_year(year + 1) <= in_cycle {
        year += 1;
    }
    while days_before_year(year) > in_cycle {
        year -= 1;
    }
    let mut rest = in_cycle - days_before_year(year);
    let year = saturate(year + cycles * 400);
    let mut month = 1;
    while month < 12 && rest >= i128::from(days_in_month(year, month)) {
        rest -= i128::from(days_in_month(year, month));
        month += 1;
    }
    (year, month, u8::try_from(rest + 1).unwrap_or(u8::MAX))
}

/// Tells the day of a year, month and day of the month; years too far away saturate.
///
/// A month outside 1 to 12 counts as the nearest; a day outside the month counts on from its first.
pub fn date_to_day(year: i64, month: u8, day: u8) -> i64 {
    let before_month: i128 =
        (1..month.clamp(1, 12)).map(|earlier| i128::from(days_in_month(year, earlier))).sum();
    saturate(days_before_year(i128::from(year)) + before_month + i128::from(day) - 1 - EPOCH)
}

/// The year of a day, unless the day has saturated.
pub(super) fn year_of(day: i64) -> Option<i64> {
    match day {
        i64::MIN | i64::MAX => None,
        day => Some(day_to_date(day).0),
    }
}

/// Number of days in a month (1 to 12) of a year.
pub(super) fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days from 0000-01-01 to the first day of a year; the leap years before it are counted by floors.
fn days_before_year(year: i128) -> i128 {
    let leap_years = (year + 3).div_euclid(4) - (year + 99).div_euclid(100) + (year + 399).div_euclid(400);
    365 * year + leap_years
}

fn saturate(number: i128) -> i64 {
    let edge = if number < 0 { i64::MIN } else { i64::MAX };
    i64::try_from(number).unwrap_or(edge)
}
