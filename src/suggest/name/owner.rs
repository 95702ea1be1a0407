//! Short forms: groups of names walk in; which longer names a short one can stand for walks out: a surname, a forename,
//! the first and the last of three names, initials.

use std::collections::BTreeMap;

use crate::lexicon::{LINKS, TITLES};
use crate::parse::authority::record::Kind;
use crate::suggest::name::group::Group;
use crate::suggest::name::look::is_people;

/// First words of the names of states that are also called by the last: `Principality of Vyatka`.
const POLITIES: [&str; 8] =
    ["City", "Duchy", "Empire", "Kingdom", "Principality", "Province", "Republic", "State"];

/// Which long names a short one can stand for.
pub(super) struct Owners {
    last: BTreeMap<String, Vec<String>>,
    first: BTreeMap<String, Vec<String>>,
    ends: BTreeMap<(String, String), Vec<String>>,
    initials: BTreeMap<String, Vec<String>>,
    /// By the name after a title: `Ms Quill`, which is no full name either.
    titled: BTreeMap<String, Vec<String>>,
}

fn is_title(word: &str) -> bool {
    TITLES.contains(word.to_lowercase().as_str())
}

/// Sorts long names by the short ones that can stand for them.
pub(super) fn owners(groups: &BTreeMap<String, Group>) -> Owners {
    let mut owners = Owners {
        last: BTreeMap::new(),
        first: BTreeMap::new(),
        ends: BTreeMap::new(),
        initials: BTreeMap::new(),
        titled: BTreeMap::new(),
    };
    for (stem, group) in groups {
        let words: Vec<&str> = stem.split(' ').collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        if words.len() < 2 || group.strength(Kind::Trope) > 0 {
            continue;
        }
        if words.len() == 2 && is_title(first) {
            owners.titled.entry((*last).to_owned()).or_default().push(stem.clone());
            continue;
        }
        let of = |kind| group.strength(kind);
        let is_place = of(Kind::Place) > of(Kind::Person).max(of(Kind::Organisation));
        let is_body = of(Kind::Organisation) > of(Kind::Person);
        let is_polity = is_place && words.len() > 2 && POLITIES.contains(first);
        if is_polity || !is_place && !is_body && !is_people(&first.to_lowercase()) {
            owners.last.entry((*last).to_owned()).or_default().push(stem.clone());
        }
        if !is_place && !is_title(first) {
            owners.first.entry((*first).to_owned()).or_default().push(stem.clone());
        }
        if words.len() > 2 && !is_place && !is_body {
            let ends = ((*first).to_owned(), (*last).to_owned());
            owners.ends.entry(ends).or_default().push(stem.clone());
        }
        owners.initials.entry(initials(&words)).or_default().push(stem.clone());
    }
    owners
}

fn initials(words: &[&str]) -> String {
    let counted = words.iter().filter(|word| !LINKS.contains(word.to_lowercase().as_str()));
    counted.filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect()
}

impl Owners {
    /// The long names that a group can stand for; none of them is its own.
    pub(super) fn of(&self, stem: &str, group: &Group) -> Vec<String> {
        let place = group.strength(Kind::Place);
        let is_place = place > group.strength(Kind::Person) && place > 2;
        let words: Vec<&str> = stem.split(' ').collect();
        let candidates = match words.as_slice() {
            [word] if is_place => {
                self.last.get(*word).filter(|owners| owners.iter().all(|it| it.contains(" of ")))
            }
            [word] => self
                .last
                .get(*word)
                .or_else(|| self.titled.get(*word))
                .or_else(|| self.first.get(*word))
                .or_else(|| self.initials.get(*word).filter(|_| word.chars().count() > 1)),
            [first, last] if is_title(first) => self.last.get(*last),
            [first, last] => self.ends.get(&((*first).to_owned(), (*last).to_owned())),
            _ => None,
        };
        candidates.into_iter().flatten().filter(|owner| *owner != stem).cloned().collect()
    }
}
