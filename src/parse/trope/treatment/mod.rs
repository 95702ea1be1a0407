//! Treatments: the text of an entry walks in; how it treats its trope, with the words that say so,
//! walks out. Everyday uses of the same words (“he averted the war”) are let pass.

mod vocabulary;

#[cfg(test)]
mod tests;

use crate::parse::text::{PlainText, TextRange};
use crate::parse::trope::words::{self, Gap, Word};
use vocabulary::{ADVERBS, AFTER_THIS, COPULAS, FOLLOWERS, NEGATIONS, ROWS, Row, STEMS, Trust};

/// How many words may stand between a verb and “trope”.
const REACH: usize = 12;
/// How many adverbs may stand before a participle.
const MOST_ADVERBS: usize = 4;

/// A finding: from which word to before which.
type Found = Option<(usize, usize)>;

/// The treatment that the wording shows, and the words that show it. The first sign wins, but one of
/// another treatment comes before “played straight”.
pub fn detect(text: &PlainText) -> Option<(&'static str, TextRange)> {
    let words = words::split(text.as_str());
    let mut straight = None;
    for (index, word) in words.iter().enumerate() {
        if !STEMS.iter().any(|stem| word.lower.starts_with(stem)) || is_negated(&words, index) {
            continue;
        }
        for row in ROWS {
            let Some((from, to)) = find(row, &words, index) else { continue };
            let (Some(first), Some(last)) = (words.get(from), words.get(to.saturating_sub(1))) else {
                continue;
            };
            let found = (row.id, TextRange::new(first.start, last.end));
            if row.id != "straight" {
                return Some(found);
            }
            straight = straight.or(Some(found));
        }
    }
    straight
}

/// Whether a sign of this treatment has its word at `index`.
fn find(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    as_participle(row, words, index)
        .or_else(|| as_passive(row, words, index))
        .or_else(|| as_verb(row, words, index))
        .or_else(|| as_noun(row, words, index))
        .or_else(|| as_straight(row, words, index))
}

/// “Brutally subverted in …” at the beginning of a sentence or clause.
fn as_participle(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    let end = longest(row.participles, words, index)?;
    let start = clause_start(words, index)?;
    let opens = words.get(start).is_some_and(|word| word.gap >= Gap::Clause)
        || row.trust >= Trust::Middling
            && words.get(start).is_some_and(|word| matches!(word.lower.as_str(), "but" | "though" | "and"))
            && start < index;
    let goes_on = words.get(end).is_none_or(|next| {
        next.gap > Gap::Space || FOLLOWERS.contains(&next.lower.as_str()) || next.lower.ends_with("ly")
    });
    (opens && goes_on).then_some((skip_conjunctions(words, start, index), end))
}

