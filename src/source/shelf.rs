//! The shelf: what changed on the disk walks in; all sources walk out, of which only what changed was read anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic};
use crate::error::Error;
use crate::path::MANIFEST;
use crate::source::{Sources, Taken, is_passed_over, refuse_walk, take};

/// What may have changed since the files were last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Nobody knows.
    Everything,
    /// These files and folders, by their paths on the disk, and what is below them.
    Paths(BTreeSet<PathBuf>),
}

/// The files as they were last read.
#[derive(Debug, Default)]
pub struct Shelf {
    /// By their paths on the disk; a folder stands here only where it cannot be read.
    files: Files,
    /// The folder that they stand in.
    seeds: PathBuf,
    is_same: bool,
}

type Files = BTreeMap<PathBuf, Result<Taken, Diagnostic>>;

impl Shelf {
    /// Whether the last reading found all as it was before.
    pub fn is_same(&self) -> bool {
        self.is_same
    }

    /// Reads what changed below the folder of the sources. A file whose bytes are still the same is the same file as before.
    ///
    /// # Errors
    /// Where there is no such folder. The shelf then holds nothing.
    pub fn read(&mut self, config: &Config, changes: &Changes) -> Result<Checked<Sources>, Error> {
        let before = std::mem::take(self);
        let root = &config.root;
        let seeds = root.join(&config.seeds);
        fs::read_dir(&seeds).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Error::NoSeeds { path: seeds.clone() },
            _ => Error::io("read", &seeds)(error),
        })?;
        let real_root = root.canonicalize().map_err(Error::io("read", root))?;
        let walk = Walk { root, real_root: &real_root, seeds: &seeds, is_own: config.seeds.is_empty() };
        *self = match changes {
            Changes::Paths(paths) if before.can_follow(&seeds, paths) => walk.reread(before.files, paths),
            _ => walk.keep_equal(walk.all(&seeds), before.files),
        };
        Ok(self.sources())
    }

    /// Whether what is known of the other files still holds. Where a site came or went, it may not.
    fn can_follow(&self, seeds: &Path, paths: &BTreeSet<PathBuf>) -> bool {
        let is_site = |path: &PathBuf| path.file_name().is_some_and(|name| name == MANIFEST);
        !self.files.is_empty() && self.seeds == seeds && !paths.iter().any(is_site)
    }

    fn sources(&self) -> Checked<Sources> {
        let mut checked = Checked { value: Sources::default(), diagnostics: Vec::new() };
        for file in self.files.values() {
            match file {
                Ok(Taken::Text(text)) => checked.value.texts.push(text.clone()),
                Ok(Taken::Asset(asset)) => checked.value.assets.push(asset.clone()),
                Err(fault) => checked.diagnostics.push(fault.clone()),
            }
        }
        checked.value.texts.sort_by(|a, b| a.path.cmp(&b.path));
        checked.value.assets.sort_by(|a, b| a.path.cmp(&b.path));
        checked
    }
}

/// Where files are read from.
#[derive(Clone, Copy)]
struct Walk<'a> {
    root: &'a Path,
    real_root: &'a Path,
    seeds: &'a Path,
    /// Whether the folder of the sources is the project's own.
    is_own: bool,
}

impl Walk<'_> {
    /// Takes all files below a place.
    fn all(&self, from: &Path) -> Files {
        let is_wanted = |path: &Path| path == from || !is_passed_over(self.seeds, path, self.is_own);
        let walked: Vec<Result<PathBuf, (PathBuf, Diagnostic)>> = WalkDir::new(from)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| is_wanted(entry.path()))
            .filter_map(|entry| match entry {
                Ok(entry) if entry.file_type().is_dir() => None,
                Ok(entry) => Some(Ok(entry.into_path())),
                Err(error) => {
                    Some(Err((error.path().unwrap_or(from).to_owned(), refuse_walk(self.root, &error))))
                }
            })
            .collect();
        let taken = walked.into_par_iter().map(|file| match file {
            Ok(file) => {
                let taken = take(self.root, self.real_root, &file);
                (file, taken)
            }
            Err((path, fault)) => (path, Err(fault)),
        });
        taken.collect::<Vec<_>>().into_iter().collect()
    }

    /// Puts files that were known before in the place of those that equal them.
    fn keep_equal(&self, mut files: Files, known: Files) -> Shelf {
        let mut is_same = files.len() == known.len();
        for (path, before) in known {
            match (before, files.get_mut(&path)) {
                (Ok(Taken::Text(before)), Some(Ok(Taken::Text(now)))) if before == *now => *now = before,
                (Ok(Taken::Asset(before)), Some(Ok(Taken::Asset(now)))) if before.size == now.size => {}
                (Err(before), Some(Err(now))) if before == *now => {}
                _ => is_same = false,
            }
        }
        Shelf { files, seeds: self.seeds.to_owned(), is_same }
    }

    fn reread(&self, files: Files, paths: &BTreeSet<PathBuf>) -> Shelf {
        let mut known = Shelf { files, seeds: self.seeds.to_owned(), is_same: true };
        for path in paths.iter().filter(|path| self.is_source(path)) {
            // A link to a folder is found only by a walk from the top, and so is whatever hangs on it.
            if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
                let mut all = self.keep_equal(self.all(self.seeds), known.files);
                all.is_same = false;
                return all;
            }
            let before = split_off(&mut known.files, path);
            let is_asset = matches!(before.get(path), Some(Ok(Taken::Asset(_))));
            let now = if fs::symlink_metadata(path).is_ok() { self.all(path) } else { Files::new() };
            let now = self.keep_equal(now, before);
            // What an asset holds is not known here.
            known.is_same &= now.is_same && !is_asset;
            known.files.extend(now.files);
        }
        known
    }

    /// Whether a path lies below the folder of the sources, and neither it nor a folder above is passed over.
    fn is_source(&self, path: &Path) -> bool {
        let above = || path.ancestors().take_while(|folder| *folder != self.seeds);
        path.starts_with(self.seeds) && above().all(|part| !is_passed_over(self.seeds, part, self.is_own))
    }
}

/// Takes out a file, or all files of a folder.
fn split_off(files: &mut Files, path: &Path) -> Files {
    let own: Vec<PathBuf> = files
        .range(path.to_owned()..)
        .map(|(file, _)| file)
        .take_while(|file| file.starts_with(path))
        .cloned()
        .collect();
    own.into_iter().filter_map(|file| files.remove_entry(&file)).collect()
}
