//! Readers' comments: a page walks in; numbered comments at its end are noted on it, with their numbers.

use std::ops::Range;

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::furniture::phrases::COMMENT_LABELS;
use crate::parse::clip::kind::Mark;
use crate::parse::clip::list::{Content, Item};
use crate::parse::clip::page::{Page, Verdict};
use crate::parse::part::Role;

/// A comment: its number, and its raw paragraphs as lines and their places.
#[derive(Debug, Default)]
pub(super) struct Comment<'a> {
    /// Its number as printed.
    pub number: Option<u32>,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<(&'a str, usize)>>,
    /// The bytes of its lines, in order.
    pub spans: Vec<Range<usize>>,
    /// The bytes of what stands around it, and what that is: names, times, buttons.
    pub asides: Vec<(Range<usize>, Role)>,
}

/// As many signs make a numbered list a list of comments.
const ENOUGH: usize = 2;

/// Notes the numbered comments at the end of a page and gives them, in order.
pub(super) fn numbered<'a>(page: &mut Page<'a>) -> Vec<Comment<'a>> {
    let mut comments = Vec::new();
    if let Some(first) = (0..page.chunks.len()).find(|index| begins_comments(page, *index)) {
        take_numbered(page, first, &mut comments);
    }
    comments
}

/// Whether a numbered list begins the comments: only comments and furniture follow, and enough speaks for it.
fn begins_comments(page: &Page<'_>, index: usize) -> bool {
    if page.examples.contains(&index) || page.verdicts.get(index) != Some(&Verdict::Open) {
        return false;
    }
    let Some(Shape::List(items)) = page.chunks.get(index).map(|chunk| &chunk.shape) else { return false };
    let is_labelled = index.checked_sub(1).is_some_and(|before| labels(page, before));
    let ends = (index + 1..page.chunks.len()).all(|after| {
        // Furniture may follow; text only where a label has announced the comments.
        is_numbered(page, after)
            || !page.is_open(after) && !page.is_list(after) && !page.is_marked_heading(after)
            || is_labelled && page.is_open(after)
    });
    is_numbered(page, index) && ends && signs(items, is_labelled || follows_note(page, index)) >= ENOUGH
}

fn follows_note(page: &Page<'_>, index: usize) -> bool {
    let is_note = |verdict: &Verdict| {
        matches!(verdict, Verdict::Aside(Role::AuthorNote | Role::About | Role::Disclaimer))
    };
    page.verdicts.get(..index).unwrap_or_default().iter().any(is_note)
}

fn is_numbered(page: &Page<'_>, index: usize) -> bool {
    page.chunks.get(index).is_some_and(|chunk| match &chunk.shape {
        Shape::List(items) => items.iter().all(|item| matches!(item.mark, Mark::Number(_))),
        _ => false,
    })
}

/// How much speaks for comments: a label or an author's note before them, gaps in the numbers,
/// several paragraphs in one, indentation, length.
fn signs(items: &[Item<'_>], is_announced: bool) -> usize {
    let numbers: Vec<_> = items.iter().filter_map(number).collect();
    let has_gaps = numbers.windows(2).any(|pair| matches!(pair, [one, next] if *next != one + 1));
    let has_paragraphs = items.iter().any(|item| item.contents.len() > 1);
    let is_indented = items.first().is_some_and(|item| item.indent >= 2);
    let words: usize =
        items.iter().flat_map(paragraphs).flatten().map(|(text, _)| text.split_whitespace().count()).sum();
    let is_long = words > 40 * items.len();
    2 * usize::from(is_announced)
        + usize::from(has_gaps)
        + usize::from(has_paragraphs)
        + usize::from(is_indented && (has_gaps || has_paragraphs))
        + usize::from(is_long)
}

fn number(item: &Item<'_>) -> Option<u32> {
    match item.mark {
        Mark::Number(number) => Some(number),
        Mark::Bullet => None,
    }
}

fn take_numbered<'a>(page: &mut Page<'a>, first: usize, comments: &mut Vec<Comment<'a>>) {
    mark_label(page, first);
    for index in first..page.chunks.len() {
        let Some(chunk) = page.chunks.get(index) else { continue };
        let place = comments.len();
        match &chunk.shape {
            Shape::List(items) => {
                comments.extend(items.iter().map(|item| Comment {
                    number: number(item),
                    paragraphs: paragraphs(item),
                    spans: Vec::from([item.span()]),
                    asides: Vec::new(),
                }));
                page.set(index, Verdict::Response(place));
            }
            Shape::Text if page.is_open(index) => append(page, index, comments),
            _ => {}
        }
    }
}

