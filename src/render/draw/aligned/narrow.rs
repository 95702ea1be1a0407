//! The narrow drawing of waves side by side: time runs down, and each event is a number of the list.

use crate::locale::Locale;
use crate::located::Basis;
use crate::render::draw::advances::width;
use crate::render::draw::aligned::{
    Aligned, Band, Drawing, assemble, axis, places, role, silence, silent_ground, slashes, ticks,
};
use crate::render::draw::axis::{Axis, Since};
use crate::render::draw::event::class_of;
use crate::render::draw::lane::Entry;
use crate::render::draw::mark::outline;
use crate::render::draw::pack::pack;
use crate::render::draw::paint::{Brush, Course, Spot};
use crate::render::draw::shape::{Shape, shape};
use crate::render::draw::svg::{Anchor, day, drawing, float, line, rect, text, whole};

const WIDTH: f64 = 350.0;
const HEIGHT: f64 = 614.0;
/// How wide the strip of the axis is.
const STRIP: f64 = 48.0;
/// From lane to lane at least, and how thick a bar is.
const PITCH: f64 = 19.5;
const THICK: f64 = 17.0;
/// The size of numbers, as if they were not bold.
const KEY: f64 = 13.5;
const PLACES: Since =
    Since { onset: 0.0, years: 2.0, last: 0.0, start: 48.0, bend: (330.0, 352.0), end: 594.0 };

/// A band with its place: where its lanes begin, in which direction they follow, and how much room they have.
struct Column<'a> {
    band: &'a Band,
    axis: Since,
    from: f64,
    direction: f64,
    room: f64,
}

/// Draws waves side by side for narrow screens.
pub fn narrow(aligned: &Aligned<'_>) -> Drawing {
    let prefix = format!("{}narrow", aligned.prefix);
    let columns = columns(aligned);
    let strip = if aligned.bands.len() == 2 { (WIDTH - STRIP) / 2.0 } else { 0.0 };
    let mut brush = Brush::new(&prefix, Course::Down);
    let mut left_out = 0;
    let mut events = String::new();
    for column in &columns {
        let (drawn, missing) = column_events(column, &mut brush);
        events.push_str(&drawn);
        left_out += missing;
    }
    let grid = grid(aligned, &columns, strip, &prefix);
    let (role, names) = role(aligned, &prefix);
    let holds = assemble(&brush, &prefix, &names, &grid, &events);
    Drawing { svg: drawing("al narrow", (WIDTH, HEIGHT), &role, &holds), left_out }
}

/// Two waves stand on either side of the axis, more to its right.
fn columns<'a>(aligned: &Aligned<'a>) -> Vec<Column<'a>> {
    let half = (WIDTH - STRIP) / 2.0;
    let places = places(aligned, &PLACES);
    let column = |nth: usize, band: &'a Band| {
        let axis = axis(band, &places);
        if aligned.bands.len() == 2 {
            let (from, direction) = if nth == 0 { (half, -1.0) } else { (half + STRIP, 1.0) };
            return Column { band, axis, from, direction, room: half };
        }
        let room = (WIDTH - STRIP) / float(aligned.bands.len()).max(1.0);
        Column { band, axis, from: STRIP + room * float(nth), direction: 1.0, room }
    };
    aligned.bands.iter().enumerate().map(|(nth, band)| column(nth, band)).collect()
}

/// An event with the place of its number and what it takes along the time.
struct Placed {
    shape: Shape,
    key: f64,
    reach: (f64, f64),
}

fn place(entry: &Entry, axis: &Since) -> Placed {
    let shape = shape(&entry.when, axis);
    let shape = if entry.basis == Basis::Context { shape.unfaded() } else { shape };
    let (from, to) = shape.extent();
    let key = match shape {
        Shape::Point { at, .. } => at,
        Shape::Within { .. } => f64::midpoint(from, to),
        Shape::Bar { core, .. } => (core.0 + 12.0).min(to - 17.0).max(from + 9.0),
    };
    Placed { shape, key, reach: (from.min(key - 10.0), to.max(key + 10.0)) }
}

fn column_events(column: &Column<'_>, brush: &mut Brush) -> (String, usize) {
    if !column.band.dense.is_empty() {
        return (density(column), 0);
    }
    let placed: Vec<Placed> = column.band.entries.iter().map(|entry| place(entry, &column.axis)).collect();
    let reaches: Vec<(f64, f64)> = placed.iter().map(|placed| placed.reach).collect();
    let longest = column.band.entries.iter().map(|entry| width(&entry.number.to_string(), KEY));
    let pitch = longest.fold(PITCH, |pitch, long| pitch.max(long + 2.0));
    let packed = pack(&reaches, 3.0, whole(((column.room - 6.0) / pitch).floor()).max(1));
    let left_out = packed.rows.iter().filter(|row| row.is_none()).count();
    let rows = packed.rows.iter().zip(&placed).zip(&column.band.entries);
    let events = rows.filter_map(|((row, placed), entry)| {
        let along = (pitch - THICK) / 2.0 + 3.0 + float((*row)?) * pitch;
        let side = if column.direction < 0.0 { column.from - along - THICK } else { column.from + along };
        Some(event(placed, entry, column.band.slot, side, brush))
    });
    (events.collect(), left_out)
}

