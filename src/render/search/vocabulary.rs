//! Words in order: all distinct words walk in; terms (words with one stem), and the shards in which the script looks
//! words up, walk out.
//!
//! A shard is a number (the first term that is new in it), then entries: the form, front-coded; then for each of its
//! terms a number that says whether another follows (lowest bit), whether the form is a stem that no text has (next
//! bit), and how far back from the next new term it is (0: it is that one); then how many units have the term.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::render::search::bits::{beginning, push_front_coded, push_number, to_u32};
use crate::render::search::gather::Gathered;
use crate::render::search::word::{Stems, fold, in_latin};

/// How many bytes a shard has, at least, unless it is the last.
const SHARD: usize = 2 * 1024;

/// Longer words are no words: a reader cannot type them, and they would fill a shard alone.
const MAX_FORM: usize = 64;

/// Terms, and the forms that lead to them.
#[derive(Debug)]
pub(super) struct Words {
    /// For each language, the term of each word.
    terms: Vec<Vec<Option<u32>>>,
    /// Forms in order, each with its terms in order.
    forms: Vec<Form>,
    /// How many terms there are.
    pub(super) count: usize,
}

#[derive(Debug)]
struct Form {
    text: String,
    /// The terms; whether the form is only their stem.
    terms: Vec<(u32, bool)>,
}

impl Words {
    /// The term of a word in a language.
    pub(super) fn term(&self, language: usize, word: usize) -> Option<u32> {
        *self.terms.get(language)?.get(word)?
    }
}

/// Sorts words into terms, and numbers these by their first form.
pub(super) fn sort(gathered: &Gathered<'_>) -> Words {
    let used = gathered.words_of_languages();
    let stemmed: Vec<Vec<Option<(String, String)>>> = gathered
        .languages
        .par_iter()
        .zip(&used)
        .map(|(language, used)| {
            let stems = Stems::of(language);
            let stem = |(word, used): (&&str, &bool)| used.then(|| (stems.stem(word), fold(word)));
            gathered.pieces.iter().zip(used).map(stem).collect()
        })
        .collect();
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut entries: Vec<(String, u32, bool)> = Vec::new();
    let mut terms: Vec<Vec<Option<u32>>> = Vec::with_capacity(stemmed.len());
    for words in &stemmed {
        let mut of_language = vec![None; words.len()];
        for ((word, found), place) in gathered.pieces.iter().zip(words).zip(&mut of_language) {
            let Some((stem, form)) = found else { continue };
            let next = to_u32(numbers.len());
            let term = *numbers.entry(stem).or_insert(next);
            *place = Some(term);
            entries.push((form.clone(), term, false));
            entries.push((stem.clone(), term, true));
            entries.extend(in_latin(word).map(|latin| (latin, term, false)));
        }
        terms.push(of_language);
    }
    number_in_order(entries, terms, numbers.len())
}

fn number_in_order(
    mut entries: Vec<(String, u32, bool)>,
    mut terms: Vec<Vec<Option<u32>>>,
    count: usize,
) -> Words {
    entries.retain(|(form, ..)| !form.is_empty() && form.len() <= MAX_FORM);
    // Of one form and term, the entry that is no mere stem comes first, and stays.
    entries.par_sort_unstable();
    entries.dedup_by(|next, first| (&next.0, next.1) == (&first.0, first.1));
    let mut numbers: Vec<Option<u32>> = vec![None; count];
    let mut next = 0;
    let mut forms: Vec<Form> = Vec::new();
    for (text, term, is_stem) in entries {
        let Some(place) = numbers.get_mut(term as usize) else { continue };
        let number = *place.get_or_insert_with(|| {
            next += 1;
            next - 1
        });
        match forms.last_mut().filter(|last| last.text == text) {
            Some(last) => last.terms.push((number, is_stem)),
            None => forms.push(Form { text, terms: vec![(number, is_stem)] }),
        }
    }
    for term in terms.iter_mut().flatten() {
        *term = term.and_then(|term| *numbers.get(term as usize)?);
    }
    Words { terms, forms, count: next as usize }
}

/// The vocabulary, packed.
#[derive(Debug)]
pub(super) struct Packed {
    /// What tells the first form of each shard from all before it.
    pub(super) firsts: Vec<String>,
    pub(super) shards: Vec<Vec<u8>>,
}

/// Packs the forms into shards; `counts` says how many units each term has.
pub(super) fn pack(words: &Words, counts: &[u32]) -> Packed {
    let mut packed = Packed { firsts: Vec::new(), shards: Vec::new() };
    let (mut shard, mut before, mut next) = (Vec::new(), "", 0);
    for form in &words.forms {
        if shard.len() >= SHARD {
            packed.shards.push(std::mem::take(&mut shard));
        }
        if shard.is_empty() {
            packed.firsts.push(beginning(before, &form.text));
            push_number(&mut shard, next);
            before = "";
        }
        push_front_coded(&mut shard, before, &form.text);
        before = &form.text;
        for (nth, (term, is_stem)) in form.terms.iter().enumerate() {
            let back = next.max(*term) - term;
            let has_more = nth + 1 < form.terms.len();
            push_number(&mut shard, back << 2 | u32::from(*is_stem) << 1 | u32::from(has_more));
            push_number(&mut shard, counts.get(*term as usize).copied().unwrap_or_default());
            next = next.max(*term + 1);
        }
    }
    if !shard.is_empty() {
        packed.shards.push(shard);
    }
    packed
}
