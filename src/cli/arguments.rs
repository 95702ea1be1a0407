//! What a user may write: the arguments of the process walk in, [`Arguments`] walk out. The comments here are the
//! help that users read.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  seedbook build                   write the site of this folder to `site`
  seedbook build corpus -d public  write the site of `corpus` to `public`
  seedbook check                   list all that should be mended; write nothing

A project is a folder with a `book.toml` and a folder `seeds`.

Exit codes: 0 fine, 1 something in the corpus should be mended, 2 it could not be tried.";

const BUILD_EXAMPLES: &str = "\
Examples:
  seedbook build
  seedbook build corpus --dest-dir public
  seedbook build --strict

Nothing is written if there are errors: the previous site stays as it was. Files in the destination that
Seedbook did not write are left alone.";

const CHECK_EXAMPLES: &str = "\
Examples:
  seedbook check
  seedbook check corpus --strict
  seedbook check --format json > faults.json

JSON is a list of objects with `severity`, `code`, `path`, `line`, `column`, `end_line`, `end_column`, `message`
and `help`. Lines and columns count from 1, columns in characters; the end is the column after the last. They
are null where a fault concerns a whole file. The level of each `code` can be set in `book.toml`:

  [lints]
  unlinked-name = \"allow\"   # or \"note\", \"warning\", \"error\"";

/// Turns a folder of sources into a website in which every name, date and citation is linked.
#[derive(Debug, Parser)]
#[command(
    name = "seedbook",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(Build),
    Check(Check),
}

/// Write the site.
#[derive(Debug, Args)]
#[command(after_help = BUILD_EXAMPLES)]
pub(super) struct Build {
    /// The project's folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        help = "The project’s folder; by default this one"
    )]
    pub(super) dir: PathBuf,
    /// The folder for the site.
    #[arg(
        short,
        long,
        value_name = "OUT",
        help = "The folder for the site; by default `site` in the project"
    )]
    pub(super) dest_dir: Option<PathBuf>,
    /// Whether warnings fail.
    #[arg(long, help = "Take warnings for errors: write nothing if there are any")]
    pub(super) strict: bool,
}

/// List what should be mended, and what was set aside; write nothing.
#[derive(Debug, Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(super) struct Check {
    /// The project's folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        help = "The project’s folder; by default this one"
    )]
    pub(super) dir: PathBuf,
    /// How to print the list.
    #[arg(long, default_value = "human", help = "How to print the list")]
    pub(super) format: Format,
    /// Whether warnings fail.
    #[arg(long, help = "Take warnings for errors: exit with 1 if there are any")]
    pub(super) strict: bool,
}

/// How to print diagnostics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Human, Self::Json]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Human => "human",
            Self::Json => "json",
        }))
    }
}
