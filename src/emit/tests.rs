//! Small sites walk in; what `emit` made of them on the disk walks out, compared.

mod clearing;
mod foreign;
mod refusals;
mod steps;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

/// A folder's entries: files with bytes, folders with a `/` at the end, links with their target.
type Snapshot = BTreeMap<String, Vec<u8>>;

fn snapshot(root: &Path) -> Snapshot {
    let mut found = Snapshot::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_symlink() {
                let target = fs::read_link(&path).unwrap();
                found.insert(format!("{name}@"), target.to_str().unwrap().into());
            } else if path.is_dir() {
                found.insert(format!("{name}/"), Vec::new());
                folders.push(path);
            } else {
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Names in a folder, without looking inside.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn artifacts(files: &[(&str, &str)]) -> Vec<Artifact> {
    let artifact =
        |(path, text): &(&str, &str)| Artifact::new(OutputPath::new(path).unwrap(), text.as_bytes().to_vec());
    files.iter().map(artifact).collect()
}

/// Gives every second file to a depot; the others stay in memory.
fn half_in(depot: &Depot, files: Vec<Artifact>) -> Vec<Artifact> {
    let keep = |(nth, file): (usize, Artifact)| {
        if nth % 2 == 1 {
            return file;
        }
        depot.keep(file.path.clone(), file.bytes().unwrap().into_owned())
    };
    files.into_iter().enumerate().map(keep).collect()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn report(new: usize, changed: usize, same: usize, stale: usize) -> Report {
    Report { new, changed, same, stale }
}

/// A folder with nothing but the site in it, or nothing yet.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        Place { folder: TempDir::new().unwrap() }
    }

    fn with(files: &[(&str, &str)]) -> Place {
        let place = Place::new();
        place.emit(files).unwrap();
        place
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn emit(&self, files: &[(&str, &str)]) -> Result<Report, Error> {
        let result = open(&self.site()).and_then(|emission| {
            let files = half_in(&emission.depot(), artifacts(files));
            emission.settle(&files)
        });
        let left: Vec<String> =
            names(self.folder.path()).into_iter().filter(|name| name.contains("seedbook")).collect();
        assert_eq!(left, [""; 0], "a workshop is left");
        result
    }

    /// Compares the files of the site, folders and manifest left out, with what is expected.
    fn check(&self, expected: &[(&str, &str)]) {
        let mut found = snapshot(&self.site());
        found.retain(|name, _| name != manifest::NAME && !name.ends_with('/'));
        let expected: Snapshot =
            expected.iter().map(|(path, text)| ((*path).into(), text.as_bytes().into())).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_depot_writes_only_what_is_new() {
    let place = Place::with(&[("a/same", "1"), ("a/changed", "1")]);
    let emission = open(&place.site()).unwrap();
    let depot = emission.depot();
    let files = [("a/same", "1"), ("a/changed", "2"), ("b/new", "3")]
        .map(|it| artifacts(&[it]).remove(0))
        .map(|file| depot.keep(file.path.clone(), file.bytes().unwrap().into_owned()));
    assert_eq!(names(&emission.workshop.site().join("a")), ["changed"]);
    let texts = files.each_ref().map(|file| file.bytes().unwrap().into_owned());
    assert_eq!(texts, [b"1", b"2", b"3"]);
    place.check(&[("a/same", "1"), ("a/changed", "1")]);
    assert_eq!(emission.settle(&files).unwrap(), report(1, 1, 1, 0));
    place.check(&[("a/same", "1"), ("a/changed", "2"), ("b/new", "3")]);
}

#[test]
fn a_depot_keeps_what_is_written_piece_by_piece() {
    let place = Place::with(&[("a/same", "12"), ("a/changed", "12"), ("a/longer", "12")]);
    let emission = open(&place.site()).unwrap();
    let depot = emission.depot();
    let files =
        [("a/same", "12"), ("a/changed", "13"), ("a/longer", "123"), ("b/new", "3")].map(|(path, text)| {
            depot.keep_written(OutputPath::new(path).unwrap(), |file| {
                text.bytes().try_for_each(|byte| file.write_all(&[byte]))
            })
        });
    assert_eq!(names(&emission.workshop.site().join("a")), ["changed", "longer"]);
    assert_eq!(files.each_ref().map(Artifact::len), [2, 2, 3, 1]);
    assert_eq!(emission.settle(&files).unwrap(), report(1, 2, 1, 0));
    place.check(&[("a/same", "12"), ("a/changed", "13"), ("a/longer", "123"), ("b/new", "3")]);
}

#[test]
fn what_breaks_off_is_written_again() {
    let place = Place::new();
    let emission = open(&place.site()).unwrap();
    let tries = Cell::new(0);
    let file = emission.depot().keep_written(OutputPath::new("a").unwrap(), |file| {
        file.write_all(b"who")?;
        tries.set(tries.get() + 1);
        if tries.get() == 1 { Err(io::ErrorKind::StorageFull.into()) } else { file.write_all(b"le") }
    });
    assert_eq!(&*file.bytes().unwrap(), b"whole");
    let dropped =
        Depot::dropping().keep_written(OutputPath::new("a").unwrap(), |file| file.write_all(b"123"));
    assert_eq!(dropped.len(), 3);
}

#[test]
fn an_emission_that_is_dropped_leaves_no_trace() {
    let place = Place::with(&[("a", "1")]);
    let before = snapshot(place.folder.path());
    let emission = open(&place.site()).unwrap();
    emission.depot().keep(OutputPath::new("b").unwrap(), b"2".to_vec());
    drop(emission);
    assert_eq!(snapshot(place.folder.path()), before);
}

#[test]
fn what_is_dropped_keeps_its_length() {
    let file = Depot::dropping().keep(OutputPath::new("a").unwrap(), b"123".to_vec());
    assert_eq!(file.len(), 3);
    assert!(file.bytes().is_err());
}

#[test]
fn makes_a_site_and_the_folders_above_it() {
    let place = Place::new();
    let site = place.folder.path().join("public/english");
    let files = artifacts(&[("index.html", "home"), ("a/b/c.html", "deep"), ("a/d.html", "")]);
    assert_eq!(emit(&files, &site).unwrap(), report(3, 0, 0, 0));
    let expected: Snapshot = [
        (".seedbook", "seedbook manifest 1\na/b/c.html\na/d.html\nindex.html\n"),
        ("a/", ""),
        ("a/b/", ""),
        ("a/b/c.html", "deep"),
        ("a/d.html", ""),
        ("index.html", "home"),
    ]
    .map(|(name, text)| (name.to_owned(), text.into()))
    .into();
    assert_eq!(snapshot(&site), expected);
    assert_eq!(names(site.parent().unwrap()), ["english"]);
}

#[test]
fn counts_new_changed_same_and_stale() {
    let place = Place::with(&[("a", "1"), ("b", "2"), ("c/d", "3"), ("e", "4")]);
    let next = [("a", "1"), ("b", "two"), ("e", "5"), ("f/g", "6")];
    assert_eq!(place.emit(&next).unwrap(), report(1, 2, 1, 1));
    place.check(&next);
    assert!(!place.site().join("c").exists(), "the folder of a stale file is left");
}

#[test]
fn takes_an_empty_folder() {
    let place = Place::new();
    fs::create_dir(place.site()).unwrap();
    assert_eq!(place.emit(&[("a", "1")]).unwrap(), report(1, 0, 0, 0));
    place.check(&[("a", "1")]);
}

#[test]
fn writes_no_artifacts_as_an_empty_site() {
    let place = Place::with(&[]);
    assert_eq!(names(&place.site()), [manifest::NAME]);
    assert_eq!(place.emit(&[]).unwrap(), report(0, 0, 0, 0));
}

#[test]
fn mends_files_that_were_changed_or_lost() {
    let files = [("a", "1"), ("b/c", "2"), ("d", "3")];
    let place = Place::with(&files);
    write(&place.site().join("a"), "x");
    fs::remove_dir_all(place.site().join("b")).unwrap();
    assert_eq!(place.emit(&files).unwrap(), report(1, 1, 1, 0));
    place.check(&files);
}

#[test]
fn turns_files_into_folders_and_back() {
    let place = Place::with(&[("a", "1"), ("b/c", "2"), ("b/d/e", "3")]);
    let next = [("a/x/y", "1"), ("b", "2")];
    assert_eq!(place.emit(&next).unwrap(), report(2, 0, 0, 3));
    place.check(&next);
}

#[test]
fn compares_files_longer_than_the_buffer() {
    let long = "x".repeat(200_000);
    let other = format!("{}y", "x".repeat(199_999));
    let place = Place::with(&[("a", &long)]);
    assert_eq!(place.emit(&[("a", &long)]).unwrap(), report(0, 0, 1, 0));
    assert_eq!(place.emit(&[("a", &other)]).unwrap(), report(0, 1, 0, 0));
    place.check(&[("a", &other)]);
}

#[test]
fn writes_the_same_manifest_for_any_order() {
    let (one, two) = (Place::with(&[("a", ""), ("b", "")]), Place::with(&[("b", ""), ("a", "")]));
    assert_eq!(snapshot(&one.site()), snapshot(&two.site()));
}

#[cfg(unix)]
mod inodes {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::time::{Duration, SystemTime};

    use super::*;

    fn inode(path: &Path) -> u64 {
        fs::symlink_metadata(path).unwrap().ino()
    }

    #[test]
    fn touches_nothing_if_nothing_changed() {
        let files = [("a", "1"), ("b/c", "2")];
        let place = Place::with(&files);
        let look = || {
            let paths = ["", "a", "b", "b/c", manifest::NAME];
            paths.map(|path| {
                let metadata = fs::metadata(place.site().join(path)).unwrap();
                (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
            })
        };
        let before = look();
        assert_eq!(place.emit(&files).unwrap(), report(0, 0, 2, 0));
        assert_eq!(look(), before);
    }

    #[test]
    fn leaves_equal_files_alone_and_never_writes_through_a_link() {
        let place = Place::with(&[("same", "1"), ("changed", "2")]);
        let (same, changed) = (place.site().join("same"), place.site().join("changed"));
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        fs::File::options().write(true).open(&same).unwrap().set_modified(then).unwrap();
        fs::hard_link(&changed, place.folder.path().join("another name")).unwrap();
        let before = (inode(&same), inode(&changed));
        place.emit(&[("same", "1"), ("changed", "two")]).unwrap();
        assert_eq!(inode(&same), before.0);
        assert_eq!(fs::metadata(&same).unwrap().modified().unwrap(), then);
        assert_ne!(inode(&changed), before.1);
        let another = fs::read_to_string(place.folder.path().join("another name")).unwrap();
        assert_eq!(another, "2");
    }

    #[test]
    fn follows_a_link_to_the_folder_once() {
        let place = Place::new();
        let real = place.folder.path().join("elsewhere/real");
        fs::create_dir_all(&real).unwrap();
        symlink("elsewhere/real", place.site()).unwrap();
        for text in ["1", "2"] {
            place.emit(&[("a", text)]).unwrap();
            place.check(&[("a", text)]);
        }
        assert!(place.site().is_symlink());
        assert_eq!(names(real.parent().unwrap()), ["real"]);
        fs::remove_dir_all(&real).unwrap();
        place.emit(&[("a", "3")]).unwrap();
        assert_eq!(fs::read_to_string(real.join("a")).unwrap(), "3");
    }

    #[test]
    fn keeps_the_permissions_of_folders() {
        let place = Place::with(&[("a/b", "1")]);
        let mode = |path: &str| fs::metadata(place.site().join(path)).unwrap().mode() & 0o7777;
        for path in ["", "a"] {
            let permissions = fs::Permissions::from_mode(0o2750);
            fs::set_permissions(place.site().join(path), permissions).unwrap();
        }
        place.emit(&[("a/b", "2")]).unwrap();
        assert_eq!((mode(""), mode("a")), (0o2750, 0o2750));
    }

    #[test]
    fn hands_over_what_came_during_the_build() {
        let place = Place::with(&[("a", "1")]);
        write(&place.site().join("note"), "old");
        let files = artifacts(&[("a", "2"), ("b", "2")]);
        let sorted = check::check(&files).unwrap();
        let destination = Destination::resolve(&place.site()).unwrap();
        let mut workshop = Workshop::claim(&destination).unwrap();
        let standing = standing::inspect(&destination).unwrap();
        let plan = plan::plan(&sorted, &standing).unwrap();
        assert!(stage::stage(&workshop.site(), &standing, &plan).is_ok());
        // As an editor saves: a new file under the old name.
        write(&place.site().join("draft"), "new");
        fs::rename(place.site().join("draft"), place.site().join("note")).unwrap();
        write(&place.site().join("late/guest"), "late");
        write(&place.site().join("b"), "in the way of an artifact");
        let old = swap::swap(&destination, &mut workshop, true).ok().flatten().unwrap();
        swap::hand_over(&old, &standing, &plan);
        drop(workshop);
        place.check(&[("a", "2"), ("b", "2"), ("note", "new"), ("late/guest", "late")]);
    }
}
