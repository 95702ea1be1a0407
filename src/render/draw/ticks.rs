//! Ticks: a stretch of time and the room it has walk in; days with their labels walk out, in order and apart.

use crate::edtf::{date_to_day, day_to_date};
use crate::locale::Locale;
use crate::render::draw::advances::width;
use crate::render::draw::axis::MONTH;
use crate::render::draw::svg::{day, to_day};

/// A day with a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: f64,
    /// `1917`, `44 BC`, `Apr`, `24 Feb`.
    pub label: String,
}

/// The distance between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i64),
    Years(i64),
}

const SHORT_STEPS: [Step; 7] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
];
const YEARS: [i64; 7] = [1, 2, 5, 10, 20, 25, 50];
/// No axis shows more ticks; a drawing has room for far fewer.
const MOST_TICKS: i64 = 400;
/// The size of the labels, in pixels.
pub const SIZE: f64 = 13.0;

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Days(number) => day(number),
            Self::Months(number) => day(number) * MONTH,
            Self::Years(number) => day(number) * MONTH * 12.0,
        }
    }
}

/// The ticks between two days on a scale of `pixels` for a day, their labels at least `gap` pixels apart from start
/// to start.
pub fn ticks(locale: &Locale, days: (f64, f64), pixels: f64, gap: f64) -> Vec<Tick> {
    let long = [days.0, days.1].map(|end| width(&year_label(locale, day_to_date(to_day(end)).0), SIZE));
    let gap = long.into_iter().fold(gap, |gap, long| gap.max(long + 14.0));
    let step = step(pixels, gap);
    let mut ticks = match step {
        Step::Days(number) => by_days(locale, days, number),
        Step::Months(number) => by_months(locale, days, number),
        Step::Years(number) => by_years(locale, days, number),
    };
    // Years before and after the first are not evenly spaced, and labels differ in length.
    let mut free = f64::NEG_INFINITY;
    ticks.retain(|tick| {
        let (half, middle) = (width(&tick.label, SIZE) / 2.0, tick.day * pixels);
        let fits = middle - half >= free && days.0 <= tick.day && tick.day <= days.1;
        if fits {
            free = middle + half + 8.0;
        }
        fits
    });
    ticks
}

fn step(pixels: f64, gap: f64) -> Step {
    let fits = |step: &Step| step.days() * pixels >= gap;
    if let Some(step) = SHORT_STEPS.iter().find(|step| fits(step)) {
        return *step;
    }
    let powers = (0..8).map(|power| 10_i64.pow(power * 2));
    let mut steps = powers.flat_map(|power| YEARS.map(|years| Step::Years(years * power)));
    steps.find(fits).unwrap_or(Step::Years(1_000_000_000))
}

fn by_days(locale: &Locale, days: (f64, f64), number: i64) -> Vec<Tick> {
    let (first, last) = (to_day(days.0), to_day(days.1));
    let start = first.div_euclid(number).saturating_add(1).saturating_mul(number);
    (0..MOST_TICKS)
        .map(|nth| start.saturating_add(nth.saturating_mul(number)))
        .take_while(|tick| *tick <= last)
        .enumerate()
        .map(|(nth, tick)| {
            let (year, month, date) = day_to_date(tick);
            let name = month_name(locale, i64::from(month) - 1);
            let label = if nth == 0 {
                format!("{date} {name} {}", year_label(locale, year))
            } else {
                format!("{date} {name}")
            };
            Tick { day: day(tick), label }
        })
        .collect()
}

fn by_months(locale: &Locale, days: (f64, f64), number: i64) -> Vec<Tick> {
    let (year, month, _) = day_to_date(to_day(days.0));
    let start = year.saturating_mul(12).saturating_add(i64::from(month) - 1);
    let start = start.div_euclid(number).saturating_mul(number);
    let months = (0..MOST_TICKS).map(|nth| start.saturating_add(nth * number));
    let mut is_first = true;
    months
        .map(|months| (months, day(date_to_day(months.div_euclid(12), month_of(months), 1))))
        .skip_while(|(_, tick)| *tick < days.0)
        .take_while(|(_, tick)| *tick <= days.1)
        .map(|(months, tick)| {
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
            let label = match (month, is_first) {
                (0, _) => year_label(locale, year),
                (_, true) => format!("{} {}", month_name(locale, month), year_label(locale, year)),
                (_, false) => month_name(locale, month),
            };
            is_first = false;
            Tick { day: tick, label }
        })
        .collect()
}

