//! Narrower indexes: the records of one kind walk in; a page of those of each wave, each medium, or of those that are
//! real and those that are not, walks out, with the links that lead from one to the other.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::parse::authority::record::{Detail, Kind};
use crate::path::Url;
use crate::render::frame::{Head, title_of};
use crate::render::page::paged;
use crate::render::page::paging;
use crate::render::page::record_index::{Group, Index, IndexView, Letter, PER_PAGE};
use crate::render::page::wording::{capitalised, describe, is_fictional};
use crate::render::part::Parts;
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, Record, RecordIndex, WaveIndex};
use crate::slug::slug;

/// A link to a narrower index, or back to the whole.
#[derive(Serialize)]
pub(super) struct Narrower {
    label: String,
    count: String,
    href: String,
    /// The look of the wave, where it is one.
    slot: Option<usize>,
    is_current: bool,
}

/// A value that some records of a kind have.
struct Value {
    url: Url,
    label: String,
    slot: Option<usize>,
    /// In the order of the index, each under its letter.
    records: Vec<(String, RecordIndex)>,
}

/// What a record has of its kind's facet: the order of the value, its word in addresses, its label, its look.
type Key = (usize, String, String, Option<usize>);

/// The values of a kind, where there are several.
pub(super) struct Narrowed {
    values: Vec<Value>,
}

impl Narrowed {
    /// Sorts the records of an index by their values.
    pub(super) fn new(corpus: &Corpus, index: &Index) -> Self {
        let word = match index.kind {
            Kind::Work => "medium",
            Kind::Place | Kind::Organisation => "kind",
            _ => "wave",
        };
        let mut found: BTreeMap<Key, Vec<(String, RecordIndex)>> = BTreeMap::new();
        for (letter, records) in &index.letters {
            for record in records {
                for key in keys(corpus, &corpus[*record]) {
                    found.entry(key).or_default().push((letter.clone(), *record));
                }
            }
        }
        if found.len() < 2 {
            return Self { values: Vec::new() };
        }
        let value = |((_, id, label, slot), records): (Key, Vec<(String, RecordIndex)>)| Value {
            url: Url::new(format!("{}{word}/{id}/", index.url())),
            label,
            slot,
            records,
        };
        Self { values: found.into_iter().map(value).collect() }
    }

    /// The links, with the whole index first.
    pub(super) fn links(&self, parts: &Parts<'_>, index: &Index, current: Option<&Url>) -> Vec<Narrower> {
        if self.values.is_empty() {
            return Vec::new();
        }
        let whole = Narrower {
            label: parts.locale().label("all"),
            count: parts.locale().number(index.total),
            href: parts.href(&index.url()),
            slot: None,
            is_current: current.is_none(),
        };
        let link = |value: &Value| Narrower {
            label: value.label.clone(),
            count: parts.locale().number(value.records.len()),
            href: parts.href(&value.url),
            slot: value.slot,
            is_current: current == Some(&value.url),
        };
        std::iter::once(whole).chain(self.values.iter().map(link)).collect()
    }

    /// Prints the page of each value, or several where it has many records.
    pub(super) fn print(&self, press: &Press<'_>, index: &Index) -> Vec<Printed> {
        let page = |value: &Value| {
            let chunks: Vec<&[(String, RecordIndex)]> = value.records.chunks(PER_PAGE).collect();
            (0..chunks.len()).map(|nth| self.page(press, index, value, &chunks, nth)).collect::<Vec<_>>()
        };
        self.values.iter().flat_map(page).collect()
    }

    fn page(
        &self,
        press: &Press<'_>,
        index: &Index,
        value: &Value,
        chunks: &[&[(String, RecordIndex)]],
        nth: usize,
    ) -> Printed {
        let url = value.url_of(nth);
        let parts = Parts::new(press.corpus, &url);
        let groups = groups(&parts, index, chunks.get(nth).copied().unwrap_or_default());
        let title = format!("{}: {}", title_of(parts.locale(), index.kind), value.label);
        let locale = parts.locale();
        let full = paged::page(locale, &title, nth);
        let view = IndexView {
            title: title.clone(),
            is_letter: false,
            count: index.count(parts.locale(), value.records.len()),
            mix: None,
            stand: String::new(),
            narrower: self.links(&parts, index, Some(&value.url)),
            bar: groups.iter().map(|group| Letter::of(parts.locale(), group)).collect(),
            letters: Vec::new(),
            groups,
            pages: paging::links(chunks.len(), nth, |page| parts.href(&value.url_of(page))),
        };
        let description = describe([
            locale.say(
                "narrowed_description",
                [
                    ("title", full.as_str().into()),
                    ("site", press.config.title.as_str().into()),
                    ("things", view.count.as_str().into()),
                ],
            ),
            locale.label("each_with_summary"),
        ]);
        let mut head = Head::new(url, full, description, index.kind.plural())
            .below(title_of(parts.locale(), index.kind), index.url());
        head.crumb = Some(paged::page(locale, &value.label, nth));
        press.page("record-index.html", head, &view)
    }
}

impl Value {
    fn url_of(&self, nth: usize) -> Url {
        if nth == 0 { self.url.clone() } else { Url::new(format!("{}page/{}/", self.url, nth + 1)) }
    }
}

fn groups(parts: &Parts<'_>, index: &Index, shown: &[(String, RecordIndex)]) -> Vec<Group> {
    let same = |one: &(String, RecordIndex), other: &(String, RecordIndex)| one.0 == other.0;
    let group = |own: &[(String, RecordIndex)]| {
        let records: Vec<RecordIndex> = own.iter().map(|(_, record)| *record).collect();
        own.first().map(|(letter, _)| index.group(parts, letter, &records))
    };
    shown.chunk_by(same).filter_map(group).collect()
}

/// Waves come in their own order, media in that of their names; what is real before what is not.
fn keys(corpus: &Corpus, record: &Record) -> Vec<Key> {
    match &record.detail {
        Detail::Work { medium, .. } => {
            let key = |medium: &String| (0, slug(medium), capitalised(medium), None);
            medium.iter().map(key).filter(|(_, id, ..)| !id.is_empty()).collect()
        }
        Detail::Place { .. } | Detail::Organisation { .. } => vec![if is_fictional(record) {
            (1, "fictional".to_owned(), corpus.locale.label("fictional"), None)
        } else {
            (0, "real".to_owned(), corpus.locale.label("real"), None)
        }],
        _ => {
            let key = |wave: &WaveIndex| {
                let of = &corpus[*wave];
                (wave.0, of.id.clone(), of.name.clone(), Some(of.slot))
            };
            record.waves.iter().map(key).collect()
        }
    }
}
