//! What a page of a wiki has beside its text: a page walks in; its table of contents, its links to pages of the same name and
//! the notes that its reference marks lead to are noted on it.

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::furniture::label;
use crate::parse::clip::page::{Page, Verdict};
use crate::parse::part::Role;

/// Headings above notes.
const NOTES: &[&str] = &[
    "anmerkungen",
    "citations",
    "einzelnachweise",
    "footnotes",
    "notes",
    "notes and references",
    "notes et références",
    "note",
    "note e riferimenti",
    "références",
    "referencias",
    "references",
    "notas",
    "примечания",
    "сноски",
];

/// Headings above a table of contents.
const CONTENTS: &[&str] =
    &["contents", "contenido", "indice", "índice", "inhaltsverzeichnis", "sommaire", "содержание"];

/// A line above the text that leads to another page begins so.
const OTHERS: &[&str] = &["for ", "not to be confused with ", "this article is about "];

/// Longer lines lead to no other page.
const WORDS_OF_LINK: usize = 25;

/// Notes all of them.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in (0..page.chunks.len()).filter(|index| !page.examples.contains(index)).collect::<Vec<_>>() {
        if page.verdicts.get(index) != Some(&Verdict::Open) {
            continue;
        }
        if is_notes(page, index) {
            page.set_aside(index, Role::Reference);
            let above = index.checked_sub(1).filter(|above| is_heading_of_notes(page, *above));
            above.into_iter().for_each(|above| page.set_aside(above, Role::Reference));
        } else if is_contents(page, index) {
            page.set_aside(index, Role::Control);
        } else if leads_elsewhere(page, index) {
            page.set_aside(index, Role::ReadMore);
        }
    }
}

/// Whether each line leads back to where it is referred to: `^ Holm, A.`, `1. ^ a b Holm, A.`
fn is_notes(page: &Page<'_>, index: usize) -> bool {
    let Some(chunk) = page.chunks.get(index) else { return false };
    let is_read = matches!(chunk.shape, Shape::Text | Shape::List(_));
    let is_note = |text: &str| {
        let bare = text.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.' || it.is_whitespace());
        bare.starts_with(['^', '↑'])
    };
    is_read && !chunk.lines.is_empty() && chunk.lines.iter().all(|line| is_note(line.text))
}

fn is_heading_of_notes(page: &Page<'_>, index: usize) -> bool {
    let heading = page.marked_heading(index).map(|(_, text)| text.to_owned());
    let line = heading.or_else(|| page.open_line(index));
    page.verdicts.get(index) == Some(&Verdict::Open)
        && line.is_some_and(|line| NOTES.contains(&label(&line).as_str()))
}

/// Whether a label stands above lines that begin with the numbers of chapters, from 1 on.
fn is_contents(page: &Page<'_>, index: usize) -> bool {
    let Some(chunk) = page.chunks.get(index).filter(|_| page.is_open(index)) else { return false };
    let [first, second, rest @ ..] = chunk.lines.as_slice() else { return false };
    let is_numbered = |text: &str| text.starts_with(|it: char| it.is_ascii_digit());
    CONTENTS.contains(&label(first.text).as_str())
        && second.text.starts_with('1')
        && rest.iter().all(|line| is_numbered(line.text))
}

/// `For the film, see Grey Harbour (film).`
fn leads_elsewhere(page: &Page<'_>, index: usize) -> bool {
    let Some(line) = page.open_line(index).filter(|_| !page.follows_prose(index)) else { return false };
    let lower = line.to_lowercase();
    let names_other = lower.contains(", see ") || lower.starts_with("not to be ");
    lower.split_whitespace().count() <= WORDS_OF_LINK
        && OTHERS.iter().any(|opening| lower.starts_with(opening))
        && names_other
        || lower.ends_with(" redirects here.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    fn show(text: &str) -> String {
        let mut page = Page::new(chunk::chunks(text));
        mark(&mut page);
        let letter = |verdict: &Verdict| match verdict {
            Verdict::Aside(Role::Control) => 'c',
            Verdict::Aside(Role::Reference) => 'r',
            Verdict::Aside(Role::ReadMore) => 'm',
            _ => '.',
        };
        page.verdicts.iter().map(letter).collect()
    }

    #[test]
    fn notes_and_contents() {
        assert_eq!(show("Contents\n1 History\n1.1 Salt\n2 Culture\n\nThe port is old.\n"), "c.");
        assert_eq!(show("The port is old.\n\nReferences\n\n^ Holm, A.\n^ a b Census.\n"), ".rr");
        assert_eq!(show("A Port\n\nFor the film, see A Port (film).\n\nThe port is old.\n"), ".m.");
        assert_eq!(show("Contents\nA title\n\nReferences\n\nNone are known.\n"), "...");
    }
}
