//! A saved web page walks in, a draft walks out: its text as the extraction finds it, the comments beside it, and a word
//! on all that was left out.
//!
//! Before the text is extracted the page is put into a shape that the extraction and the writer of Markdown understand:
//! folders become headings, notes become footnotes, comments are taken out. Every element that holds text is marked, so
//! that what the extraction drops can be told.

mod aside;
mod caption;
mod comment;
mod depth;
mod note;
mod shape;
mod tag;
#[cfg(test)]
mod tests;

use dom_query::Document;
use dom_smoothie::{Config, Metadata, ParsePolicy, Readability};

use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::import::draft::{Aside, Draft};
use crate::import::input::Source;
use crate::import::page::aside::Marks;
use crate::import::said::{date, kind_of, names};
use crate::import::write;
use crate::located::{Located, Stated};
use crate::parse::markdown;
use crate::parse::meta::Meta;
use crate::parse::tree::{Block, Response};

/// Drafts a document from a page.
pub(super) fn draft(source: &Source) -> Checked<Option<Draft>> {
    let refuse = |message: &str| {
        let help = "save the text of the page as plain text (`.txt`) or Markdown, and import that";
        let fault = Diagnostic::of_file(lint::UNREADABLE, &source.name, message).with_help(help);
        Checked { value: None, diagnostics: vec![fault] }
    };
    if depth::looks_deep(&source.text) {
        return too_deep(source);
    }
    let text = tag::without_signs(&source.text);
    let Ok(page) = Readability::with_document(Document::from(text), None, Some(config())) else {
        return refuse("the page cannot be read");
    };
    if depth::is_deep(&page.doc) {
        return too_deep(source);
    }
    let ld = page.parse_json_ld();
    let said = page.get_article_metadata(ld);
    let url = address(&page.doc, &said, &source.text);
    let mut meta = meta(&page.doc, &said, url.clone());
    let (responses, around) = comment::take(&page.doc);
    let is_trope = shape::settle(&page.doc);
    let saved = shape::take_saved(&page.doc);
    let notes = note::take(&page.doc);
    let marks = Marks::set(&page.doc, &source.text);
    marks.fill(&mut meta);
    marks.take_bylines(&page.doc, &meta);
    shape::sign(&page.doc);
    shape::clear(&page.doc, is_trope);
    let Some((found, byline)) = extract(&page.doc, url.as_deref(), is_trope) else {
        return refuse("no text was found in the page");
    };
    if meta.creators.is_empty() {
        meta.creators = byline.iter().flat_map(|byline| people(byline)).collect();
    }
    let mut asides = marks.missing(&found, &meta);
    asides.extend(around.into_iter().chain(saved).chain(shape::finish(&found, url.is_some())));
    let markdown = tag::restore(&(found.md(None).to_string() + &note::write(&notes)));
    Checked {
        value: Some(compose(source, meta, &said, &markdown, &responses, asides)),
        diagnostics: Vec::new(),
    }
}

fn too_deep(source: &Source) -> Checked<Option<Draft>> {
    let message = format!("elements nested more than {} levels deep", depth::MOST);
    let fault = Diagnostic::of_file(lint::TOO_DEEP, &source.name, message)
        .with_help("browsers show no page so deep: save its text as plain text (`.txt`), and import that");
    Checked { value: None, diagnostics: vec![fault] }
}

fn config() -> Config {
    // Classes tell the language of code.
    Config { keep_classes: true, ..Config::default() }
}

/// The text of a page, by itself, and the byline that was found with it. A page of examples consists of lists of links,
/// which are no sign of furniture there.
fn extract(page: &Document, url: Option<&str>, is_trope: bool) -> Option<(Document, Option<String>)> {
    let mut page = Readability::new(page.html(), url, Some(config())).ok()?;
    let article = if is_trope { page.parse_with_policy(ParsePolicy::Raw) } else { page.parse() };
    let article = article.ok()?;
    let content = Document::fragment(article.content);
    (!content.text().trim().is_empty()).then_some((content, article.byline))
}

