//! A document's metadata: front matter or a sidecar walks in as a table, a [`Meta`] walks out.

use std::ops::Range;

use crate::edtf::Edtf;
use crate::located::{Located, Stated};
use crate::parse::tree::Response;
use crate::path::SourcePath;
use crate::table::Table;

/// What is said of a document. Terms follow Dublin Core.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// The file in which it is said: the document itself, or its sidecar.
    pub path: Option<SourcePath>,
    /// The slug in the URL.
    pub id: Option<Located<String>>,
    /// A short code for citations.
    pub code: Option<Located<String>>,
    /// What kind of document it is.
    pub kind: Option<DocumentKind>,
    /// Its title.
    pub title: Option<Stated<String>>,
    /// One sentence on it, the curator's own.
    pub summary: Option<String>,
    /// Who made it: names or ids of people.
    pub creators: Vec<Located<String>>,
    /// Who published it: a name, or the id of an organisation.
    pub publisher: Option<Located<String>>,
    /// When it was published.
    pub date: Option<Stated<Edtf>>,
    /// Where it comes from: a URL or a citation.
    pub source: Option<Located<String>>,
    /// Whether the text retells its source, where the curator says so or not.
    pub is_retelling: Option<bool>,
    /// Who holds which rights.
    pub rights: Option<Stated<String>>,
    /// Its language, BCP 47.
    pub language: Option<String>,
    /// The waves that it speaks of, by id.
    pub waves: Vec<Located<String>>,
    /// The trope that it describes, by id.
    pub trope: Option<Located<String>>,
    /// Decisions about names that several records share.
    pub decisions: Vec<Decision>,
    /// Comments of the original that a retelling only counts.
    pub responses: Vec<Response>,
}

/// What kind of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// An article or essay.
    Article,
    /// A page on a trope, with examples.
    Trope,
    /// A plain page.
    Page,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Article, Self::Trope, Self::Page];

    /// The word in corpus and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Trope => "trope",
            Self::Page => "page",
        }
    }
}

/// What a shared name means in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The name, as it stands in the text.
    pub form: String,
    /// The passage in which it holds; `None` for the whole document.
    pub passage: Option<u32>,
    /// The id of the record; `None` where the name is to lead nowhere.
    pub record: Option<String>,
    /// Where it is written, in bytes.
    pub span: Range<usize>,
}

impl Meta {
    /// Reads front matter or a sidecar.
    pub fn read(table: &Table<'_>) -> Self {
        Self {
            path: Some(table.path().clone()),
            id: table.slug("id"),
            code: table.string("code"),
            kind: table.word("kind", &DocumentKind::ALL.map(|kind| (kind.as_str(), kind))),
            title: table.stated_string("title"),
            summary: table.text("summary"),
            creators: table.strings("creators"),
            publisher: table.string("publisher"),
            date: table.stated_date("date"),
            source: read_source(table),
            is_retelling: table.boolean("retelling"),
            rights: table.stated_string("rights"),
            language: table.text("language"),
            waves: table.strings("waves"),
            trope: table.string("trope"),
            decisions: read_decisions(table),
            responses: table.tables("responses").iter().map(read_response).collect(),
        }
    }
}

fn read_source(table: &Table<'_>) -> Option<Located<String>> {
    let source = table.string("source")?.map(|source| source.trim().to_owned());
    (!source.value.is_empty()).then_some(source)
}

fn read_decisions(table: &Table<'_>) -> Vec<Decision> {
    let Some(names) = table.table("names") else { return Vec::new() };
    let mut decisions = Vec::new();
    for form in names.own_keys("") {
        let Some(nested) = names.table_or_string(&form) else { continue };
        match nested {
            Ok(record) => decisions.push(decide(&form, None, record)),
            Err(passages) => {
                for key in passages.own_keys("^p[0-9]+$") {
                    let number = key.strip_prefix('p').and_then(|digits| digits.parse().ok());
                    match (number, passages.string(&key)) {
                        (Some(number), Some(record)) => decisions.push(decide(&form, Some(number), record)),
                        (None, _) => passages.refuse_key(
                            &key,
                            "is not a passage",
                            "write `p` and the passage’s number: `p4`",
                        ),
                        _ => {}
                    }
                }
            }
        }
    }
    decisions
}

fn decide(form: &str, passage: Option<u32>, record: Located<String>) -> Decision {
    let Located { value, span } = record;
    Decision { form: form.to_owned(), passage, record: (value != "none").then_some(value), span }
}

fn read_response(table: &Table<'_>) -> Response {
    let response = Response {
        number: table.integer("number").and_then(|number| u32::try_from(number.value).ok()),
        paragraphs: Vec::new(),
        words: table.integer("words").and_then(|words| usize::try_from(words.value).ok()).unwrap_or(0),
    };
    table.finish();
    response
}
