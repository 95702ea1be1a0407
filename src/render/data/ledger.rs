//! The ledger of statements: the corpus walks in; each statement's number and its anchor on `/sources/claims/` walk
//! out. Order: events, figures, cells of themes, claims, relations between tropes, steps of journeys.
//!
//! A number tells only where a statement stands today. What others cite is the anchor, which is made of what the statement
//! is: its kind and its id, which the curator writes or which is made of its own words. So it stays when others come.

use std::collections::BTreeMap;

use crate::path::Url;
use crate::resolve::corpus::{Corpus, RecordIndex, Use};

/// How many statements stand on one page of the ledger.
pub const PER_PAGE: usize = 300;

/// All statements of a corpus, numbered.
pub struct Ledger {
    /// In the order of [`Use`] itself, so that a statement is found by halving.
    entries: Vec<Use>,
    /// The anchor of each.
    anchors: Vec<String>,
}

impl Ledger {
    /// Numbers the statements of a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let cells = corpus.themes.iter().enumerate();
        let relations = corpus.records.iter().enumerate();
        let travels = corpus.records.iter().enumerate();
        let entries: Vec<Use> = (0..corpus.events.len())
            .map(Use::Event)
            .chain((0..corpus.figures.len()).map(Use::Figure))
            .chain(cells.flat_map(|(theme, it)| (0..it.cells.len()).map(move |cell| Use::Theme(theme, cell))))
            .chain((0..corpus.claims.len()).map(Use::Claim))
            .chain(relations.flat_map(|(record, it)| {
                (0..it.links.relations.len()).map(move |relation| Use::Relation(record, relation))
            }))
            .chain(travels.flat_map(|(record, it)| {
                (0..it.links.journey.len()).map(move |step| Use::Step(record, step))
            }))
            .collect();
        let anchors = distinct(entries.iter().map(|entry| anchor_of(corpus, *entry)));
        Self { entries, anchors }
    }

    /// The statements, in the order of the ledger.
    pub fn entries(&self) -> &[Use] {
        &self.entries
    }

    /// The anchor of a statement: `event-mill-burned`. Examples have none, because they have pages of their own.
    pub fn anchor(&self, statement: Use) -> Option<String> {
        self.find(statement).map(|nth| self.anchor_at(nth).to_owned())
    }

    /// The anchor of the statement at a place of the ledger, counted from 0.
    pub fn anchor_at(&self, nth: usize) -> &str {
        self.anchors.get(nth).map_or("", String::as_str)
    }

    /// The number of a statement: `0001`.
    pub fn number(&self, statement: Use) -> Option<String> {
        self.find(statement).map(number_at)
    }

    /// The page of the ledger on which a statement stands, and its anchor there.
    pub fn place(&self, statement: Use) -> Option<(Url, String)> {
        let nth = self.find(statement)?;
        Some((page(nth / PER_PAGE), self.anchor_at(nth).to_owned()))
    }

    fn find(&self, statement: Use) -> Option<usize> {
        self.entries.binary_search(&statement).ok()
    }
}

fn anchor_of(corpus: &Corpus, entry: Use) -> String {
    let id = |record: RecordIndex| corpus[record].id.as_str();
    let name = match entry {
        Use::Event(nth) => corpus.events.get(nth).map(|it| format!("event-{}", it.statement.id)),
        Use::Figure(nth) => corpus.figures.get(nth).map(|it| format!("figure-{}", it.statement.id)),
        Use::Theme(nth, cell) => corpus.themes.get(nth).map(|it| {
            let wave = it.cells.get(cell).and_then(|cell| cell.wave);
            format!("theme-{}-{}", it.id, wave.map_or("", |wave| corpus[wave].id.as_str()))
        }),
        Use::Claim(nth) => corpus.claims.get(nth).map(|it| format!("claim-{}", it.statement.id)),
        Use::Relation(nth, at) => corpus.records.get(nth).and_then(|record| {
            let relation = record.links.relations.get(at)?;
            Some(format!("relation-{}-{}-{}", record.id, relation.kind, id(relation.to)))
        }),
        Use::Step(nth, at) => corpus.records.get(nth).and_then(|record| {
            let step = record.links.journey.get(at)?;
            Some(format!("step-{}-{}", record.id, id(step.place)))
        }),
        Use::Example(_) => None,
    };
    name.unwrap_or_default()
}

/// Anchors of which the second of several equal ones ends with `-2`.
fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut taken = Vec::new();
    for name in names {
        let mut free = name.clone();
        while seen.contains_key(&free) {
            let count = seen.entry(name.clone()).or_insert(1);
            *count += 1;
            free = format!("{name}-{count}");
        }
        seen.insert(free.clone(), 1);
        taken.push(free);
    }
    taken
}

/// The number of the statement at a place of the ledger, counted from 0.
pub fn number_at(nth: usize) -> String {
    format!("{:04}", nth + 1)
}

/// The address of a page of the ledger, counted from 0.
pub fn page(nth: usize) -> Url {
    match nth {
        0 => Url::new("sources/claims/"),
        _ => Url::new(format!("sources/claims/page/{}/", nth + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_it_numbers() {
        let entries = vec![Use::Event(0), Use::Figure(0), Use::Theme(0, 1), Use::Relation(3, 0)];
        let anchors =
            distinct(["event-a", "figure-a", "theme-a-1917", "event-a"].into_iter().map(str::to_owned));
        let ledger = Ledger { entries, anchors };
        assert!(ledger.entries.is_sorted());
        assert_eq!(ledger.anchor(Use::Theme(0, 1)).as_deref(), Some("theme-a-1917"));
        assert_eq!(ledger.anchor(Use::Relation(3, 0)).as_deref(), Some("event-a-2"));
        assert_eq!(ledger.number(Use::Theme(0, 1)).as_deref(), Some("0003"));
        assert_eq!(ledger.anchor(Use::Example(0)), None);
        assert_eq!(page(2).as_str(), "sources/claims/page/3/");
    }
}
