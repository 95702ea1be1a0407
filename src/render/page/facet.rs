//! Facets of the examples: all examples walk in once; each medium, treatment, wave and creator, and each pair of two
//! of them, walks out with the examples that have it.

use std::collections::{BTreeMap, BTreeSet};

use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::part::{Parts, treatment_tag};
use crate::render::press::Press;
use crate::resolve::corpus::{Corpus, Example, Reference, WaveIndex};
use crate::resolve::treatment;
use crate::slug::slug;

/// What examples can be narrowed down by, in the order in which addresses name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Facet {
    Medium,
    Treatment,
    Wave,
    Creator,
}

impl Facet {
    pub(super) const ALL: [Self; 4] = [Self::Medium, Self::Treatment, Self::Wave, Self::Creator];

    /// The word in addresses.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Medium => "medium",
            Self::Treatment => "treatment",
            Self::Wave => "wave",
            Self::Creator => "creator",
        }
    }

    /// The key of its title.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Medium => "medium",
            Self::Treatment => "treatment",
            Self::Wave => "wave",
            Self::Creator => "creator",
        }
    }

    /// The key of what leads out of the selection.
    pub(super) fn all_of(self) -> &'static str {
        match self {
            Self::Medium => "all_media",
            Self::Treatment => "all_treatments",
            Self::Wave => "all_waves",
            Self::Creator => "all_creators",
        }
    }
}

/// What a value is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Medium(String),
    Treatment(usize),
    Wave(WaveIndex),
    NoWave,
    /// Records before names, each by its place or text.
    Record(usize),
    Name(String),
}

/// A value of a facet.
pub(super) struct Value {
    pub(super) facet: Facet,
    pub(super) label: String,
    /// The symbol of a treatment.
    pub(super) icon: Option<&'static str>,
    /// The look of a wave; 0 for no wave.
    pub(super) slot: Option<usize>,
    /// The wave.
    pub(super) wave: Option<WaveIndex>,
    slug: String,
    /// Its examples, in order of their names.
    pub(super) examples: Vec<usize>,
    /// The values of other facets that it meets in some example, in their order.
    pub(super) meets: BTreeSet<usize>,
}

impl Value {
    /// Its facet and its own word: `medium/literature`.
    pub(super) fn key(&self) -> String {
        format!("{}/{}", self.facet.id(), self.slug)
    }
}

/// All examples, grouped.
pub(super) struct Facets {
    /// All examples, in order of their names.
    pub(super) order: Vec<usize>,
    /// Where each example stands in that order.
    pub(super) rank: Vec<usize>,
    /// All values, by facet and then as readers expect.
    pub(super) values: Vec<Value>,
    /// The examples of two values, the earlier first.
    pub(super) pairs: BTreeMap<(usize, usize), Vec<usize>>,
    /// The values of each example.
    pub(super) of: Vec<Vec<usize>>,
    /// The letter under which each example is listed.
    pub(super) letters: Vec<String>,
}

impl Facets {
    /// Groups all examples once.
    pub(super) fn new(press: &Press<'_>) -> Self {
        let corpus = press.corpus;
        let sort_keys: Vec<String> =
            corpus.examples.iter().map(|example| sort_key(corpus, example)).collect();
        let order = order(press, &sort_keys);
        let letters = sort_keys.iter().map(|key| press.collation.letter(key)).collect();
        let keys: Vec<Vec<Key>> = corpus.examples.iter().map(|example| keys(corpus, example)).collect();
        let mut values = values(press, &keys);
        let places: BTreeMap<Key, usize> =
            values.iter().enumerate().map(|(place, (key, _))| (key.clone(), place)).collect();
        let of: Vec<Vec<usize>> = keys
            .iter()
            .map(|keys| {
                let found: BTreeSet<usize> = keys.iter().filter_map(|key| places.get(key).copied()).collect();
                found.into_iter().collect()
            })
            .collect();
        let mut pairs: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for example in &order {
            let own = of.get(*example).map_or(&[][..], Vec::as_slice);
            for (nth, first) in own.iter().enumerate() {
                let facet = values.get_mut(*first).map(|(_, value)| {
                    value.examples.push(*example);
                    value.facet
                });
                let later = own.iter().skip(nth + 1);
                let others = later.filter(|other| values.get(**other).map(|(_, v)| v.facet) != facet);
                others.for_each(|other| pairs.entry((*first, *other)).or_default().push(*example));
            }
        }
        let mut values: Vec<Value> = values.into_iter().map(|(_, value)| value).collect();
        for (first, second) in pairs.keys() {
            for (one, other) in [(first, second), (second, first)] {
                if let Some(value) = values.get_mut(*one) {
                    value.meets.insert(*other);
                }
            }
        }
        let mut rank = vec![0; order.len()];
        for (place, example) in order.iter().enumerate() {
            if let Some(rank) = rank.get_mut(*example) {
                *rank = place;
            }
        }
        Self { order, rank, values, pairs, of, letters }
    }

