//! Headings without marks: a page walks in; short lines between longer paragraphs are noted on it, the one above all text
//! as the title.

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::page::{Page, Verdict};

/// Longer lines are no headings: in words, and in characters.
const MOST_WORDS: usize = 12;
const MOST_CHARACTERS: usize = 90;

/// A paragraph below a heading has at least this many words.
const LEAST_BELOW: usize = 12;

/// Finds the headings.
pub(super) fn mark(page: &mut Page<'_>) {
    let candidates: Vec<_> = (0..page.chunks.len())
        .map(|index| page.open_line(index).is_some_and(|line| reads_like_heading(&line)))
        .collect();
    let is_candidate = |index: usize| candidates.get(index).copied().unwrap_or(false);
    for index in 0..page.chunks.len() {
        let stands_alone = index.checked_sub(1).is_none_or(|before| !is_candidate(before));
        if is_candidate(index) && stands_alone && heads_paragraph(page, index) {
            let is_above_all = (0..index).all(|above| is_no_text(page, above));
            page.set(index, if is_above_all { Verdict::Title } else { Verdict::Heading });
        }
    }
}

fn is_no_text(page: &Page<'_>, index: usize) -> bool {
    let is_aside = matches!(page.verdicts.get(index), Some(Verdict::Aside(_)));
    is_aside
        || page.chunks.get(index).is_some_and(|chunk| matches!(chunk.shape, Shape::Rule | Shape::Picture))
}

/// Whether a line reads like a heading: short, with a capital first, and without a stop at its end.
pub(super) fn reads_like_heading(line: &str) -> bool {
    let opens = line.trim_start_matches(['“', '"', '‘', '\'', '«', '_', '*', '¿', '¡', '(']).chars().next();
    let ends = line.trim_end_matches(['_', '*', ')']).chars().next_back();
    line.split_whitespace().count() <= MOST_WORDS
        && line.chars().count() <= MOST_CHARACTERS
        && opens.is_some_and(|first| first.is_uppercase() || first.is_numeric())
        && ends.is_some_and(|last| !matches!(last, '.' | ',' | ';' | ':' | '…'))
        && !line.contains("](")
}

fn heads_paragraph(page: &Page<'_>, index: usize) -> bool {
    let is_aside = |next: &usize| matches!(page.verdicts.get(*next), Some(Verdict::Aside(_)));
    let next = (index + 1..page.chunks.len()).find(|next| !is_aside(next)).unwrap_or(index + 1);
    let is_above = page.is_open(next) && page.words(next) >= LEAST_BELOW.max(page.words(index) * 2);
    is_above || page.is_list(next) && !page.examples.contains(&next) && page.words(next) >= LEAST_BELOW
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    const LONG: &str = "This paragraph has as many words as it takes to be one, and then some more of them.";

    fn headings(text: &str) -> Vec<String> {
        let mut page = Page::new(chunk::chunks(text));
        mark(&mut page);
        (0..page.chunks.len())
            .filter(|index| page.verdicts[*index] == Verdict::Heading)
            .map(|index| page.text(index))
            .collect()
    }

    #[test]
    fn finds_short_lines_above_paragraphs() {
        assert_eq!(
            headings(&format!("{LONG}\nA Second Shore\n{LONG}\nwhat is left?\n{LONG}")),
            ["A Second Shore"]
        );
        assert_eq!(headings(&format!("{LONG}\n\nWhat remains?\n\n{LONG}")), ["What remains?"]);
        assert_eq!(headings(&format!("{LONG}\n\nThe end.\n\n{LONG}")), [] as [&str; 0]);
        assert_eq!(headings(&format!("{LONG}\n\nOne\n\nTwo\n\n{LONG}")), [] as [&str; 0]);
        assert_eq!(headings(&format!("{LONG}\n\nOne\n\nToo short a line.")), [] as [&str; 0]);
    }
}