/// Adds a chunk to the last comment.
fn append<'a>(page: &mut Page<'a>, index: usize, comments: &mut [Comment<'a>]) {
    let place = comments.len().saturating_sub(1);
    let (Some(chunk), Some(last)) = (page.chunks.get(index), comments.last_mut()) else { return };
    last.spans.push(chunk.whole());
    last.paragraphs.push(chunk.lines.iter().map(|line| (line.text, line.at)).collect());
    page.set(index, Verdict::Response(place));
}

/// The raw paragraphs of an item and of what is nested in it.
fn paragraphs<'a>(item: &Item<'a>) -> Vec<Vec<(&'a str, usize)>> {
    let mut all = Vec::new();
    for content in &item.contents {
        match content {
            Content::Paragraph(lines) => all.push(lines.iter().map(|line| (line.text, line.at)).collect()),
            Content::Nested(items) => all.extend(items.iter().flat_map(paragraphs)),
        }
    }
    all
}

/// The label above the comments is a control of the page.
fn mark_label(page: &mut Page<'_>, first: usize) {
    if let Some(before) = first.checked_sub(1).filter(|before| labels(page, *before)) {
        page.set_aside(before, Role::Control);
    }
}

fn labels(page: &Page<'_>, index: usize) -> bool {
    let heading = page.marked_heading(index).map(|(_, text)| text.to_owned());
    heading.or_else(|| page.open_line(index)).is_some_and(|line| is_label(&line))
}

/// Whether a line is a label above comments: `Comments`, `3 Comments`, `Comments (2)`.
pub(super) fn is_label(line: &str) -> bool {
    let lower = line.to_lowercase();
    let bare = lower.trim_start_matches(|character: char| !character.is_alphabetic());
    let bare = bare.trim_end_matches(|character: char| !character.is_alphabetic());
    line.split_whitespace().count() <= 12
        && COMMENT_LABELS
            .iter()
            .any(|label| bare == *label || label.ends_with(" on") && bare.starts_with(label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    fn found(text: &str) -> Vec<(Option<u32>, usize)> {
        let text = text.replace("LONG", "word ".repeat(30).trim());
        let mut page = Page::new(chunk::chunks(&text));
        let comments = numbered(&mut page);
        comments.iter().map(|comment| (comment.number, comment.paragraphs.len())).collect()
    }

    #[test]
    fn numbered_comments() {
        assert_eq!(
            found("LONG\n\n  1. one\n    wrapped\n\n    two\n\n  4. three\n\n\n    four\n"),
            [(Some(1), 2), (Some(4), 2)]
        );
        assert_eq!(
            found("LONG\n\nComments\n\n1. one\n2. two\n\nmore of two\n\n3. three\n"),
            [(Some(1), 1), (Some(2), 2), (Some(3), 1)]
        );
    }

    #[test]
    fn ordinary_lists() {
        assert!(found("LONG\n\n1. one\n2. two\n3. three\n\nLONG").is_empty());
        assert!(found("LONG\n\n1. one\n2. two\n3. three\n").is_empty());
        assert!(found("LONG\n\n1. one\n\n   more\n\n3. two\n\nLONG").is_empty());
    }
}
