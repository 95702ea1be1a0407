//! `seedbook build`: a project's folder walks in, its site on the disk walks out.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FAULTY, FINE, REFUSED, draw, refuse, report};
use crate::pipeline::{self, Ending, Options};

const EXAMPLES: &str = "\
Examples:
  seedbook build
  seedbook build corpus --dest-dir public
  seedbook build --strict

Nothing is written if there are errors: the previous site stays as it was. Files in the destination that
Seedbook did not write are left alone.";

/// Write the site.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The project's folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        value_hint = ValueHint::DirPath,
        help = "The project’s folder; by default this one"
    )]
    pub(in crate::cli) dir: PathBuf,
    /// The folder for the site.
    #[arg(
        short,
        long,
        value_name = "OUT",
        value_hint = ValueHint::DirPath,
        help = "The folder for the site; by default `site` in the project"
    )]
    pub(in crate::cli) dest_dir: Option<PathBuf>,
    /// Whether warnings fail.
    #[arg(long, help = "Take warnings for errors: write nothing if there are any")]
    pub(in crate::cli) strict: bool,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let options = Options { is_strict: arguments.strict };
    let outcome = match volume.during(|listener| {
        pipeline::build_aloud(&arguments.dir, arguments.dest_dir.as_deref(), options, listener)
    }) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let (last, code) = match &outcome.ending {
        Ending::Refused(error) => (draw::error(error, look), REFUSED),
        Ending::Checked | Ending::Withheld => (report::withheld(&outcome, arguments.strict), FAULTY),
        Ending::Written { .. } if volume.quiet => (String::new(), FINE),
        Ending::Written { site, report } => (report::written(&outcome, site, report), FINE),
    };
    // Where nobody can hear, the deed still counts.
    let _ = talk.say(&(report::whole(&outcome, &last, volume.floor(), look)));
    code
}
