//! Texts taken apart: items walk in; all distinct words, and each unit as a row of their numbers, walk out.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::render::search::bits::to_u32;
use crate::render::search::item::Item;
use crate::render::search::word::{BREAK, pieces};

/// How many items are taken apart as one task: enough that few words are met in many tasks.
const ITEMS_OF_TASK: usize = 256;

/// Marks the number of a piece that is part of the text but not sought.
const UNSOUGHT: u32 = 1 << 31;

/// All texts, taken apart.
#[derive(Debug)]
pub(super) struct Gathered<'a> {
    /// The distinct pieces, in the order in which they first appear.
    pub(super) pieces: Vec<&'a str>,
    /// Whether each is a word.
    pub(super) is_word: Vec<bool>,
    /// How often each appears.
    pub(super) counts: Vec<u32>,
    /// The languages of the items, the book's first.
    pub(super) languages: Vec<&'a str>,
    blocks: Vec<Block>,
}

/// A run of units.
#[derive(Debug, Default)]
struct Block {
    /// The pieces of all its units.
    row: Vec<u32>,
    /// For each unit, where its pieces end, where its further words end, and its language.
    ends: Vec<(u32, u32, u32)>,
    /// Words by which units are found beside their own.
    also: Vec<u32>,
}

/// A unit, taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'g> {
    own: &'g [u32],
    also: &'g [u32],
    /// Its place in [`Gathered::languages`].
    pub(super) language: usize,
}

impl<'g> Row<'g> {
    /// All its pieces in order; a lone space between two words is left out.
    pub(super) fn pieces(self) -> impl Iterator<Item = usize> + 'g {
        self.own.iter().map(|piece| (piece & !UNSOUGHT) as usize)
    }

    /// The words by which it is found.
    pub(super) fn words(self) -> impl Iterator<Item = usize> + 'g {
        self.own.iter().chain(self.also).filter(|piece| **piece & UNSOUGHT == 0).map(|piece| *piece as usize)
    }
}

impl Gathered<'_> {
    /// All units in order.
    pub(super) fn units(&self) -> impl Iterator<Item = Row<'_>> {
        self.blocks.iter().flat_map(Block::units)
    }

    /// All units in order, by runs that can be worked on side by side.
    pub(super) fn runs(&self) -> impl IndexedParallelIterator<Item = Vec<Row<'_>>> {
        self.blocks.par_iter().map(|block| block.units().collect())
    }

    /// The languages in which each word is used.
    pub(super) fn words_of_languages(&self) -> Vec<Vec<bool>> {
        let mut used = vec![vec![false; self.pieces.len()]; self.languages.len()];
        for unit in self.units() {
            let Some(used) = used.get_mut(unit.language) else { continue };
            unit.words().for_each(|word| used.get_mut(word).into_iter().for_each(|used| *used = true));
        }
        used
    }
}

impl Block {
    fn units(&self) -> impl Iterator<Item = Row<'_>> {
        let mut before = (0, 0);
        self.ends.iter().map(move |&(end, also_end, language)| {
            let own = self.row.get(before.0..end as usize).unwrap_or_default();
            let also = self.also.get(before.1..also_end as usize).unwrap_or_default();
            before = (end as usize, also_end as usize);
            Row { own, also, language: language as usize }
        })
    }
}

/// Takes all texts apart. The numbers do not depend on how many tasks ran side by side.
pub(super) fn gather<'a>(items: &'a [Item<'_>], language: &'a str) -> Gathered<'a> {
    let mut languages = vec![language];
    for item in items {
        languages.extend(item.language.filter(|it| !languages.contains(it)));
    }
    let tasks: Vec<Local<'a>> =
        items.par_chunks(ITEMS_OF_TASK).map(|items| take_apart(items, &languages)).collect();
    join(tasks, languages)
}

/// What one task found; its numbers are its own.
#[derive(Default)]
struct Local<'a> {
    numbers: HashMap<&'a str, u32>,
    pieces: Vec<&'a str>,
    is_word: Vec<bool>,
    counts: Vec<u32>,
    block: Block,
}

