//! An event in its row: its shape, its label and its place across the time walk in; what is painted of it walks out.

use crate::located::Basis;
use crate::render::draw::advances::width;
use crate::render::draw::label::{Label, Placed, Seat};
use crate::render::draw::lane::Lane;
use crate::render::draw::paint::{Brush, Spot};
use crate::render::draw::shape::Shape;
use crate::render::draw::svg::{rect, text};

/// A row of a lane.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Where its bars begin, across the time.
    pub side: f64,
    /// How thick its bars are.
    pub thick: f64,
    /// Half the side of its marks.
    pub radius: f64,
    /// The size of its labels, in pixels.
    pub size: f64,
}

impl Row {
    /// A row of a lane that begins at `side`.
    pub fn new(lane: &Lane, side: f64) -> Self {
        if lane.is_keyed {
            Self { side, thick: 20.0, radius: 5.0, size: 12.5 }
        } else {
            Self { side, thick: 24.0, radius: 6.0, size: 13.5 }
        }
    }
}

/// From row to row of a lane.
pub fn pitch(lane: &Lane) -> f64 {
    if lane.is_keyed { 26.0 } else { 32.0 }
}

/// The class of something that rests on a basis: what is stated has no other.
pub fn class_of(class: &str, basis: Basis) -> String {
    if basis == Basis::Stated { class.to_owned() } else { format!("{class} is-{}", basis.as_str()) }
}

/// The shape of an event and its label.
pub fn body(placed: &Placed, basis: Basis, slot: usize, row: &Row, brush: &mut Brush) -> String {
    let is_over = matches!(placed.shape, Shape::Within { .. }) && placed.label.seat != Seat::Beside;
    let (drop, lift) = if is_over { (8.0, 3.5) } else { (0.0, 0.0) };
    let Row { side, thick, radius, size } = *row;
    let shape = brush.shape(&placed.shape, &Spot { slot, basis, side, thick, radius, drop });
    let words = label(&placed.label, &placed.shape, side + thick / 2.0 + size * 0.36 - lift);
    if placed.label.seat != Seat::Plated {
        return shape + &words;
    }
    let long = width(&placed.label.words, size) + 8.0;
    let plate = rect("lbg", (placed.label.at - long / 2.0, side + 3.0), (long, thick - 6.0), " rx=\"2\"");
    shape + &plate + &words
}

fn label(label: &Label, shape: &Shape, baseline: f64) -> String {
    if label.words.is_empty() {
        return String::new();
    }
    let class = match (label.seat, shape) {
        (Seat::Filled, Shape::Bar { .. }) => "lb in",
        (Seat::Plated, Shape::Bar { .. }) => "lb pl",
        _ => "lb",
    };
    text(class, label.at, baseline, label.anchor, &label.words)
}
