//! The comparison: all waves walk in; one page that sets their figures, their pace, their themes and their places side
//! by side walks out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edtf::{Edtf, day_to_date};
use crate::located::{Basis, Stated};
use crate::path::Url;
use crate::render::frame::{Head, has_comparison};
use crate::render::map::Atlas;
use crate::render::page::event::{self, Figures, figures, is_hidden};
use crate::render::page::example::describe;
use crate::render::page::timeline::Timelines;
use crate::render::page::whereabouts::{Whereabouts, whereabouts};
use crate::render::part::{BasisTag, Chip, DateTag, Parts, WaveTag, statement_basis};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Event, Statement, Theme, WaveIndex};

/// The comparison.
#[derive(Serialize)]
struct CompareView {
    waves: Vec<WaveTag>,
    figures: Vec<WaveFigures>,
    pace: Option<Pace>,
    themes: Vec<ThemeRow>,
    has_verdicts: bool,
    whereabouts: Option<Whereabouts>,
}

#[derive(Serialize)]
struct WaveFigures {
    wave: WaveTag,
    figures: Figures,
}

/// What happened how long after each wave began.
#[derive(Serialize)]
struct Pace {
    waves: Vec<WaveTag>,
    /// From what each wave's time is counted.
    onsets: Vec<String>,
    rows: Vec<PaceRow>,
    has_context: bool,
}

#[derive(Serialize)]
struct PaceRow {
    label: String,
    cells: Vec<PaceCell>,
}

#[derive(Serialize)]
struct PaceCell {
    slot: usize,
    wave: String,
    events: Vec<PaceEvent>,
    /// How many more there are.
    more: usize,
    href: String,
}

#[derive(Serialize)]
struct PaceEvent {
    title: String,
    href: String,
    date: DateTag,
    basis: &'static str,
}

#[derive(Serialize)]
struct ThemeRow {
    id: String,
    name: String,
    href: String,
    question: Option<String>,
    cells: Vec<ThemeCell>,
    verdict: Option<Verdict>,
}

#[derive(Serialize)]
struct ThemeCell {
    slot: usize,
    wave: String,
    statements: Vec<CellStatement>,
}

#[derive(Serialize)]
struct CellStatement {
    text: String,
    chips: Vec<Chip>,
    basis: Option<BasisTag>,
}

/// What the curator makes of a theme.
#[derive(Serialize)]
struct Verdict {
    icon: Option<&'static str>,
    short: Option<String>,
    long: String,
}

/// Prints the comparison, where there is anything to compare.
pub(super) fn all(press: &Press<'_>, timelines: &Timelines, atlas: &Atlas) -> Vec<Printed> {
    let corpus = press.corpus;
    if !has_comparison(corpus) {
        return Vec::new();
    }
    let url = Url::new("timelines/compare/");
    let parts = Parts::new(corpus, &url);
    let waves: Vec<WaveIndex> = (0..corpus.waves.len()).map(WaveIndex).collect();
    let figures_of = |wave: &WaveIndex| {
        Some(WaveFigures { wave: parts.wave(*wave), figures: figures(press, &parts, *wave)? })
    };
    let view = CompareView {
        waves: waves.iter().map(|wave| parts.wave(*wave)).collect(),
        figures: waves.iter().filter_map(figures_of).collect(),
        pace: pace(press, &parts, timelines),
        themes: corpus.themes.iter().map(|theme| theme_row(&parts, theme)).collect(),
        has_verdicts: corpus.themes.iter().any(|theme| theme.verdict.is_some()),
        whereabouts: whereabouts(&parts, atlas),
    };
    let names: Vec<&str> = corpus.waves.iter().map(|wave| wave.name.as_str()).collect();
    let description = describe(&[
        format!("{} side by side: how many, how fast and where to.", names.join(" and ")),
        "What the documents say of each, theme by theme; where they are silent, so is the cell.".to_owned(),
    ]);
    let head = Head::new(url, "The waves compared", description, "timelines")
        .below("Timelines", Url::new("timelines/"));
    vec![press.page("compare.html", head, &view)]
}

/// How long after a wave began an event did, in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Since {
    Before,
    /// From 1 to 12.
    Month(i64),
    FirstYear,
    /// From 2.
    Year(i64),
}

impl Since {
    /// Where an event's start is known only roughly, its earliest time counts.
    fn new(onset: i64, date: &Edtf) -> Option<Self> {
        let bounds = date.bounds();
        let first = bounds.start_min?;
        if bounds.start_max.is_some_and(|last| last < onset) {
            return Some(Self::Before);
        }
        let month = months_between(onset, first.max(onset));
        let last = bounds.start_max.map(|last| months_between(onset, last));
        Some(match month / 12 {
            0 if last == Some(month) && !date.is_approximate() => Self::Month(month + 1),
            0 => Self::FirstYear,
            year => Self::Year(year + 1),
        })
    }

    fn words(self) -> String {
        match self {
            Self::Before => "Before it began".to_owned(),
            Self::Month(number) => format!("Month {number}"),
            Self::FirstYear => "First year, month not known".to_owned(),
            Self::Year(number) => format!("Year {number}"),
        }
    }
}

/// Months of the calendar from one day's to another's.
fn months_between(from: i64, to: i64) -> i64 {
    let (from_year, from_month, _) = day_to_date(from);
    let (to_year, to_month, _) = day_to_date(to);
    let years = to_year.saturating_sub(from_year);
    years.saturating_mul(12).saturating_add(i64::from(to_month) - i64::from(from_month))
}

/// How many events a cell names before it only counts them.
const MAX_EVENTS: usize = 20;

