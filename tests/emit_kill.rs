//! A process that builds is killed; one of two whole sites walks out. A test file of its own, because a process that
//! starts another shares its locks with it for an instant.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]
#![cfg(unix)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use seedbook::emit::{Artifact, emit};
use seedbook::path::OutputPath;
use tempfile::TempDir;

const TARGET: &str = "SEEDBOOK_TEST_KILL_TARGET";
const DEED: &str = "SEEDBOOK_TEST_KILL_DEED";

/// The signal that a process gets for writing a file larger than it may, and the one that ends it at once.
const FILE_TOO_LARGE: i32 = 25;
const KILL: i32 = 9;

/// One test at a time, for the reason above.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

type Snapshot = BTreeMap<String, Vec<u8>>;

/// Two sites of 300 files: a third equal in both, a third different, a third in one only.
fn site(letter: char) -> Vec<Artifact> {
    let artifact = |number: usize| match number % 3 {
        0 => page(&format!("same/{number}.html"), &format!("{number}")),
        1 => page(&format!("differs/{}/{number}.html", number % 7), &format!("{letter} {number}")),
        _ => page(&format!("only-{letter}/{number}.html"), &format!("{letter} {number}")),
    };
    (0..300).map(artifact).collect()
}

fn page(path: &str, text: &str) -> Artifact {
    Artifact::new(OutputPath::new(path).unwrap(), text.repeat(500).into_bytes())
}

/// Site `b`, with a file of one MiB in its middle.
fn site_with_large_file() -> Vec<Artifact> {
    let mut site = site('b');
    site.insert(150, page("large.html", &"x".repeat(2097)));
    site
}

#[test]
#[ignore = "not a test: the process that the tests kill"]
fn build() {
    let Some(target) = env::var_os(TARGET) else { return };
    let target = Path::new(&target);
    if env::var(DEED).unwrap() == "once" {
        emit(&site_with_large_file(), target).unwrap();
        return;
    }
    let mut out = std::io::stdout();
    for letter in ['a', 'b'].into_iter().cycle() {
        emit(&site(letter), target).unwrap();
        writeln!(out, "built").unwrap();
        out.flush().unwrap();
    }
}

/// The kernel itself kills the build, as it writes the large file.
#[test]
fn a_build_killed_while_it_stages_leaves_the_previous_site() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("site");
    emit(&site('a'), &target).unwrap();
    let before = snapshot(&target);
    for threads in ["1", "4"] {
        let status = shell("ulimit -c 0; ulimit -f 256; exec \"$0\" \"$@\"", &target, "once")
            .env("RAYON_NUM_THREADS", threads)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert_eq!(status.signal(), Some(FILE_TOO_LARGE), "{status}");
        assert_eq!(names(folder.path()).len(), 2, "no workshop is left: the build was not at work");
        assert!(snapshot(&target) == before, "the previous site is changed");
    }
    emit(&site('a'), &target).unwrap();
    assert_eq!(names(folder.path()), ["site"], "a workshop is left");
    assert!(snapshot(&target) == before, "the previous site is changed");
    emit(&site_with_large_file(), &target).unwrap();
    assert_eq!(names(folder.path()), ["site"], "a workshop is left");
}

/// Wherever the kill falls, the site is whole.
#[test]
fn a_build_killed_anywhere_leaves_one_of_two_sites() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("site");
    let whole = ['a', 'b'].map(|letter| {
        emit(&site(letter), &target).unwrap();
        fs::create_dir_all(target.join("theirs")).unwrap();
        fs::write(target.join("theirs/CNAME"), "foreign").unwrap();
        snapshot(&target)
    });
    for round in 0..12 {
        kill_at_work(&target, round);
        assert!(whole.contains(&snapshot(&target)), "round {round}: neither of the two sites");
        emit(&site(if round % 2 == 0 { 'a' } else { 'b' }), &target).unwrap();
        assert_eq!(names(folder.path()), ["site"], "round {round}: a workshop is left");
        assert!(whole.contains(&snapshot(&target)), "round {round}: not mended");
    }
}

/// Lets it build a little, and then for as long as some looks at the folder take.
fn kill_at_work(target: &Path, round: usize) {
    let mut child =
        shell("exec \"$0\" \"$@\"", target, "without end").stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("built") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "the build ended by itself");
    }
    for _ in 0..round * 40 {
        names(target.parent().unwrap());
    }
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().signal(), Some(KILL));
    said.read_to_string(&mut line).unwrap();
}

/// This very program, with nothing to run but `build`, after some words of the shell.
fn shell(words: &str, target: &Path, deed: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", words])
        .arg(env::current_exe().unwrap())
        .args(["build", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
        .env(TARGET, target)
        .env(DEED, deed)
        .stderr(Stdio::null());
    command
}

/// A folder's entries: files with their bytes, folders with a `/` at the end.
fn snapshot(root: &Path) -> Snapshot {
    let mut found = Snapshot::new();
    let mut folders: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                found.insert(format!("{name}/"), Vec::new());
                folders.push(path);
            } else {
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
