//! Records: people, characters, works, places and organisations walk in; the page of each walks out, with its index.

use serde::Serialize;

use crate::locale::{Direction, Locale, direction};
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::frame::{Head, title_of};
use crate::render::map::{Atlas, position};
use crate::render::page::Desk;
use crate::render::page::entry;
use crate::render::page::exhibit::{Exhibit, exhibit};
use crate::render::page::fact::{self, Facts};
use crate::render::page::glance::{self, Row};
use crate::render::page::journey::{self, Route, Travellers};
use crate::render::page::mention::{self, Mentions};
use crate::render::page::ties::Ties;
use crate::render::page::wording::{describe, padded, tags, the};
use crate::render::page::{record_index, redirect, trope, trope_index};
use crate::render::part::{Link, Parts, WaveTag};
use crate::render::plan::{Job, Place, below};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Record, RecordIndex, Reference};

/// How many examples, and how many records of a group, stand on a record's page.
const MAX_LISTED: usize = 100;

/// How many neighbours a record's page names.
const MAX_PEERS: usize = 12;

/// Prints the page of every record, tropes among them, every index of records, and the redirects of former ids.
pub(super) fn plan<'a>(desk: &'a Desk<'a>) -> Vec<Job<'a>> {
    let press = desk.press;
    let mut jobs: Vec<Job<'a>> = Kind::ALL.into_iter().map(|kind| of_kind(desk, kind)).collect();
    let folder = |kind: Kind| Place::Below(format!("{}/", kind.plural()));
    jobs.push(record_index::plan(press));
    jobs.push(Job::print(vec![folder(Kind::Trope)], || trope_index::all(press, desk.ties())));
    jobs.push(Job::print(Kind::ALL.map(folder).into(), || redirect::all(press)));
    jobs
}

fn of_kind<'a>(desk: &'a Desk<'a>, kind: Kind) -> Job<'a> {
    let folder = format!("{}/", kind.plural());
    Job::open(below(&[&folder]), move || {
        let room = Room { press: desk.press, ties: desk.ties(), atlas: desk.atlas() };
        let job = |(index, record): (RecordIndex, &Record)| {
            let place = Place::Below(record.url().as_str().to_owned());
            Job::print(vec![place], move || of_record(&room, index))
        };
        desk.press.corpus.records_of(kind).map(job).collect()
    })
}

/// What the pages of records are made with.
#[derive(Clone, Copy)]
struct Room<'a> {
    press: &'a Press<'a>,
    ties: &'a Ties,
    atlas: &'a Atlas,
}

fn of_record(room: &Room<'_>, index: RecordIndex) -> Vec<Printed> {
    let Room { press, ties, .. } = *room;
    let own = match press.corpus[index].kind {
        Kind::Trope => trope::one(press, ties, index),
        _ => one(room, index),
    };
    let mut pages = vec![own];
    pages.extend(mention::further(press, ties, index));
    pages
}

/// A record's page.
#[derive(Serialize)]
struct RecordView {
    name: String,
    is_title: bool,
    /// Whether the name is long, and its heading wide.
    is_long: bool,
    native: Option<Native>,
    waves: Vec<WaveTag>,
    tags: Vec<String>,
    summary: Option<String>,
    contents: Vec<Content>,
    /// A map that shows where a place lies.
    locator: Option<String>,
    glance: Vec<Row>,
    route: Route,
    travellers: Travellers,
    facts: Facts,
    /// What the documents leave out.
    gaps: Vec<String>,
    groups: Vec<Group>,
    examples: Vec<Exhibit>,
    /// How many examples are left out, and where all of them are.
    examples_left_out: Option<String>,
    examples_href: String,
    mentions: Mentions,
    peers: Vec<Group>,
}

/// A name in its own language.
#[derive(Serialize)]
pub(super) struct Native {
    text: String,
    language: String,
    /// The value of `dir`, where the language is not written as the page is.
    direction: Option<&'static str>,
}

