//! Near misses of quotations: words that stand in no passage walk in; the words of the passage that come nearest walk
//! out, as they stand there.

use std::borrow::Cow;
use std::ops::Range;

use crate::parse::tree::Passage;
use crate::resolve::cite::fold;

/// The words of a passage that come nearest to some others.
pub(super) struct Nearby<'a> {
    pub(super) number: u32,
    pub(super) words: &'a str,
    /// How many words would have to be put in, taken out or changed.
    strays: usize,
}

/// A word of a text, without the signs around it; capitals are all one.
struct Word<'t> {
    folded: Cow<'t, str>,
    range: Range<usize>,
}

/// The nearest words of all passages, the first of several; none where more than every third word differs.
pub(super) fn nearest<'a>(
    passages: impl IntoIterator<Item = &'a Passage>,
    quotation: &str,
) -> Option<Nearby<'a>> {
    let wanted = words(quotation);
    let near = passages.into_iter().filter_map(|passage| nearest_in(passage, &wanted));
    near.min_by_key(|near| near.strays)
}

/// The stretch of a passage that needs the fewest changes, found word by word: for each word of the passage, what it
/// costs to have read so much of the quotation when that word is read, and where such a reading began.
fn nearest_in<'a>(passage: &'a Passage, wanted: &[Word<'_>]) -> Option<Nearby<'a>> {
    let text = passage.text.as_str();
    let found = words(text);
    let most = most_strays(wanted);
    let mut costs: Vec<(usize, usize)> = (0..=wanted.len()).map(|cost| (cost, 0)).collect();
    let mut best: Option<(usize, Range<usize>)> = None;
    for (nth, word) in found.iter().enumerate() {
        let mut before = std::mem::replace(costs.first_mut()?, (0, nth + 1));
        before.1 = nth;
        let mut left = (0, nth + 1);
        for (cost, wanted) in costs.iter_mut().skip(1).zip(wanted) {
            let swap = (before.0 + usize::from(wanted.folded != word.folded), before.1);
            let drop = (cost.0 + 1, cost.1);
            let add = (left.0 + 1, left.1);
            before = *cost;
            *cost = swap.min(drop).min(add);
            left = *cost;
        }
        let (strays, start) = left;
        // Of two readings from one word on, the longer has other words where the shorter has none.
        let is_better = |(least, range): &(usize, Range<usize>)| {
            strays < *least || strays == *least && start == range.start
        };
        if strays <= most && start <= nth && best.as_ref().is_none_or(is_better) {
            best = Some((strays, start..nth));
        }
    }
    let (strays, range) = best?;
    let (first, last) = (found.get(range.start)?, found.get(range.end)?);
    Some(Nearby { number: passage.number, words: text.get(first.range.start..last.range.end)?, strays })
}

fn most_strays(wanted: &[Word<'_>]) -> usize {
    match wanted.len() {
        0 | 1 => 0,
        2 => 1,
        count => count / 3,
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|character: char| character.is_whitespace() || character == '—') {
        let core = word.trim_matches(|character: char| !character.is_alphanumeric());
        let start = at + word.find(core).unwrap_or(0);
        at += word.len();
        if !core.is_empty() {
            let folded = match fold(core) {
                folded if folded.chars().any(char::is_uppercase) => Cow::Owned(folded.to_lowercase()),
                folded => folded,
            };
            words.push(Word { folded, range: start..start + core.len() });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown;
    use crate::path::SourcePath;

    fn near(text: &str, quotation: &str) -> Option<(u32, String)> {
        let document = markdown::parse(&SourcePath::new("seeds/a.md"), text, None).value;
        let found = nearest(document.passages(), quotation)?;
        Some((found.number, found.words.to_owned()))
    }

    #[test]
    fn shows_the_words_of_the_passage() {
        let text = "The mill stood still.\n\n“Once,” Ada said, “she lit the lamp every night—and sang.”\n\nFor a hundred years.";
        for (quotation, expect) in [
            ("she lit the lamp every evening", Some((2, "she lit the lamp every night"))),
            ("She Lit the lamp", Some((2, "she lit the lamp"))),
            ("“for a hundred years”", Some((3, "For a hundred years"))),
            ("she lit a lamp every single night", Some((2, "she lit the lamp every night"))),
            ("Ada said she lit the lamp", Some((2, "Ada said, “she lit the lamp"))),
            ("the mills stood still", Some((1, "The mill stood still"))),
            ("mill", Some((1, "mill"))),
            ("mile", None),
            ("nothing of all this stands there", None),
            ("…", None),
        ] {
            let expect = expect.map(|(number, words)| (number, words.to_owned()));
            assert_eq!(near(text, quotation), expect, "{quotation}");
        }
    }
}
