//! Where they went: the journeys of people, and the places that the statements on each wave are about, walk in; the map
//! and the lists of the comparison walk out. The lists say all that the map shows.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::render::map::{Atlas, Drawing, Leg, Mark, MarkKind, Place, Position, position};
use crate::render::page::journey::{is_stated, leads_on};
use crate::render::page::wording;
use crate::render::part::{Chip, Link, Parts, WaveTag};
use crate::resolve::corpus::{Cite, Corpus, RecordIndex, WaveIndex};

/// The map and its lists.
#[derive(Serialize)]
pub(super) struct Whereabouts {
    /// The drawing for wide windows; empty where no place is on earth.
    wide: String,
    narrow: String,
    /// What the marks mean that are drawn.
    key: Vec<Meaning>,
    /// How many places found no room on the map.
    undrawn: Option<String>,
    waves: Vec<WaveLists>,
}

#[derive(Serialize)]
struct Meaning {
    mark: String,
    meaning: String,
}

#[derive(Serialize)]
struct WaveLists {
    wave: WaveTag,
    lists: Vec<List>,
}

#[derive(Serialize)]
struct List {
    title: String,
    items: Vec<Item>,
    left_out: Option<String>,
}

#[derive(Serialize)]
struct Item {
    /// What stands for the place on the map.
    number: Option<usize>,
    place: Link,
    people: Vec<Link>,
    /// How many more people there are.
    more: usize,
    /// Why the place is not on the map.
    absent: Option<String>,
    chips: Vec<Chip>,
}

/// How many places the map shows.
const MAX_DRAWN: usize = 300;
/// How many legs it shows.
const MAX_LEGS: usize = 300;
/// How many places a list names.
const MAX_LISTED: usize = 200;
/// How many people an entry names.
const MAX_PEOPLE: usize = 12;
/// How many people a label names.
const MAX_LABELLED: usize = 3;
/// How many chips an entry has.
const MAX_CHIPS: usize = 4;

/// What a wave knows of a place.
#[derive(Default)]
struct Known {
    came: BTreeSet<RecordIndex>,
    left: BTreeSet<RecordIndex>,
    cites: Vec<Cite>,
}

type Found = BTreeMap<RecordIndex, BTreeMap<WaveIndex, Known>>;

/// The block of the comparison; `None` where no statement on a wave is about a place and nobody went anywhere.
pub(super) fn whereabouts(parts: &Parts<'_>, atlas: &Atlas) -> Option<Whereabouts> {
    let corpus = parts.corpus;
    let found = find(corpus);
    if found.is_empty() {
        return None;
    }
    let drawn = drawn(corpus, &found);
    let places: Vec<Place> = drawn
        .iter()
        .enumerate()
        .filter_map(|(nth, place)| Some(place_of(corpus, nth + 1, *place, found.get(place)?)))
        .collect();
    let legs = legs(corpus, &drawn);
    let drawing = atlas.chart(&places, &legs, parts.locale().text("map_lists")).unwrap_or_default();
    let Drawing { wide, narrow, numbers: numbered } = drawing;
    let positioned = found.keys().filter(|place| position(&corpus[**place]).is_some()).count();
    let undrawn = if drawn.len() == MAX_DRAWN { positioned - drawn.len() } else { 0 };
    let lists = Lists { parts, found: &found, drawn: &drawn, numbered: &numbered };
    Some(Whereabouts {
        key: key(parts.locale(), &places, &legs, !numbered.is_empty()),
        undrawn: (undrawn > 0).then(|| parts.locale().number(undrawn)),
        wide,
        narrow,
        waves: (0..corpus.waves.len()).filter_map(|wave| lists.of_wave(WaveIndex(wave))).collect(),
    })
}

/// What the marks mean that are on the map.
fn key(locale: &Locale, places: &[Place], legs: &[Leg], has_numbers: bool) -> Vec<Meaning> {
    let has = |kind| places.iter().flat_map(|place| &place.marks).any(|mark| mark.kind == kind);
    let all = [
        (has(MarkKind::Reached), "mark_filled"),
        (has(MarkKind::Named), "mark_open"),
        (has(MarkKind::Left), "mark_triangle"),
        (!legs.is_empty(), "mark_line"),
        (legs.iter().any(|leg| !leg.is_stated), "mark_dotted"),
        (has_numbers, "mark_number"),
    ];
    let shown = all.into_iter().filter(|(is_shown, ..)| *is_shown);
    let meaning =
        |key: &str| Meaning { mark: locale.label(key), meaning: locale.label(&format!("{key}_means")) };
    shown.map(|(_, key)| meaning(key)).collect()
}

