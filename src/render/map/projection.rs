//! From the globe to the page: places walk in, a projection that fits them into a frame walks out, and points of the
//! page for them.

use crate::render::map::sphere::{Cap, Position, Vector, turn};

/// What a map is drawn into, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// How wide.
    pub(super) width: f64,
    /// How high.
    pub(super) height: f64,
}

/// A point of the page, in pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// To the right.
    pub(super) x: f64,
    /// Downwards.
    pub(super) y: f64,
}

/// From the globe to the page.
#[derive(Clone, Copy, Debug)]
pub(super) enum Projection {
    /// Lambert's azimuthal equal-area, for places that lie together.
    Azimuthal(Azimuthal),
    /// Equal Earth (Šavrič, Patterson and Jenny), for places all over the world.
    EqualEarth(EqualEarth),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Azimuthal {
    pub(super) east: Vector,
    pub(super) north: Vector,
    pub(super) up: Vector,
    pub(super) lens: Lens,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct EqualEarth {
    /// The longitude in the middle.
    pub(super) middle: f64,
    pub(super) lens: Lens,
}

/// From the plane of a projection, in earth's radii, to the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lens {
    pub(super) scale: f64,
    pub(super) x: f64,
    pub(super) y: f64,
}

/// How large a frame may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) width: f64,
    pub(super) least_height: f64,
    pub(super) most_height: f64,
    /// What is kept free on each side, for marks and labels.
    pub(super) margin: f64,
}

/// A map of one town would show nothing but a line: so many earth's radii are shown at least.
const LEAST_REACH: f64 = 0.16;

/// Farther from its middle than this, in earth's radii, a map by azimuth is bent too much: a third of the globe round.
const MOST_REACH: f64 = 1.75;

/// Fits a map round places; `None` for no place.
pub(super) fn fit(places: &[Position], room: Room) -> Option<(Projection, Frame)> {
    let vectors: Vec<Vector> = places.iter().map(|place| place.vector()).collect();
    let cap = Cap::around(&vectors)?;
    let plain = Azimuthal::about(cap.centre);
    let (lens, frame) = focus(vectors.iter().filter_map(|place| plain.plane(*place)), room);
    let corner = [0.0, frame.width]
        .into_iter()
        .flat_map(|x| [0.0, frame.height].map(|y| (x - lens.x).hypot(y - lens.y)))
        .fold(0.0, f64::max);
    if cap.cosine > 0.0 && corner / lens.scale < MOST_REACH {
        return Some((Projection::Azimuthal(Azimuthal { lens, ..plain }), frame));
    }
    let middle = middle(places);
    let (lens, frame) =
        focus(places.iter().map(|place| equal_earth(turn(middle, place.longitude), place.latitude)), room);
    Some((Projection::EqualEarth(EqualEarth { middle, lens }), frame))
}

/// The lens under which points of the plane fill a frame.
fn focus(points: impl Iterator<Item = (f64, f64)>, room: Room) -> (Lens, Frame) {
    let (mut left, mut right, mut bottom, mut top) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for (x, y) in points {
        (left, right) = (left.min(x), right.max(x));
        (bottom, top) = (bottom.min(y), top.max(y));
    }
    if left > right {
        (left, right, bottom, top) = (0.0, 0.0, 0.0, 0.0);
    }
    let width = (right - left).max(LEAST_REACH);
    let height = (top - bottom).max(LEAST_REACH / 2.0);
    let inner = room.width - 2.0 * room.margin;
    let wanted = inner * height / width + 2.0 * room.margin;
    let frame =
        Frame { width: room.width, height: wanted.clamp(room.least_height, room.most_height).round() };
    let scale = (inner / width).min((frame.height - 2.0 * room.margin) / height);
    let x = frame.width / 2.0 - f64::midpoint(left, right) * scale;
    let y = frame.height / 2.0 + f64::midpoint(bottom, top) * scale;
    (Lens { scale, x, y }, frame)
}

/// The middle of the shortest stretch of longitudes that holds all places.
fn middle(places: &[Position]) -> f64 {
    let mut longitudes: Vec<f64> = places.iter().map(|place| place.longitude).collect();
    longitudes.sort_by(f64::total_cmp);
    let first = longitudes.first().copied().unwrap_or(0.0);
    let next = longitudes.iter().skip(1).copied().chain([first + 360.0]);
    let gap = longitudes
        .iter()
        .zip(next)
        .map(|(from, to)| (to - from, to))
        .fold((0.0, 0.0), |widest, gap| if gap.0 > widest.0 { gap } else { widest });
    // From the end of the widest gap on, there are places.
    turn(0.0, gap.1 + (360.0 - gap.0) / 2.0)
}

impl Lens {
    fn look(self, (x, y): (f64, f64)) -> Spot {
        Spot { x: self.x + self.scale * x, y: self.y - self.scale * y }
    }
}

impl Azimuthal {
    /// With a place in its middle, one earth's radius to the pixel.
    pub(super) fn about(up: Vector) -> Self {
        // East of a pole is where it is at longitude 0.
        let level = up.x.hypot(up.y);
        let (x, y) = if level < 1e-9 { (1.0, 0.0) } else { (up.x / level, up.y / level) };
        let east = Vector { x: -y, y: x, z: 0.0 };
        let north = Vector { x: -up.z * x, y: -up.z * y, z: level };
        Self { east, north, up, lens: Lens { scale: 1.0, x: 0.0, y: 0.0 } }
    }

    /// `None` for the point opposite the middle, which lies in all directions.
    pub(super) fn plane(&self, place: Vector) -> Option<(f64, f64)> {
        let height = 1.0 + self.up.dot(place);
        let stretch = (2.0 / height.max(1e-12)).sqrt();
        (height > 1e-9).then(|| (stretch * self.east.dot(place), stretch * self.north.dot(place)))
    }
}

impl EqualEarth {
    /// Where a point stands on the page, so many degrees east of the middle, from -180 to 180, and at a latitude.
    pub(super) fn spot_at(&self, east: f64, latitude: f64) -> Spot {
        self.lens.look(equal_earth(east, latitude))
    }
}

/// The projection itself, in earth's radii.
fn equal_earth(east: f64, latitude: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3.0_f64.sqrt();
    let angle = (root / 2.0 * latitude.to_radians().sin()).asin();
    let square = angle * angle;
    let sixth = square * square * square;
    let slope = 9.0 * A[3] * sixth * square + 7.0 * A[2] * sixth + 3.0 * A[1] * square + A[0];
    let x = 2.0 * root * east.to_radians() * angle.cos() / (3.0 * slope);
    let y = angle * (A[3] * sixth * square + A[2] * sixth + A[1] * square + A[0]);
    (x, y)
}

impl Projection {
    /// Where a place stands on the page.
    pub(super) fn spot(&self, place: Position) -> Option<Spot> {
        match self {
            Self::Azimuthal(azimuthal) => {
                azimuthal.plane(place.vector()).map(|point| azimuthal.lens.look(point))
            }
            Self::EqualEarth(earth) => {
                Some(earth.spot_at(turn(earth.middle, place.longitude), place.latitude))
            }
        }
    }
}
