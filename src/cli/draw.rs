//! A diagnostic and its file's text walk in; its picture for people, in the manner of rustc, walks out.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;

use super::place::{Place, locate};
use super::window::{Window, window};

/// Wider than any window, so that nothing is cut twice.
const WIDTH: usize = 1000;

/// With colours or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Coloured,
}

impl Look {
    fn renderer(self) -> Renderer {
        let renderer = match self {
            Self::Plain => Renderer::plain(),
            Self::Coloured => Renderer::styled(),
        };
        renderer.term_width(WIDTH)
    }
}

/// Draws a diagnostic: its level and code, what is wrong, where, the line with the place underlined, and what to do.
pub(super) fn diagnostic(diagnostic: &Diagnostic, text: Option<&str>, look: Look) -> String {
    if let (Some(span), Some(text)) = (&diagnostic.span, text) {
        return draw_at(diagnostic, &locate(text, span), look);
    }
    let path = harmless(diagnostic.path.as_str());
    let group = head(diagnostic).element(Origin::path(path)).element(Padding);
    render(help(group, diagnostic.help.as_deref()), look)
}

fn draw_at(diagnostic: &Diagnostic, place: &Place<'_>, look: Look) -> String {
    let Place { start, line, span, .. } = place;
    let path = harmless(diagnostic.path.as_str());
    let Window { text, span } = window(line, span.clone());
    let shown_column = text.get(..span.start).unwrap_or_default().chars().count() + 1;
    let snippet = Snippet::source(text)
        .path(path.as_ref())
        .line_start(start.line)
        .annotation(AnnotationKind::Primary.span(span));
    let drawn = render(help(head(diagnostic).element(snippet), diagnostic.help.as_deref()), look);
    if shown_column == start.column {
        return drawn;
    }
    // The renderer counts columns in the window.
    let at = |column: usize| format!("{path}:{}:{column}", start.line);
    drawn.replacen(&at(shown_column), &at(start.column), 1)
}

fn head(diagnostic: &Diagnostic) -> Group<'_> {
    let level = level(diagnostic.severity);
    Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.lint.name))
}

fn help<'a>(group: Group<'a>, help: Option<&'a str>) -> Group<'a> {
    match help {
        // Of all texts, the renderer takes this one as it is.
        Some(help) => group.element(Level::HELP.message(harmless(help))),
        None => group,
    }
}

/// Draws what the world refused, and what to do about it.
pub(super) fn error(error: &Error, look: Look) -> String {
    refusal(&error.to_string(), error.help().as_deref(), look)
}

/// Draws a refusal in words.
pub(super) fn refusal(message: &str, advice: Option<&str>, look: Look) -> String {
    render(help(Group::with_title(Level::ERROR.primary_title(message)), advice), look)
}

/// Draws notes of one kind as a list: the kind once, each note on a line, the help once if it is the same for all.
pub(super) fn list(notes: &[(&Diagnostic, Option<&str>)], look: Look) -> String {
    let Some((first, _)) = notes.first() else { return String::new() };
    let title = level(first.severity).primary_title(first.lint.summary).id(first.lint.name);
    let common = first.help.as_deref().filter(|_| notes.iter().all(|(note, _)| note.help == first.help));
    let lines = notes.iter().map(|(note, text)| line(note, *text, common.is_none()));
    let help = common.map(|help| format!("  = help: {}\n", harmless(help)));
    render(Group::with_title(title), look) + &lines.chain(help).collect::<String>()
}

fn line(note: &Diagnostic, text: Option<&str>, with_help: bool) -> String {
    let start = note.span.as_ref().zip(text).map(|(span, text)| locate(text, span).start);
    let position = start.map(|start| format!(":{}:{}", start.line, start.column)).unwrap_or_default();
    let help = note.help.as_deref().filter(|_| with_help).map(|help| format!("; {help}")).unwrap_or_default();
    let (path, message) = (harmless(note.path.as_str()), harmless(&note.message));
    format!("  {path}{position}: {message}{}\n", harmless(&help))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// Text from a file or of a file's name must not move the cursor of a terminal.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        return text.replace(char::is_control, "\u{fffd}").into();
    }
    text.into()
}

fn render(group: Group<'_>, look: Look) -> String {
    let drawn = look.renderer().render(&[group]);
    // Lines of padding end in blanks.
    let lines: Vec<&str> = drawn.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests;
