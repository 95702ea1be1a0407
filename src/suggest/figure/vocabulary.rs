//! The words around figures, English and Russian: a number's place walks in, its qualifier walks out.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::suggest::reading::Reading;

/// Words that qualify a number, the longest first where one ends another.
const QUALIFIERS: &[&str] = &[
    "an estimated",
    "as many as",
    "as few as",
    "no more than",
    "no fewer than",
    "not more than",
    "more than",
    "fewer than",
    "less than",
    "at least",
    "at most",
    "close to",
    "up to",
    "over",
    "under",
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "exactly",
    "only",
    "estimated",
    "не менее",
    "не более",
    "более",
    "менее",
    "свыше",
    "около",
    "примерно",
    "почти",
    "до",
    "порядка",
];

/// The qualifier before a number: its first word, and its words.
pub(super) fn qualifier(reading: &Reading<'_>, at: usize) -> Option<(usize, String)> {
    QUALIFIERS.iter().find_map(|words| {
        let count = words.split(' ').count();
        let from = at.checked_sub(count)?;
        let stands = words
            .split(' ')
            .zip(from..)
            .all(|(word, index)| reading.lower(index) == word && reading.follows(index + 1));
        stands.then(|| (from, (*words).to_owned()))
    })
}

/// Plurals that do not end in `s`.
pub(super) const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "persons",
    "feet",
    "police",
    "человек",
    "людей",
    "лет",
    "тонн",
    "книг",
    "семей",
    "рублей",
    "жителей",
    "беженцев",
    "дней",
    "года",
    "домов",
];

/// Words that are no noun, though they follow a number.
pub(super) const NO_NOUN: &[&str] = &[
    "more", "less", "fewer", "other", "others", "of", "such", "as", "or", "and", "more.", "percent", "later",
    "ago",
];

static ENDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "
        a about after ago against all among an and are as at away be been before between but by came can
        could did do during each every fled for from had has have he her his if in into is it its later left
        may might moved must near not of off on or out over per she should since so than that the their them
        then there these they this those through to today under until up was we went were when where which
        while who whom will with within without would you в во и из к на не но от по при с со у что для до
        за которые было были уехали о об
    "
    .split_whitespace()
    .collect()
});

/// Whether a word ends the phrase of a noun: a preposition, a pronoun, a frequent verb.
pub(super) fn is_end_of_noun(word: &str) -> bool {
    ENDS.contains(word)
}
