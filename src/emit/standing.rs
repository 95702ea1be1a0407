//! A destination walks in; what stands there, ours and foreign, walks out.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, DirEntry, Metadata, Permissions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::error::Error;

use super::destination::Destination;
use super::manifest;

/// What is in the destination before the build. Paths are relative to it.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) root: Arc<Path>,
    pub(super) exists: bool,
    /// The manifest's text, if there is one.
    pub(super) manifest: Option<String>,
    /// The paths that the manifest lists, whether or not they are still there.
    pub(super) listed: BTreeSet<String>,
    pub(super) survey: Survey,
}

/// What a walk through a site finds; it follows no link.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Plain files that the manifest lists.
    pub(super) ours: BTreeSet<String>,
    /// Everything else but the manifest and workshops. A folder is foreign if nothing of ours is
    /// in it, however deep.
    pub(super) foreign: BTreeMap<PathBuf, Kind>,
    /// All folders; the root, as an empty path, first.
    pub(super) folders: BTreeMap<PathBuf, Permissions>,
    /// Whether a folder lies on another disk than the root's parent; removing an old tree with
    /// such a folder in it would empty that disk.
    pub(super) crosses_disks: bool,
}

/// What a foreign entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    Link,
    /// A file, or a pipe, socket or device, which can only be linked.
    File,
}

/// Looks at the destination without changing it.
///
/// # Errors
/// [`Error::NotAFolder`], [`Error::NotOurs`], [`Error::DamagedManifest`] if the destination is not
/// ours to change, [`Error::Io`] if it cannot be read.
pub(super) fn inspect(destination: &Destination) -> Result<Standing, Error> {
    let root: Arc<Path> = destination.real.as_path().into();
    let shown = &destination.shown;
    match fs::metadata(&root) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => {
            return Err(Error::NotAFolder { path: shown.clone() });
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(nothing(root)),
        Err(error) => return Err(Error::io("read", shown)(error)),
    }
    let text = read_manifest(&root, shown)?;
    let listed = match &text {
        Some(text) => manifest::parse(text)
            .map_err(|line| Error::DamagedManifest { path: shown.join(manifest::NAME), line })?,
        None => expect_empty(&root, shown)?,
    };
    let above = fs::metadata(&destination.parent).map_err(Error::io("read", shown))?;
    let survey = survey(&root, &listed, &above)?;
    Ok(Standing { root, exists: true, manifest: text, listed, survey })
}

fn nothing(root: Arc<Path>) -> Standing {
    Standing { root, exists: false, manifest: None, listed: BTreeSet::new(), survey: Survey::default() }
}

fn read_manifest(root: &Path, shown: &Path) -> Result<Option<String>, Error> {
    let path = root.join(manifest::NAME);
    match fs::symlink_metadata(&path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => {
            return Err(Error::NotOurs { path: shown.to_owned() });
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io("read", &path)(error)),
    }
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Err(Error::DamagedManifest { path: shown.join(manifest::NAME), line: 1 })
        }
        Err(error) => Err(Error::io("read", &path)(error)),
    }
}

/// Looks at the first storey only: a folder that is not ours may be somebody's whole home. Another site may have come
/// first, in a folder of its own.
fn expect_empty(root: &Path, shown: &Path) -> Result<BTreeSet<String>, Error> {
    for entry in fs::read_dir(root).map_err(Error::io("read", shown))? {
        let entry = entry.map_err(Error::io("read", shown))?;
        if !is_workshop(&entry.file_name()) && !is_site(&entry) {
            return Err(Error::NotOurs { path: shown.to_owned() });
        }
    }
    Ok(BTreeSet::new())
}

/// Whether an entry is a folder, and no link to one, that builds of some site write, or that holds nothing but such.
fn is_site(entry: &DirEntry) -> bool {
    if !kind_of(entry).is_ok_and(|kind| kind == Kind::Folder) {
        return false;
    }
    match fs::read_to_string(entry.path().join(manifest::NAME)) {
        Ok(text) => manifest::parse(&text).is_ok(),
        Err(_) => fs::read_dir(entry.path())
            .is_ok_and(|mut inner| inner.all(|inner| inner.is_ok_and(|inner| is_site(&inner)))),
    }
}

