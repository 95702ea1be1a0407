//! Passages: paragraphs, quotations and items of lists walk in; numbered passages walk out.

use std::mem;

use crate::diagnostic::suggest::did_you_mean;
use crate::diagnostic::{Diagnostic, lint};
use crate::parse::clip::build::Builder;
use crate::parse::clip::chunk::Chunk;
use crate::parse::clip::debris;
use crate::parse::clip::inline::{self, Piece};
use crate::parse::clip::kind::Mark;
use crate::parse::clip::lines::{self, Line};
use crate::parse::clip::list::{Content, Item};
use crate::parse::clip::wiki::Wiki;
use crate::parse::part::Role;
use crate::parse::text::PlainText;
use crate::parse::tree::{Block, Entry, Field, List, Passage, PassageKind};
use crate::parse::trope::field;

impl Builder<'_> {
    /// A paragraph of text.
    pub(super) fn paragraph(&mut self, chunk: &Chunk<'_>) {
        let mut draft = Draft::new(self.wiki, false);
        draft.add(&chunk.lines);
        let passage = self.passage(chunk, PassageKind::Paragraph, draft);
        self.body.push(Block::Passage(passage));
    }

    /// A paragraph that is an example: a list of its own, or an item of the list before.
    pub(super) fn entry(&mut self, chunk: &Chunk<'_>) {
        let mut draft = Draft::new(self.wiki, true);
        draft.add(&chunk.lines);
        let passage = self.passage(chunk, PassageKind::Item, draft);
        match self.body.last_mut() {
            Some(Block::List(list)) => list.items.push(passage),
            _ => self.body.push(Block::List(List { start: None, items: vec![passage] })),
        }
    }

    /// A quotation.
    pub(super) fn quote(&mut self, chunk: &Chunk<'_>) {
        let mut draft = Draft::new(self.wiki, false);
        let bare: Vec<_> = chunk.lines.iter().map(unquote).collect();
        for lines in bare.split(Line::is_blank).filter(|lines| !lines.is_empty()) {
            draft.add(lines);
        }
        let blocks = mem::take(&mut draft.blocks);
        draft.blocks = vec![Block::Quote { alert: None, blocks }];
        let passage = self.passage(chunk, PassageKind::Quotation, draft);
        self.body.push(Block::Passage(passage));
    }

    /// A list; each of its items is a part of the file with all that is nested in it.
    pub(super) fn list(&mut self, items: &[Item<'_>], is_example: bool) {
        let mut blocks = Vec::new();
        for item in items {
            let number = self.number + 1;
            let passage = self.item(item, is_example);
            self.part(item.span(), Role::Passage(number));
            push_item(&mut blocks, item, passage);
        }
        self.body.extend(blocks.into_iter().map(|(list, _)| Block::List(list)));
    }

    fn item(&mut self, item: &Item<'_>, is_example: bool) -> Passage {
        self.number += 1;
        let number = self.number;
        let mut draft = Draft::new(self.wiki, is_example);
        for content in &item.contents {
            match content {
                Content::Paragraph(lines) => draft.add(lines),
                Content::Nested(items) => {
                    let mut lists = Vec::new();
                    for nested in items {
                        let passage = self.item(nested, is_example);
                        push_item(&mut lists, nested, passage);
                    }
                    draft.blocks.extend(lists.into_iter().map(|(list, _)| Block::List(list)));
                }
            }
        }
        let entry = self.fields(&mut draft);
        Passage {
            number,
            kind: PassageKind::Item,
            span: self.trimmed(item.span()),
            blocks: draft.blocks,
            text: draft.text,
            entry,
        }
    }

    fn passage(&mut self, chunk: &Chunk<'_>, kind: PassageKind, mut draft: Draft<'_>) -> Passage {
        self.number += 1;
        let number = self.number;
        let whole = chunk.whole();
        self.part(whole.clone(), Role::Passage(number));
        let entry = self.fields(&mut draft);
        Passage { number, kind, span: self.trimmed(whole), blocks: draft.blocks, text: draft.text, entry }
    }

    /// The fields of a draft; those with an unknown key are diagnosed.
    fn fields(&mut self, draft: &mut Draft<'_>) -> Option<Box<Entry>> {
        for unknown in mem::take(&mut draft.unknown) {
            let message = format!("unknown key `{}`", unknown.key);
            let diagnostic = Diagnostic::new(lint::UNKNOWN_KEY, self.path, unknown.span, message);
            let help = did_you_mean(&unknown.key, field::KEYS.iter().copied()).unwrap_or_default();
            self.diagnostics.push(diagnostic.with_help(help));
        }
        let fields = mem::take(&mut draft.fields);
        (!fields.is_empty()).then(|| Box::new(Entry { fields, ..Entry::default() }))
    }
}

/// Adds an item to the last list, or to a new one where the numbers have a gap.
fn push_item(lists: &mut Vec<(List, Option<u32>)>, item: &Item<'_>, passage: Passage) {
    let number = match item.mark {
        Mark::Number(number) => Some(number),
        Mark::Bullet => None,
    };
    match lists.last_mut() {
        Some((list, before)) if before.map(|before| before.saturating_add(1)) == number => {
            list.items.push(passage);
            *before = number;
        }
        _ => lists.push((List { start: number.map(u64::from), items: vec![passage] }, number)),
    }
}

/// A line of a quotation without its mark.
fn unquote<'a>(line: &Line<'a>) -> Line<'a> {
    let text = line.text.strip_prefix('>').unwrap_or(line.text);
    let at = line.at + line.text.len() - text.len();
    let bare = lines::line(text, at, line.end);
    Line { start: line.start, indent: line.indent, ..bare }
}

/// The pieces of a text without debris of the page, and without marks of a wiki.
fn clear<'a>(wiki: &Wiki, text: &'a str, at: usize) -> Vec<(&'a str, usize)> {
    debris::clear(text, at).into_iter().flat_map(|(piece, at)| wiki.clear(piece, at)).collect()
}

/// A passage in the making.
struct Draft<'a> {
    wiki: &'a Wiki,
    text: PlainText,
    blocks: Vec<Block>,
    /// Whether inline fields are taken out.
    takes_fields: bool,
    fields: Vec<Field>,
    unknown: Vec<Field>,
}

impl<'w> Draft<'w> {
    fn new(wiki: &'w Wiki, takes_fields: bool) -> Self {
        Self {
            wiki,
            text: PlainText::default(),
            blocks: Vec::new(),
            takes_fields,
            fields: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Adds a paragraph.
    fn add(&mut self, lines: &[Line<'_>]) {
        let mut pieces: Vec<Piece<'_>> = Vec::new();
        for line in lines {
            let mut is_wrapped = !pieces.is_empty();
            for (text, at) in
                self.take_fields(line).into_iter().flat_map(|(text, at)| clear(self.wiki, text, at))
            {
                pieces.push(Piece { text, at, is_wrapped });
                is_wrapped = false;
            }
        }
        let Some(first) = pieces.first() else { return };
        if !self.text.is_empty() {
            self.text.push_gap('\n', first.at);
        }
        let inlines = inline::append(&mut self.text, &pieces);
        self.blocks.push(Block::Paragraph(inlines));
    }

    fn take_fields<'a>(&mut self, line: &Line<'a>) -> Vec<(&'a str, usize)> {
        if !self.takes_fields {
            return vec![(line.text, line.at)];
        }
        let taken = field::take(line.text, line.at);
        self.fields.extend(taken.fields);
        self.unknown.extend(taken.unknown);
        taken.pieces
    }
}
