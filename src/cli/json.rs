//! An outcome walks in, its diagnostics as JSON walk out.

use serde::Serialize;

use crate::pipeline::Outcome;

use super::place::locate;

#[derive(Serialize)]
struct Fault<'a> {
    severity: &'static str,
    code: &'static str,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    help: Option<&'a str>,
}

/// Lists all diagnostics.
///
/// # Errors
/// Never, in truth; the serialiser's word for it.
pub(super) fn compose(outcome: &Outcome) -> serde_json::Result<String> {
    let faults: Vec<Fault<'_>> = outcome
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let text = outcome.texts.get(&diagnostic.path);
            let place = diagnostic.span.as_ref().zip(text).map(|(span, text)| locate(text, span));
            Fault {
                severity: diagnostic.severity.as_str(),
                code: diagnostic.lint.name,
                path: diagnostic.path.as_str(),
                line: place.as_ref().map(|place| place.start.line),
                column: place.as_ref().map(|place| place.start.column),
                end_line: place.as_ref().map(|place| place.end.line),
                end_column: place.as_ref().map(|place| place.end.column),
                message: &diagnostic.message,
                help: diagnostic.help.as_deref(),
            }
        })
        .collect();
    serde_json::to_string_pretty(&faults).map(|text| text + "\n")
}
