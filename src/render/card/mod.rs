//! Cards: the corpus walks in; a picture for each kind of page walks out, for link previews. A card draws the
//! corpus's own data without words, so that it needs no font and is the same everywhere.

mod drawing;
mod raster;

use rayon::prelude::*;

use crate::emit::Artifact;
use crate::parse::authority::record::Kind;
use crate::path::OutputPath;
use crate::render::card::raster::Raster;
use crate::render::frame::has_timelines;
use crate::resolve::corpus::Corpus;

/// A kind of card.
pub struct Card {
    name: &'static str,
    draw: fn(&Corpus, &mut Raster),
}

impl Card {
    /// The key of what it shows, in words.
    pub fn key(&self) -> String {
        format!("card_{}", self.name)
    }

    /// Where it stands below the site's root.
    pub fn path(&self) -> String {
        format!("assets/cards/{}.png", self.name)
    }
}

/// The card of all pages that have none of their own, first.
static CARDS: [Card; 9] = [
    Card { name: "home", draw: drawing::towers },
    Card { name: "documents", draw: drawing::paragraphs },
    Card { name: "timelines", draw: drawing::lanes },
    Card { name: "examples", draw: drawing::matrix },
    Card { name: "themes", draw: drawing::cells },
    Card { name: "people", draw: drawing::people },
    Card { name: "works", draw: drawing::works },
    Card { name: "places", draw: drawing::places },
    Card { name: "organisations", draw: drawing::organisations },
];

/// The card of a section of the site.
pub fn of_section(section: &str) -> &'static Card {
    let name = match section {
        "tropes" => "examples",
        "characters" => "people",
        other => other,
    };
    let [home, ..] = &CARDS;
    CARDS.iter().find(|card| card.name == name).unwrap_or(home)
}

/// Draws the cards of all sections that the corpus has.
pub fn all(corpus: &Corpus) -> Vec<Artifact> {
    let draw = |card: &Card| {
        let mut raster = Raster::new();
        (card.draw)(corpus, &mut raster);
        Some(Artifact::new(OutputPath::new(&card.path())?, raster.to_png()?))
    };
    CARDS.par_iter().filter(|card| is_used(card.name, corpus)).filter_map(draw).collect()
}

fn is_used(name: &str, corpus: &Corpus) -> bool {
    let has = |kind| corpus.records_of(kind).next().is_some();
    match name {
        "timelines" => has_timelines(corpus),
        "examples" => has(Kind::Trope) || !corpus.examples.is_empty(),
        "themes" => !corpus.themes.is_empty(),
        "people" => has(Kind::Person) || has(Kind::Character),
        "works" => has(Kind::Work),
        "places" => has(Kind::Place),
        "organisations" => has(Kind::Organisation),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_have_cards() {
        for (section, name) in
            [("tropes", "examples"), ("characters", "people"), ("about", "home"), ("home", "home")]
        {
            assert_eq!(of_section(section).name, name);
        }
    }

    #[test]
    fn an_empty_corpus_has_two_cards() {
        let cards = all(&Corpus::default());
        assert_eq!(cards.len(), 2);
        assert!(cards.iter().all(|card| card.bytes().unwrap().starts_with(b"\x89PNG")));
    }

    #[test]
    fn every_card_can_be_drawn_from_nothing() {
        for card in &CARDS {
            let mut raster = Raster::new();
            (card.draw)(&Corpus::default(), &mut raster);
            assert!(raster.to_png().is_some(), "{}", card.name);
        }
    }
}
