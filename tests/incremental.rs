//! Random edits of a small project walk in; after each, what is understood of it from memory must equal what is understood
//! of it afresh: the same diagnostics, and the same bytes of every file, printed one by one or all together.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use seedbook::diagnostic::Diagnostic;
use seedbook::pipeline::{Edition, Editor};
use seedbook::source::Changes;
use tempfile::TempDir;

/// What a curator does.
#[derive(Clone, Debug)]
enum Edit {
    Write(&'static str, String),
    Remove(&'static str),
    Rename(&'static str, &'static str),
}

const DOCUMENTS: [&str; 5] =
    ["seeds/one.md", "seeds/two.md", "seeds/deep/three.md", "seeds/deep/further/four.md", "seeds/clip.txt"];
const SIDECARS: [&str; 2] = ["seeds/clip.toml", "seeds/two.toml"];
const AUTHORITIES: [&str; 3] = ["seeds/people.toml", "seeds/works.toml", "seeds/deep/claims.toml"];
const ASSETS: [&str; 2] = ["seeds/images/dot.png", "seeds/deep/river.svg"];
const SUMMARIES: [&str; 3] = ["seeds/SUMMARY.md", "seeds/deep/SUMMARY.md", "SUMMARY.md"];
const TEMPLATES: [&str; 2] = ["templates/footer.html", "templates/example-row.html"];
const FOLDERS: [&str; 5] = ["seeds/deep", "seeds/deep/further", "seeds/images", "templates", "seeds/moved"];

/// What documents are put together from: names, shared names, links, anchors and what is cited.
const PARAGRAPHS: &[&str] = &[
    "Ann Lee left Riga in 1919. She never went back.",
    "Lee wrote _The Weir_ there. Dr. Ivan Lee did not.",
    "See [the other](two.md#p1), and [the picture](images/dot.png).",
    "See [what lies deeper](deep/three.md#a-heading), or [[Ann Lee]], or [[one]].",
    "## A heading",
    "## Another heading",
    "- An item on Riga.\n- Another, on the Weir.",
    "> A quotation of Ann Lee.",
    "The river rose. Nobody had asked it to.",
    "![a river](river.svg) and ![a dot](../images/dot.png)",
    "[Nowhere](nowhere.md)",
    "```rust\nlet river = 1;\n```",
];

const FRONTS: &[&str] = &[
    "",
    "+++\ntitle = \"A title\"\ndate = \"1920\"\n+++\n",
    "+++\nid = \"one\"\n+++\n",
    "+++\ncode = \"X\"\nkind = \"trope\"\n[names]\n\"Lee\" = \"ann-lee\"\n+++\n",
    "+++\nwaves = [\"first\"]\nunknown = 1\n+++\n",
    "+++\nkind = \"page\"\n+++\n",
];

/// What plans of books are put together from.
const CHAPTERS: &[&str] = &[
    "- [The first](one.md)\n  - [The second](two.md)",
    "- [Deeper](deep/three.md)",
    "[Deeper still](deep/further/four.md)",
    "# A part",
    "- [A draft]()",
    "- [Three](three.md)",
    "- [Nowhere](nowhere.md)",
    "no chapter",
];

const RECORDS: &[&str] = &[
    "[[person]]\nname = \"Ann Lee\"\naliases = [\"Lee\"]\n",
    "[[person]]\nname = \"Ivan Lee\"\naliases = [\"Lee\"]\nformerly = [\"vanya\"]\n",
    "[[place]]\nname = \"Riga\"\ncoordinates = [56.9, 24.1]\n",
    "[[work]]\nname = \"The Weir\"\ncreators = [\"ann-lee\"]\nyear = \"1921\"\nmedium = \"novel\"\n",
    "[[wave]]\nid = \"first\"\nname = \"The first wave\"\n",
    "[[event]]\nid = \"left\"\ntitle = \"She leaves\"\nwave = \"first\"\ndate = \"1919\"\ncite = \"one: left Riga in 1919\"\n",
    "[[claim]]\ntext = \"The river rose.\"\nabout = [\"riga\"]\ncite = \"two: The river rose\"\n",
    "[[claim]]\ntext = \"Nobody asked.\"\nbasis = \"context\"\nreason = \"it is a river\"\n",
    "[[unused]]\ncite = \"three: An item on Riga\"\nreason = \"an item\"\n",
    "[[theme]]\nid = \"rivers\"\nname = \"Rivers\"\n",
];

const BOOKS: &[&str] = &[
    "title = \"Small\"\n",
    "title = \"Small\"\nbase-url = \"https://example.org/small/\"\n",
    "title = \"Other\"\nlanguage = \"sv\"\n[lints]\nunused-passage = \"warning\"\nbroken-link = \"warning\"\n",
    "title = \"Small\"\n[lints]\nbroken-link = \"note\"\nambiguous-name = \"note\"\norphaned-citation = \"note\"\n[search]\nenabled = false\n",
    "titel = 1",
    "title = \"Deep\"\nseeds = \"seeds/deep\"\n",
    "title = \"Beside\"\nseeds = \".\"\n",
];

fn joined(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..most).prop_map(|pieces| pieces.join("\n\n") + "\n")
}

fn document() -> impl Strategy<Value = String> {
    (prop::sample::select(FRONTS), joined(PARAGRAPHS, 6)).prop_map(|(front, body)| format!("{front}{body}"))
}

fn write() -> impl Strategy<Value = Edit> {
    let of = |paths: &'static [&'static str]| prop::sample::select(paths);
    prop_oneof![
        6 => (of(&DOCUMENTS), document()).prop_map(|(path, text)| Edit::Write(path, text)),
        4 => (of(&AUTHORITIES), joined(RECORDS, 6)).prop_map(|(path, text)| Edit::Write(path, text)),
        1 => (of(&SIDECARS), of(&["title = \"Beside\"\n", "source = \"a book\"\n", "x = ["]))
            .prop_map(|(path, text)| Edit::Write(path, text.to_owned())),
        1 => (of(&ASSETS), "[a-z]{1,9}|<svg viewBox=\"0 0 [1-9] [1-9]\"></svg>")
            .prop_map(|(path, text)| Edit::Write(path, text)),
        2 => (of(&SUMMARIES), joined(CHAPTERS, 5)).prop_map(|(path, text)| Edit::Write(path, text)),
        1 => of(&["<footer>{{ site.title }}</footer>", "{{ nothing }}", "{% if %}"])
            .prop_map(|text| Edit::Write("templates/footer.html", text.to_owned())),
        1 => of(BOOKS).prop_map(|text| Edit::Write("book.toml", text.to_owned())),
        1 => of(&["body{color:red}", "/* nothing */"])
            .prop_map(|text| Edit::Write("static/seedbook.css", text.to_owned())),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let all: Vec<&'static str> =
        [&DOCUMENTS[..], &SIDECARS, &AUTHORITIES, &ASSETS, &SUMMARIES, &TEMPLATES, &FOLDERS].concat();
    let any = prop::sample::select(all);
    prop_oneof![
        6 => write(),
        1 => any.clone().prop_map(Edit::Remove),
        1 => (any.clone(), any).prop_map(|(from, to)| Edit::Rename(from, to)),
    ]
}

/// Does an edit as far as the disk allows, and tells which paths it touched.
fn apply(root: &Path, edit: &Edit) -> Vec<PathBuf> {
    match edit {
        Edit::Write(path, text) => {
            let path = root.join(path);
            let _ = fs::create_dir_all(path.parent().unwrap());
            let _ = fs::write(&path, text);
            // A folder that is new is told, as a watcher tells it.
            path.ancestors().take_while(|above| *above != root).map(Path::to_owned).collect()
        }
        Edit::Remove(path) => {
            let path = root.join(path);
            let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
            vec![path]
        }
        Edit::Rename(from, to) => {
            let (from, to) = (root.join(from), root.join(to));
            let _ = fs::rename(&from, &to);
            vec![from, to]
        }
    }
}

/// A site's files, by their paths. Two may have one path: that a build refuses, and here it does not matter.
type Files = Vec<(String, Vec<u8>)>;

/// All files of a site, printed together.
fn all(edition: &Edition) -> (Files, Vec<Diagnostic>) {
    let printed = edition.print();
    let files = printed.value.iter();
    let files = files.map(|file| (file.path.to_string(), file.bytes().unwrap().into_owned()));
    (files.collect(), printed.diagnostics)
}

/// Each file of a site, asked for by itself, is the same; what the site has not is not found.
fn check_counter(edition: &Edition, files: &Files) {
    let mut first: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for (path, bytes) in files {
        first.entry(path).or_insert(bytes);
    }
    edition.open(|counter| {
        for (path, bytes) in first {
            let found = counter.find(path).unwrap_or_else(|faults| panic!("`{path}`: {faults:?}"));
            let found = found.unwrap_or_else(|| panic!("`{path}` is not found"));
            assert!(*found.bytes().unwrap() == *bytes, "`{path}` differs where it is asked for by itself");
        }
        for path in ["", "people", "people/nobody/index.html", "documents/page/9/index.html", "x.css"] {
            assert!(counter.find(path).unwrap().is_none(), "`{path}` is found");
        }
    });
}

fn begin(root: &Path) {
    let first = [
        Edit::Write("book.toml", BOOKS[3].to_owned()),
        Edit::Write("seeds/one.md", PARAGRAPHS[..3].join("\n\n")),
        Edit::Write("seeds/two.md", [PARAGRAPHS[8], PARAGRAPHS[4], PARAGRAPHS[3]].join("\n\n")),
        Edit::Write("seeds/deep/three.md", [PARAGRAPHS[6], PARAGRAPHS[4], PARAGRAPHS[9]].join("\n\n")),
        Edit::Write("seeds/people.toml", RECORDS.join("\n")),
        Edit::Write("seeds/images/dot.png", "dot".to_owned()),
        Edit::Write("seeds/deep/river.svg", "<svg/>".to_owned()),
    ];
    first.iter().for_each(|edit| drop(apply(root, edit)));
}

/// Compares the memory's view with a fresh one; gives the edition that stands.
fn compare(
    root: &Path,
    editor: &mut Editor,
    changes: &Changes,
    standing: Option<Edition>,
) -> Option<Edition> {
    let (fresh, expected) = Editor::new(root).edit(&Changes::Everything).unwrap();
    let edition = match editor.edit(changes) {
        // Nothing is new, so what stands must do.
        None => standing,
        Some((edition, outcome)) => {
            assert_eq!(outcome.diagnostics, expected.diagnostics);
            assert_eq!(outcome.texts, expected.texts);
            edition
        }
    };
    assert_eq!(edition.is_some(), fresh.is_some(), "{:#?}", expected.diagnostics);
    if let (Some(edition), Some(fresh)) = (&edition, &fresh) {
        let (files, faults) = all(edition);
        let (fresh_files, fresh_faults) = all(fresh);
        assert_eq!(faults, fresh_faults);
        assert_eq!(files.len(), fresh_files.len());
        for (file, fresh) in files.iter().zip(&fresh_files) {
            assert!(file == fresh, "`{}` differs from a fresh `{}`", file.0, fresh.0);
        }
        if faults.is_empty() {
            check_counter(edition, &files);
        }
    }
    edition
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn memory_changes_nothing(
        sequence in prop::collection::vec((prop::collection::vec(edit(), 1..4), prop::bool::weighted(0.1)), 1..6),
    ) {
        let folder = TempDir::new().unwrap();
        let root = folder.path();
        begin(root);
        let mut editor = Editor::new(root);
        let mut edition = compare(root, &mut editor, &Changes::Everything, None);
        prop_assert!(edition.is_some());
        for (edits, is_vague) in sequence {
            let paths: BTreeSet<PathBuf> = edits.iter().flat_map(|edit| apply(root, edit)).collect();
            let changes = if is_vague { Changes::Everything } else { Changes::Paths(paths) };
            edition = compare(root, &mut editor, &changes, edition);
        }
    }
}
