//! Dated sentences: a passage walks in; every date in its words, as EDTF, with its wave, the records that its sentence
//! mentions and a quotation that resolves to it, walks out. English and Russian are read; years in digits are in any
//! language.

mod phrase;
mod point;
mod relative;
pub mod vocabulary;

use crate::edtf::Edtf;
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, CorpusDocument, RecordIndex, Statement, Use, Wave, WaveIndex};
use crate::suggest::At;
use crate::suggest::quote::Quotes;
use crate::suggest::reading::Reading;

pub(super) use crate::suggest::date::phrase::{Phrase, phrases};

/// A sentence with a date, which no statement rests on yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// An id for the event.
    pub id: String,
    /// Where the date stands.
    pub at: At,
    /// The sentence, in the passage's text.
    pub sentence: TextRange,
    /// The date as written.
    pub shown: String,
    /// The date in EDTF; where the text gives no year, with `YYYY` in its place.
    pub date: String,
    /// Whether `date` is EDTF.
    pub is_whole: bool,
    /// Why the date is inferred, where it is.
    pub reason: Option<String>,
    /// The waves that the date or the document tells: the only one is sure.
    pub waves: Vec<WaveIndex>,
    /// The records that the sentence mentions.
    pub about: Vec<RecordIndex>,
    /// A quotation that resolves to the sentence.
    pub quotation: Option<String>,
}

impl Dated {
    /// The sentence's text.
    pub fn sentence_in<'a>(&self, corpus: &'a Corpus) -> &'a str {
        let passage = corpus[self.at.document].passage(self.at.passage);
        passage.map_or("", |passage| passage.text.slice(self.sentence))
    }
}

/// The dated sentences of a passage, without those on which a dated statement rests.
pub(super) fn find(
    corpus: &Corpus,
    document: &CorpusDocument,
    reading: &Reading<'_>,
    quotes: &Quotes<'_>,
) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    for phrase in phrases(reading) {
        let range = reading.range(phrase.from, phrase.to);
        let sentence = reading.sentence(range.start);
        let is_told = found.last().is_some_and(|last| last.sentence == sentence && last.date == phrase.edtf);
        if is_told || reading.is_masked(range) || is_covered(corpus, document, reading, sentence, &phrase) {
            continue;
        }
        found.push(Dated {
            id: String::new(),
            at: reading.at(range),
            sentence,
            shown: reading.passage.text.slice(range).to_owned(),
            is_whole: phrase.has_year,
            waves: waves(corpus, document, &phrase),
            about: about(document, reading, sentence),
            quotation: quotes.around(reading, range),
            date: phrase.edtf,
            reason: phrase.reason.or_else(|| unread(reading)),
        });
    }
    found
}

/// Where the words around a date are not known, they may make it doubtful, or the end of a span.
fn unread(reading: &Reading<'_>) -> Option<String> {
    (!reading.is_read()).then(|| "the words around the date are in a language that is not read".to_owned())
}

/// Whether a dated statement cites the sentence, or cites the passage for that very date.
fn is_covered(
    corpus: &Corpus,
    document: &CorpusDocument,
    reading: &Reading<'_>,
    sentence: TextRange,
    phrase: &Phrase,
) -> bool {
    let rests_here = |cites: &[crate::resolve::corpus::Cite], date: Option<&Edtf>| {
        date.is_some()
            && cites.iter().filter(|cite| cite.passage == here(reading)).any(|cite| {
                cite.sentence == sentence || date.is_some_and(|date| date.as_str() == phrase.edtf)
            })
    };
    let by_statement =
        |statement: &Statement| rests_here(&statement.cites, statement.date.as_ref().map(|date| &date.value));
    document.uses_of(reading.passage.number).iter().any(|used| match used {
        Use::Event(nth) => corpus.events.get(*nth).is_some_and(|event| by_statement(&event.statement)),
        Use::Claim(nth) => corpus.claims.get(*nth).is_some_and(|claim| by_statement(&claim.statement)),
        Use::Step(record, step) => corpus
            .records
            .get(*record)
            .and_then(|record| record.links.journey.get(*step))
            .is_some_and(|step| rests_here(&step.cites, step.date.as_ref().map(|date| &date.value))),
        _ => false,
    })
}

fn here(reading: &Reading<'_>) -> crate::resolve::corpus::PassageRef {
    crate::resolve::corpus::PassageRef { document: reading.document, number: reading.passage.number }
}

/// The waves whose span holds the date; where several do, those of the document; where none can, its only one.
fn waves(corpus: &Corpus, document: &CorpusDocument, phrase: &Phrase) -> Vec<WaveIndex> {
    let bounds = Edtf::parse(&phrase.edtf).ok().map(|date| date.bounds());
    let moment = bounds.and_then(|bounds| bounds.start_min.or(bounds.end_max));
    let holds = |wave: &Wave| {
        let Some(moment) = moment else { return false };
        wave.span.as_ref().is_some_and(|span| {
            let span = span.value.bounds();
            span.start_min.is_none_or(|start| start <= moment) && span.end_max.is_none_or(|end| moment <= end)
        })
    };
    let all: Vec<WaveIndex> = corpus
        .waves
        .iter()
        .enumerate()
        .filter(|(_, wave)| holds(wave))
        .map(|(index, _)| WaveIndex(index))
        .collect();
    let own: Vec<WaveIndex> = all.iter().copied().filter(|wave| document.waves.contains(wave)).collect();
    // Where no span can tell, the only wave of the document does.
    let is_open = |wave: WaveIndex| moment.is_none() || corpus[wave].span.is_none();
    match (all.len(), own.len(), document.waves.as_slice()) {
        (0, _, [only]) if is_open(*only) => vec![*only],
        (2.., 1.., _) => own,
        _ => all,
    }
}

/// The records that a sentence mentions, each once.
pub(super) fn about(
    document: &CorpusDocument,
    reading: &Reading<'_>,
    sentence: TextRange,
) -> Vec<RecordIndex> {
    let mut records = Vec::new();
    for mention in document.mentions_in(reading.passage.number) {
        if sentence.contains(mention.range) && !records.contains(&mention.record) {
            records.push(mention.record);
        }
    }
    records
}
