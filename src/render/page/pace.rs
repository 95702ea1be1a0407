//! How fast: the events of all waves walk in; what happened how long after each wave began walks out, drawn and as
//! lists.

use serde::Serialize;

use crate::edtf::{Edtf, day_to_date};
use crate::locale::Locale;
use crate::located::Basis;
use crate::render::draw::aligned::{self, Aligned, Band};
use crate::render::draw::axis::MONTH;
use crate::render::draw::svg::day;
use crate::render::page::chart::{entry, shown_date};
use crate::render::page::event;
use crate::render::page::event::is_hidden;
use crate::render::page::timeline::Timelines;
use crate::render::part::{DateTag, Parts, WaveTag};
use crate::render::press::Press;
use crate::resolve::corpus::{Event, WaveIndex};

/// What happened how long after each wave began.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each lets the caption explain what is drawn")]
pub(super) struct Pace {
    wide: String,
    narrow: String,
    /// How many events have no room on each drawing.
    left_out: Option<String>,
    narrow_left_out: Option<String>,
    lists: Vec<List>,
    has_context: bool,
    /// Whether some source looks less far than the drawing.
    has_silence: bool,
    /// Whether the first year is stretched.
    is_stretched: bool,
    /// Whether some events are too many to be drawn one by one.
    is_dense: bool,
    /// How far the drawing reaches: `8 years`.
    years: String,
}

/// The events of a wave, in order of the time since it began.
#[derive(Serialize)]
struct List {
    wave: WaveTag,
    /// From what its time is counted.
    began: String,
    entries: Vec<Entry>,
    /// How many more there are.
    more: Option<String>,
}

#[derive(Serialize)]
struct Entry {
    number: usize,
    since: String,
    title: String,
    href: String,
    date: DateTag,
    basis: &'static str,
}

/// How long after a wave began an event did, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Since {
    Before,
    /// From 1 to 12.
    Month(i64),
    FirstYear,
    /// From 2.
    Year(i64),
}

impl Since {
    /// Where an event's start is known only roughly, its earliest time counts.
    fn new(onset: i64, date: &Edtf) -> Option<Self> {
        let bounds = date.bounds();
        let first = bounds.start_min?;
        if bounds.start_max.is_some_and(|last| last < onset) {
            return Some(Self::Before);
        }
        let month = months_between(onset, first.max(onset));
        let last = bounds.start_max.map(|last| months_between(onset, last));
        Some(match month / 12 {
            0 if last == Some(month) && !date.is_approximate() => Self::Month(month + 1),
            0 => Self::FirstYear,
            year => Self::Year(year + 1),
        })
    }

    fn words(self, locale: &Locale) -> String {
        match self {
            Self::Before => locale.label("since_before"),
            Self::Month(number) => locale.say("since_month", [("number", number.to_string().into())]),
            Self::FirstYear => locale.label("since_first_year"),
            Self::Year(number) => locale.say("since_year", [("number", number.to_string().into())]),
        }
    }
}

/// Months of the calendar from one day's to another's.
fn months_between(from: i64, to: i64) -> i64 {
    let (from_year, from_month, _) = day_to_date(from);
    let (to_year, to_month, _) = day_to_date(to);
    let years = to_year.saturating_sub(from_year);
    years.saturating_mul(12).saturating_add(i64::from(to_month) - i64::from(from_month))
}

/// How many events all lists together name, and one list at most.
const MOST_LISTED: usize = 120;
const MOST_OF_WAVE: usize = 40;

/// A wave at work.
struct Wave<'a> {
    index: WaveIndex,
    began: String,
    onset: i64,
    events: Vec<(Since, &'a Event)>,
}

/// Sets the waves beside each other, where two at least have a beginning and events.
pub(super) fn pace(press: &Press<'_>, parts: &Parts<'_>, timelines: &Timelines) -> Option<Pace> {
    let waves: Vec<Wave<'_>> =
        (0..parts.corpus.waves.len()).filter_map(|nth| wave(press, timelines, WaveIndex(nth))).collect();
    if waves.len() < 2 {
        return None;
    }
    let most = (MOST_LISTED / waves.len()).clamp(10, MOST_OF_WAVE);
    let years = years(&waves);
    let mut first = 1;
    let (mut bands, mut lists) = (Vec::new(), Vec::new());
    for wave in &waves {
        let is_dense = wave.events.len() > MOST_OF_WAVE.min(most * 2);
        let listed: Vec<&(Since, &Event)> =
            wave.events.iter().take(if is_dense { most / 2 } else { most * 2 }).collect();
        bands.push(band(press, parts, wave, first, is_dense, years));
        lists.push(list(press, parts, wave, first, &listed));
        first += listed.len();
    }
    let is_stretched = is_stretched(&waves, years);
    let locale = parts.locale();
    let (title, description) = (locale.text("pace_title"), locale.text("pace_description"));
    let drawn = Aligned { title, description, locale, prefix: "a", bands: &bands, years, is_stretched };
    let (wide, narrow) = (aligned::wide(&drawn), aligned::narrow(&drawn));
    let left_out = |number: usize| (number > 0).then(|| locale.count("events_count", number));
    Some(Pace {
        left_out: left_out(wide.left_out),
        narrow_left_out: left_out(narrow.left_out),
        wide: wide.svg,
        narrow: narrow.svg,
        has_context: lists.iter().flat_map(|list| &list.entries).any(|entry| entry.basis == "context"),
        has_silence: bands.iter().any(|band| (band.last - band.onset) / MONTH + 1.0 < years * 12.0),
        is_stretched,
        is_dense: bands.iter().any(|band| !band.dense.is_empty()),
        years: locale.say("years_long", [("count", years.into())]),
        lists,
    })
}

