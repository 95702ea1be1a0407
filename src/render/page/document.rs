//! Documents: each document walks in; its page, and the index of all, walk out.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::parse::meta::DocumentKind;
use crate::render::cite::Citation;
use crate::render::frame::{Head, title_of};
use crate::render::linked;
use crate::render::page::aside::{lines, reason};
use crate::render::page::chapter::{self, ChapterView, Contents};
use crate::render::page::coverage::Coverage;
use crate::render::page::margin::Margin;
use crate::render::page::rests::{Used, used};
use crate::render::part::{BasisTag, DateTag, Link, Parts, WaveTag, basis_tag};
use crate::render::plan::{Job, below};
use crate::render::press::{Press, Printed};
use crate::render::prose::Prose;
use crate::render::speaks::waves_of;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, RecordIndex};

/// Prints the index of documents and the page of each.
pub(super) fn plan<'a>(press: &'a Press<'a>) -> Job<'a> {
    Job::open(below(&["documents/"]), move || {
        let coverage = press.corpus.has_statements().then(|| Coverage::new(press.corpus));
        let shared = Arc::new(Shared { coverage, contents: Contents::new(press.corpus) });
        let page = |(nth, document): (usize, &CorpusDocument)| {
            let shared = Arc::clone(&shared);
            Job::page(document.url().as_str(), move || one(press, &shared, DocumentIndex(nth)))
        };
        let documents = press.corpus.documents.iter().enumerate();
        documents.map(page).chain(index::jobs(press)).collect()
    })
}

#[path = "document_index.rs"]
mod index;

/// What is made once for all documents.
struct Shared<'a> {
    coverage: Option<Coverage>,
    contents: Option<Contents<'a>>,
}

