//! A reader of TOML tables that reports every fault at its place: a table walks in, values walk out
//! one by one; whatever nobody asked for is an unknown key.

mod grammar;
mod number;
pub mod shape;
mod stated;

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::lint::{self, Lint};
use crate::diagnostic::suggest::did_you_mean;
use crate::diagnostic::{Checked, Diagnostic};
use crate::located::Located;
use crate::path::SourcePath;
use crate::slug::slug;

use shape::{Noting, Takes};

/// The faults of one file, shared by all of its tables.
type Faults = RefCell<Vec<Diagnostic>>;

/// Parses TOML and hands its root to `read`. `offset` is where the TOML begins in its file.
/// Of a text whose grammar is broken, `read` finds an empty table, and only the faults of grammar are told.
pub fn read_toml<T>(
    path: &SourcePath,
    text: &str,
    offset: usize,
    read: impl FnOnce(&Table<'_>) -> T,
) -> Checked<T> {
    let (mut root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // Nobody knows what its values are, nor to which table they belong.
        root.get_mut().clear();
    }
    let faults = Faults::default();
    let table = Table {
        path,
        offset,
        span: root.span(),
        entries: root.get_ref(),
        asked: RefCell::default(),
        faults: &faults,
        noting: None,
    };
    let value = read(&table);
    table.finish();
    drop(table);
    let mut diagnostics =
        if errors.is_empty() { faults.into_inner() } else { grammar::faults(path, text, offset, &errors) };
    diagnostics.sort_by_key(|fault| fault.span.as_ref().map(|span| span.start));
    Checked { value, diagnostics }
}

/// A table that remembers which keys were asked for.
pub struct Table<'a> {
    path: &'a SourcePath,
    offset: usize,
    span: Range<usize>,
    entries: &'a DeTable<'a>,
    asked: RefCell<Vec<String>>,
    faults: &'a Faults,
    /// Where the table is one that only takes notes of what is asked for.
    noting: Option<Noting<'a>>,
}

impl<'a> Table<'a> {
    /// The file that it stands in.
    pub fn path(&self) -> &SourcePath {
        self.path
    }

    /// Where it stands, in bytes of its file: for `[[person]]`, the header.
    pub fn span(&self) -> Range<usize> {
        self.shift(&self.span)
    }

