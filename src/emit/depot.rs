//! Where finished files wait until the site is whole: bytes walk in; an artifact walks out that holds them, or knows
//! where on the disk they lie, so that a large site needs no large memory and is written once.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
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
            Keeping::Staged { standing, .. } if stands(standing, &path, length, bytes.as_slice()) => {
                Content::Lies { root: Arc::clone(&standing.root), length }
            }
            Keeping::Staged { site, .. } => match put(&under(site, path.as_str()), &bytes) {
                Ok(()) => Content::Lies { root: Arc::clone(site), length },
                Err(_) => Content::Held(Arc::new(bytes)),
            },
        };
        Artifact { path, is_hidden: false, content }
    }

    /// Takes a file that is too long to lie in memory before it is written. Where the disk refuses, `write` is asked
    /// once more, and what it writes is kept as any other file.
    pub fn keep_written(
        &self,
        path: OutputPath,
        write: impl Fn(&mut dyn Write) -> io::Result<()>,
    ) -> Artifact {
        if let Keeping::Staged { site, standing } = &self.keeping {
            let file = under(site, path.as_str());
            if let Ok(length) = put_written(&file, &write) {
                let is_same = File::open(&file).is_ok_and(|new| stands(standing, &path, length, new));
                let is_spare = is_same && fs::remove_file(&file).is_ok();
                let root = if is_spare { Arc::clone(&standing.root) } else { Arc::clone(site) };
                return Artifact { path, is_hidden: false, content: Content::Lies { root, length } };
            }
            // Only what is ours lies where the site is made; half of a file is worth nothing.
            let _ = fs::remove_file(&file);
        }
        let mut bytes = Vec::new();
        // Writing to memory cannot fail.
        let _ = write(&mut bytes);
        self.keep(path, bytes)
    }
}

/// Writes a new file piece by piece, and gives its length.
fn put_written(file: &Path, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> io::Result<usize> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut writer = BufWriter::new(File::create_new(file)?);
    write(&mut writer)?;
    let length = writer.into_inner()?.metadata()?.len();
    usize::try_from(length).map_err(io::Error::other)
}

/// Whether the site that stands has a file with just these bytes.
fn stands(standing: &Standing, path: &OutputPath, length: usize, expected: impl Read) -> bool {
    standing.survey.ours.contains(path.as_str())
        && holds(&under(&standing.root, path.as_str()), length, expected).unwrap_or(false)
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

/// Whether a file holds exactly the `length` bytes that `expected` gives.
///
/// # Errors
/// Where one of the two cannot be read.
pub(super) fn holds(path: &Path, length: usize, mut expected: impl Read) -> io::Result<bool> {
    let mut file = File::open(path)?;
    if usize::try_from(file.metadata()?.len()) != Ok(length) {
        return Ok(false);
    }
    let mut buffers = [vec![0; length.min(BUFFER)], vec![0; length.min(BUFFER)]];
    let mut left = length;
    while left > 0 {
        let [found, wanted] = buffers.each_mut().map(|buffer| {
            buffer.truncate(left);
            buffer.as_mut_slice()
        });
        left -= found.len();
        match file.read_exact(found).and_then(|()| expected.read_exact(wanted)) {
            Ok(()) if found == wanted => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// How many bytes are compared at a time.
const BUFFER: usize = 64 * 1024;
