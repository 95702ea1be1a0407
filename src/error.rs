//! A refusal of the world walks in; a message that names its place, and help, walk out.

use std::io;
use std::path::{Path, PathBuf};

use crate::path::OutputPath;

/// Says what the world refused, and where.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system refused a deed (`read`, `write`, …) on a path.
    #[error("cannot {} `{}`: {source}", known(deed, path).0, known(deed, path).1.display())]
    Io {
        /// The deed, as a verb after "cannot".
        deed: &'static str,
        /// The path it was tried on.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder given is no project.
    #[error("`{}` has no `book.toml`", .path.display())]
    NoBook {
        /// The folder.
        path: PathBuf,
    },
    /// The project has no folder for its documents.
    #[error("`{}` does not exist", .path.display())]
    NoSeeds {
        /// Where the folder would be.
        path: PathBuf,
    },
    /// The destination is the project's folder, or one around it.
    #[error("`{}` holds the project itself", .path.display())]
    HoldsProject {
        /// The destination.
        path: PathBuf,
    },
    /// The destination is, or lies in, a folder of the curator's files.
    #[error("`{}` is a place for sources, not for the site", .path.display())]
    AmongSources {
        /// The destination.
        path: PathBuf,
        /// The project's folder that it is or lies in.
        folder: String,
    },
    /// The destination exists and is no folder.
    #[error("`{}` is not a folder", .path.display())]
    NotAFolder {
        /// The destination.
        path: PathBuf,
    },
    /// The destination has files and no manifest of ours.
    #[error("`{}` holds files that Seedbook did not write", .path.display())]
    NotOurs {
        /// The destination.
        path: PathBuf,
    },
    /// The manifest in the destination is not one that we could have written.
    #[error("`{}` is damaged at line {line}", .path.display())]
    DamagedManifest {
        /// The manifest.
        path: PathBuf,
        /// The first wrong line, from 1.
        line: usize,
    },
    /// Another build holds the lock of this destination.
    #[error("another build is writing `{}`", .path.display())]
    Busy {
        /// The destination.
        path: PathBuf,
    },
    /// A file or folder that we did not write stands where an artifact must go.
    #[error("cannot write `{artifact}`: `{}` was not written by Seedbook", .foreign.display())]
    ForeignInTheWay {
        /// The artifact, inside the site.
        artifact: OutputPath,
        /// What stands in its way, on the disk.
        foreign: PathBuf,
    },
    /// Files that would have to be written are there already, or something stands where their folders would.
    #[error("{} would be overwritten", named(.paths))]
    InTheWay {
        /// What is there; at least one path.
        paths: Vec<PathBuf>,
    },
    /// The system refused to listen on a port.
    #[error("cannot listen on port `{port}`: {source}")]
    Port {
        /// The port.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// All ports that were tried are taken.
    #[error("port `{port}` and those after it are taken")]
    NoPort {
        /// The first.
        port: u16,
    },
    /// Two artifacts have the same path.
    #[error("two pages or files would be written to `{path}`")]
    SamePath {
        /// The path of both.
        path: OutputPath,
    },
    /// Two artifacts would be one file on a disk that does not tell capitals from small letters.
    #[error("`{first}` and `{second}` differ only in capital letters")]
    SameButForCase {
        /// The lesser of the two paths.
        first: OutputPath,
        /// The greater of the two paths.
        second: OutputPath,
    },
    /// One artifact's path is a folder of another's.
    #[error("`{file}` would be a file, and a folder for `{inside}`")]
    FileAndFolder {
        /// The artifact that would be the folder.
        file: OutputPath,
        /// The artifact that would lie inside.
        inside: OutputPath,
    },
    /// A file stands where an imported document would.
    #[error("`{}` exists", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// An artifact has a name that `emit` keeps for itself.
    #[error("`{path}` is a name that Seedbook keeps for itself")]
    Reserved {
        /// The artifact's path.
        path: OutputPath,
    },
    /// The site was moved aside, and the system refused to move it back.
    #[error("cannot put `{}` back: {source}", .path.display())]
    Stranded {
        /// The destination, now missing.
        path: PathBuf,
        /// Where the previous site lies, whole.
        kept: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The program was built without what asks servers.
    #[error("this program cannot ask for outside links: it was built without its feature `external`")]
    NoClient,
    /// No server at all answered.
    #[error("none of the servers of {addresses} outside links could be found")]
    NoServer {
        /// How many addresses were asked for.
        addresses: usize,
    },
}

/// What was tried, by a name that the curator knows: a file that only we know of is written in a folder that he knows.
fn known<'a>(deed: &'a str, path: &'a Path) -> (&'a str, &'a Path) {
    let is_ours = |part: &Path| {
        let name = part.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with('.') && (name.contains(".seedbook-") || name.ends_with(".part"))
    };
    let outermost = path.ancestors().filter(|part| is_ours(part)).last();
    outermost.map_or((deed, path), |ours| ("write in", folder_of(ours)))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// `` `a`, `b` and `c` ``.
fn named(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => "nothing".to_owned(),
    }
}

impl Error {
    /// What is in the way, each once.
    pub fn in_the_way(mut paths: Vec<PathBuf>) -> Error {
        paths.sort();
        paths.dedup();
        Error::InTheWay { paths }
    }

    /// Makes a function that turns a system's refusal of `deed` on `path` into an [`Error::Io`].
    pub fn io(deed: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        let path = path.to_owned();
        move |source| Error::Io { deed, path, source }
    }

    /// Says what the curator can do about it, where more is known than the message says.
    pub fn help(&self) -> Option<String> {
        match self {
            Error::Io { deed, path, source } if source.kind() == io::ErrorKind::PermissionDenied => {
                let (deed, path) = known(deed, path);
                let (may, place) = match deed {
                    "read" | "write in" => (deed, path),
                    _ => ("write in", folder_of(path)),
                };
                Some(format!("give yourself the right to {may} `{}`, or choose another place", place.display()))
            }
            Error::Io { .. } => None,
            Error::NoClient => {
                Some("build it with `cargo build --release`, or leave out `--external`".to_owned())
            }
            Error::NoServer { .. } => {
                Some("see whether this machine is online; without `--external` nothing is asked".to_owned())
            }
            Error::Port { .. } | Error::NoPort { .. } => Some("choose another with `--port`".to_owned()),
            Error::NoBook { .. } => Some(
                "name the folder that holds it, or make a project of this one with `seedbook init`"
                    .to_owned(),
            ),
            Error::NoSeeds { .. } => Some(
                "make that folder, and put Markdown (`.md`) or plain-text clips (`.txt`) into it".to_owned(),
            ),
            Error::HoldsProject { .. } => Some(
                "choose a folder of its own with `--dest-dir`; without it, that is `site` in the project"
                    .to_owned(),
            ),
            Error::AmongSources { folder, .. } => {
                Some(format!("choose a folder outside of the project’s `{folder}/` with `--dest-dir`"))
            }
            Error::NotAFolder { .. } => Some("choose a folder with `--dest-dir`".to_owned()),
            Error::NotOurs { path } => Some(format!(
                "choose an empty folder with `--dest-dir`, or remove what is in `{}`",
                path.display()
            )),
            Error::DamagedManifest { .. } => Some(
                "it tells which files may be replaced: choose an empty folder with `--dest-dir`, \
                 or remove the damaged site"
                    .to_owned(),
            ),
            Error::Busy { .. } => {
                Some("wait for it to end, or choose another folder with `--dest-dir`".to_owned())
            }
            Error::ForeignInTheWay { foreign, .. } => {
                Some(format!("move `{}` elsewhere, or rename what is written there", foreign.display()))
            }
            Error::InTheWay { .. } => {
                Some("nothing was written: choose another folder, or move what is there elsewhere".to_owned())
            }
            Error::SamePath { .. }
            | Error::SameButForCase { .. }
            | Error::FileAndFolder { .. }
            | Error::Reserved { .. } => Some("rename one of the sources".to_owned()),
            Error::Exists { .. } => Some(
                "nothing is written over: move that file elsewhere, or give this one another name with `--id`"
                    .to_owned(),
            ),
            Error::Stranded { path, kept, .. } => Some(format!(
                "the previous site is whole: rename `{}` to `{}`",
                kept.display(),
                path.display()
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(deed: &'static str, path: &str) -> (String, String) {
        let error = Error::io(deed, Path::new(path))(io::ErrorKind::PermissionDenied.into());
        (error.to_string(), error.help().unwrap_or_default())
    }

    #[test]
    fn names_what_the_curator_knows_where_rights_are_lacking() {
        let right = |to: &str| format!("give yourself the right to {to}, or choose another place");
        for (deed, path, message, to) in [
            ("write", "seeds/.saved.md.part", "cannot write in `seeds`", "write in `seeds`"),
            ("create", "/srv/.site.seedbook-32628", "cannot write in `/srv`", "write in `/srv`"),
            ("create", ".site.seedbook-1/new/a", "cannot write in `.`", "write in `.`"),
            ("write", "site/index.html", "cannot write `site/index.html`", "write in `site`"),
            ("read", "seeds", "cannot read `seeds`", "read `seeds`"),
        ] {
            let (told, help) = said(deed, path);
            assert!(told.starts_with(&format!("{message}: ")), "{told}");
            assert_eq!(help, right(to));
        }
    }
}
