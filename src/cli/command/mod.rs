//! The commands, one a file: the arguments of each walk in, its exit code walks out.

pub(super) mod build;
pub(super) mod check;
pub(super) mod clean;
pub(super) mod completions;
pub(super) mod explain;
pub(super) mod import;
pub(super) mod init;
pub(super) mod man;
mod outside;
mod project;
pub(super) mod schema;
pub(super) mod serve;
pub(super) mod stats;
pub(super) mod suggest;

use clap::Subcommand;

use super::volume::Volume;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(init::Arguments),
    Import(import::Arguments),
    Check(check::Arguments),
    Suggest(suggest::Arguments),
    Stats(stats::Arguments),
    Explain(explain::Arguments),
    Serve(serve::Arguments),
    Build(build::Arguments),
    Clean(clean::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Does what is asked for.
pub(super) fn run(command: &Command, volume: Volume) -> u8 {
    match command {
        Command::Init(arguments) => init::run(arguments, volume),
        Command::Import(arguments) => import::run(arguments, volume),
        Command::Check(arguments) => check::run(arguments, volume),
        Command::Suggest(arguments) => suggest::run(arguments),
        Command::Stats(arguments) => stats::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Serve(arguments) => serve::run(arguments, volume),
        Command::Build(arguments) => build::run(arguments, volume),
        Command::Clean(arguments) => clean::run(arguments, volume),
        Command::Schema(arguments) => schema::run(arguments, volume),
        Command::Completions(arguments) => completions::run(arguments),
        Command::Man(arguments) => man::run(arguments, volume),
    }
}
