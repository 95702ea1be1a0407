//! The rules of the graph of links: built sites walk in, the flagship and those of strangers; every page, chip and
//! mention is followed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test reads back is there, or the test fails"
)]

mod built;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

/// A page as its links see it.
struct Page {
    html: String,
    ids: BTreeSet<String>,
    links: Vec<Link>,
}

/// A link within the site.
struct Link {
    /// The page that it leads to.
    page: String,
    fragment: Option<String>,
    is_chip: bool,
    /// Where it stands, in bytes.
    at: usize,
}

struct Site {
    name: &'static str,
    pages: BTreeMap<String, Page>,
}

/// The flagship first.
const SITES: [(&str, &str); 4] = [
    ("flagship", ""),
    ("field-notes", "tests/corpora/field-notes"),
    ("gentleman-thief", "tests/corpora/gentleman-thief"),
    ("island-ferry", "tests/corpora/island-ferry"),
];

static BUILT: LazyLock<Vec<Site>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    SITES.into_iter().map(|(name, folder)| read(name, &root.join(folder))).collect()
});

fn read(name: &'static str, folder: &Path) -> Site {
    let files = built::site(folder);
    let annexes = seedbook::config::load(folder).unwrap().value.annexes;
    let is_own = |link: &Link| !annexes.iter().any(|annex| link.page.starts_with(&format!("{}/", annex.to)));
    let pages = files.into_iter().filter(|(path, _)| is_page(path)).map(|(path, bytes)| {
        let html = String::from_utf8(bytes).unwrap();
        let page = Page {
            ids: values(&html, " id=\"").map(|(_, id)| id.to_owned()).collect(),
            links: links(&path, &html).into_iter().filter(is_own).collect(),
            html,
        };
        (path, page)
    });
    Site { name, pages: pages.collect() }
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "html")
}

/// The values of an attribute, with their places.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    html.match_indices(attribute).filter_map(|(at, _)| {
        let value = html.get(at + attribute.len()..)?;
        Some((at, value.split_once('"')?.0))
    })
}

/// The links of a page to pages of the site; only its anchors.
fn links(path: &str, html: &str) -> Vec<Link> {
    let tags = html.match_indices("<a ").filter_map(|(at, _)| Some((at, html.get(at..)?.split_once('>')?.0)));
    tags.filter_map(|(at, tag)| {
        let (_, href) = values(tag, " href=\"").next()?;
        // The page for what is not found names addresses from the host's root.
        if href.contains("://") || href.starts_with("mailto:") || href.starts_with('/') {
            return None;
        }
        let (file, fragment) = href.split_once('#').map_or((href, None), |(file, id)| (file, Some(id)));
        let page = if file.is_empty() { path.to_owned() } else { join(path, file) };
        let is_chip = values(tag, " class=\"").next().is_some_and(|(_, class)| class == "src");
        is_page(&page).then(|| Link { page, fragment: fragment.map(str::to_owned), is_chip, at })
    })
    .collect()
}

