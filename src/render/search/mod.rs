//! The search index: the corpus walks in; small files walk out, in which a script of the page `/search/` finds words,
//! phrases and names without a server.
//!
//! What is searched is a row of items (documents, records, examples, themes, events), and each item is a row of units:
//! its title, its other names, its summary, then its passages. The files, all below one folder whose name is a digest
//! of them all:
//!
//! - `index.json`: kinds, waves, and what the shards of names and words begin with;
//! - `head.bin`: how many units each item has, what each shard holds, and the model by which texts are decoded;
//! - `n0.bin` …: all titles and other names in order, each with its item;
//! - `v0.bin` …: all words in order, each with its term; words with one stem are one term;
//! - `p0.bin` …: for each term, the units that have it;
//! - `t0.bin` …: the texts of the units, packed.

mod bits;
mod gather;
mod huffman;
mod item;
mod letters;
mod manifest;
mod model;
mod names;
mod postings;
mod text;
mod vocabulary;
mod word;

#[cfg(test)]
mod reader;
#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::digest::sha256;
use crate::emit::Artifact;
use crate::emit::depot::Depot;
use crate::path::OutputPath;
use crate::resolve::corpus::Corpus;

use item::Item;

/// What a page must know of the index to search it.
#[derive(Clone, Debug)]
pub struct Search {
    /// The folder, below the site's root: `assets/search/0123456789/`.
    pub folder: String,
    /// The kinds that have items: ids and labels.
    pub kinds: Vec<(&'static str, String)>,
}

/// A file of the index: its name in the folder, and what it holds.
type File = (String, Vec<u8>);

/// Indexes a corpus.
pub(super) fn index(config: &Config, corpus: &Corpus, depot: &Depot) -> (Search, Vec<Artifact>) {
    let items = item::all(config, corpus);
    let files = files(config, corpus, &items);
    let digests: String = files.iter().map(|(_, bytes)| sha256(bytes)).collect();
    let digest = sha256(digests.as_bytes());
    let folder = format!("assets/search/{}/", digest.get(..10).unwrap_or(&digest));
    let keep =
        |(name, bytes)| OutputPath::new(&format!("{folder}{name}")).map(|path| depot.keep(path, bytes));
    let files = files.into_iter().filter_map(keep).collect();
    (Search { folder, kinds: item::kinds_of(&corpus.locale, &items) }, files)
}

fn files(config: &Config, corpus: &Corpus, items: &[Item<'_>]) -> Vec<File> {
    let gathered = gather::gather(items, &config.language);
    let words = vocabulary::sort(&gathered);
    let postings = postings::pack(&gathered, &words);
    let vocabulary = vocabulary::pack(&words, &postings.counts);
    let names = names::pack(items);
    let model = model::make(&gathered);
    let texts = text::pack(&gathered, &model);
    let shelves = manifest::Shelves {
        growth_of_items: &item::growth_of_items(items),
        terms_of_shards: &postings.terms_of_shards,
        units_of_chunks: &texts.units_of_chunks,
        model: &model,
    };
    let mut files = vec![
        ("index.json".to_owned(), manifest::manifest(corpus, items, &vocabulary.firsts, &names.firsts)),
        ("head.bin".to_owned(), manifest::head(&shelves)),
        ("waves.bin".to_owned(), manifest::waves(corpus, items)),
    ];
    let shelf = |letter: char, shards: Vec<Vec<u8>>| {
        shards.into_iter().enumerate().map(move |(nth, bytes)| (format!("{letter}{nth}.bin"), bytes))
    };
    files.extend(shelf('n', names.shards));
    files.extend(shelf('v', vocabulary.shards));
    files.extend(shelf('p', postings.shards));
    files.extend(shelf('t', texts.chunks));
    files
}
