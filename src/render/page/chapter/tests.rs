//! Books of many sizes walk in; the contents on their pages must be short, whole where they are small, and show the way.

use super::*;
use crate::resolve::corpus::Part;

/// A book of so many parts, with so many chapters in each, each with so many below.
fn book(parts: usize, chapters: usize, below: usize) -> Book {
    let mut book = Book::default();
    for part in 0..parts {
        let start = book.chapters.len();
        for nth in 0..chapters {
            let above = book.chapters.len();
            push(&mut book, format!("{part}.{nth}"), None, above + 1 + below);
            for sub in 0..below {
                let end = book.chapters.len() + 1;
                push(&mut book, format!("{part}.{nth}.{sub}"), Some(above), end);
            }
        }
        let title = Some(format!("Part {part}"));
        book.parts.push(Part { title, chapters: start..book.chapters.len() });
    }
    book
}

fn push(book: &mut Book, label: String, above: Option<usize>, end: usize) {
    let document = Some(DocumentIndex(book.chapters.len()));
    book.chapters.push(Chapter { label, number: None, document, above, end, is_apart: false });
}

fn contents(book: &Book, nth: usize) -> String {
    let corpus = Corpus::default();
    let entry = |(nth, chapter): (usize, &Chapter)| Entry {
        label: chapter.label.clone(),
        file: Some(format!("documents/{nth}/index.html")),
    };
    let contents = Contents {
        book,
        locale: &Locale::default(),
        entries: book.chapters.iter().enumerate().map(entry).collect(),
    };
    contents.around(&Parts::new(&corpus, &Url::new("documents/x/")), nth).contents
}

#[test]
fn a_small_book_is_listed_as_a_whole() {
    let book = book(3, 3, 2);
    for nth in 0..book.chapters.len() {
        let html = contents(&book, nth);
        assert_eq!(html.matches("<a ").count(), book.chapters.len());
        assert!(html.contains(&format!("href=\"../../documents/{nth}/index.html\" aria-current=\"page\"")));
    }
}

#[test]
fn a_large_book_is_listed_around_the_page() {
    let (few, many) = (book(5, 200, 3), book(100, 2_000, 3));
    for book in [&few, &many] {
        for nth in [0, 1, 402, book.chapters.len() - 1] {
            let html = contents(book, nth);
            assert!(html.matches("<a ").count() <= 3 * ROW + 10, "{nth}");
            assert!(html.contains(&format!("documents/{nth}/index.html\" aria-current=\"page\"")));
            let above = book.above(nth).first().copied().unwrap_or(nth);
            assert!(
                html.contains(&format!("documents/{}/index.html\"", above + 1)),
                "those below are listed"
            );
        }
    }
    let html = contents(&few, 400);
    assert!(html.contains(">85 chapters earlier</a>") && html.contains(">85 chapters later</a>"), "{html}");
    assert!(html.contains("<p><a href=\"../../documents/800/index.html\">Part 1</a></p>"));
    assert!(html.contains("<p>Part 0</p>"));
}

#[test]
fn drafts_and_lines_are_seen() {
    let mut book = book(1, 2, 0);
    book.chapters[1] = Chapter { document: None, is_apart: true, end: 2, ..chapter("Soon") };
    let corpus = Corpus::default();
    let entries = book.chapters.iter().map(|chapter| Entry {
        label: escape(&chapter.label).into_owned(),
        file: chapter.document.map(|index| format!("{}/index.html", index.0)),
    });
    let contents = Contents { book: &book, locale: &Locale::default(), entries: entries.collect() };
    let view = contents.around(&Parts::new(&corpus, &Url::new("")), 0);
    assert!(view.contents.ends_with("<li class=\"apart\"><span>Soon</span></li></ol>"), "{}", view.contents);
}

fn chapter(label: &str) -> Chapter {
    Chapter { label: label.to_owned(), number: None, document: None, above: None, end: 0, is_apart: false }
}
