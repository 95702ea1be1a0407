//! What the corpus seems to hold and the authority files do not: a resolved corpus walks in; names with a guess of what
//! they are of, titles, tropes, dated sentences and figures walk out as [`Suggestions`], each with its places. Pure: the
//! same corpus gives the same list. Everything here is a guess by rules that `docs/suggest.md` tells; nothing is known
//! of any corpus in particular.

pub mod date;
pub mod figure;
mod ids;
pub mod name;
mod number;
mod quote;
mod reading;
mod tally;
pub mod toml;
pub mod trope;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::parse::authority::record::Kind;
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, CorpusDocument, DocumentIndex};
use crate::suggest::date::Dated;
use crate::suggest::figure::Counted;
use crate::suggest::ids::Ids;
use crate::suggest::name::{Alias, Name};
use crate::suggest::quote::Quotes;
use crate::suggest::reading::Reading;
use crate::suggest::tally::Tally;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which topics; none twice.
    pub topics: Vec<Topic>,
    /// How many mentions a name, a title or a trope needs at least.
    pub least: usize,
    /// The language of documents that name none, BCP 47.
    pub language: String,
}

/// A kind of suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// People, characters, places, organisations, and names that nothing tells of.
    Names,
    /// Titles of works.
    Works,
    /// Tropes.
    Tropes,
    /// Dated sentences.
    Dates,
    /// Figures.
    Figures,
}

impl Topic {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Names, Self::Works, Self::Tropes, Self::Dates, Self::Figures];

    /// The word that users write.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Works => "works",
            Self::Tropes => "tropes",
            Self::Dates => "dates",
            Self::Figures => "figures",
        }
    }
}

/// A place in the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The document.
    pub document: DocumentIndex,
    /// The number of the passage.
    pub passage: u32,
    /// Where, in the passage's text.
    pub range: TextRange,
}

/// All suggestions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Names, titles and tropes: by kind, the most mentioned first.
    pub names: Vec<Name>,
    /// Shorter forms of the names of records, which these do not have yet.
    pub aliases: Vec<Alias>,
    /// Dated sentences, in the order of the corpus.
    pub dates: Vec<Dated>,
    /// Figures, in the order of the corpus.
    pub figures: Vec<Counted>,
}

impl Suggestions {
    /// Whether there is nothing to suggest.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.aliases.is_empty() && self.dates.is_empty() && self.figures.is_empty()
    }
}

/// Looks through a corpus.
pub fn suggest(corpus: &Corpus, options: &Options) -> Suggestions {
    let wants = |topic: Topic| options.topics.contains(&topic);
    let tally = Tally::new(corpus);
    let ids = corpus.records.iter().map(|record| record.id.as_str()).collect();
    let room = Room { corpus, tally: &tally, ids, language: &options.language };
    let found: Vec<InDocument> = corpus
        .documents
        .par_iter()
        .enumerate()
        .map(|(index, document)| look_through(&room, DocumentIndex(index), document))
        .collect();
    let mut names = name::Gathered::default();
    let (mut dates, mut figures) = (Vec::new(), Vec::new());
    for one in found {
        names.add(one.names);
        dates.extend(one.dates);
        figures.extend(one.figures);
    }
    let mut ids = Ids::new(corpus);
    let (mut names, mut aliases) = names.settle(corpus);
    names.extend(trope::undescribed(corpus));
    names.retain(|name| name.places.len() >= options.least && wants(topic_of(name)));
    aliases.retain(|alias| alias.places.len() >= options.least && wants(Topic::Names));
    dates.retain(|_| wants(Topic::Dates));
    figures.retain(|_| wants(Topic::Figures));
    let mut suggestions = Suggestions { names, aliases, dates, figures };
    ids.give(corpus, &mut suggestions);
    suggestions
}

fn topic_of(name: &Name) -> Topic {
    match name.kind {
        Some(Kind::Work) => Topic::Works,
        Some(Kind::Trope) => Topic::Tropes,
        _ => Topic::Names,
    }
}

/// What documents are looked through with.
struct Room<'a> {
    corpus: &'a Corpus,
    tally: &'a Tally,
    /// The ids of all records.
    ids: BTreeSet<&'a str>,
    /// The language of documents that name none.
    language: &'a str,
}

/// What one document gives.
struct InDocument {
    names: name::Found,
    dates: Vec<Dated>,
    figures: Vec<Counted>,
}

fn look_through(room: &Room<'_>, index: DocumentIndex, document: &CorpusDocument) -> InDocument {
    let corpus = room.corpus;
    let readings: Vec<Reading<'_>> = reading::of(index, document, room.language);
    let quotes = Quotes::new(&readings);
    let dates = readings.iter().flat_map(|reading| date::find(corpus, document, reading, &quotes)).collect();
    let figures =
        readings.iter().flat_map(|reading| figure::find(corpus, document, reading, &quotes)).collect();
    InDocument { names: name::find(room, document, &readings), dates, figures }
}

#[cfg(test)]
mod tests;
