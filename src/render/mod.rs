//! The room in which a corpus becomes a site: a [`Corpus`] and a [`Theme`] walk in, files walk out as artifacts.
//! Never fails: a fault of a template becomes a diagnostic.

pub mod data;
pub mod frame;
mod machine;
pub mod page;
pub mod part;
pub mod press;
pub mod prose;
pub mod speaks;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic};
use crate::emit::Artifact;
use crate::path::OutputPath;
use crate::render::press::Press;
use crate::resolve::corpus::Corpus;
use crate::source::Sources;
use crate::theme::Theme;

/// Renders the whole site, in order of its paths.
pub fn render(config: &Config, corpus: &Corpus, sources: &Sources, theme: &Theme) -> Checked<Vec<Artifact>> {
    let press = Press::new(config, corpus, sources, theme);
    let mut files: Vec<Result<Vec<Artifact>, Box<Diagnostic>>> = page::all(&press);
    files.push(Ok(static_files(theme)));
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
        .filter_map(|(name, bytes)| Some(Artifact { path: OutputPath::new(name)?, bytes: bytes.clone() }))
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
            Ok(bytes) => Ok(vec![Artifact { path, bytes }]),
            Err(error) => {
                let lint = crate::diagnostic::lint::UNREADABLE;
                Err(Box::new(Diagnostic::of_file(lint, &asset.path, error.to_string())))
            }
        })
    })
}
