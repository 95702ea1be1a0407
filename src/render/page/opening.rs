//! The picture that the home page opens with: the corpus walks in; towers of its figures walk out, else the events of
//! its waves on one axis, else the passages of its documents.

use serde::Serialize;

use crate::edtf::day_to_date;
use crate::locale::Locale;
use crate::render::draw::axis::domain;
use crate::render::draw::spark::{Format, Row, Shelf, shelf, spark};
use crate::render::draw::units::{self, Field};
use crate::render::page::amount::{Amount, Amounts, amounts};
use crate::render::page::chart::shown_date;
use crate::render::page::event::{digits, figure_words, is_hidden, year_words};
use crate::render::page::wording::capitalised;
use crate::render::part::{Chip, Parts, WaveTag};
use crate::render::press::Press;
use crate::resolve::corpus::{CorpusDocument, WaveIndex};

/// One of three pictures; none for a corpus without a passage.
#[derive(Serialize)]
pub(super) struct Opening {
    towers: Option<Towers>,
    strip: Option<Strip>,
}

/// Two figures on one axis of time.
#[derive(Serialize)]
struct Towers {
    left: Tower,
    right: Tower,
    /// The ticks of the axis.
    ticks: String,
    first: String,
    last: String,
    /// `104 years`.
    between: String,
    caption: String,
}

#[derive(Serialize)]
struct Tower {
    words: String,
    wave: WaveTag,
    of: Option<String>,
    chips: Vec<Chip>,
    svg: String,
}

/// A picture as wide as the page.
#[derive(Serialize)]
struct Strip {
    wide: String,
    narrow: String,
    caption: String,
}

/// How many documents a picture shows.
const MOST_DOCUMENTS: usize = 8;

/// Makes the picture.
pub(super) fn opening(press: &Press<'_>, parts: &Parts<'_>) -> Opening {
    let towers = towers(press, parts);
    let strip = if towers.is_some() { None } else { events(press).or_else(|| passages(press)) };
    Opening { towers, strip }
}

/// Towers for the first figures of two waves, where these can be counted in the same unit.
fn towers(press: &Press<'_>, parts: &Parts<'_>) -> Option<Towers> {
    let corpus = press.corpus;
    if corpus.waves.len() != 2 {
        return None;
    }
    let amounts = amounts(corpus)?;
    let of_wave = |nth| amounts.list.iter().find(|amount| amount.wave == WaveIndex(nth) && amount.marks > 0);
    let mut pair = [(beginning(press, 0)?, of_wave(0)?), (beginning(press, 1)?, of_wave(1)?)];
    pair.sort_by_key(|(began, _)| *began);
    let [(first, left), (last, right)] = pair;
    let years = usize::try_from(years_between(first, last)).ok().filter(|years| *years > 0)?;
    let (first, last) = (day_to_date(first).0, day_to_date(last).0);
    Some(Towers {
        left: tower(parts, &amounts, left),
        right: tower(parts, &amounts, right),
        ticks: units::decades(first, last),
        first: year_words(parts.locale(), first),
        last: year_words(parts.locale(), last),
        between: parts.locale().count("years_count", years),
        caption: parts.locale().say("towers_caption", [("worth", worth(parts.locale(), &amounts).into())]),
    })
}

fn worth(locale: &Locale, amounts: &Amounts<'_>) -> String {
    format!("{} {}", digits(locale, amounts.worth), amounts.unit).trim().to_owned()
}

/// Whole years of the calendar from one day to another.
fn years_between(first: i64, last: i64) -> i64 {
    let ((from, from_month, from_day), (to, to_month, to_day)) = (day_to_date(first), day_to_date(last));
    let years = to.saturating_sub(from);
    if (to_month, to_day) < (from_month, from_day) { years.saturating_sub(1) } else { years }
}

/// The day on which a wave began, as far as it is shown.
fn beginning(press: &Press<'_>, nth: usize) -> Option<i64> {
    let wave = press.corpus.waves.get(nth)?;
    let dates = [&wave.onset, &wave.span];
    let date = dates.into_iter().flatten().find(|date| !is_hidden(press, Some(date)))?;
    date.value.bounds().start_min
}

