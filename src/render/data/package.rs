//! The data package: the tables walk in; `datapackage.json` walks out, which describes each table and each of its
//! columns as Frictionless Data has it.

use serde_json::{Map, Value, json};

use crate::config::Config;
use crate::render::data::DataFile;
use crate::render::data::table::{Column, Table};
use crate::slug::slug;

/// Columns of whole numbers, in whichever table they stand; where a table counts things in other columns by the same
/// name, those are lists of ids, and named below.
const INTEGERS: &[&str] = &[
    "passages",
    "paragraphs",
    "entries",
    "headings",
    "words",
    "responses",
    "response_words",
    "bytes",
    "number",
    "parent",
    "passage",
];
const NUMBERS: &[&str] = &["latitude", "longitude", "value"];
/// Columns that hold text although another table has numbers by that name.
const TEXTS: &[(&str, &str)] = &[("figures", "words")];
/// Columns that name one row of another table.
const FOREIGN: &[(&str, &str, &str)] = &[
    ("passages", "document", "documents"),
    ("examples", "document", "documents"),
    ("examples", "trope", "tropes"),
    ("characters", "person", "people"),
    ("places", "within", "places"),
];

/// Writes the description. Writing to memory cannot fail.
pub(super) fn write(config: &Config, files: &[DataFile]) -> Vec<u8> {
    let tables = files.iter().filter_map(|file| Some((file, file.table?.0)));
    let name = slug(&config.title);
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": if name.is_empty() { "corpus" } else { &name },
        "title": config.title,
        "resources": tables.map(|(file, table)| resource(file, table)).collect::<Vec<_>>(),
    });
    let extras = [("description", config.description.as_deref()), ("homepage", config.base_url.as_deref())];
    if let Value::Object(fields) = &mut package {
        fields.extend(extras.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?.into()))));
        if let Some(publisher) = &config.publisher {
            fields.insert("contributors".to_owned(), json!([{ "title": publisher, "role": "publisher" }]));
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn resource(file: &DataFile, table: &Table) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "description": table.row,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema(table),
    })
}

fn schema(table: &Table) -> Value {
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), table.columns().map(|column| field(table, column)).collect());
    schema.insert("missingValues".to_owned(), json!([""]));
    if let Some(key) = primary_key(table) {
        schema.insert("primaryKey".to_owned(), key);
    }
    let foreign: Vec<Value> = FOREIGN
        .iter()
        .filter(|(own, ..)| *own == table.name)
        .map(|(_, column, other)| {
            // A table that refers to itself names itself by nothing.
            let resource = if *other == table.name { "" } else { other };
            json!({ "fields": column, "reference": { "resource": resource, "fields": "id" } })
        })
        .collect();
    if !foreign.is_empty() {
        schema.insert("foreignKeys".to_owned(), foreign.into());
    }
    schema.into()
}

/// What no two rows share; a table of cells, or of statements whose ids count only within their wave, has none.
fn primary_key(table: &Table) -> Option<Value> {
    match table.name {
        "passages" => Some(json!(["document", "number"])),
        "themes" | "events" => None,
        _ => Some(json!("id")),
    }
}

fn field(table: &Table, column: &Column) -> Value {
    let mut field =
        json!({ "name": column.name, "type": kind(table, column.name), "description": column.meaning });
    if let ("boolean", Value::Object(fields)) = (kind(table, column.name), &mut field) {
        fields.insert("trueValues".to_owned(), json!(["yes"]));
        fields.insert("falseValues".to_owned(), json!(["no"]));
    }
    field
}

fn kind(table: &Table, column: &str) -> &'static str {
    match column {
        _ if TEXTS.contains(&(table.name, column)) => "string",
        "fictional" => "boolean",
        _ if INTEGERS.contains(&column) => "integer",
        _ if NUMBERS.contains(&column) => "number",
        _ => "string",
    }
}
