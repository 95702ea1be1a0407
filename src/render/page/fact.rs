//! What is said: the statements about a record walk in, the rows of its table walk out.

use serde::Serialize;

use crate::located::Basis;
use crate::path::Url;
use crate::render::page::schedule::event_href;
use crate::render::page::wording;
use crate::render::part::{BasisTag, Chip, DateTag, Link, Parts, statement_basis};
use crate::resolve::corpus::{Figure, Record, RecordIndex, Statement, Use};

/// How many statements a page shows; the ledger has them all.
const MAX_FACTS: usize = 200;

/// How many of the other records concerned a row names.
const MAX_OTHERS: usize = 6;

/// The table of statements.
#[derive(Serialize)]
pub(super) struct Facts {
    /// How many there are.
    pub(super) total: usize,
    rows: Vec<Fact>,
    /// How many the table leaves out.
    left_out: Option<String>,
    /// The address of the ledger.
    ledger: String,
}

/// A row of the table.
#[derive(Serialize)]
struct Fact {
    /// What the statement belongs to, where that has a name: an event, a theme.
    lead: Option<String>,
    /// Where that stands.
    href: Option<String>,
    date: Option<DateTag>,
    text: String,
    /// The other records concerned.
    others: Vec<Link>,
    basis: BasisTag,
    chips: Vec<Chip>,
}

/// The statements about a record.
pub(super) fn table(parts: &Parts<'_>, index: RecordIndex) -> Facts {
    let record = &parts.corpus[index];
    let total = record.uses.iter().filter(|used| is_statement(**used)).count();
    let left_out = total.saturating_sub(MAX_FACTS);
    Facts {
        total,
        rows: record.uses.iter().filter_map(|used| row(parts, index, *used)).take(MAX_FACTS).collect(),
        left_out: (left_out > 0).then(|| parts.locale().number(left_out)),
        ledger: parts.href(&ledger()),
    }
}

/// `6, of them 5 stated and 1 inferred by us`; nothing where there is no statement.
pub(super) fn extent(parts: &Parts<'_>, record: &Record) -> Option<String> {
    let bases: Vec<Basis> =
        record.uses.iter().filter_map(|used| statement_of(parts, *used)).map(basis_of).collect();
    let locale = parts.locale();
    let part = |basis: Basis, key: &str| {
        let number = bases.iter().filter(|known| **known == basis).count();
        (number > 0).then(|| locale.say(key, [("number", number.into())]))
    };
    let kinds: Vec<String> = [
        (Basis::Stated, "facts_stated"),
        (Basis::Inferred, "facts_inferred"),
        (Basis::Context, "facts_ours"),
    ]
    .into_iter()
    .filter_map(|(basis, label)| part(basis, label))
    .collect();
    match kinds.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        _ => Some(
            locale.say("facts_of_them", [("all", bases.len().into()), ("parts", locale.list(&kinds).into())]),
        ),
    }
}

/// How many statements are about a record.
pub(super) fn number(record: &Record) -> usize {
    record.uses.iter().filter(|used| is_statement(**used)).count()
}

fn is_statement(used: Use) -> bool {
    !matches!(used, Use::Example(_) | Use::Relation(..) | Use::Step(..))
}

fn ledger() -> Url {
    Url::new("sources/claims/")
}

fn basis_of(statement: &Statement) -> Basis {
    statement.date.as_ref().map_or(statement.basis, |date| date.basis.max(statement.basis))
}

fn statement_of<'a>(parts: &Parts<'a>, used: Use) -> Option<&'a Statement> {
    let corpus = parts.corpus;
    match used {
        Use::Event(nth) => Some(&corpus.events.get(nth)?.statement),
        Use::Figure(nth) => Some(&corpus.figures.get(nth)?.statement),
        Use::Theme(nth, cell) => corpus.themes.get(nth)?.cells.get(cell),
        Use::Claim(nth) => Some(&corpus.claims.get(nth)?.statement),
        Use::Example(_) | Use::Relation(..) | Use::Step(..) => None,
    }
}

fn row(parts: &Parts<'_>, index: RecordIndex, used: Use) -> Option<Fact> {
    let corpus = parts.corpus;
    let fact = fact(parts, index, statement_of(parts, used)?);
    let told = match used {
        Use::Event(nth) => {
            let event = corpus.events.get(nth)?;
            let href = event.statement.wave.map(|_| event_href(parts, event));
            Fact { lead: Some(event.title.clone()), href, ..fact }
        }
        Use::Figure(nth) => {
            let figure = corpus.figures.get(nth)?;
            Fact { date: figure_date(parts, figure), text: figure_text(figure), ..fact }
        }
        Use::Theme(nth, _) => {
            let theme = corpus.themes.get(nth)?;
            Fact { lead: Some(theme.name.clone()), href: Some(parts.href(&theme.url())), ..fact }
        }
        _ => fact,
    };
    Some(told)
}

fn fact(parts: &Parts<'_>, index: RecordIndex, statement: &Statement) -> Fact {
    let others = statement.about.iter().filter(|other| **other != index).take(MAX_OTHERS);
    Fact {
        lead: None,
        href: None,
        date: (statement.date.is_some() || statement.shown.is_some()).then(|| parts.date(statement)),
        text: statement.text.clone(),
        others: others.map(|other| parts.record(*other)).collect(),
        basis: statement_basis(parts.locale(), statement),
        chips: parts.chips(&statement.cites),
    }
}

/// The words of a figure are those of its number, so its date needs its own.
fn figure_date(parts: &Parts<'_>, figure: &Figure) -> Option<DateTag> {
    let date = figure.statement.date.as_ref()?;
    Some(parts.date_tag(date))
}

fn figure_text(figure: &Figure) -> String {
    let statement = &figure.statement;
    let number = statement.shown.clone().or_else(|| figure.value.map(|value| value.to_string()));
    let counted = figure.of.as_ref().or(figure.unit.as_ref());
    let told = [number, counted.cloned()].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let told = wording::capitalised(&told);
    match (told.is_empty(), statement.text.is_empty()) {
        (true, _) => statement.text.clone(),
        (_, true) => told,
        _ => format!("{told}. {}", statement.text),
    }
}
