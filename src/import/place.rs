//! The place of imported documents: ids and texts walk in, files in the project's folder for sources walk out, none of
//! them half-written, none over another.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::error::Error;
use crate::parse::markdown;
use crate::parse::meta::Meta;
use crate::path::SourcePath;
use crate::table::read_toml;

/// The folder for documents of a project.
pub(super) struct Place<'a> {
    root: &'a Path,
    /// Its folder for sources, with `/` between its parts; nothing where that is the project's own.
    seeds: &'a str,
}

impl<'a> Place<'a> {
    /// The place in a project.
    pub(super) fn new(root: &'a Path, seeds: &'a str) -> Self {
        // People do not call a file of the folder that they are in `./seeds/a.md`.
        Self { root: root.strip_prefix(".").unwrap_or(root), seeds }
    }

    /// Where the document of that id is to stand.
    pub(super) fn target(&self, id: &str) -> SourcePath {
        self.file(id, "md")
    }

    fn file(&self, id: &str, ending: &str) -> SourcePath {
        let slash = if self.seeds.is_empty() { "" } else { "/" };
        SourcePath::new(format!("{}{slash}{id}.{ending}", self.seeds))
    }

    /// Files that a build would take for the same document, or for its sidecar.
    pub(super) fn rivals(&self, id: &str) -> Vec<SourcePath> {
        let files = ["txt", "toml"].map(|ending| self.file(id, ending));
        files.into_iter().filter(|file| is_there(&self.root.join(file.as_str()))).collect()
    }

    /// Documents that name the same source, by path.
    pub(super) fn twins(&self, source: &str) -> Vec<SourcePath> {
        let seeds = self.root.join(self.seeds);
        let seeds = if seeds.as_os_str().is_empty() { Path::new(".") } else { &seeds };
        let is_shown = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        };
        // What cannot be read is for a build to tell of.
        let files = WalkDir::new(seeds).into_iter().filter_entry(is_shown).filter_map(Result::ok);
        let mut twins: Vec<SourcePath> = files
            .filter(|file| file.file_type().is_file() && names_source(file.path(), source))
            .map(|file| self.called(file.path()))
            .collect();
        twins.sort();
        twins
    }

    /// A file of the project as its reports call it.
    fn called(&self, file: &Path) -> SourcePath {
        let file = file.strip_prefix(self.root).unwrap_or(file);
        let file = file.strip_prefix(".").unwrap_or(file);
        SourcePath::new(file.to_string_lossy().replace('\\', "/"))
    }

    /// Sees that nothing stands there.
    ///
    /// # Errors
    /// Where something does.
    pub(super) fn see(&self, target: &SourcePath) -> Result<(), Error> {
        let path = self.path(target);
        if is_there(&path) { Err(Error::Exists { path }) } else { Ok(()) }
    }

    /// A file of the project on the disk.
    pub(super) fn path(&self, target: &SourcePath) -> PathBuf {
        self.root.join(target.as_str())
    }

    /// Puts a text there.
    ///
    /// # Errors
    /// Where something stands there, or the system refuses.
    pub(super) fn put(&self, target: &SourcePath, text: &str) -> Result<(), Error> {
        self.see(target)?;
        let path = self.path(target);
        let seeds = self.root.join(self.seeds);
        if !seeds.as_os_str().is_empty() {
            fs::create_dir_all(&seeds).map_err(Error::io("make", &seeds))?;
        }
        // A name with a dot at its head is passed over by a build.
        let draft = seeds.join(format!(".{}.part", target.file_name()));
        let written = write_new(&draft, text).and_then(|()| settle(&draft, &path));
        // Whatever came of it, the draft has no further use.
        let _ = fs::remove_file(&draft);
        written
    }
}

/// Whether a file is a document whose front matter names that source, or the sidecar of one.
fn names_source(file: &Path, source: &str) -> bool {
    let is_document = file.extension().is_some_and(|ending| ending == "md");
    let is_sidecar =
        || file.extension().is_some_and(|it| it == "toml") && is_there(&file.with_extension("txt"));
    if !is_document && !is_sidecar() {
        return false;
    }
    let Ok(text) = fs::read_to_string(file) else { return false };
    if !text.contains(source) {
        return false;
    }
    let path = SourcePath::new(file.to_string_lossy());
    let meta = if is_document {
        markdown::parse(&path, &text, None).value.meta
    } else {
        read_toml(&path, &text, 0, Meta::read).value
    };
    meta.source.is_some_and(|named| named.value == source)
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
