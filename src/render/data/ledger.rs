//! The ledger of statements: the corpus walks in; each statement's number and its anchor on `/sources/claims/` walk
//! out. Order: events, figures, cells of themes, claims, relations between tropes, steps of journeys.

use crate::path::Url;
use crate::resolve::corpus::{Corpus, Use};

/// How many statements stand on one page of the ledger.
pub const PER_PAGE: usize = 300;

/// All statements of a corpus, numbered.
pub struct Ledger {
    /// In the order of [`Use`] itself, so that a statement is found by halving.
    entries: Vec<Use>,
}

impl Ledger {
    /// Numbers the statements of a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let cells = corpus.themes.iter().enumerate();
        let relations = corpus.records.iter().enumerate();
        let travels = corpus.records.iter().enumerate();
        let entries = (0..corpus.events.len())
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
        Self { entries }
    }

    /// The statements, in the order of the ledger.
    pub fn entries(&self) -> &[Use] {
        &self.entries
    }

    /// The anchor of a statement: `c-0001`. Examples have none, because they have pages of their own.
    pub fn anchor(&self, statement: Use) -> Option<String> {
        self.entries.binary_search(&statement).ok().map(anchor_of)
    }

    /// The page of the ledger on which a statement stands, and its anchor there.
    pub fn place(&self, statement: Use) -> Option<(Url, String)> {
        let nth = self.entries.binary_search(&statement).ok()?;
        Some((page(nth / PER_PAGE), anchor_of(nth)))
    }
}

/// The anchor of the statement at a place of the ledger, counted from 0.
pub fn anchor_of(nth: usize) -> String {
    format!("c-{:04}", nth + 1)
}

/// The digits of an anchor: `0001`.
pub fn number_of(anchor: &str) -> &str {
    anchor.trim_start_matches("c-")
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
        let ledger =
            Ledger { entries: vec![Use::Event(0), Use::Figure(0), Use::Theme(0, 1), Use::Relation(3, 0)] };
        assert!(ledger.entries.is_sorted());
        assert_eq!(ledger.anchor(Use::Theme(0, 1)).as_deref(), Some("c-0003"));
        assert_eq!(ledger.anchor(Use::Example(0)), None);
        assert_eq!(page(2).as_str(), "sources/claims/page/3/");
    }
}
