//! Editions: what changed in a project walks in, again and again; the project as it is now understood walks out, from
//! which any file of its site can be printed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::annex::Around;
use crate::config::{self, Config};
use crate::diagnostic::{Checked, Diagnostic, Severity, lint};
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::error::Error;
use crate::pipeline::annex::{self, Place};
use crate::pipeline::findings::Findings;
use crate::pipeline::memory::Memory;
use crate::pipeline::progress::Listener;
use crate::pipeline::{Ending, Given, Outcome, SITE, Understood, Wanted, raised, texts, understand};
use crate::render::counter::{self, Counter};
use crate::render::{self, Task};
use crate::resolve::corpus::Corpus;
use crate::source::{Changes, Sources};
use crate::theme::Theme;

/// A project as it was understood at one time: all that its site is printed from.
pub struct Edition {
    config: Config,
    sources: Sources,
    corpus: Corpus,
    theme: Arc<Theme>,
}

/// Makes one edition of a project after the other.
pub struct Editor {
    root: PathBuf,
    /// The site around that of an annex.
    around: Option<Around>,
    memory: Memory,
    /// What `book.toml` and the site around said when all went well up to the sources.
    book: Option<(String, Option<Around>)>,
}

impl Editor {
    /// An editor who has read nothing yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), around: None, memory: Memory::default(), book: None }
    }

    /// Has the project be an annex at a place: its pages lead to the site around it, as that is now.
    pub fn turn_to(&mut self, place: &Place) {
        self.around = Some(place.around.clone());
    }

    /// Reads what changed, and understands the project anew; gives nothing where all is as it was. No edition is made
    /// where a diagnostic is an error: the outcome then ends as [`Ending::Withheld`], or as [`Ending::Refused`] where
    /// the world refused.
    pub fn edit(&mut self, changes: &Changes) -> Option<(Option<Edition>, Outcome)> {
        let before = self.book.take();
        let config = match config::load(&self.root) {
            Ok(Checked { value, diagnostics }) => {
                Checked { value: Config { around: self.around.clone(), ..value }, diagnostics }
            }
            Err(error) => return Some((None, refused(error, &Config::default(), Findings::default()))),
        };
        let is_broken = config.diagnostics.iter().any(|fault| fault.lint == lint::MALFORMED_TOML);
        if is_broken {
            let mut findings = Findings::default();
            let config = findings.take(config);
            let outcome = conclude(Ending::Withheld, 0, &config, &Sources::default(), findings);
            return Some((None, outcome));
        }
        let sources = match self.memory.shelf.read(&config.value, changes) {
            Ok(sources) => sources,
            Err(error) => {
                let mut findings = Findings::default();
                let config = findings.take(config);
                return Some((None, refused(error, &config, findings)));
            }
        };
        self.book = Some((config.value.text.clone(), self.around.clone()));
        let theme = self.memory.theme(&config.value, changes);
        let has_same_theme = theme.as_ref().is_ok_and(|theme| theme.is_same);
        let is_same = before == self.book && self.memory.shelf.is_same() && has_same_theme;
        (!is_same).then(|| self.understand(config, Given { sources, theme }))
    }

    fn understand(&mut self, config: Checked<Config>, given: Given) -> (Option<Edition>, Outcome) {
        let mut findings = Findings::default();
        let config = findings.take(config);
        let loose = raised(&config);
        let wanted = Wanted { loose: &loose, listener: Listener::default() };
        let Understood { sources, corpus, theme } =
            understand(&config, given, &mut self.memory, wanted, &mut findings);
        let theme = match theme {
            Ok(theme) => theme,
            Err(error) => {
                let ending = Ending::Refused(error);
                return (None, conclude(ending, corpus.documents.len(), &config, &sources, findings));
            }
        };
        let is_fit = !findings.reach(Severity::Error, &config.levels);
        let ending = if is_fit { Ending::Checked } else { Ending::Withheld };
        let outcome = conclude(ending, corpus.documents.len(), &config, &sources, findings);
        (is_fit.then_some(Edition { config, sources, corpus, theme }), outcome)
    }
}

fn refused(error: Error, config: &Config, findings: Findings) -> Outcome {
    conclude(Ending::Refused(error), 0, config, &Sources::default(), findings)
}

fn conclude(
    ending: Ending,
    documents: usize,
    config: &Config,
    sources: &Sources,
    findings: Findings,
) -> Outcome {
    let diagnostics = findings.settle(&config.levels);
    let texts = texts(config, sources, &diagnostics);
    let levels = config.levels.clone();
    Outcome { diagnostics, texts, documents, pages: 0, outside: Vec::new(), levels, ending }
}

impl Edition {
    /// Where the site is published, if that is known.
    pub fn base_url(&self) -> Option<&str> {
        self.config.base_url.as_deref()
    }

    /// The annexes of the project.
    pub fn annexes(&self) -> Vec<Place> {
        annex::within(&self.config, &self.config.root.join(SITE))
    }

    /// Whether a template of the curator's can have a fault that shows only when a page is printed.
    pub fn has_own_templates(&self) -> bool {
        !self.theme.sources.is_empty()
    }

    /// Gives somebody a counter at which single files of the site can be asked for, until they are done.
    pub fn open<T>(&self, visit: impl FnOnce(&Counter<'_>) -> T) -> T {
        let depot = Depot::default();
        counter::open(&self.task(&depot), visit)
    }

    /// Prints the whole site into memory.
    pub fn print(&self) -> Checked<Vec<Artifact>> {
        render::render(&self.task(&Depot::default()))
    }

    /// What came of printing a page that has a fault.
    pub fn outcome_of(&self, faults: Vec<Diagnostic>) -> Outcome {
        let mut findings = Findings::default();
        findings.add(faults);
        conclude(Ending::Withheld, self.corpus.documents.len(), &self.config, &self.sources, findings)
    }

    fn task<'a>(&'a self, depot: &'a Depot) -> Task<'a> {
        let Self { config, sources, corpus, theme } = self;
        Task { config, corpus, sources, theme, depot }
    }
}
