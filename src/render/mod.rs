//! The room in which a corpus becomes a site: a [`Corpus`] and a [`Theme`] walk in, files walk out as artifacts.
//! Never fails: a fault of a template becomes a diagnostic.

pub mod backlink;
pub mod card;
pub mod cite;
pub mod counter;
pub mod data;
pub mod draw;
pub mod frame;
pub mod label;
pub mod linked;
mod machine;
pub mod map;
pub mod page;
pub mod part;
pub mod plan;
pub mod press;
pub mod prose;
pub mod search;
pub mod skos;
pub mod speaks;
pub mod twin;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic, lint};
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::path::OutputPath;
use crate::render::page::Desk;
use crate::render::plan::{Job, Place, below};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::Corpus;
use crate::source::{Asset, Sources};
use crate::theme::Theme;

/// All that a site is made of.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    /// What the curator wants.
    pub config: &'a Config,
    /// What the pages tell.
    pub corpus: &'a Corpus,
    /// The files that it was made from.
    pub sources: &'a Sources,
    /// Templates and static files.
    pub theme: &'a Theme,
    /// Where finished files wait.
    pub depot: &'a Depot,
}

/// Renders the whole site, in order of its paths.
pub fn render(task: &Task<'_>) -> Checked<Vec<Artifact>> {
    let press = Press::new(task);
    let desk = Desk::new(&press);
    let mut checked = Checked { value: Vec::new(), diagnostics: Vec::new() };
    for file in plan::print_all(jobs(task, &press, &desk)) {
        match file {
            Ok(artifacts) => checked.value.extend(artifacts),
            Err(fault) => checked.diagnostics.push(*fault),
        }
    }
    checked.value.extend(machine::sitemap(task.config, &checked.value));
    checked.value.sort_by(|a, b| a.path.cmp(&b.path));
    checked.diagnostics.dedup();
    checked
}

/// All that a site is made of, but for its sitemap, which lists the rest.
fn jobs<'a>(task: &Task<'a>, press: &'a Press<'a>, desk: &'a Desk<'a>) -> Vec<Job<'a>> {
    let Task { config, corpus, sources, .. } = *task;
    let mut jobs = page::plan(desk);
    jobs.push(Job::print(below(&["assets/search/"]), || vec![Ok(press.search_files())]));
    jobs.push(Job::print(below(&["assets/"]), || vec![Ok(static_files(press))]));
    // Without the site's own address no page can name its card.
    if config.base_url.is_some() {
        jobs.push(Job::print(below(&["assets/cards/"]), || vec![Ok(card::all(corpus))]));
    }
    jobs.extend(assets(corpus, sources));
    jobs.extend(machine::plan(config, corpus));
    jobs
}

fn static_files(press: &Press<'_>) -> Vec<Artifact> {
    press
        .static_files()
        .filter_map(|(name, bytes)| Some(Artifact::new(OutputPath::new(name)?, bytes.clone())))
        .collect()
}

/// Files that documents refer to, copied as they are.
fn assets<'a>(corpus: &'a Corpus, sources: &'a Sources) -> impl Iterator<Item = Job<'a>> + 'a {
    sources.assets.iter().filter_map(|asset| {
        let path = OutputPath::new(&corpus.assets.get(&asset.path)?.place)?;
        let place = Place::File(path.as_str().to_owned());
        Some(Job::print(vec![place], move || vec![copy(asset, path.clone())]))
    })
}

fn copy(asset: &Asset, path: OutputPath) -> Printed {
    match asset.read() {
        Ok(bytes) => Ok(vec![Artifact::new(path, bytes)]),
        Err(error) => {
            let fault = Diagnostic::of_file(lint::UNREADABLE, &asset.path, error.to_string());
            Err(Box::new(fault.with_help("check the file’s permissions, or that it is still there")))
        }
    }
}
