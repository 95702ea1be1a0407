//! The only place that calls the verbs, in order: a project's folder walks in, an [`Outcome`] walks out, with the
//! faults of all stages, and the site on the disk if nothing failed.

pub mod annex;
pub mod clean;
mod destination;
mod edition;
mod findings;
mod memory;
pub mod progress;
pub mod survey;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{self, Config};
use crate::diagnostic::lint::{self, Lint};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::emit::depot::Depot;
use crate::emit::{self, Artifact, Emission, Report};
use crate::error::Error;
use crate::parse::unread::Unread;
use crate::parse::{self, Parsed};
use crate::path::SourcePath;
use crate::render::{self, Task};
use crate::resolve::corpus::Corpus;
use crate::resolve::outside::{self, OutsideLink};
use crate::resolve::{self, loose_ends};
use crate::source::{Changes, Sources};
use crate::theme::Theme;

use findings::Findings;
use memory::{Dressed, Memory};
use progress::{Listener, Stage};

pub use edition::{Edition, Editor};

/// The folder for the site, where no other is given.
pub const SITE: &str = "site";

/// How to build.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether a warning keeps the site from being written.
    pub is_strict: bool,
}

/// What came of a run.
#[derive(Debug)]
pub struct Outcome {
    /// The faults at their final levels, by stage, then by file and place; none twice.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of each file with a fault at a place, to show that place.
    pub texts: BTreeMap<SourcePath, String>,
    /// How many documents the corpus holds.
    pub documents: usize,
    /// How many HTML pages the site has.
    pub pages: usize,
    /// The links out of the site; of a check only.
    pub outside: Vec<OutsideLink>,
    /// Levels that differ from the default.
    levels: BTreeMap<Lint, Option<Severity>>,
    /// What was done in the end.
    pub ending: Ending,
}

/// What a run did in the end.
#[derive(Debug, Default)]
pub enum Ending {
    /// Nothing was to be written.
    #[default]
    Checked,
    /// Nothing was written, because of the diagnostics.
    Withheld,
    /// The site stands.
    Written {
        /// Where.
        site: PathBuf,
        /// What became new.
        report: Report,
    },
    /// The world refused; the diagnostics are those found before.
    Refused(Error),
}

impl Outcome {
    /// How many diagnostics have this level.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Adds what was found later in the project at `root`, at its final levels.
    pub fn add(&mut self, root: &Path, found: Vec<Diagnostic>) {
        let mut findings = Findings::default();
        findings.add(found);
        let found = findings.settle(&self.levels);
        for path in found.iter().filter(|it| it.span.is_some()).map(|it| &it.path) {
            if !self.texts.contains_key(path) {
                let text = fs::read_to_string(root.join(path.as_str())).ok();
                self.texts.extend(text.map(|text| (path.clone(), text)));
            }
        }
        self.diagnostics.extend(found);
    }

    /// Whether a diagnostic is an error or, under `is_strict`, a warning.
    pub fn fails(&self, is_strict: bool) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity >= least_failing(is_strict))
    }
}

fn least_failing(is_strict: bool) -> Severity {
    if is_strict { Severity::Warning } else { Severity::Error }
}

/// Builds the site of a project at `dest`, by default in the project's folder `site`. Writes nothing where a
/// diagnostic fails the build.
///
/// # Errors
/// Where the folder is no project, or the destination is no place for a site. What the world refuses later is in the
/// outcome, as [`Ending::Refused`], beside the diagnostics.
pub fn build(root: &Path, dest: Option<&Path>, options: Options) -> Result<Outcome, Error> {
    build_aloud(root, dest, options, Listener::default())
}

/// Builds as [`build`] does, and tells of its stages.
///
/// # Errors
/// As for [`build`].
pub fn build_aloud(
    root: &Path,
    dest: Option<&Path>,
    options: Options,
    listener: Listener<'_>,
) -> Result<Outcome, Error> {
    let config = config::load(root)?;
    build_within(config, dest, options, listener)
}

