//! Identity: what was parsed of each file walks in; documents, records and waves with ids of their own, and
//! the tables that find them, walk out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::{did_you_mean, nearest};
use crate::located::{Located, Place};
use crate::parse::authority::Authority;
use crate::parse::authority::record::{Detail, Kind, Match, RecordEntry};
use crate::parse::authority::statement::WaveEntry;
use crate::parse::unread::Unread;
use crate::path::SourcePath;
use crate::resolve::collate::Collation;
use crate::resolve::corpus::{DocumentIndex, Record, RecordIndex, RecordLinks, Reference, Wave, WaveIndex};
use crate::slug::slug;

/// Finds things by their ids and names.
#[derive(Debug, Default)]
pub(super) struct Ids {
    records: BTreeMap<String, RecordIndex>,
    names: BTreeMap<String, Vec<RecordIndex>>,
    waves: BTreeMap<String, WaveIndex>,
    documents: BTreeMap<String, DocumentIndex>,
    /// Files that may hold what has no id here.
    pub(super) unread: Unread,
}

impl Ids {
    /// The ids of a project of which some files could not be read.
    pub(super) fn beside(unread: Unread) -> Self {
        Self { unread, ..Self::default() }
    }

    /// The record of that id.
    pub(super) fn record(&self, id: &str) -> Option<RecordIndex> {
        self.records.get(id).copied()
    }

    /// The records of that name, whatever the capitals.
    pub(super) fn named(&self, name: &str) -> &[RecordIndex] {
        self.names.get(&fold_name(name)).map_or(&[], Vec::as_slice)
    }

    /// The document of that id.
    pub(super) fn document(&self, id: &str) -> Option<DocumentIndex> {
        self.documents.get(id).copied()
    }

    /// The ids of all documents.
    pub(super) fn documents(&self) -> impl Iterator<Item = &str> + Clone {
        self.documents.keys().map(String::as_str)
    }

    /// The wave of that id.
    pub(super) fn wave(&self, id: &str) -> Option<WaveIndex> {
        self.waves.get(id).copied()
    }

    /// Adds a document; gives the one that has the id already, if any.
    pub(super) fn add_document(&mut self, id: &str, index: DocumentIndex) -> Option<DocumentIndex> {
        if let Some(earlier) = self.documents.get(id) {
            return Some(*earlier);
        }
        self.documents.insert(id.to_owned(), index);
        None
    }

    /// What to say to an id that is none.
    pub(super) fn near(&self, id: &str) -> String {
        did_you_mean(id, self.records.keys().map(String::as_str))
            .unwrap_or_else(|| "correct it, or add a record with that `id`".to_owned())
    }

