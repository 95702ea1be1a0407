//! The argument of most commands: a path walks in, the folder of a project walks out.

use std::path::PathBuf;

use clap::{Args, ValueHint};

/// Which project.
#[derive(Debug, Args)]
pub(in crate::cli) struct Project {
    /// Its folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        value_hint = ValueHint::DirPath,
        help = "The project’s folder; by default this one"
    )]
    pub(in crate::cli) dir: PathBuf,
}
