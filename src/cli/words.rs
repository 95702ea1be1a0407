//! Numbers walk in, the words for them walk out.

use crate::diagnostic::Severity;
use crate::emit::Report;
use crate::pipeline::Outcome;

/// `1 page`, `2 pages`: for nouns whose plural ends in `s`.
pub(super) fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// `once`, `2 times`
pub(super) fn times(number: usize) -> String {
    if number == 1 { "once".to_owned() } else { format!("{number} times") }
}

/// `2 errors, 1 warning`; empty where there is nothing to count.
pub(super) fn counts(outcome: &Outcome) -> String {
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|severity| (outcome.count(severity), severity.as_str()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| counted(count, noun))
        .collect();
    counts.join(", ")
}

/// `4 new, 2 changed, 260 same, 1 removed`, without what there was none of.
pub(super) fn files(report: &Report) -> String {
    let counts =
        [(report.new, "new"), (report.changed, "changed"), (report.same, "same"), (report.stale, "removed")];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    counts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many() {
        let words = [0, 1, 2].map(|number| counted(number, "page"));
        assert_eq!(words, ["0 pages", "1 page", "2 pages"]);
    }

    #[test]
    fn says_nothing_of_nothing() {
        let report = Report { new: 4, changed: 0, same: 260, stale: 1 };
        assert_eq!(files(&report), "4 new, 260 same, 1 removed");
    }
}
