//! A project with its own template, part, token and symbol walks in; its pages must show each of them, and all that was
//! not overridden as it was.

#![expect(clippy::unwrap_used, clippy::string_slice, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

use seedbook::pipeline::{Ending, Options, Outcome, build};

fn build_case(name: &str) -> (tempfile::TempDir, PathBuf, Outcome) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name);
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let outcome = build(&root, Some(&site), Options { is_strict: true }).unwrap();
    (folder, site, outcome)
}

#[test]
fn a_template_a_part_a_token_and_a_symbol_of_ones_own() {
    let (_folder, site, outcome) = build_case("overrides");
    assert!(matches!(outcome.ending, Ending::Written { .. }), "{:?}", outcome.diagnostics);
    let page = fs::read_to_string(site.join("documents/berlin/index.html")).unwrap();
    assert!(
        page.contains("<p class=\"house\">From the collection of A house style</p>\n<header class=\"head\">")
    );
    assert!(page.contains("id=\"provenance\""), "the rest of the page is the shipped one");
    let ledger = fs::read_to_string(site.join("sources/claims/index.html")).unwrap();
    assert!(ledger.contains("house-chip") || page.contains("house-chip"), "the part draws citations");
    assert!(
        page.contains("<symbol id=\"i-search\" viewBox=\"0 0 24 24\"><path d=\"M4 4h16v16H4z\"/></symbol>")
    );
    assert!(page.contains("<symbol id=\"i-moon\""), "the other symbols are the shipped ones");
    let (_, after) = page.split_once("rel=\"stylesheet\" href=\"../../").unwrap();
    let css = fs::read_to_string(site.join(after.split_once('"').unwrap().0)).unwrap();
    assert!(
        css.starts_with("@layer") && css.trim_end().ends_with(":root{--paper:light-dark(#fffef2,#10140c)}}")
    );
    assert!(!site.join("assets/custom.css").exists(), "it is asked for with the stylesheet");
    let icon = fs::read_to_string(site.join("assets/icon.svg")).unwrap();
    assert!(icon.contains("M0 0h2v2H0z"));
}

/// The guide shows these files, and no others.
#[test]
fn the_guide_shows_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/how-to/appearance.md")).unwrap();
    let mut shown = 0;
    for (at, mark) in guide.match_indices("`:\n\n```") {
        let path = guide[..at].rsplit('`').next().unwrap();
        let (_, rest) = guide[at + mark.len()..].split_once('\n').unwrap();
        let body = rest.split("```").next().unwrap();
        assert_eq!(
            body,
            fs::read_to_string(root.join("tests/sites/overrides").join(path)).unwrap(),
            "{path}"
        );
        shown += 1;
    }
    assert_eq!(shown, 5);
}

#[test]
fn a_fault_of_a_block_is_told_at_its_place() {
    let (_folder, site, outcome) = build_case("part-fault");
    let [fault] = outcome.diagnostics.as_slice() else { panic!("{:?}", outcome.diagnostics) };
    let path = fault.path.as_str();
    let text = &outcome.texts[&fault.path];
    let before = text.get(..fault.span.clone().unwrap().start).unwrap();
    let (line, column) = (before.matches('\n').count() + 1, before.len() - before.rfind('\n').unwrap());
    assert_eq!((path, line, column), ("templates/document.html", 4, 14), "{}", fault.message);
    assert!(!site.exists());
}
