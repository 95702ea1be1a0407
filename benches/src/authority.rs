//! Authority files: the world and the facts of the documents walk in, TOML walks out.

use std::fmt::Write as _;

use crate::document::Fact;
use crate::markdown::{MEDIA, WAVES};
use crate::random::Random;
use crate::words::cyrillic;
use crate::world::{Person, World};

/// The lanes of each wave.
const LANES: [&str; 3] = ["At home", "On the way", "Abroad"];

/// All authority files: their names below `seeds/authority` and their texts.
pub fn write(world: &World, facts: &[Fact]) -> Vec<(&'static str, String)> {
    vec![
        ("people.toml", people(world)),
        ("characters.toml", characters(world)),
        ("works.toml", works(world)),
        ("places.toml", places(world)),
        ("organisations.toml", organisations(world)),
        ("tropes.toml", tropes(world)),
        ("waves.toml", waves()),
        ("events.toml", events(facts)),
        ("figures.toml", figures(facts)),
        ("themes.toml", themes(facts)),
        ("claims.toml", claims(facts)),
    ]
}

fn people(world: &World) -> String {
    let mut text = String::new();
    for (nth, person) in world.people.iter().enumerate() {
        table(&mut text, "person", person);
        if nth % 3 == 0 {
            let _ = writeln!(text, "native = {{ text = \"{}\", lang = \"ru\" }}", cyrillic(&person.name));
        }
        let role = ["writer", "physician", "actor", "teacher"][nth % 4];
        let _ = write!(text, "roles = [\"{role}\"]\nwaves = [\"{}\"]\n\n", WAVES[nth % 2]);
    }
    text
}

fn characters(world: &World) -> String {
    let mut text = String::new();
    for (nth, person) in world.characters.iter().enumerate() {
        table(&mut text, "character", person);
        let work = &world.works[nth % world.works.len()].id;
        let _ = write!(text, "works = [\"{work}\"]\nwaves = [\"{}\"]\n\n", WAVES[nth % 2]);
    }
    text
}

fn table(text: &mut String, kind: &str, person: &Person) {
    let Person { id, name, surname, .. } = person;
    let given = name.split(' ').next().unwrap_or_default();
    let _ = write!(
        text,
        "[[{kind}]]\nid = \"{id}\"\nname = \"{name}\"\nsort = \"{surname}, {given}\"\naliases = [\"{surname}\"]\n\
         summary = \"Somebody of whom the documents speak.\"\n"
    );
}

fn works(world: &World) -> String {
    let mut text = String::new();
    for (nth, work) in world.works.iter().enumerate() {
        let creator = &world.people[nth * 7 % world.people.len()].id;
        let medium = MEDIA[nth % MEDIA.len()].to_lowercase();
        let _ = write!(
            text,
            "[[work]]\nid = \"{}\"\nname = \"{}\"\ncreators = [\"{creator}\"]\nyear = \"{}\"\nmedium = \"{medium}\"\n\n",
            work.id,
            work.name,
            1900 + nth % 120,
        );
    }
    text
}

fn places(world: &World) -> String {
    let mut text = String::new();
    let mut random = Random::new(1);
    for (nth, place) in world.places.iter().enumerate() {
        let (latitude, longitude) = (random.between(0, 12_000), random.between(0, 35_000));
        let (south, west) = (random.chance(30), random.chance(50));
        let sign = |is_negative: bool| if is_negative { "-" } else { "" };
        let _ = write!(
            text,
            "[[place]]\nid = \"{}\"\nname = \"{}\"\nkind = \"{}\"\ncoordinates = [{}{}.{:02}, {}{}.{:02}]\n",
            place.id,
            place.name,
            if nth < 2 { "country" } else { "city" },
            sign(south),
            latitude / 200,
            latitude % 100,
            sign(west),
            longitude / 200,
            longitude % 100,
        );
        if nth >= 2 {
            let _ = writeln!(text, "within = \"{}\"", world.places[nth % 2].id);
        }
        text.push('\n');
    }
    text
}

