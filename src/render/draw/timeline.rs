//! The timeline of a wave: its lanes and the days to be shown walk in; a wide drawing and a narrow one walk out, each
//! event a link to its entry in the list.

#[cfg(test)]
mod tests;

use crate::html::escape;
use crate::locale::Locale;
use crate::located::Basis;
use crate::render::draw::advances::{BOLD, fit, width, wrap};
use crate::render::draw::axis::{Axis, Linear};
use crate::render::draw::density::strip;
use crate::render::draw::event::{Row, body, class_of, pitch};
use crate::render::draw::label::Setting;
use crate::render::draw::lane::{Entry, Item, Lane, Style, lay};
use crate::render::draw::paint::{Brush, Course};
use crate::render::draw::svg::{Anchor, drawing, float, line, rect, text};
use crate::render::draw::ticks::{self, ticks};

/// What a timeline shows.
#[derive(Clone, Copy, Debug)]
pub struct Chart<'a> {
    /// What it is, for screen readers: `Timeline of the 1917 wave`.
    pub name: &'a str,
    /// What the ids of its drawings begin with.
    pub prefix: &'a str,
    /// The wave's look.
    pub slot: usize,
    /// The names of the lanes, each with its events in order of their numbers. A lane may have an empty name.
    pub lanes: &'a [(String, Vec<Entry>)],
    /// What its words are taken from.
    pub locale: &'a Locale,
    /// The first day and the last.
    pub days: (f64, f64),
    /// The day on which the wave began, and what that rests on.
    pub onset: Option<(f64, Basis)>,
}

/// A timeline, drawn.
#[derive(Debug)]
pub struct Drawing {
    /// The drawing.
    pub svg: String,
    /// How many events had no room and stand in the list only.
    pub left_out: usize,
}

/// How big things are.
#[derive(Clone, Copy, Debug)]
struct Measures {
    class: &'static str,
    width: f64,
    /// From where to where time runs.
    places: (f64, f64),
    /// The least distance between the starts of two labels of the axis.
    tick_gap: f64,
    /// The room that lane names have on the left; 0 where they stand above.
    names: f64,
    style: Style,
}

/// The distance between two lanes.
const LANE_GAP: f64 = 14.0;
/// How high the axis is.
const TOP: f64 = 30.0;
/// The lines of a lane's name.
const NAME_LINE: f64 = 17.0;

/// Draws a timeline for wide screens and for paper.
pub fn wide(chart: &Chart<'_>) -> Drawing {
    paint(chart, &wide_measures(chart))
}

/// Draws a timeline for narrow screens: numbers stand in place of titles.
pub fn narrow(chart: &Chart<'_>) -> Drawing {
    paint(chart, &narrow_measures())
}

fn wide_measures(chart: &Chart<'_>) -> Measures {
    let names = if chart.lanes.iter().any(|(name, _)| !name.is_empty()) { 136.0 } else { 0.0 };
    let left = if names > 0.0 { names + 12.0 } else { 8.0 };
    let edges = (left - 8.0, 1138.0);
    let titled = Setting { size: 13.5, radius: 6.0, edges, target: 24.0, is_solid: true };
    let keyed = Setting { size: 12.5, radius: 5.0, edges, target: 24.0, is_solid: true };
    Measures {
        class: "wide",
        width: 1140.0,
        places: (left, 1128.0),
        tick_gap: 64.0,
        names,
        style: Style { titled: Some(titled), keyed, gaps: (16.0, 6.0), rows: (8, 16) },
    }
}

fn narrow_measures() -> Measures {
    let keyed = Setting { size: 12.5, radius: 5.0, edges: (0.0, 350.0), target: 24.0, is_solid: true };
    Measures {
        class: "narrow",
        width: 350.0,
        places: (4.0, 346.0),
        tick_gap: 52.0,
        names: 0.0,
        style: Style { titled: None, keyed, gaps: (6.0, 6.0), rows: (0, 16) },
    }
}

/// A lane with its place on the drawing.
struct Stage<'a> {
    name: &'a str,
    entries: &'a [Entry],
    lane: Lane,
    /// Where its name begins, where its rows do, and where it ends.
    top: f64,
    rows_top: f64,
    bottom: f64,
}

fn paint(chart: &Chart<'_>, measures: &Measures) -> Drawing {
    let axis = Linear { days: chart.days, places: measures.places };
    let (density, top) = density(chart, measures, &axis);
    let stages = stages(chart, measures, &axis, top);
    let bottom = stages.last().map_or(top, |stage| stage.bottom) + 2.0;
    let mut brush = Brush::new(&format!("{}{}", chart.prefix, measures.class), Course::Across);
    let events: String = stages.iter().map(|stage| stage_events(stage, chart.slot, &mut brush)).collect();
    let grid = grid(chart, measures, &axis, bottom) + &density + &names(chart.locale, &stages, measures);
    let holds = format!("{}<g class=\"grid\" aria-hidden=\"true\">{grid}</g>{events}", brush.definitions());
    let class = format!("{} w{}", measures.class, chart.slot);
    let role = format!("role=\"group\" aria-label=\"{}\"", escape(chart.name));
    Drawing {
        svg: drawing(&class, (measures.width, bottom), &role, &holds),
        left_out: stages.iter().map(|stage| stage.lane.left_out).sum(),
    }
}

