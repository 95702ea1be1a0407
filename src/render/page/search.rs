//! The A to Z: every entry of the site walks in; a list by letters walks out, on one page, or on one page for each
//! letter where it is long.

use std::collections::BTreeMap;
use std::fmt::Write;

use rayon::prelude::*;
use serde::Serialize;

use crate::locale::Locale;
use crate::parse::authority::record::{Detail, Kind};
use crate::path::Url;
use crate::render::data::ledger::Ledger;
use crate::render::frame::{Head, shorten};
use crate::render::page::document::opening;
use crate::render::page::paged::split;
use crate::render::page::paging::{PageLink, links};
use crate::render::page::wording::kind_word;
use crate::render::part::{Parts, WaveTag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, Event, Example, Record, Reference, Use, WaveIndex};

/// From how many entries on each letter has a page of its own, and how many entries stand on a page.
const PER_PAGE: usize = 500;

/// How many characters of a text stand for it.
const MAX_LINE: usize = 100;

/// A page of the A to Z.
#[derive(Serialize)]
struct SearchView {
    title: String,
    count: String,
    bar: Vec<Letter>,
    /// The letters of this page; none on the first page of a long list.
    groups: Vec<Group>,
    /// Whether each letter has a page of its own.
    is_long: bool,
    pages: Vec<PageLink>,
    /// On the first page, what searches.
    form: Option<Form>,
}

/// The form that a script brings to life.
#[derive(Serialize)]
struct Form {
    /// The folder of the index.
    index: String,
    root: String,
    script: String,
    kinds: Vec<Choice>,
    waves: Vec<Choice>,
}

/// A box of the form.
#[derive(Serialize)]
struct Choice {
    id: String,
    label: String,
}

/// A letter of the bar.
#[derive(Serialize)]
struct Letter {
    label: String,
    href: Option<String>,
    count: String,
    is_current: bool,
}

#[derive(Serialize)]
struct Group {
    label: String,
    id: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    is_title: bool,
    kind: String,
    line: String,
    href: String,
    wave: Option<WaveTag>,
}

/// An entry, whatever page it will stand on.
struct Item {
    sort: String,
    name: String,
    is_title: bool,
    kind: String,
    line: String,
    url: Url,
    anchor: Option<String>,
    wave: Option<WaveIndex>,
}

/// The entries of one letter.
struct Section {
    label: String,
    id: String,
    items: Vec<Item>,
}

/// Prints the A to Z.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let sections = sections(press);
    let total = sections.iter().map(|section| section.items.len()).sum();
    if total <= PER_PAGE {
        return vec![whole(press, &sections, total)];
    }
    let mut pages = vec![door(press, &sections, total)];
    pages.par_extend(sections.par_iter().flat_map_iter(|section| letter_pages(press, &sections, section)));
    pages
}

/// Only what the corpus has can be chosen.
fn form(press: &Press<'_>, parts: &Parts<'_>) -> Option<Form> {
    let index = press.search()?;
    let kinds = index.kinds.iter().map(|(id, label)| Choice { id: (*id).into(), label: label.clone() });
    let waves = press.corpus.waves.iter();
    let root = parts.root();
    Some(Form {
        index: format!("{root}{}", index.folder),
        root: root.to_owned(),
        script: format!("{root}{}", press.search_script()),
        kinds: kinds.collect(),
        waves: waves.map(|wave| Choice { id: wave.id.clone(), label: wave.name.clone() }).collect(),
    })
}

fn url() -> Url {
    Url::new("search/")
}

fn whole(press: &Press<'_>, sections: &[Section], total: usize) -> Printed {
    let parts = Parts::new(press.corpus, &url());
    let view = SearchView {
        title: title(press),
        count: press.corpus.locale.count("entries_count", total),
        bar: bar(&press.corpus.locale, sections, |section| (format!("#{}", section.id), false)),
        groups: sections.iter().map(|section| group(&parts, section, &section.items)).collect(),
        is_long: false,
        pages: Vec::new(),
        form: form(press, &parts),
    };
    press.page("search.html", head(press, total), &view)
}

fn title(press: &Press<'_>) -> String {
    let title = if press.config.is_searchable { "search_and_a_to_z" } else { "a_to_z_everything" };
    press.corpus.locale.label(title)
}

fn head(press: &Press<'_>, total: usize) -> Head {
    let locale = &press.corpus.locale;
    let entries = locale.count("entries_count", total);
    let description = locale.say(
        "search_description",
        [("entries", entries.into()), ("title", press.config.title.as_str().into())],
    );
    Head::new(url(), title(press), description, "search")
}

