//! Front matter: a draft walks in, the TOML that says all that is known of it walks out, between its fences.

use std::fmt::Write;

use toml::Value;

use crate::import::draft::Draft;
use crate::located::{Basis, Stated};
use crate::parse::meta::Meta;

/// Writes the head of a file, down to the blank line above the text. What the sidecar says stands as it was written,
/// below what was found beside it: TOML wants keys before tables.
pub(super) fn write(draft: &Draft) -> String {
    let nothing = Meta::default();
    let told = draft.sidecar.as_ref().map_or(&nothing, |(told, _)| told);
    let mut front = String::from("+++\n");
    found(&mut front, &draft.meta, told);
    for (key, value) in &draft.unknown {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(front, "# {key}: {value}");
    }
    if let Some((_, sidecar)) = &draft.sidecar {
        front.push_str(sidecar.trim_start_matches('\u{feff}').trim_end());
        front.push('\n');
    }
    front.push_str("+++\n\n");
    front
}

/// What was found, but for what is told already.
fn found(front: &mut String, meta: &Meta, told: &Meta) {
    if let (Some(kind), None) = (meta.kind, told.kind) {
        line(front, "kind", &text(kind.as_str()));
    }
    if let (Some(title), None) = (&meta.title, &told.title) {
        line(front, "title", &stated(title, &title.value));
    }
    if told.creators.is_empty() && !meta.creators.is_empty() {
        let names = meta.creators.iter().map(|name| text(&name.value));
        line(front, "creators", &Value::Array(names.collect()));
    }
    if let (Some(publisher), None) = (&meta.publisher, &told.publisher) {
        line(front, "publisher", &text(&publisher.value));
    }
    if let (Some(date), None) = (&meta.date, &told.date) {
        line(front, "date", &stated(date, date.value.as_str()));
    }
    if let (Some(source), None) = (&meta.source, &told.source) {
        line(front, "source", &text(&source.value));
    }
    // Markdown with a source counts as a retelling unless it says that it is the source's own text.
    if let (Some(_), None) = (&meta.source, told.is_retelling) {
        line(front, "retelling", &Value::Boolean(meta.is_retelling.unwrap_or(false)));
    }
    if let (Some(language), None) = (&meta.language, &told.language) {
        line(front, "language", &text(language));
    }
}

fn line(front: &mut String, key: &str, value: &Value) {
    let _ = writeln!(front, "{key} = {value}");
}

fn text(text: &str) -> Value {
    Value::String(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn stated<T>(stated: &Stated<T>, shown: &str) -> Value {
    if stated.basis == Basis::Stated {
        return text(shown);
    }
    let mut table = toml::Table::new();
    table.insert("value".to_owned(), text(shown));
    table.insert("basis".to_owned(), text(stated.basis.as_str()));
    table.extend(stated.reason.as_ref().map(|reason| ("reason".to_owned(), text(reason))));
    Value::Table(table)
}
