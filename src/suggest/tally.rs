//! How a corpus writes its words: all passages walk in; how often each word stands in small letters, and how often with
//! a capital where nothing but its being a name explains one, walks out.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::lexicon::bare;
use crate::resolve::corpus::{Corpus, DocumentIndex};
use crate::suggest::name::capital::DETERMINERS;
use crate::suggest::reading::{self, Reading};

/// How often words are written in which way.
pub(super) struct Tally(HashMap<String, Counts>);

/// How often a word is written in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// In small letters.
    pub(super) small: usize,
    /// With a capital, though no sentence begins with it.
    pub(super) inner: usize,
    /// With a capital, and after an article of German or its like, with or without an adjective between them.
    pub(super) determined: usize,
}

/// `der Hafen`, `der alte Hafen`
fn is_determined(reading: &Reading<'_>, at: usize) -> bool {
    let is_article = |at: usize| reading.follows(at + 1) && DETERMINERS.contains(reading.lower(at));
    let is_adjective = |at: usize| {
        let word = reading.word(at).map_or("", |word| word.text);
        reading.follows(at + 1)
            && word.starts_with(char::is_lowercase)
            && ["e", "em", "en", "er", "es"].iter().any(|ending| word.ends_with(ending))
    };
    at > 0 && is_article(at - 1) || at > 1 && is_adjective(at - 1) && is_article(at - 2)
}

impl Tally {
    /// Counts all words of a corpus.
    pub(super) fn new(corpus: &Corpus) -> Self {
        let counted: Vec<BTreeMap<String, Counts>> = corpus
            .documents
            .par_iter()
            .enumerate()
            .map(|(index, document)| {
                let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
                for reading in reading::of(DocumentIndex(index), document, "") {
                    for (nth, word) in reading.words.iter().enumerate() {
                        let entry = counts.entry(bare(&word.lower).to_owned()).or_default();
                        if word.text.starts_with(char::is_lowercase) {
                            entry.small += 1;
                            continue;
                        }
                        entry.inner += usize::from(!reading.is_head(nth));
                        entry.determined += usize::from(is_determined(&reading, nth));
                    }
                }
                counts
            })
            .collect();
        let mut all: HashMap<String, Counts> = HashMap::new();
        for (word, counts) in counted.into_iter().flatten() {
            let entry = all.entry(word).or_default();
            entry.small += counts.small;
            entry.inner += counts.inner;
            entry.determined += counts.determined;
        }
        Self(all)
    }

    /// How a word, in lower case, is written.
    pub(super) fn of(&self, word: &str) -> Counts {
        self.0.get(bare(word)).copied().unwrap_or_default()
    }
}
