//! Land on the page: coastlines and a projection walk in, closed lines that end at the frame walk out. Land is what an
//! odd number of them surrounds.
//!
//! A coast is never cut into pieces. It is pulled in instead: whatever of it lies outside of a disc, a strip or a frame
//! is moved to the nearest edge, and what runs along the edge surrounds nothing. That keeps inside and outside right
//! however often a coast crosses the edge.

use std::f64::consts::{PI, TAU};

use crate::render::map::coast::{Coast, Ring};
use crate::render::map::projection::{Azimuthal, EqualEarth, Frame, Projection, Spot};
use crate::render::map::sphere::{Cap, Vector, turn};

/// A closed line.
pub(super) type Line = Vec<Spot>;

/// How far beyond the frame land is drawn, so that its edge there is not seen, in pixels.
const BLEED: f64 = 4.0;

/// The farthest from the middle, as an angle, that is drawn by azimuth.
const HORIZON: f64 = 2.7;

/// A step along the rim of a disc, as an angle.
const RIM_STEP: f64 = PI / 18.0;

/// A step along a meridian that is bent on the page, in degrees.
const MERIDIAN_STEP: f64 = 5.0;

/// All land in a frame.
pub(super) fn lines(coast: &Coast, projection: &Projection, frame: Frame) -> Vec<Line> {
    let lines = match projection {
        Projection::Azimuthal(azimuthal) => by_azimuth(coast, azimuthal, frame),
        Projection::EqualEarth(earth) => coast.rings.iter().flat_map(|ring| strips(ring, earth)).collect(),
    };
    lines.into_iter().map(|line| pull_into(line, frame)).filter(|line| line.len() >= 3).collect()
}

/// The part of the globe that a map by azimuth shows.
struct Disc<'a> {
    azimuthal: &'a Azimuthal,
    /// The cosine of its angle.
    cosine: f64,
    /// Its radius in the plane.
    radius: f64,
}

fn by_azimuth(coast: &Coast, azimuthal: &Azimuthal, frame: Frame) -> Vec<Line> {
    let lens = azimuthal.lens;
    let corners = [0.0, frame.width].map(|x| [0.0, frame.height].map(|y| (x - lens.x).hypot(y - lens.y)));
    let reach = (corners.into_iter().flatten().fold(0.0, f64::max) + 3.0 * BLEED) / lens.scale;
    let angle = (2.0 * (reach / 2.0).min(1.0).asin()).min(HORIZON);
    let disc = Disc { azimuthal, cosine: angle.cos(), radius: 2.0 * (angle / 2.0).sin() };
    let shown = Cap { centre: azimuthal.up, cosine: disc.cosine };
    let up = azimuthal.up;
    let opposite = Vector { x: -up.x, y: -up.y, z: -up.z };
    // A coast that is not shown counts all the same where it may surround the side of the globe that is.
    let counts = |cap: &Cap| cap.cosine < 0.0 || cap.meets(&shown) || cap.holds(opposite);
    let mut lines: Vec<Line> =
        coast.rings.iter().filter(|ring| counts(&ring.cap)).filter_map(|ring| disc.pull(ring)).collect();
    if coast.is_land(opposite.position()) {
        lines.push(disc.rim(0.0, TAU));
    }
    lines
}

impl Disc<'_> {
    /// A coast, what lies outside moved to the rim; `None` where all of it does without going round.
    fn pull(&self, ring: &Ring) -> Option<Line> {
        let mut line = Line::new();
        let mut is_seen = false;
        let mut turned = 0.0;
        let last = self.place(ring.points.last()?.vector);
        let mut before = last;
        for point in &ring.points {
            let here = self.place(point.vector);
            if !before.1 && !here.1 {
                let swing = bearing_turn(before.0, here.0);
                turned += swing;
                if swing.abs() > RIM_STEP {
                    let rim = self.rim(before.0.1.atan2(before.0.0), swing);
                    line.extend(rim.into_iter().skip(1));
                }
            }
            is_seen |= here.1;
            line.push(self.spot(here.0));
            before = here;
        }
        (is_seen || turned.abs() > PI).then_some(line)
    }

    /// Where a direction stands in the plane, and whether inside of the disc.
    fn place(&self, vector: Vector) -> ((f64, f64), bool) {
        let azimuthal = self.azimuthal;
        if azimuthal.up.dot(vector) >= self.cosine
            && let Some(point) = azimuthal.plane(vector)
        {
            return (point, true);
        }
        let (x, y) = (azimuthal.east.dot(vector), azimuthal.north.dot(vector));
        let length = x.hypot(y).max(1e-12);
        ((x / length * self.radius, y / length * self.radius), false)
    }

    fn spot(&self, (x, y): (f64, f64)) -> Spot {
        let lens = self.azimuthal.lens;
        Spot { x: lens.x + lens.scale * x, y: lens.y - lens.scale * y }
    }

    /// Points along the rim, without the last.
    fn rim(&self, from: f64, swing: f64) -> Line {
        let count = (swing.abs() / RIM_STEP).ceil().max(1.0);
        let steps =
            std::iter::successors(Some(0.0), |step| Some(step + 1.0)).take_while(|step| *step < count);
        steps
            .map(|step| {
                let (y, x) = (from + swing * step / count).sin_cos();
                self.spot((x * self.radius, y * self.radius))
            })
            .collect()
    }
}

