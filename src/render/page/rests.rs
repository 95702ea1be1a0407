//! What rests on a document: the uses of its passages walk in; the pages of these, each once, walk out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::html::escape;
use crate::path::Url;
use crate::render::part::Parts;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, PassageRef, Use};

/// The pages of one kind that rest on the document.
#[derive(Serialize)]
pub(super) struct Used {
    kind: String,
    icon: &'static str,
    pages: Vec<Page>,
}

/// A page that rests on the document.
#[derive(Serialize)]
struct Page {
    label: String,
    href: String,
    passages: String,
}

/// The pages that rest on the document, each once, with the passages that it takes, and each kind at its first page.
pub(super) fn used(parts: &Parts<'_>, document: &CorpusDocument, index: DocumentIndex) -> Vec<Used> {
    let mut kinds: Vec<Used> = Vec::new();
    for ((key, icon), page) in pages(parts, document, index) {
        let kind = parts.locale().label(key);
        match kinds.iter_mut().find(|used| used.kind == kind) {
            Some(used) => used.pages.push(page),
            None => kinds.push(Used { kind, icon, pages: vec![page] }),
        }
    }
    kinds
}

/// The key of a kind of page, and its symbol.
type Kind = (&'static str, &'static str);

fn pages(parts: &Parts<'_>, document: &CorpusDocument, index: DocumentIndex) -> Vec<(Kind, Page)> {
    let mut pages: Vec<(Kind, Page, Vec<u32>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (number, uses) in &document.uses {
        for (kind, page) in uses.iter().filter_map(|used| page_of(parts, *used)) {
            let place = *places.entry(page.href.clone()).or_insert(pages.len());
            match pages.get_mut(place) {
                Some((.., passages)) if passages.last() == Some(number) => {}
                Some((.., passages)) => passages.push(*number),
                None => pages.push((kind, page, vec![*number])),
            }
        }
    }
    let chips = |numbers: &[u32]| -> String {
        let chip = |number: &u32| {
            let href = format!("#p{number}");
            let spoken =
                escape(&parts.chip(PassageRef { document: index, number: *number }).spoken).into_owned();
            format!("<a class=\"src\" href=\"{href}\">¶{number}<span class=\"vh\">{spoken}</span></a>")
        };
        numbers.iter().map(chip).collect::<Vec<_>>().join(" ")
    };
    pages
        .into_iter()
        .map(|(kind, page, numbers)| (kind, Page { passages: chips(&numbers), ..page }))
        .collect()
}

fn page_of(parts: &Parts<'_>, used: Use) -> Option<(Kind, Page)> {
    let corpus = parts.corpus;
    let page = |kind, icon, label: &str, href| {
        Some(((kind, icon), Page { label: label.to_owned(), href, passages: String::new() }))
    };
    let ledger = || {
        let label = parts.locale().text("claims");
        page("ledger", "i-document", label, parts.href(&Url::new("sources/claims/")))
    };
    match used {
        Use::Event(nth) => match corpus.events.get(nth)?.statement.wave {
            Some(wave) => {
                let wave = &corpus[wave];
                page("timelines", "i-timeline", &wave.name, parts.href(&wave.url()))
            }
            None => ledger(),
        },
        Use::Theme(nth, _) => {
            let theme = corpus.themes.get(nth)?;
            page("themes", "i-theme", &theme.name, parts.href(&theme.url()))
        }
        Use::Example(nth) => {
            let example = corpus.examples.get(nth)?;
            page("examples", "i-example", &parts.example_name(example), parts.href(&example.url()))
        }
        Use::Relation(record, _) => {
            let trope = corpus.records.get(record)?;
            page("tropes", "i-trope", &trope.name, parts.href(&trope.url()))
        }
        Use::Step(record, _) => {
            let person = corpus.records.get(record)?;
            let href = format!("{}#journey", parts.href(&person.url()));
            page("journeys", "i-person", &person.name, href)
        }
        Use::Figure(_) | Use::Claim(_) => ledger(),
    }
}
