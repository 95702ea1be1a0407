//! How words are spelled: how often each letter follows each other walks in; codes of letters walk out.
//!
//! A letter's code depends on the letter before it, where that one is frequent enough for a table of its own to pay.

use std::collections::BTreeMap;

use crate::render::search::bits::{BitWriter, push_number, to_u32};
use crate::render::search::huffman::{Code, codes};

/// Ends what is spelled; as what stands before a letter, the beginning.
pub(super) const STOP: usize = 0;
/// A letter that has no code of its own follows, as a number of 21 bits.
pub(super) const OTHER: usize = 1;
/// How many symbols stand before the letters.
const SPECIAL: usize = 2;

/// How many letters have codes of their own, at most.
const MAX_LETTERS: usize = 250;

/// A table costs half a byte a symbol and saves about one bit a letter: what it must save at least, as a multiple of
/// its cost.
const WORTH: u64 = 10;

/// Codes of letters.
#[derive(Debug)]
pub(super) struct Letters {
    symbols: BTreeMap<char, usize>,
    /// The table used after each symbol.
    tables: Vec<Vec<Code>>,
    after: Vec<usize>,
    bytes: Vec<u8>,
}

impl Letters {
    /// Makes codes for spelling some words, each as often as is said.
    pub(super) fn new(words: &[(&str, u64)]) -> Self {
        let symbols = choose(words);
        let size = symbols.len() + SPECIAL;
        let mut rows = vec![vec![0_u64; size]; size];
        for (word, times) in words {
            let mut before = STOP;
            for symbol in word.chars().map(|it| symbols.get(&it).copied().unwrap_or(OTHER)).chain([STOP]) {
                let cell = rows.get_mut(before).and_then(|row| row.get_mut(symbol));
                cell.into_iter().for_each(|count| *count += times);
                before = symbol;
            }
        }
        let common: Vec<u64> = (0..size).map(|at| rows.iter().filter_map(|row| row.get(at)).sum()).collect();
        Self::with_tables(symbols, &rows, &common)
    }

    fn with_tables(symbols: BTreeMap<char, usize>, rows: &[Vec<u64>], common: &[u64]) -> Self {
        let mut bytes = Vec::new();
        push_number(&mut bytes, to_u32(symbols.len()));
        symbols.keys().for_each(|letter| push_number(&mut bytes, u32::from(*letter)));
        let mut tables = vec![codes(common)];
        let has_own =
            |row: &Vec<u64>| row.iter().sum::<u64>() >= WORTH * row.len() as u64 && row.len() > SPECIAL;
        let mut after = Vec::with_capacity(rows.len());
        for row in rows {
            after.push(if has_own(row) { tables.len() } else { 0 });
            tables.extend(has_own(row).then(|| codes(row)));
        }
        for eight in after.chunks(8) {
            let bits = eight.iter().enumerate();
            bytes.push(bits.fold(0, |byte, (nth, table)| byte | u8::from(*table > 0) << nth));
        }
        tables.iter().for_each(|table| push_lengths(&mut bytes, table));
        Self { symbols, tables, after, bytes }
    }

    /// The symbol of a letter: its own or [`OTHER`].
    pub(super) fn symbol(&self, letter: char) -> usize {
        self.symbols.get(&letter).copied().unwrap_or(OTHER)
    }

    /// The code of a symbol after another.
    pub(super) fn code(&self, before: usize, symbol: usize) -> Code {
        let table = self.after.get(before).and_then(|table| self.tables.get(*table));
        table.and_then(|table| table.get(symbol)).copied().unwrap_or_default()
    }

    /// As the script reads them: the letters, which symbols have a table for what follows, and all tables.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Writes some letters after a symbol, and the end.
    pub(super) fn spell(&self, writer: &mut BitWriter, before: usize, letters: impl Iterator<Item = char>) {
        let mut before = before;
        for letter in letters {
            let symbol = self.symbol(letter);
            self.push(writer, before, symbol);
            if symbol == OTHER {
                writer.push(u32::from(letter), 21);
            }
            before = symbol;
        }
        self.push(writer, before, STOP);
    }

    fn push(&self, writer: &mut BitWriter, before: usize, symbol: usize) {
        let code = self.code(before, symbol);
        writer.push(code.bits, code.length.into());
    }

    /// The letters, with their symbols.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = (char, usize)> {
        self.symbols.iter().map(|(letter, symbol)| (*letter, *symbol))
    }
}

/// The most frequent letters, in order, with their symbols.
fn choose(words: &[(&str, u64)]) -> BTreeMap<char, usize> {
    let mut counts: BTreeMap<char, u64> = BTreeMap::new();
    for (word, times) in words {
        word.chars().for_each(|letter| *counts.entry(letter).or_default() += times);
    }
    let mut best: Vec<(char, u64)> = counts.into_iter().collect();
    best.sort_by_key(|(letter, count)| (std::cmp::Reverse(*count), *letter));
    best.truncate(MAX_LETTERS);
    best.sort_unstable();
    best.into_iter().zip(SPECIAL..).map(|((letter, _), symbol)| (letter, symbol)).collect()
}

/// Two lengths share a byte where both are below 15; a longer one follows as a byte of its own.
pub(super) fn push_lengths(bytes: &mut Vec<u8>, codes: &[Code]) {
    for pair in codes.chunks(2) {
        let nibble = |nth: usize| pair.get(nth).map_or(0, |code| code.length.min(15));
        bytes.push(nibble(0) << 4 | nibble(1));
        bytes.extend(pair.iter().filter(|code| code.length >= 15).map(|code| code.length));
    }
}
