//! The way back: a corpus walks in whose statements know their passages and records; it walks out with passages and
//! records that know their statements, and records that know where they are mentioned.

use std::collections::BTreeMap;

use crate::parse::text::TextRange;
use crate::path::SourcePath;
use crate::resolve::corpus::{
    Cite, Corpus, DocumentIndex, ExampleIndex, LinkTarget, PassageRef, RecordIndex, Shown, Statement, Use,
};
use crate::resolve::document::record_of;
use crate::source::Asset;

/// Files that can be shown, by their paths.
type Assets<'a> = BTreeMap<SourcePath, &'a Asset>;

/// Fills every list that leads back.
pub(super) fn gather(corpus: &mut Corpus, assets: &Assets<'_>, seeds: &str) {
    let mut found = Found::default();
    for (nth, event) in corpus.events.iter().enumerate() {
        found.statement(&event.statement, Use::Event(nth));
    }
    for (nth, figure) in corpus.figures.iter().enumerate() {
        found.statement(&figure.statement, Use::Figure(nth));
    }
    for (nth, theme) in corpus.themes.iter().enumerate() {
        for (cell, statement) in theme.cells.iter().enumerate() {
            found.statement(statement, Use::Theme(nth, cell));
        }
    }
    for (nth, claim) in corpus.claims.iter().enumerate() {
        found.statement(&claim.statement, Use::Claim(nth));
    }
    for (nth, record) in corpus.records.iter().enumerate() {
        for (step, told) in record.links.journey.iter().enumerate() {
            found.cites(&told.cites, Use::Step(nth, step));
        }
        for (relation, told) in record.links.relations.iter().enumerate() {
            found.cites(&told.cites, Use::Relation(nth, relation));
            found.records.push((told.to, Use::Relation(nth, relation)));
        }
    }
    for (nth, example) in corpus.examples.iter().enumerate() {
        found.passages.push((example.passage, Use::Example(nth)));
    }
    for (at, used) in found.passages {
        let document = corpus.documents.get_mut(at.document.0);
        push_once(document.map(|document| document.uses.entry(at.number).or_default()), used);
    }
    found.sentences.sort();
    found.sentences.dedup();
    for (at, sentence) in found.sentences {
        if let Some(document) = corpus.documents.get_mut(at.document.0) {
            document.cited.entry(at.number).or_default().push(sentence);
        }
    }
    for (record, used) in found.records {
        push_once(corpus.records.get_mut(record.0).map(|record| &mut record.uses), used);
    }
    gather_mentions(corpus);
    gather_examples(corpus);
    gather_assets(corpus, assets, seeds);
}

#[derive(Default)]
struct Found {
    passages: Vec<(PassageRef, Use)>,
    sentences: Vec<(PassageRef, (u32, TextRange))>,
    records: Vec<(RecordIndex, Use)>,
}

impl Found {
    fn statement(&mut self, statement: &Statement, used: Use) {
        self.cites(&statement.cites, used);
        self.records.extend(statement.about.iter().map(|record| (*record, used)));
    }

    fn cites(&mut self, cites: &[Cite], used: Use) {
        self.passages.extend(cites.iter().map(|cite| (cite.passage, used)));
        self.sentences
            .extend(cites.iter().filter_map(|cite| Some((cite.passage, (cite.anchor?, cite.sentence)))));
    }
}

fn push_once(list: Option<&mut Vec<Use>>, used: Use) {
    if let Some(list) = list
        && list.last() != Some(&used)
    {
        list.push(used);
    }
}

fn gather_mentions(corpus: &mut Corpus) {
    let Corpus { documents, records, .. } = corpus;
    for (index, document) in documents.iter().enumerate() {
        for (nth, mentions) in document.mentions.iter().enumerate() {
            let number = u32::try_from(nth + 1).unwrap_or(u32::MAX);
            let at = PassageRef { document: DocumentIndex(index), number };
            for mention in mentions {
                if let Some(record) = records.get_mut(mention.record.0)
                    && record.mentioned.last() != Some(&at)
                {
                    record.mentioned.push(at);
                }
            }
        }
        if let Some(trope) = document.trope.and_then(|trope| records.get_mut(trope.0)) {
            trope.links.documents.push(DocumentIndex(index));
        }
    }
}

fn gather_examples(corpus: &mut Corpus) {
    let Corpus { examples, records, .. } = corpus;
    for (nth, example) in examples.iter().enumerate() {
        let of = example.works.iter().chain(&example.creators).chain(&example.characters);
        for record in of.filter_map(record_of).chain([example.trope]) {
            let Some(record) = records.get_mut(record.0) else { continue };
            if record.links.examples.last() != Some(&ExampleIndex(nth)) {
                record.links.examples.push(ExampleIndex(nth));
            }
        }
    }
}

fn gather_assets(corpus: &mut Corpus, assets: &Assets<'_>, seeds: &str) {
    for document in &corpus.documents {
        for target in document.links.values() {
            if let LinkTarget::Asset(path) = target {
                let below = path.strip_prefix(seeds).unwrap_or(path).trim_start_matches('/');
                let place = format!("files/{below}");
                let path = SourcePath::new(path.as_str());
                let size = assets.get(&path).and_then(|asset| asset.size);
                corpus.assets.insert(path, Shown { place, size });
            }
        }
    }
}
