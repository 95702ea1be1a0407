//! Data to take away: the corpus walks in; `data/corpus.json` and one CSV file for each kind of thing walk out, with
//! what is needed to describe them.

pub mod ledger;

mod column;
mod documents;
mod examples;
mod json;
mod records;
mod room;
mod statements;
pub mod table;

use rayon::prelude::*;

use crate::config::Config;
use crate::render::data::room::Room;
use crate::render::data::table::{TABLES, Table};
use crate::resolve::corpus::Corpus;

/// A file of the data.
pub struct DataFile {
    /// Its address below the site's root.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The table that it is, and how many rows it has; `None` for `corpus.json`.
    pub table: Option<(&'static Table, usize)>,
}

/// Writes all files of the data, `corpus.json` first.
pub fn files(config: &Config, corpus: &Corpus) -> Vec<DataFile> {
    let room = Room::new(config, corpus);
    let json =
        DataFile { path: "data/corpus.json".to_owned(), bytes: json::write(config, &room), table: None };
    let tables: Vec<DataFile> = TABLES
        .par_iter()
        .map(|table| {
            let rows = table.rows(&room);
            DataFile {
                path: table.path(),
                bytes: table.write(&room, &rows),
                table: Some((table, rows.len())),
            }
        })
        .collect();
    std::iter::once(json).chain(tables).collect()
}
