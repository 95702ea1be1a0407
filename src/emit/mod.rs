//! Artifacts walk in, a site on the disk walks out, with a report of what became new.
//!
//! The new site is staged whole in a workshop beside the old one, and the two change places in one
//! step; so a build that fails or is killed leaves the previous site as it was. (A loss of power is
//! another matter: nothing is forced to the disk, for that would cost seconds.) Where folders
//! cannot change places, as with a mount point, each file is replaced whole instead.
//!
//! Files in the destination that the manifest does not list are foreign: they stay, untouched.

mod check;
pub mod depot;
mod destination;
mod in_place;
mod manifest;
mod plan;
mod stage;
mod standing;
mod swap;
#[cfg(test)]
mod tests;
mod workshop;

use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::Error;
use crate::path::OutputPath;

use destination::Destination;
use plan::Plan;
use standing::Standing;
use workshop::Workshop;

/// One finished file of the site.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Where it lies in the site.
    pub path: OutputPath,
    content: Content,
}

/// What an artifact holds, or where that lies.
#[derive(Debug, Clone)]
enum Content {
    Held(Vec<u8>),
    Kept { file: Arc<File>, start: u64, length: usize },
}

impl Artifact {
    /// A file that is held in memory.
    pub fn new(path: OutputPath, bytes: Vec<u8>) -> Self {
        Self { path, content: Content::Held(bytes) }
    }

    /// How long it is, in bytes.
    pub fn len(&self) -> usize {
        match &self.content {
            Content::Held(bytes) => bytes.len(),
            Content::Kept { length, .. } => *length,
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What it holds.
    ///
    /// # Errors
    /// Where it waits on the disk, and the disk refuses to give it back.
    pub fn bytes(&self) -> io::Result<Cow<'_, [u8]>> {
        self.head(self.len())
    }

    /// Its first bytes, at most `limit` of them.
    ///
    /// # Errors
    /// As for [`Artifact::bytes`].
    pub fn head(&self, limit: usize) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Held(bytes) => Ok(Cow::Borrowed(bytes.get(..limit).unwrap_or(bytes))),
            Content::Kept { file, start, length } => {
                let mut bytes = vec![0; limit.min(*length)];
                depot::read_at(file, &mut bytes, *start)?;
                Ok(Cow::Owned(bytes))
            }
        }
    }
}

/// Counts what a build did, in files; the manifest and foreign files are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Files that were not there before.
    pub new: usize,
    /// Files that hold other bytes than before.
    pub changed: usize,
    /// Files left alone.
    pub same: usize,
    /// Files removed because nothing produces them any more.
    pub stale: usize,
}

/// Makes the folder `destination` hold exactly `artifacts`, and whatever foreign files it held.
///
/// Equal files are left alone, with their times; if all are equal, nothing is touched. A symbolic
/// link to a folder is followed once. A program that holds the folder open (a shell, a web
/// server that did `cd`) sees the old site until it opens the folder anew.
///
/// # Errors
/// [`Error::SamePath`], [`Error::SameButForCase`], [`Error::FileAndFolder`] and
/// [`Error::Reserved`] if the artifacts do not fit together; [`Error::NotAFolder`],
/// [`Error::NotOurs`], [`Error::DamagedManifest`] and [`Error::ForeignInTheWay`] if the destination
/// is not ours to change; [`Error::Busy`] if another build is writing it; [`Error::Io`] if the
/// system refuses. After each of these the previous site is whole. After [`Error::Stranded`] it is
/// whole, but elsewhere.
pub fn emit(artifacts: &[Artifact], destination: &Path) -> Result<Report, Error> {
    let artifacts = check::check(artifacts)?;
    let destination = Destination::resolve(destination)?;
    let mut workshop = Workshop::claim(&destination)?;
    let standing = standing::inspect(&destination)?;
    let plan = plan::plan(&artifacts, &standing)?;
    if !plan.is_idle(&standing) {
        replace(&destination, &mut workshop, &standing, &plan)?;
    }
    Ok(plan.report)
}

/// Says why a site could not be swapped.
enum Refusal {
    /// Folders cannot change places here; files one by one may.
    CannotSwap(Error),
    /// Nothing else will help.
    Fault(Error),
}

fn replace(
    destination: &Destination,
    workshop: &mut Workshop,
    standing: &Standing,
    plan: &Plan,
) -> Result<(), Error> {
    if workshop.is_inside() {
        return in_place::replace(destination, workshop, standing, plan);
    }
    match stage_and_swap(destination, workshop, standing, plan) {
        Ok(()) => Ok(()),
        Err(Refusal::CannotSwap(_)) if standing.exists => {
            let inside = Workshop::claim_inside(destination)?;
            in_place::replace(destination, &inside, standing, plan)
        }
        Err(Refusal::CannotSwap(error) | Refusal::Fault(error)) => Err(error),
    }
}

fn stage_and_swap(
    destination: &Destination,
    workshop: &mut Workshop,
    standing: &Standing,
    plan: &Plan,
) -> Result<(), Refusal> {
    stage::stage(&workshop.site(), standing, plan)?;
    if let Some(old) = swap::swap(destination, workshop, standing.exists)? {
        swap::hand_over(&old, standing, plan);
    }
    Ok(())
}

/// Joins part by part, because Windows' long paths (`\\?\…`) know no `/`.
fn under(root: &Path, relative: &str) -> PathBuf {
    let mut path = root.to_owned();
    path.extend(relative.split('/'));
    path
}

/// Lists the folders above a path inside the site, nearest first: `a/b`, then `a`, for `a/b/c`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').filter_map(|(at, _)| path.get(..at))
}
