//! A document walks in; its passages as they are read here, words and sentences told apart, walk out.

use crate::parse::text::TextRange;
use crate::parse::tree::{Passage, PassageKind};
use crate::parse::trope::words::{self, Gap, Word};
use crate::resolve::corpus::{CorpusDocument, DocumentIndex};
use crate::resolve::sentence::{sentence_at, sentences};
use crate::suggest::At;
use crate::suggest::date::vocabulary::is_read;
use crate::suggest::name::capital::has_capital_nouns;

/// A passage with its words.
pub(super) struct Reading<'a> {
    /// The document.
    pub(super) document: DocumentIndex,
    /// The passage.
    pub(super) passage: &'a Passage,
    /// Its words.
    pub(super) words: Vec<Word<'a>>,
    sentences: Vec<TextRange>,
    /// The language's primary tag, in lower case.
    language: String,
}

/// The passages of a document that are prose. `language` is that of documents which name none.
pub(super) fn of<'a>(index: DocumentIndex, document: &'a CorpusDocument, language: &str) -> Vec<Reading<'a>> {
    let language = document.tree.meta.language.as_deref().unwrap_or(language);
    let language = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let is_prose = |passage: &&Passage| !matches!(passage.kind, PassageKind::Code | PassageKind::Html);
    document
        .tree
        .passages()
        .into_iter()
        .filter(is_prose)
        .map(|passage| Reading {
            document: index,
            passage,
            words: words::split(passage.text.as_str()),
            sentences: sentences(passage.text.as_str()),
            language: language.clone(),
        })
        .collect()
}

impl<'a> Reading<'a> {
    /// The passage's text.
    pub(super) fn text(&self) -> &'a str {
        self.passage.text.as_str()
    }

    /// Whether the words around dates and numbers are known in its language.
    pub(super) fn is_read(&self) -> bool {
        is_read(&self.language)
    }

    /// The language's primary tag, in lower case.
    pub(super) fn language(&self) -> &str {
        &self.language
    }

    /// Whether its language writes all nouns with capitals.
    pub(super) fn has_capital_nouns(&self) -> bool {
        has_capital_nouns(&self.language)
    }

    /// Whether a word is a number in digits.
    pub(super) fn is_digits(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// A word by its number.
    pub(super) fn word(&self, index: usize) -> Option<&Word<'a>> {
        self.words.get(index)
    }

    /// A word in lower case; empty where there is none.
    pub(super) fn lower(&self, index: usize) -> &str {
        self.word(index).map_or("", |word| word.lower.as_str())
    }

    /// What stands before a word, up to the one before it.
    pub(super) fn before(&self, index: usize) -> &'a str {
        let Some(word) = self.words.get(index) else { return "" };
        let from = index.checked_sub(1).and_then(|index| self.words.get(index)).map_or(0, |word| word.end);
        self.text().get(from..word.start).unwrap_or_default()
    }

    /// What stands between a word and the next, or the end.
    pub(super) fn after(&self, index: usize) -> &'a str {
        let from = self.words.get(index).map_or(0, |word| word.end);
        let to = self.words.get(index + 1).map_or(self.text().len(), |word| word.start);
        self.text().get(from..to).unwrap_or_default()
    }

    /// Whether only white space divides a word from the one before it.
    pub(super) fn follows(&self, index: usize) -> bool {
        index > 0 && !self.before(index).is_empty() && self.before(index).chars().all(char::is_whitespace)
    }

    /// Whether a capital here may only mark a beginning: of a sentence, a quotation, or what a colon announces.
    pub(super) fn is_head(&self, index: usize) -> bool {
        let before = self.before(index);
        self.word(index).is_some_and(|word| word.gap == Gap::Sentence)
            || before.ends_with(['“', '"', '‘', '(', '[', '«', '„'])
            || before.contains([':', '•', '*'])
    }

    /// From the first to before the last word, in the passage's text.
    pub(super) fn range(&self, from: usize, to: usize) -> TextRange {
        let start = self.word(from).map_or(0, |word| word.start);
        let end = to.checked_sub(1).and_then(|last| self.word(last)).map_or(start, |word| word.end);
        TextRange::new(start, end.max(start))
    }

    /// A place in this passage.
    pub(super) fn at(&self, range: TextRange) -> At {
        At { document: self.document, passage: self.passage.number, range }
    }

    /// The sentence that holds a byte.
    pub(super) fn sentence(&self, at: u32) -> TextRange {
        sentence_at(&self.sentences, at, self.text().len())
    }

    /// The words of a stretch of the text: the first, and the one after the last.
    pub(super) fn words_in(&self, range: TextRange) -> (usize, usize) {
        let from = self.words.partition_point(|word| word.start < range.start as usize);
        let to = self.words.partition_point(|word| word.end <= range.end as usize);
        (from, to.max(from))
    }

    /// Whether a range lies in a link or in code, where no name is looked for.
    pub(super) fn is_masked(&self, range: TextRange) -> bool {
        self.passage.text.masked().iter().any(|masked| masked.overlaps(range))
    }
}
