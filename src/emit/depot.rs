//! Where finished files wait to be written: bytes walk in; an artifact walks out that holds them, or knows where on the
//! disk they lie, so that a large site needs no large memory.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::emit::{Artifact, Content};
use crate::path::OutputPath;

/// How many bytes of finished files are held in memory; what is beyond waits on the disk.
const BUDGET: usize = 48 * 1024 * 1024;

/// Takes finished files, from any thread.
#[derive(Debug, Default)]
pub struct Depot {
    /// A nameless file that is gone when the last artifact is, however the program ends.
    file: Option<Arc<File>>,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    held: usize,
    on_disk: u64,
}

impl Depot {
    /// A depot on the disk of a folder; where none can be made there, all is held in memory.
    pub fn beside(folder: &Path) -> Self {
        Self { file: nameless_file(folder).ok().map(Arc::new), taken: Mutex::default() }
    }

    /// Takes a file.
    pub fn keep(&self, path: OutputPath, bytes: Vec<u8>) -> Artifact {
        match self.store(&bytes) {
            Some(content) => Artifact { path, content },
            None => Artifact::new(path, bytes),
        }
    }

    /// Writes the bytes to the disk if memory has no room for them; `None` if it has, or if the disk refuses.
    fn store(&self, bytes: &[u8]) -> Option<Content> {
        let file = self.file.as_ref()?;
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.held + bytes.len() <= BUDGET {
            taken.held += bytes.len();
            return None;
        }
        let start = taken.on_disk;
        taken.on_disk += bytes.len() as u64;
        drop(taken);
        write_at(file, bytes, start).ok()?;
        Some(Content::Kept { file: Arc::clone(file), start, length: bytes.len() })
    }
}

/// Linux makes files without names, which no killed program can leave behind.
#[cfg(target_os = "linux")]
fn nameless_file(folder: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let descriptor = open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, Mode::RUSR | Mode::WUSR)?;
    Ok(File::from(descriptor))
}

#[cfg(target_os = "linux")]
fn write_at(file: &File, bytes: &[u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, start)
}

/// Reads what was written at a place.
#[cfg(target_os = "linux")]
pub(super) fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

/// Elsewhere all is held in memory.
#[cfg(not(target_os = "linux"))]
fn nameless_file(_: &Path) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(target_os = "linux"))]
fn write_at(_: &File, _: &[u8], _: u64) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(target_os = "linux"))]
pub(super) fn read_at(_: &File, _: &mut [u8], _: u64) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn what_memory_has_no_room_for_comes_back_from_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let depot = Depot::beside(folder.path());
        let large = vec![7; BUDGET - 1];
        let paths = ["a", "b", "c"].map(|path| OutputPath::new(path).unwrap());
        let [first, second, third] = paths;
        let kept = [
            depot.keep(first, large.clone()),
            depot.keep(second, b"second".into()),
            depot.keep(third, b"".into()),
        ];
        assert!(matches!(kept[0].content, Content::Held(_)));
        assert!(matches!(kept[1].content, Content::Kept { .. }));
        assert_eq!(kept[0].bytes().unwrap(), large);
        assert_eq!(&*kept[1].bytes().unwrap(), b"second");
        assert_eq!(&*kept[2].bytes().unwrap(), b"");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn without_a_disk_all_is_held() {
        let depot = Depot::beside(Path::new("/nowhere/at/all"));
        let artifact = depot.keep(OutputPath::new("a").unwrap(), vec![1; BUDGET + 1]);
        assert!(matches!(artifact.content, Content::Held(_)));
    }
}
