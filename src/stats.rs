//! What a corpus holds, in numbers: a resolved corpus walks in, a [`Stats`] walks out. Pure, and the same for the same
//! corpus.

use std::collections::BTreeMap;

use crate::parse::authority::record::Kind;
use crate::resolve::corpus::{Cite, Corpus, CorpusDocument, DocumentIndex, Statement, WaveIndex};

/// The numbers of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// The documents, in the order of their files.
    pub documents: Vec<DocumentStats>,
    /// How many records there are of each kind, in the order in which the site lists the kinds.
    pub records: Vec<(&'static str, RecordStats)>,
    /// Statements: events, figures, themes and their cells, claims.
    pub statements: StatementStats,
    /// Each wave with what belongs to it.
    pub waves: Vec<WaveStats>,
    /// How many examples there are of each medium, by its name.
    pub media: Vec<(String, usize)>,
    /// How many examples there are of each treatment, by its id.
    pub treatments: Vec<(String, usize)>,
}

/// The numbers of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentStats {
    /// Its id.
    pub id: String,
    /// What kind of document it is.
    pub kind: &'static str,
    /// How many bytes its file has.
    pub bytes: usize,
    /// How many words its passages have, counted between white space.
    pub words: usize,
    /// How many passages it has.
    pub passages: usize,
    /// On how many of them something rests.
    pub used: usize,
    /// How many of the others have a reason.
    pub excused: usize,
    /// How many names of records it mentions.
    pub mentions: usize,
    /// How many of them become links.
    pub links: usize,
    /// How many citations lead to it.
    pub citations: usize,
    /// How many examples of a trope it has.
    pub examples: usize,
    /// How many readers’ comments came with it.
    pub responses: usize,
    /// How many words were set aside.
    pub set_aside: usize,
}

impl DocumentStats {
    /// How many passages have neither a use nor a reason.
    pub fn loose(&self) -> usize {
        self.passages.saturating_sub(self.used + self.excused)
    }
}

/// The records of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordStats {
    /// How many there are.
    pub records: usize,
    /// How many of them a passage mentions.
    pub mentioned: usize,
    /// How many mentions there are.
    pub mentions: usize,
}

/// The statements of a corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatementStats {
    /// Events.
    pub events: usize,
    /// Figures.
    pub figures: usize,
    /// Themes.
    pub themes: usize,
    /// Cells of themes.
    pub cells: usize,
    /// Claims.
    pub claims: usize,
    /// Steps of journeys.
    pub steps: usize,
    /// Examples of tropes.
    pub examples: usize,
    /// Citations of all of them, and of relations of tropes.
    pub citations: usize,
}

/// What belongs to a wave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaveStats {
    /// Its id.
    pub id: String,
    /// Events.
    pub events: usize,
    /// Figures.
    pub figures: usize,
    /// Claims.
    pub claims: usize,
    /// Examples.
    pub examples: usize,
    /// Records.
    pub records: usize,
    /// Documents.
    pub documents: usize,
}

/// Counts what a corpus holds.
pub fn count(corpus: &Corpus) -> Stats {
    let cited = cited(corpus);
    let mut examples: BTreeMap<DocumentIndex, usize> = BTreeMap::new();
    for example in &corpus.examples {
        *examples.entry(example.passage.document).or_default() += 1;
    }
    let of_document = |(index, document): (usize, &CorpusDocument)| {
        let of = |counts: &BTreeMap<DocumentIndex, usize>| counts.get(&DocumentIndex(index)).copied();
        DocumentStats {
            citations: of(&cited).unwrap_or_default(),
            examples: of(&examples).unwrap_or_default(),
            ..count_document(document)
        }
    };
    Stats {
        documents: corpus.documents.iter().enumerate().map(of_document).collect(),
        records: count_records(corpus),
        statements: count_statements(corpus, cited.values().sum()),
        waves: count_waves(corpus),
        media: by_name(corpus.examples.iter().map(|example| example.medium.1.clone())),
        treatments: by_name(corpus.examples.iter().map(|example| example.treatment.clone())),
    }
}