/// Where lanes show only numbers, a strip says how many events there are when.
fn density(chart: &Chart<'_>, measures: &Measures, axis: &Linear) -> (String, f64) {
    const HEIGHT: f64 = 24.0;
    let is_dense = |(_, entries): &(String, Vec<Entry>)| {
        lay(entries, axis, &measures.style).is_keyed && (measures.names > 0.0 || entries.len() > 40)
    };
    if !chart.lanes.iter().any(is_dense) {
        return (String::new(), TOP);
    }
    let days = chart.lanes.iter().flat_map(|(_, entries)| entries).filter_map(|entry| entry.when.known().0);
    (strip(days, axis, TOP - 6.0, HEIGHT), TOP + HEIGHT + 6.0)
}

fn stages<'a>(chart: &Chart<'a>, measures: &Measures, axis: &Linear, top: f64) -> Vec<Stage<'a>> {
    let mut y = top;
    let mut stages = Vec::with_capacity(chart.lanes.len());
    for (name, entries) in chart.lanes.iter().filter(|(_, entries)| !entries.is_empty()) {
        let lane = lay(entries, axis, &measures.style);
        let top = y;
        let is_named_above = measures.names <= 0.0 && !name.is_empty();
        let rows_top = if is_named_above { top + 18.0 } else { top };
        let rest = if lane.left_out > 0 { 20.0 } else { 0.0 };
        let rows = float(lane.rows) * pitch(&lane) + rest;
        let lines = float(wrap(name, 15.2, measures.names, 3).len()) * NAME_LINE;
        let height = if measures.names > 0.0 { rows.max(lines + 8.0) } else { rows };
        let bottom = rows_top + height + LANE_GAP / 2.0;
        y = bottom + LANE_GAP / 2.0;
        stages.push(Stage { name, entries, lane, top, rows_top, bottom });
    }
    stages
}

fn stage_events(stage: &Stage<'_>, slot: usize, brush: &mut Brush) -> String {
    let events = stage.lane.items.iter().filter_map(|item| Some((item, stage.entries.get(item.nth)?)));
    events.map(|(item, entry)| event(item, entry, stage, slot, brush)).collect()
}

fn event(item: &Item, entry: &Entry, stage: &Stage<'_>, slot: usize, brush: &mut Brush) -> String {
    let row = Row::new(&stage.lane, stage.rows_top + float(item.row) * pitch(&stage.lane));
    let (left, right) = item.placed.reach;
    let reach = 4.0_f64.min((pitch(&stage.lane) - row.thick) / 2.0) - 1.0;
    let (at, size) = ((left - 2.0, row.side - reach), (right - left + 4.0, row.thick + 2.0 * reach));
    let hit = rect("hit", at, size, " rx=\"3\"");
    let body = body(&item.placed, entry.basis, slot, &row, brush);
    let class = class_of("ev", entry.basis);
    let (href, spoken) = (escape(&entry.href), escape(&entry.spoken));
    format!("<a class=\"{class}\" href=\"{href}\" aria-label=\"{spoken}\">{hit}{body}</a>")
}

fn grid(chart: &Chart<'_>, measures: &Measures, axis: &Linear, bottom: f64) -> String {
    let (first, last) = measures.places;
    let pixels = (last - first) / (chart.days.1 - chart.days.0).max(1.0);
    let mut grid = String::new();
    for tick in ticks(chart.locale, chart.days, pixels, measures.tick_gap) {
        let x = axis.at(tick.day);
        let half = width(&tick.label, ticks::SIZE) / 2.0;
        grid.push_str(&line("gl", (x, TOP - 8.0), (x, bottom - 2.0)));
        let (at, anchor) = match x {
            x if x - half < first - 4.0 => (first - 4.0, Anchor::Start),
            x if x + half > measures.width => (measures.width, Anchor::End),
            x => (x, Anchor::Middle),
        };
        grid.push_str(&text("tk", at, 14.0, anchor, &tick.label));
    }
    if let Some((onset, basis)) =
        chart.onset.filter(|(onset, _)| chart.days.0 <= *onset && *onset <= chart.days.1)
    {
        let x = axis.at(onset);
        let class = if basis == Basis::Context { "on is-context" } else { "on" };
        grid.push_str(&line(class, (x, 18.0), (x, bottom - 2.0)));
    }
    grid
}

fn names(locale: &Locale, stages: &[Stage<'_>], measures: &Measures) -> String {
    let mut names = String::new();
    for stage in stages {
        if measures.names > 0.0 {
            for (nth, words) in wrap(stage.name, 13.5 * BOLD, measures.names, 3).iter().enumerate() {
                names.push_str(&text(
                    "ll",
                    0.0,
                    stage.top + NAME_LINE * (float(nth) + 1.0),
                    Anchor::Start,
                    words,
                ));
            }
        } else if !stage.name.is_empty() {
            let words = fit(stage.name, 14.7, measures.width - 8.0);
            names.push_str(&text("ll", measures.places.0, stage.top + 12.0, Anchor::Start, &words));
        }
        if stage.lane.left_out > 0 {
            let words = locale.say("more_in_list", [("number", stage.lane.left_out.into())]);
            let y = stage.rows_top + float(stage.lane.rows) * pitch(&stage.lane) + 14.0;
            names.push_str(&text("tk", measures.places.0, y, Anchor::Start, &words));
        }
        names.push_str(&line("lr", (0.0, stage.bottom), (measures.width, stage.bottom)));
    }
    names
}