fn tower(parts: &Parts<'_>, amounts: &Amounts<'_>, amount: &Amount<'_>) -> Tower {
    let wave = &parts.corpus[amount.wave];
    let name = mark_of(parts.locale(), &wave.name, amount.marks, &worth(parts.locale(), amounts));
    Tower {
        words: capitalised(&figure_words(parts.locale(), amount.figure)),
        wave: parts.wave(amount.wave),
        of: amount.figure.of.clone(),
        chips: parts.chips(&amount.figure.statement.cites),
        svg: units::tower(&Field { slot: wave.slot, marks: amount.marks, name: &name }),
    }
}

/// `The 1917 wave: 20 marks, each of 100,000 people`.
pub(super) fn mark_of(locale: &Locale, wave: &str, marks: usize, worth: &str) -> String {
    let marks = locale.count("marks_count", marks);
    locale.say("mark_of", [("wave", wave.into()), ("marks", marks.into()), ("worth", worth.into())])
}

/// The events of all waves.
fn events(press: &Press<'_>) -> Option<Strip> {
    let corpus = press.corpus;
    let mut rows: Vec<Row> = corpus
        .waves
        .iter()
        .map(|wave| Row { name: wave.name.clone(), slot: wave.slot, days: Vec::new() })
        .collect();
    for event in &corpus.events {
        let Some(row) = event.statement.wave.and_then(|wave| rows.get_mut(wave.0)) else { continue };
        let bounds = shown_date(press, event).map(|date| date.value.bounds());
        row.days.extend(bounds.and_then(|bounds| bounds.start_min.or(bounds.start_max).or(bounds.end_max)));
    }
    rows.retain(|row| !row.days.is_empty());
    let all: usize = rows.iter().map(|row| row.days.len()).sum();
    if all < 2 {
        return None;
    }
    let times: Vec<_> = rows.iter().flat_map(|row| &row.days).map(|known| (Some(*known), None)).collect();
    let days = domain((None, None), &times);
    let locale = &corpus.locale;
    let all = locale.count("events_count", all);
    let name = locale.say("on_one_axis", [("events", all.as_str().into())]);
    Some(Strip {
        wide: spark(locale, &rows, days, &name, Format::Wide),
        narrow: spark(locale, &rows, days, &name, Format::Narrow),
        caption: locale.say("strip_caption", [("events", capitalised(&all).into())]),
    })
}

/// The passages of the first documents.
fn passages(press: &Press<'_>) -> Option<Strip> {
    let corpus = press.corpus;
    let documents = corpus.documents.iter().map(|document| shelf_of(press, document));
    let documents: Vec<Shelf> =
        documents.filter(|document| !document.passages.is_empty()).take(MOST_DOCUMENTS).collect();
    let all = corpus.documents.len();
    let passages: usize = documents.iter().map(|document| document.passages.len()).sum();
    if passages < 2 {
        return None;
    }
    let locale = &corpus.locale;
    let passages = locale.count("passages_count", passages);
    let name = locale.say("passages_of", [("passages", passages.into()), ("count", documents.len().into())]);
    let caption = if all > documents.len() {
        locale.say("blocks_caption_first", [("number", documents.len().into())])
    } else {
        locale.label("blocks_caption")
    };
    Some(Strip {
        wide: shelf(&documents, &name, Format::Wide),
        narrow: shelf(&documents, &name, Format::Narrow),
        caption,
    })
}

fn shelf_of(press: &Press<'_>, document: &CorpusDocument) -> Shelf {
    let slot = match document.waves.as_slice() {
        [only] => press.corpus[*only].slot,
        _ => 0,
    };
    let passages = document.tree.passages();
    Shelf {
        name: document.title.value.clone(),
        passages: passages.iter().map(|passage| (passage.text.words(), slot)).collect(),
    }
}