/// Builds a project of which `book.toml` is read.
fn build_within(
    config: Checked<Config>,
    dest: Option<&Path>,
    options: Options,
    listener: Listener<'_>,
) -> Result<Outcome, Error> {
    let site = dest.map_or_else(|| config.value.root.join(SITE), Path::to_owned);
    destination::check(&config.value, &site)?;
    let raised = raised(&config.value);
    let place = Place { site: &site, least: least_failing(options.is_strict) };
    let Gathered { mut outcome, artifacts, emission } = gather(config, &raised, Some(place), listener);
    if matches!(outcome.ending, Ending::Refused(_)) {
        return Ok(outcome);
    }
    outcome.ending = match emission.filter(|_| !outcome.fails(options.is_strict)) {
        None => Ending::Withheld,
        Some(emission) => match settle(emission, &artifacts, listener) {
            Ok(report) => Ending::Written { site, report },
            Err(error) => Ending::Refused(error),
        },
    };
    Ok(outcome)
}

fn settle(
    emission: Result<Emission, Error>,
    artifacts: &[Artifact],
    listener: Listener<'_>,
) -> Result<Report, Error> {
    let written =
        |settled: &Result<Report, Error>| settled.as_ref().map_or(0, |it| it.new + it.changed + it.stale);
    listener.hear(Stage::Write, || emission.and_then(|emission| emission.settle(artifacts)), written)
}

/// Does all that a build does, but for the writing, and looks for loose ends too.
///
/// # Errors
/// Where the folder is no project.
pub fn check(root: &Path) -> Result<Outcome, Error> {
    check_aloud(root, Listener::default())
}

/// Checks as [`check`] does, and tells of its stages.
///
/// # Errors
/// As for [`check`].
pub fn check_aloud(root: &Path, listener: Listener<'_>) -> Result<Outcome, Error> {
    Ok(gather(config::load(root)?, &loose_ends::LINTS, None, listener).outcome)
}

/// A build looks only for those loose ends that the curator wants to fail it.
fn raised(config: &Config) -> Vec<Lint> {
    let is_raised =
        |lint: &Lint| matches!(config.levels.get(lint), Some(Some(level)) if *level > Severity::Note);
    loose_ends::LINTS.into_iter().filter(is_raised).collect()
}

/// Where a site is to stand, and the least level of a diagnostic that keeps it from standing there.
#[derive(Clone, Copy)]
struct Place<'a> {
    site: &'a Path,
    least: Severity,
}

struct Gathered {
    outcome: Outcome,
    artifacts: Vec<Artifact>,
    /// The claimed place, or why it could not be claimed; `None` where nothing is to be written.
    emission: Option<Result<Emission, Error>>,
}

/// What was read of a project.
struct Given {
    sources: Checked<Sources>,
    theme: Result<Dressed, Error>,
}

/// What to look for beside faults, and who is told of the stages.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    loose: &'a [Lint],
    listener: Listener<'a>,
}

/// What the stages before `render` make of a project.
struct Understood {
    sources: Sources,
    corpus: Corpus,
    theme: Result<Arc<Theme>, Error>,
}

/// Runs the stages before `render`, but for what the memory has of earlier runs, and collects what they find.
fn understand(
    config: &Config,
    given: Given,
    memory: &mut Memory,
    Wanted { loose, listener }: Wanted<'_>,
    findings: &mut Findings,
) -> Understood {
    let sources = findings.take(given.sources);
    let theme = given.theme.map(|dressed| findings.take(dressed.theme));
    let (corpus, is_whole) = read(config, &sources, memory, listener, findings);
    if !loose.is_empty() {
        let found = loose_ends::find(&corpus, &sources.assets);
        let unread = findings.unread();
        let is_gap = |lint| [lint::MISSING_COORDINATES, lint::MISSING_DATE].contains(&lint);
        let is_wanted = |note: &Diagnostic| {
            loose.contains(&note.lint)
                && !(is_gap(note.lint) && unread.contains(&note.path))
                && (is_whole || !loose_ends::NEED_ALL.contains(&note.lint))
        };
        findings.add(found.into_iter().filter(is_wanted).collect());
    }
    Understood { sources, corpus, theme }
}

/// Makes a corpus of sources, and tells whether all of them could be read.
fn read(
    config: &Config,
    sources: &Sources,
    memory: &mut Memory,
    listener: Listener<'_>,
    findings: &mut Findings,
) -> (Corpus, bool) {
    let parsed = listener.hear(
        Stage::Parse,
        || parse::parse(&sources.texts, &config.seeds, &mut memory.parsed),
        |parsed| parsed.value.documents.len() + parsed.value.authorities.len(),
    );
    let parsed = findings.take(parsed);
    let unread = Unread::new(findings.unreadable(), &sources.texts);
    let is_whole = unread.is_empty();
    let parsed = Parsed { unread, ..parsed };
    let corpus = listener.hear(
        Stage::Resolve,
        || resolve::resolve(config, parsed, &sources.assets, &mut memory.resolved),
        |corpus| corpus.value.documents.len(),
    );
    (findings.take(corpus), is_whole)
}

