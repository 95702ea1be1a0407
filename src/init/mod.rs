//! Beginnings: a folder walks in; a small corpus of our own is planted there, or the schemas that editors check it by,
//! and the list of what was written walks out. What stands there already stays as it is.

mod planted;
mod schemas;
#[cfg(test)]
mod tests;

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

pub use planted::{Ci, Seed, seeds};
pub use schemas::{SCHEMAS, renew};

/// What Git is to leave out: where a folder has such a file already, that one stays, and ours is not planted.
pub const IGNORED: &str = ".gitignore";

/// Plants a corpus in a folder, which is made where there is none; without documents where it is to be bare. All of it, or
/// nothing.
///
/// # Errors
/// [`Error::InTheWay`] if a file of the corpus, or one in the place of a folder, is there already; [`Error::Io`] if the
/// system refuses. After each of them the folder is as it was.
pub fn plant(folder: &Path, ci: Option<Ci>, is_bare: bool) -> Result<Vec<Seed>, Error> {
    let mut seeds = seeds(ci, is_bare);
    let refuse = Error::io("plant a corpus in", folder);
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(refuse(ErrorKind::NotADirectory.into())),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(refuse(error)),
    }
    seeds.retain(|seed| seed.path != IGNORED || !folder.join(IGNORED).is_file());
    let paths: Vec<PathBuf> = seeds.iter().filter_map(|seed| obstacle(folder, &seed.path)).collect();
    if !paths.is_empty() {
        return Err(Error::in_the_way(paths));
    }
    let mut planting = Planting::default();
    for seed in &seeds {
        if let Err(error) = planting.write(&under(folder, &seed.path), seed.text.as_bytes()) {
            planting.undo();
            return Err(error);
        }
    }
    Ok(seeds)
}

/// What stands in the way of a file: itself, or a file in the place of one of its folders.
fn obstacle(folder: &Path, path: &str) -> Option<PathBuf> {
    let file = under(folder, path);
    let folders = file.ancestors().skip(1).take_while(|above| *above != folder);
    let is_blocked = |above: &&Path| {
        above.is_symlink() && fs::metadata(above).is_err() || fs::metadata(above).is_ok_and(|it| !it.is_dir())
    };
    if let Some(blocked) = folders.filter(is_blocked).last() {
        return Some(blocked.to_owned());
    }
    // A link that leads nowhere is there, too.
    fs::symlink_metadata(&file).is_ok().then_some(file)
}

fn under(folder: &Path, path: &str) -> PathBuf {
    let mut file = folder.to_owned();
    file.extend(path.split('/'));
    file
}

/// What was made so far, to be unmade if the rest cannot be.
#[derive(Default)]
struct Planting {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Planting {
    fn write(&mut self, file: &Path, bytes: &[u8]) -> Result<(), Error> {
        if let Some(folder) = file.parent() {
            self.make_folder(folder).map_err(Error::io("create", folder))?;
        }
        let opened = OpenOptions::new().write(true).create_new(true).open(file);
        let mut opened = opened.map_err(Error::io("create", file))?;
        self.files.push(file.to_owned());
        opened.write_all(bytes).map_err(Error::io("write", file))
    }

    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.make_folder(above)?;
        }
        fs::create_dir(folder)?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// What cannot be removed is left, for the refusal that led here is the one to tell.
    fn undo(self) {
        self.files.iter().for_each(|file| drop(fs::remove_file(file)));
        self.folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
}
