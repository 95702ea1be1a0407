//! Artifacts and what stands walk in; what to do with each file walks out. Nothing is written.

use std::io::ErrorKind;
use std::ops::Bound;
use std::path::Path;

use rayon::prelude::*;

use crate::error::Error;

use super::standing::{Kind, Standing, Survey};
use super::{Artifact, Content, Report, depot, folders_above, manifest, under};

/// What is to be done.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// Sorted by path.
    pub(super) files: Vec<(&'a Artifact, Fate)>,
    /// Files of ours that nothing produces any more, sorted.
    pub(super) stale: Vec<String>,
    /// The text of the new manifest.
    pub(super) manifest: String,
    pub(super) report: Report,
}

/// How an artifact stands to the file in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    New,
    Changed,
    Same,
}

impl Plan<'_> {
    /// Says whether the destination already is what it should become.
    pub(super) fn is_idle(&self, standing: &Standing) -> bool {
        let Report { new, changed, stale, .. } = self.report;
        new + changed + stale == 0 && standing.manifest.as_ref() == Some(&self.manifest)
    }

    /// The artifacts that must be written.
    pub(super) fn written(&self) -> Vec<&Artifact> {
        let written = self.files.iter().filter(|(_, fate)| *fate != Fate::Same);
        written.map(|(artifact, _)| *artifact).collect()
    }
}

/// Compares sorted artifacts with the site that stands.
///
/// # Errors
/// [`Error::ForeignInTheWay`], or [`Error::Io`] if a file of ours cannot be read; of several, the
/// first in path order.
pub(super) fn plan<'a>(artifacts: &[&'a Artifact], standing: &Standing) -> Result<Plan<'a>, Error> {
    for artifact in artifacts {
        expect_free(artifact, standing)?;
    }
    let fates: Vec<Result<Fate, Error>> =
        artifacts.par_iter().map(|artifact| compare(artifact, standing)).collect();
    let fates: Vec<Fate> = fates.into_iter().collect::<Result<_, _>>()?;
    let count = |wanted: Fate| fates.iter().filter(|fate| **fate == wanted).count();
    let is_produced = |path: &str| artifacts.binary_search_by(|a| a.path.as_str().cmp(path)).is_ok();
    let stale: Vec<String> = standing.survey.ours.iter().filter(|path| !is_produced(path)).cloned().collect();
    Ok(Plan {
        report: Report {
            new: count(Fate::New),
            changed: count(Fate::Changed),
            same: count(Fate::Same),
            stale: stale.len(),
        },
        stale,
        manifest: manifest::compose(artifacts.iter().map(|artifact| artifact.path.as_str())),
        files: artifacts.iter().copied().zip(fates).collect(),
    })
}

fn expect_free(artifact: &Artifact, standing: &Standing) -> Result<(), Error> {
    match in_the_way(artifact.path.as_str(), &standing.survey) {
        None => Ok(()),
        Some(foreign) => Err(Error::ForeignInTheWay {
            artifact: artifact.path.clone(),
            foreign: standing.root.join(foreign),
        }),
    }
}

fn in_the_way<'s>(path: &'s str, survey: &'s Survey) -> Option<&'s Path> {
    let foreign = &survey.foreign;
    // A path sorts right before all that lies in it.
    let from_here = (Bound::Included(Path::new(path)), Bound::Unbounded);
    let at_or_in = foreign.range::<Path, _>(from_here).next();
    if let Some((entry, _)) = at_or_in
        && entry.starts_with(path)
    {
        return Some(entry);
    }
    folders_above(path)
        .map(Path::new)
        .find(|folder| foreign.get(*folder).is_some_and(|kind| *kind != Kind::Folder))
}

fn compare(artifact: &Artifact, standing: &Standing) -> Result<Fate, Error> {
    if !standing.survey.ours.contains(artifact.path.as_str()) {
        return Ok(Fate::New);
    }
    match &artifact.content {
        Content::Lies { .. } if artifact.lies_in(&standing.root) => Ok(Fate::Same),
        Content::Lies { .. } | Content::Dropped { .. } => Ok(Fate::Changed),
        Content::Held(bytes) => {
            let path = under(&standing.root, artifact.path.as_str());
            match depot::holds(&path, bytes.len(), bytes.as_slice()) {
                Ok(true) => Ok(Fate::Same),
                Ok(false) => Ok(Fate::Changed),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(Fate::New),
                Err(error) => Err(Error::io("read", &path)(error)),
            }
        }
    }
}
