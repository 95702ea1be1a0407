//! Events and figures as lists and tables show them: one walks in, its view walks out.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::edtf::Edtf;
use crate::locale::Locale;
use crate::located::{Basis, Stated};
use crate::render::page::schedule::event_href;
use crate::render::part::{BasisTag, Chip, DateTag, Link, Parts, WaveTag, basis_tag, statement_basis};
use crate::render::press::Press;
use crate::resolve::corpus::{Event, Figure, Statement, WaveIndex};

/// An event in a list.
#[derive(Serialize)]
pub(super) struct EventView {
    pub(super) id: Option<String>,
    pub(super) number: Option<usize>,
    pub(super) slot: usize,
    pub(super) date: DateTag,
    pub(super) title: String,
    pub(super) href: Option<String>,
    pub(super) wave: Option<WaveTag>,
    pub(super) lane: Option<String>,
    pub(super) text: String,
    pub(super) about: Vec<Link>,
    pub(super) chips: Vec<Chip>,
    pub(super) basis: BasisTag,
}

/// The figures of a wave.
#[derive(Serialize)]
pub(super) struct Figures {
    caption: String,
    rows: Vec<FigureRow>,
}

#[derive(Serialize)]
struct FigureRow {
    /// The figure in words.
    words: String,
    /// What it counts.
    of: Option<String>,
    /// The figure in digits.
    exact: Option<String>,
    date: DateTag,
    date_basis: Option<BasisTag>,
    chips: Vec<Chip>,
}

/// A link at the end of a page.
#[derive(Serialize)]
pub(super) struct Turn {
    pub(super) kind: String,
    pub(super) label: String,
    pub(super) href: String,
}

/// Whether a date is ours and not to be shown, or there is none.
pub(super) fn is_hidden(press: &Press<'_>, date: Option<&Stated<Edtf>>) -> bool {
    date.is_none_or(|date| date.basis == Basis::Context && !press.config.shows_context)
}

/// An event, with a link to its place on the timeline.
pub(super) fn view(press: &Press<'_>, parts: &Parts<'_>, event: &Event) -> EventView {
    let statement = &event.statement;
    let is_withheld = statement.date.is_some() && is_hidden(press, statement.date.as_ref());
    EventView {
        id: None,
        number: None,
        slot: statement.wave.map_or(0, |wave| parts.corpus[wave].slot),
        date: if is_withheld { withheld(parts.locale()) } else { parts.date(statement) },
        title: event.title.clone(),
        href: Some(event_href(parts, event)),
        wave: statement.wave.map(|wave| parts.wave(wave)),
        lane: event.lane.clone(),
        text: statement.text.clone(),
        about: statement.about.iter().map(|record| parts.record(*record)).collect(),
        chips: parts.chips(&statement.cites),
        basis: if is_withheld {
            basis_tag(parts.locale(), statement.basis, statement.reason.as_ref())
        } else {
            statement_basis(parts.locale(), statement)
        },
    }
}

fn withheld(locale: &Locale) -> DateTag {
    DateTag { words: locale.label("date_withheld"), datetime: None }
}

/// How many documents are named before they are only counted.
const MAX_DOCUMENTS: usize = 4;

/// `Documents T and Z`.
pub(super) fn documents(parts: &Parts<'_>, events: &[&Event]) -> Option<String> {
    let cites = events.iter().flat_map(|event| &event.statement.cites);
    let documents: BTreeSet<_> = cites.map(|cite| cite.passage.document).collect();
    let codes: Vec<&str> = documents.iter().map(|index| parts.corpus[*index].code.as_str()).collect();
    let locale = parts.locale();
    match codes.as_slice() {
        [] => None,
        [only] => Some(locale.say("document_code", [("code", (*only).into())])),
        several if several.len() > MAX_DOCUMENTS => {
            let documents = locale.count("documents_count", several.len());
            Some(locale.say("from_documents", [("documents", documents.into())]))
        }
        [rest @ .., last] => {
            Some(locale.say("documents_coded", [("codes", rest.join(", ").into()), ("last", (*last).into())]))
        }
    }
}

/// The figures of a wave, if it has any.
pub(super) fn figures(press: &Press<'_>, parts: &Parts<'_>, wave: WaveIndex) -> Option<Figures> {
    let own = parts.corpus.figures.iter().filter(|figure| figure.statement.wave == Some(wave));
    let rows: Vec<FigureRow> = own.map(|figure| row(press, parts, figure)).collect();
    let caption = parts.locale().say("figures_of", [("wave", parts.corpus[wave].name.as_str().into())]);
    (!rows.is_empty()).then_some(Figures { caption, rows })
}

fn row(press: &Press<'_>, parts: &Parts<'_>, figure: &Figure) -> FigureRow {
    let statement: &Statement = &figure.statement;
    let date = statement.date.as_ref().filter(|date| !is_hidden(press, Some(date)));
    let exact = exact(parts.locale(), figure);
    let date_tag = match (date, &statement.date) {
        (Some(date), _) => parts.date_tag(date),
        (None, Some(_)) => withheld(parts.locale()),
        (None, None) => DateTag { words: parts.locale().label("is_undated"), datetime: None },
    };
    let words = figure_words(parts.locale(), figure);
    FigureRow {
        exact: exact.filter(|exact| *exact != words),
        words,
        of: figure.of.clone().or_else(|| Some(statement.text.clone()).filter(|text| !text.is_empty())),
        date: date_tag,
        date_basis: date
            .filter(|date| date.basis != Basis::Stated)
            .map(|date| basis_tag(parts.locale(), date.basis, date.reason.as_ref())),
        chips: parts.chips(&statement.cites),
    }
}

/// A figure as its document says it.
pub(super) fn figure_words(locale: &Locale, figure: &Figure) -> String {
    let statement = &figure.statement;
    statement.shown.clone().or_else(|| exact(locale, figure)).unwrap_or_else(|| statement.text.clone())
}

/// `up to 2,000,000 people`; a share in per cent.
fn exact(locale: &Locale, figure: &Figure) -> Option<String> {
    let value = figure.value?;
    let unit = figure.unit.as_deref().unwrap_or_default();
    let (number, unit) =
        if unit == "share" { (format!("{:.0}%", value * 100.0), "") } else { (digits(locale, value), unit) };
    let words = [figure.qualifier.as_deref().unwrap_or_default(), &number, unit];
    Some(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A number with commas between its thousands, and its fraction where it has one.
pub(super) fn digits(locale: &Locale, value: f64) -> String {
    let written = value.abs().to_string();
    let (whole, fraction) =
        written.split_once('.').map_or((written.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut number = String::with_capacity(written.len() * 2);
    if value < 0.0 {
        number.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            number.push(locale.dates().thousands());
        }
        number.push(digit);
    }
    if let Some(fraction) = fraction {
        number.push_str(locale.text("decimal_separator"));
        number.push_str(fraction);
    }
    number
}

/// A year as readers write it: `1917`, `44 BC`.
pub(super) fn year_words(locale: &Locale, year: i64) -> String {
    if year > 0 {
        return year.to_string();
    }
    locale.say("year_bc", [("year", 1_i64.saturating_sub(year).to_string().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (value, expect) in [(0.0, "0"), (2_000_000.0, "2,000,000"), (-1234.5, "−1,234.5"), (0.25, "0.25")]
        {
            assert_eq!(digits(&Locale::default(), value), expect);
        }
    }

    #[test]
    fn years() {
        for (year, expect) in [(1917, "1917"), (0, "1 BC"), (-43, "44 BC")] {
            assert_eq!(year_words(&Locale::default(), year), expect);
        }
    }
}
