//! `seedbook check`: a project's folder walks in, the list of what should be mended walks out.

use std::io;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::cli::speech::Speech;
use crate::cli::{FAULTY, FINE, draw, json, refuse, report};
use crate::pipeline::{self, Ending, Outcome};

const EXAMPLES: &str = "\
Examples:
  seedbook check
  seedbook check corpus --strict
  seedbook check --format json > faults.json

JSON is a list of objects with `severity`, `code`, `path`, `line`, `column`, `end_line`, `end_column`, `message`
and `help`. Lines and columns count from 1, columns in characters; the end is the column after the last. They
are null where a fault concerns a whole file. The level of each `code` can be set in `book.toml`:

  [lints]
  unlinked-name = \"allow\"   # or \"note\", \"warning\", \"error\"";

/// List what should be mended, and what was set aside; write nothing.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The project's folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        help = "The project’s folder; by default this one"
    )]
    pub(in crate::cli) dir: PathBuf,
    /// How to print the list.
    #[arg(long, default_value = "human", help = "How to print the list")]
    pub(in crate::cli) format: Format,
    /// Whether warnings fail.
    #[arg(long, help = "Take warnings for errors: exit with 1 if there are any")]
    pub(in crate::cli) strict: bool,
}

/// How to print diagnostics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Format {
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

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let outcome = match pipeline::check(&arguments.dir) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    if let Err(error) = tell(&outcome, arguments.format) {
        return match error.kind() {
            // Whoever reads has read enough.
            io::ErrorKind::BrokenPipe => FINE,
            _ => refuse(&mut talk, &draw::refusal(&format!("cannot write the report: {error}"), None, look)),
        };
    }
    match &outcome.ending {
        Ending::Refused(error) => refuse(&mut talk, &draw::error(error, look)),
        _ if outcome.fails(arguments.strict) => FAULTY,
        _ => FINE,
    }
}

fn tell(outcome: &Outcome, format: Format) -> io::Result<()> {
    let mut data = Speech::stdout();
    match format {
        Format::Json => data.say(&json::compose(outcome)?),
        Format::Human => {
            let look = data.look();
            data.say(&report::checked(outcome, look))
        }
    }
}
