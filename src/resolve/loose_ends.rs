//! Loose ends: a resolved corpus walks in; what no fault is, but worth a look, walks out as notes: records that are
//! never mentioned, passages on which nothing rests, names that have no record, and lines that were set aside.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::{Passage, PassageKind};
use crate::path::SourcePath;
use crate::resolve::corpus::{Corpus, CorpusDocument};
use crate::resolve::sentence::sentences;

/// Finds all loose ends.
pub fn find(corpus: &Corpus) -> Vec<Diagnostic> {
    let mut notes: Vec<Diagnostic> = corpus.documents.iter().flat_map(furniture).collect();
    notes.extend(unused_records(corpus));
    notes.extend(unlinked_names(corpus));
    if corpus.has_statements() {
        notes.extend(corpus.documents.iter().filter_map(unused_passages));
    }
    notes
}

fn furniture(document: &CorpusDocument) -> Vec<Diagnostic> {
    let note = |aside: &crate::resolve::corpus::SetAside| {
        let lines = if aside.first == aside.last {
            format!("line {}", aside.first)
        } else {
            format!("lines {} to {}", aside.first, aside.last)
        };
        let (path, span) = (&document.tree.path, aside.span.clone());
        Diagnostic::new(
            lint::FURNITURE,
            path,
            span,
            format!("{lines} set aside: {} ({} words)", aside.reason, aside.words),
        )
    };
    document.set_aside.iter().map(note).collect()
}

fn unused_records(corpus: &Corpus) -> impl Iterator<Item = Diagnostic> + '_ {
    corpus.records.iter().filter(|record| record.mentioned.is_empty()).filter_map(|record| {
        let place = record.place.as_ref()?;
        let refer = if record.uses.is_empty() && record.links.examples.is_empty() {
            ""
        } else {
            ", though statements concern it"
        };
        Some(
            Diagnostic::new(
                lint::UNUSED_RECORD,
                &place.path,
                place.span(),
                format!("`{}` is mentioned in no passage{refer}", record.id),
            )
            .with_help("add the forms of its name that the documents use as `aliases`, or remove the record"),
        )
    })
}

/// How many passages a note counts one by one.
const MAX_NUMBERS: usize = 12;

/// One note for all passages of a document on which nothing rests, and for which the curator gives no reason.
fn unused_passages(document: &CorpusDocument) -> Option<Diagnostic> {
    let passages = document.tree.passages();
    let loose: Vec<&Passage> = passages
        .iter()
        .copied()
        .filter(|it| document.uses_of(it.number).is_empty() && !document.unused.contains_key(&it.number))
        .collect();
    let first = loose.first()?;
    let mut numbers: Vec<String> =
        loose.iter().take(MAX_NUMBERS).map(|passage| passage.number.to_string()).collect();
    let rest = loose.len() - numbers.len();
    let last = if rest > 0 { Some(format!("{rest} more")) } else { numbers.pop() };
    let message = match (numbers.as_slice(), last) {
        _ if loose.len() == passages.len() && loose.len() > 1 => {
            format!("nothing rests on any of the {} passages of `{}`", loose.len(), document.id)
        }
        ([], Some(only)) => format!("nothing rests on passage {only} of `{}`", document.id),
        (some, last) => {
            let (some, last) = (some.join(", "), last.unwrap_or_default());
            format!("nothing rests on passages {some} and {last} of `{}`", document.id)
        }
    };
    let note = Diagnostic::new(lint::UNUSED_PASSAGE, &document.tree.path, first.span.clone(), message);
    Some(note.with_help("cite them in statements, or give the reason in an `[[unused]]` table"))
}

/// Runs of capitalised words that no record has, unless they only begin a sentence; one note for each name.
fn unlinked_names(corpus: &Corpus) -> Vec<Diagnostic> {
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
