//! What is searched: the corpus walks in; items walk out, by kind, each a row of texts.

use std::borrow::Cow;

use crate::config::Config;
use crate::locale::Locale;
use crate::parse::authority::record::Detail;
use crate::parse::tree::Block;
use crate::parse::walk::passages;
use crate::path::Url;
use crate::render::data::ledger::Ledger;
use crate::render::part::Parts;
use crate::render::search::bits::to_u32;
use crate::render::search::word::BREAK;
use crate::resolve::corpus::{
    Corpus, CorpusDocument, Event, Example, Record, RecordIndex, Reference, Statement, Theme, Use, WaveIndex,
};

/// The kinds of results, in the order in which equals are shown: the id, which is also the folder of their pages where
/// they have one, and the key of what several are called; then the key of what one is called.
pub(super) const KINDS: [(&str, &str); 10] = [
    ("documents", "kind_document"),
    ("people", "kind_person"),
    ("characters", "kind_character"),
    ("works", "kind_work"),
    ("places", "kind_place"),
    ("organisations", "kind_organisation"),
    ("tropes", "kind_trope"),
    ("examples", "kind_example"),
    ("themes", "kind_theme"),
    ("events", "kind_event"),
];

/// How many units stand before an item's passages: title, other names, summary, address.
pub(super) const FIXED_UNITS: usize = 4;

/// Something that can be found.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// Its place in [`KINDS`].
    pub(super) kind: usize,
    /// Its address below the site's root, where all of its kind stand in one folder: without that, and without `/` at
    /// the end; then a break, and the places of its waves.
    pub(super) address: String,
    pub(super) waves: Vec<WaveIndex>,
    /// The title, and all other names.
    pub(super) names: Vec<Cow<'a, str>>,
    /// Names of others by which it is found: of those who made it, or appear in it.
    pub(super) others: Vec<Cow<'a, str>>,
    pub(super) summary: Cow<'a, str>,
    pub(super) passages: Vec<Unit<'a>>,
    /// BCP 47, where it is not the book's.
    pub(super) language: Option<&'a str>,
}

/// A passage.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    /// The heading right before it.
    pub(super) heading: Option<&'a str>,
    pub(super) text: &'a str,
    /// Words by which it is found beside its own: native spellings of the names in it.
    pub(super) also: Vec<&'a str>,
}

/// All items, by kind.
pub(super) fn all<'a>(config: &'a Config, corpus: &'a Corpus) -> Vec<Item<'a>> {
    let parts = Parts::new(corpus, &Url::new(""));
    let ledger = Ledger::new(corpus);
    let mut items: Vec<Item<'a>> =
        corpus.documents.iter().map(|it| document(corpus, it, &config.language)).collect();
    items.extend(corpus.records.iter().map(|it| record(corpus, it)));
    items.extend(corpus.examples.iter().map(|it| example(&parts, it)));
    items.extend(corpus.themes.iter().map(theme));
    items.extend(corpus.events.iter().enumerate().filter_map(|(nth, it)| event(&parts, &ledger, nth, it)));
    // Short documents before long ones: so the list of how many passages each has costs a bit each.
    items.sort_by_key(|item| (item.kind, item.passages.len()));
    items.iter_mut().for_each(add_waves);
    items
}

/// The script shows the waves of what it shows, and learns them with the address.
fn add_waves(item: &mut Item<'_>) {
    for (nth, wave) in item.waves.iter().enumerate() {
        item.address.push_str(if nth == 0 { BREAK } else { " " });
        item.address.push_str(&wave.0.to_string());
    }
}

