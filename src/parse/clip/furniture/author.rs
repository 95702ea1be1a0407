//! Notes on the author: her name once more below the text, “NAME is a writer …”, and boxes on her.

use crate::parse::clip::furniture::phrases::{AUTHOR_LABELS, AUTHOR_VERBS, ORGANISATIONS, PROFESSIONS};
use crate::parse::clip::furniture::{label, opens_with};
use crate::parse::clip::headings;
use crate::parse::clip::page::Page;
use crate::parse::part::Role;
use crate::slug::slug;

/// A box has at most this many chunks below its label.
const LONGEST_BOX: usize = 4;
/// As many words make a text of a line in a box, not a name.
const WORDS_OF_TEXT: usize = 12;
/// Longer paragraphs are no notes.
const MOST_WORDS: usize = 100;

/// Notes what is said of the author below the text. `names` are the authors known so far.
pub(super) fn mark(page: &mut Page<'_>, names: &[String]) {
    for index in 0..page.chunks.len() {
        if !page.is_tail(index) || !page.follows_prose(index) {
            continue;
        }
        if is_label(page, index) {
            mark_box(page, index);
        } else if page.open_text(index).is_some_and(|text| is_note(&text, names, page.words(index))) {
            page.set_aside(index, Role::AuthorNote);
        }
    }
}

fn is_label(page: &Page<'_>, index: usize) -> bool {
    let heading = page.marked_heading(index).map(|(_, text)| text.to_owned());
    let line = heading.or_else(|| page.open_line(index));
    line.is_some_and(|line| AUTHOR_LABELS.contains(&label(&line).as_str()))
}

/// A box is on an author or on an organisation, as what stands in it says.
fn mark_box(page: &mut Page<'_>, index: usize) {
    let mut end = index + 1;
    while end <= index + LONGEST_BOX
        && page.is_open(end)
        && page.words(end) <= MOST_WORDS
        && page.is_tail(end)
    {
        end += 1;
        if page.words(end - 1) >= WORDS_OF_TEXT && page.open_line(end).is_none() {
            break;
        }
    }
    let is_organisation = (index + 1..end).any(|inside| is_on_organisation(&page.text(inside)));
    let role = if is_organisation { Role::About } else { Role::AuthorNote };
    for inside in index..end {
        page.set_aside(inside, role);
    }
}

/// Whether a text speaks of an organisation: the subject of its first sentence is named like one.
pub(super) fn is_on_organisation(text: &str) -> bool {
    let lower = text.to_lowercase();
    let subject = lower.split_once(" is ").map_or(lower.as_str(), |(subject, _)| subject);
    subject.split_whitespace().count() <= 10
        && subject
            .split(|character: char| !character.is_alphanumeric())
            .any(|word| ORGANISATIONS.contains(&word))
}

fn is_note(text: &str, names: &[String], words: usize) -> bool {
    let bare = text.trim_start_matches(['_', '*']);
    if words > MOST_WORDS {
        return false;
    }
    let is_named = names.iter().any(|name| {
        let is_alone = !name.is_empty() && slug(bare) == slug(name);
        is_alone || bare.strip_prefix(name.as_str()).is_some_and(begins_with_verb)
    });
    is_named || words <= 70 && introduces(bare)
}

fn begins_with_verb(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['_', '*', ',']).trim_start();
    AUTHOR_VERBS.iter().any(|verb| opens_with(rest, verb))
}

/// “Anna Karlin is a writer …”: a name of two to four capitalised words, and a profession.
fn introduces(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let is_verb = |word: &&str| matches!(word.trim_end_matches([',', ';']), "is" | "teaches" | "writes");
    let Some(verb) = words.iter().position(is_verb) else {
        return false;
    };
    let name = words.get(..verb).unwrap_or_default();
    let is_name = (2..=4).contains(&name.len())
        && headings::reads_like_heading(&name.join(" "))
        && name.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && !matches!(name.first(), Some(&("The" | "This" | "That" | "It" | "What" | "Who" | "But" | "And")));
    let says = words.get(verb + 1..).unwrap_or_default().iter().take(12);
    let is_profession = says.into_iter().any(|word| {
        PROFESSIONS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
    });
    let has_article = words.get(verb + 1).is_some_and(|word| {
        *words.get(verb).unwrap_or(&"") != "is"
            || matches!(*word, "a" | "an" | "the" | "professor" | "editor")
    });
    is_name && is_profession && has_article
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes() {
        let names = ["Anna Karlin".to_owned(), "jo-doe".to_owned()];
        for text in [
            "Anna Karlin",
            "Jo Doe",
            "Anna Karlin\u{a0}is a sailor.",
            "_Anna Karlin_ lives in Riga.",
            "Piet Meer is a historian of ports.",
            "Eva Lind teaches; she is a professor of law.",
        ] {
            assert!(is_note(text, &names, text.split_whitespace().count()), "{text}");
        }
        for text in [
            "Anna Karlin’s ship went down.",
            "The harbour is a scholar of its own.",
            "Piet Meer is cold.",
            "Riga was cold.",
        ] {
            assert!(!is_note(text, &names, text.split_whitespace().count()), "{text}");
        }
    }

    #[test]
    fn organisations() {
        assert!(is_on_organisation("The Harbour Institute is the oldest of its kind."));
        assert!(!is_on_organisation("Anna Karlin is a fellow of the Harbour Institute."));
    }
}
