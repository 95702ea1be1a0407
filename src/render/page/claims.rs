//! The ledger of claims: every statement of the corpus walks in; a table that tells what each rests on walks out.

use rayon::prelude::*;
use serde::Serialize;

use crate::edtf::Edtf;
use crate::located::{Basis, Stated};
use crate::path::Url;
use crate::render::data::ledger::{Ledger, PER_PAGE, number_at, page};
use crate::render::frame::Head;
use crate::render::linked::{self, Ids};
use crate::render::page::journey;
use crate::render::page::paged::{split, title};
use crate::render::page::paging::{PageLink, links};
use crate::render::page::schedule::event_href;
use crate::render::part::{BasisTag, Chip, DateTag, Link, Parts, WaveTag, basis_tag, statement_basis};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, Event, Figure, RecordIndex, Relation, Statement, Step, Theme, Use};

/// A page of the ledger.
#[derive(Serialize)]
struct ClaimsView {
    count: String,
    stated: String,
    rows: Vec<Row>,
    /// Whether the corpus has waves, so that the table has a column for them.
    has_waves: bool,
    pages: Vec<PageLink>,
    data_href: String,
    method_href: String,
}

/// A statement.
#[derive(Serialize)]
struct Row {
    anchor: String,
    /// Its number today.
    number: String,
    /// What the statement is on, with links where it has a home.
    links: Vec<Link>,
    kind: String,
    text: String,
    wave: Option<WaveTag>,
    date: Option<DateTag>,
    /// The date as a sort key.
    order: String,
    basis: BasisTag,
    chips: Vec<Chip>,
    /// A citation of the statement, to copy.
    citation: String,
}

/// Prints the ledger.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let ledger = Ledger::new(press.corpus);
    let entries = ledger.entries();
    let stated = entries.par_iter().filter(|entry| is_stated(press, **entry)).count();
    let chunks = split(entries, PER_PAGE);
    let summary = Summary { ledger: &ledger, total: entries.len(), stated, pages: chunks.len() };
    chunks.par_iter().enumerate().map(|(nth, chunk)| one(press, nth, &summary, chunk)).collect()
}

/// What is said of all statements on each page.
struct Summary<'a> {
    ledger: &'a Ledger,
    total: usize,
    stated: usize,
    pages: usize,
}

fn one(press: &Press<'_>, nth: usize, summary: &Summary<'_>, chunk: &[Use]) -> Printed {
    let url = page(nth);
    let parts = Parts::new(press.corpus, &url);
    let first = nth * PER_PAGE;
    let view = ClaimsView {
        count: parts.locale().count("statements_count", summary.total),
        stated: parts.locale().number(summary.stated),
        rows: chunk
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| {
                let anchor = summary.ledger.anchor_at(first + at).to_owned();
                let number = number_at(first + at);
                let row = row(&parts, *entry)?;
                let citation = citation(press, &Cited { anchor: &anchor, page: &url, chips: &row.chips });
                Some(Row { anchor, number, citation, ..row })
            })
            .collect(),
        has_waves: !press.corpus.waves.is_empty(),
        pages: links(summary.pages, nth, |nth| parts.href(&page(nth))),
        data_href: parts.href(&Url::new("data/")),
        method_href: parts.href(&Url::new("about/method/")),
    };
    let locale = parts.locale();
    let title = title(locale, "claims", nth);
    let description = locale.say(
        "claims_description",
        [("title", title.as_str().into()), ("site", press.config.title.as_str().into())],
    );
    let mut head =
        Head::new(url, title, description, "sources").below(locale.text("sources"), Url::new("sources/"));
    if nth > 0 {
        head = head.below(locale.text("claims"), page(0));
    }
    let ids = Ids::new(press.config, &head.url);
    let own = ids.of(&head.url);
    let node = |(at, entry): (usize, &Use)| {
        let statement = statement(press.corpus, *entry)?;
        let id = format!("{own}#{}", summary.ledger.anchor_at(first + at));
        Some(linked::statement::claim(press.corpus, &ids, &id, statement))
    };
    head.list = Some(chunk.iter().enumerate().filter_map(node).collect());
    press.page("claims.html", head, &view)
}

/// What a citation of a statement tells.
struct Cited<'a> {
    anchor: &'a str,
    page: &'a Url,
    chips: &'a [Chip],
}

/// `Two Departures, statement event-mill-burned, after Z¶4. https://example.org/sources/claims/#event-mill-burned`.
fn citation(press: &Press<'_>, cited: &Cited<'_>) -> String {
    let Cited { anchor, page, chips } = cited;
    let after: Vec<&str> = chips.iter().map(|chip| chip.label.as_str()).collect();
    let address = press.absolute(page).unwrap_or_else(|| page.as_str().to_owned());
    let key = if after.is_empty() { "statement_cited" } else { "statement_cited_after" };
    press.corpus.locale.say(
        key,
        [
            ("title", press.config.title.as_str().into()),
            ("anchor", (*anchor).into()),
            ("passages", after.join(", ").into()),
            ("address", format!("{address}#{anchor}").into()),
        ],
    )
}

/// The statement behind an entry; a relation between tropes and a step of a journey are none.
fn statement(corpus: &Corpus, entry: Use) -> Option<&Statement> {
    Some(match entry {
        Use::Event(nth) => &corpus.events.get(nth)?.statement,
        Use::Figure(nth) => &corpus.figures.get(nth)?.statement,
        Use::Theme(nth, cell) => corpus.themes.get(nth)?.cells.get(cell)?,
        Use::Claim(nth) => &corpus.claims.get(nth)?.statement,
        Use::Relation(..) | Use::Step(..) | Use::Example(_) => return None,
    })
}

