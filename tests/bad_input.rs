//! Projects that cannot be kept in a repository, because of links, pipes, sizes or bytes, walk in; one clear report of
//! each, beside all other faults, walks out.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A project with one fault of its own, which must be reported whatever else is wrong.
struct Project {
    folder: TempDir,
}

impl Project {
    fn new() -> Self {
        let project = Self { folder: TempDir::new().unwrap() };
        fs::create_dir(project.path("seeds")).unwrap();
        project.write("book.toml", "title = \"A corpus\"\n");
        project.write("seeds/essay.md", "A [link](nowhere.md).\n");
        project
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(path), bytes).unwrap();
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
        command.arg("check").current_dir(self.folder.path());
        command
    }

    fn check(&self, expected: &[&str]) {
        expect(&self.command().output().unwrap(), expected);
    }
}

/// The blocks of the report, but for the one that every project has, and the count.
fn expect(output: &Output, expected: &[&str]) {
    let report = String::from_utf8(output.stdout.clone()).unwrap();
    let said = format!("{report}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(report.contains("link to `nowhere.md` leads nowhere"), "the other faults are missing: {said}");
    let blocks: Vec<&str> = report.trim_end().split("\n\n").collect();
    let is_new = |block: &&&str| !block.contains("nowhere.md") && !block.starts_with("checked ");
    let found: Vec<&str> = blocks.iter().filter(is_new).copied().collect();
    assert_eq!(found, expected, "{said}");
}

/// The report of a code as `tests/cli/diagnostics.md` shows it.
fn shown(code: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/diagnostics.md");
    let text = fs::read_to_string(path).unwrap();
    let section = text.split(&format!("\n## {code}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    section.split("```text\n").nth(1).unwrap().split("\n```").next().unwrap().to_owned()
}

#[test]
fn a_nul() {
    let project = Project::new();
    project.write("seeds/zero.md", "Some text.\nAnd \0 more.\n");
    project.check(&["error[unreadable]: byte 16 is NUL: this is no text\n--> seeds/zero.md\n |\n = help: remove the file from the sources, or save it as UTF-8 text"]);
}

#[test]
fn latin_1() {
    let project = Project::new();
    project.write("seeds/latin.txt", b"Some text.\nCaf\xe9.\n");
    project.check(&["error[unreadable]: text is not UTF-8: line 2, byte 15 of the file\n--> seeds/latin.txt\n |\n = help: save the file as UTF-8"]);
}

#[test]
fn utf_16() {
    let project = Project::new();
    let text: Vec<u8> = "\u{feff}Some text.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    project.write("seeds/wide.md", text);
    project.check(&["error[unreadable]: text is UTF-16, not UTF-8\n--> seeds/wide.md\n |\n = help: save the file as UTF-8"]);
}

#[test]
fn a_book_that_is_no_text() {
    let project = Project::new();
    project.write("book.toml", b"title = \"Caf\xe9\"\n");
    project.check(&["error[unreadable]: text is not UTF-8: line 1, byte 13 of the file\n--> book.toml\n |\n = help: save the file as UTF-8"]);
}

#[test]
fn a_file_too_large() {
    let project = Project::new();
    File::create(project.path("seeds/large.txt")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    project.check(&[&shown("too-large")]);
}

#[test]
fn an_empty_file_is_no_fault() {
    let project = Project::new();
    project.write("seeds/empty.md", "");
    project.write("seeds/mark.md", "\u{feff}");
    project.write("seeds/empty.toml", "");
    project.check(&[]);
}

#[test]
fn nesting_without_end() {
    let list: Vec<String> = (0..500)
        .map(|depth| {
            "  ".repeat(depth)
                + "- item
"
        })
        .collect();
    let cases = [
        ("quotes", format!("{} deep\n", ">".repeat(50_000)), true),
        ("stars", format!("{}deep{}\n", "*a ".repeat(20_000), " a*".repeat(20_000)), true),
        ("lists", list.concat(), true),
        ("items", format!("{} deep\n", "- ".repeat(20_000)), true),
        ("brackets", format!("{}deep{}\n", "[".repeat(1_000), "](x.html)"), false),
        ("tags", format!("{}deep{}\n", "a<b>".repeat(20_000), "</b>".repeat(20_000)), false),
        ("boxes", format!("{}deep{}\n", "<div>".repeat(1_000), "</div>".repeat(1_000)), false),
    ];
    for (name, text, is_refused) in cases {
        let project = Project::new();
        project.write("seeds/deep.md", text);
        let output = project.command().output().unwrap();
        let said = format!("{name}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{said}");
        let report = String::from_utf8(output.stdout).unwrap();
        assert_eq!(
            report.contains("error[too-deep]: nested more than 100 levels deep"),
            is_refused,
            "{said}"
        );
        assert!(report.contains("link to `nowhere.md` leads nowhere"), "{said}");
        assert!(report.lines().all(|line| line.chars().count() < 1000), "{name}: a line without end");
    }
}

#[test]
fn toml_nested_without_end() {
    let project = Project::new();
    project.write("seeds/deep.toml", format!("a = {}\n", "[".repeat(50_000)));
    project.write("seeds/dots.toml", format!("{}b = 1\n", "a.".repeat(50_000)));
    let output = project.command().output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
mod on_unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::os::unix::process::CommandExt;

    use super::*;

    const NOBODY: u32 = 65534;

    #[test]
    fn a_link_out_of_the_project() {
        let elsewhere = TempDir::new().unwrap();
        fs::write(elsewhere.path().join("secret.md"), "A secret.\n").unwrap();
        let project = Project::new();
        symlink(elsewhere.path().join("secret.md"), project.path("seeds/secret.md")).unwrap();
        project.check(&[&shown("outside-link")]);
    }

    #[test]
    fn a_link_in_a_circle() {
        let project = Project::new();
        symlink(project.path("seeds"), project.path("seeds/again")).unwrap();
        project.check(&["error[outside-link]: symbolic link leads back to a folder that holds it\n--> seeds/again\n |\n = help: remove the link"]);
    }

    #[test]
    fn a_link_to_nothing() {
        let project = Project::new();
        symlink("nothing.md", project.path("seeds/gone.md")).unwrap();
        project.check(&["error[unreadable]: cannot be read: No such file or directory (os error 2)\n--> seeds/gone.md\n |\n = help: check the file’s permissions, or where its symbolic link leads"]);
    }

    /// Opening a pipe would wait for somebody to write into it.
    #[test]
    fn a_named_pipe() {
        let project = Project::new();
        assert!(Command::new("mkfifo").arg(project.path("seeds/pipe.md")).status().unwrap().success());
        project.check(&["error[unreadable]: not an ordinary file\n--> seeds/pipe.md\n |\n = help: only files and folders can stand among sources: remove it"]);
    }

    #[test]
    fn names_that_are_no_unicode_or_move_the_cursor() {
        let project = Project::new();
        for name in [&b"caf\xe9.md"[..], b"\x1b[2J.md", b"two\nlines.md"] {
            fs::write(project.path("seeds").join(OsStr::from_bytes(name)), b"Caf\xe9.\n").unwrap();
        }
        let output = project.command().output().unwrap();
        let report = String::from_utf8(output.stdout).unwrap();
        assert_eq!(report.matches("error[unreadable]").count(), 3, "{report}");
        assert!(!report.contains('\u{1b}'), "{report:?}");
    }

    #[test]
    fn a_file_without_permission() {
        let project = Project::new();
        project.write("seeds/locked.md", "Locked.\n");
        fs::set_permissions(project.path("seeds/locked.md"), fs::Permissions::from_mode(0o000)).unwrap();
        let mut command = project.command();
        if fs::metadata(project.folder.path()).unwrap().uid() == 0 {
            // The superuser may read everything, so that somebody else must try.
            fs::set_permissions(project.folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
            command.uid(NOBODY).gid(NOBODY);
        }
        match command.output() {
            Ok(output) => expect(
                &output,
                &[
                    "error[unreadable]: cannot be read: Permission denied (os error 13)\n--> seeds/locked.md\n |\n = help: check the file’s permissions",
                ],
            ),
            Err(error) => println!("skipped: cannot run the program as another user than root: {error}"),
        }
    }

    #[test]
    fn a_reader_who_has_read_enough() {
        let project = Project::new();
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = project.command().stdout(writer).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }

    #[test]
    fn a_disk_that_is_full() {
        let project = Project::new();
        let Ok(full) = File::options().write(true).open("/dev/full") else { return };
        let output = project.command().stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with("error: cannot write the report: "), "{said}");
    }

    #[test]
    fn a_destination_behind_a_link() {
        let project = Project::new();
        project.write("seeds/essay.md", "Some text.\n");
        symlink("seeds", project.path("public")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
        let output =
            command.args(["build", "-d", "public/site"]).current_dir(project.folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.starts_with("error: `public/site` is a place for sources, not for the site\n"),
            "{said}"
        );
    }
}
