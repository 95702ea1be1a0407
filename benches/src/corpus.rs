//! The whole corpus: a number of documents and a folder walk in; the folder holds a project when it walks out.

use std::fs;
use std::io;
use std::path::Path;

use crate::authority;
use crate::clip;
use crate::document::{Form, form};
use crate::markdown;
use crate::world::World;

const BOOK: &str = "\
title = \"A synthetic corpus\"
description = \"Documents of an invented language, made to measure Seedbook by.\"
language = \"en\"
base-url = \"https://example.org/synthetic/\"
";

/// Writes a corpus of that many documents into a folder that does not exist yet.
///
/// # Errors
/// Where the folder exists, or a file cannot be written.
pub fn write(documents: usize, folder: &Path) -> io::Result<()> {
    let world = World::new(documents);
    fs::create_dir(folder)?;
    fs::write(folder.join("book.toml"), BOOK)?;
    let seeds = folder.join("seeds");
    let mut facts = Vec::new();
    for nth in 0..documents {
        let (written, ending) = match form(nth) {
            Form::Article | Form::Trope => (markdown::write(&world, nth), "md"),
            Form::ClippedArticle | Form::ClippedTrope => (clip::write(&world, nth), "txt"),
        };
        let path = seeds.join(World::path_of(nth));
        write_file(&path.with_extension(ending), &written.text)?;
        if let Some(sidecar) = written.sidecar {
            write_file(&path.with_extension("toml"), &sidecar)?;
        }
        facts.extend(written.facts);
    }
    for (name, text) in authority::write(&world, &facts) {
        write_file(&seeds.join("authority").join(name), &text)?;
    }
    Ok(())
}

fn write_file(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
