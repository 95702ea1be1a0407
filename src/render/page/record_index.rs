//! Indexes of records: the records of each kind walk in; one page from A to Z walks out, or one for each letter where
//! there are many.

use serde::Serialize;

use crate::locale::Locale;
use crate::parse::authority::record::{Detail, Kind};
use crate::path::Url;
use crate::render::frame::{Head, title_of};
use crate::render::page::entry;
use crate::render::page::paged;
use crate::render::page::paging::{self, PageLink};
use crate::render::page::record::Native;
use crate::render::page::record_facet::{Narrowed, Narrower};
use crate::render::page::wording::{describe, is_fictional};
use crate::render::part::{Link, Parts, WaveTag};
use crate::render::plan::{Job, Place};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Record, RecordIndex};

/// How many entries stand on one page.
pub(super) const PER_PAGE: usize = 300;

/// A page of an index.
#[derive(Serialize)]
pub(super) struct IndexView {
    pub(super) title: String,
    /// Whether the page is that of one letter.
    pub(super) is_letter: bool,
    pub(super) count: String,
    /// How many are real and how many of fiction, where there are both.
    pub(super) mix: Option<String>,
    pub(super) stand: String,
    /// What leads to narrower indexes.
    pub(super) narrower: Vec<Narrower>,
    pub(super) bar: Vec<Letter>,
    /// The letters with their numbers, where each has pages of its own.
    pub(super) letters: Vec<Letter>,
    pub(super) groups: Vec<Group>,
    pub(super) pages: Vec<PageLink>,
}

/// A letter of the bar.
#[derive(Clone, Serialize)]
pub(super) struct Letter {
    label: String,
    /// Where it leads; nothing for a letter without entries.
    href: Option<String>,
    count: String,
    is_current: bool,
}

/// The entries under a letter.
#[derive(Serialize)]
pub(super) struct Group {
    label: String,
    anchor: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    link: Link,
    native: Option<Native>,
    waves: Vec<WaveTag>,
    summary: Option<String>,
    /// What stands before `ties`: `by`, `in`.
    tied: String,
    ties: Vec<Link>,
    notes: Vec<String>,
}

/// The records of one kind, by letter.
pub(super) struct Index {
    pub(super) kind: Kind,
    pub(super) total: usize,
    fictional: usize,
    pub(super) letters: Vec<(String, Vec<RecordIndex>)>,
}

/// Prints the index of each kind that the corpus has, tropes aside.
pub(super) fn plan<'a>(press: &'a Press<'a>) -> Job<'a> {
    let kinds = || Kind::ALL.into_iter().filter(|kind| *kind != Kind::Trope);
    let folder = |kind: Kind| Place::Below(format!("{}/", kind.plural()));
    let print = move |kind| {
        let index = Index::new(press, kind);
        if index.total > 0 { index.print(press) } else { Vec::new() }
    };
    let job = move |kind| Job::print(vec![folder(kind)], move || print(kind));
    Job::open(kinds().map(folder).collect(), move || kinds().map(job).collect())
}

/// The anchor or address of a letter: itself, `other`, or its code points.
fn letter_id(letter: &str) -> String {
    match letter {
        "#" => "other".to_owned(),
        _ if letter.chars().all(|character| character.is_ascii_alphanumeric()) => letter.to_lowercase(),
        _ => {
            let points: Vec<String> =
                letter.chars().map(|character| format!("{:04x}", u32::from(character))).collect();
            format!("u{}", points.join("-"))
        }
    }
}

impl Letter {
    /// What leads to a group of the same page.
    pub(super) fn of(locale: &Locale, group: &Group) -> Self {
        Self {
            label: group.label.clone(),
            href: Some(format!("#{}", group.anchor)),
            count: locale.number(group.entries.len()),
            is_current: false,
        }
    }
}

/// A letter without entries.
fn empty(label: String) -> Letter {
    Letter { label, href: None, count: "0".to_owned(), is_current: false }
}

impl Index {
    fn new(press: &Press<'_>, kind: Kind) -> Self {
        let mut letters: std::collections::BTreeMap<String, Vec<RecordIndex>> =
            std::collections::BTreeMap::new();
        let (mut total, mut fictional) = (0, 0);
        for (index, record) in press.corpus.records_of(kind) {
            letters.entry(press.collation.letter(&record.sort)).or_default().push(index);
            total += 1;
            fictional += usize::from(is_fictional(record));
        }
        let mut letters: Vec<(String, Vec<RecordIndex>)> = letters.into_iter().collect();
        press.collation.sort(&mut letters, |(letter, _)| (letter != "#", letter, letter));
        Self { kind, total, fictional, letters }
    }