/// Walks through the site at `root`; `above` tells the disk that its folders should lie on.
///
/// # Errors
/// [`Error::Io`] names the folder that cannot be read.
pub(super) fn survey(root: &Path, listed: &BTreeSet<String>, above: &Metadata) -> Result<Survey, Error> {
    let top = Folder { path: root.to_owned(), relative: PathBuf::new(), key: Some(String::new()) };
    let found = walk(top, listed, above)?;
    Ok(Survey {
        ours: found.ours.into_iter().collect(),
        foreign: found.foreign.into_iter().collect(),
        folders: found.folders.into_iter().collect(),
        crosses_disks: found.crosses_disks,
    })
}

struct Folder {
    path: PathBuf,
    relative: PathBuf,
    /// The relative path as a manifest would spell it; `None` if it cannot be spelled there.
    key: Option<String>,
}

/// The part of a survey that lies in one folder, as lists that are cheap to join.
#[derive(Default)]
struct Found {
    ours: Vec<String>,
    foreign: Vec<(PathBuf, Kind)>,
    folders: Vec<(PathBuf, Permissions)>,
    crosses_disks: bool,
}

impl Found {
    fn join(&mut self, inner: Found) {
        self.ours.extend(inner.ours);
        self.foreign.extend(inner.foreign);
        self.folders.extend(inner.folders);
        self.crosses_disks |= inner.crosses_disks;
    }
}

fn walk(folder: Folder, listed: &BTreeSet<String>, above: &Metadata) -> Result<Found, Error> {
    let here = fs::metadata(&folder.path).map_err(Error::io("read", &folder.path))?;
    let (mut found, folders) = list(&folder, listed)?;
    let inner: Vec<Result<Found, Error>> =
        folders.into_par_iter().map(|inner| walk(inner, listed, above)).collect();
    for inner in inner {
        found.join(inner?);
    }
    if found.ours.is_empty() && !folder.relative.as_os_str().is_empty() {
        found.foreign.push((folder.relative.clone(), Kind::Folder));
    }
    found.crosses_disks |= !is_same_disk(&here, above);
    found.folders.push((folder.relative, here.permissions()));
    Ok(found)
}

/// Sorts a folder's entries into files and, by name, folders to walk.
fn list(folder: &Folder, listed: &BTreeSet<String>) -> Result<(Found, Vec<Folder>), Error> {
    let mut found = Found::default();
    let mut folders = Vec::new();
    let is_top = folder.relative.as_os_str().is_empty();
    for entry in fs::read_dir(&folder.path).map_err(Error::io("read", &folder.path))? {
        let entry = entry.map_err(Error::io("read", &folder.path))?;
        let name = entry.file_name();
        if is_top && (name == manifest::NAME || is_workshop(&name)) {
            continue;
        }
        let key = folder.key.as_deref().and_then(|key| spell(key, &name));
        let relative = folder.relative.join(&name);
        match (kind_of(&entry).map_err(Error::io("read", &folder.path))?, key) {
            (Kind::Folder, key) => folders.push(Folder { path: entry.path(), relative, key }),
            (Kind::File, Some(key)) if listed.contains(&key) => found.ours.push(key),
            (kind, _) => found.foreign.push((relative, kind)),
        }
    }
    folders.sort_by(|a, b| a.relative.cmp(&b.relative));
    Ok((found, folders))
}

fn spell(folder: &str, name: &OsStr) -> Option<String> {
    let name = name.to_str()?;
    match folder {
        "" => Some(name.to_owned()),
        _ => Some(format!("{folder}/{name}")),
    }
}

fn kind_of(entry: &DirEntry) -> io::Result<Kind> {
    let kind = entry.file_type()?;
    Ok(match (kind.is_dir(), kind.is_symlink()) {
        (true, _) => Kind::Folder,
        (_, true) => Kind::Link,
        _ => Kind::File,
    })
}

/// Says whether a name at the top of a site is that of a workshop.
fn is_workshop(name: &OsStr) -> bool {
    let digits = name.to_str().and_then(|name| name.strip_prefix(manifest::WORKSHOP_PREFIX));
    digits.is_some_and(|digits| digits.parse::<u32>().is_ok())
}

#[cfg(unix)]
fn is_same_disk(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    a.dev() == b.dev()
}

#[cfg(not(unix))]
fn is_same_disk(_: &Metadata, _: &Metadata) -> bool {
    true
}
