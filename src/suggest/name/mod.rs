//! Names: the passages of a document walk in; names that no record has, each with what speaks for its being of a person,
//! a place, an organisation or a character, walk out; those of all documents together become [`Name`]s.

mod beside;
pub(super) mod capital;
mod cue;
mod evidence;
mod group;
mod inflect;
mod look;
mod owner;
mod run;
mod title;
mod wording;
mod world;

use std::collections::BTreeSet;

use crate::parse::authority::record::{Kind, Match};
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, CorpusDocument, Record, RecordIndex};
use crate::resolve::form::forms_of;
use crate::suggest::name::evidence::Evidence;
use crate::suggest::reading::Reading;
use crate::suggest::{At, Room};

pub(super) use crate::suggest::name::group::Gathered;

/// A name that no record has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// An id for the record.
    pub id: String,
    /// What it seems to be of; `None` where nothing tells.
    pub kind: Option<Kind>,
    /// What speaks for that kind.
    pub guess: Guess,
    /// The fullest form.
    pub name: String,
    /// The other forms, in order.
    pub aliases: Vec<String>,
    /// Where it stands, in the order of the corpus.
    pub places: Vec<At>,
    /// How it is to be looked for, where another name is written the same: `italic` or `roman`.
    pub matching: Option<&'static str>,
    /// What a title's text says of the work.
    pub work: Work,
}

/// Why a name is taken for one of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// In words: `“said” follows`.
    pub reason: String,
    /// Whether the text says so, or it only looks so.
    pub is_sure: bool,
}

/// What a text says of a work beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The year in brackets after the title.
    pub year: Option<String>,
    /// The folder of examples in which it stands.
    pub medium: Option<String>,
    /// The noun beside it: `novel`.
    pub kind: Option<String>,
    /// Who seems to have made it.
    pub creators: Vec<String>,
}

/// A form of a record's name that the record does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// The record.
    pub record: RecordIndex,
    /// The form.
    pub form: String,
    /// Where it stands.
    pub places: Vec<At>,
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    form: String,
    /// The honorific before it, where the form is more than one word without it.
    titled: Option<String>,
    at: At,
    evidence: Evidence,
    /// Whether it stands in an example of a trope.
    is_in_entry: bool,
    /// Whether it stands in italics, as a title.
    is_title: bool,
    /// Whether the capital may only mark the head of a sentence.
    is_doubtful: bool,
    /// The names that stand beside it in a list.
    beside: Vec<String>,
    work: Work,
}

/// The names of a document.
pub(super) type Found = Vec<Hit>;

/// The names of a document that stand for no record.
pub(super) fn find(room: &Room<'_>, document: &CorpusDocument, readings: &[Reading<'_>]) -> Found {
    // A decision for a record that is not there decides nothing.
    let is_standing =
        |record: &Option<String>| record.as_ref().is_none_or(|id| room.ids.contains(id.as_str()));
    let decisions = document.tree.meta.decisions.iter().filter(|decision| is_standing(&decision.record));
    let decided: BTreeSet<&str> = decisions.map(|decision| decision.form.as_str()).collect();
    let mut found = Vec::new();
    for reading in readings {
        let titles = title::find(reading);
        let mut taken: Vec<TextRange> = titles.iter().map(|title| title.range).collect();
        taken.extend(document.mentions_in(reading.passage.number).iter().map(|mention| mention.range));
        taken.extend(reading.passage.text.masked());
        taken.sort();
        // A shorter name inside a title leaves it a title.
        let known = |range: TextRange| {
            let mentions = document.mentions_in(reading.passage.number);
            mentions.iter().any(|mention| mention.range.contains(range)) || reading.is_masked(range)
        };
        let fresh: Vec<title::Title> = titles.into_iter().filter(|title| !known(title.range)).collect();
        let runs = run::find(reading, &taken, room.tally, document.trope.is_some());
        let from = found.len();
        for run in &runs {
            found.extend(cue::describe(document, reading, run, room.tally));
        }
        beside::tell(room.corpus, document, reading, found.get_mut(from..).unwrap_or_default());
        found.extend(fresh.into_iter().map(|title| title.into_hit(reading, &runs)));
    }
    found.retain(|hit| !decided.contains(hit.form.as_str()));
    found
}

/// The forms of the records that are looked for in italics, or outside them; nothing is suggested that one of them has.
fn known_forms(corpus: &Corpus, but: Match) -> BTreeSet<String> {
    let is_of_wording = |record: &&Record| record.kind == Kind::Trope && record.place.is_none();
    let records = corpus.records.iter().filter(|record| !is_of_wording(record));
    records.filter(|record| record.matching != but).flat_map(forms_of).collect()
}
