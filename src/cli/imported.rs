//! What came of an import walks in, what a person is told of it walks out: faults, then a line on each document, what was
//! set aside and why, and what to look at next.

use crate::diagnostic::Diagnostic;
use crate::import::{Aside, Ending, Imported, Outcome};

use super::draw::{self, Look};
use super::volume::Volume;
use super::words::counted;

/// The whole report; without its summary, only what is wrong.
pub(super) fn report(outcomes: &[Outcome], is_dry: bool, volume: Volume, look: Look) -> String {
    let faults = outcomes.iter().flat_map(|outcome| faults(outcome, look));
    if volume.quiet {
        return faults.map(|fault| fault + "\n").collect();
    }
    let told: Vec<String> = outcomes.iter().filter_map(|outcome| tell(outcome, is_dry)).collect();
    let next = next(outcomes, is_dry);
    faults.map(|fault| fault + "\n").chain(told).chain(next).collect()
}

fn faults(outcome: &Outcome, look: Look) -> Vec<String> {
    let text = |fault: &Diagnostic| outcome.texts.get(&fault.path).map(String::as_str);
    let mut faults: Vec<String> =
        outcome.diagnostics.iter().map(|fault| draw::diagnostic(fault, text(fault), look)).collect();
    if let Ending::Refused(error) = &outcome.ending {
        faults.push(draw::error(error, look));
    }
    faults
}

fn tell(outcome: &Outcome, is_dry: bool) -> Option<String> {
    let Ending::Imported(document) = &outcome.ending else { return None };
    let deed = if is_dry { "would write" } else { "wrote" };
    let mut lines = vec![format!("{deed} {} from {}: {}", document.target, outcome.input, summary(document))];
    if !document.asides.is_empty() {
        let words = document.asides.iter().map(|aside| aside.words).sum();
        lines.push(format!("  set aside, {} in all:", counted(words, "word")));
        lines.extend(document.asides.iter().map(|aside| format!("    {}", tell_aside(aside))));
    }
    if !document.unknown.is_empty() {
        let keys: Vec<String> = document.unknown.iter().map(|key| format!("`{key}`")).collect();
        lines.push(format!("  kept as comments of the front matter: {}", keys.join(", ")));
    }
    Some(lines.join("\n") + "\n")
}

fn summary(document: &Imported) -> String {
    let counts = [
        (document.passages, "passage"),
        (document.entries, "example"),
        (document.responses, "reader’s comment"),
    ];
    let counts = counts.iter().filter(|(count, noun)| *count > 0 || *noun == "passage").map(
        |(count, noun)| match *noun {
            "reader’s comment" if *count != 1 => format!("{count} readers’ comments"),
            noun => counted(*count, noun),
        },
    );
    let counts: Vec<String> = counts.collect();
    format!("{}, {}", document.kind.as_str(), counts.join(", "))
}

fn tell_aside(aside: &Aside) -> String {
    let place = match aside.lines {
        Some((first, last)) if first == last => format!("line {first}: "),
        Some((first, last)) => format!("lines {first} to {last}: "),
        None => String::new(),
    };
    let opening = aside.opening.replace(char::is_control, "\u{fffd}");
    format!("{place}{} ({}): “{opening}”", aside.reason, counted(aside.words, "word"))
}

/// What to look at next, where anything was imported.
fn next(outcomes: &[Outcome], is_dry: bool) -> Vec<String> {
    let documents: Vec<&Imported> = outcomes
        .iter()
        .filter_map(|outcome| match &outcome.ending {
            Ending::Imported(document) => Some(document.as_ref()),
            _ => None,
        })
        .collect();
    if documents.is_empty() || is_dry {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for document in &documents {
        if !document.rivals.is_empty() {
            let rivals: Vec<String> = document.rivals.iter().map(|rival| format!("`{rival}`")).collect();
            lines.push(format!(
                "next: move {} elsewhere, for {} takes the place\n",
                rivals.join(" and "),
                document.target
            ));
        }
        if !document.twins.is_empty() {
            let twins: Vec<String> = document.twins.iter().map(|twin| format!("`{twin}`")).collect();
            lines.push(format!(
                "next: {} and {} name the same source: keep one of them\n",
                document.target,
                twins.join(" and ")
            ));
        }
        if !document.missing.is_empty() {
            let keys: Vec<String> = document.missing.iter().map(|key| format!("`{key}`")).collect();
            lines.push(format!("next: add to {} what is known of {}\n", document.target, keys.join(", ")));
        }
    }
    lines.push("next: look through the text, and run `seedbook check`\n".to_owned());
    lines
}
