//! What surrounds every page: a page's title, description and place walk in; head, masthead, breadcrumb and footer
//! walk out as views.

use serde::Serialize;
use serde_json::Value;

use crate::config::Config;
use crate::html::encode;
use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::render::cite::Citation;
use crate::render::label::{CiteView, Label};
use crate::render::machine::has_feed;
use crate::resolve::corpus::Corpus;
use crate::theme::Theme;

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its address.
    pub url: Url,
    /// Its title, without the site's.
    pub title: String,
    /// One or two sentences for search engines and link previews.
    pub description: String,
    /// The key of the section of the masthead that it belongs to.
    pub section: &'static str,
    /// The pages above it, from the home page down, without either end: labels and addresses.
    pub crumbs: Vec<(String, Url)>,
    /// The last crumb, where it differs from the title.
    pub crumb: Option<String>,
    /// Whether search engines are asked to pass it over.
    pub is_hidden: bool,
    /// What leads to the site's root, where it is not to be told from the address: for the page that hosts serve at
    /// any depth.
    pub root: Option<String>,
    /// How it is cited, where its title and the site do not say enough.
    pub citation: Option<Citation>,
    /// Whether its citations are files beside it; other pages hold them within.
    pub has_files: bool,
    /// Whether a twin in Markdown stands beside it.
    pub has_twin: bool,
    /// What it is about, as linked data.
    pub thing: Option<Value>,
    /// What it lists, as linked data, for a file beside it: on the page it would weigh too much.
    pub list: Option<Vec<Value>>,
}

impl Head {
    /// A page in a section.
    pub fn new(
        url: Url,
        title: impl Into<String>,
        description: impl Into<String>,
        section: &'static str,
    ) -> Self {
        Self {
            url,
            title: title.into(),
            description: description.into(),
            section,
            crumbs: Vec::new(),
            crumb: None,
            is_hidden: false,
            root: None,
            citation: None,
            has_files: false,
            has_twin: false,
            thing: None,
            list: None,
        }
    }

    /// The title by which the page is known where its site is named beside it.
    pub fn cite_title(&self) -> &str {
        self.crumb.as_deref().unwrap_or(&self.title)
    }

    /// Puts the page below others.
    #[must_use]
    pub fn below(mut self, label: impl Into<String>, url: Url) -> Self {
        self.crumbs.push((label.into(), url));
        self
    }
}

/// A page's frame, as templates see it.
#[derive(Serialize)]
pub struct Frame {
    /// The whole title.
    title: String,
    /// The page's own title.
    name: String,
    description: String,
    /// What leads to the site's root: `../../`.
    root: String,
    section: &'static str,
    crumbs: Vec<Crumb>,
    crumb: String,
    canonical: Option<String>,
    is_hidden: bool,
    is_home: bool,
    /// Tags for machines, as HTML.
    tags: String,
    /// "Cite this"; nothing on pages that are hidden.
    cite: Option<CiteView>,
}

/// What decides the masthead and the footer of a page.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Standpoint {
    /// What leads to the site's root.
    root: String,
    /// The key of the section of the masthead.
    section: &'static str,
    is_home: bool,
}

#[derive(Serialize)]
struct Crumb {
    label: String,
    href: String,
}

/// At most this many characters go into a page's description.
const MAX_DESCRIPTION: usize = 160;

