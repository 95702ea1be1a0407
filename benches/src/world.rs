//! The world that the documents speak of: people, characters, works, places, organisations and tropes, as many as the
//! number of documents asks for.

use std::collections::BTreeSet;

use crate::document::{self, Form};
use crate::random::{Random, Zipf};
use crate::words::{Vocabulary, capitalise, given, place, plain, surname};

/// Somebody, real or of fiction.
#[derive(Clone, Debug)]
pub struct Person {
    /// The record's id.
    pub id: String,
    /// The whole name.
    pub name: String,
    /// The last part of the name.
    pub surname: String,
    /// Whether others have the same surname.
    pub has_family: bool,
}

/// Anything else with a name.
#[derive(Clone, Debug)]
pub struct Thing {
    /// The record's id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// All that has a record.
#[derive(Clone, Debug)]
pub struct World {
    /// How many documents speak of it.
    pub documents: usize,
    /// One for ten documents.
    pub people: Vec<Person>,
    /// One for twenty documents.
    pub characters: Vec<Person>,
    /// One for twenty documents.
    pub works: Vec<Thing>,
    /// One for fifty documents.
    pub places: Vec<Thing>,
    /// One for a hundred documents.
    pub organisations: Vec<Thing>,
    /// One for each trope document, and a few more.
    pub tropes: Vec<Thing>,
    /// What the texts are made of.
    pub vocabulary: Vocabulary,
    /// How often each person is mentioned.
    pub fame: Zipf,
}

impl World {
    /// The world of that many documents.
    pub fn new(documents: usize) -> Self {
        let mut maker = Maker {
            random: Random::new(documents as u64),
            taken: BTreeSet::new(),
            vocabulary: Vocabulary::default(),
        };
        let people = maker.people(documents / 10 + 4, true);
        let characters = maker.people(documents / 20 + 4, false);
        let works = maker.things(documents / 20 + 4, Maker::title);
        let places = maker.things(documents / 50 + 4, |maker| place(&mut maker.random));
        let organisations = maker.things(documents / 100 + 2, Maker::organisation);
        let pages = (0..documents).filter(|nth| document::form(*nth).is_trope()).count();
        let tropes = maker.things(pages + 4, Maker::title);
        let fame = Zipf::new(people.len(), 10);
        let vocabulary = maker.vocabulary;
        Self { documents, people, characters, works, places, organisations, tropes, vocabulary, fame }
    }

    /// The trope that a document describes: its place among the trope documents.
    pub fn trope_of(&self, nth: usize) -> &Thing {
        let before = (0..nth).filter(|earlier| document::form(*earlier).is_trope()).count();
        &self.tropes[before]
    }

    /// What the document is called as a file, without its ending, below `seeds`.
    pub fn path_of(nth: usize) -> String {
        let folder = match document::form(nth) {
            Form::Article | Form::Trope => "notes",
            Form::ClippedArticle | Form::ClippedTrope => "clips",
        };
        format!("{folder}/{:03}/{}", nth / 100, Self::id_of(nth))
    }

    /// The document's id.
    pub fn id_of(nth: usize) -> String {
        format!("document-{nth:05}")
    }
}

struct Maker {
    random: Random,
    taken: BTreeSet<String>,
    vocabulary: Vocabulary,
}

impl Maker {
    /// In families, each tenth person has the surname of the one before.
    fn people(&mut self, count: usize, in_families: bool) -> Vec<Person> {
        let mut people: Vec<Person> = Vec::with_capacity(count);
        let mut surnames = BTreeSet::new();
        while people.len() < count {
            let joins = in_families && people.len() % 10 == 9;
            let surname = match people.last() {
                Some(last) if joins => last.surname.clone(),
                _ => surname(&mut self.random),
            };
            let name = format!("{} {surname}", given(&mut self.random));
            let is_new = joins || !self.taken.contains(&surname);
            if !is_new || !self.taken.insert(name.clone()) {
                continue;
            }
            surnames.insert(surname.clone());
            if let Some(last) = people.last_mut().filter(|_| joins) {
                last.has_family = true;
            }
            people.push(Person { id: slug(&name), name, surname, has_family: joins });
            self.taken.extend(people.last().map(|person| person.surname.clone()));
        }
        people
    }

    fn things(&mut self, count: usize, make: impl Fn(&mut Self) -> String) -> Vec<Thing> {
        let mut things = Vec::with_capacity(count);
        while things.len() < count {
            let name = make(self);
            if self.taken.insert(name.clone()) {
                things.push(Thing { id: slug(&name), name });
            }
        }
        things
    }

    fn title(&mut self) -> String {
        let words: Vec<String> = (0..self.random.between(2, 3))
            .map(|_| capitalise(self.vocabulary.rare(&mut self.random)))
            .collect();
        let article = if self.random.chance(40) { "The " } else { "" };
        format!("{article}{}", words.join(" "))
    }

    fn organisation(&mut self) -> String {
        let kind = self.random.pick(&["Society", "Institute", "Theatre", "Press", "Company"]);
        format!("{} {kind}", place(&mut self.random))
    }
}

fn slug(name: &str) -> String {
    plain(name).to_lowercase().replace(' ', "-")
}
