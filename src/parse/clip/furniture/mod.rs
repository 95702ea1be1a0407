//! The furniture of a page: a page walks in; what is not part of its text (kicker, credits, byline,
//! disclaimer, notes, links to other pages) is noted on it, and what the byline says walks out.

mod about;
mod author;
mod byline;
mod control;
mod credit;
pub(super) mod dateline;
mod disclaimer;
mod kicker;
pub(super) mod more;
pub(super) mod phrases;
mod wiki;

use crate::edtf::Edtf;
use crate::located::{Located, Stated};
use crate::parse::clip::page::Page;

pub(super) use crate::parse::clip::furniture::control::{is_foot, stands_alone};

/// What the wording of a clip says of the document.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// What it is called, where a level-one heading says it.
    pub title: Option<Stated<String>>,
    /// Who wrote it.
    pub creators: Vec<Located<String>>,
    /// Who published it.
    pub publisher: Option<Located<String>>,
    /// When it was published.
    pub date: Option<Stated<Edtf>>,
}

/// Notes the furniture of a page. `known` holds names of authors that are known from elsewhere.
pub(super) fn mark(page: &mut Page<'_>, known: &[String]) -> Head {
    control::mark(page);
    wiki::mark(page);
    disclaimer::mark(page);
    credit::mark(page);
    kicker::mark(page);
    let head = byline::mark(page);
    let mut names: Vec<String> = head.creators.iter().map(|name| name.value.clone()).collect();
    names.extend(known.iter().cloned());
    more::mark(page);
    author::mark(page, &names);
    about::mark(page);
    head
}

/// Whether a text begins with a phrase that ends at the end of a word.
fn opens_with(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// A label: a line without its colon or mark at the end, in lower case.
fn label(line: &str) -> String {
    line.trim_matches(|character: char| !character.is_alphanumeric() && character != '’').to_lowercase()
}
