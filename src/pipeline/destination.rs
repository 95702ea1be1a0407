//! A project's folder and a destination walk in; leave to write a site there, or a refusal, walks out.

use std::fs;
use std::path::{Component, Path, PathBuf, absolute};

use crate::config::{Config, THEME};
use crate::error::Error;

/// Checks that a site at `site` would neither hold the project nor lie among the curator's files.
///
/// # Errors
/// [`Error::HoldsProject`], [`Error::AmongSources`], or [`Error::Io`] if a path cannot be followed.
pub(super) fn check(config: &Config, site: &Path) -> Result<(), Error> {
    let root = &config.root;
    let real_root = fs::canonicalize(root).map_err(Error::io("read", root))?;
    let real_site = follow(site)?;
    if real_root.starts_with(&real_site) {
        return Err(Error::HoldsProject { path: site.to_owned() });
    }
    // Where the sources are the project itself, its sites stand among them, and are passed over.
    let kept = THEME.into_iter().chain(Some(config.seeds.as_str()).filter(|seeds| !seeds.is_empty()));
    for folder in kept {
        if real_site.starts_with(follow(&real_root.join(folder))?) {
            return Err(Error::AmongSources { path: site.to_owned(), folder: folder.to_owned() });
        }
    }
    Ok(())
}

/// Follows the links of a path, the last parts of which need not exist.
fn follow(path: &Path) -> Result<PathBuf, Error> {
    let mut real = PathBuf::new();
    for part in absolute(path).map_err(Error::io("read", path))?.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => {
                real.push(part);
                real = fs::canonicalize(&real).unwrap_or(real);
            }
        }
    }
    Ok(real)
}
