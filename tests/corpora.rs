//! Corpora of strangers walk in, none of them like the flagship; each must build without an error or a warning.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::path::Path;

use seedbook::pipeline::{Ending, Options, build};

fn check(name: &str, documents: usize, page: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name);
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let outcome = build(&root, Some(&site), Options { is_strict: true }).unwrap();
    let told: Vec<_> = outcome.diagnostics.iter().map(|fault| &fault.message).collect();
    assert!(matches!(outcome.ending, Ending::Written { .. }), "{name}: {told:?}");
    assert_eq!(outcome.documents, documents, "{name}");
    assert!(site.join(page).is_file(), "{name}: no {page}");
}

#[test]
fn a_trope_page_with_other_folders_and_treatments() {
    check("gentleman-thief", 1, "examples/treatment/zig-zagged/index.html");
}

#[test]
fn articles_with_comments() {
    check("island-ferry", 2, "timelines/index.html");
}

#[test]
fn journeys_round_an_ocean() {
    check("three-harbours", 2, "timelines/compare/index.html");
}

#[test]
fn plain_notes_with_nothing_else() {
    check("field-notes", 6, "documents/index.html");
}
