//! The rules of the house: every source file walks in, whatever breaks a rule walks out.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The rooms, from the ground up. A room names only rooms on lower storeys. `emit` stands low: it knows nothing of a
/// corpus, and `render` makes what it takes.
const STOREYS: &[&[&str]] = &[
    &["number"],
    &["path", "slug", "html", "edtf", "digest", "lexicon"],
    &["diagnostic", "error", "highlight", "located", "memo"],
    &["table", "locale"],
    &["config"],
    &["source", "theme", "emit"],
    &["parse"],
    &["resolve"],
    &["render", "schema"],
    &["pipeline"],
    &["serve", "publish", "import", "check", "init", "suggest", "stats"],
    &["cli"],
];

/// The rooms that may touch the disk. `init` plants a corpus there.
const DISK_ROOMS: &[&str] =
    &["config", "source", "theme", "emit", "pipeline", "serve", "publish", "import", "init", "check", "cli"];
const DISK_WORDS: &[&str] =
    &["std::fs", "fs::", "File::", "OpenOptions", "WalkDir", ".canonicalize(", ".read_dir(", ".exists("];

/// Answers of servers grow old; nothing else depends on the time.
const CLOCK_ROOMS: &[&str] = &["check"];

/// Only `cli` knows in what surroundings it runs, and how long something takes.
const WORLD_WORDS: &[&str] = &["std::env", "env::var", "process::exit", "println!", "eprintln!", "print!("];
const STOPWATCH_WORDS: &[&str] = &["Instant::now"];
const CLOCK_WORDS: &[&str] = &["SystemTime::now"];

const MOST_LINES: usize = 400;

/// What is wrong with the files, each a path below `src` with `/`, and its text.
fn check(files: &[(String, String)]) -> Vec<String> {
    files.iter().flat_map(|(path, text)| check_file(path, text)).collect()
}

fn check_file(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.starts_with("//! ") {
        faults.push(format!("{path}: does not open with `//!`"));
    }
    let lines = text.lines().count();
    if lines > MOST_LINES {
        faults.push(format!("{path}: has {lines} lines"));
    }
    let room = path.split(['/', '.']).next().unwrap_or_default();
    if matches!(room, "lib" | "main") {
        return faults;
    }
    let code = without_comments(text);
    match storey(room) {
        None => faults.push(format!("{path}: `{room}` stands on no storey")),
        Some(own) => faults.extend(check_names(path, room, own, &code)),
    }
    let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
    let code = if is_test { "" } else { without_tests(&code) };
    if !DISK_ROOMS.contains(&room) {
        faults.extend(find(path, code, DISK_WORDS, "touches the disk"));
    }
    if room != "cli" {
        faults.extend(find(path, code, WORLD_WORDS, "knows its surroundings"));
        faults.extend(find(path, code, STOPWATCH_WORDS, "knows how long it takes"));
    }
    if !CLOCK_ROOMS.contains(&room) {
        faults.extend(find(path, code, CLOCK_WORDS, "knows the time"));
    }
    faults
}

fn check_names(path: &str, room: &str, own: usize, code: &str) -> Vec<String> {
    let fault = |named: &String| match storey(named) {
        _ if named == room => None,
        Some(other) if other < own => None,
        Some(other) if other == own => Some(format!("{path}: names its equal `{named}`")),
        Some(_) => Some(format!("{path}: names `{named}`, which is above")),
        None => Some(format!("{path}: names `{named}`, which stands on no storey")),
    };
    rooms_named(code).iter().filter_map(fault).collect()
}

fn storey(room: &str) -> Option<usize> {
    STOREYS.iter().position(|rooms| rooms.contains(&room))
}

/// What stands after `crate::`, also between braces.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => named.extend(first_word(after)),
            Some(list) => named.extend(heads(list)),
        }
    }
    named
}

