//! The home page: the whole corpus walks in; its front door walks out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::parse::authority::record::Kind;
use crate::parse::meta::DocumentKind;
use crate::path::Url;
use crate::render::frame::{Head, has_comparison, has_timelines, shorten, title_of};
use crate::render::page::chapter::Contents;
use crate::render::page::document::{kind_label, length, opening};
use crate::render::page::opening::{self, Opening};
use crate::render::part::{Chip, DateTag, Link, Parts, TreatmentTag, WaveTag, treatment_tag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, DocumentIndex, ExampleIndex, RecordIndex, Theme, WaveIndex};
use crate::resolve::treatment;

/// The home page.
#[derive(Serialize)]
struct HomeView {
    subtitle: Option<String>,
    standfirst: String,
    buttons: Vec<Button>,
    opening: Opening,
    /// The contents of the book, as HTML, where there is nothing but a book.
    contents: Option<String>,
    documents: Vec<Card>,
    /// How many documents there are, where not all are shown.
    more_documents: Option<String>,
    documents_href: String,
    waves: Vec<WaveTag>,
    themes: Vec<Row>,
    compare_href: Option<String>,
    tally: Option<Tally>,
    indexes: Vec<Index>,
}

#[derive(Serialize)]
struct Button {
    label: String,
    href: String,
}

/// A document's card.
#[derive(Serialize)]
struct Card {
    code: String,
    kind: String,
    link: Link,
    summary: String,
    length: String,
    date: Option<DateTag>,
}

/// A theme, with a cell for each wave.
#[derive(Serialize)]
struct Row {
    name: String,
    href: String,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    slot: usize,
    text: String,
    chips: Vec<Chip>,
}

/// The examples of one trope by treatment.
#[derive(Serialize)]
struct Tally {
    trope: Link,
    sentence: String,
    rows: Vec<TallyRow>,
}

#[derive(Serialize)]
struct TallyRow {
    treatment: TreatmentTag,
    href: String,
    count: usize,
    /// How many strokes are drawn, at most 20.
    strokes: usize,
}

/// A link to an index.
#[derive(Serialize)]
struct Index {
    label: String,
    href: String,
    count: String,
}

/// How many documents the home page shows.
const SHOWN_DOCUMENTS: usize = 12;
/// How many themes the home page shows.
const SHOWN_THEMES: usize = 4;

/// Prints the home page.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let corpus = press.corpus;
    let url = Url::new("");
    let parts = Parts::new(corpus, &url);
    let config = press.config;
    let documents = corpus.locale.count("documents_count", corpus.documents.len());
    let description = config.description.clone().unwrap_or_else(|| {
        corpus.locale.say(
            "home_description",
            [("title", config.title.as_str().into()), ("documents", documents.as_str().into())],
        )
    });
    let view = HomeView {
        subtitle: config.subtitle.clone(),
        standfirst: description.clone(),
        buttons: buttons(&parts),
        opening: opening::opening(press, &parts),
        contents: contents(&parts),
        documents: (0..corpus.documents.len().min(SHOWN_DOCUMENTS))
            .map(|nth| card(&parts, DocumentIndex(nth)))
            .collect(),
        more_documents: (corpus.documents.len() > SHOWN_DOCUMENTS).then(|| documents.clone()),
        documents_href: parts.href(&Url::new("documents/")),
        waves: (0..corpus.waves.len()).map(|nth| parts.wave(WaveIndex(nth))).collect(),
        themes: themes(&parts),
        compare_href: has_comparison(corpus).then(|| parts.href(&Url::new("timelines/compare/"))),
        tally: tally(&parts),
        indexes: indexes(&parts),
    };
    let title = config
        .subtitle
        .as_ref()
        .map_or_else(|| config.title.clone(), |subtitle| format!("{}: {subtitle}", config.title));
    vec![press.page("home.html", Head::new(url, title, description, "home"), &view)]
}

/// A manual opens with its contents; a corpus of which anything is stated, with its documents.
fn contents(parts: &Parts<'_>) -> Option<String> {
    let corpus = parts.corpus;
    let is_book = corpus.documents.iter().all(|it| it.chapter.is_some() && it.kind == DocumentKind::Page);
    let contents = Contents::new(corpus).filter(|_| is_book && !corpus.has_statements())?;
    Some(contents.whole(parts))
}

fn buttons(parts: &Parts<'_>) -> Vec<Button> {
    let corpus = parts.corpus;
    let locale = parts.locale();
    let mut buttons = Vec::new();
    let mut add = |label: String, url: &str| buttons.push(Button { label, href: parts.href(&Url::new(url)) });
    if let Some(first) = corpus.book.as_ref().and_then(|book| book.first_from(0)) {
        add(locale.label("start_reading"), corpus[first].url().as_str());
    }
    if has_comparison(corpus) {
        add(locale.label("compare_waves"), "timelines/compare/");
    } else if has_timelines(corpus) {
        add(locale.label("see_timelines"), "timelines/");
    }
    match corpus.examples.len() {
        0 if corpus.book.is_some() => {}
        0 => {
            let documents = locale.count("documents_count", corpus.documents.len());
            add(locale.say("read_things", [("documents", documents.into())]), "documents/");
        }
        examples => {
            let examples = locale.count("examples_count", examples);
            add(locale.say("browse_things", [("examples", examples.into())]), "examples/");
        }
    }
    buttons
}

