//! The data files: the flagship site is built through the library; its CSV and JSON are read back by other readers,
//! and everything that one row says of another is looked up.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test reads back is there, or the test fails"
)]

mod built;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use seedbook::render::data::table::TABLES;
use serde_json::Value;

type Row = BTreeMap<String, String>;

/// Files of the site by path.
static SITE: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| built::site(Path::new(env!("CARGO_MANIFEST_DIR"))));

static CORPUS: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(&SITE["data/corpus.json"]).unwrap());

fn header(table: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(SITE[&format!("data/{table}.csv")].as_slice());
    reader.headers().unwrap().iter().map(str::to_owned).collect()
}

/// The rows of a table; the reader refuses rows that are not as long as the header.
fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(SITE[&format!("data/{table}.csv")].as_slice());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("; ").filter(|value| !value.is_empty())
}

/// The ids of a table's rows.
fn ids(table: &str) -> BTreeSet<String> {
    let rows = rows(table);
    let ids: BTreeSet<String> = rows.iter().map(|row| row["id"].clone()).collect();
    if table != "themes" {
        assert_eq!(ids.len(), rows.len(), "ids of {table} are unique");
    }
    ids
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn headers_begin_as_promised() {
    let promised = [
        ("documents", "id kind title passages responses"),
        ("passages", "document number kind words"),
        (
            "examples",
            "id trope medium works creators characters treatment treatment_basis wave document passage",
        ),
        ("events", "id title date wave basis document passage people places"),
    ];
    for (table, columns) in promised {
        let header = header(table);
        for column in columns.split(' ') {
            assert!(header.iter().any(|known| known == column), "{table} has no {column}");
        }
    }
}

#[test]
fn every_table_is_as_documented() {
    let page = text(&SITE["data/index.html"]);
    let names: Vec<_> = TABLES.iter().map(|table| table.name).collect();
    for name in [
        "documents",
        "passages",
        "people",
        "characters",
        "works",
        "places",
        "organisations",
        "tropes",
        "examples",
        "events",
        "figures",
        "claims",
        "themes",
        "journeys",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    for table in TABLES {
        let documented: Vec<_> = table.columns().map(|column| column.name).collect();
        assert_eq!(header(table.name), documented, "{}", table.name);
        let unique: BTreeSet<_> = documented.iter().collect();
        assert_eq!(unique.len(), documented.len(), "{} names a column twice", table.name);
        let (_, section) =
            page.split_once(&format!("<details class=\"folder\" id=\"{}\">", table.name)).unwrap();
        let (section, _) = section.split_once("</details>").unwrap();
        let shown: Vec<_> = section
            .split("<th scope=\"row\" role=\"rowheader\"><code>")
            .skip(1)
            .filter_map(|rest| rest.split_once("</code>"))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(shown, documented, "{}", table.name);
        for column in table.columns() {
            assert_eq!(column.meaning.matches('`').count() % 2, 0, "{}", column.meaning);
            assert!(column.meaning.ends_with(['.', '…']), "{}", column.meaning);
        }
    }
}

#[test]
fn tables_are_rfc_4180() {
    for table in TABLES {
        let text = text(&SITE[&format!("data/{}.csv", table.name)]);
        assert!(text.ends_with("\r\n"), "{}", table.name);
        let names: Vec<_> = table.columns().map(|column| column.name).collect();
        assert_eq!(text.split("\r\n").next(), Some(names.join(",").as_str()));
    }
}

#[test]
fn counts() {
    let documents = rows("documents");
    assert_eq!(documents.len(), 3);
    assert_eq!(rows("examples").len(), 21);
    let passages = rows("passages");
    for document in &documents {
        let own = passages.iter().filter(|passage| passage["document"] == document["id"]);
        let numbers: Vec<_> = own.map(|passage| passage["number"].clone()).collect();
        let expect: Vec<_> =
            (1..=document["passages"].parse().unwrap()).map(|n: u32| n.to_string()).collect();
        assert_eq!(numbers, expect, "{}", document["id"]);
    }
    let of = |id: &str, column: &str| {
        documents.iter().find(|document| document["id"] == id).unwrap()[column].clone()
    };
    assert_eq!(of("exiles-among-their-hosts", "passages"), "14");
    assert_eq!(of("exiles-among-their-hosts", "headings"), "3");
    assert_eq!(of("exiles-then-and-now", "passages"), "7");
    assert_eq!(of("exiles-then-and-now", "responses"), "6");
    assert_eq!(of("heroic-russian-emigre", "paragraphs"), "5");
    assert_eq!(of("heroic-russian-emigre", "entries"), "18");
    let media: BTreeSet<_> = rows("examples").into_iter().map(|example| example["medium"].clone()).collect();
    assert_eq!(media.len(), 9);
}

const KINDS: [&str; 6] = ["people", "characters", "works", "places", "organisations", "tropes"];

#[test]
fn ids_lead_to_rows() {
    let records: BTreeSet<String> = KINDS.iter().flat_map(|kind| ids(kind)).collect();
    let waves: BTreeSet<String> = ["1917".to_owned(), "2022".to_owned()].into();
    let (documents, examples) = (ids("documents"), ids("examples"));
    let is_id =
        |value: &str| value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    for table in TABLES {
        for row in rows(table.name) {
            for (column, cell) in &row {
                let known = match (column.as_str(), table.name) {
                    ("examples", "tropes") => continue,
                    ("examples", _) => &examples,
                    ("document", _) | ("documents", "tropes") => &documents,
                    ("wave" | "waves", _) => &waves,
                    (
                        "trope" | "tropes" | "people" | "places" | "works" | "organisations" | "characters"
                        | "creators" | "publisher" | "about" | "mentions" | "person" | "within" | "broader"
                        | "narrower" | "place" | "related" | "contrast" | "straight" | "crosses_over",
                        _,
                    ) => &records,
                    _ => continue,
                };
                // A name that has no record stands as it is written.
                for value in list(cell).filter(|value| is_id(value)) {
                    assert!(known.contains(value), "{}.{column}: {value}", table.name);
                }
            }
        }
    }
}

#[test]
fn cited_passages_exist() {
    let passages: BTreeSet<String> =
        rows("passages").iter().map(|row| format!("{}#p{}", row["document"], row["number"])).collect();
    let mut cited = 0;
    for table in TABLES {
        for row in rows(table.name) {
            for column in ["cites", "mentioned"] {
                for cite in row.get(column).into_iter().flat_map(|cell| list(cell)) {
                    assert!(passages.contains(cite), "{}: {cite}", table.name);
                    cited += 1;
                }
            }
            if let (Some(document), Some(passage)) = (row.get("document"), row.get("passage")) {
                let first = format!("{document}#p{passage}");
                assert!(document.is_empty() || passages.contains(&first), "{}: {first}", table.name);
                assert!(row["cites"].is_empty() || list(&row["cites"]).next() == Some(&first));
            }
        }
    }
    assert!(cited > 100);
}

#[test]
fn the_ledger_has_every_statement_once() {
    let page = text(&SITE["sources/claims/index.html"]);
    let rows: Vec<Row> =
        ["events", "figures", "themes", "claims", "journeys"].into_iter().flat_map(rows).collect();
    let anchors: Vec<_> = rows.iter().map(|row| row["ledger"].clone()).filter(|it| !it.is_empty()).collect();
    let unique: BTreeSet<_> = anchors.iter().collect();
    assert_eq!(unique.len(), anchors.len());
    for anchor in anchors {
        assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{anchor}");
    }
}

fn items(name: &str) -> &'static [Value] {
    CORPUS[name].as_array().unwrap()
}

#[test]
fn json_and_tables_agree() {
    for name in ["documents", "examples", "events", "figures", "claims", "themes"] {
        let own: BTreeSet<_> =
            items(name).iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(own, ids(name), "{name}");
    }
    let records: BTreeSet<String> = KINDS.iter().flat_map(|kind| ids(kind)).collect();
    let own: BTreeSet<String> =
        items("records").iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(own, records);
    let passages: usize =
        items("documents").iter().map(|document| document["passages"].as_array().unwrap().len()).sum();
    assert_eq!(passages, rows("passages").len());
    assert_eq!(CORPUS["responses"], 6);
}

#[test]
fn mentions_count_in_scalar_values() {
    let names: BTreeMap<&str, Vec<&str>> = items("records")
        .iter()
        .map(|record| {
            let native = record["native"]["text"].as_str();
            let aliases = record["aliases"].as_array().unwrap().iter().filter_map(Value::as_str);
            (record["id"].as_str().unwrap(), aliases.chain(record["name"].as_str()).chain(native).collect())
        })
        .collect();
    let mut checked = 0;
    for passage in items("documents").iter().flat_map(|document| document["passages"].as_array().unwrap()) {
        let text: Vec<char> = passage["text"].as_str().unwrap().chars().collect();
        for mention in passage["mentions"].as_array().unwrap() {
            let at = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
            let shown: String = text[at("start")..at("end")].iter().collect();
            let known = &names[mention["record"].as_str().unwrap()];
            let plain = |name: &str| name.replace('’', "'").to_lowercase();
            assert!(known.iter().any(|name| plain(name) == plain(&shown)), "{shown}: {known:?}");
            checked += 1;
        }
    }
    assert!(checked > 50);
}

#[test]
fn events_have_bounds() {
    let event = |id: &str| items("events").iter().find(|event| event["id"] == id).unwrap();
    let bounds = &event("romanov-execution")["bounds"];
    assert_eq!(bounds["iso"]["start_min"], "1918-07-17");
    assert_eq!(bounds["days"]["start_min"], -18_796);
    let row = rows("events").into_iter().find(|row| row["id"] == "october-revolution").unwrap();
    assert_eq!((row["start_min"].as_str(), row["end_max"].as_str()), ("1917-01-01", "1917-12-31"));
}

#[test]
fn one_object_stands_on_each_line() {
    let json = text(&SITE["data/corpus.json"]);
    let objects = json.lines().filter(|line| line.starts_with('{')).count();
    assert!(objects > items("records").len() + rows("passages").len(), "{objects}");
}

#[test]
fn pages_for_machines() {
    let sitemap = text(&SITE["sitemap.xml"]);
    let base = "https://example.org/two-departures/";
    assert!(sitemap.contains(&format!("<loc>{base}documents/exiles-then-and-now/</loc>")));
    assert!(!sitemap.contains("/print/") && !sitemap.contains("404"));
    // The document that has no date is not in the feed, and neither is a date of nobody's.
    let feed = text(&SITE["feed.xml"]);
    assert_eq!(feed.matches("<entry>").count(), 2);
    assert!(!feed.contains("1970") && !feed.contains("heroic-russian-emigre"));
    assert!(text(&SITE["robots.txt"]).contains(&format!("Sitemap: {base}sitemap.xml")));
    assert!(SITE.contains_key(".nojekyll"));
    let missing = text(&SITE["404.html"]);
    assert!(missing.contains("href=\"/two-departures/documents/index.html\""));
    assert!(!missing.contains("href=\"./") && !missing.contains("href=\"../"));
}

#[test]
fn the_book_has_every_paragraph_and_no_anchor_twice() {
    let page = text(&SITE["print/index.html"]);
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    let mut anchors = BTreeSet::new();
    for id in page.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id) {
        assert!(anchors.insert(id), "{id} stands twice");
    }
    for passage in rows("passages") {
        let anchor = format!("{}--p{}", passage["document"], passage["number"]);
        assert!(anchors.contains(anchor.as_str()), "{anchor}");
    }
}

