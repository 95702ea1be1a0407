//! Documents in their corpus: parsed documents walk in; documents with ids, links and mentions walk out.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::located::{Basis, Located, Stated};
use crate::parse::meta::DocumentKind;
use crate::parse::part::Part;
use crate::parse::tree::Document;
use crate::path::SourcePath;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, Record, RecordIndex, Reference, SetAside};
use crate::resolve::form::Forms;
use crate::resolve::identify::{Ids, duplicate};
use crate::resolve::link::{self, Targets};
use crate::resolve::mention::{self, Names};
use crate::slug::slug;
use crate::source::{Asset, SourceFile};

/// Gives each document an id and a title.
pub(super) fn name<'a>(
    documents: &'a [(&SourceFile, Document)],
    ids: &mut Ids,
    faults: &mut Vec<Diagnostic>,
) -> Vec<(String, String, &'a Document)> {
    let mut named = Vec::with_capacity(documents.len());
    for (index, (_, document)) in documents.iter().enumerate() {
        let id = document.meta.id.clone().unwrap_or_else(|| default_id(document));
        let title =
            document.meta.title.as_ref().map_or_else(|| title_of(document), |title| title.value.clone());
        if ids.add_document(&id.value, DocumentIndex(index)).is_some() {
            let path = document.meta.path.as_ref().unwrap_or(&document.path);
            faults.push(duplicate(path, &id, "document"));
        }
        named.push((id.value, title, document));
    }
    named
}

fn default_id(document: &Document) -> Located<String> {
    let id = slug(document.path.stem());
    Located::new(if id.is_empty() { "document".to_owned() } else { id }, 0..0)
}

/// A title made from the file's name: `exiles-then_and-now` gives “Exiles then and now”.
fn title_of(document: &Document) -> String {
    let words = document.path.stem().replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters
        .next()
        .map_or_else(|| "Untitled".to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

/// What documents are resolved against.
pub(super) struct Room<'a> {
    pub(super) ids: &'a Ids,
    pub(super) records: &'a [Record],
    pub(super) assets: &'a BTreeMap<SourcePath, &'a Asset>,
}

/// Resolves all documents. `identities` holds the id and the title of each.
pub(super) fn resolve(
    documents: Vec<(&SourceFile, Document)>,
    identities: Vec<(String, String)>,
    room: &Room<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<CorpusDocument> {
    let by_path: BTreeMap<SourcePath, (DocumentIndex, &Document)> = documents
        .iter()
        .enumerate()
        .map(|(index, (_, document))| (document.path.clone(), (DocumentIndex(index), document)))
        .collect();
    let targets = Targets { ids: room.ids, records: room.records, documents: &by_path, assets: room.assets };
    let forms = Forms::new(room.records);
    let names = Names { forms: &forms, records: room.records, ids: room.ids };
    let found: Vec<_> = documents
        .par_iter()
        .map(|(_, document)| {
            let (links, link_faults) = link::resolve(document, &targets);
            let mentions = mention::find(document, &links, &names);
            (links, link_faults, mentions)
        })
        .collect();
    let mut resolved = Vec::with_capacity(documents.len());
    let mut codes = BTreeSet::new();
    for (nth, (((file, tree), (id, title)), (links, link_faults, mentions))) in
        documents.into_iter().zip(identities).zip(found).enumerate()
    {
        faults.extend(link_faults);
        faults.extend(mentions.diagnostics);
        let mut document = assemble(file, tree, (id, title), room, faults);
        document.code = code(&document, nth, &mut codes, faults);
        document.uses = vec![Vec::new(); mentions.by_passage.len()];
        document.cited = vec![Vec::new(); mentions.by_passage.len()];
        document.mentions = mentions.by_passage;
        document.links = links;
        resolved.push(document);
    }
    resolved
}

fn assemble(
    file: &SourceFile,
    tree: Document,
    (id, title): (String, String),
    room: &Room<'_>,
    faults: &mut Vec<Diagnostic>,
) -> CorpusDocument {
    let meta = &tree.meta;
    let path = meta.path.as_ref().unwrap_or(&tree.path);
    let kind = meta.kind.unwrap_or(DocumentKind::Article);
    let made = || Stated {
        value: title,
        basis: Basis::Context,
        reason: Some("made from the file’s name".to_owned()),
        span: 0..0,
    };
    let trope_id = meta.trope.clone().unwrap_or_else(|| Located::new(id.clone(), 0..0));
    let trope = (kind == DocumentKind::Trope).then(|| room.ids.require(&trope_id, path, faults)).flatten();
    CorpusDocument {
        code: String::new(),
        kind,
        title: meta.title.clone().unwrap_or_else(made),
        creators: meta.creators.iter().map(|creator| room.ids.refer(&creator.value)).collect(),
        publisher: meta.publisher.as_ref().map(|publisher| room.ids.refer(&publisher.value)),
        waves: meta.waves.iter().filter_map(|wave| room.ids.require_wave(wave, path, faults)).collect(),
        trope,
        bytes: file.text.len(),
        digest: file.digest.clone(),
        set_aside: set_aside(&tree.parts, &file.text),
        mentions: Vec::new(),
        uses: Vec::new(),
        unused: BTreeMap::new(),
        cited: Vec::new(),
        links: BTreeMap::new(),
        id,
        tree,
    }
}

fn code(
    document: &CorpusDocument,
    nth: usize,
    taken: &mut BTreeSet<String>,
    faults: &mut Vec<Diagnostic>,
) -> String {
    let meta = &document.tree.meta;
    let Some(written) = &meta.code else { return format!("D{}", nth + 1) };
    let path = meta.path.as_ref().unwrap_or(&document.tree.path);
    let is_short =
        (1..=4).contains(&written.value.chars().count()) && written.value.chars().all(char::is_alphanumeric);
    if !is_short {
        faults.push(
            Diagnostic::new(
                lint::INVALID_VALUE,
                path,
                written.span.clone(),
                format!("`{}` is no code", written.value),
            )
            .with_help("a code has one to four letters or digits"),
        );
    } else if !taken.insert(written.value.clone()) {
        faults.push(
            Diagnostic::new(
                lint::DUPLICATE_ID,
                path,
                written.span.clone(),
                format!("`{}` is the code of another document already", written.value),
            )
            .with_help("give this one another `code`, or none"),
        );
    }
    written.value.clone()
}

/// What was set aside, by line; neighbours of one kind are joined.
fn set_aside(parts: &[Part], text: &str) -> Vec<SetAside> {
    let mut aside: Vec<SetAside> = Vec::new();
    let mut line = 1;
    let mut at = 0;
    for part in parts {
        let before = text.get(at..part.span.start).unwrap_or_default();
        line += before.matches('\n').count();
        at = part.span.start;
        let Some(reason) = part.role.set_aside() else { continue };
        let own = text.get(part.span.clone()).unwrap_or_default();
        let words = own.split_whitespace().count();
        let last = line + own.trim_end().matches('\n').count();
        match aside.last_mut() {
            Some(previous) if previous.role == part.role.as_str() && previous.last + 2 >= line => {
                previous.last = last;
                previous.words += words;
                previous.span.end = part.span.end;
            }
            _ => aside.push(SetAside {
                first: line,
                last,
                role: part.role.as_str(),
                reason,
                words,
                span: part.span.clone(),
            }),
        }
    }
    aside
}

/// The record of a reference.
pub(super) fn record_of(reference: &Reference) -> Option<RecordIndex> {
    match reference {
        Reference::Record(record) => Some(*record),
        Reference::Name(_) => None,
    }
}
