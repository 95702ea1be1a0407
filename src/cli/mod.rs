//! The command line: the arguments of the process walk in; words on stdout and stderr, and an exit code, walk out.
//! The only room that prints, reads the environment and exits.
//!
//! What was asked for goes to stdout, everything else to stderr. The code is 0 where all is well, 1 where the
//! curator should mend something, 2 where the world or the arguments refuse.

mod arguments;
mod command;
mod count;
mod draw;
mod imported;
mod json;
mod offer;
mod offer_json;
mod place;
mod report;
mod sarif;
mod shelfmark;
mod speech;
mod volume;
mod window;
mod words;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
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
    ExitCode::from(command::run(&arguments.command, arguments.volume))
}

/// Prints what was asked for.
fn answer(text: &str) -> u8 {
    gone(Speech::stdout().say(text), "write to stdout", &mut Speech::stderr()).unwrap_or(FINE)
}

/// With what code to end where what was asked for could not be written, in whole or in part. Whoever closes the stream has
/// read enough.
fn gone(written: io::Result<()>, deed: &str, talk: &mut Speech) -> Option<u8> {
    let error = written.err()?;
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Some(FINE);
    }
    let look = talk.look();
    Some(refuse(talk, &draw::refusal(&format!("cannot {deed}: {error}"), None, look)))
}

fn refuse(talk: &mut Speech, words: &str) -> u8 {
    let _ = talk.say(words);
    REFUSED
}