/// A project whose events have no wave.
const PLAIN: [(&str, &str); 3] = [
    ("book.toml", "title = \"A corpus\"\n"),
    ("seeds/mill.md", "The mill burned in 1860.\n\nIt was built again.\n"),
    (
        "seeds/a.toml",
        "[[event]]\ntitle = \"The mill burns\"\ndate = \"1860\"\ncite = \"mill: The mill burned\"\n\n\
         [[claim]]\ntext = \"The mill stands again.\"\ncite = \"mill: built again\"\n",
    ),
];

fn plain() -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    for (path, text) in PLAIN {
        fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

fn page(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site[path].clone()).unwrap()
}

#[test]
fn statements_keep_their_anchors_when_others_come() {
    let folder = plain();
    let anchors = |site: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        let claims = page(site, "sources/claims/index.html");
        let rows = claims.split("<tr role=\"row\" id=\"").skip(1);
        rows.filter_map(|row| row.split('"').next()).map(str::to_owned).collect()
    };
    let before = built::site(folder.path());
    assert_eq!(anchors(&before), ["event-the-mill-burns", "claim-the-mill-stands-again"]);
    let earlier =
        "[[event]]\ntitle = \"A founding\"\ndate = \"1700\"\nbasis = \"context\"\nreason = \"known\"\n";
    fs::write(folder.path().join("seeds/b.toml"), earlier).unwrap();
    let after = built::site(folder.path());
    assert_eq!(anchors(&after), ["event-a-founding", "event-the-mill-burns", "claim-the-mill-stands-again"]);
}

