//! A project's folder walks in; the site that builds wrote is removed, or only looked at, and the list of its files
//! walks out.

use std::path::Path;

use crate::config::BOOK;
use crate::emit::clear::{self, Clearing};
use crate::error::Error;

use super::SITE;

/// Whether to remove a site, or only to tell what would be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleaning {
    /// Remove it.
    Real,
    /// Change nothing.
    Rehearsed,
}

/// Removes the site of a project from `dest`, by default from the project's folder `site`, and leaves all else there.
/// `None` where there is nothing to remove.
///
/// # Errors
/// As for [`clear::clear`]; and, where no `dest` is given, if the folder is no project.
pub fn clean(root: &Path, dest: Option<&Path>, cleaning: Cleaning) -> Result<Option<Clearing>, Error> {
    let site = match dest {
        Some(dest) => dest.to_owned(),
        None if root.is_dir() && !root.join(BOOK).exists() => {
            return Err(Error::NoBook { path: root.to_owned() });
        }
        None => {
            root.read_dir().map_err(Error::io("read", root))?;
            root.join(SITE)
        }
    };
    match cleaning {
        Cleaning::Real => clear::clear(&site),
        Cleaning::Rehearsed => clear::look(&site),
    }
}