/// The first word of each item at the top of a list in braces.
fn heads(list: &str) -> Vec<String> {
    let (mut depth, mut item, mut words) = (1, String::new(), Vec::new());
    for character in list.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && character == ',') {
            words.extend(first_word(item.trim_start()));
            item.clear();
        } else {
            item.push(character);
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

fn without_comments(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

/// The code before the tests, which stand last in a file.
fn without_tests(code: &str) -> &str {
    code.split("#[cfg(test)]\nmod tests {").next().unwrap_or(code)
}

fn find(path: &str, code: &str, words: &[&str], deed: &str) -> Option<String> {
    let line = code.lines().find(|line| words.iter().any(|word| line.contains(word)))?;
    Some(format!("{path}: {deed}: `{}`", line.trim()))
}

/// All Rust files below a folder, by their path in it.
fn sources(root: &Path) -> Vec<(String, String)> {
    let is_rust = |name: &String| Path::new(name).extension().is_some_and(|ending| ending == "rs");
    let files = files_below(root).into_iter().filter(is_rust);
    files.map(|name| (name.clone(), fs::read_to_string(root.join(name)).unwrap())).collect()
}

/// The paths of all files in a folder.
fn files_below(root: &Path) -> BTreeSet<String> {
    let files =
        WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
    files.map(|file| name(file.path())).collect()
}

/// Compares the list of shipped files with the folders that hold them.
fn check_shipped(list: &str, folders: &BTreeSet<String>) -> Vec<String> {
    let name = |line: &str| line.trim().strip_prefix('"')?.strip_suffix('"').map(str::to_owned);
    let listed: BTreeSet<String> = list.lines().filter_map(name).collect();
    let missing = folders.difference(&listed).map(|name| format!("`{name}` is not shipped"));
    let gone = listed.difference(folders).map(|name| format!("`{name}` does not exist"));
    missing.chain(gone).collect()
}

#[test]
fn all_of_the_theme_is_shipped() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(shipped) = fs::read_to_string(root.join("src/theme/shipped.rs")) else { return };
    let folders = ["templates", "static"].map(|folder| files_below(&root.join(folder)));
    let faults = check_shipped(&shipped, &folders.into_iter().flatten().collect());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn all_of_the_planted_corpus_is_listed() {
    let init = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/init");
    let list = fs::read_to_string(init.join("planted.rs")).unwrap();
    let faults = check_shipped(&list, &files_below(&init.join("planted")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn sees_a_theme_file_that_is_not_shipped() {
    let folders = BTreeSet::from(["a.html".to_owned(), "b/c.html".to_owned()]);
    assert_eq!(check_shipped("    \"a.html\"\n    \"b/c.html\"\n", &folders), [""; 0]);
    assert_eq!(check_shipped("    \"a.html\"\n", &folders), ["`b/c.html` is not shipped"]);
    let list = "    \"a.html\"\n    \"b/c.html\"\n    \"d.html\"\n";
    assert_eq!(check_shipped(list, &folders), ["`d.html` does not exist"]);
}

fn plant(path: &str, text: &str) -> Vec<String> {
    check(&[(path.to_owned(), text.to_owned())])
}

#[test]
fn the_house_is_tidy() {
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(files.len() > 50, "only {} files found", files.len());
    let faults = check(&files);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_room_of_the_house_stands_on_a_storey_once() {
    let rooms: Vec<&str> = STOREYS.iter().flat_map(|storey| storey.iter().copied()).collect();
    assert_eq!(rooms.len(), rooms.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn sees_a_back_arrow() {
    let text = "//! A.\nuse crate::resolve::corpus::Corpus;\n";
    assert_eq!(plant("parse/meta.rs", text), ["parse/meta.rs: names `resolve`, which is above"]);
    let text =
        "//! A.\nuse crate::{\n    diagnostic::{Checked, cli},\n    path,\n    render::{page, view},\n};\n";
    assert_eq!(plant("parse/meta.rs", text), ["parse/meta.rs: names `render`, which is above"]);
    let text = "//! A.\nfn f() { crate::cli::run(); }\n";
    assert_eq!(plant("path.rs", text), ["path.rs: names `cli`, which is above"]);
}

#[test]
fn sees_an_arrow_sideways() {
    let text = "//! A.\nuse crate::source::Sources;\n";
    assert_eq!(plant("theme/mod.rs", text), ["theme/mod.rs: names its equal `source`"]);
}

#[test]
fn sees_a_room_on_no_storey() {
    assert_eq!(plant("helper.rs", "//! A.\n"), ["helper.rs: `helper` stands on no storey"]);
    let text = "//! A.\nuse crate::helper::help;\n";
    assert_eq!(plant("cli/mod.rs", text), ["cli/mod.rs: names `helper`, which stands on no storey"]);
}

#[test]
fn sees_a_file_that_is_too_long() {
    let text = format!("//! A.\n{}", "\n".repeat(MOST_LINES));
    assert_eq!(plant("path.rs", &text), ["path.rs: has 401 lines"]);
    let text = format!("//! A.\n{}", "\n".repeat(MOST_LINES - 1));
    assert_eq!(plant("path.rs", &text), [""; 0]);
}

#[test]
fn sees_a_missing_head() {
    assert_eq!(plant("path.rs", "use std::fmt;\n"), ["path.rs: does not open with `//!`"]);
}

#[test]
fn sees_the_disk_in_a_pure_room() {
    let text = "//! A.\nfn f() { std::fs::read(\"x\"); }\n";
    assert_eq!(
        plant("parse/mod.rs", text),
        ["parse/mod.rs: touches the disk: `fn f() { std::fs::read(\"x\"); }`"]
    );
    assert_eq!(plant("source/mod.rs", text), [""; 0]);
    let text = "//! A.\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
    assert_eq!(plant("parse/mod.rs", text), [""; 0]);
}

#[test]
fn sees_surroundings_and_clocks() {
    let text = "//! A.\nfn f() { std::env::var(\"HOME\"); }\n";
    assert_eq!(plant("emit/mod.rs", text).len(), 1);
    assert_eq!(plant("cli/mod.rs", text), [""; 0]);
    let text = "//! A.\nfn f() { SystemTime::now(); }\n";
    assert_eq!(plant("cli/mod.rs", text).len(), 1);
    let text = "//! A.\nfn f() { Instant::now(); }\n";
    assert_eq!(plant("cli/mod.rs", text), [""; 0]);
    assert_eq!(plant("pipeline/mod.rs", text).len(), 1);
}
