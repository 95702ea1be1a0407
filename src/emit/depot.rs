//! Where finished files wait until the site is whole: bytes walk in; an artifact walks out that holds them, or knows
//! where on the disk they lie, so that a large site needs no large memory and is written once.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use crate::emit::standing::Standing;
use crate::emit::{Artifact, Content, stage, under};
use crate::error::Error;
use crate::path::OutputPath;

/// Takes finished files, from any thread.
#[derive(Debug, Default)]
pub struct Depot {
    keeping: Keeping,
}

/// What becomes of the bytes.
#[derive(Debug, Default)]
enum Keeping {
    /// They are held in memory.
    #[default]
    Held,
    /// Nobody will ask for them.
    Dropped,
    /// They are written where the new site is made, unless the site that stands has them.
    Staged { site: Arc<Path>, standing: Arc<Standing> },
}

impl Depot {
    /// A depot for a run that writes nothing: it keeps only how long each file is.
    pub fn dropping() -> Self {
        Self { keeping: Keeping::Dropped }
    }

    /// A depot at the place where a new site is made.
    pub(super) fn at(site: &Path, standing: &Arc<Standing>) -> Self {
        Self { keeping: Keeping::Staged { site: site.into(), standing: Arc::clone(standing) } }
    }

    /// Takes a file. Where the disk refuses, memory holds it, and writing the site will tell the refusal.
    pub fn keep(&self, path: OutputPath, bytes: Vec<u8>) -> Artifact {
        let length = bytes.len();
        let content = match &self.keeping {
            Keeping::Held => Content::Held(Arc::new(bytes)),
            Keeping::Dropped => Content::Dropped { length },
            Keeping::Staged { standing, .. } if stands(standing, &path, &bytes) => {
                Content::Lies { root: Arc::clone(&standing.root), length }
            }
            Keeping::Staged { site, .. } => match put(&under(site, path.as_str()), &bytes) {
                Ok(()) => Content::Lies { root: Arc::clone(site), length },
                Err(_) => Content::Held(Arc::new(bytes)),
            },
        };
        Artifact { path, is_hidden: false, content }
    }
}

fn stands(standing: &Standing, path: &OutputPath, bytes: &[u8]) -> bool {
    standing.survey.ours.contains(path.as_str())
        && holds(&under(&standing.root, path.as_str()), bytes).unwrap_or(false)
}

/// Makes the folders above the file only when they turn out to be missing: most files share theirs.
fn put(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    match stage::write_new(file, bytes) {
        Err(Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
            }
            stage::write_new(file, bytes)
        }
        done => done,
    }
}

/// Whether a file holds exactly these bytes.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    if usize::try_from(file.metadata()?.len()) != Ok(bytes.len()) {
        return Ok(false);
    }
    let mut buffer = vec![0; bytes.len().min(64 * 1024)];
    for expected in bytes.chunks(buffer.len().max(1)) {
        let Some(found) = buffer.get_mut(..expected.len()) else {
            return Ok(false);
        };
        match file.read_exact(found) {
            Ok(()) if found == expected => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}