impl Frame {
    /// Frames a page; its citation files stand beside the frame.
    pub fn new(head: Head, config: &Config) -> (Self, Vec<(&'static str, String)>) {
        let root = head.root.clone().unwrap_or_else(|| head.url.to_root());
        let is_home = head.url.as_str().is_empty();
        let title = if is_home { head.title.clone() } else { format!("{} – {}", head.title, config.title) };
        let crumbs = head
            .crumbs
            .iter()
            .map(|(label, url)| Crumb { label: label.clone(), href: format!("{root}{}", url.to_file()) })
            .collect();
        let description = shorten(&head.description, MAX_DESCRIPTION);
        // Nobody is led to what is hidden, so that nobody has to cite it.
        let label = (!head.is_hidden).then(|| Label::new(&head, &title, &description, config));
        let (tags, cite, files) = match label {
            Some(label) => (label.tags, Some(label.cite), label.files),
            None => (String::new(), None, Vec::new()),
        };
        let frame = Self {
            title,
            description,
            section: head.section,
            crumbs,
            crumb: head.crumb.unwrap_or_else(|| head.title.clone()),
            canonical: config.base_url.as_ref().map(|base| format!("{base}{}", head.url)),
            is_hidden: head.is_hidden,
            is_home,
            name: head.title,
            root,
            tags,
            cite,
        };
        (frame, files)
    }
}

impl Frame {
    /// Where the page stands.
    pub fn standpoint(&self) -> Standpoint {
        Standpoint { root: self.root.clone(), section: self.section, is_home: self.is_home }
    }
}

/// Cuts a text at a word, so that it has at most `limit` characters.
pub fn shorten(text: &str, limit: usize) -> String {
    let (mut head, mut length) = (String::new(), 0);
    // What is beyond the limit is not looked at: the text may be long.
    for word in text.split_whitespace() {
        if !head.is_empty() {
            head.push(' ');
            length += 1;
        }
        head.push_str(word);
        length += word.chars().count();
        if length > limit {
            break;
        }
    }
    if length <= limit {
        return head;
    }
    let end = head.char_indices().nth(limit.saturating_sub(1)).map_or(head.len(), |(at, _)| at);
    let head = head.get(..end).unwrap_or_default();
    let cut = head.rfind(' ').unwrap_or(head.len());
    let kept = head.get(..cut).unwrap_or_default().trim_end_matches([',', ';', ':', '–', '—', '(', ' ']);
    format!("{kept}…")
}

/// What all pages share.
#[derive(Serialize)]
pub struct Site {
    title: String,
    subtitle: Option<String>,
    description: String,
    language: String,
    /// `rtl` where the pages are written from right to left.
    direction: Option<&'static str>,
    stylesheet: String,
    script: String,
    publisher: Option<String>,
    rights: Option<String>,
    nav: Vec<Entry>,
    read: Vec<Entry>,
    look_up: Vec<Entry>,
    about: Vec<Entry>,
    /// Whether there is a feed: whether any document, or the book, has a date.
    has_feed: bool,
    /// The looks of the waves, for the mark beside the title.
    slots: Vec<usize>,
}

/// A link of the masthead or footer.
#[derive(Clone, Serialize)]
struct Entry {
    key: &'static str,
    label: String,
    /// The file, relative to the site's root.
    file: String,
}

fn entry(key: &'static str, label: impl Into<String>, url: &str) -> Entry {
    Entry { key, label: label.into(), file: Url::new(url).to_file() }
}

impl Site {
    /// What the corpus has decides what the masthead and the footer lead to.
    pub fn new(config: &Config, corpus: &Corpus, theme: &Theme) -> Self {
        Self {
            title: config.title.clone(),
            subtitle: config.subtitle.clone(),
            description: config.description.clone().unwrap_or_default(),
            language: config.locale.language().to_owned(),
            direction: Some(config.locale.direction().as_str()).filter(|it| *it == "rtl"),
            stylesheet: theme.stylesheet.clone(),
            script: theme.script.clone(),
            publisher: config.publisher.clone(),
            rights: config.rights.clone(),
            nav: nav(corpus),
            read: read(corpus),
            look_up: look_up(corpus),
            about: about(config),
            has_feed: has_feed(config, corpus),
            slots: corpus.waves.iter().map(|wave| wave.slot).take(2).collect(),
        }
    }
}

fn nav(corpus: &Corpus) -> Vec<Entry> {
    let locale = &corpus.locale;
    let mut nav = vec![entry("documents", locale.text("documents"), "documents/")];
    if has_timelines(corpus) {
        nav.push(entry("timelines", locale.text("timelines"), "timelines/"));
    }
    if corpus.records_of(Kind::Trope).next().is_some() {
        nav.push(entry("tropes", locale.text("tropes"), "tropes/"));
    }
    if !corpus.examples.is_empty() {
        nav.push(entry("examples", locale.text("examples"), "examples/"));
    }
    for kind in [Kind::Person, Kind::Work, Kind::Place, Kind::Organisation] {
        nav.extend(index_entry(corpus, kind));
    }
    nav
}

fn read(corpus: &Corpus) -> Vec<Entry> {
    let locale = &corpus.locale;
    let mut read = vec![entry("documents", locale.text("documents"), "documents/")];
    if has_timelines(corpus) {
        read.push(entry("timelines", locale.text("timelines"), "timelines/"));
        read.extend(
            corpus
                .waves
                .iter()
                .take(4)
                .map(|wave| entry("timelines", wave.name.clone(), wave.url().as_str())),
        );
    }
    if has_comparison(corpus) {
        read.push(entry("timelines", locale.text("waves_compared"), "timelines/compare/"));
    }
    if corpus.records_of(Kind::Trope).next().is_some() {
        read.push(entry("tropes", locale.text("tropes"), "tropes/"));
    }
    read.push(entry("print", locale.text("whole_book_one_page"), "print/"));
    read
}

fn look_up(corpus: &Corpus) -> Vec<Entry> {
    let locale = &corpus.locale;
    let mut look_up = Vec::new();
    if !corpus.examples.is_empty() {
        look_up.push(entry("examples", locale.text("examples"), "examples/"));
    }
    for kind in [Kind::Person, Kind::Character, Kind::Work, Kind::Place, Kind::Organisation] {
        look_up.extend(index_entry(corpus, kind));
    }
    if !corpus.themes.is_empty() {
        look_up.push(entry("themes", locale.text("themes"), "themes/"));
    }
    look_up.push(entry("search", locale.text("a_to_z_everything"), "search/"));
    look_up
}

fn about(config: &Config) -> Vec<Entry> {
    let locale = &config.locale;
    let mut about = vec![
        entry("about", locale.text("about_this_site"), "about/"),
        entry("about", locale.text("method"), "about/method/"),
        entry("sources", locale.text("sources"), "sources/"),
        entry("sources", locale.text("claims"), "sources/claims/"),
        entry("data", locale.text("data"), "data/"),
        entry("about", locale.text("accessibility"), "about/accessibility/"),
        entry("about", locale.text("colophon"), "about/colophon/"),
    ];
    about.extend(
        config
            .annexes
            .iter()
            .map(|annex| entry("annex", annex.label.clone(), &format!("{}/", encode(&annex.to)))),
    );
    about.extend(config.around.iter().map(|around| entry("around", around.title.clone(), &around.up)));
    about
}

fn index_entry(corpus: &Corpus, kind: Kind) -> Option<Entry> {
    corpus.records_of(kind).next()?;
    Some(entry(kind.plural(), title_of(&corpus.locale, kind), &format!("{}/", kind.plural())))
}

/// The heading of an index.
pub fn title_of(locale: &Locale, kind: Kind) -> &str {
    locale.text(kind.plural())
}

/// Whether the corpus has anything to put on a timeline.
pub fn has_timelines(corpus: &Corpus) -> bool {
    !corpus.waves.is_empty()
}

/// Whether the corpus has anything to compare.
pub fn has_comparison(corpus: &Corpus) -> bool {
    corpus.waves.len() > 1 && (!corpus.themes.is_empty() || !corpus.events.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_at_a_word() {
        assert_eq!(shorten("one two", 20), "one two");
        assert_eq!(shorten("one two three", 10), "one two…");
        assert_eq!(shorten("Ярослав Мудрый", 9), "Ярослав…");
    }
}
