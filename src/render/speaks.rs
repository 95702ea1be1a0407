//! Of which waves a passage speaks: its statements walk in, waves walk out.

use crate::render::part::Parts;
use crate::resolve::corpus::{CorpusDocument, Use, WaveIndex};

/// The waves that a passage speaks of: those of the statements that rest on it.
pub fn waves_of(parts: &Parts<'_>, document: &CorpusDocument, number: u32) -> Vec<WaveIndex> {
    let corpus = parts.corpus;
    let mut waves: Vec<WaveIndex> = document
        .uses_of(number)
        .iter()
        .filter_map(|used| match used {
            Use::Event(nth) => corpus.events.get(*nth)?.statement.wave,
            Use::Figure(nth) => corpus.figures.get(*nth)?.statement.wave,
            Use::Claim(nth) => corpus.claims.get(*nth)?.statement.wave,
            Use::Theme(nth, cell) => corpus.themes.get(*nth)?.cells.get(*cell)?.wave,
            Use::Example(nth) => corpus.examples.get(*nth)?.wave.as_ref().map(|wave| wave.value),
            Use::Step(record, step) => corpus.records.get(*record)?.links.journey.get(*step)?.wave,
            Use::Relation(..) => None,
        })
        .collect();
    waves.sort();
    waves.dedup();
    waves
}
