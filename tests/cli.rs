//! Sessions at the console: the commands in `tests/cli/*.md` and in the manual’s page on commands walk in, what they print is compared.

use std::fs;
use std::path::Path;

use seedbook::diagnostic::lint;

#[test]
fn sessions() {
    trycmd::TestCases::new().case("tests/cli/*.md").case("docs/reference/commands.md");
}

#[test]
fn every_diagnostic_is_shown() {
    let shown =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/diagnostics.md")).unwrap();
    for lint in lint::ALL {
        assert!(shown.contains(&format!("\n## {}\n", lint.name)), "`{}` has no section", lint.name);
        let title = format!("\n{}[{}]: ", lint.severity.as_str(), lint.name);
        assert!(shown.contains(&title), "no report of `{}` is shown", lint.name);
    }
}
