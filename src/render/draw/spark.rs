//! Opening pictures: the days of events by wave, or the passages of documents, walk in; a drawing of the whole corpus
//! walks out.

use std::fmt::Write;

use crate::html::escape;
use crate::locale::Locale;
use crate::render::draw::advances::{fit, width};
use crate::render::draw::axis::{Axis, Linear};
use crate::render::draw::density::{counts, strokes};
use crate::render::draw::svg::{Anchor, drawing, float, line, number, text};
use crate::render::draw::ticks::{self, ticks};

/// A wave, as a row of strokes.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its look.
    pub slot: usize,
    /// The first known day of each of its events.
    pub days: Vec<i64>,
}

/// A document, as a row of blocks.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Its name.
    pub name: String,
    /// How many words each of its passages has, and the wave that it speaks of, 0 for none.
    pub passages: Vec<(usize, usize)>,
}

/// Which of the two drawings of a picture is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For wide screens and paper.
    Wide,
    /// For narrow screens.
    Narrow,
}

impl Format {
    fn width(self) -> f64 {
        if self == Self::Wide { 1140.0 } else { 350.0 }
    }

    fn class(self) -> &'static str {
        if self == Self::Wide { "spark wide" } else { "spark narrow" }
    }
}

/// How high a row of strokes is at most, and its name.
const ROW: f64 = 56.0;
const NAME: f64 = 22.0;

/// Draws when the events of some waves were, each wave in a row over one axis.
pub fn spark(locale: &Locale, rows: &[Row], days: (f64, f64), name: &str, format: Format) -> String {
    let wide = format.width();
    let axis = Linear { days, places: (1.0, wide - 1.0) };
    let counted: Vec<Vec<usize>> = rows.iter().map(|row| counts(row.days.iter().copied(), &axis)).collect();
    let most = float(counted.iter().flatten().copied().max().unwrap_or(1)).max(1.0);
    let unit = ((ROW - 4.0) / most).min(12.0);
    let mut y = 0.0;
    let mut holds = String::new();
    for (row, counts) in rows.iter().zip(&counted) {
        let tallest = float(counts.iter().copied().max().unwrap_or(0)) * unit;
        let bottom = y + NAME + tallest.max(8.0);
        let first = counts.iter().position(|count| *count > 0).unwrap_or(0);
        let words = fit(&row.name, 16.9, wide - 8.0);
        let x = (1.0 + float(first) * 6.0).min(wide - 2.0 - width(&words, 16.9)).max(0.0);
        holds.push_str(&text(&format!("wl w{}", row.slot), x, y + 14.0, Anchor::Start, &words));
        let _ = write!(holds, "<g class=\"w{}\">{}</g>", row.slot, strokes(counts, 1.0, bottom, unit));
        y = bottom + 10.0;
    }
    let (bottom, pixels) = (y - 10.0, (wide - 2.0) / (days.1 - days.0).max(1.0));
    holds.push_str(&line("axl", (0.0, bottom + 1.0), (wide, bottom + 1.0)));
    for tick in ticks(locale, days, pixels, 64.0) {
        let (x, half) = (axis.at(tick.day), width(&tick.label, ticks::SIZE) / 2.0);
        holds.push_str(&line("tkl", (x, bottom + 1.0), (x, bottom + 8.0)));
        let at = x.clamp(half, wide - half);
        holds.push_str(&text("tk", at, bottom + 24.0, Anchor::Middle, &tick.label));
    }
    let role = format!("role=\"img\" aria-label=\"{}\"", escape(name));
    drawing(format.class(), (wide, bottom + 30.0), &role, &holds)
}

/// A passage is at least so wide; a document with more passages than have room is drawn without gaps.
const LEAST: f64 = 2.0;

/// Draws the passages of some documents, each as wide as it is long; the longest document takes the whole width.
pub fn shelf(documents: &[Shelf], name: &str, format: Format) -> String {
    let wide = format.width();
    let words = |shelf: &Shelf| shelf.passages.iter().map(|(words, _)| float(*words)).sum::<f64>();
    let most = documents.iter().map(words).fold(1.0, f64::max);
    let mut holds = String::new();
    for (nth, document) in documents.iter().enumerate() {
        let top = float(nth) * 54.0;
        let name = fit(&document.name, 14.7, wide - 4.0);
        holds.push_str(&text("ll", 0.0, top + 14.0, Anchor::Start, &name));
        holds.push_str(&blocks(document, top + 22.0, wide / most));
    }
    let role = format!("role=\"img\" aria-label=\"{}\"", escape(name));
    drawing(format.class(), (wide, float(documents.len()) * 54.0 - 8.0), &role, &holds)
}

/// The passages of one document, one path for each wave.
fn blocks(document: &Shelf, top: f64, pixels: f64) -> String {
    let mut paths = vec![String::new(); 7];
    let (mut x, mut drawn) = (0.0, f64::NEG_INFINITY);
    for (words, slot) in &document.passages {
        let long = float(*words) * pixels;
        let end = x + long;
        // Passages too short to be told apart are drawn together.
        if end - drawn.max(x) >= LEAST || drawn < 0.0 {
            let from = x.max(drawn);
            let high = 22.0;
            if let Some(path) = paths.get_mut(*slot) {
                let gap = if end - from > 2.0 * LEAST { 1.5 } else { 0.5 };
                let long = number((end - from - gap).max(0.5));
                let _ = write!(path, "M{} {}h{long}v{high}h-{long}z", number(from), number(top));
            }
            drawn = end;
        }
        x = end;
    }
    let path = |(slot, path): (usize, &String)| format!("<path class=\"mk w{slot}\" d=\"{path}\"/>");
    paths.iter().enumerate().filter(|(_, path)| !path.is_empty()).map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_row_for_each_wave() {
        let row = |slot, days: &[i64]| Row { name: format!("Wave {slot}"), slot, days: days.to_vec() };
        let rows = [row(1, &[-800_000, -800_000, -799_000]), row(2, &[-795_000]), row(3, &[])];
        for format in [Format::Wide, Format::Narrow] {
            let svg = spark(&Locale::default(), &rows, (-801_000.0, -794_000.0), "All events", format);
            assert_eq!(svg.matches("class=\"dn\"").count(), 3);
            assert!(svg.contains("Wave 3") && svg.contains(" BC"), "{svg}");
        }
    }

    #[test]
    fn a_shelf_is_bounded() {
        let document = Shelf { name: "Long & short".to_owned(), passages: vec![(10, 0); 40_000] };
        let svg = shelf(&[document], "Passages", Format::Narrow);
        assert!(svg.contains("Long &amp; short"));
        assert!(svg.len() < 12_000, "{}", svg.len());
    }
}
