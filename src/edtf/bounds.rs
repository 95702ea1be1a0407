//! A parsed date walks in; out walk the days between which it starts and ends.

use edtf_core::{
    Bound, BoundDate, Date, Edtf as Parsed, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind,
};

use super::calendar::date_to_day;

/// The earliest and latest days on which a date can start and end; all four are inclusive.
///
/// Days are counted in the proleptic Gregorian calendar from 1970-01-01, which is day 0. `None`
/// means open or unknown; years too far away for 64 bits saturate at `i64::MIN` or `i64::MAX`.
///
/// - A single date (`1917`) stands for one moment, somewhere inside the stretch that is written:
///   start and end are the same moment, so `start_min == end_min` is the stretch's first day and
///   `start_max == end_max` its last. A set of which one member holds (`[1667,1668]`) is the same,
///   with the stretch from the earliest member to the latest.
/// - An interval (`1917/1922`) starts inside its first date and ends inside its second:
///   `start_min` to `start_max` is 1917, `end_min` to `end_max` is 1922. Where the two overlap,
///   they are cut so that the start does not come after the latest end, nor the end before the
///   earliest start.
/// - A set of which all members hold (`{1960,1961-12}`) starts inside its earliest member and ends
///   inside its latest.
///
/// Always `start_min <= start_max <= end_max` and `start_min <= end_min <= end_max`, as far as they
/// are given. The marks `?` and `~` move no bound: the bounds are those of the date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first day on which it can have started.
    pub start_min: Option<i64>,
    /// The last day on which it can have started.
    pub start_max: Option<i64>,
    /// The first day on which it can have ended.
    pub end_min: Option<i64>,
    /// The last day on which it can have ended.
    pub end_max: Option<i64>,
}

/// First and last day of one end of an interval, `None` where there is no limit.
type Reach = (Option<i64>, Option<i64>);

pub(super) fn bounds(parsed: &Parsed) -> Bounds {
    match parsed {
        Parsed::Date(date) => moment(reach(date)),
        Parsed::DateTime(date_time) => moment(reach(&date_time.date)),
        Parsed::Interval(interval) => interval_bounds(interval),
        Parsed::Set(set) => match set.kind {
            SetKind::OneMember => one_member_bounds(set),
            SetKind::AllMembers => all_members_bounds(set),
        },
    }
}

/// Whether everything about the end comes before everything about the start.
pub(super) fn is_backwards(bounds: Bounds) -> bool {
    matches!((bounds.start_min, bounds.end_max), (Some(start), Some(end)) if start > end)
}

/// First and last day of a date; days too far away saturate.
pub(super) fn stretch(date: &Date) -> (i64, i64) {
    let found = Parsed::Date(*date).bounds();
    match (found.earliest, found.latest) {
        (Bound::Date(first), Bound::Date(last)) => (to_day(first), to_day(last)),
        _ if is_negative(date) => (i64::MIN, i64::MIN),
        _ => (i64::MAX, i64::MAX),
    }
}

fn to_day(date: BoundDate) -> i64 {
    date_to_day(date.year, date.month, date.day)
}

fn is_negative(date: &Date) -> bool {
    match date.year.kind {
        YearKind::Standard { negative, .. } => negative,
        YearKind::Big { value } => value < 0,
        YearKind::Exponential { significand, .. } => significand < 0,
    }
}

fn reach(date: &Date) -> Reach {
    let (first, last) = stretch(date);
    (Some(first), Some(last))
}

fn moment((first, last): Reach) -> Bounds {
    Bounds { start_min: first, start_max: last, end_min: first, end_max: last }
}

fn interval_bounds(interval: &Interval) -> Bounds {
    let start = endpoint_reach(&interval.start);
    let end = endpoint_reach(&interval.end);
    Bounds {
        start_min: start.0,
        start_max: cut(start.1, end.1, i64::min),
        end_min: cut(end.0, start.0, i64::max),
        end_max: end.1,
    }
}

fn endpoint_reach(endpoint: &IntervalEndpoint) -> Reach {
    match endpoint {
        IntervalEndpoint::Date(date) => reach(date),
        IntervalEndpoint::OnOrBefore(date) => (None, Some(stretch(date).1)),
        IntervalEndpoint::OnOrAfter(date) => (Some(stretch(date).0), None),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => (None, None),
    }
}

/// Cuts a day at a limit, where both are given.
fn cut(day: Option<i64>, limit: Option<i64>, choose: fn(i64, i64) -> i64) -> Option<i64> {
    match (day, limit) {
        (Some(day), Some(limit)) => Some(choose(day, limit)),
        (day, _) => day,
    }
}

fn one_member_bounds(set: &Set) -> Bounds {
    let members = || set.elements.iter().map(member_reaches);
    moment((
        extreme(members().map(|(first, _)| first.0), i64::min),
        extreme(members().map(|(_, last)| last.1), i64::max),
    ))
}

fn all_members_bounds(set: &Set) -> Bounds {
    let members = || set.elements.iter().map(member_reaches);
    Bounds {
        start_min: extreme(members().map(|(first, _)| first.0), i64::min),
        start_max: extreme(members().map(|(first, _)| first.1), i64::min),
        end_min: extreme(members().map(|(_, last)| last.0), i64::max),
        end_max: extreme(members().map(|(_, last)| last.1), i64::max),
    }
}

/// Where a member of a set starts and where it ends.
fn member_reaches(element: &SetElement) -> (Reach, Reach) {
    match element {
        SetElement::Date(date) => (reach(date), reach(date)),
        SetElement::OnOrBefore(date) => ((None, None), reach(date)),
        SetElement::OnOrAfter(date) => (reach(date), (None, None)),
        SetElement::Range(first, last) => (reach(first), reach(last)),
    }
}

/// The least or greatest of some days; without limit as soon as one of them is.
fn extreme(mut days: impl Iterator<Item = Option<i64>>, choose: fn(i64, i64) -> i64) -> Option<i64> {
    let first = days.next()??;
    days.try_fold(first, |best, day| Some(choose(best, day?)))
}
