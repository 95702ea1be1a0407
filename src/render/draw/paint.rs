//! Painting: a shape, its look and its place walk in; bars with soft ends, hatching, marks and whiskers walk out as
//! SVG. A drawing may be turned, so that time runs down.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::located::Basis;
use crate::render::draw::mark::{hatch_angle, outline};
use crate::render::draw::shape::{End, Shape};
use crate::render::draw::svg::{line, number, rect, whole};

/// In which direction time runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

impl Course {
    /// A place along the axis and one across it, as a place on the drawing.
    pub fn at(self, along: f64, across: f64) -> (f64, f64) {
        match self {
            Self::Across => (along, across),
            Self::Down => (across, along),
        }
    }
}

/// What is painted with, and what the drawing has to define for it.
#[derive(Debug)]
pub struct Brush {
    /// What the ids of this drawing begin with.
    prefix: String,
    course: Course,
    /// The masks of soft ends, by where the ramps end and begin, in thousandths.
    masks: BTreeMap<(usize, usize), usize>,
    /// The slots whose hatching is used.
    hatched: BTreeSet<usize>,
}

/// Where and how a shape is painted.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The wave's look.
    pub slot: usize,
    /// What the date rests on.
    pub basis: Basis,
    /// Across the axis, where the bar begins.
    pub side: f64,
    /// How thick a bar is.
    pub thick: f64,
    /// Half the side of a mark.
    pub radius: f64,
    /// How far the dotted line of a stretch stands from the middle, to make room for a label.
    pub drop: f64,
}

impl Brush {
    /// A brush for one drawing; `prefix` sets its ids apart from those of others on the page.
    pub fn new(prefix: &str, course: Course) -> Self {
        Self { prefix: prefix.to_owned(), course, masks: BTreeMap::new(), hatched: BTreeSet::new() }
    }

    /// Paints a shape.
    pub fn shape(&mut self, shape: &Shape, spot: &Spot) -> String {
        let middle = spot.side + spot.thick / 2.0;
        match *shape {
            Shape::Point { at, whisker } => {
                let stretch =
                    whisker.map_or_else(String::new, |(from, to)| self.stroke("ext", from, to, middle));
                stretch + &self.mark(at, middle, spot)
            }
            Shape::Within { from, to } => self.within(from, to, middle + spot.drop),
            Shape::Bar { from, core, to, ends } => self.bar((from, to), core, ends, spot),
        }
    }

    /// A mark.
    pub fn mark(&mut self, along: f64, across: f64, spot: &Spot) -> String {
        let (x, y) = self.course.at(along, across);
        let fill = self.hatch(spot);
        format!("<path class=\"mk\"{fill} d=\"{}\"/>", outline(spot.slot, x, y, spot.radius))
    }

    fn stroke(&self, class: &str, from: f64, to: f64, across: f64) -> String {
        line(class, self.course.at(from, across), self.course.at(to, across))
    }

    /// A dotted stretch with a tick at either end.
    fn within(&self, from: f64, to: f64, across: f64) -> String {
        let tick =
            |along| line("wt", self.course.at(along, across - 5.0), self.course.at(along, across + 5.0));
        self.stroke("wh", from + 4.0, to - 4.0, across) + &tick(from + 1.0) + &tick(to - 1.0)
    }

    fn bar(&mut self, (from, to): (f64, f64), core: (f64, f64), ends: (End, End), spot: &Spot) -> String {
        let (at, size) = (self.course.at(from, spot.side), self.course.at(to - from, spot.thick));
        let mut more = self.hatch(spot);
        more.push_str(&self.mask(from, core, to).unwrap_or_default());
        let mut bar = rect("bar", at, size, &more);
        if spot.basis != Basis::Context {
            let cap =
                |along| rect("cap", self.course.at(along, spot.side), self.course.at(3.0, spot.thick), "");
            if ends.0 == End::Known {
                bar.push_str(&cap(from));
            }
            if ends.1 == End::Known {
                bar.push_str(&cap(to - 3.0));
            }
        }
        let middle = spot.side + spot.thick / 2.0;
        if ends.0 == End::Beyond {
            bar.push_str(&self.chevron(from + 7.0, middle, -5.0));
        }
        if ends.1 == End::Beyond {
            bar.push_str(&self.chevron(to - 7.0, middle, 5.0));
        }
        bar
    }

    /// An arrow head that says that a bar goes on.
    fn chevron(&self, along: f64, across: f64, reach: f64) -> String {
        let place = |along: f64, across: f64| {
            let (x, y) = self.course.at(along, across);
            format!("{} {}", number(x), number(y))
        };
        let (first, tip, last) =
            (place(along, across - 5.0), place(along + reach, across), place(along, across + 5.0));
        format!("<path class=\"more\" d=\"M{first}L{tip}L{last}\"/>")
    }

    /// The attribute that hatches what is inferred.
    fn hatch(&mut self, spot: &Spot) -> String {
        if spot.basis != Basis::Inferred {
            return String::new();
        }
        self.hatched.insert(spot.slot);
        format!(" fill=\"url(#{}h{})\"", self.prefix, spot.slot)
    }

    /// The attribute that lets the ends of a bar fade; bars that fade alike share a mask.
    fn mask(&mut self, from: f64, core: (f64, f64), to: f64) -> Option<String> {
        let part = |place: f64| whole((place - from) / (to - from).max(1.0) * 1000.0).min(1000);
        let key = (part(core.0), part(core.1));
        if key == (0, 1000) {
            return None;
        }
        let next = self.masks.len();
        let nth = *self.masks.entry(key).or_insert(next);
        Some(format!(" mask=\"url(#{}m{nth})\"", self.prefix))
    }

    /// What the drawing defines: its hatchings and its masks.
    pub fn definitions(&self) -> String {
        let prefix = &self.prefix;
        let mut all = String::new();
        for slot in &self.hatched {
            let turn = hatch_angle(*slot);
            let _ = write!(
                all,
                "<pattern id=\"{prefix}h{slot}\" class=\"w{slot}\" width=\"6\" height=\"6\" \
                 patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\">\
                 <path class=\"hg\" d=\"M0 0h6v6h-6z\"/><path class=\"hl\" d=\"M0 0h2.4v6h-2.4z\"/></pattern>"
            );
        }
        for ((start, end), nth) in &self.masks {
            all.push_str(&self.gradient(*start, *end, *nth));
        }
        if all.is_empty() { all } else { format!("<defs>{all}</defs>") }
    }

    fn gradient(&self, start: usize, end: usize, nth: usize) -> String {
        let prefix = &self.prefix;
        let direction = match self.course {
            Course::Across => "",
            Course::Down => " x2=\"0\" y2=\"1\"",
        };
        let stop = |at: usize, is_faint: bool| {
            let faint = if is_faint { " stop-opacity=\".08\"" } else { "" };
            format!("<stop offset=\"{}%\" stop-color=\"#fff\"{faint}/>", number(thousandths(at)))
        };
        let stops =
            [stop(0, start > 0), stop(start, false), stop(end, false), stop(1000, end < 1000)].concat();
        format!(
            "<linearGradient id=\"{prefix}g{nth}\"{direction}>{stops}</linearGradient>\
             <mask id=\"{prefix}m{nth}\" maskContentUnits=\"objectBoundingBox\">\
             <path fill=\"url(#{prefix}g{nth})\" d=\"M0 0h1v1H0z\"/></mask>"
        )
    }
}

fn thousandths(part: usize) -> f64 {
    crate::render::draw::svg::float(part) / 10.0
}
