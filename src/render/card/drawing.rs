//! What the cards draw: a corpus walks in, shapes walk out onto a card. Where a corpus lacks what a card shows, the
//! card shows its documents.

use std::collections::BTreeMap;

use crate::parse::authority::record::{Detail, Kind};
use crate::render::card::raster::{GREY, HEIGHT, INK, PALE, Raster, WIDTH};
use crate::resolve::corpus::{Corpus, CorpusDocument, Record, WaveIndex};
use crate::resolve::treatment;

/// The room around a drawing.
const MARGIN: f64 = 80.0;
/// How many rows, columns and marks a drawing has at most.
const MOST: usize = 12;

fn room() -> (f64, f64) {
    (number(WIDTH) - 2.0 * MARGIN, number(HEIGHT) - 2.0 * MARGIN)
}

#[expect(clippy::cast_precision_loss, reason = "counts on a card are few")]
fn number(count: usize) -> f64 {
    count as f64
}

fn slot_of(corpus: &Corpus, waves: &[WaveIndex]) -> usize {
    match waves {
        [only] => corpus[*only].slot,
        _ => 0,
    }
}

/// Columns of marks, one for each wave, as high as its largest figure, or its number of events, bids.
pub(super) fn towers(corpus: &Corpus, raster: &mut Raster) {
    let mut sizes = vec![0.0_f64; corpus.waves.len()];
    for figure in &corpus.figures {
        if let (Some(wave), Some(value)) = (figure.statement.wave, figure.value)
            && let Some(size) = sizes.get_mut(wave.0)
        {
            *size = size.max(value);
        }
    }
    if sizes.contains(&0.0) {
        sizes = corpus.waves.iter().map(|wave| number(wave.events)).collect();
    }
    let largest = sizes.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return paragraphs(corpus, raster);
    }
    let (width, height) = room();
    let column = width / number(sizes.len());
    for (nth, size) in sizes.iter().enumerate() {
        let slot = corpus.waves.get(nth).map_or(0, |wave| wave.slot);
        let marks = (size / largest * 80.0).ceil().clamp(1.0, 80.0);
        let left = MARGIN + number(nth) * column;
        tower(raster, left, column.min(520.0), marks, slot);
    }
    raster.rectangle(MARGIN, MARGIN + height + 8.0, width, 4.0, INK);
}

/// Ten marks in a row, from the ground up.
fn tower(raster: &mut Raster, left: f64, width: f64, marks: f64, slot: usize) {
    let step = (width / 11.0).min(room().1 / 8.0);
    let (mut row, mut left_over) = (0.0, marks);
    while left_over > 0.0 {
        for place in 0..10_u32 {
            if f64::from(place) < left_over {
                let x = left + (f64::from(place) + 0.5) * step;
                let y = MARGIN + room().1 - (row + 0.5) * step;
                raster.mark(x, y, step * 0.36, slot);
            }
        }
        left_over -= 10.0;
        row += 1.0;
    }
}

/// The first documents, each a row of its paragraphs, as wide as they are long, in the colours of their waves.
pub(super) fn paragraphs(corpus: &Corpus, raster: &mut Raster) {
    let documents: Vec<&CorpusDocument> = corpus.documents.iter().take(MOST).collect();
    let words = |document: &CorpusDocument| -> usize {
        document.tree.passages().iter().take(60).map(|passage| passage.text.words() + 6).sum()
    };
    let longest = documents.iter().map(|document| words(document)).max().unwrap_or_default().max(1);
    let (width, height) = room();
    let row = height / number(documents.len().max(3));
    for (nth, document) in documents.iter().enumerate() {
        let top = MARGIN + number(nth) * row;
        let mut left = MARGIN;
        for passage in document.tree.passages().iter().take(60) {
            let wide = number(passage.text.words() + 6) / number(longest) * width;
            let colour = speaks_of(corpus, document, passage.number);
            raster.rectangle(
                left,
                top,
                (wide - 4.0).max(2.0),
                row * 0.62,
                if colour == 0 { GREY } else { colour },
            );
            left += wide;
        }
    }
}