/// The first page of a long list: letters and how many entries each has.
fn door(press: &Press<'_>, sections: &[Section], total: usize) -> Printed {
    let parts = Parts::new(press.corpus, &url());
    let view = SearchView {
        title: title(press),
        count: press.corpus.locale.count("entries_count", total),
        bar: bar(&press.corpus.locale, sections, |section| (parts.href(&letter_url(section, 0)), false)),
        groups: Vec::new(),
        is_long: true,
        pages: Vec::new(),
        form: form(press, &parts),
    };
    press.page("search.html", head(press, total), &view)
}

fn letter_url(section: &Section, nth: usize) -> Url {
    match nth {
        0 => Url::new(format!("search/letter/{}/", section.id)),
        _ => Url::new(format!("search/letter/{}/{}/", section.id, nth + 1)),
    }
}

fn letter_pages(press: &Press<'_>, sections: &[Section], section: &Section) -> Vec<Printed> {
    let chunks = split(&section.items, PER_PAGE);
    let print = |(nth, chunk): (usize, &&[Item])| {
        let url = letter_url(section, nth);
        let parts = Parts::new(press.corpus, &url);
        let locale = parts.locale();
        let title = locale.say("a_to_z_letter", [("letter", section.label.as_str().into())]);
        let title = super::paged::page(locale, &title, nth);
        let view = SearchView {
            title: title.clone(),
            count: locale.count("entries_count", section.items.len()),
            bar: bar(&press.corpus.locale, sections, |other| {
                (parts.href(&letter_url(other, 0)), other.id == section.id)
            }),
            groups: vec![group(&parts, section, chunk)],
            is_long: true,
            form: None,
            pages: links(chunks.len(), nth, |page| parts.href(&letter_url(section, page))),
        };
        let description = locale.say(
            "letter_of_site",
            [
                ("title", title.as_str().into()),
                ("entries", view.count.as_str().into()),
                ("site", press.config.title.as_str().into()),
            ],
        );
        press.page(
            "search.html",
            Head::new(url, title, description, "search").below(locale.text("a_to_z"), self::url()),
            &view,
        )
    };
    chunks.iter().enumerate().map(print).collect()
}

/// All letters from A to Z, and those others that have entries.
fn bar(locale: &Locale, sections: &[Section], place: impl Fn(&Section) -> (String, bool)) -> Vec<Letter> {
    let latin = ('A'..='Z').map(String::from);
    let is_latin = |label: &str| label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_uppercase());
    let found = |section: &Section| {
        let (href, is_current) = place(section);
        let count = locale.number(section.items.len());
        Letter { label: section.label.clone(), href: Some(href), count, is_current }
    };
    let missing = |label| Letter { label, href: None, count: String::new(), is_current: false };
    let known: BTreeMap<&str, &Section> =
        sections.iter().map(|section| (section.label.as_str(), section)).collect();
    let others = sections.iter().filter(|section| !is_latin(&section.label)).map(found);
    latin
        .map(|label| known.get(label.as_str()).map_or_else(|| missing(label), |it| found(it)))
        .chain(others)
        .collect()
}

fn group(parts: &Parts<'_>, section: &Section, items: &[Item]) -> Group {
    let entry = |item: &Item| {
        let page = parts.href(&item.url);
        Entry {
            name: item.name.clone(),
            is_title: item.is_title,
            kind: item.kind.clone(),
            line: item.line.clone(),
            href: item.anchor.as_ref().map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}")),
            wave: item.wave.map(|wave| parts.wave(wave)),
        }
    };
    Group { label: section.label.clone(), id: section.id.clone(), entries: items.iter().map(entry).collect() }
}

/// All entries by letter; letters in the order of the language, what begins with none of them last.
fn sections(press: &Press<'_>) -> Vec<Section> {
    let mut by_letter: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for item in items(press.corpus) {
        by_letter.entry(press.collation.letter(&item.sort)).or_default().push(item);
    }
    let mut sections: Vec<Section> = by_letter
        .into_iter()
        .map(|(label, mut items)| {
            press.collation.sort(&mut items, |item| ((), item.sort.as_str(), item.url.as_str()));
            Section { id: id_of(&label), label, items }
        })
        .collect();
    press
        .collation
        .sort(&mut sections, |section| (section.label == "#", section.label.as_str(), section.id.as_str()));
    sections
}

