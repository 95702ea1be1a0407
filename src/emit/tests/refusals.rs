//! Sites that must not be written walk in; an error and an unchanged disk walk out.

use super::*;

fn check_artifacts(paths: &[&str], message: &str) {
    let place = Place::with(&[("old", "1")]);
    let before = snapshot(&place.site());
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (*path, "")).collect();
    let error = place.emit(&files).unwrap_err();
    assert_eq!(error.to_string(), message);
    assert!(error.help().is_some());
    assert_eq!(snapshot(&place.site()), before);
}

#[test]
fn artifacts_that_do_not_fit_together() {
    check_artifacts(&["b", "a", "b"], "two pages or files would be written to `b`");
    check_artifacts(&["a/x", "b", "A/x"], "`A/x` and `a/x` differ only in capital letters");
    check_artifacts(&["Über", "über"], "`Über` and `über` differ only in capital letters");
    check_artifacts(&["a/b", "a-b", "a"], "`a` would be a file, and a folder for `a/b`");
    check_artifacts(&["a/b/c", "a/B"], "`a/B` would be a file, and a folder for `a/b/c`");
    for path in [".seedbook", ".Seedbook", ".seedbook/x", ".seedbook-12/x"] {
        check_artifacts(&[path], &format!("`{path}` is a name that Seedbook keeps for itself"));
    }
}

#[test]
fn output_paths_stay_inside() {
    for path in ["", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\\b", "c:a", "a\nb", "\0"] {
        assert_eq!(OutputPath::new(path), None, "{path:?}");
    }
    assert!(OutputPath::new(".well-known/a..b").is_some());
}

#[test]
fn a_destination_that_is_not_ours() {
    let place = Place::new();
    write(&place.site().join("thesis.txt"), "years of work");
    let error = place.emit(&[("a", "1")]).unwrap_err();
    assert!(matches!(&error, Error::NotOurs { path } if *path == place.site()), "{error}");
    assert!(error.help().unwrap().contains("`--dest-dir`"));
    place.check(&[("thesis.txt", "years of work")]);
}

#[test]
fn a_destination_that_is_no_folder() {
    let place = Place::new();
    write(&place.site(), "a file");
    assert!(matches!(place.emit(&[("a", "1")]), Err(Error::NotAFolder { .. })));
    assert_eq!(fs::read_to_string(place.site()).unwrap(), "a file");
}

#[test]
fn a_destination_without_a_name() {
    for path in ["/", "missing/.."] {
        assert!(matches!(emit(&[], Path::new(path)), Err(Error::Io { .. })), "{path}");
    }
}

#[test]
fn a_manifest_that_we_did_not_write() {
    let cases = [
        ("", 1),
        ("seedbook manifest 2\na\n", 1),
        ("seedbook manifest 1", 1),
        ("seedbook manifest 1\r\na\n", 1),
        ("seedbook manifest 1\na\n../treasure\n", 3),
        ("seedbook manifest 1\n/etc/passwd\n", 2),
        ("seedbook manifest 1\na\n\n", 3),
        ("seedbook manifest 1\na\na\n", 3),
        ("seedbook manifest 1\nb\na\n", 3),
        ("seedbook manifest 1\na\ncut off", 3),
        ("seedbook manifest 1\n.seedbook\n", 2),
    ];
    for (text, wrong) in cases {
        let place = Place::with(&[("a", "1")]);
        write(&place.site().join(manifest::NAME), text);
        write(&place.folder.path().join("treasure"), "gold");
        let before = snapshot(place.folder.path());
        let error = place.emit(&[("b", "2")]).unwrap_err();
        assert!(matches!(error, Error::DamagedManifest { line, .. } if line == wrong), "{text:?}");
        assert_eq!(snapshot(place.folder.path()), before, "{text:?}");
    }
}

#[test]
fn a_manifest_that_is_no_text_or_no_file() {
    let place = Place::with(&[("a", "1")]);
    let path = place.site().join(manifest::NAME);
    fs::write(&path, b"\xff\xfe").unwrap();
    assert!(matches!(place.emit(&[]), Err(Error::DamagedManifest { line: 1, .. })));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(place.emit(&[]), Err(Error::NotOurs { .. })));
    place.check(&[("a", "1")]);
}

#[test]
fn a_second_build_at_once() {
    let place = Place::with(&[("a", "1")]);
    let destination = Destination::resolve(&place.site()).unwrap();
    let workshop = Workshop::claim(&destination).unwrap();
    let error = emit(&artifacts(&[("a", "2")]), &place.site()).unwrap_err();
    assert_eq!(error.to_string(), format!("another build is writing `{}`", place.site().display()));
    assert!(workshop.site().parent().unwrap().join("lock").exists());
    place.check(&[("a", "1")]);
    drop(workshop);
    place.emit(&[("a", "2")]).unwrap();
}

#[test]
fn builds_of_other_sites_do_not_disturb() {
    let place = Place::new();
    let other = Destination::resolve(&place.folder.path().join("other")).unwrap();
    let _workshop = Workshop::claim(&other).unwrap();
    assert_eq!(emit(&artifacts(&[("a", "1")]), &place.site()).unwrap(), report(1, 0, 0, 0));
}

#[test]
fn many_threads_leave_one_whole_site() {
    let place = Place::with(&[("first", "")]);
    let texts = ["one", "two", "three", "four"];
    let sites = texts.map(|text| {
        let paths: Vec<String> = (0..40).map(|number| format!("{number}")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), text)).collect();
        artifacts(&files)
    });
    let target = place.site();
    let results: Vec<Result<Report, Error>> = std::thread::scope(|scope| {
        let target = &target;
        let build = |site: &Vec<Artifact>| {
            let site = site.clone();
            scope.spawn(move || emit(&site, target))
        };
        let builds = sites.each_ref().map(build);
        builds.map(|build| build.join().unwrap()).into()
    });
    assert!(results.iter().any(Result::is_ok));
    for error in results.into_iter().filter_map(Result::err) {
        assert!(matches!(error, Error::Busy { .. }), "{error}");
    }
    let mut found = snapshot(&target);
    found.remove(manifest::NAME);
    assert_eq!(found.len(), 40);
    assert!(texts.iter().any(|text| found.values().all(|bytes| bytes == text.as_bytes())));
    assert_eq!(names(place.folder.path()), ["site"]);
}

#[cfg(unix)]
#[test]
fn the_first_fault_in_path_order() {
    let files: Vec<String> = (0..200).map(|number| format!("{number:03}")).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|path| (path.as_str(), "x")).collect();
    let place = Place::with(&files);
    for path in ["150", "017", "090"] {
        // Gone after the plan was made.
        let path = path.to_owned();
        let found = fault_after_losing(&place, &files, &["150", "090", &path]);
        assert_eq!(found.file_name().unwrap().to_str(), Some(path.as_str().min("090")));
    }
}

#[cfg(unix)]
fn fault_after_losing(place: &Place, files: &[(&str, &str)], lost: &[&str]) -> PathBuf {
    place.emit(files).unwrap();
    let files = artifacts(files);
    let sorted = check::check(&files).unwrap();
    let destination = Destination::resolve(&place.site()).unwrap();
    let workshop = Workshop::claim(&destination).unwrap();
    let standing = standing::inspect(&destination).unwrap();
    let plan = plan::plan(&sorted, &standing).unwrap();
    for path in lost {
        let _ = fs::remove_file(place.site().join(path));
    }
    match stage::stage(&workshop.site(), &standing, &plan) {
        Err(Refusal::Fault(Error::Io { path, .. })) => path,
        _ => panic!("the loss was not noticed"),
    }
}
