//! The writer of authored Markdown: the blocks of a tree and readers' comments walk in; a text from which the same tree
//! is read walks out, for people to edit: a paragraph a line, titles in underscores, hyphens before items.

mod escape;
mod inline;
#[cfg(test)]
mod tests;

use crate::import::write::escape::Place;
use crate::import::write::inline::inlines;
use crate::parse::text::PlainText;
use crate::parse::tree::{Block, Definition, Entry, Heading, Inline, List, Passage, Response, Table};

/// Writes the body of a document; empty where there is nothing to write, else with a line's end.
pub(super) fn body(body: &[Block], responses: &[Response]) -> String {
    let mut pieces = vec![blocks(body, &PlainText::default())];
    pieces.extend(responses.iter().map(response));
    pieces.retain(|piece| !piece.is_empty());
    let text = pieces.join("\n\n");
    if text.is_empty() { text } else { text + "\n" }
}

/// Blocks with blank lines between them. `text` is that of the passage that holds them.
fn blocks(blocks: &[Block], text: &PlainText) -> String {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = None;
    for block in blocks {
        let marks = Marks::beside(before);
        let piece = write(block, text, marks);
        if !piece.is_empty() {
            pieces.push(piece);
            before = List::of(block).map(|list| (list.start.is_some(), marks));
        }
    }
    pieces.join("\n\n")
}

impl List {
    fn of(block: &Block) -> Option<&Self> {
        match block {
            Block::List(list) => Some(list),
            _ => None,
        }
    }
}

/// What stands before items. Two lists side by side with the same marks would be one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// `-` and `1.`
    Usual,
    /// `*` and `1)`
    Other,
}

impl Marks {
    fn beside(before: Option<(bool, Self)>) -> Self {
        match before {
            Some((_, Self::Usual)) => Self::Other,
            _ => Self::Usual,
        }
    }
}

fn write(block: &Block, text: &PlainText, marks: Marks) -> String {
    match block {
        Block::Heading(heading) => self::heading(heading),
        Block::Passage(passage) => blocks(&passage.blocks, &passage.text),
        Block::List(list) => self::list(list, marks),
        Block::Rule => "---".to_owned(),
        Block::Paragraph(children) => inlines(children, text, Place::Line),
        Block::Quote { alert, blocks } => quote(*alert, &self::blocks(blocks, text)),
        Block::Table(table) => self::table(table, text),
        Block::Code { language, text: code } => self::code(language, text.slice(*code)),
        Block::Html(html) => {
            let lines: Vec<&str> = html.lines().filter(|line| !line.trim().is_empty()).collect();
            lines.join("\n")
        }
        Block::Definitions(definitions) => {
            let pieces: Vec<String> =
                definitions.iter().map(|definition| self::definition(definition, text)).collect();
            pieces.join("\n\n")
        }
        Block::Footnote { label, blocks } => under(&format!("[^{label}]: "), 4, &self::blocks(blocks, text)),
    }
}

fn heading(heading: &Heading) -> String {
    let text = inlines(&heading.inlines, &heading.text, Place::Heading);
    format!("{} {text}", "#".repeat(heading.level.into())).trim_end().to_owned()
}

fn list(list: &List, marks: Marks) -> String {
    let mut number = list.start;
    let mut items = Vec::new();
    for item in &list.items {
        let mark = match (number, marks) {
            (None, Marks::Usual) => "- ".to_owned(),
            (None, Marks::Other) => "* ".to_owned(),
            (Some(number), Marks::Usual) => format!("{number}. "),
            (Some(number), Marks::Other) => format!("{number}) "),
        };
        items.push(under(&mark, mark.len(), &self::item(item)));
        number = number.map(|number| number.saturating_add(1));
    }
    let is_tight = items.iter().all(|item| !item.contains("\n\n"));
    items.join(if is_tight { "\n" } else { "\n\n" })
}

/// What an item holds. A list right below its only line needs no blank line, unless it could be read as part of it.
fn item(item: &Passage) -> String {
    let fields = item.entry.as_deref().map(fields).unwrap_or_default();
    if let [Block::Paragraph(children), rest @ ..] = item.blocks.as_slice() {
        let line = join(inlines(children, &item.text, Place::Line), &fields);
        let below = blocks(rest, &item.text);
        let may_follow = matches!(rest, [Block::List(list)] if matches!(list.start, None | Some(1)));
        let is_close = may_follow && !["-\n", "1.\n"].iter().any(|mark| below.starts_with(mark));
        return match (line.is_empty(), below.is_empty()) {
            (_, true) => line,
            (true, false) => below,
            (false, false) => line + if is_close { "\n" } else { "\n\n" } + &below,
        };
    }
    let below = blocks(&item.blocks, &item.text);
    if fields.is_empty() || below.is_empty() { below + &fields } else { fields + "\n\n" + &below }
}

fn join(line: String, fields: &str) -> String {
    if line.is_empty() || fields.is_empty() { line + fields } else { line + " " + fields }
}

fn fields(entry: &Entry) -> String {
    let fields: Vec<String> =
        entry.fields.iter().map(|field| format!("[{}:: {}]", field.key, field.values.join(", "))).collect();
    fields.join(" ")
}

fn quote(alert: Option<&str>, text: &str) -> String {
    let head = alert.map(|alert| format!("[!{}]\n", alert.to_uppercase())).unwrap_or_default();
    let lines: Vec<String> = format!("{head}{text}")
        .split('\n')
        .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
        .collect();
    lines.join("\n")
}

fn table(table: &Table, text: &PlainText) -> String {
    let row = |cells: &[Vec<Inline>]| {
        let cells: Vec<String> =
            cells.iter().map(|cell| format!(" {} |", inlines(cell, text, Place::Cell))).collect();
        format!("|{}", cells.concat())
    };
    let rule = table.alignments.iter().map(|alignment| match alignment {
        Some("left") => " :-- |",
        Some("right") => " --: |",
        Some(_) => " :-: |",
        None => " --- |",
    });
    let mut lines = vec![row(&table.head), format!("|{}", rule.collect::<String>())];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn code(language: &str, code: &str) -> String {
    let fence = fence(code);
    let end = if code.is_empty() || code.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{language}\n{code}{end}{fence}")
}

/// A fence that is longer than any in the text.
fn fence(text: &str) -> String {
    let ticks = |line: &str| line.trim_start().bytes().take_while(|byte| *byte == b'`').count();
    "`".repeat(text.lines().map(ticks).max().unwrap_or(0).max(2) + 1)
}

fn definition(definition: &Definition, text: &PlainText) -> String {
    let mut lines = vec![inlines(&definition.term, text, Place::Line)];
    lines.extend(definition.definitions.iter().map(|blocks| under(": ", 2, &self::blocks(blocks, text))));
    lines.join("\n")
}

fn response(response: &Response) -> String {
    let number = response.number.map(|number| format!(" {number}")).unwrap_or_default();
    let paragraphs: Vec<&str> = response.paragraphs.iter().map(|text| text.trim()).collect();
    let text = paragraphs.join("\n\n");
    code(&format!("response{number}"), &text)
}

/// Text after a mark, its further lines indented below it.
fn under(mark: &str, indent: usize, text: &str) -> String {
    let indent = " ".repeat(indent);
    let mut lines = text.split('\n');
    let first = format!("{mark}{}", lines.next().unwrap_or_default()).trim_end().to_owned();
    lines.fold(first, |mut written, line| {
        written.push('\n');
        if !line.is_empty() {
            written.push_str(&indent);
            written.push_str(line);
        }
        written
    })
}
