//! Data to take away: the corpus walks in; `data/corpus.json` and one CSV file for each kind of thing walk out, with
//! what is needed to describe them.

pub mod ledger;

mod column;
mod documents;
mod examples;
mod journeys;
mod json;
mod package;
mod records;
mod room;
mod statements;
pub mod table;

use std::io::{self, Write};

use crate::config::Config;
use crate::render::data::room::Room;
use crate::render::data::table::{TABLES, Table};
use crate::resolve::corpus::Corpus;

/// A file of the data.
pub struct DataFile {
    /// Its address below the site's root.
    pub path: String,
    /// How long it is, in bytes.
    pub size: usize,
    /// The table that it is, and how many rows it has; `None` for `corpus.json`.
    pub table: Option<(&'static Table, usize)>,
}

/// What writes a file.
pub type Writer<'w> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'w;

/// Writes all files of the data, `corpus.json` first. Each is handed to `take` as its address and what writes it, for
/// the files are larger than the corpus; `take` gives the length.
pub fn write(
    config: &Config,
    corpus: &Corpus,
    mut take: impl FnMut(&str, &Writer<'_>) -> usize,
) -> Vec<DataFile> {
    let room = Room::new(config, corpus);
    let path = "data/corpus.json".to_owned();
    let size = take(&path, &|file| json::write(config, &room, file));
    let mut files = vec![DataFile { path, size, table: None }];
    for table in TABLES {
        let rows = table.rows(&room);
        let path = table.path();
        let size = take(&path, &|file| table.write(&room, &rows, file));
        files.push(DataFile { path, size, table: Some((table, rows.len())) });
    }
    let package = package::write(config, &files);
    take("data/datapackage.json", &|file| file.write_all(&package));
    files
}