fn count_document(document: &CorpusDocument) -> DocumentStats {
    let passages = document.tree.passages();
    let used = passages.iter().filter(|passage| !document.uses_of(passage.number).is_empty()).count();
    DocumentStats {
        id: document.id.clone(),
        kind: document.kind.as_str(),
        bytes: document.bytes,
        words: passages.iter().map(|passage| passage.text.words()).sum(),
        passages: passages.len(),
        used,
        excused: document.unused.len(),
        mentions: document.mentions.iter().map(Vec::len).sum(),
        links: document.mentions.iter().flatten().filter(|mention| mention.is_linked).count(),
        responses: document.tree.responses.len(),
        set_aside: document.set_aside.iter().map(|aside| aside.words).sum(),
        ..DocumentStats::default()
    }
}

fn count_records(corpus: &Corpus) -> Vec<(&'static str, RecordStats)> {
    let mut mentions: BTreeMap<Kind, usize> = BTreeMap::new();
    for mention in corpus.documents.iter().flat_map(|document| document.mentions.iter().flatten()) {
        *mentions.entry(corpus[mention.record].kind).or_default() += 1;
    }
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let of_kind = || corpus.records_of(kind);
            let stats = RecordStats {
                records: of_kind().count(),
                mentioned: of_kind().filter(|(_, record)| !record.mentioned.is_empty()).count(),
                mentions: mentions.get(&kind).copied().unwrap_or_default(),
            };
            (kind.plural(), stats)
        })
        .collect()
}

fn count_statements(corpus: &Corpus, citations: usize) -> StatementStats {
    StatementStats {
        events: corpus.events.len(),
        figures: corpus.figures.len(),
        themes: corpus.themes.len(),
        cells: corpus.themes.iter().map(|theme| theme.cells.len()).sum(),
        claims: corpus.claims.len(),
        steps: corpus.records.iter().map(|record| record.links.journey.len()).sum(),
        examples: corpus.examples.len(),
        citations,
    }
}

fn statements(corpus: &Corpus) -> impl Iterator<Item = &Statement> {
    let events = corpus.events.iter().map(|event| &event.statement);
    let figures = corpus.figures.iter().map(|figure| &figure.statement);
    let claims = corpus.claims.iter().map(|claim| &claim.statement);
    events.chain(figures).chain(claims).chain(corpus.themes.iter().flat_map(|theme| &theme.cells))
}

/// How many citations lead to each document.
fn cited(corpus: &Corpus) -> BTreeMap<DocumentIndex, usize> {
    let of_records = corpus.records.iter().flat_map(|record| {
        let steps = record.links.journey.iter().flat_map(|step| &step.cites);
        let relations = record.links.relations.iter().filter(|relation| relation.is_declared);
        steps.chain(relations.flat_map(|relation| &relation.cites))
    });
    let all = statements(corpus).flat_map(|statement| &statement.cites).chain(of_records);
    let mut cited: BTreeMap<DocumentIndex, usize> = BTreeMap::new();
    all.for_each(|cite: &Cite| *cited.entry(cite.passage.document).or_default() += 1);
    cited
}

fn count_waves(corpus: &Corpus) -> Vec<WaveStats> {
    let mut waves: Vec<WaveStats> =
        corpus.waves.iter().map(|wave| WaveStats { id: wave.id.clone(), ..WaveStats::default() }).collect();
    let mut add = |wave: Option<WaveIndex>, to: fn(&mut WaveStats) -> &mut usize| {
        if let Some(stats) = wave.and_then(|wave| waves.get_mut(wave.0)) {
            *to(stats) += 1;
        }
    };
    corpus.events.iter().for_each(|event| add(event.statement.wave, |wave| &mut wave.events));
    corpus.figures.iter().for_each(|figure| add(figure.statement.wave, |wave| &mut wave.figures));
    corpus.claims.iter().for_each(|claim| add(claim.statement.wave, |wave| &mut wave.claims));
    for example in &corpus.examples {
        add(example.wave.as_ref().map(|wave| wave.value), |wave| &mut wave.examples);
    }
    for wave in corpus.records.iter().flat_map(|record| &record.waves) {
        add(Some(*wave), |wave| &mut wave.records);
    }
    for wave in corpus.documents.iter().flat_map(|document| &document.waves) {
        add(Some(*wave), |wave| &mut wave.documents);
    }
    waves
}

/// How often each name occurs, the most frequent first.
fn by_name(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}