    fn is_split(&self) -> bool {
        self.total > PER_PAGE
    }

    pub(super) fn url(&self) -> Url {
        Url::new(format!("{}/", self.kind.plural()))
    }

    fn letter_url(&self, letter: &str, page: usize) -> Url {
        let base = format!("{}letter/{}/", self.url(), letter_id(letter));
        Url::new(if page == 0 { base } else { format!("{base}page/{}/", page + 1) })
    }

    fn print(&self, press: &Press<'_>) -> Vec<Printed> {
        let narrowed = Narrowed::new(press.corpus, self);
        let mut pages = vec![self.front(press, &narrowed)];
        pages.extend(narrowed.print(press, self));
        if self.is_split() {
            for (letter, records) in &self.letters {
                let chunks: Vec<&[RecordIndex]> = records.chunks(PER_PAGE).collect();
                pages.extend((0..chunks.len()).map(|nth| self.letter(press, letter, &chunks, nth)));
            }
        }
        pages
    }

    /// The index's first page: all of it, or the letters with their numbers.
    fn front(&self, press: &Press<'_>, narrowed: &Narrowed) -> Printed {
        let parts = Parts::new(press.corpus, &self.url());
        let locale = parts.locale();
        let bar = self.bar(&parts, None);
        let groups = self.letters.iter().map(|(letter, records)| self.group(&parts, letter, records));
        let view = IndexView {
            title: title_of(locale, self.kind).to_owned(),
            is_letter: false,
            count: self.count(locale, self.total),
            mix: self.mix(locale),
            stand: locale.label(&format!("{}_stand", self.kind.plural())),
            narrower: narrowed.links(&parts, self, None),
            letters: if self.is_split() {
                bar.iter().filter(|letter| letter.href.is_some()).cloned().collect()
            } else {
                Vec::new()
            },
            groups: if self.is_split() { Vec::new() } else { groups.collect() },
            bar,
            pages: Vec::new(),
        };
        let names: Vec<&str> =
            press.corpus.records_of(self.kind).take(3).map(|(_, record)| record.name.as_str()).collect();
        let description = describe([
            locale.say(
                "index_description",
                [
                    ("kinds", title_of(locale, self.kind).into()),
                    ("site", press.config.title.as_str().into()),
                    ("names", names.join(", ").into()),
                ],
            ),
            locale.say("index_in_all", [("things", view.count.as_str().into())]),
        ]);
        let head = Head::new(self.url(), title_of(locale, self.kind), description, self.kind.plural());
        let shown = self.letters.iter().filter(|_| !self.is_split()).flat_map(|(_, records)| records);
        press.page("record-index.html", list(press, shown, head), &view)
    }

    /// A page of one letter.
    fn letter(&self, press: &Press<'_>, letter: &str, chunks: &[&[RecordIndex]], nth: usize) -> Printed {
        let url = self.letter_url(letter, nth);
        let parts = Parts::new(press.corpus, &url);
        let locale = parts.locale();
        let shown = chunks.get(nth).copied().unwrap_or_default();
        let number: usize = chunks.iter().map(|chunk| chunk.len()).sum();
        let title = format!("{}: {letter}", title_of(locale, self.kind));
        let view = IndexView {
            title: title.clone(),
            is_letter: true,
            count: self.count(locale, number),
            mix: None,
            stand: String::new(),
            narrower: Vec::new(),
            bar: self.bar(&parts, Some(letter)),
            letters: Vec::new(),
            groups: vec![self.group(&parts, letter, shown)],
            pages: paging::links(chunks.len(), nth, |page| parts.href(&self.letter_url(letter, page))),
        };
        let name = |index: Option<&RecordIndex>| {
            index.map(|index| press.corpus[*index].name.clone()).unwrap_or_default()
        };
        let description = describe([
            locale.say(
                "letter_description",
                [
                    ("kinds", title_of(locale, self.kind).into()),
                    ("site", press.config.title.as_str().into()),
                    ("letter", paged::page(locale, letter, nth).into()),
                    ("first", name(shown.first()).into()),
                    ("last", name(shown.last()).into()),
                ],
            ),
            locale.say("things_in_all", [("things", view.count.as_str().into())]),
        ]);
        let mut head = Head::new(url, paged::page(locale, &title, nth), description, self.kind.plural())
            .below(title_of(locale, self.kind), self.url());
        head.crumb = Some(paged::page(locale, letter, nth));
        press.page("record-index.html", list(press, shown.iter(), head), &view)
    }