/// A document's page.
#[derive(Serialize)]
struct DocumentView {
    code: String,
    kind: String,
    title: String,
    title_basis: BasisTag,
    summary: Option<String>,
    creators: Vec<Link>,
    publisher: Option<Link>,
    date: Option<DateTag>,
    date_basis: Option<BasisTag>,
    source: Option<String>,
    /// Whether the source is an address.
    is_source_link: bool,
    rights: Option<String>,
    language: Option<String>,
    /// The attributes of its title, where it is in another language than the page.
    speech: String,
    /// The attribute `lang` of its text; the blocks of the text say themselves which way they run.
    text_speech: String,
    length: String,
    waves: Vec<WaveTag>,
    trope: Option<Link>,
    contents: Vec<Content>,
    blocks: Vec<MapBlock>,
    body: String,
    named: Vec<Named>,
    used: Vec<Used>,
    /// Where it is told passage by passage what rests on the document.
    coverage_href: Option<String>,
    file: String,
    bytes: String,
    digest: String,
    aside: Vec<Aside>,
    responses: Vec<ResponseView>,
    chapter: Option<ChapterView>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// An entry of the list of contents.
#[derive(Serialize)]
struct Content {
    label: String,
    anchor: String,
}

/// A block of the map of paragraphs.
#[derive(Serialize)]
struct MapBlock {
    number: u32,
    /// How wide it is, from 1 to 20.
    size: usize,
    slots: Vec<usize>,
    /// What is heard of its waves.
    spoken: String,
}

/// The records of one kind that a document names.
#[derive(Serialize)]
struct Named {
    title: String,
    count: usize,
    entries: Vec<NamedEntry>,
}

#[derive(Serialize)]
struct NamedEntry {
    link: Link,
    passages: String,
}

/// Lines that were set aside.
#[derive(Serialize)]
struct Aside {
    lines: String,
    reason: String,
}

/// A reader's comment.
#[derive(Serialize)]
struct ResponseView {
    number: Option<u32>,
    words: String,
    paragraphs: Vec<String>,
}

fn one(press: &Press<'_>, shared: &Shared<'_>, index: DocumentIndex) -> Printed {
    let corpus = press.corpus;
    let document = &corpus[index];
    let url = document.url();
    let parts = Parts::new(corpus, &url);
    let meta = &document.tree.meta;
    let margin = Margin { press, parts: &parts, document };
    let chapter = shared.contents.as_ref().zip(document.chapter);
    let (previous, next) = chapter::neighbours(&parts, index);
    let view = DocumentView {
        code: document.code.clone(),
        kind: kind_label(parts.locale(), document.kind).to_owned(),
        title: document.title.value.clone(),
        title_basis: basis_tag(parts.locale(), document.title.basis, document.title.reason.as_ref()),
        summary: meta.summary.clone(),
        creators: parts.references(&document.creators, Kind::Person),
        publisher: document
            .publisher
            .as_ref()
            .map(|publisher| parts.reference(publisher, Kind::Organisation)),
        date: meta.date.as_ref().map(|date| parts.date_tag(date)),
        date_basis: meta
            .date
            .as_ref()
            .map(|date| basis_tag(parts.locale(), date.basis, date.reason.as_ref())),
        source: meta.source.as_ref().map(|source| source.value.clone()),
        is_source_link: meta.source.as_ref().is_some_and(|source| source.value.starts_with("http")),
        rights: meta.rights.as_ref().map(|rights| rights.value.clone()),
        language: meta.language.clone().filter(|language| *language != press.config.language),
        speech: parts.speech(document),
        text_speech: parts.speech_apart(document).0,
        length: length(parts.locale(), document),
        waves: document.waves.iter().map(|wave| parts.wave(*wave)).collect(),
        trope: document.trope.map(|trope| parts.record(trope)),
        contents: contents(parts.locale(), document),
        blocks: map(&parts, document),
        body: Prose::new(&parts, document, None).body(&|number| margin.note(number)),
        named: named(&parts, document),
        used: used(&parts, document, index),
        coverage_href: shared.coverage.as_ref().map(|coverage| coverage.href(&parts, index)),
        file: document.tree.path.to_string(),
        bytes: parts.locale().number(document.bytes),
        digest: document.digest.to_string(),
        aside: aside(parts.locale(), document),
        responses: responses(press, document),
        chapter: chapter.map(|(contents, nth)| contents.around(&parts, nth)),
        previous,
        next,
    };
    let description = meta.summary.clone().unwrap_or_else(|| opening(document));
    let citation = Citation::of_document(press.config, corpus, document);
    let head = Head {
        thing: Some(linked::document(press.config, corpus, document, &citation)),
        citation: Some(citation),
        ..Head::new(url, &document.title.value, description, "documents")
    };
    let is_page = view.chapter.is_some() && document.kind == DocumentKind::Page;
    let template = if is_page { "page.html" } else { "document.html" };
    press.page(template, chapter::below(corpus, index, head), &view)
}

/// The word for a kind of document.
pub(super) fn kind_label(locale: &Locale, kind: DocumentKind) -> &str {
    locale.text(match kind {
        DocumentKind::Article => "article",
        DocumentKind::Trope => "trope_page",
        DocumentKind::Page => "page",
    })
}

/// How long a document is, in words.
pub(super) fn length(locale: &Locale, document: &CorpusDocument) -> String {
    let passages = document.tree.passages();
    let entries = passages.iter().filter(|passage| passage.entry.is_some()).count();
    let words: usize = passages.iter().map(|passage| passage.text.words()).sum();
    let mut length = locale.count("paragraphs_count", passages.len() - entries);
    if entries > 0 {
        let entries = locale.count("list_entries_count", entries);
        let both = [("paragraphs", length.into()), ("entries", entries.into())];
        length = locale.say("paragraphs_and_entries", both);
    }
    let words = locale.count("words_count", words);
    locale.say("length_in_words", [("length", length.into()), ("words", words.into())])
}

/// The first words of a document.
pub(super) fn opening(document: &CorpusDocument) -> String {
    let first = document.tree.passages().into_iter().find(|passage| passage.text.words() > 3);
    first.map_or_else(|| document.title.value.clone(), |passage| passage.text.as_str().to_owned())
}

fn contents(locale: &Locale, document: &CorpusDocument) -> Vec<Content> {
    let mut contents: Vec<Content> = document
        .tree
        .headings()
        .filter(|heading| heading.level == 2)
        .map(|heading| Content { label: heading.text.as_str().to_owned(), anchor: heading.id.clone() })
        .collect();
    if contents.is_empty() {
        contents.push(Content { label: locale.label("text"), anchor: "p1".to_owned() });
    }
    contents
}

/// How many blocks the map may have; a longer document goes without.
const MAX_BLOCKS: usize = 60;

fn map(parts: &Parts<'_>, document: &CorpusDocument) -> Vec<MapBlock> {
    let passages = document.tree.passages();
    if passages.len() < 2 || passages.len() > MAX_BLOCKS {
        return Vec::new();
    }
    let longest = passages.iter().map(|passage| passage.text.words()).max().unwrap_or(1).max(1);
    let block = |passage: &&crate::parse::tree::Passage| {
        let waves = waves_of(parts, document, passage.number);
        let names: Vec<&str> = waves.iter().map(|wave| parts.corpus[*wave].name.as_str()).collect();
        MapBlock {
            number: passage.number,
            size: (passage.text.words() * 20).div_ceil(longest).clamp(1, 20),
            slots: if waves.is_empty() {
                vec![0]
            } else {
                waves.iter().map(|wave| parts.corpus[*wave].slot).collect()
            },
            spoken: if names.is_empty() {
                String::new()
            } else {
                format!(", {}", parts.locale().join(&names))
            },
        }
    };
    passages.iter().map(block).collect()
}

fn named(parts: &Parts<'_>, document: &CorpusDocument) -> Vec<Named> {
    let mut found: BTreeMap<RecordIndex, Vec<u32>> = BTreeMap::new();
    for (nth, mentions) in document.mentions.iter().enumerate() {
        let number = u32::try_from(nth + 1).unwrap_or(u32::MAX);
        for mention in mentions {
            let passages = found.entry(mention.record).or_default();
            if passages.last() != Some(&number) {
                passages.push(number);
            }
        }
    }
    let of = |kind: Kind| {
        let entries: Vec<NamedEntry> = found
            .iter()
            .filter(|(record, _)| parts.corpus[**record].kind == kind)
            .map(|(record, passages)| NamedEntry {
                link: parts.record(*record),
                passages: list_passages(parts.locale(), passages),
            })
            .collect();
        Named { title: title_of(parts.locale(), kind).to_owned(), count: entries.len(), entries }
    };
    Kind::ALL.into_iter().map(of).filter(|named| named.count > 0).collect()
}

fn list_passages(locale: &Locale, passages: &[u32]) -> String {
    let mut list: Vec<String> = passages.iter().take(3).map(|number| format!("¶{number}")).collect();
    if passages.len() > 3 {
        list.push(locale.say("and_more_within", [("number", (passages.len() - 3).into())]));
    }
    list.join(", ")
}

fn aside(locale: &Locale, document: &CorpusDocument) -> Vec<Aside> {
    document
        .set_aside
        .iter()
        .map(|aside| Aside { lines: lines(locale, aside), reason: reason(locale, aside.role) })
        .collect()
}

fn responses(press: &Press<'_>, document: &CorpusDocument) -> Vec<ResponseView> {
    document
        .tree
        .responses
        .iter()
        .map(|response| ResponseView {
            number: response.number,
            words: press.corpus.locale.count("words_count", response.words),
            paragraphs: if press.config.shows_responses { response.paragraphs.clone() } else { Vec::new() },
        })
        .collect()
}
