//! The index of documents: all documents walk in, one table walks out, or one table for each hundred.

use serde::Serialize;

use crate::path::Url;
use crate::render::frame::Head;
use crate::render::frame::shorten;
use crate::render::page::document::{kind_label, length, opening};
use crate::render::page::entry;
use crate::render::page::paged::title;
use crate::render::page::paging::{self, PageLink};
use crate::render::part::{BasisTag, DateTag, Link, Parts, WaveTag, basis_tag};
use crate::render::plan::Job;
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{CorpusDocument, DocumentIndex};

/// How many documents stand on one page of the index.
const PER_PAGE: usize = 100;

/// A page of the index.
#[derive(Serialize)]
struct IndexView {
    count: String,
    rows: Vec<Row>,
    pages: Vec<PageLink>,
}

#[derive(Serialize)]
struct Row {
    code: String,
    kind: String,
    link: Link,
    summary: String,
    creators: Vec<String>,
    date: Option<DateTag>,
    date_basis: Option<BasisTag>,
    length: String,
    claims: usize,
    waves: Vec<WaveTag>,
    responses: usize,
}

/// Prints the index.
pub(super) fn jobs<'a>(press: &'a Press<'a>) -> impl Iterator<Item = Job<'a>> {
    let pages = press.corpus.documents.len().div_ceil(PER_PAGE).max(1);
    (0..pages).map(move |nth| Job::page(url(nth).as_str(), move || one(press, nth, pages)))
}

fn url(nth: usize) -> Url {
    if nth == 0 { Url::new("documents/") } else { Url::new(format!("documents/page/{}/", nth + 1)) }
}

fn one(press: &Press<'_>, nth: usize, pages: usize) -> Printed {
    let corpus = press.corpus;
    let shown = (0..corpus.documents.len()).skip(nth * PER_PAGE).take(PER_PAGE).map(DocumentIndex);
    let parts = Parts::new(corpus, &url(nth));
    let view = IndexView {
        count: corpus.locale.count("documents_count", corpus.documents.len()),
        rows: shown.clone().map(|document| row(&parts, document)).collect(),
        pages: paging::links(pages, nth, |page| parts.href(&url(page))),
    };
    let locale = &corpus.locale;
    let description = locale.say(
        "documents_description",
        [("documents", view.count.as_str().into()), ("title", press.config.title.as_str().into())],
    );
    let title = title(locale, "documents", nth);
    let mut head = Head::new(url(nth), title, description, "documents");
    if nth > 0 {
        head = head.below(locale.text("documents"), url(0));
    }
    let entries = shown.map(|index| &corpus[index]);
    let entries = entries.map(|document| (document.title.value.as_str(), document.url()));
    press.page("documents.html", entry::of_index(press, "CollectionPage", entries, head), &view)
}

fn row(parts: &Parts<'_>, index: DocumentIndex) -> Row {
    let document: &CorpusDocument = &parts.corpus[index];
    let meta = &document.tree.meta;
    let creators = parts.references(&document.creators, crate::parse::authority::record::Kind::Person);
    Row {
        code: document.code.clone(),
        kind: kind_label(parts.locale(), document.kind).to_owned(),
        link: parts.document(index),
        summary: meta.summary.clone().unwrap_or_else(|| shorten(&opening(document), 160)),
        creators: creators.into_iter().map(|creator| creator.label).collect(),
        date: meta.date.as_ref().map(|date| parts.date_tag(date)),
        date_basis: meta
            .date
            .as_ref()
            .map(|date| basis_tag(parts.locale(), date.basis, date.reason.as_ref())),
        length: length(parts.locale(), document),
        claims: document.uses.values().map(Vec::len).sum(),
        waves: document.waves.iter().map(|wave| parts.wave(*wave)).collect(),
        responses: document.tree.responses.len(),
    }
}
