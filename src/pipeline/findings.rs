//! What the stages find, stage by stage, walks in; one list at final levels, in an order that no thread can change,
//! walks out.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diagnostic::lint::{self, Lint};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::path::SourcePath;

/// The diagnostics of a run so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    all: Vec<Diagnostic>,
}

impl Findings {
    /// Takes what a stage found, and hands on what it made.
    pub(super) fn take<T>(&mut self, checked: Checked<T>) -> T {
        self.add(checked.diagnostics);
        checked.value
    }

    /// Adds what one stage found: by file and place, else as the stage gave them.
    pub(super) fn add(&mut self, mut stage: Vec<Diagnostic>) {
        let start = |diagnostic: &Diagnostic| diagnostic.span.as_ref().map(|span| span.start);
        stage.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| start(a).cmp(&start(b))));
        self.all.append(&mut stage);
    }

    /// The files in which a value could not be read: what seems to be missing there may be written after all.
    pub(super) fn unread(&self) -> BTreeSet<SourcePath> {
        let is_of_value = |it: &&Diagnostic| [lint::INVALID_DATE, lint::INVALID_VALUE].contains(&it.lint);
        self.all.iter().filter(is_of_value).map(|it| it.path.clone()).collect()
    }

    /// Whether there is a fault of that kind.
    pub(super) fn has(&self, lint: Lint) -> bool {
        self.all.iter().any(|it| it.lint == lint)
    }

    /// Files of which nobody knows what they hold.
    pub(super) fn unreadable(&self) -> BTreeSet<SourcePath> {
        const LINTS: [Lint; 4] =
            [lint::MALFORMED_TOML, lint::OUTSIDE_LINK, lint::TOO_LARGE, lint::UNREADABLE];
        let is_of_file = |it: &&Diagnostic| LINTS.contains(&it.lint);
        self.all.iter().filter(is_of_file).map(|it| it.path.clone()).collect()
    }

    /// Whether a diagnostic has at least this level, in the end.
    pub(super) fn reach(&self, least: Severity, levels: &BTreeMap<Lint, Option<Severity>>) -> bool {
        let level = |it: &Diagnostic| levels.get(&it.lint).copied().unwrap_or(Some(it.severity));
        self.all.iter().any(|diagnostic| level(diagnostic).is_some_and(|level| level >= least))
    }

    /// Gives each diagnostic its final level, and drops those that are allowed or said already.
    pub(super) fn settle(self, levels: &BTreeMap<Lint, Option<Severity>>) -> Vec<Diagnostic> {
        let mut said = HashSet::new();
        self.all
            .into_iter()
            .filter_map(|diagnostic| match levels.get(&diagnostic.lint) {
                None => Some(diagnostic),
                Some(level) => level.map(|severity| Diagnostic { severity, ..diagnostic }),
            })
            .filter(|it| {
                said.insert((it.lint, it.path.clone(), it.span.clone(), it.message.clone(), it.help.clone()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(lint: Lint, path: &str, at: usize) -> Diagnostic {
        Diagnostic::new(lint, &SourcePath::new(path), at..at + 1, "wrong")
    }

    fn names(diagnostics: &[Diagnostic]) -> Vec<String> {
        let name = |it: &Diagnostic| format!("{} {} {:?}", it.severity.as_str(), it.path, it.span);
        diagnostics.iter().map(name).collect()
    }

    #[test]
    fn sorts_within_a_stage_and_says_nothing_twice() {
        let mut findings = Findings::default();
        let (b4, b2, a9) =
            (fault(lint::UNCITED, "b", 4), fault(lint::UNCITED, "b", 2), fault(lint::UNCITED, "a", 9));
        findings.add(vec![b4.clone(), b2, a9, b4]);
        findings.add(vec![fault(lint::BROKEN_LINK, "a", 1)]);
        assert_eq!(
            names(&findings.settle(&BTreeMap::new())),
            ["warning a Some(9..10)", "warning b Some(2..3)", "warning b Some(4..5)", "error a Some(1..2)"]
        );
    }

    #[test]
    fn levels_are_the_curators() {
        let mut findings = Findings::default();
        findings.add(vec![fault(lint::UNCITED, "a", 1), fault(lint::BROKEN_LINK, "a", 2)]);
        let levels = BTreeMap::from([(lint::UNCITED, Some(Severity::Error)), (lint::BROKEN_LINK, None)]);
        assert!(findings.reach(Severity::Error, &levels));
        assert!(!findings.reach(Severity::Error, &BTreeMap::from([(lint::BROKEN_LINK, None)])));
        assert_eq!(names(&findings.settle(&levels)), ["error a Some(1..2)"]);
    }
}
