//! Citations as written: `DOCUMENT-ID: QUOTATION` walks in, its two halves walk out.

use std::ops::Range;

use crate::diagnostic::lint;
use crate::located::Located;
use crate::table::Table;

/// A citation that is not resolved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationEntry {
    /// The id of the document.
    pub document: String,
    /// The parts of the quotation that must stand in one passage, in this order; at least one.
    pub parts: Vec<String>,
    /// Where the citation is written, in bytes.
    pub span: Range<usize>,
}

/// What a citation looks like: at least one part of its quotation has words.
const PATTERN: &str = r"^\s*[^\s:]*\s*:[\s.…]*[^\s.…]";

/// Reads the citations of a statement: a string or a list of strings.
pub fn read(table: &Table<'_>, key: &str) -> Vec<CitationEntry> {
    table.strings_like(key, PATTERN).into_iter().filter_map(|written| read_one(table, written)).collect()
}

fn read_one(table: &Table<'_>, written: Located<String>) -> Option<CitationEntry> {
    let Located { value, span } = written;
    let (document, quotation) = value.split_once(':').unwrap_or((value.as_str(), ""));
    let parts: Vec<String> = quotation
        .replace("...", "…")
        .split('…')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || document.trim().contains(char::is_whitespace) {
        table.fault(
            lint::BAD_CITATION,
            span,
            "citation is not written as `DOCUMENT-ID: QUOTATION`".to_owned(),
            "write the document’s id, a colon, and a few words of one passage, with `…` for words left out"
                .to_owned(),
        );
        return None;
    }
    Some(CitationEntry { document: document.trim().to_owned(), parts, span })
}