/// The wave of most of what a passage names; 0 where it names nothing of any.
fn speaks_of(corpus: &Corpus, document: &CorpusDocument, passage: u32) -> usize {
    let mut slots: BTreeMap<usize, usize> = BTreeMap::new();
    for mention in document.mentions_in(passage) {
        *slots.entry(slot_of(corpus, &corpus[mention.record].waves)).or_default() += 1;
    }
    slots.remove(&0);
    let most = slots.into_iter().max_by_key(|(slot, count)| (*count, std::cmp::Reverse(*slot)));
    most.map_or_else(|| slot_of(corpus, &document.waves), |(slot, _)| slot)
}

/// The events of each wave as marks on its lane, by date.
pub(super) fn lanes(corpus: &Corpus, raster: &mut Raster) {
    let dated: Vec<(usize, i64)> = corpus
        .events
        .iter()
        .filter_map(|event| {
            let bounds = event.statement.date.as_ref()?.value.bounds();
            Some((event.statement.wave?.0, bounds.start_min.or(bounds.end_max)?))
        })
        .collect();
    if dated.is_empty() {
        return paragraphs(corpus, raster);
    }
    let (width, height) = room();
    let lanes = corpus.waves.len().min(6);
    let lane = height / number(lanes.max(1));
    for (nth, wave) in corpus.waves.iter().enumerate().take(lanes) {
        let days: Vec<i64> = dated.iter().filter(|(own, _)| *own == nth).map(|(_, day)| *day).collect();
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { continue };
        let span = days_between(*first, *last).max(1.0);
        let middle = MARGIN + (number(nth) + 0.5) * lane;
        raster.rectangle(MARGIN, middle - 2.0, width, 4.0, PALE);
        for (place, day) in days.iter().enumerate().take(200) {
            let x = MARGIN + days_between(*first, *day) / span * width;
            let rise = [0.0, -1.0, 1.0].get(place % 3).copied().unwrap_or_default();
            raster.mark(x, middle + rise * lane * 0.24, (lane * 0.08).clamp(6.0, 16.0), wave.slot);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a card is coarser than that")]
fn days_between(first: i64, last: i64) -> f64 {
    last.saturating_sub(first) as f64
}

/// The media by the treatments: a dot for each pair, as large as there are examples, in the colour of its wave.
pub(super) fn matrix(corpus: &Corpus, raster: &mut Raster) {
    let mut counts: BTreeMap<(&str, usize), BTreeMap<usize, usize>> = BTreeMap::new();
    let place = |id: &str| treatment::ALL.iter().position(|(known, ..)| *known == id).unwrap_or_default();
    for example in &corpus.examples {
        let slot = example.wave.as_ref().map_or(0, |wave| corpus[wave.value].slot);
        let cell = counts.entry((example.medium.0.as_str(), place(&example.treatment))).or_default();
        *cell.entry(slot).or_default() += 1;
    }
    if counts.is_empty() {
        return paragraphs(corpus, raster);
    }
    let mut media: Vec<&str> = counts.keys().map(|(medium, _)| *medium).collect();
    media.dedup();
    let mut treatments: Vec<usize> = counts.keys().map(|(_, treatment)| *treatment).collect();
    treatments.sort_unstable();
    treatments.dedup();
    let (width, height) = room();
    let (row, column) = (height / number(media.len().min(MOST)), width / number(treatments.len().min(MOST)));
    let most = counts.values().map(|cell| cell.values().sum::<usize>()).max().unwrap_or(1);
    for (down, medium) in media.iter().enumerate().take(MOST) {
        let y = MARGIN + (number(down) + 0.5) * row;
        raster.rectangle(MARGIN, y - 1.0, width, 2.0, PALE);
        for (across, treatment) in treatments.iter().enumerate().take(MOST) {
            let Some(cell) = counts.get(&(*medium, *treatment)) else { continue };
            let share = number(cell.values().sum()) / number(most);
            let slot = cell.iter().max_by_key(|(_, count)| **count).map_or(0, |(slot, _)| *slot);
            let x = MARGIN + (number(across) + 0.5) * column;
            raster.mark(x, y, (share.sqrt() * row.min(column) * 0.42).max(5.0), slot);
        }
    }
}

/// The themes by the waves: a filled cell where the documents speak, an empty one where they are silent.
pub(super) fn cells(corpus: &Corpus, raster: &mut Raster) {
    if corpus.themes.is_empty() || corpus.waves.is_empty() {
        return paragraphs(corpus, raster);
    }
    let (width, height) = room();
    let (row, column) =
        (height / number(corpus.themes.len().min(MOST)), width / number(corpus.waves.len().min(6)));
    for (down, theme) in corpus.themes.iter().enumerate().take(MOST) {
        for (across, wave) in corpus.waves.iter().enumerate().take(6) {
            let speaks = theme.cells.iter().any(|cell| cell.wave == Some(WaveIndex(across)));
            let (left, top) = (MARGIN + number(across) * column, MARGIN + number(down) * row);
            let colour = if speaks { wave.slot.min(6) } else { PALE };
            raster.rectangle(left, top, column - 12.0, (row - 10.0).max(4.0), colour);
        }
    }
}

/// People and characters.
pub(super) fn people(corpus: &Corpus, raster: &mut Raster) {
    field(corpus, &[Kind::Person, Kind::Character], raster);
}

/// Works.
pub(super) fn works(corpus: &Corpus, raster: &mut Raster) {
    field(corpus, &[Kind::Work], raster);
}

/// Organisations.
pub(super) fn organisations(corpus: &Corpus, raster: &mut Raster) {
    field(corpus, &[Kind::Organisation], raster);
}

/// A mark for each record, as large as it is often named.
fn field(corpus: &Corpus, kinds: &[Kind], raster: &mut Raster) {
    let own = |record: &&Record| kinds.contains(&record.kind);
    let records: Vec<&Record> = corpus.records.iter().filter(own).take(288).collect();
    if records.is_empty() {
        return paragraphs(corpus, raster);
    }
    let (width, height) = room();
    let step = (width * height / number(records.len())).sqrt().min(150.0) * 0.94;
    let columns = (width / step).floor().max(1.0);
    for (nth, record) in records.iter().enumerate() {
        let (x, y) = (number(nth) % columns, (number(nth) / columns).floor());
        let weight = (number(record.mentioned.len()) + 1.0).ln() / 4.0;
        let radius = step * (0.14 + 0.3 * weight.min(1.0));
        raster.mark(
            MARGIN + (x + 0.5) * step,
            MARGIN + (y + 0.5) * step,
            radius,
            slot_of(corpus, &record.waves),
        );
    }
}

/// The places that have coordinates, by longitude and latitude.
pub(super) fn places(corpus: &Corpus, raster: &mut Raster) {
    let point = |record: &Record| match &record.detail {
        Detail::Place { coordinates: Some((latitude, longitude)), .. } => {
            Some((*longitude, -*latitude, slot_of(corpus, &record.waves)))
        }
        _ => None,
    };
    let points: Vec<(f64, f64, usize)> = corpus.records.iter().filter_map(point).take(1000).collect();
    if points.len() < 2 {
        return field(corpus, &[Kind::Place], raster);
    }
    let edges = |pick: fn(&(f64, f64, usize)) -> f64| {
        let values = points.iter().map(pick);
        values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
    };
    let ((west, east), (north, south)) = (edges(|point| point.0), edges(|point| point.1));
    let (width, height) = room();
    let scale = (width / (east - west).max(0.1)).min(height / (south - north).max(0.1) / 1.6);
    let (left, top) = (
        (number(WIDTH) - (east - west) * scale) / 2.0,
        (number(HEIGHT) - (south - north) * scale * 1.6) / 2.0,
    );
    for (x, y, slot) in points {
        let (x, y) = (left + (x - west) * scale, top + (y - north) * scale * 1.6);
        match slot {
            0 => raster.ring(x, y, 11.0, GREY),
            slot => raster.mark(x, y, 10.0, slot),
        }
    }
}
