//! What a date looks like on an axis: its bounds walk in; a mark, a dotted stretch or a bar with hard, soft or open
//! ends walks out.

use crate::edtf::Edtf;
use crate::render::draw::axis::Axis;
use crate::render::draw::svg::day;

/// A date as drawings need it: days, `None` where open or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The first and the last day on which it can have started.
    pub start: (Option<i64>, Option<i64>),
    /// The first and the last day on which it can have ended.
    pub end: (Option<i64>, Option<i64>),
    /// Whether it is one moment, somewhere between start and end.
    pub is_moment: bool,
    /// Whether it goes on without end, as against an end that is not known.
    pub is_open: bool,
    /// Whether it is marked as approximate or uncertain.
    pub is_rough: bool,
}

impl When {
    /// The reading of a date.
    pub fn new(date: &Edtf) -> Self {
        let bounds = date.bounds();
        Self {
            start: (bounds.start_min, bounds.start_max),
            end: (bounds.end_min, bounds.end_max),
            is_moment: bounds.start_min == bounds.end_min
                && bounds.start_max == bounds.end_max
                && !date.is_interval(),
            is_open: date.is_open_ended(),
            is_rough: date.is_approximate() || date.is_uncertain(),
        }
    }

    /// The earliest day that it is known to reach, and the latest.
    pub fn known(&self) -> (Option<i64>, Option<i64>) {
        let days = [self.start.0, self.start.1, self.end.0, self.end.1];
        (days.into_iter().flatten().min(), days.into_iter().flatten().max())
    }
}

/// How an end of a bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The day is known: a hard edge.
    Known,
    /// It lies somewhere in the ramp.
    Soft,
    /// It lies beyond the edge of the drawing.
    Beyond,
}

/// A date on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A mark, perhaps with the stretch in which it can lie.
    Point {
        /// Where the mark stands.
        at: f64,
        /// From where to where it can lie.
        whisker: Option<(f64, f64)>,
    },
    /// One moment somewhere in a stretch that is too long for a mark.
    Within {
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// Something that goes on for a time.
    Bar {
        /// Where it can begin at the earliest.
        from: f64,
        /// From where to where it surely goes on.
        core: (f64, f64),
        /// Where it can end at the latest.
        to: f64,
        /// How it begins and ends.
        ends: (End, End),
    },
}

/// A stretch longer than this has no mark in its middle.
const MOST_WHISKER: f64 = 60.0;
/// A stretch shorter than this is a point.
const LEAST_WHISKER: f64 = 9.0;
/// How long a ramp is beyond the edge, or where an end is only roughly known.
const RAMP: f64 = 26.0;
/// How long a bar is at least.
const LEAST_BAR: f64 = 6.0;

impl Shape {
    /// From where to where it reaches, its mark not counted.
    pub fn extent(&self) -> (f64, f64) {
        match *self {
            Self::Point { at, whisker } => whisker.unwrap_or((at, at)),
            Self::Within { from, to } | Self::Bar { from, to, .. } => (from, to),
        }
    }

    /// The same without ramps.
    #[must_use]
    pub fn unfaded(self) -> Self {
        match self {
            Self::Bar { from, to, ends, .. } => Self::Bar { from, core: (from, to), to, ends },
            other => other,
        }
    }
}

/// Lays a date along an axis; what lies beyond an edge stands at that edge.
pub fn shape(when: &When, axis: &impl Axis) -> Shape {
    if when.is_moment { moment(when, axis) } else { bar(when, axis) }
}

fn moment(when: &When, axis: &impl Axis) -> Shape {
    let (first, last) = axis.reach();
    // The day after the last: a day is a stretch, and a year reaches to the start of the next.
    let from = axis.at(when.start.0.map_or(first, day));
    let to = axis.at(when.end.1.map_or(last, |end| day(end) + 1.0)).max(from);
    match to - from {
        long if long > MOST_WHISKER => Shape::Within { from, to },
        long if long < LEAST_WHISKER => Shape::Point { at: f64::midpoint(from, to), whisker: None },
        _ => Shape::Point { at: f64::midpoint(from, to), whisker: Some((from, to)) },
    }
}

fn bar(when: &When, axis: &impl Axis) -> Shape {
    let (first, last) = axis.reach();
    let start = when.start.0.map_or(first, day);
    let end = when.end.1.map_or(last, |end| day(end) + 1.0);
    let (from, to) = (axis.at(start), axis.at(end));
    let (from, to) = longer(from, to.max(from), axis);
    let begins = match when.start {
        (_, Some(latest)) if day(latest) < first => End::Beyond,
        (None, _) => End::Soft,
        (earliest, latest) if earliest == latest && !when.is_rough => End::Known,
        _ => End::Soft,
    };
    let finishes = match when.end {
        (Some(earliest), _) if day(earliest) > last => End::Beyond,
        (_, None) if when.is_open => End::Beyond,
        (_, None) => End::Soft,
        (earliest, latest) if earliest == latest && !when.is_rough => End::Known,
        _ => End::Soft,
    };
    let surely_from = axis.at(when.start.1.or(when.start.0).map_or(last, day));
    let surely_to = match when.end.0.or(when.start.1) {
        _ if finishes == End::Beyond && when.end.0.is_none() => to,
        Some(earliest) => axis.at(day(earliest) + 1.0),
        None => from,
    };
    let core = (ramped(begins, surely_from - from), ramped(finishes, to - surely_to));
    let (left, right) = (from + core.0, to - core.1);
    let core = if left <= right { (left, right) } else { (left.min(to), left.min(to)) };
    Shape::Bar { from, core, to, ends: (begins, finishes) }
}

/// A bar that can be seen, moved inwards where it would cross the edge.
fn longer(from: f64, to: f64, axis: &impl Axis) -> (f64, f64) {
    let edge = axis.at(axis.reach().1);
    if to - from >= LEAST_BAR {
        (from, to)
    } else if from + LEAST_BAR <= edge {
        (from, from + LEAST_BAR)
    } else {
        (edge - LEAST_BAR, edge)
    }
}

/// How long a ramp is: as long as the doubt, but long enough to be seen.
fn ramped(end: End, doubt: f64) -> f64 {
    match end {
        End::Known => 0.0,
        End::Soft | End::Beyond => doubt.max(RAMP),
    }
}
