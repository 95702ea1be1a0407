//! Plain-text clips, as a browser's reader view saves a page: text walks in, a [`Document`] of the same
//! shape as for Markdown walks out. Every byte of the file is accounted for in its parts.
//!
//! The text is cut into chunks; small recognisers decide, one after another, what each chunk is; the
//! tree is built last, from a page of which everything is decided.

mod anchors;
mod build;
mod chunk;
mod debris;
mod folders;
mod furniture;
mod headings;
mod inline;
mod kind;
mod lines;
mod list;
mod page;
mod parts;
mod responses;
mod thread;
mod wiki;

#[cfg(test)]
mod tests;

use crate::diagnostic::Checked;
use crate::located::{Located, Stated};
use crate::parse::meta::{DocumentKind, Meta};
use crate::parse::tree::{Block, Document, Form, Passage};
use crate::parse::trope::{examples, relation};
use crate::path::SourcePath;
use build::Given;
use furniture::Head;
use page::Page;

/// Reads a clip. `meta` is what a sidecar says of it; the clip's own wording fills gaps only. Offsets
/// are bytes of `text` as given, with its byte order mark if it has one.
pub fn parse(path: &SourcePath, text: &str, meta: Meta) -> Checked<Document> {
    let mut meta = meta;
    let wiki = wiki::find(text);
    let mut page = Page::new(chunk::chunks_of(text, &wiki));
    folders::mark(&mut page);
    let mut comments = thread::take(&mut page);
    let known: Vec<_> = meta.creators.iter().map(|name| name.value.clone()).collect();
    let head = furniture::mark(&mut page, &known);
    if comments.is_empty() {
        comments = responses::numbered(&mut page);
    }
    headings::mark(&mut page);

    let given_title = meta.title.as_ref().map(|title| title.value.clone());
    let mut built =
        build::build(Given { path, text, page: &page, wiki: &wiki }, &comments, given_title.as_deref());
    fill(&mut meta, Head { title: built.title.take(), ..head }, path);

    let kind = decide_kind(&meta, &mut built.body);
    meta.kind = Some(kind);
    let relations = match kind {
        DocumentKind::Trope => relation::detect(&prose(&built.body)),
        _ => Vec::new(),
    };
    let responses = if built.responses.is_empty() { meta.responses.clone() } else { built.responses };
    let document = Document {
        path: path.clone(),
        form: Form::Clip,
        meta,
        has_coloured_code: false,
        body: built.body,
        relations,
        responses,
        parts: built.parts,
    };
    Checked { value: document, diagnostics: built.diagnostics }
}

/// The day that a line names, if it names nothing else, as EDTF: `May 3, 2022`, `Published on 3 May 2022 at 10:00`.
pub fn day(line: &str) -> Option<String> {
    furniture::dateline::read(line)
}

/// Fills gaps with what the clip says of itself. A place in the clip would mislead beside those in a
/// sidecar, whose path the metadata has; the part of the byline tells it then.
fn fill(meta: &mut Meta, head: Head, path: &SourcePath) {
    let is_own = meta.path.is_none();
    let place = |name: Located<String>| if is_own { name } else { Located::new(name.value, 0..0) };
    if meta.creators.is_empty() {
        meta.creators = head.creators.into_iter().map(place).collect();
    }
    meta.publisher = meta.publisher.take().or(head.publisher.map(place));
    let date = head.date.map(|date| if is_own { date } else { Stated { span: 0..0, ..date } });
    meta.date = meta.date.take().or(date);
    let title = head.title.map(|title| if is_own { title } else { Stated { span: 0..0, ..title } });
    meta.title = meta.title.take().or(title);
    meta.path.get_or_insert_with(|| path.clone());
}

/// The kind that is given; else a page with examples is on a trope, and any other an article.
fn decide_kind(meta: &Meta, body: &mut [Block]) -> DocumentKind {
    match meta.kind {
        Some(DocumentKind::Trope) => {
            examples::mark(body);
            DocumentKind::Trope
        }
        Some(kind) => kind,
        None if examples::mark(body) => DocumentKind::Trope,
        None => DocumentKind::Article,
    }
}

/// The paragraphs and quotations of a body.
fn prose(body: &[Block]) -> Vec<&Passage> {
    body.iter()
        .filter_map(|block| match block {
            Block::Passage(passage) => Some(passage),
            _ => None,
        })
        .collect()
}
