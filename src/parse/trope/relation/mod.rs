//! Relations: the prose of a trope page walks in; the tropes that it names as broader, narrower,
//! related, contrasting or played straight walk out.

mod names;
mod vocabulary;

#[cfg(test)]
mod tests;

use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::{DetectedRelation, Passage};
use crate::parse::trope::words::{self, Gap};
use names::Name;
use vocabulary::{APPOSITIONS, CUES, Cue};

/// What is said of a name stands within as many words after it.
const REACH: usize = 40;

/// The relations that passages tell, in order; one that is told twice counts once.
pub fn detect(passages: &[&Passage]) -> Vec<DetectedRelation> {
    let mut relations: Vec<DetectedRelation> = Vec::new();
    for passage in passages {
        for (kind, name) in in_text(&passage.text) {
            let text = passage.text.slice(name).to_owned();
            if !relations.iter().any(|known| known.kind == kind && known.name == text) {
                relations.push(DetectedRelation { kind, name: text, passage: passage.number, range: name });
            }
        }
    }
    relations
}

/// Kinds and names, with the places of the names in the text.
fn in_text(text: &PlainText) -> Vec<(&'static str, TextRange)> {
    let passage = names::Passage { text, words: words::split(text.as_str()) };
    let mut told = Vec::new();
    let mut index = 0;
    while index < passage.words.len() {
        let found = after_cue(&passage, index)
            .or_else(|| after_see(&passage, index))
            .or_else(|| before_copula(&passage, index))
            .or_else(|| played_straight(&passage, index));
        let Some(found) = found else {
            index += 1;
            continue;
        };
        let last = found.last().map_or(index + 1, |(_, name)| name.to);
        told.extend(found.into_iter().filter_map(|(kind, name)| Some((kind, passage.range(name)?))));
        index = last.max(index + 1);
    }
    told
}

/// What a reader of words found: kinds and names, at least one.
type Found = Option<Vec<(&'static str, Name)>>;

fn after_cue(passage: &names::Passage<'_>, index: usize) -> Found {
    let (cue, after) = CUES
        .iter()
        .filter(|cue| !cue.opens || opens(passage, index))
        .filter_map(|cue| Some((cue, words::match_phrase(cue.phrase, &passage.words, index)?)))
        .max_by_key(|(_, after)| *after)?;
    passage.words.get(after).filter(|word| word.gap < Gap::Sentence)?;
    let Cue { kind, is_plural, .. } = *cue;
    let names = passage.list(after, is_plural);
    (!names.is_empty()).then(|| names.into_iter().map(|name| (kind, name)).collect())
}

/// Whether a sentence or clause begins here, perhaps with “also” or “and” before.
fn opens(passage: &names::Passage<'_>, index: usize) -> bool {
    let Some(word) = passage.words.get(index) else { return false };
    let before = index.checked_sub(1).and_then(|before| passage.words.get(before));
    word.gap > Gap::Space
        || before.is_some_and(|before| {
            before.gap > Gap::Space
                && matches!(before.lower.as_str(), "also" | "and" | "but" | "please" | "you")
        })
}

/// “See X, its Super-Trope”: what follows the name says what it is.
fn after_see(passage: &names::Passage<'_>, index: usize) -> Found {
    passage.words.get(index).filter(|word| word.lower == "see" && word.gap > Gap::Space)?;
    passage.words.get(index + 1).filter(|word| word.gap == Gap::Space)?;
    let names = passage.list(index + 1, false);
    let first = *names.first()?;
    let mut kind = None;
    let mut found = Vec::new();
    for (place, name) in names.iter().enumerate().rev() {
        let until = names.get(place + 1).map_or(passage.words.len(), |next| next.from);
        kind = apposition(passage, name.to, until).or(kind);
        found.push((kind.unwrap_or("related"), *name));
    }
    found.reverse();
    (kind.is_some() || first.to > first.from + 1).then_some(found)
}

fn apposition(passage: &names::Passage<'_>, from: usize, until: usize) -> Option<&'static str> {
    let rest = passage.words.get(from..until)?;
    rest.iter().take(REACH).take_while(|word| word.gap < Gap::Sentence).find_map(|word| {
        APPOSITIONS.iter().find(|(start, _)| word.lower.starts_with(start)).map(|(_, kind)| *kind)
    })
}

/// “X is the Super-Trope.”
fn before_copula(passage: &names::Passage<'_>, index: usize) -> Found {
    passage.words.get(index).filter(|word| word.gap == Gap::Sentence)?;
    let name = passage.name(index, false)?;
    let rest = passage.words.get(name.to..)?;
    let [copula, article, noun, ..] = rest else { return None };
    let kind = APPOSITIONS
        .iter()
        .find(|(start, kind)| noun.lower.starts_with(start) && *kind != "contrast")
        .map(|(_, kind)| *kind)?;
    let says_of_this = match rest.get(3..) {
        Some([to, object, ..]) if to.gap == Gap::Space && matches!(to.lower.as_str(), "of" | "to") => {
            object.lower == "this"
        }
        _ => true,
    };
    let is_said = matches!(copula.lower.as_str(), "is" | "are")
        && matches!(article.lower.as_str(), "the" | "its" | "a" | "one")
        && [copula, article, noun].iter().all(|word| word.gap == Gap::Space)
        && says_of_this;
    is_said.then(|| vec![(kind, name)])
}

/// “play X straight”, “played the X trope straight”.
fn played_straight(passage: &names::Passage<'_>, index: usize) -> Found {
    let verb = passage.words.get(index)?;
    if !matches!(verb.lower.as_str(), "play" | "plays" | "played" | "playing") {
        return None;
    }
    passage.words.get(index + 1).filter(|word| word.gap == Gap::Space)?;
    let name = passage.name(index + 1, false)?;
    let after = match passage.words.get(name.to) {
        Some(word) if word.lower == "trope" => name.to + 1,
        _ => name.to,
    };
    let word = passage.words.get(after)?;
    (word.lower == "straight" && word.gap == Gap::Space).then(|| vec![("straight", name)])
}
