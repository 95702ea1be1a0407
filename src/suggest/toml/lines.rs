//! Lines of TOML: keys and values walk in, a table as text walks out.

use std::fmt::Write;

/// The lines of a table.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A comment, on one line.
    pub(super) fn comment(&mut self, text: &str) {
        let _ = writeln!(self.0, "# {}", harmless(text));
    }

    /// The head of a table.
    pub(super) fn head(&mut self, table: &str) {
        let _ = writeln!(self.0, "[[{table}]]");
    }

    /// A key with a string.
    pub(super) fn key(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key} = {}", quoted(value));
    }

    /// A key with a list of strings.
    pub(super) fn list(&mut self, key: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        let _ = writeln!(self.0, "{key} = [{}]", values.join(", "));
    }

    /// A line as it is.
    pub(super) fn raw(&mut self, line: &str) {
        let _ = writeln!(self.0, "{line}");
    }

    /// The lines.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// The same lines, all of them comments.
    pub(super) fn hidden(self) -> String {
        let hide =
            |line: &str| if line.starts_with('#') { format!("{line}\n") } else { format!("# {line}\n") };
        self.0.lines().map(hide).collect()
    }
}

/// A string of TOML.
pub(super) fn quoted(text: &str) -> String {
    ::toml::Value::from(text).to_string()
}

/// A comment stays on its line.
pub(super) fn harmless(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
