//! `llms.txt`: the corpus walks in; a short guide to the site for programs that read it walks out, in the form that
//! llmstxt.org describes. It names the first documents only, and leads to indexes for all else.

use std::fmt::Write;

use crate::config::Config;
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::cite::one_line;
use crate::render::frame::{has_comparison, has_timelines, shorten, title_of};
use crate::render::label::TWIN;
use crate::render::machine::has_feed;
use crate::resolve::corpus::Corpus;

/// How many documents are named one by one.
const MOST: usize = 50;
/// How long a sentence on a document may be, in characters.
const LONGEST: usize = 200;

/// Writes the guide. Addresses are whole where the site's own is known, else relative to its root.
pub(super) fn write(config: &Config, corpus: &Corpus) -> String {
    let locale = &corpus.locale;
    let mut guide = Guide { text: String::new(), base: config.base_url.as_deref().unwrap_or_default() };
    let _ = writeln!(guide.text, "# {}\n", plain(&config.title));
    let description = config.description.as_ref().or(config.subtitle.as_ref());
    if let Some(description) = description {
        let _ = writeln!(guide.text, "> {}\n", plain(description));
    }
    let _ = writeln!(guide.text, "{}", locale.text("guide"));
    if let Some(rights) = &config.rights {
        let rights = locale.say("guide_rights", [("rights", plain(rights).into())]);
        let _ = writeln!(guide.text, "\n{rights}");
    }
    documents(&mut guide, corpus);
    views(&mut guide, corpus);
    records(&mut guide, corpus);
    data(&mut guide, config, corpus);
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
    let locale = &corpus.locale;
    guide.section(locale.text("documents"));
    for document in corpus.documents.iter().take(MOST) {
        let summary = document.tree.meta.summary.as_deref();
        let note = summary.map_or_else(
            || locale.say("guide_document", [("code", document.code.as_str().into())]),
            |it| shorten(it, LONGEST),
        );
        guide.page(&document.title.value, &document.url(), &note);
    }
    let left_out = corpus.documents.len().saturating_sub(MOST);
    if left_out > 0 {
        let more = locale.say("guide_more", [("number", left_out.to_string().into())]);
        guide.page(locale.text("all_documents"), &Url::new("documents/"), &more);
    }
}

fn views(guide: &mut Guide<'_>, corpus: &Corpus) {
    if !has_timelines(corpus) && corpus.themes.is_empty() {
        return;
    }
    let locale = &corpus.locale;
    guide.section(locale.text("guide_views"));
    for wave in corpus.waves.iter().take(MOST) {
        let note = wave.summary.as_deref().unwrap_or(locale.text("guide_wave"));
        guide.page(&wave.name, &wave.url(), note);
    }
    if has_comparison(corpus) {
        guide.page(
            locale.text("waves_compared"),
            &Url::new("timelines/compare/"),
            locale.text("guide_compare"),
        );
    }
    if !corpus.themes.is_empty() {
        guide.page(locale.text("themes"), &Url::new("themes/"), locale.text("guide_themes"));
    }
}

fn records(guide: &mut Guide<'_>, corpus: &Corpus) {
    if corpus.records.is_empty() {
        return;
    }
    let locale = &corpus.locale;
    guide.section(locale.text("indexes"));
    for kind in Kind::ALL {
        let number = corpus.records_of(kind).count();
        if number > 0 {
            let note = locale.say("number_in_all", [("number", number.to_string().into())]);
            guide.page(title_of(locale, kind), &Url::new(format!("{}/", kind.plural())), &note);
        }
    }
    if !corpus.examples.is_empty() {
        let note = locale.say("guide_examples", [("number", corpus.examples.len().to_string().into())]);
        guide.page(locale.text("examples"), &Url::new("examples/"), &note);
    }
}

fn data(guide: &mut Guide<'_>, config: &Config, corpus: &Corpus) {
    let locale = &corpus.locale;
    guide.section(locale.text("data"));
    guide.link(locale.text("guide_corpus"), "data/corpus.json", locale.text("guide_corpus_is"));
    guide.link(locale.text("guide_tables"), "data/datapackage.json", locale.text("guide_tables_are"));
    if corpus.records_of(Kind::Trope).next().is_some() {
        guide.link(locale.text("tropes"), "data/tropes.ttl", locale.text("guide_tropes"));
    }
    guide.section(locale.text("guide_optional"));
    if has_feed(config, corpus) {
        guide.link(locale.text("feed"), "feed.xml", locale.text("guide_feed"));
    }
    guide.page(locale.text("about"), &Url::new("about/"), locale.text("guide_about"));
}
