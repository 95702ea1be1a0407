//! Waves side by side by the time since each began: bands of events walk in; a wide drawing and a turned, narrow one
//! walk out. Two waves stand on either side of one axis; more stand below each other.

#[cfg(test)]
mod tests;

use crate::html::escape;
use crate::locale::Locale;
use crate::render::draw::axis::{MONTH, Since};
use crate::render::draw::lane::Entry;
use crate::render::draw::paint::Brush;
use crate::render::draw::svg::{line, number, rect};

mod narrow;
mod wide;

pub use self::narrow::narrow;
pub use self::wide::wide;

/// A wave since it began.
#[derive(Clone, Debug)]
pub struct Band {
    /// The wave's name.
    pub name: String,
    /// From when its time is counted: `counted from 7 November 1917`.
    pub began: String,
    /// The wave's look.
    pub slot: usize,
    /// The day on which it began.
    pub onset: f64,
    /// The last day that a source knows of.
    pub last: f64,
    /// Its events; none of them ends before the onset, none begins after the years shown.
    pub entries: Vec<Entry>,
    /// The days on which events begin, where they are too many to be drawn one by one.
    pub dense: Vec<i64>,
}

/// Several waves since they began.
#[derive(Clone, Copy, Debug)]
pub struct Aligned<'a> {
    /// What the drawing is, for screen readers.
    pub title: &'a str,
    /// What it shows, in a sentence or two.
    pub description: &'a str,
    /// What its words are taken from.
    pub locale: &'a Locale,
    /// What the ids of its drawings begin with.
    pub prefix: &'a str,
    /// The waves.
    pub bands: &'a [Band],
    /// How many years are shown, at least two.
    pub years: f64,
    /// Whether the first year takes about half of the room.
    pub is_stretched: bool,
}

/// A drawing, and how many events had no room on it.
#[derive(Debug)]
pub struct Drawing {
    /// The drawing.
    pub svg: String,
    /// How many events stand in the list only.
    pub left_out: usize,
}

/// A place on the axis of all waves.
struct Tick {
    months: f64,
    long: String,
    short: String,
}

/// Places of an axis, with its first year as long as any other where it is not stretched.
fn places(aligned: &Aligned<'_>, stretched: &Since) -> Since {
    let places = Since { years: aligned.years, ..*stretched };
    if aligned.is_stretched {
        return places;
    }
    let first_year = places.start + (places.end - places.start) / aligned.years;
    Since { bend: (first_year, first_year), ..places }
}

/// The onset, the quarters of the first year where that is stretched, and then as many years as there is room for,
/// `gap` pixels apart.
fn ticks(locale: &Locale, axis: &Since, gap: f64) -> Vec<Tick> {
    let is_stretched = axis.bend.0 < axis.bend.1;
    let mut ticks: Vec<Tick> =
        [(0.0, "onset", "onset"), (3.0, "months_3", "months_3_short"), (6.0, "months_6", "months_6_short")]
            .into_iter()
            .chain([(9.0, "months_9", "months_9_short"), (12.0, "months_12", "months_12_short")])
            .filter(|(months, _, _)| is_stretched || *months < 1.0)
            .map(|(months, long, short)| Tick {
                months,
                long: locale.label(long),
                short: locale.label(short),
            })
            .collect();
    let pixels = (axis.end - axis.bend.1) / (axis.years - 1.0).max(1.0);
    let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0];
    let step = steps.into_iter().find(|step| step * pixels >= gap).unwrap_or(axis.years);
    let mut year = if step > 1.0 || !is_stretched { step } else { 2.0 };
    while year <= axis.years && ticks.len() < 40 {
        if axis.at_month(year * 12.0) - axis.bend.1 >= gap * 0.6 || !is_stretched {
            let words = number(year);
            let short = locale.say("years_short", [("count", year.into())]);
            ticks.push(Tick { months: year * 12.0, long: words, short });
        }
        year += step;
    }
    if let Some(last) = ticks.last_mut().filter(|last| last.months > 12.0) {
        last.long = locale.say("years_long", [("count", (last.months / 12.0).into())]);
    }
    ticks
}

/// The days that the axis of a band runs over, between places that all bands share.
fn axis(band: &Band, places: &Since) -> Since {
    Since { onset: band.onset, last: band.last, ..*places }
}

/// Where the sources of a wave stop, in months since it began, if that is before the last year shown.
fn silence(band: &Band, years: f64) -> Option<f64> {
    let months = (band.last - band.onset) / MONTH;
    (months + 1.0 < years * 12.0).then_some(months.max(0.0))
}

/// A hatched ground, where no source looks further.
fn silent_ground(at: (f64, f64), size: (f64, f64), prefix: &str) -> String {
    rect("nodata", at, size, &format!(" fill=\"url(#{prefix}nd)\""))
}

/// The definition of that ground.
fn silent_pattern(prefix: &str) -> String {
    format!(
        "<defs><pattern id=\"{prefix}nd\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path class=\"ndl\" d=\"M0 0h1v8H0z\"/></pattern></defs>"
    )
}

/// Two slashes that say that the scale changes, across a strip of the axis.
fn slashes(a: ((f64, f64), (f64, f64)), b: ((f64, f64), (f64, f64))) -> String {
    line("brk", a.0, a.1) + &line("brk", b.0, b.1)
}

/// The role of a drawing, with its title and its description.
fn role(aligned: &Aligned<'_>, prefix: &str) -> (String, String) {
    let (title, description) = (escape(aligned.title), escape(aligned.description));
    (
        format!("role=\"img\" aria-labelledby=\"{prefix}t\" aria-describedby=\"{prefix}d\""),
        format!("<title id=\"{prefix}t\">{title}</title><desc id=\"{prefix}d\">{description}</desc>"),
    )
}

/// What a drawing defines, and what it shows.
fn assemble(brush: &Brush, prefix: &str, names: &str, grid: &str, events: &str) -> String {
    format!("{names}{}{}<g class=\"grid\">{grid}</g>{events}", brush.definitions(), silent_pattern(prefix))
}
