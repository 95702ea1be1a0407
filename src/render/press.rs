//! The press: a view and the name of a template walk in, a finished page walks out.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};

use memchr::memmem;
use serde::Serialize;
use tera::{Context, Value};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::path::{OutputPath, Url};
use crate::render::Task;
use crate::render::frame::{Frame, Head, Site, Standpoint};
use crate::render::label::TWIN;
use crate::render::search::{self, Search};
use crate::render::twin;
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
    /// Whether any page has code in colours, the contents of a book, or the comparison.
    has_reading: bool,
    site: Value,
    /// Whether there is room for files beside every page.
    is_small: bool,
    /// What was printed once for many pages.
    chromes: Mutex<BTreeMap<Standpoint, Value>>,
    index: OnceLock<(Search, Vec<Artifact>)>,
}

/// The masthead and the footer of a page, printed.
#[derive(Serialize)]
struct Chrome {
    masthead: String,
    footer: String,
}

/// How many documents, records and examples a corpus may have whose pages all have citation files and a twin beside
/// them. Writing a file costs more than printing a page: where there are more, only the texts that a corpus is made of
/// have twins, and each page holds its own citations.
const MAX_SMALL: usize = 1_000;

/// The templates whose pages have a twin in corpora of any size.
const TWINNED: &[&str] = &[
    "about.html",
    "compare.html",
    "data.html",
    "document.html",
    "documents.html",
    "home.html",
    "method.html",
    "page.html",
    "record-index.html",
    "theme.html",
    "themes.html",
    "timeline.html",
    "timelines.html",
    "trope.html",
    "tropes.html",
];

/// What a page gives: its file, or the fault of its template.
pub type Printed = Result<Vec<Artifact>, Box<Diagnostic>>;

