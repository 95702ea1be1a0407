//! Drawings on whole pages: corpora of other waves are built through the library, and their pages are read.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test reads back is there, or the test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use seedbook::pipeline::Editor;
use seedbook::source::Changes;

/// The pages of a site by path.
type Site = BTreeMap<String, String>;

/// Builds a corpus of one document that holds `Entry 1.` to `Entry 99.`, and an authority file.
fn build(records: &str) -> Site {
    let mut document = "# Annals\n\n".to_owned();
    for number in 1..100 {
        write!(document, "Entry {number} of the annals tells of this.\n\n").unwrap();
    }
    build_files(&[("annals.md", &document), ("records.toml", records)])
}

fn build_files(files: &[(&str, &str)]) -> Site {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("seeds")).unwrap();
    fs::write(root.path().join("book.toml"), "title = \"Annals\"\n").unwrap();
    for (name, text) in files {
        fs::write(root.path().join("seeds").join(name), text).unwrap();
    }
    let (edition, outcome) = Editor::new(root.path()).edit(&Changes::Everything).unwrap();
    assert_eq!(outcome.diagnostics, []);
    let site = edition.unwrap().print();
    assert_eq!(site.diagnostics, []);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    site.value.iter().map(|file| (file.path.as_str().to_owned(), text(&file.bytes().unwrap()))).collect()
}

fn wave(id: &str, onset: &str) -> String {
    format!("[[wave]]\nid = \"{id}\"\nname = \"Wave {id}\"\nonset = \"{onset}\"\n\n")
}

