//! Running text: the world walks in; sentences, passages and facts walk out.

use std::collections::BTreeSet;

use crate::date::date;
use crate::document::Fact;
use crate::random::Random;
use crate::words::capitalise;
use crate::world::{Person, World};

/// A writer of one document.
#[derive(Clone, Debug)]
pub struct Prose<'a> {
    /// What is written about.
    pub world: &'a World,
    /// The writer's own random numbers.
    pub random: Random,
    /// What was stated so far.
    pub facts: Vec<Fact>,
    nth: usize,
    links_by_hand: bool,
    /// In a passage, one person at most may share a surname with others: else a surname alone would be ambiguous.
    has_family: bool,
    numbers: BTreeSet<usize>,
}

impl<'a> Prose<'a> {
    /// The writer of the nth document.
    pub fn new(world: &'a World, nth: usize, links_by_hand: bool) -> Self {
        let random = Random::new((nth as u64) << 24 | world.documents as u64);
        Self {
            world,
            random,
            facts: Vec::new(),
            nth,
            links_by_hand,
            has_family: false,
            numbers: BTreeSet::new(),
        }
    }

    /// The wave that the document speaks of, 0 or 1.
    pub fn wave(&self) -> usize {
        self.nth % 3 % 2
    }

    /// A paragraph of about as many words.
    pub fn paragraph(&mut self, words: usize) -> String {
        self.begin();
        self.sentences(words)
    }

    /// A paragraph that states a fact.
    pub fn paragraph_with_fact(&mut self, words: usize) -> String {
        self.begin();
        let before = self.sentences(words / 2);
        let fact = self.fact();
        format!("{before} {fact} {}", self.sentences(words / 2))
    }

    /// Says that a new passage begins.
    pub fn begin(&mut self) {
        self.has_family = false;
    }

    /// Sentences of the same passage.
    pub fn sentences(&mut self, words: usize) -> String {
        let mut sentences = Vec::new();
        let mut count = 0;
        while count < words {
            let sentence = self.sentence();
            count += sentence.split(' ').count();
            sentences.push(sentence);
        }
        sentences.join(" ")
    }

