//! A built site as tests need it: a project’s folder walks in, the files of its site walk out.

use std::collections::BTreeMap;
use std::path::Path;

use seedbook::{config, parse, resolve, source};

/// The files of a project’s site, by path.
pub(crate) fn site(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let config = config::load(folder).unwrap().value;
    let sources = source::read(&config).unwrap().value;
    let parsed = parse::parse(&sources.texts, "seeds", &mut parse::Memory::default()).value;
    let corpus = resolve::resolve(&config, parsed, &sources.assets, &mut resolve::Memory::default()).value;
    let theme = seedbook::theme::load(&config).unwrap().value;
    let depot = seedbook::emit::depot::Depot::default();
    let task = seedbook::render::Task {
        config: &config,
        corpus: &corpus,
        sources: &sources,
        theme: &theme,
        depot: &depot,
    };
    let site = seedbook::render::render(&task);
    assert_eq!(site.diagnostics, []);
    let file =
        |file: seedbook::emit::Artifact| (file.path.as_str().to_owned(), file.bytes().unwrap().into_owned());
    site.value.into_iter().map(file).collect()
}
