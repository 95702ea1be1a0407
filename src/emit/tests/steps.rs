//! Builds stopped after a step walk in; the old site, whole, and a next build that works walk out.

use super::*;

const OLD: &[(&str, &str)] = &[("a", "1"), ("b/c", "2"), ("d", "3")];
const NEW: &[(&str, &str)] = &[("a", "1"), ("b", "two"), ("e/f", "4")];

/// A build under way: all that its steps need.
struct Build {
    destination: Destination,
    workshop: Workshop,
    standing: Standing,
}

impl Build {
    fn start(place: &Place) -> Build {
        let destination = Destination::resolve(&place.site()).unwrap();
        let workshop = Workshop::claim(&destination).unwrap();
        let standing = standing::inspect(&destination).unwrap();
        Build { destination, workshop, standing }
    }

    fn stage(&self, files: &[(&str, &str)]) {
        let files = artifacts(files);
        let sorted = check::check(&files).unwrap();
        let plan = plan::plan(&sorted, &self.standing).unwrap();
        assert!(stage::stage(&self.workshop.site(), &self.standing, &plan).is_ok());
    }

    /// Ends as a killed process does: the lock is free, everything else stays.
    fn kill(mut self) {
        self.workshop.keep();
    }
}

#[test]
fn killed_before_staging() {
    let place = Place::with(OLD);
    let before = snapshot(&place.site());
    Build::start(&place).kill();
    assert_eq!(names(place.folder.path()).len(), 2);
    assert_eq!(snapshot(&place.site()), before);
    place.emit(NEW).unwrap();
    place.check(NEW);
}

#[test]
fn killed_before_swapping() {
    let place = Place::with(OLD);
    write(&place.site().join("theirs"), "x");
    let before = snapshot(&place.site());
    let build = Build::start(&place);
    build.stage(NEW);
    assert_eq!(snapshot(&place.site()), before);
    let staged = snapshot(&build.workshop.site());
    build.kill();
    assert_eq!(snapshot(&place.site()), before);
    place.emit(NEW).unwrap();
    assert_eq!(snapshot(&place.site()), staged);
}

#[test]
fn killed_after_swapping() {
    let place = Place::with(OLD);
    let mut build = Build::start(&place);
    build.stage(NEW);
    let staged = snapshot(&build.workshop.site());
    assert!(swap::swap(&build.destination, &mut build.workshop, true).is_ok());
    build.kill();
    assert_eq!(snapshot(&place.site()), staged);
    assert_eq!(place.emit(NEW).unwrap(), report(0, 0, 3, 0));
}

#[test]
fn killed_before_the_first_site_is_there() {
    let place = Place::new();
    let build = Build::start(&place);
    build.stage(NEW);
    build.kill();
    assert!(!place.site().exists());
    place.emit(OLD).unwrap();
    place.check(OLD);
}

#[test]
fn swapped_by_two_renames() {
    let place = Place::with(OLD);
    let mut build = Build::start(&place);
    build.stage(NEW);
    assert!(swap::by_two_renames(&build.destination, &mut build.workshop).is_ok());
    drop(build);
    place.check(NEW);
    assert_eq!(names(place.folder.path()), ["site"]);
}

#[test]
fn killed_after_the_second_of_two_renames() {
    let place = Place::with(OLD);
    let mut build = Build::start(&place);
    build.stage(NEW);
    assert!(swap::by_two_renames(&build.destination, &mut build.workshop).is_ok());
    build.kill();
    assert_eq!(place.emit(NEW).unwrap(), report(0, 0, 3, 0));
    place.check(NEW);
}

/// Stops a build between the two renames, lets `meddle` act, and starts the next.
fn killed_between_two_renames(meddle: fn(&Path)) -> (Place, Snapshot) {
    let place = Place::with(OLD);
    write(&place.site().join("theirs"), "x");
    let before = snapshot(&place.site());
    let build = Build::start(&place);
    build.stage(NEW);
    fs::rename(place.site(), build.workshop.old()).unwrap();
    build.kill();
    meddle(&place.site());
    (place, before)
}

#[test]
fn killed_between_two_renames_and_put_back() {
    let meddlers: [fn(&Path); 2] = [|_| {}, |site| fs::create_dir(site).unwrap()];
    for meddle in meddlers {
        let (place, before) = killed_between_two_renames(meddle);
        // Only claimed: even a build that fails later has put the old site back.
        drop(Build::start(&place));
        assert_eq!(snapshot(&place.site()), before);
        place.emit(OLD).unwrap();
        assert_eq!(snapshot(&place.site()), before);
    }
}

