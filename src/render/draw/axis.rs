//! Axes: days walk in, places on a drawing walk out.

use crate::render::draw::svg::day;

/// A line of time.
pub trait Axis {
    /// Where a day stands; days beyond either end stand at that end.
    fn at(&self, day: f64) -> f64;
    /// The first day and the last that it shows.
    fn reach(&self) -> (f64, f64);
}

/// Days on an even scale.
#[derive(Clone, Copy, Debug)]
pub struct Linear {
    /// The first day and the last.
    pub days: (f64, f64),
    /// Where they stand.
    pub places: (f64, f64),
}

impl Axis for Linear {
    fn at(&self, day: f64) -> f64 {
        let long = (self.days.1 - self.days.0).max(1.0);
        let part = ((day - self.days.0) / long).clamp(0.0, 1.0);
        self.places.0 + part * (self.places.1 - self.places.0)
    }

    fn reach(&self) -> (f64, f64) {
        self.days
    }
}

/// How many days a month has, on average.
pub const MONTH: f64 = 30.436_875;

/// Time since a wave began: the first year stretched, then the scale breaks, then whole years.
#[derive(Clone, Copy, Debug)]
pub struct Since {
    /// The day on which the wave began.
    pub onset: f64,
    /// How many years are shown, at least two.
    pub years: f64,
    /// The last day that a source knows of: what goes on is drawn up to here.
    pub last: f64,
    /// Where the onset stands.
    pub start: f64,
    /// Where the first year ends and the second begins.
    pub bend: (f64, f64),
    /// Where the last year ends.
    pub end: f64,
}

impl Since {
    /// Where a time stands, in months since the onset.
    pub fn at_month(&self, months: f64) -> f64 {
        let most = self.years * 12.0;
        let months = months.clamp(0.0, most);
        if months <= 12.0 {
            return self.start + months / 12.0 * (self.bend.0 - self.start);
        }
        self.bend.1 + (months - 12.0) / (most - 12.0).max(1.0) * (self.end - self.bend.1)
    }
}

impl Axis for Since {
    fn at(&self, day: f64) -> f64 {
        self.at_month((day - self.onset) / MONTH)
    }

    fn reach(&self) -> (f64, f64) {
        (self.onset, self.last.min(self.onset + self.years * 12.0 * MONTH).max(self.onset))
    }
}

/// The days that an axis has to show: those of `span` as far as they are given, widened so that all `times` that are
/// not `past` it are seen, and a little room on either side.
pub fn domain(span: (Option<i64>, Option<i64>), times: &[(Option<i64>, Option<i64>)]) -> (f64, f64) {
    let known = || times.iter().flat_map(|(first, last)| [*first, *last]).flatten().map(day);
    let first = span.0.map(day).into_iter().chain(known()).min_by(f64::total_cmp);
    let last = span.1.map(day).or_else(|| known().max_by(f64::total_cmp));
    let (mut first, mut last) = match (first, last) {
        (Some(first), Some(last)) => (first, last.max(first)),
        (Some(only), None) | (None, Some(only)) => (only, only),
        (None, None) => (0.0, 0.0),
    };
    if let Some(start) = span.0.map(day) {
        // One early event must not squeeze the wave itself: what lies further before it stands at the edge.
        first = first.max(start - (last - start).max(366.0) / 2.0);
    }
    if last - first < 28.0 {
        (first, last) = (first - 14.0, last + 14.0);
    }
    let room = (last - first) * 0.025;
    (first - room, last + room)
}
