//! Units: numbers walk in; fields of marks, each of which stands for a round number, walk out.

use crate::html::escape;
use crate::render::draw::mark::outline;
use crate::render::draw::svg::{drawing, float, number, whole};

/// How many marks a field has at most.
const MOST: f64 = 200.0;
/// From mark to mark, and half the side of a mark.
const PITCH: f64 = 16.0;
const RADIUS: f64 = 6.0;

/// How much one mark stands for: 1, 2 or 5 with noughts, so that the greatest of some values has at most 200 marks.
pub fn worth(values: impl Iterator<Item = f64>) -> f64 {
    let greatest = values.fold(0.0, f64::max);
    let powers = (0..300).map(|power| 10_f64.powi(power));
    let mut steps = powers.flat_map(|power| [power, 2.0 * power, 5.0 * power]);
    steps.find(|step| greatest / step <= MOST).unwrap_or(f64::MAX)
}

/// How many marks a value has; 0 for less than half a mark.
pub fn marks(value: f64, worth: f64) -> usize {
    whole((value / worth).clamp(0.0, MOST))
}

/// A field of marks.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The wave's look.
    pub slot: usize,
    /// How many marks.
    pub marks: usize,
    /// What it shows, for screen readers.
    pub name: &'a str,
}

/// A tower: ten columns, filled from the bottom row, left to right.
pub fn tower(field: &Field<'_>) -> String {
    let rows = field.marks.div_ceil(10).max(1);
    paint(field, (10, rows), |nth| (nth % 10, rows - 1 - nth / 10))
}

/// A band: five rows, filled column by column from the bottom; as wide as a field of `widest` marks, so that the marks
/// of several bands are of one size.
pub fn band(field: &Field<'_>, widest: usize) -> String {
    let columns = widest.max(field.marks).div_ceil(5).max(1);
    paint(field, (columns, 5), |nth| (nth / 5, 4 - nth % 5))
}

fn paint(field: &Field<'_>, size: (usize, usize), place: impl Fn(usize) -> (usize, usize)) -> String {
    let length = |count: usize| float(count) * PITCH - (PITCH - 2.0 * RADIUS) + 2.0;
    let outline = |nth: usize| {
        let (column, row) = place(nth);
        let at = |count: usize| float(count) * PITCH + RADIUS + 1.0;
        outline(field.slot, at(column), at(row), RADIUS)
    };
    let path: String = (0..field.marks).map(outline).collect();
    let role = format!("role=\"img\" aria-label=\"{}\"", escape(field.name));
    let class = format!("units w{}", field.slot);
    drawing(&class, (length(size.0), length(size.1)), &role, &format!("<path class=\"mk\" d=\"{path}\"/>"))
}

/// Ticks every ten years between two years, as a path on a line as long as there are years.
pub fn decades(first: i64, last: i64) -> String {
    let years = last.saturating_sub(first).clamp(1, 1_000_000);
    let step =
        [10, 100, 1000, 10_000, 100_000].into_iter().find(|step| years / step <= 40).unwrap_or(1_000_000);
    let start = first.div_euclid(step).saturating_add(1).saturating_mul(step);
    let ticks = (0..=40).map(|nth| start.saturating_add(nth * step)).take_while(|year| *year < last);
    let path: Vec<String> = ticks.map(|year| format!("M{} 0v7", year - first)).collect();
    let path = path.concat();
    let width = number(crate::render::draw::svg::day(years));
    format!(
        "<svg class=\"ticks\" viewBox=\"0 0 {width} 7\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <path vector-effect=\"non-scaling-stroke\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mark_stands_for_a_round_number() {
        for (values, expect) in [
            (&[2_000_000.0, 150_000.0][..], 10_000.0),
            (&[212.0], 2.0),
            (&[38_000.0], 200.0),
            (&[3.0], 1.0),
            (&[], 1.0),
        ] {
            assert!((worth(values.iter().copied()) - expect).abs() < 1e-9, "{values:?}");
        }
        assert_eq!((marks(150_000.0, 10_000.0), marks(4.0, 10.0)), (15, 0));
    }

    #[test]
    fn towers_grow_from_the_bottom() {
        let svg = tower(&Field { slot: 1, marks: 12, name: "<12>" });
        assert!(svg.contains("viewBox=\"0 0 158 30\""), "{svg}");
        assert!(svg.contains("aria-label=\"&lt;12&gt;\""));
        assert_eq!(svg.matches("12h-12z").count() + svg.matches("v12h-12z").count(), 24);
        assert!(svg.contains("M1 17h") && svg.contains("M17 1h") && !svg.contains("M33 1h"));
    }

    #[test]
    fn bands_share_a_scale() {
        let width = |marks| {
            let svg = band(&Field { slot: 2, marks, name: "" }, 200);
            svg.split("width=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
        };
        assert_eq!(width(15), width(200));
    }

    proptest! {
        #[test]
        fn never_more_marks_than_fit(values in prop::collection::vec(0.001..1e15_f64, 1..9)) {
            let worth = worth(values.iter().copied());
            prop_assert!(values.iter().all(|value| marks(*value, worth) <= 200));
            prop_assert!(values.iter().any(|value| marks(*value, worth) >= 80 || worth <= 1.0));
        }
    }
}
