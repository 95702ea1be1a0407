//! Examples: each example walks in; its page, the index of all, and the pages of their facets walk out.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::frame::Head;
use crate::render::page::entry;
use crate::render::page::facet::{Facet, Facets};
use crate::render::part::{BasisTag, Chip, Link, Parts, TreatmentTag, WaveTag, basis_tag};
use crate::render::plan::{Job, Place, below};
use crate::render::press::{Press, Printed};
use crate::render::prose::Prose;
use crate::resolve::corpus::{Corpus, Example, TreatmentBasis};

/// How many other examples a page leads to.
const MAX_PEERS: usize = 6;

/// The page of an example.
#[derive(Serialize)]
struct ExampleView {
    trope: Link,
    name: Name,
    medium: Link,
    treatment: TreatmentTag,
    treatment_href: String,
    /// How the treatment is known, as a sentence.
    how: String,
    /// The words that show it.
    words: Option<String>,
    wave: Option<WaveTag>,
    wave_href: Option<String>,
    wave_basis: Option<BasisTag>,
    text: Option<String>,
    entry: String,
    /// Attributes of the entry, where it is in another language than the page.
    speech: String,
    chip: Chip,
    place: String,
    document: Link,
    works: Vec<Link>,
    creators: Vec<Link>,
    characters: Vec<Link>,
    peers: Option<Peers>,
    previous: Option<Named>,
    next: Option<Named>,
}

/// The name of an example.
#[derive(Serialize)]
pub(super) struct Name {
    /// The titles of its works.
    pub(super) works: Vec<String>,
    /// Its characters; where there is neither, where it stands.
    pub(super) rest: String,
}

/// A link to an example.
#[derive(Serialize)]
struct Named {
    name: Name,
    href: String,
}

/// Other examples that share something.
#[derive(Serialize)]
struct Peers {
    title: String,
    /// The page of all that share it.
    all: Link,
    examples: Vec<Named>,
}

/// Prints the index, the facet pages and the page of each example.
pub(super) fn plan<'a>(press: &'a Press<'a>) -> Job<'a> {
    Job::open(below(&["examples/"]), move || {
        let examples = &press.corpus.examples;
        if examples.is_empty() {
            return Vec::new();
        }
        let facets = Arc::new(Facets::new(press));
        let titles = Arc::new(titles(press.corpus));
        let lists = super::example_index::job(press, &facets);
        let page = |(nth, example): (usize, &Example)| {
            let (facets, titles) = (Arc::clone(&facets), Arc::clone(&titles));
            let folder = Place::Folder(example.url().as_str().to_owned());
            Job::print(vec![folder], move || one(press, &facets, &titles, nth).into_iter().collect())
        };
        examples.iter().enumerate().map(page).chain([lists]).collect()
    })
}

/// A title for each example; those that would be the same get a number.
fn titles(corpus: &Corpus) -> Vec<String> {
    let root = Url::new("");
    let parts = Parts::new(corpus, &root);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let title = |example: &Example| {
        let trope = corpus[example.trope].name.as_str();
        let title = corpus
            .locale
            .say("example_title", [("name", parts.example_name(example).into()), ("trope", trope.into())]);
        let times = seen.entry(title.clone()).or_default();
        *times += 1;
        if *times == 1 { title } else { format!("{title} ({times})") }
    };
    corpus.examples.iter().map(title).collect()
}