fn event(placed: &Placed, entry: &Entry, slot: usize, side: f64, brush: &mut Brush) -> String {
    let look = Spot { slot, basis: entry.basis, side, thick: THICK, radius: 8.0, drop: 0.0 };
    let mut body = brush.shape(&placed.shape, &look);
    let middle = side + THICK / 2.0;
    if matches!(placed.shape, Shape::Within { .. }) {
        body.push_str(&brush.mark(placed.key, middle, &look));
    }
    let class = if is_on_fill(placed, entry, slot) { "nk" } else { "nk pl" };
    body.push_str(&text(class, middle, placed.key + 4.3, Anchor::Middle, &entry.number.to_string()));
    format!("<g class=\"{}\">{body}</g>", class_of(&format!("ev w{slot}"), entry.basis))
}

/// Whether a number stands on solid colour; the shapes of later waves are too small to hold one.
fn is_on_fill(placed: &Placed, entry: &Entry, slot: usize) -> bool {
    entry.basis == Basis::Stated
        && match placed.shape {
            Shape::Bar { core, .. } => core.0 <= placed.key - 5.0 && placed.key + 5.0 <= core.1,
            Shape::Point { .. } | Shape::Within { .. } => matches!(slot, 1 | 2),
        }
}

/// A line for each stretch of days, as long as there are events in it.
fn density(column: &Column<'_>) -> String {
    const STEP: f64 = 6.0;
    let horizon = Since { last: f64::INFINITY, ..column.axis };
    let mut counts = vec![0_usize; whole((PLACES.end - PLACES.start) / STEP)];
    for known in &column.band.dense {
        let nth = whole(((horizon.at(day(*known)) - PLACES.start) / STEP).floor());
        if let Some(count) = counts.get_mut(nth) {
            *count += 1;
        }
    }
    let most = float(counts.iter().copied().max().unwrap_or(1)).max(1.0);
    let unit = ((column.room - 12.0) / most).min(8.0);
    let bar = |(nth, count): (usize, &usize)| {
        let long = float(*count) * unit;
        let x = if column.direction < 0.0 { column.from - 5.0 - long } else { column.from + 5.0 };
        rect("dn", (x, PLACES.start + float(nth) * STEP), (long, STEP - 1.0), "")
    };
    let bars: String = counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect();
    format!("<g class=\"ev w{}\">{bars}</g>", column.band.slot)
}

fn grid(aligned: &Aligned<'_>, columns: &[Column<'_>], strip: f64, prefix: &str) -> String {
    let places = places(aligned, &PLACES);
    let mut grid = String::new();
    if aligned.is_stretched {
        grid.push_str(&rect("zone", (0.0, places.start), (WIDTH, places.bend.0 - places.start), ""));
    }
    for column in columns {
        grid.extend(silent(aligned.locale, column, &places, prefix));
        if column.direction > 0.0 && column.from > STRIP + 1.0 && aligned.bands.len() != 2 {
            grid.push_str(&line("lr", (column.from, 24.0), (column.from, places.end)));
        }
        grid.push_str(&title(column));
    }
    let all = ticks(aligned.locale, &places, 36.0);
    for tick in &all {
        let y = places.at_month(tick.months);
        grid.push_str(&line("gl", (0.0, y), (WIDTH, y)));
    }
    grid.push_str(&rect(
        "axbar",
        (strip, places.start - 10.0),
        (STRIP, places.end - places.start + 20.0),
        "",
    ));
    for tick in &all {
        // The slashes stand below the first year.
        let lift = if aligned.is_stretched && (tick.months - 12.0).abs() < 0.1 { 6.0 } else { 0.0 };
        let y = places.at_month(tick.months) + 4.3 - lift;
        let short = if width(&tick.short, KEY) > STRIP - 4.0 {
            tick.short.split(' ').next().unwrap_or_default()
        } else {
            &tick.short
        };
        grid.push_str(&text("tk", strip + STRIP / 2.0, y, Anchor::Middle, short));
    }
    if aligned.is_stretched {
        let middle = f64::midpoint(places.bend.0, places.bend.1);
        let slash = |y: f64| ((strip, y + 3.0), (strip + STRIP, y - 3.0));
        grid.push_str(&slashes(slash(middle - 4.0), slash(middle + 4.0)));
    }
    grid
}

/// The ground where no source of a column looks further; nothing else stands on it.
fn silent(locale: &Locale, column: &Column<'_>, places: &Since, prefix: &str) -> Option<String> {
    let from = (places.at_month(silence(column.band, places.years)?) + 6.0).min(places.end);
    let left = if column.direction < 0.0 { column.from - column.room } else { column.from };
    let size = (column.room, places.end - from);
    let mut ground = silent_ground((left, from), size, prefix);
    if size.0 > 120.0 && size.1 > 48.0 {
        for (words, lift) in [("looks_no_further_first", 25.0), ("looks_no_further_last", 10.0)] {
            ground.push_str(&text(
                "nd",
                left + size.0 - 8.0,
                places.end - lift,
                Anchor::End,
                locale.text(words),
            ));
        }
    }
    Some(ground)
}

/// The name of a column, or the wave's mark where the name has no room.
fn title(column: &Column<'_>) -> String {
    let (class, name) = (format!("wl w{}", column.band.slot), &column.band.name);
    if width(name, 15.8) > column.room - 6.0 {
        let outline =
            outline(column.band.slot, column.from + column.room * column.direction / 2.0, 14.0, 6.0);
        return format!("<path class=\"mk w{}\" d=\"{outline}\"/>", column.band.slot);
    }
    match column.direction {
        leftwards if leftwards < 0.0 => text(&class, 0.0, 18.0, Anchor::Start, name),
        _ if column.from + column.room > WIDTH - 1.0 => text(&class, WIDTH, 18.0, Anchor::End, name),
        _ => text(&class, column.from + 4.0, 18.0, Anchor::Start, name),
    }
}
