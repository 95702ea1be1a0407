//! Files for machines, of the corpus in this repository: a built site walks in; what a parser of each format, or a rule
//! of it, refuses walks out. `tests/site/check-machine.mjs` has the parsers that are written in JavaScript.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may stop at what they did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use oxttl::TurtleParser;
use pulldown_cmark::{Event, Parser};
use seedbook::pipeline::Editor;
use seedbook::source::Changes;
use serde_json::Value;

const BASE: &str = "https://example.org/two-departures/";

/// Files of the site by path.
static SITE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (edition, _) = Editor::new(root).edit(&Changes::Everything).unwrap();
    let files = edition.unwrap().print().value;
    files
        .into_iter()
        .map(|file| (file.path.as_str().to_owned(), file.bytes().unwrap().into_owned()))
        .collect()
});

fn text(path: &str) -> String {
    String::from_utf8(SITE[path].clone()).unwrap()
}

/// The pages that readers are led to, with their texts.
fn pages() -> impl Iterator<Item = (&'static str, String)> {
    let shown = |(path, bytes): (&'static String, &'static Vec<u8>)| {
        let page = path.strip_suffix(".html").map(|_| String::from_utf8(bytes.clone()).unwrap())?;
        (!page.contains("content=\"noindex\"")).then_some((path.as_str(), page))
    };
    SITE.iter().filter_map(shown)
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(between, _)| between)
}

