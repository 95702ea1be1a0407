//! Figures that can be set beside each other: all figures walk in; those of several waves in one unit, and how many
//! marks each is drawn with, walk out.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::draw::units::{marks, worth};
use crate::resolve::corpus::{Corpus, Figure, WaveIndex};

/// How many figures of one wave are drawn.
const MOST: usize = 3;

/// A figure to be drawn.
pub(super) struct Amount<'a> {
    /// Its wave.
    pub(super) wave: WaveIndex,
    /// The figure.
    pub(super) figure: &'a Figure,
    /// How many marks it has; none where it is less than half of one.
    pub(super) marks: usize,
}

/// Figures in one unit, in the order of their waves.
pub(super) struct Amounts<'a> {
    /// How much one mark stands for.
    pub(super) worth: f64,
    /// What is counted: `people`; may be empty.
    pub(super) unit: &'a str,
    /// The figures.
    pub(super) list: Vec<Amount<'a>>,
}

/// The waves and the figures of a unit.
type OfUnit<'a> = (BTreeSet<WaveIndex>, Vec<(WaveIndex, &'a Figure, f64)>);

/// The figures in the unit that most waves have, where these are two at least.
pub(super) fn amounts(corpus: &Corpus) -> Option<Amounts<'_>> {
    let mut units: BTreeMap<&str, OfUnit<'_>> = BTreeMap::new();
    for figure in &corpus.figures {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let value = figure.value.filter(|value| value.is_finite() && *value > 0.0);
        // A share is a part of something, and a number of years is no crowd.
        let is_countable = !matches!(unit, "share" | "years" | "months" | "days");
        if let (Some(wave), Some(value), true) = (figure.statement.wave, value, is_countable) {
            let (waves, figures) = units.entry(unit).or_default();
            waves.insert(wave);
            figures.push((wave, figure, value));
        }
    }
    let (unit, (_, mut figures)) = units
        .into_iter()
        .filter(|(_, (waves, _))| waves.len() > 1)
        .max_by_key(|(unit, (waves, figures))| (waves.len(), figures.len(), std::cmp::Reverse(*unit)))?;
    figures.sort_by_key(|(wave, _, _)| *wave);
    let mut taken: BTreeMap<WaveIndex, usize> = BTreeMap::new();
    figures.retain(|(wave, _, _)| {
        let taken = taken.entry(*wave).or_default();
        *taken += 1;
        *taken <= MOST
    });
    let worth = worth(figures.iter().map(|(_, _, value)| *value));
    let list =
        figures.into_iter().map(|(wave, figure, value)| Amount { wave, figure, marks: marks(value, worth) });
    Some(Amounts { worth, unit, list: list.collect() })
}
