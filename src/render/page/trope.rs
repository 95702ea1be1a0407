//! Tropes: a trope walks in; its page walks out, with what documents say of it, its neighbours and its examples.

use serde::Serialize;

use crate::locale::Locale;
use crate::parse::authority::record::{Detail, Kind};
use crate::parse::tree::PassageKind;
use crate::path::Url;
use crate::render::frame::{Head, title_of};
use crate::render::page::entry;
use crate::render::page::exhibit::{Exhibit, exhibit, passage_with_chip};
use crate::render::page::fact::{self, Facts};
use crate::render::page::matrix::{self, Matrix, Medium};
use crate::render::page::mention::{self, Mentions};
use crate::render::page::neighbour;
use crate::render::page::record::{Content, Native};
use crate::render::page::ties::Ties;
use crate::render::page::wording::{describe, padded};
use crate::render::part::{Link, Parts, WaveTag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{DocumentIndex, PassageRef, Record, RecordIndex};

/// How many examples a page shows; a trope with more leads to the pages of its media.
const MAX_EXAMPLES: usize = 200;

/// How many passages of a document that describes the trope a page shows.
const MAX_PASSAGES: usize = 40;

/// A trope's page.
#[derive(Serialize)]
struct TropeView {
    name: String,
    native: Option<Native>,
    waves: Vec<WaveTag>,
    /// How many examples there are in how many media.
    extent: Option<String>,
    is_described: bool,
    stands: Vec<String>,
    contents: Vec<Content>,
    media: Vec<Content>,
    abouts: Vec<About>,
    aliases: Option<String>,
    neighbours: Vec<neighbour::Row>,
    facts: Facts,
    /// What the documents leave out.
    gaps: Vec<String>,
    matrix: Option<Matrix>,
    /// Whether the folders are only counted.
    is_counted: bool,
    folders: Vec<Folder>,
    mentions: Mentions,
}

/// What a document says of the trope before its examples.
#[derive(Serialize)]
struct About {
    document: Link,
    code: String,
    language: Option<String>,
    speech: String,
    html: String,
    /// Whether the document says more.
    is_cut: bool,
}

/// The examples of one medium.
#[derive(Serialize)]
struct Folder {
    label: String,
    anchor: String,
    count: String,
    /// The page of the medium.
    href: String,
    /// Nothing where the page only counts.
    examples: Vec<Exhibit>,
}

/// Prints a trope's page.
pub(super) fn one(press: &Press<'_>, ties: &Ties, index: RecordIndex) -> Printed {
    let record = &press.corpus[index];
    let parts = Parts::new(press.corpus, &record.url());
    let examples = &record.links.examples;
    let shows_all = examples.len() <= MAX_EXAMPLES;
    let media = matrix::media(&parts, &press.collation, examples);
    let mut view = TropeView {
        name: record.name.clone(),
        native: Native::of(parts.locale(), record),
        waves: record.waves.iter().map(|wave| parts.wave(*wave)).collect(),
        extent: extent(parts.locale(), record, media.len()),
        is_described: !record.links.documents.is_empty(),
        stands: stands(record),
        contents: Vec::new(),
        media: media.iter().map(|medium| folder_content(parts.locale(), medium)).collect(),
        abouts: record
            .links
            .documents
            .iter()
            .filter_map(|document| about(press, &parts, *document, index))
            .collect(),
        aliases: (!record.aliases.is_empty()).then(|| parts.locale().list(&record.aliases)),
        neighbours: neighbour::rows(&parts, ties, index),
        facts: fact::table(&parts, index),
        gaps: record.gaps.clone(),
        matrix: (!examples.is_empty()).then(|| matrix::matrix(&parts, &media, shows_all)),
        is_counted: !shows_all,
        folders: media.iter().map(|medium| folder(&parts, medium, index, shows_all)).collect(),
        mentions: mention::first(&parts, index),
    };
    view.contents = contents(parts.locale(), &view, record);
    let description = padded(parts.locale(), description(parts.locale(), record, &view), &press.config.title);
    let head = Head::new(record.url(), ties.title(parts.locale(), record), description, "tropes")
        .below(title_of(parts.locale(), Kind::Trope), Url::new("tropes/"));
    press.page("trope.html", entry::of_record(press, record, head), &view)
}

/// `21 examples in 9 media`.
fn extent(locale: &Locale, record: &Record, media: usize) -> Option<String> {
    let examples = record.links.examples.len();
    (examples > 0).then(|| {
        let examples = locale.count("examples_count", examples);
        locale.say("examples_in_media", [("examples", examples.into()), ("count", media.into())])
    })
}

/// The definition, then the summary.
fn stands(record: &Record) -> Vec<String> {
    laconic(record).into_iter().chain(record.summary.clone()).collect()
}

/// The sentence that defines a trope.
pub(super) fn laconic(record: &Record) -> Option<String> {
    match &record.detail {
        Detail::Trope { laconic, .. } => laconic.clone(),
        _ => None,
    }
}

fn description(locale: &Locale, record: &Record, view: &TropeView) -> String {
    let first = view.stands.first().map_or_else(
        || locale.say("trope_undescribed", [("name", record.name.as_str().into())]),
        |stand| format!("{}: {stand}", record.name),
    );
    let extent = view.extent.as_ref().map(|extent| format!("{extent}.")).unwrap_or_default();
    let named = mention::extent(locale, record)
        .map(|extent| locale.say("named_in_extent", [("extent", extent.into())]))
        .unwrap_or_default();
    describe([first, extent, named])
}

fn folder_content(locale: &Locale, medium: &Medium) -> Content {
    Content {
        label: medium.label.clone(),
        anchor: matrix::folder(medium),
        count: Some(locale.number(medium.examples.len())),
    }
}

fn contents(locale: &Locale, view: &TropeView, record: &Record) -> Vec<Content> {
    let sections = [
        (!view.abouts.is_empty(), "about_trope", "about"),
        (!view.neighbours.is_empty(), "neighbouring_tropes", "neighbours"),
        (view.facts.total > 0, "what_is_said", "facts"),
        (!view.gaps.is_empty(), "left_out", "gaps"),
        (view.matrix.is_some(), "where_it_bends", "shape"),
        (view.matrix.is_some(), "the_examples", "examples"),
        (!record.mentioned.is_empty(), "mentions", "mentions"),
    ];
    let contents: Vec<Content> = sections
        .into_iter()
        .filter(|(exists, ..)| *exists)
        .map(|(_, label, anchor)| Content::new(locale.text(label), anchor))
        .collect();
    if contents.len() < 2 { Vec::new() } else { contents }
}

/// The passages before the first entry, each with its chip; notes stay in their document.
fn about(press: &Press<'_>, parts: &Parts<'_>, index: DocumentIndex, own: RecordIndex) -> Option<About> {
    let document = &parts.corpus[index];
    let passages = document.tree.passages();
    let before: Vec<_> = passages
        .iter()
        .take_while(|passage| passage.entry.is_none())
        .filter(|passage| passage.kind != PassageKind::Footnote)
        .collect();
    let mut html = String::new();
    for passage in before.iter().take(MAX_PASSAGES) {
        let at = PassageRef { document: index, number: passage.number };
        html.push_str(&passage_with_chip(parts, at, passage, Some(own)));
        html.push('\n');
    }
    (!html.is_empty()).then(|| About {
        document: parts.document(index),
        code: document.code.clone(),
        speech: parts.speech(document),
        language: document.tree.meta.language.clone().filter(|language| *language != press.config.language),
        html,
        is_cut: before.len() > MAX_PASSAGES,
    })
}

fn folder(parts: &Parts<'_>, medium: &Medium, own: RecordIndex, shows_all: bool) -> Folder {
    Folder {
        label: medium.label.clone(),
        anchor: matrix::folder(medium),
        count: parts.locale().number(medium.examples.len()),
        href: parts.href(&Url::new(format!("examples/medium/{}/", medium.id))),
        examples: if shows_all {
            medium.examples.iter().map(|example| exhibit(parts, *example, own)).collect()
        } else {
            Vec::new()
        },
    }
}
