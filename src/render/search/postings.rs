//! Where words stand: terms and units walk in; for each term the units that have it walk out, in shards.
//!
//! A shard is, for each of its terms in order, the length of its list in bytes, and the list: how many units, then the
//! distances between them as [`rice_list`] writes them.

use rayon::prelude::*;

use crate::render::search::bits::{push_number, rice_list, to_u32};
use crate::render::search::gather::Gathered;
use crate::render::search::vocabulary::Words;

/// How many bytes a shard has, at least, unless it is the last.
const SHARD: usize = 3 * 1024;

/// How many lists are encoded as one task.
const LISTS_OF_TASK: usize = 1024;

/// The postings, packed.
#[derive(Debug)]
pub(super) struct Packed {
    /// How many units each term has.
    pub(super) counts: Vec<u32>,
    pub(super) shards: Vec<Vec<u8>>,
    /// How many terms each shard has.
    pub(super) terms_of_shards: Vec<u32>,
}

/// Packs the postings.
pub(super) fn pack(gathered: &Gathered<'_>, words: &Words) -> Packed {
    let (counts, units) = invert(gathered, words);
    let mut lists: Vec<&[u32]> = Vec::with_capacity(counts.len());
    let mut rest = units.as_slice();
    for count in &counts {
        let (list, after) = rest.split_at_checked(*count as usize).unwrap_or((rest, &[]));
        lists.push(list);
        rest = after;
    }
    let encoded: Vec<Vec<Vec<u8>>> = lists
        .par_chunks(LISTS_OF_TASK)
        .map(|lists| lists.iter().map(|list| encode(list)).collect())
        .collect();
    let mut packed = Packed { counts, shards: Vec::new(), terms_of_shards: Vec::new() };
    let (mut shard, mut terms) = (Vec::new(), 0);
    for list in encoded.into_iter().flatten() {
        // A long list does not make readers of its neighbours load it.
        if terms > 0 && (shard.len() >= SHARD || list.len() >= SHARD) {
            packed.shards.push(std::mem::take(&mut shard));
            packed.terms_of_shards.push(std::mem::take(&mut terms));
        }
        push_number(&mut shard, to_u32(list.len()));
        shard.extend(list);
        terms += 1;
    }
    if terms > 0 {
        packed.shards.push(shard);
        packed.terms_of_shards.push(terms);
    }
    packed
}

/// How many units each term has, and all lists one after the other.
fn invert(gathered: &Gathered<'_>, words: &Words) -> (Vec<u32>, Vec<u32>) {
    let mut counts = vec![0_u32; words.count];
    let mut seen = vec![u32::MAX; words.count];
    let mut visit = |deed: &mut dyn FnMut(usize, u32)| {
        seen.fill(u32::MAX);
        for (nth, unit) in gathered.units().enumerate() {
            let nth = to_u32(nth);
            for term in unit.words().filter_map(|word| words.term(unit.language, word)) {
                let term = term as usize;
                let Some(last) = seen.get_mut(term).filter(|last| **last != nth) else { continue };
                *last = nth;
                deed(term, nth);
            }
        }
    };
    visit(&mut |term, _| counts.get_mut(term).into_iter().for_each(|count| *count += 1));
    let mut places: Vec<usize> = Vec::with_capacity(counts.len());
    let mut total = 0;
    for count in &counts {
        places.push(total);
        total += *count as usize;
    }
    let mut units = vec![0_u32; total];
    visit(&mut |term, unit| {
        let Some(place) = places.get_mut(term) else { return };
        units.get_mut(*place).into_iter().for_each(|cell| *cell = unit);
        *place += 1;
    });
    (counts, units)
}

fn encode(units: &[u32]) -> Vec<u8> {
    let mut list = Vec::new();
    push_number(&mut list, to_u32(units.len()));
    let mut before = 0;
    let gaps = units.iter().map(|unit| {
        let gap = unit - before;
        before = unit + 1;
        gap
    });
    let gaps: Vec<u32> = gaps.collect();
    list.extend(rice_list(gaps.iter().copied()));
    list
}
