//! A destination walks in; a locked folder to build in walks out, and removes itself when done.
//!
//! The folder is `.{name}.seedbook-{pid}` beside the destination, or `.seedbook-{pid}` in it. It
//! has a `lock`, held while the build runs, so that the next build can tell a folder left by one
//! that was killed; the new site in `site`; and perhaps the old one in `old`.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use crate::error::Error;

use super::destination::Destination;
use super::manifest;

/// A folder that this build alone writes in; dropping it removes it.
#[derive(Debug)]
pub(super) struct Workshop {
    root: PathBuf,
    number: u32,
    lock: Option<File>,
    is_inside: bool,
    is_kept: bool,
}

impl Workshop {
    /// Makes a workshop beside the destination, or in it if the parent folder forbids that.
    ///
    /// # Errors
    /// [`Error::Busy`] if another build has one, [`Error::Io`] if the system refuses.
    pub(super) fn claim(destination: &Destination) -> Result<Workshop, Error> {
        let mut prefix = OsString::from(".");
        prefix.push(&destination.name);
        prefix.push(manifest::WORKSHOP_PREFIX);
        match claim(&destination.parent, &prefix, destination) {
            Err(Error::Io { deed: "create", source, .. })
                if is_forbidden(source.kind()) && destination.real.is_dir() =>
            {
                Workshop::claim_inside(destination)
            }
            Err(error) => Err(error),
            Ok(workshop) => {
                // A build that could not write in the parent folder has its workshop there.
                if destination.real.is_dir() {
                    let prefix = OsStr::new(manifest::WORKSHOP_PREFIX);
                    clear_neighbours(&destination.real, prefix, &workshop, destination)?;
                }
                Ok(workshop)
            }
        }
    }

    /// Makes a workshop in the destination, which must exist.
    ///
    /// # Errors
    /// As [`Workshop::claim`].
    pub(super) fn claim_inside(destination: &Destination) -> Result<Workshop, Error> {
        let prefix = OsStr::new(manifest::WORKSHOP_PREFIX);
        let mut workshop = claim(&destination.real, prefix, destination)?;
        workshop.is_inside = true;
        Ok(workshop)
    }

    /// Says whether the workshop is in the destination rather than beside it.
    pub(super) fn is_inside(&self) -> bool {
        self.is_inside
    }

    /// Where the new site is made.
    pub(super) fn site(&self) -> PathBuf {
        self.root.join("site")
    }

    /// Where the old site is put aside.
    pub(super) fn old(&self) -> PathBuf {
        self.root.join("old")
    }

    /// Leaves the folder when this value is dropped.
    pub(super) fn keep(&mut self) {
        self.is_kept = true;
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        if !self.is_kept {
            remove(&self.root, self.lock.take());
        }
    }
}

fn is_forbidden(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

/// First makes and locks our own, then looks at the others: so of two builds that start together
/// at least one sees the other.
fn claim(folder: &Path, prefix: &OsStr, destination: &Destination) -> Result<Workshop, Error> {
    let mut number = process::id();
    loop {
        let mut name = prefix.to_owned();
        name.push(number.to_string());
        let root = folder.join(name);
        // One with our own number may be left from long ago; in a container all have the same.
        match clear(&root, destination)? {
            Neighbour::Gone => {
                let lock = lock_new(&root, destination)?;
                let workshop = Workshop { root, number, lock: Some(lock), is_inside: false, is_kept: false };
                clear_neighbours(folder, prefix, &workshop, destination)?;
                return Ok(workshop);
            }
            Neighbour::Running => return Err(busy(destination)),
            Neighbour::Kept => number = number.checked_add(1).ok_or_else(|| busy(destination))?,
        }
    }
}

fn lock_new(root: &Path, destination: &Destination) -> Result<File, Error> {
    match fs::create_dir(root) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(busy(destination)),
        Err(error) => return Err(Error::io("create", root)(error)),
    }
    let path = root.join("lock");
    let lock = match File::create_new(&path) {
        Ok(lock) => lock,
        // Another build saw the folder without a lock, and took it away or over.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::AlreadyExists) => {
            return Err(busy(destination));
        }
        Err(error) => return Err(Error::io("write", &path)(error)),
    };
    match lock.try_lock() {
        Ok(()) if is_still_at(&lock, &path) => Ok(lock),
        Ok(()) | Err(TryLockError::WouldBlock) => Err(busy(destination)),
        Err(TryLockError::Error(error)) => {
            remove(root, Some(lock));
            Err(Error::io("lock", &path)(error))
        }
    }
}

fn busy(destination: &Destination) -> Error {
    Error::Busy { path: destination.shown.clone() }
}

