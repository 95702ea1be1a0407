//! Sites with files of other people walk in; the same files walk out, untouched.

use super::*;

#[test]
fn foreign_files_and_folders_stay() {
    let place = Place::with(&[("a/index", "1"), ("gone/b", "2")]);
    let site = place.site();
    for path in ["CNAME", "a/note", "gone/note", ".git/objects/ab/cd", ".seedbook-theirs/x"] {
        write(&site.join(path), path);
    }
    fs::create_dir_all(site.join("empty/inner")).unwrap();
    fs::create_dir_all(site.join("a/empty")).unwrap();
    assert_eq!(place.emit(&[("a/index", "2"), ("new/c", "3")]).unwrap(), report(1, 1, 0, 1));
    place.check(&[
        (".git/objects/ab/cd", ".git/objects/ab/cd"),
        (".seedbook-theirs/x", ".seedbook-theirs/x"),
        ("CNAME", "CNAME"),
        ("a/index", "2"),
        ("a/note", "a/note"),
        ("gone/note", "gone/note"),
        ("new/c", "3"),
    ]);
    assert!(site.join("empty/inner").is_dir() && site.join("a/empty").is_dir());
    assert_eq!(place.emit(&[("a/index", "2"), ("new/c", "3")]).unwrap(), report(0, 0, 2, 0));
}

#[test]
fn a_site_without_artifacts_keeps_foreign_files() {
    let place = Place::with(&[("a", "1")]);
    write(&place.site().join("CNAME"), "x");
    assert_eq!(place.emit(&[]).unwrap(), report(0, 0, 0, 1));
    place.check(&[("CNAME", "x")]);
}

#[test]
fn a_site_within_a_site_may_come_first_or_last() {
    let place = Place::new();
    let inner = place.site().join("help/manual");
    let text = "seedbook manifest 1\nindex\n";
    emit(&artifacts(&[("index", "inner")]), &inner).unwrap();
    place.emit(&[("index", "outer")]).unwrap();
    let both = [("help/manual/.seedbook", text), ("help/manual/index", "inner"), ("index", "outer")];
    place.check(&both);
    emit(&artifacts(&[("index", "inner")]), &inner).unwrap();
    place.emit(&[("index", "outer")]).unwrap();
    place.check(&both);
    clear::clear(&place.site()).unwrap();
    place.check(&both[..2]);
    place.emit(&[("index", "outer")]).unwrap();
    clear::clear(&inner).unwrap();
    place.check(&both[2..]);
    assert!(place.emit(&[("help/manual/index", "x")]).is_ok(), "it is gone, and not in the way");
}

#[test]
fn a_folder_beside_a_site_is_somebodys_home() {
    let place = Place::new();
    emit(&artifacts(&[("index", "inner")]), &place.site().join("manual")).unwrap();
    write(&place.site().join("letters/one"), "theirs");
    assert!(matches!(place.emit(&[("index", "outer")]), Err(Error::NotOurs { .. })));
}

/// Puts a foreign entry in the way of one artifact, and expects nothing to change.
fn check_collision(foreign: &str, artifact: &str) {
    let place = Place::with(&[("a/ours", "1"), ("z", "2")]);
    match foreign.strip_suffix('/') {
        Some(folder) => fs::create_dir_all(place.site().join(folder)).unwrap(),
        None => write(&place.site().join(foreign), "theirs"),
    }
    let before = snapshot(&place.site());
    let error = place.emit(&[(artifact, "new"), ("z", "3")]).unwrap_err();
    let Error::ForeignInTheWay { artifact: named, .. } = &error else { panic!("{error}") };
    assert_eq!(named.as_str(), artifact);
    assert!(error.to_string().ends_with("was not written by Seedbook"), "{error}");
    assert!(error.help().unwrap().contains(foreign.split('/').next().unwrap()), "{error}");
    assert_eq!(snapshot(&place.site()), before);
}

