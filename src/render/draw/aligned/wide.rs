//! The wide drawing of waves side by side: time runs to the right.

use crate::html::escape;
use crate::locale::Locale;
use crate::render::draw::advances::width;
use crate::render::draw::aligned::{
    Aligned, Band, Drawing, Tick, assemble, axis, places, role, silence, silent_ground, slashes, ticks,
};
use crate::render::draw::axis::{Axis, Since};
use crate::render::draw::density::{counts, strokes};
use crate::render::draw::event::{Row, body, class_of, pitch};
use crate::render::draw::label::Setting;
use crate::render::draw::lane::{Lane, Style, lay};
use crate::render::draw::paint::{Brush, Course};
use crate::render::draw::svg::{Anchor, drawing, float, line, number, rect, text};

const WIDTH: f64 = 1140.0;
const AXIS_HEIGHT: f64 = 34.0;
/// How high a band's title is.
const TITLE: f64 = 32.0;
/// How high a band of strokes is.
const DENSE: f64 = 64.0;
/// The places of the axis: the first year takes 48 parts of a hundred.
const PLACES: Since =
    Since { onset: 0.0, years: 2.0, last: 0.0, start: 8.0, bend: (560.0, 586.0), end: 1132.0 };

/// A band with its place.
struct Stage<'a> {
    band: &'a Band,
    axis: Since,
    lane: Lane,
    /// Whether its rows rise from the axis.
    is_rising: bool,
    /// From where to where its rows reach.
    rows: (f64, f64),
    /// The baseline of its title.
    title: f64,
}

/// Draws waves side by side for wide screens and for paper.
pub fn wide(aligned: &Aligned<'_>) -> Drawing {
    let prefix = format!("{}wide", aligned.prefix);
    let (stages, strip, bottom) = stages(aligned);
    let mut brush = Brush::new(&prefix, Course::Across);
    let events: String = stages.iter().map(|stage| events(stage, &mut brush)).collect();
    let grid = grid(aligned, &stages, strip, &prefix);
    let (role, names) = role(aligned, &prefix);
    let holds = assemble(&brush, &prefix, &names, &grid, &events);
    Drawing {
        svg: drawing("al wide", (WIDTH, bottom), &role, &holds),
        left_out: stages.iter().map(|stage| stage.lane.left_out).sum(),
    }
}

/// All bands, where the strip of the axis begins, and where the drawing ends.
fn stages<'a>(aligned: &Aligned<'a>) -> (Vec<Stage<'a>>, f64, f64) {
    let places = places(aligned, &PLACES);
    let laid = aligned.bands.iter().map(|band| {
        let axis = axis(band, &places);
        let lane = lay(&band.entries, &axis, &style());
        (band, axis, lane)
    });
    let is_pair = aligned.bands.len() == 2;
    let (mut y, mut strip) = (if is_pair { TITLE } else { AXIS_HEIGHT + 6.0 }, 0.0);
    let mut stages = Vec::new();
    for (nth, (band, axis, lane)) in laid.enumerate() {
        let high = if band.dense.is_empty() { float(lane.rows.max(1)) * pitch(&lane) } else { DENSE };
        let is_rising = is_pair && nth == 0;
        let (rows, title);
        if is_pair {
            rows = (y, y + high);
            title = if is_rising { y - 14.0 } else { y + high + 22.0 };
            y = if is_rising { rows.1 + 6.0 + AXIS_HEIGHT + 8.0 } else { rows.1 + TITLE };
            strip = if is_rising { rows.1 + 6.0 } else { strip };
        } else {
            rows = (y + TITLE - 4.0, y + TITLE - 4.0 + high);
            title = y + 19.0;
            y = rows.1 + 10.0;
        }
        stages.push(Stage { band, axis, lane, is_rising, rows, title });
    }
    (stages, strip, y)
}

fn style() -> Style {
    let edges = (2.0, 1138.0);
    let titled = Setting { size: 13.5, radius: 6.0, edges, target: 0.0, is_solid: true };
    Style {
        titled: Some(titled),
        keyed: Setting { size: 12.5, radius: 5.0, ..titled },
        gaps: (16.0, 6.0),
        rows: (20, 20),
    }
}

fn events(stage: &Stage<'_>, brush: &mut Brush) -> String {
    let slot = stage.band.slot;
    if !stage.band.dense.is_empty() {
        return density(stage);
    }
    let pitch = pitch(&stage.lane);
    let draw = |item: &crate::render::draw::lane::Item| {
        let entry = stage.band.entries.get(item.nth)?;
        let along = float(item.row) * pitch;
        let top = if stage.is_rising { stage.rows.1 - along - pitch + 4.0 } else { stage.rows.0 + along };
        let row = Row::new(&stage.lane, top);
        let body = body(&item.placed, entry.basis, slot, &row, brush);
        Some(format!("<g class=\"{}\">{body}</g>", class_of(&format!("ev w{slot}"), entry.basis)))
    };
    stage.lane.items.iter().filter_map(draw).collect()
}

