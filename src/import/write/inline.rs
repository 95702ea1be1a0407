//! Running text: inlines and the plain text that they speak of walk in, a line of Markdown walks out.

use crate::html::is_safe_target;
use crate::import::write::escape::{Around, Place, entity, escape, target};
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::Inline;

/// Writes running text.
pub(super) fn inlines(children: &[Inline], text: &PlainText, place: Place) -> String {
    let mut line = Line::new(text, place);
    line.is_line_start = place == Place::Line;
    line.all(children);
    hold_edges(&line.out)
}

/// Blanks at the ends of a line would be dropped.
fn hold_edges(line: &str) -> String {
    let is_blank = |character: char| matches!(character, ' ' | '\t');
    let core = line.trim_matches(is_blank);
    let Some((lead, tail)) = line.split_once(core).filter(|_| !core.is_empty()) else {
        return String::new();
    };
    let lead: String = lead.chars().map(entity).collect();
    let tail: String = tail.chars().map(entity).collect();
    format!("{lead}{core}{tail}")
}

/// How strongly words are stressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stress {
    Emphasis,
    Strong,
}

impl Stress {
    fn length(self) -> usize {
        match self {
            Self::Emphasis => 1,
            Self::Strong => 2,
        }
    }

    fn element(self) -> &'static str {
        match self {
            Self::Emphasis => "em",
            Self::Strong => "strong",
        }
    }
}

struct Line<'t> {
    text: &'t PlainText,
    place: Place,
    out: String,
    is_line_start: bool,
    /// What stands before the first and after the last character, where that is not the line's edge.
    before: Option<char>,
    after: Option<char>,
    /// The marks of emphasis around this place.
    outer: Vec<(char, Stress)>,
    is_bracketed: bool,
    /// Whether the next letter must not look like one to the mark before it.
    masks_next: bool,
}

impl<'t> Line<'t> {
    fn new(text: &'t PlainText, place: Place) -> Self {
        Self {
            text,
            place,
            out: String::new(),
            is_line_start: false,
            before: None,
            after: None,
            outer: Vec::new(),
            is_bracketed: false,
            masks_next: false,
        }
    }

    /// What stands within marks, by itself.
    fn within(&self, children: &[Inline], edges: (char, char), mark: Option<(char, Stress)>) -> String {
        let mut inner = Line::new(self.text, self.place);
        (inner.before, inner.after) = (Some(edges.0), Some(edges.1));
        inner.outer.clone_from(&self.outer);
        inner.outer.extend(mark);
        inner.is_bracketed = self.is_bracketed || edges.0 == '[';
        inner.all(children);
        inner.out
    }

    fn all(&mut self, children: &[Inline]) {
        let mut rest = children;
        while let Some((first, others)) = rest.split_first() {
            if let Inline::Text(range) = first {
                // Runs of text may be cut anywhere: what stands at their ends is told from all of them.
                let runs = rest.iter().map_while(as_text).count();
                let joined: String =
                    rest.iter().map_while(as_text).map(|range| self.text.slice(range)).collect();
                rest = rest.get(runs..).unwrap_or_default();
                debug_assert!(runs > 0 && range.start <= range.end);
                self.words(&joined, rest);
            } else {
                self.one(first, others);
                rest = others;
            }
        }
    }

    fn one(&mut self, inline: &Inline, rest: &[Inline]) {
        match inline {
            Inline::Text(_) => {}
            Inline::Code(range) => self.code(self.text.slice(*range)),
            Inline::Emphasis { children, .. } => self.stress(children, Stress::Emphasis, rest),
            Inline::Strong(children) => self.stress(children, Stress::Strong, rest),
            Inline::Element { name, children, .. } => self.element(name, children, None),
            Inline::Link { target: to, children, .. } if is_safe_target(to) => {
                let inner = self.within(children, ('[', ']'), None);
                self.push(&format!("[{inner}]({})", target(to)));
            }
            Inline::Link { children, .. } => self.all(children),
            Inline::Wikilink { target, text, .. } => self.wikilink(target, *text),
            Inline::Image { target: to, alt, .. } => {
                let around =
                    Around { is_bracketed: true, is_line_start: false, ..self.around(Some('['), Some(']')) };
                self.push(&format!("![{}]({})", escape(alt, around), target(to)));
            }
            Inline::FootnoteMark { label, .. } => self.push(&format!("[^{label}]")),
            Inline::Break => self.line_break(),
            Inline::Checkbox(is_done) => self.push(if *is_done { "[x] " } else { "[ ] " }),
        }
    }

