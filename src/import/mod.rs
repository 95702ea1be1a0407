//! Import: files that a curator saved elsewhere walk in; authored Markdown in the project's folder for sources, ready for
//! editing, walks out, with a word on all that was set aside.
//!
//! What a file says becomes a draft: metadata, and a body in Markdown. The draft is written down, and read again as the
//! build will read it; what is counted and what is faulted comes from there. A file that is there is never written over.

mod clip;
mod draft;
mod front;
mod input;
mod marks;
mod note;
mod page;
mod place;
mod said;
mod write;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::config;
use crate::diagnostic::lint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
pub use crate::import::draft::Aside;
use crate::import::draft::Draft;
pub use crate::import::input::{Form, Input};
use crate::import::place::Place;
use crate::parse::markdown;
use crate::parse::meta::DocumentKind;
use crate::parse::tree::{Document, PassageKind};
use crate::path::SourcePath;
pub use crate::source::MAX_BYTES;

/// How to import.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// What the inputs are, where their names and contents do not tell.
    pub form: Option<Form>,
    /// The id of the document, where there is one input only.
    pub id: Option<&'a str>,
    /// Whether nothing is to be written.
    pub is_dry: bool,
}

/// What came of one input.
#[derive(Debug)]
pub struct Outcome {
    /// The input.
    pub input: SourcePath,
    /// What should be mended, in the input or in what was made of it.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of each file with a fault at a place, to show that place.
    pub texts: BTreeMap<SourcePath, String>,
    /// How it ended.
    pub ending: Ending,
}

/// How the import of one input ended.
#[derive(Debug)]
pub enum Ending {
    /// It became a document; without `is_dry`, it stands in the project.
    Imported(Box<Imported>),
    /// Nothing could be made of it: the diagnostics say why.
    Faulty,
    /// The world refused.
    Refused(Error),
}

impl Outcome {
    /// Whether something must be mended.
    pub fn is_faulty(&self) -> bool {
        matches!(self.ending, Ending::Faulty)
            || self.diagnostics.iter().any(|fault| fault.severity == Severity::Error)
    }
}

/// A document made of an input.
#[derive(Debug)]
pub struct Imported {
    /// Where it stands in the project.
    pub target: SourcePath,
    /// Its text.
    pub text: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// How many passages it has.
    pub passages: usize,
    /// How many of them are examples of a trope.
    pub entries: usize,
    /// How many readers' comments came with it.
    pub responses: usize,
    /// What was set aside.
    pub asides: Vec<Aside>,
    /// Keys of the input's metadata that Seedbook has none for; each is a comment in the front matter.
    pub unknown: Vec<String>,
    /// Keys that the front matter should have and has not.
    pub missing: Vec<&'static str>,
    /// Files that say the same as this one, or would be taken for its sidecar.
    pub rivals: Vec<SourcePath>,
    /// Other documents that name the same source.
    pub twins: Vec<SourcePath>,
}

/// Imports files into a project, one after another.
///
/// # Errors
/// Where the folder is no project.
pub fn import(root: &Path, inputs: Vec<Input>, options: Options<'_>) -> Result<Vec<Outcome>, Error> {
    let config = config::load(root)?.value;
    let place = Place::new(root, &config.seeds);
    let mut promised = BTreeSet::new();
    Ok(inputs.into_iter().map(|input| import_one(input, &place, options, &mut promised)).collect())
}

/// `promised` are the places of what a dry run has printed.
fn import_one(
    input: Input,
    place: &Place<'_>,
    options: Options<'_>,
    promised: &mut BTreeSet<SourcePath>,
) -> Outcome {
    let mut outcome = Outcome {
        input: input.name.clone(),
        diagnostics: Vec::new(),
        texts: BTreeMap::new(),
        ending: Ending::Faulty,
    };
    let draft = match input::read(input, options.form) {
        Ok(Ok(source)) => draft::draft(&source, &mut outcome.texts),
        Ok(Err(fault)) => {
            outcome.diagnostics.push(fault);
            return outcome;
        }
        Err(error) => return Outcome { ending: Ending::Refused(error), ..outcome },
    };
    outcome.diagnostics = draft.diagnostics;
    let Some(draft) = draft.value else { return outcome };
    let Some(id) = draft.id(options.id) else {
        outcome.diagnostics.push(nameless(&outcome.input));
        return outcome;
    };
    let target = place.target(&id);
    let text = front::write(&draft) + &draft.body;
    let read = markdown::parse(&target, &text, None);
    if read.diagnostics.iter().any(|fault| fault.span.is_some()) {
        outcome.texts.insert(target.clone(), text.clone());
    }
    outcome.diagnostics.extend(read.diagnostics);
    let imported = imported(draft, &read.value, text, place, &id);
    let put = match options.is_dry {
        false => place.put(&target, &imported.text),
        true if promised.insert(target.clone()) => place.see(&target),
        true => Err(Error::Exists { path: place.path(&target) }),
    };
    outcome.ending = match put {
        Ok(()) => Ending::Imported(Box::new(imported)),
        Err(error) => Ending::Refused(error),
    };
    outcome
}

fn nameless(input: &SourcePath) -> Diagnostic {
    Diagnostic::of_file(lint::MISSING_KEY, input, "neither a title nor the file’s name gives an id")
        .with_help("say how the document is to be called in its address: `--id my-document`")
}

fn imported(draft: Draft, document: &Document, text: String, place: &Place<'_>, id: &str) -> Imported {
    let passages = document.passages();
    let meta = &document.meta;
    let known = [
        ("title", meta.title.is_some()),
        ("creators", !meta.creators.is_empty()),
        ("date", meta.date.is_some()),
        ("source", meta.source.is_some()),
        ("rights", meta.rights.is_some()),
    ];
    Imported {
        target: document.path.clone(),
        text,
        kind: meta.kind.unwrap_or(DocumentKind::Article),
        passages: passages.len(),
        entries: passages.iter().filter(|passage| passage.kind == PassageKind::Entry).count(),
        responses: document.responses.len(),
        asides: draft.asides,
        unknown: draft.unknown.into_iter().map(|(key, _)| key).collect(),
        missing: known.iter().filter(|(_, is_known)| !is_known).map(|(key, _)| *key).collect(),
        rivals: place.rivals(id),
        twins: meta.source.as_ref().map(|source| place.twins(&source.value)).unwrap_or_default(),
    }
}
