//! Disclaimers: paragraphs that say whose opinions the text holds.

use crate::parse::clip::furniture::phrases::{DISCLAIMED, DISCLAIMERS};
use crate::parse::clip::page::Page;
use crate::parse::part::Role;

/// Longer paragraphs are no disclaimers.
const MOST_WORDS: usize = 80;

/// Notes every disclaimer.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in 0..page.chunks.len() {
        if page.open_text(index).is_some_and(|text| is_disclaimer(&text)) {
            page.set_aside(index, Role::Disclaimer);
        }
    }
}

fn is_disclaimer(text: &str) -> bool {
    let bare = text.trim_start_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    let is_short = text.split_whitespace().count() <= MOST_WORDS;
    let holds = |phrases: &[&str]| phrases.iter().any(|phrase| bare.contains(phrase));
    is_short && (bare.starts_with("disclaimer") || holds(DISCLAIMED) && holds(DISCLAIMERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disclaimers() {
        for text in [
            "The views expressed here are the writer’s alone, and do not represent the Harbour Board.",
            "*Opinions expressed by guests are their own.*",
            "Disclaimer: this is a translation.",
        ] {
            assert!(is_disclaimer(text), "{text}");
        }
        for text in ["The views from the hill do not please him.", "He expressed an opinion.", ""] {
            assert!(!is_disclaimer(text), "{text}");
        }
    }
}
