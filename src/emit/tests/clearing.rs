//! Built sites walk in, among them some with foreign files; what a clearing leaves walks out.

use super::*;
use crate::emit::clear::{Clearing, clear, look};

fn build(place: &Path) {
    emit(&artifacts(&[("index.html", "a"), ("a/b/index.html", "b"), ("a/c.html", "c")]), place).unwrap();
}

fn ours() -> Vec<String> {
    ["a/b/index.html", "a/c.html", "index.html"].map(str::to_owned).into()
}

#[test]
fn all_of_a_site_goes_and_its_folder_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    build(&site);
    let before = snapshot(folder.path());
    let seen = look(&site).unwrap().unwrap();
    assert_eq!(seen, Clearing { files: ours(), foreign: vec![], is_gone: false });
    assert_eq!(snapshot(folder.path()), before, "a look changes nothing");
    assert_eq!(clear(&site).unwrap(), Some(Clearing { is_gone: true, ..seen }));
    assert_eq!(names(folder.path()), [""; 0]);
    assert_eq!(clear(&site).unwrap(), None);
    assert_eq!(look(&folder.path().join("no/where")).unwrap(), None);
    assert_eq!(clear(&folder.path().join("no/where")).unwrap(), None);
    assert_eq!(names(folder.path()), [""; 0], "no folder is made on the way");
}

#[test]
fn foreign_files_and_folders_stay() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    build(&site);
    write(&site.join("a/b/mine.txt"), "mine");
    write(&site.join("CNAME"), "mine");
    write(&site.join("pictures/deep/one.png"), "mine");
    fs::create_dir(site.join("empty")).unwrap();
    let cleared = clear(&site).unwrap().unwrap();
    let foreign = ["CNAME", "a/b/mine.txt", "empty", "pictures"].map(PathBuf::from);
    assert_eq!(cleared, Clearing { files: ours(), foreign: foreign.into(), is_gone: false });
    let left: Vec<String> = snapshot(&site).into_keys().collect();
    assert_eq!(
        left,
        [
            ".seedbook",
            "CNAME",
            "a/",
            "a/b/",
            "a/b/mine.txt",
            "empty/",
            "pictures/",
            "pictures/deep/",
            "pictures/deep/one.png"
        ]
    );
    assert_eq!(clear(&site).unwrap(), None, "only foreign things are left");
    assert_eq!(names(&site), [".seedbook", "CNAME", "a", "empty", "pictures"]);
    build(&site);
    assert!(site.join("index.html").is_file() && site.join("CNAME").is_file());
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("site/index.html"), "mine");
    assert!(matches!(look(&folder.path().join("site")), Err(Error::NotOurs { .. })));
    assert!(matches!(clear(&folder.path().join("site")), Err(Error::NotOurs { .. })));
    assert!(matches!(clear(&folder.path().join("site/index.html")), Err(Error::NotAFolder { .. })));
    write(&folder.path().join("site/.seedbook"), "something else\n");
    assert!(matches!(clear(&folder.path().join("site")), Err(Error::DamagedManifest { line: 1, .. })));
    assert_eq!(fs::read_to_string(folder.path().join("site/index.html")).unwrap(), "mine");
    assert_eq!(names(folder.path()), ["site"]);
}

#[test]
fn an_empty_folder_stays() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(clear(folder.path()).unwrap(), None);
    assert!(folder.path().is_dir());
}

#[test]
fn a_file_that_somebody_removed_is_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    build(&site);
    fs::remove_file(site.join("a/c.html")).unwrap();
    assert_eq!(clear(&site).unwrap().unwrap().files, ["a/b/index.html", "index.html"]);
    assert_eq!(names(folder.path()), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_folder_behind_a_link_is_emptied_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("real")).unwrap();
    std::os::unix::fs::symlink("real", folder.path().join("site")).unwrap();
    build(&folder.path().join("site"));
    // A link of the curator's within the site is not followed.
    write(&folder.path().join("elsewhere/index.html"), "mine");
    std::os::unix::fs::symlink("../elsewhere", folder.path().join("real/link")).unwrap();
    let cleared = clear(&folder.path().join("site")).unwrap().unwrap();
    assert!(!cleared.is_gone);
    assert_eq!(names(&folder.path().join("real")), [".seedbook", "link"]);
    assert_eq!(names(&folder.path().join("elsewhere")), ["index.html"]);
}
