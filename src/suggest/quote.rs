//! Quotations: a place in a document walks in; the fewest words around it that stand in one passage alone walk out, so
//! that a citation of them resolves to this sentence and no other.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use crate::parse::text::TextRange;
use crate::resolve::cite::{find_word, fold};
use crate::resolve::form::{is_unspaced, is_word};
use crate::suggest::reading::Reading;

/// How many words in a row are remembered.
const RUN: usize = 3;

/// The fewest words of a quotation, where the sentence has so many: fewer tell a reader nothing.
const LEAST: usize = 5;

/// Which runs of words of a document stand in one passage alone; made when the first quotation is asked for.
pub(super) struct Quotes<'a> {
    readings: &'a [Reading<'a>],
    runs: OnceLock<Runs>,
}

struct Runs {
    /// The passage of a run; `None` where it stands in several.
    passages: HashMap<u64, Option<u32>>,
    /// Whether words can begin inside others, as where a script has no spaces; then nothing is quoted.
    is_unspaced: bool,
}

impl Runs {
    fn new(readings: &[Reading<'_>]) -> Self {
        let mut passages: HashMap<u64, Option<u32>> = HashMap::new();
        for reading in readings {
            let number = reading.passage.number;
            let text = fold(reading.text());
            let words = words(&text);
            for length in 1..=RUN {
                for run in words.windows(length) {
                    passages
                        .entry(digest(run))
                        .and_modify(|known| *known = known.filter(|known| *known == number))
                        .or_insert(Some(number));
                }
            }
        }
        let is_unspaced = readings.iter().any(|reading| reading.text().chars().any(is_unspaced));
        Self { passages, is_unspaced }
    }
}

impl<'a> Quotes<'a> {
    /// The quotations of a document.
    pub(super) fn new(readings: &'a [Reading<'a>]) -> Self {
        Self { readings, runs: OnceLock::new() }
    }

    fn runs(&self) -> &Runs {
        self.runs.get_or_init(|| Runs::new(self.readings))
    }

    /// The fewest words around `core` that resolve to this passage and to the sentence of `core`.
    pub(super) fn around(&self, reading: &Reading<'_>, core: TextRange) -> Option<String> {
        if self.runs().is_unspaced {
            return None;
        }
        let sentence = reading.sentence(core.start);
        let (first, last) = reading.words_in(sentence);
        let (mut from, mut to) = reading.words_in(core);
        to = to.max(from + 1);
        loop {
            let quotation = reading.passage.text.slice(reading.range(from, to));
            if to - from >= LEAST.min(last - first) && self.is_sure(reading, sentence, quotation) {
                return Some(clean(quotation));
            }
            match (to < last, from > first) {
                (true, true) if (to - from) % 2 == 0 => from -= 1,
                (true, _) => to += 1,
                (false, true) => from -= 1,
                (false, false) => return None,
            }
        }
    }

    fn is_sure(&self, reading: &Reading<'_>, sentence: TextRange, quotation: &str) -> bool {
        // What the reader of citations would take for words left out.
        if quotation.contains('…') || quotation.contains("...") {
            return false;
        }
        let folded = fold(quotation);
        let words = words(&folded);
        let number = reading.passage.number;
        let is_alone = words
            .windows(RUN.min(words.len()).max(1))
            .any(|run| self.runs().passages.get(&digest(run)) == Some(&Some(number)));
        let before = reading.text().get(..sentence.start as usize).unwrap_or_default();
        is_alone && find_word(&fold(before), &folded, 0).is_none()
    }
}

/// White space as one space, for a line of TOML.
fn clean(quotation: &str) -> String {
    quotation.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Runs of letters and digits; what stands between them does not count here.
fn words(text: &str) -> Vec<&str> {
    text.split(|character: char| !is_word(character)).filter(|word| !word.is_empty()).collect()
}

fn digest(run: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    hasher.finish()
}
