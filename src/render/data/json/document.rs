//! Documents and their passages: the corpus walks in, objects of `corpus.json` walk out.

use std::borrow::Cow;

use serde::Serialize;

use crate::render::data::json::shape::{DateShape, date};
use crate::render::data::json::{Based, based};
use crate::render::data::room::{Placed, Room};
use crate::resolve::corpus::{CorpusDocument, Mention};

#[derive(Serialize)]
pub(super) struct DocumentShape<'a> {
    id: &'a str,
    code: &'a str,
    kind: &'static str,
    title: Based<'a, &'a str>,
    summary: Option<&'a str>,
    creators: Vec<Cow<'a, str>>,
    publisher: Option<Cow<'a, str>>,
    date: Option<DateShape<'a>>,
    source: Option<&'a str>,
    rights: Option<Based<'a, &'a str>>,
    language: Option<&'a str>,
    waves: Vec<&'a str>,
    trope: Option<&'a str>,
    file: &'a str,
    bytes: usize,
    sha256: &'a str,
    url: String,
    headings: Vec<HeadingShape<'a>>,
    passages: Vec<PassageShape<'a>>,
    set_aside: Vec<AsideShape>,
    responses: ResponsesShape,
}

#[derive(Serialize)]
struct HeadingShape<'a> {
    id: &'a str,
    level: u8,
    text: &'a str,
}

#[derive(Serialize)]
struct PassageShape<'a> {
    number: u32,
    kind: &'static str,
    words: usize,
    /// The anchor of the heading above it.
    section: Option<&'a str>,
    entry: Option<EntryShape<'a>>,
    text: &'a str,
    mentions: Vec<MentionShape<'a>>,
    /// Why nothing rests on it.
    unused_reason: Option<&'a str>,
}

#[derive(Serialize)]
struct EntryShape<'a> {
    medium: Option<&'a str>,
    parent: Option<u32>,
}

/// Where a record is named, in Unicode scalar values of the passage's text.
#[derive(Serialize)]
struct MentionShape<'a> {
    record: &'a str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct AsideShape {
    first_line: usize,
    last_line: usize,
    role: &'static str,
    reason: &'static str,
    words: usize,
}

#[derive(Serialize)]
struct ResponsesShape {
    count: usize,
    words: usize,
}

/// Each document with its passages, from the list of all.
pub(super) fn with_passages<'a, 'r>(room: &'r Room<'a>) -> Vec<(&'a CorpusDocument, &'r [Placed<'a>])> {
    let of_documents = room.passages.chunk_by(|left, right| left.at.document == right.at.document);
    let mut rest = of_documents.peekable();
    let documents = room.corpus.documents.iter().enumerate();
    documents
        .map(|(nth, document)| {
            let own = rest.next_if(|chunk| chunk.first().is_some_and(|first| first.at.document.0 == nth));
            (document, own.unwrap_or_default())
        })
        .collect()
}

pub(super) fn shape<'a>(
    room: &Room<'a>,
    document: &'a CorpusDocument,
    passages: &[Placed<'a>],
) -> DocumentShape<'a> {
    let tree = &document.tree;
    let meta = &tree.meta;
    DocumentShape {
        id: &document.id,
        code: &document.code,
        kind: document.kind.as_str(),
        title: based(&document.title, String::as_str),
        summary: meta.summary.as_deref(),
        creators: document.creators.iter().map(|creator| room.reference(creator)).collect(),
        publisher: document.publisher.as_ref().map(|publisher| room.reference(publisher)),
        date: meta.date.as_ref().map(date),
        source: meta.source.as_ref().map(|source| source.value.as_str()),
        rights: meta.rights.as_ref().map(|rights| based(rights, String::as_str)),
        language: meta.language.as_deref(),
        waves: document.waves.iter().map(|wave| room.wave(*wave)).collect(),
        trope: document.trope.map(|trope| room.record(trope)),
        file: tree.path.as_str(),
        bytes: document.bytes,
        sha256: &document.digest,
        url: room.url(&document.url()),
        headings: tree
            .headings()
            .map(|heading| HeadingShape {
                id: &heading.id,
                level: heading.level,
                text: heading.text.as_str(),
            })
            .collect(),
        passages: passages.iter().map(|placed| passage(room, placed)).collect(),
        set_aside: document.set_aside.iter().map(aside).collect(),
        responses: ResponsesShape {
            count: tree.responses.len(),
            words: tree.responses.iter().map(|response| response.words).sum(),
        },
    }
}

fn aside(aside: &crate::parse::part::SetAside) -> AsideShape {
    AsideShape {
        first_line: aside.first,
        last_line: aside.last,
        role: aside.role,
        reason: aside.reason,
        words: aside.words,
    }
}

fn passage<'a>(room: &Room<'a>, placed: &Placed<'a>) -> PassageShape<'a> {
    let passage = placed.passage;
    let entry = passage.entry.as_ref();
    PassageShape {
        number: passage.number,
        kind: passage.kind.as_str(),
        words: passage.text.words(),
        section: placed.section.map(|heading| heading.id.as_str()),
        entry: entry.map(|entry| EntryShape { medium: entry.folder.as_deref(), parent: entry.parent }),
        text: passage.text.as_str(),
        mentions: mentions(room, passage.text.as_str(), placed.document.mentions_in(passage.number)),
        unused_reason: placed.document.unused.get(&passage.number).map(String::as_str),
    }
}

/// Counts on from one mention to the next, so that a long passage is read once.
fn mentions<'a>(room: &Room<'a>, text: &str, mentions: &[Mention]) -> Vec<MentionShape<'a>> {
    let (mut byte, mut scalar) = (0, 0);
    let mut count = |to: u32| {
        let to = to as usize;
        if to < byte {
            (byte, scalar) = (0, 0);
        }
        scalar += text.get(byte..to).map_or(0, |between| between.chars().count());
        byte = to;
        scalar
    };
    mentions
        .iter()
        .map(|mention| MentionShape {
            record: room.record(mention.record),
            start: count(mention.range.start),
            end: count(mention.range.end),
        })
        .collect()
}
