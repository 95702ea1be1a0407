//! What a user types walks in; what bash offers to complete it with walks out. Without bash there is nothing to try.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::process::Command;

/// The words that bash offers for the last of these.
fn offered(script: &str, words: &[&str]) -> Option<Vec<String>> {
    let typed = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let program = format!(
        "source {script}; compopt() {{ :; }}; COMP_WORDS=({typed}); COMP_CWORD={last}; \
         _seedbook seedbook \"${{COMP_WORDS[{last}]}}\" \"${{COMP_WORDS[{last}-1]}}\"; \
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        last = words.len() - 1
    );
    let output = Command::new("bash").args(["--norc", "-c", &program]).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let offered = String::from_utf8(output.stdout).unwrap();
    Some(offered.lines().map(str::to_owned).collect())
}

#[test]
fn bash_completes_commands_options_and_their_values() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("seedbook.bash");
    let written =
        Command::new(env!("CARGO_BIN_EXE_seedbook")).args(["completions", "bash"]).output().unwrap();
    fs::write(&script, written.stdout).unwrap();
    let script = script.to_str().unwrap();
    let cases: [(&[&str], &[&str]); 5] = [
        (&["seedbook", "bui"], &["build"]),
        (&["seedbook", "init", "--ci", ""], &["github", "gitlab"]),
        (&["seedbook", "clean", "--d"], &["--dest-dir", "--dry-run"]),
        (&["seedbook", "schema", "fr"], &["front-matter"]),
        (&["seedbook", "completions", "el"], &["elvish"]),
    ];
    for (words, expect) in cases {
        let Some(offered) = offered(script, words) else { return };
        assert_eq!(offered, expect, "{words:?}");
    }
}
