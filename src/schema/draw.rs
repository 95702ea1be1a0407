//! The shape of a table walks in, its JSON Schema walks out.

use serde_json::{Map, Value, json};

use crate::resolve::treatment;
use crate::table::shape::{Key, Shape, Takes};

use super::words;

/// The schema of a table; `name` is the word under which its keys are described.
pub(super) fn table(shape: &Shape, name: &str) -> Map<String, Value> {
    let (patterns, keys): (Vec<&Key<Shape>>, Vec<&Key<Shape>>) =
        shape.keys.iter().partition(|key| key.is_pattern);
    let required: Vec<&str> =
        keys.iter().filter(|key| key.is_required).map(|key| key.name.as_str()).collect();
    let mut rules = vec![
        ("type", json!("object")),
        ("additionalProperties", json!(false)),
        ("required", json!(required)),
    ];
    for (rule, keys) in [("properties", keys), ("patternProperties", patterns)] {
        if !keys.is_empty() {
            rules.push((rule, properties(&keys, name)));
        }
    }
    if shape.needs_reason {
        let is_ours =
            json!({ "properties": { "basis": { "enum": ["inferred", "context"] } }, "required": ["basis"] });
        rules.push(("if", is_ours));
        rules.push((
            "then",
            json!({ "properties": { "reason": { "pattern": r"\S" } }, "required": ["reason"] }),
        ));
    }
    rules.into_iter().map(|(rule, value)| (rule.to_owned(), value)).collect()
}

fn properties(keys: &[&Key<Shape>], table: &str) -> Value {
    keys.iter().map(|key| (key.name.clone(), property(key, table))).collect::<Map<_, _>>().into()
}

fn property(key: &Key<Shape>, table: &str) -> Value {
    let mut schema = match (table, key.name.as_str()) {
        ("example", "treatment") => treatments(),
        _ => value(&key.takes, &key.name),
    };
    if let (Some(words), Some(schema)) = (words::describe(table, &key.name), schema.as_object_mut()) {
        schema.insert("description".to_owned(), json!(words));
    }
    schema
}

/// The schema of what stands for the key `name`.
fn value(takes: &Takes<Shape>, name: &str) -> Value {
    match takes {
        Takes::Text => json!({ "type": "string" }),
        Takes::Name => json!({ "type": "string", "pattern": r"\S" }),
        Takes::Slug => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Takes::Like(pattern) => json!({ "type": "string", "pattern": pattern }),
        Takes::Words(words) => json!({ "enum": words }),
        Takes::Several(inner) => {
            let inner = value(inner, name);
            json!({ "anyOf": [inner, { "type": "array", "items": inner }] })
        }
        Takes::Integer => json!({ "type": "integer" }),
        Takes::Number => json!({ "type": "number" }),
        Takes::Pair(bounds) => pair(bounds),
        Takes::Boolean => json!({ "type": "boolean" }),
        // A date of TOML reaches a validator as a string.
        Takes::Date => json!({ "type": ["string", "integer"] }),
        Takes::Table(shape) => table(shape, name).into(),
        Takes::Tables(shape) => json!({ "type": "array", "items": table(shape, name) }),
        Takes::TextOrTable(shape) => json!({ "anyOf": [{ "type": "string" }, table(shape, name)] }),
        Takes::Stated(inner, shape) => json!({ "anyOf": [value(inner, name), table(shape, "basis")] }),
    }
}

fn pair(bounds: &[(f64, f64); 2]) -> Value {
    let items = bounds.map(|(least, most)| json!({ "type": "number", "minimum": least, "maximum": most }));
    json!({ "type": "array", "prefixItems": items, "minItems": 2, "maxItems": 2 })
}

/// Treatments are known by their ids; other ways to spell them, with capitals or spaces, are left to `seedbook check`.
fn treatments() -> Value {
    let ids: Vec<&str> = treatment::ALL.iter().map(|(id, _, _)| *id).collect();
    json!({ "anyOf": [{ "enum": ids }, { "type": "string", "pattern": "[A-Z _]" }] })
}