/// Runs all stages up to the artifacts, and collects what they find. Pages go to their place as they are finished; the
/// disk is touched only where no earlier stage found what keeps the site from standing.
fn gather(
    config: Checked<Config>,
    loose: &[Lint],
    place: Option<Place<'_>>,
    listener: Listener<'_>,
) -> Gathered {
    let mut findings = Findings::default();
    let config = findings.take(config);
    if findings.has(lint::MALFORMED_TOML) {
        // Nobody knows where the sources are, and at which levels faults are to be told.
        return finish(&config, &Sources::default(), findings, Harvest::default());
    }
    let mut memory = Memory::default();
    let all = Changes::Everything;
    let sources = listener.hear(
        Stage::Read,
        || memory.shelf.read(&config, &all),
        |sources| sources.as_ref().map_or(0, |it| it.value.texts.len() + it.value.assets.len()),
    );
    let sources = match sources {
        Ok(sources) => sources,
        Err(error) => return finish(&config, &Sources::default(), findings, Harvest::refused(error)),
    };
    let given = Given { sources, theme: memory.theme(&config, &all) };
    let wanted = Wanted { loose, listener };
    let Understood { sources, corpus, theme } =
        understand(&config, given, &mut memory, wanted, &mut findings);
    // Nobody will ask again.
    drop(memory);
    let documents = corpus.documents.len();
    let outside = if place.is_none() { outside::links(&corpus) } else { Vec::new() };
    let mut emission = None;
    let harvest = match theme {
        Ok(theme) => {
            emission = place
                .filter(|place| !findings.reach(place.least, &config.levels))
                .map(|place| emit::open(place.site));
            let depot = match &emission {
                Some(Ok(emission)) => emission.depot(),
                _ => Depot::dropping(),
            };
            let task =
                Task { config: &config, corpus: &corpus, sources: &sources, theme: &theme, depot: &depot };
            let artifacts =
                listener.hear(Stage::Render, || render::render(&task), |rendered| rendered.value.len());
            let artifacts = findings.take(artifacts);
            Harvest { documents, artifacts, outside, ending: Ending::Checked }
        }
        Err(error) => Harvest { documents, ..Harvest::refused(error) },
    };
    Gathered { emission, ..finish(&config, &sources, findings, harvest) }
}

#[derive(Default)]
struct Harvest {
    documents: usize,
    artifacts: Vec<Artifact>,
    outside: Vec<OutsideLink>,
    ending: Ending,
}

impl Harvest {
    fn refused(error: Error) -> Self {
        Self { documents: 0, artifacts: Vec::new(), outside: Vec::new(), ending: Ending::Refused(error) }
    }
}

fn finish(config: &Config, sources: &Sources, findings: Findings, harvest: Harvest) -> Gathered {
    let Harvest { documents, artifacts, outside, ending } = harvest;
    let diagnostics = findings.settle(&config.levels);
    let texts = texts(config, sources, &diagnostics);
    let is_page = |artifact: &&Artifact| {
        Path::new(artifact.path.as_str()).extension().is_some_and(|ending| ending == "html")
    };
    let pages = artifacts.iter().filter(is_page).count();
    let levels = config.levels.clone();
    let outcome = Outcome { diagnostics, texts, documents, pages, outside, levels, ending };
    Gathered { outcome, artifacts, emission: None }
}

/// The texts that the diagnostics point into. A curator's template is read again: that a fault is seldom.
fn texts(config: &Config, sources: &Sources, diagnostics: &[Diagnostic]) -> BTreeMap<SourcePath, String> {
    let known = |path: &SourcePath| {
        if path.as_str() == config::BOOK {
            return Some(config.text.clone());
        }
        let nth = sources.texts.binary_search_by(|file| file.path.cmp(path)).ok()?;
        sources.texts.get(nth).map(|file| file.text.clone())
    };
    let mut texts = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.span.is_some()) {
        let path = &diagnostic.path;
        if texts.contains_key(path) {
            continue;
        }
        let text = known(path).or_else(|| fs::read_to_string(config.root.join(path.as_str())).ok());
        texts.extend(text.map(|text| (path.clone(), text)));
    }
    texts
}
