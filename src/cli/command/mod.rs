//! The commands, one a file: the arguments of each walk in, its exit code walks out.

pub(super) mod build;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod import;
mod outside;

use clap::Subcommand;

use super::volume::Volume;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Explain(explain::Arguments),
    Import(import::Arguments),
}

/// Does what is asked for.
pub(super) fn run(command: &Command, volume: Volume) -> u8 {
    match command {
        Command::Build(arguments) => build::run(arguments, volume),
        Command::Check(arguments) => check::run(arguments, volume),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Import(arguments) => import::run(arguments),
    }
}
