//! Documents in their corpus: parsed documents walk in; documents with ids, links and mentions walk out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::located::{Basis, Located, Stated};
use crate::parse::meta::DocumentKind;
use crate::parse::part::set_aside;
use crate::parse::tree::Document;
use crate::path::SourcePath;
use crate::resolve::book::words_of;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, LinkTarget, Record, RecordIndex, Reference};
use crate::resolve::identify::{Ids, duplicate};
use crate::resolve::link::{self, Targets};
use crate::resolve::memory::{Found, Lexicon, Memory, Moves};
use crate::resolve::mention::{self, Mentions, Names};
use crate::slug::slug;
use crate::source::{Asset, SourceFile};

/// Gives each document an id and a title; `places` are those of documents whose folders are part of their address.
pub(super) fn name<'a>(
    documents: &'a [(Arc<SourceFile>, Arc<Document>)],
    places: &[Option<String>],
    ids: &mut Ids,
    faults: &mut Vec<Diagnostic>,
) -> Vec<(String, Cow<'a, str>, &'a Document)> {
    let mut named = Vec::with_capacity(documents.len());
    for (index, ((_, document), place)) in documents.iter().zip(places).enumerate() {
        let of_place = || Some(Located::new(place.as_ref()?.replace('/', "-"), 0..0));
        let id = document.meta.id.clone().or_else(of_place).unwrap_or_else(|| default_id(document));
        let written = document.meta.title.as_ref();
        let title = written.map_or_else(|| title_of(document).into(), |title| title.value.as_str().into());
        if ids.add_document(&id.value, DocumentIndex(index)).is_some() {
            let path = document.meta.path.as_ref().unwrap_or(&document.path);
            faults.push(duplicate(path, &id, "document"));
        }
        named.push((id.value, title, &**document));
    }
    named
}

fn default_id(document: &Document) -> Located<String> {
    let id = slug(document.path.stem());
    Located::new(if id.is_empty() { "document".to_owned() } else { id }, 0..0)
}

/// A title made from the file's name: `exiles-then_and-now` gives “Exiles then and now”.
fn title_of(document: &Document) -> String {
    words_of(document.path.stem()).unwrap_or_else(|| "Untitled".to_owned())
}

/// What documents are resolved against.
pub(super) struct Room<'a> {
    pub(super) ids: &'a Ids,
    pub(super) records: &'a [Record],
    pub(super) assets: &'a BTreeMap<SourcePath, &'a Asset>,
}

