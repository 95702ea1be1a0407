//! The drawings of a timeline: the events of a page walk in; a wide drawing, a narrow one and the words below them walk
//! out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edtf::Edtf;
use crate::locale::Locale;
use crate::located::{Basis, Stated};
use crate::render::draw::axis::domain;
use crate::render::draw::lane::Entry;
use crate::render::draw::shape::When;
use crate::render::draw::spark::{Format, Row, spark};
use crate::render::draw::svg::day;
use crate::render::draw::thumb::thumb;
use crate::render::draw::timeline::{self, Chart, Drawing};
use crate::render::page::event::is_hidden;
use crate::render::page::schedule::anchor;
use crate::render::part::{Parts, statement_basis};
use crate::render::press::Press;
use crate::resolve::corpus::{Event, Wave};

/// A timeline's drawings.
#[derive(Serialize)]
pub(super) struct ChartView {
    /// What screen readers call the region that the wide drawing scrolls in.
    name: String,
    wide: String,
    narrow: String,
    /// How many events are only in the list.
    left_out: Option<String>,
    /// Whether something goes on, or ends on a day that nobody gives.
    has_soft_ends: bool,
    has_whiskers: bool,
    /// When the wave began, where a line says so.
    onset: Option<String>,
}

/// The events of a wave by lane, in the curator's order, then the rest; those without a lane come last.
pub(super) fn by_lane<'a, T>(
    wave: &Wave,
    events: impl Iterator<Item = (Option<&'a str>, T)>,
) -> Vec<(&'a str, Vec<T>)> {
    let mut lanes: BTreeMap<(usize, bool, &str), Vec<T>> = BTreeMap::new();
    for (lane, event) in events {
        let lane = lane.unwrap_or_default();
        let place = wave.lanes.iter().position(|known| known == lane).unwrap_or(usize::MAX);
        lanes.entry((place, lane.is_empty(), lane)).or_default().push(event);
    }
    lanes.into_iter().map(|((_, _, lane), events)| (lane, events)).collect()
}

/// A small drawing of a wave's events, where any has a date that is shown.
pub(super) fn thumbnail(press: &Press<'_>, wave: &Wave, events: &[&Event]) -> Option<String> {
    let dated = events.iter().filter(|event| !event.is_past_edge).filter_map(|event| {
        let date = shown_date(press, event)?;
        let basis = date.basis.max(event.statement.basis);
        Some((event.lane.as_deref(), (When::new(&date.value), basis)))
    });
    let lanes: Vec<Vec<(When, Basis)>> = by_lane(wave, dated).into_iter().map(|(_, own)| own).collect();
    let times: Vec<_> = lanes.iter().flatten().map(|(when, _)| when.known()).collect();
    if times.is_empty() {
        return None;
    }
    let days = domain(span(press, wave), &times);
    let name = of_events(press, "in_small", wave, times.len());
    Some(thumb(&press.corpus.locale, &lanes, wave.slot, days, &name))
}

/// What a drawing of so many dated events is called.
fn of_events(press: &Press<'_>, key: &str, wave: &Wave, number: usize) -> String {
    let locale = &press.corpus.locale;
    let events = locale.count("dated_events_count", number);
    locale.say(key, [("wave", wave.name.as_str().into()), ("events", events.into())])
}

/// A strip for each lane of a long timeline, as high as there are events.
#[derive(Serialize)]
pub(super) struct Overview {
    wide: String,
    narrow: String,
}

/// Draws how many events there are when, lane by lane.
pub(super) fn overview(press: &Press<'_>, wave: &Wave, events: &[&Event]) -> Option<Overview> {
    let dated = events.iter().filter_map(|event| {
        let bounds = shown_date(press, event)?.value.bounds();
        Some((event.lane.as_deref(), bounds.start_min.or(bounds.start_max).or(bounds.end_max)?))
    });
    let lanes = named_lanes(&press.corpus.locale, by_lane(wave, dated));
    let times: Vec<_> = lanes.iter().flat_map(|(_, days)| days).map(|known| (Some(*known), None)).collect();
    if times.is_empty() {
        return None;
    }
    let days = domain((None, None), &times);
    let name = of_events(press, "by_time", wave, times.len());
    let rows: Vec<Row> = lanes
        .into_iter()
        .take(MOST_ROWS)
        .map(|(lane, days)| Row { name: lane, slot: wave.slot, days })
        .collect();
    Some(Overview {
        wide: spark(&press.corpus.locale, &rows, days, &name, Format::Wide),
        narrow: spark(&press.corpus.locale, &rows, days, &name, Format::Narrow),
    })
}