/// An entry of the list of contents.
#[derive(Serialize)]
pub(super) struct Content {
    pub(super) label: String,
    pub(super) anchor: String,
    /// A number after the label.
    pub(super) count: Option<String>,
}

/// Records that the record leads to.
#[derive(Serialize)]
struct Group {
    title: String,
    anchor: &'static str,
    links: Vec<Link>,
    left_out: Option<String>,
}

impl Native {
    /// A record's.
    pub(super) fn of(locale: &Locale, record: &Record) -> Option<Self> {
        let (text, language) = record.native.clone()?;
        let direction = Some(direction(&language)).filter(|it| *it != locale.direction());
        Some(Self { text, language, direction: direction.map(Direction::as_str) })
    }
}

impl Content {
    /// An entry without a number.
    pub(super) fn new(label: impl Into<String>, anchor: impl Into<String>) -> Self {
        Self { label: label.into(), anchor: anchor.into(), count: None }
    }
}

fn one(room: &Room<'_>, index: RecordIndex) -> Printed {
    let Room { press, ties, atlas } = *room;
    let record = &press.corpus[index];
    let parts = Parts::new(press.corpus, &record.url());
    let examples = &record.links.examples;
    let left_out = examples.len().saturating_sub(MAX_LISTED);
    let mut view = RecordView {
        name: record.name.clone(),
        is_title: record.kind == Kind::Work,
        is_long: record.name.chars().count() > 24,
        native: Native::of(parts.locale(), record),
        waves: record.waves.iter().map(|wave| parts.wave(*wave)).collect(),
        tags: tags(parts.locale(), record),
        summary: record.summary.clone(),
        contents: Vec::new(),
        locator: locator(&parts, atlas, index),
        glance: glance::rows(&parts, index),
        route: journey::route(&parts, index),
        travellers: journey::travellers(&parts, index),
        facts: fact::table(&parts, index),
        gaps: record.gaps.clone(),
        groups: groups(&parts, ties, index),
        examples: examples.iter().take(MAX_LISTED).map(|example| exhibit(&parts, *example, index)).collect(),
        examples_left_out: (left_out > 0).then(|| parts.locale().number(left_out)),
        examples_href: parts.href(&Url::new("examples/")),
        mentions: mention::first(&parts, index),
        peers: peers(&parts, ties, index),
    };
    view.contents = contents(parts.locale(), &view, record);
    let description = padded(parts.locale(), description(parts.locale(), record), &press.config.title);
    let head = Head::new(record.url(), ties.title(parts.locale(), record), description, record.kind.plural())
        .below(title_of(parts.locale(), record.kind), Url::new(format!("{}/", record.kind.plural())));
    press.page("record.html", entry::of_record(press, record, head), &view)
}

/// What a search engine shows of the page.
fn description(locale: &Locale, record: &Record) -> String {
    let first = match &record.summary {
        Some(summary) => format!("{}: {summary}", record.name),
        None => format!("{} ({}).", record.name, tags(locale, record).join(", ").to_lowercase()),
    };
    let named = mention::extent(locale, record)
        .map(|extent| locale.say("named_in_extent", [("extent", extent.into())]))
        .unwrap_or_default();
    let statements = match fact::number(record) {
        0 => String::new(),
        number => {
            let statements = locale.count("statements_count", number);
            locale.say("number_with_sources", [("statements", statements.into())])
        }
    };
    describe([first, named, statements])
}

fn contents(locale: &Locale, view: &RecordView, record: &Record) -> Vec<Content> {
    let mut contents = Vec::new();
    if view.route.total > 0 {
        contents.push(Content::new(locale.text("journey"), "journey"));
    }
    if view.travellers.total > 0 {
        contents.push(Content::new(locale.text("who_went_there"), "travellers"));
    }
    for group in &view.groups {
        contents.push(Content::new(&group.title, group.anchor));
    }
    if view.facts.total > 0 {
        contents.push(Content::new(locale.text("what_is_said"), "facts"));
    }
    if !view.gaps.is_empty() {
        contents.push(Content::new(locale.text("left_out"), "gaps"));
    }
    if !view.examples.is_empty() {
        contents.push(Content::new(locale.text("examples"), "examples"));
    }
    if !record.mentioned.is_empty() {
        contents.push(Content::new(locale.text("mentions"), "mentions"));
    }
    if !view.peers.is_empty() {
        contents.push(Content::new(locale.text("beside"), "beside"));
    }
    // A list of one is no help.
    if contents.len() < 2 { Vec::new() } else { contents }
}