fn event(wave: &str, number: usize, date: &str) -> String {
    format!(
        "[[event]]\nwave = \"{wave}\"\nid = \"e{number}\"\ntitle = \"Event <{number}>\"\ndate = \"{date}\"\n\
         cite = \"annals: Entry {number} of\"\n\n"
    )
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start as &str).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The numbers of a page's drawings are those of its list, each link leads to an entry, and no id is given twice.
fn check_timeline(html: &str, events: usize) {
    let ids = values(html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an id is given twice");
    let links: Vec<&str> = html.split("<a class=\"ev").skip(1).collect();
    assert_eq!(links.len(), 2 * events, "each event is drawn for wide and for narrow screens");
    for link in links {
        let (href, spoken) = (values(link, "href")[0], values(link, "aria-label")[0]);
        let entry = html.split(&format!(" id=\"{}\"", href.trim_start_matches('#'))).nth(1).unwrap();
        let number = entry.split("<span class=\"no\">").nth(1).unwrap().split('<').next().unwrap();
        assert!(spoken.starts_with(&format!("{number}. ")), "{spoken} leads to number {number}");
    }
    assert!(!html.contains(" style="), "style attributes break the content policy");
}

#[test]
fn one_wave_has_a_timeline_and_no_comparison() {
    let records =
        wave("a", "1850") + &event("a", 1, "1851") + &event("a", 2, "1853~/1860") + &event("a", 3, "1855/..");
    let site = build(&records);
    check_timeline(&site["timelines/a/index.html"], 3);
    assert!(site["timelines/a/index.html"].contains("Event &lt;2&gt;"));
    assert!(!site.contains_key("timelines/compare/index.html"));
    assert!(site["timelines/index.html"].contains("draw thumb w1"));
    let home = &site["index.html"];
    assert!(
        home.contains("draw spark wide") && home.contains("3 events by the time"),
        "the events open the page"
    );
}

#[test]
fn three_waves_stand_below_each_other() {
    let mut records = String::new();
    for (nth, id) in ["a", "b", "c"].iter().enumerate() {
        records += &wave(id, &format!("{}", 1800 + 50 * nth));
        records += &event(id, 10 * nth + 1, &format!("{}-03", 1800 + 50 * nth));
        records += &event(id, 10 * nth + 2, &format!("{}", 1803 + 50 * nth));
        write!(
            records,
            "[[figure]]\nid = \"f{id}\"\nwave = \"{id}\"\nvalue = {}\nshown = \"about {nth} thousand\"\nunit = \"ships\"\n\
             cite = \"annals: Entry {} of\"\n\n",
            1000 * nth + 40,
            nth + 50
        )
        .unwrap();
    }
    let site = build(&records);
    let page = &site["timelines/compare/index.html"];
    for slot in 1..=3 {
        assert_eq!(page.matches(&format!("class=\"wl w{slot}\"")).count(), 2, "a title on both drawings");
        assert!(page.contains(&format!("draw units w{slot}")));
    }
    assert!(page.contains("One mark is 20 ships"));
    assert_eq!(page.matches("<ol class=\"pace\"").count(), 3);
    assert!(site["index.html"].contains("draw spark wide"), "three waves have no pair of towers");
}

#[test]
fn two_waves_that_count_alike_open_with_towers() {
    let figure = |wave: &str, number: usize, value: f64| {
        format!(
            "[[figure]]\nid = \"f{number}\"\nwave = \"{wave}\"\nvalue = {value}\nshown = \"{value} ships\"\nunit = \"ships\"\n\
             cite = \"annals: Entry {number} of\"\n\n"
        )
    };
    let records =
        wave("new", "1950") + &wave("old", "1850") + &figure("new", 1, 30.0) + &figure("old", 2, 900.0);
    let site = build(&records);
    let home = &site["index.html"];
    let (old, new) = (home.find("900 ships").unwrap(), home.find("30 ships").unwrap());
    assert!(old < new, "towers stand in order of time");
    assert!(home.contains("100 years") && home.contains("One mark is 5 ships"));
}

#[test]
fn a_corpus_without_waves_opens_with_its_passages() {
    let site = build("");
    let home = &site["index.html"];
    assert!(home.contains("99 passages of 1 document"));
    assert!(!site.contains_key("timelines/index.html"));
    let bare = build_files(&[("one.md", "# One\n\nOnly this.\n")]);
    assert!(!bare["index.html"].contains("class=\"draw"), "one passage makes no picture");
}

#[test]
fn years_before_the_first_are_drawn_in_order() {
    let dates = ["-0752", "-0508/-0030", "-0043-03-15", "0014", "0476~"];
    let events: String = dates.iter().enumerate().map(|(nth, date)| event("rome", nth + 1, date)).collect();
    let site = build(&(wave("rome", "-0752") + &events));
    let page = &site["timelines/rome/index.html"];
    check_timeline(page, 5);
    let ticks: Vec<&str> = ["600 BC", "400 BC", "200 BC", "AD 1", ">200<", ">400<"].to_vec();
    let places: Vec<usize> =
        ticks.iter().map(|tick| page.find(tick).unwrap_or_else(|| panic!("{tick}"))).collect();
    assert!(places.is_sorted());
}

#[test]
fn undated_events_are_listed_and_not_drawn() {
    let undated =
        "[[event]]\nwave = \"a\"\nid = \"e9\"\ntitle = \"Undated\"\ncite = \"annals: Entry 9 of\"\n\n";
    let site = build(&(wave("a", "1850") + undated));
    let page = &site["timelines/a/index.html"];
    assert!(page.contains("Undated") && !page.contains("class=\"draw wide"));
}

#[test]
fn long_timelines_are_laid_on_light_pages() {
    let mut records = wave("a", "1900") + &wave("b", "1900");
    for number in 1..3000 {
        let cite = format!("annals: Entry {} of", 1 + number % 99);
        let (wave, year) = (if number % 3 == 0 { "a" } else { "b" }, 1900 + number * 7 % 90);
        write!(
            records,
            "[[event]]\nwave = \"{wave}\"\nid = \"e{number}\"\ntitle = \"Event {number}\"\ndate = \"{year}\"\n\
             text = \"What the annals tell of number {number}.\"\ncite = \"{cite}\"\n\n"
        )
        .unwrap();
    }
    let site = build(&records);
    let pages: Vec<(&String, &String)> = site
        .iter()
        .filter(|(path, _)| path.starts_with("timelines/") && path.ends_with("index.html"))
        .collect();
    assert!(pages.iter().all(|(_, html)| html.len() < 200_000), "a page is too long");
    let listed: usize = pages.iter().map(|(_, html)| html.matches("<span class=\"no\">").count()).sum();
    assert_eq!(listed, 2999, "each event stands on one page");
    assert!(site["timelines/a/index.html"].contains("class=\"dn\""), "an overview shows the density");
    assert!(site["timelines/compare/index.html"].contains("class=\"dn\""));
    assert!(site.contains_key("timelines/b/1900s/2/index.html"), "a full decade has several pages");
    for (path, html) in pages {
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if let Some(anchor) = link.strip_prefix('#').filter(|anchor| anchor.starts_with('e')) {
                assert!(html.contains(&format!(" id=\"{anchor}\"")), "{path} has no {anchor}");
            }
        }
    }
}
