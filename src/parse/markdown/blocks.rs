//! Blocks: the events of a Markdown parser walk in, the blocks of the tree walk out.

use std::cell::Cell;
use std::iter::Peekable;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::highlight;
use crate::parse::markdown::fields;
use crate::parse::markdown::html;
use crate::parse::markdown::response;
use crate::parse::markdown::shallow::{MAX_DEPTH, Shallow};
use crate::parse::part::{Part, Role};
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::{Block, Definition, Heading, Inline, List, Passage, PassageKind, Response, Table};
use crate::path::SourcePath;

/// Builds the tree of one file.
pub(super) struct Builder<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) events: Peekable<Shallow<'a>>,
    too_deep: Rc<Cell<Option<usize>>>,
    /// Where the text begins in its file, in bytes.
    pub(super) offset: usize,
    /// The text of the passage or heading at hand.
    pub(super) text: PlainText,
    /// Whether the text so far ends with a field.
    pub(super) is_after_field: bool,
    /// How often each footnote was referred to.
    pub(super) marks: Vec<(String, u32)>,
    pub(super) parts: Vec<Part>,
    /// Readers' comments, in order.
    pub(super) responses: Vec<Response>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What Markdown may hold beyond the common core.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
}

impl<'a> Builder<'a> {
    /// Prepares to read `text` from the byte `offset` on.
    pub(super) fn new(path: &'a SourcePath, text: &'a str, offset: usize) -> Self {
        let body = text.get(offset..).unwrap_or_default();
        let too_deep = Rc::default();
        let events = Parser::new_ext(body, options()).into_offset_iter();
        Self {
            path,
            events: Shallow::new(events, Rc::clone(&too_deep)).peekable(),
            too_deep,
            offset,
            text: PlainText::default(),
            is_after_field: false,
            marks: Vec::new(),
            parts: Vec::new(),
            responses: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Reads the whole text. Passages have no numbers yet.
    pub(super) fn build(&mut self) -> Vec<Block> {
        let mut body = Vec::new();
        while let Some((event, range)) = self.next() {
            let block = match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let id = id.map(|id| id.to_string());
                    self.parts.push(Part { span: range.clone(), role: Role::Heading });
                    Some(Block::Heading(self.heading(level as u8, id, range)))
                }
                Event::Start(Tag::List(start)) => {
                    self.parts.push(Part { span: range, role: Role::Passage(0) });
                    Some(Block::List(self.list(start)))
                }
                Event::Rule => {
                    self.parts.push(Part { span: range, role: Role::Rule });
                    Some(Block::Rule)
                }
                Event::Start(Tag::CodeBlock(kind)) if response::is_response(&kind) => {
                    self.response(&kind, range);
                    None
                }
                Event::Start(tag) => self.top(tag, range),
                _ => None,
            };
            body.extend(block);
        }
        self.diagnostics.extend(self.refuse_depth());
        body.shrink_to_fit();
        body
    }

    fn refuse_depth(&self) -> Option<Diagnostic> {
        let start = self.too_deep.get()? + self.offset;
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        let fault = Diagnostic::new(lint::TOO_DEEP, self.path, start..start, message);
        Some(fault.with_help("write it flatter; stray `>`, `*` or blanks at the head of lines nest, too"))
    }

    fn top(&mut self, tag: Tag<'a>, range: Range<usize>) -> Option<Block> {
        let kind = kind_of(&tag);
        let passage =
            self.passage(kind, range.clone(), |builder| builder.block(tag, range).into_iter().collect());
        let is_blank = passage.blocks.is_empty();
        (!is_blank).then(|| {
            self.parts.push(Part { span: passage.span.clone(), role: Role::Passage(0) });
            Block::Passage(passage)
        })
    }

