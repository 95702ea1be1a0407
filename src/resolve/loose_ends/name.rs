//! Names without a record: a corpus walks in, a note on each capitalised name that no record has walks out.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::lexicon::names_nothing;
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::PassageKind;
use crate::path::SourcePath;
use crate::resolve::corpus::Corpus;
use crate::resolve::form::forms_of;
use crate::resolve::sentence::sentences;

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
                if forms.contains(&name) {
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
    let mut runs: Vec<Vec<TextRange>> = Vec::new();
    let mut at = 0;
    for word in text.as_str().split_inclusive(ends_word) {
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
        let last = runs.last().and_then(|run| run.last());
        let joins =
            last.is_some_and(|last| text.slice(TextRange { start: last.end, end: range.start }) == " ");
        match runs.last_mut() {
            Some(run) if joins => run.push(range),
            _ => runs.push(vec![range]),
        }
    }
    let begins = |at: u32| starts.contains(&at) || begins_quotation(text, at);
    runs.iter().filter_map(|run| name_in(text, run, begins)).collect()
}

/// White space, dashes, and the brackets of a footnote or a remark.
fn ends_word(character: char) -> bool {
    character.is_whitespace() || matches!(character, '—' | '[' | ']' | '(' | ')' | '/')
}

/// The name in a run of capitalised words: without words that only begin the sentence, and without those that are no
/// part of a name at either end. One word at the head of a sentence is none.
fn name_in(text: &PlainText, run: &[TextRange], begins: impl Fn(u32) -> bool) -> Option<TextRange> {
    let names_nothing =
        |word: &&TextRange| names_nothing(&text.slice(**word).to_lowercase().replace('’', "'"));
    let is_at_head = run.first().is_some_and(|word| begins(word.start));
    let opening = if is_at_head { run.iter().take_while(names_nothing).count() } else { 0 };
    let run = run.get(opening..)?;
    let run = run.get(..run.len() - run.iter().rev().take_while(names_nothing).count())?;
    let (first, last) = (run.first()?, run.last()?);
    if run.len() == 1 && begins(first.start) {
        return None;
    }
    let word = text.slice(*last);
    let ending = ["’s", "'s"].into_iter().find(|ending| word.ends_with(ending)).map_or(0, str::len);
    Some(TextRange { start: first.start, end: last.end - u32::try_from(ending).ok()? })
}

fn begins_quotation(text: &PlainText, at: u32) -> bool {
    text.as_str().get(..at as usize).is_some_and(|before| before.ends_with(['“', '"', '‘', '(', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown;

    fn names(text: &str) -> Vec<String> {
        let document = markdown::parse(&SourcePath::new("seeds/a.md"), text, None).value;
        let passages = document.passages();
        let found = passages.iter().flat_map(|passage| {
            let ranges = capitalised(&passage.text, &[]);
            ranges.into_iter().map(|range| passage.text.slice(range).to_owned()).collect::<Vec<_>>()
        });
        found.collect()
    }

    #[test]
    fn takes_no_words_for_names_that_are_none() {
        for (text, expect) in [
            ("On Monday, in May or June, it rained.", &[][..]),
            ("In Norvang all was still. Nobody came.", &["Norvang"]),
            (
                "They met in Hallern.[1] Once there, Kjellberg's boat sank, and so did Lund’s.",
                &["Hallern", "Kjellberg", "Lund"],
            ),
            ("In September Ada Lund left with Otto (and so on).", &["Ada Lund", "Otto"]),
            ("We saw The Winter Garden, and the Danish ship.", &["The Winter Garden"]),
            ("The mill of Nell Bray stood until May 1912.", &["Nell Bray"]),
        ] {
            assert_eq!(names(text), expect, "{text}");
        }
    }
}
