//! The whole book on one page: every document's text walks in; one long page walks out, or one for each fifty
//! documents.

use std::fmt::Write;

use serde::Serialize;

use crate::html::escape;
use crate::parse::authority::record::Kind;
use crate::parse::tree::{Block, List, Passage};
use crate::path::Url;
use crate::render::frame::Head;
use crate::render::page::document::{kind_label, length};
use crate::render::page::paging::{PageLink, links};
use crate::render::part::{DateTag, Link, Parts};
use crate::render::plan::{Job, below};
use crate::render::press::{Press, Printed};
use crate::render::prose::Prose;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex};

/// How many documents stand on one page.
const PER_PAGE: usize = 50;

/// A page of the book.
#[derive(Serialize)]
struct PrintView {
    title: String,
    count: String,
    chapters: Vec<Chapter>,
    pages: Vec<PageLink>,
    rights: Option<String>,
}

/// A document.
#[derive(Serialize)]
struct Chapter {
    id: String,
    code: String,
    kind: String,
    link: Link,
    creators: Vec<String>,
    date: Option<DateTag>,
    summary: Option<String>,
    length: String,
    language: Option<String>,
    /// The attributes of its title and text, and of what is in the page's language within it.
    speech: String,
    speech_within: String,
    body: String,
    rights: Option<String>,
}

fn url(nth: usize) -> Url {
    if nth == 0 { Url::new("print/") } else { Url::new(format!("print/{}/", nth + 1)) }
}

/// Prints the book.
pub(super) fn plan<'a>(press: &'a Press<'a>) -> Job<'a> {
    Job::open(below(&["print/"]), move || {
        let pages = press.corpus.documents.len().div_ceil(PER_PAGE).max(1);
        (0..pages).map(|nth| Job::page(url(nth).as_str(), move || one(press, nth, pages))).collect()
    })
}

fn one(press: &Press<'_>, nth: usize, pages: usize) -> Printed {
    let shown = (0..press.corpus.documents.len()).skip(nth * PER_PAGE).take(PER_PAGE);
    let parts = Parts::new(press.corpus, &url(nth));
    let locale = parts.locale();
    let title = match pages {
        0 | 1 => locale.label("whole_book"),
        _ => locale.say("whole_book_part", [("number", (nth + 1).to_string().into())]),
    };
    let view = PrintView {
        title: title.clone(),
        count: locale.count("documents_count", press.corpus.documents.len()),
        chapters: shown.map(|index| chapter(press, &parts, DocumentIndex(index))).collect(),
        pages: links(pages, nth, |page| parts.href(&url(page))),
        rights: press.config.rights.clone(),
    };
    let description = locale.say(
        "whole_book_description",
        [("title", title.as_str().into()), ("documents", view.count.as_str().into())],
    );
    let mut head = Head { is_hidden: true, ..Head::new(url(nth), title, description, "print") };
    if nth > 0 {
        head = head.below(locale.text("whole_book"), url(0));
    }
    press.page("print.html", head, &view)
}

fn chapter(press: &Press<'_>, parts: &Parts<'_>, index: DocumentIndex) -> Chapter {
    let document = &press.corpus[index];
    let meta = &document.tree.meta;
    let creators = parts.references(&document.creators, Kind::Person);
    Chapter {
        id: document.id.clone(),
        code: document.code.clone(),
        kind: kind_label(parts.locale(), document.kind).to_owned(),
        link: parts.document(index),
        creators: creators.into_iter().map(|creator| creator.label).collect(),
        date: meta.date.as_ref().map(|date| parts.date_tag(date)),
        summary: meta.summary.clone(),
        length: length(parts.locale(), document),
        language: meta.language.clone().filter(|language| *language != press.config.language),
        speech: parts.speech(document),
        speech_within: parts.locale().attributes_within(meta.language.as_deref()),
        body: body(parts, document),
        rights: meta.rights.as_ref().map(|rights| rights.value.clone()),
    }
}

/// The text of a document, a level of headings lower. Anchors begin with the document's id and two hyphens, which no
/// id holds, so that those of several documents do not meet.
fn body(parts: &Parts<'_>, document: &CorpusDocument) -> String {
    let prose = Prose::new(parts, document, None);
    let page = parts.href(&document.url());
    let room = Room { prose: &prose, page: &page, word: parts.locale().text("paragraph") };
    let mut html = String::with_capacity(document.bytes * 2);
    let mut above = 2;
    for block in &document.tree.body {
        match block {
            Block::Heading(heading) => {
                // A level that a document skips would be one too many here.
                let level = (heading.level + 1).min(above + 1).min(6);
                above = level;
                let (id, text) = (escape(&heading.id), escape(heading.text.as_str()));
                let _ = writeln!(html, "<h{level} id=\"{id}\">{text}</h{level}>");
            }
            Block::Rule => html.push_str("<hr>\n"),
            Block::Passage(passage) => {
                let _ = write!(html, "<div class=\"p\" id=\"p{0}\">", passage.number);
                room.passage(passage, &mut html);
                html.push_str("</div>\n");
            }
            Block::List(list) => room.list(list, &mut html),
            _ => {}
        }
    }
    let (id, anchor) = (format!(" id=\"{}--", document.id), format!(" href=\"#{}--", document.id));
    html.replace(" id=\"", &id).replace(" href=\"#", &anchor)
}

/// What the passages of one document are written with.
struct Room<'a> {
    prose: &'a Prose<'a>,
    page: &'a str,
    /// What is heard before a number.
    word: &'a str,
}

impl Room<'_> {
    /// The number leads to the passage on its document's own page; it stands in the first paragraph, or before what
    /// is none.
    fn passage(&self, passage: &Passage, html: &mut String) {
        let text = self.prose.passage_alone(passage);
        let rest = text.strip_prefix("<p>");
        let _ = write!(
            html,
            "{}<a class=\"pn\" href=\"{}#p{number}\"><span class=\"vh\">{} </span>¶{number}</a> {}",
            if rest.is_some() { "<p>" } else { "" },
            self.page,
            self.word,
            rest.unwrap_or(&text),
            number = passage.number
        );
        let nested = passage.blocks.iter().filter_map(|block| match block {
            Block::List(list) => Some(list),
            _ => None,
        });
        nested.for_each(|list| self.list(list, html));
    }

    fn list(&self, list: &List, html: &mut String) {
        let tag = if list.start.is_some() { "ol" } else { "ul" };
        match list.start {
            Some(start) if start != 1 => {
                let _ = write!(html, "<ol start=\"{start}\">");
            }
            _ => {
                let _ = write!(html, "<{tag}>");
            }
        }
        for item in &list.items {
            let _ = write!(html, "<li class=\"p\" id=\"p{}\">", item.number);
            self.passage(item, html);
            html.push_str("</li>");
        }
        let _ = writeln!(html, "</{tag}>");
    }
}
