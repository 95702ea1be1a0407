//! Texts, packed: the units and the model walk in; chunks walk out, each of which can be read without the others.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::render::search::bits::{BitWriter, to_u32};
use crate::render::search::gather::{Gathered, Row};
use crate::render::search::huffman::Code;
use crate::render::search::letters::STOP;
use crate::render::search::model::{AGAIN, END, GAP, Model, WORD};

/// How many bytes a chunk has, at least, unless it is the last of its run: each result that is shown costs one.
const CHUNK: usize = 3 * 1024;

/// The texts, packed.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) chunks: Vec<Vec<u8>>,
    /// How many units each chunk has.
    pub(super) units_of_chunks: Vec<u32>,
}

/// Packs all texts.
pub(super) fn pack(gathered: &Gathered<'_>, model: &Model) -> Packed {
    let runs: Vec<Vec<(Vec<u8>, u32)>> =
        gathered.runs().map(|units| pack_run(gathered, model, &units)).collect();
    let (chunks, units_of_chunks) = runs.into_iter().flatten().unzip();
    Packed { chunks, units_of_chunks }
}

fn pack_run(gathered: &Gathered<'_>, model: &Model, units: &[Row<'_>]) -> Vec<(Vec<u8>, u32)> {
    let mut chunks = Vec::new();
    let mut chunk = Chunk::default();
    let mut count = 0;
    for unit in units {
        chunk.push_unit(gathered, model, *unit);
        count += 1;
        if chunk.writer.len() >= CHUNK {
            chunks.push((std::mem::take(&mut chunk).writer.finish(), std::mem::take(&mut count)));
        }
    }
    if count > 0 {
        chunks.push((chunk.writer.finish(), count));
    }
    chunks
}

#[derive(Debug, Default)]
struct Chunk {
    writer: BitWriter,
    /// What was spelled, with its place.
    spelled: HashMap<usize, u32>,
}

impl Chunk {
    fn push_unit(&mut self, gathered: &Gathered<'_>, model: &Model, unit: Row<'_>) {
        for piece in unit.pieces() {
            match (model.piece(piece), self.spelled.get(&piece).copied()) {
                (Some((capital, code)), _) => {
                    capital.into_iter().for_each(|capital| self.push(capital));
                    self.push(code);
                }
                (None, Some(place)) => {
                    self.push(model.special(AGAIN));
                    self.writer.push(place, self.place_bits());
                }
                (None, None) => self.spell(gathered, model, piece),
            }
        }
        self.push(model.special(END));
    }

    fn spell(&mut self, gathered: &Gathered<'_>, model: &Model, piece: usize) {
        let is_word = gathered.is_word.get(piece).copied().unwrap_or_default();
        self.push(model.special(if is_word { WORD } else { GAP }));
        let letters = gathered.pieces.get(piece).copied().unwrap_or_default().chars();
        model.letters.spell(&mut self.writer, STOP, letters);
        let place = to_u32(self.spelled.len());
        self.spelled.insert(piece, place);
    }

    fn push(&mut self, code: Code) {
        self.writer.push(code.bits, code.length.into());
    }

    /// How many bits tell the places given out so far apart.
    fn place_bits(&self) -> u32 {
        usize::BITS - self.spelled.len().saturating_sub(1).leading_zeros()
    }
}
