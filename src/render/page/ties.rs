//! Ties between records: the corpus walks in once for a build; what leads from a record to others walks out.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::render::page::wording::kind_word;
use crate::resolve::corpus::{Corpus, Record, RecordIndex, Reference, WaveIndex};

/// What leads from records to others, against the direction in which the records tell it. Lists are in the order of
/// the corpus.
#[derive(Default)]
pub(super) struct Ties {
    works_by: Map,
    characters_of: Map,
    within: Map,
    portrayed_as: Map,
    /// For a trope, the tropes that tell a relation to it, and the relation in them.
    related: BTreeMap<RecordIndex, Vec<(RecordIndex, usize)>>,
    peers: BTreeMap<(Kind, WaveIndex), Vec<RecordIndex>>,
    /// Names that several records or documents have, in lower case.
    shared: BTreeSet<String>,
}

type Map = BTreeMap<RecordIndex, Vec<RecordIndex>>;

impl Ties {
    /// Reads them from a corpus.
    pub(super) fn new(corpus: &Corpus) -> Self {
        let mut ties = Self::default();
        for (nth, record) in corpus.records.iter().enumerate() {
            ties.read(RecordIndex(nth), record);
        }
        ties.shared = shared(corpus);
        ties
    }

    fn read(&mut self, index: RecordIndex, record: &Record) {
        let links = &record.links;
        for creator in &links.creators {
            if let Reference::Record(creator) = creator {
                add(&mut self.works_by, *creator, index);
            }
        }
        for work in &links.works {
            add(&mut self.characters_of, *work, index);
        }
        if let Some(place) = links.within {
            add(&mut self.within, place, index);
        }
        if let Some(person) = links.person {
            add(&mut self.portrayed_as, person, index);
        }
        for (nth, relation) in links.relations.iter().enumerate() {
            self.related.entry(relation.to).or_default().push((index, nth));
        }
        for wave in &record.waves {
            self.peers.entry((record.kind, *wave)).or_default().push(index);
        }
    }

    /// The works that a person made.
    pub(super) fn works_by(&self, person: RecordIndex) -> &[RecordIndex] {
        of(&self.works_by, person)
    }

    /// The characters of a work.
    pub(super) fn characters_of(&self, work: RecordIndex) -> &[RecordIndex] {
        of(&self.characters_of, work)
    }

    /// The places within a place.
    pub(super) fn within(&self, place: RecordIndex) -> &[RecordIndex] {
        of(&self.within, place)
    }

    /// The characters that fictionalise a person.
    pub(super) fn portrayed_as(&self, person: RecordIndex) -> &[RecordIndex] {
        of(&self.portrayed_as, person)
    }

    /// The tropes that tell a relation to a trope, and the relation in them.
    pub(super) fn related(&self, trope: RecordIndex) -> &[(RecordIndex, usize)] {
        self.related.get(&trope).map_or(&[], Vec::as_slice)
    }

    /// Records of the same kind and wave: those that follow in the order of the corpus, then those from its head.
    pub(super) fn peers(
        &self,
        corpus: &Corpus,
        index: RecordIndex,
        wave: WaveIndex,
        limit: usize,
    ) -> Vec<RecordIndex> {
        let peers = self.peers.get(&(corpus[index].kind, wave)).map_or(&[][..], Vec::as_slice);
        let (before, after) = peers.split_at(peers.partition_point(|peer| *peer <= index));
        after.iter().chain(before).copied().filter(|peer| *peer != index).take(limit).collect()
    }

    /// The title of a record's page, with its kind where something else has the same name.
    pub(super) fn title(&self, locale: &Locale, record: &Record) -> String {
        if self.shared.contains(&record.name.to_lowercase()) {
            format!("{} ({})", record.name, kind_word(locale, record.kind).to_lowercase())
        } else {
            record.name.clone()
        }
    }
}

fn add(map: &mut Map, key: RecordIndex, value: RecordIndex) {
    let list = map.entry(key).or_default();
    if list.last() != Some(&value) {
        list.push(value);
    }
}

fn of(map: &Map, key: RecordIndex) -> &[RecordIndex] {
    map.get(&key).map_or(&[], Vec::as_slice)
}

fn shared(corpus: &Corpus) -> BTreeSet<String> {
    let records = corpus.records.iter().map(|record| &record.name);
    let documents = corpus.documents.iter().map(|document| &document.title.value);
    let themes = corpus.themes.iter().map(|theme| &theme.name);
    let (mut seen, mut shared) = (BTreeSet::new(), BTreeSet::new());
    for name in records.chain(documents).chain(themes).map(|name| name.to_lowercase()) {
        if seen.contains(&name) {
            shared.insert(name);
        } else {
            seen.insert(name);
        }
    }
    shared
}
