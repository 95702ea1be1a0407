//! Kickers: the short line above an article that names its column or series.

use crate::parse::clip::furniture::phrases::{KICKER_STARTS, KICKERS};
use crate::parse::clip::page::{HEAD, Page};
use crate::parse::part::Role;

/// Longer lines are no kickers.
const MOST_WORDS: usize = 12;
/// Longer names of sections are none either.
const MOST_WORDS_BETWEEN_STROKES: usize = 3;

/// Notes the kicker, if one stands above the first paragraph.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in 0..page.chunks.len() {
        if page.follows_prose(index + 1) || index >= HEAD {
            return;
        }
        if page.open_line(index).is_some_and(|line| is_kicker(&line)) {
            page.set_aside(index, Role::Kicker);
        }
    }
}

fn is_kicker(line: &str) -> bool {
    let lower = line.to_lowercase();
    let is_short = line.split_whitespace().count() <= MOST_WORDS && !line.ends_with('.');
    let names: Vec<_> = lower.split(['|', '/', '›', '>', '•', '·']).map(str::trim).collect();
    is_short
        && (KICKER_STARTS.iter().any(|start| lower.starts_with(start))
            || names.iter().any(|name| KICKERS.contains(&name.trim_end_matches(':')))
                && names.iter().all(|name| name.split_whitespace().count() <= MOST_WORDS_BETWEEN_STROKES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kickers() {
        for line in ["A blog of the Harbour Institute", "OPINION", "World / Baltic Sea", "Essay:"] {
            assert!(is_kicker(line), "{line}");
        }
        for line in
            ["A Winter by the Sea", "Opinion of a sailor", "A blog of theirs was closed down in 2020.", ""]
        {
            assert!(!is_kicker(line), "{line}");
        }
    }
}
