//! Timelines: each wave walks in; its events in order of time walk out, on one page or, where they are many, on one
//! page for each decade.

use rayon::prelude::*;
use serde::Serialize;

use crate::locale::Locale;
use crate::located::{Basis, Stated};
use crate::path::Url;
use crate::render::frame::{Head, has_comparison, has_timelines};
use crate::render::linked::{self, Ids};
use crate::render::map::Atlas;
use crate::render::page::chart::{ChartView, Overview, by_lane, chart, overview};
use crate::render::page::event::{self, EventView, Figures, Turn, figures, is_hidden};
use crate::render::page::example::describe;
use crate::render::page::schedule::{self, Part, anchor, is_long};
use crate::render::part::{BasisTag, Parts, WaveTag, basis_tag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Event, Wave, WaveIndex};

/// The page of a wave, or of a decade of it.
#[derive(Serialize)]
struct TimelineView {
    wave: WaveTag,
    heading: String,
    standfirst: Option<String>,
    count: String,
    documents: Option<String>,
    /// Whether some events have a date that is ours.
    has_context: bool,
    chart: Option<ChartView>,
    events: Vec<EventView>,
    past_edge: Vec<EventView>,
    overview: Option<Overview>,
    decades: Vec<Decade>,
    lanes: Vec<Lane>,
    figures: Option<Figures>,
    dates: Vec<WaveDate>,
    examples: Option<Button>,
    around: Option<Turns>,
}

/// A decade of a long timeline.
#[derive(Serialize)]
struct Decade {
    label: String,
    href: String,
    count: String,
    /// How many strokes are drawn, from 1 to 20.
    size: usize,
}

#[derive(Serialize)]
struct Lane {
    name: String,
    count: String,
}

/// When the wave was.
#[derive(Serialize)]
pub(super) struct WaveDate {
    pub(super) label: String,
    pub(super) words: String,
    pub(super) basis: BasisTag,
}

#[derive(Serialize)]
struct Button {
    label: String,
    href: String,
}

/// The links at the end of a page.
#[derive(Serialize)]
pub(super) struct Turns {
    pub(super) label: String,
    pub(super) previous: Option<Turn>,
    pub(super) next: Option<Turn>,
}

/// The events of each wave, by their places, in order of time.
pub(super) struct Timelines {
    pub(super) events: Vec<Vec<usize>>,
    examples: Vec<usize>,
}

impl Timelines {
    /// Groups all events once; those without a date that is shown come last.
    pub(super) fn new(press: &Press<'_>) -> Self {
        let corpus = press.corpus;
        let mut events = vec![Vec::new(); corpus.waves.len()];
        for (nth, event) in corpus.events.iter().enumerate() {
            if let Some(own) = event.statement.wave.and_then(|wave| events.get_mut(wave.0)) {
                own.push(nth);
            }
        }
        for own in &mut events {
            own.sort_by_key(|nth| {
                corpus.events.get(*nth).is_none_or(|it| is_hidden(press, it.statement.date.as_ref()))
            });
        }
        let mut examples = vec![0; corpus.waves.len()];
        for wave in corpus.examples.iter().filter_map(|example| example.wave.as_ref()) {
            if let Some(number) = examples.get_mut(wave.value.0) {
                *number += 1;
            }
        }
        Self { events, examples }
    }
}

/// Prints the timelines of all waves, their hub and the comparison.
pub(super) fn all(press: &Press<'_>, atlas: &Atlas) -> Vec<Printed> {
    if !has_timelines(press.corpus) {
        return Vec::new();
    }
    let timelines = Timelines::new(press);
    let mut pages = vec![super::timeline_hub::page(press, &timelines)];
    let waves: Vec<usize> = (0..press.corpus.waves.len()).collect();
    pages.par_extend(waves.par_iter().flat_map_iter(|nth| wave(press, &timelines, WaveIndex(*nth))));
    pages.extend(super::compare::all(press, &timelines, atlas));
    pages
}

fn wave(press: &Press<'_>, timelines: &Timelines, index: WaveIndex) -> Vec<Printed> {
    let corpus = press.corpus;
    let places = timelines.events.get(index.0).map_or(&[][..], Vec::as_slice);
    let events: Vec<&Event> = places.iter().filter_map(|nth| corpus.events.get(*nth)).collect();
    let page = Page { press, timelines, index, wave: &corpus[index] };
    if !is_long(page.wave) {
        return vec![page.main(&events, &[])];
    }
    let parts = schedule::parts(&events);
    let mut pages = vec![page.main(&events, &parts)];
    pages.extend((0..parts.len()).filter_map(|nth| page.part(&parts, nth)));
    pages
}

