//! Figures: a passage walks in; every number that a document states of something, with its qualifier, what it counts and
//! a quotation that resolves to it, walks out. Years, dates, numbers of lists and small numbers are left alone.

mod vocabulary;

use crate::edtf::months;
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, CorpusDocument, PassageRef, Use};
use crate::suggest::At;
use crate::suggest::date::phrases;
use crate::suggest::date::vocabulary::is_year;
use crate::suggest::figure::vocabulary::{NO_NOUN, is_end_of_noun, qualifier};
use crate::suggest::number::{self, Form, Number};
use crate::suggest::quote::Quotes;
use crate::suggest::reading::Reading;

/// A number that a document states, and that no figure gives yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// An id for the figure.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// The sentence, in the passage's text.
    pub sentence: TextRange,
    /// The number as written, with its qualifier.
    pub shown: String,
    /// The number; of a share, the part of one.
    pub value: f64,
    /// `up to`, as written.
    pub qualifier: Option<String>,
    /// What is counted: `people`, or `share`.
    pub unit: Option<String>,
    /// A quotation that resolves to the sentence.
    pub quotation: Option<String>,
}

impl Counted {
    /// The sentence's text.
    pub fn sentence_in<'a>(&self, corpus: &'a Corpus) -> &'a str {
        let passage = corpus[self.at.document].passage(self.at.passage);
        passage.map_or("", |passage| passage.text.slice(self.sentence))
    }
}

/// How many words of a noun's phrase are looked through: `150,000 young Russian refugees`.
const LONGEST_NOUN: usize = 4;

/// The least number that is worth a figure where nothing qualifies it.
const LEAST: f64 = 10.0;

/// The figures of a passage, without those that are told already.
pub(super) fn find(
    corpus: &Corpus,
    document: &CorpusDocument,
    reading: &Reading<'_>,
    quotes: &Quotes<'_>,
) -> Vec<Counted> {
    let mut dates: Option<Vec<(usize, usize)>> = None;
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.words.len() {
        let Some(number) = number::read(reading, at) else {
            at += 1;
            continue;
        };
        let from = at;
        at = number.to.max(at + 1);
        let dates = dates
            .get_or_insert_with(|| phrases(reading).iter().map(|phrase| (phrase.from, phrase.to)).collect());
        if dates.iter().any(|(first, after)| *first < number.to && from < *after) {
            continue;
        }
        found.extend(
            figure(reading, from, number).filter(|figure| !is_told(corpus, document, reading, figure)),
        );
    }
    for figure in &mut found {
        figure.quotation = quotes.around(reading, figure.at.range);
    }
    found
}

fn figure(reading: &Reading<'_>, from: usize, number: Number) -> Option<Counted> {
    let qualifier = qualifier(reading, from).filter(|_| reading.is_read());
    let noun = match currency(reading, from) {
        Some(unit) => Some((number.to, unit.to_owned())),
        None if reading.is_read() => noun(reading, number.to),
        None => noun_abroad(reading, from, number.to),
    };
    let is_share = number.form == Form::Share;
    let is_worth = is_share
        || number.form == Form::Large
        || (noun.is_some() || qualifier.is_some()) && number.value >= LEAST
        || number.value >= LEAST && is_of_all(reading, number.to)
        || number.value >= 1000.0 && number.form == Form::Words;
    let range = reading.range(from, number.to);
    if !is_worth || reading.is_masked(range) || is_label(reading, from, number) {
        return None;
    }
    let start = qualifier.as_ref().map_or(from, |(first, _)| *first);
    let end = noun.as_ref().filter(|_| !is_share).map_or(number.to, |(to, _)| *to);
    let whole = reading.range(start, end);
    Some(Counted {
        id: String::new(),
        at: reading.at(whole),
        sentence: reading.sentence(range.start),
        shown: format!("{}{}", sign(reading, start), reading.passage.text.slice(whole)),
        value: number.value,
        qualifier: qualifier.map(|(_, words)| words),
        unit: if is_share { Some("share".to_owned()) } else { noun.map(|(_, noun)| noun) },
        quotation: None,
    })
}

