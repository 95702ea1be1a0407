//! Folders in all states walk in; what was planted there, and what was refused, walks out, compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::tempdir;

use super::*;
use crate::pipeline;
use crate::schema::Subject;

/// Files and folders below a folder, by path; folders hold nothing.
fn snapshot(root: &Path) -> BTreeMap<String, String> {
    let entries = walkdir::WalkDir::new(root).min_depth(1).into_iter().map(Result::unwrap);
    let read = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        (name, fs::read_to_string(entry.path()).unwrap_or_default())
    };
    entries.map(read).collect()
}

fn in_the_way(refusal: &Error) -> Vec<String> {
    let Error::InTheWay { paths } = refusal else { panic!("{refusal:?}") };
    paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_planted_leaves_nothing_to_mend() {
    let folder = tempdir().unwrap();
    for ci in [None, Some(Ci::Github), Some(Ci::Gitlab)] {
        let corpus = folder.path().join(ci.map_or("none", Ci::as_str));
        let planted = plant(&corpus, ci, false).unwrap();
        assert!(planted.iter().all(|seed| corpus.join(&seed.path).is_file()));
        assert!(ci.is_none_or(|ci| corpus.join(ci.recipe().0).is_file()));
        let outcome = pipeline::check(&corpus).unwrap();
        assert!(outcome.diagnostics.is_empty(), "{:#?}", outcome.diagnostics);
        let options = pipeline::Options { is_strict: true };
        let built = pipeline::build(&corpus, None, options).unwrap();
        assert!(matches!(built.ending, pipeline::Ending::Written { .. }), "{:?}", built.ending);
    }
}

#[test]
fn names_all_that_is_in_the_way_and_writes_nothing() {
    let folder = tempdir().unwrap();
    fs::create_dir_all(folder.path().join("seeds")).unwrap();
    for name in ["book.toml", "seeds/lamplighters.md", ".schemas", "notes.txt"] {
        fs::write(folder.path().join(name), "mine").unwrap();
    }
    let before = snapshot(folder.path());
    let refusal = plant(folder.path(), None, false).unwrap_err();
    assert_eq!(in_the_way(&refusal), [".schemas", "book.toml", "lamplighters.md"]);
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn plants_beside_what_is_not_in_the_way() {
    let folder = tempdir().unwrap();
    fs::create_dir_all(folder.path().join("seeds")).unwrap();
    fs::write(folder.path().join("README.md"), "mine").unwrap();
    plant(folder.path(), None, false).unwrap();
    assert_eq!(snapshot(folder.path())["README.md"], "mine");
}

#[test]
fn a_file_is_no_folder_to_plant_in() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "mine").unwrap();
    let refusal = plant(&file, None, false).unwrap_err();
    assert!(refusal.to_string().starts_with("cannot plant a corpus in `"), "{refusal}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_in_the_way() {
    let folder = tempdir().unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("book.toml")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("seeds")).unwrap();
    let refusal = plant(folder.path(), None, false).unwrap_err();
    assert_eq!(in_the_way(&refusal), ["book.toml", "seeds"]);
}

#[test]
fn what_cannot_be_ended_is_undone() {
    let folder = tempdir().unwrap();
    let mut planting = Planting::default();
    planting.write(&folder.path().join("a/b/c.txt"), b"text").unwrap();
    assert!(planting.write(&folder.path().join("a/b/c.txt"), b"again").is_err());
    planting.undo();
    assert_eq!(snapshot(folder.path()), BTreeMap::new());
}

#[test]
fn schemas_are_renewed_and_other_files_are_not() {
    let folder = tempdir().unwrap();
    let schemas = folder.path().join("new/schemas");
    assert_eq!(renew(&schemas, &Subject::ALL).unwrap().len(), 3);
    let fresh = snapshot(&schemas);
    let book = schemas.join("book.json");
    fs::write(&book, fresh["book.json"].replace("\"required\"", "\"optional\"")).unwrap();
    renew(&schemas, &[Subject::Book]).unwrap();
    assert_eq!(snapshot(&schemas), fresh);
    fs::write(&book, "{\"title\": \"A book of mine\"}").unwrap();
    fs::remove_file(schemas.join("authority.json")).unwrap();
    let before = snapshot(&schemas);
    assert_eq!(in_the_way(&renew(&schemas, &Subject::ALL).unwrap_err()), ["book.json"]);
    assert_eq!(snapshot(&schemas), before);
}

#[test]
fn a_bare_project_wants_documents_and_nothing_else() {
    let folder = tempdir().unwrap();
    plant(folder.path(), None, true).unwrap();
    let outcome = pipeline::check(folder.path()).unwrap();
    let lints: Vec<&str> = outcome.diagnostics.iter().map(|fault| fault.lint.name).collect();
    assert_eq!(lints, ["no-documents"]);
    fs::write(folder.path().join("seeds/a.md"), "# A Ferry\n\nIt left the quay at noon.\n").unwrap();
    let outcome = pipeline::check(folder.path()).unwrap();
    let grave = outcome.diagnostics.iter().filter(|fault| fault.severity > crate::diagnostic::Severity::Note);
    assert_eq!(grave.count(), 0, "{:#?}", outcome.diagnostics);
}

#[test]
fn what_git_leaves_out_already_stays() {
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    fs::write(folder.path().join(IGNORED), "mine").unwrap();
    let planted = plant(folder.path(), None, false).unwrap();
    assert!(planted.iter().all(|seed| seed.path != IGNORED));
    assert_eq!(fs::read_to_string(folder.path().join(IGNORED)).unwrap(), "mine");
}
