//! A staged site walks in and takes the destination's place; the old site walks out.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::Error;

use super::Refusal;
use super::destination::Destination;
use super::plan::Plan;
use super::standing::{Kind, Standing, survey};
use super::workshop::Workshop;

/// Puts the workshop's site in the destination's place, and tells where the old one now is.
///
/// # Errors
/// [`Refusal::CannotSwap`] if folders cannot be moved here, [`Refusal::Fault`] for the rest; the
/// old site is where it was, save after [`Error::Stranded`].
pub(super) fn swap(
    destination: &Destination,
    workshop: &mut Workshop,
    exists: bool,
) -> Result<Option<PathBuf>, Refusal> {
    let site = workshop.site();
    if !exists {
        fs::rename(&site, &destination.real).map_err(|error| refusal(destination, error))?;
        return Ok(None);
    }
    match exchange(&site, &destination.real) {
        Ok(()) => Ok(Some(site)),
        // What a kernel says that does not know the deed, and a file system that does not.
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
            by_two_renames(destination, workshop)
        }
        Err(error) => Err(refusal(destination, error)),
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Moves the old site aside and the new one in. A build killed in between leaves a workshop with
/// both, from which the next build puts the old one back.
///
/// # Errors
/// As [`swap`].
pub(super) fn by_two_renames(
    destination: &Destination,
    workshop: &mut Workshop,
) -> Result<Option<PathBuf>, Refusal> {
    let old = workshop.old();
    fs::rename(&destination.real, &old).map_err(|error| refusal(destination, error))?;
    let Err(error) = fs::rename(workshop.site(), &destination.real) else {
        return Ok(Some(old));
    };
    match fs::rename(&old, &destination.real) {
        Ok(()) => Err(refusal(destination, error)),
        Err(source) => {
            workshop.keep();
            let path = destination.shown.clone();
            Err(Refusal::Fault(Error::Stranded { path, kept: old, source }))
        }
    }
}

fn refusal(destination: &Destination, error: io::Error) -> Refusal {
    let kind = error.kind();
    let error = Error::io("replace", &destination.shown)(error);
    match kind {
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices | ErrorKind::PermissionDenied => {
            Refusal::CannotSwap(error)
        }
        _ => Refusal::Fault(error),
    }
}

/// Moves foreign files of the old site that came or were replaced during the build into the new
/// one. The new site is in place by now, so what cannot be moved is no reason to fail.
pub(super) fn hand_over(old: &Path, standing: &Standing, plan: &Plan) {
    let Ok(above) = fs::metadata(old) else { return };
    let Ok(found) = survey(old, &standing.listed, &above) else {
        return;
    };
    for (path, kind) in found.foreign {
        let (from, to) = (old.join(&path), standing.root.join(&path));
        let is_artifact = plan.files.binary_search_by(|(a, _)| Path::new(a.path.as_str()).cmp(&path)).is_ok();
        // Renaming one link of a file over another does nothing, which is right. A refusal means
        // a folder that forbids writing, or one put in the place of a file.
        let _ = match kind {
            _ if is_artifact => Ok(()),
            Kind::Folder => fs::create_dir(to),
            Kind::Link | Kind::File => fs::rename(from, to),
        };
    }
}
