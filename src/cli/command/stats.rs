//! `seedbook stats`: a project's folder walks in, what its corpus holds, in numbers, walks out.

use std::io;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::words::counted;
use crate::cli::{FINE, count, draw, refuse};
use crate::pipeline::survey;
use crate::stats::{self, Stats};

const EXAMPLES: &str = "\
Examples:
  seedbook stats
  seedbook stats corpus --format json > stats.json

Words are counted between white space. A passage is used where a statement, a step of a journey or an example rests on
it; the others have a reason in an `[[unused]]` table, or are loose.";

/// Count what the corpus holds.
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
    /// How to print the numbers.
    #[arg(long, default_value = "human", help = "How to print the numbers")]
    pub(in crate::cli) format: Format,
}

/// How to print the numbers.
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
    let survey = match survey::survey(&arguments.dir) {
        Ok(survey) => survey,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    if let Err(error) = tell(&stats::count(&survey.corpus), arguments.format) {
        return match error.kind() {
            // Whoever reads has read enough.
            io::ErrorKind::BrokenPipe => FINE,
            _ => refuse(&mut talk, &draw::refusal(&format!("cannot write the numbers: {error}"), None, look)),
        };
    }
    if survey.errors() > 0 {
        let errors = counted(survey.errors(), "error");
        let _ = talk.say(&format!(
            "the corpus has {errors}, and the numbers may lack what they hide: `seedbook check`\n"
        ));
    }
    FINE
}

fn tell(stats: &Stats, format: Format) -> io::Result<()> {
    let text = match format {
        Format::Human => count::compose(stats),
        Format::Json => count::compose_json(stats)?,
    };
    Speech::stdout().say(&text)
}