/// From one bearing to another, the short way round, as an angle.
fn bearing_turn(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (cross, dot) = (from.0 * to.1 - from.1 * to.0, from.0 * to.0 + from.1 * to.1);
    cross.atan2(dot)
}

/// A coast on a map of the whole world: once where it is, and again where it reaches over the edge.
fn strips(ring: &Ring, earth: &EqualEarth) -> Vec<Line> {
    let unrolled = unroll(ring, earth.middle);
    let (first, last) = unrolled
        .iter()
        .fold((f64::MAX, f64::MIN), |(first, last), (east, _)| (first.min(*east), last.max(*east)));
    [-360.0, 0.0, 360.0]
        .into_iter()
        .filter(|shift| first + shift < 180.0 && last + shift > -180.0)
        .map(|shift| {
            let shifted =
                unrolled.iter().map(|(east, latitude)| ((east + shift).clamp(-180.0, 180.0), *latitude));
            bend(&shifted.collect::<Vec<_>>(), earth)
        })
        .collect()
}

/// A coast by degrees east of the middle, without jumps; one that goes round a pole is closed along it.
fn unroll(ring: &Ring, middle: f64) -> Vec<(f64, f64)> {
    let mut points = Vec::with_capacity(ring.points.len() + 3);
    let mut east = ring.points.first().map_or(0.0, |point| turn(middle, point.position.longitude));
    let start = east;
    for (from, to) in ring.edges() {
        points.push((east, from.position.latitude));
        east += turn(from.position.longitude, to.position.longitude);
    }
    if (east - start).abs() > 180.0 {
        let latitude = points.first().map_or(0.0, |point| point.1);
        let pole = 90.0_f64.copysign(latitude);
        points.extend([(east, latitude), (east, pole), (start, pole)]);
    }
    points
}

/// Points of a map of the whole world on the page, with more of them where a long edge is bent.
fn bend(points: &[(f64, f64)], earth: &EqualEarth) -> Line {
    let mut line = Line::new();
    for (from, to) in points.iter().zip(points.iter().cycle().skip(1)) {
        let count = ((to.1 - from.1).abs() / MERIDIAN_STEP).ceil().max(1.0);
        let mut step = 0.0;
        while step < count {
            let share = step / count;
            let (east, latitude) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            line.push(earth.spot_at(east, latitude));
            step += 1.0;
        }
    }
    line
}

/// Pulls a line into a frame, edge by edge (Sutherland and Hodgman).
fn pull_into(line: Line, frame: Frame) -> Line {
    let (right, bottom) = (frame.width + BLEED, frame.height + BLEED);
    let line = pull_behind(line, |spot| spot.x + BLEED);
    let line = pull_behind(line, |spot| right - spot.x);
    let line = pull_behind(line, |spot| spot.y + BLEED);
    pull_behind(line, |spot| bottom - spot.y)
}

/// Keeps what is on the good side of a straight edge; `depth` is how far.
fn pull_behind(line: Line, depth: impl Fn(&Spot) -> f64) -> Line {
    if line.iter().all(|spot| depth(spot) >= 0.0) {
        return line;
    }
    let mut kept = Line::new();
    for (from, to) in line.iter().zip(line.iter().cycle().skip(1)) {
        let (start, end) = (depth(from), depth(to));
        if start >= 0.0 {
            kept.push(*from);
        }
        if (start >= 0.0) != (end >= 0.0) {
            let share = start / (start - end);
            kept.push(Spot { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        }
    }
    kept
}
