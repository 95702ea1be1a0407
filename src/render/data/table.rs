//! Tables: their one description, from which both the CSV files and the page that documents them are made; the
//! corpus walks in, CSV walks out.

use std::io::{self, Write};
use std::iter::once;

use csv::{Terminator, WriterBuilder};
use rayon::prelude::*;

use crate::render::data::room::Room;
use crate::render::data::{documents, examples, journeys, records, statements};

/// A table of the data.
pub struct Table {
    /// Its name, which is also its file's.
    pub name: &'static str,
    /// What a row of it is, as a sentence.
    pub row: &'static str,
    /// Its columns, in groups that several tables share.
    pub(super) groups: &'static [&'static [Column]],
    /// What it has rows of, by their places in the corpus.
    pub(super) items: for<'r, 'a> fn(&'r Room<'a>) -> Vec<usize>,
}

/// A column of a table.
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What it holds, in one line.
    pub meaning: &'static str,
    pub(super) cell: Cell,
}

/// Writes the cell of an item.
pub(super) type Cell = for<'r, 'a> fn(&'r Room<'a>, usize) -> String;

/// A column; short, because there are many.
pub(super) const fn column(name: &'static str, meaning: &'static str, cell: Cell) -> Column {
    Column { name, meaning, cell }
}

/// All tables, in the order in which they are documented.
pub static TABLES: &[Table] = &[
    documents::DOCUMENTS,
    documents::PASSAGES,
    records::PEOPLE,
    records::CHARACTERS,
    records::WORKS,
    records::PLACES,
    records::ORGANISATIONS,
    records::TROPES,
    examples::EXAMPLES,
    statements::EVENTS,
    statements::FIGURES,
    statements::CLAIMS,
    statements::THEMES,
    journeys::JOURNEYS,
];

/// How many rows are written at a time, so that all processors have work.
const CHUNK: usize = 1024;

/// How many rows lie in memory before they are written.
const BATCH: usize = 32 * CHUNK;

impl Table {
    /// Its columns, in order.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.groups.iter().flat_map(|group| group.iter())
    }

    /// Its address below the site's root.
    pub fn path(&self) -> String {
        format!("data/{}.csv", self.name)
    }

    /// What it has rows of.
    pub(super) fn rows(&self, room: &Room<'_>) -> Vec<usize> {
        (self.items)(room)
    }

    /// Writes it as RFC 4180 has it: a header, and lines that end in CRLF.
    ///
    /// # Errors
    /// Those of `file`.
    pub(super) fn write(&self, room: &Room<'_>, rows: &[usize], file: &mut dyn Write) -> io::Result<()> {
        file.write_all(&records_to_csv(once(self.columns().map(|column| column.name.to_owned()))))?;
        let cells = |item: &usize| {
            let item = *item;
            self.columns().map(move |column| (column.cell)(room, item))
        };
        for batch in rows.chunks(BATCH) {
            let chunks: Vec<Vec<u8>> =
                batch.par_chunks(CHUNK).map(|chunk| records_to_csv(chunk.iter().map(cells))).collect();
            chunks.iter().try_for_each(|chunk| file.write_all(chunk))?;
        }
        Ok(())
    }
}

/// Writing to memory cannot fail.
fn records_to_csv(rows: impl Iterator<Item = impl Iterator<Item = String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}
