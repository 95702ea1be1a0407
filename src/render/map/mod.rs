//! Maps: places with positions and the legs of journeys between them walk in; drawings in SVG walk out, on a coastline
//! of Natural Earth's and without borders. A drawing is never all there is: the lists beside it say the same.

mod chart;
mod coast;
mod label;
mod land;
mod locator;
mod path;
mod projection;
mod sphere;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::parse::authority::record::Detail;
use crate::render::map::coast::Coast;
use crate::render::map::locator::Cell;
use crate::resolve::corpus::{Corpus, Record};

pub use crate::render::map::chart::{Drawing, Leg, Mark, MarkKind, Place};
pub use crate::render::map::sphere::Position;

/// What all maps of a site are drawn from; nothing is read for a site without places on earth.
pub struct Atlas {
    coast: Option<Coast>,
    /// The land of each cell in which a place lies, as the data of a path.
    cells: BTreeMap<Cell, String>,
}

impl Atlas {
    /// Prepares the maps of a corpus: the land round each place is drawn once for all places near it.
    pub fn new(corpus: &Corpus) -> Self {
        let mut cells: Vec<Cell> = corpus.records.iter().filter_map(position).map(Cell::of).collect();
        cells.sort_unstable();
        cells.dedup();
        if cells.is_empty() {
            return Self { coast: None, cells: BTreeMap::new() };
        }
        let coast = Coast::read();
        let lands: Vec<String> = cells.par_iter().map(|cell| cell.land(&coast)).collect();
        Self { coast: Some(coast), cells: cells.into_iter().zip(lands).collect() }
    }

    /// A small map that shows where a place lies; `slot` is the look of its mark. `None` where there is nothing round it
    /// but the sea.
    pub fn locator(&self, position: Position, slot: usize, name: &str) -> Option<String> {
        let cell = Cell::of(position);
        let land = self.cells.get(&cell).filter(|land| !land.is_empty())?;
        Some(cell.draw(land, position, slot, name))
    }

    /// A map of many places and of the journeys between them; `None` where no place is on earth.
    pub fn chart(&self, places: &[Place], legs: &[Leg], name: &str) -> Option<Drawing> {
        chart::draw(self.coast.as_ref()?, places, legs, name)
    }
}

/// Where on earth a record lies: a place that exists and whose position is known.
pub fn position(record: &Record) -> Option<Position> {
    match record.detail {
        Detail::Place { coordinates: Some(coordinates), is_fictional: false, .. } => {
            Some(Position::new(coordinates))
        }
        _ => None,
    }
}
