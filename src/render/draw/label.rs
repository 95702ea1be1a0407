//! Labels: a shape and its words walk in; where the words stand, and what room shape and words take together, walk out.

use crate::render::draw::advances::{fit, width};
use crate::render::draw::shape::{End, Shape};
use crate::render::draw::svg::Anchor;

/// Where a label stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its words, shortened where there is no room for all.
    pub words: String,
    /// Its place along the axis.
    pub at: f64,
    /// On which side of the place it stands.
    pub anchor: Anchor,
    /// Where it stands on its shape.
    pub seat: Seat,
}

/// Where a label stands on its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Beside it.
    Beside,
    /// On it, where it is filled.
    Filled,
    /// On it, where it may fade: the label needs a ground of its own.
    Plated,
}

/// A shape with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The shape.
    pub shape: Shape,
    /// Its label.
    pub label: Label,
    /// From where to where both reach.
    pub reach: (f64, f64),
}

/// What labels are set in, and between what edges.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The size of the text, in pixels.
    pub size: f64,
    /// Half the width of a mark.
    pub radius: f64,
    /// The edges that nothing crosses.
    pub edges: (f64, f64),
    /// How wide a link is at least.
    pub target: f64,
    /// Whether bars are filled, so that a label can stand where they fade a little.
    pub is_solid: bool,
}

/// Finds a place for a label: on the shape, else to its right, else to its left, else on it where it fades; shortened
/// where nothing has room.
pub fn place(shape: Shape, words: &str, setting: &Setting) -> Placed {
    let long = width(words, setting.size);
    let beside = beside(&shape, words, long, setting);
    let label = inside(&shape, words, long, setting)
        .or_else(|| (beside.words == words).then(|| beside.clone()))
        .or_else(|| plated(&shape, words, long))
        .unwrap_or(beside);
    let long = width(&label.words, setting.size);
    let (from, to) = extent(&shape, setting);
    let (left, right) = match label.anchor {
        Anchor::Start => (from, to.max(label.at + long)),
        Anchor::Middle => (from.min(label.at - long / 2.0), to.max(label.at + long / 2.0)),
        Anchor::End => (from.min(label.at - long), to),
    };
    Placed { shape, label, reach: targeted(left, right, setting) }
}

/// What the shape takes, its mark counted.
fn extent(shape: &Shape, setting: &Setting) -> (f64, f64) {
    let (from, to) = shape.extent();
    match shape {
        Shape::Point { at, .. } => {
            let radius = setting.radius * 1.3;
            (from.min(at - radius), to.max(at + radius))
        }
        _ => (from, to),
    }
}

fn inside(shape: &Shape, words: &str, long: f64, setting: &Setting) -> Option<Label> {
    let (at, end) = match *shape {
        Shape::Point { .. } => return None,
        Shape::Within { from, to } => (from + 12.0, to - 12.0),
        Shape::Bar { core, to, ends, .. } => {
            let faint = if ends.1 == End::Beyond { 12.0 } else { 8.0 };
            let end = if setting.is_solid { core.1 + (to - core.1) * 0.2 } else { to };
            (core.0 + 9.0, end.min(to - faint))
        }
    };
    if at + long > end {
        return None;
    }
    if !setting.is_solid && matches!(shape, Shape::Bar { .. }) {
        return Some(on_plate(words, at, long));
    }
    Some(Label { words: words.to_owned(), at, anchor: Anchor::Start, seat: Seat::Filled })
}

/// Anywhere on a bar that is long enough, as near to where it is filled as can be.
fn plated(shape: &Shape, words: &str, long: f64) -> Option<Label> {
    let Shape::Bar { from, core, to, .. } = *shape else { return None };
    let (first, last) = (from + 9.0, to - 9.0 - long);
    let at = core.0.clamp(first, last.max(first));
    (first <= last).then(|| on_plate(words, at, long))
}

/// Words in the middle of the room that they may take at most, which gets a ground of its own.
fn on_plate(words: &str, at: f64, long: f64) -> Label {
    Label { words: words.to_owned(), at: at + long / 2.0, anchor: Anchor::Middle, seat: Seat::Plated }
}

fn beside(shape: &Shape, words: &str, long: f64, setting: &Setting) -> Label {
    let (from, to) = extent(shape, setting);
    let gap = if matches!(shape, Shape::Point { .. }) { 5.0 } else { 8.0 };
    let (right, left) = (to + gap, from - gap);
    let (room_right, room_left) = (setting.edges.1 - right, left - setting.edges.0);
    let is_right = long <= room_right || (long > room_left && room_right >= room_left);
    if is_right {
        let words = fit(words, setting.size, room_right);
        return Label { words, at: right, anchor: Anchor::Start, seat: Seat::Beside };
    }
    let words = fit(words, setting.size, room_left);
    Label { words, at: left, anchor: Anchor::End, seat: Seat::Beside }
}

/// Widens a link to the least size of a target, and keeps it between the edges.
fn targeted(left: f64, right: f64, setting: &Setting) -> (f64, f64) {
    let lack = (setting.target - (right - left)).max(0.0) / 2.0;
    let (left, right) = (left - lack, right + lack);
    let (first, last) = setting.edges;
    if left < first {
        (first, right.max(first + setting.target).min(last))
    } else if right > last {
        (left.min(last - setting.target).max(first), last)
    } else {
        (left, right)
    }
}