#[test]
fn documents_tell_of_events_without_a_wave() {
    let folder = plain();
    let document = page(&built::site(folder.path()), "documents/mill/index.html");
    let used = document.split("id=\"used-here\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(used.contains("href=\"#p1\"") && used.contains("href=\"#p2\""), "{used}");
}

#[test]
fn an_event_of_one_title_says_it_once() {
    let folder = plain();
    let record = "[[person]]\nid = \"ada\"\nname = \"Ada\"\n\n[[event]]\ntitle = \"Ada comes\"\nabout = [\"ada\"]\n\
                  date = \"1860\"\ncite = \"mill: burned in 1860\"\n";
    fs::write(folder.path().join("seeds/b.toml"), record).unwrap();
    let site = built::site(folder.path());
    let said = page(&site, "people/ada/index.html").split("id=\"facts\"").nth(1).unwrap().to_owned();
    assert_eq!(said.split("</table>").next().unwrap().matches("Ada comes").count(), 1, "{said}");
}

#[test]
fn a_site_without_any_date_has_no_feed() {
    let folder = plain();
    let site = built::site(folder.path());
    assert!(!site.contains_key("feed.xml"));
    assert!(!page(&site, "index.html").contains("feed.xml") && !page(&site, "llms.txt").contains("feed.xml"));
    fs::write(folder.path().join("book.toml"), "title = \"A corpus\"\ndate = \"2026-05\"\n").unwrap();
    let feed = page(&built::site(folder.path()), "feed.xml");
    assert_eq!(feed.matches("<updated>2026-05-01T00:00:00Z</updated>").count(), 2, "{feed}");
}

#[test]
fn coverage_tells_the_stops_of_a_journey_apart() {
    let coverage = text(&SITE["sources/coverage/index.html"]);
    assert!(
        coverage.contains(">Maxim Osipov: Yerevan</a>") && coverage.contains(">Maxim Osipov: Germany</a>")
    );
}
