//! A plan walks in; the destination's files, replaced one by one, walk out.
//!
//! For a destination that is a mount point, or whose parent folder forbids writing: there the
//! folder cannot be swapped. Everything is first written to a workshop in the destination, so a
//! full disk changes nothing; then each file is renamed over its predecessor. So each file is whole
//! at any moment, but the site is not: a build killed amid the renames leaves some pages old and
//! some new, and the next build mends that.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;

use super::destination::Destination;
use super::plan::Plan;
use super::stage::write_new;
use super::standing::Standing;
use super::workshop::Workshop;
use super::{folders_above, manifest, under};

/// Replaces, adds and removes files in the destination.
///
/// # Errors
/// [`Error::Io`] names the file or folder that the system refused.
pub(super) fn replace(
    destination: &Destination,
    workshop: &Workshop,
    standing: &Standing,
    plan: &Plan,
) -> Result<(), Error> {
    let root = &destination.real;
    let staged = stage(&workshop.site(), standing, plan)?;
    // While it lasts, the manifest lists old and new: else a build that is killed would leave
    // files that the next takes for foreign.
    move_over(&staged.manifest_of_both, &root.join(manifest::NAME))?;
    let (blocking, harmless) = split_stale(plan);
    remove_stale(root, &blocking)?;
    for folder in staged.folders() {
        let folder = under(root, folder);
        fs::create_dir_all(&folder).map_err(Error::io("create", &folder))?;
    }
    for (from, path) in &staged.files {
        move_over(from, &under(root, path))?;
    }
    remove_stale(root, &harmless)?;
    move_over(&staged.manifest, &root.join(manifest::NAME))
}

struct Staged<'a> {
    /// Where each file waits, and its path in the site.
    files: Vec<(PathBuf, &'a str)>,
    manifest_of_both: PathBuf,
    manifest: PathBuf,
}

impl Staged<'_> {
    /// The innermost folders that the files need, each once.
    fn folders(&self) -> BTreeSet<&str> {
        self.files.iter().filter_map(|(_, path)| folders_above(path).next()).collect()
    }
}

/// Where files wait that are not in the workshop yet; no artifact may have this name.
const NUMBERED: &str = ".seedbook-numbered";

/// Writes what is not in the workshop yet under numbers, which need no folders.
fn stage<'a>(site: &Path, standing: &Standing, plan: &'a Plan) -> Result<Staged<'a>, Error> {
    let numbered = site.join(NUMBERED);
    fs::create_dir_all(&numbered).map_err(Error::io("create", &numbered))?;
    let written: Vec<Result<(PathBuf, &str), Error>> = plan
        .written()
        .into_par_iter()
        .enumerate()
        .map(|(number, artifact)| {
            if artifact.lies_in(site) {
                return Ok((under(site, artifact.path.as_str()), artifact.path.as_str()));
            }
            let path = numbered.join(number.to_string());
            let bytes = artifact.bytes().map_err(Error::io("prepare", &path))?;
            write_new(&path, &bytes)?;
            Ok((path, artifact.path.as_str()))
        })
        .collect();
    let files = written.into_iter().collect::<Result<_, _>>()?;
    let new = plan.files.iter().map(|(artifact, _)| artifact.path.as_str());
    let mut both: Vec<&str> = standing.listed.iter().map(String::as_str).chain(new).collect();
    both.sort_unstable();
    both.dedup();
    let manifest_of_both = numbered.join("manifest-of-both");
    write_new(&manifest_of_both, manifest::compose(both.into_iter()).as_bytes())?;
    let manifest = numbered.join("manifest");
    write_new(&manifest, plan.manifest.as_bytes())?;
    Ok(Staged { files, manifest_of_both, manifest })
}

fn move_over(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(Error::io("write", to))
}

/// Parts the stale files that stand where a new file or its folder must go, also on a disk that
/// ignores case, from those that can stay until all links to them are gone.
fn split_stale<'a>(plan: &'a Plan) -> (Vec<&'a str>, Vec<&'a str>) {
    let new: Vec<String> =
        plan.files.iter().map(|(artifact, _)| artifact.path.as_str().to_lowercase()).collect();
    let mut taken: Vec<&str> =
        new.iter().flat_map(|path| folders_above(path).chain([path.as_str()])).collect();
    taken.sort_unstable();
    let mut files: Vec<&str> = new.iter().map(String::as_str).collect();
    files.sort_unstable();
    plan.stale.iter().map(String::as_str).partition(|path| {
        let path = path.to_lowercase();
        taken.binary_search(&path.as_str()).is_ok()
            || folders_above(&path).any(|folder| files.binary_search(&folder).is_ok())
    })
}

/// Removes files, and the folders that become empty by it.
fn remove_stale(root: &Path, stale: &[&str]) -> Result<(), Error> {
    for path in stale {
        let file = under(root, path);
        fs::remove_file(&file).map_err(Error::io("remove", &file))?;
        for folder in folders_above(path) {
            if fs::remove_dir(under(root, folder)).is_err() {
                break;
            }
        }
    }
    Ok(())
}
