//! `seedbook clean`: a project's folder walks in, its site goes, and what was removed is told.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::words::counted;
use crate::cli::{FINE, answer, draw, refuse};
use crate::emit::clear::Clearing;
use crate::error::Error;
use crate::pipeline::clean::{self, Cleaning};
use crate::pipeline::{SITE, annex};

use super::project::Project;

const EXAMPLES: &str = "\
Examples:
  seedbook clean
  seedbook clean corpus --dest-dir public
  seedbook clean --dry-run

Only files that a build wrote are removed, and folders that are empty then. What others put there stays, and with it
an empty `.seedbook`, by which the next build knows the folder. A folder that no build wrote is refused. Sites of
annexes go too.";

/// Remove the site that builds wrote, and nothing else.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// The site's folder.
    #[arg(
        short,
        long,
        value_name = "OUT",
        value_hint = ValueHint::DirPath,
        help = "The site’s folder; by default `site` in the project"
    )]
    pub(in crate::cli) dest_dir: Option<PathBuf>,
    /// Whether nothing is removed.
    #[arg(short = 'n', long, help = "List the files that would be removed; remove nothing")]
    pub(in crate::cli) dry_run: bool,
}

/// Runs the command: the sites of annexes go first, and then the one around them.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let dest = arguments.dest_dir.as_deref();
    // Without a `book.toml` nobody knows of annexes, and what is wrong with it is for others to say.
    for place in annex::places(&arguments.project.dir, dest).unwrap_or_default() {
        if place.site.exists() {
            let code = clear(arguments, volume, &place.root, Some(&place.site));
            if code != FINE {
                return code;
            }
            if !arguments.dry_run {
                annex::tidy(&place);
            }
        }
    }
    clear(arguments, volume, &arguments.project.dir, dest)
}

fn clear(arguments: &Arguments, volume: Volume, dir: &Path, dest: Option<&Path>) -> u8 {
    let mut talk = Speech::stderr();
    let cleaning = if arguments.dry_run { Cleaning::Rehearsed } else { Cleaning::Real };
    let site = dest.map_or_else(|| dir.join(SITE), Path::to_owned);
    let site = site.strip_prefix(".").unwrap_or(&site);
    match clean::clean(dir, dest, cleaning) {
        Err(error) => {
            let look = talk.look();
            refuse(&mut talk, &draw::refusal(&error.to_string(), advice(&error).as_deref(), look))
        }
        Ok(None) => {
            let reason = if site.exists() { "holds no site" } else { "does not exist" };
            volume.sum_up(&mut talk, &format!("{} {reason}: nothing to remove\n", site.display()));
            FINE
        }
        Ok(Some(cleared)) => {
            let code = if arguments.dry_run { answer(&list(site, &cleared)) } else { FINE };
            volume.sum_up(&mut talk, &told(site, &cleared, cleaning));
            code
        }
    }
}

/// The advice that comes with some refusals speaks of building.
fn advice(error: &Error) -> Option<String> {
    match error {
        Error::NotAFolder { .. } | Error::NotOurs { .. } => Some(
            "name the folder that a build wrote with `--dest-dir`; without it, that is `site` in the project"
                .to_owned(),
        ),
        Error::DamagedManifest { .. } => {
            Some("it tells which files may be removed: remove the damaged site by hand".to_owned())
        }
        Error::Busy { .. } => Some("wait for it to end".to_owned()),
        error => error.help(),
    }
}

fn list(site: &Path, cleared: &Clearing) -> String {
    let line = |path: &String| format!("{}\n", site.join(path).display());
    cleared.files.iter().map(line).collect()
}

fn told(site: &Path, cleared: &Clearing, cleaning: Cleaning) -> String {
    let deed = match cleaning {
        Cleaning::Real => "removed",
        Cleaning::Rehearsed => "would remove",
    };
    let files = counted(cleared.files.len(), "file");
    let stays = match cleared.foreign.len() {
        0 => String::new(),
        _ => format!("; what Seedbook did not write stays: {}", names(&cleared.foreign)),
    };
    format!("{deed} {files} from {}{stays}\n", site.display())
}

/// The first few, and how many more there are.
fn names(paths: &[PathBuf]) -> String {
    const SHOWN: usize = 5;
    let mut names: Vec<String> =
        paths.iter().take(SHOWN).map(|path| format!("`{}`", path.display())).collect();
    if paths.len() > SHOWN {
        names.push(format!("and {} more", paths.len() - SHOWN));
    }
    names.join(", ")
}
