//! The map of many places: places with their marks, and the legs of journeys, walk in; one SVG walks out, and which
//! places it names only by a number.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::html::escape;
use crate::render::map::coast::Coast;
use crate::render::map::label::{self, Area, Label, Subject, Type};
use crate::render::map::land;
use crate::render::map::path::{self, Grain};
use crate::render::map::projection::{self, Frame, Room, Spot};
use crate::render::map::sphere::Position;

/// A place to be drawn.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where.
    pub position: Position,
    /// What its label may say, the most telling first.
    pub texts: Vec<String>,
    /// What stands for the label where there is no room for it.
    pub number: usize,
    /// A mark for each wave that knows the place; at least one.
    pub marks: Vec<Mark>,
}

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The look of the wave; 0 for none.
    pub slot: usize,
    /// What the place is to the wave.
    pub kind: MarkKind,
}

/// What a place is to a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Somebody named came there.
    Reached,
    /// Somebody named set out there, and nobody came.
    Left,
    /// It is only named.
    Named,
}

/// A leg of a journey, between two of the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leg {
    /// Where it begins, by number in the list.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// The look of the wave.
    pub slot: usize,
    /// Whether documents state both ends.
    pub is_stated: bool,
}

/// A map, drawn twice: for wide windows, and for phones.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// For wide windows.
    pub wide: String,
    /// For phones; it draws the land that stands in the other, so both must be on the page.
    pub narrow: String,
    /// The numbers that stand in either for labels.
    pub numbers: BTreeSet<usize>,
}

/// What differs between the two.
#[derive(Clone, Copy)]
struct Size {
    class: &'static str,
    width: f64,
    set: Type,
    /// How far a mark reaches from its middle.
    reach: f64,
}

const WIDE: Size = Size { class: "wide", width: 1140.0, set: Type { size: 15.0, number: 13.0 }, reach: 6.0 };
const NARROW: Size =
    Size { class: "narrow", width: 350.0, set: Type { size: 12.0, number: 11.0 }, reach: 5.0 };

const ROOM: Room = Room { width: WIDE.width, least_height: 600.0, most_height: 780.0, margin: 72.0 };

const GRAIN: Grain = Grain { steps: 1.0, tolerance: 1.0, least_area: 12.0 };

/// From mark to mark of one place, in reaches.
const PITCH: f64 = 2.5;

/// How near to the frame a leg bends, so that its chevron stays inside.
const INSET: f64 = 12.0;

/// How far a leg swings out, for each pixel of its length.
const BEND: f64 = 0.13;

/// The anchor of the land.
const LAND: &str = "map-land";

pub(super) fn draw(coast: &Coast, places: &[Place], legs: &[Leg], name: &str) -> Option<Drawing> {
    let positions: Vec<Position> = places.iter().map(|place| place.position).collect();
    let (projection, frame) = projection::fit(&positions, ROOM)?;
    let middle = Spot { x: frame.width / 2.0, y: frame.height / 2.0 };
    let spots: Vec<Spot> =
        positions.iter().map(|position| projection.spot(*position).unwrap_or(middle)).collect();
    let path = path::write(&land::lines(coast, &projection, frame), GRAIN);
    let mut numbers = BTreeSet::new();
    let [wide, narrow] = [WIDE, NARROW].map(|size| {
        let sheet = Sheet { size, share: size.width / frame.width, frame, name };
        sheet.draw(&path, &Content { places, legs, spots: &spots }, &mut numbers)
    });
    Some(Drawing { wide, narrow, numbers })
}

/// What is drawn on the land.
struct Content<'a> {
    places: &'a [Place],
    legs: &'a [Leg],
    /// Where the places stand on the wide drawing.
    spots: &'a [Spot],
}

/// One of the two drawings.
struct Sheet<'a> {
    size: Size,
    /// Its share of the width of the wide one.
    share: f64,
    /// The frame of the wide one.
    frame: Frame,
    name: &'a str,
}

impl Sheet<'_> {
    fn draw(&self, path: &str, content: &Content<'_>, numbers: &mut BTreeSet<usize>) -> String {
        let Content { places, legs, spots } = *content;
        let Size { class, set, reach, .. } = self.size;
        let frame = Frame { width: self.size.width, height: (self.frame.height * self.share).round() };
        let place = |(place, spot): (&Place, &Spot)| {
            subject(place, Spot { x: spot.x * self.share, y: spot.y * self.share }, reach, frame)
        };
        let subjects: Vec<Subject> = places.iter().zip(spots).map(place).collect();
        let bow = |leg| Some((leg, bow(leg, &subjects, reach, frame)?));
        let bows: Vec<(&Leg, Bow)> = legs.iter().filter_map(bow).collect();
        let lines: Vec<Area> = bows.iter().flat_map(|(_, bow)| bow.areas()).collect();
        let labels = label::place(&subjects, &lines, set, frame);
        let mut svg = format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
            frame.width,
            frame.height,
            escape(self.name)
        );
        self.write_land(&mut svg, path);
        bows.iter().for_each(|(leg, bow)| write_leg(&mut svg, leg, bow));
        for (place, subject) in places.iter().zip(&subjects) {
            write_marks(&mut svg, &place.marks, subject.spot, reach);
        }
        for ((place, subject), label) in places.iter().zip(&subjects).zip(&labels) {
            label.iter().for_each(|label| write_label(&mut svg, subject, label));
            if label.as_ref().is_none_or(|label| label.is_number) {
                numbers.insert(place.number);
            }
        }
        svg.push_str("</svg>");
        svg
    }

    fn write_land(&self, svg: &mut String, path: &str) {
        if path.is_empty() {
            return;
        }
        let _ = if self.share < 1.0 {
            write!(svg, "<use href=\"#{LAND}\" transform=\"scale({:.4})\"/>", self.share)
        } else {
            write!(svg, "<path class=\"land\" id=\"{LAND}\" fill-rule=\"evenodd\" d=\"{path}\"/>")
        };
    }
}