fn card(parts: &Parts<'_>, index: DocumentIndex) -> Card {
    let document = &parts.corpus[index];
    let meta = &document.tree.meta;
    let creators = parts.references(&document.creators, Kind::Person);
    let kind = match creators.first() {
        Some(creator) => format!("{}, {}", kind_label(parts.locale(), document.kind), creator.label),
        None => kind_label(parts.locale(), document.kind).to_owned(),
    };
    Card {
        code: document.code.clone(),
        kind,
        link: parts.document(index),
        summary: meta.summary.clone().unwrap_or_else(|| shorten(&opening(document), 160)),
        length: length(parts.locale(), document),
        date: meta.date.as_ref().map(|date| parts.date_tag(date)),
    }
}

/// The first themes that speak of every wave, else the first of all.
fn themes(parts: &Parts<'_>) -> Vec<Row> {
    let corpus = parts.corpus;
    if corpus.waves.len() < 2 {
        return Vec::new();
    }
    let speaks_of_all = |theme: &&Theme| {
        (0..corpus.waves.len()).all(|nth| theme.cells.iter().any(|cell| cell.wave == Some(WaveIndex(nth))))
    };
    let full = corpus.themes.iter().filter(speaks_of_all);
    let others = corpus.themes.iter().filter(|theme| !speaks_of_all(theme));
    full.chain(others).take(SHOWN_THEMES).map(|theme| row(parts, theme)).collect()
}

fn row(parts: &Parts<'_>, theme: &Theme) -> Row {
    let cells = (0..parts.corpus.waves.len()).map(|nth| {
        let index = WaveIndex(nth);
        let cell = theme.cells.iter().find(|cell| cell.wave == Some(index));
        Cell {
            slot: parts.corpus[index].slot,
            text: cell.map_or_else(String::new, |cell| cell.text.clone()),
            chips: cell.map_or_else(Vec::new, |cell| parts.chips(&cell.cites)),
        }
    });
    Row { name: theme.name.clone(), href: parts.href(&theme.url()), cells: cells.collect() }
}

/// The trope with the most examples, by treatment.
fn tally(parts: &Parts<'_>) -> Option<Tally> {
    let corpus = parts.corpus;
    let mut by_trope: BTreeMap<RecordIndex, Vec<ExampleIndex>> = BTreeMap::new();
    for (nth, example) in corpus.examples.iter().enumerate() {
        by_trope.entry(example.trope).or_default().push(ExampleIndex(nth));
    }
    let (trope, examples) =
        by_trope.into_iter().max_by_key(|(trope, examples)| (examples.len(), std::cmp::Reverse(*trope)))?;
    let rows: Vec<TallyRow> = treatment::ALL
        .iter()
        .map(|(id, _, _)| (id, examples.iter().filter(|index| corpus[**index].treatment == *id).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| TallyRow {
            treatment: treatment_tag(parts.locale(), id),
            href: parts.href(&Url::new(format!("examples/treatment/{id}/"))),
            count,
            strokes: (count * 20).div_ceil(examples.len().max(20)),
        })
        .collect();
    let straight = rows.iter().find(|row| row.treatment.id == "straight").map_or(0, |row| row.count);
    let locale = parts.locale();
    let sentence = locale.say(
        "tally_sentence",
        [
            ("examples", locale.count("examples_count", examples.len()).into()),
            ("straight", straight.to_string().into()),
        ],
    );
    Some(Tally { trope: parts.record(trope), sentence, rows })
}

fn indexes(parts: &Parts<'_>) -> Vec<Index> {
    let corpus: &Corpus = parts.corpus;
    let mut indexes = Vec::new();
    let locale = parts.locale();
    let mut add = |label: &str, url: String, number: usize| {
        if number > 0 {
            let count = locale.number(number);
            indexes.push(Index { label: label.to_owned(), href: parts.href(&Url::new(url)), count });
        }
    };
    add(locale.text("documents"), "documents/".to_owned(), corpus.documents.len());
    for kind in Kind::ALL {
        add(title_of(locale, kind), format!("{}/", kind.plural()), corpus.records_of(kind).count());
    }
    add(locale.text("examples"), "examples/".to_owned(), corpus.examples.len());
    add(locale.text("themes"), "themes/".to_owned(), corpus.themes.len());
    let statements = corpus.events.len() + corpus.figures.len() + corpus.claims.len();
    add(locale.text("claims_by_paragraph"), "sources/claims/".to_owned(), statements);
    indexes
}
