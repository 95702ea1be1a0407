//! What a reader of tables asks for: the reader walks in and reads an empty table that takes notes; the [`Shape`] of
//! the tables that it would take walks out. So whoever tells what may be written asks those who read it.

use std::cell::RefCell;

use toml::de::DeTable;

use crate::path::SourcePath;
use crate::table::{Faults, Table};

/// What a reader takes of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shape {
    /// The keys, in the order in which they were asked for first.
    pub keys: Vec<Key<Shape>>,
    /// Whether a `basis` other than `stated` needs a `reason`.
    pub needs_reason: bool,
}

/// A key, and what the reader takes for it; `T` is what stands for a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Key<T> {
    /// The key; a regular expression where the reader takes all keys that fit.
    pub name: String,
    /// Whether `name` is a regular expression.
    pub is_pattern: bool,
    /// Whether the key must be there.
    pub is_required: bool,
    /// What may stand for it.
    pub takes: Takes<T>,
}

/// What may stand for a key; `T` is what stands for a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Takes<T> {
    /// Any string.
    Text,
    /// A string that is not empty.
    Name,
    /// A string that can stand in a URL.
    Slug,
    /// A string that fits a regular expression.
    Like(&'static str),
    /// One of a few words.
    Words(Vec<&'static str>),
    /// A list of what is inside, or one of it.
    Several(Box<Takes<T>>),
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Two numbers, each with its least and greatest.
    Pair([(f64, f64); 2]),
    /// Yes or no.
    Boolean,
    /// An EDTF date: a string, a date or a year.
    Date,
    /// A table.
    Table(T),
    /// A list of tables.
    Tables(T),
    /// A string, or a table.
    TextOrTable(T),
    /// What is inside, or a table that says on which basis.
    Stated(Box<Takes<T>>, T),
}

/// Lets `read` read an empty table, and tells what it asked for.
pub fn survey<T>(read: impl FnOnce(&Table<'_>) -> T) -> Shape {
    let (path, entries, faults) = (SourcePath::new(""), DeTable::new(), Faults::default());
    let notes = Notes::default();
    let noting = Some(notes.open());
    let table = Table {
        path: &path,
        offset: 0,
        span: 0..0,
        entries: &entries,
        asked: RefCell::default(),
        faults: &faults,
        noting,
    };
    read(&table);
    drop(table);
    grow(&notes.tables.into_inner(), 0)
}

/// What the tables of one survey note; each has a number.
#[derive(Debug, Default)]
pub(super) struct Notes {
    tables: RefCell<Vec<Noted>>,
}

#[derive(Debug, Default)]
struct Noted {
    keys: Vec<Key<usize>>,
    needs_reason: bool,
}

/// The notes of one table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noting<'a> {
    notes: &'a Notes,
    pub(super) number: usize,
}

impl Notes {
    fn open(&self) -> Noting<'_> {
        let mut tables = self.tables.borrow_mut();
        tables.push(Noted::default());
        Noting { notes: self, number: tables.len() - 1 }
    }
}

impl<'a> Noting<'a> {
    /// The notes of a table within the table.
    pub(super) fn nested(self) -> Noting<'a> {
        self.notes.open()
    }

    /// Notes a key. What was noted of it before stays, where it says more.
    pub(super) fn key(self, name: &str, takes: Takes<usize>) {
        self.change(name, |key| {
            let says_more = match takes {
                Takes::Text => false,
                Takes::Name => key.takes == Takes::Text,
                _ => true,
            };
            if says_more {
                key.takes = takes;
            }
        });
    }

    /// Notes that a key must be there.
    pub(super) fn required(self, name: &str) {
        self.change(name, |key| key.is_required = true);
    }

    /// Notes that all keys that fit a regular expression may be there.
    pub(super) fn pattern(self, pattern: &str) {
        self.change(pattern, |key| key.is_pattern = true);
    }

    /// Notes that a `basis` other than `stated` needs a `reason`.
    pub(super) fn needs_reason(self) {
        if let Some(table) = self.notes.tables.borrow_mut().get_mut(self.number) {
            table.needs_reason = true;
        }
    }

    fn change(self, name: &str, change: impl FnOnce(&mut Key<usize>)) {
        let mut tables = self.notes.tables.borrow_mut();
        let Some(table) = tables.get_mut(self.number) else { return };
        if let Some(key) = table.keys.iter_mut().find(|key| key.name == name) {
            return change(key);
        }
        let mut key =
            Key { name: name.to_owned(), is_pattern: false, is_required: false, takes: Takes::Text };
        change(&mut key);
        table.keys.push(key);
    }
}

/// Puts the tables of a survey into one another, by their numbers.
fn grow(tables: &[Noted], number: usize) -> Shape {
    let Some(table) = tables.get(number) else { return Shape::default() };
    let keys = table.keys.iter().map(|key| {
        let Key { name, is_pattern, is_required, takes } = key;
        let takes = grow_takes(tables, takes);
        Key { name: name.clone(), is_pattern: *is_pattern, is_required: *is_required, takes }
    });
    Shape { keys: keys.collect(), needs_reason: table.needs_reason }
}

fn grow_takes(tables: &[Noted], takes: &Takes<usize>) -> Takes<Shape> {
    match takes {
        Takes::Text => Takes::Text,
        Takes::Name => Takes::Name,
        Takes::Slug => Takes::Slug,
        Takes::Like(pattern) => Takes::Like(pattern),
        Takes::Words(words) => Takes::Words(words.clone()),
        Takes::Several(inner) => Takes::Several(Box::new(grow_takes(tables, inner))),
        Takes::Integer => Takes::Integer,
        Takes::Number => Takes::Number,
        Takes::Pair(bounds) => Takes::Pair(*bounds),
        Takes::Boolean => Takes::Boolean,
        Takes::Date => Takes::Date,
        Takes::Table(number) => Takes::Table(grow(tables, *number)),
        Takes::Tables(number) => Takes::Tables(grow(tables, *number)),
        Takes::TextOrTable(number) => Takes::TextOrTable(grow(tables, *number)),
        Takes::Stated(inner, number) => {
            Takes::Stated(Box::new(grow_takes(tables, inner)), grow(tables, *number))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(shape: &Shape) -> Vec<&str> {
        shape.keys.iter().map(|key| key.name.as_str()).collect()
    }

    #[test]
    fn notes_what_is_asked_for() {
        let shape = survey(|table| {
            table.required("name");
            table.slug("id");
            table.text("name");
            let nested = table.table("inner");
            nested.map(|inner| inner.boolean("shown"));
            table.tables("step").iter().for_each(|step| step.require("place"));
        });
        assert_eq!(names(&shape), ["name", "id", "inner", "step"]);
        assert!(shape.keys[0].is_required && shape.keys[0].takes == Takes::Name);
        assert_eq!(shape.keys[1].takes, Takes::Slug);
        let Takes::Table(inner) = &shape.keys[2].takes else { panic!("{shape:?}") };
        assert_eq!(inner.keys[0].takes, Takes::Boolean);
        let Takes::Tables(step) = &shape.keys[3].takes else { panic!("{shape:?}") };
        assert!(step.keys[0].is_required);
    }

    #[test]
    fn notes_what_a_value_on_a_basis_may_be() {
        let shape = survey(|table| table.stated_date("date"));
        let Takes::Stated(inner, table) = &shape.keys[0].takes else { panic!("{shape:?}") };
        assert_eq!(**inner, Takes::Date);
        assert_eq!(names(table), ["value", "basis", "reason"]);
        assert!(table.keys[0].is_required && table.needs_reason);
    }
}