#[test]
fn an_artifact_does_not_replace_a_foreign_entry() {
    check_collision("b", "b");
    check_collision("b/c", "b/c");
    check_collision("b/", "b");
    check_collision("b/c/", "b");
    check_collision("b", "b/c/d");
    // `a` also holds something of ours, which alone would be stale and no obstacle.
    check_collision("a/theirs", "a");
    check_collision("a/empty/", "a");
}

#[test]
fn names_of_which_one_starts_with_the_other_do_not_collide() {
    let place = Place::with(&[("z", "1")]);
    write(&place.site().join("a-b/c"), "theirs");
    place.emit(&[("a", "1"), ("a-b/d", "2")]).unwrap();
    place.check(&[("a", "1"), ("a-b/c", "theirs"), ("a-b/d", "2")]);
}

#[test]
fn a_folder_in_the_place_of_our_file_is_foreign() {
    let place = Place::with(&[("a", "1")]);
    fs::remove_file(place.site().join("a")).unwrap();
    fs::create_dir(place.site().join("a")).unwrap();
    assert!(matches!(place.emit(&[("a", "1")]), Err(Error::ForeignInTheWay { .. })));
    assert!(place.site().join("a").is_dir());
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_modes_and_odd_names_stay() {
        let place = Place::with(&[("a", "1")]);
        let site = place.site();
        let outside = place.folder.path().join("outside");
        write(&outside.join("treasure"), "gold");
        symlink("a", site.join("alias")).unwrap();
        symlink("nowhere", site.join("dangling")).unwrap();
        symlink("../outside", site.join("door")).unwrap();
        let odd = site.join(OsStr::from_bytes(b"caf\xe9"));
        fs::write(&odd, "odd").unwrap();
        write(&site.join("shut/secret"), "x");
        fs::set_permissions(site.join("shut/secret"), fs::Permissions::from_mode(0o600)).unwrap();
        fs::set_permissions(site.join("shut"), fs::Permissions::from_mode(0o500)).unwrap();
        let before = fs::metadata(site.join("shut/secret")).unwrap().ino();

        place.emit(&[("a", "2")]).unwrap();

        assert_eq!(fs::read(&odd).unwrap(), b"odd");
        fs::remove_file(&odd).unwrap();
        place.check(&[
            ("a", "2"),
            ("alias@", "a"),
            ("dangling@", "nowhere"),
            ("door@", "../outside"),
            ("shut/secret", "x"),
        ]);
        let secret = fs::metadata(site.join("shut/secret")).unwrap();
        assert_eq!((secret.ino(), secret.mode() & 0o777), (before, 0o600));
        assert_eq!(fs::metadata(site.join("shut")).unwrap().mode() & 0o777, 0o500);
        assert_eq!(snapshot(&outside), Snapshot::from([("treasure".into(), "gold".into())]));
        fs::set_permissions(site.join("shut"), fs::Permissions::from_mode(0o700)).unwrap();
    }

    #[test]
    fn nothing_is_written_or_removed_behind_a_link() {
        let place = Place::with(&[("a/b", "1")]);
        let outside = place.folder.path().join("outside");
        write(&outside.join("b"), "theirs");
        fs::remove_dir_all(place.site().join("a")).unwrap();
        symlink("../outside", place.site().join("a")).unwrap();
        assert!(matches!(place.emit(&[("a/b", "2")]), Err(Error::ForeignInTheWay { .. })));
        assert_eq!(place.emit(&[("c", "2")]).unwrap(), report(1, 0, 0, 0));
        assert_eq!(fs::read_to_string(outside.join("b")).unwrap(), "theirs");
        assert!(place.site().join("a").is_symlink());
    }

    #[test]
    fn a_link_in_the_place_of_our_file_is_foreign() {
        let place = Place::with(&[("a", "1")]);
        write(&place.folder.path().join("outside"), "1");
        fs::remove_file(place.site().join("a")).unwrap();
        symlink("../outside", place.site().join("a")).unwrap();
        assert!(matches!(place.emit(&[("a", "2")]), Err(Error::ForeignInTheWay { .. })));
        assert_eq!(fs::read_to_string(place.folder.path().join("outside")).unwrap(), "1");
    }
}
