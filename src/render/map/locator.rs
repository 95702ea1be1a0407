//! Locator maps: a place walks in, a small map that shows where it lies walks out. The land is that of the cell in which
//! the place lies, and is drawn once for all places of the cell.

use std::fmt::Write;

use crate::html::escape;
use crate::render::map::coast::Coast;
use crate::render::map::land;
use crate::render::map::path::{self, Grain, whole};
use crate::render::map::projection::{Azimuthal, Frame, Lens, Projection, Spot};
use crate::render::map::sphere::Position;

const FRAME: Frame = Frame { width: 240.0, height: 160.0 };

/// Pixels for an earth's radius: the map is some 4,600 kilometres wide.
const SCALE: f64 = 330.0;

/// From fine to coarse; a coast with many islands is drawn as coarse as it must be.
const GRAINS: [Grain; 4] = [
    Grain { steps: 1.0, tolerance: 0.6, least_area: 1.5 },
    Grain { steps: 1.0, tolerance: 0.9, least_area: 6.0 },
    Grain { steps: 1.0, tolerance: 1.4, least_area: 14.0 },
    Grain { steps: 1.0, tolerance: 2.2, least_area: 30.0 },
];

/// How many bytes the land of a cell should have at most, for every place of the cell carries them.
const MOST_BYTES: usize = 1_600;

/// How high a cell is, in degrees.
const HEIGHT: f64 = 10.0;

/// A part of the globe about as wide as it is high, by its row from the south and its number in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    row: i32,
    number: i32,
}

impl Cell {
    /// The cell of a place.
    pub(super) fn of(position: Position) -> Self {
        // The pole itself belongs to the last row.
        let row = ((position.latitude + 90.0) / HEIGHT).floor().clamp(0.0, 180.0 / HEIGHT - 1.0);
        let row = whole(row);
        let east = (position.longitude + 180.0).rem_euclid(360.0);
        Self { row, number: whole((east / width(row)).floor()) }
    }

    fn middle(self) -> Position {
        let longitude = (f64::from(self.number) + 0.5) * width(self.row) - 180.0;
        Position { latitude: latitude(self.row), longitude }
    }

    fn projection(self) -> Projection {
        let lens = Lens { scale: SCALE, x: FRAME.width / 2.0, y: FRAME.height / 2.0 };
        Projection::Azimuthal(Azimuthal { lens, ..Azimuthal::about(self.middle().vector()) })
    }

    /// The land round the cell, as the data of a path.
    pub(super) fn land(self, coast: &Coast) -> String {
        let lines = land::lines(coast, &self.projection(), FRAME);
        let mut land = String::new();
        for grain in GRAINS {
            land = path::write(&lines, grain);
            if land.len() <= MOST_BYTES {
                break;
            }
        }
        land
    }

    /// The map of a place of the cell.
    pub(super) fn draw(self, land: &str, position: Position, slot: usize, name: &str) -> String {
        let middle = Spot { x: FRAME.width / 2.0, y: FRAME.height / 2.0 };
        let Spot { x, y } = self.projection().spot(position).unwrap_or(middle);
        let mut svg = String::with_capacity(land.len() + 300);
        let _ = write!(
            svg,
            "<svg class=\"locator\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
            FRAME.width,
            FRAME.height,
            escape(name)
        );
        let _ = write!(svg, "<path class=\"land\" fill-rule=\"evenodd\" d=\"{land}\"/>");
        let _ = write!(svg, "<circle class=\"ring\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"13\"/>");
        let _ = match slot {
            0 => write!(svg, "<circle class=\"been w0\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/></svg>"),
            _ => write!(
                svg,
                "<use href=\"#i-w{slot}\" class=\"been w{slot}\" x=\"{:.1}\" y=\"{:.1}\" width=\"12\" height=\"12\"/></svg>",
                x - 6.0,
                y - 6.0
            ),
        };
        svg
    }
}

/// The latitude of the middle of a row.
fn latitude(row: i32) -> f64 {
    (f64::from(row) + 0.5) * HEIGHT - 90.0
}

/// How wide the cells of a row are, in degrees: a whole number of them goes round.
fn width(row: i32) -> f64 {
    let count = (360.0 / HEIGHT * latitude(row).to_radians().cos()).round().max(1.0);
    360.0 / count
}
