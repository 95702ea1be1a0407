//! The commands, one a file: the arguments of each walk in, its exit code walks out.

pub(super) mod build;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod import;
mod outside;

use clap::Subcommand;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Explain(explain::Arguments),
    Import(import::Arguments),
}

/// Does what is asked for.
pub(super) fn run(command: &Command) -> u8 {
    match command {
        Command::Build(arguments) => build::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Import(arguments) => import::run(arguments),
    }
}
