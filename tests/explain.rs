//! The pages of `seedbook explain`: each example walks in as a project; what is wrong in it gives that diagnostic and no
//! other but notes, and what is mended does not give it.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use seedbook::diagnostic::lint::{self, Lint};
use seedbook::diagnostic::{Diagnostic, Severity};
use seedbook::pipeline;
use tempfile::TempDir;

/// Their examples cannot be run here: they need the network, links on the disk, files that are no texts, or `import`.
/// `tests/external.rs`, `tests/bad_input.rs` and `tests/cli/import.md` see to them.
const NOT_RUN: [Lint; 7] = [
    lint::DEAD_LINK,
    lint::MALFORMED_YAML,
    lint::MOVED_LINK,
    lint::OUTSIDE_LINK,
    lint::TOO_LARGE,
    lint::UNREADABLE,
    lint::UNSURE_LINK,
];

/// The files of a section: their texts by path; `None` where a file is removed.
type Files = BTreeMap<String, Option<String>>;

fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let after = page.split_once(&format!("\n## {heading}\n")).unwrap().1;
    after.split("\n## ").next().unwrap()
}

/// Reads lines such as `` `seeds/essay.md`: ``, each with the block of code after it, and `` `x` is removed. ``
fn files(section: &str) -> Files {
    let mut files = Files::new();
    let mut lines = section.lines();
    while let Some(line) = lines.next() {
        let Some((path, rest)) = line.strip_prefix('`').and_then(|rest| rest.split_once('`')) else {
            continue;
        };
        if rest == " is removed." {
            files.insert(path.to_owned(), None);
            continue;
        }
        assert_eq!(rest, ":", "{line}");
        assert_eq!(lines.next(), Some(""));
        let fence = lines.next().unwrap().trim_end_matches(|letter| letter != '`');
        assert!(fence.starts_with("```"), "{line}");
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
        files.insert(path.to_owned(), Some(body.join("\n") + "\n"));
    }
    files
}

/// Loose ends may hang about; faults may not.
fn is_note(found: &Diagnostic) -> bool {
    found.severity == Severity::Note
}

/// What is found in a project of these files.
fn check(files: &Files) -> Vec<Diagnostic> {
    let folder = TempDir::new().unwrap();
    let write = |path: &str, text: &str| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("book.toml", "title = \"Example\"\n");
    for (path, text) in files {
        if let Some(text) = text {
            write(path, text);
        }
    }
    pipeline::check(folder.path()).unwrap().diagnostics
}

#[test]
fn examples_hold() {
    for lint in lint::ALL.iter().filter(|lint| !NOT_RUN.contains(lint)) {
        let mut project = files(section(lint.page(), "Wrong"));
        let found = check(&project);
        let others = || found.iter().filter(|other| other.lint != *lint);
        assert!(found.len() > others().count(), "`{}` is not found", lint.name);
        assert!(others().all(is_note), "`{}` is not alone: {found:#?}", lint.name);
        let mended = files(section(lint.page(), "Mended"));
        assert!(!mended.is_empty(), "`{}` is not mended", lint.name);
        project.extend(mended);
        let left = check(&project);
        let is_mended = left.iter().all(|other| other.lint != *lint && is_note(other));
        assert!(is_mended, "`{}` is not mended: {left:#?}", lint.name);
    }
}

#[test]
fn pages_are_complete() {
    for lint in lint::ALL {
        let page = lint.page();
        assert!(page.starts_with(&format!("# {}\n\n", lint.name)), "`{}`", lint.name);
        for heading in ["Wrong", "Mended"] {
            assert!(section(page, heading).contains("\n`"), "`{}` has no example", lint.name);
        }
        let level = section(page, "Its level");
        let article = if lint.severity.as_str() == "error" { "an" } else { "a" };
        let words = format!("It is {article} {}, unless", lint.severity.as_str());
        assert!(level.contains(&words), "`{}` is of level {}", lint.name, lint.severity.as_str());
        assert!(level.contains(&format!("\n[lints]\n{} = ", lint.name)), "`{}`", lint.name);
        assert!(page.lines().all(|line| line.chars().count() <= 120), "`{}` has long lines", lint.name);
    }
}

#[test]
fn there_is_no_page_without_a_diagnostic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "README.md" {
            continue;
        }
        let code = name.strip_suffix(".md").unwrap();
        assert!(lint::find(code).is_some(), "`{name}` explains nothing");
    }
}
