//! The whole corpus in one file: it walks in, `data/corpus.json` walks out, with one object on each line, so that two
//! versions can be compared. Of readers' comments only number and length are told.

mod document;
mod record;
mod shape;
mod statement;

use std::io::{self, Write};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::ser::Formatter;

use crate::config::Config;
use crate::located::Stated;
use crate::render::data::room::Room;

/// Writes the file.
///
/// # Errors
/// Those of `file`.
pub(super) fn write(config: &Config, room: &Room<'_>, file: &mut dyn Write) -> io::Result<()> {
    let corpus = room.corpus;
    let rights = config.rights.as_deref();
    let head = Head {
        format: "seedbook-corpus-1",
        generator: concat!("Seedbook ", env!("CARGO_PKG_VERSION")),
        title: &config.title,
        description: config.description.as_deref(),
        language: &config.language,
        base_url: config.base_url.as_deref(),
        publisher: config.publisher.as_deref(),
        rights,
    };
    let mut open = to_bytes(&head);
    open.pop();
    file.write_all(&open)?;
    let documents = document::with_passages(room);
    section(file, "documents", &documents, |(document, passages)| document::shape(room, document, passages))?;
    section(file, "records", &record::all(room), |item| item)?;
    section(file, "waves", &statement::waves(room), |item| item)?;
    section(file, "examples", &statement::examples(room), |item| item)?;
    section(file, "events", &statement::events(room), |item| item)?;
    section(file, "figures", &statement::figures(room), |item| item)?;
    section(file, "themes", &statement::themes(room), |item| item)?;
    section(file, "claims", &statement::claims(room), |item| item)?;
    let responses: usize = corpus.documents.iter().map(|document| document.tree.responses.len()).sum();
    write!(file, ",\n\"responses\":{responses}\n}}\n")
}

/// What is said of the whole.
#[derive(Serialize)]
struct Head<'a> {
    format: &'static str,
    generator: &'static str,
    title: &'a str,
    description: Option<&'a str>,
    language: &'a str,
    base_url: Option<&'a str>,
    publisher: Option<&'a str>,
    rights: Option<&'a str>,
}

/// How many items are made at a time, so that not all of them lie in memory beside the text.
const CHUNK: usize = 512;

/// Adds a list to the object; its items are made and written on all processors.
fn section<'a, I: Sync, T: Serialize>(
    file: &mut dyn Write,
    name: &str,
    items: &'a [I],
    make: impl Fn(&'a I) -> T + Sync,
) -> io::Result<()> {
    write!(file, ",\n\"{name}\":[")?;
    let mut divider: &[u8] = b"\n";
    for chunk in items.chunks(CHUNK) {
        let written: Vec<Vec<u8>> = chunk.par_iter().map(|item| to_bytes(&make(item))).collect();
        for item in &written {
            file.write_all(divider)?;
            file.write_all(item)?;
            divider = b",\n";
        }
    }
    file.write_all(b"]")
}

/// None of our types can fail to be written: their keys are text, and memory takes all.
fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Lines::default());
    let _ = value.serialize(&mut serializer);
    bytes
}

/// Compact, but each object of a list of an item's own (a document's passages) has a line to itself.
#[derive(Default)]
struct Lines {
    depth: usize,
    begins_value: bool,
}

/// Deeper lists (a passage's mentions) stay on their line.
const MAX_DEPTH: usize = 2;

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        self.begins_value = true;
        if is_first { Ok(()) } else { writer.write_all(b",") }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if std::mem::take(&mut self.begins_value) && self.depth <= MAX_DEPTH {
            writer.write_all(b"\n")?;
        }
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        self.begins_value = false;
        if is_first { Ok(()) } else { writer.write_all(b",") }
    }
}

/// A value with its basis.
#[derive(Serialize)]
struct Based<'a, T> {
    value: T,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

fn based<'a, T, U>(stated: &'a Stated<T>, value: impl Fn(&'a T) -> U) -> Based<'a, U> {
    Based { value: value(&stated.value), basis: stated.basis.as_str(), reason: stated.reason.as_deref() }
}
