//! The earth's coastlines: the file that `scripts/coastline` makes of Natural Earth's walks in, rings on the sphere
//! walk out.

use crate::render::map::sphere::{Cap, Position, Vector, turn};

/// Natural Earth 4.1, land at 1:50,000,000, in the public domain; the script tells the format.
const BYTES: &[u8] = include_bytes!("coastline.bin");

/// Steps in a degree.
const STEPS: f64 = 100.0;

/// All coastlines. Land is what an odd number of them surrounds.
pub(super) struct Coast {
    /// Larger ones first.
    pub(super) rings: Vec<Ring>,
}

/// A closed coastline; its last point is not its first.
pub(super) struct Ring {
    pub(super) points: Vec<Point>,
    /// What holds all of it.
    pub(super) cap: Cap,
}

/// A point of a coast.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub(super) position: Position,
    pub(super) vector: Vector,
}

impl Coast {
    /// Reads the coastlines.
    pub(super) fn read() -> Self {
        let mut bytes = BYTES.iter().copied();
        let count = number(&mut bytes).unwrap_or(0);
        let rings = (0..count).map_while(|_| Ring::read(&mut bytes)).collect();
        Self { rings }
    }

    /// Whether a place lies on land: from the North Pole, which is in the sea, an odd number of coasts is crossed on the
    /// way to it along its meridian.
    pub(super) fn is_land(&self, place: Position) -> bool {
        let crossings: usize = self.rings.iter().map(|ring| ring.crossings(place)).sum();
        crossings % 2 == 1
    }
}

impl Ring {
    fn read(bytes: &mut impl Iterator<Item = u8>) -> Option<Self> {
        let count = number(bytes)?;
        let (mut x, mut y) = (0, 0);
        let mut points = Vec::new();
        for _ in 0..count {
            x += signed(bytes)?;
            y += signed(bytes)?;
            let longitude = (f64::from(x) / STEPS + 180.0).rem_euclid(360.0) - 180.0;
            let position = Position { latitude: f64::from(y) / STEPS, longitude };
            points.push(Point { position, vector: position.vector() });
        }
        Some(Self { cap: cap_of(&points)?, points })
    }

    /// Each point and the next, round to the first.
    pub(super) fn edges(&self) -> impl Iterator<Item = (&Point, &Point)> {
        self.points.iter().zip(self.points.iter().cycle().skip(1))
    }

    fn crossings(&self, place: Position) -> usize {
        let is_crossed = |(from, to): &(&Point, &Point)| {
            let start = turn(place.longitude, from.position.longitude);
            let end = turn(place.longitude, to.position.longitude);
            // An edge on the far side crosses the opposite meridian.
            if (start < 0.0) == (end < 0.0) || (start - end).abs() > 180.0 {
                return false;
            }
            let share = start / (start - end);
            let latitude = from.position.latitude + (to.position.latitude - from.position.latitude) * share;
            latitude > place.latitude
        };
        self.edges().filter(is_crossed).count()
    }
}

/// Not the smallest, for that would take long, but one that holds all points.
fn cap_of(points: &[Point]) -> Option<Cap> {
    let count = f64::from(u32::try_from(points.len()).ok()?);
    let sum = |part: fn(&Vector) -> f64| points.iter().map(|point| part(&point.vector)).sum::<f64>() / count;
    let (x, y, z) = (sum(|it| it.x), sum(|it| it.y), sum(|it| it.z));
    let length = (x * x + y * y + z * z).sqrt().max(1e-9);
    let centre = Vector { x: x / length, y: y / length, z: z / length };
    let cosine = points.iter().map(|point| centre.dot(point.vector)).fold(1.0, f64::min);
    Some(Cap { centre, cosine: cosine.max(-1.0) })
}

fn number(bytes: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let byte = bytes.next()?;
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

fn signed(bytes: &mut impl Iterator<Item = u8>) -> Option<i32> {
    let value = number(bytes)?;
    let half = i32::try_from(value >> 1).ok()?;
    Some(if value & 1 == 1 { -half - 1 } else { half })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole() {
        let coast = Coast::read();
        let mut bytes = BYTES.iter().copied();
        assert_eq!(number(&mut bytes), u32::try_from(coast.rings.len()).ok());
        for _ in 0..coast.rings.len() {
            Ring::read(&mut bytes).unwrap();
        }
        assert_eq!(bytes.next(), None);
        assert!(coast.rings.len() > 1000);
        for ring in &coast.rings {
            assert!(ring.points.len() >= 3);
            assert!(ring.points.iter().all(|point| ring.cap.centre.dot(point.vector) >= ring.cap.cosine));
        }
    }

    #[test]
    fn land_and_sea() {
        let coast = Coast::read();
        let cases = [
            ("Moscow", (55.76, 37.62), true),
            ("Ulaanbaatar", (47.9, 106.9), true),
            ("Anadyr, beyond 180° east of it", (66.0, -175.0), true),
            ("Alice Springs", (-23.7, 133.88), true),
            ("La Paz", (-16.5, -68.15), true),
            ("South Pole", (-90.0, 0.0), true),
            ("Antarctica", (-80.0, 100.0), true),
            ("Caspian Sea", (42.0, 50.5), false),
            ("North Pole", (90.0, 0.0), false),
            ("Pacific", (0.0, -150.0), false),
            ("Pacific on the date line", (20.0, 180.0), false),
            ("Bay of Biscay", (45.0, -5.0), false),
        ];
        for (name, place, expect) in cases {
            assert_eq!(coast.is_land(Position::new(place)), expect, "{name}");
        }
    }
}
