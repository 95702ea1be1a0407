//! Coverage: every passage walks in; a table walks out that tells which statements, examples and records rest on it,
//! and why nothing rests on the others. Long tables stand on several pages, cut by how much there is to tell.

use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use crate::html::escape;
use crate::locale::Locale;
use crate::path::Url;
use crate::render::data::ledger::Ledger;
use crate::render::frame::{Head, shorten};
use crate::render::page::paged::title;
use crate::render::page::paging::{PageLink, links};
use crate::render::part::{Chip, Link, Parts};
use crate::render::plan::{Job, below};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, CorpusDocument, DocumentIndex, PassageRef, RecordIndex, Use};

/// How many links stand on a page, about.
const MAX_WEIGHT: usize = 500;

/// How many links of one kind stand in a row.
const MAX_LINKS: usize = 40;

/// How many characters of a passage are shown.
const OPENING: usize = 70;

/// A page of the coverage.
#[derive(Serialize)]
struct CoverageView {
    extent: String,
    used: String,
    sections: Vec<Section>,
    pages: Vec<PageLink>,
    claims_href: String,
}

/// A document, or as much of it as the page has room for.
#[derive(Serialize)]
struct Section {
    id: String,
    code: String,
    link: Link,
    extent: String,
    /// Nothing where nothing rests on the whole document.
    rows: Vec<Row>,
}

/// A passage.
#[derive(Serialize)]
struct Row {
    chip: Chip,
    opening: String,
    /// What rests on it, as HTML.
    uses: String,
    /// The records that it names, as HTML.
    names: String,
    /// Why nothing rests on it.
    reason: Option<String>,
}

/// Where each document stands in the coverage.
pub(super) struct Coverage {
    /// The items of each page.
    pages: Vec<Vec<Item>>,
    /// The page of each document, counted from 0.
    places: Vec<usize>,
    /// How much stands on the last page.
    weight: usize,
}

/// A row to be: a passage, or a whole document on which nothing rests.
#[derive(Clone, Copy)]
enum Item {
    Whole(DocumentIndex),
    Passage(PassageRef),
}

impl Item {
    fn document(self) -> DocumentIndex {
        match self {
            Self::Whole(document) => document,
            Self::Passage(at) => at.document,
        }
    }
}

impl Coverage {
    /// Lays a corpus out on pages.
    pub(super) fn new(corpus: &Corpus) -> Self {
        let mut coverage = Self { pages: Vec::new(), places: Vec::new(), weight: MAX_WEIGHT };
        for nth in 0..corpus.documents.len() {
            coverage.lay(items(corpus, DocumentIndex(nth)));
        }
        coverage
    }

    /// Adds the rows of a document.
    fn lay(&mut self, items: Vec<(Item, usize)>) {
        for (nth, (item, weight)) in items.into_iter().enumerate() {
            if self.weight + weight > MAX_WEIGHT {
                self.pages.push(Vec::new());
                self.weight = 0;
            }
            self.weight += weight;
            if nth == 0 {
                self.places.push(self.pages.len() - 1);
            }
            self.pages.last_mut().into_iter().for_each(|page| page.push(item));
        }
    }

    /// The page and the anchor of a document.
    pub(super) fn href(&self, parts: &Parts<'_>, document: DocumentIndex) -> String {
        let page = self.places.get(document.0).copied().unwrap_or_default();
        format!("{}#{}--used", parts.href(&url(page)), parts.corpus[document].id)
    }
}

/// `7 of 7 passages`: how many passages of a document something rests on.
pub(super) fn extent(locale: &Locale, document: &CorpusDocument) -> String {
    let used = document.uses.len().to_string();
    locale.say("extent_used", [("used", used.into()), ("count", document.passages().into())])
}

fn url(nth: usize) -> Url {
    match nth {
        0 => Url::new("sources/coverage/"),
        _ => Url::new(format!("sources/coverage/page/{}/", nth + 1)),
    }
}

