//! The place of imported documents: ids and texts walk in, files in `seeds/` walk out, none of them half-written, none
//! over another.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::config::SEEDS;
use crate::error::Error;
use crate::path::SourcePath;

/// The folder for documents of a project.
pub(super) struct Place<'a> {
    root: &'a Path,
}

impl<'a> Place<'a> {
    /// The place in a project.
    pub(super) fn new(root: &'a Path) -> Self {
        // People do not call a file of the folder that they are in `./seeds/a.md`.
        Self { root: root.strip_prefix(".").unwrap_or(root) }
    }

    /// Where the document of that id is to stand.
    pub(super) fn target(id: &str) -> SourcePath {
        SourcePath::new(format!("{SEEDS}/{id}.md"))
    }

    /// Files that a build would take for the same document, or for its sidecar.
    pub(super) fn rivals(&self, id: &str) -> Vec<SourcePath> {
        let files = ["txt", "toml"].map(|ending| SourcePath::new(format!("{SEEDS}/{id}.{ending}")));
        files.into_iter().filter(|file| is_there(&self.root.join(file.as_str()))).collect()
    }

    /// Puts a text there.
    ///
    /// # Errors
    /// Where something stands there, or the system refuses.
    pub(super) fn put(&self, target: &SourcePath, text: &str) -> Result<(), Error> {
        let path = self.root.join(target.as_str());
        if is_there(&path) {
            return Err(Error::Exists { path });
        }
        let seeds = self.root.join(SEEDS);
        fs::create_dir_all(&seeds).map_err(Error::io("make", &seeds))?;
        // A name with a dot at its head is passed over by a build.
        let draft = seeds.join(format!(".{}.part", target.file_name()));
        let written = write_new(&draft, text).and_then(|()| settle(&draft, &path));
        // Whatever came of it, the draft has no further use.
        let _ = fs::remove_file(&draft);
        written
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A draft that an earlier run left behind is replaced.
fn write_new(draft: &Path, text: &str) -> Result<(), Error> {
    let _ = fs::remove_file(draft);
    let write = |mut file: File| file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    File::create_new(draft).and_then(write).map_err(Error::io("write", draft))
}

/// Gives the draft its name, all at once; a second name is never given to what has it already.
fn settle(draft: &Path, path: &Path) -> Result<(), Error> {
    let settled = match fs::hard_link(draft, path) {
        Err(error) if is_without_links(&error) && !is_there(path) => fs::rename(draft, path),
        settled => settled,
    };
    settled.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Error::Exists { path: path.to_owned() },
        _ => Error::io("write", path)(error),
    })
}

/// Some disks give a file one name only.
fn is_without_links(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied | ErrorKind::TooManyLinks)
        || error.raw_os_error().is_some() && error.kind() != ErrorKind::AlreadyExists
}
