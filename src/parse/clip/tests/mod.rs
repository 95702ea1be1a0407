//! Whole clips in, documents out.

#![expect(clippy::string_slice, reason = "a cut through a character must fail the test")]

mod articles;
mod properties;
mod tropes;

use crate::parse::clip::parse;
use crate::parse::meta::Meta;
use crate::parse::tree::{Block, Document, Inline, List, Passage};
use crate::path::SourcePath;

fn read(text: &str) -> Document {
    parse(&SourcePath::new("seeds/clip.txt"), text, Meta::default()).value
}

/// The document in lines: headings, and passages with their numbers and treatments.
fn outline(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.body {
        match block {
            Block::Heading(heading) => {
                let folder = if heading.is_folder { " (folder)" } else { "" };
                lines.push(format!("{} {}{folder}", "#".repeat(heading.level.into()), heading.text.as_str()));
            }
            Block::Passage(passage) => show_passage(passage, 0, &mut lines),
            Block::List(list) => show_list(list, 0, &mut lines),
            Block::Rule => lines.push("---".to_owned()),
            other => lines.push(format!("{other:?}")),
        }
    }
    lines
}

fn show_list(list: &List, depth: usize, lines: &mut Vec<String>) {
    for item in &list.items {
        show_passage(item, depth, lines);
    }
}

fn show_passage(passage: &Passage, depth: usize, lines: &mut Vec<String>) {
    let text: String = passage.text.as_str().chars().take(28).collect();
    let treatment = passage.entry.as_ref().and_then(|entry| entry.treatment).map_or("", |(id, _)| id);
    let kind = passage.kind.as_str();
    let line =
        format!("{}{kind} {} {} {treatment}", "  ".repeat(depth), passage.number, text.replace('\n', "|"));
    lines.push(line.trim_end().to_owned());
    for block in &passage.blocks {
        if let Block::List(list) = block {
            show_list(list, depth + 1, lines);
        }
    }
}

/// What became of each run of bytes that is not blank, with its first words.
fn roles(text: &str, document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for part in &document.parts {
        let source = text[part.span.clone()].trim_matches(crate::parse::clip::lines::is_space);
        if !source.is_empty() {
            let start: String = source.chars().take(14).collect();
            lines.push(format!("{}: {}", part.role.as_str(), start.replace(['\n', '\r'], "|")));
        }
    }
    lines
}

fn italics(inlines: &[Inline], passage: &Passage, titles: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis { children, is_title: true } => {
                let text = children.iter().map(|child| match child {
                    Inline::Text(range) => passage.text.slice(*range),
                    _ => "",
                });
                titles.push(text.collect());
            }
            Inline::Emphasis { children, .. } | Inline::Strong(children) => {
                italics(children, passage, titles);
            }
            _ => {}
        }
    }
}
