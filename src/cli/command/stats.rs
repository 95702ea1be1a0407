//! `seedbook stats`: a project's folder walks in, what its corpus holds, in numbers, walks out.

use std::io;

use clap::{Args, ValueEnum};

use crate::cli::speech::Speech;
use crate::cli::words::counted;
use crate::cli::{FINE, count, draw, gone, refuse};
use crate::pipeline::survey;
use crate::stats::{self, Stats};

use super::project::Project;

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
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// How to print the numbers.
    #[arg(long, default_value = "human", help = "How to print the numbers")]
    pub(in crate::cli) format: Format,
}

/// How to print the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Human,
    Json,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let survey = match survey::survey(&arguments.project.dir) {
        Ok(survey) => survey,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    if let Some(code) =
        gone(tell(&stats::count(&survey.corpus), arguments.format), "write the numbers", &mut talk)
    {
        return code;
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
