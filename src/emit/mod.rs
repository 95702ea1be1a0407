//! Artifacts walk in, a site on the disk walks out, with a report of what became new.
//!
//! The new site is staged whole in a workshop beside the old one, and the two change places in one
//! step; so a build that fails or is killed leaves the previous site as it was. (A loss of power is
//! another matter: nothing is forced to the disk, for that would cost seconds.) Where folders
//! cannot change places, as with a mount point, each file is replaced whole instead.
//!
//! Files in the destination that the manifest does not list are foreign: they stay, untouched.

mod check;
pub mod clear;
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
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::Error;
use crate::path::OutputPath;

use depot::Depot;
use destination::Destination;
use plan::Plan;
use standing::Standing;
use workshop::Workshop;

/// One finished file of the site.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Where it lies in the site.
    pub path: OutputPath,
    /// Whether it is a page that search engines are asked to pass over.
    pub is_hidden: bool,
    content: Content,
}

/// What an artifact holds, or where that lies.
#[derive(Debug, Clone)]
enum Content {
    Held(Arc<Vec<u8>>),
    /// In a folder on the disk, under the artifact's path.
    Lies {
        root: Arc<Path>,
        length: usize,
    },
    /// Nowhere: the run writes nothing.
    Dropped {
        length: usize,
    },
}

impl Artifact {
    /// A file that is held in memory.
    pub fn new(path: OutputPath, bytes: Vec<u8>) -> Self {
        Self { path, is_hidden: false, content: Content::Held(Arc::new(bytes)) }
    }

    /// How long it is, in bytes.
    pub fn len(&self) -> usize {
        match &self.content {
            Content::Held(bytes) => bytes.len(),
            Content::Lies { length, .. } | Content::Dropped { length } => *length,
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What it holds.
    ///
    /// # Errors
    /// Where it lies on the disk, and the disk refuses to give it back; or where a run that writes nothing dropped it.
    pub fn bytes(&self) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Held(bytes) => Ok(Cow::Borrowed(bytes)),
            Content::Lies { root, .. } => Ok(Cow::Owned(fs::read(under(root, self.path.as_str()))?)),
            Content::Dropped { .. } => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Whether it lies below a folder.
    fn lies_in(&self, folder: &Path) -> bool {
        matches!(&self.content, Content::Lies { root, .. } if **root == *folder)
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
/// # Errors
/// As for [`open()`] and [`Emission::settle`].
pub fn emit(artifacts: &[Artifact], destination: &Path) -> Result<Report, Error> {
    open(destination)?.settle(artifacts)
}

/// A place for a new site, claimed and locked; dropping it leaves no trace.
#[derive(Debug)]
pub struct Emission {
    destination: Destination,
    workshop: Workshop,
    standing: Arc<Standing>,
}

/// Claims the place for a new site at `destination`, and looks at what stands there. A symbolic link to a folder is
/// followed once.
///
/// # Errors
/// [`Error::NotAFolder`], [`Error::NotOurs`], [`Error::DamagedManifest`] if the destination is not ours to change;
/// [`Error::Busy`] if another build is writing it; [`Error::Io`] if the system refuses.
pub fn open(destination: &Path) -> Result<Emission, Error> {
    let destination = Destination::resolve(destination)?;
    let workshop = Workshop::claim(&destination)?;
    let standing = Arc::new(standing::inspect(&destination)?);
    Ok(Emission { destination, workshop, standing })
}

impl Emission {
    /// Takes finished files to where the new site is made, while others are still being made.
    pub fn depot(&self) -> Depot {
        Depot::at(&self.workshop.site(), &self.standing)
    }

    /// Makes the destination hold exactly `artifacts`, and whatever foreign files it held.
    ///
    /// Equal files are left alone, with their times; if all are equal, nothing is touched. A program that holds the
    /// folder open (a shell, a web server that did `cd`) sees the old site until it opens the folder anew.
    ///
    /// # Errors
    /// [`Error::SamePath`], [`Error::SameButForCase`], [`Error::FileAndFolder`] and [`Error::Reserved`] if the
    /// artifacts do not fit together; [`Error::ForeignInTheWay`] if they do not fit what stands; [`Error::Io`] if the
    /// system refuses. After each of these the previous site is whole. After [`Error::Stranded`] it is whole, but
    /// elsewhere.
    pub fn settle(mut self, artifacts: &[Artifact]) -> Result<Report, Error> {
        let artifacts = check::check(artifacts)?;
        let plan = plan::plan(&artifacts, &self.standing)?;
        if !plan.is_idle(&self.standing) {
            replace(&self.destination, &mut self.workshop, &self.standing, &plan)?;
        }
        Ok(plan.report)
    }
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
