//! Running text walks in, its words with their places and with what stands before each walk out.

/// What stands between a word and the one before it, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// White space, a slash, an apostrophe.
    Space,
    /// A comma.
    Comma,
    /// A colon, semicolon, dash or parenthesis.
    Clause,
    /// A full stop or its like, or the end of a paragraph.
    Sentence,
}

/// A word of a text.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    /// The word as written; hyphens and apostrophes inside belong to it.
    pub text: &'a str,
    /// The word in lower case, with straight apostrophes.
    pub lower: String,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What stands before it.
    pub gap: Gap,
}

impl Word<'_> {
    /// Whether it begins with an upper-case letter or a digit.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric())
    }
}

/// The words of a text, in order. The first has a [`Gap::Sentence`] before it.
pub fn split(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut gap = Gap::Sentence;
    let mut rest = text.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        if !character.is_alphanumeric() {
            // A stop after an initial or an abbreviation ends no sentence.
            let is_initial =
                character == '.' && words.last().is_some_and(|word| is_abbreviation(word, start));
            gap = gap.max(if is_initial { Gap::Space } else { strength(character) });
            continue;
        }
        let mut end = start + character.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            let joins = matches!(next, '-' | '‑' | '\'' | '’')
                && text
                    .get(at + next.len_utf8()..)
                    .is_some_and(|tail| tail.starts_with(char::is_alphanumeric));
            if !next.is_alphanumeric() && !joins {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let word = text.get(start..end).unwrap_or_default();
        let lower = word.to_lowercase().replace('’', "'").replace('‑', "-");
        words.push(Word { text: word, lower, start, end, gap });
        gap = Gap::Space;
    }
    words
}

/// After the phrase, if it stands at `index`. A phrase is in lower case, its words divided by single
/// spaces; a hyphenated word of the text may be several words of the phrase.
pub(super) fn match_phrase(phrase: &str, words: &[Word<'_>], index: usize) -> Option<usize> {
    if words.get(index)?.lower.bytes().next() != phrase.bytes().next() {
        return None;
    }
    let mut wanted = phrase.split(' ').peekable();
    let mut at = index;
    while wanted.peek().is_some() {
        let word = words.get(at).filter(|word| at == index || word.gap == Gap::Space)?;
        for part in word.lower.split('-') {
            if wanted.next() != Some(part) {
                return None;
            }
        }
        at += 1;
    }
    Some(at)
}

fn is_abbreviation(word: &Word<'_>, stop: usize) -> bool {
    word.end == stop
        && (word.text.chars().count() == 1 && word.text.starts_with(char::is_uppercase)
            || matches!(word.lower.as_str(), "mr" | "mrs" | "ms" | "dr" | "st" | "vs" | "prof"))
}

fn strength(character: char) -> Gap {
    match character {
        ',' => Gap::Comma,
        ':' | ';' | '—' | '–' | '(' | ')' | '[' | ']' => Gap::Clause,
        '.' | '!' | '?' | '…' | '\n' => Gap::Sentence,
        _ => Gap::Space,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_what_stands_before_them() {
        let words = split("Zig-zagged, at J. Doe’s house: “yes”. Then\nnow");
        let found: Vec<_> = words.iter().map(|word| (word.lower.as_str(), word.gap)).collect();
        let expected = [
            ("zig-zagged", Gap::Sentence),
            ("at", Gap::Comma),
            ("j", Gap::Space),
            ("doe's", Gap::Space),
            ("house", Gap::Space),
            ("yes", Gap::Clause),
            ("then", Gap::Sentence),
            ("now", Gap::Sentence),
        ];
        assert_eq!(found, expected);
    }
}
