//! The last touches to a tree: blocks as read walk in, and walk out with the title taken off, headings
//! that do not skip a level, anchors that are unique, and passages that have numbers.

use std::collections::BTreeSet;

use crate::located::Stated;
use crate::parse::meta::Meta;
use crate::parse::part::{Part, Role};
use crate::parse::tree::Block;
use crate::slug::slug;

/// Anchors that pages keep for themselves.
const RESERVED: [&str; 8] =
    ["main", "contents", "named-here", "used-here", "provenance", "responses", "footnotes", "examples-list"];

/// Takes a level-one heading at the head of the text as the title, where none was given; where one was,
/// and the heading repeats it, drops the heading.
pub(in crate::parse) fn take_title(body: &mut Vec<Block>, meta: &mut Meta) {
    let Some(Block::Heading(heading)) = body.first() else { return };
    if heading.level != 1 {
        return;
    }
    match &meta.title {
        Some(title) if title.value != heading.text.as_str() => return,
        Some(_) => {}
        None => meta.title = Some(Stated::plain(heading.text.as_str().to_owned(), heading.span.clone())),
    }
    body.remove(0);
}

/// Gives each heading a level that does not skip one, from 2 on, and an anchor of its own.
pub(in crate::parse) fn settle_headings(body: &mut [Block]) {
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|id| (*id).to_owned()).collect();
    let mut previous = 1;
    for block in body {
        let Block::Heading(heading) = block else { continue };
        heading.level = heading.level.clamp(2, previous + 1);
        previous = heading.level;
        let wanted = slug(if heading.id.is_empty() { heading.text.as_str() } else { &heading.id });
        heading.id = unique(&wanted, &mut taken);
    }
}

fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let is_passage =
        wanted.strip_prefix('p').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    let base = match wanted {
        "" => "section".to_owned(),
        _ if is_passage || wanted.starts_with("fn") => format!("section-{wanted}"),
        _ => wanted.to_owned(),
    };
    let mut id = base.clone();
    let mut nth = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{nth}");
        nth += 1;
    }
    id
}

/// Numbers the passages in order, from 1.
pub(in crate::parse) fn number(body: &mut [Block]) {
    let mut next = 0;
    number_from(body, &mut next, None);
}

fn number_from(blocks: &mut [Block], next: &mut u32, parent: Option<u32>) {
    for block in blocks {
        match block {
            Block::Passage(passage) => {
                *next += 1;
                passage.number = *next;
                number_from(&mut passage.blocks, next, parent);
            }
            Block::List(list) => {
                for item in &mut list.items {
                    *next += 1;
                    item.number = *next;
                    let own = item.entry.is_some().then_some(item.number);
                    if let Some(entry) = &mut item.entry {
                        entry.parent = parent;
                    }
                    number_from(&mut item.blocks, next, own.or(parent));
                }
            }
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => number_from(blocks, next, parent),
            Block::Definitions(definitions) => {
                let nested = definitions.iter_mut().flat_map(|definition| &mut definition.definitions);
                nested.for_each(|blocks| number_from(blocks, next, parent));
            }
            _ => {}
        }
    }
}

/// Gives each part that is a passage the number of the first passage in it.
pub(super) fn number_parts(parts: &mut [Part], body: &[Block]) {
    let mut numbers = body.iter().filter_map(|block| match block {
        Block::Passage(passage) => Some(passage.number),
        Block::List(list) => Some(list.items.first().map_or(0, |item| item.number)),
        _ => None,
    });
    for part in parts.iter_mut().filter(|part| matches!(part.role, Role::Passage(_))) {
        part.role = Role::Passage(numbers.next().unwrap_or_default());
    }
}

/// Fills what is between the parts, so that they cover the file.
pub(in crate::parse) fn cover(parts: Vec<Part>, body_start: usize, end: usize) -> Vec<Part> {
    let mut covered = Vec::with_capacity(parts.len() * 2 + 2);
    let mut at = 0;
    if body_start > 3 {
        covered.push(Part { span: 0..body_start, role: Role::FrontMatter });
        at = body_start;
    }
    for part in parts {
        let start = part.span.start.max(at);
        let stop = part.span.end.max(start);
        if start > at {
            covered.push(Part { span: at..start, role: Role::Blank });
        }
        if stop > start {
            covered.push(Part { span: start..stop, role: part.role });
        }
        at = stop;
    }
    if end > at {
        covered.push(Part { span: at..end, role: Role::Blank });
    }
    covered
}
