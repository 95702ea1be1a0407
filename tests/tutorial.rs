//! The manual’s tutorial walks in, and is followed to the letter in an empty folder, as a reader would; so are guides, in a
//! project that holds nothing but a title. Files are saved and changed as it shows them, commands are typed, pages are looked at. Where the program prints, or a page shows,
//! anything else than the page says, it fails. With `RENEW=1` it writes down what is printed instead.
//!
//! - `` `PATH`: `` and a fence: the file is saved as it stands there; after a fence of `diff`, the lines with `-` are
//!   taken away and those with `+` written. A line `…` parts the places of one file.
//! - A fence of `console`: what stands after `$ ` is typed into a shell, and the rest is printed; `…` stands for anything.
//! - `seedbook serve` goes on until the next fence of `console`, and is ended as Ctrl-C does.
//! - What a paragraph with an address of that server quotes in curly marks stands on that page.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at what it did not expect"
)]

mod session;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use seedbook::edtf::Edtf;
use session::page::{Fence, Step, steps};
use session::terminal::Terminal;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

/// Follows a page to its end.
fn follow(page: &str, mut terminal: Terminal) {
    let file = docs().join(page);
    let text = fs::read_to_string(&file).unwrap();
    let is_renewed = std::env::var_os("RENEW").is_some();
    let mut renewed = text.clone();
    for step in steps(&text) {
        match step {
            Step::Save { path, text } => terminal.save(path, &text),
            Step::Change { path, hunks } => terminal.change(path, &hunks),
            Step::Look { address, quotes } => terminal.look(address, &quotes),
            Step::Read { .. } => {}
            Step::Type(fence) => match terminal.follow(&fence) {
                Ok(()) => {}
                Err(printed) if is_renewed => {
                    renewed = renew(&renewed, &fence, &printed);
                    fs::write(&file, &renewed).unwrap();
                }
                Err(printed) => panic!("{page}:{}: this is printed:\n{printed}", fence.line),
            },
        }
    }
    terminal.close();
}

#[test]
fn the_tutorial_holds_what_it_says() {
    follow("tutorial.md", Terminal::open());
}

/// Guides whose examples make a project, and can be tried without a network.
const TRIED: [&str; 7] = ["books", "dates", "import", "names", "pictures", "rights", "tropes"];

#[test]
fn the_guides_hold_what_they_say() {
    for guide in TRIED {
        let terminal = Terminal::open();
        terminal.save("book.toml", "title = \"Example\"\n");
        terminal.save("seeds/.keep", "");
        follow(&format!("how-to/{guide}.md"), terminal);
    }
}

/// What is printed for each date in the guide’s table.
#[test]
fn dates_are_worded_as_the_guide_says() {
    let guide = fs::read_to_string(docs().join("how-to/dates.md")).unwrap();
    let mut rows = 0;
    for row in guide.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let cells: Vec<&str> = row.trim_matches(['|', ' ']).split(" | ").collect();
        let [_, written, words] = cells.as_slice() else { panic!("{row}") };
        assert_eq!(Edtf::parse(written.trim_matches('`')).unwrap().to_words(), *words, "{row}");
        rows += 1;
    }
    assert_eq!(rows, 12);
}

fn renew(text: &str, fence: &Fence<'_>, printed: &str) -> String {
    assert!(!fence.body.is_empty(), "line {}: nothing is typed", fence.line);
    text.replacen(&format!("```console\n{}```", fence.body), &format!("```console\n{printed}```"), 1)
}

/// Nobody reads faster than this many words in a minute, types more letters, or saves a file in less time.
const WORDS: usize = 200;
const LETTERS: usize = 150;
const COPYING: Duration = Duration::from_secs(20);

#[test]
fn takes_less_than_fifteen_minutes() {
    let text = fs::read_to_string(docs().join("tutorial.md")).unwrap();
    let (mut letters, mut files) = (0, 0);
    for step in steps(&text) {
        match step {
            Step::Save { .. } => files += 1,
            Step::Change { hunks, .. } => files += u32::try_from(hunks.len()).unwrap(),
            Step::Type(fence) => letters += fence.commands().map(str::len).sum::<usize>(),
            Step::Look { .. } => {}
            Step::Read { line } => panic!("line {line}: what is to be done with this?"),
        }
    }
    let prose = session::page::prose(&text).split_whitespace().count();
    let minutes = |count: usize, pace: usize| Duration::from_secs((count * 60 / pace).try_into().unwrap());
    let whole = minutes(prose, WORDS) + minutes(letters, LETTERS) + COPYING * files;
    let told = format!("{prose} words, {letters} letters to type, {files} files: {} s", whole.as_secs());
    assert!(whole < Duration::from_mins(15), "{told}");
    assert!(prose > 500 && files > 5, "it is no tutorial any more: {told}");
    println!("{told}");
}

#[test]
fn sees_what_is_not_so() {
    let mut terminal = Terminal::open();
    let start = Instant::now();
    let fence = |body| Fence { line: 1, body };
    assert_eq!(terminal.follow(&fence("$ seedbook explain uncitd\n…\n")), Ok(()));
    let printed = terminal.follow(&fence("$ seedbook explain uncitd\nerror: `uncited` …\n")).unwrap_err();
    assert!(printed.contains("did you mean `uncited`"), "{printed}");
    assert!(terminal.follow(&fence("$ seedbook --version\nseedbook …\nmore\n")).is_err());
    assert!(start.elapsed() < Duration::from_mins(1));
}
