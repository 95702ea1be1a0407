//! A project's folder walks in, its corpus walks out.

use std::path::Path;

use seedbook::diagnostic::Diagnostic;
use seedbook::resolve::corpus::Corpus;
use seedbook::{config, parse, resolve, source};

/// The corpus of a project, and all faults up to it.
pub(crate) fn resolve_project(folder: &Path) -> (Corpus, Vec<Diagnostic>) {
    let config = config::load(folder).unwrap();
    let sources = source::read(&config.value).unwrap();
    let parsed = parse::parse(&sources.value.texts, "seeds", &mut parse::Memory::default());
    let mut faults = [config.diagnostics, sources.diagnostics.clone(), parsed.diagnostics].concat();
    let resolved =
        resolve::resolve(&config.value, parsed.value, &sources.value.assets, &mut resolve::Memory::default());
    faults.extend(resolved.diagnostics);
    (resolved.value, faults)
}
