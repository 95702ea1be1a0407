//! What a word looks like by itself: a word walks in, whether it is an acronym or of a people walks out.

use crate::lexicon::{DEMONYMS, PEOPLE_ENDINGS};

/// Capitals and digits, two to six of them.
pub(super) fn is_acronym(text: &str) -> bool {
    let text = text.strip_suffix("’s").or_else(|| text.strip_suffix("'s")).unwrap_or(text);
    let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2
        && text.chars().count() <= 6
        && text.chars().all(|letter| letter.is_uppercase() || letter.is_numeric())
}

/// Whether a word, in lower case, is of a people, a language or a creed.
pub(super) fn is_people(lower: &str) -> bool {
    let part = lower.rsplit('-').next().unwrap_or(lower);
    DEMONYMS.contains(lower)
        || DEMONYMS.contains(part)
        || (part.chars().count() > 4 && PEOPLE_ENDINGS.iter().any(|ending| part.ends_with(ending)))
}
