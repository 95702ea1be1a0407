//! Running text of a clip: raw pieces of a paragraph walk in; inline elements, and the plain text that
//! they speak of, walk out. Emphasis, links, entities and code are read as in Markdown.

mod elements;
mod joined;

#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::Inline;
use crate::parse::trope::title;
use elements::Element;
pub(super) use joined::Piece;
use joined::{Joined, LEAD};

/// Deeper markup is dropped and its text kept.
const DEEPEST: usize = 16;

/// Adds a paragraph to a plain text and gives its inline elements.
pub(super) fn append(plain: &mut PlainText, pieces: &[Piece<'_>]) -> Vec<Inline> {
    let joined = Joined::new(pieces);
    let mut reader = Reader {
        joined: &joined,
        plain,
        frames: vec![Frame { kind: Opened::Root, start: 0, children: Vec::new() }],
        alt: None,
    };
    for (event, range) in Parser::new_ext(&joined.text, Options::ENABLE_WIKILINKS).into_offset_iter() {
        reader.read(event, range);
    }
    while reader.frames.len() > 1 {
        reader.close();
    }
    reader.frames.pop().map(|root| root.children).unwrap_or_default()
}

/// What has been opened and not yet closed.
struct Frame {
    kind: Opened,
    /// Where it begins in the plain text.
    start: usize,
    children: Vec<Inline>,
}

enum Opened {
    Root,
    /// Deeper than we go.
    Flat,
    Emphasis,
    Strong,
    /// An element of HTML.
    Html(Element),
    Link(String, Range<usize>),
    Wikilink(String, Range<usize>),
    Image(String, Range<usize>),
}

struct Reader<'a> {
    joined: &'a Joined,
    plain: &'a mut PlainText,
    frames: Vec<Frame>,
    /// The words of the picture that is being read.
    alt: Option<String>,
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(TagEnd::Paragraph) => {}
            Event::End(end) => self.end(end),
            Event::Text(text) => {
                if let Some(text) = self.text(&text, range) {
                    self.add(Inline::Text(text));
                }
            }
            Event::Code(code) => {
                if let Some(text) = self.code(&code, &range) {
                    self.plain.mask(text);
                    self.add(Inline::Code(text));
                }
            }
            Event::InlineHtml(tag) | Event::Html(tag) => self.tag(&tag, range),
            Event::SoftBreak | Event::HardBreak => self.plain.push_gap(' ', self.joined.span(&range).start),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let span = self.joined.span(range);
        let kind = match tag {
            Tag::Emphasis => Opened::Emphasis,
            Tag::Strong => Opened::Strong,
            Tag::Link { link_type: pulldown_cmark::LinkType::WikiLink { .. }, dest_url, .. } => {
                Opened::Wikilink(dest_url.into_string(), span)
            }
            Tag::Link { dest_url, .. } => Opened::Link(dest_url.into_string(), span),
            Tag::Image { dest_url, .. } => {
                self.alt.get_or_insert_default();
                Opened::Image(dest_url.into_string(), span)
            }
            _ => return,
        };
        self.open(kind);
    }

    fn open(&mut self, kind: Opened) {
        let kind = if self.frames.len() > DEEPEST && !matches!(kind, Opened::Image(..)) {
            Opened::Flat
        } else {
            kind
        };
        self.frames.push(Frame { kind, start: self.plain.len(), children: Vec::new() });
    }

    /// Closes the innermost element of Markdown, and those of HTML that were left open in it.
    fn end(&mut self, end: TagEnd) {
        let is_ours = matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image);
        while is_ours && self.frames.len() > 1 {
            let is_html = self.frames.last().is_some_and(|frame| matches!(frame.kind, Opened::Html(_)));
            self.close();
            if !is_html {
                return;
            }
        }
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let range = TextRange::new(frame.start, self.plain.len());
        let children = frame.children;
        match frame.kind {
            Opened::Root | Opened::Flat | Opened::Html(Element::Dropped | Element::Break) => {
                self.add_all(children);
            }
            Opened::Emphasis | Opened::Html(Element::Emphasis) => {
                let is_title = title::is_title(self.plain.slice(range));
                self.plain.mark_italic(range);
                self.add(Inline::Emphasis { children, is_title });
            }
            Opened::Strong | Opened::Html(Element::Strong) => self.add(Inline::Strong(children)),
            Opened::Html(Element::Kept(name)) => self.add(Inline::Element { name, language: None, children }),
            Opened::Link(target, span) => {
                self.plain.mask(range);
                self.add(Inline::Link { target, children, span });
            }
            Opened::Wikilink(target, span) => {
                self.plain.mask(range);
                self.add(Inline::Wikilink { target, text: range, span });
            }
            Opened::Image(target, span) => {
                let is_outermost = !self.frames.iter().any(|frame| matches!(frame.kind, Opened::Image(..)));
                let alt = if is_outermost { self.alt.take() } else { self.alt.clone() };
                if is_outermost {
                    self.add(Inline::Image { target, alt: alt.unwrap_or_default(), span });
                }
            }
        }
    }

    fn tag(&mut self, tag: &CowStr<'_>, range: Range<usize>) {
        let Some((element, closes)) = elements::tag(tag) else {
            if let Some(text) = self.text(tag, range) {
                self.add(Inline::Text(text));
            }
            return;
        };
        if element == Element::Break {
            self.plain.push_gap(' ', self.joined.span(&range).start);
            self.add(Inline::Break);
        } else if !closes && element != Element::Dropped {
            self.open(Opened::Html(element));
        } else if self
            .frames
            .last()
            .is_some_and(|frame| matches!(frame.kind, Opened::Html(open) if open == element))
        {
            self.close();
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) -> Option<TextRange> {
        if let Some(alt) = &mut self.alt {
            alt.push_str(text);
            return None;
        }
        let start = self.plain.len();
        let range = range.start.max(LEAD.len())..range.end;
        let source = self.joined.text.get(range.clone()).unwrap_or_default();
        let text = text.strip_prefix(LEAD).filter(|rest| *rest == source).unwrap_or(text);
        if text == source {
            self.joined.push(self.plain, range);
        } else {
            self.plain.push_as(text, self.joined.span(&range));
        }
        (self.plain.len() > start).then(|| TextRange::new(start, self.plain.len()))
    }

    fn code(&mut self, code: &str, range: &Range<usize>) -> Option<TextRange> {
        let source = self.joined.text.get(range.clone()).unwrap_or_default();
        let inner = source.find(code).map(|at| range.start + at..range.start + at + code.len());
        self.text(code, inner.unwrap_or_else(|| range.clone()))
    }

    fn add(&mut self, inline: Inline) {
        if let Some(frame) = self.frames.last_mut() {
            frame.children.push(inline);
        }
    }

    fn add_all(&mut self, inlines: Vec<Inline>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.children.extend(inlines);
        }
    }
}