#[test]
fn descriptions_are_of_their_own_and_of_a_good_length() {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (path, page) in pages() {
        let description = between(&page, "<meta name=\"description\" content=\"", "\"").unwrap();
        let length = description.replace("&amp;", "&").replace("&quot;", "\"").chars().count();
        if !(70..=160).contains(&length) {
            faults.push(format!("{path}: {length} characters: {description}"));
        }
        if !seen.insert(description.to_owned()) {
            faults.push(format!("{path}: told elsewhere too: {description}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_page_can_be_cited() {
    let mut keys = BTreeSet::new();
    let mut count = 0;
    for (path, page) in pages() {
        count += 1;
        assert_eq!(page.matches("<details class=\"cite\">").count(), 1, "{path}");
        assert_eq!(page.matches("<meta name=\"citation_title\"").count(), 1, "{path}");
        let folder = path.strip_suffix("index.html").unwrap();
        let bibtex = text(&format!("{folder}cite.bib"));
        let read = biblatex::Bibliography::parse(&bibtex).unwrap();
        assert!(
            read.iter().all(|entry| entry.get("url").is_some() && entry.get("title").is_some()),
            "{path}"
        );
        let key = read.iter().next().unwrap().key.clone();
        assert!(keys.insert(key.clone()), "{path}: {key}");
        let csl: Value = serde_json::from_slice(&SITE[&format!("{folder}cite.json")]).unwrap();
        assert_eq!(csl[0]["id"], key, "{path}");
        assert_eq!(csl[0]["URL"], format!("{BASE}{folder}"), "{path}");
        assert!(SITE[&format!("{folder}cite.ris")].ends_with(b"ER  - \r\n"), "{path}");
    }
    assert!(count > 200);
}

#[test]
fn every_passage_has_its_entries() {
    for document in ["exiles-then-and-now", "exiles-among-their-hosts", "heroic-russian-emigre"] {
        let page = text(&format!("documents/{document}/index.html"));
        let passages = (1..10_000).take_while(|nth| page.contains(&format!("id=\"p{nth}\""))).count();
        let folder = format!("documents/{document}");
        let csl: Value = serde_json::from_slice(&SITE[&format!("{folder}/cite.json")]).unwrap();
        assert_eq!(csl.as_array().unwrap().len(), passages + 1, "{document}");
        let read = biblatex::Bibliography::parse(&text(&format!("{folder}/cite.bib"))).unwrap();
        assert!((1..=passages).all(|nth| read.get(&format!("{document}-p{nth}")).is_some()), "{document}");
        // The site's own author and publisher, and the original's, never stand in each other's place.
        for item in csl.as_array().unwrap() {
            assert_eq!(item["author"][0]["literal"], "Two Departures");
            assert_eq!(item["publisher"], "Two Departures");
        }
    }
    let csl: Value = serde_json::from_slice(&SITE["documents/exiles-then-and-now/cite.json"]).unwrap();
    assert_eq!(csl[4]["original-author"][0]["family"], "Zgustova");
    assert_eq!(csl[4]["original-publisher"], "CounterPunch");
    assert_eq!(csl[4]["section"], "¶ 4");
}

#[test]
fn linked_data_is_about_its_page() {
    for (path, page) in pages() {
        let block = between(&page, "<script type=\"application/ld+json\">", "</script>").unwrap();
        let data: Value = serde_json::from_str(block).unwrap();
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        let own = &data["@graph"][0];
        assert_eq!(own["@id"], format!("{BASE}{}", path.strip_suffix("index.html").unwrap()), "{path}");
        let steps = data["@graph"][1]["itemListElement"].as_array().map_or(0, Vec::len);
        assert_eq!(steps >= 2, path != "index.html", "{path}");
    }
}

#[test]
fn events_are_dated_only_where_a_document_states_it() {
    let mut dated = 0;
    for wave in ["1917", "2022"] {
        let list: Value = serde_json::from_slice(&SITE[&format!("timelines/{wave}/index.jsonld")]).unwrap();
        let page = text(&format!("timelines/{wave}/index.html"));
        for event in list["@graph"].as_array().unwrap() {
            let anchor = event["@id"].as_str().unwrap().rsplit_once('#').unwrap().1;
            assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
            if let Some(date) = event.get("startDate") {
                assert!(page.contains(&format!("datetime=\"{}\"", date.as_str().unwrap())), "{anchor}");
                dated += 1;
            }
        }
    }
    assert!(dated > 0);
}

#[test]
fn the_thesaurus_is_turtle_and_holds_together() {
    let triples: Vec<_> = TurtleParser::new()
        .with_base_iri(format!("{BASE}data/tropes.ttl"))
        .unwrap()
        .for_slice(&SITE["data/tropes.ttl"])
        .map(Result::unwrap)
        .map(|it| (it.subject.to_string(), it.predicate.to_string(), it.object.to_string()))
        .collect();
    let skos = |name: &str| format!("<http://www.w3.org/2004/02/skos/core#{name}>");
    let related = [("broader", "narrower"), ("narrower", "broader"), ("related", "related")];
    let mut pairs = BTreeSet::new();
    for (subject, predicate, object) in &triples {
        for (relation, turned) in related {
            if *predicate == skos(relation) {
                let back = (object.clone(), skos(turned), subject.clone());
                assert!(triples.contains(&back), "{subject} {relation} {object}");
                assert!(pairs.insert((subject, object)), "{subject} {object}: told twice");
            }
        }
    }
    let concepts = triples.iter().filter(|(.., object)| *object == skos("Concept")).count();
    let labels = triples.iter().filter(|(_, predicate, _)| *predicate == skos("prefLabel")).count();
    assert!(concepts > 1 && labels >= concepts && !pairs.is_empty());
}

#[test]
fn twins_say_what_their_pages_say() {
    let words = |markdown: &str| {
        let mut text = String::new();
        for event in Parser::new(markdown) {
            match event {
                Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
                Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
                _ => {}
            }
        }
        text
    };
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let mut reader = csv::Reader::from_reader(SITE["data/passages.csv"].as_slice());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let mut told = 0;
    for row in rows.iter().filter(|row| row["kind"] == "paragraph") {
        let twin = bare(&words(&text(&format!("documents/{}/index.md", row["document"]))));
        assert!(twin.contains(&bare(&row["text"])), "{}#{}", row["document"], row["anchor"]);
        told += 1;
    }
    assert!(told > 20);
    for (path, page) in pages() {
        assert!(page.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">"), "{path}");
        let twin = text(&path.replace("index.html", "index.md"));
        assert!(twin.lines().any(|line| line.starts_with("# ")), "{path}");
    }
}

#[test]
fn the_guide_leads_to_files_that_are_there() {
    let guide = text("llms.txt");
    assert!(guide.starts_with("# Two Departures\n\n> "));
    let links: Vec<&str> =
        guide.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(link, _)| link)).collect();
    assert!(links.len() > 10);
    for link in links {
        assert!(SITE.contains_key(link.strip_prefix(BASE).unwrap()), "{link}");
    }
}

#[test]
fn cards_are_small_pictures() {
    let named: BTreeSet<String> = pages()
        .filter_map(|(_, page)| {
            between(&page, "<meta property=\"og:image\" content=\"", "\"").map(str::to_owned)
        })
        .collect();
    assert!(named.len() > 5);
    for address in named {
        let bytes = &SITE[address.strip_prefix(BASE).unwrap()];
        let read = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        assert_eq!((read.info().width, read.info().height), (1200, 630), "{address}");
        assert!(bytes.len() < 30_000, "{address}: {} bytes", bytes.len());
    }
}

#[test]
fn robots_lead_to_the_sitemap() {
    let robots = text("robots.txt");
    assert!(robots.contains(&format!("Sitemap: {BASE}sitemap.xml\n")));
    let map = text("sitemap.xml");
    for (path, _) in pages() {
        let address = format!("<loc>{BASE}{}</loc>", path.strip_suffix("index.html").unwrap());
        assert_eq!(map.matches(&address).count(), 1, "{path}");
    }
}
