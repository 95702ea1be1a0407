//! The flagship as tests need it: its folder walks in; the corpus of the retellings, that of the originals
//! walk out.

use std::path::{Path, PathBuf};

use seedbook::diagnostic::Diagnostic;
use seedbook::resolve::corpus::Corpus;
use seedbook::{config, parse, resolve, source};

/// The project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Where the original clips are, if they are at hand.
pub(crate) fn originals() -> PathBuf {
    root().join("../shared/seeds")
}

/// A project of its own: the clips with their sidecars, and the flagship's authority files.
pub(crate) fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let seeds = folder.path().join("seeds");
    std::fs::create_dir_all(seeds.join("authority")).unwrap();
    copy_all(&originals(), &seeds);
    copy_all(&root().join("tests/originals"), &seeds);
    copy_all(&root().join("seeds/authority"), &seeds.join("authority"));
    std::fs::copy(root().join("book.toml"), folder.path().join("book.toml")).unwrap();
    folder
}

fn copy_all(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::write(to.join(entry.file_name()), std::fs::read(entry.path()).unwrap()).unwrap();
        }
    }
}

/// The corpus of a project, and all faults up to it.
pub(crate) fn resolve_project(folder: &Path) -> (Corpus, Vec<Diagnostic>) {
    let config = config::load(folder).unwrap();
    let sources = source::read(&config.value).unwrap();
    let parsed = parse::parse(&sources.value.texts, "seeds", &mut parse::Memory::default());
    let mut faults = [config.diagnostics, sources.diagnostics.clone(), parsed.diagnostics].concat();
    let resolved =
        resolve::resolve(&config.value, parsed.value, &sources.value.assets, &mut resolve::Memory::default());
    faults.extend(resolved.diagnostics);
    (resolved.value, faults)
}
