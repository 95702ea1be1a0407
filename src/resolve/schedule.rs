//! The order of events: the events of all waves walk in, sorted by date; the stretch of time of each one, and its place
//! in it, walk out, so that a long timeline can be laid on several pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::edtf::day_to_date;
use crate::located::Basis;
use crate::resolve::corpus::{Event, Wave, WaveIndex};

/// A timeline has at most so many stretches, however long it is.
const MOST_STRETCHES: usize = 80;

/// Counts the events of each wave, chooses the stretches of its timeline and counts those of each.
pub(super) fn number(config: &Config, events: &mut [Event], waves: &mut [Wave]) {
    let mut years: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); waves.len()];
    for event in &*events {
        let Some(index) = event.statement.wave else { continue };
        if let (Some(wave), Some(own)) = (waves.get_mut(index.0), years.get_mut(index.0)) {
            wave.events += 1;
            own.extend(year(config, event));
        }
    }
    for (wave, own) in waves.iter_mut().zip(&years) {
        wave.stretch = stretch(own);
    }
    let mut numbers: BTreeMap<(WaveIndex, Option<i64>), usize> = BTreeMap::new();
    for event in events {
        let Some(index) = event.statement.wave else { continue };
        let long = waves.get(index.0).map_or(10, |wave| wave.stretch);
        event.stretch = year(config, event).map(|year| first_of(year, long));
        let next = numbers.entry((index, event.stretch)).or_default();
        event.nth = *next;
        *next += 1;
    }
}

/// Ten years, or as many times ten as it takes.
fn stretch(years: &BTreeSet<i64>) -> i64 {
    let is_few = |long: &i64| {
        let stretches: BTreeSet<i64> = years.iter().map(|year| first_of(*year, *long)).collect();
        stretches.len() <= MOST_STRETCHES
    };
    (1..18).map(|power| 10_i64.pow(power)).find(is_few).unwrap_or(i64::MAX)
}

fn first_of(year: i64, long: i64) -> i64 {
    year.div_euclid(long).saturating_mul(long)
}

/// The year in which an event began, or ended where its start is not known.
fn year(config: &Config, event: &Event) -> Option<i64> {
    let date = event.statement.date.as_ref()?;
    if date.basis == Basis::Context && !config.shows_context {
        return None;
    }
    let bounds = date.value.bounds();
    Some(day_to_date(bounds.start_min.or(bounds.end_max)?).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_grow_with_the_time_that_they_share() {
        assert_eq!(stretch(&(1900..1990).collect()), 10);
        assert_eq!(stretch(&(0..2000).collect()), 100);
        assert_eq!(stretch(&(-100_000..100_000).collect()), 10_000);
        assert_eq!(first_of(-43, 10), -50);
    }
}
