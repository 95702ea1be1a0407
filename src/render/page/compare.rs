//! The comparison: all waves walk in; one page that sets their figures, their pace, their themes and their places side
//! by side walks out.

use serde::Serialize;

use crate::path::Url;
use crate::render::draw::units::{self, Field};
use crate::render::frame::{Head, has_comparison};
use crate::render::map::Atlas;
use crate::render::page::amount::{Amount, amounts};
use crate::render::page::event::{Figures, digits, figure_words, figures};
use crate::render::page::example::describe;
use crate::render::page::opening::mark_of;
use crate::render::page::pace::{Pace, pace};
use crate::render::page::theme::Verdict;
use crate::render::page::timeline::Timelines;
use crate::render::page::whereabouts::{Whereabouts, whereabouts};
use crate::render::page::wording::capitalised;
use crate::render::part::{BasisTag, Chip, Parts, WaveTag, statement_basis};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Statement, Theme, WaveIndex};

/// The comparison.
#[derive(Serialize)]
struct CompareView {
    waves: Vec<WaveTag>,
    scale: Option<Scale>,
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

/// Figures of several waves, drawn as marks.
#[derive(Serialize)]
struct Scale {
    /// `10,000 people`.
    worth: String,
    rows: Vec<ScaleRow>,
}

#[derive(Serialize)]
struct ScaleRow {
    wave: WaveTag,
    words: String,
    of: Option<String>,
    chips: Vec<Chip>,
    /// The marks; none where the figure is less than half a mark.
    svg: Option<String>,
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
        scale: scale(&parts),
        figures: waves.iter().filter_map(figures_of).collect(),
        pace: pace(press, &parts, timelines),
        themes: corpus.themes.iter().map(|theme| theme_row(&parts, theme)).collect(),
        has_verdicts: corpus.themes.iter().any(|theme| theme.verdict.is_some()),
        whereabouts: whereabouts(&parts, atlas),
    };
    let locale = parts.locale();
    let names: Vec<&str> = corpus.waves.iter().map(|wave| wave.name.as_str()).collect();
    let description = describe(&[
        locale.say("side_by_side", [("waves", locale.join(&names).into())]),
        locale.label("side_by_side_themes"),
    ]);
    let head = Head::new(url, locale.text("waves_compared"), description, "timelines")
        .below(locale.text("timelines"), Url::new("timelines/"));
    vec![press.page("compare.html", head, &view)]
}

/// Draws what can be set beside each other.
fn scale(parts: &Parts<'_>) -> Option<Scale> {
    let corpus = parts.corpus;
    let amounts = amounts(corpus)?;
    let worth = [digits(parts.locale(), amounts.worth).as_str(), amounts.unit].join(" ").trim().to_owned();
    let widest = amounts.list.iter().map(|amount| amount.marks).max().unwrap_or(1);
    let row = |amount: &Amount<'_>| {
        let words = capitalised(&figure_words(parts.locale(), amount.figure));
        let wave = &corpus[amount.wave];
        let name = mark_of(parts.locale(), &wave.name, amount.marks, &worth);
        let field = Field { slot: wave.slot, marks: amount.marks, name: &name };
        ScaleRow {
            wave: parts.wave(amount.wave),
            words,
            of: amount.figure.of.clone(),
            chips: parts.chips(&amount.figure.statement.cites),
            svg: (amount.marks > 0).then(|| units::band(&field, widest)),
        }
    };
    Some(Scale { rows: amounts.list.iter().map(row).collect(), worth })
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
        verdict: theme.verdict.as_deref().map(Verdict::new),
    }
}

fn cell_statement(parts: &Parts<'_>, statement: &Statement) -> CellStatement {
    let basis = statement_basis(parts.locale(), statement);
    CellStatement {
        text: statement.text.clone(),
        chips: parts.chips(&statement.cites),
        basis: (basis.id != "stated").then_some(basis),
    }
}
