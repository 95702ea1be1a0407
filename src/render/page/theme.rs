//! Themes: the rows of the comparison walk in; the page of each, and the list of all, walk out.

use rayon::prelude::*;
use serde::Serialize;

use crate::path::Url;
use crate::render::frame::{Head, has_comparison};
use crate::render::page::entry;
use crate::render::page::wording::{capitalised, describe, the};
use crate::render::part::{BasisTag, Chip, Link, Parts, WaveTag, statement_basis};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Statement, Theme};

/// The list of all themes.
#[derive(Serialize)]
struct ThemesView {
    count: String,
    rows: Vec<ThemeRow>,
    compare: Option<String>,
}

#[derive(Serialize)]
struct ThemeRow {
    number: usize,
    name: String,
    href: String,
    question: Option<String>,
    verdict: Option<Verdict>,
    count: String,
    waves: Vec<WaveTag>,
}

/// A theme's page.
#[derive(Serialize)]
struct ThemeView {
    name: String,
    question: Option<String>,
    count: String,
    waves: Vec<WaveCells>,
    verdict: Option<Verdict>,
    /// The theme's row in the comparison.
    compare: Option<String>,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// What the documents say of one wave.
#[derive(Serialize)]
struct WaveCells {
    wave: WaveTag,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    chips: Vec<Chip>,
    basis: BasisTag,
    about: Vec<Link>,
}

/// The curator's verdict: its first words, where they are a judgement of their own, and the rest.
#[derive(Serialize)]
pub(super) struct Verdict {
    icon: &'static str,
    head: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct Neighbour {
    label: String,
    href: String,
}

/// Prints the page of each theme and the list of all; nothing where there is none.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let themes = &press.corpus.themes;
    if themes.is_empty() {
        return Vec::new();
    }
    let mut pages: Vec<Printed> =
        themes.par_iter().enumerate().map(|(nth, theme)| one(press, nth, theme)).collect();
    pages.push(index(press));
    pages
}

fn themes_url() -> Url {
    Url::new("themes/")
}

fn compare(parts: &Parts<'_>) -> Option<String> {
    has_comparison(parts.corpus).then(|| parts.href(&Url::new("timelines/compare/")))
}

fn index(press: &Press<'_>) -> Printed {
    let corpus = press.corpus;
    let parts = Parts::new(corpus, &themes_url());
    let row = |(nth, theme): (usize, &Theme)| ThemeRow {
        number: nth + 1,
        name: theme.name.clone(),
        href: parts.href(&theme.url()),
        question: theme.question.clone(),
        verdict: theme.verdict.as_deref().map(Verdict::new),
        count: parts.locale().count("statements_count", theme.cells.len()),
        waves: waves(&parts, theme)
            .into_iter()
            .filter(|wave| !wave.cells.is_empty())
            .map(|wave| wave.wave)
            .collect(),
    };
    let view = ThemesView {
        count: parts.locale().count("themes_count", corpus.themes.len()),
        rows: corpus.themes.iter().enumerate().map(row).collect(),
        compare: compare(&parts),
    };
    let names: Vec<&str> = corpus.themes.iter().map(|theme| theme.name.as_str()).take(4).collect();
    let locale = parts.locale();
    let description = describe([
        locale.say(
            "themes_description",
            [("site", press.config.title.as_str().into()), ("names", names.join(", ").into())],
        ),
        locale.say("themes_in_all", [("themes", view.count.as_str().into())]),
    ]);
    let head = Head::new(themes_url(), locale.text("themes"), description, "themes");
    let entries = corpus.themes.iter().map(|theme| (theme.name.as_str(), theme.url()));
    press.page("themes.html", entry::of_index(press, "CollectionPage", entries, head), &view)
}

fn one(press: &Press<'_>, nth: usize, theme: &Theme) -> Printed {
    let corpus = press.corpus;
    let parts = Parts::new(corpus, &theme.url());
    let neighbour = |nth: Option<usize>| {
        let theme = corpus.themes.get(nth?)?;
        Some(Neighbour { label: theme.name.clone(), href: parts.href(&theme.url()) })
    };
    let view = ThemeView {
        name: theme.name.clone(),
        question: theme.question.clone(),
        count: parts.locale().count("statements_count", theme.cells.len()),
        waves: waves(&parts, theme),
        verdict: theme.verdict.as_deref().map(Verdict::new),
        compare: compare(&parts).map(|page| format!("{page}#{}", theme.id)),
        previous: neighbour(nth.checked_sub(1)),
        next: neighbour(Some(nth + 1)),
    };
    let names: Vec<String> = corpus.waves.iter().map(|wave| the(parts.locale(), &wave.name)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let locale = parts.locale();
    let description = describe([
        format!("{}: {}", theme.name, theme.question.clone().unwrap_or_default()).trim().to_owned(),
        locale.say("theme_of_waves", [("waves", locale.join(&names).into())]),
        theme.verdict.clone().unwrap_or_default(),
        locale.say("number_with_sources", [("statements", view.count.as_str().into())]),
    ]);
    let head = Head::new(
        theme.url(),
        locale.say("theme_title", [("name", theme.name.as_str().into())]),
        description,
        "themes",
    )
    .below(locale.text("themes"), themes_url());
    press.page("theme.html", Head { crumb: Some(theme.name.clone()), ..head }, &view)
}

/// The cells of every wave of the corpus, silent ones among them.
fn waves(parts: &Parts<'_>, theme: &Theme) -> Vec<WaveCells> {
    let of = |nth: usize| {
        let wave = crate::resolve::corpus::WaveIndex(nth);
        let cells = theme.cells.iter().filter(|cell| cell.wave == Some(wave));
        WaveCells { wave: parts.wave(wave), cells: cells.map(|statement| cell(parts, statement)).collect() }
    };
    (0..parts.corpus.waves.len()).map(of).collect()
}

fn cell(parts: &Parts<'_>, statement: &Statement) -> Cell {
    Cell {
        text: statement.text.clone(),
        chips: parts.chips(&statement.cites),
        basis: statement_basis(parts.locale(), statement),
        about: statement.about.iter().map(|record| parts.record(*record)).collect(),
    }
}

/// How long the first words of a verdict may be to stand as a judgement of their own, in characters.
const MAX_HEAD: usize = 40;

impl Verdict {
    /// `Alike: both times the educated go.` opens with its gist.
    pub(super) fn new(verdict: &str) -> Self {
        let split = verdict.split_once(": ").filter(|(head, _)| head.chars().count() <= MAX_HEAD);
        let first = verdict.split([' ', ':']).next().unwrap_or_default().to_lowercase();
        let icon = match first.as_str() {
            "alike" | "same" | "similar" | "equal" => "i-alike",
            "different" | "differ" | "differs" | "unlike" | "opposite" | "reversed" => "i-differ",
            "cannot" | "not" | "no" => "i-no",
            _ => "i-compare",
        };
        match split {
            Some((head, rest)) => Self { icon, head: Some(head.to_owned()), text: capitalised(rest) },
            None => Self { icon, head: None, text: verdict.to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_come_apart() {
        let verdict = Verdict::new("Alike: both times the educated go.");
        assert_eq!((verdict.icon, verdict.head.as_deref()), ("i-alike", Some("Alike")));
        assert_eq!(verdict.text, "Both times the educated go.");
        assert_eq!(Verdict::new("Disputed: who can tell?").icon, "i-compare");
        assert!(Verdict::new("Nobody can tell.").head.is_none());
    }
}
