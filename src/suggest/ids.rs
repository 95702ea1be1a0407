//! Ids: suggestions walk in without, and walk out with ids that nothing in the corpus has.

use std::collections::{BTreeSet, HashMap};

use crate::resolve::corpus::Corpus;
use crate::slug::slug;
use crate::suggest::Suggestions;

/// The ids that are taken.
pub(super) struct Ids {
    records: BTreeSet<String>,
    events: BTreeSet<String>,
    figures: BTreeSet<String>,
    /// The next number to try for an id that is taken.
    next: HashMap<(&'static str, String), usize>,
}

impl Ids {
    /// The ids of a corpus. A trope that only a document's wording names leaves its id to its record.
    pub(super) fn new(corpus: &Corpus) -> Self {
        let declared = corpus.records.iter().filter(|record| record.place.is_some());
        let former = |record: &crate::resolve::corpus::Record| record.formerly.clone();
        Self {
            records: declared
                .flat_map(|record| former(record).into_iter().chain([record.id.clone()]))
                .collect(),
            events: corpus.events.iter().map(|event| event.statement.id.clone()).collect(),
            figures: corpus.figures.iter().map(|figure| figure.statement.id.clone()).collect(),
            next: HashMap::new(),
        }
    }

    /// Gives each suggestion an id.
    pub(super) fn give(&mut self, corpus: &Corpus, suggestions: &mut Suggestions) {
        for name in &mut suggestions.names {
            let kind = name.kind.map_or("name", |kind| kind.as_str());
            // A trope that a document describes is known by an id already.
            let base = if name.id.is_empty() { slug(&name.name) } else { name.id.clone() };
            name.id = free(&mut self.records, &mut self.next, &base, kind);
        }
        for dated in &mut suggestions.dates {
            let base = format!("{} {}", dated.shown, opening(dated.sentence_in(corpus), &dated.shown));
            dated.id = free(&mut self.events, &mut self.next, &slug(&base), "event");
        }
        for counted in &mut suggestions.figures {
            // A sign of money is no part of an address.
            let shown = counted.shown.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            counted.id = free(&mut self.figures, &mut self.next, &slug(shown), "figure");
        }
    }
}

/// How many words of a sentence stand in an id.
const WORDS_OF_SENTENCE: usize = 4;

/// The first words of a sentence, but for the date that it begins with.
fn opening(sentence: &str, date: &str) -> String {
    let (head, rest) = sentence.split_once(date).unwrap_or((sentence, ""));
    let is_first = !rest.is_empty() && head.split_whitespace().count() < 2;
    let words = if is_first { rest } else { sentence };
    words.split_whitespace().take(WORDS_OF_SENTENCE).collect::<Vec<_>>().join(" ")
}

/// The id itself, else with what it is of, else with a number.
fn free(
    taken: &mut BTreeSet<String>,
    next: &mut HashMap<(&'static str, String), usize>,
    id: &str,
    kind: &'static str,
) -> String {
    let base = if id.is_empty() { kind } else { id };
    let number = next.entry((kind, base.to_owned())).or_insert(0);
    loop {
        let found = match *number {
            0 => base.to_owned(),
            1 => format!("{base}-{kind}"),
            more => format!("{base}-{more}"),
        };
        *number += 1;
        if taken.insert(found.clone()) {
            return found;
        }
    }
}
