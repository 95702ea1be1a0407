//! The press: a view and the name of a template walk in, a finished page walks out.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::{Context, Value};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::path::{OutputPath, Url};
use crate::render::Task;
use crate::render::frame::{Frame, Head, Site};
use crate::resolve::collate::Collation;
use crate::resolve::corpus::Corpus;
use crate::source::Sources;
use crate::theme::{Theme, template_fault};

/// What all pages are made with.
pub struct Press<'a> {
    /// What the curator wants.
    pub config: &'a Config,
    /// What the pages tell.
    pub corpus: &'a Corpus,
    /// The files that it was made from.
    pub sources: &'a Sources,
    /// The order of names.
    pub collation: Collation,
    theme: &'a Theme,
    depot: &'a Depot,
    site: Value,
}

/// What a page gives: its file, or the fault of its template.
pub type Printed = Result<Vec<Artifact>, Box<Diagnostic>>;

/// Where the symbols that a page draws are put.
const SPRITE: &str = "<svg class=\"sprite\"></svg>";

impl<'a> Press<'a> {
    /// Prepares what all pages share.
    pub fn new(task: &Task<'a>) -> Self {
        let Task { config, corpus, sources, theme, depot } = *task;
        let site = Site::new(config, corpus, theme);
        Self {
            config,
            corpus,
            sources,
            collation: Collation::new(&config.language),
            theme,
            depot,
            site: Value::from_serializable(&site),
        }
    }

    /// Prints a page. The template sees `site`, `page` (the [`Frame`]) and `view`.
    ///
    /// # Errors
    /// The fault of the template.
    pub fn page(&self, template: &str, head: Head, view: &impl Serialize) -> Printed {
        let (url, is_hidden) = (head.url.clone(), head.is_hidden);
        let frame = Frame::new(head, self.config);
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert("page", &frame);
        context.insert("view", view);
        let html = self
            .theme
            .templates
            .render(template, &context)
            .map_err(|error| Box::new(template_fault(&error)))?;
        let mut files = self.file(&url.to_file(), self.with_sprite(&html));
        files.iter_mut().for_each(|file| file.is_hidden = is_hidden);
        Ok(files)
    }

    /// A file that no template makes.
    pub fn file(&self, path: &str, bytes: impl Into<Vec<u8>>) -> Vec<Artifact> {
        OutputPath::new(path).map(|path| self.depot.keep(path, bytes.into())).into_iter().collect()
    }

    /// The addresses of the files whose names change with their content.
    pub fn hashed_files(&self) -> Vec<String> {
        vec![self.theme.stylesheet.clone(), self.theme.script.clone()]
    }

    /// The absolute address of a page, where the site's own is known.
    pub fn absolute(&self, url: &Url) -> Option<String> {
        self.config.base_url.as_ref().map(|base| format!("{base}{url}"))
    }

    /// Pages carry the symbols that they draw, because browsers refuse symbols of another file to pages on a disk.
    fn with_sprite(&self, html: &str) -> String {
        let Some((before, after)) = html.split_once(SPRITE) else { return html.to_owned() };
        let mut page = String::with_capacity(html.len() + 2048);
        page.push_str(before);
        page.push_str("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
        let used = symbols_in(after);
        for (id, symbol) in &self.theme.symbols {
            // The script draws the two of the theme switch.
            if used.contains(id.as_str()) || matches!(id.as_str(), "i-sun" | "i-moon") {
                page.push_str(symbol);
            }
        }
        page.push_str("</svg>");
        page.push_str(after);
        page
    }
}

/// The ids of the symbols that a page draws.
fn symbols_in(html: &str) -> BTreeSet<&str> {
    const USE: &str = "<use href=\"#";
    html.match_indices(USE)
        .filter_map(|(at, _)| html.get(at + USE.len()..)?.split_once('"').map(|(id, _)| id))
        .collect()
}
