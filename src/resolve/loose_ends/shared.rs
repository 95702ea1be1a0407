//! Shared names: a corpus walks in, a note on each name that several records have walks out.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{self, Lint};
use crate::parse::authority::record::{Kind, Match};
use crate::resolve::corpus::{Corpus, Record};

/// Records of one kind with one preferred name.
pub(super) fn names(corpus: &Corpus) -> Vec<Diagnostic> {
    let mut named: BTreeMap<(Kind, String), Vec<Bearer<'_>>> = BTreeMap::new();
    for record in &corpus.records {
        let bearer = Bearer { record, form: &record.name, nth: 0 };
        named.entry((record.kind, fold(&record.name))).or_default().push(bearer);
    }
    let doubles = named.into_values().filter(|bearers| bearers.len() > 1);
    doubles
        .filter_map(|bearers| {
            let message = format!("`{}` is the name of {}", bearers.first()?.form, list(&bearers));
            note(lint::DUPLICATE_NAME, &bearers, message)
        })
        .map(|note| {
            note.with_help(
                "make one record of them if they are one; else tell them apart in `name`, as `Ivan Petrov (poet)`",
            )
        })
        .collect()
}

/// Forms that several records have, whether a document uses them yet or not. Records of one kind with one preferred
/// name are told as such.
pub(super) fn forms(corpus: &Corpus) -> Vec<Diagnostic> {
    let mut written: BTreeMap<String, Vec<Bearer<'_>>> = BTreeMap::new();
    for record in corpus.records.iter().filter(|record| record.matching != Match::Never) {
        let forms = std::iter::once(&record.name).chain(&record.aliases);
        for (nth, form) in forms.enumerate() {
            let bearers = written.entry(fold(form)).or_default();
            if bearers.iter().all(|bearer| bearer.record.id != record.id) {
                bearers.push(Bearer { record, form, nth });
            }
        }
    }
    let mut notes = Vec::new();
    for bearers in written.into_values().filter(|bearers| bearers.len() > 1) {
        let clashing: Vec<Bearer<'_>> =
            bearers.iter().filter(|one| bearers.iter().any(|other| one.clashes(other))).copied().collect();
        let Some(first) = clashing.first() else { continue };
        if clashing.iter().all(|bearer| bearer.nth == 0 && bearer.record.kind == first.record.kind) {
            continue;
        }
        let message = format!("`{}` may stand for {}", first.form, list(&clashing));
        notes.extend(note(lint::AMBIGUOUS_FORM, &clashing, message).map(|note| {
            note.with_help(
                "each document that uses it must say which is meant, under `[names]`; take it out of the `aliases` of \
                 all but one, or set `match`, if that is too much",
            )
        }));
    }
    notes
}

/// A record that has a form, and which of its forms that is: its name, or an alias, from 1.
#[derive(Clone, Copy)]
struct Bearer<'a> {
    record: &'a Record,
    form: &'a str,
    nth: usize,
}

impl Bearer<'_> {
    /// Whether a text could mean either.
    fn clashes(&self, other: &Self) -> bool {
        let (left, right) = (self.record.matching, other.record.matching);
        let is_told_by_slant =
            matches!((left, right), (Match::Italic, Match::Roman) | (Match::Roman, Match::Italic));
        let ignores_case = left == Match::IgnoreCase || right == Match::IgnoreCase;
        self.record.id != other.record.id
            && !is_told_by_slant
            && (ignores_case || straight(self.form) == straight(other.form))
    }
}

/// A note at the last place where the name is written.
fn note(lint: Lint, bearers: &[Bearer<'_>], message: String) -> Option<Diagnostic> {
    let places = bearers.iter().filter_map(|bearer| {
        let place = bearer.record.place.as_ref()?;
        Some((&place.path, bearer.record.written.get(bearer.nth)?))
    });
    let (path, span) = places.max_by_key(|(path, span)| (*path, span.start))?;
    Some(Diagnostic::new(lint, path, span.clone(), message))
}

fn list(bearers: &[Bearer<'_>]) -> String {
    let mut words: Vec<String> = bearers
        .iter()
        .map(|bearer| format!("`{}` ({})", bearer.record.id, bearer.record.kind.as_str()))
        .collect();
    let last = words.pop().unwrap_or_default();
    format!("{} and {last}", words.join(", "))
}

fn fold(form: &str) -> String {
    straight(form).to_lowercase()
}

fn straight(form: &str) -> String {
    form.trim().replace('’', "'")
}
