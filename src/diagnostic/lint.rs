//! Every kind of fault that a curator can meet: a name walks in from `[lints]`, a [`Lint`] walks out.

use crate::diagnostic::Severity;

/// A kind of fault: its name in reports and in `[lints]`, and its level unless that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lint {
    /// The name, in kebab case.
    pub name: &'static str,
    /// The level unless `[lints]` sets another.
    pub severity: Severity,
    /// What it means, in one line.
    pub summary: &'static str,
}

macro_rules! lints {
    ($($ident:ident $name:literal $severity:ident $summary:literal;)+) => {
        $(#[doc = $summary] pub const $ident: Lint =
            Lint { name: $name, severity: Severity::$severity, summary: $summary };)+
        /// All kinds of fault, by name.
        pub const ALL: &[Lint] = &[$($ident),+];
        /// The page on each of them, in the same order.
        const PAGES: &[&str] = &[$(include_str!(concat!("../../docs/diagnostics/", $name, ".md"))),+];
    };
}

lints! {
    AMBIGUOUS_CITATION "ambiguous-citation" Error "a quotation stands in several passages";
    AMBIGUOUS_FORM "ambiguous-form" Note "a form of a name is shared by several records";
    AMBIGUOUS_NAME "ambiguous-name" Error "a name stands for several records, and nothing decides";
    BAD_CITATION "bad-citation" Error "a citation is not written as `DOCUMENT-ID: QUOTATION`";
    BROKEN_LINK "broken-link" Error "a link leads to nothing in the corpus";
    DEAD_LINK "dead-link" Warning "a link out of the site leads nowhere";
    DUPLICATE_CHAPTER "duplicate-chapter" Error "`SUMMARY.md` lists a file twice";
    DUPLICATE_ID "duplicate-id" Error "two things have one id";
    DUPLICATE_NAME "duplicate-name" Note "two records of one kind have one name";
    FURNITURE "furniture" Note "lines of a clip were set aside";
    INVALID_DATE "invalid-date" Error "a date is not EDTF, or impossible";
    INVALID_VALUE "invalid-value" Error "a value is of the wrong kind";
    MALFORMED_SUMMARY "malformed-summary" Warning "a line of `SUMMARY.md` is no part of a book’s plan";
    MALFORMED_TOML "malformed-toml" Error "a file or front matter is not TOML";
    MALFORMED_YAML "malformed-yaml" Error "front matter of a note to be imported is not YAML";
    MISSING_ALT "missing-alt" Warning "a picture is not described in words";
    MISSING_CHAPTER "missing-chapter" Error "`SUMMARY.md` lists a file that does not exist";
    MISSING_COORDINATES "missing-coordinates" Note "a real place has no coordinates";
    MISSING_DATE "missing-date" Note "an event has no date";
    MISSING_KEY "missing-key" Error "a table lacks a key that it needs";
    MISSING_REASON "missing-reason" Error "a value that is inferred or context gives no reason";
    MOVED_LINK "moved-link" Note "a link out of the site leads to what has moved";
    NEEDLESS_REASON "needless-reason" Warning "a reason is given for the disuse of a passage that is used";
    NO_DOCUMENTS "no-documents" Error "the corpus holds no document";
    ORPHANED_CITATION "orphaned-citation" Error "a quotation stands in no passage";
    ORPHANED_SIDECAR "orphaned-sidecar" Error "a sidecar has no document beside it";
    OUTSIDE_LINK "outside-link" Error "a symbolic link leads out of the project";
    REMOVED_HTML "removed-html" Warning "HTML in a source was removed because it is not safe";
    TEMPLATE_FAULT "template-fault" Error "a template cannot be used";
    TOO_DEEP "too-deep" Error "a text is nested too deeply";
    TOO_LARGE "too-large" Error "a file is larger than a document can be";
    UNCITED "uncited" Warning "a statement cites no passage";
    UNKNOWN_ID "unknown-id" Error "an id is that of no record";
    UNKNOWN_KEY "unknown-key" Error "a key is not one that Seedbook knows";
    UNKNOWN_LANGUAGE "unknown-language" Note "code has no colours in its language, or pages have no words in theirs";
    UNLINKED_NAME "unlinked-name" Note "a capitalised name has no record";
    UNLISTED_PAGE "unlisted-page" Warning "`SUMMARY.md` does not list a page";
    UNMEASURED_PICTURE "unmeasured-picture" Warning "the size of a picture cannot be told";
    UNREADABLE "unreadable" Error "a file cannot be read as text";
    UNSURE_LINK "unsure-link" Note "a link out of the site could not be checked";
    UNUSED_DECISION "unused-decision" Warning "a decision about a name decides nothing";
    UNUSED_FILE "unused-file" Note "no document needs a file in `seeds/`";
    UNUSED_PASSAGE "unused-passage" Note "nothing rests on a passage, and no reason is given";
    UNUSED_RECORD "unused-record" Note "a record is never mentioned";
}

/// The lint of that name.
pub fn find(name: &str) -> Option<Lint> {
    ALL.iter().copied().find(|lint| lint.name == name)
}

impl Lint {
    /// The page on it, in Markdown: what it means, why it matters, an example and how to mend it.
    pub fn page(self) -> &'static str {
        let all = ALL.iter().zip(PAGES);
        all.into_iter().find(|(lint, _)| lint.name == self.name).map_or("", |(_, page)| *page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_unique() {
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
    }
}