    /// All keys, in order of their place in the file.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<_> =
            self.entries.keys().map(|key| (key.span().start, key.get_ref().to_string())).collect();
        keys.sort();
        keys.into_iter().map(|(_, key)| key).collect()
    }

    /// All keys of a table whose keys are the curator's own; `pattern`, a regular expression, tells which may be.
    pub fn own_keys(&self, pattern: &str) -> Vec<String> {
        let Some(noting) = self.noting else { return self.keys() };
        noting.pattern(pattern);
        vec![pattern.to_owned()]
    }

    /// A string with its place.
    pub fn string(&self, key: &str) -> Option<Located<String>> {
        self.note(key, || Takes::Text);
        let value = self.take(key)?;
        self.to_string(key, value)
    }

    /// A string without its place; white space at its ends is dropped.
    pub fn text(&self, key: &str) -> Option<String> {
        self.string(key).map(|text| text.value.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A string that must be there and not be empty.
    pub fn required(&self, key: &str) -> Option<Located<String>> {
        self.require(key);
        self.note(key, || Takes::Name);
        let value = self.string(key)?;
        if value.value.trim().is_empty() {
            self.fault(
                lint::INVALID_VALUE,
                value.span,
                format!("`{key}` is empty"),
                format!("write something for `{key}`"),
            );
            return None;
        }
        Some(value)
    }

    /// A string that must be a slug.
    pub fn slug(&self, key: &str) -> Option<Located<String>> {
        self.note(key, || Takes::Slug);
        let value = self.string(key)?;
        let expected = slug(&value.value);
        if expected.is_empty() || expected != value.value {
            let help = if expected.is_empty() {
                "use lower-case letters, digits and hyphens".to_owned()
            } else {
                format!("write `{expected}`")
            };
            self.fault(
                lint::INVALID_VALUE,
                value.span,
                format!("`{}` cannot stand in a URL", value.value),
                help,
            );
            return None;
        }
        Some(value)
    }

    /// A list of strings; a single string counts as a list of one.
    pub fn strings(&self, key: &str) -> Vec<Located<String>> {
        self.note(key, || Takes::Several(Takes::Text.into()));
        let Some(value) = self.take(key) else { return Vec::new() };
        self.to_strings(key, value)
    }

    /// A list of strings that the caller holds to a regular expression.
    pub fn strings_like(&self, key: &str, pattern: &'static str) -> Vec<Located<String>> {
        self.note(key, || Takes::Several(Takes::Like(pattern).into()));
        let Some(value) = self.take(key) else { return Vec::new() };
        self.to_strings(key, value)
    }

    /// A string that the caller holds to a regular expression.
    pub fn string_like(&self, key: &str, pattern: &'static str) -> Option<Located<String>> {
        self.note(key, || Takes::Like(pattern));
        self.string(key)
    }

    /// Reports a key that must be there and is not.
    pub fn require(&self, key: &str) {
        if let Some(noting) = self.noting {
            noting.required(key);
        }
        if !self.entries.contains_key(key) {
            self.fault(
                lint::MISSING_KEY,
                self.span(),
                format!("`{key}` is missing"),
                format!("add `{key} = \"…\"`"),
            );
        }
    }

    /// One of a few words.
    pub fn word<T: Copy>(&self, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        self.note(key, || Takes::Words(words.iter().map(|(word, _)| *word).collect()));
        let value = self.take(key)?;
        let known = words.iter().map(|(word, _)| *word);
        let DeValue::String(text) = value.get_ref() else {
            let list: Vec<String> = known.map(|word| format!("`\"{word}\"`")).collect();
            return self.mismatch(key, value, &format!("one of {}", list.join(", ")));
        };
        let found = words.iter().find(|(word, _)| word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let help = did_you_mean(text, known).unwrap_or_default();
            let message = format!("`{text}` is no value of `{key}`");
            self.fault(lint::INVALID_VALUE, self.shift(&value.span()), message, help);
        }
        found
    }

    /// Yes or no.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        self.note(key, || Takes::Boolean);
        let value = self.take(key)?;
        match value.get_ref() {
            DeValue::Boolean(boolean) => Some(*boolean),
            _ => self.mismatch(key, value, "`true` or `false`"),
        }
    }

    /// A table.
    pub fn table(&self, key: &str) -> Option<Table<'a>> {
        if let Some(nested) = self.noted(key, Takes::Table) {
            return Some(nested);
        }
        let value = self.take(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(self.nested(table, value.span())),
            _ => self.mismatch(key, value, "a table"),
        }
    }

    /// A list of tables: `[[person]]`.
    pub fn tables(&self, key: &str) -> Vec<Table<'a>> {
        if let Some(nested) = self.noted(key, Takes::Tables) {
            return vec![nested];
        }
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            let _: Option<()> = self.mismatch(key, value, &format!("a list of tables: write `[[{key}]]`"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in array {
            match item.get_ref() {
                DeValue::Table(table) => tables.push(self.nested(table, item.span())),
                _ => {
                    let _: Option<()> = self.mismatch(key, item, "a table");
                }
            }
        }
        tables
    }

    /// A string (`Ok`) or a table (`Err`).
    pub fn table_or_string(&self, key: &str) -> Option<Result<Located<String>, Table<'a>>> {
        if let Some(nested) = self.noted(key, Takes::TextOrTable) {
            return Some(Err(nested));
        }
        let value = self.take(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Err(self.nested(table, value.span()))),
            _ => self.to_string(key, value).map(Ok),
        }
    }

    /// Reports a key as one that cannot stand here.
    pub fn refuse_key(&self, key: &str, problem: &str, help: &str) {
        self.asked.borrow_mut().push(key.to_owned());
        let span = self.key_span(key).unwrap_or_else(|| self.span());
        self.fault(lint::INVALID_VALUE, span, format!("`{key}` {problem}"), help.to_owned());
    }

    /// Reports a fault at a place in this file.
    pub fn fault(&self, lint: Lint, span: Range<usize>, message: String, help: String) {
        let diagnostic = Diagnostic::new(lint, self.path, span, message);
        let diagnostic = if help.is_empty() { diagnostic } else { diagnostic.with_help(help) };
        self.faults.borrow_mut().push(diagnostic);
    }

    /// Reports every key that nobody asked for. To be called once all known keys were.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        let mut unknown: Vec<_> =
            self.entries.keys().filter(|key| !asked.iter().any(|known| known == key.get_ref())).collect();
        unknown.sort_by_key(|key| key.span().start);
        for key in unknown {
            let mut known: Vec<&str> = asked.iter().map(String::as_str).collect();
            known.sort_unstable();
            known.dedup();
            let help = did_you_mean(key.get_ref(), known).unwrap_or_default();
            self.fault(
                lint::UNKNOWN_KEY,
                self.shift(&key.span()),
                format!("unknown key `{}`", key.get_ref()),
                help,
            );
        }
    }

    fn take(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key.to_owned());
        self.entries.get(key)
    }

    fn note(&self, key: &str, takes: impl FnOnce() -> Takes<usize>) {
        if let Some(noting) = self.noting {
            noting.key(key, takes());
        }
    }

    /// A table within one that takes notes, which takes notes too.
    fn noted(&self, key: &str, takes: impl FnOnce(usize) -> Takes<usize>) -> Option<Table<'a>> {
        let noting = self.noting?.nested();
        self.note(key, || takes(noting.number));
        Some(Table { noting: Some(noting), ..self.nested(self.entries, 0..0) })
    }

    fn nested(&self, table: &'a DeTable<'a>, span: Range<usize>) -> Table<'a> {
        Table {
            path: self.path,
            offset: self.offset,
            span,
            entries: table,
            asked: RefCell::default(),
            faults: self.faults,
            noting: None,
        }
    }

    fn to_string(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Located<String>> {
        match value.get_ref() {
            DeValue::String(text) => Some(Located::new(text.to_string(), self.shift(&value.span()))),
            _ => self.mismatch(key, value, "a string"),
        }
    }

    fn to_strings(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Vec<Located<String>> {
        match value.get_ref() {
            DeValue::Array(array) => array.iter().filter_map(|item| self.to_string(key, item)).collect(),
            _ => self.to_string(key, value).into_iter().collect(),
        }
    }

    fn mismatch<T>(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) -> Option<T> {
        let found = value.get_ref().type_str();
        self.fault(
            lint::INVALID_VALUE,
            self.shift(&value.span()),
            format!("`{key}` is of type {found}"),
            format!("`{key}` takes {wanted}"),
        );
        None
    }

    fn key_span(&self, key: &str) -> Option<Range<usize>> {
        self.entries.get_key_value(key).map(|(key, _)| self.shift(&key.span()))
    }

    fn shift(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }
}