    pub(super) fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        Some((event, range.start + self.offset..range.end + self.offset))
    }

    /// Runs `read` on a text of its own.
    fn passage(
        &mut self,
        kind: PassageKind,
        span: Range<usize>,
        read: impl FnOnce(&mut Self) -> Vec<Block>,
    ) -> Passage {
        let outer = std::mem::take(&mut self.text);
        let blocks = read(self);
        let text = std::mem::replace(&mut self.text, outer);
        Passage { number: 0, kind, span, blocks, text, entry: None }
    }

    fn heading(&mut self, level: u8, id: Option<String>, span: Range<usize>) -> Heading {
        let outer = std::mem::take(&mut self.text);
        let inlines = self.inlines();
        let text = std::mem::replace(&mut self.text, outer);
        Heading { level, id: id.unwrap_or_default(), text, inlines, span, is_folder: false }
    }

    fn list(&mut self, start: Option<u64>) -> List {
        let mut items = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.passage(PassageKind::Item, range, Self::blocks)),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items.shrink_to_fit();
        List { start, items }
    }

    /// Blocks up to the end of what holds them; loose running text counts as a paragraph.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        loop {
            match self.events.peek() {
                None => break,
                Some((Event::End(_), _)) => {
                    self.events.next();
                    break;
                }
                Some((Event::Start(tag), _)) if is_block(tag) => {
                    if let Some((Event::Start(tag), range)) = self.next() {
                        blocks.extend(self.block(tag, range));
                    }
                }
                Some((Event::Rule, _)) => {
                    self.events.next();
                    blocks.push(Block::Rule);
                }
                Some((Event::Html(_), _)) => {
                    self.events.next();
                }
                Some(_) => {
                    self.separate();
                    let inlines = self.inlines();
                    // Where only fields stand, nothing is left.
                    if !inlines.is_empty() {
                        blocks.push(Block::Paragraph(inlines));
                    }
                }
            }
        }
        blocks.shrink_to_fit();
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, range: Range<usize>) -> Option<Block> {
        if !matches!(
            tag,
            Tag::List(_) | Tag::BlockQuote(_) | Tag::DefinitionList | Tag::FootnoteDefinition(_)
        ) {
            self.separate();
        }
        match tag {
            Tag::Paragraph => {
                let inlines = self.closed_inlines();
                (!inlines.is_empty()).then_some(Block::Paragraph(inlines))
            }
            Tag::Heading { .. } => Some(Block::Paragraph(vec![Inline::Strong(self.closed_inlines())])),
            Tag::BlockQuote(kind) => Some(Block::Quote { alert: kind.map(alert), blocks: self.blocks() }),
            Tag::CodeBlock(kind) => Some(self.code(&kind, &range)),
            Tag::HtmlBlock => self.html(&range),
            Tag::List(start) => Some(Block::List(self.list(start))),
            Tag::Table(alignments) => Some(Block::Table(self.table(&alignments))),
            Tag::DefinitionList => Some(Block::Definitions(self.definitions())),
            Tag::FootnoteDefinition(label) => {
                Some(Block::Footnote { label: label.to_string(), blocks: self.blocks() })
            }
            _ => {
                self.blocks();
                None
            }
        }
    }

    /// Keeps the words of two blocks apart.
    fn separate(&mut self) {
        if let (false, Some((_, range))) = (self.text.is_empty(), self.events.peek()) {
            let at = range.start + self.offset;
            self.text.push_gap('\n', at);
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: &Range<usize>) -> Block {
        let language = self.language(kind, range);
        let mut text = None;
        while let Some((event, range)) = self.next() {
            match event {
                Event::Text(code) => {
                    let pushed = self.text.push(&code, range.start);
                    self.text.mask(pushed);
                    let start = text.map_or(pushed.start, |earlier: TextRange| earlier.start);
                    text = Some(TextRange { start, end: pushed.end });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        let end = self.text.len();
        Block::Code { language, text: text.unwrap_or_else(|| TextRange::new(end, end)) }
    }

    /// The first word after the fence; unless it names a grammar, readers see the code plain.
    fn language(&mut self, kind: &CodeBlockKind<'_>, range: &Range<usize>) -> String {
        let CodeBlockKind::Fenced(info) = kind else { return String::new() };
        let language = info.split([' ', ',', '{']).next().unwrap_or_default();
        if !highlight::knows(language) {
            let fence = range.start..range.start + 3;
            let message = format!("code in `{language}` is shown without colours");
            let note = Diagnostic::new(lint::UNKNOWN_LANGUAGE, self.path, fence, message);
            self.diagnostics
                .push(note.with_help("name a language after the fence as in ```` ```rust ````, or `text`"));
        }
        language.to_owned()
    }

    fn html(&mut self, range: &Range<usize>) -> Option<Block> {
        let mut raw = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Html(html) => raw.extend(html.split(fields::SIGN)),
                Event::End(_) => break,
                _ => {}
            }
        }
        let clean = html::clean(&raw);
        if clean.is_shorter {
            self.removed_html(range.start..range.start + raw.trim_end().len().min(range.len()));
        }
        if clean.html.is_empty() {
            return None;
        }
        let text = self.text.push(&clean.text, range.start);
        self.text.mask(text);
        Some(Block::Html(clean.html))
    }

    pub(super) fn removed_html(&mut self, span: Range<usize>) {
        self.diagnostics.push(
            Diagnostic::new(lint::REMOVED_HTML, self.path, span, "HTML that is not safe was removed")
                .with_help("write it in Markdown, or without scripts, styles and handlers"),
        );
    }

    fn table(&mut self, alignments: &[Alignment]) -> Table {
        let mut table = Table {
            alignments: alignments.iter().copied().map(align).collect(),
            head: Vec::new(),
            rows: Vec::new(),
        };
        let mut is_head = false;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => is_head = true,
                Event::End(TagEnd::TableHead) => is_head = false,
                Event::Start(Tag::TableRow) => table.rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    self.separate();
                    let cell = self.closed_inlines();
                    let row = if is_head { Some(&mut table.head) } else { table.rows.last_mut() };
                    row.into_iter().for_each(|row| row.push(cell.clone()));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        table
    }

    fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions: Vec<Definition> = Vec::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    self.separate();
                    let term = self.closed_inlines();
                    definitions.push(Definition { term, definitions: Vec::new() });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let blocks = self.blocks();
                    if let Some(last) = definitions.last_mut() {
                        last.definitions.push(blocks);
                    }
                }
                Event::End(TagEnd::DefinitionList) => break,
                _ => {}
            }
        }
        definitions
    }
}

fn kind_of(tag: &Tag<'_>) -> PassageKind {
    match tag {
        Tag::BlockQuote(_) => PassageKind::Quotation,
        Tag::Table(_) => PassageKind::Table,
        Tag::CodeBlock(_) => PassageKind::Code,
        Tag::DefinitionList => PassageKind::Definition,
        Tag::FootnoteDefinition(_) => PassageKind::Footnote,
        Tag::HtmlBlock => PassageKind::Html,
        _ => PassageKind::Paragraph,
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn align(alignment: Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some("left"),
        Alignment::Center => Some("center"),
        Alignment::Right => Some("right"),
    }
}
