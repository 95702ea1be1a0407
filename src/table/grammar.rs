//! Faults of grammar: a text that is no TOML and what its parser stumbled over walk in; few faults, each at the place
//! where the curator has to mend something, walk out.
//!
//! A parser sees a fault only where it can read no further, and after a bracket that is never closed it takes all that
//! follows for part of a list. So of each line one fault is told, and none after one that hides what follows.

use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::{Diagnostic, lint};
use crate::path::SourcePath;

/// Tells what to mend; `offset` is where the TOML begins in its file.
pub(super) fn faults(path: &SourcePath, text: &str, offset: usize, errors: &[Error]) -> Vec<Diagnostic> {
    let mut errors: Vec<(Range<usize>, &str)> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message().lines().next().unwrap_or_default()))
        .collect();
    errors.sort_by_key(|(span, _)| span.start);
    let mut told: Vec<Fault> = Vec::new();
    let mut line_before = None;
    for (span, message) in errors {
        let line = line_around(text, span.start).start;
        if line_before.is_some_and(|before| line <= before) {
            continue;
        }
        line_before = Some(line);
        let fault = explain(text, span, message);
        let hides_rest = fault.hides_rest;
        told.push(fault);
        if hides_rest {
            break;
        }
    }
    if let Some(last) = told.last_mut() {
        last.help.push_str("; what else this file says is checked once it can be read");
    }
    let diagnostic = |fault: Fault| {
        let span = fault.span.start + offset..fault.span.end + offset;
        Diagnostic::new(lint::MALFORMED_TOML, path, span, fault.message).with_help(fault.help)
    };
    told.into_iter().map(diagnostic).collect()
}

struct Fault {
    span: Range<usize>,
    message: String,
    help: String,
    /// Whether nothing can be said of the lines below.
    hides_rest: bool,
}

impl Fault {
    fn new(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: help.into(), hides_rest: false }
    }
}

fn explain(text: &str, span: Range<usize>, message: &str) -> Fault {
    let at = span.start;
    let stand = Stand::at(text, at);
    let line = line_around(text, at);
    let is_header =
        !stand.is_value && text.get(line.clone()).is_some_and(|line| line.trim_start().starts_with('['));
    let fault = unclosed_text(text, at, &stand)
        .or_else(|| unclosed_bracket(text, at, &stand))
        .or_else(|| colon(text, at, &stand))
        .or_else(|| bare_text(text, at, &stand))
        .or_else(|| text_after_text(text, at, &stand));
    let fault = fault.unwrap_or_else(|| {
        let message = if message.is_empty() { "malformed TOML" } else { message };
        Fault::new(span, message, general_help(message))
    });
    Fault { hides_rest: fault.hides_rest || is_header, ..fault }
}

/// What to do about a fault of which no more is known.
fn general_help(message: &str) -> &'static str {
    const RULES: [(&str, &str); 5] = [
        (
            "duplicate",
            "a key stands once in a table; of several tables of one kind, each has a header `[[name]]`",
        ),
        ("escape", "write `\\\\` for a backslash, or put the text between `'`, where nothing is escaped"),
        (
            "string",
            "a text stands between quotation marks on one line; between `'` where it holds some itself",
        ),
        ("table", "a header is written `[name]`, or `[[name]]` where there may be several"),
        ("array", "a list is written `[\"a\", \"b\"]`"),
    ];
    let rule = RULES.iter().find(|(word, _)| message.contains(word));
    rule.map_or("write `key = \"text\"`, one to a line, below the header of its table", |(_, help)| help)
}

fn unclosed_text(text: &str, at: usize, stand: &Stand) -> Option<Fault> {
    let open = stand.text?;
    let line = line_around(text, at);
    if at < line.start + text.get(line.clone())?.trim_end().len() {
        return None;
    }
    let mark: String = text.get(open..)?.chars().take(1).collect();
    let is_long = text.get(open..)?.starts_with(&mark.repeat(3));
    let mark = if is_long { mark.repeat(3) } else { mark };
    let fault = Fault::new(to_line_end(text, open), "text is never closed", format!("end it with `{mark}`"));
    Some(Fault { hides_rest: is_long, ..fault })
}

/// The parser stumbles over the statement that follows the list; the list has to be mended.
fn unclosed_bracket(text: &str, at: usize, stand: &Stand) -> Option<Fault> {
    let open = *stand.brackets.first()?;
    let line = line_around(text, at);
    let is_end = text.get(at..)?.trim().is_empty();
    let (is_below, is_brace) = (open < line.start, text.get(open..)?.starts_with('{'));
    let (is_key, is_header) = statement(text.get(line)?);
    // Between braces, too, keys may stand on lines of their own.
    let is_spread = is_brace && text.get(to_line_end(text, open))?.trim() == "{";
    if !(is_end || is_below && (is_header || is_key && !is_spread)) {
        return None;
    }
    let (what, close) = if is_brace { ("table in braces", '}') } else { ("list", ']') };
    let fault = Fault::new(
        to_line_end(text, open),
        format!("{what} is never closed"),
        format!("end it with `{close}` before the next key or header"),
    );
    Some(Fault { hides_rest: true, ..fault })
}

fn colon(text: &str, at: usize, stand: &Stand) -> Option<Fault> {
    if stand.is_value || !text.get(at..)?.starts_with(':') {
        return None;
    }
    let key = text.get(line_around(text, at).start..at)?.trim();
    Some(Fault::new(at..at + 1, "`:` follows a key", format!("write `{key} = …`: TOML has `=` there")))
}

