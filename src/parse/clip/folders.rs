//! The examples of a trope page: a page walks in; the heading “Examples” and the names of folders,
//! with or without marks, are noted on it.

use crate::parse::clip::chunk::{Chunk, Shape};
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
    mark_entries(page);
}

/// In a folder without a list, the paragraphs are the examples.
fn mark_entries(page: &mut Page<'_>) {
    let mut folder = None;
    for index in page.examples.clone() {
        let is_end = index + 1 == page.examples.end;
        if page.verdicts.get(index) == Some(&Verdict::Folder) || page.is_marked_heading(index) {
            take_entries(page, folder.replace(index), index);
        }
        if is_end {
            take_entries(page, folder, index + 1);
        }
    }
}

fn take_entries(page: &mut Page<'_>, folder: Option<usize>, end: usize) {
    let Some(folder) = folder.filter(|folder| page.verdicts.get(*folder) == Some(&Verdict::Folder)) else {
        return;
    };
    if (folder..end).any(|inside| page.is_list(inside)) {
        return;
    }
    for inside in folder + 1..end {
        if page.chunks.get(inside).is_some_and(Chunk::is_text) {
            page.set(inside, Verdict::Entry);
        }
    }
}

fn is_examples(page: &Page<'_>, index: usize) -> bool {
    if let Some((_, text)) = page.marked_heading(index) {
        return examples::is_examples(text);
    }
    let is_named = page.open_line(index).is_some_and(|line| examples::is_examples(&line));
    let opens_list = |index: usize| {
        page.chunks.get(index).is_some_and(|next| {
            matches!(next.shape, Shape::Folder | Shape::Control | Shape::List(_) | Shape::Heading(..))
        })
    };
    is_named && (opens_list(index + 1) || names_folder(page, index + 1))
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
        assert_eq!(folders("Prose.\n\nExamples:\n\n**Film**\n\n- a\n\nToys\n- b\n"), ["**Film**", "Toys"]);
        assert_eq!(folders("Prose.\n\nExamples\n\nFilm\n\nToys\n"), [] as [&str; 0]);
        assert_eq!(folders("Prose.\n\nExamples:\n\n- z\n\nFilm\n\n- a\n\nToys\n- b\n"), ["Film", "Toys"]);
        assert_eq!(folders("Prose.\n\n## Examples\n\n- a\n\n## Notes\n\nFilm\n\n- b\n"), [] as [&str; 0]);
        assert_eq!(folders("Film\n\n- a\n"), [] as [&str; 0]);
    }
}