/// All places that a wave knows.
fn find(corpus: &Corpus) -> Found {
    let mut found = Found::new();
    let events = corpus.events.iter().map(|event| &event.statement);
    for statement in events.chain(corpus.claims.iter().map(|claim| &claim.statement)) {
        let Some(wave) = statement.wave else { continue };
        for place in statement.about.iter().filter(|record| corpus[**record].kind == Kind::Place) {
            let known = found.entry(*place).or_default().entry(wave).or_default();
            known.cites.extend(statement.cites.iter().cloned());
        }
    }
    for (person, record) in corpus.records_of(Kind::Person) {
        for step in &record.links.journey {
            let Some(wave) = step.wave else { continue };
            let known = found.entry(step.place).or_default().entry(wave).or_default();
            let travellers = if step.role.is_reached() { &mut known.came } else { &mut known.left };
            travellers.insert(person);
            // What tells of a journey stands before what else is said.
            known.cites.splice(0..0, step.cites.iter().cloned());
        }
    }
    found
}

/// The places on the map: where people came first, then where they left, then the others. A place that holds others of
/// them, and to which nobody came, is left to these: its one position would say little.
fn drawn(corpus: &Corpus, found: &Found) -> Vec<RecordIndex> {
    let holders: BTreeSet<RecordIndex> = found
        .keys()
        .filter(|place| position(&corpus[**place]).is_some())
        .flat_map(|place| holders(corpus, *place))
        .collect();
    let mut drawn: Vec<(MarkKind, RecordIndex)> = found
        .iter()
        .filter(|(place, _)| position(&corpus[**place]).is_some())
        .map(|(place, waves)| (kind_of(waves.values()), *place))
        .filter(|(kind, place)| *kind == MarkKind::Reached || !holders.contains(place))
        .collect();
    drawn.sort();
    drawn.truncate(MAX_DRAWN);
    drawn.into_iter().map(|(_, place)| place).collect()
}

/// How deep places lie in one another at most; a ring of them would have no end.
const MAX_DEPTH: usize = 8;

fn holders(corpus: &Corpus, place: RecordIndex) -> impl Iterator<Item = RecordIndex> {
    std::iter::successors(corpus[place].links.within, |holder| corpus[*holder].links.within).take(MAX_DEPTH)
}

fn kind_of<'a>(waves: impl Iterator<Item = &'a Known>) -> MarkKind {
    waves.map(Known::kind).min().unwrap_or(MarkKind::Named)
}

impl Known {
    fn kind(&self) -> MarkKind {
        match (self.came.is_empty(), self.left.is_empty()) {
            (false, _) => MarkKind::Reached,
            (true, false) => MarkKind::Left,
            (true, true) => MarkKind::Named,
        }
    }
}

fn place_of(corpus: &Corpus, number: usize, place: RecordIndex, waves: &BTreeMap<WaveIndex, Known>) -> Place {
    let name = corpus[place].name.clone();
    let came: BTreeSet<RecordIndex> = waves.values().flat_map(|known| known.came.iter().copied()).collect();
    let told = match came.len() {
        0 => None,
        1..=MAX_LABELLED => Some(corpus.locale.say(
            "place_people",
            [
                ("place", name.as_str().into()),
                ("people", corpus.locale.list(&short_names(corpus, &came)).into()),
            ],
        )),
        several => Some(
            corpus.locale.say("place_many", [("place", name.as_str().into()), ("count", several.into())]),
        ),
    };
    Place {
        position: position(&corpus[place]).unwrap_or(Position { latitude: 0.0, longitude: 0.0 }),
        texts: told.into_iter().chain([name]).collect(),
        number,
        marks: waves
            .iter()
            .map(|(wave, known)| Mark { slot: corpus[*wave].slot, kind: known.kind() })
            .collect(),
    }
}

