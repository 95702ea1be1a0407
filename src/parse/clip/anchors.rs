//! Anchors of headings: their texts walk in; ids that are unique in the document walk out.

use std::collections::{BTreeMap, BTreeSet};

use crate::slug::slug;

/// The ids that are taken.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: BTreeSet<String>,
    /// The last number that each slug was given.
    numbers: BTreeMap<String, u32>,
}

impl Anchors {
    /// An id for a heading: its slug, with a number where that is taken. No id looks like that of a
    /// passage (`p4`).
    pub(super) fn add(&mut self, text: &str) -> String {
        let base = match slug(text) {
            base if base.is_empty() => "section".to_owned(),
            base if is_passage(&base) => format!("section-{base}"),
            base => base,
        };
        let mut id = base.clone();
        let number = self.numbers.entry(base.clone()).or_insert(1);
        while !self.taken.insert(id.clone()) {
            *number += 1;
            id = format!("{base}-{number}");
        }
        id
    }
}

fn is_passage(id: &str) -> bool {
    id.strip_prefix('p')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_unique() {
        let mut anchors = Anchors::default();
        let ids: Vec<_> = ["Film", "Film", "film 2", "P 4", "p4", "—", "Film"]
            .iter()
            .map(|text| anchors.add(text))
            .collect();
        assert_eq!(ids, ["film", "film-2", "film-2-2", "p-4", "section-p4", "section", "film-3"]);
    }
}
