//! Links out of the site: a corpus walks in, each address with the place where it is written walks out.

use crate::located::Place;
use crate::parse::tree::{Block, Inline};
use crate::path::SourcePath;
use crate::resolve::corpus::{Corpus, CorpusDocument, Record};

/// An address on the web, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLink {
    /// The address, as written.
    pub address: String,
    /// Where.
    pub place: Place,
}

/// Finds all of them: of documents the source, the links and the pictures, of records `same-as`. HTML of a source is
/// not looked into.
pub fn links(corpus: &Corpus) -> Vec<OutsideLink> {
    let mut found = Vec::new();
    corpus.documents.iter().for_each(|document| add_document(document, &mut found));
    corpus.records.iter().for_each(|record| add_record(record, &mut found));
    found
}

fn add_document(document: &CorpusDocument, found: &mut Vec<OutsideLink>) {
    let meta = &document.tree.meta;
    if let Some(source) = &meta.source {
        let path = meta.path.as_ref().unwrap_or(&document.tree.path);
        add(&source.value, Place::new(path, source.span.clone()), found);
    }
    add_blocks(&document.tree.body, &document.tree.path, found);
}

fn add_record(record: &Record, found: &mut Vec<OutsideLink>) {
    let Some(place) = &record.place else { return };
    for same in &record.same_as {
        add(&same.value, Place::new(&place.path, same.span.clone()), found);
    }
}

fn add_blocks(blocks: &[Block], path: &SourcePath, found: &mut Vec<OutsideLink>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => add_inlines(&heading.inlines, path, found),
            Block::Passage(passage) => add_blocks(&passage.blocks, path, found),
            Block::List(list) => list.items.iter().for_each(|item| add_blocks(&item.blocks, path, found)),
            Block::Paragraph(inlines) => add_inlines(inlines, path, found),
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => add_blocks(blocks, path, found),
            Block::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| add_inlines(cell, path, found));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    add_inlines(&definition.term, path, found);
                    definition.definitions.iter().for_each(|blocks| add_blocks(blocks, path, found));
                }
            }
            Block::Rule | Block::Code { .. } | Block::Html(_) => {}
        }
    }
}

fn add_inlines(inlines: &[Inline], path: &SourcePath, found: &mut Vec<OutsideLink>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis { children, .. }
            | Inline::Strong(children)
            | Inline::Element { children, .. } => add_inlines(children, path, found),
            Inline::Link { target, span, children } => {
                add(target, Place::new(path, span.clone()), found);
                add_inlines(children, path, found);
            }
            Inline::Image { target, span, .. } => add(target, Place::new(path, span.clone()), found),
            _ => {}
        }
    }
}

fn add(address: &str, place: Place, found: &mut Vec<OutsideLink>) {
    let starts = |head: &str| address.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head));
    if ["https://", "http://", "//"].into_iter().any(starts) {
        found.push(OutsideLink { address: address.to_owned(), place });
    }
}
