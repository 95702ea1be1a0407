//! Running text: the events of a Markdown parser walk in, inlines walk out, and the text that they hold
//! is added to the passage's plain text.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::html::is_safe_target;
use crate::parse::markdown::blocks::Builder;
use crate::parse::markdown::fields;
use crate::parse::markdown::html;
use crate::parse::markdown::shallow::MAX_DEPTH;
use crate::parse::text::TextRange;
use crate::parse::tree::Inline;
use crate::parse::trope::title::is_title;

/// Harmless HTML elements that are open, each with what it holds so far.
type Frames = Vec<(html::Opened, Vec<Inline>)>;

impl<'a> Builder<'a> {
    /// Inlines up to the end of what holds them, which is taken too.
    pub(super) fn closed_inlines(&mut self) -> Vec<Inline> {
        let inlines = self.inlines();
        if matches!(self.events.peek(), Some((Event::End(_), _))) {
            self.events.next();
        }
        inlines
    }

    /// Inlines up to a block or the end of what holds them.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut frames = Frames::new();
        while let Some((event, _)) = self.events.peek() {
            if is_end(event) {
                break;
            }
            let Some((event, range)) = self.next() else { break };
            self.inline(event, range, &mut inlines, &mut frames);
        }
        // An element that is never closed holds nothing: what it held stands where it stood.
        for (_, outer) in frames.into_iter().rev() {
            let inner = std::mem::replace(&mut inlines, outer);
            inlines.extend(inner);
        }
        // Most paragraphs hold one piece, and the tree of every document stays in memory.
        inlines.shrink_to_fit();
        inlines
    }

    fn inline(
        &mut self,
        event: Event<'a>,
        range: Range<usize>,
        inlines: &mut Vec<Inline>,
        frames: &mut Frames,
    ) {
        let is_after_field = std::mem::take(&mut self.is_after_field);
        match event {
            Event::Text(text) => self.words(&text, range.start, inlines),
            // Only fields stood in the line before.
            Event::SoftBreak if inlines.is_empty() && frames.is_empty() => {}
            Event::SoftBreak => {
                let start = self.text.len();
                self.text.push_gap(' ', range.start);
                push_text(inlines, TextRange::new(start, start + 1));
            }
            // What looked like blanks at the end of the line was a field.
            Event::HardBreak if is_after_field => self.inline(Event::SoftBreak, range, inlines, frames),
            Event::HardBreak => {
                self.text.push_gap('\n', range.start);
                inlines.push(Inline::Break);
            }
            Event::Code(code) => {
                let pushed = self.text.push(&code, code_start(&range, &code));
                self.text.mask(pushed);
                inlines.push(Inline::Code(pushed));
            }
            Event::FootnoteReference(label) => inlines.push(self.footnote_mark(&label)),
            Event::TaskListMarker(is_done) => inlines.push(Inline::Checkbox(is_done)),
            Event::InlineHtml(raw) => self.inline_html(&raw, range, inlines, frames),
            Event::Start(tag) => self.span(tag, range, inlines),
            _ => {}
        }
    }

    /// Takes text without what stands for fields in it, and without the blanks around these at the end of a line.
    fn words(&mut self, text: &str, start: usize, inlines: &mut Vec<Inline>) {
        let ends_line = self
            .events
            .peek()
            .is_none_or(|(event, _)| is_end(event) || matches!(event, Event::SoftBreak | Event::HardBreak));
        let mut from = start;
        let mut pieces = text.split(fields::SIGN).peekable();
        let mut is_after_field = false;
        while let Some(piece) = pieces.next() {
            let mut shown = piece;
            if is_after_field {
                from += fields::SIGN.len_utf8();
                shown = piece.trim_start_matches(' ');
            }
            let at = from + piece.len() - shown.len();
            if pieces.peek().is_some()
                && ends_line
                && pieces.clone().all(|rest| rest.trim_matches(' ').is_empty())
            {
                shown = shown.trim_end_matches(' ');
            }
            let is_apart = self.text.is_empty() || self.text.as_str().ends_with(char::is_whitespace);
            if is_after_field && !is_apart && !(shown.is_empty() && ends_line) {
                let gap = self.text.len();
                self.text.push_gap(' ', at);
                push_text(inlines, TextRange::new(gap, gap + 1));
            }
            if !shown.is_empty() {
                let pushed = self.text.push(shown, at);
                push_text(inlines, pushed);
            }
            from += piece.len();
            self.is_after_field = is_after_field && shown.is_empty();
            is_after_field = true;
        }
    }

    fn footnote_mark(&mut self, label: &CowStr<'_>) -> Inline {
        let label = label.to_string();
        let nth = if let Some((_, count)) = self.marks.iter_mut().find(|(known, _)| *known == label) {
            *count += 1;
            *count
        } else {
            self.marks.push((label.clone(), 1));
            1
        };
        Inline::FootnoteMark { label, nth }
    }

    fn inline_html(
        &mut self,
        raw: &str,
        range: Range<usize>,
        inlines: &mut Vec<Inline>,
        frames: &mut Frames,
    ) {
        match html::read_tag(raw) {
            html::Tag::Comment | html::Tag::Open(html::Opened { name: "wbr", .. }) => {}
            html::Tag::Break => {
                self.text.push_gap('\n', range.start);
                inlines.push(Inline::Break);
            }
            html::Tag::Open(_) if frames.len() >= MAX_DEPTH => {}
            html::Tag::Open(opened) => frames.push((opened, std::mem::take(inlines))),
            html::Tag::Close(name) => match frames.last() {
                Some((open, _)) if open.name == name => {
                    if let Some((html::Opened { name, language }, outer)) = frames.pop() {
                        let children = std::mem::replace(inlines, outer);
                        inlines.push(Inline::Element { name, language, children });
                    }
                }
                _ => {}
            },
            html::Tag::Other => self.removed_html(range),
        }
    }

    fn span(&mut self, tag: Tag<'a>, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let start = self.text.len();
        match tag {
            Tag::Emphasis => {
                let children = self.closed_inlines();
                let held = TextRange::new(start, self.text.len());
                self.text.mark_italic(held);
                let is_title = is_title(self.text.slice(held));
                inlines.push(Inline::Emphasis { children, is_title });
            }
            Tag::Strong => inlines.push(Inline::Strong(self.closed_inlines())),
            Tag::Strikethrough => {
                inlines.push(Inline::Element {
                    name: "del",
                    language: None,
                    children: self.closed_inlines(),
                });
            }
            Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. } => {
                self.closed_inlines();
                let text = TextRange::new(start, self.text.len());
                self.text.mask(text);
                inlines.push(Inline::Wikilink { target: dest_url.to_string(), text, span: range });
            }
            Tag::Link { link_type, dest_url, .. } => {
                let children = self.closed_inlines();
                self.text.mask(TextRange::new(start, self.text.len()));
                self.link(link_type, &dest_url, children, range, inlines);
            }
            Tag::Image { dest_url, .. } => {
                let alt = self.alt(&range);
                if let Some(target) = self.safe(dest_url.to_string(), &range) {
                    inlines.push(Inline::Image { target, alt, span: range });
                }
            }
            _ => inlines.extend(self.closed_inlines()),
        }
    }

    fn link(
        &mut self,
        link_type: LinkType,
        target: &str,
        children: Vec<Inline>,
        span: Range<usize>,
        inlines: &mut Vec<Inline>,
    ) {
        let target =
            if link_type == LinkType::Email { format!("mailto:{target}") } else { target.to_owned() };
        match self.safe(target, &span) {
            Some(target) => inlines.push(Inline::Link { target, children, span }),
            None => inlines.extend(children),
        }
    }

    fn safe(&mut self, target: String, span: &Range<usize>) -> Option<String> {
        if is_safe_target(&target) {
            return Some(target);
        }
        self.diagnostics.push(
            Diagnostic::new(
                lint::REMOVED_HTML,
                self.path,
                span.clone(),
                format!("link to `{target}` was removed"),
            )
            .with_help(
                "links may be relative, or begin with `https:`, `http:`, `mailto:`, `tel:`, `doi:` or `urn:`",
            ),
        );
        None
    }

    /// What an image shows, in words; not part of the passage's text. Nobody can tell an ornament from a picture that
    /// somebody forgot to describe, so that an ornament is declared by a blank.
    fn alt(&mut self, span: &Range<usize>) -> String {
        let outer = std::mem::take(&mut self.text);
        self.closed_inlines();
        let alt = std::mem::replace(&mut self.text, outer).as_str().to_owned();
        if alt.is_empty() {
            let fault = Diagnostic::new(
                lint::MISSING_ALT,
                self.path,
                span.clone(),
                "picture is not described in words",
            );
            self.diagnostics.push(fault.with_help(
                "say between the brackets what it shows; where it only adorns the page, put a blank there: `![ ](…)`",
            ));
        }
        alt.trim().to_owned()
    }
}

fn push_text(inlines: &mut Vec<Inline>, pushed: TextRange) {
    match inlines.last_mut() {
        Some(Inline::Text(last)) if last.end == pushed.start => last.end = pushed.end,
        _ => inlines.push(Inline::Text(pushed)),
    }
}

/// Code begins after its backticks, whose number is told by how much longer the span is.
fn code_start(range: &Range<usize>, code: &str) -> usize {
    range.start + range.len().saturating_sub(code.len()) / 2
}

fn is_end(event: &Event<'_>) -> bool {
    match event {
        Event::End(_) | Event::Rule | Event::Html(_) => true,
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        _ => false,
    }
}