/// Removes what killed builds left. Of two builds that see each other, the one with the greater
/// number goes at once, and the other waits a little to see it go.
fn clear_neighbours(
    folder: &Path,
    prefix: &OsStr,
    own: &Workshop,
    destination: &Destination,
) -> Result<(), Error> {
    for _ in 0..10 {
        let mut are_running = false;
        for (root, number) in neighbours(folder, prefix)? {
            if root == own.root {
                continue;
            }
            match clear(&root, destination)? {
                Neighbour::Gone | Neighbour::Kept => {}
                Neighbour::Running if number < own.number => return Err(busy(destination)),
                Neighbour::Running => are_running = true,
            }
        }
        if !are_running {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Err(busy(destination))
}

/// Lists the workshops in a folder with their numbers, sorted.
fn neighbours(folder: &Path, prefix: &OsStr) -> Result<Vec<(PathBuf, u32)>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io("read", folder))? {
        let entry = entry.map_err(Error::io("read", folder))?;
        let name = entry.file_name();
        let digits = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
        let number = digits.and_then(|digits| str::from_utf8(digits).ok()?.parse().ok());
        if let Some(number) = number {
            found.push((entry.path(), number));
        }
    }
    found.sort();
    Ok(found)
}

enum Neighbour {
    /// Its build holds the lock.
    Running,
    /// Nothing is there, or no more.
    Gone,
    /// It is no workshop, or holds the only copy of a site.
    Kept,
}

/// Removes a workshop whose build no longer runs.
///
/// # Errors
/// [`Error::Io`] if its lock cannot be tried.
fn clear(root: &Path, destination: &Destination) -> Result<Neighbour, Error> {
    let path = root.join("lock");
    let lock = match OpenOptions::new().read(true).write(true).open(&path) {
        Ok(lock) => lock,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            // Killed before it had a lock, or while it removed itself: then it is empty. If not,
            // it is no workshop.
            let _ = fs::remove_dir(root);
            return Ok(gone_or_kept(root));
        }
        Err(error) => return Err(Error::io("open", &path)(error)),
    };
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Neighbour::Running),
        Err(TryLockError::Error(error)) => return Err(Error::io("lock", &path)(error)),
    }
    if !is_still_at(&lock, &path) {
        // Its build ended between our opening the lock and taking it.
        return Ok(Neighbour::Gone);
    }
    let (site, old) = (root.join("site"), root.join("old"));
    if site.exists() && old.exists() {
        // Killed between two renames: `old` is the only copy of the site. An empty folder made in
        // its place since is no loss; anything else keeps its place, and the copy is kept too.
        let _ = fs::remove_dir(&destination.real);
        if destination.real.exists() {
            return Ok(Neighbour::Kept);
        }
        fs::rename(&old, &destination.real).map_err(Error::io("put back", &destination.shown))?;
    }
    remove(root, Some(lock));
    Ok(gone_or_kept(root))
}

fn gone_or_kept(root: &Path) -> Neighbour {
    match fs::symlink_metadata(root) {
        Ok(_) => Neighbour::Kept,
        Err(_) => Neighbour::Gone,
    }
}

/// A lock that was removed, and perhaps made anew by another build, protects nothing.
#[cfg(unix)]
fn is_still_at(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (lock.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(found)) => identity(held) == identity(found),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_at(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Removes only what builds put there, and gives the lock up last, so that no other build enters
/// meanwhile. What cannot be removed, the next build tries again.
fn remove(root: &Path, lock: Option<File>) {
    remove_tree(&root.join("site"));
    remove_tree(&root.join("old"));
    let _ = fs::remove_file(root.join("lock"));
    let _ = fs::remove_dir(root);
    drop(lock);
}

fn remove_tree(root: &Path) {
    // Somebody may have put a link in the destination's place just before it was swapped.
    if root.is_symlink() {
        let _ = fs::remove_file(root);
        return;
    }
    let Ok(entries) = fs::read_dir(root) else {
        return;
    };
    let folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // Files make this fail, and go with the root below.
    folders.par_iter().for_each(|folder| drop(fs::remove_dir_all(folder)));
    if let Err(error) = fs::remove_dir_all(root)
        && error.kind() == ErrorKind::PermissionDenied
    {
        make_writable(root);
        let _ = fs::remove_dir_all(root);
    }
}

/// Opens folders that forbid writing, as carried-over ones may; no link is followed.
#[cfg(unix)]
fn make_writable(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            make_writable(&entry.path());
        }
    }
}

#[cfg(not(unix))]
fn make_writable(_: &Path) {}
