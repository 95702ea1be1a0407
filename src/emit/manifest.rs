//! Paths walk in, the text of the manifest walks out; and the other way, checked.

use std::collections::BTreeSet;

use crate::path::{MANIFEST, OutputPath};

/// The manifest's name in the site's folder.
pub(super) const NAME: &str = MANIFEST;

/// What the names of workshops inside the site start with; digits follow.
pub(super) const WORKSHOP_PREFIX: &str = ".seedbook-";

/// A later format gets another header, and so is refused by this one rather than misread.
const HEADER: &str = "seedbook manifest 1";

/// Says whether a path is, or lies in, something that `emit` keeps for itself.
pub(super) fn is_reserved(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or_default().to_ascii_lowercase();
    top == NAME || top.starts_with(WORKSHOP_PREFIX)
}

/// Writes the manifest for sorted paths.
pub(super) fn compose<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = format!("{HEADER}\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// Reads a manifest.
///
/// # Errors
/// The number, from 1, of the first line that [`compose`] could not have written.
pub(super) fn parse(text: &str) -> Result<BTreeSet<String>, usize> {
    let mut lines = text.split_inclusive('\n').zip(1..);
    match lines.next() {
        Some((line, _)) if line.strip_suffix('\n') == Some(HEADER) => {}
        _ => return Err(1),
    }
    let mut paths = BTreeSet::new();
    for (line, number) in lines {
        let path = line.strip_suffix('\n').and_then(OutputPath::new).ok_or(number)?;
        let is_in_order = paths.last().is_none_or(|last: &String| last.as_str() < path.as_str());
        if !is_in_order || is_reserved(path.as_str()) {
            return Err(number);
        }
        paths.insert(path.as_str().to_owned());
    }
    Ok(paths)
}
