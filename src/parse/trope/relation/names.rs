//! Names of tropes in running text: words walk in, runs of capitalised words walk out, one by one or
//! as a list with clauses between.

use crate::parse::text::{PlainText, TextRange};
use crate::parse::trope::relation::vocabulary::{CLAUSES, CONNECTIVES, DETERMINERS, LOOSE, SMALL};
use crate::parse::trope::words::{Gap, Word};

/// A name: from which word to before which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
}

/// A clause between two names of a list has fewer words.
const LONGEST_CLAUSE: usize = 60;

/// A passage's text and its words.
pub(super) struct Passage<'a> {
    /// The text.
    pub text: &'a PlainText,
    /// Its words.
    pub words: Vec<Word<'a>>,
}

impl Passage<'_> {
    /// The names of the list that begins at a word. A name may be followed by a clause of its own
    /// (“X, when …, and Y, …”).
    pub(super) fn list(&self, index: usize, is_plural: bool) -> Vec<Name> {
        let Some(first) = self.name(index, is_plural) else { return Vec::new() };
        let mut names = vec![first];
        let mut after = first.to;
        while let Some(next) = self.next(after, is_plural) {
            names.push(next);
            after = next.to;
        }
        names
    }

    /// The name at a word, after an article or the like.
    pub(super) fn name(&self, index: usize, is_plural: bool) -> Option<Name> {
        let mut from = index;
        while from < index + 2
            && self
                .words
                .get(from)
                .is_some_and(|word| !word.is_capitalised() && DETERMINERS.contains(&word.lower.as_str()))
        {
            from += 1;
        }
        self.linked(from).or_else(|| self.run(from, is_plural))
    }

    /// A name that is a link in the source is as long as the link.
    fn linked(&self, from: usize) -> Option<Name> {
        let first = self.words.get(from)?;
        let place = TextRange::new(first.start, first.end);
        let link = self.text.masked().iter().find(|range| range.contains(place))?;
        let to =
            from + self.words.get(from..)?.iter().take_while(|word| word.start < link.end as usize).count();
        Some(Name { from, to })
    }

    /// A run of capitalised words.
    fn run(&self, from: usize, is_plural: bool) -> Option<Name> {
        let first = self.words.get(from).filter(|word| word.is_capitalised() && !self.is_italic(word))?;
        if is_cue(&first.lower) {
            return None;
        }
        let mut to = from + 1;
        while let Some(next) = self.extend(from, to, is_plural) {
            to = next;
        }
        let last = self.words.get(to - 1)?;
        let is_owner =
            last.lower.ends_with("'s") && self.words.get(to).is_some_and(|word| word.gap == Gap::Space);
        (!is_owner).then_some(Name { from, to })
    }

    fn extend(&self, from: usize, to: usize, is_plural: bool) -> Option<usize> {
        let next = self.words.get(to).filter(|word| word.gap == Gap::Space)?;
        if next.is_capitalised() {
            return Some(to + 1);
        }
        if next.lower == "and" {
            return self.joins_two_words(from, to, is_plural).then_some(to + 2);
        }
        let mut at = to;
        let mut is_loose = false;
        while at < to + 2 && self.words.get(at).is_some_and(|word| SMALL.contains(&word.lower.as_str())) {
            is_loose |= self.words.get(at).is_some_and(|word| LOOSE.contains(&word.lower.as_str()));
            at += 1;
        }
        let is_inside = at > to
            && self.words.get(to..=at)?.iter().all(|word| word.gap == Gap::Space)
            && self.words.get(at)?.is_capitalised();
        (is_inside && (!is_loose || self.is_end(self.run_end(at)))).then_some(at + 1)
    }

    /// “Cloak and Dagger”: one word on either side.
    fn joins_two_words(&self, from: usize, and: usize, is_plural: bool) -> bool {
        let is_pair = !is_plural && and == from + 1;
        let is_word = |at: usize| {
            self.words.get(at).is_some_and(|word| word.gap == Gap::Space && word.is_capitalised())
        };
        is_pair && is_word(and + 1) && !is_word(and + 2)
    }

    fn run_end(&self, from: usize) -> usize {
        let rest = self.words.get(from..).unwrap_or_default();
        from + rest.iter().skip(1).take_while(|word| word.gap == Gap::Space && word.is_capitalised()).count()
            + 1
    }

    /// Whether a name may end before this word.
    fn is_end(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.gap > Gap::Space || CLAUSES.contains(&word.lower.as_str()))
    }

    /// The next name of the list: at once after a comma or “and”, or after a clause that closes with either.
    fn next(&self, after: usize, is_plural: bool) -> Option<Name> {
        let word = self.words.get(after).filter(|word| word.gap < Gap::Sentence)?;
        let (at, is_joined) = self.skip_connectives(after);
        if (is_joined || word.gap > Gap::Space)
            && let Some(name) = self.name(at, is_plural)
        {
            return Some(name);
        }
        self.after_clause(after, is_plural)
    }

    fn after_clause(&self, after: usize, is_plural: bool) -> Option<Name> {
        for at in after + 1..self.words.len().min(after + LONGEST_CLAUSE) {
            let word = self.words.get(at)?;
            if word.gap == Gap::Sentence || word.gap > Gap::Space && is_cue(&word.lower) {
                return None;
            }
            let (next, is_joined) = self.skip_connectives(at);
            if word.gap == Gap::Space || !is_joined && word.gap != Gap::Clause {
                continue;
            }
            let name =
                self.name(next, is_plural).filter(|name| name.to > name.from + 1 && self.is_end(name.to));
            if name.is_some() {
                return name;
            }
        }
        None
    }

    fn skip_connectives(&self, from: usize) -> (usize, bool) {
        let rest = self.words.get(from..).unwrap_or_default();
        let count = rest
            .iter()
            .enumerate()
            .take_while(|(offset, word)| {
                CONNECTIVES.contains(&word.lower.as_str()) && (*offset == 0 || word.gap == Gap::Space)
            })
            .count();
        (from + count, count > 0)
    }

    fn is_italic(&self, word: &Word<'_>) -> bool {
        let place = TextRange::new(word.start, word.end);
        self.text.italics().iter().any(|range| range.contains(place))
    }

    /// Where a name stands in the text.
    pub(super) fn range(&self, name: Name) -> Option<TextRange> {
        let first = self.words.get(name.from)?;
        let last = self.words.get(name.to.checked_sub(1)?)?;
        Some(TextRange::new(first.start, last.end))
    }
}

fn is_cue(word: &str) -> bool {
    matches!(word, "see" | "compare" | "contrast" | "also" | "not" | "this")
        || ["super-trope", "supertrope", "sub-trope", "subtrope"].iter().any(|cue| word.starts_with(cue))
}
