//! The watch: a project's folder walks in; what changed in it walks out, as soon as it is quiet again.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::config::{self, BOOK, SEEDS, THEME};
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
    /// As it was given.
    root: PathBuf,
    /// Without links, as some systems tell paths.
    real_root: PathBuf,
    /// The folder of the sources; empty where it is the project's own.
    seeds: String,
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
        let real_root = root.canonicalize().map_err(Error::io("read", root))?;
        let (root_path, seeds, new) = (root.to_owned(), seeds_of(root), BTreeSet::new());
        let mut watch = Self { root: root_path, real_root, seeds, watcher, events, new };
        // Editors put a new file in the place of `book.toml`, so it is its folder that is watched.
        watch.watcher.watch(root, RecursiveMode::NonRecursive).map_err(refused(root))?;
        for folder in watch.folders().into_iter().filter(|folder| folder.is_dir()) {
            watch.watcher.watch(&folder, RecursiveMode::Recursive).map_err(refused(&folder))?;
        }
        Ok(watch)
    }

    fn folders(&self) -> Vec<PathBuf> {
        let seeds = if self.seeds.is_empty() { self.root.clone() } else { self.root.join(&self.seeds) };
        THEME.into_iter().map(|folder| self.root.join(folder)).chain([seeds]).collect()
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
        let may_move = paths.contains(&self.root.join(BOOK));
        if may_move || self.folders().iter().any(|folder| paths.contains(folder)) {
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
                known.extend(event.paths.iter().filter_map(|path| self.own(path)));
                if known.len() > MOST_PATHS {
                    *paths = None;
                }
            }
            _ => *paths = None,
        }
    }

    /// A path as the project names it, if it is one of the sources.
    fn own(&self, path: &Path) -> Option<PathBuf> {
        let inside = path.strip_prefix(&self.root).or_else(|_| path.strip_prefix(&self.real_root)).ok()?;
        let is_source = inside == Path::new(BOOK)
            || [self.seeds.as_str()].into_iter().chain(THEME).any(|folder| inside.starts_with(folder));
        is_source.then(|| self.root.join(inside))
    }

    /// Folders that came back are watched again, and the sources where they are now.
    fn look_around(&mut self) {
        self.seeds = seeds_of(&self.root);
        for folder in self.folders().into_iter().filter(|folder| folder.is_dir()) {
            // Where it is gone again, its going will be told.
            let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            self.new.insert(folder);
        }
    }
}

/// Where a project has its sources, as far as its `book.toml` can be read.
fn seeds_of(root: &Path) -> String {
    config::load(root).map_or_else(|_| SEEDS.to_owned(), |config| config.value.seeds)
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
