//! Files for machines: the corpus and the finished pages walk in; the feed, the sitemap and what hosts and crawlers ask for walk out.

mod llms;

use std::fmt::Write;

use crate::config::Config;
use crate::digest::sha256;
use crate::edtf::{Edtf, Precision, day_to_date};
use crate::emit::Artifact;
use crate::html::escape;
use crate::located::Basis;
use crate::path::OutputPath;
use crate::render::frame::shorten;
use crate::render::plan::{Job, Place};
use crate::render::skos;
use crate::resolve::corpus::{Corpus, CorpusDocument, Reference};

/// The files that are written from the corpus alone.
pub(super) fn plan<'a>(config: &'a Config, corpus: &'a Corpus) -> Vec<Job<'a>> {
    let job = |path: &'static str, write: fn(&Config, &Corpus) -> Option<String>| {
        Job::print(vec![Place::File(path.to_owned())], move || {
            write(config, corpus).map(|text| Ok(file(path, text))).into_iter().collect()
        })
    };
    vec![
        job("feed.xml", feed),
        job("robots.txt", |config, _| Some(robots(config))),
        job("llms.txt", |config, corpus| Some(llms::write(config, corpus))),
        job(skos::PATH, skos::write),
        // GitHub Pages leaves out files whose names begin with `_` unless this one is there.
        job(".nojekyll", |_, _| Some(String::new())),
    ]
}

/// Lists the pages among all files of the site, where its own address is known.
pub(super) fn sitemap(config: &Config, files: &[Artifact]) -> Vec<Artifact> {
    config.base_url.as_ref().map_or_else(Vec::new, |base| maps(base, files))
}

fn robots(config: &Config) -> String {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &config.base_url {
        let _ = write!(robots, "\nSitemap: {base}sitemap.xml\n");
    }
    robots
}

/// How many addresses a sitemap may have, by its protocol.
const MAX_ADDRESSES: usize = 50_000;

fn file(path: &str, text: impl Into<Vec<u8>>) -> Vec<Artifact> {
    OutputPath::new(path).map(|path| Artifact::new(path, text.into())).into_iter().collect()
}

fn maps(base: &str, pages: &[Artifact]) -> Vec<Artifact> {
    let mut folders: Vec<&str> = pages
        .iter()
        .filter(|page| !page.is_hidden)
        .filter_map(|page| page.path.as_str().strip_suffix("index.html"))
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .collect();
    folders.sort_unstable();
    let maps: Vec<&[&str]> = folders.chunks(MAX_ADDRESSES).collect();
    if maps.len() < 2 {
        return file("sitemap.xml", url_set(base, &folders));
    }
    let mut index = format!("{XML}<sitemapindex xmlns=\"{SITEMAPS}\">\n");
    let mut files = Vec::new();
    for (nth, map) in maps.iter().enumerate() {
        let name = format!("sitemap-{}.xml", nth + 1);
        let _ = writeln!(index, "<sitemap><loc>{}{name}</loc></sitemap>", escape(base));
        files.extend(file(&name, url_set(base, map)));
    }
    index.push_str("</sitemapindex>\n");
    files.extend(file("sitemap.xml", index));
    files
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn url_set(base: &str, folders: &[&str]) -> String {
    let base = escape(base);
    let mut map = format!("{XML}<urlset xmlns=\"{SITEMAPS}\">\n");
    for folder in folders {
        let _ = writeln!(map, "<url><loc>{base}{}</loc></url>", escape(folder));
    }
    map.push_str("</urlset>\n");
    map
}

/// How many documents a feed has at most: who follows it has read the others.
const MAX_ENTRIES: usize = 100;

/// Whether there is anything to tell in a feed: it lists documents by date, and Atom has none without.
pub(super) fn has_feed(config: &Config, corpus: &Corpus) -> bool {
    config.date.as_ref().and_then(first_day).is_some()
        || corpus.documents.iter().any(|it| updated(it).is_some())
}

/// One entry for each document that has a date, or that the book's date stands for; the latest first where there are
/// many. Every address below the base is as relative as it was, so that the feed also works where the site's own address
/// is not known. Nothing where there is no date: the clock would tell another at each build.
fn feed(config: &Config, corpus: &Corpus) -> Option<String> {
    let base = config.base_url.as_deref().unwrap_or_default();
    let edition = config.date.as_ref().and_then(first_day);
    let entries = latest(corpus, edition.as_deref());
    let newest = entries.iter().map(|(updated, _)| updated.clone()).max();
    let updated = edition.or(newest)?;
    let author = config.publisher.as_deref().unwrap_or(&config.title);
    let mut feed = format!(
        "{XML}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        text(&config.language)
    );
    let _ = writeln!(feed, "<id>{}</id>", text(&id(config, "", "")));
    let _ = writeln!(feed, "<title>{}</title>", text(&config.title));
    if let Some(description) = &config.description {
        let _ = writeln!(feed, "<subtitle>{}</subtitle>", text(description));
    }
    let _ = writeln!(feed, "<updated>{updated}</updated>");
    let _ = writeln!(feed, "<author><name>{}</name></author>", text(author));
    let _ =
        writeln!(feed, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}feed.xml\"/>", text(base));
    let home = if base.is_empty() { "index.html" } else { base };
    let _ = writeln!(feed, "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", text(home));
    if let Some(rights) = &config.rights {
        let _ = writeln!(feed, "<rights>{}</rights>", text(rights));
    }
    for (updated, document) in &entries {
        entry(config, corpus, (updated, document), &mut feed);
    }
    feed.push_str("</feed>\n");
    Some(feed)
}

