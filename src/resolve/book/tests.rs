//! Small corpora walk in, what became of their order, addresses and contents walks out.

use std::sync::Arc;

use crate::config::Config;
use crate::parse;
use crate::path::SourcePath;
use crate::resolve::corpus::Corpus;
use crate::resolve::{Memory, resolve};
use crate::source::SourceFile;

fn corpus(files: &[(&str, &str)]) -> (Corpus, Vec<String>) {
    let file = |(path, text): &(&str, &str)| {
        Arc::new(SourceFile {
            path: SourcePath::new(format!("seeds/{path}")),
            text: (*text).to_owned(),
            digest: "".into(),
        })
    };
    let mut files: Vec<Arc<SourceFile>> = files.iter().map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let config = Config { language: "en".to_owned(), seeds: "seeds".to_owned(), ..Config::default() };
    let parsed = parse::parse(&files, "seeds", &mut parse::Memory::default()).value;
    let checked = resolve(&config, parsed, &[], &mut Memory::default());
    let told = checked.diagnostics.iter().map(|it| format!("{}: {}", it.lint.name, it.message)).collect();
    (checked.value, told)
}

fn check(files: &[(&str, &str)], expect: &[&str]) {
    let (corpus, told) = corpus(files);
    let mut lines: Vec<String> =
        corpus.documents.iter().map(|it| format!("{} {}", it.url(), it.id)).collect();
    let book = corpus.book.iter().flat_map(|book| book.chapters.iter().enumerate().map(move |it| (book, it)));
    for (book, (nth, chapter)) in book {
        let part = book.parts[book.part_of(nth)].title.as_deref().unwrap_or("-");
        let number = chapter.number.as_deref().unwrap_or("-");
        let id = chapter.document.map_or("draft", |index| corpus[index].id.as_str());
        let indent = "  ".repeat(book.above(nth).len());
        lines.push(format!("{indent}{part} {number} {} = {id}", chapter.label));
    }
    lines.extend(told);
    assert_eq!(lines, expect);
}

const PAGE: &str = "+++\nkind = \"page\"\n+++\nText.\n";

#[test]
fn a_plan_orders_names_and_places_its_chapters() {
    check(
        &[
            (
                "SUMMARY.md",
                "[Hello](README.md)\n\n# Part\n\n- [Make](how/make.md)\n  - [Own](how/x/README.md)\n- [Soon]()\n",
            ),
            ("README.md", "Text."),
            ("how/make.md", "# To make\n\nText."),
            ("how/x/README.md", "+++\nid = \"own\"\n+++\nText."),
            ("an-essay.txt", "Text of a clip, long enough to be one."),
        ],
        &[
            "documents/readme/ readme",
            "documents/how/make/ how-make",
            "documents/how/x/own/ own",
            "documents/an-essay/ an-essay",
            "- - Hello = readme",
            "Part 1 Make = how-make",
            "  Part 1.1 Own = own",
            "Part 2 Soon = draft",
        ],
    );
}

#[test]
fn a_plan_and_its_files_must_agree() {
    check(
        &[
            ("SUMMARY.md", "- [A](a.md)\n- [B](bb.md)\n- [A](./a.md)\n- [Out](https://a.example)\n"),
            ("a.md", "Text."),
            ("b.md", "Text."),
            ("essay.md", "+++\nkind = \"article\"\n+++\nText."),
        ],
        &[
            "documents/a/ a",
            "documents/b/ b",
            "documents/essay/ essay",
            "- 1 A = a",
            "- 2 B = draft",
            "- 3 A = draft",
            "- 4 Out = draft",
            "missing-chapter: chapter `bb.md` does not exist",
            "duplicate-chapter: `./a.md` is a chapter already",
            "missing-chapter: chapter `https://a.example` does not exist",
            "unlisted-page: `seeds/SUMMARY.md` does not list this page",
        ],
    );
}

#[test]
fn pages_of_folders_make_a_book() {
    check(
        &[
            ("index.md", PAGE),
            ("how-to/make.md", PAGE),
            ("how-to/index.md", PAGE),
            ("ref/format/keys.md", PAGE),
            ("essay.md", "Text."),
            ("z.md", PAGE),
        ],
        &[
            "documents/essay/ essay",
            "documents/index/ index",
            "documents/how-to/ how-to",
            "documents/make/ make",
            "documents/keys/ keys",
            "documents/z/ z",
            "- - Index = index",
            "- - Index = how-to",
            "  - - Make = make",
            "- - Ref = draft",
            "  - - Format = draft",
            "    - - Keys = keys",
            "- - Z = z",
        ],
    );
}

#[test]
fn one_name_in_two_folders_is_told_apart_by_them() {
    check(
        &[("a/x.md", PAGE), ("b/x.md", PAGE)],
        &[
            "documents/a/x/ a-x",
            "documents/b/x/ b-x",
            "- - A = draft",
            "  - - X = a-x",
            "- - B = draft",
            "  - - X = b-x",
        ],
    );
}

#[test]
fn no_two_pages_have_one_address() {
    let named = "+++\nid = \"y\"\n+++\nText.\n";
    let (_, told) = corpus(&[
        ("SUMMARY.md", "- [A](a/y.md)\n- [B](a/b.md)\n- [C](page/2.md)\n"),
        ("a/y.md", "Text."),
        ("a/b.md", named),
        ("page/2.md", "Text."),
    ]);
    assert_eq!(
        told,
        [
            "duplicate-id: `documents/a/y/` is the address of another page already",
            "duplicate-id: `documents/page/2/` is the address of another page already",
        ]
    );
}

#[test]
fn corpora_without_pages_stay_as_they_are() {
    let (corpus, told) = corpus(&[("b.md", "Text."), ("a/c.md", "Text."), ("p.md", PAGE)]);
    let urls: Vec<String> = corpus.documents.iter().map(|it| it.url().to_string()).collect();
    assert_eq!(urls, ["documents/c/", "documents/b/", "documents/p/"]);
    assert!(corpus.book.is_none() && told.is_empty());
}

#[test]
fn links_hold_in_any_order() {
    let linked = |to: &str| format!("# It\n\nSee [it]({to}).\n");
    let (b, c) = (linked("c.md"), linked("b.md#p1"));
    let plan = "- [C](c.md)\n- [B](b.md)\n- [A](a.md)\n";
    let (corpus, told) = corpus(&[("SUMMARY.md", plan), ("a.md", &b), ("b.md", &b), ("c.md", &c)]);
    assert_eq!(told, [""; 0]);
    assert_eq!(corpus.documents.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["c", "b", "a"]);
}
