//! Projects with annexes walk in; their sites must lead to each other, and know nothing of each other’s files.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn project() -> TempDir {
    let folder = TempDir::new().unwrap();
    let annex = "[[annex]]\nproject = \"guide\"\nto = \"help/guide\"\nlabel = \"How to light them\"\n";
    write(folder.path(), "book.toml", &format!("title = \"Lamps\"\n{annex}"));
    write(folder.path(), "seeds/lamp.md", "The lamp burns.\n");
    write(folder.path(), "guide/book.toml", "title = \"A guide\"\nseeds = \".\"\n");
    write(folder.path(), "guide/light.md", "With a match.\n");
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) {
    let ran = Command::new(env!("CARGO_BIN_EXE_seedbook"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

/// Where the link with this text leads on the disk.
fn follow(page: &Path, text: &str) -> PathBuf {
    let html = fs::read_to_string(page).unwrap();
    let (before, _) = html.split_once(&format!("\">{text}</a></li>")).unwrap();
    page.parent().unwrap().join(before.rsplit('"').next().unwrap()).canonicalize().unwrap()
}

#[test]
fn sites_lead_to_each_other_from_any_depth() {
    let folder = project();
    run(&folder, &["build"]);
    let site = folder.path().canonicalize().unwrap().join("site");
    let (outer, inner) = (site.join("index.html"), site.join("help/guide/index.html"));
    assert_eq!(follow(&site.join("documents/lamp/index.html"), "How to light them"), inner);
    assert_eq!(follow(&site.join("help/guide/documents/light/index.html"), "Lamps"), outer);
    assert_eq!(follow(&outer, "How to light them"), inner);
    assert_eq!(follow(&inner, "Lamps"), outer);
}

#[test]
fn each_can_be_built_and_taken_away_alone() {
    let folder = project();
    let (site, inner) = (folder.path().join("site"), folder.path().join("site/help/guide"));
    run(&folder, &["build", "guide", "--dest-dir", "site/help/guide"]);
    run(&folder, &["build"]);
    run(&folder, &["clean", "guide", "--dest-dir", "site/help/guide"]);
    assert!(site.join("index.html").exists() && !inner.exists());
    run(&folder, &["build"]);
    fs::write(site.join("CNAME"), "lamps.example").unwrap();
    run(&folder, &["clean"]);
    assert!(!inner.exists() && !site.join("index.html").exists() && site.join("CNAME").exists());
}