/// Resolves all documents. `identities` holds the id and the title of each. What was found in each document stands
/// beside it.
pub(super) fn resolve(
    documents: &[(Arc<SourceFile>, Arc<Document>)],
    identities: Vec<(String, Cow<'_, str>)>,
    room: &Room<'_>,
    memory: &mut Memory,
    faults: &mut Vec<Diagnostic>,
) -> (Vec<CorpusDocument>, Vec<Arc<Found>>) {
    let found = search(documents, &identities, room, memory);
    let mut resolved = Vec::with_capacity(documents.len());
    let mut codes = BTreeSet::new();
    let may_lack = room.ids.unread.may_hold_records();
    let is_sure =
        |fault: &Diagnostic| !(may_lack && [lint::UNKNOWN_ID, lint::UNUSED_DECISION].contains(&fault.lint));
    for (nth, (((file, _), (id, title)), found)) in documents.iter().zip(identities).zip(&found).enumerate() {
        faults.extend_from_slice(&found.link_faults);
        faults.extend(found.mention_faults.iter().filter(|fault| is_sure(fault)).cloned());
        let mut document = assemble(file, found, (id, title), room, faults);
        document.code = code(&document, nth, &mut codes, faults);
        resolved.push(document);
    }
    memory.keep(found.clone());
    (resolved, found)
}

/// Finds links and mentions in each document where they were not found before.
fn search(
    documents: &[(Arc<SourceFile>, Arc<Document>)],
    identities: &[(String, Cow<'_, str>)],
    room: &Room<'_>,
    memory: &mut Memory,
) -> Vec<Arc<Found>> {
    let Room { ids, records, assets } = *room;
    let targets = Targets { ids, records, documents, assets, by_path: OnceLock::new() };
    let lexicon = memory.lexicon(room.records);
    let ids_of_documents = identities.iter().map(|(id, _)| id.as_str());
    let assets = room.assets.iter().map(|(path, asset)| (path.clone(), asset.size));
    let unread = room.ids.unread.files().map(|path| (path.clone(), None));
    let moves = memory.targets(
        ids_of_documents.zip(documents.iter().map(|(_, document)| document)),
        assets.chain(unread).collect(),
    );
    let seeker = Seeker { targets: &targets, lexicon: &lexicon, moves: &moves, room };
    let recalled = memory.recall(documents.iter().map(|(_, document)| document));
    let found = documents.par_iter().zip(recalled).map(|((file, document), before)| match before {
        Some(before) => seeker.renew(document, before),
        None => seeker.find(document, &file.text),
    });
    found.collect()
}

/// Looks for links and mentions.
struct Seeker<'a> {
    targets: &'a Targets<'a>,
    lexicon: &'a Arc<Lexicon>,
    moves: &'a Moves,
    room: &'a Room<'a>,
}

impl Seeker<'_> {
    fn find(&self, document: &Arc<Document>, text: &str) -> Arc<Found> {
        let (links, link_faults) = link::resolve(document, self.targets);
        let mentions = self.mentions(document, &links);
        Arc::new(Found {
            document: Arc::clone(document),
            links: Arc::new(links),
            mentions: Arc::new(mentions.by_passage),
            set_aside: Arc::new(set_aside(&document.parts, text)),
            quotations: Arc::default(),
            link_faults,
            mention_faults: mentions.diagnostics,
            lexicon: Arc::clone(self.lexicon),
            targets: self.moves.edition,
        })
    }

    /// What is in a document that itself is the same as before.
    fn renew(&self, document: &Arc<Document>, before: Arc<Found>) -> Arc<Found> {
        if before.holds(self.lexicon, self.moves) {
            return before;
        }
        let (links, link_faults) = link::resolve(document, self.targets);
        let (mentions, mention_faults) = if before.is_among(self.lexicon) && links == *before.links {
            (Arc::clone(&before.mentions), before.mention_faults.clone())
        } else {
            let found = self.mentions(document, &links);
            (Arc::new(found.by_passage), found.diagnostics)
        };
        Arc::new(Found {
            document: Arc::clone(document),
            links: Arc::new(links),
            mentions,
            set_aside: Arc::clone(&before.set_aside),
            quotations: Arc::clone(&before.quotations),
            link_faults,
            mention_faults,
            lexicon: Arc::clone(self.lexicon),
            targets: self.moves.edition,
        })
    }

    fn mentions(&self, document: &Document, links: &BTreeMap<usize, LinkTarget>) -> Mentions {
        let Room { ids, records, .. } = *self.room;
        mention::find(document, links, &Names { forms: &self.lexicon.forms, records, ids })
    }
}

fn assemble(
    file: &SourceFile,
    found: &Found,
    (id, title): (String, Cow<'_, str>),
    room: &Room<'_>,
    faults: &mut Vec<Diagnostic>,
) -> CorpusDocument {
    let tree = &found.document;
    let meta = &tree.meta;
    let path = meta.path.as_ref().unwrap_or(&tree.path);
    let kind = meta.kind.unwrap_or(DocumentKind::Article);
    let made = || Stated {
        value: title.into_owned(),
        basis: Basis::Context,
        reason: Some("made from the file’s name".to_owned()),
        span: 0..0,
    };
    let trope_id = || meta.trope.clone().unwrap_or_else(|| Located::new(id.clone(), 0..0));
    let trope = (kind == DocumentKind::Trope).then(|| room.ids.require(&trope_id(), path, faults)).flatten();
    CorpusDocument {
        code: String::new(),
        kind,
        title: meta.title.clone().unwrap_or_else(made),
        creators: meta.creators.iter().map(|it| room.ids.refer_or_tell(it, path, faults)).collect(),
        publisher: meta.publisher.as_ref().map(|it| room.ids.refer_or_tell(it, path, faults)),
        waves: meta.waves.iter().filter_map(|wave| room.ids.require_wave(wave, path, faults)).collect(),
        trope,
        bytes: file.text.len(),
        digest: Arc::clone(&file.digest),
        set_aside: Arc::clone(&found.set_aside),
        mentions: Arc::clone(&found.mentions),
        uses: BTreeMap::new(),
        unused: BTreeMap::new(),
        cited: BTreeMap::new(),
        links: Arc::clone(&found.links),
        place: String::new(),
        chapter: None,
        id,
        tree: Arc::clone(tree),
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

/// The record of a reference.
pub(super) fn record_of(reference: &Reference) -> Option<RecordIndex> {
    match reference {
        Reference::Record(record) => Some(*record),
        Reference::Name(_) => None,
    }
}