fn wave<'a>(press: &Press<'a>, timelines: &Timelines, index: WaveIndex) -> Option<Wave<'a>> {
    let corpus = press.corpus;
    let own = &corpus[index];
    let onset = own.onset.as_ref().filter(|date| !is_hidden(press, Some(date)))?;
    let began = onset.value.bounds().start_min?;
    let key = if onset.basis == Basis::Context { "began_from_ours" } else { "began_from" };
    let places = timelines.events.get(index.0)?.iter().filter_map(|nth| corpus.events.get(*nth));
    let mut events: Vec<(Since, &Event)> = places
        .filter_map(|event| Some((Since::new(began, &shown_date(press, event)?.value)?, event)))
        .collect();
    events.sort_by_key(|(since, _)| *since);
    if events.is_empty() {
        return None;
    }
    let began_words = corpus.locale.say(key, [("date", corpus.locale.date(&onset.value).into())]);
    Some(Wave { index, began: began_words, onset: began, events })
}

/// Twice as many years as the wave that looks second furthest has, so that two waves at least fill the drawing.
fn years(waves: &[Wave<'_>]) -> f64 {
    let last = |wave: &Wave<'_>| {
        let start = |event: &Event| {
            let bounds = event.statement.date.as_ref()?.value.bounds();
            bounds.start_max.or(bounds.start_min)
        };
        let last = wave.events.iter().filter_map(|(_, event)| start(event)).max().unwrap_or(wave.onset);
        ((day(last) - day(wave.onset)) / MONTH / 12.0).max(0.0)
    };
    let mut reaches: Vec<f64> = waves.iter().map(last).collect();
    reaches.sort_by(f64::total_cmp);
    let furthest = reaches.pop().unwrap_or(0.0);
    let second = reaches.pop().unwrap_or(0.0);
    (second * 2.0).ceil().min(furthest.ceil()).clamp(2.0, 10_000.0)
}

/// The first year is stretched where a sixth of what is shown began in it.
fn is_stretched(waves: &[Wave<'_>], years: f64) -> bool {
    let limit = years * 12.0 * MONTH;
    let starts = waves.iter().flat_map(|wave| {
        let start = |event: &Event| event.statement.date.as_ref()?.value.bounds().start_min;
        wave.events.iter().filter_map(move |(_, event)| Some(day(start(event)?) - day(wave.onset)))
    });
    let shown: Vec<f64> = starts.filter(|since| *since < limit).collect();
    let early = shown.iter().filter(|since| **since < 366.0).count();
    years < 3.0 || early * 6 >= shown.len()
}

fn band(
    press: &Press<'_>,
    parts: &Parts<'_>,
    wave: &Wave<'_>,
    first: usize,
    is_dense: bool,
    years: f64,
) -> Band {
    let own = &parts.corpus[wave.index];
    let onset = day(wave.onset);
    let end = onset + years * 12.0 * MONTH;
    let is_inside = |when: &crate::render::draw::shape::When| {
        let starts = when.start.0.or(when.start.1).map_or(onset, day);
        let ends = if when.end.1.is_none() { f64::INFINITY } else { when.end.1.map_or(onset, day) };
        starts < end && ends >= onset
    };
    let all = wave.events.iter().enumerate();
    let entries: Vec<_> =
        all.filter_map(|(nth, (_, event))| entry(press, parts, first + nth, event)).collect();
    let last = entries.iter().filter_map(|entry| entry.when.known().1).map(day).fold(onset, f64::max);
    let dense = if is_dense {
        entries
            .iter()
            .filter(|entry| is_inside(&entry.when))
            .filter_map(|entry| entry.when.known().0)
            .collect()
    } else {
        Vec::new()
    };
    let drawn = entries.into_iter().filter(|entry| !is_dense && is_inside(&entry.when));
    Band {
        name: own.name.clone(),
        began: parts.locale().say("counted_band", [("began", wave.began.as_str().into())]),
        slot: own.slot,
        onset,
        last,
        entries: drawn.collect(),
        dense,
    }
}

fn list(
    press: &Press<'_>,
    parts: &Parts<'_>,
    wave: &Wave<'_>,
    first: usize,
    listed: &[&(Since, &Event)],
) -> List {
    let entry = |(nth, (since, event)): (usize, &&(Since, &Event))| {
        let view = event::view(press, parts, event);
        Entry {
            number: first + nth,
            since: since.words(parts.locale()),
            title: view.title,
            href: view.href.unwrap_or_default(),
            date: view.date,
            basis: view.basis.id,
        }
    };
    let more = wave.events.len().saturating_sub(listed.len());
    List {
        wave: parts.wave(wave.index),
        began: wave.began.clone(),
        entries: listed.iter().enumerate().map(entry).collect(),
        more: (more > 0).then(|| parts.locale().number(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_since_the_onset() {
        let onset = Edtf::parse("1917-11-07").unwrap().bounds().start_min.unwrap();
        let cases = [
            ("1917", Since::FirstYear),
            ("1917-10", Since::Before),
            ("1917-11", Since::Month(1)),
            ("1917-11-08~", Since::FirstYear),
            ("1918-07-17", Since::Month(9)),
            ("1918-11", Since::Year(2)),
            ("192X", Since::Year(3)),
            ("1917/", Since::FirstYear),
        ];
        for (date, expect) in cases {
            assert_eq!(Since::new(onset, &Edtf::parse(date).unwrap()), Some(expect), "{date}");
        }
    }
}
