//! Clips of a project walk in; what a build makes of them, and what it makes of the documents that they are imported as,
//! must be the same.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use seedbook::diagnostic::{Diagnostic, Severity};
use seedbook::import::{self, Ending, Input, Options, Outcome};
use seedbook::resolve::corpus::{Corpus, CorpusDocument};

use crate::resolved::resolve_project;

/// Imports all clips of a project into another one, with the same authority files, and compares the two.
pub(crate) fn check(project: &Path, clips: usize) {
    let folder = tempfile::tempdir().unwrap();
    let seeds = project.join("seeds");
    copy(project, folder.path(), &|path| {
        path.file_name().is_some_and(|name| name == "book.toml")
            || path.extension().is_some_and(|ending| ending == "toml")
                && !path.with_extension("txt").is_file()
    });
    let inputs = files(&seeds).into_iter().filter(|path| path.extension().is_some_and(|it| it == "txt"));
    let inputs: Vec<Input> = inputs.map(Input::file).collect();
    assert_eq!(inputs.len(), clips);
    for outcome in import::import(folder.path(), inputs, Options::default()).unwrap() {
        assert_imported(&outcome);
    }
    let (built, again) = (resolve_project(project), resolve_project(folder.path()));
    assert_eq!(told(&again.1), told(&built.1));
    assert_eq!(outline(&again.0), outline(&built.0));
}

pub(crate) fn assert_imported(outcome: &Outcome) {
    assert_eq!(outcome.diagnostics, []);
    assert!(matches!(outcome.ending, Ending::Imported(_)), "{:?}", outcome.ending);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn copy(from: &Path, to: &Path, is_wanted: &dyn Fn(&Path) -> bool) {
    for file in files(from).into_iter().filter(|file| is_wanted(file)) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(file, target).unwrap();
    }
}

fn told(faults: &[Diagnostic]) -> Vec<&str> {
    let faults = faults.iter().filter(|fault| fault.severity > Severity::Note);
    faults.map(|fault| fault.message.as_str()).collect()
}

/// What a corpus says, whatever its files look like.
fn outline(corpus: &Corpus) -> String {
    let mut documents: Vec<&CorpusDocument> = corpus.documents.iter().collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let mut out = String::new();
    for document in documents {
        describe(corpus, document, &mut out);
    }
    let mut examples: Vec<String> = corpus
        .examples
        .iter()
        .map(|example| {
            let (medium, treatment) = (&example.medium, &example.treatment);
            format!("{} {medium:?} {treatment:?} {:?}", example.id, example.treatment_basis)
        })
        .collect();
    examples.sort();
    out + &examples.join("\n")
}

fn describe(corpus: &Corpus, document: &CorpusDocument, out: &mut String) {
    let (meta, tree) = (&document.tree.meta, &document.tree);
    let creators: Vec<_> = meta.creators.iter().map(|name| &name.value).collect();
    let publisher = meta.publisher.as_ref().map(|name| &name.value);
    let date = meta.date.as_ref().map(|date| (date.value.as_str(), date.basis, &date.reason));
    let (title, basis) = (&document.title.value, document.title.basis);
    let source = meta.source.as_ref().map(|it| &it.value);
    let rights = meta.rights.as_ref().map(|it| &it.value);
    let known = (document.kind, creators, publisher, date, source, rights);
    writeln!(out, "{} {} {title} {basis:?} {known:?}", document.id, document.code).unwrap();
    writeln!(out, "retelling {}, waves {:?}", document.is_retelling(), document.waves).unwrap();
    for heading in tree.headings() {
        writeln!(out, "{} {} {}", heading.id, heading.text.as_str(), heading.is_folder).unwrap();
    }
    for (passage, mentions) in tree.passages().iter().zip(document.mentions.iter()) {
        let entry = passage
            .entry
            .as_ref()
            .map(|entry| (&entry.folder, entry.parent, entry.treatment, entry.fields.len()));
        let names: Vec<_> = mentions.iter().map(|mention| &corpus[mention.record].id).collect();
        let (number, kind, text) = (passage.number, passage.kind, passage.text.as_str());
        writeln!(out, "{number} {kind:?} {text:?} {entry:?} {names:?}").unwrap();
    }
    writeln!(out, "{:?}\n{:?}", tree.responses, tree.relations).unwrap();
}
