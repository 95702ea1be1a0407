//! What the writers of data share: the corpus walks in; its passages in one row, its records by kind, and the ids by
//! which data refer to each other, walk out.

use std::borrow::Cow;

use crate::config::Config;
use crate::parse::authority::record::Kind;
use crate::parse::tree::{Block, Heading, Passage};
use crate::parse::walk::passages;
use crate::path::Url;
use crate::render::data::column::list;
use crate::render::data::ledger::Ledger;
use crate::resolve::corpus::{
    Cite, Corpus, CorpusDocument, DocumentIndex, PassageRef, RecordIndex, Reference, WaveIndex,
};

/// A corpus, laid out for tables.
pub(super) struct Room<'a> {
    pub(super) corpus: &'a Corpus,
    /// All passages, in order of documents and numbers.
    pub(super) passages: Vec<Placed<'a>>,
    /// Each cell of each theme: the theme, and the cell in it; a theme without cells stands once.
    pub(super) cells: Vec<(usize, Option<usize>)>,
    /// Each step of each person's journey: the record, and the step in it.
    pub(super) steps: Vec<(usize, usize)>,
    pub(super) ledger: Ledger,
    base: &'a str,
}

/// A passage and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) document: &'a CorpusDocument,
    pub(super) at: PassageRef,
    pub(super) passage: &'a Passage,
    /// The last heading before it.
    pub(super) section: Option<&'a Heading>,
}

impl<'a> Room<'a> {
    pub(super) fn new(config: &'a Config, corpus: &'a Corpus) -> Self {
        let documents = 0..corpus.documents.len();
        let cells = corpus.themes.iter().enumerate().flat_map(|(theme, it)| {
            let cells = (0..it.cells.len()).map(Some).chain(it.cells.is_empty().then_some(None));
            cells.map(move |cell| (theme, cell))
        });
        let steps = corpus
            .records
            .iter()
            .enumerate()
            .flat_map(|(record, it)| (0..it.links.journey.len()).map(move |step| (record, step)));
        Self {
            corpus,
            passages: documents.flat_map(|nth| place(corpus, DocumentIndex(nth))).collect(),
            cells: cells.collect(),
            steps: steps.collect(),
            ledger: Ledger::new(corpus),
            base: config.base_url.as_deref().unwrap_or_default(),
        }
    }

    /// The records of a kind, by their places in the corpus.
    pub(super) fn records(&self, kind: Kind) -> Vec<usize> {
        self.corpus.records_of(kind).map(|(index, _)| index.0).collect()
    }

    /// The address of a page: absolute where the site's own is known, else below its root.
    pub(super) fn url(&self, url: &Url) -> String {
        format!("{}{url}", self.base)
    }

    pub(super) fn record(&self, index: RecordIndex) -> &'a str {
        &self.corpus[index].id
    }

    pub(super) fn wave(&self, index: WaveIndex) -> &'a str {
        &self.corpus[index].id
    }

    pub(super) fn waves(&self, waves: &[WaveIndex]) -> String {
        list(waves.iter().map(|wave| self.wave(*wave)))
    }

    pub(super) fn records_listed(&self, records: &[RecordIndex]) -> String {
        list(records.iter().map(|record| self.record(*record)))
    }

    /// Those of some records that are of one kind.
    pub(super) fn of_kind(&self, records: &[RecordIndex], kind: Kind) -> String {
        let own = records.iter().filter(|record| self.corpus[**record].kind == kind);
        list(own.map(|record| self.record(*record)))
    }

    /// The id of a record, or the name of what has none.
    pub(super) fn reference(&self, reference: &'a Reference) -> Cow<'a, str> {
        match reference {
            Reference::Record(record) => Cow::Borrowed(self.record(*record)),
            Reference::Name(name) => Cow::Borrowed(name),
        }
    }

    pub(super) fn references(&self, references: &[Reference]) -> String {
        list(references.iter().map(|reference| match reference {
            Reference::Record(record) => self.record(*record),
            Reference::Name(name) => name.as_str(),
        }))
    }

    pub(super) fn document(&self, index: DocumentIndex) -> &'a str {
        &self.corpus[index].id
    }

    /// `exiles-then-and-now#p4`.
    pub(super) fn passage(&self, at: PassageRef) -> String {
        format!("{}#p{}", self.document(at.document), at.number)
    }

    pub(super) fn cites(&self, cites: &[Cite]) -> String {
        self.passages_listed(cites.iter().map(|cite| cite.passage))
    }

    pub(super) fn passages_listed(&self, passages: impl IntoIterator<Item = PassageRef>) -> String {
        list(passages.into_iter().map(|at| self.passage(at)))
    }
}

fn place(corpus: &Corpus, index: DocumentIndex) -> Vec<Placed<'_>> {
    let document = &corpus[index];
    let mut section = None;
    let mut placed = Vec::new();
    for block in &document.tree.body {
        if let Block::Heading(heading) = block {
            section = Some(heading);
        }
        placed.extend(passages(std::slice::from_ref(block)).into_iter().map(|passage| Placed {
            document,
            at: PassageRef { document: index, number: passage.number },
            passage,
            section,
        }));
    }
    placed
}
