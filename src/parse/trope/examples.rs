//! Examples: the blocks of a trope page walk in; below the heading “Examples” they walk out as folders
//! and entries.

use crate::parse::tree::{Block, Entry, List, Passage, PassageKind};
use crate::parse::trope::treatment;

/// Marks folders and entries below each heading “Examples”, until a heading of the same or a higher
/// level. Says whether there was an entry. Passages keep their numbers, entries the fields that they
/// already have.
pub fn mark(body: &mut [Block]) -> bool {
    let mut section = None;
    let mut folder = None;
    let mut is_found = false;
    for block in body {
        match block {
            Block::Heading(heading) if is_examples(heading.text.as_str()) => {
                section = Some(heading.level);
                folder = None;
            }
            Block::Heading(heading) => {
                if section.is_some_and(|level| heading.level <= level) {
                    section = None;
                }
                if section.is_some() {
                    heading.is_folder = true;
                    folder = Some(heading.text.as_str().trim().trim_end_matches(':').to_owned());
                }
            }
            Block::List(list) if section.is_some() => {
                is_found |= !list.items.is_empty();
                mark_list(list, folder.as_deref(), None);
            }
            _ => {}
        }
    }
    is_found
}

/// The headings that open the list of examples, in the languages that pages speak.
const HEADINGS: [&str; 4] = ["examples", "example", "примеры", "пример"];

/// Whether a heading opens the list of examples.
pub fn is_examples(heading: &str) -> bool {
    let name = heading.trim().trim_end_matches(':').trim_end();
    HEADINGS.contains(&name.to_lowercase().as_str())
}

fn mark_list(list: &mut List, folder: Option<&str>, parent: Option<u32>) {
    for item in &mut list.items {
        mark_item(item, folder, parent);
    }
}

fn mark_item(item: &mut Passage, folder: Option<&str>, parent: Option<u32>) {
    item.kind = PassageKind::Entry;
    let fields = item.entry.take().map(|entry| entry.fields).unwrap_or_default();
    let treatment = treatment::detect(&item.text);
    item.entry = Some(Box::new(Entry { folder: folder.map(str::to_owned), parent, treatment, fields }));
    for block in &mut item.blocks {
        if let Block::List(list) = block {
            mark_list(list, folder, Some(item.number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::text::PlainText;
    use crate::parse::tree::Heading;

    fn heading(level: u8, text: &str) -> Block {
        let mut plain = PlainText::default();
        plain.push(text, 0);
        Block::Heading(Heading {
            level,
            id: text.to_lowercase(),
            text: plain,
            inlines: Vec::new(),
            span: 0..0,
            is_folder: false,
        })
    }

    fn item(number: u32, text: &str, blocks: Vec<Block>) -> Passage {
        let mut plain = PlainText::default();
        plain.push(text, 0);
        Passage { number, kind: PassageKind::Item, span: 0..0, blocks, text: plain, entry: None }
    }

    fn list(items: Vec<Passage>) -> Block {
        Block::List(List { start: None, items })
    }

    #[test]
    fn marks_folders_and_entries_and_nothing_else() {
        let nested = list(vec![item(4, "Inverted in part two.", vec![list(vec![item(5, "Deep.", vec![])])])]);
        let mut body = vec![
            list(vec![item(1, "Before.", vec![])]),
            heading(2, "Examples:"),
            list(vec![item(2, "Without a folder.", vec![])]),
            heading(3, "Film"),
            list(vec![item(3, "Outer.", vec![nested])]),
            heading(2, "Notes"),
            list(vec![item(6, "After.", vec![])]),
        ];
        assert!(mark(&mut body));
        let mut lines = Vec::new();
        for block in &body {
            match block {
                Block::Heading(heading) => {
                    lines.push(format!("# {} {}", heading.text.as_str(), heading.is_folder));
                }
                Block::List(list) => list.items.iter().for_each(|item| show(item, &mut lines)),
                _ => {}
            }
        }
        let expected = [
            "1 Item",
            "# Examples: false",
            "2 Entry - - -",
            "# Film true",
            "3 Entry Film - -",
            "4 Entry Film 3 inverted",
            "5 Entry Film 4 -",
            "# Notes false",
            "6 Item",
        ];
        assert_eq!(lines, expected);
    }

    fn show(item: &Passage, lines: &mut Vec<String>) {
        let entry = item.entry.as_ref().map(|entry| {
            let parent = entry.parent.map_or("-".to_owned(), |parent| parent.to_string());
            let treatment = entry.treatment.map_or("-", |(id, _)| id);
            format!(" {} {parent} {treatment}", entry.folder.as_deref().unwrap_or("-"))
        });
        lines.push(format!("{} {:?}{}", item.number, item.kind, entry.unwrap_or_default()));
        for block in &item.blocks {
            if let Block::List(list) = block {
                list.items.iter().for_each(|item| show(item, lines));
            }
        }
    }

    #[test]
    fn a_page_without_examples_has_none() {
        let mut body = vec![heading(2, "Film"), list(vec![item(1, "Subverted.", vec![])])];
        assert!(!mark(&mut body));
    }
}
