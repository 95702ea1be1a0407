//! BibTeX: a citation walks in, an entry walks out. It is an `@misc`, which classic BibTeX knows; the fields on the
//! original are those of `biblatex`, and a note says the same in words.

use std::fmt::Write;

use crate::render::cite::{Citation, Name, date, one_line};

/// Writes an entry.
pub(super) fn write(citation: &Citation, passage: Option<u32>, file: &mut String) {
    let _ = writeln!(file, "@misc{{{},", key(&citation.key_of(passage)));
    let mut field = |name: &str, value: String| {
        let _ = writeln!(file, "  {name} = {{{value}}},");
    };
    if !citation.authors.is_empty() {
        let names: Vec<String> = citation.authors.iter().map(name).collect();
        field("author", names.join(" and "));
    }
    // A second pair of braces keeps the capitals of names.
    field("title", format!("{{{}}}", escape(&citation.title_of(passage))));
    if let Some(numbers) = citation.issued.as_ref().and_then(date::numbers) {
        let first = numbers.parts.first().map(Vec::as_slice).unwrap_or_default();
        first.iter().zip(["year", "month", "day"]).for_each(|(part, unit)| field(unit, part.to_string()));
    }
    if let Some(container) = &citation.container {
        field("howpublished", escape(container));
    }
    if let Some(publisher) = &citation.publisher {
        field("publisher", escape(publisher));
    }
    if let Some(url) = citation.url_of(passage) {
        field("url", address(&url));
    }
    field("language", escape(&citation.language));
    let original = citation.original.as_ref();
    if let Some(publisher) = original.and_then(|original| original.publisher.as_ref()) {
        field("origpublisher", escape(publisher));
    }
    let date = original.and_then(|original| original.date.as_ref());
    if let Some(date) = date.and_then(|date| date::for_biblatex(&date.value)) {
        field("origdate", date.to_owned());
    }
    if let Some(notes) = citation.notes() {
        field("note", escape(&notes));
    }
    file.push_str("}\n");
}

fn name(name: &Name) -> String {
    match name {
        // What holds a comma or an `and` of its own is kept together by braces.
        Name::Person { family, given } => format!("{{{}}}, {{{}}}", escape(family), escape(given)),
        Name::Whole(whole) => format!("{{{}}}", escape(whole)),
    }
}

/// Slugs need no change; other characters would end a key.
fn key(key: &str) -> String {
    key.chars().map(|it| if it.is_ascii_alphanumeric() || "-.:/+".contains(it) { it } else { '-' }).collect()
}

/// Writes what LaTeX takes as commands so that it prints them. Braces become commands too: BibTeX counts braces even
/// after a backslash.
fn escape(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Addresses are taken as they stand, so that only what would unbalance the entry is changed.
fn address(url: &str) -> String {
    one_line(url).replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D").replace(' ', "%20")
}