/// Strokes as high as there are events, where there are too many to draw each.
fn density(stage: &Stage<'_>) -> String {
    let horizon = Since { last: f64::INFINITY, ..stage.axis };
    let counts = counts(stage.band.dense.iter().copied(), &horizon);
    let most = float(counts.iter().copied().max().unwrap_or(1)).max(1.0);
    let strip = strokes(&counts, horizon.at(horizon.reach().0), stage.rows.1, (DENSE / most).min(8.0));
    format!("<g class=\"ev w{}\">{strip}</g>", stage.band.slot)
}

fn grid(aligned: &Aligned<'_>, stages: &[Stage<'_>], strip: f64, prefix: &str) -> String {
    let places = places(aligned, &PLACES);
    let (top, bottom) = stages.iter().fold((strip, strip), |(top, bottom), stage| {
        (top.min(stage.rows.0 - 4.0), bottom.max(stage.rows.1 + 4.0))
    });
    let mut grid = String::new();
    if aligned.is_stretched {
        grid.push_str(&rect("zone", (places.start, top), (places.bend.0 - places.start, bottom - top), ""));
    }
    grid.extend(stages.iter().filter_map(|stage| silent(aligned.locale, stage, &places, prefix)));
    let all = ticks(aligned.locale, &places, 52.0);
    for tick in &all {
        let x = places.at_month(tick.months);
        let is_major = tick.months < 1.0 || (aligned.is_stretched && (tick.months - 12.0).abs() < 0.1);
        grid.push_str(&line(if is_major { "gl maj" } else { "gl" }, (x, top), (x, bottom)));
    }
    grid.push_str(&rect("axbar", (0.0, strip), (WIDTH, AXIS_HEIGHT), ""));
    grid.push_str(&all.iter().map(|tick| tick_label(tick, &places, strip)).collect::<String>());
    if aligned.is_stretched {
        let middle = f64::midpoint(places.bend.0, places.bend.1);
        let slash = |x: f64| ((x, strip + AXIS_HEIGHT), (x + 7.0, strip));
        grid.push_str(&slashes(slash(middle - 7.0), slash(middle)));
    }
    grid + &stages.iter().map(title).collect::<String>()
}

/// The ground where no source of a band looks further, with words in the lowest row that has room for them.
fn silent(locale: &Locale, stage: &Stage<'_>, places: &Since, prefix: &str) -> Option<String> {
    let words = locale.text("looks_no_further");
    let from = (places.at_month(silence(stage.band, places.years)?) + 8.0).min(places.end);
    let (at, size) = ((from, stage.rows.0 - 2.0), (places.end - from, stage.rows.1 - stage.rows.0 + 4.0));
    let ground = silent_ground(at, size, prefix);
    let (right, long) = (places.end - 8.0, width(words, 13.0));
    let is_free = |row: &usize| {
        let own = stage.lane.items.iter().filter(|item| item.row == *row);
        own.map(|item| item.placed.reach.1).all(|end| end + 12.0 < right - long)
    };
    let rows = 0..stage.lane.rows.max(1);
    // Of a rising band the row next to the axis is the lowest.
    let row = if stage.is_rising { rows.clone().find(is_free) } else { rows.clone().rev().find(is_free) };
    let Some(row) = row.filter(|_| size.0 > long + 16.0 && stage.band.dense.is_empty()) else {
        return Some(ground);
    };
    let along = float(row) * pitch(&stage.lane);
    let top = if stage.is_rising { stage.rows.1 - along - pitch(&stage.lane) } else { stage.rows.0 + along };
    Some(ground + &text("nd", right, top + 17.0, Anchor::End, words))
}

fn tick_label(tick: &Tick, places: &Since, strip: f64) -> String {
    let (x, y) = (places.at_month(tick.months), strip + AXIS_HEIGHT / 2.0 + 4.5);
    let (at, anchor) = match tick.months {
        months if months < 1.0 => (x + 6.0, Anchor::Start),
        months if (months - 12.0).abs() < 0.1 && places.bend.0 < places.bend.1 => (x - 8.0, Anchor::End),
        _ if x + width(&tick.long, 14.0) / 2.0 > WIDTH - 4.0 => (WIDTH - 6.0, Anchor::End),
        _ => (x, Anchor::Middle),
    };
    text("tk", at, y, anchor, &tick.long)
}

fn title(stage: &Stage<'_>) -> String {
    let (slot, y) = (stage.band.slot, number(stage.title));
    let (name, began) = (escape(&stage.band.name), escape(&stage.band.began));
    format!(
        "<text class=\"wl w{slot}\" x=\"8\" y=\"{y}\">{name}<tspan class=\"wl2\" dx=\"10\">{began}</tspan></text>"
    )
}
