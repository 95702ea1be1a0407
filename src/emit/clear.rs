//! A destination walks in; what builds wrote there is removed, and the list of it walks out, with what stays.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;

use super::destination::Destination;
use super::manifest;
use super::standing::{self, Kind, Standing};
use super::under;
use super::workshop::Workshop;

/// What is ours in a folder, and what is not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Clearing {
    /// The files that builds wrote, by their paths in the folder; the manifest is not counted.
    pub files: Vec<String>,
    /// What stays: files, and folders with nothing of ours in them, by their paths in the folder.
    pub foreign: Vec<PathBuf>,
    /// Whether the folder itself is gone.
    pub is_gone: bool,
}

/// Tells what [`clear`] would remove, and changes nothing; `None` where there is nothing of ours.
///
/// # Errors
/// [`Error::NotAFolder`], [`Error::NotOurs`], [`Error::DamagedManifest`] if the folder is not ours to change;
/// [`Error::Io`] if the system refuses.
pub fn look(destination: &Path) -> Result<Option<Clearing>, Error> {
    let Some(destination) = resolve(destination)? else { return Ok(None) };
    let standing = standing::inspect(&destination)?;
    Ok(clearing(&standing))
}

/// Removes what builds wrote in a folder, its folders that are empty then, and what killed builds left; `None` where
/// there is nothing of ours. A clearing that is interrupted can be taken up again: the manifest goes last. Where
/// something stays, an empty manifest stays too, so that the next build knows the folder for its own.
///
/// # Errors
/// As for [`look`]; and [`Error::Busy`] if a build is writing the folder.
pub fn clear(shown: &Path) -> Result<Option<Clearing>, Error> {
    let Some(destination) = resolve(shown)? else { return Ok(None) };
    let workshop = match Workshop::claim(&destination) {
        // Where nothing stands, nothing needs a lock.
        Err(Error::Io { .. }) if !destination.real.exists() => return Ok(None),
        claimed => claimed?,
    };
    let standing = standing::inspect(&destination)?;
    let Some(mut clearing) = clearing(&standing) else { return Ok(None) };
    remove(&standing, &clearing, shown)?;
    drop(workshop);
    // Where a link leads to the folder, the folder was made by someone else.
    clearing.is_gone = !shown.is_symlink() && fs::remove_dir(&standing.root).is_ok();
    Ok(Some(clearing))
}

/// Unlike a build, makes no folder on the way.
fn resolve(shown: &Path) -> Result<Option<Destination>, Error> {
    let folder = match shown.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match fs::metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        _ => Destination::resolve(shown).map(Some),
    }
}

fn clearing(standing: &Standing) -> Option<Clearing> {
    let survey = &standing.survey;
    let is_cleared = survey.ours.is_empty() && !survey.foreign.is_empty();
    if standing.manifest.is_none() || is_cleared {
        return None;
    }
    let foreign = &survey.foreign;
    let is_outermost =
        |path: &&PathBuf| !path.ancestors().skip(1).any(|above| foreign.get(above) == Some(&Kind::Folder));
    Some(Clearing {
        files: survey.ours.iter().cloned().collect(),
        foreign: foreign.keys().filter(is_outermost).cloned().collect(),
        is_gone: false,
    })
}

fn remove(standing: &Standing, clearing: &Clearing, shown: &Path) -> Result<(), Error> {
    clearing.files.par_iter().try_for_each(|path| {
        let file = under(&standing.root, path);
        fs::remove_file(&file).map_err(Error::io("remove", &under(shown, path)))
    })?;
    // From the innermost; one that still holds something stays.
    for folder in standing.survey.folders.keys().rev() {
        if !folder.as_os_str().is_empty() && !standing.survey.foreign.contains_key(folder) {
            let _ = fs::remove_dir(standing.root.join(folder));
        }
    }
    let manifest = standing.root.join(manifest::NAME);
    let shown = shown.join(manifest::NAME);
    if clearing.foreign.is_empty() {
        return fs::remove_file(&manifest).map_err(Error::io("remove", &shown));
    }
    fs::write(&manifest, manifest::compose(std::iter::empty())).map_err(Error::io("write", &shown))
}
