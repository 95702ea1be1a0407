//! Rows of lists of examples: all examples walk in; a row of each walks out, printed once for all lists.

use rayon::prelude::*;
use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::frame::shorten;
use crate::render::page::example::{Name, name};
use crate::render::page::example_index::is_filterable;
use crate::render::page::facet::{Facets, creators, sort_key};
use crate::render::part::{Parts, TreatmentTag, WaveTag};
use crate::render::press::Press;
use crate::resolve::corpus::Example;

/// A row.
#[derive(Serialize)]
struct Row {
    id: String,
    /// The values that it has, for the script.
    keys: String,
    sort: String,
    href: String,
    name: Name,
    summary: String,
    medium: String,
    treatment: TreatmentTag,
    wave: Option<WaveTag>,
}

/// An example stands in a list for each of its facets and each pair of them, so its row is printed once for all.
pub(super) fn rows(press: &Press<'_>, facets: &Facets) -> Result<Vec<String>, Box<Diagnostic>> {
    let parts = Parts::anywhere(press.corpus);
    let row = |(nth, example): (usize, &Example)| {
        let keys = if is_filterable(facets) { keys(facets, nth) } else { String::new() };
        press.fragment("example-row.html", &row(&parts, example, keys))
    };
    press.corpus.examples.par_iter().enumerate().map(row).collect()
}

/// The values of an example, as its row tells them to the script.
fn keys(facets: &Facets, example: usize) -> String {
    let places = facets.of.get(example).map_or(&[][..], Vec::as_slice);
    let keys = places.iter().filter_map(|place| Some(facets.values.get(*place)?.key()));
    keys.collect::<Vec<_>>().join(" ")
}

/// The anchor of an example's row.
pub(super) fn anchor(example: &Example) -> String {
    format!("x-{}", example.id)
}

fn row(parts: &Parts<'_>, example: &Example, keys: String) -> Row {
    let entry = || parts.corpus.passage(example.passage).map_or("", |passage| passage.text.as_str());
    let text = example.text.as_deref().unwrap_or_else(entry);
    let mut name = name(parts, example);
    if name.rest.is_empty() {
        name.rest = creators(parts, example).join(", ");
    }
    Row {
        id: anchor(example),
        keys,
        sort: sort_key(parts.corpus, example),
        href: parts.href(&example.url()),
        name,
        summary: shorten(text, 120),
        medium: example.medium.1.clone(),
        treatment: parts.treatment(example),
        wave: parts.example_wave(example),
    }
}
