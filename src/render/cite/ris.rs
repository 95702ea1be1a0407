//! RIS: a citation walks in, a record walks out: one tag a line, lines that end in CRLF, `ER` at the end.

use std::fmt::Write;

use crate::render::cite::{Citation, Genre, Name, date, one_line};

/// Writes a record.
pub(super) fn write(citation: &Citation, passage: Option<u32>, file: &mut String) {
    let mut line = |tag: &str, value: &str| {
        let _ = write!(file, "{tag}  - {}\r\n", one_line(value));
    };
    line("TY", kind(citation.genre));
    line("ID", &citation.key_of(passage));
    for author in &citation.authors {
        match author {
            Name::Person { family, given } => line("AU", &format!("{family}, {given}")),
            Name::Whole(whole) => line("AU", whole),
        }
    }
    line("TI", &citation.title_of(passage));
    if let Some(container) = &citation.container {
        line("T2", container);
    }
    if let Some(publisher) = &citation.publisher {
        line("PB", publisher);
    }
    if let Some(numbers) = citation.issued.as_ref().and_then(date::numbers) {
        let first = numbers.parts.first().map(Vec::as_slice).unwrap_or_default();
        if let Some(year) = first.first() {
            line("PY", &format!("{year:04}"));
            line("DA", &day(first));
        }
    }
    line("LA", &citation.language);
    if let Some(number) = passage {
        line("SE", &number.to_string());
    }
    if let Some(url) = citation.url_of(passage) {
        line("UR", &url);
    }
    if let Some(notes) = citation.notes() {
        line("N1", &notes);
    }
    file.push_str("ER  - \r\n");
}

fn kind(genre: Genre) -> &'static str {
    match genre {
        Genre::Page => "ELEC",
        Genre::Entry => "ENCYC",
        Genre::Data => "DATA",
    }
}

/// `2026/11/28/`; the slashes stand also where a part is missing.
fn day(parts: &[i64]) -> String {
    let part = |nth: usize| parts.get(nth).map(|part| format!("{part:02}")).unwrap_or_default();
    let year = parts.first().map(|year| format!("{year:04}")).unwrap_or_default();
    format!("{year}/{}/{}/", part(1), part(2))
}
