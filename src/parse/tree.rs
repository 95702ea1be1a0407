//! The one tree that every document becomes: Markdown or a clip walks in through its parser, a
//! [`Document`] walks out. All that comes after `parse` knows only this.

use std::ops::Range;

use crate::parse::meta::Meta;
use crate::parse::part::Part;
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
    /// Whether the text holds code that is coloured.
    pub has_coloured_code: bool,
    /// The text: headings, passages and lists, in order.
    pub body: Vec<Block>,
    /// Relations to other tropes that the wording of a trope page tells.
    pub relations: Vec<DetectedRelation>,
    /// Readers' comments that came with the document: a class of evidence of its own.
    pub responses: Vec<Response>,
    /// What each byte of the file became, in order, without gaps or overlaps.
    pub parts: Vec<Part>,
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
        /// The language of what it holds, BCP 47, where that is told.
        language: Option<String>,
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