    /// A few words without names.
    pub fn phrase(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.world.vocabulary.word(&mut self.random)).collect();
        words.join(" ")
    }

    /// A heading or a title.
    pub fn heading(&mut self) -> String {
        let first = self.world.vocabulary.rare(&mut self.random).to_owned();
        let count = self.random.between(1, 3);
        format!("{} {}", capitalise(&first), self.phrase(count))
    }

    fn sentence(&mut self) -> String {
        let length = self.random.between(7, 24);
        let at = self.random.between(2, 5);
        let mut words: Vec<String> = Vec::with_capacity(length + 1);
        let mut family = None;
        for nth in 0..length {
            let word = self.world.vocabulary.word(&mut self.random).to_owned();
            words.push(if nth == 0 { capitalise(&word) } else { word });
            if nth == at && self.random.chance(40) {
                let (mention, surname) = self.mention();
                words.push(mention);
                family = surname;
            } else if nth > 3 && nth + 2 < length && self.random.chance(7) {
                words.last_mut().into_iter().for_each(|word| word.push(','));
            }
        }
        if self.random.chance(12) {
            words.push(date(self.wave(), &mut self.random).words);
        } else if self.random.chance(6) {
            let stressed = format!("_{}_", self.world.vocabulary.word(&mut self.random));
            words.push(stressed);
        }
        let sentence = format!("{}.", words.join(" "));
        match family {
            Some(surname) => format!("{sentence} {} {surname} {}.", self.opening(), self.phrase(5)),
            None => sentence,
        }
    }

    fn opening(&mut self) -> String {
        capitalise(self.world.vocabulary.word(&mut self.random))
    }

    /// A name in a sentence; and the surname that the next sentence may use for it.
    fn mention(&mut self) -> (String, Option<String>) {
        match self.random.below(20) {
            0..10 => self.person(),
            10..14 => (self.random.pick(&self.world.places).name.clone(), None),
            14..16 => (self.random.pick(&self.world.organisations).name.clone(), None),
            16..18 => (format!("_{}_", self.random.pick(&self.world.works).name), None),
            _ if self.links_by_hand => (self.link(), None),
            _ => self.person(),
        }
    }

    fn person(&mut self) -> (String, Option<String>) {
        let person = self.somebody();
        if person.has_family {
            self.has_family = true;
            return (person.name.clone(), Some(person.surname.clone()));
        }
        let name = match self.random.below(10) {
            0..5 => person.name.clone(),
            5..8 => person.surname.clone(),
            8 => format!("{}’s", person.name),
            _ => format!("{}'s", person.surname),
        };
        (name, None)
    }

    fn somebody(&mut self) -> &'a Person {
        loop {
            let person = &self.world.people[self.world.fame.rank(&mut self.random)];
            if !(person.has_family && self.has_family) {
                return person;
            }
        }
    }

    fn link(&mut self) -> String {
        let other = self.random.below(self.world.documents);
        match self.random.below(4) {
            0 => {
                let person = self.random.pick(&self.world.characters);
                format!("[[{}|{}]]", person.id, person.surname)
            }
            1 => format!("[[{}]]", self.random.pick(&self.world.places).name),
            2 => format!("[[{}|{}]]", World::id_of(other), self.phrase(2)),
            _ => {
                let ending = if World::path_of(other).starts_with("clips") { "txt" } else { "md" };
                let words = self.phrase(2);
                format!("[{words}](../../{}.{ending}#p1)", World::path_of(other))
            }
        }
    }

    /// A sentence with a date, somebody, a number that the document has but once, and a place.
    pub fn fact(&mut self) -> String {
        let wave = self.wave();
        let date = date(wave, &mut self.random);
        let person = self.somebody();
        self.has_family |= person.has_family;
        let place = self.random.pick(&self.world.places);
        let mut number = self.random.between(10_000, 99_999);
        while !self.numbers.insert(number) {
            number = self.random.between(10_000, 99_999);
        }
        let counted = format!("{},{:03} {}", number / 1000, number % 1000, self.phrase(3));
        let quotation =
            if self.random.chance(30) { format!("{} … {counted}", person.name) } else { counted.clone() };
        let about = vec![person.id.clone(), place.id.clone()];
        let sentence = format!(
            "{}, {} {} {counted} {} {}.",
            capitalise(&date.words),
            person.name,
            self.phrase(2),
            self.phrase(2),
            place.name
        );
        self.facts.push(Fact { document: World::id_of(self.nth), quotation, date, number, about, wave });
        sentence
    }

    /// An entry of a trope document, without its bullet: an opening that tells the treatment, a work, a character.
    pub fn entry(&mut self) -> String {
        const OPENINGS: [&str; 12] = [
            "",
            "",
            "",
            "",
            "Subverted in ",
            "Averted in ",
            "Downplayed in ",
            "Inverted in ",
            "Zig-Zagged in ",
            "Double subverted in ",
            "Discussed in ",
            "Deconstructed in ",
        ];
        self.begin();
        let opening = *self.random.pick(&OPENINGS);
        let work = &self.random.pick(&self.world.works).name;
        let character = &self.random.pick(&self.world.characters).name;
        let words = self.random.between(10, 30);
        format!("{opening}_{work}_: {character} {}. {}", self.phrase(6), self.sentences(words))
    }

    /// The passage of a trope document that names other tropes.
    pub fn relations(&mut self) -> String {
        self.begin();
        let [also, contrast, super_trope] = [0; 3].map(|_| self.random.pick(&self.world.tropes).name.clone());
        format!(
            "See also {also}. Contrast {contrast}, {}. See {super_trope}, its Super-Trope.",
            self.phrase(6)
        )
    }
}
