//! An example in a list: the example walks in; its works, makers, text and tags walk out.

use serde::Serialize;

use crate::html::escape;
use crate::parse::tree::Passage;
use crate::render::part::{BasisTag, Chip, Link, Parts, TreatmentTag, WaveTag, basis_tag};
use crate::render::prose::Prose;
use crate::resolve::corpus::{ExampleIndex, PassageRef, RecordIndex};

/// An example in a list.
#[derive(Serialize)]
pub(super) struct Exhibit {
    /// Its anchor.
    anchor: String,
    /// Its name as plain text.
    name: String,
    /// The address of its page.
    href: String,
    works: Vec<Link>,
    creators: Vec<Link>,
    characters: Vec<Link>,
    /// Its trope, where the list is not the trope's.
    trope: Option<Link>,
    /// The curator's words; else `html` holds the entry's.
    text: Option<String>,
    html: String,
    /// Attributes of it, where it is in another language than the page.
    speech: String,
    chip: Chip,
    treatment: TreatmentTag,
    wave: Option<WaveTag>,
    wave_basis: Option<BasisTag>,
}

/// An example in the list of `own`, a record.
pub(super) fn exhibit(parts: &Parts<'_>, index: ExampleIndex, own: RecordIndex) -> Exhibit {
    let corpus = parts.corpus;
    let example = &corpus[index];
    let (works, characters) = parts.example_title(example);
    let html = match (&example.text, corpus.passage(example.passage)) {
        (None, Some(passage)) => passage_with_chip(parts, example.passage, passage, Some(own)),
        _ => String::new(),
    };
    Exhibit {
        anchor: anchor(&example.id),
        name: parts.example_name(example),
        href: parts.href(&example.url()),
        works,
        creators: parts.references(&example.creators, crate::parse::authority::record::Kind::Person),
        characters,
        trope: (example.trope != own).then(|| parts.record(example.trope)),
        text: example.text.clone(),
        html,
        speech: parts.speech(&corpus[example.passage.document]),
        chip: parts.chip(example.passage),
        treatment: parts.treatment(example),
        wave: parts.example_wave(example),
        wave_basis: example
            .wave
            .as_ref()
            .map(|wave| basis_tag(parts.locale(), wave.basis, wave.reason.as_ref())),
    }
}

/// The anchor of an example in a list; with a head of its own, so that it meets no other anchor.
pub(super) fn anchor(id: &str) -> String {
    format!("example-{id}")
}

/// The text of a passage on another page, with its chip after the last word.
pub(super) fn passage_with_chip(
    parts: &Parts<'_>,
    at: PassageRef,
    passage: &Passage,
    own: Option<RecordIndex>,
) -> String {
    let document = &parts.corpus[at.document];
    let html = Prose::new(parts, document, own).passage_alone(passage);
    let chip = parts.chip(at);
    let chip = format!(
        "<a class=\"src\" href=\"{}\">{}<span class=\"vh\">{}</span></a>",
        escape(&chip.href),
        escape(&chip.label),
        escape(&chip.spoken)
    );
    match html.strip_suffix("</p>") {
        Some(open) => format!("{open} {chip}</p>"),
        None => format!("{html}<p>{chip}</p>"),
    }
}
