//! All page types, one family a file: the press walks in, each family's pages walk out.

mod about;
mod amount;
mod aside;
mod chapter;
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
mod example_words;
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
mod rests;
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

use std::sync::OnceLock;

use crate::render::map::Atlas;
use crate::render::plan::{Job, Place, below};
use crate::render::press::{Press, Printed};

use ties::Ties;

/// What several families are made with: each thing is made when it is first asked for.
pub struct Desk<'a> {
    press: &'a Press<'a>,
    atlas: OnceLock<Atlas>,
    ties: OnceLock<Ties>,
}

impl<'a> Desk<'a> {
    /// A desk on which nothing lies yet.
    pub fn new(press: &'a Press<'a>) -> Self {
        Self { press, atlas: OnceLock::new(), ties: OnceLock::new() }
    }

    fn atlas(&self) -> &Atlas {
        self.atlas.get_or_init(|| Atlas::new(self.press.corpus))
    }

    fn ties(&self) -> &Ties {
        self.ties.get_or_init(|| Ties::new(self.press.corpus))
    }
}

/// The pages of the site, one job or more for each family.
pub fn plan<'a>(desk: &'a Desk<'a>) -> Vec<Job<'a>> {
    let press = desk.press;
    let family =
        |folder: &str, all: fn(&Press<'_>) -> Vec<Printed>| Job::print(below(&[folder]), move || all(press));
    let mut jobs = vec![Job::print(vec![Place::Folder(String::new())], move || home::all(press))];
    jobs.push(document::plan(press));
    jobs.extend(record::plan(desk));
    jobs.push(family("themes/", theme::all));
    jobs.push(example::plan(press));
    jobs.push(Job::print(below(&["timelines/"]), || timeline::all(press, desk.atlas())));
    jobs.push(family("years/", year::all));
    jobs.push(family("about/", about::all));
    jobs.push(family("sources/claims/", claims::all));
    jobs.push(coverage::plan(press));
    jobs.push(family("data/", data::all));
    jobs.push(Job::print(vec![Place::File("404.html".to_owned())], move || missing::all(press)));
    let previews = [Place::File(preview::WHOLE.to_owned()), Place::Below(preview::SHARDS.to_owned())];
    jobs.push(Job::print(previews.into(), move || preview::all(press)));
    jobs.push(print::plan(press));
    jobs.push(family("search/", search::all));
    jobs.push(family("sources/", sources::all));
    jobs
}
