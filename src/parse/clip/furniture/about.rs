//! Boxes on the publisher below the text: “About the Harbour Institute”, “The Harbour Institute is … Read more”.

use crate::parse::clip::furniture::author;
use crate::parse::clip::furniture::phrases::MORE_ENDS;
use crate::parse::clip::headings;
use crate::parse::clip::page::Page;
use crate::parse::part::Role;

/// A box has at most this many paragraphs below its label.
const LONGEST_BOX: usize = 2;

/// Notes the boxes.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in 0..page.chunks.len() {
        if !page.is_tail(index) || !page.follows_prose(index) {
            continue;
        }
        if is_label(page, index) {
            page.set_aside(index, Role::About);
            for below in index + 1..=index + LONGEST_BOX {
                if !page.is_open(below) || !page.is_tail(below) {
                    break;
                }
                page.set_aside(below, Role::About);
            }
        } else if page.open_text(index).is_some_and(|text| is_box(&text)) {
            page.set_aside(index, Role::About);
        }
    }
}

fn is_label(page: &Page<'_>, index: usize) -> bool {
    let heading = page.marked_heading(index).map(|(_, text)| text.to_owned());
    let line = heading.or_else(|| page.open_line(index));
    line.is_some_and(|line| {
        let lower = line.to_lowercase();
        let names_us = author::is_on_organisation(&line) || lower.starts_with("about us");
        headings::reads_like_heading(&line) && lower.starts_with("about ") && names_us
    })
}

fn is_box(text: &str) -> bool {
    let lower = text.to_lowercase();
    let leads_on = MORE_ENDS.iter().any(|end| lower.trim_end_matches(['.', ' ']).ends_with(end));
    leads_on && author::is_on_organisation(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;
    use crate::parse::clip::page::Verdict;

    #[test]
    fn boxes() {
        assert!(is_box("The Harbour Institute is the oldest of its kind. Read more"));
        assert!(!is_box("The Harbour Institute is the oldest of its kind."));
        let long = "word ".repeat(40);
        let text = format!("{long}\n\nAbout the Harbour Institute\n\nIt is old.\n");
        let mut page = Page::new(chunk::chunks(&text));
        mark(&mut page);
        let about = Verdict::Aside(Role::About);
        assert_eq!(page.verdicts, [Verdict::Open, about, about]);
    }
}
