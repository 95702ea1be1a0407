//! The hub of the timelines: all waves walk in; a page with a card for each walks out.

use serde::Serialize;

use crate::path::Url;
use crate::render::frame::{Head, has_comparison};
use crate::render::page::chart::thumbnail;
use crate::render::page::example::describe;
use crate::render::page::timeline::{Timelines, WaveDate, wave_dates};
use crate::render::page::year;
use crate::render::part::{Parts, WaveTag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Event, WaveIndex};

/// The hub.
#[derive(Serialize)]
struct HubView {
    count: String,
    waves: Vec<Card>,
    compare: Option<String>,
    years: Option<String>,
}

/// A wave's card.
#[derive(Serialize)]
struct Card {
    wave: WaveTag,
    name: String,
    href: String,
    summary: Option<String>,
    dates: Vec<WaveDate>,
    counts: Vec<String>,
    thumbnail: Option<String>,
}

/// Prints the hub.
pub(super) fn page(press: &Press<'_>, timelines: &Timelines) -> Printed {
    let corpus = press.corpus;
    let url = Url::new("timelines/");
    let parts = Parts::new(corpus, &url);
    let mut figures = vec![0_usize; corpus.waves.len()];
    for wave in corpus.figures.iter().filter_map(|figure| figure.statement.wave) {
        if let Some(number) = figures.get_mut(wave.0) {
            *number += 1;
        }
    }
    let card = |nth: usize, number: usize| {
        let wave = &corpus[WaveIndex(nth)];
        let places = timelines.events.get(nth).map_or(&[][..], Vec::as_slice);
        let events: Vec<&Event> = places.iter().filter_map(|nth| corpus.events.get(*nth)).collect();
        let mut counts = vec![corpus.locale.count("events_count", events.len())];
        if number > 0 {
            counts.push(corpus.locale.count("figures_count", number));
        }
        Card {
            wave: parts.wave(WaveIndex(nth)),
            name: wave.name.clone(),
            href: parts.href(&wave.url()),
            summary: wave.summary.clone(),
            dates: wave_dates(press, wave),
            counts,
            thumbnail: thumbnail(press, wave, &events),
        }
    };
    let view = HubView {
        count: corpus.locale.count("waves_count", corpus.waves.len()),
        waves: figures.iter().enumerate().map(|(nth, number)| card(nth, *number)).collect(),
        compare: has_comparison(corpus).then(|| parts.href(&Url::new("timelines/compare/"))),
        years: year::has_years(press).then(|| parts.href(&Url::new("years/"))),
    };
    let names: Vec<&str> = corpus.waves.iter().map(|wave| wave.name.as_str()).collect();
    let locale = parts.locale();
    let description = describe(&[
        locale.say(
            "timelines_description",
            [("title", press.config.title.as_str().into()), ("waves", names.join(", ").into())],
        ),
        locale.label("timelines_each"),
    ]);
    press.page("timelines.html", Head::new(url, locale.text("timelines"), description, "timelines"), &view)
}