    /// The values of one facet, with their places.
    pub(super) fn of_facet(&self, facet: Facet) -> impl Iterator<Item = (usize, &Value)> {
        self.range(facet).filter_map(|place| Some((place, self.values.get(place)?)))
    }

    /// The places of one facet's values.
    pub(super) fn range(&self, facet: Facet) -> std::ops::Range<usize> {
        let start = self.values.partition_point(|value| value.facet < facet);
        start..self.values.partition_point(|value| value.facet <= facet)
    }

    /// The examples of some values: all, those of one, or those of two.
    pub(super) fn examples(&self, selection: &[usize]) -> &[usize] {
        let found = match *selection {
            [] => Some(&self.order),
            [one] => self.values.get(one).map(|value| &value.examples),
            [one, other] => self.pairs.get(&(one.min(other), one.max(other))),
            _ => None,
        };
        found.map_or(&[], Vec::as_slice)
    }

    /// The address of a selection.
    pub(super) fn url(&self, selection: &[usize]) -> Url {
        let mut places = selection.to_vec();
        places.sort_unstable();
        let mut url = "examples/".to_owned();
        for value in places.into_iter().filter_map(|place| self.values.get(place)) {
            url.push_str(value.facet.id());
            url.push('/');
            url.push_str(&value.slug);
            url.push('/');
        }
        Url::new(url)
    }

    /// The value of one facet that an example has first.
    pub(super) fn value_of(&self, example: usize, facet: Facet) -> Option<usize> {
        let own = self.of.get(example)?;
        own.iter().copied().find(|place| self.values.get(*place).is_some_and(|value| value.facet == facet))
    }
}

/// What an example is sorted by: its works, then its characters.
pub(super) fn sort_key(corpus: &Corpus, example: &Example) -> String {
    let names = example.works.iter().chain(&example.characters);
    let keys: Vec<&str> = names.map(|reference| sort_of(corpus, reference)).collect();
    keys.join(" ")
}

fn sort_of<'a>(corpus: &'a Corpus, reference: &'a Reference) -> &'a str {
    match reference {
        Reference::Record(index) => &corpus[*index].sort,
        Reference::Name(name) => name,
    }
}

/// Examples by name; those without one last.
fn order(press: &Press<'_>, sort_keys: &[String]) -> Vec<usize> {
    let examples = &press.corpus.examples;
    let mut keyed: Vec<(&str, usize, &str)> = sort_keys
        .iter()
        .zip(examples)
        .enumerate()
        .map(|(nth, (key, example))| (key.as_str(), nth, example.id.as_str()))
        .collect();
    press.collation.sort(&mut keyed, |(key, _, id)| (key.is_empty(), key, *id));
    keyed.into_iter().map(|(_, nth, _)| nth).collect()
}

fn keys(corpus: &Corpus, example: &Example) -> Vec<Key> {
    let treatment = treatment::ALL.iter().position(|(id, ..)| *id == example.treatment);
    let mut keys = vec![
        Key::Medium(example.medium.0.clone()),
        Key::Treatment(treatment.unwrap_or(treatment::ALL.len())),
    ];
    // Where there are no waves, that an example has none tells nothing.
    if !corpus.waves.is_empty() {
        keys.push(example.wave.as_ref().map_or(Key::NoWave, |wave| Key::Wave(wave.value)));
    }
    keys.extend(example.creators.iter().map(|creator| match creator {
        Reference::Record(index) => Key::Record(index.0),
        Reference::Name(name) => Key::Name(name.clone()),
    }));
    keys
}

