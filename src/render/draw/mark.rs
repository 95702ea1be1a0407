//! Marks: a wave's look and a place walk in, the outline of its shape walks out. The shapes are those of
//! `static/icons.svg`: square, circle, triangle, diamond, cross, hourglass, and a bar for no wave.

use crate::render::draw::svg::number;

/// The outline of a mark around a place, as a path; `radius` is half the side of a square of about its area.
pub fn outline(slot: usize, x: f64, y: f64, radius: f64) -> String {
    let n = |part: f64| number(part * radius);
    let from = |dx: f64, dy: f64| format!("M{} {}", number(x + dx * radius), number(y + dy * radius));
    match slot {
        1 => format!("{}h{}v{}h{}z", from(-1.0, -1.0), n(2.0), n(2.0), n(-2.0)),
        2 => {
            let (r, d) = (n(1.1), n(2.2));
            format!("{}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z", from(-1.1, 0.0))
        }
        3 => format!("{}l{} {}h{}z", from(0.0, -1.2), n(1.25), n(2.2), n(-2.5)),
        4 => {
            let s = n(1.25);
            format!("{}l{s} {s}l-{s} {s}l-{s} -{s}z", from(0.0, -1.25))
        }
        5 => {
            let (a, b) = (n(0.75), n(0.8));
            format!("{}h{b}v{a}h{a}v{b}h-{a}v{a}h-{b}v-{a}h-{a}v-{b}h{a}z", from(-0.4, -1.15))
        }
        6 => {
            let (w, s, h) = (n(2.1), n(0.65), n(1.15));
            format!("{}h{w}l-{s} {h}l{s} {h}h-{w}l{s} -{h}z", from(-1.05, -1.15))
        }
        _ => format!("{}h{}v{}h{}z", from(-1.1, -0.35), n(2.2), n(0.7), n(-2.2)),
    }
}

/// How far a wave's hatching is turned, in degrees.
pub fn hatch_angle(slot: usize) -> &'static str {
    match slot {
        2 => "-45",
        3 => "90",
        4 => "0",
        5 => "20",
        6 => "-70",
        _ => "45",
    }
}
