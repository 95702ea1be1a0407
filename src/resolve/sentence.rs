//! Sentences: a text walks in, the ranges of its sentences walk out.

use unicode_segmentation::UnicodeSegmentation;

use crate::edtf::months;
use crate::parse::text::TextRange;
use crate::parse::tree::Passage;
use crate::resolve::corpus::{Cite, PassageRef};

/// Short words before a full stop that does not end a sentence.
const ABBREVIATIONS: [&str; 22] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Sgt", "Capt", "Rev", "Hon", "Jr", "Sr", "No",
    "Vol", "vs", "cf", "ca", "e.g", "i.e",
];

/// Nouns before which a number with a full stop is an ordinal, as names of months are: `im 19. Jahrhundert`.
const COUNTED: [&str; 4] = ["jahrhundert", "jahrhunderts", "jahrhunderte", "jahrtausend"];

/// Splits a text by Unicode's rules (UAX 29), with abbreviations, initials and ordinals (`1. Mai`) held together. White
/// space at the ends of sentences belongs to none.
pub fn sentences(text: &str) -> Vec<TextRange> {
    let mut sentences: Vec<TextRange> = Vec::new();
    let mut is_open = false;
    for (start, piece) in pieces(text) {
        let trimmed = piece.trim_end();
        let range = TextRange::new(start, start + trimmed.len());
        match sentences.last_mut() {
            Some(last) if is_open || is_ordinal(text, *last, trimmed) => last.end = range.end,
            _ if trimmed.is_empty() => {}
            _ => sentences.push(range),
        }
        is_open = is_abbreviated(trimmed);
    }
    sentences
}

/// Splits a text by Unicode's rules. They break only after a stop or an end of line, so the words before one are passed
/// over at the speed of a search; the tables are asked from the word with the stop on.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = end_of_piece(text, start).unwrap_or(text.len());
        let piece = (start, text.get(start..end).unwrap_or(rest));
        start = end;
        Some(piece)
    })
}

/// Where the piece ends in which the byte `from` lies.
fn end_of_piece(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let stop = rest.find(may_end_sentence)?;
    let word = rest.get(..stop)?.rfind(' ').map_or(0, |space| space + 1);
    let piece = rest.get(word..)?.split_sentence_bounds().next()?;
    Some(from + word + piece.len())
}

/// Whether a character may be a stop or an end of line. To say so of others costs time alone; letters, digits and the
/// signs that prose is full of are never one.
fn may_end_sentence(character: char) -> bool {
    match character {
        '.' | '!' | '?' | '\n' | '\r' => true,
        '\u{a0}' | '–' | '—' | '‘' | '’' | '“' | '”' | '«' | '»' => false,
        other => !other.is_ascii() && !other.is_alphanumeric(),
    }
}

impl Cite {
    /// A citation of a sentence of a passage; it gets an anchor where the sentence stands in one run of text.
    pub(super) fn new(at: PassageRef, passage: &Passage, sentence: TextRange) -> Self {
        let number = sentences(passage.text.as_str()).iter().position(|known| *known == sentence);
        let is_whole = passage.runs().iter().any(|run| run.contains(sentence));
        let anchor = number.filter(|_| is_whole).and_then(|number| u32::try_from(number + 1).ok());
        Self { passage: at, sentence, anchor }
    }
}

/// The sentence that holds the byte `at`, else the whole text.
pub fn sentence_at(sentences: &[TextRange], at: u32, text_len: usize) -> TextRange {
    let before = sentences.partition_point(|sentence| sentence.start <= at);
    let found = before.checked_sub(1).and_then(|index| sentences.get(index));
    found.copied().unwrap_or_else(|| TextRange::new(0, text_len))
}

/// Whether a sentence ends in a number with a full stop, and the next begins with a month: `Am 1.` `Mai 1921 …`.
fn is_ordinal(text: &str, sentence: TextRange, next: &str) -> bool {
    let body =
        text.get(sentence.as_range()).and_then(|sentence| sentence.strip_suffix('.')).unwrap_or_default();
    let digits = body.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = body.get(..body.len() - digits).unwrap_or_default();
    let is_number = (1..=2).contains(&digits)
        && !before.ends_with(|last: char| last.is_alphanumeric() || ".,".contains(last));
    if !is_number {
        return false;
    }
    let word = next.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    months::number(&word).is_some() || COUNTED.contains(&word.as_str())
}

fn is_abbreviated(sentence: &str) -> bool {
    let Some(body) = sentence.strip_suffix('.') else { return false };
    let word =
        body.rsplit(|character: char| character.is_whitespace() || character == '(').next().unwrap_or(body);
    let mut letters = word.chars();
    let is_initial =
        matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_uppercase());
    is_initial || ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_finds_the_same_pieces(text in "[a-cA-C0-9 .!?…,’”)\\n\\r\u{85}\u{2028}\u{ad}\u{301}。؟․жЖ]{0,40}|\\PC{0,30}") {
            let short: Vec<_> = pieces(&text).collect();
            let long: Vec<_> = text.split_sentence_bound_indices().collect();
            prop_assert_eq!(short, long);
        }
    }

    #[test]
    fn splits_where_sentences_end() {
        let cases: [(&str, &[&str]); 9] = [
            ("One left. Two stayed!", &["One left.", "Two stayed!"]),
            ("Frederick O. Froman met Dr. Karitska.", &["Frederick O. Froman met Dr. Karitska."]),
            ("“We left.” She wept.", &["“We left.”", "She wept."]),
            (
                "Am 1. Mai 1921 kam sie. Im 19. Jahrhundert nie.",
                &["Am 1. Mai 1921 kam sie.", "Im 19. Jahrhundert nie."],
            ),
            ("Vom 3. bis 5. Juni 1925.", &["Vom 3. bis 5. Juni 1925."]),
            ("There were 3. May left.", &["There were 3.", "May left."]),
            ("It was 1921. Mai 1922 folgte.", &["It was 1921.", "Mai 1922 folgte."]),
            ("No end", &["No end"]),
            ("", &[]),
        ];
        for (text, expect) in cases {
            let found: Vec<&str> =
                sentences(text).iter().filter_map(|range| text.get(range.as_range())).collect();
            assert_eq!(found, expect, "{text}");
        }
    }
}
