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

/// Writes all files of the data, `corpus.json` first, and hands each to `take` with its address as soon as it is there:
/// together they are larger than the corpus.
pub fn write(config: &Config, corpus: &Corpus, mut take: impl FnMut(&str, Vec<u8>)) -> Vec<DataFile> {
    let room = Room::new(config, corpus);
    let keep = |take: &mut dyn FnMut(&str, Vec<u8>), path: String, bytes: Vec<u8>, table| {
        let size = bytes.len();
        take(&path, bytes);
        DataFile { path, size, table }
    };
    let mut files = vec![keep(&mut take, "data/corpus.json".to_owned(), json::write(config, &room), None)];
    for table in TABLES {
        let rows = table.rows(&room);
        files.push(keep(&mut take, table.path(), table.write(&room, &rows), Some((table, rows.len()))));
    }
    let package = package::write(config, &files);
    take("data/datapackage.json", package);
    files
}