/// The rows of a document with their weights; at least one, so that every document has a place.
fn items(corpus: &Corpus, index: DocumentIndex) -> Vec<(Item, usize)> {
    let document = &corpus[index];
    if document.uses.is_empty() && document.unused.is_empty() {
        return vec![(Item::Whole(index), 2)];
    }
    let row = |number: u32| {
        let weight = 2 + document.uses_of(number).len() + document.mentions_in(number).len();
        (Item::Passage(PassageRef { document: index, number }), weight.min(2 + 6 * MAX_LINKS))
    };
    (1..).take(document.passages()).map(row).collect()
}

/// Prints the pages; none where nothing is stated.
pub(super) fn plan<'a>(press: &'a Press<'a>) -> Job<'a> {
    Job::open(below(&["sources/coverage/"]), move || {
        let corpus = press.corpus;
        if !corpus.has_statements() {
            return Vec::new();
        }
        let room = Arc::new(Room {
            press,
            coverage: Coverage::new(corpus),
            ledger: Ledger::new(corpus),
            used: corpus.documents.iter().map(|document| document.uses.len()).sum(),
            total: corpus.documents.iter().map(CorpusDocument::passages).sum(),
        });
        let page = |nth| {
            let room = Arc::clone(&room);
            Job::page(url(nth).as_str(), move || one(&room, nth))
        };
        (0..room.coverage.pages.len()).map(page).collect()
    })
}

/// What all pages share.
struct Room<'a> {
    press: &'a Press<'a>,
    coverage: Coverage,
    ledger: Ledger,
    used: usize,
    total: usize,
}

fn one(room: &Room<'_>, nth: usize) -> Printed {
    let Room { press, coverage, ledger, .. } = room;
    let parts = Parts::new(press.corpus, &url(nth));
    let items = coverage.pages.get(nth).map_or(&[][..], Vec::as_slice);
    let view = CoverageView {
        extent: parts.locale().count("passages_count", room.total),
        used: parts.locale().count("are_used_count", room.used),
        sections: items
            .chunk_by(|a, b| a.document() == b.document())
            .map(|items| section(&parts, ledger, items))
            .collect(),
        pages: links(coverage.pages.len(), nth, |page| parts.href(&url(page))),
        claims_href: parts.href(&Url::new("sources/claims/")),
    };
    let locale = parts.locale();
    let title = title(locale, "coverage", nth);
    let description = locale.say(
        "coverage_description",
        [("title", title.as_str().into()), ("site", press.config.title.as_str().into())],
    );
    let mut head = Head::new(url(nth), title, description, "sources")
        .below(locale.text("sources"), Url::new("sources/"));
    if nth > 0 {
        head = head.below(locale.text("coverage"), url(0));
    }
    press.page("coverage.html", head, &view)
}

fn section(parts: &Parts<'_>, ledger: &Ledger, items: &[Item]) -> Section {
    let index = items.first().map_or(DocumentIndex(0), |item| item.document());
    let document = &parts.corpus[index];
    let row = |item: &Item| match item {
        Item::Whole(_) => None,
        Item::Passage(at) => row(parts, ledger, *at),
    };
    Section {
        id: document.id.clone(),
        code: document.code.clone(),
        link: parts.document(index),
        extent: extent(parts.locale(), document),
        rows: items.iter().filter_map(row).collect(),
    }
}

fn row(parts: &Parts<'_>, ledger: &Ledger, at: PassageRef) -> Option<Row> {
    let document = &parts.corpus[at.document];
    let passage = parts.corpus.passage(at)?;
    Some(Row {
        chip: parts.chip(at),
        opening: shorten(passage.text.as_str(), OPENING),
        uses: uses(parts, ledger, document.uses_of(at.number)),
        names: names(parts, document, at.number),
        reason: document.unused.get(&at.number).cloned(),
    })
}

/// The kinds of what can rest on a passage, in the order of the table.
const KINDS: [&str; 7] = ["events", "figures", "themes", "theses", "examples", "relations", "journeys"];

