//! Annexes: a project's folder walks in, the places of its annexes walk out; and one of them is built there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::config::annex::Around;
use crate::config::{self, Config};
use crate::diagnostic::Checked;
use crate::error::Error;

use super::progress::Listener;
use super::{Options, Outcome, SITE, build_within};

/// A project that is built into the site of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder of the project.
    pub root: PathBuf,
    /// The same as `book.toml` of the other names it.
    pub project: String,
    /// The folder for its site, within the site of the other.
    pub to: String,
    /// The folder for its site.
    pub site: PathBuf,
    /// The site around it.
    outer: PathBuf,
    pub(super) around: Around,
}

/// Where the annexes of the project at `root` are, and where their sites stand if its own is to stand at `dest`, by default
/// in the project's folder `site`.
///
/// # Errors
/// Where the folder is no project.
pub fn places(root: &Path, dest: Option<&Path>) -> Result<Vec<Place>, Error> {
    let config = config::load(root)?.value;
    let site = dest.map_or_else(|| root.join(SITE), Path::to_owned);
    Ok(within(&config, &site))
}

/// The places of the annexes of a project whose site stands at `site`.
pub(super) fn within(config: &Config, site: &Path) -> Vec<Place> {
    let place = |annex: &config::annex::Annex| Place {
        root: config.root.join(&annex.project),
        project: annex.project.clone(),
        to: annex.to.clone(),
        site: site.join(&annex.to),
        outer: site.to_owned(),
        around: Around { title: config.title.clone(), up: annex.up() },
    };
    config.annexes.iter().map(place).collect()
}

/// Builds an annex at its place; its pages lead to the site around it.
///
/// # Errors
/// As for [`super::build`].
pub fn build(place: &Place, options: Options, listener: Listener<'_>) -> Result<Outcome, Error> {
    let Checked { value, diagnostics } = config::load(&place.root)?;
    let value = Config { around: Some(place.around.clone()), ..value };
    build_within(Checked { value, diagnostics }, Some(&place.site), options, listener)
}

/// Removes the folders between the site of an annex and the one around it where nothing is left in them.
pub fn tidy(place: &Place) {
    let between = place.site.ancestors().skip(1).take_while(|folder| **folder != *place.outer);
    between.into_iter().take_while(|folder| fs::remove_dir(folder).is_ok()).for_each(drop);
}
