//! One project, built in two different surroundings, walks in; two equal sites walk out.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use walkdir::WalkDir;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn seedbook(verb: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
    command.arg(verb);
    command
}

/// In the project's folder, on one thread, in no language.
fn plainly(project: &Path, command: &mut Command) -> Output {
    let command = command.arg(".").current_dir(project);
    command.env("RAYON_NUM_THREADS", "1").env("LC_ALL", "C").env("TZ", "UTC").output().unwrap()
}

/// From elsewhere, on eight threads, in Turkish and on the other side of the earth.
fn oddly(project: &Path, command: &mut Command) -> Output {
    let elsewhere = TempDir::new().unwrap();
    let command = command.arg(project).current_dir(elsewhere.path());
    command.env("RAYON_NUM_THREADS", "8").env("LANG", "tr_TR.UTF-8").env("LC_ALL", "tr_TR.UTF-8");
    command.env("TZ", "Pacific/Kiritimati").output().unwrap()
}

fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files =
        WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let read = |path: &Path| (path.strip_prefix(root).unwrap().to_owned(), fs::read(path).unwrap());
    files.map(|file| read(file.path())).collect()
}

fn check_builds(project: &Path) {
    let folder = TempDir::new().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let first = plainly(project, seedbook("build").arg("-d").arg(&one));
    let second = oddly(project, seedbook("build").arg("-d").arg(&other));
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    assert!(second.status.success(), "{}", String::from_utf8_lossy(&second.stderr));
    let (one, other) = (tree(&one), tree(&other));
    assert!(one.len() > 2, "only {} files", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert!(other.get(path) == Some(bytes), "`{}` differs", path.display());
    }
}

fn check_reports(project: &Path, format: &str) {
    let first = plainly(project, seedbook("check").args(["--format", format]));
    let second = oddly(project, seedbook("check").args(["--format", format]));
    assert!(!first.stdout.is_empty());
    assert_eq!(String::from_utf8(first.stdout).unwrap(), String::from_utf8(second.stdout).unwrap());
    assert_eq!(first.status.code(), second.status.code());
}

#[test]
fn sites_are_equal() {
    check_builds(&here("tests/sites/good"));
}

#[test]
fn the_flagship_is_equal() {
    check_builds(&here(""));
}

#[test]
fn reports_are_equal() {
    for project in ["", "tests/sites/many-faults"] {
        for format in ["human", "json"] {
            check_reports(&here(project), format);
        }
    }
}
