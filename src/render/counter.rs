//! The counter: the path of one file walks in, that file walks out, printed when it is asked for. What pages are printed
//! together is remembered; a page by itself is printed each time, because that costs less than the memory.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::diagnostic::{Checked, Diagnostic};
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::render::page::Desk;
use crate::render::plan::{Job, Made, Place};
use crate::render::press::{Press, Printed};
use crate::render::{Task, jobs, render};

/// Gives out single files of a site.
pub struct Counter<'a> {
    task: Task<'a>,
    stock: Stock<'a>,
    /// The files that list all others.
    lists: OnceLock<Checked<Vec<Artifact>>>,
}

/// Opens a counter for somebody, and closes it when they are done.
pub fn open<T>(task: &Task<'_>, visit: impl FnOnce(&Counter<'_>) -> T) -> T {
    let press = Press::new(task);
    let desk = Desk::new(&press);
    let stock = Stock::new(jobs(task, &press, &desk));
    visit(&Counter { task: *task, stock, lists: OnceLock::new() })
}

impl Counter<'_> {
    /// The file of that path; `None` where the site has none. Never to be asked on a thread of the pool: what is being
    /// made for another is waited for.
    ///
    /// # Errors
    /// The faults for which the file cannot be printed.
    pub fn find(&self, path: &str) -> Result<Option<Artifact>, Vec<Diagnostic>> {
        if is_list(path) && self.task.config.base_url.is_some() {
            return self.find_list(path);
        }
        let mut faults = Vec::new();
        match self.stock.find(path, &mut faults) {
            None if !faults.is_empty() => Err(faults),
            found => Ok(found),
        }
    }

    fn find_list(&self, path: &str) -> Result<Option<Artifact>, Vec<Diagnostic>> {
        // To list all files is to print all, but not to hold them.
        let all = self.lists.get_or_init(|| {
            let depot = Depot::dropping();
            let mut all = render(&Task { depot: &depot, ..self.task });
            all.value.retain(|file| is_list(file.path.as_str()));
            all
        });
        match all.value.iter().find(|file| file.path.as_str() == path) {
            None if !all.diagnostics.is_empty() => Err(all.diagnostics.clone()),
            found => Ok(found.cloned()),
        }
    }
}

fn is_list(path: &str) -> bool {
    let name = path.strip_prefix("sitemap").and_then(|rest| rest.strip_suffix(".xml"));
    name.is_some_and(|name| !name.contains('/'))
}

/// Jobs by their places.
struct Stock<'a> {
    shelves: Vec<Shelf<'a>>,
    by_place: HashMap<String, Vec<usize>>,
}

struct Shelf<'a> {
    job: Job<'a>,
    made: OnceLock<Goods<'a>>,
}

/// What a job came to.
enum Goods<'a> {
    Files(Vec<Printed>),
    Stock(Stock<'a>),
}

impl<'a> Stock<'a> {
    fn new(jobs: Vec<Job<'a>>) -> Self {
        let mut by_place: HashMap<String, Vec<usize>> = HashMap::with_capacity(jobs.len());
        for (nth, job) in jobs.iter().enumerate() {
            for place in &job.places {
                let (Place::File(at) | Place::Folder(at) | Place::Below(at)) = place;
                by_place.entry(at.clone()).or_default().push(nth);
            }
        }
        let shelves = jobs.into_iter().map(|job| Shelf { job, made: OnceLock::new() }).collect();
        Self { shelves, by_place }
    }

    /// Asks the jobs whose places may hold the file, those of the smallest places first.
    fn find(&self, path: &str, faults: &mut Vec<Diagnostic>) -> Option<Artifact> {
        let folders = path.rmatch_indices('/').filter_map(|(at, _)| path.get(..=at));
        let places = std::iter::once(path).chain(folders).chain([""]);
        let nths = places.filter_map(|place| self.by_place.get(place)).flatten();
        nths.filter_map(|nth| self.shelves.get(*nth))
            .filter(|shelf| shelf.job.places.iter().any(|place| place.holds(path)))
            .find_map(|shelf| shelf.find(path, faults))
    }
}

impl<'a> Shelf<'a> {
    fn find(&self, path: &str, faults: &mut Vec<Diagnostic>) -> Option<Artifact> {
        if self.job.is_page() {
            return take(&self.make(), path, faults);
        }
        take(self.made.get_or_init(|| self.make()), path, faults)
    }

    fn make(&self) -> Goods<'a> {
        match self.job.make() {
            Made::Printed(printed) => Goods::Files(printed),
            Made::Jobs(jobs) => Goods::Stock(Stock::new(jobs)),
        }
    }
}

fn take(goods: &Goods<'_>, path: &str, faults: &mut Vec<Diagnostic>) -> Option<Artifact> {
    let printed = match goods {
        Goods::Stock(stock) => return stock.find(path, faults),
        Goods::Files(printed) => printed,
    };
    faults.extend(printed.iter().filter_map(|file| file.as_ref().err()).map(|fault| (**fault).clone()));
    let mut files = printed.iter().flatten().flatten();
    files.find(|file| file.path.as_str() == path).cloned()
}
