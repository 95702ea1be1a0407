//! Margin notes: a passage of a document walks in; a short note on what the site makes of it walks out.

use std::fmt::Write;

use crate::html::escape;
use crate::locale::Locale;
use crate::render::page::event::is_hidden;
use crate::render::page::schedule::event_href;
use crate::render::page::wording::capitalised;
use crate::render::part::{Parts, statement_basis, treatment_tag};
use crate::render::press::Press;
use crate::resolve::corpus::{CorpusDocument, Event, Example, Figure, Statement, Use};

/// How many lines of one kind a note has: it is to be shorter than its passage.
const MAX_LINES: usize = 2;

/// How many themes it names.
const MAX_THEMES: usize = 6;

/// Writes the notes of one document.
pub(super) struct Margin<'a> {
    pub(super) press: &'a Press<'a>,
    pub(super) parts: &'a Parts<'a>,
    pub(super) document: &'a CorpusDocument,
}

impl Margin<'_> {
    /// The note on a passage as HTML: its numbers, its events, its examples, and the themes that it is compared
    /// under. Empty where nothing of these rests on it.
    pub(super) fn note(&self, number: u32) -> String {
        let uses = self.document.uses_of(number);
        let lines = self.lines(uses);
        if lines.is_empty() {
            return String::new();
        }
        // The note is in the site's language, whatever the document's is.
        let around = self.document.tree.meta.language.as_deref();
        let language = self.parts.locale().attributes_within(around);
        let locale = self.parts.locale();
        let label = locale.say("note_to_paragraph", [("number", number.to_string().into())]);
        format!(
            "<aside class=\"note\" role=\"note\" aria-label=\"{}\"{language}>{lines}</aside>",
            escape(&label)
        )
    }

    fn lines(&self, uses: &[Use]) -> String {
        let corpus = self.parts.corpus;
        let locale = self.parts.locale();
        let mut html = String::new();
        let figures = uses.iter().filter_map(|used| match used {
            Use::Figure(nth) => corpus.figures.get(*nth),
            _ => None,
        });
        write_some(locale, figures, &mut html, |it, html| figure(locale, it, html));
        let events = uses.iter().filter_map(|used| match used {
            Use::Event(nth) => corpus.events.get(*nth),
            _ => None,
        });
        write_some(locale, events, &mut html, |it, html| self.event(it, html));
        let examples = uses.iter().filter_map(|used| match used {
            Use::Example(nth) => corpus.examples.get(*nth),
            _ => None,
        });
        write_some(locale, examples, &mut html, |it, html| self.example(it, html));
        self.themes(uses, &mut html);
        html
    }

    /// `March 2022: Maxim Osipov leaves`, with the mark of its wave and what its date rests on.
    fn event(&self, event: &Event, html: &mut String) {
        let statement = &event.statement;
        if let Some(wave) = statement.wave {
            let slot = self.parts.corpus[wave].slot;
            let _ = write!(
                html,
                "<svg class=\"m w{slot}\" aria-hidden=\"true\"><use href=\"#i-w{slot}\"/></svg> "
            );
        }
        let is_dated = statement.date.is_some() || statement.shown.is_some();
        if is_dated && !is_hidden(self.press, statement.date.as_ref()) {
            let _ = write!(html, "<b>{}</b>: ", escape(&self.parts.date(statement).words));
        }
        let (href, title) = (event_href(self.parts, event), escape(&event.title));
        let _ = write!(html, "<a href=\"{href}\">{title}</a>");
        hedge(self.parts.locale(), statement, html);
    }

    fn example(&self, example: &Example, html: &mut String) {
        let name = self.parts.example_name(example);
        let href = self.parts.href(&example.url());
        let treatment = treatment_tag(self.parts.locale(), &example.treatment).label;
        let _ = write!(html, "<b>{}</b>: <a href=\"{href}\">{}</a>", escape(&treatment), escape(&name));
    }

    /// One line that names all themes, each once.
    fn themes(&self, uses: &[Use], html: &mut String) {
        let mut themes: Vec<usize> = uses
            .iter()
            .filter_map(|used| match used {
                Use::Theme(nth, _) => Some(*nth),
                _ => None,
            })
            .collect();
        themes.dedup();
        let links: Vec<String> = themes
            .iter()
            .filter_map(|nth| self.parts.corpus.themes.get(*nth))
            .take(MAX_THEMES)
            .map(|theme| format!("<a href=\"{}\">{}</a>", self.parts.href(&theme.url()), escape(&theme.name)))
            .collect();
        if !links.is_empty() {
            let themes = links.join(", ");
            let said = self.parts.locale().say("compared_under", [("themes", themes.into())]);
            let _ = write!(html, "<p>{said}</p>");
        }
    }
}

/// Writes the first few of a kind, a line each, and how many more there are.
fn write_some<'c, T: 'c>(
    locale: &Locale,
    items: impl Iterator<Item = &'c T>,
    html: &mut String,
    write: impl Fn(&T, &mut String),
) {
    let mut more = 0_usize;
    for (nth, item) in items.enumerate() {
        if nth < MAX_LINES {
            html.push_str("<p>");
            write(item, html);
            html.push_str("</p>");
        } else {
            more += 1;
        }
    }
    if more > 0 {
        let _ = write!(html, "<p>{}</p>", locale.say("more_listed_below", [("number", more.into())]));
    }
}

/// `Up to two million: people who left`, with whether all of it is stated.
fn figure(locale: &Locale, figure: &Figure, html: &mut String) {
    let statement = &figure.statement;
    let number = statement.shown.clone().or_else(|| figure.value.map(|value| value.to_string()));
    let counted = figure.of.as_ref().or(figure.unit.as_ref());
    if let Some(number) = number {
        let _ = write!(html, "<b>{}</b>", escape(&capitalised(&number)));
        if let Some(counted) = counted {
            let _ = write!(html, ": {}", escape(counted));
        }
    } else {
        html.push_str(&escape(counted.unwrap_or(&statement.text)));
    }
    hedge(locale, statement, html);
}

/// Says what a document does not state.
fn hedge(locale: &Locale, statement: &Statement, html: &mut String) {
    let basis = statement_basis(locale, statement);
    if basis.id != "stated" {
        let mut label = basis.label.chars();
        let first: String = label.next().into_iter().flat_map(char::to_lowercase).collect();
        let _ = write!(html, " ({first}{})", label.as_str());
    }
}
