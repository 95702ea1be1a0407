//! The watch: a project's folder walks in; what changed in it and in its annexes walks out, as soon as it is quiet again.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::config::{self, BOOK, Config, SEEDS, THEME};
use crate::error::Error;
use crate::source::Changes;

/// How long it is quiet after a change before it is looked at: a program that saves a file touches it several times.
const QUIET: Duration = Duration::from_millis(10);

/// How long to wait before a folder that is new is looked into once more: what was put there before it was watched has
/// not been heard of.
const LATER: Duration = Duration::from_millis(250);

/// So many paths are not looked at one by one.
const MOST_PATHS: usize = 1_000;

/// So many events are heard before it is looked what they come to, quiet or not.
const MOST_EVENTS: usize = 100_000;

/// Hears of changes.
pub(super) struct Watch {
    /// The project's, then those of its annexes.
    grounds: Vec<Ground>,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    /// Folders that were new.
    new: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches a project.
    ///
    /// # Errors
    /// Where the system refuses.
    pub(super) fn new(root: &Path) -> Result<Self, Error> {
        let (heard, events) = channel();
        let is_change =
            |event: &notify::Result<Event>| !matches!(event, Ok(Event { kind: EventKind::Access(_), .. }));
        let tell = move |event: notify::Result<Event>| {
            if is_change(&event) {
                // Nobody hears any more when the server ends.
                let _ = heard.send(event);
            }
        };
        let watcher = notify::recommended_watcher(tell).map_err(refused(root))?;
        root.canonicalize().map_err(Error::io("read", root))?;
        let mut watch = Self { grounds: grounds(root), watcher, events, new: BTreeSet::new() };
        // Editors put a new file in the place of `book.toml`, so it is its folder that is watched.
        watch.watcher.watch(root, RecursiveMode::NonRecursive).map_err(refused(root))?;
        watch.watch_annexes();
        for folder in watch.folders() {
            watch.watcher.watch(&folder, RecursiveMode::Recursive).map_err(refused(&folder))?;
        }
        Ok(watch)
    }

    /// The site can do without an annex that is not there.
    fn watch_annexes(&mut self) {
        for annex in self.grounds.iter().skip(1).filter(|annex| annex.root.is_dir()) {
            let _ = self.watcher.watch(&annex.root, RecursiveMode::NonRecursive);
        }
    }

    /// The folders of sources that are there.
    fn folders(&self) -> Vec<PathBuf> {
        self.grounds.iter().flat_map(Ground::folders).filter(|folder| folder.is_dir()).collect()
    }

    /// Waits for changes, and for the quiet after them; `None` when there will be none.
    pub(super) fn next(&mut self) -> Option<Changes> {
        loop {
            let first = if self.new.is_empty() {
                self.events.recv().ok()?
            } else {
                match self.events.recv_timeout(LATER) {
                    Ok(event) => event,
                    Err(RecvTimeoutError::Timeout) => {
                        return Some(Changes::Paths(std::mem::take(&mut self.new)));
                    }
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
            };
            if let Some(changes) = self.gather(first) {
                return Some(changes);
            }
        }
    }

    /// Takes in all that follows a first event; gives nothing where it is none of our business.
    fn gather(&mut self, first: notify::Result<Event>) -> Option<Changes> {
        let mut paths = Some(BTreeSet::new());
        let mut next = Some(first);
        for _ in 0..MOST_EVENTS {
            let Some(event) = next else { break };
            self.add(event, &mut paths);
            next = self.events.recv_timeout(QUIET).ok();
        }
        let Some(paths) = paths else {
            self.look_around();
            return Some(Changes::Everything);
        };
        if self.grounds.iter().any(|ground| ground.may_move(&paths)) {
            self.look_around();
        }
        self.new.extend(paths.iter().filter(|path| path.is_dir()).cloned());
        (!paths.is_empty()).then_some(Changes::Paths(paths))
    }

    /// Adds the paths of an event that are ours; takes away all where it is better to look at everything.
    fn add(&self, event: notify::Result<Event>, paths: &mut Option<BTreeSet<PathBuf>>) {
        let Some(known) = paths else { return };
        match event {
            Ok(event) if !event.need_rescan() => {
                for ground in &self.grounds {
                    known.extend(event.paths.iter().filter_map(|path| ground.own(path)));
                }
                if known.len() > MOST_PATHS {
                    *paths = None;
                }
            }
            _ => *paths = None,
        }
    }

    /// Folders that came back are watched again, and the sources where they are now.
    fn look_around(&mut self) {
        let first = self.grounds.first().map(|ground| ground.root.clone());
        self.grounds = first.map(|root| grounds(&root)).unwrap_or_default();
        self.watch_annexes();
        for folder in self.folders() {
            // Where it is gone again, its going will be told.
            let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            self.new.insert(folder);
        }
    }
}

/// The ground of one project.
struct Ground {
    /// As it was given.
    root: PathBuf,
    /// Without links, as some systems tell paths.
    real_root: PathBuf,
    /// The folder of the sources; empty where it is the project's own.
    seeds: String,
}

impl Ground {
    /// The ground of a project, as far as its `book.toml` can be read.
    fn new(root: &Path, config: Option<&Config>) -> Self {
        let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let seeds = config.map_or_else(|| SEEDS.to_owned(), |config| config.seeds.clone());
        Self { root: root.to_owned(), real_root, seeds }
    }

    fn folders(&self) -> Vec<PathBuf> {
        let seeds = if self.seeds.is_empty() { self.root.clone() } else { self.root.join(&self.seeds) };
        THEME.into_iter().map(|folder| self.root.join(folder)).chain([seeds]).collect()
    }

    /// A path as the project names it, if it is one of the sources, or the project itself.
    fn own(&self, path: &Path) -> Option<PathBuf> {
        let inside = path.strip_prefix(&self.root).or_else(|_| path.strip_prefix(&self.real_root)).ok()?;
        if inside.as_os_str().is_empty() {
            return Some(self.root.clone());
        }
        let is_source = inside == Path::new(BOOK)
            || [self.seeds.as_str()].into_iter().chain(THEME).any(|folder| inside.starts_with(folder));
        is_source.then(|| self.root.join(inside))
    }

    /// Whether the sources may be elsewhere after a change of these paths.
    fn may_move(&self, paths: &BTreeSet<PathBuf>) -> bool {
        let places = [self.root.clone(), self.root.join(BOOK)];
        places.iter().chain(&self.folders()).any(|place| paths.contains(place))
    }
}

/// The grounds of a project and its annexes.
fn grounds(root: &Path) -> Vec<Ground> {
    let load = |root: &Path| config::load(root).ok().map(|config| config.value);
    let config = load(root);
    let annexes = config.iter().flat_map(|config| &config.annexes).map(|annex| {
        let root = root.join(&annex.project);
        Ground::new(&root, load(&root).as_ref())
    });
    let annexes: Vec<Ground> = annexes.collect();
    [Ground::new(root, config.as_ref())].into_iter().chain(annexes).collect()
}

fn refused(path: &Path) -> impl FnOnce(notify::Error) -> Error {
    let path = path.to_owned();
    move |error| {
        let source = match error.kind {
            notify::ErrorKind::Io(source) => source,
            kind => io::Error::other(notify::Error::new(kind)),
        };
        Error::Io { deed: "watch", path, source }
    }
}
