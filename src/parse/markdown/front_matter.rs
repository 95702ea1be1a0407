//! Front matter: the head of a file walks in, its metadata and the place where the text begins walk out.

use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::parse::meta::Meta;
use crate::path::SourcePath;
use crate::table::read_toml;

/// The metadata, and the byte at which the text begins.
pub(super) struct Front {
    pub(super) meta: Meta,
    pub(super) body: usize,
}

const FENCE: &str = "+++";

/// Reads TOML between two lines `+++` at the head of a file.
pub(super) fn read(path: &SourcePath, text: &str, sidecar: Option<Meta>) -> Checked<Front> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let Some(inner) = line_end_after(text, start, FENCE) else {
        let value = Front { meta: sidecar.unwrap_or_default(), body: start };
        return Checked { value, diagnostics: refuse_yaml(path, text, start) };
    };
    let Some((close, body)) = find_close(text, inner) else {
        let fault = Diagnostic::new(
            lint::MALFORMED_TOML,
            path,
            start..start + FENCE.len(),
            "front matter is never closed",
        )
        .with_help("end it with a line `+++` of its own");
        return Checked {
            value: Front { meta: sidecar.unwrap_or_default(), body: text.len() },
            diagnostics: vec![fault],
        };
    };
    let toml = text.get(inner..close).unwrap_or_default();
    let Checked { value: meta, mut diagnostics } = read_toml(path, toml, inner, Meta::read);
    if let Some(sidecar) = sidecar.and_then(|sidecar| sidecar.path) {
        diagnostics.push(
            Diagnostic::of_file(
                lint::ORPHANED_SIDECAR,
                &sidecar,
                format!("`{path}` has front matter already"),
            )
            .with_help("move what the sidecar says into the front matter, and remove the sidecar"),
        );
    }
    Checked { value: Front { meta, body }, diagnostics }
}

/// The byte after the line end, where the line at `at` is just `line`.
fn line_end_after(text: &str, at: usize, line: &str) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix(line)?;
    let end = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
    rest.get(..end)?.trim().is_empty().then_some(at + line.len() + end)
}

/// Where the closing line begins, and where the text after it does.
fn find_close(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while at < text.len() {
        if let Some(after) = line_end_after(text, at, FENCE) {
            return Some((at, after));
        }
        at += text.get(at..)?.find('\n')? + 1;
    }
    None
}

fn refuse_yaml(path: &SourcePath, text: &str, start: usize) -> Vec<Diagnostic> {
    let is_yaml = line_end_after(text, start, "---").is_some_and(|after| {
        let rest = text.get(after..).unwrap_or_default();
        let head = rest.lines().take_while(|line| line.trim_end() != "---");
        rest.lines().any(|line| line.trim_end() == "---")
            && head.clone().next().is_some_and(|line| line.contains(": ") || line.ends_with(':'))
    });
    if !is_yaml {
        return Vec::new();
    }
    vec![
        Diagnostic::new(lint::MALFORMED_TOML, path, start..start + 3, "front matter is YAML, not TOML")
            .with_help("write it between lines `+++`, with `key = \"value\"` for `key: value`"),
    ]
}