/// The documents of the feed, each with its date, or that of the book.
fn latest<'a>(corpus: &'a Corpus, edition: Option<&str>) -> Vec<(String, &'a CorpusDocument)> {
    let dated = |document| Some((updated(document).or_else(|| edition.map(str::to_owned))?, document));
    let mut documents: Vec<_> = corpus.documents.iter().filter_map(dated).collect();
    if documents.len() > MAX_ENTRIES {
        documents.sort_by(|(left, _), (right, _)| right.cmp(left));
        documents.truncate(MAX_ENTRIES);
    }
    documents
}

fn entry(config: &Config, corpus: &Corpus, entry: (&str, &CorpusDocument), feed: &mut String) {
    let (updated, document) = entry;
    let url = document.url();
    let href = config.base_url.as_ref().map_or_else(|| url.to_file(), |base| format!("{base}{url}"));
    let _ = writeln!(feed, "<entry>\n<id>{}</id>", text(&id(config, url.as_str(), &document.id)));
    let _ = writeln!(feed, "<title>{}</title>", text(&document.title.value));
    let _ = writeln!(feed, "<updated>{updated}</updated>");
    for creator in &document.creators {
        let name = match creator {
            Reference::Record(record) => &corpus[*record].name,
            Reference::Name(name) => name,
        };
        let _ = writeln!(feed, "<author><name>{}</name></author>", text(name));
    }
    let _ = writeln!(feed, "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", text(&href));
    let _ = writeln!(feed, "<summary>{}</summary>\n</entry>", text(&summary(document)));
}

fn summary(document: &CorpusDocument) -> String {
    document.tree.meta.summary.clone().unwrap_or_else(|| {
        let first = document.tree.passages().into_iter().find(|passage| passage.text.words() > 3);
        first.map_or_else(|| document.title.value.clone(), |passage| shorten(passage.text.as_str(), 300))
    })
}

/// The page's address where the site's is known; else a name made from what does not change when the text does.
fn id(config: &Config, url: &str, document: &str) -> String {
    if let Some(base) = &config.base_url {
        return format!("{base}{url}");
    }
    format!("urn:sha256:{}", sha256(format!("{}\n{document}", config.title).as_bytes()))
}

/// The first day of a document's date, where a document states it or the curator inferred it at least to the year.
fn updated(document: &CorpusDocument) -> Option<String> {
    let date = document.tree.meta.date.as_ref().filter(|date| date.basis != Basis::Context)?;
    first_day(&date.value)
}

/// The first day of a date that is known at least to the year.
fn first_day(date: &Edtf) -> Option<String> {
    let first = date.bounds().start_min.filter(|_| date.precision() <= Precision::Year)?;
    let (year, month, day) = day_to_date(first);
    (0..=9999).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"))
}

/// Escapes text, and drops the characters that XML cannot hold.
fn text(text: &str) -> String {
    let is_fit = |character: &char| {
        matches!(character, '\t' | '\n' | '\r')
            || (!character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}'))
    };
    escape(text).chars().filter(is_fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str) -> Artifact {
        Artifact::new(OutputPath::new(path).unwrap(), Vec::new())
    }

    #[test]
    fn the_sitemap_has_all_pages_but_the_hidden() {
        let mut hidden = page("print/index.html");
        hidden.is_hidden = true;
        let pages = [page("b/index.html"), page("index.html"), hidden, page("404.html"), page("data/x.csv")];
        let map = maps("https://example.org/", &pages);
        let text = String::from_utf8(map[0].bytes().unwrap().into_owned()).unwrap();
        assert_eq!(text.matches("<url>").count(), 2);
        assert!(text.contains("<loc>https://example.org/b/</loc>"));
    }

    #[test]
    fn large_sites_have_several_sitemaps() {
        let pages: Vec<_> = (0..=MAX_ADDRESSES).map(|nth| page(&format!("{nth}/index.html"))).collect();
        let names: Vec<_> = maps("https://example.org/", &pages)
            .into_iter()
            .map(|file| file.path.as_str().to_owned())
            .collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    }

    #[test]
    fn text_is_fit_for_xml() {
        assert_eq!(text("a\u{1}<b>\u{ffff}&"), "a&lt;b&gt;&amp;");
    }
}
