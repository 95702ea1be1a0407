//! Tropes: a corpus walks in; those that a document's wording names and no authority file describes walk out.

use std::collections::BTreeMap;

use crate::parse::authority::record::Kind;
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, DocumentIndex, Record, RecordIndex};
use crate::slug::slug;
use crate::suggest::At;
use crate::suggest::name::{Guess, Name};

/// The tropes that have a page only because a document describes or names them.
pub(super) fn undescribed(corpus: &Corpus) -> Vec<Name> {
    let told = told(corpus);
    let mut names: Vec<Name> = corpus
        .records_of(Kind::Trope)
        .filter(|(_, record)| record.place.is_none())
        .map(|(index, record)| {
            describe(corpus, index, record, told.get(&record.id).map_or(&[], Vec::as_slice))
        })
        .collect();
    names.sort_by(|a, b| b.places.len().cmp(&a.places.len()).then_with(|| a.name.cmp(&b.name)));
    names
}

fn describe(corpus: &Corpus, index: RecordIndex, record: &Record, told: &[At]) -> Name {
    let mentions = record.mentioned.iter().flat_map(|at| {
        let mentions = corpus[at.document].mentions_in(at.number).iter();
        mentions.filter(|mention| mention.record == index).map(|mention| At {
            document: at.document,
            passage: at.number,
            range: mention.range,
        })
    });
    let mut places: Vec<At> = mentions.collect();
    let is_new = |told: &&At| {
        !places.iter().any(|at| {
            at.document == told.document && at.passage == told.passage && at.range.overlaps(told.range)
        })
    };
    let new: Vec<At> = told.iter().filter(is_new).copied().collect();
    places.extend(new);
    let reason = match record.links.documents.first() {
        Some(_) => "a document describes it",
        None => "a trope page tells how it relates to it",
    };
    if places.is_empty() {
        let whole =
            |document: &DocumentIndex| At { document: *document, passage: 1, range: TextRange::new(0, 0) };
        places.extend(record.links.documents.iter().map(whole));
    }
    places.sort();
    Name {
        id: record.id.clone(),
        kind: Some(Kind::Trope),
        guess: Guess { reason: reason.to_owned(), is_sure: true },
        name: record.name.clone(),
        places,
        ..Name::default()
    }
}

/// Where the wording of trope pages names tropes, by their ids.
fn told(corpus: &Corpus) -> BTreeMap<String, Vec<At>> {
    let mut told: BTreeMap<String, Vec<At>> = BTreeMap::new();
    for (index, document) in corpus.documents.iter().enumerate() {
        for relation in &document.tree.relations {
            let at = At { document: DocumentIndex(index), passage: relation.passage, range: relation.range };
            told.entry(slug(&relation.name)).or_default().push(at);
        }
    }
    told
}
