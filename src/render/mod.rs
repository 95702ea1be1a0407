//! The room in which a corpus becomes a site: a [`Corpus`] and a [`Theme`] walk in, files walk out as artifacts.
//! Never fails: a fault of a template becomes a diagnostic.

pub mod backlink;
pub mod card;
pub mod cite;
pub mod data;
pub mod draw;
pub mod frame;
pub mod label;
pub mod linked;
mod machine;
pub mod map;
pub mod page;
pub mod part;
pub mod press;
pub mod prose;
pub mod search;
pub mod skos;
pub mod speaks;
pub mod twin;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic};
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::path::OutputPath;
use crate::render::press::Press;
use crate::resolve::corpus::Corpus;
use crate::source::Sources;
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
    let Task { config, corpus, sources, theme, .. } = *task;
    let index = config.is_searchable.then(|| search::index(config, corpus, task.depot));
    let mut press = Press::new(task);
    press.search = index.as_ref().map(|(search, _)| search.clone());
    let mut files: Vec<Result<Vec<Artifact>, Box<Diagnostic>>> = page::all(&press);
    files.extend(index.map(|(_, index)| Ok(index)));
    files.push(Ok(static_files(theme)));
    // Without the site's own address no page can name its card.
    if config.base_url.is_some() {
        files.push(Ok(card::all(corpus)));
    }
    files.extend(assets(corpus, sources));
    let mut checked = Checked { value: Vec::new(), diagnostics: Vec::new() };
    for file in files {
        match file {
            Ok(artifacts) => checked.value.extend(artifacts),
            Err(fault) => checked.diagnostics.push(*fault),
        }
    }
    checked.value.extend(machine::all(config, corpus, &checked.value));
    checked.value.sort_by(|a, b| a.path.cmp(&b.path));
    checked.diagnostics.dedup();
    checked
}

fn static_files(theme: &Theme) -> Vec<Artifact> {
    theme
        .files
        .iter()
        .filter_map(|(name, bytes)| Some(Artifact::new(OutputPath::new(name)?, bytes.clone())))
        .collect()
}

/// Files that documents refer to, copied as they are.
fn assets<'a>(
    corpus: &'a Corpus,
    sources: &'a Sources,
) -> impl Iterator<Item = Result<Vec<Artifact>, Box<Diagnostic>>> + 'a {
    sources.assets.iter().filter_map(|asset| {
        let path = OutputPath::new(corpus.assets.get(&asset.path)?)?;
        Some(match asset.read() {
            Ok(bytes) => Ok(vec![Artifact::new(path, bytes)]),
            Err(error) => {
                let lint = crate::diagnostic::lint::UNREADABLE;
                Err(Box::new(Diagnostic::of_file(lint, &asset.path, error.to_string())))
            }
        })
    })
}