    fn push(&mut self, piece: &str) {
        self.out.push_str(piece);
        self.is_line_start = false;
        self.masks_next = false;
    }

    fn line_break(&mut self) {
        if self.place == Place::Line && self.outer.is_empty() && !self.is_bracketed && !self.out.is_empty() {
            self.push("\\\n");
            self.is_line_start = true;
        } else {
            self.push("<br>");
        }
    }

    fn around(&self, before: Option<char>, after: Option<char>) -> Around {
        Around {
            before,
            after,
            is_line_start: self.is_line_start,
            place: self.place,
            is_bracketed: self.is_bracketed,
        }
    }

    fn words(&mut self, words: &str, rest: &[Inline]) {
        let mut words = words;
        if let Some(first) = words.chars().next().filter(|_| self.masks_next) {
            self.push(&entity(first));
            words = words.get(first.len_utf8()..).unwrap_or_default();
        }
        if self.is_line_start {
            let core = words.trim_start_matches([' ', '\t']);
            let lead = words.get(..words.len() - core.len()).unwrap_or_default();
            let lead: String = lead.chars().map(entity).collect();
            self.out.push_str(&lead);
            self.is_line_start = lead.is_empty();
            words = core;
        }
        if words.is_empty() {
            return;
        }
        let around = self.around(self.last(), self.next(rest));
        let escaped = escape(words, around);
        self.push(&escaped);
    }

    /// The character before this place.
    fn last(&self) -> Option<char> {
        self.out.chars().next_back().or(self.before)
    }

    /// The first character of what follows.
    fn next(&self, rest: &[Inline]) -> Option<char> {
        let first = |inline: &Inline| match inline {
            Inline::Text(range) => self.text.slice(*range).chars().next(),
            Inline::Emphasis { children, .. } | Inline::Strong(children) => {
                edge(self.text, children, true).map(|first| if first.is_whitespace() { ' ' } else { '*' })
            }
            Inline::Code(_) => Some('`'),
            Inline::Element { .. } => Some('<'),
            Inline::Image { .. } => Some('!'),
            Inline::Break => Some('\\'),
            _ => Some('['),
        };
        rest.iter().find_map(first).or(self.after)
    }

    fn code(&mut self, code: &str) {
        let ticks = |run: &str| run.bytes().take_while(|byte| *byte == b'`').count();
        let longest = code.match_indices('`').filter_map(|(at, _)| code.get(at..)).map(ticks).max();
        let fence = "`".repeat(longest.unwrap_or(0) + 1);
        let is_padded = code.starts_with('`')
            || code.ends_with('`')
            || (code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty());
        let pad = if is_padded { " " } else { "" };
        let code = if self.place == Place::Cell { code.replace('|', "\\|") } else { code.to_owned() };
        if !code.is_empty() {
            self.push(&format!("{fence}{pad}{code}{pad}{fence}"));
        }
    }

    fn wikilink(&mut self, target: &str, text: TextRange) {
        let text = self.text.slice(text);
        if text == target {
            self.push(&format!("[[{target}]]"));
        } else {
            let around =
                Around { is_line_start: false, is_bracketed: true, ..self.around(Some('|'), Some(']')) };
            let mut shown = escape(text, around);
            // Right behind the bar a backslash would be shown.
            if let Some(first) = shown.strip_prefix('\\').and_then(|rest| rest.chars().next()) {
                shown.replace_range(..=first.len_utf8(), &entity(first));
            }
            self.push(&format!("[[{target}|{shown}]]"));
        }
    }