fn organisations(world: &World) -> String {
    let mut text = String::new();
    for thing in &world.organisations {
        let _ = write!(text, "[[organisation]]\nid = \"{}\"\nname = \"{}\"\n\n", thing.id, thing.name);
    }
    text
}

fn tropes(world: &World) -> String {
    let mut text = String::new();
    for trope in &world.tropes {
        let _ = write!(
            text,
            "[[trope]]\nid = \"{}\"\nname = \"{}\"\nlaconic = \"A pattern that stories share.\"\n\n",
            trope.id, trope.name
        );
    }
    text
}

fn waves() -> String {
    let lanes = LANES.map(|lane| format!("\"{lane}\"")).join(", ");
    let wave = |id: &str, span: &str, onset: &str| {
        format!(
            "[[wave]]\nid = \"{id}\"\nname = \"The {id} wave\"\nspan = \"{span}\"\nonset = \"{onset}\"\nlanes = [{lanes}]\n\n"
        )
    };
    wave(WAVES[0], "1905/1946~", "1905-03-04") + &wave(WAVES[1], "2008/2029~", "2008-05-06")
}

/// One event for five documents.
fn events(facts: &[Fact]) -> String {
    let mut text = String::new();
    for (nth, fact) in every(facts, 5, 0) {
        let lane = LANES[nth % LANES.len()];
        let title = format!("Event {nth}");
        let _ = write!(
            text,
            "[[event]]\nid = \"event-{nth}\"\ntitle = \"{title}\"\nlane = \"{lane}\"\n{}\n",
            statement(fact)
        );
    }
    text
}

/// One figure for twenty documents.
fn figures(facts: &[Fact]) -> String {
    let mut text = String::new();
    for (nth, fact) in every(facts, 20, 1) {
        let _ = write!(
            text,
            "[[figure]]\nid = \"figure-{nth}\"\nvalue = {}\nshown = \"{}\"\nunit = \"people\"\nof = \"people counted that year\"\n\
             wave = \"{}\"\ndate = \"{}\"\ncite = \"{}\"\n\n",
            fact.number,
            fact.number,
            WAVES[fact.wave],
            fact.date.edtf,
            cite(fact),
        );
    }
    text
}

/// Five themes, whatever the number of documents.
fn themes(facts: &[Fact]) -> String {
    let mut text = String::new();
    for nth in 0..5 {
        let _ = write!(
            text,
            "[[theme]]\nid = \"theme-{nth}\"\nname = \"Theme {nth}\"\nquestion = \"What of it?\"\nverdict = \"Both did.\"\n\n"
        );
        for (wave, id) in WAVES.iter().enumerate() {
            if let Some(fact) = facts.iter().filter(|fact| fact.wave == wave).nth(nth) {
                let _ = write!(
                    text,
                    "[[theme.cell]]\nwave = \"{id}\"\ntext = \"A count.\"\ncite = [\"{}\"]\n\n",
                    cite(fact)
                );
            }
        }
    }
    text
}

/// One claim for twenty documents.
fn claims(facts: &[Fact]) -> String {
    let mut text = String::new();
    for (_, fact) in every(facts, 20, 2) {
        let _ = write!(text, "[[claim]]\n{}\n", statement(fact));
    }
    text
}

fn statement(fact: &Fact) -> String {
    let about: Vec<String> = fact.about.iter().map(|id| format!("\"{id}\"")).collect();
    format!(
        "wave = \"{}\"\ndate = \"{}\"\ntext = \"Somebody counted {} of them.\"\nabout = [{}]\ncite = \"{}\"\n",
        WAVES[fact.wave],
        fact.date.edtf,
        fact.number,
        about.join(", "),
        cite(fact),
    )
}

fn cite(fact: &Fact) -> String {
    format!("{}: {}", fact.document, fact.quotation)
}

/// A fact of each nth document.
fn every(facts: &[Fact], step: usize, from: usize) -> impl Iterator<Item = (usize, &Fact)> {
    facts
        .chunk_by(|fact, next| fact.document == next.document)
        .filter_map(|of_one| of_one.first())
        .skip(from)
        .step_by(step)
        .enumerate()
}
