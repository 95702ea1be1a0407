//! What readers take, and the words for it, walk in; what does not fit walks out.

use std::collections::BTreeSet;

use super::*;
use crate::diagnostic::lint;
use crate::table::shape::Takes;

/// Every table and key, with the word under which its keys are described.
fn keys(shape: &Shape, name: &str, found: &mut BTreeSet<(String, String)>) {
    for key in &shape.keys {
        found.insert((name.to_owned(), key.name.clone()));
        match &key.takes {
            Takes::Table(inner) | Takes::Tables(inner) | Takes::TextOrTable(inner) => {
                keys(inner, &key.name, found);
            }
            Takes::Stated(_, inner) => keys(inner, "basis", found),
            _ => {}
        }
    }
}

fn all_keys() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    Subject::ALL.iter().for_each(|subject| keys(&subject.shape(), subject.as_str(), &mut found));
    found
}

#[test]
fn every_key_is_described() {
    let is_bare =
        |(table, key): &&(String, String)| table != "lints" && words::describe(table, key).is_none();
    let bare: Vec<_> = all_keys().iter().filter(is_bare).cloned().collect();
    assert_eq!(bare, [], "say what they are in `schema/words.rs`");
}

#[test]
fn every_description_is_of_a_key() {
    let keys = all_keys();
    let is_known = |table: &str, key: &str| {
        keys.iter().any(|(of, known)| known == key && (table == words::ANY || of == table))
    };
    let idle: Vec<_> = words::WORDS.iter().filter(|(table, key, _)| !is_known(table, key)).collect();
    assert!(idle.is_empty(), "{idle:?}");
    let names: BTreeSet<_> = words::WORDS.iter().map(|(table, key, _)| (table, key)).collect();
    assert_eq!(names.len(), words::WORDS.len(), "one key is described twice");
}

#[test]
fn knows_every_lint_and_level() {
    let schema = schema(Subject::Book);
    let lints = schema["properties"]["lints"]["properties"].as_object().unwrap();
    assert_eq!(lints.len(), lint::ALL.len());
    for level in lints.values() {
        assert_eq!(level["enum"], json!(["error", "warning", "note", "allow"]));
    }
}
