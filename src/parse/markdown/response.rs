//! Readers' comments in authored Markdown: a block of code that is fenced as `response` or `response 3` walks in, a
//! response walks out. What it holds is text and nothing else: no markup, no links, no passages.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::markdown::blocks::Builder;
use crate::parse::part::{Part, Role};
use crate::parse::tree::Response;

/// The word after the fence.
const WORD: &str = "response";

/// Whether a block of code is a reader's comment.
pub(super) fn is_response(kind: &CodeBlockKind<'_>) -> bool {
    matches!(kind, CodeBlockKind::Fenced(info) if info.split_whitespace().next() == Some(WORD))
}

impl Builder<'_> {
    /// Reads a comment to its end. Blank lines part its paragraphs; other line ends count as spaces.
    pub(super) fn response(&mut self, kind: &CodeBlockKind<'_>, span: Range<usize>) {
        let number = self.response_number(kind, &span);
        let mut text = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::End(_) => break,
                _ => {}
            }
        }
        let place = self.responses.len();
        self.parts.push(Part { span, role: Role::Response(place) });
        let words = text.split_whitespace().count();
        self.responses.push(Response { number, paragraphs: paragraphs(&text), words });
    }

    fn response_number(&mut self, kind: &CodeBlockKind<'_>, span: &Range<usize>) -> Option<u32> {
        let CodeBlockKind::Fenced(info) = kind else { return None };
        let written = info.trim().strip_prefix(WORD)?.trim();
        if written.is_empty() {
            return None;
        }
        let number = written.parse().ok();
        if number.is_none() {
            let message = format!("`{written}` is no number of a response");
            let fault = Diagnostic::new(lint::INVALID_VALUE, self.path, span.clone(), message);
            self.diagnostics.push(fault.with_help("write `response`, or `response` and a whole number"));
        }
        number
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        let line = line.trim();
        match paragraphs.last_mut().filter(|_| is_open) {
            _ if line.is_empty() => {}
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            None => paragraphs.push(line.to_owned()),
        }
        is_open = !line.is_empty();
    }
    paragraphs
}
