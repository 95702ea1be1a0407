//! The examples of a trope page: a page walks in; the heading “Examples” and the names of folders,
//! with or without marks, are noted on it.

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::headings;
use crate::parse::clip::page::{Page, Verdict};
use crate::parse::trope::examples;

/// Longer lines are no names of folders.
const MOST_WORDS: usize = 8;

/// Finds the examples of a page and the folders in them.
pub(super) fn mark(page: &mut Page<'_>) {
    let Some(heading) = (0..page.chunks.len()).find(|index| is_examples(page, *index)) else { return };
    let level = page.marked_heading(heading).map_or(2, |(level, _)| level);
    if level == 2 && !page.is_marked_heading(heading) {
        page.set(heading, Verdict::Heading);
    }
    let first = heading + 1;
    let end = (first..page.chunks.len())
        .find(|index| page.marked_heading(*index).is_some_and(|(other, _)| other <= level))
        .unwrap_or(page.chunks.len());
    page.examples = first..end;
    for index in first..end {
        if names_folder(page, index) {
            page.set(index, Verdict::Folder);
        }
    }
}

fn is_examples(page: &Page<'_>, index: usize) -> bool {
    if let Some((_, text)) = page.marked_heading(index) {
        return examples::is_examples(text);
    }
    let is_named = page.open_line(index).is_some_and(|line| examples::is_examples(&line));
    is_named
        && page.chunks.get(index + 1).is_some_and(|next| {
            matches!(next.shape, Shape::Folder | Shape::Control | Shape::List(_) | Shape::Heading(..))
        })
}

/// A short line without marks right above a list.
fn names_folder(page: &Page<'_>, index: usize) -> bool {
    let Some(chunk) = page.chunks.get(index) else { return false };
    let is_short = chunk.single().is_some_and(headings::reads_like_heading) && chunk.words() <= MOST_WORDS;
    match chunk.shape {
        Shape::Folder => true,
        _ => is_short && page.is_list(index + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    fn folders(text: &str) -> Vec<String> {
        let mut page = Page::new(chunk::chunks(text));
        mark(&mut page);
        (0..page.chunks.len())
            .filter(|index| page.verdicts[*index] == Verdict::Folder)
            .map(|index| page.text(index))
            .collect()
    }

    #[test]
    fn finds_folders() {
        assert_eq!(
            folders(
                "Prose.\n\n## Examples:\n\n\u{a0}open/close all folders\n\n\u{a0}Film\u{a0}\n\n- a\n\n\u{a0}Toys\n\nNo list.\n"
            ),
            ["Film", "Toys"]
        );
        assert_eq!(folders("Prose.\n\nExamples:\n\nFilm\n\n- a\n\nToys\n- b\n"), [] as [&str; 0]);
        assert_eq!(folders("Prose.\n\nExamples:\n\n- z\n\nFilm\n\n- a\n\nToys\n- b\n"), ["Film", "Toys"]);
        assert_eq!(folders("Prose.\n\n## Examples\n\n- a\n\n## Notes\n\nFilm\n\n- b\n"), [] as [&str; 0]);
        assert_eq!(folders("Film\n\n- a\n"), [] as [&str; 0]);
    }
}