    /// Writes emphasis. Its marks are told from other characters by what stands beside them; where that would mislead,
    /// a letter beside them is written as a reference to it.
    fn stress(&mut self, children: &[Inline], stress: Stress, rest: &[Inline]) {
        if edge(self.text, children, true).is_none() || self.is_within(stress) {
            return self.all(children);
        }
        let ends_blank = edge(self.text, children, false).is_some_and(char::is_whitespace);
        let after = if ends_blank { Some(' ') } else { self.next(rest) };
        let starts_blank = edge(self.text, children, true).is_some_and(char::is_whitespace);
        let before = if starts_blank { Some(' ') } else { self.last() };
        let [stars, lines] = ['*', '_'].map(|mark| self.outer.iter().any(|(outer, _)| *outer == mark));
        let prefers_lines = stress == Stress::Emphasis && is_open(before) && is_open(after);
        let mark = match () {
            () if prefers_lines && !lines && before != Some('_') => '_',
            () if !stars && before != Some('*') => '*',
            () if !lines && before != Some('_') => '_',
            () if stars && lines => return self.element(stress.element(), children, Some(('<', stress))),
            () if lines => '*',
            () => '_',
        };
        let inner = self.within(children, (mark, mark), Some((mark, stress)));
        let core = inner.trim();
        if core.is_empty() {
            return self.push_blank(&inner);
        }
        let (lead, tail) = inner.split_once(core).unwrap_or_default();
        self.push_blank(lead);
        // An element within may have kept the blanks that were to stand between two marks of one kind.
        if self.last() == Some(mark) {
            self.push("<!-- -->");
        }
        let begins_word = core.starts_with(char::is_alphanumeric);
        let ends_word = core.ends_with(char::is_alphanumeric);
        if !is_open(self.last()) && (mark == '_' || !begins_word) {
            self.mask_last();
        }
        let marks = mark.to_string().repeat(stress.length());
        self.push(&format!("{marks}{core}{marks}"));
        let after = if tail.is_empty() { self.next(rest) } else { Some(' ') };
        self.masks_next = !is_open(after) && (mark == '_' || !ends_word);
        if !tail.is_empty() {
            self.push(tail);
        }
    }

    /// Strong words are not stronger within strong ones.
    fn is_within(&self, stress: Stress) -> bool {
        stress == Stress::Strong && self.outer.iter().any(|(_, outer)| *outer == stress)
    }

    fn element(&mut self, name: &str, children: &[Inline], mark: Option<(char, Stress)>) {
        let inner = self.within(children, ('>', '<'), mark);
        // What holds nothing says nothing, and alone in a line it would be read as a block.
        if inner.trim().is_empty() {
            return self.push_blank(&inner);
        }
        self.push(&format!("<{name}>{inner}</{name}>"));
    }

    fn push_blank(&mut self, blank: &str) {
        if self.is_line_start {
            let blank: String = blank.chars().map(entity).collect();
            self.out.push_str(&blank);
        } else if !blank.is_empty() {
            self.push(blank);
        }
    }

    /// Writes the last character as a reference to it.
    fn mask_last(&mut self) {
        if let Some(last) = self.out.pop() {
            self.out.push_str(&entity(last));
        }
    }
}

/// The first character that some inlines show, or the last; any that is no blank where they show no text of theirs.
fn edge(text: &PlainText, inlines: &[Inline], is_first: bool) -> Option<char> {
    let of = |inline: &Inline| match inline {
        Inline::Text(range) if is_first => text.slice(*range).chars().next(),
        Inline::Text(range) => text.slice(*range).chars().next_back(),
        Inline::Emphasis { children, .. } | Inline::Strong(children) => edge(text, children, is_first),
        Inline::Code(range) if range.start == range.end => None,
        _ => Some('<'),
    };
    if is_first { inlines.iter().find_map(of) } else { inlines.iter().rev().find_map(of) }
}

fn as_text(inline: &Inline) -> Option<TextRange> {
    match inline {
        Inline::Text(range) => Some(*range),
        _ => None,
    }
}

/// Whether a mark of emphasis beside this character is one whatever stands on its other side.
fn is_open(beside: Option<char>) -> bool {
    beside.is_none_or(|beside| beside.is_whitespace() || beside.is_ascii_punctuation())
}
