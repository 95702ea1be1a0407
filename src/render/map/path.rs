//! Closed lines in as few bytes as the eye allows: lines in pixels walk in, the data of one SVG path walks out.

use std::fmt::Write;

use crate::render::map::land::Line;
use crate::render::map::projection::Spot;

/// How fine a path is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grain {
    /// Steps of the path in a pixel.
    pub(super) steps: f64,
    /// How far a dropped point may lie off the line, in pixels.
    pub(super) tolerance: f64,
    /// How much a line must surround to be drawn, in square pixels.
    pub(super) least_area: f64,
}

/// Writes lines as whole steps, each relative to the one before.
pub(super) fn write(lines: &[Line], grain: Grain) -> String {
    let mut path = String::new();
    for line in lines.iter().filter(|line| area(line) >= grain.least_area) {
        write_line(&mut path, &simplify(line, grain.tolerance), grain.steps);
    }
    path
}

fn area(line: &[Spot]) -> f64 {
    let next = line.iter().cycle().skip(1);
    let double: f64 = line.iter().zip(next).map(|(from, to)| from.x * to.y - to.x * from.y).sum();
    double.abs() / 2.0
}

/// Douglas and Peucker, between the first point and the one farthest from it, and back.
fn simplify(line: &[Spot], tolerance: f64) -> Vec<Spot> {
    let Some(first) = line.first() else { return Vec::new() };
    let far = |spot: &Spot| (spot.x - first.x).hypot(spot.y - first.y);
    let middle = line.iter().enumerate().max_by(|left, right| far(left.1).total_cmp(&far(right.1)));
    let middle = middle.map_or(0, |(at, _)| at);
    let closed: Vec<Spot> = line.iter().chain([first]).copied().collect();
    let mut is_kept = vec![false; closed.len()];
    keep(&closed, 0..middle, tolerance, &mut is_kept);
    keep(&closed, middle..closed.len() - 1, tolerance, &mut is_kept);
    for at in [0, middle] {
        is_kept.get_mut(at).into_iter().for_each(|is_kept| *is_kept = true);
    }
    line.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept).map(|(spot, _)| *spot).collect()
}

/// Marks what must stay between two points; a stack of its own, for a coast may be long.
fn keep(line: &[Spot], ends: std::ops::Range<usize>, tolerance: f64, is_kept: &mut [bool]) {
    let mut stack = vec![ends];
    while let Some(ends) = stack.pop() {
        let (Some(from), Some(to)) = (line.get(ends.start), line.get(ends.end)) else { continue };
        let between = line.iter().enumerate().take(ends.end).skip(ends.start + 1);
        let farthest = between
            .map(|(at, spot)| (at, distance(*spot, *from, *to)))
            .fold((0, tolerance), |most, next| if next.1 > most.1 { next } else { most });
        if farthest.0 > 0 {
            is_kept.get_mut(farthest.0).into_iter().for_each(|is_kept| *is_kept = true);
            stack.push(ends.start..farthest.0);
            stack.push(farthest.0..ends.end);
        }
    }
}

/// From a point to a stretch.
fn distance(spot: Spot, from: Spot, to: Spot) -> f64 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x * x + y * y;
    let along = ((spot.x - from.x) * x + (spot.y - from.y) * y) / length.max(1e-12);
    let along = along.clamp(0.0, 1.0);
    (spot.x - from.x - along * x).hypot(spot.y - from.y - along * y)
}

fn write_line(path: &mut String, line: &[Spot], steps: f64) {
    let mut points: Vec<(i32, i32)> =
        line.iter().map(|spot| (whole(spot.x * steps), whole(spot.y * steps))).collect();
    points.dedup();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return;
    }
    let mut last: Option<(i32, i32)> = None;
    for (x, y) in points {
        match last {
            None => write_pair(path, 'M', x, y),
            Some((from_x, from_y)) if from_x == x => {
                let _ = write!(path, "v{}", y - from_y);
            }
            Some((from_x, from_y)) if from_y == y => {
                let _ = write!(path, "h{}", x - from_x);
            }
            Some((from_x, from_y)) => write_pair(path, 'l', x - from_x, y - from_y),
        }
        last = Some((x, y));
    }
    path.push('z');
}

/// `l3-4`, and only `-4` after another `l`.
fn write_pair(path: &mut String, command: char, x: i32, y: i32) {
    let is_same = command == 'l' && is_after_pair(path);
    if !is_same {
        path.push(command);
    }
    let space = if is_same && x >= 0 { " " } else { "" };
    let comma = if y < 0 { "" } else { " " };
    let _ = write!(path, "{space}{x}{comma}{y}");
}

/// Whether the last command is that of a pair.
fn is_after_pair(path: &str) -> bool {
    path.bytes().rev().find(u8::is_ascii_alphabetic) == Some(b'l')
}

/// The nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates; a page is not that large")]
pub(super) fn whole(value: f64) -> i32 {
    value.round() as i32
}
