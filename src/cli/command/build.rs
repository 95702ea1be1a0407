//! `seedbook build`: a project's folder walks in, its site on the disk walks out.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FAULTY, FINE, REFUSED, draw, refuse, report};
use crate::error::Error;
use crate::pipeline::progress::Listener;
use crate::pipeline::{self, Ending, Options, Outcome, annex};

use super::project::Project;

const EXAMPLES: &str = "\
Examples:
  seedbook build
  seedbook build corpus --dest-dir public
  seedbook build --strict

Nothing is written if there are errors: the previous site stays as it was. OUT is a new or an empty folder, or one
with a site of Seedbook’s: files that stand beside such a site stay. A folder with other files alone is refused.
Projects that `book.toml` names as `[[annex]]` are built into folders of the site, before it.";

/// Write the site.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
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

/// Runs the command. Annexes come first: where one of them has faults, the site that leads to it stays as it was.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let places = match annex::places(&arguments.project.dir, arguments.dest_dir.as_deref()) {
        Ok(places) => places,
        Err(error) => {
            let mut talk = Speech::stderr();
            let look = talk.look();
            return refuse(&mut talk, &draw::error(&error, look));
        }
    };
    let options = Options { is_strict: arguments.strict };
    for place in places {
        let code = tell(options, volume, |listener| annex::build(&place, options, listener));
        if code != FINE {
            let name = place.root.strip_prefix(".").unwrap_or(&place.root);
            let _ = Speech::stderr().say(&format!("this was the annex in `{}`\n", name.display()));
            return code;
        }
    }
    let dest = arguments.dest_dir.as_deref();
    tell(options, volume, |listener| pipeline::build_aloud(&arguments.project.dir, dest, options, listener))
}

/// Builds, and tells what came of it.
fn tell(options: Options, volume: Volume, build: impl FnOnce(Listener<'_>) -> Result<Outcome, Error>) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let outcome = match volume.during(build) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let (last, code) = match &outcome.ending {
        Ending::Refused(error) => (draw::error(error, look), REFUSED),
        Ending::Checked | Ending::Withheld => (report::withheld(&outcome, options.is_strict), FAULTY),
        Ending::Written { .. } if volume.quiet => (String::new(), FINE),
        Ending::Written { site, report } => (report::written(&outcome, site, report), FINE),
    };
    // Where nobody can hear, the deed still counts.
    let _ = talk.say(&(report::whole(&outcome, &last, volume.floor(), look)));
    code
}