/// How many lanes an overview shows.
const MOST_ROWS: usize = 12;

/// The date of an event, where it is shown.
pub(super) fn shown_date<'a>(press: &Press<'_>, event: &'a Event) -> Option<&'a Stated<Edtf>> {
    event.statement.date.as_ref().filter(|date| !is_hidden(press, Some(date)))
}

/// An event as drawings need it, where it has a date that is shown.
pub(super) fn entry(press: &Press<'_>, parts: &Parts<'_>, number: usize, event: &Event) -> Option<Entry> {
    let date = shown_date(press, event)?;
    let basis = statement_basis(parts.locale(), &event.statement);
    let how = if basis.id == "stated" { String::new() } else { format!(", {}", basis.label.to_lowercase()) };
    Some(Entry {
        number,
        title: event.title.clone(),
        spoken: format!("{number}. {}, {}{how}", event.title, parts.date(&event.statement).words),
        href: format!("#{}", anchor(event)),
        when: When::new(&date.value),
        basis: date.basis.max(event.statement.basis),
    })
}

/// Draws the events of a page, which are numbered from 1; `is_whole` tells whether they are all of their wave.
pub(super) fn chart(
    press: &Press<'_>,
    parts: &Parts<'_>,
    wave: &Wave,
    events: &[&Event],
    is_whole: bool,
) -> Option<ChartView> {
    let numbered = events.iter().enumerate().filter(|(_, event)| !event.is_past_edge || !is_whole);
    let entries = numbered
        .filter_map(|(nth, event)| Some((event.lane.as_deref(), entry(press, parts, nth + 1, event)?)));
    let lanes = named_lanes(parts.locale(), by_lane(wave, entries));
    let all = || lanes.iter().flat_map(|(_, entries)| entries);
    all().next()?;
    let times: Vec<_> = all().map(|entry| entry.when.known()).collect();
    let days = domain(if is_whole { span(press, wave) } else { (None, None) }, &times);
    let onset = wave.onset.as_ref().filter(|date| !is_hidden(press, Some(date)));
    let onset = onset.and_then(|date| Some((date, day(date.value.bounds().start_min?))));
    let onset = onset.filter(|(_, at)| days.0 <= *at && *at <= days.1);
    let name = parts.locale().say("timeline_of", [("wave", wave.name.as_str().into())]);
    let chart = Chart {
        name: &name,
        locale: parts.locale(),
        prefix: "t",
        slot: wave.slot,
        lanes: &lanes,
        days,
        onset: onset.map(|(date, at)| (at, date.basis)),
    };
    let (wide, narrow): (Drawing, Drawing) = (timeline::wide(&chart), timeline::narrow(&chart));
    Some(ChartView {
        has_soft_ends: all().any(|entry| is_soft(&entry.when)),
        has_whiskers: wide.svg.contains("class=\"ext\"") || wide.svg.contains("class=\"wh\""),
        left_out: (wide.left_out > 0).then(|| parts.locale().count("events_count", wide.left_out)),
        onset: onset.map(|(date, _)| {
            let words = parts.locale().date(&date.value);
            match date.basis {
                Basis::Context => parts.locale().say("date_of_ours", [("date", words.into())]),
                _ => words,
            }
        }),
        wide: wide.svg,
        narrow: narrow.svg,
        name,
    })
}

fn is_soft(when: &When) -> bool {
    !when.is_moment
        && (when.is_rough || when.start.0 != when.start.1 || when.end.0 != when.end.1 || when.end.1.is_none())
}

/// A lane without a name is called so only where others have one.
fn named_lanes<T>(locale: &Locale, lanes: Vec<(&str, Vec<T>)>) -> Vec<(String, Vec<T>)> {
    let is_only = lanes.len() == 1;
    let name = |name: &str| if name.is_empty() && !is_only { locale.label("other") } else { name.to_owned() };
    lanes.into_iter().map(|(lane, entries)| (name(lane), entries)).collect()
}

/// The first and the last day of a wave, as far as they are given and shown.
fn span(press: &Press<'_>, wave: &Wave) -> (Option<i64>, Option<i64>) {
    let date = wave.span.as_ref().filter(|date| !is_hidden(press, Some(date)));
    let bounds = date.map(|date| date.value.bounds());
    bounds.map_or((None, None), |bounds| (bounds.start_min, bounds.end_max))
}
