//! The door to the curator's files: a project's folder walks in, its [`Sources`] walk out, sorted by path,
//! with a diagnostic for each file that cannot be taken.

mod picture;
mod shelf;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{BOOK, Config, THEME};
use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::digest::sha256;
use crate::error::Error;
use crate::path::{MANIFEST, SourcePath};

pub use crate::source::picture::Size;
pub use crate::source::shelf::{Changes, Shelf};

/// A document larger than this is taken for a mistake; 64 MiB is forty times *War and Peace*.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it stands in the project.
    pub path: SourcePath,
    /// Its text, with a byte order mark and carriage returns as they are.
    pub text: String,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: Arc<str>,
}

/// The files of a project.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Texts: Markdown, clips, TOML.
    pub texts: Vec<Arc<SourceFile>>,
    /// Other files, which documents may show or link to.
    pub assets: Vec<Asset>,
}

/// A file that is copied as it is where a document refers to it.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it stands in the project.
    pub path: SourcePath,
    /// Where it stands on the disk.
    pub file: PathBuf,
    /// How large it is, if it is a picture.
    pub size: Option<Size>,
}

impl Asset {
    /// Reads the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        fs::read(&self.file).map_err(Error::io("read", &self.file))
    }
}

/// Reads all files below the folder of a project that holds its sources. Files and folders whose names begin with a dot
/// are passed over; where the folder is the project's own, so are its theme, its `book.toml` and sites in it.
///
/// # Errors
/// Where there is no such folder.
pub fn read(config: &Config) -> Result<Checked<Sources>, Error> {
    Shelf::default().read(config, &Changes::Everything)
}

/// Whether a file or a folder is none of the sources in `seeds`: hidden, or, where these are the project's own folder
/// (`is_own`), part of its theme, its `book.toml`, or a site.
fn is_passed_over(seeds: &Path, path: &Path, is_own: bool) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_project = || {
        let is_at_head = path.parent() == Some(seeds);
        is_at_head && (name == BOOK || THEME.contains(&name.as_ref())) || path.join(MANIFEST).is_file()
    };
    name.starts_with('.') || (is_own && is_project())
}

/// What was made of a file.
#[derive(Clone, Debug)]
enum Taken {
    Text(Arc<SourceFile>),
    Asset(Asset),
}

fn take(root: &Path, real_root: &Path, file: &Path) -> Result<Taken, Diagnostic> {
    let path = relative(root, file);
    check_inside(real_root, file, &path)?;
    check_ordinary(file, &path)?;
    if !matches!(path.extension().as_str(), "md" | "txt" | "toml") {
        let size = picture::measure(file, &path.extension());
        return Ok(Taken::Asset(Asset { path, file: file.to_owned(), size }));
    }
    let bytes = read_bytes(file, &path)?;
    let digest = sha256(&bytes).into();
    let text = to_text(bytes, &path)?;
    Ok(Taken::Text(Arc::new(SourceFile { path, text, digest })))
}

fn relative(root: &Path, file: &Path) -> SourcePath {
    SourcePath::from_relative(file.strip_prefix(root).unwrap_or(file))
}

fn check_inside(real_root: &Path, file: &Path, path: &SourcePath) -> Result<(), Diagnostic> {
    let real = file.canonicalize().map_err(|error| unreadable(path, &error))?;
    if real.starts_with(real_root) {
        return Ok(());
    }
    Err(Diagnostic::of_file(lint::OUTSIDE_LINK, path, "symbolic link leads out of the project")
        .with_help("copy the file to where the link stands, or remove the link"))
}

/// To be called before the file is opened: opening a named pipe waits for a writer.
fn check_ordinary(file: &Path, path: &SourcePath) -> Result<(), Diagnostic> {
    let metadata = fs::metadata(file).map_err(|error| unreadable(path, &error))?;
    if metadata.is_file() {
        return Ok(());
    }
    Err(Diagnostic::of_file(lint::UNREADABLE, path, "not an ordinary file")
        .with_help("only files and folders can stand among sources: remove it"))
}

fn read_bytes(file: &Path, path: &SourcePath) -> Result<Vec<u8>, Diagnostic> {
    let handle = fs::File::open(file).map_err(|error| unreadable(path, &error))?;
    let metadata = handle.metadata().map_err(|error| unreadable(path, &error))?;
    if metadata.len() > MAX_BYTES {
        let size = metadata.len() / (1024 * 1024);
        return Err(Diagnostic::of_file(
            lint::TOO_LARGE,
            path,
            format!("file of {size} MiB is too large for a document"),
        )
        .with_help(format!(
            "a document may have {} MiB; split it, or move it out of the sources",
            MAX_BYTES / (1024 * 1024)
        )));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    handle.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

fn to_text(bytes: Vec<u8>, path: &SourcePath) -> Result<String, Diagnostic> {
    if matches!(bytes.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err(Diagnostic::of_file(lint::UNREADABLE, path, "text is UTF-16, not UTF-8")
            .with_help("save the file as UTF-8"));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(Diagnostic::of_file(
            lint::UNREADABLE,
            path,
            format!("byte {} is NUL: this is no text", at + 1),
        )
        .with_help("remove the file from the sources, or save it as UTF-8 text"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::of_file(
            lint::UNREADABLE,
            path,
            format!("text is not UTF-8: line {line}, byte {} of the file", at + 1),
        )
        .with_help("save the file as UTF-8")
    })
}

fn refuse_walk(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().map_or_else(|| SourcePath::new("."), |path| relative(root, path));
    if error.loop_ancestor().is_some() {
        return Diagnostic::of_file(
            lint::OUTSIDE_LINK,
            &path,
            "symbolic link leads back to a folder that holds it",
        )
        .with_help("remove the link");
    }
    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    Diagnostic::of_file(lint::UNREADABLE, &path, format!("cannot be read: {reason}"))
        .with_help("check the file’s permissions, or where its symbolic link leads")
}

fn unreadable(path: &SourcePath, error: &std::io::Error) -> Diagnostic {
    Diagnostic::of_file(lint::UNREADABLE, path, format!("cannot be read: {error}"))
        .with_help("check the file’s permissions")
}
