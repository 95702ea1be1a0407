//! Where words stand on a map: marks with their names walk in, a place for each name walks out, or a number, or nothing
//! where there is no room. No two of them overlap, and none leaves the frame.

use crate::render::draw::advances::{BOLD, width};
use crate::render::map::projection::{Frame, Spot};

/// What wants a label.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    /// The middle of its mark.
    pub(super) spot: Spot,
    /// How far its mark reaches.
    pub(super) reach: f64,
    /// What its label may say: the first that finds room.
    pub(super) texts: Vec<String>,
    pub(super) is_bold: bool,
    /// What is said where no text finds room.
    pub(super) number: String,
}

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// Where a label begins or has its middle, and what it says.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// A point of its baseline.
    pub(super) spot: Spot,
    /// Which point: `start`, `middle` or `end`.
    pub(super) anchor: &'static str,
    pub(super) text: String,
    /// Whether the text is a number that is explained elsewhere.
    pub(super) is_number: bool,
    /// What it covers.
    pub(super) area: Area,
}

/// How labels are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    /// In pixels.
    pub(super) size: f64,
    /// The size of numbers.
    pub(super) number: f64,
}

/// What is kept free between two labels, and between a label and the frame.
const GAP: f64 = 2.0;

/// Where a label is tried, as directions from the mark: first that find room wins.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.75, -0.9),
    (-0.75, -0.9),
    (0.75, 0.9),
    (-0.75, 0.9),
    (0.0, 1.0),
    (0.0, -1.0),
];

/// Finds a place for each label, earlier subjects first. `None` means that there is none.
///
/// Words keep clear of marks always, and of `lines` where they can.
pub(super) fn place(subjects: &[Subject], lines: &[Area], set: Type, frame: Frame) -> Vec<Option<Label>> {
    let marks: Vec<Area> = subjects.iter().map(Subject::mark).collect();
    let mut taken: Vec<Area> = Vec::new();
    let mut labels = Vec::with_capacity(subjects.len());
    for (nth, subject) in subjects.iter().enumerate() {
        let is_free = |label: &Label| {
            label.area.is_within(frame)
                && !taken.iter().any(|other| other.meets(&label.area))
                && !marks.iter().enumerate().any(|(other, mark)| other != nth && mark.meets(&label.area))
        };
        let words = subject.texts.iter().find_map(|text| {
            let sides = subject.sides(text, set.size, subject.is_bold);
            let is_clear = |label: &&Label| !lines.iter().any(|line| line.meets(&label.area));
            let mut free = sides.iter().filter(|label| is_free(label));
            free.clone().find(is_clear).or_else(|| free.next()).cloned()
        });
        let label = words.or_else(|| {
            let label = subject.sides(&subject.number, set.number, true).into_iter().find(is_free)?;
            Some(Label { is_number: true, ..label })
        });
        taken.extend(label.iter().map(|label| label.area));
        labels.push(label);
    }
    labels
}

impl Subject {
    fn mark(&self) -> Area {
        let (Spot { x, y }, reach) = (self.spot, self.reach);
        Area { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// All places for a text beside the mark.
    fn sides(&self, text: &str, size: f64, is_bold: bool) -> [Label; 8] {
        let weight = if is_bold { BOLD } else { 1.0 };
        let (wide, high) = (width(text, size) * weight, size * 1.2);
        SIDES.map(|(across, down)| {
            let gap = self.reach + 4.0;
            let (anchor, before) = anchor(across);
            let x = self.spot.x + across * gap;
            let left = x - wide * before;
            let middle = self.spot.y + down * (gap + high * 0.4);
            let area =
                Area { left, top: middle - high / 2.0, right: left + wide, bottom: middle + high / 2.0 };
            let spot = Spot { x, y: middle + size * 0.35 };
            Label { spot, anchor, text: text.to_owned(), is_number: false, area }
        })
    }
}

/// Which point of a label stands in a direction from its mark, and what share of the label lies before it.
fn anchor(across: f64) -> (&'static str, f64) {
    if across > 0.0 {
        ("start", 0.0)
    } else if across < 0.0 {
        ("end", 1.0)
    } else {
        ("middle", 0.5)
    }
}

impl Area {
    /// What lies between two points.
    pub(super) fn around(one: Spot, other: Spot) -> Self {
        Self {
            left: one.x.min(other.x),
            top: one.y.min(other.y),
            right: one.x.max(other.x),
            bottom: one.y.max(other.y),
        }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right + GAP
            && other.left < self.right + GAP
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(super) fn is_within(&self, frame: Frame) -> bool {
        self.left >= GAP
            && self.top >= GAP
            && self.right <= frame.width - GAP
            && self.bottom <= frame.height - GAP
    }
}
