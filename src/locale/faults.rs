//! What is wrong in a project's own file of messages: its text walks in, faults with their places walk out.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::locale::Fault;

/// Finds what cannot be read, and messages under keys that are not known.
pub(super) fn find(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Fault> {
    let (resource, faults) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    let mut found: Vec<Fault> = faults
        .iter()
        .map(|fault| Fault::Unread(line_at(text, fault.pos.start), fault.kind.to_string()))
        .collect();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        if !is_known(key) {
            found.push(Fault::Unknown(place_of(text, key), key.to_owned()));
        }
    }
    found
}

/// The rest of the line at a place; the last character where nothing follows.
fn line_at(text: &str, at: usize) -> std::ops::Range<usize> {
    let start = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find('\n').unwrap_or(rest.len());
    if length > 0 { start..start + length } else { start.saturating_sub(1)..start }
}

/// Where a message begins. The grammar has it at the head of a line.
fn place_of(text: &str, key: &str) -> std::ops::Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return start..start + key.len();
        }
        start += line.len();
    }
    0..0
}
