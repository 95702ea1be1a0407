//! What a user may write: the arguments of the process walk in, [`Arguments`] walk out. The comments here are the
//! help that users read.

use clap::Parser;

use super::command::Command;
use super::volume::Volume;

const EXAMPLES: &str = "\
Examples:
  seedbook init my-corpus          plant a small corpus to begin with
  seedbook import page.html        make a document of a saved page
  seedbook suggest                 list names, dates and figures that have no record yet
  seedbook check                   list all that should be mended; write nothing
  seedbook explain uncited         tell what a code in that list means
  seedbook serve --open            show the site in the browser, anew with each change
  seedbook build                   write the site of this folder to `site`
  seedbook build corpus -d public  write the site of `corpus` to `public`

A project is a folder with a `book.toml` and a folder `seeds`.

Exit codes: 0 fine, 1 something in the corpus should be mended, 2 it could not be tried.";

/// Turns a folder of sources into a website in which every name, date and citation is linked.
#[derive(Debug, Parser)]
#[command(
    name = "seedbook",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) volume: Volume,
}