/// Every value that an example has, and every wave of the corpus.
fn values(press: &Press<'_>, keys: &[Vec<Key>]) -> Vec<(Key, Value)> {
    let corpus = press.corpus;
    let mut found: BTreeMap<Key, Value> = BTreeMap::new();
    for (nth, _) in corpus.waves.iter().enumerate() {
        let key = Key::Wave(WaveIndex(nth));
        found.insert(key.clone(), value(corpus, &key, None));
    }
    for (keys, example) in keys.iter().zip(&corpus.examples) {
        for key in keys {
            found.entry(key.clone()).or_insert_with(|| value(corpus, key, Some(example)));
        }
    }
    let mut values: Vec<(Key, Value)> = found.into_iter().collect();
    values.sort_by(|(left_key, left), (right_key, right)| {
        let by_label = || match left.facet {
            Facet::Medium => press.collation.compare(&left.label, &right.label),
            Facet::Creator => {
                press.collation.compare(sort_name(corpus, left_key), sort_name(corpus, right_key))
            }
            Facet::Treatment | Facet::Wave => std::cmp::Ordering::Equal,
        };
        left.facet.cmp(&right.facet).then_with(by_label).then_with(|| left_key.cmp(right_key))
    });
    tell_apart(&mut values);
    values
}

fn sort_name<'a>(corpus: &'a Corpus, key: &'a Key) -> &'a str {
    match key {
        Key::Record(nth) => corpus.records.get(*nth).map_or("", |record| record.sort.as_str()),
        Key::Name(name) | Key::Medium(name) => name,
        Key::Treatment(_) | Key::Wave(_) | Key::NoWave => "",
    }
}

fn value(corpus: &Corpus, key: &Key, example: Option<&Example>) -> Value {
    let make = |facet: Facet, slug: &str, label: &str| Value {
        facet,
        label: label.to_owned(),
        icon: None,
        slot: None,
        wave: None,
        slug: slug.to_owned(),
        examples: Vec::new(),
        meets: BTreeSet::new(),
    };
    match key {
        Key::Medium(id) => make(Facet::Medium, id, example.map_or(id, |example| &example.medium.1)),
        Key::Treatment(_) => {
            let tag = treatment_tag(&corpus.locale, example.map_or("", |example| &example.treatment));
            Value { icon: Some(tag.icon), ..make(Facet::Treatment, &tag.id, &tag.label) }
        }
        Key::Wave(index) => {
            let wave = &corpus[*index];
            Value { slot: Some(wave.slot), wave: Some(*index), ..make(Facet::Wave, &wave.id, &wave.name) }
        }
        Key::NoWave => {
            Value { slot: Some(0), ..make(Facet::Wave, "none", corpus.locale.text("wave_not_stated")) }
        }
        Key::Record(nth) => {
            let record = corpus.records.get(*nth);
            let (id, name) = record.map_or(("", ""), |record| (&record.id, &record.name));
            make(Facet::Creator, id, name)
        }
        Key::Name(name) => make(Facet::Creator, &slug(name), name),
    }
}

/// Gives values of one facet that share a slug or a label a number each.
fn tell_apart(values: &mut [(Key, Value)]) {
    let mut slugs: BTreeSet<(Facet, String)> = BTreeSet::new();
    let mut labels: BTreeSet<(Facet, String)> = BTreeSet::new();
    for (_, value) in values {
        let facet = value.facet;
        let base = if value.slug.is_empty() { "other".to_owned() } else { value.slug.clone() };
        value.slug = free(&base, |nth| format!("{base}-{nth}"), |slug| slugs.insert((facet, slug)));
        let base = value.label.clone();
        value.label = free(&base, |nth| format!("{base} ({nth})"), |label| labels.insert((facet, label)));
    }
}

fn free(base: &str, numbered: impl Fn(usize) -> String, mut take: impl FnMut(String) -> bool) -> String {
    let mut name = base.to_owned();
    let mut nth = 2;
    while !take(name.clone()) {
        name = numbered(nth);
        nth += 1;
    }
    name
}

/// The names of an example's creators.
pub(super) fn creators(parts: &Parts<'_>, example: &Example) -> Vec<String> {
    parts.references(&example.creators, Kind::Person).into_iter().map(|creator| creator.label).collect()
}
