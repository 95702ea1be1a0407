//! `seedbook check`: a project's folder walks in, the list of what should be mended walks out.

use std::io;

use clap::{Args, ValueEnum};

use crate::cli::report::Told;
use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FAULTY, FINE, draw, gone, json, refuse, report, sarif};
use crate::error::Error;
use crate::pipeline::{self, Ending, Outcome};

use super::outside;
use super::project::Project;

const EXAMPLES: &str = "\
Examples:
  seedbook check
  seedbook check corpus --strict
  seedbook check --format json > faults.json
  seedbook check --format sarif > faults.sarif
  seedbook check --external --limit 100

JSON is a list of objects with `severity`, `code`, `path`, `line`, `column`, `end_line`, `end_column`, `message`
and `help`. Lines and columns count from 1, columns in characters; the end is the column after the last. They
are null where a fault concerns a whole file. SARIF is version 2.1.0, which forges and editors read.

The level of each `code` can be set in `book.toml`; `seedbook explain CODE` tells what it means:

  [lints]
  unlinked-name = \"allow\"   # or \"note\", \"warning\", \"error\"

Without `--external` nothing is asked of any server. With it, the servers of at most eight links are asked at a
time, and none more than once in 300 ms. Their answers are kept in `.seedbook-cache/` of the project: good ones
for seven days, bad ones for one.";

/// List what should be mended, and what was set aside; write nothing.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// How to print the list.
    #[arg(long, default_value = "human", help = "How to print the list")]
    pub(in crate::cli) format: Format,
    /// Whether warnings fail.
    #[arg(long, help = "Take warnings for errors: exit with 1 if there are any")]
    pub(in crate::cli) strict: bool,
    /// Whether and how to ask for links out of the site.
    #[command(flatten)]
    pub(in crate::cli) outside: outside::Outside,
}

/// How to print diagnostics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Human,
    Json,
    Sarif,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let checked = volume.during(|listener| pipeline::check_aloud(&arguments.project.dir, listener));
    let mut outcome = match checked {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let asked = outside::ask(&mut outcome, arguments, &mut talk);
    let (besides, refusal) = match &asked {
        Ok(besides) => (besides.as_str(), None),
        Err(error) => ("", Some(error)),
    };
    let told = Told { besides, volume };
    if let Some(code) = gone(tell(&outcome, told, arguments), "write the report", &mut talk) {
        return code;
    }
    match refusal.or(refused(&outcome)) {
        Some(error) => refuse(&mut talk, &draw::error(error, look)),
        None if outcome.fails(arguments.strict) => FAULTY,
        None => FINE,
    }
}

fn refused(outcome: &Outcome) -> Option<&Error> {
    match &outcome.ending {
        Ending::Refused(error) => Some(error),
        _ => None,
    }
}

fn tell(outcome: &Outcome, told: Told<'_>, arguments: &Arguments) -> io::Result<()> {
    let mut data = Speech::stdout();
    match arguments.format {
        Format::Json => data.say(&json::compose(outcome)?),
        Format::Sarif => data.say(&sarif::compose(outcome, &arguments.project.dir)?),
        Format::Human => {
            let look = data.look();
            data.say(&report::checked(outcome, told, look))
        }
    }
}
