//! Corpora of strangers walk in, none of them like the flagship; each must build without an error or a warning.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::path::Path;

use seedbook::diagnostic::lint;
use seedbook::pipeline::{Ending, Options, build};

fn check(name: &str, documents: usize, page: &str) {
    assert_eq!(build_strictly(name, page), documents, "{name}");
}

/// Builds a corpus that must have a page; gives the number of its documents.
fn build_strictly(name: &str, page: &str) -> usize {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name);
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let outcome = build(&root, Some(&site), Options { is_strict: true }).unwrap();
    let told: Vec<_> = outcome.diagnostics.iter().map(|fault| &fault.message).collect();
    assert!(matches!(outcome.ending, Ending::Written { .. }), "{name}: {told:?}");
    assert!(site.join(page).is_file(), "{name}: no {page}");
    outcome.documents
}

#[test]
fn a_trope_page_with_other_folders_and_treatments() {
    check("gentleman-thief", 1, "examples/treatment/zig-zagged/index.html");
}

#[test]
fn a_corpus_without_waves_does_not_speak_of_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora/gentleman-thief");
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    build(&root, Some(&site), Options::default()).unwrap();
    for file in walkdir::WalkDir::new(&site).into_iter().map(Result::unwrap) {
        let path = file.path().strip_prefix(&site).unwrap();
        // The page on the tables tells of all their columns.
        if file.file_name() != "index.html" || path.starts_with("data") {
            continue;
        }
        let page = fs::read_to_string(file.path()).unwrap().to_lowercase();
        assert!(!page.contains("wave"), "{}", path.display());
    }
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
fn a_book_from_right_to_left() {
    check("pearl-coast", 4, "timelines/compare/index.html");
}

#[test]
fn plain_notes_with_nothing_else() {
    check("field-notes", 6, "documents/index.html");
}

#[test]
fn a_manual_with_nested_chapters_pictures_and_code() {
    check("harbour-manual", 8, "documents/day/late-tide/index.html");
}

#[test]
fn sources_beside_their_book_toml() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("book.toml", "title = \"Beside\"\nseeds = \".\"\n");
    write("SUMMARY.md", "- [A](guide/a.md)\n");
    write("guide/a.md", "![A box](box.svg)\n");
    write("guide/box.svg", "<svg viewBox=\"0 0 2 1\"></svg>\n");
    write("templates/404.html", "{% extends \"default/404.html\" %}");
    write("static/notes.txt", "no document\n");
    for dest in [None, Some(folder.path().join("public")), None] {
        let outcome = build(folder.path(), dest.as_deref(), Options { is_strict: true }).unwrap();
        let Ending::Written { site, .. } = &outcome.ending else { panic!("{:?}", outcome.diagnostics) };
        assert_eq!(outcome.documents, 1, "sites and the theme are no sources");
        let page = fs::read_to_string(site.join("documents/guide/a/index.html")).unwrap();
        assert!(page.contains("src=\"../../../files/guide/box.svg\" alt=\"A box\" width=\"2\" height=\"1\""));
    }
}

#[test]
fn no_folder_outside_of_a_project_holds_its_sources() {
    let folder = tempfile::tempdir().unwrap();
    for seeds in ["", "../texts", "/texts", "a/../..", "templates", "static/x", "c:\\\\texts"] {
        fs::write(folder.path().join("book.toml"), format!("title = \"T\"\nseeds = \"{seeds}\"\n")).unwrap();
        let checked = seedbook::config::load(folder.path()).unwrap();
        assert_eq!(checked.value.seeds, "seeds");
        assert_eq!(
            checked.diagnostics[0].message,
            format!("`{}` is no folder for sources", seeds.replace("\\\\", "\\"))
        );
    }
    for (seeds, expect) in [(".", ""), ("./", ""), ("docs/", "docs"), ("a/b", "a/b")] {
        fs::write(folder.path().join("book.toml"), format!("title = \"T\"\nseeds = \"{seeds}\"\n")).unwrap();
        let checked = seedbook::config::load(folder.path()).unwrap();
        assert_eq!((checked.value.seeds.as_str(), checked.diagnostics.len()), (expect, 0));
    }
}

#[test]
fn our_own_manual() {
    assert!(build_strictly("../../docs", "documents/format/index.html") > lint::ALL.len());
}

#[test]
fn only_sites_with_code_or_a_book_have_its_stylesheet() {
    for (name, expect) in [("island-ferry", false), ("harbour-manual", true)] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name);
        let folder = tempfile::tempdir().unwrap();
        build(&root, Some(&folder.path().join("site")), Options::default()).unwrap();
        let mut files = fs::read_dir(folder.path().join("site/assets")).unwrap();
        let is_reading = |name: &str| name.starts_with("reading.");
        assert_eq!(
            files.any(|file| is_reading(&file.unwrap().file_name().to_string_lossy())),
            expect,
            "{name}"
        );
    }
}
