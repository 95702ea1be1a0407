//! All page types, one family a file: the press walks in, each family's pages walk out.

mod about;
mod amount;
mod chart;
mod claims;
mod compare;
mod coverage;
mod data;
mod document;
mod entry;
mod event;
mod example;
mod example_index;
mod example_row;
mod exhibit;
mod facet;
mod fact;
mod glance;
mod home;
mod journey;
mod margin;
mod matrix;
mod mention;
mod missing;
mod neighbour;
mod opening;
mod pace;
mod paged;
mod paging;
mod preview;
mod print;
mod record;
mod record_facet;
mod record_index;
mod redirect;
mod schedule;
mod search;
mod sources;
mod theme;
mod ties;
mod timeline;
mod timeline_hub;
mod trope;
mod trope_index;
mod whereabouts;
mod wording;
mod year;

use crate::render::map::Atlas;
use crate::render::press::{Press, Printed};

/// Prints every page of the site.
pub fn all(press: &Press<'_>) -> Vec<Printed> {
    let mut pages = Vec::new();
    let atlas = Atlas::new(press.corpus);
    pages.extend(home::all(press));
    pages.extend(document::all(press));
    pages.extend(record::all(press, &atlas));
    pages.extend(theme::all(press));
    pages.extend(example::all(press));
    pages.extend(timeline::all(press, &atlas));
    pages.extend(about::all(press));
    pages.extend(claims::all(press));
    pages.extend(coverage::all(press));
    pages.extend(data::all(press));
    pages.extend(missing::all(press));
    pages.extend(preview::all(press));
    pages.extend(print::all(press));
    pages.extend(search::all(press));
    pages.extend(sources::all(press));
    pages
}
