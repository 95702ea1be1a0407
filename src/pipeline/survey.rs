//! A project's folder walks in; its resolved corpus, with the texts of its files and what should be mended in them, walks
//! out, for whoever reads a corpus without making a site of it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::path::SourcePath;
use crate::pipeline::findings::Findings;
use crate::pipeline::memory::Memory;
use crate::pipeline::progress::Listener;
use crate::pipeline::read;
use crate::resolve::corpus::Corpus;
use crate::{config, source};

/// A corpus and its files.
#[derive(Debug)]
pub struct Survey {
    /// The corpus, as good as its files allow.
    pub corpus: Corpus,
    /// The language of documents that name none, BCP 47.
    pub language: String,
    /// The faults at their final levels.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of each file.
    pub texts: BTreeMap<SourcePath, String>,
}

impl Survey {
    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|fault| fault.severity == Severity::Error).count()
    }
}

/// Reads a project up to its corpus.
///
/// # Errors
/// Where the folder is no project, or a folder of it cannot be read.
pub fn survey(root: &Path) -> Result<Survey, Error> {
    let mut findings = Findings::default();
    let config = findings.take(config::load(root)?);
    let sources = findings.take(source::read(&config)?);
    let (corpus, _) = read(&config, &sources, &mut Memory::default(), Listener::default(), &mut findings);
    let diagnostics = findings.settle(&config.levels);
    let texts = sources.texts.into_iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    Ok(Survey { corpus, language: config.language, diagnostics, texts })
}
