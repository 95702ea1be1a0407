//! Clips of strangers' corpora walk in; imported, they must build as they did before.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod imported;
mod resolved;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn check(name: &str, clips: usize) {
    imported::check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name), clips);
}

#[test]
fn a_trope_page_with_other_folders_and_treatments() {
    check("gentleman-thief", 1);
}

#[test]
fn articles_with_comments() {
    check("island-ferry", 2);
}

/// Runs the program in a new project, with something piped in. Gives what it said, and the project.
fn pipe(arguments: &[&str], input: &[u8]) -> (Output, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("book.toml"), "title = \"A corpus\"\n").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_seedbook"))
        .arg("import")
        .args(arguments)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    (child.wait_with_output().unwrap(), folder)
}

fn check_pipe(arguments: &[&str], input: &[u8], code: i32, expect: &str) {
    let (output, _folder) = pipe(arguments, input);
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(expect), "{said}");
}

#[test]
fn what_is_piped_in_is_known_by_its_content() {
    let page = b"<!doctype html><title>A Ferry</title><p>It left the quay at noon, with eleven cars, and came back.</p>";
    check_pipe(&["-"], page, 0, "wrote seeds/a-ferry.md from stdin: article, 1 passage");
    check_pipe(&["-", "--id", "boat"], page, 0, "wrote seeds/boat.md from stdin");
    check_pipe(&["-", "--as", "txt", "--id", "boat"], page, 0, "wrote seeds/boat.md from stdin");
    check_pipe(&["-"], b"---\ntitle: A Note\n---\nText.\n", 0, "wrote seeds/a-note.md from stdin");
    check_pipe(&["-", "--dry-run"], b"# A Clip\n\nText.\n", 0, "title = \"A Clip\"\n+++\n\nText.\n");
    check_pipe(
        &["-"],
        b"Text without a title.\n",
        1,
        "neither a title nor the file\u{2019}s name gives an id",
    );
    check_pipe(&["-", "--id", "a"], b"", 1, "holds no text");
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain("Text, é.".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    check_pipe(&["-", "--id", "a", "--dry-run"], &utf16, 0, "Text, é.");
}

#[test]
fn nothing_is_left_half_written() {
    let (_, folder) = pipe(&["-", "--id", "a"], b"Text.\n");
    let names: Vec<_> =
        fs::read_dir(folder.path().join("seeds")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, ["a.md"]);
    let text = fs::read_to_string(folder.path().join("seeds/a.md")).unwrap();
    assert_eq!(text, "+++\nkind = \"article\"\n+++\n\nText.\n");
}

#[test]
fn sources_in_the_folder_of_seeds_are_told_to_move() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    fs::write(folder.path().join("book.toml"), "title = \"A corpus\"\n").unwrap();
    fs::write(folder.path().join("seeds/a.txt"), "Text.\n").unwrap();
    fs::write(folder.path().join("seeds/a.toml"), "title = \"A\"\n").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_seedbook"))
        .args(["import", "seeds/a.txt"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("next: move `seeds/a.txt` and `seeds/a.toml` elsewhere"), "{said}");
}

/// Imports files in a project whose `book.toml` names a folder for sources. Gives what was said, and the project.
fn import_into(seeds: &str, files: &[(&str, &str)], arguments: &[&str]) -> (String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("book.toml"), format!("title = \"A corpus\"\nseeds = \"{seeds}\"\n"))
        .unwrap();
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_seedbook"))
        .arg("import")
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (said, folder)
}

#[test]
fn documents_are_put_where_the_book_has_its_sources() {
    for (seeds, expect) in
        [("texts", "texts/a-clip.md"), ("texts/old", "texts/old/a-clip.md"), (".", "a-clip.md")]
    {
        let (said, folder) =
            import_into(seeds, &[("clips/a clip.txt", "It left the quay at noon.\n")], &["clips/a clip.txt"]);
        assert!(said.contains(&format!("wrote {expect} from")), "{said}");
        assert!(folder.path().join(expect).is_file(), "{said}");
        assert!(!folder.path().join("seeds").exists(), "{said}");
    }
}

#[test]
fn the_same_source_is_told() {
    let note = "---\ntitle: A Note\nsource: https://example.org/a\n---\nText.\n";
    let there = "+++\ntitle = \"B\"\nsource = \"https://example.org/a\"\n+++\n\nText.\n";
    let (said, _folder) = import_into("texts", &[("texts/b.md", there), ("in/a.md", note)], &["in/a.md"]);
    assert!(
        said.contains("next: texts/a.md and `texts/b.md` name the same source: keep one of them"),
        "{said}"
    );
    let other = there.replace("org/a", "org/ab");
    let (said, _folder) = import_into("texts", &[("texts/b.md", &other), ("in/a.md", note)], &["in/a.md"]);
    assert!(!said.contains("the same source"), "{said}");
}

#[test]
fn a_dry_run_promises_no_file_twice() {
    let files =
        [("in/a.txt", "Text.\n"), ("a.txt", "Text.\n"), ("seeds/b.md", "# B\n"), ("b.txt", "Text.\n")];
    let (said, _folder) = import_into("seeds", &files, &["--dry-run", "in/a.txt", "a.txt", "b.txt"]);
    assert_eq!(said.matches("would write").count(), 1, "{said}");
    assert!(said.contains("`seeds/a.md` exists") && said.contains("`seeds/b.md` exists"), "{said}");
}

#[test]
fn what_is_no_saved_text_is_told() {
    let (said, _folder) =
        import_into("seeds", &[("j.json", "{}\n")], &["j.json", "https://example.org/page"]);
    assert!(said.contains("`.json` files hold data"), "{said}");
    assert!(said.contains("is an address, not a file"), "{said}");
    let (said, _folder) = import_into("seeds", &[("j.json", "{}\n")], &["j.json", "--as", "txt"]);
    assert!(said.contains("wrote seeds/j.md"), "{said}");
}