/// The anchor of a letter: itself, or its number in Unicode where it is not one of a to z.
fn id_of(label: &str) -> String {
    match label {
        "#" => "other".to_owned(),
        _ if label.is_ascii() => label.to_ascii_lowercase(),
        _ => label.chars().fold(String::new(), |mut id, letter| {
            let _ = write!(id, "u{:04x}", u32::from(letter));
            id
        }),
    }
}

fn items(corpus: &Corpus) -> Vec<Item> {
    let parts = Parts::new(corpus, &url());
    let ledger = Ledger::new(corpus);
    let documents = corpus.documents.iter().map(|document| {
        let line = document.tree.meta.summary.clone().unwrap_or_else(|| opening(document));
        let title = &document.title.value;
        plain(
            corpus.locale.label("kind_document"),
            without_article(title),
            title.clone(),
            &line,
            document.url(),
        )
    });
    let records = corpus.records.iter().map(|it| record(&corpus.locale, it));
    let examples = corpus.examples.iter().map(|it| example(&parts, it));
    let themes = corpus.themes.iter().map(|theme| {
        let line = theme.question.clone().or_else(|| theme.verdict.clone()).unwrap_or_default();
        plain(
            corpus.locale.label("kind_theme"),
            without_article(&theme.name),
            theme.name.clone(),
            &line,
            theme.url(),
        )
    });
    let events = corpus.events.iter().enumerate().map(|(nth, it)| event(&parts, &ledger, nth, it));
    documents.chain(records).chain(examples).chain(themes).chain(events).collect()
}

fn plain(kind: String, sort: String, name: String, line: &str, url: Url) -> Item {
    let line = shorten(line, MAX_LINE);
    Item { sort, name, is_title: false, kind, line, url, anchor: None, wave: None }
}

fn record(locale: &Locale, record: &Record) -> Item {
    let kind = kind_word(locale, record.kind);
    let laconic = match &record.detail {
        Detail::Trope { laconic, .. } => laconic.clone(),
        _ => None,
    };
    let mentions = || {
        let paragraphs = locale.count("paragraphs_count", record.mentioned.len());
        locale.say("named_in_extent", [("extent", paragraphs.into())])
    };
    let line = record.summary.clone().or(laconic).unwrap_or_else(mentions);
    let wave = match record.waves.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let is_title = record.kind == Kind::Work;
    Item { is_title, wave, ..plain(kind, record.sort.clone(), record.name.clone(), &line, record.url()) }
}

fn example(parts: &Parts<'_>, example: &Example) -> Item {
    let name = parts.example_name(example);
    let sort = match example.works.first() {
        Some(Reference::Record(work)) => format!("{} {name}", parts.corpus[*work].sort),
        _ => without_article(&name),
    };
    let passage = || parts.corpus.passage(example.passage).map(|passage| passage.text.as_str().to_owned());
    let line = example.text.clone().or_else(passage).unwrap_or_default();
    let wave = example.wave.as_ref().map(|wave| wave.value);
    Item { wave, ..plain(parts.locale().label("kind_example"), sort, name, &line, example.url()) }
}

/// An event stands on its wave's timeline; one without a wave, only in the ledger.
fn event(parts: &Parts<'_>, ledger: &Ledger, nth: usize, event: &Event) -> Item {
    let statement = &event.statement;
    let place = match statement.wave {
        Some(wave) => Some((parts.corpus[wave].url(), statement.id.clone())),
        None => ledger.place(Use::Event(nth)),
    };
    let (page, anchor) = place.map_or_else(|| (url(), None), |(page, anchor)| (page, Some(anchor)));
    let date = parts.date(statement).words;
    let line = if statement.text.is_empty() { date } else { format!("{date}: {}", statement.text) };
    Item {
        anchor,
        wave: statement.wave,
        ..plain(
            parts.locale().label("kind_event"),
            without_article(&event.title),
            event.title.clone(),
            &line,
            page,
        )
    }
}

/// What a title is sorted by.
fn without_article(title: &str) -> String {
    let title = title.trim_start_matches(|character: char| !character.is_alphanumeric());
    let rest = ["The ", "A ", "An "].iter().find_map(|article| title.strip_prefix(article));
    rest.unwrap_or(title).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_anchors() {
        for (label, expect) in [("A", "a"), ("#", "other"), ("Я", "u042f")] {
            assert_eq!(id_of(label), expect);
        }
        assert_eq!(without_article("“The Shadow”"), "Shadow”");
        assert_eq!(without_article("Theory"), "Theory");
    }
}
