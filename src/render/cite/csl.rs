//! CSL-JSON: a citation walks in, a list of items walks out. The variables are those of CSL 1.0.2.

use serde::Serialize;

use crate::edtf::Edtf;
use crate::render::cite::{Citation, Genre, Name, date};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    original_author: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Person<'a> {
    Parts { family: &'a str, given: &'a str },
    Whole { literal: &'a str },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Date {
    Numbers {
        #[serde(rename = "date-parts")]
        parts: Vec<Vec<i64>>,
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        circa: bool,
    },
    Words {
        literal: String,
    },
}

/// Writes a list of items. Writing to memory cannot fail.
pub(super) fn write(citation: &Citation, entries: &[Option<u32>]) -> String {
    let items: Vec<Item<'_>> = entries.iter().map(|passage| item(citation, *passage)).collect();
    let mut file = serde_json::to_string(&items).unwrap_or_default();
    file.push('\n');
    file
}

fn item(citation: &Citation, passage: Option<u32>) -> Item<'_> {
    let original = citation.original.as_ref();
    Item {
        id: citation.key_of(passage),
        kind: kind(citation.genre),
        title: citation.title_of(passage),
        author: people(&citation.authors),
        container_title: citation.container.as_deref(),
        publisher: citation.publisher.as_deref(),
        issued: citation.issued.as_ref().map(when),
        url: citation.url_of(passage),
        language: &citation.language,
        section: passage.map(|number| format!("¶ {number}")),
        original_author: original.map(|original| people(&original.authors)).unwrap_or_default(),
        original_publisher: original.and_then(|original| original.publisher.as_deref()),
        original_date: original.and_then(|original| original.date.as_ref()).map(|date| when(&date.value)),
        note: citation.notes(),
    }
}

fn kind(genre: Genre) -> &'static str {
    match genre {
        Genre::Page => "webpage",
        Genre::Entry => "entry-encyclopedia",
        Genre::Data => "dataset",
    }
}

fn people(names: &[Name]) -> Vec<Person<'_>> {
    names.iter().map(person).collect()
}

fn person(name: &Name) -> Person<'_> {
    match name {
        Name::Person { family, given } => Person::Parts { family, given },
        Name::Whole(literal) => Person::Whole { literal },
    }
}

fn when(date: &Edtf) -> Date {
    match date::numbers(date) {
        Some(numbers) => Date::Numbers { parts: numbers.parts, circa: numbers.is_about },
        None => Date::Words { literal: date.to_words() },
    }
}
