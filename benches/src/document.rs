//! What each document is, and what it hands on to the authority files.

use crate::date::Date;

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown with front matter.
    Article,
    /// Markdown with front matter, and examples.
    Trope,
    /// A clip of an article, with readers' comments, without a sidecar.
    ClippedArticle,
    /// A clip of a trope page, with a sidecar.
    ClippedTrope,
}

impl Form {
    /// Whether the document describes a trope.
    pub fn is_trope(self) -> bool {
        matches!(self, Self::Trope | Self::ClippedTrope)
    }
}

/// The form of the nth document: one in twenty is a clip, one in twenty-five is Markdown on a trope.
pub fn form(nth: usize) -> Form {
    match (nth % 40, nth % 25) {
        (7, _) => Form::ClippedArticle,
        (27, _) => Form::ClippedTrope,
        (_, 3) => Form::Trope,
        _ => Form::Article,
    }
}

/// A document as written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The text of the file.
    pub text: String,
    /// The text of its sidecar.
    pub sidecar: Option<String>,
    /// What can be cited.
    pub facts: Vec<Fact>,
}

/// A statement that stands in one passage of one document.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The document.
    pub document: String,
    /// Words of that passage and of no other.
    pub quotation: String,
    /// When it was.
    pub date: Date,
    /// The number in it.
    pub number: usize,
    /// The records that it concerns.
    pub about: Vec<String>,
    /// To which wave it belongs, 0 or 1.
    pub wave: usize,
}
