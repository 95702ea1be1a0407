//! What may be written in a corpus: a name walks in, the JSON Schema (draft 2020-12) of those tables walks out, for
//! editors that complete and check TOML. It is drawn from what our own readers ask for, so that neither knows a key
//! that the other does not.

mod draw;
#[cfg(test)]
mod tests;
mod words;

use serde_json::{Value, json};

use crate::config;
use crate::parse::authority;
use crate::parse::meta::Meta;
use crate::table::shape::{Shape, survey};

/// What a schema is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `book.toml`.
    Book,
    /// Front matter and sidecars.
    FrontMatter,
    /// Authority files.
    Authority,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Book, Self::FrontMatter, Self::Authority];

    /// The word for it on the command line and in names of files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Book => "book",
            Self::FrontMatter => "front-matter",
            Self::Authority => "authority",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Book => "Seedbook: `book.toml`",
            Self::FrontMatter => "Seedbook: front matter and sidecars",
            Self::Authority => "Seedbook: authority files",
        }
    }

    fn shape(self) -> Shape {
        match self {
            Self::Book => survey(config::read),
            Self::FrontMatter => survey(Meta::read),
            Self::Authority => survey(authority::read_root),
        }
    }
}

/// The schema as JSON, indented, with a line end.
pub fn compose(subject: Subject) -> String {
    format!("{:#}\n", schema(subject))
}

/// Whether a text is a schema of that subject, perhaps by an earlier Seedbook.
pub fn is_of(subject: Subject, text: &str) -> bool {
    let schema = serde_json::from_str::<Value>(text);
    schema.is_ok_and(|schema| schema.get(TITLE).is_some_and(|title| title == subject.title()))
}

const TITLE: &str = "title";

fn schema(subject: Subject) -> Value {
    let mut schema = draw::table(&subject.shape(), subject.as_str());
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(TITLE.to_owned(), json!(subject.title()));
    schema.into()
}
