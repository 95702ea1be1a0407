//! The room in which each file is understood by itself: source files walk in, documents and authority files walk
//! out as [`Parsed`]. Pure; never fails: what is wrong becomes diagnostics.

pub mod authority;
pub mod clip;
pub mod markdown;
pub mod meta;
pub mod part;
pub mod text;
pub mod tree;
pub mod trope;
pub mod walk;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::Checked;
use crate::parse::authority::Authority;
use crate::parse::meta::Meta;
use crate::parse::tree::Document;
use crate::source::SourceFile;
use crate::table::read_toml;

/// What the files of a project hold, each list in the order of the files.
#[derive(Debug, Default)]
pub struct Parsed<'a> {
    /// Documents, each with its file.
    pub documents: Vec<(&'a SourceFile, Document)>,
    /// Authority files.
    pub authorities: Vec<Authority>,
}

/// Parses all files. A TOML file beside a document of the same name is that document's sidecar.
pub fn parse(files: &[SourceFile]) -> Checked<Parsed<'_>> {
    let documents: BTreeSet<&str> =
        files.iter().filter(|file| !is_toml(file)).map(|file| file.path.without_extension()).collect();
    let sidecars: BTreeMap<&str, &SourceFile> = files
        .iter()
        .filter(|file| is_toml(file))
        .map(|file| (file.path.without_extension(), file))
        .filter(|(stem, _)| documents.contains(stem))
        .collect();
    let parsed: Vec<Checked<One<'_>>> = files
        .par_iter()
        .filter(|file| !(is_toml(file) && sidecars.contains_key(file.path.without_extension())))
        .map(|file| parse_one(file, sidecars.get(file.path.without_extension()).copied()))
        .collect();
    let mut checked = Checked { value: Parsed::default(), diagnostics: Vec::new() };
    for one in parsed {
        checked.diagnostics.extend(one.diagnostics);
        match one.value {
            One::Document(file, document) => checked.value.documents.push((file, *document)),
            One::Authority(authority) => checked.value.authorities.push(authority),
        }
    }
    checked
}

enum One<'a> {
    Document(&'a SourceFile, Box<Document>),
    Authority(Authority),
}

fn parse_one<'a>(file: &'a SourceFile, sidecar: Option<&SourceFile>) -> Checked<One<'a>> {
    if is_toml(file) {
        let Checked { value, diagnostics } = authority::read(&file.path, &file.text);
        return Checked { value: One::Authority(value), diagnostics };
    }
    let (meta, mut diagnostics) = match sidecar {
        Some(sidecar) => {
            let Checked { value, diagnostics } = read_toml(&sidecar.path, &sidecar.text, 0, Meta::read);
            (Some(value), diagnostics)
        }
        None => (None, Vec::new()),
    };
    let parsed = match file.path.extension().as_str() {
        "txt" => clip::parse(&file.path, &file.text, meta.unwrap_or_default()),
        _ => markdown::parse(&file.path, &file.text, meta),
    };
    diagnostics.extend(parsed.diagnostics);
    Checked { value: One::Document(file, Box::new(parsed.value)), diagnostics }
}

fn is_toml(file: &SourceFile) -> bool {
    file.path.extension() == "toml"
}