/// Surnames; people who share one stand together: `Viktor and Viktoria Muchnik`.
fn short_names(corpus: &Corpus, people: &BTreeSet<RecordIndex>) -> Vec<String> {
    let mut families: Vec<(&str, Vec<String>)> = Vec::new();
    for person in people {
        let record = &corpus[*person];
        // The sort key has the surname first, where it is written with a comma.
        let surname = record.sort.split_once(',').map_or(record.name.as_str(), |(surname, _)| surname.trim());
        let given = record.name.strip_suffix(surname).unwrap_or(&record.name).trim().to_owned();
        match families.iter_mut().find(|(known, _)| *known == surname) {
            Some((_, members)) => members.push(given),
            None => families.push((surname, vec![given])),
        }
    }
    let family = |(surname, members): (&str, Vec<String>)| match members.len() {
        1 => surname.to_owned(),
        _ => format!("{} {surname}", corpus.locale.list(&members)),
    };
    families.into_iter().map(family).collect()
}

/// The legs of all journeys between places on the map, each once.
fn legs(corpus: &Corpus, drawn: &[RecordIndex]) -> Vec<Leg> {
    let numbers: BTreeMap<RecordIndex, usize> =
        drawn.iter().enumerate().map(|(nth, place)| (*place, nth)).collect();
    let mut legs = BTreeSet::new();
    for (_, record) in corpus.records_of(Kind::Person) {
        let journey = &record.links.journey;
        for (from, to) in journey.iter().zip(journey.iter().skip(1)).filter(|(_, to)| leads_on(to)) {
            let ends = (numbers.get(&from.place), numbers.get(&to.place), to.wave);
            if let (Some(start), Some(end), Some(wave)) = ends {
                let slot = corpus[wave].slot;
                legs.insert(Leg { from: *start, to: *end, slot, is_stated: is_stated(from, to) });
            }
        }
    }
    legs.into_iter().take(MAX_LEGS).collect()
}

struct Lists<'a> {
    parts: &'a Parts<'a>,
    found: &'a Found,
    drawn: &'a [RecordIndex],
    numbered: &'a BTreeSet<usize>,
}

impl Lists<'_> {
    fn of_wave(&self, wave: WaveIndex) -> Option<WaveLists> {
        let titles = [
            (MarkKind::Reached, "went_reached"),
            (MarkKind::Left, "went_left"),
            (MarkKind::Named, "went_named"),
        ];
        let mut lists: Vec<List> =
            titles.into_iter().map(|(kind, title)| self.list(wave, kind, title)).collect();
        lists.retain(|list| !list.items.is_empty());
        (!lists.is_empty()).then(|| WaveLists { wave: self.parts.wave(wave), lists })
    }

    fn list(&self, wave: WaveIndex, kind: MarkKind, title: &str) -> List {
        let own: Vec<(RecordIndex, &Known)> = self
            .found
            .iter()
            .filter_map(|(place, waves)| Some((*place, waves.get(&wave)?)))
            .filter(|(_, known)| known.kind() == kind)
            .collect();
        let left_out = own.len().saturating_sub(MAX_LISTED);
        List {
            title: self.parts.locale().label(title),
            items: own.into_iter().take(MAX_LISTED).map(|(place, known)| self.item(place, known)).collect(),
            left_out: (left_out > 0).then(|| self.parts.locale().number(left_out)),
        }
    }

    fn item(&self, place: RecordIndex, known: &Known) -> Item {
        let number = self.drawn.iter().position(|drawn| *drawn == place).map(|nth| nth + 1);
        let people = if known.came.is_empty() { &known.left } else { &known.came };
        let mut chips = self.parts.chips(&known.cites);
        chips.truncate(MAX_CHIPS);
        Item {
            number: number.filter(|number| self.numbered.contains(number)),
            place: self.parts.record(place),
            people: people.iter().take(MAX_PEOPLE).map(|person| self.parts.record(*person)).collect(),
            more: people.len().saturating_sub(MAX_PEOPLE),
            absent: if number.is_some() { None } else { Some(self.absence(place)) },
            chips,
        }
    }

    /// Why a place is not on the map.
    fn absence(&self, place: RecordIndex) -> String {
        let record = &self.parts.corpus[place];
        self.parts.locale().label(if wording::is_fictional(record) {
            "is_fictional"
        } else if position(record).is_none() {
            "no_position"
        } else {
            "shown_within"
        })
    }
}
