//! The pages on the site itself: about, method, accessibility and colophon. The corpus and what the curator says of
//! the site walk in, the pages walk out.

use serde::Serialize;

use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::data::ledger::Ledger;
use crate::render::frame::{Head, has_timelines, title_of};
use crate::render::map::position;
use crate::render::page::document::{kind_label, length};
use crate::render::part::{Link, Parts, WaveTag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{DocumentIndex, WaveIndex};

/// What the four pages tell of.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sentence that a template says or does not")]
struct AboutView {
    title: String,
    description: Option<String>,
    publisher: Option<String>,
    rights: Option<String>,
    version: &'static str,
    /// Whether any place is on earth, and so on a map.
    has_maps: bool,
    counts: Vec<Count>,
    documents: Vec<DocumentLine>,
    more_documents: Option<String>,
    waves: Vec<WaveLine>,
    has_timelines: bool,
    has_examples: bool,
    shows_responses: bool,
    responses: Option<String>,
    /// The files whose names change with their content.
    hashed: Vec<String>,
    links: Links,
}

/// How many there are of something, and its index.
#[derive(Serialize)]
struct Count {
    label: String,
    number: String,
    href: String,
}

#[derive(Serialize)]
struct DocumentLine {
    code: String,
    kind: String,
    link: Link,
    length: String,
}

#[derive(Serialize)]
struct WaveLine {
    tag: WaveTag,
    span: Option<String>,
    summary: Option<String>,
}

/// Addresses of the pages that the texts point to.
#[derive(Serialize)]
struct Links {
    documents: String,
    sources: String,
    claims: String,
    search: String,
    data: String,
    method: String,
    accessibility: String,
    colophon: String,
}

/// How many documents the first page lists.
const SHOWN_DOCUMENTS: usize = 20;

/// Prints the pages.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let locale = &press.corpus.locale;
    let description = |key| locale.say(key, [("title", press.config.title.as_str().into())]);
    let pages = [
        ("about.html", "about/", locale.text("about_this_site"), description("about_description")),
        ("method.html", "about/method/", locale.text("method"), description("method_description")),
        (
            "accessibility.html",
            "about/accessibility/",
            locale.text("accessibility"),
            description("accessibility_description"),
        ),
        ("colophon.html", "about/colophon/", locale.text("colophon"), description("colophon_description")),
    ];
    pages
        .into_iter()
        .map(|(template, url, name, description)| one(press, template, url, name, description))
        .collect()
}

fn one(press: &Press<'_>, template: &str, url: &'static str, name: &str, description: String) -> Printed {
    let url = Url::new(url);
    let parts = Parts::new(press.corpus, &url);
    let mut head = Head::new(url, name, description, "about");
    if template != "about.html" {
        head = head.below(parts.locale().text("about"), Url::new("about/"));
    }
    press.page(template, head, &view(press, &parts))
}

fn view(press: &Press<'_>, parts: &Parts<'_>) -> AboutView {
    let (config, corpus) = (press.config, press.corpus);
    let total = corpus.documents.len();
    let responses: usize = corpus.documents.iter().map(|document| document.tree.responses.len()).sum();
    let href = |url: &'static str| parts.href(&Url::new(url));
    AboutView {
        title: config.title.clone(),
        description: config.description.clone(),
        publisher: config.publisher.clone(),
        rights: config.rights.clone(),
        has_maps: corpus.records.iter().any(|record| position(record).is_some()),
        version: env!("CARGO_PKG_VERSION"),
        counts: counts(parts),
        documents: (0..total.min(SHOWN_DOCUMENTS)).map(|nth| line(parts, DocumentIndex(nth))).collect(),
        more_documents: (total > SHOWN_DOCUMENTS).then(|| parts.locale().count("documents_count", total)),
        waves: (0..corpus.waves.len()).map(|nth| wave(parts, WaveIndex(nth))).collect(),
        has_timelines: has_timelines(corpus),
        has_examples: !corpus.examples.is_empty(),
        shows_responses: config.shows_responses,
        responses: (responses > 0).then(|| parts.locale().count("comments_count", responses)),
        hashed: press.hashed_files(),
        links: Links {
            documents: href("documents/"),
            sources: href("sources/"),
            claims: href("sources/claims/"),
            search: href("search/"),
            data: href("data/"),
            method: href("about/method/"),
            accessibility: href("about/accessibility/"),
            colophon: href("about/colophon/"),
        },
    }
}

fn line(parts: &Parts<'_>, index: DocumentIndex) -> DocumentLine {
    let document = &parts.corpus[index];
    DocumentLine {
        code: document.code.clone(),
        kind: kind_label(parts.locale(), document.kind).to_owned(),
        link: parts.document(index),
        length: length(parts.locale(), document),
    }
}

fn wave(parts: &Parts<'_>, index: WaveIndex) -> WaveLine {
    let wave = &parts.corpus[index];
    WaveLine {
        tag: parts.wave(index),
        span: wave.span.as_ref().map(|span| parts.locale().date(&span.value)),
        summary: wave.summary.clone(),
    }
}

/// What the corpus has, without what it has not.
fn counts(parts: &Parts<'_>) -> Vec<Count> {
    let corpus = parts.corpus;
    let locale = parts.locale();
    let of = |label: &str, number: usize, url: String| {
        (number > 0).then(|| Count {
            label: label.to_owned(),
            number: locale.number(number),
            href: parts.href(&Url::new(url)),
        })
    };
    let mut counts = vec![of(locale.text("documents"), corpus.documents.len(), "documents/".to_owned())];
    counts.push(of(locale.text("examples"), corpus.examples.len(), "examples/".to_owned()));
    for kind in Kind::ALL {
        counts.push(of(
            title_of(locale, kind),
            corpus.records_of(kind).count(),
            format!("{}/", kind.plural()),
        ));
    }
    counts.push(of(locale.text("themes"), corpus.themes.len(), "themes/".to_owned()));
    let statements = Ledger::new(corpus).entries().len();
    counts.push(of(locale.text("statements_with_sources"), statements, "sources/claims/".to_owned()));
    counts.into_iter().flatten().collect()
}
