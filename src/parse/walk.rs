//! Ways through a tree: a document or a passage walks in; its passages, headings and runs of text walk out, in order.

use crate::highlight;
use crate::parse::text::TextRange;
use crate::parse::tree::{Block, Document, Heading, Inline, Passage};

impl Document {
    /// All passages in order of their numbers.
    pub fn passages(&self) -> Vec<&Passage> {
        passages(&self.body)
    }

    /// A passage by its number.
    pub fn passage(&self, number: u32) -> Option<&Passage> {
        find_passage(&self.body, number)
    }

    /// All headings in order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.body.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }
}

/// All passages of some blocks, in order.
pub fn passages(blocks: &[Block]) -> Vec<&Passage> {
    let mut passages = Vec::new();
    collect_passages(blocks, &mut passages);
    passages
}

/// Looks only into what can hold the number: of blocks in order, the last that begins at or before it.
fn find_passage(blocks: &[Block], number: u32) -> Option<&Passage> {
    for block in blocks.iter().rev() {
        let found = match block {
            Block::Passage(passage) => find_within(std::slice::from_ref(passage), number),
            Block::List(list) => find_within(&list.items, number),
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => find_passage(blocks, number),
            Block::Definitions(definitions) => definitions
                .iter()
                .flat_map(|definition| &definition.definitions)
                .find_map(|blocks| find_passage(blocks, number)),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn find_within(passages: &[Passage], number: u32) -> Option<&Passage> {
    let before = passages.partition_point(|passage| passage.number <= number);
    let passage = passages.get(before.checked_sub(1)?)?;
    if passage.number == number { Some(passage) } else { find_passage(&passage.blocks, number) }
}

fn collect_passages<'a>(blocks: &'a [Block], passages: &mut Vec<&'a Passage>) {
    for block in blocks {
        match block {
            Block::Passage(passage) => {
                passages.push(passage);
                collect_passages(&passage.blocks, passages);
            }
            Block::List(list) => {
                for item in &list.items {
                    passages.push(item);
                    collect_passages(&item.blocks, passages);
                }
            }
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => {
                collect_passages(blocks, passages);
            }
            Block::Definitions(definitions) => {
                let nested = definitions.iter().flat_map(|definition| &definition.definitions);
                nested.for_each(|blocks| collect_passages(blocks, passages));
            }
            _ => {}
        }
    }
}

/// Whether a text holds code that is coloured.
pub(super) fn has_coloured_code(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Code { language, .. } => highlight::colours(language),
        Block::Passage(passage) => has_coloured_code(&passage.blocks),
        Block::List(list) => list.items.iter().any(|item| has_coloured_code(&item.blocks)),
        Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => has_coloured_code(blocks),
        Block::Definitions(definitions) => {
            let mut nested = definitions.iter().flat_map(|definition| &definition.definitions);
            nested.any(|blocks| has_coloured_code(blocks))
        }
        _ => false,
    })
}

impl Passage {
    /// Its runs of text that stand in no link and hold no markup, in order.
    pub fn runs(&self) -> Vec<TextRange> {
        let mut runs = Vec::new();
        collect_runs(&self.blocks, &mut runs);
        runs
    }
}

fn collect_runs(blocks: &[Block], runs: &mut Vec<TextRange>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => collect_inline_runs(inlines, runs),
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => collect_runs(blocks, runs),
            Block::Table(table) => {
                table
                    .head
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .for_each(|cell| collect_inline_runs(cell, runs));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    collect_inline_runs(&definition.term, runs);
                    definition.definitions.iter().for_each(|blocks| collect_runs(blocks, runs));
                }
            }
            _ => {}
        }
    }
}

fn collect_inline_runs(inlines: &[Inline], runs: &mut Vec<TextRange>) {
    for inline in inlines {
        match inline {
            Inline::Text(range) => runs.push(*range),
            Inline::Emphasis { children, .. }
            | Inline::Strong(children)
            | Inline::Element { children, .. } => {
                collect_inline_runs(children, runs);
            }
            _ => {}
        }
    }
}
