//! How texts are packed: all words and how often they appear walk in; the model walks out: codes of the frequent words,
//! and codes of letters to spell all others.

use std::collections::HashMap;

use crate::render::search::bits::{BitWriter, push_number, to_u32};
use crate::render::search::gather::Gathered;
use crate::render::search::huffman::{Code, codes};
use crate::render::search::letters::{Letters, STOP, push_lengths};

/// Ends a unit.
pub(super) const END: usize = 0;
/// A word follows, spelled.
pub(super) const WORD: usize = 1;
/// Something between words follows, spelled.
pub(super) const GAP: usize = 2;
/// Something that was spelled in this chunk before follows, by its place among all such.
pub(super) const AGAIN: usize = 3;
/// The word that follows begins with a capital.
pub(super) const CAPITAL: usize = 4;
/// How many symbols stand before the dictionary's.
const SPECIAL: usize = 5;

/// How many words the dictionary has, at most: the first search of a reader loads all of it.
const MAX_DICTIONARY: usize = 2600;

/// In how many bits the dictionary says how many letters a word shares with the one before.
const SHARED_BITS: u32 = 4;
/// Says that the count does not fit, and follows.
const MANY_SHARED: u32 = 15;

/// About how many pieces a chunk has.
const PIECES_OF_CHUNK: u64 = 3000;

/// Codes of words and letters.
#[derive(Debug)]
pub(super) struct Model {
    /// For each piece, its symbol, if the dictionary has it.
    symbols: Vec<Option<Symbol>>,
    codes: Vec<Code>,
    pub(super) letters: Letters,
    bytes: Vec<u8>,
}

/// How a piece of the dictionary is written.
#[derive(Clone, Copy, Debug)]
struct Symbol {
    number: u32,
    /// Whether it is the dictionary's word with a capital.
    is_capital: bool,
}

impl Model {
    /// The codes of a piece that the dictionary has: that of the capital, if it needs one, and its own.
    pub(super) fn piece(&self, piece: usize) -> Option<(Option<Code>, Code)> {
        let Symbol { number, is_capital } = (*self.symbols.get(piece)?)?;
        Some((is_capital.then(|| self.special(CAPITAL)), *self.codes.get(number as usize)?))
    }

    /// The code of a special symbol.
    pub(super) fn special(&self, symbol: usize) -> Code {
        self.codes.get(symbol).copied().unwrap_or_default()
    }

