//! Credits: lines that say who took a picture and under which licence, and pictures that the clip does
//! not hold.

use crate::parse::clip::furniture::phrases::{CREDIT_PARTS, CREDIT_STARTS, CREDIT_TAILS};
use crate::parse::clip::page::Page;
use crate::parse::part::Role;

/// Longer lines are no credits.
const MOST_WORDS: usize = 20;
/// Longer captions are none either.
const MOST_WORDS_OF_CAPTION: usize = 45;

/// Notes every credit.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in 0..page.chunks.len() {
        if page.open_text(index).is_some_and(|text| is_credit(&text)) {
            page.set_aside(index, Role::Credit);
        }
    }
}

fn is_credit(text: &str) -> bool {
    let lower = text.trim_start_matches(['_', '*']).to_lowercase();
    let words = text.split_whitespace().count();
    if words > MOST_WORDS_OF_CAPTION {
        return false;
    }
    if CREDIT_TAILS.iter().any(|tail| lower.contains(tail)) {
        return true;
    }
    let is_sentence = lower.ends_with('.') && words > 8;
    words <= MOST_WORDS
        && (CREDIT_STARTS.iter().any(|start| lower.starts_with(start))
            || !is_sentence && CREDIT_PARTS.iter().any(|part| holds(&lower, part)))
}

/// Whether a text holds a part that no letter goes on.
fn holds(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let after = text.get(at + part.len()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        !after.starts_with(char::is_alphanumeric)
            && (part.starts_with('/') || !before.ends_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits() {
        for text in [
            "Anna K., CC BY-SA 3.0, via Wikimedia Commons",
            "Photo: Ferry at dawn. J. Doe",
            "The old harbour in winter. Photo by J. Doe / Agency",
            "(Photo by Jo Doe)",
            "© 2020 Harbour Museum",
            "Jo Doe/AFP",
        ] {
            assert!(is_credit(text), "{text}");
        }
        for text in [
            "The work of this man has long been in the public domain, as his heirs found out to their grief.",
            "A photo is not a proof.",
            "Creditors came.",
        ] {
            assert!(!is_credit(text), "{text}");
        }
    }
}