/// A wave at work.
struct Page<'a> {
    press: &'a Press<'a>,
    timelines: &'a Timelines,
    index: WaveIndex,
    wave: &'a Wave,
}

impl Page<'_> {
    /// The page of the whole wave; its events stand elsewhere where it has several `pages`.
    fn main(&self, events: &[&Event], pages: &[Part<'_>]) -> Printed {
        let (press, wave, url) = (self.press, self.wave, self.wave.url());
        let parts = Parts::new(press.corpus, &url);
        let shown = if pages.is_empty() { events } else { &[] };
        let mut view = self.view(&parts, shown, true);
        view.count = press.corpus.locale.count("events_count", events.len());
        view.documents = event::documents(&parts, events);
        view.standfirst.clone_from(&wave.summary);
        view.overview = if pages.is_empty() { None } else { overview(press, wave, events) };
        view.decades = self.decades(&parts, pages);
        view.lanes = lanes(press, wave, events);
        view.figures = figures(press, &parts, self.index);
        view.dates = wave_dates(press, wave);
        view.examples = self.examples(&parts);
        view.around = self.around(&parts);
        let locale = parts.locale();
        let description = describe(&[
            locale.say(
                "in_order_of_time",
                [("wave", wave.name.as_str().into()), ("events", view.count.as_str().into())],
            ),
            wave.summary.clone().unwrap_or_default(),
            locale.label("each_with_date"),
        ]);
        let mut head = Head::new(
            url,
            locale.say("timeline_title", [("wave", wave.name.as_str().into())]),
            description,
            "timelines",
        )
        .below(locale.text("timelines"), Url::new("timelines/"));
        head.crumb = Some(wave.name.clone());
        head.thing = Some(linked::statement::wave(&Ids::new(press.config, &head.url), wave));
        press.page("timeline.html", self.listed(shown, head), &view)
    }

    fn part(&self, pages: &[Part<'_>], nth: usize) -> Option<Printed> {
        let (press, wave) = (self.press, self.wave);
        let part = pages.get(nth)?;
        let url = part.url(wave);
        let parts = Parts::new(press.corpus, &url);
        let turn = |kind: &str, nth: Option<usize>| {
            let part = pages.get(nth?)?;
            Some(Turn {
                kind: parts.locale().label(kind),
                label: part.words(parts.locale(), wave),
                href: parts.href(&part.url(wave)),
            })
        };
        let mut view = self.view(&parts, &part.events, false);
        view.heading = format!("{}: {}", wave.name, part.words(parts.locale(), wave));
        view.count = part_count(parts.locale(), part);
        view.around = Some(Turns {
            label: parts.locale().label("pages_of_timeline"),
            previous: turn("earlier", nth.checked_sub(1)),
            next: turn("later", nth.checked_add(1)),
        });
        let locale = parts.locale();
        let description =
            describe(&[format!("{}: {}.", view.heading, view.count), locale.label("each_with_date")]);
        let head = Head::new(url, &view.heading, description, "timelines")
            .below(locale.text("timelines"), Url::new("timelines/"))
            .below(&wave.name, wave.url());
        Some(press.page("timeline.html", self.listed(&part.events, head), &view))
    }

    /// The head, with the events of the page as linked data.
    fn listed(&self, events: &[&Event], head: Head) -> Head {
        let ids = Ids::new(self.press.config, &head.url);
        let own = ids.of(&head.url);
        let node = |event: &&Event| {
            let id = format!("{own}#{}", anchor(event));
            linked::statement::event(self.press.corpus, &ids, &id, event)
        };
        let list = (!events.is_empty()).then(|| events.iter().map(node).collect());
        Head { list, ..head }
    }

    fn view(&self, parts: &Parts<'_>, events: &[&Event], is_whole: bool) -> TimelineView {
        let view = |(nth, event): (usize, &&Event)| EventView {
            number: Some(nth + 1),
            id: Some(anchor(event)),
            wave: None,
            href: None,
            ..event::view(self.press, parts, event)
        };
        let is_past =
            |event: &Event| event.is_past_edge && !is_hidden(self.press, event.statement.date.as_ref());
        let (past_edge, within): (Vec<&Event>, Vec<&Event>) = events.iter().partition(|event| is_past(event));
        let chart = chart(self.press, parts, self.wave, if is_whole { &within } else { events }, is_whole);
        let later = past_edge.iter().enumerate().map(|(nth, event)| (nth + within.len(), event));
        let past_edge: Vec<EventView> = if is_whole { later.map(view).collect() } else { Vec::new() };
        let shown = if is_whole { &within } else { events };
        let events: Vec<EventView> = shown.iter().enumerate().map(view).collect();
        TimelineView {
            wave: parts.wave(self.index),
            heading: self.wave.name.clone(),
            standfirst: None,
            count: String::new(),
            documents: None,
            has_context: events.iter().chain(&past_edge).any(|event| event.basis.id == "context"),
            chart,
            events,
            past_edge,
            overview: None,
            decades: Vec::new(),
            lanes: Vec::new(),
            figures: None,
            dates: Vec::new(),
            examples: None,
            around: None,
        }
    }

    fn decades(&self, parts: &Parts<'_>, pages: &[Part<'_>]) -> Vec<Decade> {
        let most = pages.iter().map(|part| part.all).max().unwrap_or(1).max(1);
        let decade = |part: &Part<'_>| Decade {
            label: part.words(parts.locale(), self.wave),
            href: parts.href(&part.url(self.wave)),
            count: parts.locale().number(part.all),
            size: (part.all * 20).div_ceil(most).clamp(1, 20),
        };
        pages.iter().filter(|part| part.page == 0).map(decade).collect()
    }

    fn examples(&self, parts: &Parts<'_>) -> Option<Button> {
        let number = *self.timelines.examples.get(self.index.0).filter(|number| **number > 0)?;
        Some(Button {
            label: parts.locale().say(
                "examples_in_fiction",
                [("examples", parts.locale().count("examples_count", number).into())],
            ),
            href: parts.href(&Url::new(format!("examples/wave/{}/", self.wave.id))),
        })
    }

    /// The comparison follows the last wave.
    fn around(&self, parts: &Parts<'_>) -> Option<Turns> {
        let corpus = parts.corpus;
        let turn = |kind: &str, nth: Option<usize>| {
            let wave = corpus.waves.get(nth?)?;
            Some(Turn {
                kind: parts.locale().label(kind),
                label: wave.name.clone(),
                href: parts.href(&wave.url()),
            })
        };
        let compare = || Turn {
            kind: parts.locale().label("beside_others"),
            label: parts.locale().label("waves_compared"),
            href: parts.href(&Url::new("timelines/compare/")),
        };
        let previous = turn("another_wave", self.index.0.checked_sub(1))
            .or_else(|| turn("another_wave", self.index.0.checked_add(1)));
        let next = if has_comparison(corpus) {
            Some(compare())
        } else {
            turn("next_wave", self.index.0.checked_add(1))
        };
        (previous.is_some() || next.is_some()).then_some(Turns {
            label: parts.locale().label("timelines"),
            previous,
            next,
        })
    }
}

