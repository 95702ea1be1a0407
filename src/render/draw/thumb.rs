//! Thumbnails: the lanes of a timeline walk in; a small drawing without words walks out, bounded however many events
//! there are.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::html::escape;
use crate::locale::Locale;
use crate::located::Basis;
use crate::render::draw::axis::{Axis, Linear};
use crate::render::draw::event::class_of;
use crate::render::draw::pack::pack;
use crate::render::draw::shape::{Shape, When, shape};
use crate::render::draw::svg::{Anchor, drawing, float, line, number, text};
use crate::render::draw::ticks::ticks;

const WIDTH: f64 = 250.0;
/// From row to row, and how thick a bar is.
const PITCH: f64 = 8.0;
const THICK: f64 = 6.0;
/// How many lanes are shown, and how many rows of each.
const MOST_LANES: usize = 8;
const MOST_ROWS: usize = 5;

/// Draws the events of some lanes, each a stroke.
pub fn thumb(
    locale: &Locale,
    lanes: &[Vec<(When, Basis)>],
    slot: usize,
    days: (f64, f64),
    name: &str,
) -> String {
    let axis = Linear { days, places: (2.0, WIDTH - 2.0) };
    let mut paths: BTreeMap<Basis, String> = BTreeMap::new();
    let mut y = 2.0;
    for lane in lanes.iter().filter(|lane| !lane.is_empty()).take(MOST_LANES) {
        let reaches: Vec<(f64, f64)> = lane.iter().map(|(when, _)| reach(&shape(when, &axis))).collect();
        let packed = pack(&reaches, 2.0, MOST_ROWS);
        for ((row, (from, to)), (_, basis)) in packed.rows.iter().zip(&reaches).zip(lane) {
            let Some(row) = row else { continue };
            let (top, long) = (number(y + float(*row) * PITCH), number(to - from));
            let path = paths.entry(*basis).or_default();
            let _ = write!(path, "M{} {top}h{long}v{THICK}h-{long}z", number(*from));
        }
        y += float(packed.count) * PITCH + 5.0;
    }
    let mut holds = String::new();
    for (basis, path) in &paths {
        let _ = write!(holds, "<path class=\"{}\" d=\"{path}\"/>", class_of("st", *basis));
    }
    holds.push_str(&line("axl", (0.0, y), (WIDTH, y)));
    let all = ticks(locale, days, (WIDTH - 4.0) / (days.1 - days.0).max(1.0), 60.0);
    for tick in &all {
        let x = axis.at(tick.day);
        let half = crate::render::draw::advances::width(&tick.label, 13.0) / 2.0;
        holds.push_str(&line("tkl", (x, y), (x, y + 5.0)));
        holds.push_str(&text("tk", x.clamp(half, WIDTH - half), y + 19.0, Anchor::Middle, &tick.label));
    }
    let role = format!("role=\"img\" aria-label=\"{}\"", escape(name));
    drawing(&format!("thumb w{slot}"), (WIDTH, y + 24.0), &role, &holds)
}

/// From where to where a stroke reaches.
fn reach(shape: &Shape) -> (f64, f64) {
    let (from, to) = match shape {
        Shape::Point { at, .. } => (at - THICK / 2.0, at + THICK / 2.0),
        other => other.extent(),
    };
    let from = from.clamp(0.0, WIDTH - THICK);
    (from, to.clamp(from + THICK, WIDTH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::Edtf;

    #[test]
    fn a_thumbnail_is_bounded() {
        let event =
            |nth: i64| (When::new(&Edtf::parse(&format!("{}", 1000 + nth % 900)).unwrap()), Basis::Stated);
        let lanes: Vec<Vec<(When, Basis)>> = (0..30).map(|_| (0..300).map(event).collect()).collect();
        let svg = thumb(&Locale::default(), &lanes, 3, (-354_000.0, -25_000.0), "Many");
        assert!(svg.len() < 60_000, "{}", svg.len());
        assert!(svg.contains("class=\"draw thumb w3\"") && svg.contains("1500"));
    }

    #[test]
    fn each_basis_has_its_look() {
        let event = |basis| (When::new(&Edtf::parse("1917/1922").unwrap()), basis);
        let lanes = [vec![event(Basis::Stated), event(Basis::Inferred), event(Basis::Context)]];
        let svg = thumb(&Locale::default(), &lanes, 1, (-20_000.0, -15_000.0), "Three");
        assert_eq!(svg.matches("<path class=\"st").count(), 3);
        assert!(svg.contains("st is-inferred") && svg.contains("st is-context"));
    }
}
