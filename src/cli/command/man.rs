//! `seedbook man`: a folder walks in, the manual pages of all commands are written there; without one, the first page is
//! printed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory, ValueHint};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::words::counted;
use crate::cli::{FINE, answer, arguments, draw, refuse};
use crate::error::Error;

const EXAMPLES: &str = "\
Examples:
  seedbook man ~/.local/share/man/man1
  seedbook man | man -l -";

/// Write manual pages.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Where to write the pages.
    #[arg(
        value_hint = ValueHint::DirPath,
        help = "The folder for the pages; without it, the page on `seedbook` itself is printed"
    )]
    pub(in crate::cli) dir: Option<PathBuf>,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let pages = pages();
    let Some(folder) = &arguments.dir else {
        return answer(pages.first().map_or("", |(_, page)| page));
    };
    let mut talk = Speech::stderr();
    if let Err(error) = write(folder, &pages) {
        let look = talk.look();
        return refuse(&mut talk, &draw::error(&error, look));
    }
    volume.sum_up(&mut talk, &format!("wrote {} to {}\n", counted(pages.len(), "page"), folder.display()));
    FINE
}

fn write(folder: &Path, pages: &[(String, String)]) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
    pages.iter().try_for_each(|(name, page)| {
        let file = folder.join(name);
        fs::write(&file, page).map_err(Error::io("write", &file))
    })
}

/// Names and texts: `seedbook.1` first, then a page for each command.
fn pages() -> Vec<(String, String)> {
    let mut root = arguments::Arguments::command();
    root.build();
    let commands = root.get_subcommands().filter(|command| !command.is_hide_set()).cloned();
    let commands: Vec<Command> = commands.collect();
    std::iter::once(root).chain(commands).filter_map(|command| page(command).ok()).collect()
}

fn page(command: Command) -> io::Result<(String, String)> {
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let man = Man::new(command.after_help(None::<&str>));
    let man = man.source(concat!("seedbook ", env!("CARGO_PKG_VERSION"))).manual("Seedbook");
    let mut page = Vec::new();
    man.render(&mut page)?;
    compose_examples(&examples).to_writer(&mut page)?;
    Ok((man.get_filename(), String::from_utf8_lossy(&page).into_owned()))
}

/// What follows the help, by paragraphs. Those with indented lines are printed line by line.
fn compose_examples(text: &str) -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["EXAMPLES"]);
    for (nth, paragraph) in text.trim_start_matches("Examples:\n").split("\n\n").enumerate() {
        let is_listing = paragraph.lines().any(|line| line.starts_with("  "));
        if nth > 0 {
            section.control("PP", []);
        }
        if is_listing {
            section.control("nf", []);
        }
        section.text([roman(paragraph)]);
        if is_listing {
            section.control("fi", []);
        }
    }
    section
}
