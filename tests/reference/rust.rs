//! Our own sources walk in, the structs that templates are given walk out. It reads Rust as `cargo fmt` writes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A struct or enum that is serialised.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) words: String,
    pub(crate) fields: Vec<Field>,
}

/// A field, or a variant.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) words: String,
}

/// A file: its text and its shapes by name.
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) shapes: BTreeMap<String, Shape>,
}

/// All files below a folder, by path.
pub(crate) fn sources(folder: &Path) -> BTreeMap<String, Source> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                all.insert(name, Source { shapes: shapes(&text), text });
            }
        }
    }
    all
}

fn shapes(text: &str) -> BTreeMap<String, Shape> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if !(line.starts_with("#[derive(") && line.contains("Serialize")) {
            continue;
        }
        let words = comment(&lines, at);
        let Some((skip, head)) = lines[at..].iter().enumerate().find(|(_, line)| is_head(line)) else {
            continue;
        };
        let (_, name) = head
            .split_once(" struct ")
            .or_else(|| head.split_once("struct "))
            .unwrap_or_else(|| head.split_once("enum ").unwrap());
        let name: String = name.chars().take_while(|letter| letter.is_alphanumeric()).collect();
        let fields = if head.contains("struct") { fields(&lines, at + skip + 1) } else { Vec::new() };
        found.insert(name, Shape { words, fields });
    }
    found
}

fn is_head(line: &str) -> bool {
    [
        "struct ",
        "enum ",
        "pub struct ",
        "pub enum ",
        "pub(super) struct ",
        "pub(super) enum ",
        "pub(crate) struct ",
    ]
    .iter()
    .any(|head| line.starts_with(head))
}

/// The lines with `///` above a line.
fn comment(lines: &[&str], at: usize) -> String {
    let above = lines[..at]
        .iter()
        .rev()
        .map(|line| line.trim())
        .take_while(|line| line.starts_with("///") || line.starts_with("#["));
    let mut words: Vec<&str> = above.filter_map(|line| line.strip_prefix("/// ")).collect();
    words.reverse();
    words.join(" ")
}

fn fields(lines: &[&str], start: usize) -> Vec<Field> {
    let body: Vec<&str> = lines[start..].iter().copied().take_while(|line| *line != "}").collect();
    let mut fields = Vec::new();
    for (at, line) in body.iter().enumerate() {
        let line = line.trim();
        if line.starts_with("//") || line.starts_with("#[") {
            continue;
        }
        let Some((name, kind)) = line.trim_end_matches(',').split_once(": ") else { continue };
        let name = name.rsplit(' ').next().unwrap();
        fields.push(Field { name: name.to_owned(), kind: kind.to_owned(), words: comment(&body, at) });
    }
    fields
}