/// A relative address, seen from a page.
fn join(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Looks at every site; each fault is told with the name of its site.
fn check(rule: impl Fn(&Site) -> Vec<String>) {
    let faults: Vec<String> = BUILT
        .iter()
        .flat_map(|site| rule(site).into_iter().map(|fault| format!("{}: {fault}", site.name)))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

const RECORDS: [&str; 6] = ["people", "characters", "works", "places", "organisations", "tropes"];

/// The folder of a record's page, and its id.
fn record(path: &str) -> Option<(&str, &str)> {
    let (kind, rest) = path.split_once('/')?;
    let id = rest.strip_suffix("/index.html")?;
    (RECORDS.contains(&kind) && !id.contains('/')).then_some((kind, id))
}

fn is_document(path: &str) -> bool {
    path.strip_prefix("documents/")
        .is_some_and(|rest| rest.matches('/').count() == 1 && !rest.starts_with("page/"))
}

fn is_redirect(page: &Page) -> bool {
    page.html.contains("http-equiv=\"refresh\"")
}

impl Site {
    /// The pages that link to a page.
    fn linking(&self, to: &str) -> Vec<&str> {
        let links_to = |page: &Page| page.links.iter().any(|link| link.page == to);
        self.pages
            .iter()
            .filter(|(path, page)| *path != to && links_to(page))
            .map(|(path, _)| path.as_str())
            .collect()
    }

    /// The passages of a document, each with its part of the page, up to the next passage.
    fn passages<'a>(&'a self, document: &'a str) -> Vec<(u32, std::ops::Range<usize>)> {
        let html = &self.pages[document].html;
        let end = html.find("<section class=\"blk span\"").unwrap_or(html.len());
        let starts: Vec<(u32, usize)> =
            values(html, " id=\"p").filter_map(|(at, id)| Some((id.parse().ok()?, at))).collect();
        let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([end]);
        starts.iter().zip(ends).map(|((number, at), end)| (*number, *at..end)).collect()
    }
}

#[test]
fn no_page_is_an_orphan() {
    check(|site| {
        let is_exempt = |path: &str| matches!(path, "index.html" | "404.html");
        let orphans = site
            .pages
            .iter()
            .filter(|(path, page)| !is_exempt(path) && !is_redirect(page) && site.linking(path).is_empty());
        orphans.map(|(path, _)| format!("nothing links to {path}")).collect()
    });
}

#[test]
fn records_are_reached_from_their_index_and_from_a_document() {
    let oracle =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/mentions.toml"));
    let oracle: toml::Table = oracle.unwrap().parse().unwrap();
    let unmentioned = oracle["unmentioned"].as_table().unwrap();
    check(|site| {
        let mut faults = Vec::new();
        for (kind, id) in site.pages.keys().filter_map(|path| record(path)) {
            let linking = site.linking(&format!("{kind}/{id}/index.html"));
            if !linking.iter().any(|path| path.starts_with(&format!("{kind}/")) && record(path).is_none()) {
                faults.push(format!("{kind}/{id} is not in its index"));
            }
            let is_known = site.name != "flagship" || unmentioned.contains_key(id);
            if !is_known && !linking.iter().any(|path| is_document(path)) {
                faults.push(format!("no document leads to {kind}/{id}"));
            }
        }
        faults
    });
}

#[test]
fn every_chip_leads_to_an_anchor() {
    check(|site| {
        let mut faults = Vec::new();
        for (path, page) in &site.pages {
            for link in &page.links {
                let target = site.pages.get(&link.page);
                let is_there = target.is_some_and(|target| {
                    link.fragment.as_ref().is_none_or(|id| id.is_empty() || target.ids.contains(id))
                });
                if !is_there {
                    faults.push(format!("{path} leads to {}#{:?}", link.page, link.fragment));
                }
                if link.is_chip && link.fragment.is_none() {
                    faults.push(format!("a chip of {path} leads to no passage"));
                }
            }
        }
        faults
    });
    let chips = BUILT[0].pages.values().flat_map(|page| &page.links).filter(|link| link.is_chip).count();
    assert!(chips > 500, "{chips}");
}

#[test]
fn every_passage_is_cited_or_said_to_be_unused() {
    check(|site| {
        let is_coverage = |path: &str| path.starts_with("sources/coverage/");
        let coverage: String = site
            .pages
            .iter()
            .filter(|(path, _)| is_coverage(path))
            .map(|(_, page)| page.html.as_str())
            .collect();
        if coverage.is_empty() {
            return Vec::new();
        }
        let cited: BTreeSet<(&str, &str)> = site
            .pages
            .iter()
            .filter(|(path, _)| !is_coverage(path) && !is_document(path))
            .flat_map(|(_, page)| page.links.iter().filter(|link| link.is_chip))
            .filter_map(|link| Some((link.page.as_str(), link.fragment.as_deref()?.split('-').next()?)))
            .collect();
        let mut faults = Vec::new();
        for document in site.pages.keys().filter(|path| is_document(path)) {
            let is_silent = says(&coverage, document, "Nothing rests on this document");
            for (number, _) in site.passages(document) {
                let anchor = format!("p{number}");
                let row = format!("href=\"../../{document}#{anchor}\"");
                let is_unused = says(&coverage, &row, "<b>Nothing");
                if !is_silent && !is_unused && !cited.contains(&(document, anchor.as_str())) {
                    faults.push(format!("{document}#{anchor} is neither cited nor listed"));
                }
            }
        }
        faults
    });
}

/// Whether the words stand in the row or section that holds the address, before the next one.
fn says(html: &str, address: &str, words: &str) -> bool {
    html.split("<tr ").chain(html.split("<section ")).any(|row| row.contains(address) && row.contains(words))
}

#[test]
fn mentions_are_symmetrical() {
    check(|site| {
        let mut linked: BTreeSet<(String, String, u32)> = BTreeSet::new();
        for document in site.pages.keys().filter(|path| is_document(path)) {
            let links = &site.pages[document].links;
            for (number, range) in site.passages(document) {
                let own = links.iter().filter(|link| range.contains(&link.at));
                for (kind, id) in own.filter_map(|link| record(&link.page)) {
                    linked.insert((format!("{kind}/{id}"), document.clone(), number));
                }
            }
        }
        let mut listed: BTreeSet<(String, String, u32)> = BTreeSet::new();
        for (path, page) in &site.pages {
            let parts: Vec<&str> = path.split('/').collect();
            let (Some(kind), Some(id)) = (parts.first(), parts.get(1)) else { continue };
            let Some(start) = page.html.find("id=\"mentions\"").filter(|_| RECORDS.contains(kind)) else {
                continue;
            };
            let end = page
                .html
                .get(start..)
                .and_then(|rest| rest.find("</section>"))
                .map_or(page.html.len(), |at| start + at);
            for link in
                page.links.iter().filter(|link| (start..end).contains(&link.at) && is_document(&link.page))
            {
                let number = link.fragment.as_deref().unwrap().trim_start_matches('p').parse().unwrap();
                let sentence = page.html.get(link.at..end).unwrap();
                assert!(sentence.contains("<b>"), "{path}: no context");
                listed.insert((format!("{kind}/{id}"), link.page.clone(), number));
            }
        }
        assert!(site.name != "flagship" || listed.len() > 150, "{}", listed.len());
        let only_linked = linked.difference(&listed).map(|at| format!("linked, not listed: {at:?}"));
        let only_listed = listed.difference(&linked).map(|at| format!("listed, not linked: {at:?}"));
        only_linked.chain(only_listed).collect()
    });
}

#[test]
fn nothing_leads_out_of_a_comment() {
    check(|site| {
        let mut faults = Vec::new();
        for (path, page) in &site.pages {
            let Some(start) = page.html.find("<aside class=\"comments\"") else { continue };
            let end = page.html.get(start..).and_then(|rest| rest.find("</aside>")).unwrap() + start;
            let own = page.links.iter().filter(|link| (start..end).contains(&link.at));
            faults.extend(own.map(|link| format!("a comment on {path} leads to {}", link.page)));
        }
        faults
    });
    let has_comments = |page: &Page| page.html.contains("<aside class=\"comments\"");
    assert!(BUILT.iter().filter(|site| site.pages.values().any(has_comments)).count() > 1);
}

#[test]
fn nothing_is_more_than_three_clicks_away() {
    check(|site| {
        let mut clicks = BTreeMap::from([("index.html", 0)]);
        for click in 1..=3 {
            let known: Vec<&str> = clicks.keys().copied().collect();
            for link in known.into_iter().flat_map(|path| &site.pages[path].links) {
                clicks.entry(link.page.as_str()).or_insert(click);
            }
        }
        let far = site.pages.iter().filter(|(path, page)| {
            !clicks.contains_key(path.as_str()) && *path != "404.html" && !is_redirect(page)
        });
        far.map(|(path, _)| format!("{path} is far away")).collect()
    });
}