fn subject(place: &Place, spot: Spot, reach: f64, frame: Frame) -> Subject {
    let reach = reach + reach * PITCH * (count(&place.marks) - 1.0) / 2.0;
    // A mark at the very edge is moved in by a hair.
    let inside = |value: f64, most: f64| {
        value.clamp((reach + 1.0).min(most / 2.0), (most - reach - 1.0).max(most / 2.0))
    };
    Subject {
        spot: Spot { x: inside(spot.x, frame.width), y: inside(spot.y, frame.height) },
        reach,
        texts: place.texts.clone(),
        is_bold: place.marks.iter().any(|mark| mark.kind == MarkKind::Reached),
        number: place.number.to_string(),
    }
}

fn count(marks: &[Mark]) -> f64 {
    f64::from(u32::try_from(marks.len()).unwrap_or(1).max(1))
}

/// A leg as it is drawn: a curve with one control point.
#[derive(Clone, Copy)]
struct Bow {
    from: Spot,
    control: Spot,
    to: Spot,
}

/// `None` for a leg that is too short to be seen.
fn bow(leg: &Leg, subjects: &[Subject], reach: f64, frame: Frame) -> Option<Bow> {
    let (from, to) = (subjects.get(leg.from)?.spot, subjects.get(leg.to)?.spot);
    let (x, y) = (to.x - from.x, to.y - from.y);
    // What bends within the frame stays within it.
    let control = Spot {
        x: (f64::midpoint(from.x, to.x) + y * BEND).clamp(INSET, frame.width - INSET),
        y: (f64::midpoint(from.y, to.y) - x * BEND).clamp(INSET, frame.height - INSET),
    };
    (x.hypot(y) >= 3.0 * reach).then_some(Bow { from, control, to })
}

impl Bow {
    /// A point of the curve, from 0 to 1.
    fn at(&self, share: f64) -> Spot {
        let (first, second, third) =
            ((1.0 - share) * (1.0 - share), 2.0 * share * (1.0 - share), share * share);
        Spot {
            x: first * self.from.x + second * self.control.x + third * self.to.x,
            y: first * self.from.y + second * self.control.y + third * self.to.y,
        }
    }

    /// Boxes round its pieces.
    fn areas(&self) -> impl Iterator<Item = Area> {
        const PIECES: u32 = 24;
        let point = |nth: u32| self.at(f64::from(nth) / f64::from(PIECES));
        (0..PIECES).map(move |nth| Area::around(point(nth), point(nth + 1)))
    }
}

/// A leg, with a chevron in its middle that tells the direction.
fn write_leg(svg: &mut String, leg: &Leg, bow: &Bow) {
    let Bow { from, control, to } = *bow;
    let class = if leg.is_stated { "leg" } else { "leg dots" };
    let _ = write!(
        svg,
        "<path class=\"{class} w{}\" d=\"M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}\"/>",
        leg.slot, from.x, from.y, control.x, control.y, to.x, to.y
    );
    let middle = bow.at(0.5);
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    let (along, across) = (x / length * 4.5, y / length * 4.5);
    let _ = write!(
        svg,
        "<path class=\"leg w{}\" d=\"M{:.1} {:.1}L{:.1} {:.1} {:.1} {:.1}\"/>",
        leg.slot,
        middle.x - along - across,
        middle.y - across + along,
        middle.x + along,
        middle.y + across,
        middle.x - along + across,
        middle.y - across - along
    );
}

fn write_marks(svg: &mut String, marks: &[Mark], spot: Spot, reach: f64) {
    let mut x = spot.x - reach * PITCH * (count(marks) - 1.0) / 2.0;
    let y = spot.y;
    for mark in marks {
        let _ = match mark.kind {
            MarkKind::Left => write!(
                svg,
                "<path class=\"start\" d=\"M{:.1} {:.1}h{:.1}l-{:.1} {:.1}z\"/>",
                x - reach,
                y - reach * 0.8,
                2.0 * reach,
                reach,
                1.8 * reach
            ),
            kind => write!(
                svg,
                "<use href=\"#i-w{0}\" class=\"{1} w{0}\" x=\"{2:.1}\" y=\"{3:.1}\" width=\"{4}\" height=\"{4}\"/>",
                mark.slot,
                if kind == MarkKind::Reached { "been" } else { "only" },
                x - reach,
                y - reach,
                2.0 * reach
            ),
        };
        x += reach * PITCH;
    }
}

fn write_label(svg: &mut String, subject: &Subject, label: &Label) {
    let class = match (label.is_number, subject.is_bold) {
        (true, _) => " class=\"n\"",
        (false, true) => " class=\"b\"",
        (false, false) => "",
    };
    let anchor = match label.anchor {
        "start" => String::new(),
        other => format!(" text-anchor=\"{other}\""),
    };
    let _ = write!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\"{anchor}{class}>{}</text>",
        label.spot.x,
        label.spot.y,
        escape(&label.text)
    );
}
