//! Places in a corpus walk in; the file and the line of each, as people write them, walk out.

use std::collections::BTreeMap;

use crate::path::SourcePath;
use crate::pipeline::survey::Survey;
use crate::suggest::At;

/// Where the lines of each file begin, found once.
pub(super) struct Shelf<'a> {
    survey: &'a Survey,
    lines: BTreeMap<&'a SourcePath, Vec<usize>>,
}

impl<'a> Shelf<'a> {
    /// Looks through the texts of all documents.
    pub(super) fn new(survey: &'a Survey) -> Self {
        let starts = |text: &str| text.match_indices('\n').map(|(at, _)| at + 1).collect();
        let paths = survey.corpus.documents.iter().map(|document| &document.tree.path);
        let lines = paths.filter_map(|path| Some((path, starts(survey.texts.get(path)?)))).collect();
        Self { survey, lines }
    }

    /// The file and the line, from 1.
    pub(super) fn find(&self, at: At) -> (&'a str, usize) {
        let document = &self.survey.corpus[at.document];
        let path = &document.tree.path;
        let span = document.passage(at.passage).map(|passage| passage.text.source_span(at.range));
        let byte = span.map_or(0, |span| span.start);
        let line = self.lines.get(path).map_or(0, |starts| starts.partition_point(|start| *start <= byte));
        (path.as_str(), line + 1)
    }

    /// `seeds/a.md:3`
    pub(super) fn write(&self, at: At) -> String {
        let (path, line) = self.find(at);
        format!("{}:{line}", super::draw::harmless(path))
    }
}
