//! The one tree that every document becomes: Markdown or a clip walks in through its parser, a
//! [`Document`] walks out. All that comes after `parse` knows only this.

use std::ops::Range;

use crate::parse::meta::Meta;
use crate::parse::text::{PlainText, TextRange};
use crate::path::SourcePath;

/// One source document, read by itself.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub path: SourcePath,
    /// How the file was written.
    pub form: Form,
    /// What front matter, sidecar or the clip's own wording say of the document.
    pub meta: Meta,
    /// The text: headings, passages and lists, in order.
    pub body: Vec<Block>,
    /// Relations to other tropes that the wording of a trope page tells.
    pub relations: Vec<DetectedRelation>,
    /// Readers' comments that came with the document: a class of evidence of its own.
    pub responses: Vec<Response>,
    /// What each byte of the file became, in order, without gaps or overlaps.
    pub parts: Vec<Part>,
}

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
                collect_passages(blocks, passages)
            }
            Block::Definitions(definitions) => {
                let nested = definitions.iter().flat_map(|definition| &definition.definitions);
                nested.for_each(|blocks| collect_passages(blocks, passages));
            }
            _ => {}
        }
    }
}

/// How a document's file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown with TOML front matter.
    Markdown,
    /// A plain-text clip of a web page.
    Clip,
}

/// A block. `Heading`, `Passage`, `List` and `Rule` stand at the top of a document; the others, and
/// nested lists, stand inside a passage.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading. It has an anchor of its own, but no number.
    Heading(Heading),
    /// A numbered block.
    Passage(Passage),
    /// A list, each of whose items is a passage.
    List(List),
    /// A thematic break.
    Rule,
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A quotation; `alert` is `note`, `tip`, `important`, `warning` or `caution`.
    Quote {
        /// Which alert it is, if any.
        alert: Option<&'static str>,
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A table.
    Table(Table),
    /// A code block.
    Code {
        /// The word after the fence.
        language: String,
        /// The code.
        text: TextRange,
    },
    /// HTML of the source, sanitised.
    Html(String),
    /// Terms and their definitions.
    Definitions(Vec<Definition>),
    /// The text of a footnote.
    Footnote {
        /// Its name in the source.
        label: String,
        /// What it says.
        blocks: Vec<Block>,
    },
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 2 to 6; the document's title is the only level one.
    pub level: u8,
    /// Its anchor, unique in the document.
    pub id: String,
    /// Its text.
    pub text: PlainText,
    /// Its text with its markup.
    pub inlines: Vec<Inline>,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// Whether it names a folder of examples; its text is then the medium.
    pub is_folder: bool,
}

/// The unit of citation: one block of a document, numbered in order from 1.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its number; its anchor is `p` and the number.
    pub number: u32,
    /// What it is.
    pub kind: PassageKind,
    /// Where it stands, in bytes, with all that is nested in it.
    pub span: Range<usize>,
    /// Its blocks. Lists nested in it hold passages of their own, whose text is not its text.
    pub blocks: Vec<Block>,
    /// Its plain text.
    pub text: PlainText,
    /// What is known of it as an example of a trope.
    pub entry: Option<Box<Entry>>,
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

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// An entry in a list of examples.
    Entry,
    /// A quotation or an alert.
    Quotation,
    /// A table.
    Table,
    /// A code block.
    Code,
    /// A list of definitions.
    Definition,
    /// A footnote.
    Footnote,
    /// HTML of the source.
    Html,
}

impl PassageKind {
    /// The word in the data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Entry => "entry",
            Self::Quotation => "quotation",
            Self::Table => "table",
            Self::Code => "code",
            Self::Definition => "definition",
            Self::Footnote => "footnote",
            Self::Html => "html",
        }
    }
}

/// A list.
#[derive(Clone, Debug)]
pub struct List {
    /// The first number of an ordered list.
    pub start: Option<u64>,
    /// Its items.
    pub items: Vec<Passage>,
}

/// A table; every row has as many cells as `alignments`.
#[derive(Clone, Debug)]
pub struct Table {
    /// How each column is aligned: `left`, `right`, `center` or nothing.
    pub alignments: Vec<Option<&'static str>>,
    /// The cells of the head.
    pub head: Vec<Vec<Inline>>,
    /// The cells of each row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A term and what it means.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// Its definitions.
    pub definitions: Vec<Vec<Block>>,
}

