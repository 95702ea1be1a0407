//! Footnotes: a page walks in; its notes walk out, and in their places stand marks that refer to them.

use std::collections::BTreeMap;

use dom_query::{Document, NodeRef};

use crate::import::page::tag::NOTE;

/// A footnote: its name, and what it says in Markdown.
pub(super) struct Note {
    name: String,
    text: String,
}

/// Takes the notes out of a page: what links in raised letters or with the role of a reference lead to.
pub(super) fn take(page: &Document) -> Vec<Note> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut notes = Vec::new();
    for link in page.select("sup a[href^=\"#\"], a[role=\"doc-noteref\"], a.footnote-ref").nodes() {
        let id = link.attr("href").unwrap_or_default().trim_start_matches('#').to_string();
        if let Some(name) = names.get(&id) {
            refer(link, name);
        } else if let Some(target) = target(page, &id) {
            let name = (names.len() + 1).to_string();
            refer(link, &name);
            notes.push(Note { text: read(&target), name: name.clone() });
            target.remove_from_parent();
            names.insert(id, name);
        }
    }
    if !notes.is_empty() {
        drop_empty_lists(page);
    }
    notes
}

/// What an id names, where that is an item of a list or stands at the end of the text.
fn target<'p>(page: &'p Document, id: &str) -> Option<NodeRef<'p>> {
    let is_named = |node: &NodeRef<'_>| {
        node.id_attr().is_some_and(|own| *own == *id)
            || node.has_name("a") && node.attr("name").is_some_and(|own| *own == *id)
    };
    let node = page.root().descendants_it().find(is_named)?;
    let is_note = |node: &NodeRef<'_>| {
        node.has_name("li") || node.has_name("p") || node.has_name("div") || node.has_name("aside")
    };
    if is_note(&node) {
        return Some(node);
    }
    node.ancestors_it(Some(3)).find(is_note)
}

/// Puts a mark in the place of a link and of the element that raises it.
fn refer(link: &NodeRef<'_>, name: &str) {
    let place = link.parent().filter(|parent| parent.has_name("sup")).unwrap_or(*link);
    place.before_html(format!("{}{name}{}", NOTE.0, NOTE.1));
    place.remove_from_parent();
}

/// The text of a note without the links that lead back.
fn read(note: &NodeRef<'_>) -> String {
    let links = note.descendants_it().filter(|node| node.has_name("a"));
    let back: Vec<_> =
        links.filter(|link| link.attr("href").is_some_and(|href| href.starts_with('#'))).collect();
    back.iter().for_each(NodeRef::remove_from_parent);
    without_number(Document::fragment(note.inner_html()).md(None).trim()).to_owned()
}

/// A note without the number that it has in its page, for it gets one here: `1. `, `[1] `, `1) `.
fn without_number(note: &str) -> &str {
    let bare = note.trim_start_matches(['[', '(', '\\']);
    let digits = bare.len() - bare.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let rest = bare.get(digits..).unwrap_or_default();
    let after = rest.trim_start_matches(['.', ')', ']', ':', '\\', '^']);
    let is_number = (1..=3).contains(&digits) && after.len() < rest.len() && after.starts_with(' ');
    if is_number { after.trim_start() } else { note }
}

/// The headings and lists that held the notes.
fn drop_empty_lists(page: &Document) {
    for list in page.select("ol, ul").nodes() {
        if list.text().trim().is_empty() {
            let heading = list.prev_element_sibling().filter(|before| {
                let text = before.text().trim().to_lowercase();
                matches!(text.as_str(), "notes" | "footnotes" | "references" | "endnotes")
            });
            heading.iter().for_each(NodeRef::remove_from_parent);
            list.remove_from_parent();
        }
    }
}

/// The notes as they stand at the end of the text.
pub(super) fn write(notes: &[Note]) -> String {
    let lines = notes.iter().map(|note| {
        let text: Vec<&str> = note.text.lines().collect();
        format!("\n\n[^{}]: {}", note.name, text.join("\n    "))
    });
    lines.collect()
}
