//! Marks: a wave's look and a place walk in, the outline of its shape walks out. The shapes are those of
//! `static/icons.svg`: square, circle, triangle, diamond, cross, hourglass, and a bar for no wave.

use crate::render::draw::svg::number;

/// The outline of a mark around a place, as a path; `radius` is half the side of a square of about its area.
pub fn outline(slot: usize, x: f64, y: f64, radius: f64) -> String {
    let long = |part: f64| number(part * radius);
    let from =
        |right: f64, down: f64| format!("M{} {}", number(x + right * radius), number(y + down * radius));
    match slot {
        1 => format!("{}h{}v{}h{}z", from(-1.0, -1.0), long(2.0), long(2.0), long(-2.0)),
        2 => {
            let (half, whole) = (long(1.1), long(2.2));
            let arc = format!("a{half} {half} 0 1 0");
            format!("{}{arc} {whole} 0{arc} -{whole} 0z", from(-1.1, 0.0))
        }
        3 => format!("{}l{} {}h{}z", from(0.0, -1.2), long(1.25), long(2.2), long(-2.5)),
        4 => {
            let side = long(1.25);
            format!("{}l{side} {side}l-{side} {side}l-{side} -{side}z", from(0.0, -1.25))
        }
        5 => {
            let (arm, bar) = (long(0.75), long(0.8));
            format!(
                "{}h{bar}v{arm}h{arm}v{bar}h-{arm}v{arm}h-{bar}v-{arm}h-{arm}v-{bar}h{arm}z",
                from(-0.4, -1.15)
            )
        }
        6 => {
            let (wide, waist, high) = (long(2.1), long(0.65), long(1.15));
            format!("{}h{wide}l-{waist} {high}l{waist} {high}h-{wide}l{waist} -{high}z", from(-1.05, -1.15))
        }
        _ => format!("{}h{}v{}h{}z", from(-1.1, -0.35), long(2.2), long(0.7), long(-2.2)),
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
