//! Forms of one name: the names of all documents walk in; they walk out in groups, a surname with its full name and the
//! cases of a word with each other, each group as a [`Name`] with a guess of its kind.

use std::collections::{BTreeMap, BTreeSet};

use crate::parse::authority::record::{Kind, Match};
use crate::resolve::corpus::{Corpus, RecordIndex};
use crate::suggest::At;
use crate::suggest::name::beside;
use crate::suggest::name::evidence::Evidence;
use crate::suggest::name::inflect::{key, stem};
use crate::suggest::name::owner::owners;
use crate::suggest::name::{Alias, Found, Guess, Name, Work, known_forms};

/// The names of several documents, by their forms.
#[derive(Debug, Default)]
pub(in crate::suggest) struct Gathered {
    names: BTreeMap<String, Form>,
    titles: BTreeMap<String, Form>,
}

#[derive(Debug, Default)]
struct Form {
    places: Vec<At>,
    evidence: Evidence,
    titled: BTreeSet<String>,
    in_entries: usize,
    doubtful: usize,
    beside: BTreeSet<String>,
    work: Work,
}

/// The kinds that names in running text are of.
const NAMED: [Kind; 3] = [Kind::Person, Kind::Place, Kind::Organisation];

/// A doubtful name needs as much of evidence.
const LEAST_EVIDENCE: u32 = 2;

impl Gathered {
    /// Adds the names of a document.
    pub(in crate::suggest) fn add(&mut self, found: Found) {
        for hit in found {
            let forms = if hit.is_title { &mut self.titles } else { &mut self.names };
            let form = forms.entry(hit.form).or_default();
            form.places.push(hit.at);
            form.evidence.merge(hit.evidence);
            form.titled.extend(hit.titled);
            form.in_entries += usize::from(hit.is_in_entry);
            form.doubtful += usize::from(hit.is_doubtful);
            form.beside.extend(hit.beside);
            form.work.join(hit.work);
        }
    }

    /// Makes the names, those with most mentions of each kind first.
    pub(in crate::suggest) fn settle(self, corpus: &Corpus) -> (Vec<Name>, Vec<Alias>) {
        let (in_italics, outside) = (known_forms(corpus, Match::Roman), known_forms(corpus, Match::Italic));
        let Self { mut names, mut titles } = self;
        names.retain(|form, _| !outside.contains(form));
        titles.retain(|form, _| !in_italics.contains(form));
        // A list of three takes two steps from one end to the other.
        learn_from_lists(&mut names);
        learn_from_lists(&mut names);
        let mut aliases = Vec::new();
        let groups = group(corpus, names, &mut aliases);
        let mut found: Vec<Name> = groups.into_iter().filter_map(Group::into_name).collect();
        let forms: BTreeSet<&str> =
            found.iter().flat_map(all_forms).chain(outside.iter().map(String::as_str)).collect();
        let mut works: Vec<Name> = titles.into_iter().map(|(title, form)| work(title, form)).collect();
        for work in works.iter_mut().filter(|work| forms.contains(work.name.as_str())) {
            work.matching = Some("italic");
        }
        let titles: BTreeSet<String> = works.iter().map(|work| work.name.clone()).chain(in_italics).collect();
        for name in &mut found {
            if all_forms(name).any(|form| titles.contains(form)) {
                name.matching = Some("roman");
            }
        }
        found.extend(works);
        found.sort_by(|a, b| {
            let order = |name: &Name| (rank(name.kind), std::cmp::Reverse(name.places.len()));
            order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name))
        });
        (found, aliases)
    }
}

/// Gives names of which little is known the kind of those beside them.
fn learn_from_lists(names: &mut BTreeMap<String, Form>) {
    let strength = |form: &Form| NAMED.map(|kind| form.evidence.of(kind)).into_iter().max().unwrap_or(0);
    let sure: BTreeMap<String, Kind> = names
        .iter()
        .filter(|(_, form)| strength(form) >= LEAST_EVIDENCE)
        .filter_map(|(name, form)| Some((name.clone(), form.evidence.verdict()?.0)))
        .collect();
    for form in names.values_mut().filter(|form| strength(form) < LEAST_EVIDENCE) {
        let known = form.beside.iter().filter_map(|other| Some((other, sure.get(other)?)));
        let known: Vec<(String, Kind)> = known.map(|(other, kind)| (other.clone(), *kind)).collect();
        for (other, kind) in known {
            form.evidence.add(kind, beside::WEIGHT, format!("beside “{other}” in a list"));
        }
    }
}

fn all_forms(name: &Name) -> impl Iterator<Item = &str> {
    name.aliases.iter().chain([&name.name]).map(String::as_str)
}

/// Names without a kind stand after those with one, and before titles.
fn rank(kind: Option<Kind>) -> usize {
    match kind {
        Some(Kind::Person) => 0,
        Some(Kind::Character) => 1,
        Some(Kind::Place) => 2,
        Some(Kind::Organisation) => 3,
        None => 4,
        Some(Kind::Work) => 5,
        Some(Kind::Trope) => 6,
    }
}

impl Work {
    fn join(&mut self, other: Self) {
        self.year = self.year.take().or(other.year);
        self.medium = self.medium.take().or(other.medium);
        self.kind = self.kind.take().or(other.kind);
        for creator in other.creators {
            if !self.creators.contains(&creator) {
                self.creators.push(creator);
            }
        }
    }
}

