//! The index of tropes: all tropes walk in; those that are described walk out as cards, the others as a list.

use serde::Serialize;

use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::frame::{Head, title_of};
use crate::render::page::entry;
use crate::render::page::neighbour;
use crate::render::page::paged;
use crate::render::page::paging::{self, PageLink};
use crate::render::page::ties::Ties;
use crate::render::page::trope::laconic;
use crate::render::page::wording::describe;
use crate::render::part::{Chip, Link, Parts};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Record, RecordIndex};

/// How many tropes stand on one page.
const PER_PAGE: usize = 100;

/// How many of the relations that name a trope its row tells.
const MAX_TOLD: usize = 3;

/// A page of the index.
#[derive(Serialize)]
struct TropesView {
    count: String,
    described: Vec<Card>,
    mentioned: Vec<Named>,
    pages: Vec<PageLink>,
}

/// A trope that is described.
#[derive(Serialize)]
struct Card {
    link: Link,
    summary: Option<String>,
    examples: Option<String>,
    documents: Vec<Link>,
    mentions: Option<String>,
}

/// A trope that is only named.
#[derive(Serialize)]
struct Named {
    link: Link,
    summary: Option<String>,
    told: Vec<Told>,
}

/// A relation by which another trope names it.
#[derive(Serialize)]
struct Told {
    /// How the relation reads before the other trope's name.
    phrase: String,
    from: Link,
    chips: Vec<Chip>,
    how: String,
}

/// Prints the index; nothing where there is no trope.
pub(super) fn all(press: &Press<'_>, ties: &Ties) -> Vec<Printed> {
    let mut tropes: Vec<(bool, RecordIndex)> =
        press.corpus.records_of(Kind::Trope).map(|(index, record)| (!is_described(record), index)).collect();
    tropes.sort_unstable();
    let chunks: Vec<&[(bool, RecordIndex)]> = tropes.chunks(PER_PAGE).collect();
    (0..chunks.len()).map(|nth| one(press, ties, &chunks, nth, tropes.len())).collect()
}

fn is_described(record: &Record) -> bool {
    !record.links.documents.is_empty() || !record.links.examples.is_empty()
}

fn url(nth: usize) -> Url {
    if nth == 0 { Url::new("tropes/") } else { Url::new(format!("tropes/page/{}/", nth + 1)) }
}

fn one(
    press: &Press<'_>,
    ties: &Ties,
    chunks: &[&[(bool, RecordIndex)]],
    nth: usize,
    total: usize,
) -> Printed {
    let parts = Parts::new(press.corpus, &url(nth));
    let shown = chunks.get(nth).copied().unwrap_or_default();
    let (mentioned, described): (Vec<_>, Vec<_>) = shown.iter().copied().partition(|(is_bare, _)| *is_bare);
    let view = TropesView {
        count: parts.locale().count("tropes_count", total),
        described: described.into_iter().map(|(_, index)| card(&parts, index)).collect(),
        mentioned: mentioned.into_iter().map(|(_, index)| named(&parts, ties, index)).collect(),
        pages: paging::links(chunks.len(), nth, |page| parts.href(&url(page))),
    };
    let names: Vec<&str> =
        shown.iter().take(3).map(|(_, index)| press.corpus[*index].name.as_str()).collect();
    let locale = parts.locale();
    let description = describe([
        locale.say(
            "tropes_description",
            [("site", press.config.title.as_str().into()), ("names", names.join(", ").into())],
        ),
        locale.say("tropes_in_all", [("tropes", view.count.as_str().into())]),
    ]);
    let title = title_of(locale, Kind::Trope);
    let head = if nth == 0 {
        Head::new(url(nth), title, description, "tropes")
    } else {
        Head::new(url(nth), paged::page(locale, title, nth), description, "tropes").below(title, url(0))
    };
    let entries = shown.iter().map(|(_, index)| &press.corpus[*index]);
    let entries = entries.map(|record| (record.name.as_str(), record.url()));
    press.page("tropes.html", entry::of_index(press, "DefinedTermSet", entries, head), &view)
}

fn card(parts: &Parts<'_>, index: RecordIndex) -> Card {
    let record = &parts.corpus[index];
    let examples = record.links.examples.len();
    Card {
        link: parts.record(index),
        summary: laconic(record).or_else(|| record.summary.clone()),
        examples: (examples > 0).then(|| parts.locale().count("examples_count", examples)),
        documents: record.links.documents.iter().map(|document| parts.document(*document)).collect(),
        mentions: (!record.mentioned.is_empty())
            .then(|| parts.locale().count("mentions_count", record.mentioned.len())),
    }
}

fn named(parts: &Parts<'_>, ties: &Ties, index: RecordIndex) -> Named {
    let record = &parts.corpus[index];
    let told = ties.related(index).iter().take(MAX_TOLD).filter_map(|(from, nth)| {
        let relation = parts.corpus[*from].links.relations.get(*nth)?;
        Some(Told {
            phrase: parts.locale().label(neighbour::phrase_of(relation.kind)),
            from: parts.record(*from),
            chips: parts.chips(&relation.cites),
            how: parts.locale().label(neighbour::how(relation.is_declared)),
        })
    });
    Named {
        link: parts.record(index),
        summary: laconic(record).or_else(|| record.summary.clone()),
        told: told.collect(),
    }
}
