//! A draft: a text whose form is known walks in; what becomes of it as a document walks out.

use std::collections::BTreeMap;

use crate::diagnostic::Checked;
use crate::import::input::{Form, Source};
use crate::import::{clip, note, page};
use crate::parse::meta::Meta;
use crate::parse::part::SetAside;
use crate::path::SourcePath;
use crate::slug::slug;

/// What becomes of an input.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// All that is known of the document.
    pub(super) meta: Meta,
    /// What the sidecar says of it, and how it says it.
    pub(super) sidecar: Option<(Meta, String)>,
    /// Keys of the input that the front matter has none for, and their values.
    pub(super) unknown: Vec<(String, String)>,
    /// The text in Markdown, with the comments.
    pub(super) body: String,
    /// What was set aside.
    pub(super) asides: Vec<Aside>,
    /// What the file's name gives for an id.
    pub(super) name: Option<String>,
}

/// A part of an input that does not stand in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its first and last line in the input, from 1, where they are known.
    pub lines: Option<(usize, usize)>,
    /// What it is, as one clause.
    pub reason: String,
    /// How many words it has.
    pub words: usize,
    /// How it begins.
    pub opening: String,
}

/// How many characters of what was set aside are shown.
const OPENING: usize = 60;

impl Aside {
    /// A part of an input by its text.
    pub(super) fn new(lines: Option<(usize, usize)>, reason: impl Into<String>, text: &str) -> Self {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut opening: String = line.chars().take(OPENING).collect();
        if opening.len() < line.len() {
            opening.push('…');
        }
        Self { lines, reason: reason.into(), words: text.split_whitespace().count(), opening }
    }

    /// A part of a text that its parser set aside.
    pub(super) fn of(aside: &SetAside, text: &str) -> Self {
        Self::new(Some((aside.first, aside.last)), aside.reason, &aside.text(text))
    }
}

/// Makes a draft. Texts with a fault in them are added to `texts`.
pub(super) fn draft(source: &Source, texts: &mut BTreeMap<SourcePath, String>) -> Checked<Option<Draft>> {
    let checked = match source.form {
        Form::Clip => clip::draft(source),
        Form::Page => page::draft(source),
        Form::Note => note::draft(source),
    };
    let is_faulted = |path: &SourcePath| {
        checked.diagnostics.iter().any(|fault| fault.path == *path && fault.span.is_some())
    };
    if is_faulted(&source.name) {
        texts.insert(source.name.clone(), source.text.clone());
    }
    if let Some((path, text)) = source.sidecar.as_ref().filter(|(path, _)| is_faulted(path)) {
        texts.insert(path.clone(), text.clone());
    }
    let name = source.is_file.then(|| name(source));
    Checked { value: checked.value.map(|draft| Draft { name, ..draft }), diagnostics: checked.diagnostics }
}

/// A clip keeps the id that it would have if it were built; names of saved pages are whole titles.
fn name(source: &Source) -> String {
    let name = slug(source.name.stem());
    if source.form == Form::Clip { name } else { short(&name) }
}

/// Longer ids are cut between words.
const LONGEST_ID: usize = 60;

impl Draft {
    /// The id of the document: the one that is asked for, that of the sidecar, else one made from the file's name or
    /// from the title.
    pub(super) fn id(&self, asked: Option<&str>) -> Option<String> {
        let given = asked.or(self.meta.id.as_ref().map(|id| id.value.as_str())).map(str::to_owned);
        let titled = || self.meta.title.as_ref().map(|title| short(&slug(&title.value)));
        let is_word = |id: &String| !id.is_empty();
        given.or_else(|| self.name.clone().filter(is_word)).or_else(|| titled().filter(is_word))
    }
}

fn short(id: &str) -> String {
    if id.len() <= LONGEST_ID {
        return id.to_owned();
    }
    let cut = id.get(..=LONGEST_ID).and_then(|head| head.rfind('-')).unwrap_or(LONGEST_ID);
    id.get(..cut).unwrap_or(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_ids_are_cut_between_words() {
        assert_eq!(short("a-b"), "a-b");
        let long = format!("{}-{}", "a".repeat(40), "b".repeat(40));
        assert_eq!(short(&long), "a".repeat(40));
        assert_eq!(short(&"c".repeat(80)), "c".repeat(60));
    }
}
