//! What rests on a document: the uses of its passages walk in; the pages of these, each once, walk out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::html::escape;
use crate::path::Url;
use crate::render::part::Parts;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, PassageRef, Use};

/// A page that rests on the document.
#[derive(Serialize)]
pub(super) struct Used {
    kind: String,
    icon: &'static str,
    label: String,
    href: String,
    passages: String,
}

/// The pages that rest on the document, each once, with the passages that it takes.
pub(super) fn used(parts: &Parts<'_>, document: &CorpusDocument, index: DocumentIndex) -> Vec<Used> {
    let mut pages: Vec<(Used, Vec<u32>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (number, uses) in &document.uses {
        for page in uses.iter().filter_map(|used| page_of(parts, *used)) {
            let place = *places.entry(page.href.clone()).or_insert(pages.len());
            match pages.get_mut(place) {
                Some((_, passages)) if passages.last() == Some(number) => {}
                Some((_, passages)) => passages.push(*number),
                None => pages.push((page, vec![*number])),
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
    pages.into_iter().map(|(page, numbers)| Used { passages: chips(&numbers), ..page }).collect()
}

fn page_of(parts: &Parts<'_>, used: Use) -> Option<Used> {
    let corpus = parts.corpus;
    let page = |kind: &str, icon, label: &str, href| {
        Some(Used {
            kind: parts.locale().label(kind),
            icon,
            label: label.to_owned(),
            href,
            passages: String::new(),
        })
    };
    let ledger = || {
        let label = parts.locale().text("claims");
        page("ledger", "i-document", label, parts.href(&Url::new("sources/claims/")))
    };
    match used {
        Use::Event(nth) => match corpus.events.get(nth)?.statement.wave {
            Some(wave) => {
                let wave = &corpus[wave];
                page("timeline", "i-timeline", &wave.name, parts.href(&wave.url()))
            }
            None => ledger(),
        },
        Use::Theme(nth, _) => {
            let theme = corpus.themes.get(nth)?;
            page("theme", "i-theme", &theme.name, parts.href(&theme.url()))
        }
        Use::Example(nth) => {
            let example = corpus.examples.get(nth)?;
            page("kind_example", "i-example", &parts.example_name(example), parts.href(&example.url()))
        }
        Use::Relation(record, _) => {
            let trope = corpus.records.get(record)?;
            page("trope", "i-trope", &trope.name, parts.href(&trope.url()))
        }
        Use::Step(record, _) => {
            let person = corpus.records.get(record)?;
            let href = format!("{}#journey", parts.href(&person.url()));
            page("journey", "i-person", &person.name, href)
        }
        Use::Figure(_) | Use::Claim(_) => ledger(),
    }
}