/// A list of links for each kind. Rows are many and their links more, so they are written here and not in a template.
fn uses(parts: &Parts<'_>, ledger: &Ledger, uses: &[Use]) -> String {
    let mut html = String::new();
    for (nth, kind) in KINDS.into_iter().enumerate() {
        let own: Vec<Use> = uses.iter().copied().filter(|used| place_of(*used) == nth).collect();
        if own.is_empty() {
            continue;
        }
        let links: Vec<String> =
            own.iter().take(MAX_LINKS).filter_map(|used| link(parts, ledger, *used)).collect();
        let (kind, rest) = (parts.locale().text(kind), rest(parts.locale(), &own));
        let _ = write!(html, "<span class=\"sum\"><b>{kind}</b> {}{rest}</span>", links.join(", "));
    }
    html
}

fn place_of(used: Use) -> usize {
    match used {
        Use::Event(_) => 0,
        Use::Figure(_) => 1,
        Use::Theme(..) => 2,
        Use::Claim(_) => 3,
        Use::Example(_) => 4,
        Use::Relation(..) => 5,
        Use::Step(..) => 6,
    }
}

/// ` and 3 more`, where a list was cut.
fn rest<T>(locale: &Locale, all: &[T]) -> String {
    match all.len().saturating_sub(MAX_LINKS) {
        0 => String::new(),
        more => format!(" {}", locale.say("and_more_within", [("number", more.into())])),
    }
}

fn link(parts: &Parts<'_>, ledger: &Ledger, used: Use) -> Option<String> {
    let corpus = parts.corpus;
    if let Use::Example(nth) = used {
        let example = corpus.examples.get(nth)?;
        return Some(anchor(&parts.href(&example.url()), &parts.example_name(example)));
    }
    let (page, place) = ledger.place(used)?;
    let href = format!("{}#{place}", parts.href(&page));
    let label = match used {
        Use::Event(nth) => corpus.events.get(nth)?.title.clone(),
        Use::Figure(nth) => corpus.figures.get(nth)?.statement.shown.clone().unwrap_or_default(),
        Use::Theme(nth, _) => corpus.themes.get(nth)?.name.clone(),
        Use::Relation(nth, at) => {
            let relation = corpus.records.get(nth)?.links.relations.get(at)?;
            corpus[relation.to].name.clone()
        }
        Use::Step(nth, at) => {
            let person = corpus.records.get(nth)?;
            format!("{}: {}", person.name, corpus[person.links.journey.get(at)?.place].name)
        }
        Use::Claim(_) | Use::Example(_) => String::new(),
    };
    let label = if label.is_empty() { ledger.number(used)? } else { label };
    Some(anchor(&href, &label))
}

fn anchor(href: &str, label: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(href), escape(label))
}

fn names(parts: &Parts<'_>, document: &CorpusDocument, number: u32) -> String {
    let mut named: Vec<RecordIndex> = Vec::new();
    for mention in document.mentions_in(number) {
        if !named.contains(&mention.record) {
            named.push(mention.record);
        }
    }
    let link = |record: &RecordIndex| {
        let record = &parts.corpus[*record];
        anchor(&parts.href(&record.url()), &record.name)
    };
    let links: Vec<String> = named.iter().take(MAX_LINKS).map(link).collect();
    format!("{}{}", links.join(", "), rest(parts.locale(), &named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_has_a_place_and_no_page_is_long() {
        let item = |nth| Item::Whole(DocumentIndex(nth));
        let mut coverage = Coverage { pages: Vec::new(), places: Vec::new(), weight: MAX_WEIGHT };
        coverage.lay(vec![(item(0), 2), (item(0), MAX_WEIGHT)]);
        coverage.lay(vec![(item(1), 2), (item(1), 3)]);
        assert_eq!(coverage.places, [0, 2]);
        let lengths: Vec<usize> = coverage.pages.iter().map(Vec::len).collect();
        assert_eq!(lengths, [1, 1, 2]);
    }

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(rest(&Locale::default(), &[0; MAX_LINKS]), "");
        assert_eq!(rest(&Locale::default(), &[0; MAX_LINKS + 3]), " and 3 more");
    }
}
