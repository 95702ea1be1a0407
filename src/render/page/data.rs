//! Data to take away: the corpus walks in; the data files, and the page that documents them, walk out.

use serde::Serialize;

use crate::emit::Artifact;
use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::cite;
use crate::render::data::table::{Column, Table};
use crate::render::data::{self, DataFile};
use crate::render::frame::Head;
use crate::render::linked;
use crate::render::part::Parts;
use crate::render::press::{Press, Printed};
use crate::render::skos;
use crate::resolve::corpus::{DocumentIndex, PassageRef};

/// The page.
#[derive(Serialize)]
struct DataView {
    corpus: Corpus,
    tables: Vec<TableView>,
    columns: String,
    rights: Option<String>,
    /// How a passage is cited, by example; nothing in a corpus without passages.
    citation: Option<Citation>,
    is_absolute: bool,
    package_href: String,
    /// The thesaurus of tropes, where there is one.
    thesaurus_href: Option<String>,
}

/// `corpus.json`.
#[derive(Serialize)]
struct Corpus {
    href: String,
    size: String,
    bytes: usize,
}

#[derive(Serialize)]
struct TableView {
    name: &'static str,
    file: String,
    href: String,
    row: String,
    rows: String,
    size: String,
    bytes: usize,
    columns: Vec<ColumnView>,
}

#[derive(Serialize)]
struct ColumnView {
    name: &'static str,
    meaning: Vec<Piece>,
}

/// A piece of a sentence; what stands between backticks is code.
#[derive(Serialize)]
struct Piece {
    text: String,
    is_code: bool,
}

#[derive(Serialize)]
struct Citation {
    id: String,
    title: String,
    number: u32,
    label: String,
    href: String,
    address: String,
}

/// Prints the data files and their page.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let mut printed: Vec<Printed> = Vec::new();
    let files = data::write(press.config, press.corpus, |path, write| {
        let files = press.written(path, write);
        let size = files.iter().map(Artifact::len).sum();
        printed.push(Ok(files));
        size
    });
    printed.push(page(press, &files));
    printed
}

fn page(press: &Press<'_>, files: &[DataFile]) -> Printed {
    let url = Url::new("data/");
    let parts = Parts::new(press.corpus, &url);
    let whole = files.iter().find(|file| file.table.is_none()).map_or(0, |file| file.size);
    let tables: Vec<TableView> = files
        .iter()
        .filter_map(|file| file.table.map(|(table, rows)| table_view(&parts, file, table, rows)))
        .collect();
    let columns = tables.iter().map(|table| table.columns.len()).sum();
    let view = DataView {
        corpus: Corpus {
            href: parts.href(&Url::new("data/corpus.json")),
            size: size(parts.locale(), whole),
            bytes: whole,
        },
        columns: parts.locale().count("columns_count", columns),
        tables,
        rights: press.config.rights.clone(),
        citation: citation(press, &parts),
        is_absolute: press.config.base_url.is_some(),
        package_href: parts.href(&Url::new("data/datapackage.json")),
        thesaurus_href: press
            .corpus
            .records_of(Kind::Trope)
            .next()
            .map(|_| parts.href(&Url::new(skos::PATH))),
    };
    let locale = parts.locale();
    let description = locale.say("data_description", [("title", press.config.title.as_str().into())]);
    let head = Head::new(url, locale.text("data"), description, "data");
    let citation = cite::Citation::of_page(press.config, &head.url, &head.title);
    let head = Head {
        thing: Some(linked::dataset(press.config, &head.description, files)),
        citation: Some(cite::Citation { genre: cite::Genre::Data, ..citation }),
        ..head
    };
    press.page("data.html", head, &view)
}

fn table_view(parts: &Parts<'_>, file: &DataFile, table: &'static Table, rows: usize) -> TableView {
    TableView {
        name: table.name,
        file: format!("{}.csv", table.name),
        href: parts.href(&Url::new(file.path.as_str())),
        row: parts.locale().label(&format!("table_row_{}", table.name)),
        rows: parts.locale().count("rows_count", rows),
        size: size(parts.locale(), file.size),
        bytes: file.size,
        columns: table.columns().map(|column| column_view(parts.locale(), table, column)).collect(),
    }
}

fn column_view(locale: &Locale, table: &Table, column: &'static Column) -> ColumnView {
    let pieces = meaning(locale, table, column).split('`').enumerate();
    let meaning = pieces.map(|(nth, text)| Piece { text: text.to_owned(), is_code: nth % 2 == 1 }).collect();
    ColumnView { name: column.name, meaning }
}

/// What a column holds: as in its table alone, or as in all that have one of that name.
fn meaning<'a>(locale: &'a Locale, table: &Table, column: &Column) -> &'a str {
    let own = format!("column_{}_{}", table.name, column.name);
    let shared = format!("column_{}", column.name);
    let texts = locale.texts();
    texts.get(&own).or_else(|| texts.get(&shared)).map_or("", String::as_str)
}

fn citation(press: &Press<'_>, parts: &Parts<'_>) -> Option<Citation> {
    let corpus = press.corpus;
    let nth = corpus.documents.iter().position(|document| document.passage(1).is_some())?;
    let at = PassageRef { document: DocumentIndex(nth), number: 1 };
    let document = &corpus[at.document];
    let url = document.url();
    Some(Citation {
        id: document.id.clone(),
        title: document.title.value.clone(),
        number: at.number,
        label: parts.chip(at).label,
        href: parts.passage_href(at),
        address: format!("{}#p{}", press.absolute(&url).unwrap_or_else(|| url.to_file()), at.number),
    })
}

/// `812 bytes`, `12.3 kB`, `4.5 MB`.
fn size(locale: &Locale, bytes: usize) -> String {
    let tenths = |unit: usize| {
        let rounded = (bytes + unit / 20) * 10 / unit;
        let (whole, mark) = (locale.number(rounded / 10), locale.text("decimal_separator"));
        format!("{whole}{mark}{}", rounded % 10)
    };
    match bytes {
        0..1_000 => locale.count("bytes_count", bytes),
        1_000..999_950 => locale.say("kilobytes", [("number", tenths(1_000).into())]),
        _ => locale.say("megabytes", [("number", tenths(1_000_000).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::data::table::TABLES;

    /// The data package is for programs and speaks English; the page says the same in its own language.
    #[test]
    fn pages_say_what_the_package_says() {
        let (english, russian) = (Locale::default(), Locale::new("ru"));
        for table in TABLES {
            assert_eq!(english.text(&format!("table_row_{}", table.name)), table.row);
            for column in table.columns() {
                let own = meaning(&russian, table, column);
                assert_eq!(
                    meaning(&english, table, column),
                    column.meaning,
                    "{}.{}",
                    table.name,
                    column.name
                );
                assert!(!own.is_empty(), "{}.{}", table.name, column.name);
                let code =
                    |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(code(own), code(column.meaning), "{own}");
            }
        }
    }

    #[test]
    fn sizes() {
        let cases = [
            (1, "1 byte"),
            (999, "999 bytes"),
            (12_349, "12.3 kB"),
            (999_949, "999.9 kB"),
            (1_000_000, "1.0 MB"),
        ];
        for (bytes, expect) in cases {
            assert_eq!(size(&Locale::default(), bytes), expect);
        }
    }
}
