//! An outcome walks in, its diagnostics as SARIF 2.1.0 walk out, for forges and editors.
//!
//! Section numbers are those of the OASIS standard of that name.

use std::fmt::Write as _;
use std::path::{Component, Path};

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{self, Lint};
use crate::pipeline::{Ending, Outcome};

use super::place::locate;

/// Which schema the report follows.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The folder that paths are relative to: the one in which the program was run, as forges expect it.
const BASE: &str = "%SRCROOT%";

/// Lists all diagnostics, and all rules. `root` is the project's folder as the user named it.
///
/// # Errors
/// Never, in truth; the serialiser's word for it.
pub(super) fn compose(outcome: &Outcome, root: &Path) -> serde_json::Result<String> {
    let folder = folder(root);
    let results: Vec<Value> = outcome.diagnostics.iter().map(|it| result(it, outcome, &folder)).collect();
    let rules: Vec<Value> = lint::ALL.iter().copied().map(rule).collect();
    let driver = json!({
        "name": "Seedbook",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let run = json!({
        "tool": { "driver": driver },
        "invocations": [{ "executionSuccessful": !matches!(outcome.ending, Ending::Refused(_)) }],
        "originalUriBaseIds": {
            BASE: { "description": { "text": "The folder in which `seedbook` was run." } },
        },
        // Our columns count characters (3.14.17).
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_string_pretty(&log).map(|text| text + "\n")
}

/// A kind of fault as a reporting descriptor (3.49).
fn rule(lint: Lint) -> Value {
    json!({
        "id": lint.name,
        "shortDescription": { "text": sentence(lint.summary) },
        "help": { "text": lint.page(), "markdown": lint.page() },
        "defaultConfiguration": { "level": lint.severity.as_str() },
    })
}

fn result(diagnostic: &Diagnostic, outcome: &Outcome, folder: &str) -> Value {
    let help = diagnostic.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
    let mut physical = json!({
        "artifactLocation": {
            "uri": encode(&format!("{folder}{}", diagnostic.path.as_str())),
            "uriBaseId": BASE,
        },
    });
    if let (Some(region), Some(physical)) = (region(diagnostic, outcome), physical.as_object_mut()) {
        physical.insert("region".to_owned(), region);
    }
    json!({
        "ruleId": diagnostic.lint.name,
        "ruleIndex": lint::ALL.iter().position(|lint| *lint == diagnostic.lint),
        "level": diagnostic.severity.as_str(),
        "message": { "text": plain(&sentence(&format!("{}{help}", diagnostic.message))) },
        "locations": [{ "physicalLocation": physical }],
    })
}

/// Where in the file; the end is the column after the last (3.30).
fn region(diagnostic: &Diagnostic, outcome: &Outcome) -> Option<Value> {
    let text = outcome.texts.get(&diagnostic.path)?;
    let place = locate(text, diagnostic.span.as_ref()?);
    Some(json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }))
}

/// Texts in SARIF are whole sentences (3.11.3).
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if text.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    format!("{first}{}{end}", characters.as_str())
}

/// What a message must not say by accident: braces stand for arguments (3.11.5), and a bracket before a parenthesis for
/// a link (3.11.6).
fn plain(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}").replace("](", "\\](")
}

/// The path from where the program was run to the project, with `/` at its end; nothing where no relative path leads
/// there downwards.
fn folder(root: &Path) -> String {
    let parts: Option<Vec<&str>> = root
        .components()
        .filter(|part| *part != Component::CurDir)
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    parts.unwrap_or_default().iter().fold(String::new(), |path, part| path + part + "/")
}

/// A path as a relative reference of RFC 3986; a colon in its first part would look like a scheme.
fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(encode("seeds/a b/ё:#?%.md"), "seeds/a%20b/%D1%91%3A%23%3F%25.md");
        let folders =
            [".", "./corpus/", "a/b", "/tmp/corpus", "../corpus"].map(|root| folder(Path::new(root)));
        assert_eq!(folders, ["", "corpus/", "a/b/", "", ""]);
    }

    #[test]
    fn messages_say_nothing_by_accident() {
        assert_eq!(plain("write `[a](b)` or `{ p1 }`"), "write `[a\\](b)` or `{{ p1 }}`");
        assert_eq!(sentence("did you mean `x`?"), "Did you mean `x`?");
        assert_eq!(sentence("`x` is no key"), "`x` is no key.");
    }
}
