//! The path that the curator gave walks in; the folder to swap, its parent and its name walk out.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use crate::error::Error;

/// The place of the site. The folder itself may not exist yet; its parent does.
#[derive(Debug)]
pub(super) struct Destination {
    /// As the curator gave it, for messages.
    pub(super) shown: PathBuf,
    /// Absolute, with no symbolic link in it.
    pub(super) real: PathBuf,
    pub(super) parent: PathBuf,
    pub(super) name: OsString,
}

impl Destination {
    /// Follows links once, and makes the parent folder.
    ///
    /// # Errors
    /// [`Error::Io`] if the system refuses, or the destination is the root of a disk.
    pub(super) fn resolve(shown: &Path) -> Result<Destination, Error> {
        let real = match fs::canonicalize(shown) {
            Ok(real) => real,
            Err(error) if error.kind() == ErrorKind::NotFound => resolve_missing(shown)?,
            Err(error) => return Err(Error::io("read", shown)(error)),
        };
        match (real.parent(), real.file_name()) {
            (Some(parent), Some(name)) => Ok(Destination {
                shown: shown.to_owned(),
                parent: parent.to_owned(),
                name: name.to_owned(),
                real,
            }),
            _ => Err(nameless(shown)),
        }
    }
}

/// A link whose target is missing stands for that target, which may have been moved aside by a
/// build that was killed.
fn resolve_missing(shown: &Path) -> Result<PathBuf, Error> {
    let target = match fs::read_link(shown) {
        Ok(target) => parent_of(shown).join(target),
        Err(_) => shown.to_owned(),
    };
    // `x/..` has no name, and `x` might be a link.
    let Some(Component::Normal(name)) = target.components().next_back() else {
        return Err(nameless(shown));
    };
    let parent = parent_of(&target);
    fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
    let parent = fs::canonicalize(parent).map_err(Error::io("read", parent))?;
    Ok(parent.join(name))
}

fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn nameless(shown: &Path) -> Error {
    Error::io("write", shown)(io::Error::new(ErrorKind::InvalidInput, "not a folder with a name"))
}