    /// The letters from A to Z, where any of them has entries, and those of other scripts that have some.
    fn bar(&self, parts: &Parts<'_>, current: Option<&str>) -> Vec<Letter> {
        let with = |(letter, records): &(String, Vec<RecordIndex>)| Letter {
            href: Some(if self.is_split() {
                parts.href(&self.letter_url(letter, 0))
            } else {
                format!("#{}", letter_id(letter))
            }),
            label: letter.clone(),
            count: parts.locale().number(records.len()),
            is_current: current == Some(letter),
        };
        let find = |label: &str| self.letters.iter().find(|(letter, _)| letter == label).map(with);
        let alphabet: Vec<String> = ('A'..='Z').map(String::from).collect();
        let (latin, others): (Vec<_>, Vec<_>) =
            self.letters.iter().partition(|(letter, _)| alphabet.contains(letter));
        let mut bar: Vec<Letter> = find("#").into_iter().collect();
        if !latin.is_empty() {
            bar.extend(alphabet.into_iter().map(|letter| find(&letter).unwrap_or_else(|| empty(letter))));
        }
        bar.extend(others.into_iter().filter(|(letter, _)| letter != "#").map(with));
        bar
    }

    pub(super) fn group(&self, parts: &Parts<'_>, letter: &str, records: &[RecordIndex]) -> Group {
        Group {
            label: if letter == "#" { "0–9".to_owned() } else { letter.to_owned() },
            anchor: letter_id(letter),
            entries: records.iter().map(|index| self.entry(parts, *index)).collect(),
        }
    }

    fn entry(&self, parts: &Parts<'_>, index: RecordIndex) -> Entry {
        let record = &parts.corpus[index];
        let (tied_by, ties) = match self.kind {
            Kind::Work => ("tied_by", parts.references(&record.links.creators, Kind::Person)),
            Kind::Character => {
                ("tied_in", record.links.works.iter().map(|work| parts.record(*work)).collect())
            }
            _ => ("", Vec::new()),
        };
        Entry {
            link: parts.record(index),
            native: Native::of(parts.locale(), record),
            waves: record.waves.iter().map(|wave| parts.wave(*wave)).collect(),
            summary: record.summary.clone(),
            tied: parts.locale().label(tied_by),
            ties,
            notes: self.notes(parts.locale(), record),
        }
    }

    fn notes(&self, locale: &Locale, record: &Record) -> Vec<String> {
        let mut notes: Vec<String> = match &record.detail {
            Detail::Work { year, medium, .. } => {
                let year = year.as_ref().map(|year| locale.date(&year.value));
                [year, medium.clone()].into_iter().flatten().collect()
            }
            Detail::Place { kind, .. } | Detail::Organisation { kind, .. } => kind.iter().cloned().collect(),
            _ => Vec::new(),
        };
        if self.fictional < self.total && is_fictional(record) {
            notes.push(locale.label("is_fictional"));
        }
        notes.push(locale.count("mentions_count", record.mentioned.len()));
        notes
    }

    pub(super) fn count(&self, locale: &Locale, number: usize) -> String {
        locale.count(&format!("{}_count", self.kind.plural()), number)
    }

    fn mix(&self, locale: &Locale) -> Option<String> {
        let real = self.total - self.fictional;
        (real > 0 && self.fictional > 0).then(|| {
            locale.say("real_and_fictional", [("real", real.into()), ("fictional", self.fictional.into())])
        })
    }
}

fn list<'r>(press: &Press<'_>, records: impl Iterator<Item = &'r RecordIndex>, head: Head) -> Head {
    let entries = records.map(|index| &press.corpus[*index]);
    entry::of_index(press, "CollectionPage", entries.map(|record| (record.name.as_str(), record.url())), head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_ids_of_their_own() {
        for (letter, id) in [("A", "a"), ("#", "other"), ("Я", "u042f"), ("Ö", "u00d6")] {
            assert_eq!(letter_id(letter), id);
        }
    }
}