    /// The model as the script reads it: letters, special symbols, words, gaps, each with the length of its code.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Makes the model of some texts.
pub(super) fn make(gathered: &Gathered<'_>) -> Model {
    let total: u64 = gathered.counts.iter().map(|count| u64::from(*count)).sum();
    let chunks = total / PIECES_OF_CHUNK + 1;
    let plain = plain_words(gathered);
    let (words, gaps) = dictionary(gathered, &plain);
    let mut symbols = vec![None; gathered.pieces.len()];
    for (nth, piece) in words.iter().chain(&gaps).enumerate() {
        let symbol = Symbol { number: to_u32(SPECIAL + nth), is_capital: false };
        symbols.get_mut(*piece).into_iter().for_each(|place| *place = Some(symbol));
    }
    for (piece, plain) in plain.iter().enumerate() {
        let Some(symbol) = plain.and_then(|plain| *symbols.get(plain)?) else { continue };
        let symbol = Symbol { is_capital: true, ..symbol };
        symbols.get_mut(piece).into_iter().for_each(|place| *place = Some(symbol));
    }
    let mut counts = vec![0_u64; SPECIAL + words.len() + gaps.len()];
    let mut add =
        |symbol: usize, count: u64| counts.get_mut(symbol).into_iter().for_each(|sum| *sum += count);
    add(END, gathered.units().count() as u64);
    for (symbol, count) in symbols.iter().zip(&gathered.counts) {
        let Some(symbol) = symbol else { continue };
        add(symbol.number as usize, u64::from(*count));
        add(CAPITAL, if symbol.is_capital { u64::from(*count) } else { 0 });
    }
    let mut spelled = Vec::new();
    for ((piece, symbol), (is_word, count)) in
        gathered.pieces.iter().zip(&symbols).zip(gathered.is_word.iter().zip(&gathered.counts))
    {
        if symbol.is_some() {
            // The dictionary spells it once, or has it without its capital.
            spelled.push((*piece, 1));
            continue;
        }
        let (count, kind) = (u64::from(*count), if *is_word { WORD } else { GAP });
        let times = count.min(chunks);
        add(kind, times);
        add(AGAIN, count - times);
        spelled.push((*piece, times));
    }
    finish(gathered, symbols, &counts, Letters::new(&spelled), [words, gaps])
}

/// The words and the gaps that save most by having a code, each in order of their text.
fn dictionary(gathered: &Gathered<'_>, plain: &[Option<usize>]) -> (Vec<usize>, Vec<usize>) {
    let mut counts: Vec<u64> = gathered.counts.iter().map(|count| u64::from(*count)).collect();
    for (plain, count) in plain.iter().zip(&gathered.counts) {
        let place = plain.and_then(|plain| counts.get_mut(plain));
        place.into_iter().for_each(|sum| *sum += u64::from(*count));
    }
    let saving = |piece: usize| {
        if plain.get(piece)?.is_some() {
            return None;
        }
        let length = gathered.pieces.get(piece)?.len() as u64;
        let count = *counts.get(piece)?;
        // Spelled, a word costs some 5 bits a letter; in the dictionary, some 10 bits each time, and once itself.
        let (spelled, coded) = (count * (5 * length + 8), count * 10 + 6 * length + 24);
        (count > 2 && spelled > coded).then(|| (spelled - coded, piece))
    };
    let mut best: Vec<(u64, usize)> = (0..gathered.pieces.len()).filter_map(saving).collect();
    best.sort_unstable_by_key(|(saved, piece)| (std::cmp::Reverse(*saved), *piece));
    best.truncate(MAX_DICTIONARY);
    let mut chosen: Vec<usize> = best.into_iter().map(|(_, piece)| piece).collect();
    chosen.sort_unstable_by_key(|piece| gathered.pieces.get(*piece).copied().unwrap_or_default());
    chosen.into_iter().partition(|piece| gathered.is_word.get(*piece).copied().unwrap_or_default())
}

/// For each word with a capital, the same word without, if any text has that.
fn plain_words(gathered: &Gathered<'_>) -> Vec<Option<usize>> {
    let places: HashMap<&str, usize> =
        gathered.pieces.iter().enumerate().map(|(nth, piece)| (*piece, nth)).collect();
    let plain = |piece: &&str| {
        let mut letters = piece.chars();
        let first = letters.next().filter(|first| first.is_uppercase())?;
        let mut small = first.to_lowercase();
        let (small, None) = (small.next()?, small.next()) else { return None };
        if !small.to_uppercase().eq([first]) {
            return None;
        }
        let word: String = [small].into_iter().chain(letters).collect();
        places.get(word.as_str()).copied()
    };
    gathered.pieces.iter().map(plain).collect()
}

fn finish(
    gathered: &Gathered<'_>,
    symbols: Vec<Option<Symbol>>,
    counts: &[u64],
    letters: Letters,
    dictionary: [Vec<usize>; 2],
) -> Model {
    let codes = codes(counts);
    let mut bytes = letters.bytes().to_vec();
    push_lengths(&mut bytes, codes.get(..SPECIAL).unwrap_or_default());
    let mut next = SPECIAL;
    for pieces in dictionary {
        push_number(&mut bytes, to_u32(pieces.len()));
        let texts = pieces.iter().filter_map(|piece| gathered.pieces.get(*piece).copied());
        spell_texts(&mut bytes, &letters, texts);
        push_lengths(&mut bytes, codes.get(next..next + pieces.len()).unwrap_or_default());
        next += pieces.len();
    }
    Model { symbols, codes, letters, bytes }
}

/// Texts in order: how many letters each shares with the one before, and the others spelled.
fn spell_texts<'a>(bytes: &mut Vec<u8>, letters: &Letters, texts: impl Iterator<Item = &'a str>) {
    let mut writer = BitWriter::default();
    let mut before = "";
    for text in texts {
        let shared = before.chars().zip(text.chars()).take_while(|(left, right)| left == right).count();
        let short = shared.min(MANY_SHARED as usize);
        writer.push(to_u32(short), SHARED_BITS);
        if short == MANY_SHARED as usize {
            writer.push(to_u32(shared), 16);
        }
        let last = text.chars().take(shared).last();
        let rest = text.chars().skip(shared);
        letters.spell(&mut writer, last.map_or(STOP, |last| letters.symbol(last)), rest);
        before = text;
    }
    bytes.extend(writer.finish());
}
