//! Examples: the entries of trope pages and what the curator declares of them walk in; examples with their works,
//! treatment and wave walk out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::located::{Basis, Located, Stated};
use crate::parse::authority::Authority;
use crate::parse::authority::record::Kind;
use crate::parse::authority::statement::ExampleEntry;
use crate::parse::text::TextRange;
use crate::parse::tree::{Entry, Passage};
use crate::parse::trope::media::medium;
use crate::parse::trope::title::is_title;
use crate::path::SourcePath;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::{
    CorpusDocument, Example, PassageRef, Record, RecordIndex, Reference, TreatmentBasis, WaveIndex,
};
use crate::resolve::detection::Detected;
use crate::resolve::identify::Ids;
use crate::resolve::memory::Found;
use crate::resolve::sentence::{sentence_at, sentences};
use crate::resolve::treatment;
use crate::slug::slug;

/// Ids that no example gets, because the pages of the facets have these folders.
const RESERVED: [&str; 5] = ["creator", "medium", "page", "treatment", "wave"];

/// All that is needed to understand an entry.
pub(super) struct Known<'a> {
    pub(super) ids: &'a Ids,
    pub(super) records: &'a [Record],
    pub(super) documents: &'a [CorpusDocument],
    /// What was found in each document.
    pub(super) found: &'a [Arc<Found>],
    pub(super) citable: &'a Citable<'a>,
}

/// Makes the examples of all documents, in order of their entries.
pub(super) fn resolve(
    authorities: &[Arc<Authority>],
    known: &Known<'_>,
    detected: &mut Detected,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Example> {
    let mut declared = declarations(authorities, known, faults);
    let mut examples = Vec::new();
    detected.open(authorities, known.documents.len());
    for (index, document) in known.documents.iter().enumerate() {
        let Some(detection) = document.trope.and_then(|trope| detected.at(index, trope, known)) else {
            continue;
        };
        faults.extend_from_slice(&detection.faults);
        for example in &detection.examples {
            match declared.remove(&example.passage) {
                None => examples.push(example.clone()),
                Some(entries) => {
                    let declare = |(path, entry): &(&SourcePath, &ExampleEntry)| {
                        declare(entry, path, example.clone(), known, faults)
                    };
                    examples.extend(entries.iter().map(declare));
                }
            }
        }
    }
    let mut taken: BTreeSet<String> = RESERVED.map(str::to_owned).into();
    for example in &mut examples {
        example.id = free_id(&example.id, &mut taken);
    }
    examples
}

type Declarations<'a> = BTreeMap<PassageRef, Vec<(&'a SourcePath, &'a ExampleEntry)>>;

fn declarations<'a>(
    authorities: &'a [Arc<Authority>],
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Declarations<'a> {
    let mut declared = Declarations::new();
    for authority in authorities {
        for entry in &authority.examples {
            let Some(cite) = known.citable.resolve(&authority.path, &entry.cites, faults).into_iter().next()
            else {
                continue;
            };
            let document = known.documents.get(cite.passage.document.0);
            let is_entry = document.is_some_and(|document| {
                document.trope.is_some()
                    && document.passage(cite.passage.number).is_some_and(|passage| passage.entry.is_some())
            });
            if is_entry {
                declared.entry(cite.passage).or_default().push((&authority.path, entry));
            } else {
                let span = entry.cites.first().map_or_else(|| entry.span.clone(), |cite| cite.span.clone());
                faults.push(
                    Diagnostic::new(
                        lint::INVALID_VALUE,
                        &authority.path,
                        span,
                        "citation of an example leads to no entry",
                    )
                    .with_help("cite a list item below the heading “Examples” of a trope document"),
                );
            }
        }
    }
    declared
}

/// The entries of a document, each with the anchor of its folder.
pub(super) fn entries(document: &CorpusDocument) -> Vec<(&Passage, Option<String>)> {
    let mut headings = document.tree.headings().filter(|heading| heading.is_folder).peekable();
    let mut folder = None;
    let mut found = Vec::new();
    for passage in document.tree.passages() {
        while let Some(heading) = headings.next_if(|heading| heading.span.start < passage.span.start) {
            folder = Some(heading.id.clone());
        }
        if passage.entry.is_some() {
            found.push((passage, folder.clone()));
        }
    }
    found
}

