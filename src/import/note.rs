//! A note walks in: Markdown with YAML front matter, as clippers for notes save a web page; a draft walks out. The text
//! stays as it is but for the marks of programs for notes, its front matter becomes ours.

use std::ops::Range;

use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::import::draft::Draft;
use crate::import::input::Source;
use crate::import::marks;
use crate::import::said::{date, kind_of, name};
use crate::import::yaml::{self, Pair};
use crate::located::{Located, Stated};
use crate::parse::markdown;
use crate::parse::meta::Meta;

/// The keys that clippers use, for those that we have.
const TITLE: &[&str] = &["title"];
const CREATORS: &[&str] = &["author", "authors", "creator", "creators", "by", "byline"];
const PUBLISHER: &[&str] = &["publisher", "site", "site_name", "sitename", "website", "publication"];
const DATE: &[&str] = &["published", "date", "pubdate", "date_published", "datepublished"];
const SOURCE: &[&str] = &["source", "url", "link", "canonical"];
const LANGUAGE: &[&str] = &["language", "lang"];

/// Drafts a document from a note.
pub(super) fn draft(source: &Source) -> Checked<Option<Draft>> {
    let text = source.text.trim_start_matches('\u{feff}');
    let offset = source.text.len() - text.len();
    let refuse = |fault: Diagnostic| Checked { value: None, diagnostics: vec![fault] };
    let fault = |span: Range<usize>, message: &str, help: &str| {
        let span = span.start + offset..span.end + offset;
        Diagnostic::new(lint::MALFORMED_YAML, &source.name, span, message).with_help(help)
    };
    if text.lines().next().is_some_and(|line| line.trim_end() == "+++") {
        let help = "it is a document already: copy it into `seeds`";
        return refuse(fault(0..3, "front matter is TOML", help));
    }
    let Ok((front, body)) = split(text) else {
        return refuse(fault(0..3, "front matter is never closed", "end it with a line `---` of its own"));
    };
    let start = front.start;
    let pairs = match yaml::read_as_meant(text.get(front).unwrap_or_default()) {
        Ok(pairs) => pairs,
        Err(yaml::Fault { at, message }) => {
            let message = format!("front matter is not YAML: {message}");
            let help = "write `key: value` on each line; put values with a colon in quotation marks";
            return refuse(fault(start + at..start + at + 1, &message, help));
        }
    };
    let (body, asides) = marks::tidy(&text.get(body..).unwrap_or_default().replace("\r\n", "\n"));
    let body = body.trim_start_matches('\n').to_owned();
    let mut draft = Draft { body, asides, ..Draft::default() };
    let mut faults = Vec::new();
    for pair in pairs {
        faults.extend(take(pair, &mut draft, source, start + offset));
    }
    if !draft.body.is_empty() && !draft.body.ends_with('\n') {
        draft.body.push('\n');
    }
    let mut tree = markdown::parse(&source.name, &draft.body, Some(Meta::default())).value;
    draft.meta.kind = Some(kind_of(&mut tree.body));
    Checked { value: Some(draft), diagnostics: faults }
}

/// Where the front matter stands, and where the text begins.
fn split(text: &str) -> Result<(Range<usize>, usize), ()> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return Ok((0..0, 0)) };
    let start = first.len();
    let mut at = start;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Ok((start..at, at + line.len()));
        }
        at += line.len();
    }
    Err(())
}

/// Takes a key into the draft. `start` is where the front matter begins in its file.
fn take(pair: Pair, draft: &mut Draft, source: &Source, start: usize) -> Option<Diagnostic> {
    let key = pair.key.trim().to_lowercase().replace([' ', '-'], "_");
    let is_one_of = |keys: &[&str]| keys.contains(&key.as_str());
    let value = pair.values.join(", ");
    let meta = &mut draft.meta;
    if value.trim().is_empty() {
        return None;
    }
    match () {
        () if is_one_of(TITLE) && meta.title.is_none() => meta.title = Some(Stated::plain(value, 0..0)),
        () if is_one_of(CREATORS) && meta.creators.is_empty() => {
            meta.creators = pair.values.iter().map(|value| Located::new(name(value), 0..0)).collect();
        }
        () if is_one_of(PUBLISHER) && meta.publisher.is_none() => {
            meta.publisher = Some(Located::new(name(&value), 0..0));
        }
        () if is_one_of(SOURCE) && meta.source.is_none() => meta.source = Some(Located::new(value, 0..0)),
        () if is_one_of(LANGUAGE) && meta.language.is_none() => meta.language = Some(value),
        () if is_one_of(DATE) && meta.date.is_none() => {
            meta.date = date(&value).map(|date| Stated::plain(date, 0..0));
            if meta.date.is_none() {
                let span = pair.span.start + start..pair.span.end + start;
                let message = format!("`{value}` is no date that can be read");
                draft.unknown.push((pair.key, value));
                let fault = Diagnostic::new(lint::INVALID_DATE, &source.name, span, message);
                return Some(fault.with_help("write it as `2022-05-03`; it is kept as a comment"));
            }
        }
        () => draft.unknown.push((pair.key, value)),
    }
    None
}