#[test]
fn killed_between_two_renames_and_another_folder_put_in_place() {
    let (place, before) = killed_between_two_renames(|site| write(&site.join("x"), "theirs"));
    let result = emit(&artifacts(NEW), &place.site());
    assert!(matches!(result, Err(Error::NotOurs { .. })));
    place.check(&[("x", "theirs")]);
    let names = names(place.folder.path());
    let left = names.iter().find(|name| name.contains("seedbook")).unwrap();
    assert_eq!(snapshot(&place.folder.path().join(left).join("old")), before);
}

#[test]
fn rolled_back_if_the_second_rename_fails() {
    let place = Place::with(OLD);
    let before = snapshot(&place.site());
    let mut build = Build::start(&place);
    // Nothing is staged, so there is nothing to move in.
    let result = swap::by_two_renames(&build.destination, &mut build.workshop);
    assert!(matches!(result, Err(Refusal::Fault(Error::Io { .. }))));
    drop(build);
    assert_eq!(snapshot(&place.site()), before);
    assert_eq!(names(place.folder.path()), ["site"]);
}

#[test]
fn a_fault_while_staging_changes_nothing() {
    let place = Place::with(OLD);
    let before = snapshot(&place.site());
    let long = "x".repeat(300);
    assert!(matches!(place.emit(&[("a", "2"), (&long, "")]), Err(Error::Io { .. })));
    assert_eq!(snapshot(&place.site()), before);
}

#[test]
fn folders_with_a_likely_name_but_no_lock_stay() {
    let place = Place::with(OLD);
    let theirs = place.folder.path().join(".site.seedbook-1");
    write(&theirs.join("site/treasure"), "gold");
    emit(&artifacts(NEW), &place.site()).unwrap();
    assert_eq!(fs::read_to_string(theirs.join("site/treasure")).unwrap(), "gold");
}

/// Replaces `OLD` by `NEW` file by file.
fn replace_in_place(place: &Place, files: &[(&str, &str)]) -> Result<(), Error> {
    let destination = Destination::resolve(&place.site())?;
    let workshop = Workshop::claim_inside(&destination)?;
    let standing = Arc::new(standing::inspect(&destination)?);
    let files = half_in(&Depot::at(&workshop.site(), &standing), artifacts(files));
    let sorted = check::check(&files)?;
    let plan = plan::plan(&sorted, &standing)?;
    replace(&destination, &mut { workshop }, &standing, &plan)
}

#[test]
fn replaced_in_place() {
    let place = Place::with(OLD);
    write(&place.site().join("theirs"), "x");
    fs::create_dir(place.site().join("empty")).unwrap();
    replace_in_place(&place, NEW).unwrap();
    let found = snapshot(&place.site());
    place.emit(NEW).unwrap();
    assert_eq!(snapshot(&place.site()), found, "the two ways give different sites");
    assert!(place.site().join("empty").is_dir());
    replace_in_place(&place, OLD).unwrap();
    place.check(&[OLD, &[("theirs", "x")]].concat());
}

#[test]
fn made_in_place_in_an_empty_folder() {
    let place = Place::new();
    fs::create_dir(place.site()).unwrap();
    replace_in_place(&place, OLD).unwrap();
    place.check(OLD);
    assert_eq!(place.emit(OLD).unwrap(), report(0, 0, 3, 0));
}

#[test]
fn killed_amid_replacing_in_place() {
    let place = Place::with(OLD);
    // As it is after some renames: a manifest of both, one new file, a workshop left.
    let both = "seedbook manifest 1\na\nb\nb/c\nd\ne/f\n";
    write(&place.site().join(manifest::NAME), both);
    write(&place.site().join("e/f"), "4");
    let left = place.site().join(".seedbook-1");
    write(&left.join("lock"), "");
    write(&left.join("site/0"), "two");
    assert_eq!(place.emit(NEW).unwrap(), report(1, 0, 2, 2));
    place.check(NEW);
    assert_eq!(names(&place.site()), [manifest::NAME, "a", "b", "e"]);
}

#[test]
fn a_build_in_place_stops_others() {
    let place = Place::with(OLD);
    let destination = Destination::resolve(&place.site()).unwrap();
    let _workshop = Workshop::claim_inside(&destination).unwrap();
    assert!(matches!(replace_in_place(&place, NEW), Err(Error::Busy { .. })));
    assert!(matches!(place.emit(NEW), Err(Error::Busy { .. })));
}