/// What an entry says of itself.
pub(super) fn detect(
    document: &CorpusDocument,
    passage: &Passage,
    at: PassageRef,
    trope: RecordIndex,
    folder: Option<String>,
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Example {
    let empty = Entry::default();
    let entry = passage.entry.as_deref().unwrap_or(&empty);
    let works = find_works(document, passage, known);
    let (treatment, treatment_basis) = match entry.treatment {
        Some((treatment, _)) => (treatment.to_owned(), TreatmentBasis::Detected),
        None => ("straight".to_owned(), TreatmentBasis::Default),
    };
    let mut example = Example {
        id: String::new(),
        trope,
        passage: at,
        creators: creators_of(&works, known),
        works,
        characters: mentioned(document, passage, Kind::Character, known).map(Reference::Record).collect(),
        medium: entry.folder.as_deref().map_or_else(|| ("other".to_owned(), "Other".to_owned()), medium),
        treatment,
        treatment_basis,
        qualifier: None,
        wave: None,
        text: None,
        folder,
    };
    example.wave = wave_of(&example, known);
    apply_fields(&mut example, entry, &document.tree.path, known, faults);
    example
}

fn apply_fields(
    example: &mut Example,
    entry: &Entry,
    path: &SourcePath,
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) {
    for field in &entry.fields {
        let refer = || field.values.iter().map(|value| known.ids.refer(value)).collect::<Vec<_>>();
        let first = field.values.first().cloned().unwrap_or_default();
        match field.key.as_str() {
            "works" => {
                example.works = refer();
                example.creators = creators_of(&example.works, known);
            }
            "creators" => example.creators = refer(),
            "characters" => example.characters = refer(),
            "medium" => example.medium = medium(&first),
            "treatment" => {
                let written = Located::new(first, field.span.clone());
                if let Some(treatment) = treatment::require(&written, path, faults) {
                    example.treatment = treatment;
                    example.treatment_basis = TreatmentBasis::Declared;
                }
            }
            "wave" => {
                let written = Located::new(first, field.span.clone());
                example.wave = require_wave(&written, path, known, faults)
                    .map(|wave| Stated::plain(wave, field.span.clone()));
            }
            _ => {}
        }
    }
}

fn declare(
    entry: &ExampleEntry,
    path: &SourcePath,
    mut example: Example,
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Example {
    let mut refer = |list: &[Located<String>]| -> Vec<Reference> {
        list.iter().map(|item| known.ids.refer_or_tell(item, path, faults)).collect()
    };
    if !entry.works.is_empty() {
        example.works = refer(&entry.works);
        example.creators = creators_of(&example.works, known);
        example.characters.clear();
    }
    if !entry.creators.is_empty() {
        example.creators = refer(&entry.creators);
    }
    if !entry.characters.is_empty() {
        example.characters = refer(&entry.characters);
    }
    if let Some(written) = &entry.medium {
        example.medium = medium(&written.value);
    }
    if let Some(treatment) =
        entry.treatment.as_ref().and_then(|written| treatment::require(written, path, faults))
    {
        example.treatment = treatment;
        example.treatment_basis = TreatmentBasis::Declared;
    }
    example.wave = match &entry.wave {
        Some(written) => {
            let id = Located::new(written.value.clone(), written.span.clone());
            let wave = require_wave(&id, path, known, faults);
            wave.and_then(|wave| written.clone().and_then(|_| Some(wave)))
        }
        None => wave_of(&example, known),
    };
    example.qualifier.clone_from(&entry.qualifier);
    example.text.clone_from(&entry.text);
    let id = entry.id.as_ref().map(|id| id.value.clone()).filter(|id| !id.is_empty());
    example.id = id.unwrap_or_else(|| make_id(&example, known));
    for reference in example.works.iter().chain(&example.characters) {
        check_reference(reference, entry, path, known, faults);
    }
    example
}

/// A declared name that reads like an id but is none is told.
fn check_reference(
    reference: &Reference,
    entry: &ExampleEntry,
    path: &SourcePath,
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) {
    let Reference::Name(name) = reference else { return };
    let reads_like_id = slug(name) == *name && name.contains('-');
    let Some(written) = entry.works.iter().chain(&entry.characters).find(|item| item.value == *name) else {
        return;
    };
    if reads_like_id {
        known.ids.require(written, path, faults);
    }
}

/// `none` is no wave.
fn require_wave(
    written: &Located<String>,
    path: &SourcePath,
    known: &Known<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<WaveIndex> {
    if written.value == "none" { None } else { known.ids.require_wave(written, path, faults) }
}

/// The works that the first sentence names; else the first that the entry names; titles in italics that have no
/// record count too.
fn find_works(document: &CorpusDocument, passage: &Passage, known: &Known<'_>) -> Vec<Reference> {
    let sentences = sentences(passage.text.as_str());
    let first = sentence_at(&sentences, 0, passage.text.len());
    let mut found: Vec<(TextRange, Reference)> = document
        .mentions_in(passage.number)
        .iter()
        .filter(|mention| known.records.get(mention.record.0).is_some_and(|record| record.kind == Kind::Work))
        .map(|mention| (mention.range, Reference::Record(mention.record)))
        .collect();
    for title in titles(passage) {
        let is_known =
            document.mentions_in(passage.number).iter().any(|mention| mention.range.overlaps(title));
        if !is_known {
            found.push((title, Reference::Name(passage.text.slice(title).trim().to_owned())));
        }
    }
    found.sort_by_key(|(range, _)| *range);
    let in_first = found.iter().filter(|(range, _)| first.contains(*range)).count();
    found.truncate(in_first.max(1));
    let mut works: Vec<Reference> = Vec::new();
    for (_, work) in found {
        if !works.contains(&work) {
            works.push(work);
        }
    }
    works
}

/// What stands in italics and reads like a title.
fn titles(passage: &Passage) -> impl Iterator<Item = TextRange> + '_ {
    let italics = passage.text.italics().iter().copied();
    italics.filter(|range| is_title(passage.text.slice(*range)))
}

fn mentioned<'a>(
    document: &'a CorpusDocument,
    passage: &Passage,
    kind: Kind,
    known: &'a Known<'_>,
) -> impl Iterator<Item = RecordIndex> + 'a {
    let mut seen = BTreeSet::new();
    document
        .mentions_in(passage.number)
        .iter()
        .map(|mention| mention.record)
        .filter(move |record| known.records.get(record.0).is_some_and(|record| record.kind == kind))
        .filter(move |record| seen.insert(*record))
}