/// Signs of money, and their words.
const CURRENCIES: [(char, &str); 6] =
    [('£', "pounds"), ('$', "dollars"), ('€', "euros"), ('¥', "yen"), ('₽', "roubles"), ('₴', "hryvnias")];

/// What a sign before or after a number says that it counts.
fn currency(reading: &Reading<'_>, from: usize) -> Option<&'static str> {
    let before = reading.before(from);
    CURRENCIES.iter().find(|(sign, _)| before.ends_with(*sign)).map(|(_, unit)| *unit)
}

/// The sign of money right before a word.
fn sign(reading: &Reading<'_>, at: usize) -> String {
    let sign = reading.before(at).chars().last();
    sign.filter(|sign| CURRENCIES.iter().any(|(known, _)| known == sign))
        .map(String::from)
        .unwrap_or_default()
}

/// The noun after a number in a language whose words are not known, where capitals tell nouns: `20 Boote`.
fn noun_abroad(reading: &Reading<'_>, from: usize, to: usize) -> Option<(usize, String)> {
    let word = reading.word(to).filter(|_| reading.has_capital_nouns() && reading.follows(to))?;
    let is_year = to == from + 1 && reading.word(from).is_some_and(|word| is_year(word.text));
    let is_noun = word.text.starts_with(char::is_uppercase) && months::number(&word.lower).is_none();
    (is_noun && !is_year && word.lower != "uhr").then(|| (to + 1, word.text.to_owned()))
}

/// `212 of them`
fn is_of_all(reading: &Reading<'_>, at: usize) -> bool {
    reading.lower(at) == "of"
        && reading.follows(at)
        && matches!(reading.lower(at + 1), "them" | "these" | "those" | "the" | "all" | "us" | "whom")
}

/// A number after a capitalised word and before nothing that it counts is a part of a name: `Red Alert 2`, `Article 21`.
fn is_label(reading: &Reading<'_>, from: usize, number: Number) -> bool {
    let before = from.checked_sub(1).and_then(|before| reading.word(before));
    let is_after_name = number.form == Form::Digits
        && reading.follows(from)
        && before.is_some_and(|word| word.text.starts_with(char::is_uppercase) && !reading.is_head(from - 1));
    let italics = reading.passage.text.italics();
    let range = reading.range(from, number.to);
    is_after_name || italics.iter().any(|italic| italic.overlaps(range))
}

/// The noun after a number: the last word before a preposition, a verb or a stop, and where it ends.
fn noun(reading: &Reading<'_>, from: usize) -> Option<(usize, String)> {
    let mut last = None;
    for at in from..from + LONGEST_NOUN {
        let Some(word) = reading.word(at).filter(|_| reading.follows(at)) else { break };
        if is_end_of_noun(&word.lower) || !word.text.starts_with(char::is_alphabetic) {
            break;
        }
        last = Some((at + 1, word.lower.clone()));
        let is_plural = word.text.starts_with(char::is_lowercase)
            && (word.lower.ends_with('s') && !word.lower.ends_with("ss") && !word.lower.ends_with("ous")
                || vocabulary::PLURALS.contains(&word.lower.as_str()));
        if is_plural {
            break;
        }
    }
    last.filter(|(_, noun)| !NO_NOUN.contains(&noun.as_str()))
}

/// Whether a figure cites the passage for that number, or the sentence without a number.
fn is_told(corpus: &Corpus, document: &CorpusDocument, reading: &Reading<'_>, found: &Counted) -> bool {
    let here = PassageRef { document: reading.document, number: reading.passage.number };
    document.uses_of(here.number).iter().any(|used| {
        let Use::Figure(nth) = used else { return false };
        let Some(figure) = corpus.figures.get(*nth) else { return false };
        let mut cites = figure.statement.cites.iter().filter(|cite| cite.passage == here);
        match figure.value {
            Some(value) => cites.next().is_some() && (value - found.value).abs() <= value.abs() * 0.01,
            None => cites.any(|cite| cite.sentence == found.sentence),
        }
    })
}
