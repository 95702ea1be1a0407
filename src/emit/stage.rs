//! A plan walks in; the whole new site, in a folder beside the old one, walks out.
//!
//! Every file is made anew or hard-linked, never opened for writing where one already is: an old
//! site's file shares its inode with ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;

use super::plan::{Fate, Plan};
use super::standing::{Kind, Standing};
use super::{Artifact, Refusal, folders_above, manifest, under};

/// Builds the new site at `site`, where some of its files may already lie.
///
/// # Errors
/// [`Refusal::CannotSwap`] if a part of the old site lies behind a mount, [`Refusal::Fault`] for
/// the first thing, in path order, that the system refused.
pub(super) fn stage(site: &Path, standing: &Standing, plan: &Plan) -> Result<(), Refusal> {
    if standing.survey.crosses_disks {
        let crosses = io::Error::from(ErrorKind::CrossesDevices);
        return Err(Refusal::CannotSwap(Error::io("move", &standing.root)(crosses)));
    }
    let folders = folders_of(standing, plan);
    create(site, &folders).map_err(Refusal::Fault)?;
    let foreign: Vec<(&PathBuf, &Kind)> = standing.survey.foreign.iter().collect();
    let carried: Vec<Result<(), Refusal>> = foreign
        .par_iter()
        .map(|(path, kind)| carry_foreign(&standing.root.join(path), &site.join(path), **kind))
        .collect();
    carried.into_iter().collect::<Result<(), _>>()?;
    let settled: Vec<Result<(), Refusal>> =
        plan.files.par_iter().map(|(artifact, fate)| settle(artifact, *fate, &standing.root, site)).collect();
    settled.into_iter().collect::<Result<(), _>>()?;
    write_new(&site.join(manifest::NAME), plan.manifest.as_bytes()).map_err(Refusal::Fault)?;
    keep_permissions(site, &folders, standing).map_err(Refusal::Fault)
}

/// Lists each folder of the new site once, outer before inner.
fn folders_of(standing: &Standing, plan: &Plan) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::from([PathBuf::new()]);
    for (artifact, _) in &plan.files {
        for folder in folders_above(artifact.path.as_str()) {
            // What is known has had its own outer folders entered before.
            if !folders.insert(under(Path::new(""), folder)) {
                break;
            }
        }
    }
    for (path, kind) in &standing.survey.foreign {
        let from = usize::from(*kind != Kind::Folder);
        folders.extend(path.ancestors().skip(from).map(Path::to_owned));
    }
    folders
}

/// Makes the folders, one storey after the other.
fn create(site: &Path, folders: &BTreeSet<PathBuf>) -> Result<(), Error> {
    let mut storeys: BTreeMap<usize, Vec<PathBuf>> = BTreeMap::new();
    for folder in folders {
        storeys.entry(folder.components().count()).or_default().push(site.join(folder));
    }
    for storey in storeys.values() {
        let made: Vec<Result<(), Error>> =
            storey.par_iter().map(|path| create_folder(path).map_err(Error::io("create", path))).collect();
        made.into_iter().collect::<Result<(), _>>()?;
    }
    Ok(())
}

/// Files that were finished early have made their folders.
fn create_folder(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        done => done,
    }
}

fn carry_foreign(from: &Path, to: &Path, kind: Kind) -> Result<(), Refusal> {
    match kind {
        Kind::Folder => Ok(()),
        Kind::Link => link_anew(from, to).map_err(|error| refusal("carry over", from, error)),
        Kind::File => carry(from, to).map_err(|error| refusal("carry over", from, error)),
    }
}

fn settle(artifact: &Artifact, fate: Fate, old: &Path, site: &Path) -> Result<(), Refusal> {
    let path = artifact.path.as_str();
    let to = under(site, path);
    match fate {
        Fate::New | Fate::Changed if artifact.lies_in(site) => Ok(()),
        Fate::New | Fate::Changed => {
            let bytes = artifact.bytes().map_err(|error| refusal("prepare", &to, error))?;
            write_new(&to, &bytes).map_err(Refusal::Fault)
        }
        Fate::Same => {
            let from = under(old, path);
            carry(&from, &to).map_err(|error| refusal("carry over", &from, error))
        }
    }
}

/// Links one file into the new site; where the file system has no links, copies it.
fn carry(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(()),
        Err(error) if is_final(error.kind()) => Err(error),
        Err(error) if !fs::symlink_metadata(from)?.is_file() => Err(error),
        Err(_) => copy(from, to),
    }
}

/// `AlreadyExists` comes from a disk that ignores case; copying would then write through a link.
fn is_final(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::CrossesDevices | ErrorKind::AlreadyExists | ErrorKind::NotFound)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = fs::metadata(from)?;
    let mut target = File::create_new(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    target.set_modified(metadata.modified()?)?;
    target.set_permissions(metadata.permissions())
}

fn refusal(deed: &'static str, path: &Path, error: io::Error) -> Refusal {
    let is_mount = error.kind() == ErrorKind::CrossesDevices;
    let error = Error::io(deed, path)(error);
    if is_mount { Refusal::CannotSwap(error) } else { Refusal::Fault(error) }
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// [`Error::Io`] names the file.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    File::create_new(path).and_then(|mut file| file.write_all(bytes)).map_err(Error::io("write", path))
}

/// Gives folders the permissions that they had: last and from the inside out, for a folder may
/// forbid writing in it.
fn keep_permissions(site: &Path, folders: &BTreeSet<PathBuf>, standing: &Standing) -> Result<(), Error> {
    let usual = fs::metadata(site).map_err(Error::io("read", site))?.permissions();
    for folder in folders.iter().rev() {
        if let Some(permissions) = standing.survey.folders.get(folder)
            && *permissions != usual
        {
            let path = site.join(folder);
            fs::set_permissions(&path, permissions.clone()).map_err(Error::io("write", &path))?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link_anew(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
fn link_anew(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{symlink_dir, symlink_file};
    let target = fs::read_link(from)?;
    match fs::metadata(from) {
        Ok(metadata) if metadata.is_dir() => symlink_dir(target, to),
        _ => symlink_file(target, to),
    }
}

#[cfg(not(any(unix, windows)))]
fn link_anew(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)
}
