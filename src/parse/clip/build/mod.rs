//! Building the tree: a decided page walks in; blocks, numbered passages and the parts of the file walk out.

mod passages;

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::located::Stated;
use crate::parse::clip::anchors::Anchors;
use crate::parse::clip::chunk::{Chunk, Shape};
use crate::parse::clip::inline::{self, Piece};
use crate::parse::clip::lines::is_space;
use crate::parse::clip::page::{Page, Verdict};
use crate::parse::clip::parts;
use crate::parse::clip::responses::Comment;
use crate::parse::clip::wiki::Wiki;
use crate::parse::part::{Part, Role};
use crate::parse::text::PlainText;
use crate::parse::tree::{Block, Heading, Inline, Response};
use crate::parse::trope::examples;
use crate::path::SourcePath;

/// A tree and what goes with it.
pub(super) struct Built {
    /// The blocks.
    pub body: Vec<Block>,
    /// What each byte became.
    pub parts: Vec<Part>,
    /// The comments.
    pub responses: Vec<Response>,
    /// The first level-one heading, or the line above the byline, which is the title unless another is given.
    pub title: Option<Stated<String>>,
    /// What should be mended.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a tree is built of.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    /// Where the clip stands.
    pub path: &'a SourcePath,
    /// Its text.
    pub text: &'a str,
    /// What was made of it.
    pub page: &'a Page<'a>,
    /// What it has of a wiki.
    pub wiki: &'a Wiki,
}

/// Builds the tree of a page. `title` is the title given elsewhere, if any.
pub(super) fn build(given: Given<'_>, comments: &[Comment<'_>], title: Option<&str>) -> Built {
    let Given { path, text, page, wiki } = given;
    let mut builder = Builder {
        path,
        text,
        page,
        wiki,
        given_title: title,
        found_title: None,
        body: Vec::new(),
        parts: Vec::new(),
        diagnostics: Vec::new(),
        anchors: Anchors::default(),
        number: 0,
    };
    for (index, (chunk, verdict)) in page.chunks.iter().zip(&page.verdicts).enumerate() {
        builder.add(index, chunk, *verdict);
    }
    let responses = builder.respond(comments);
    while matches!(builder.body.last(), Some(Block::Rule)) {
        builder.body.pop();
    }
    Built {
        body: builder.body,
        parts: parts::cut(parts::cover(builder.parts, text.len()), &wiki.marks),
        responses,
        title: builder.found_title,
        diagnostics: builder.diagnostics,
    }
}

struct Builder<'a> {
    path: &'a SourcePath,
    text: &'a str,
    page: &'a Page<'a>,
    wiki: &'a Wiki,
    given_title: Option<&'a str>,
    found_title: Option<Stated<String>>,
    body: Vec<Block>,
    parts: Vec<Part>,
    diagnostics: Vec<Diagnostic>,
    anchors: Anchors,
    /// The number of the last passage.
    number: u32,
}

impl<'a> Builder<'a> {
    fn add(&mut self, index: usize, chunk: &'a Chunk<'a>, verdict: Verdict) {
        match verdict {
            Verdict::Aside(role) => self.part(chunk.whole(), role),
            // Their parts come from the comments, which may begin inside of a list.
            Verdict::Response(_) => {}
            Verdict::Title => {
                if !self.title(chunk, 0, &self.page.text(index)) {
                    self.heading(chunk, 2, 0);
                }
            }
            Verdict::Heading => self.heading(chunk, 2, 0),
            Verdict::Folder => self.heading(chunk, 3, 0),
            Verdict::Entry => self.entry(chunk),
            Verdict::Open => self.add_open(index, chunk),
        }
    }