/// `60 events`, `events 81 to 140 of 140`.
fn part_count(locale: &Locale, part: &Part<'_>) -> String {
    if part.all == part.events.len() {
        return locale.count("events_count", part.all);
    }
    let (first, last) = (part.before + 1, part.before + part.events.len());
    locale.say("events_part", [("first", first.into()), ("last", last.into()), ("all", part.all.into())])
}

/// The lanes with their events.
fn lanes(press: &Press<'_>, wave: &Wave, events: &[&Event]) -> Vec<Lane> {
    let lanes = by_lane(wave, events.iter().map(|event| (event.lane.as_deref(), ())));
    let named = lanes.into_iter().filter(|(name, _)| !name.is_empty());
    named
        .map(|(name, events)| Lane {
            name: name.to_owned(),
            count: press.corpus.locale.count("events_count", events.len()),
        })
        .collect()
}

/// When a wave was and when it began, with what that rests on.
pub(super) fn wave_dates(press: &Press<'_>, wave: &Wave) -> Vec<WaveDate> {
    let locale = &press.corpus.locale;
    let date = |label: &str, date: &Option<Stated<_>>| {
        let date: &Stated<crate::edtf::Edtf> = date.as_ref()?;
        let is_shown = press.config.shows_context || date.basis != Basis::Context;
        is_shown.then(|| WaveDate {
            label: locale.label(label),
            words: locale.date(&date.value),
            basis: basis_tag(locale, date.basis, date.reason.as_ref()),
        })
    };
    [date("wave_span", &wave.span), date("wave_began", &wave.onset)].into_iter().flatten().collect()
}