    /// Resolves the id of a record; tells where there is none.
    pub(super) fn require(
        &self,
        id: &Located<String>,
        path: &SourcePath,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<RecordIndex> {
        let found = self.record(&id.value);
        if found.is_none() && !self.unread.may_hold_records() {
            let fault = Diagnostic::new(
                lint::UNKNOWN_ID,
                path,
                id.span.clone(),
                format!("`{}` is the id of no record", id.value),
            );
            faults.push(fault.with_help(self.near(&id.value)));
        }
        found
    }

    /// Resolves the id of a wave; tells where there is none.
    pub(super) fn require_wave(
        &self,
        id: &Located<String>,
        path: &SourcePath,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<WaveIndex> {
        let found = self.wave(&id.value);
        if found.is_none() && !self.unread.may_hold_records() {
            let fault = Diagnostic::new(
                lint::UNKNOWN_ID,
                path,
                id.span.clone(),
                format!("`{}` is the id of no wave", id.value),
            );
            let help = did_you_mean(&id.value, self.waves.keys().map(String::as_str));
            let or = || "add a `[[wave]]` with that `id`".to_owned();
            faults.push(fault.with_help(help.unwrap_or_else(or)));
        }
        found
    }

    /// The record of that id or unmistakable name, else the name itself. What looks like an id, and comes near to one, is
    /// told: it is no name.
    pub(super) fn refer_or_tell(
        &self,
        name: &Located<String>,
        path: &SourcePath,
        faults: &mut Vec<Diagnostic>,
    ) -> Reference {
        let reference = self.refer(&name.value);
        let is_id = || name.value.contains('-') && slug(&name.value) == name.value;
        if matches!(reference, Reference::Name(_)) && is_id() && !self.unread.may_hold_records() {
            let near = nearest(&name.value, self.records.keys().map(String::as_str));
            let message = format!("`{}` is the id of no record", name.value);
            let fault = Diagnostic::new(lint::UNKNOWN_ID, path, name.span.clone(), message);
            faults.extend(near.map(|near| fault.with_help(format!("did you mean `{near}`?"))));
        }
        reference
    }

    /// The record of that id or unmistakable name, else the name itself.
    pub(super) fn refer(&self, name: &str) -> Reference {
        match (self.record(name), self.named(name)) {
            (Some(record), _) | (None, &[record]) => Reference::Record(record),
            _ => Reference::Name(name.to_owned()),
        }
    }
}

/// The comparison of all waves stands among their timelines under this name.
const COMPARISON: &str = "compare";

/// Waves, in the order of their files.
pub(super) fn waves(
    authorities: &[Arc<Authority>],
    ids: &mut Ids,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Wave> {
    let mut waves: Vec<Wave> = Vec::new();
    for authority in authorities {
        for entry in &authority.waves {
            if ids.waves.contains_key(&entry.id.value) || entry.id.value == COMPARISON {
                let what = if entry.id.value == COMPARISON { "page" } else { "wave" };
                faults.push(duplicate(&authority.path, &entry.id, what));
                continue;
            }
            ids.waves.insert(entry.id.value.clone(), WaveIndex(waves.len()));
            waves.push(wave(entry, waves.len()));
        }
    }
    waves
}

/// How many looks the theme has for waves.
const SLOTS: usize = 6;

fn wave(entry: &WaveEntry, nth: usize) -> Wave {
    Wave {
        id: entry.id.value.clone(),
        name: entry.name.clone(),
        summary: entry.summary.clone(),
        span: entry.span.clone(),
        onset: entry.onset.clone(),
        lanes: entry.lanes.clone(),
        slot: nth % SLOTS + 1,
        events: 0,
        stretch: 10,
    }
}

/// Tells that an id is taken.
pub(super) fn duplicate(path: &SourcePath, id: &Located<String>, what: &str) -> Diagnostic {
    Diagnostic::new(
        lint::DUPLICATE_ID,
        path,
        id.span.clone(),
        format!("`{}` is the id of another {what} already", id.value),
    )
    .with_help("give this one an `id` of its own")
}

/// Records, by kind and then by sort key; `undescribed` are tropes that only documents name.
pub(super) fn records(
    config: &Config,
    authorities: &[Arc<Authority>],
    undescribed: Vec<Record>,
    ids: &mut Ids,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let mut seen: BTreeMap<&str, &RecordEntry> = BTreeMap::new();
    for authority in authorities {
        for entry in &authority.records {
            if seen.insert(&entry.id.value, entry).is_some() {
                faults.push(duplicate(&authority.path, &entry.id, "record"));
                continue;
            }
            records.push(record(entry, &authority.path, ids, faults));
        }
    }
    records.extend(undescribed.into_iter().filter(|trope| !seen.contains_key(trope.id.as_str())));
    Collation::new(&config.language)
        .sort(&mut records, |record| (record.kind, record.sort.as_str(), record.id.as_str()));
    for (index, record) in records.iter().enumerate() {
        let index = RecordIndex(index);
        ids.records.insert(record.id.clone(), index);
        let native = record.native.iter().map(|(text, _)| text);
        for name in std::iter::once(&record.name).chain(&record.aliases).chain(native) {
            let named = ids.names.entry(fold_name(name)).or_default();
            if !named.contains(&index) {
                named.push(index);
            }
        }
    }
    records
}

fn record(entry: &RecordEntry, path: &SourcePath, ids: &Ids, faults: &mut Vec<Diagnostic>) -> Record {
    let texts = |list: &[Located<String>]| list.iter().map(|item| item.value.clone()).collect();
    Record {
        kind: entry.kind,
        id: entry.id.value.clone(),
        name: entry.name.value.clone(),
        sort: entry.sort.clone().unwrap_or_else(|| sort_key(entry.kind, &entry.name.value)),
        aliases: texts(&entry.aliases),
        native: entry.native.clone(),
        summary: entry.summary.clone(),
        same_as: entry.same_as.clone(),
        matching: entry.matching,
        formerly: texts(&entry.formerly),
        waves: entry.waves.iter().filter_map(|wave| ids.require_wave(wave, path, faults)).collect(),
        gaps: entry.gaps.clone(),
        detail: entry.detail.clone(),
        links: RecordLinks::default(),
        mentioned: Vec::new(),
        uses: Vec::new(),
        place: Some(Place::new(path, entry.span.clone())),
        written: std::iter::once(&entry.name).chain(&entry.aliases).map(|form| form.span.clone()).collect(),
    }
}

/// A trope that has no table.
pub(super) fn undescribed_trope(id: String, name: &str) -> Record {
    Record {
        kind: Kind::Trope,
        id,
        name: name.to_owned(),
        sort: sort_key(Kind::Trope, name),
        aliases: Vec::new(),
        native: None,
        summary: None,
        same_as: Vec::new(),
        matching: Match::Exact,
        formerly: Vec::new(),
        waves: Vec::new(),
        gaps: Vec::new(),
        detail: Detail::Trope { laconic: None, relations: Vec::new() },
        links: RecordLinks::default(),
        mentioned: Vec::new(),
        uses: Vec::new(),
        place: None,
        written: Vec::new(),
    }
}

const ARTICLES: [&str; 3] = ["The ", "A ", "An "];

fn sort_key(kind: Kind, name: &str) -> String {
    let article = ARTICLES.iter().find(|article| name.starts_with(**article));
    match article {
        Some(article) if matches!(kind, Kind::Work | Kind::Trope) => {
            let rest = name.strip_prefix(article).unwrap_or(name);
            format!("{rest}, {}", article.trim_end())
        }
        _ => name.to_owned(),
    }
}

fn fold_name(name: &str) -> String {
    name.trim().replace('’', "'").to_lowercase()
}