fn locator(parts: &Parts<'_>, atlas: &Atlas, index: RecordIndex) -> Option<String> {
    let record = &parts.corpus[index];
    let name = parts.locale().say("map_where", [("name", record.name.as_str().into())]);
    atlas.locator(position(record)?, parts.slot_of(record), &name)
}

/// What leads from a record to others of another kind, and from a work to the others of its makers.
fn groups(parts: &Parts<'_>, ties: &Ties, index: RecordIndex) -> Vec<Group> {
    let record = &parts.corpus[index];
    let mut groups = match record.kind {
        Kind::Person => vec![
            group(parts, parts.locale().label("works"), "works", ties.works_by(index)),
            group(parts, parts.locale().label("in_fiction"), "in-fiction", ties.portrayed_as(index)),
        ],
        Kind::Work => {
            let mut groups = vec![group(
                parts,
                parts.locale().label("characters"),
                "characters",
                ties.characters_of(index),
            )];
            groups.extend(also_by(parts, ties, index));
            groups
        }
        Kind::Place => vec![group(parts, parts.locale().label("within_it"), "within", ties.within(index))],
        _ => Vec::new(),
    };
    groups.retain(|group| !group.links.is_empty());
    groups
}

fn group(parts: &Parts<'_>, title: String, anchor: &'static str, records: &[RecordIndex]) -> Group {
    let left_out = records.len().saturating_sub(MAX_LISTED);
    Group {
        title,
        anchor,
        links: records.iter().take(MAX_LISTED).map(|record| parts.record(*record)).collect(),
        left_out: (left_out > 0).then(|| parts.locale().number(left_out)),
    }
}

/// The other works of a work's makers, all in one group.
fn also_by(parts: &Parts<'_>, ties: &Ties, index: RecordIndex) -> Option<Group> {
    let makers: Vec<RecordIndex> = parts.corpus[index]
        .links
        .creators
        .iter()
        .filter_map(|creator| match creator {
            Reference::Record(maker) => Some(*maker),
            Reference::Name(_) => None,
        })
        .collect();
    let names: Vec<String> = makers.iter().map(|maker| parts.corpus[*maker].name.clone()).collect();
    let mut works: Vec<RecordIndex> = makers
        .iter()
        .flat_map(|maker| ties.works_by(*maker))
        .copied()
        .filter(|work| *work != index)
        .collect();
    works.sort_unstable();
    works.dedup();
    let title = match names.as_slice() {
        [] => return None,
        [only] => parts.locale().say("also_by", [("name", only.into())]),
        _ => parts.locale().label("also_by_makers"),
    };
    Some(group(parts, title, "also-by", &works))
}

fn peers(parts: &Parts<'_>, ties: &Ties, index: RecordIndex) -> Vec<Group> {
    let corpus = parts.corpus;
    let record = &corpus[index];
    let each = MAX_PEERS / record.waves.len().max(1);
    let mut groups: Vec<Group> = record
        .waves
        .iter()
        .map(|wave| {
            let locale = parts.locale();
            let (kind, wave_name) = (title_of(locale, record.kind), the(locale, &corpus[*wave].name));
            let title = locale.say("kind_of_wave", [("kind", kind.into()), ("wave", wave_name.into())]);
            group(parts, title, "beside", &ties.peers(corpus, index, *wave, each.max(1)))
        })
        .collect();
    groups.retain(|group| !group.links.is_empty());
    groups
}
