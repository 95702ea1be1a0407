//! `seedbook init`: a folder walks in, a small corpus that can be built at once walks out.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::words::counted;
use crate::cli::{FINE, draw, refuse};
use crate::init::{self, Ci, Seed};

const EXAMPLES: &str = "\
Examples:
  seedbook init my-corpus
  seedbook init my-corpus --bare
  seedbook init my-corpus --ci github

What is planted is a small corpus of our own, with a document, a list of examples, and records, events and figures that
cite them. Its comments say what each key is for. `--bare` plants none of it, but a project that waits for your own
documents. Nothing is ever overwritten: a `.gitignore` stays as it is, and if another of the files is there already,
nothing is written.";

/// Plant a small corpus to begin with.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The new project's folder.
    #[arg(
        default_value = ".",
        hide_default_value = true,
        value_hint = ValueHint::DirPath,
        help = "The new project’s folder; by default this one"
    )]
    pub(in crate::cli) dir: PathBuf,
    /// Whether to plant no documents.
    #[arg(long, help = "Plant no documents and records, but a project for your own")]
    pub(in crate::cli) bare: bool,
    /// The service that will publish the site.
    #[arg(
        long,
        value_name = "SERVICE",
        help = "Add a recipe that publishes the site on GitHub or GitLab Pages"
    )]
    pub(in crate::cli) ci: Option<Ci>,
}

impl ValueEnum for Ci {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let mut talk = Speech::stderr();
    match init::plant(&arguments.dir, arguments.ci, arguments.bare) {
        Err(error) => {
            let look = talk.look();
            refuse(&mut talk, &draw::error(&error, look))
        }
        Ok(seeds) => {
            volume.sum_up(&mut talk, &told(arguments, &seeds));
            FINE
        }
    }
}

fn told(arguments: &Arguments, seeds: &[Seed]) -> String {
    let folder = arguments.dir.as_path();
    let files: Vec<String> = seeds.iter().map(|seed| format!("  {}", seed.path)).collect();
    let is_here = folder == Path::new(".");
    let place = if is_here { "this folder".to_owned() } else { folder.display().to_string() };
    let enter = if is_here { String::new() } else { format!("  cd {}\n", quoted(folder)) };
    let kept = if seeds.iter().any(|seed| seed.path == init::IGNORED) {
        String::new()
    } else {
        format!(
            "\n`{}` stays as it is: add the line `/site/` to it, for every build makes the site anew.\n",
            init::IGNORED
        )
    };
    let recipe = arguments.ci.map_or_else(String::new, |ci| {
        let (path, _) = ci.recipe();
        format!("\nBefore you publish, say in `{path}` where Seedbook’s source can be had.\n")
    });
    let before = if arguments.bare {
        "Put documents into `seeds`, or have `seedbook import` make them of saved pages.\n\n"
    } else {
        ""
    };
    let after = if arguments.bare {
        "`seedbook suggest` lists the names and dates that your documents hold.\n"
    } else {
        "To begin on your own, take all files in `seeds` away, ours in `seeds/authority` too: they cite our documents.\n"
    };
    format!(
        "planted {} in {place}:\n{}\n\n{before}To see the site:\n\n{enter}  seedbook serve --open\n\nIt shows each change as you make it; \
         `seedbook build` writes the site to `site`.\n{after}{kept}{recipe}",
        counted(seeds.len(), "file"),
        files.join("\n")
    )
}

/// The path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+~".contains(c);
    if path.chars().all(is_plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