fn creators_of(works: &[Reference], known: &Known<'_>) -> Vec<Reference> {
    let mut creators = Vec::new();
    for work in works {
        let Reference::Record(work) = work else { continue };
        let Some(record) = known.records.get(work.0) else { continue };
        for creator in &record.links.creators {
            if !creators.contains(creator) {
                creators.push(creator.clone());
            }
        }
    }
    creators
}

/// The wave to which all of the example's characters belong, if there is one.
fn wave_of(example: &Example, known: &Known<'_>) -> Option<Stated<WaveIndex>> {
    let mut waves: BTreeSet<WaveIndex> = BTreeSet::new();
    for character in &example.characters {
        let Reference::Record(character) = character else { return None };
        waves.extend(&known.records.get(character.0)?.waves);
    }
    let only = waves.iter().next().filter(|_| waves.len() == 1)?;
    let reason = Some("the wave of its characters".to_owned());
    Some(Stated { value: *only, basis: Basis::Inferred, reason, span: 0..0 })
}

fn free_id(base: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = base.to_owned();
    let mut nth = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{nth}");
        nth += 1;
    }
    id
}

/// An id made from the works and the character; others may have it too.
pub(super) fn make_id(example: &Example, known: &Known<'_>) -> String {
    let name = |reference: &Reference| match reference {
        Reference::Record(record) => {
            known.records.get(record.0).map_or_else(String::new, |record| record.name.clone())
        }
        Reference::Name(name) => name.clone(),
    };
    let work = example.works.first().map(name);
    let character = match example.characters.as_slice() {
        [only] => name(only).split_whitespace().next_back().map(str::to_owned),
        _ => None,
    };
    let words: Vec<String> = work.into_iter().chain(character).collect();
    let id = slug(&words.join(" "));
    if id.is_empty() {
        format!("example-{}-{}", example.passage.document.0 + 1, example.passage.number)
    } else {
        id
    }
}
