//! A lane of a timeline: events and an axis walk in; each event's row, shape and label walk out. A lane with too many
//! rows or events shows their numbers in place of their titles, and what then has no room is counted.

use crate::located::Basis;
use crate::render::draw::axis::Axis;
use crate::render::draw::label::{Placed, Setting, place};
use crate::render::draw::pack::pack;
use crate::render::draw::shape::{When, shape};

/// An event to be drawn.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number, shared with the list.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// What a screen reader says of it: `3. Title, 1917, inferred by us`.
    pub spoken: String,
    /// Where it leads.
    pub href: String,
    /// When it was.
    pub when: When,
    /// What that rests on.
    pub basis: Basis,
}

/// An event in its row.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its place in the list that was laid out.
    pub nth: usize,
    /// Its row, from 0.
    pub row: usize,
    /// Its shape and its label.
    pub placed: Placed,
}

/// A lane, laid out.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The events that have room.
    pub items: Vec<Item>,
    /// How many rows they take.
    pub rows: usize,
    /// Whether labels are numbers.
    pub is_keyed: bool,
    /// How many events have no room.
    pub left_out: usize,
}

/// How labels are set and rows are packed, with titles and with numbers.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// With titles; `None` where there is no room for any.
    pub titled: Option<Setting>,
    /// With numbers.
    pub keyed: Setting,
    /// The least distance between two events of a row: with titles, with numbers.
    pub gaps: (f64, f64),
    /// How many rows there are at most: with titles, with numbers.
    pub rows: (usize, usize),
}

/// A lane of more events shows numbers.
const MOST_TITLED: usize = 40;

/// Lays a lane out.
pub fn lay(entries: &[Entry], axis: &impl Axis, style: &Style) -> Lane {
    if let Some(setting) = style.titled
        && entries.len() <= MOST_TITLED
    {
        let placed = place_all(entries, axis, &setting, |entry| entry.title.clone());
        let lane = rows(placed, style.gaps.0, style.rows.0, false);
        if lane.left_out == 0 {
            return lane;
        }
    }
    let placed = place_all(entries, axis, &style.keyed, |entry| entry.number.to_string());
    rows(placed, style.gaps.1, style.rows.1, true)
}

fn place_all(
    entries: &[Entry],
    axis: &impl Axis,
    setting: &Setting,
    words: impl Fn(&Entry) -> String,
) -> Vec<Placed> {
    entries
        .iter()
        .map(|entry| {
            let setting = Setting { is_solid: entry.basis == Basis::Stated, ..*setting };
            let shape = shape(&entry.when, axis);
            // An outline cannot fade.
            let shape = if entry.basis == Basis::Context { shape.unfaded() } else { shape };
            place(shape, &words(entry), &setting)
        })
        .collect()
}

fn rows(placed: Vec<Placed>, gap: f64, most: usize, is_keyed: bool) -> Lane {
    let reaches: Vec<(f64, f64)> = placed.iter().map(|placed| placed.reach).collect();
    let packed = pack(&reaches, gap, most);
    let left_out = packed.rows.iter().filter(|row| row.is_none()).count();
    let items = packed.rows.iter().zip(placed).enumerate();
    let items = items.filter_map(|(nth, (row, placed))| Some(Item { nth, row: (*row)?, placed })).collect();
    Lane { items, rows: packed.count, is_keyed, left_out }
}
