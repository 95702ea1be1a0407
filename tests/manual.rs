//! The manual’s pages of reference walk in, and are compared with what the program itself says: the keys that its readers
//! ask for, the views that its templates are given, the commands that it has. Where they differ, the page is stale;
//! `RENEW=1 cargo test --test manual` writes it anew. (What `--help` prints is compared in `tests/cli.rs`.)

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

mod built;
mod reference;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use seedbook::diagnostic::lint;
use seedbook::pipeline;
use seedbook::schema::Subject;

use reference::{keys, views};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn check(page: &str, made: &str) {
    let file = docs().join("reference").join(page);
    if std::env::var_os("RENEW").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, made).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    let differs = written.lines().zip(made.lines()).find(|(old, new)| old != new);
    assert!(written == made, "`{page}` is stale: RENEW=1 cargo test --test manual\n{differs:?}");
}

#[test]
fn keys_are_those_that_are_read() {
    check("book-toml.md", &keys::page(Subject::Book));
    check("front-matter.md", &keys::page(Subject::FrontMatter));
    check("authority.md", &keys::page(Subject::Authority));
}

#[test]
fn views_are_those_that_templates_get() {
    let pages = views::pages(Path::new(env!("CARGO_MANIFEST_DIR")));
    pages.iter().for_each(|(page, made)| check(page, made));
    let made = pages.keys().filter(|page| page.starts_with("views/")).count();
    assert_eq!(
        made,
        fs::read_dir(docs().join("reference/views")).unwrap().count(),
        "some page is of no template"
    );
}

/// The words after `Commands:`.
fn commands() -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_seedbook")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let list = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    list.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn every_command_is_told_of() {
    let page = fs::read_to_string(docs().join("reference/commands.md")).unwrap();
    let told: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`')).collect();
    assert_eq!(told, commands());
    for command in told {
        assert!(page.contains(&format!("\n$ seedbook {command} --help\n")), "{command}");
    }
}

#[test]
fn every_diagnostic_is_a_chapter() {
    let summary = fs::read_to_string(docs().join("SUMMARY.md")).unwrap();
    for lint in lint::ALL {
        assert!(summary.contains(&format!("[`{0}`](diagnostics/{0}.md)", lint.name)), "{}", lint.name);
    }
}

/// The first cells of the table: each path as its parts, where what varies is empty.
fn paths_of_a_site() -> Vec<Vec<String>> {
    let page = fs::read_to_string(docs().join("reference/site.md")).unwrap();
    let cells =
        page.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split(" | ").next());
    let paths: Vec<String> =
        cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    let varies = |part: &str| part == "…" || part.starts_with(char::is_uppercase);
    let parts = |path: &String| -> Vec<String> {
        let parts = path.trim_end_matches('/').split('/');
        parts.map(|part| if varies(part) { String::new() } else { part.to_owned() }).collect()
    };
    paths.iter().map(parts).collect()
}

#[test]
fn every_file_of_a_site_is_told_of() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = [built::site(root), built::site(&root.join("tests/corpora/field-notes"))];
    let files: Vec<Vec<&str>> =
        sites.iter().flat_map(|site| site.keys()).map(|file| file.split('/').collect()).collect();
    let holds = |path: &[String], file: &[&str]| {
        let begins = path.len() <= file.len()
            && path.iter().zip(file).all(|(part, own)| part.is_empty() || part == own);
        begins || path.len() == 1 && file.last().is_some_and(|name| *name == path[0])
    };
    let paths = paths_of_a_site();
    let untold: Vec<_> = files.iter().filter(|file| !paths.iter().any(|path| holds(path, file))).collect();
    assert!(untold.is_empty(), "{untold:?}");
    let is_idle = |path: &&Vec<String>| path[0] != ".seedbook" && !files.iter().any(|file| holds(path, file));
    let idle: Vec<_> = paths.iter().filter(is_idle).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn the_manual_has_no_faults() {
    let faults = pipeline::check(&docs()).unwrap();
    let is_fault =
        |found: &&seedbook::diagnostic::Diagnostic| found.severity != seedbook::diagnostic::Severity::Note;
    let faults: Vec<_> = faults.diagnostics.iter().filter(is_fault).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
