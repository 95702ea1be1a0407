//! Links to other pages: “Explore more”, “Related”, and the pictures and titles below; and pictures
//! anywhere else, which a clip does not hold.

use std::ops::Range;

use crate::parse::clip::chunk::Chunk;
use crate::parse::clip::furniture::label;
use crate::parse::clip::furniture::phrases::MORE_LABELS;
use crate::parse::clip::headings;
use crate::parse::clip::lines::Line;
use crate::parse::clip::page::{PROSE, Page, Verdict};
use crate::parse::part::Role;

/// Longer lines are no labels.
const MOST_WORDS: usize = 9;

/// Notes the links and the pictures.
pub(super) fn mark(page: &mut Page<'_>) {
    let mut index = 0;
    while index < page.chunks.len() {
        index = mark_from(page, index);
    }
}

/// Notes what begins at a chunk, and gives the next chunk to look at.
fn mark_from(page: &mut Page<'_>, index: usize) -> usize {
    let is_undecided = page.verdicts.get(index) == Some(&Verdict::Open) && !page.examples.contains(&index);
    let is_picture = is_undecided && page.is_picture(index);
    let begins = is_picture || is_undecided && is_label(page, index);
    if !begins {
        return index + 1;
    }
    if !page.follows_prose(index) {
        if is_picture {
            page.set_aside(index, Role::Credit);
        }
        return index + 1;
    }
    let end = region(page, index);
    if !is_picture || is_gallery(page, index..end) {
        (index..end).for_each(|inside| page.set_aside(inside, Role::ReadMore));
        return end;
    }
    // No gallery begins inside of what is none: its pictures stand alone.
    for inside in index..end {
        if page.is_picture(inside) {
            page.set_aside(inside, Role::Credit);
        } else if is_label(page, inside) {
            return inside;
        }
    }
    end
}

/// Whether a chunk is a label above links to other pages.
pub(in crate::parse::clip) fn is_label(page: &Page<'_>, index: usize) -> bool {
    let heading = page.marked_heading(index).map(|(_, text)| text.to_owned());
    let Some(line) = heading.or_else(|| first_line(page, index)) else { return false };
    let lower = label(&line);
    let is_long = line.split_whitespace().count() > MOST_WORDS;
    MORE_LABELS.iter().any(|phrase| {
        let rest = lower.strip_prefix(phrase);
        rest.is_some_and(|rest| rest.starts_with(':') || rest.is_empty() || rest.starts_with(' ') && !is_long)
    }) && !line.ends_with('.')
}

/// The line of a chunk, or the first of several that are all as short as titles.
fn first_line(page: &Page<'_>, index: usize) -> Option<String> {
    let lines = &page.chunks.get(index).filter(|_| page.is_open(index))?.lines;
    let is_title = |line: &Line<'_>| {
        line.text.split_whitespace().count() <= MOST_WORDS && !line.text.ends_with(['.', ','])
    };
    let is_label = lines.len() == 1 || lines.iter().all(is_title);
    lines.first().filter(|_| is_label).map(|line| line.text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a run of pictures and titles ends the page.
fn is_gallery(page: &Page<'_>, run: Range<usize>) -> bool {
    let is_last = (run.end..page.chunks.len()).all(|after| !page.is_open(after) || page.words(after) < PROSE);
    let ends_page = run.end == page.chunks.len() && run.len() > 1;
    is_last && (ends_page || run.filter(|inside| page.is_picture(*inside)).count() > 1)
}

/// From a label or picture to before the first chunk that is no title, link or picture.
fn region(page: &Page<'_>, index: usize) -> usize {
    // A label with a title behind its colon needs none below it: there, a sentence is text.
    let has_title = page.open_text(index).is_some_and(|text| text.contains(": "));
    let mut end = index + 1;
    while belongs(page, end) && !(has_title && is_sentence(page, end)) {
        end += 1;
    }
    let is_cut = page.is_open(end) && page.words(end) >= PROSE;
    let last_is_heading = end > index + 2
        && page.open_line(end - 1).is_some_and(|line| headings::reads_like_heading(&line))
        && !page.is_picture(end.saturating_sub(2));
    let opens_text = is_cut && !page.is_tail(end.saturating_sub(1));
    if opens_text && last_is_heading { end - 1 } else { end }
}

fn belongs(page: &Page<'_>, index: usize) -> bool {
    page.is_picture(index)
        || page.is_open(index) && page.words(index) < PROSE
        || is_list_of_links(page, index)
}

fn is_sentence(page: &Page<'_>, index: usize) -> bool {
    page.words(index) > MOST_WORDS && page.text(index).ends_with(['.', '!', '?', '”', '"'])
}

/// A list whose items are short, outside the examples: links without their targets, or with them.
fn is_list_of_links(page: &Page<'_>, index: usize) -> bool {
    let is_short = |chunk: &Chunk<'_>| {
        chunk.lines.iter().all(|line| line.text.split_whitespace().count() < PROSE && line.indent < 2)
    };
    page.is_list(index) && !page.examples.contains(&index) && page.chunks.get(index).is_some_and(is_short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    fn show(text: &str) -> String {
        let long = "word ".repeat(30);
        let text = text.replace("LONG", long.trim());
        let mut page = Page::new(chunk::chunks(&text));
        mark(&mut page);
        let letters = page.verdicts.iter().map(|verdict| match verdict {
            Verdict::Aside(Role::ReadMore) => 'm',
            Verdict::Aside(Role::Credit) => 'c',
            _ => '.',
        });
        letters.collect()
    }

    #[test]
    fn tails() {
        assert_eq!(show("LONG\nExplore More in Ships\nBrowse ships![a](/b)\nA title\n![c](/d)"), ".mmmmm");
        assert_eq!(show("LONG\n\n![a](/b)\n\nA title\n\n![c](/d)\n\nAnother"), ".mmmm");
        assert_eq!(show("LONG\n\n## Related\n\n- [a](/b)\n- [c](/d)\n"), ".mm");
    }

    #[test]
    fn links_and_pictures_inside_the_text() {
        assert_eq!(show("LONG\n\nRead more: A title\n\nLONG\n\nLONG\n\nLONG\n\nLONG\n\nLONG"), ".m.....");
        assert_eq!(show("LONG\n\nRelated: A title\nAnother title\n\nLONG\n\nLONG\n\nLONG\n\nLONG"), ".m....");
        let sentence = "When the strike was over, she opened an inn at the corner of the market.";
        assert_eq!(show(&format!("LONG\n\nRelated: A title\n\n{sentence}\n\nLONG")), ".m..");
        assert_eq!(show("LONG\n\n![a](/b)\n\nLONG"), ".c.");
        assert_eq!(show("LONG\n\nRelated matters were discussed at length.\n\nLONG"), "...");
        assert_eq!(
            show("LONG\n\nRelated\n\nA title\n\nA Heading\n\nLONG\n\nLONG\n\nLONG\n\nLONG\n\nLONG"),
            ".mm......"
        );
    }
}
