//! Density: days walk in; a strip of strokes, as high as there are events at their places, walks out.

use crate::render::draw::axis::Axis;
use crate::render::draw::svg::{day, float, number, whole};

/// How wide a stroke is.
const STROKE: f64 = 6.0;

/// How many days fall on each stroke's place between two places of an axis.
pub fn counts(days: impl Iterator<Item = i64>, axis: &impl Axis) -> Vec<usize> {
    let (first, last) = axis.reach();
    let (left, right) = (axis.at(first), axis.at(last));
    let mut counts = vec![0_usize; whole((right - left) / STROKE).max(1)];
    let most = counts.len() - 1;
    for at in days.map(|known| axis.at(day(known))) {
        let nth = whole(((at - left) / STROKE).floor()).min(most);
        if let Some(count) = counts.get_mut(nth) {
            *count += 1;
        }
    }
    counts
}

/// A strip of strokes on one path, standing on `top + height`: four pixels for an event, less where they are many.
pub fn strip(days: impl Iterator<Item = i64>, axis: &impl Axis, top: f64, height: f64) -> String {
    let counts = counts(days, axis);
    let left = axis.at(axis.reach().0);
    let most = float(counts.iter().copied().max().unwrap_or(0));
    let unit = (height / most.max(1.0)).min(4.0);
    strokes(&counts, left, top + height, unit)
}

/// Strokes on one path, each `unit` high for an event, standing on `bottom`.
pub fn strokes(counts: &[usize], left: f64, bottom: f64, unit: f64) -> String {
    let stroke = |(nth, count): (usize, &usize)| {
        let high = (float(*count) * unit).max(1.0);
        let (x, y) = (number(left + float(nth) * STROKE), number(bottom - high));
        format!("M{x} {y}h{}v{}h-{}z", number(STROKE - 1.0), number(high), number(STROKE - 1.0))
    };
    let path: String = counts.iter().enumerate().filter(|(_, count)| **count > 0).map(stroke).collect();
    format!("<path class=\"dn\" d=\"{path}\"/>")
}
