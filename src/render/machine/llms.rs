//! `llms.txt`: the corpus walks in; a short guide to the site for programs that read it walks out, in the form that
//! llmstxt.org describes. It names the first documents only, and leads to indexes for all else.

use std::fmt::Write;

use crate::config::Config;
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::cite::one_line;
use crate::render::frame::{has_comparison, has_timelines, shorten, title_of};
use crate::render::label::TWIN;
use crate::resolve::corpus::Corpus;

/// How many documents are named one by one.
const MOST: usize = 50;
/// How long a sentence on a document may be, in characters.
const LONGEST: usize = 200;

/// Writes the guide. Addresses are whole where the site's own is known, else relative to its root.
pub(super) fn write(config: &Config, corpus: &Corpus) -> String {
    let mut guide = Guide { text: String::new(), base: config.base_url.as_deref().unwrap_or_default() };
    let _ = writeln!(guide.text, "# {}\n", plain(&config.title));
    let description = config.description.as_ref().or(config.subtitle.as_ref());
    if let Some(description) = description {
        let _ = writeln!(guide.text, "> {}\n", plain(description));
    }
    guide.text.push_str(
        "Every statement on this site leads to the passage that it rests on. Passages have numbers: passage 4 of a \
         document has the anchor #p4. The pages below are also there in Markdown, which the links lead to; each has \
         a page in HTML beside it, `index.html`.\n",
    );
    if let Some(rights) = &config.rights {
        let _ = writeln!(guide.text, "\nRights: {}", plain(rights));
    }
    documents(&mut guide, corpus);
    views(&mut guide, corpus);
    records(&mut guide, corpus);
    data(&mut guide, corpus);
    guide.text
}

struct Guide<'a> {
    text: String,
    base: &'a str,
}

impl Guide<'_> {
    fn section(&mut self, title: &str) {
        let _ = writeln!(self.text, "\n## {title}\n");
    }

    fn link(&mut self, label: &str, address: &str, note: &str) {
        let _ = writeln!(self.text, "- [{}]({}{address}): {}", plain(label), self.base, plain(note));
    }

    /// A link to a page's twin.
    fn page(&mut self, label: &str, url: &Url, note: &str) {
        self.link(label, &format!("{url}{TWIN}"), note);
    }
}

/// Text in one line that ends no link.
fn plain(text: &str) -> String {
    one_line(text).replace('[', "(").replace(']', ")")
}

fn documents(guide: &mut Guide<'_>, corpus: &Corpus) {
    if corpus.documents.is_empty() {
        return;
    }
    guide.section("Documents");
    for document in corpus.documents.iter().take(MOST) {
        let summary = document.tree.meta.summary.as_deref();
        let note = summary.map_or_else(|| format!("document {}", document.code), |it| shorten(it, LONGEST));
        guide.page(&document.title.value, &document.url(), &note);
    }
    let left_out = corpus.documents.len().saturating_sub(MOST);
    if left_out > 0 {
        guide.page("All documents", &Url::new("documents/"), &format!("{left_out} more"));
    }
}

fn views(guide: &mut Guide<'_>, corpus: &Corpus) {
    if !has_timelines(corpus) && corpus.themes.is_empty() {
        return;
    }
    guide.section("Timelines and themes");
    for wave in corpus.waves.iter().take(MOST) {
        let note = wave.summary.as_deref().unwrap_or("its events in order of time");
        guide.page(&wave.name, &wave.url(), note);
    }
    if has_comparison(corpus) {
        guide.page("The waves compared", &Url::new("timelines/compare/"), "side by side, theme by theme");
    }
    if !corpus.themes.is_empty() {
        guide.page("Themes", &Url::new("themes/"), "the questions that the comparison asks");
    }
}

fn records(guide: &mut Guide<'_>, corpus: &Corpus) {
    if corpus.records.is_empty() {
        return;
    }
    guide.section("Indexes");
    for kind in Kind::ALL {
        let number = corpus.records_of(kind).count();
        if number > 0 {
            guide.page(title_of(kind), &Url::new(format!("{}/", kind.plural())), &format!("{number} in all"));
        }
    }
    if !corpus.examples.is_empty() {
        let note = format!("{} in all, by medium, treatment and wave", corpus.examples.len());
        guide.page("Examples", &Url::new("examples/"), &note);
    }
}

fn data(guide: &mut Guide<'_>, corpus: &Corpus) {
    guide.section("Data");
    guide.link(
        "The whole corpus",
        "data/corpus.json",
        "JSON: documents, passages, mentions, records, statements",
    );
    guide.link("Tables", "data/datapackage.json", "a data package of CSV files with every column described");
    if corpus.records_of(Kind::Trope).next().is_some() {
        guide.link("Tropes", "data/tropes.ttl", "SKOS in Turtle");
    }
    guide.section("Optional");
    guide.link("Feed", "feed.xml", "Atom");
    guide.page("About", &Url::new("about/"), "what the site is and how it was made");
}