fn one(press: &Press<'_>, facets: &Facets, titles: &[String], nth: usize) -> Option<Printed> {
    let corpus = press.corpus;
    let example = corpus.examples.get(nth)?;
    let title = titles.get(nth)?;
    let url = example.url();
    let parts = Parts::new(corpus, &url);
    let document = &corpus[example.passage.document];
    let passage = corpus.passage(example.passage);
    let facet_href = |facet| facets.value_of(nth, facet).map(|place| parts.href(&facets.url(&[place])));
    let prose = Prose::new(&parts, document, None);
    let neighbour = |nth: Option<usize>| Some(named(&parts, corpus.examples.get(nth?)?));
    let is_detected = example.treatment_basis == TreatmentBasis::Detected;
    let shown = passage.and_then(|passage| {
        let (_, range) = passage.entry.as_ref()?.treatment?;
        Some(passage.text.slice(range).to_owned())
    });
    let treatment = parts.treatment(example);
    let view = ExampleView {
        trope: parts.record(example.trope),
        name: name(&parts, example),
        medium: plain(&example.medium.1, facet_href(Facet::Medium)),
        treatment_href: facet_href(Facet::Treatment).unwrap_or_default(),
        how: treatment.how.clone(),
        treatment,
        words: shown.filter(|_| is_detected),
        wave: parts.example_wave(example),
        wave_href: facet_href(Facet::Wave),
        wave_basis: example
            .wave
            .as_ref()
            .map(|wave| basis_tag(parts.locale(), wave.basis, wave.reason.as_ref())),
        text: example.text.clone(),
        speech: parts.speech(document),
        entry: passage.map(|passage| prose.passage_alone(passage)).unwrap_or_default(),
        chip: parts.chip(example.passage),
        place: parts
            .locale()
            .say("paragraph_number", [("number", example.passage.number.to_string().into())]),
        document: parts.document(example.passage.document),
        works: parts.references(&example.works, Kind::Work),
        creators: parts.references(&example.creators, Kind::Person),
        characters: parts.references(&example.characters, Kind::Character),
        peers: peers(&parts, facets, nth),
        previous: neighbour(nth.checked_sub(1)),
        next: neighbour(nth.checked_add(1)),
    };
    let text = example.text.as_deref().or_else(|| passage.map(|passage| passage.text.as_str()));
    let locale = parts.locale();
    let description = describe(&[
        locale.say(
            "example_description",
            [("title", title.as_str().into()), ("treatment", view.treatment.label.as_str().into())],
        ),
        text.unwrap_or_default().to_owned(),
        locale.say(
            "example_where",
            [
                ("title", document.title.value.as_str().into()),
                ("number", example.passage.number.to_string().into()),
            ],
        ),
        locale.label("example_with"),
    ]);
    let head =
        Head::new(url, title, description, "examples").below(locale.text("examples"), Url::new("examples/"));
    let head = entry::of_example(press, example, parts.example_name(example), head);
    Some(press.page("example.html", head, &view))
}

fn plain(label: &str, href: Option<String>) -> Link {
    Link { label: label.to_owned(), href, is_title: false, slot: 0, icon: "i-example", speech: String::new() }
}

/// The name of an example.
pub(super) fn name(parts: &Parts<'_>, example: &Example) -> Name {
    let (works, characters) = parts.example_title(example);
    let labels = |links: Vec<Link>| links.into_iter().map(|link| link.label).collect::<Vec<_>>();
    let works = labels(works);
    let rest = labels(characters).join(", ");
    let rest = if works.is_empty() && rest.is_empty() { parts.example_name(example) } else { rest };
    Name { works, rest }
}

fn named(parts: &Parts<'_>, example: &Example) -> Named {
    Named { name: name(parts, example), href: parts.href(&example.url()) }
}

/// The examples next to this one, in order of their names, that share its creator, else its medium, else its treatment.
fn peers(parts: &Parts<'_>, facets: &Facets, nth: usize) -> Option<Peers> {
    let shared = [Facet::Creator, Facet::Medium, Facet::Treatment].into_iter().find_map(|facet| {
        let place = facets.value_of(nth, facet)?;
        facets.values.get(place).filter(|value| value.examples.len() > 1).map(|value| (place, value))
    })?;
    let (place, value) = shared;
    let rank = |example: usize| facets.rank.get(example).copied().unwrap_or_default();
    let after = value.examples.partition_point(|other| rank(*other) <= rank(nth));
    let others = value.examples.iter().cycle().skip(after).take(MAX_PEERS.min(value.examples.len() - 1));
    let key = match value.facet {
        Facet::Creator => "also_by",
        Facet::Medium => "also_in",
        Facet::Treatment | Facet::Wave => "also",
    };
    let locale = parts.locale();
    let title = locale.say(key, [("name", value.label.as_str().into())]);
    let examples = locale.count("examples_count", value.examples.len());
    let all = locale.say("all_of", [("things", examples.into())]);
    Some(Peers {
        title,
        all: plain(&all, Some(parts.href(&facets.url(&[place])))),
        examples: others
            .filter_map(|other| parts.corpus.examples.get(*other))
            .map(|other| named(parts, other))
            .collect(),
    })
}

/// A description's least length, in characters.
const MIN_DESCRIPTION: usize = 70;

/// Joins as many sentences as a page's description needs; the first tells the page from all others.
pub(super) fn describe(sentences: &[String]) -> String {
    let mut description = String::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        if description.chars().count() >= MIN_DESCRIPTION {
            break;
        }
        if !description.is_empty() {
            description.push(' ');
        }
        description.push_str(sentence);
    }
    description
}