/// The kinds that have items: ids, and what several are called.
pub(super) fn kinds_of(locale: &Locale, items: &[Item<'_>]) -> Vec<(&'static str, String)> {
    let has_any = |kind: usize| items.iter().any(|item| item.kind == kind);
    KINDS
        .iter()
        .enumerate()
        .filter(|(kind, _)| has_any(*kind))
        .map(|(_, (id, _))| (*id, locale.label(id)))
        .collect()
}

/// By how many passages each item has more than the one before, up to the last that has any: documents stand first and
/// in the order of their lengths, and nothing else has passages.
pub(super) fn growth_of_items(items: &[Item<'_>]) -> Vec<u32> {
    let last = items.iter().rposition(|item| !item.passages.is_empty());
    let counts = items.iter().take(last.map_or(0, |last| last + 1)).map(|item| to_u32(item.passages.len()));
    counts
        .scan(0, |before, count| {
            let growth = count.saturating_sub(*before);
            *before = count;
            Some(growth)
        })
        .collect()
}

fn kind(id: &str) -> usize {
    KINDS.iter().position(|(known, ..)| *known == id).unwrap_or(0)
}

fn document<'a>(corpus: &'a Corpus, document: &'a CorpusDocument, language: &str) -> Item<'a> {
    let meta = &document.tree.meta;
    Item {
        kind: kind("documents"),
        address: document.place.clone(),
        waves: document.waves.clone(),
        names: vec![document.title.value.as_str().into()],
        others: document.creators.iter().chain(&document.publisher).map(|it| name(corpus, it)).collect(),
        summary: meta.summary.as_deref().unwrap_or_default().into(),
        passages: units(corpus, document),
        language: meta.language.as_deref().filter(|it| *it != language),
    }
}

fn units<'a>(corpus: &'a Corpus, document: &'a CorpusDocument) -> Vec<Unit<'a>> {
    let mut units = Vec::new();
    let mut heading = None;
    for block in &document.tree.body {
        if let Block::Heading(it) = block {
            heading = Some(it.text.as_str());
        }
        units.extend(passages(std::slice::from_ref(block)).into_iter().map(|passage| Unit {
            heading: heading.take(),
            text: passage.text.as_str(),
            also: native_names(corpus, document.mentions_in(passage.number).iter().map(|it| it.record)),
        }));
    }
    units
}

fn native_names(corpus: &Corpus, records: impl Iterator<Item = RecordIndex>) -> Vec<&str> {
    records.filter_map(|record| Some(corpus[record].native.as_ref()?.0.as_str())).collect()
}

fn name<'a>(corpus: &'a Corpus, reference: &'a Reference) -> Cow<'a, str> {
    match reference {
        Reference::Record(record) => corpus[*record].name.as_str().into(),
        Reference::Name(name) => name.as_str().into(),
    }
}

fn record<'a>(corpus: &'a Corpus, record: &'a Record) -> Item<'a> {
    let native = record.native.iter().map(|(name, _)| name);
    let names = [&record.name].into_iter().chain(&record.aliases).chain(native);
    let laconic = match &record.detail {
        Detail::Trope { laconic, .. } => laconic.as_deref(),
        _ => None,
    };
    Item {
        kind: kind(record.kind.plural()),
        address: record.id.clone(),
        waves: record.waves.clone(),
        names: names.map(|name| name.as_str().into()).collect(),
        others: record.links.creators.iter().map(|it| name(corpus, it)).collect(),
        summary: record.summary.as_deref().or(laconic).unwrap_or_default().into(),
        passages: Vec::new(),
        language: None,
    }
}

fn example<'a>(parts: &Parts<'a>, example: &'a Example) -> Item<'a> {
    let corpus = parts.corpus;
    let others = [&example.creators, &example.characters].into_iter().flatten();
    Item {
        kind: kind("examples"),
        address: example.id.clone(),
        waves: example.wave.iter().map(|wave| wave.value).collect(),
        names: vec![parts.example_name(example).into()],
        others: others.map(|it| name(corpus, it)).collect(),
        summary: example.text.as_deref().unwrap_or_default().into(),
        passages: Vec::new(),
        language: None,
    }
}

fn theme(theme: &Theme) -> Item<'_> {
    let told = |cell: &Statement| cell.text.clone();
    let texts: Vec<String> =
        theme.question.iter().chain(&theme.verdict).cloned().chain(theme.cells.iter().map(told)).collect();
    Item {
        kind: kind("themes"),
        address: theme.id.clone(),
        waves: theme.cells.iter().filter_map(|cell| cell.wave).collect(),
        names: vec![theme.name.as_str().into()],
        others: Vec::new(),
        summary: texts.join(BREAK).into(),
        passages: Vec::new(),
        language: None,
    }
}

/// An event stands on its wave's timeline; one without a wave, in the ledger.
fn event<'a>(parts: &Parts<'a>, ledger: &Ledger, nth: usize, event: &'a Event) -> Option<Item<'a>> {
    let statement = &event.statement;
    let (url, anchor) = match statement.wave {
        Some(wave) => (parts.corpus[wave].url(), statement.id.clone()),
        None => ledger.place(Use::Event(nth))?,
    };
    let date = parts.date(statement).words;
    let summary = if statement.text.is_empty() { date } else { format!("{date}: {}", statement.text) };
    Some(Item {
        kind: kind("events"),
        address: format!("{}#{anchor}", url.to_file()),
        waves: statement.wave.into_iter().collect(),
        names: vec![event.title.as_str().into()],
        others: Vec::new(),
        summary: summary.into(),
        passages: Vec::new(),
        language: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::authority::record::Kind;

    #[test]
    fn every_kind_of_record_is_a_kind_of_result() {
        for record in
            [Kind::Person, Kind::Character, Kind::Work, Kind::Place, Kind::Organisation, Kind::Trope]
        {
            assert!(KINDS.iter().any(|(id, ..)| *id == record.plural()), "{}", record.plural());
        }
    }
}