fn is_stated(press: &Press<'_>, entry: Use) -> bool {
    let parts = Parts::new(press.corpus, &page(0));
    row(&parts, entry).is_some_and(|row| row.basis.id == "stated")
}

fn row(parts: &Parts<'_>, entry: Use) -> Option<Row> {
    let corpus = parts.corpus;
    Some(match entry {
        Use::Event(nth) => event(parts, corpus.events.get(nth)?),
        Use::Figure(nth) => figure(parts, corpus.figures.get(nth)?),
        Use::Theme(nth, cell) => {
            let theme = corpus.themes.get(nth)?;
            theme_cell(parts, theme, theme.cells.get(cell)?)
        }
        Use::Claim(nth) => {
            let statement = &corpus.claims.get(nth)?.statement;
            let about = statement.about.iter().map(|record| parts.record(*record)).collect();
            Row { kind: parts.locale().label("kind_claim"), ..statement_row(parts, about, statement) }
        }
        Use::Relation(nth, at) => {
            let record = corpus.records.get(nth)?;
            relation(parts, RecordIndex(nth), record.links.relations.get(at)?)
        }
        Use::Step(nth, at) => {
            let record = corpus.records.get(nth)?;
            step(parts, RecordIndex(nth), record.links.journey.get(at)?)
        }
        Use::Example(_) => return None,
    })
}

fn plain(label: impl Into<String>, href: Option<String>, slot: usize) -> Link {
    Link { label: label.into(), href, is_title: false, slot, icon: "i-document", speech: String::new() }
}

fn event(parts: &Parts<'_>, event: &Event) -> Row {
    let statement = &event.statement;
    let wave = statement.wave.map(|wave| &parts.corpus[wave]);
    let href = wave.map(|_| event_href(parts, event));
    let link = plain(&event.title, href, wave.map_or(0, |wave| wave.slot));
    Row { kind: parts.locale().label("kind_event"), ..statement_row(parts, vec![link], statement) }
}

fn figure(parts: &Parts<'_>, figure: &Figure) -> Row {
    let statement = &figure.statement;
    let number = figure.value.map(|value| value.to_string());
    let shown =
        statement.shown.clone().or(number).unwrap_or_else(|| parts.locale().label("figure_not_given"));
    let text = figure.of.clone().unwrap_or_else(|| statement.text.clone());
    let row = statement_row(parts, vec![plain(shown, None, 0)], statement);
    // The words of a figure are its number's, not its date's.
    let date = statement.date.as_ref().map(|_| parts.date(&Statement { shown: None, ..statement.clone() }));
    Row { kind: parts.locale().label("kind_figure"), text, date, ..row }
}

fn theme_cell(parts: &Parts<'_>, theme: &Theme, cell: &Statement) -> Row {
    let link = plain(&theme.name, Some(parts.href(&theme.url())), 0);
    Row { kind: parts.locale().label("kind_theme"), ..statement_row(parts, vec![link], cell) }
}

fn statement_row(parts: &Parts<'_>, links: Vec<Link>, statement: &Statement) -> Row {
    let date = statement.date.as_ref();
    Row {
        anchor: String::new(),
        number: String::new(),
        citation: String::new(),
        links,
        kind: String::new(),
        text: statement.text.clone(),
        wave: statement.wave.map(|wave| parts.wave(wave)),
        date: (date.is_some() || statement.shown.is_some()).then(|| parts.date(statement)),
        order: order_of(statement.date.as_ref()),
        basis: statement_basis(parts.locale(), statement),
        chips: parts.chips(&statement.cites),
    }
}

/// The sort key of what has no date.
const LAST: &str = "9999999999999999";

/// Dates in order, undated statements last; the script compares numbers by value.
fn order_of(date: Option<&Stated<Edtf>>) -> String {
    let first = date.and_then(|date| date.value.bounds().start_min);
    // Days before 1970 are negative, and the script knows no minus sign.
    first.map_or_else(|| LAST.to_owned(), |day| day.saturating_add(1_000_000_000_000).to_string())
}

fn step(parts: &Parts<'_>, person: RecordIndex, step: &Step) -> Row {
    let date = step.date.as_ref();
    Row {
        anchor: String::new(),
        number: String::new(),
        citation: String::new(),
        links: vec![parts.record(person), parts.record(step.place)],
        kind: parts.locale().label("journey"),
        text: journey::sentence(parts.corpus, step),
        wave: step.wave.map(|wave| parts.wave(wave)),
        date: date.map(|date| parts.date_tag(date)),
        order: order_of(date),
        basis: journey::basis(parts.locale(), step),
        chips: parts.chips(&step.cites),
    }
}

fn relation(parts: &Parts<'_>, from: RecordIndex, relation: &Relation) -> Row {
    let to = &parts.corpus[relation.to];
    let lead = match relation.kind {
        "broader" => "is_a_kind_of",
        "narrower" => "has_as_a_kind",
        "contrast" => "contrasts_with",
        "straight" => "plays_straight",
        "crosses-over" => "crosses_with",
        _ => "see_also_sentence",
    };
    let basis = if relation.cites.is_empty() { Basis::Context } else { Basis::Stated };
    Row {
        anchor: String::new(),
        number: String::new(),
        citation: String::new(),
        links: vec![parts.record(from)],
        kind: parts.locale().label("kind_relation"),
        text: parts.locale().say(lead, [("name", to.name.as_str().into())]),
        wave: None,
        date: None,
        order: LAST.to_owned(),
        basis: basis_tag(parts.locale(), basis, None),
        chips: parts.chips(&relation.cites),
    }
}
