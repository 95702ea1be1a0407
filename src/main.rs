//! The program: arguments walk in, an exit code walks out.

use std::process::ExitCode;

fn main() -> ExitCode {
    seedbook::cli::run()
}
