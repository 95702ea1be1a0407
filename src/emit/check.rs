//! Artifacts in any order walk in; the same walk out sorted by path, if every disk can hold them.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::path::OutputPath;

use super::{Artifact, folders_above, manifest};

/// Sorts artifacts by path.
///
/// # Errors
/// Names the first two that cannot both be files on a disk that ignores case, or a reserved name.
pub(super) fn check(artifacts: &[Artifact]) -> Result<Vec<&Artifact>, Error> {
    let mut sorted: Vec<&Artifact> = artifacts.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut by_folded = BTreeMap::new();
    for artifact in &sorted {
        let path = &artifact.path;
        if manifest::is_reserved(path.as_str()) {
            return Err(Error::Reserved { path: path.clone() });
        }
        if let Some(earlier) = by_folded.insert(path.as_str().to_lowercase(), path) {
            return Err(same_place(earlier, path));
        }
    }
    match first_inside_a_file(&by_folded) {
        Some(error) => Err(error),
        None => Ok(sorted),
    }
}

fn same_place(first: &OutputPath, second: &OutputPath) -> Error {
    let (first, second) = (first.clone(), second.clone());
    if first == second { Error::SamePath { path: first } } else { Error::SameButForCase { first, second } }
}

fn first_inside_a_file(by_folded: &BTreeMap<String, &OutputPath>) -> Option<Error> {
    by_folded.iter().find_map(|(folded, inside)| {
        let file = folders_above(folded).find_map(|folder| by_folded.get(folder))?;
        Some(Error::FileAndFolder { file: (*file).clone(), inside: (*inside).clone() })
    })
}
