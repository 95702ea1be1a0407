//! Corpora without their authority files walk in; what `seedbook suggest --toml` prints of them is pasted back, and must
//! build under `--strict`.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn seedbook(verb: &str, project: &Path, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_seedbook")).arg(verb).arg(project).args(options).output().unwrap()
}

/// Front matter and sidecars speak of records that are gone: these lines go with them.
fn without_records(text: &str) -> String {
    let mut is_names = false;
    let kept = text.lines().filter(|line| {
        is_names = *line == "[names]" || is_names && !line.is_empty() && *line != "+++";
        let speaks = ["creators = ", "publisher = ", "waves = ", "trope = "];
        !is_names && !speaks.iter().any(|key| line.starts_with(key))
    });
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// A copy of a project's documents, with what no record is needed for.
fn bare(root: &Path, documents: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::copy(root.join("book.toml"), folder.path().join("book.toml")).unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    for name in documents {
        let text = fs::read_to_string(root.join("seeds").join(name)).unwrap();
        fs::write(folder.path().join("seeds").join(name), without_records(&text)).unwrap();
    }
    folder
}

fn check(root: &Path, documents: &[&str]) {
    let project = bare(root, documents);
    let list = seedbook("suggest", project.path(), &["--toml"]);
    assert!(list.status.success());
    let toml = String::from_utf8(list.stdout).unwrap();
    assert!(toml.contains("\n[[event]]\n") && toml.contains("\n[[person]]\n"), "{toml}");
    fs::write(project.path().join("seeds/suggested.toml"), &toml).unwrap();
    let checked = seedbook("check", project.path(), &["--strict"]);
    let told = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success(), "{told}\n{toml}");
    // What was pasted is not suggested again.
    let again = seedbook("suggest", project.path(), &["--toml"]);
    let again = String::from_utf8(again.stdout).unwrap();
    let tables = |toml: &str| toml.lines().filter(|line| line.starts_with("[[")).count();
    assert_eq!(tables(&again), 0, "{again}");
}

#[test]
fn the_flagship_can_be_pasted() {
    check(&here("."), &["exiles-among-their-hosts.md", "exiles-then-and-now.md", "heroic-russian-emigre.md"]);
}

#[test]
fn articles_can_be_pasted() {
    let files =
        ["last-crossing.txt", "last-crossing.toml", "what-a-bridge-is-for.txt", "what-a-bridge-is-for.toml"];
    check(&here("tests/corpora/island-ferry"), &files);
}

#[test]
fn a_trope_page_can_be_pasted() {
    let files = ["gentleman-thief.txt", "gentleman-thief.toml"];
    check(&here("tests/corpora/gentleman-thief"), &files);
}

#[test]
fn journeys_can_be_pasted() {
    check(&here("tests/corpora/three-harbours"), &["canneries.md", "slipways.md"]);
}

#[test]
fn what_a_corpus_lacks_can_be_pasted_beside_its_records() {
    for name in ["island-ferry", "gentleman-thief", "three-harbours", "field-notes"] {
        let folder = TempDir::new().unwrap();
        copy(&here("tests/corpora").join(name), folder.path());
        let list = seedbook("suggest", folder.path(), &["--toml"]);
        fs::write(folder.path().join("seeds/suggested.toml"), &list.stdout).unwrap();
        let checked = seedbook("check", folder.path(), &["--strict"]);
        assert!(checked.status.success(), "{name}: {}", String::from_utf8_lossy(&checked.stdout));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn lists_do_not_depend_on_threads() {
    let list = |threads: &str, format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
        command.args(["suggest", "--format", format]).arg(here("tests/corpora/gentleman-thief"));
        command.env("RAYON_NUM_THREADS", threads).output().unwrap().stdout
    };
    for format in ["human", "toml", "json"] {
        assert_eq!(list("1", format), list("8", format), "{format}");
    }
}