fn work(title: String, form: Form) -> Name {
    let Form { mut places, work, in_entries, .. } = form;
    places.sort();
    // Ships and stressed words stand in italics too.
    let is_sure = in_entries > 0 || work != Work::default();
    Name {
        kind: Some(Kind::Work),
        guess: Guess { reason: "in italics".to_owned(), is_sure },
        name: title,
        places,
        work,
        ..Name::default()
    }
}

/// Forms that stand for one thing; the first is the fullest.
pub(super) struct Group {
    name: String,
    aliases: BTreeSet<String>,
    form: Form,
    /// Whether several longer names may be meant.
    is_shared: bool,
}

impl Group {
    /// How much speaks for a kind.
    pub(super) fn strength(&self, kind: Kind) -> u32 {
        self.form.evidence.of(kind)
    }

    fn take(&mut self, alias: String, form: Form) {
        self.aliases.insert(alias);
        self.aliases.extend(form.titled.iter().cloned());
        self.form.places.extend(form.places);
        self.form.evidence.merge(form.evidence);
        self.form.in_entries += form.in_entries;
        self.form.doubtful += form.doubtful;
    }

    /// The name with its guess; nothing where all that speaks for it is the capital at the head of a sentence.
    fn into_name(self) -> Option<Name> {
        let Self { name, mut aliases, form, is_shared } = self;
        let Form { mut places, evidence, in_entries, doubtful, .. } = form;
        let strength = NAMED.map(|kind| evidence.of(kind));
        if doubtful == places.len() && strength.into_iter().max().unwrap_or(0) < LEAST_EVIDENCE {
            return None;
        }
        places.sort();
        aliases.remove(&name);
        let is_of_fiction = in_entries * 2 > places.len() && !evidence.makes;
        let (kind, guess) = match evidence.verdict() {
            _ if is_shared => {
                (None, Guess { reason: "several longer names may be meant".to_owned(), is_sure: false })
            }
            Some((Kind::Person, reason, is_sure)) if is_of_fiction => (
                Some(Kind::Character),
                Guess { reason: format!("{reason}, in an example of a trope"), is_sure },
            ),
            Some((kind, reason, is_sure)) => (Some(kind), Guess { reason, is_sure }),
            None if is_of_fiction => {
                let reason = "a name in an example of a trope".to_owned();
                (Some(Kind::Character), Guess { reason, is_sure: false })
            }
            None => (None, Guess { reason: "nothing tells what it is".to_owned(), is_sure: false }),
        };
        let aliases = aliases.into_iter().collect();
        Some(Name { kind, guess, name, aliases, places, ..Name::default() })
    }
}

/// Groups forms: cases of one word, then shorter forms with the only longer one that they can stand for.
fn group(corpus: &Corpus, names: BTreeMap<String, Form>, aliases: &mut Vec<Alias>) -> Vec<Group> {
    let mut groups: BTreeMap<String, Group> = join_cases(names);
    let owners = owners(&groups);
    let known = surnames(corpus);
    let attach: BTreeMap<String, Vec<String>> = groups
        .iter()
        .map(|(stem, group)| (stem.clone(), owners.of(stem, group)))
        .filter(|(_, owners)| !owners.is_empty())
        .collect();
    // A long name may itself be short for a longer one.
    let fullest = |name: &String| match attach.get(name).map(Vec::as_slice) {
        Some([only]) => only.clone(),
        _ => name.clone(),
    };
    for (short, long) in &attach {
        let long: BTreeSet<String> = long.iter().map(fullest).collect();
        let Some(group) = groups.remove(short) else { continue };
        let only = if long.len() == 1 { long.first().and_then(|only| groups.get_mut(only)) } else { None };
        let Some(owner) = only else {
            // A short form of several names is an alias of none of them.
            groups.insert(short.clone(), Group { is_shared: true, ..group });
            continue;
        };
        owner.aliases.extend(group.aliases.iter().cloned());
        owner.take(group.name, group.form);
    }
    for (_, group) in groups.iter_mut().filter(|(stem, _)| known.get(*stem).is_some_and(|of| of.len() > 1)) {
        group.is_shared = true;
    }
    let of_records: Vec<(String, RecordIndex)> = groups
        .keys()
        .filter_map(|stem| match known.get(stem.as_str()).map(Vec::as_slice) {
            Some(&[only]) => Some((stem.clone(), only)),
            _ => None,
        })
        .collect();
    for (stem, record) in of_records {
        aliases.extend(groups.remove(&stem).map(|group| Alias {
            record,
            form: group.name,
            places: group.form.places,
        }));
    }
    groups.into_values().collect()
}

fn join_cases(names: BTreeMap<String, Form>) -> BTreeMap<String, Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (name, form) in names {
        match groups.get_mut(&stem(&name)) {
            None => {
                let aliases = form.titled.clone();
                groups.insert(stem(&name), Group { name, aliases, form, is_shared: false });
            }
            Some(group) => {
                let other = if key(&name) < key(&group.name) {
                    std::mem::replace(&mut group.name, name)
                } else {
                    name
                };
                group.take(other, form);
            }
        }
    }
    groups
}

/// The last words of the names of people and characters that have records.
fn surnames(corpus: &Corpus) -> BTreeMap<String, Vec<RecordIndex>> {
    let mut surnames: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for (index, record) in corpus.records.iter().enumerate() {
        if matches!(record.kind, Kind::Person | Kind::Character)
            && let Some((_, last)) = record.name.rsplit_once(' ')
        {
            surnames.entry(stem(last)).or_default().push(RecordIndex(index));
        }
    }
    surnames
}