/// The people of a byline that was found by its looks: without words that are no names.
fn people(byline: &str) -> Vec<Located<String>> {
    let is_name = |name: &String| {
        (1..=4).contains(&name.split_whitespace().count())
            && name.chars().next().is_some_and(char::is_uppercase)
            && !name.contains(|letter: char| letter.is_ascii_digit())
    };
    names(byline).into_iter().filter(is_name).map(|name| Located::new(name, 0..0)).collect()
}

fn compose(
    source: &Source,
    meta: Meta,
    said: &Metadata,
    markdown: &str,
    responses: &[Response],
    asides: Vec<Aside>,
) -> Draft {
    let mut document = markdown::parse(&source.name, markdown, Some(meta)).value;
    let title = document.meta.title.as_ref().map_or("", |title| &title.value);
    if matches!(document.body.first(), Some(Block::Heading(heading)) if heading.text.as_str() == title) {
        document.body.remove(0);
    }
    while let Some(Block::Rule) = document.body.last() {
        document.body.pop();
    }
    let kind = kind_of(&mut document.body);
    let mut meta = document.meta;
    meta.kind = Some(kind);
    let description = said.excerpt.as_ref().map(|text| ("description".to_owned(), text.clone()));
    Draft {
        body: write::body(&document.body, responses),
        meta,
        unknown: description.into_iter().collect(),
        asides,
        ..Draft::default()
    }
}

/// Where the page stood on the web: its own word for it, else that of the browser that saved it.
fn address(page: &Document, said: &Metadata, text: &str) -> Option<String> {
    let canonical = page.select_single("link[rel~=\"canonical\"]").attr("href").map(|href| href.to_string());
    let graph = page.select_single("meta[property=\"og:url\"]").attr("content").map(|url| url.to_string());
    let saved = text.split_once("<!-- saved from url=(").and_then(|(_, rest)| rest.split_once(')'));
    let saved = saved.and_then(|(_, rest)| rest.split_whitespace().next()).map(str::to_owned);
    let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    [canonical, graph, said.url.clone(), saved].into_iter().flatten().find(is_web)
}

fn meta(page: &Document, said: &Metadata, source: Option<String>) -> Meta {
    let word = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let names = said.byline.as_deref().map(names).unwrap_or_default();
    let (title, site) = title(page, &said.title);
    let language =
        said.lang.clone().or_else(|| page.select_single("html").attr("lang").map(|lang| lang.to_string()));
    Meta {
        title: (!title.is_empty()).then(|| Stated::plain(title, 0..0)),
        creators: names.into_iter().map(|name| Located::new(name, 0..0)).collect(),
        publisher: word(&said.site_name).or(site).map(|name| Located::new(name, 0..0)),
        date: said.published_time.as_deref().and_then(date).map(|date| Stated::plain(date, 0..0)),
        language: word(&language),
        source: source.map(|address| Located::new(address, 0..0)),
        ..Meta::default()
    }
}

/// What stands between the title of a page and the name of its site.
const BETWEEN: [char; 7] = ['|', '-', '–', '—', '·', '•', '«'];

/// The page's title, and the name of the site where that follows it: a heading of the first level tells where the title
/// ends.
fn title(page: &Document, title: &str) -> (String, Option<String>) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = plain(title);
    let read = |level: &str| -> Vec<String> {
        page.select(level).nodes().iter().map(|heading| plain(&heading.text())).collect()
    };
    // A page without a heading of the first level begins with one of the second.
    let headings = Some(read("h1")).filter(|headings| !headings.is_empty()).unwrap_or_else(|| read("h2"));
    if title.is_empty() {
        return (headings.into_iter().next().unwrap_or_default(), None);
    }
    let begins = |heading: &&String| !heading.is_empty() && title.starts_with(heading.as_str());
    let Some(heading) = headings.iter().filter(begins).max_by_key(|heading| heading.len()) else {
        return (title, None);
    };
    let rest = title.get(heading.len()..).unwrap_or_default().trim_start();
    let site =
        rest.strip_prefix(BETWEEN).map(str::trim).filter(|site| !site.is_empty() && !site.contains(BETWEEN));
    match site {
        Some(site) => (heading.clone(), Some(site.to_owned())),
        None => (title, None),
    }
}
