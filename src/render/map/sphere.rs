//! The sphere: degrees walk in, directions from the earth's centre walk out, and the smallest cap that holds several.

/// A place on earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// From -90 to 90.
    pub latitude: f64,
    /// From -180 to 180.
    pub longitude: f64,
}

/// A direction from the earth's centre, of length 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Vector {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) z: f64,
}

/// All directions that lie within an angle of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cap {
    pub(super) centre: Vector,
    /// The cosine of the angle.
    pub(super) cosine: f64,
}

impl Position {
    /// From latitude and longitude.
    pub fn new((latitude, longitude): (f64, f64)) -> Self {
        Self { latitude, longitude }
    }

    pub(super) fn vector(self) -> Vector {
        let (sine, cosine) = self.latitude.to_radians().sin_cos();
        let (y, x) = self.longitude.to_radians().sin_cos();
        Vector { x: cosine * x, y: cosine * y, z: sine }
    }
}

impl Vector {
    pub(super) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(super) fn position(self) -> Position {
        Position {
            latitude: self.z.clamp(-1.0, 1.0).asin().to_degrees(),
            longitude: self.y.atan2(self.x).to_degrees(),
        }
    }

    /// Some way towards another, and back on the sphere; `None` between opposites.
    fn towards(self, other: Self, share: f64) -> Option<Self> {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let (x, y, z) = (mix(self.x, other.x), mix(self.y, other.y), mix(self.z, other.z));
        let length = (x * x + y * y + z * z).sqrt();
        (length > 1e-9).then(|| Self { x: x / length, y: y / length, z: z / length })
    }
}

impl Cap {
    /// A cap about as small as can be: its centre goes again and again towards the farthest place, by ever shorter
    /// steps (Bădoiu and Clarkson).
    pub(super) fn around(places: &[Vector]) -> Option<Self> {
        const STEPS: u32 = 64;
        let mut centre = *places.first()?;
        let farthest = |centre: Vector| {
            places.iter().copied().min_by(|left, right| centre.dot(*left).total_cmp(&centre.dot(*right)))
        };
        for step in 1..=STEPS {
            let share = 1.0 / f64::from(step + 1);
            centre = centre.towards(farthest(centre)?, share).unwrap_or(centre);
        }
        Some(Self { centre, cosine: farthest(centre)?.dot(centre).clamp(-1.0, 1.0) })
    }

    pub(super) fn holds(&self, place: Vector) -> bool {
        self.centre.dot(place) >= self.cosine
    }

    /// Whether two caps have anything in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let apart = self.centre.dot(other.centre).clamp(-1.0, 1.0).acos();
        apart <= self.cosine.acos() + other.cosine.acos()
    }
}

/// A difference of longitudes, the short way round.
pub(super) fn turn(from: f64, to: f64) -> f64 {
    (to - from + 180.0).rem_euclid(360.0) - 180.0
}
