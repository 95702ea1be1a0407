//! Previews: the summaries of records and documents walk in; the small files that the script asks for when a reader
//! points at a link walk out.
//!
//! Each entry stands under the address of its page and has a name, a line on what it is, and the summary. All entries
//! stand in `data/previews.json` where they fit. Where they do not, that file tells in how many shards they were put,
//! under the empty address, and an entry stands in the shard that the hash of its address names.

use crate::parse::authority::record::Detail;
use crate::render::frame::shorten;
use crate::render::page::document::kind_label;
use crate::render::page::wording::{capitalised, kind_word};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Corpus, Record};

/// The file of all entries, or of the number of the shards.
pub(super) const WHOLE: &str = "data/previews.json";

/// The folder of the shards.
pub(super) const SHARDS: &str = "data/previews/";

/// How many bytes a file may have.
const MAX_BYTES: usize = 20_000;

/// How many characters of a summary are shown.
const MAX_SUMMARY: usize = 240;

/// An entry, written, under its address.
type Entry = (String, String);

/// Writes the files.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let files = files(&entries(press.corpus)).into_iter();
    files.map(|(path, text)| Ok(press.file(&path, text))).collect()
}

fn entries(corpus: &Corpus) -> Vec<Entry> {
    let records = corpus.records.iter().filter_map(|record| {
        let lines =
            [record.name.clone(), line(corpus, record), shorten(record.summary.as_ref()?, MAX_SUMMARY)];
        entry(record.url().as_str(), &lines)
    });
    let documents = corpus.documents.iter().filter_map(|document| {
        let kind = format!("{} {}", kind_label(&corpus.locale, document.kind), document.code);
        let summary = shorten(document.tree.meta.summary.as_ref()?, MAX_SUMMARY);
        entry(document.url().as_str(), &[document.title.value.clone(), kind, summary])
    });
    records.chain(documents).collect()
}

fn entry(url: &str, lines: &[String; 3]) -> Option<Entry> {
    let text = format!("{}:{}", serde_json::to_string(url).ok()?, serde_json::to_string(lines).ok()?);
    Some((url.to_owned(), text))
}

/// `Person, 1917 wave`; `Novel`.
fn line(corpus: &Corpus, record: &Record) -> String {
    let word = match &record.detail {
        Detail::Work { kind, medium, .. } => kind.as_ref().or(medium.as_ref()),
        Detail::Place { kind, .. } | Detail::Organisation { kind, .. } => kind.as_ref(),
        _ => None,
    };
    let word = word.map_or_else(|| kind_word(&corpus.locale, record.kind), |word| capitalised(word));
    let waves = record.waves.iter().map(|wave| corpus[*wave].name.clone());
    std::iter::once(word).chain(waves).collect::<Vec<_>>().join(", ")
}

/// One file, or as few shards as keep each small enough; their number is a power of two.
fn files(entries: &[Entry]) -> Vec<(String, String)> {
    let all: Vec<&Entry> = entries.iter().collect();
    let whole = object(&all);
    if whole.len() <= MAX_BYTES {
        return vec![(WHOLE.to_owned(), whole)];
    }
    let mut number = (whole.len() / MAX_BYTES).next_power_of_two();
    let mut shards = split(&all, number);
    // Two addresses of one hash stay together however often the shards are halved.
    while shards.iter().any(|text| text.len() > MAX_BYTES) && number < all.len() {
        number *= 2;
        shards = split(&all, number);
    }
    let mut files = vec![(WHOLE.to_owned(), format!("{{\"\":{number}}}\n"))];
    let shards = shards.into_iter().enumerate();
    files.extend(shards.map(|(nth, text)| (format!("{SHARDS}{nth}.json"), text)));
    files
}

/// The entries by the last bits of their hashes. An empty shard is a file too, so that no reader asks for what is not
/// there.
fn split(entries: &[&Entry], number: usize) -> Vec<String> {
    let mut shards: Vec<Vec<&Entry>> = vec![Vec::new(); number];
    for entry in entries {
        let nth = hash(&entry.0) as usize & (number - 1);
        shards.get_mut(nth).into_iter().for_each(|shard| shard.push(entry));
    }
    shards.iter().map(|shard| object(shard)).collect()
}

fn object(entries: &[&Entry]) -> String {
    let texts: Vec<&str> = entries.iter().map(|(_, text)| text.as_str()).collect();
    format!("{{{}}}\n", texts.join(",\n"))
}

/// FNV-1a of 32 bits over the bytes of an address, which is ASCII; the script computes the same.
/// Source: <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests;