/// Goes back over adverbs to where the clause begins.
fn clause_start(words: &[Word<'_>], index: usize) -> Option<usize> {
    let mut start = index;
    for _ in 0..=MOST_ADVERBS {
        let word = words.get(start)?;
        if word.gap >= Gap::Clause || matches!(word.lower.as_str(), "but" | "though") {
            return Some(start);
        }
        start = start.checked_sub(1)?;
        let before = words.get(start)?;
        if !before.lower.ends_with("ly") && !ADVERBS.contains(&before.lower.as_str()) {
            return None;
        }
    }
    None
}

fn skip_conjunctions(words: &[Word<'_>], start: usize, index: usize) -> usize {
    (start..index)
        .find(|at| {
            words.get(*at).is_some_and(|word| !matches!(word.lower.as_str(), "but" | "and" | "though" | "or"))
        })
        .unwrap_or(index)
}

/// “This is averted”, “the trope gets inverted”.
fn as_passive(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    let end = longest(row.participles, words, index)?;
    let mut at = index.checked_sub(1)?;
    while words.get(at)?.lower.ends_with("ly") || ADVERBS.contains(&words.get(at)?.lower.as_str()) {
        at = at.checked_sub(1)?;
    }
    let is_fixed = row.id == "straight" || row.id == "played-with" && end > index + 2;
    let copula = words.get(at)?;
    if !COPULAS.contains(&copula.lower.as_str()) {
        return (row.id == "straight").then_some((index, end));
    }
    let subject = words.get(at.checked_sub(1)?)?.lower.as_str();
    let speaks_of_trope = subject.ends_with("trope")
        || subject == "this" && row.trust >= Trust::Middling
        || subject == "it" && row.trust == Trust::Strong
        || is_fixed;
    let is_one_clause = words.get(at..=index)?.iter().all(|word| word.gap <= Gap::Comma);
    (speaks_of_trope && is_one_clause).then_some((at + 1, end))
}

/// “mostly averts the … part of the trope”, “subverts this”.
fn as_verb(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    let end = longest(row.verbs, words, index)?;
    let object = words.get(end).filter(|word| word.gap == Gap::Space)?;
    let start = match index.checked_sub(1).and_then(|before| words.get(before)) {
        Some(before) if before.lower.ends_with("ly") => index - 1,
        _ => index,
    };
    let after = words.get(end + 1);
    let is_this = matches!(object.lower.as_str(), "this" | "it")
        && after.is_none_or(|word| word.gap > Gap::Space || AFTER_THIS.contains(&word.lower.as_str()));
    if is_this && (row.trust == Trust::Strong || object.lower == "this" && row.trust == Trust::Middling) {
        return Some((start, end + 1));
    }
    let reach = match row.trust {
        // “discusses the trope”: close by, or it is about something else.
        Trust::Weak => 3,
        _ => REACH,
    };
    let sentence = words.get(end..)?.iter().take(reach).enumerate();
    for (offset, word) in sentence {
        if word.gap > Gap::Space && (offset > 0 && word.gap > Gap::Comma) {
            return None;
        }
        if matches!(word.lower.as_str(), "trope" | "tropes") {
            return Some((start, end + offset + 1));
        }
    }
    None
}

/// “something of a subversion”, “an inversion of this”, “is an aversion”.
fn as_noun(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    let end = longest(row.nouns, words, index)?;
    let mut start = index.checked_sub(1)?;
    let mut article = words.get(start)?;
    if !is_article(&article.lower) {
        start = start.checked_sub(1)?;
        article = words.get(start)?;
    }
    if !is_article(&article.lower) || words.get(start + 1..=index)?.iter().any(|word| word.gap > Gap::Space) {
        return None;
    }
    let of_trope = names_trope(words, end);
    let next = words.get(end);
    let stands_alone =
        next.is_none_or(|word| word.gap > Gap::Space || !matches!(word.lower.as_str(), "of" | "to"));
    let before = start.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
    let is_predicate =
        COPULAS.contains(&before) || matches!(before, "of" | "as" | "be" | "like" | "more" | "really");
    let is_meant = match row.trust {
        Trust::Weak => of_trope.is_some(),
        _ => of_trope.is_some() || stands_alone && (is_predicate || row.trust == Trust::Strong),
    };
    let has_lead = start >= 2
        && before == "of"
        && words
            .get(start - 2)
            .is_some_and(|word| matches!(word.lower.as_str(), "something" | "bit" | "kind" | "sort"));
    let from = if has_lead { start - 2 } else { start };
    is_meant.then_some((from, of_trope.unwrap_or(end)))
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "another" | "one")
}

/// Where “of this” or “of the … trope” ends, if that is what follows.
fn names_trope(words: &[Word<'_>], from: usize) -> Option<usize> {
    words.get(from).filter(|word| word.gap == Gap::Space && word.lower == "of")?;
    let object = words.get(from + 1).filter(|word| word.gap == Gap::Space)?;
    if words.get(from + 2).is_some_and(|word| word.gap == Gap::Space && word.lower.ends_with("trope")) {
        return Some(from + 3);
    }
    let after = words.get(from + 2);
    let is_this = matches!(object.lower.as_str(), "this" | "it")
        && after.is_none_or(|word| word.gap > Gap::Space || AFTER_THIS.contains(&word.lower.as_str()));
    if is_this {
        return Some(from + 2);
    }
    let offset = words.get(from + 1..)?.iter().take(6).position(|word| word.lower.ends_with("trope"))?;
    Some(from + 2 + offset)
}

/// “plays it straight”, “played the trope straight”.
fn as_straight(row: &Row, words: &[Word<'_>], index: usize) -> Found {
    let verb = words.get(index).filter(|_| row.id == "straight")?;
    if !matches!(verb.lower.as_str(), "play" | "plays" | "played" | "playing") {
        return None;
    }
    for (offset, word) in words.get(index + 1..)?.iter().take(6).enumerate() {
        if word.gap > Gap::Space {
            return None;
        }
        if word.lower == "straight" {
            return (offset > 0).then_some((index, index + offset + 2));
        }
    }
    None
}

/// After the longest of the phrases that stands at `index`.
fn longest(phrases: &[&str], words: &[Word<'_>], index: usize) -> Option<usize> {
    phrases.iter().filter_map(|phrase| words::match_phrase(phrase, words, index)).max()
}

fn is_negated(words: &[Word<'_>], index: usize) -> bool {
    words.get(index.saturating_sub(3)..index).unwrap_or_default().iter().enumerate().any(|(offset, word)| {
        let from = index.saturating_sub(3) + offset + 1;
        let is_near =
            words.get(from..=index).is_some_and(|rest| rest.iter().all(|word| word.gap == Gap::Space));
        is_near && (NEGATIONS.contains(&word.lower.as_str()) || word.lower.ends_with("n't"))
    })
}