fn month_of(months: i64) -> u8 {
    u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1)
}

/// Years as people count them: there is no year 0, so 50 BC is followed by AD 1, and that by AD 50.
fn by_years(locale: &Locale, days: (f64, f64), number: i64) -> Vec<Tick> {
    let counted = |end: f64| match day_to_date(to_day(end)).0 {
        year if year > 0 => year,
        year => year.saturating_sub(1),
    };
    let start = counted(days.0).div_euclid(number);
    (0..MOST_TICKS)
        .map(|nth| start.saturating_add(nth).saturating_mul(number))
        .filter(|counted| *counted != 0 || number > 4)
        .map(|counted| match counted {
            0 => 1,
            before if before < 0 => before.saturating_add(1),
            after => after,
        })
        .map(|year| (year, day(date_to_day(year, 1, 1))))
        .skip_while(|(_, tick)| *tick < days.0)
        .take_while(|(_, tick)| *tick <= days.1)
        .map(|(year, tick)| {
            let spans_both = days.0 < day(date_to_day(1, 1, 1));
            let label = if spans_both && year == 1 {
                locale.label("first_year_of_era")
            } else {
                year_label(locale, year)
            };
            Tick { day: tick, label }
        })
        .collect()
}

fn month_name(locale: &Locale, month: i64) -> String {
    locale.say("date_month_short", [("code", month.saturating_add(1).into())])
}

/// A year as readers write it: `1917`, `44 BC`.
pub fn year_label(locale: &Locale, year: i64) -> String {
    if year > 0 {
        return year.to_string();
    }
    locale.say("year_bc", [("year", 1_i64.saturating_sub(year).to_string().into())])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels(from: (i64, u8, u8), to: (i64, u8, u8), room: f64) -> String {
        let end = |(year, month, date)| day(date_to_day(year, month, date));
        let days = (end(from), end(to));
        let ticks = ticks(&Locale::default(), days, room / (days.1 - days.0), 64.0);
        ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn steps_follow_the_stretch() {
        let years = "1918, 1920, 1922, 1924, 1926, 1928, 1930, 1932, 1934, 1936, 1938, 1940";
        assert_eq!(labels((1917, 1, 1), (1941, 1, 1), 980.0), years);
        assert_eq!(labels((2022, 2, 1), (2022, 12, 1), 980.0).split(", ").next(), Some("Feb 2022"));
        assert_eq!(labels((2021, 11, 20), (2023, 2, 1), 500.0), "2022, Apr, Jul, Oct, 2023");
        assert_eq!(labels((-120, 1, 1), (110, 1, 1), 500.0), "100 BC, 50 BC, AD 1, 50, 100");
        assert_eq!(labels((2022, 2, 23), (2022, 3, 3), 600.0).split(", ").next(), Some("24 Feb 2022"));
    }

    proptest! {
        #[test]
        fn stand_in_order_and_apart(start in -300_000_000_000.0..200_000_000_000.0_f64, power in 1.0..11.0_f64) {
            let days = (start, start + 10_f64.powf(power));
            let pixels = 980.0 / (days.1 - days.0);
            let ticks = ticks(&Locale::default(), days, pixels, 64.0);
            prop_assert!(ticks.len() <= 20);
            for pair in ticks.windows(2) {
                prop_assert!(pair[0].day < pair[1].day);
                let between = f64::midpoint(width(&pair[0].label, SIZE), width(&pair[1].label, SIZE));
                prop_assert!((pair[1].day - pair[0].day) * pixels >= between + 7.9);
            }
            prop_assert!(ticks.iter().all(|tick| days.0 <= tick.day && tick.day <= days.1));
        }
    }
}
