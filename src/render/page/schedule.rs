//! Where events stand: an event walks in, its anchor and the page of its wave's timeline walk out. A short timeline is
//! one page; a long one has pages for stretches of time, and several for a stretch with many events.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::path::Url;
use crate::render::page::event::year_words;
use crate::render::page::paged;
use crate::render::part::Parts;
use crate::resolve::corpus::{Event, Wave};

/// How many events stand on one page, so that it stays light with its drawings.
pub(super) const MOST_EVENTS: usize = 80;

/// The address of an event on the page where it stands.
pub(super) fn event_href(parts: &Parts<'_>, event: &Event) -> String {
    match event.statement.wave {
        Some(index) => {
            let wave = &parts.corpus[index];
            let url =
                if is_long(wave) { url(wave, event.stretch, event.nth / MOST_EVENTS) } else { wave.url() };
            format!("{}#{}", parts.href(&url), anchor(event))
        }
        None => parts.href(&Url::new("sources/claims/")),
    }
}

/// The anchor of an event, which is its id unless the page itself has that.
pub(super) fn anchor(event: &Event) -> String {
    match event.statement.id.as_str() {
        id @ ("main" | "ctx") => format!("{id}-event"),
        id => id.to_owned(),
    }
}

/// Whether a timeline has several pages.
pub(super) fn is_long(wave: &Wave) -> bool {
    wave.events > MOST_EVENTS
}

/// A page of a long timeline.
pub(super) struct Part<'a> {
    /// The first year of its stretch; `None` for what has no date.
    pub(super) stretch: Option<i64>,
    /// Which page of the stretch it is, from 0.
    pub(super) page: usize,
    /// Its events, in order.
    pub(super) events: Vec<&'a Event>,
    /// How many events of the stretch stand on pages before it.
    pub(super) before: usize,
    /// How many events the stretch has.
    pub(super) all: usize,
}

impl Part<'_> {
    /// Its address.
    pub(super) fn url(&self, wave: &Wave) -> Url {
        url(wave, self.stretch, self.page)
    }

    /// `1920s`, `1920s, page 2`.
    pub(super) fn words(&self, locale: &Locale, wave: &Wave) -> String {
        paged::page(locale, &words(locale, wave, self.stretch), self.page)
    }
}

/// The pages of a long timeline, in order of time, the undated last.
pub(super) fn parts<'a>(events: &[&'a Event]) -> Vec<Part<'a>> {
    let mut stretches: BTreeMap<(bool, Option<i64>), Vec<&Event>> = BTreeMap::new();
    for event in events {
        stretches.entry((event.stretch.is_none(), event.stretch)).or_default().push(event);
    }
    let mut parts = Vec::new();
    for ((_, stretch), own) in stretches {
        let all = own.len();
        parts.extend(own.chunks(MOST_EVENTS).enumerate().map(|(page, events)| Part {
            stretch,
            page,
            events: events.to_vec(),
            before: page * MOST_EVENTS,
            all,
        }));
    }
    parts
}

fn url(wave: &Wave, stretch: Option<i64>, page: usize) -> Url {
    let part = match stretch {
        Some(year) if year < 0 => format!("{}s-bc", year.saturating_neg()),
        Some(year) => format!("{year}s"),
        None => "undated".to_owned(),
    };
    let page = if page == 0 { String::new() } else { format!("{}/", page + 1) };
    Url::new(format!("{}{part}/{page}", wave.url()))
}

fn words(locale: &Locale, wave: &Wave, stretch: Option<i64>) -> String {
    let last = |year: i64| year_words(locale, year.saturating_add(wave.stretch - 1));
    match stretch {
        Some(year) if year > 0 && wave.stretch == 10 => {
            locale.say("date_decade", [("year", year.to_string().into())])
        }
        Some(year) => locale
            .say("years_span", [("first", year_words(locale, year).into()), ("last", last(year).into())]),
        None => locale.label("undated"),
    }
}