fn pace(press: &Press<'_>, parts: &Parts<'_>, timelines: &Timelines) -> Option<Pace> {
    let corpus = parts.corpus;
    let is_shown = |date: &&Stated<Edtf>| !is_hidden(press, Some(date));
    let mut columns: Vec<(WaveIndex, String)> = Vec::new();
    let mut rows: BTreeMap<Since, BTreeMap<WaveIndex, Vec<&Event>>> = BTreeMap::new();
    for (nth, wave) in corpus.waves.iter().enumerate() {
        let onset = wave.onset.as_ref().filter(is_shown);
        let Some((onset, day)) = onset.and_then(|onset| Some((onset, onset.value.bounds().start_min?)))
        else {
            continue;
        };
        let index = WaveIndex(nth);
        let ours = if onset.basis == Basis::Context { " (our date)" } else { "" };
        columns.push((index, format!("{}: from {}{ours}", wave.name, onset.value.to_words())));
        for event in timelines.events.get(nth).into_iter().flatten().filter_map(|nth| corpus.events.get(*nth))
        {
            let date = event.statement.date.as_ref().filter(is_shown);
            if let Some(since) = date.and_then(|date| Since::new(day, &date.value)) {
                rows.entry(since).or_default().entry(index).or_default().push(event);
            }
        }
    }
    if columns.len() < 2 || rows.is_empty() {
        return None;
    }
    let cell = |own: &BTreeMap<WaveIndex, Vec<&Event>>, wave: WaveIndex| {
        pace_cell(press, parts, wave, own.get(&wave).map_or(&[][..], Vec::as_slice))
    };
    let rows: Vec<PaceRow> = rows
        .iter()
        .map(|(since, own)| PaceRow {
            label: since.words(),
            cells: columns.iter().map(|(wave, _)| cell(own, *wave)).collect(),
        })
        .collect();
    let mut events = rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.events);
    Some(Pace {
        has_context: events.any(|event| event.basis == "context"),
        waves: columns.iter().map(|(wave, _)| parts.wave(*wave)).collect(),
        onsets: columns.into_iter().map(|(_, onset)| onset).collect(),
        rows,
    })
}

fn pace_cell(press: &Press<'_>, parts: &Parts<'_>, index: WaveIndex, events: &[&Event]) -> PaceCell {
    let wave = &parts.corpus[index];
    let view = |event: &&Event| {
        let view = event::view(press, parts, event);
        PaceEvent {
            title: view.title,
            href: view.href.unwrap_or_default(),
            date: view.date,
            basis: view.basis.id,
        }
    };
    PaceCell {
        slot: wave.slot,
        wave: wave.name.clone(),
        events: events.iter().take(MAX_EVENTS).map(view).collect(),
        more: events.len().saturating_sub(MAX_EVENTS),
        href: parts.href(&wave.url()),
    }
}

fn theme_row(parts: &Parts<'_>, theme: &Theme) -> ThemeRow {
    let cell = |nth: usize| {
        let wave = &parts.corpus[WaveIndex(nth)];
        let own = theme.cells.iter().filter(|cell| cell.wave == Some(WaveIndex(nth)));
        ThemeCell {
            slot: wave.slot,
            wave: wave.name.clone(),
            statements: own.map(|statement| cell_statement(parts, statement)).collect(),
        }
    };
    ThemeRow {
        id: if theme.id == "main" || theme.id == "ctx" {
            format!("{}-theme", theme.id)
        } else {
            theme.id.clone()
        },
        name: theme.name.clone(),
        href: parts.href(&theme.url()),
        question: theme.question.clone(),
        cells: (0..parts.corpus.waves.len()).map(cell).collect(),
        verdict: theme.verdict.as_deref().map(verdict),
    }
}

fn cell_statement(parts: &Parts<'_>, statement: &Statement) -> CellStatement {
    let basis = statement_basis(statement);
    CellStatement {
        text: statement.text.clone(),
        chips: parts.chips(&statement.cites),
        basis: (basis.id != "stated").then_some(basis),
    }
}

/// How long the opening word of a verdict may be, in characters.
const MAX_SHORT: usize = 30;

/// `Alike: both times the educated go.` opens with its gist.
fn verdict(text: &str) -> Verdict {
    let split = text.split_once(": ").filter(|(short, _)| short.chars().count() <= MAX_SHORT);
    let Some((short, long)) = split else {
        return Verdict { icon: None, short: None, long: text.to_owned() };
    };
    let first = short.split_whitespace().next().unwrap_or_default().to_lowercase();
    let icon = match first.as_str() {
        "alike" | "same" | "similar" | "equal" => Some("i-alike"),
        "different" | "unlike" | "opposite" | "reversed" => Some("i-differ"),
        "cannot" | "not" | "no" => Some("i-no"),
        _ => None,
    };
    Verdict { icon, short: Some(short.to_owned()), long: capitalised(long) }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_since_the_onset() {
        let onset = Edtf::parse("1917-11-07").unwrap().bounds().start_min.unwrap();
        let cases = [
            ("1917", Since::FirstYear),
            ("1917-10", Since::Before),
            ("1917-11", Since::Month(1)),
            ("1917-11-08~", Since::FirstYear),
            ("1918-07-17", Since::Month(9)),
            ("1918-11", Since::Year(2)),
            ("192X", Since::Year(3)),
            ("1917/", Since::FirstYear),
        ];
        for (date, expect) in cases {
            assert_eq!(Since::new(onset, &Edtf::parse(date).unwrap()), Some(expect), "{date}");
        }
    }

    #[test]
    fn verdicts_open_with_their_gist() {
        let alike = verdict("Alike: both times the educated go.");
        assert_eq!((alike.icon, alike.long.as_str()), (Some("i-alike"), "Both times the educated go."));
        assert_eq!(verdict("No colon here.").short, None);
    }
}
