//! Reports for forges: projects with odd names and letters walk in, and their places in SARIF walk out. Whether a report
//! obeys the schema of the standard is for `tests/site/check-sarif.mjs`.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

/// The run that is reported for `corpus of mine`, as seen from the folder around it.
fn run(text: &str) -> Value {
    let folder = TempDir::new().unwrap();
    let project = folder.path().join("corpus of mine");
    fs::create_dir_all(project.join("seeds")).unwrap();
    fs::write(project.join("book.toml"), "title = \"A corpus\"\n").unwrap();
    fs::write(project.join("seeds/ё.md"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
    let output =
        command.args(["check", "corpus of mine", "--format", "sarif"]).current_dir(folder.path()).output();
    let log: Value = serde_json::from_slice(&output.unwrap().stdout).unwrap();
    assert_eq!(log.pointer("/version").unwrap(), "2.1.0");
    log.pointer("/runs/0").unwrap().clone()
}

#[test]
fn places_are_counted_in_characters() {
    let run = run("\u{feff}One.\r\n\r\n😀 漢字 [on](nowhere.md).\r\n");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let location = json!({
        "artifactLocation": { "uri": "corpus%20of%20mine/seeds/%D1%91.md", "uriBaseId": "%SRCROOT%" },
        "region": { "startLine": 3, "startColumn": 6, "endLine": 3, "endColumn": 22 },
    });
    let result = &run["results"][0];
    assert_eq!(result["locations"][0]["physicalLocation"], location);
    assert_eq!(result["level"], "error");
    let words = "Link to `nowhere.md` leads nowhere; there is no `seeds/nowhere.md`; paths are relative to this file.";
    assert_eq!(result["message"]["text"], words);
}

#[test]
fn every_rule_has_its_page() {
    let run = run("Some text.\n");
    assert_eq!(run["results"], json!([]));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), seedbook::diagnostic::lint::ALL.len());
    for rule in rules {
        let heading = format!("# {}\n", rule["id"].as_str().unwrap());
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with(&heading), "{rule}");
    }
}
