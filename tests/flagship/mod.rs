//! The flagship as tests need it: its folder walks in; the retellings' project and that of the originals walk out.

use std::path::{Path, PathBuf};

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