/// A piece of running text. Ranges are into the plain text of the passage or heading.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Text, in which names become links.
    Text(TextRange),
    /// Code.
    Code(TextRange),
    /// Stressed words, or the title of a work.
    Emphasis {
        /// What is stressed.
        children: Vec<Inline>,
        /// Whether it reads like a title (`_Three Comrades_`) rather than a stressed word (`_heard_`).
        is_title: bool,
    },
    /// Strongly stressed words.
    Strong(Vec<Inline>),
    /// A harmless element: `sup`, `sub`, `kbd`, `del` and their like.
    Element {
        /// Its name.
        name: &'static str,
        /// What it holds.
        children: Vec<Inline>,
    },
    /// A link written in the source; its target is as written.
    Link {
        /// Where it leads.
        target: String,
        /// What it says.
        children: Vec<Inline>,
        /// Where it stands, in bytes.
        span: Range<usize>,
    },
    /// A link by name, `[[target|children]]`.
    Wikilink {
        /// The name or id.
        target: String,
        /// What it says.
        text: TextRange,
        /// Where it stands, in bytes.
        span: Range<usize>,
    },
    /// A picture; its target is as written.
    Image {
        /// Where it is.
        target: String,
        /// What it shows, in words.
        alt: String,
        /// Where it stands, in bytes.
        span: Range<usize>,
    },
    /// The mark of a footnote.
    FootnoteMark {
        /// Its name in the source.
        label: String,
        /// Which mark of that footnote this is, from 1.
        nth: u32,
    },
    /// A line break that the author meant.
    Break,
    /// The box of a task.
    Checkbox(bool),
}

/// What is known of a passage as an example of a trope.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The folder it stands in, as written; the medium.
    pub folder: Option<String>,
    /// The number of the entry that it is nested in.
    pub parent: Option<u32>,
    /// The treatment that its wording shows, with the words, as a range of the passage's text.
    pub treatment: Option<(&'static str, TextRange)>,
    /// Inline fields: `[treatment:: subverted]`.
    pub fields: Vec<Field>,
}

/// An inline field of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key.
    pub key: String,
    /// Its values: what stands between commas.
    pub values: Vec<String>,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// A relation to another trope, read from the wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetectedRelation {
    /// `broader`, `narrower`, `related`, `contrast`, `straight`.
    pub kind: &'static str,
    /// The other trope's name, as written.
    pub name: String,
    /// The passage that tells it.
    pub passage: u32,
    /// Where the name stands in the passage's text.
    pub range: TextRange,
}

/// A reader's comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Its number as printed, where it has one.
    pub number: Option<u32>,
    /// Its paragraphs; none where a retelling gives only its length.
    pub paragraphs: Vec<String>,
    /// How many words it has, counted between white space.
    pub words: usize,
}

/// A run of bytes of a file and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which bytes.
    pub span: Range<usize>,
    /// What they became.
    pub role: Role,
}

/// What a run of bytes became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Front matter.
    FrontMatter,
    /// A heading.
    Heading,
    /// A passage (and the passages nested in it), by number.
    Passage(u32),
    /// A response, by its place among them, from 0.
    Response(usize),
    /// The line that names author and publisher.
    Byline,
    /// Who took the picture, and under which licence.
    Credit,
    /// The line above an article that names its column or series.
    Kicker,
    /// A notice that the opinions are the author's own.
    Disclaimer,
    /// A note on the author at the end.
    AuthorNote,
    /// A box on the publisher at the end.
    About,
    /// Links to other pages, often with pictures.
    ReadMore,
    /// A control of the page that was clipped: “open/close all folders”.
    Control,
    /// A line drawn across.
    Rule,
    /// White space, a byte order mark, comments and link definitions of Markdown.
    Blank,
}

impl Role {
    /// Why the bytes are not part of the text, where they are not, as one clause; `None` for what is shown,
    /// and for white space.
    pub fn set_aside(self) -> Option<&'static str> {
        match self {
            Self::Byline => Some("byline: kept as metadata"),
            Self::Credit => Some("credit of a picture that the clip does not hold"),
            Self::Kicker => Some("name of the column or series"),
            Self::Disclaimer => Some("disclaimer"),
            Self::AuthorNote => Some("note on the author"),
            Self::About => Some("box on the publisher"),
            Self::ReadMore => Some("links to other pages"),
            Self::Control => Some("control of the page that was clipped"),
            _ => None,
        }
    }

    /// The word in reports and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FrontMatter => "front matter",
            Self::Heading => "heading",
            Self::Passage(_) => "passage",
            Self::Response(_) => "response",
            Self::Byline => "byline",
            Self::Credit => "credit",
            Self::Kicker => "kicker",
            Self::Disclaimer => "disclaimer",
            Self::AuthorNote => "author’s note",
            Self::About => "about",
            Self::ReadMore => "read more",
            Self::Control => "control",
            Self::Rule => "rule",
            Self::Blank => "blank",
        }
    }
}
