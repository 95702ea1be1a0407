//! What the script reads first: what each file of the index holds walks in; `index.json`, `head.bin` and `waves.bin`
//! walk out.

use serde::Serialize;

use crate::render::search::bits::{push_number, rice_list, to_u32};
use crate::render::search::item::{FIXED_UNITS, Item, KINDS};
use crate::render::search::model::Model;
use crate::resolve::corpus::Corpus;

/// The format's number: a script refuses another.
const FORMAT: u32 = 2;

#[derive(Serialize)]
struct Manifest<'a> {
    format: u32,
    /// How many units stand before an item's passages.
    fixed: usize,
    kinds: Vec<KindEntry<'a>>,
    waves: Vec<WaveEntry<'a>>,
    names: &'a [String],
    words: &'a [String],
}

#[derive(Serialize)]
struct KindEntry<'a> {
    id: &'static str,
    one: String,
    several: &'a str,
    /// How many items are of this kind.
    count: usize,
}

#[derive(Serialize)]
struct WaveEntry<'a> {
    id: &'a str,
    name: &'a str,
    slot: usize,
}

/// Kinds, waves, and what each shard of words and names begins with.
pub(super) fn manifest(corpus: &Corpus, items: &[Item<'_>], words: &[String], names: &[String]) -> Vec<u8> {
    let count = |kind: usize| items.iter().filter(|item| item.kind == kind).count();
    let kinds = KINDS.iter().enumerate().map(|(nth, (id, one))| KindEntry {
        id,
        one: corpus.locale.text(one).to_lowercase(),
        several: corpus.locale.text(id),
        count: count(nth),
    });
    let waves = corpus.waves.iter().map(|wave| WaveEntry { id: &wave.id, name: &wave.name, slot: wave.slot });
    let manifest = Manifest {
        format: FORMAT,
        fixed: FIXED_UNITS,
        kinds: kinds.collect(),
        waves: waves.collect(),
        names,
        words,
    };
    serde_json::to_vec(&manifest).unwrap_or_default()
}

/// The numbers by which units, terms and chunks are found.
#[derive(Debug)]
pub(super) struct Shelves<'a> {
    pub(super) growth_of_items: &'a [u32],
    pub(super) terms_of_shards: &'a [u32],
    pub(super) units_of_chunks: &'a [u32],
    pub(super) model: &'a Model,
}

/// Three lists, each with how many numbers and how many bytes it has before it; then the model.
pub(super) fn head(shelves: &Shelves<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for list in [shelves.growth_of_items, shelves.terms_of_shards, shelves.units_of_chunks] {
        let encoded = rice_list(list.iter().copied());
        push_number(&mut bytes, to_u32(list.len()));
        push_number(&mut bytes, to_u32(encoded.len()));
        bytes.extend(encoded);
    }
    bytes.extend_from_slice(shelves.model.bytes());
    bytes
}

/// For each wave in turn, a bit for each item: whether it belongs to it.
pub(super) fn waves(corpus: &Corpus, items: &[Item<'_>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for wave in 0..corpus.waves.len() {
        let bits: Vec<bool> =
            items.iter().map(|item| item.waves.iter().any(|index| index.0 == wave)).collect();
        bytes.extend(
            bits.chunks(8).map(|byte| {
                byte.iter().enumerate().fold(0_u8, |byte, (nth, bit)| byte | u8::from(*bit) << nth)
            }),
        );
    }
    bytes
}
