//! The press: a view and the name of a template walk in, a finished page walks out.

use std::fmt::Write;

use serde::Serialize;
use tera::{Context, Value};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::emit::Artifact;
use crate::path::{OutputPath, Url};
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
    site: Value,
}

/// What a page gives: its file, or the fault of its template.
pub type Printed = Result<Vec<Artifact>, Box<Diagnostic>>;

/// Where the symbols that a page draws are put.
const SPRITE: &str = "<svg class=\"sprite\"></svg>";

impl<'a> Press<'a> {
    /// Prepares what all pages share.
    pub fn new(config: &'a Config, corpus: &'a Corpus, sources: &'a Sources, theme: &'a Theme) -> Self {
        let site = Site::new(config, corpus, theme);
        Self {
            config,
            corpus,
            sources,
            collation: Collation::new(&config.language),
            theme,
            site: Value::from_serializable(&site),
        }
    }

    /// Prints a page. The template sees `site`, `page` (the [`Frame`]) and `view`.
    ///
    /// # Errors
    /// The fault of the template.
    pub fn page(&self, template: &str, head: Head, view: &impl Serialize) -> Printed {
        let url = head.url.clone();
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
        Ok(Self::file(&url.to_file(), self.with_sprite(&html)))
    }

    /// A file that no template makes.
    pub fn file(path: &str, bytes: impl Into<Vec<u8>>) -> Vec<Artifact> {
        OutputPath::new(path).map(|path| Artifact { path, bytes: bytes.into() }).into_iter().collect()
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
        for (id, symbol) in &self.theme.symbols {
            // The script draws the two of the theme switch.
            let is_used = matches!(id.as_str(), "i-sun" | "i-moon") || after.contains(&format!("\"#{id}\""));
            if is_used {
                let _ = write!(page, "{symbol}");
            }
        }
        page.push_str("</svg>");
        page.push_str(after);
        page
    }
}