impl<'a> Local<'a> {
    fn number(&mut self, text: &'a str, is_word: bool) -> u32 {
        let next = to_u32(self.pieces.len());
        let number = *self.numbers.entry(text).or_insert(next);
        if number == next {
            self.pieces.push(text);
            self.is_word.push(is_word);
            self.counts.push(0);
        }
        number
    }

    fn push_text(&mut self, text: &'a str) {
        let found = pieces(text);
        for (nth, piece) in found.iter().enumerate() {
            if piece.text == " " && nth > 0 && nth + 1 < found.len() {
                continue;
            }
            let is_joined = nth > 0 && found.get(nth - 1).is_some_and(|before| before.is_word);
            if piece.is_word && is_joined {
                self.push("", false, false);
            }
            self.push(piece.text, piece.is_word, piece.is_sought);
        }
    }

    fn push(&mut self, text: &'a str, is_word: bool, is_sought: bool) {
        let number = self.number(text, is_word);
        self.counts.get_mut(number as usize).into_iter().for_each(|count| *count += 1);
        self.block.row.push(if is_sought { number } else { number | UNSOUGHT });
    }

    fn push_unit<'t>(&mut self, texts: impl Iterator<Item = &'t str>, also: &[&'a str], language: u32)
    where
        'a: 't,
        't: 'a,
    {
        for (nth, text) in texts.filter(|text| !text.is_empty()).enumerate() {
            if nth > 0 {
                self.push(BREAK, false, false);
            }
            self.push_text(text);
        }
        for piece in also.iter().flat_map(|name| pieces(name)).filter(|piece| piece.is_sought) {
            let number = self.number(piece.text, true);
            self.block.also.push(number);
        }
        self.end_unit(language);
    }

    /// An address is kept with the texts, but nobody looks for its words.
    fn push_address(&mut self, address: &'a str, language: u32) {
        let start = self.block.row.len();
        self.push_text(address);
        self.block.row.iter_mut().skip(start).for_each(|piece| *piece |= UNSOUGHT);
        self.end_unit(language);
    }

    fn end_unit(&mut self, language: u32) {
        let ends = (to_u32(self.block.row.len()), to_u32(self.block.also.len()), language);
        self.block.ends.push(ends);
    }
}

fn take_apart<'a>(items: &'a [Item<'_>], languages: &[&str]) -> Local<'a> {
    let mut local = Local::default();
    for item in items {
        let of = |known: &str| languages.iter().position(|it| *it == known);
        let language = to_u32(item.language.and_then(of).unwrap_or(0));
        let names = || item.names.iter().map(AsRef::as_ref);
        let others = item.others.iter().map(AsRef::as_ref);
        local.push_unit(names().take(1), &[], language);
        local.push_unit(names().skip(1).chain(others), &[], language);
        local.push_unit([item.summary.as_ref()].into_iter(), &[], language);
        local.push_address(&item.address, language);
        for unit in &item.passages {
            local.push_unit(unit.heading.into_iter().chain([unit.text]), &unit.also, language);
        }
    }
    local
}

/// Gives each piece the same number everywhere.
fn join<'a>(tasks: Vec<Local<'a>>, languages: Vec<&'a str>) -> Gathered<'a> {
    let mut whole = Local::default();
    let mut blocks = Vec::with_capacity(tasks.len());
    let mut maps = Vec::with_capacity(tasks.len());
    for task in tasks {
        let mut map = Vec::with_capacity(task.pieces.len());
        for ((piece, is_word), count) in task.pieces.into_iter().zip(task.is_word).zip(task.counts) {
            let number = whole.number(piece, is_word);
            whole.counts.get_mut(number as usize).into_iter().for_each(|total| *total += count);
            map.push(number);
        }
        blocks.push(task.block);
        maps.push(map);
    }
    blocks.par_iter_mut().zip(&maps).for_each(|(block, map)| {
        for piece in block.row.iter_mut().chain(&mut block.also) {
            let number = map.get((*piece & !UNSOUGHT) as usize).copied().unwrap_or_default();
            *piece = number | (*piece & UNSOUGHT);
        }
    });
    Gathered { pieces: whole.pieces, is_word: whole.is_word, counts: whole.counts, languages, blocks }
}
