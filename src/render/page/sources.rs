//! Sources: each document's file walks in; what became of its lines, and what was set aside and why, walk out.

use rayon::prelude::*;
use serde::Serialize;

use crate::locale::Locale;
use crate::parse::part::{Part, Role, SetAside};
use crate::parse::tree::Form;
use crate::path::Url;
use crate::render::frame::Head;
use crate::render::page::aside::{lines, reason, role_key};
use crate::render::page::coverage::{self, Coverage};
use crate::render::page::paged::{split, title};
use crate::render::page::paging::{PageLink, links};
use crate::render::part::{Link, Parts};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{CorpusDocument, DocumentIndex};

/// How many sources stand on one page.
const PER_PAGE: usize = 100;

/// A page of sources.
#[derive(Serialize)]
struct SourcesView {
    count: String,
    bytes: String,
    cards: Vec<Card>,
    pages: Vec<PageLink>,
    claims_href: String,
    /// Nothing where nothing is stated.
    coverage_href: Option<String>,
    data_href: String,
}

/// A source.
#[derive(Serialize)]
struct Card {
    id: String,
    code: String,
    link: Link,
    file: String,
    form: String,
    bytes: String,
    lines: String,
    digest: String,
    rows: Vec<Row>,
    aside: Vec<Aside>,
    responses: Option<String>,
    /// `7 of 7 passages`, where anything is stated.
    used: Option<String>,
    used_href: String,
}

/// What became of some lines.
#[derive(Serialize)]
struct Row {
    role: String,
    lines: String,
    bytes: String,
}

#[derive(Serialize)]
struct Aside {
    lines: String,
    reason: String,
    words: String,
}

fn url(nth: usize) -> Url {
    if nth == 0 { Url::new("sources/") } else { Url::new(format!("sources/page/{}/", nth + 1)) }
}

/// Prints the pages.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let numbers: Vec<usize> = (0..press.corpus.documents.len()).collect();
    let chunks = split(&numbers, PER_PAGE);
    let pages = chunks.len();
    let coverage = press.corpus.has_statements().then(|| Coverage::new(press.corpus));
    let room = Room { press, coverage, pages };
    chunks.par_iter().enumerate().map(|(nth, chunk)| one(&room, nth, chunk)).collect()
}

/// What all pages share.
struct Room<'a> {
    press: &'a Press<'a>,
    coverage: Option<Coverage>,
    pages: usize,
}

fn one(room: &Room<'_>, nth: usize, chunk: &[usize]) -> Printed {
    let Room { press, pages, .. } = *room;
    let corpus = press.corpus;
    let parts = Parts::new(corpus, &url(nth));
    let view = SourcesView {
        count: corpus.locale.count("source_files_count", corpus.documents.len()),
        bytes: corpus.locale.number(corpus.documents.iter().map(|document| document.bytes).sum()),
        cards: chunk.iter().map(|index| card(room, &parts, DocumentIndex(*index))).collect(),
        pages: links(pages, nth, |page| parts.href(&url(page))),
        claims_href: parts.href(&Url::new("sources/claims/")),
        coverage_href: corpus.has_statements().then(|| parts.href(&Url::new("sources/coverage/"))),
        data_href: parts.href(&Url::new("data/")),
    };
    let locale = &corpus.locale;
    let title = title(locale, "sources", nth);
    let description = locale.say("sources_description", [("title", title.as_str().into())]);
    let mut head = Head::new(url(nth), title, description, "sources");
    if nth > 0 {
        head = head.below(locale.text("sources"), url(0));
    }
    press.page("sources.html", head, &view)
}

fn card(room: &Room<'_>, parts: &Parts<'_>, index: DocumentIndex) -> Card {
    let locale = parts.locale();
    let document = &parts.corpus[index];
    let text = text_of(room.press, document);
    let tally = tally(text, &document.tree.parts);
    let responses = &document.tree.responses;
    let words = responses.iter().map(|response| response.words).sum();
    Card {
        id: document.id.clone(),
        code: document.code.clone(),
        link: parts.document(index),
        file: document.tree.path.to_string(),
        form: match document.tree.form {
            Form::Markdown => "Markdown".to_owned(),
            Form::Clip => locale.label("clip_of_web_page"),
        },
        bytes: locale.number(document.bytes),
        lines: locale.number(tally.iter().map(|(_, lines, _)| lines).sum()),
        digest: document.digest.to_string(),
        rows: tally
            .into_iter()
            .map(|(role, lines, bytes)| Row {
                role: locale.label(&role_key(role)),
                lines: locale.number(lines),
                bytes: locale.number(bytes),
            })
            .collect(),
        aside: document.set_aside.iter().map(|it| aside(locale, it)).collect(),
        responses: (!responses.is_empty()).then(|| {
            let comments = locale.count("comments_count", responses.len());
            let words = locale.count("words_count", words);
            locale.say("with_words", [("comments", comments.into()), ("words", words.into())])
        }),
        used: room.coverage.is_some().then(|| coverage::extent(locale, document)),
        used_href: room.coverage.as_ref().map(|it| it.href(parts, index)).unwrap_or_default(),
    }
}

/// The text of a document's file; the sources are in order of their paths.
fn text_of<'a>(press: &Press<'a>, document: &CorpusDocument) -> &'a str {
    let texts = &press.sources.texts;
    let found = texts.binary_search_by(|file| file.path.cmp(&document.tree.path)).ok();
    found.and_then(|nth| texts.get(nth)).map_or("", |file| file.text.as_str())
}

fn aside(locale: &Locale, aside: &SetAside) -> Aside {
    Aside {
        lines: lines(locale, aside),
        reason: reason(locale, aside.role),
        words: locale.count("words_count", aside.words),
    }
}

/// How many lines and bytes of a file each role took, in order of first appearance, white space last. A line belongs to what its first
/// visible character became; an empty one, to what its first byte became.
fn tally(text: &str, parts: &[Part]) -> Vec<(&'static str, usize, usize)> {
    let mut rows: Vec<(&'static str, usize, usize)> = Vec::new();
    for part in parts {
        add(&mut rows, part.role, 0, part.span.len());
    }
    let mut rest = parts.iter().peekable();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let blank = line.len() - line.trim_start().len();
        let at = if blank == line.len() { start } else { start + blank };
        while rest.next_if(|part| part.span.end <= at).is_some() {}
        if let Some(part) = rest.peek() {
            add(&mut rows, part.role, 1, 0);
        }
        start += line.len();
    }
    // White space last: it is the least of what a reader asks for.
    rows.sort_by_key(|(role, _, _)| *role == Role::Blank.as_str());
    rows
}

/// There are fewer than twenty roles, so looking through them is quick.
fn add(rows: &mut Vec<(&'static str, usize, usize)>, role: Role, lines: usize, bytes: usize) {
    let name = role.as_str();
    match rows.iter_mut().find(|(known, _, _)| *known == name) {
        Some(row) => {
            row.1 += lines;
            row.2 += bytes;
        }
        None => rows.push((name, lines, bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_counted_once() {
        let text = "+++\n\n+++\nOne\ntwo.\n\n---\n";
        let part = |span, role| Part { span, role };
        let parts = [
            part(0..9, Role::FrontMatter),
            part(9..18, Role::Passage(1)),
            part(18..19, Role::Blank),
            part(19..23, Role::Rule),
        ];
        let rows = tally(text, &parts);
        let expect = [("front matter", 3, 9), ("passage", 2, 9), ("rule", 1, 4), ("blank", 1, 1)];
        assert_eq!(rows, expect);
    }
}
