//! Inline fields: `[treatment:: subverted]` walks in, and walks out as a field of the entry that it
//! stands in. In the text it becomes a sign and spaces, so that every other offset stays true. Spaces alone would make
//! code of what follows them at the head of a line, and a line break at its end.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::did_you_mean;
use crate::parse::markdown::blocks::options;
use crate::parse::tree::{Block, Field, Passage};
use crate::parse::trope::field::KEYS;
use crate::parse::walk::passages;
use crate::path::SourcePath;

/// Stands where a field begins: a character that Unicode keeps out of texts, no longer than the shortest field.
pub(super) const SIGN: char = '\u{fdd0}';

/// Replaces inline fields, except in code. What looks like a field but has no known key is listed too,
/// and stays in the text.
pub(super) fn blank_out(text: &str, from: usize) -> (Cow<'_, str>, Vec<Field>) {
    let mut fields = Vec::new();
    let mut blanked = String::new();
    let mut done = 0;
    let known_code = OnceCell::new();
    for (open, _) in text.match_indices('[').filter(|(open, _)| *open >= from) {
        let Some((field, end)) = read_field(text, open) else { continue };
        if holds(known_code.get_or_init(|| code(text, from)), open) {
            continue;
        }
        if !KEYS.contains(&field.key.as_str()) {
            fields.push(field);
            continue;
        }
        blanked.push_str(text.get(done..open).unwrap_or_default());
        blanked.push(SIGN);
        blanked.extend(std::iter::repeat_n(' ', end - open - SIGN.len_utf8()));
        done = end;
        fields.push(field);
    }
    if done == 0 {
        return (Cow::Borrowed(text), fields);
    }
    blanked.push_str(text.get(done..).unwrap_or_default());
    (Cow::Owned(blanked), fields)
}

fn read_field(text: &str, open: usize) -> Option<(Field, usize)> {
    let rest = text.get(open + 1..)?;
    let close = rest.find([']', '\n'])?;
    if !rest.get(close..)?.starts_with(']') {
        return None;
    }
    let (key, values) = rest.get(..close)?.split_once("::")?;
    let key = key.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return None;
    }
    let values = values.split(',').map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    let end = open + 1 + close + 1;
    Some((Field { key: key.to_owned(), values: values.collect(), span: open..end }, end))
}

/// Where code stands in a text, in order.
fn code(text: &str, from: usize) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text.get(from..).unwrap_or_default(), options()).into_offset_iter();
    events
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range.start + from..range.end + from)
        .collect()
}

fn holds(ranges: &[Range<usize>], byte: usize) -> bool {
    let before = ranges.partition_point(|range| range.start <= byte);
    before.checked_sub(1).and_then(|nth| ranges.get(nth)).is_some_and(|range| range.contains(&byte))
}

/// Gives each field to the innermost entry around it, and reports those that stand in none.
pub(super) fn attach(path: &SourcePath, body: &mut [Block], fields: Vec<Field>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for field in fields {
        let span = field.span.clone();
        let is_known = KEYS.contains(&field.key.as_str());
        if !is_known {
            if is_in_entry(body, span.start) {
                let help = did_you_mean(&field.key, KEYS.iter().copied());
                let fault =
                    Diagnostic::new(lint::UNKNOWN_KEY, path, span, format!("unknown field `{}`", field.key));
                faults.push(Diagnostic { help, ..fault });
            }
        } else if let Err(field) = give(body, field) {
            faults.push(
                Diagnostic::new(lint::INVALID_VALUE, path, span, format!("field `{}` stands in no entry", field.key))
                    .with_help("fields belong to the list items below the heading “Examples” of a `kind = \"trope\"` document"),
            );
        }
    }
    faults
}

fn is_in_entry(body: &[Block], at: usize) -> bool {
    passages(body).iter().any(|passage| passage.entry.is_some() && passage.span.contains(&at))
}

fn give(blocks: &mut [Block], mut field: Field) -> Result<(), Field> {
    for block in blocks {
        let items: &mut [Passage] = match block {
            Block::List(list) => &mut list.items,
            Block::Passage(passage) => std::slice::from_mut(passage),
            _ => continue,
        };
        for item in items {
            if !item.span.contains(&field.span.start) {
                continue;
            }
            field = match give(&mut item.blocks, field) {
                Ok(()) => return Ok(()),
                Err(field) => field,
            };
            if let Some(entry) = &mut item.entry {
                entry.fields.push(field);
                return Ok(());
            }
        }
    }
    Err(field)
}
