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
pub mod unread;
pub mod walk;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Checked;
use crate::parse::authority::Authority;
use crate::parse::markdown::summary::{self, SUMMARY, Summary};
use crate::parse::meta::Meta;
use crate::parse::tree::Document;
use crate::parse::unread::Unread;
use crate::source::SourceFile;
use crate::table::read_toml;

/// What the files of a project hold, each list in the order of the files.
#[derive(Debug, Default)]
pub struct Parsed {
    /// Documents, each with its file.
    pub documents: Vec<(Arc<SourceFile>, Arc<Document>)>,
    /// Authority files.
    pub authorities: Vec<Arc<Authority>>,
    /// The plan of the book, where there is one.
    pub summary: Option<Summary>,
    /// Files of which nobody knows what they hold; whoever collects the faults of all rooms knows.
    pub unread: Unread,
}

/// What was made of the files of an earlier run, in the order of the files.
#[derive(Debug, Default)]
pub struct Memory {
    made: Vec<Made>,
}

/// What a file, with its sidecar, was made into.
#[derive(Clone, Debug)]
struct Made {
    file: Arc<SourceFile>,
    sidecar: Option<Arc<SourceFile>>,
    one: Checked<One>,
}

impl Made {
    fn is_of(&self, file: &Arc<SourceFile>, sidecar: Option<&Arc<SourceFile>>) -> bool {
        let is_beside = match (&self.sidecar, sidecar) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (None, None) => true,
            _ => false,
        };
        is_beside && Arc::ptr_eq(&self.file, file)
    }
}

/// Parses all files, but for those that were parsed before. A TOML file beside a document of the same name is that
/// document's sidecar; a `SUMMARY.md` at the head of the folder `seeds` is the plan of a book.
pub fn parse(files: &[Arc<SourceFile>], seeds: &str, memory: &mut Memory) -> Checked<Parsed> {
    let is_summary = |file: &SourceFile| file.path.file_name() == SUMMARY && file.path.folder() == seeds;
    let documents: HashSet<&str> =
        files.iter().filter(|file| !is_toml(file)).map(|file| file.path.without_extension()).collect();
    let sidecars: HashMap<&str, &Arc<SourceFile>> = files
        .iter()
        .filter(|file| is_toml(file))
        .map(|file| (file.path.without_extension(), file))
        .filter(|(stem, _)| documents.contains(stem))
        .collect();
    let mut earlier = std::mem::take(&mut memory.made).into_iter().peekable();
    let recalled: Vec<_> = files
        .iter()
        .filter(|file| !is_summary(file))
        .filter(|file| !(is_toml(file) && sidecars.contains_key(file.path.without_extension())))
        .map(|file| {
            let sidecar = sidecars.get(file.path.without_extension()).copied();
            while earlier.next_if(|made| made.file.path < file.path).is_some() {}
            (file, sidecar, earlier.next_if(|made| made.is_of(file, sidecar)))
        })
        .collect();
    let parsed = recalled.into_par_iter().map(|(file, sidecar, before)| match before {
        Some(before) => before,
        None => make(file, sidecar),
    });
    let made: Vec<Made> = parsed.collect();
    let mut checked = Checked { value: Parsed::default(), diagnostics: Vec::new() };
    for Made { file, one, .. } in &made {
        checked.diagnostics.extend_from_slice(&one.diagnostics);
        match &one.value {
            One::Document(document) => {
                checked.value.documents.push((Arc::clone(file), Arc::clone(document)));
            }
            One::Authority(authority) => checked.value.authorities.push(Arc::clone(authority)),
        }
    }
    memory.made = made;
    if let Some(file) = files.iter().find(|file| is_summary(file)) {
        let Checked { value, diagnostics } = summary::read(&file.path, &file.text);
        checked.value.summary = Some(value);
        checked.diagnostics.extend(diagnostics);
    }
    checked
}

#[derive(Clone, Debug)]
enum One {
    Document(Arc<Document>),
    Authority(Arc<Authority>),
}

fn make(file: &Arc<SourceFile>, sidecar: Option<&Arc<SourceFile>>) -> Made {
    let one = parse_one(file, sidecar.map(|sidecar| &**sidecar));
    Made { file: Arc::clone(file), sidecar: sidecar.cloned(), one }
}

fn parse_one(file: &SourceFile, sidecar: Option<&SourceFile>) -> Checked<One> {
    if is_toml(file) {
        let Checked { value, diagnostics } = authority::read(&file.path, &file.text);
        return Checked { value: One::Authority(Arc::new(value)), diagnostics };
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
    Checked { value: One::Document(Arc::new(parsed.value)), diagnostics }
}

fn is_toml(file: &SourceFile) -> bool {
    let ending = file.path.file_name().rsplit_once('.');
    ending.is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("toml"))
}
