//! The command line: the arguments of the process walk in; words on stdout and stderr, and an exit code, walk out.
//! The only room that prints, reads the environment and exits.
//!
//! What was asked for goes to stdout, everything else to stderr. The code is 0 where all is well, 1 where the
//! curator should mend something, 2 where the world or the arguments refuse.

mod arguments;
mod draw;
mod json;
mod place;
mod report;
mod speech;
mod window;
mod words;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use crate::pipeline::{self, Ending, Options, Outcome};

use arguments::{Arguments, Build, Check, Command, Format};
use speech::Speech;

const FINE: u8 = 0;
const FAULTY: u8 = 1;
const REFUSED: u8 = 2;

/// Runs the program.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // It cannot be said anywhere that it could not be said.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(REFUSED));
        }
    };
    let code = match arguments.command {
        Command::Build(arguments) => build(&arguments),
        Command::Check(arguments) => check(&arguments),
    };
    ExitCode::from(code)
}

fn build(arguments: &Build) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let options = Options { is_strict: arguments.strict };
    let outcome = match pipeline::build(&arguments.dir, arguments.dest_dir.as_deref(), options) {
        Ok(outcome) => outcome,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let (last, code) = match &outcome.ending {
        Ending::Refused(error) => (draw::error(error, look), REFUSED),
        Ending::Checked | Ending::Withheld => (report::withheld(&outcome, arguments.strict), FAULTY),
        Ending::Written { site, report } => (report::written(&outcome, site, report), FINE),
    };
    // Where nobody can hear, the deed still counts.
    let _ = talk.say(&(report::diagnostics(&outcome, look) + &last));
    code
}

fn check(arguments: &Check) -> u8 {
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

fn refuse(talk: &mut Speech, words: &str) -> u8 {
    let _ = talk.say(words);
    REFUSED
}
