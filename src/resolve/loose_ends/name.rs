//! Names without a record: a corpus walks in, a note on each capitalised name that no record has walks out.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::PassageKind;
use crate::path::SourcePath;
use crate::resolve::corpus::Corpus;
use crate::resolve::form::forms_of;
use crate::resolve::sentence::sentences;

/// What English writes with a capital and no record will ever have.
const TIMES: &str = "January February March April May June July August September October November December \
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday";

/// Runs of capitalised words that no record has, unless they only begin a sentence; one note for each name.
pub(super) fn unlinked(corpus: &Corpus) -> Vec<Diagnostic> {
    // Such a name has records, though none of them is meant here, or nobody knows which.
    let forms: BTreeSet<String> = corpus.records.iter().flat_map(forms_of).collect();
    let mut names: BTreeMap<String, (usize, SourcePath, std::ops::Range<usize>)> = BTreeMap::new();
    for document in &corpus.documents {
        for passage in document.tree.passages() {
            if passage.kind == PassageKind::Code {
                continue;
            }
            let known: Vec<TextRange> =
                document.mentions_in(passage.number).iter().map(|mention| mention.range).collect();
            for range in capitalised(&passage.text, &known) {
                let name = passage.text.slice(range).to_owned();
                if forms.contains(&name) || TIMES.split(' ').any(|time| time == name) {
                    continue;
                }
                let first = names
                    .entry(name)
                    .or_insert_with(|| (0, document.tree.path.clone(), passage.text.source_span(range)));
                first.0 += 1;
            }
        }
    }
    names
        .into_iter()
        .map(|(name, (count, path, span))| {
            let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
            Diagnostic::new(
                lint::UNLINKED_NAME,
                &path,
                span,
                format!("`{name}` reads like a name ({times}) and has no record"),
            )
            .with_help("add a record, or an alias to one, if it should have a page")
        })
        .collect()
}

fn capitalised(text: &PlainText, known: &[TextRange]) -> Vec<TextRange> {
    let starts: Vec<u32> = sentences(text.as_str()).iter().map(|sentence| sentence.start).collect();
    let mut names: Vec<TextRange> = Vec::new();
    let mut at = 0;
    for word in text.as_str().split_inclusive(|character: char| character.is_whitespace() || character == '—')
    {
        let core = word.trim_matches(|character: char| !character.is_alphanumeric());
        let offset = word.find(core).unwrap_or(0);
        let range = TextRange::new(at + offset, at + offset + core.len());
        at += word.len();
        let is_name = core.chars().next().is_some_and(char::is_uppercase)
            && core.chars().count() > 1
            && !known.iter().chain(text.masked()).any(|taken| taken.overlaps(range));
        if !is_name {
            continue;
        }
        let joins = names
            .last()
            .is_some_and(|last| text.slice(TextRange { start: last.end, end: range.start }) == " ");
        match names.last_mut() {
            Some(last) if joins => last.end = range.end,
            _ => names.push(range),
        }
    }
    // One capitalised word at the head of a sentence is no name.
    names.retain(|name| {
        let is_single = !text.slice(*name).contains(' ');
        !(is_single && (starts.contains(&name.start) || begins_quotation(text, name.start)))
    });
    names
}

fn begins_quotation(text: &PlainText, at: u32) -> bool {
    text.as_str().get(..at as usize).is_some_and(|before| before.ends_with(['“', '"', '‘', '(', '[']))
}