/// A text without quotation marks.
fn bare_text(text: &str, at: usize, stand: &Stand) -> Option<Fault> {
    let start = stand.value.unwrap_or(at);
    let line = line_around(text, at);
    if !stand.is_value || !line.contains(&start) {
        return None;
    }
    let rest = text.get(start..line.end)?;
    let ends: &[char] = if stand.brackets.is_empty() { &['#'] } else { &[',', ']', '}', '#'] };
    let bare = rest.split(ends).next()?.trim_end();
    if bare.is_empty() || bare.starts_with(['"', '\'', '[', '{', ']', '}', ',', '=']) {
        return None;
    }
    let plain = bare.trim_matches(['“', '”', '„', '‘', '’', '«', '»']);
    let is_numeric = plain.chars().all(|character| character.is_ascii_digit() || ".,_ ".contains(character));
    let help = if ["true", "false"].iter().any(|word| plain.eq_ignore_ascii_case(word)) {
        format!("write `{}`", plain.to_lowercase())
    } else if is_numeric {
        "a number is written `1000.5`; a text stands between quotation marks".to_owned()
    } else if plain.contains(['"', '\\']) {
        format!("write `'{plain}'`")
    } else {
        format!("write `\"{plain}\"`")
    };
    let message = if plain.len() == bare.len() {
        format!("`{bare}` stands without quotation marks")
    } else {
        format!("`{bare}` stands between quotation marks that TOML does not know")
    };
    Some(Fault::new(start..start + bare.len(), message, help))
}

/// A text that holds the mark that closes it.
fn text_after_text(text: &str, at: usize, stand: &Stand) -> Option<Fault> {
    let start = stand.value.filter(|_| stand.brackets.is_empty() && stand.text.is_none())?;
    let rest = text.get(start..line_around(text, at).end)?;
    let is_text = rest.starts_with(['"', '\'']);
    let help = "put a text that holds `\"` between `'`, and one that holds `'` between `\"`";
    is_text.then(|| Fault::new(to_line_end(text, at), "something follows the mark that closes a text", help))
}

/// How far a text is understood up to a byte.
#[derive(Default)]
struct Stand {
    /// Whether the key of the statement is read, and its value is next.
    is_value: bool,
    /// Brackets that are open.
    brackets: Vec<usize>,
    /// Where the value at hand begins; `None` before it.
    value: Option<usize>,
    /// Where a text begins that is not closed yet.
    text: Option<usize>,
}

impl Stand {
    fn at(text: &str, at: usize) -> Self {
        let head = text.get(..at).unwrap_or(text);
        let mut stand = Self::default();
        let mut cursor = 0;
        while let Some(first) = head.get(cursor..).and_then(|rest| rest.chars().next()) {
            let rest = head.get(cursor..).unwrap_or_default();
            let length = match first {
                '"' | '\'' => closed_text(rest, first),
                '#' => Some(rest.find('\n').unwrap_or(rest.len())),
                _ => Some(first.len_utf8()),
            };
            stand.step(first, cursor);
            let Some(length) = length else {
                stand.text = Some(cursor);
                break;
            };
            cursor += length;
        }
        stand
    }

    fn step(&mut self, first: char, at: usize) {
        match first {
            '\n' if self.brackets.is_empty() => (self.is_value, self.value) = (false, None),
            '=' => (self.is_value, self.value) = (true, None),
            ',' if !self.brackets.is_empty() => self.value = None,
            '[' | '{' if self.is_value => {
                self.brackets.push(at);
                self.value = None;
            }
            ']' | '}' if self.is_value => {
                self.value = self.brackets.pop();
            }
            '#' => {}
            _ if first.is_whitespace() => {}
            _ if self.is_value => self.value = self.value.or(Some(at)),
            _ => {}
        }
    }
}

/// How long the text at the head is; `None` where nothing closes it. One that must stand on one line ends with it.
fn closed_text(rest: &str, mark: char) -> Option<usize> {
    let triple = mark.to_string().repeat(3);
    let is_long = rest.starts_with(&triple);
    let open = if is_long { 3 } else { 1 };
    let mut is_escaped = false;
    for (at, character) in rest.char_indices().skip(open) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if mark == '"' => is_escaped = true,
            '\n' if !is_long => return Some(at),
            _ if character != mark => {}
            _ if !is_long => return Some(at + 1),
            _ if rest.get(at..).is_some_and(|rest| rest.starts_with(&triple)) => return Some(at + 3),
            _ => {}
        }
    }
    None
}

/// Whether a line, read alone, begins with a key and `=`, and whether it is a header.
fn statement(line: &str) -> (bool, bool) {
    let line = line.trim();
    let is_plain = |character: char| character.is_alphanumeric() || "-_.".contains(character);
    let after_key = line.trim_start_matches(is_plain);
    let is_key = after_key.len() < line.len() && after_key.trim_start().starts_with('=');
    let inner = line.trim_start_matches('[');
    let is_header = inner.len() < line.len() && inner.trim_start_matches(is_plain).starts_with(']');
    (is_key, is_header && inner.starts_with(char::is_alphabetic))
}

/// The line around a byte, without its end.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let start = text.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    let end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| at + newline);
    start..end
}

/// From a byte to the last word of its line.
fn to_line_end(text: &str, at: usize) -> Range<usize> {
    let rest = text.get(at..line_around(text, at).end).unwrap_or_default();
    at..at + rest.trim_end().len()
}

#[cfg(test)]
mod tests;