    fn add_open(&mut self, index: usize, chunk: &'a Chunk<'a>) {
        let is_example = self.page.examples.contains(&index);
        match &chunk.shape {
            Shape::Heading(level, content) => self.marked_heading(index, chunk, *level, *content),
            Shape::Folder => self.heading(chunk, 2, 0),
            Shape::Control => self.part(chunk.whole(), Role::Control),
            Shape::Picture => self.part(chunk.whole(), Role::Credit),
            Shape::Rule => {
                self.body.push(Block::Rule);
                self.part(chunk.whole(), Role::Rule);
            }
            Shape::Quote => self.quote(chunk),
            Shape::List(items) => self.list(items, is_example),
            Shape::Text => self.paragraph(chunk),
        }
    }

    fn marked_heading(&mut self, index: usize, chunk: &Chunk<'_>, level: u8, content: usize) {
        let text = self.page.marked_heading(index).map_or("", |(_, text)| text);
        let is_examples = examples::is_examples(text);
        if level == 1 && !is_examples && self.title(chunk, content, text) {
            return;
        }
        let level = match () {
            () if is_examples => 2,
            () if self.page.examples.contains(&index) => level.max(3),
            () => level.clamp(2, 6),
        };
        self.heading(chunk, level, content);
    }

    /// Takes a heading for the document's title, if it is the first and no other title is given.
    fn title(&mut self, chunk: &Chunk<'_>, content: usize, text: &str) -> bool {
        let is_first = self.number == 0 && self.found_title.is_none();
        if !is_first || self.given_title.is_some_and(|given| given != text) {
            return false;
        }
        let (plain, _, span) = self.read_heading(chunk, content);
        self.found_title = Some(Stated::plain(plain.as_str().to_owned(), span));
        self.part(chunk.whole(), Role::Heading);
        true
    }

    fn heading(&mut self, chunk: &Chunk<'_>, level: u8, content: usize) {
        let (text, inlines, span) = self.read_heading(chunk, content);
        let id = self.anchors.add(text.as_str());
        self.part(chunk.whole(), Role::Heading);
        self.body.push(Block::Heading(Heading { level, id, text, inlines, span, is_folder: false }));
    }

    fn part(&mut self, span: Range<usize>, role: Role) {
        self.parts.push(Part { span, role });
    }

    fn respond(&mut self, comments: &[Comment<'_>]) -> Vec<Response> {
        let mut responses = Vec::new();
        for (place, comment) in comments.iter().enumerate() {
            for span in &comment.spans {
                self.part(span.clone(), Role::Response(place));
            }
            for (span, role) in &comment.asides {
                self.part(span.clone(), *role);
            }
            let paragraphs: Vec<_> = comment.paragraphs.iter().map(|lines| read_plain(lines)).collect();
            let words = paragraphs.iter().map(|text| text.split_whitespace().count()).sum();
            responses.push(Response { number: comment.number, paragraphs, words });
        }
        responses
    }

    /// The text of a heading, its markup, and where it stands. “Examples:” loses its colon.
    fn read_heading(&self, chunk: &Chunk<'_>, content: usize) -> (PlainText, Vec<Inline>, Range<usize>) {
        let Some(line) = chunk.lines.first() else { return (PlainText::default(), Vec::new(), 0..0) };
        let text = line.text.get(content..).unwrap_or_default();
        let text = if content > 0 { text.trim_end_matches('#').trim_end() } else { text };
        let text = if examples::is_examples(text) { text.trim_end_matches(':').trim_end() } else { text };
        let mut plain = PlainText::default();
        let pieces = self.wiki.clear(text, line.at + content).into_iter();
        let pieces: Vec<_> = pieces.map(|(text, at)| Piece { text, at, is_wrapped: false }).collect();
        let inlines = inline::append(&mut plain, &pieces);
        (plain, inlines, line.at..line.at + line.text.len())
    }

    /// A span without the white space at its ends.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let start = span.start + (text.len() - text.trim_start_matches(is_space).len());
        start..span.start + text.trim_end_matches(is_space).len().max(start - span.start)
    }
}

fn read_plain(lines: &[(&str, usize)]) -> String {
    let mut plain = PlainText::default();
    let pieces: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(index, (text, at))| Piece { text, at: *at, is_wrapped: index > 0 })
        .collect();
    inline::append(&mut plain, &pieces);
    plain.as_str().to_owned()
}