/// What shows that a page has code, the contents of a book, or the comparison.
const READING: [&str; 6] = [
    "<pre class=\"hl\"",
    "<details class=\"toc\"",
    "<nav class=\"toc\"",
    "<table class=\"cmp\"",
    "<div class=\"scale\"",
    "<div class=\"paces\"",
];

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
            has_reading: has_reading(corpus),
            site: Value::from_serializable(&site),
            is_small: corpus.documents.len() + corpus.records.len() + corpus.examples.len() <= MAX_SMALL,
            chromes: Mutex::default(),
            index: OnceLock::new(),
        }
    }

    /// Prints a page. The template sees `site`, `chrome`, `page` (the [`Frame`]) and `view`.
    ///
    /// # Errors
    /// The fault of the template.
    pub fn page(&self, template: &str, head: Head, view: &impl Serialize) -> Printed {
        let head = Head {
            has_files: self.is_small && !head.is_hidden,
            has_twin: (self.is_small || head.has_twin || TWINNED.contains(&template)) && !head.is_hidden,
            ..head
        };
        let root = head.root.clone().unwrap_or_else(|| head.url.to_root());
        let (url, is_hidden, has_twin) = (head.url.clone(), head.is_hidden, head.has_twin);
        let (frame, beside) = Frame::new(head, self.config);
        let chrome = self.chrome(frame.standpoint())?;
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert_value("chrome", chrome);
        context.insert("page", &frame);
        context.insert("view", view);
        let html = self.render(template, &context)?;
        let mut files = Vec::with_capacity(5);
        if has_twin {
            files.extend(self.file(&format!("{url}{TWIN}"), twin::markdown(&html)));
        }
        for (name, text) in beside {
            files.extend(self.file(&format!("{url}{name}"), text));
        }
        files.extend(self.file(&url.to_file(), self.with_sprite(self.with_reading(html, &root))));
        files.iter_mut().for_each(|file| file.is_hidden = is_hidden);
        Ok(files)
    }

    /// What pages must know of the search index; `None` where there is none.
    pub fn search(&self) -> Option<&Search> {
        self.config.is_searchable.then(|| &self.index().0)
    }

    /// The files of the search index; none where there is none.
    pub fn search_files(&self) -> Vec<Artifact> {
        if self.config.is_searchable { self.index().1.clone() } else { Vec::new() }
    }

    /// Made when it is first asked for, with the help of the pool: so never ask on a thread of the pool.
    fn index(&self) -> &(Search, Vec<Artifact>) {
        self.index.get_or_init(|| search::index(self.config, self.corpus, self.depot))
    }

    /// Prints a piece of a page. The template sees `view`.
    ///
    /// # Errors
    /// The fault of the template.
    pub fn fragment(&self, template: &str, view: &impl Serialize) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("view", view);
        self.render(template, &context)
    }

    /// Mastheads and footers are long, and alike on all pages of a section at one depth.
    fn chrome(&self, standpoint: Standpoint) -> Result<Value, Box<Diagnostic>> {
        let known = |chromes: &BTreeMap<Standpoint, Value>| chromes.get(&standpoint).cloned();
        if let Some(chrome) = known(&self.chromes.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(chrome);
        }
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert("chrome", &standpoint);
        let masthead = self.render("masthead.html", &context)?;
        let footer = self.render("footer.html", &context)?;
        let chrome = Value::from_serializable(&Chrome { masthead, footer });
        self.chromes.lock().unwrap_or_else(PoisonError::into_inner).insert(standpoint, chrome.clone());
        Ok(chrome)
    }

    fn render(&self, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        self.theme.templates.render(template, context).map_err(|error| Box::new(template_fault(&error)))
    }

    /// A file that no template makes.
    pub fn file(&self, path: &str, bytes: impl Into<Vec<u8>>) -> Vec<Artifact> {
        OutputPath::new(path).map(|path| self.depot.keep(path, bytes.into())).into_iter().collect()
    }

    /// A file that is too long to lie in memory.
    pub fn written(&self, path: &str, write: impl Fn(&mut dyn io::Write) -> io::Result<()>) -> Vec<Artifact> {
        OutputPath::new(path).map(|path| self.depot.keep_written(path, write)).into_iter().collect()
    }

    /// The addresses of the files whose names change with their content.
    pub fn hashed_files(&self) -> Vec<String> {
        let reading = Some(&self.theme.reading).filter(|_| self.has_reading);
        let all = [&self.theme.stylesheet, &self.theme.script, &self.theme.search_script];
        all.into_iter().chain(reading).cloned().collect()
    }

    /// The static files of the site: those of the theme that pages ask for, and the curator's.
    pub fn static_files(&self) -> impl Iterator<Item = &(String, Vec<u8>)> {
        let is_asked_for = |name: &String| self.has_reading || *name != self.theme.reading;
        self.theme.files.iter().filter(move |(name, _)| is_asked_for(name))
    }

    /// The address of the script of the search page.
    pub fn search_script(&self) -> &str {
        &self.theme.search_script
    }

    /// The absolute address of a page, where the site's own is known.
    pub fn absolute(&self, url: &Url) -> Option<String> {
        self.config.base_url.as_ref().map(|base| format!("{base}{url}"))
    }

    /// Only pages with code, with the contents of a book or with the comparison ask for the stylesheet of these.
    fn with_reading(&self, mut page: String, root: &str) -> String {
        if self.has_reading
            && READING.iter().any(|sign| memmem::find(page.as_bytes(), sign.as_bytes()).is_some())
            && let Some(end) = page.find("</head>")
        {
            let link = format!("<link rel=\"stylesheet\" href=\"{root}{}\">\n", self.theme.reading);
            page.insert_str(end, &link);
        }
        page
    }

    /// Pages carry the symbols that they draw, because browsers refuse symbols of another file to pages on a disk.
    fn with_sprite(&self, mut page: String) -> String {
        let Some(place) = page.rfind(SPRITE) else { return page };
        let mut sprite = "<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\">".to_owned();
        let used = symbols_in(&page);
        for (id, symbol) in &self.theme.symbols {
            // The script draws the two of the theme switch.
            if used.contains(id.as_str()) || matches!(id.as_str(), "i-sun" | "i-moon") {
                sprite.push_str(symbol);
            }
        }
        sprite.push_str("</svg>");
        page.replace_range(place..place + SPRITE.len(), &sprite);
        page
    }
}

/// Told from the corpus, because pages are printed side by side and not all of them on each build.
fn has_reading(corpus: &Corpus) -> bool {
    corpus.book.is_some()
        || corpus.waves.len() > 1
        || corpus.documents.iter().any(|document| document.tree.has_coloured_code)
}

/// The ids of the symbols that a page draws.
fn symbols_in(html: &str) -> BTreeSet<&str> {
    const USE: &str = "<use href=\"#";
    memmem::find_iter(html.as_bytes(), USE)
        .filter_map(|at| html.get(at + USE.len()..)?.split_once('"').map(|(id, _)| id))
        .collect()
}
