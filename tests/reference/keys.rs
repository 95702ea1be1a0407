//! The JSON Schema of a kind of file walks in, a page on its keys walks out.

use std::fmt::Write;

use seedbook::diagnostic::lint;
use seedbook::schema::{self, Subject};
use serde_json::{Map, Value};

/// The page on a kind of file.
pub(crate) fn page(subject: Subject) -> String {
    let schema: Value = serde_json::from_str(&schema::compose(subject)).unwrap();
    let mut sections = Vec::new();
    table(&schema, "", &mut sections);
    let mut page = opening(subject).to_owned();
    for section in sections {
        page.push('\n');
        page.push_str(&section);
    }
    page
}

const BASIS: &str = "\
Where *basis* stands beside a kind of value, a plain value means that the document states it; a table says what else it
rests on: `{ value = …, basis = \"inferred\", reason = \"…\" }` ([more](../format.md#values-with-a-basis)). A list of one
may be written without brackets.
";

fn opening(subject: Subject) -> &'static str {
    match subject {
        Subject::Book => {
            "\
# Keys of `book.toml`

All keys that `book.toml` may have, as `seedbook schema book` tells them to editors.

```toml
title = \"Two Departures\"
language = \"en\"
base-url = \"https://example.org/two-departures/\"

[lints]
unlinked-name = \"allow\"
```
"
        }
        Subject::FrontMatter => {
            "\
# Keys of front matter and sidecars

All keys that may stand between the `+++` lines at the head of a document, or in its sidecar, the TOML file of the same
name beside it. `seedbook schema front-matter` tells them to editors. Every key can be left out.

```toml
title = \"The Lamplighters of Gullhaven\"
creators = [\"Nell Harrow\"]
date = \"1923~\"

[names]
\"Bray\" = \"ottilie-bray\"
```
"
        }
        Subject::Authority => {
            "\
# Keys of authority files

All tables and keys of the TOML files in `seeds/` that are no sidecars, as `seedbook schema authority` tells them to
editors. Each table is one of an array, written in double brackets, as often as there are records or statements. How they
are used stands in [the corpus format](../format.md#authority-records).

```toml
[[place]]
name = \"Gullhaven\"
kind = \"town\"
fictional = true
```
"
        }
    }
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    ["properties", "patternProperties"].iter().find_map(|rule| schema[rule].as_object())
}

/// Writes the section of a table, and then those of the tables in it.
fn table(schema: &Value, path: &str, sections: &mut Vec<String>) {
    let Some(keys) = properties(schema) else { return };
    let is_root_of_tables = path.is_empty() && keys.values().all(|key| key["type"] == "array");
    let mut within = Vec::new();
    let mut section = String::new();
    if path == "[lints]" {
        sections.push(lints());
        return;
    }
    if !path.is_empty() {
        writeln!(section, "## `{path}`\n").unwrap();
        if let Some(words) = schema["description"].as_str() {
            writeln!(section, "{words}\n").unwrap();
        }
    }
    section.push_str("| key | value | what it is |\n|---|---|---|\n");
    let needed = |name: &&String| {
        schema["required"].as_array().is_some_and(|all| all.contains(&Value::from(name.as_str())))
    };
    let (first, rest): (Vec<&String>, Vec<&String>) = keys.keys().partition(needed);
    for name in first.iter().chain(&rest) {
        let key = &keys[name.as_str()];
        let shown = match name.as_str() {
            "" => "*any name*".to_owned(),
            "^p[0-9]+$" => "`p1`, `p2` …".to_owned(),
            name => format!("`{name}`"),
        };
        let needs = if first.contains(name) { " (needed)" } else { "" };
        let words = key["description"].as_str().unwrap_or_default();
        writeln!(section, "| {shown}{needs} | {} | {} |", kind(key), words.replace('|', "\\|")).unwrap();
        if let Some((inner, below)) = inner(key, path, name) {
            within.push((inner, below));
        }
    }
    if path.is_empty() && !is_root_of_tables {
        section.push('\n');
        section.push_str(BASIS);
    }
    if is_root_of_tables {
        section = format!("{BASIS}\n{section}");
    }
    // Every kind of record has a native name.
    if path.ends_with(".native]") {
        let head = format!("## `{path}`");
        section = section.replacen(&head, "## `native`, of any record", 1);
        if sections.contains(&section) {
            return;
        }
    }
    sections.push(section);
    for (inner, below) in within {
        table(inner, &below, sections);
    }
}

fn lints() -> String {
    let mut section = "\
## `[lints]`

Each diagnostic is a key, and its value the level: `error`, `warning`, `note` or `allow`.

| key | by default | what it tells |
|---|---|---|
"
    .to_owned();
    for lint in lint::ALL {
        let level = lint.severity.as_str();
        writeln!(section, "| [`{0}`](../diagnostics/{0}.md) | `{level}` | {1} |", lint.name, lint.summary)
            .unwrap();
    }
    section
}

/// A table within, and how its head is written.
fn inner<'a>(key: &'a Value, path: &str, name: &str) -> Option<(&'a Value, String)> {
    let outer = path.trim_matches(['[', ']']);
    let whole = if outer.is_empty() { name.to_owned() } else { format!("{outer}.{name}") };
    if key["type"] == "array" && key["items"]["type"] == "object" {
        return Some((&key["items"], format!("[[{whole}]]")));
    }
    let is_pattern = name.is_empty() || name.starts_with('^');
    (key["type"] == "object" && !is_pattern).then(|| (key, format!("[{whole}]")))
}

/// The kind of value, in words.
fn kind(schema: &Value) -> String {
    if let Some(either) = schema["anyOf"].as_array() {
        return either_of(either);
    }
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<String> = words.iter().map(|word| format!("`{}`", word.as_str().unwrap())).collect();
        return words.join(", ");
    }
    if schema["type"].is_array() {
        return "EDTF date".to_owned();
    }
    match schema["type"].as_str() {
        Some("array") if schema["prefixItems"].is_array() => pair(&schema["prefixItems"]),
        Some("array") if schema["items"]["type"] == "object" => "tables, below".to_owned(),
        Some("array") => format!("list of {}", kind(&schema["items"])),
        Some("object") => "table, below".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("integer") => "whole number".to_owned(),
        Some("number") => "number".to_owned(),
        _ => text(schema["pattern"].as_str()),
    }
}

fn text(pattern: Option<&str>) -> String {
    let words = match pattern {
        Some(pattern) if pattern.starts_with("^[a-z0-9]+") => "id",
        Some(pattern) if pattern.starts_with("^https?") => "address",
        Some(pattern) if pattern.contains(r"[^\s:]*") => "citation",
        _ => "text",
    };
    words.to_owned()
}

fn either_of(either: &[Value]) -> String {
    let [first, second] = either else { panic!("{either:?}") };
    if second["properties"]["basis"].is_object() {
        return format!("{}; *basis*", kind(first));
    }
    if second["type"] == "array" && second["items"] == *first {
        return match kind(first).as_str() {
            "address" => "list of addresses".to_owned(),
            one => format!("list of {one}s"),
        };
    }
    match second["type"].as_str() {
        Some("object") => format!("{}, or a table", kind(first)),
        // Other ways to spell the same words.
        _ => kind(first),
    }
}

fn pair(items: &Value) -> String {
    let bounds = |item: &Value| format!("{} to {}", item["minimum"], item["maximum"]);
    let both: Vec<String> = items.as_array().unwrap().iter().map(bounds).collect();
    format!("two numbers: {}", both.join(", ").replace(".0", ""))
}
