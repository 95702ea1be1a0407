//! The writer of Markdown: the tags and texts of a page walk in, in order; Markdown walks out.

use std::borrow::Cow;
use std::fmt::Write;

use crate::render::twin::attribute;

/// Writes Markdown.
#[expect(clippy::struct_excessive_bools, reason = "each tells of another kind of element around the place")]
#[derive(Default)]
pub(super) struct Writer<'p> {
    out: String,
    /// The lists around this place; an ordered one has its next number.
    lists: Vec<Option<usize>>,
    /// The targets of the links around this place.
    links: Vec<&'p str>,
    /// Where the label of the last link begins.
    label_at: Option<usize>,
    /// What is due before the next text.
    gap: Gap,
    quotes: usize,
    is_code: bool,
    /// Whether the line that opens code is not ended yet.
    is_fence: bool,
    /// In a table, the cells so far of this row.
    row: Option<usize>,
    /// Whether the row that is being written heads the table.
    is_head: bool,
    is_table: bool,
    /// Whether an element within a line has just been closed.
    is_after_element: bool,
}

/// White space that is due.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Block,
}

impl<'p> Writer<'p> {
    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, tag: &'p str) {
        // What stands side by side without a word between is set apart by looks alone.
        if std::mem::take(&mut self.is_after_element) && matches!(name, "span" | "small" | "time" | "b" | "a")
        {
            self.due(Gap::Space);
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(name),
            "ul" | "ol" => self.list(tag, name == "ol"),
            "li" => self.item(),
            "dt" => self.start(Gap::Line, "- **"),
            "dd" => self.start(Gap::Space, ""),
            "blockquote" => {
                self.due(Gap::Block);
                self.quotes += 1;
                // At the head of a page or of an item there is no line to begin.
                if self.out.is_empty() || self.out.ends_with("- ") {
                    self.out.push_str("> ");
                }
            }
            "pre" => {
                self.start(Gap::Block, "```");
                self.is_code = true;
                self.is_fence = true;
            }
            "table" => {
                self.start(Gap::Block, "");
                self.is_table = true;
                self.is_head = true;
            }
            "tr" => self.row(),
            "td" | "th" => self.cell(),
            "br" => self.due(Gap::Line),
            "hr" => self.start(Gap::Block, "---"),
            "a" => self.link(tag),
            "em" | "i" | "cite" => self.mark("*"),
            "strong" => self.mark("**"),
            "code" if !self.is_code => self.mark("`"),
            "code" => {
                let language = attribute(tag, "class").and_then(|class| class.strip_prefix("language-"));
                self.out.push_str(language.unwrap_or_default());
            }
            "img" => self.text(attribute(tag, "alt").unwrap_or_default()),
            _ if is_block(name) => self.due(Gap::Block),
            _ => {}
        }
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) {
        self.is_after_element = matches!(name, "span" | "small" | "time" | "b" | "a");
        match name {
            "ul" | "ol" => {
                self.lists.pop();
                self.due(if self.lists.is_empty() { Gap::Block } else { Gap::Line });
            }
            "li" | "dd" => self.due(Gap::Line),
            "dt" => self.out.push_str(":**"),
            "blockquote" => {
                self.quotes = self.quotes.saturating_sub(1);
                self.due(Gap::Block);
            }
            "pre" => {
                self.is_code = false;
                self.end_fence();
                self.out.push_str(if self.out.ends_with('\n') { "```" } else { "\n```" });
                self.due(Gap::Block);
            }
            "tr" => self.end_row(),
            "table" => {
                self.is_table = false;
                self.due(Gap::Block);
            }
            "caption" => self.out.push_str("\n\n"),
            "a" => self.end_link(),
            "em" | "i" | "cite" => self.out.push('*'),
            "strong" => self.out.push_str("**"),
            "code" if !self.is_code => self.out.push('`'),
            _ if is_block(name) => self.due(Gap::Block),
            _ => {}
        }
    }

    /// Writes text, in which only the characters that HTML needs are escaped.
    pub(super) fn text(&mut self, text: &str) {
        self.is_after_element &= text.is_empty();
        let text = unescape(text);
        if self.is_code {
            if !text.is_empty() {
                self.end_fence();
            }
            self.out.push_str(&text);
            return;
        }
        if text.starts_with(is_space) {
            self.due(Gap::Space);
        }
        for (nth, word) in text.split(is_space).filter(|word| !word.is_empty()).enumerate() {
            self.start(if nth == 0 { Gap::None } else { Gap::Space }, "");
            self.word(word);
        }
        if text.ends_with(is_space) && text.contains(|character| !is_space(character)) {
            self.due(Gap::Space);
        }
    }

    /// Ends the line that opens code, which names its language.
    fn end_fence(&mut self) {
        if std::mem::take(&mut self.is_fence) {
            self.out.push('\n');
        }
    }

    /// The text, with one line break at its end.
    pub(super) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
        self.out
    }

    /// Remembers white space; the largest that is due counts. Within links and tables all is in one line.
    fn due(&mut self, gap: Gap) {
        let is_line = self.is_table || !self.links.is_empty();
        self.gap = self.gap.max(if is_line && gap > Gap::Space { Gap::Space } else { gap });
    }

    /// Writes the white space that is due, then a mark.
    fn start(&mut self, gap: Gap, mark: &str) {
        self.due(gap);
        // What begins an item, a heading, a cell or a link has its space already.
        let is_label = self.label_at == Some(self.out.len());
        let has_space = self.out.is_empty() || self.out.ends_with([' ', '\n']) || is_label;
        match std::mem::take(&mut self.gap) {
            _ if has_space && !self.out.ends_with('\n') => {}
            Gap::Space if !has_space => self.out.push(' '),
            Gap::None | Gap::Space => {}
            Gap::Line => self.line(1),
            Gap::Block => self.line(2),
        }
        self.out.push_str(mark);
    }

    /// Begins a line, below an empty one where `breaks` is two.
    fn line(&mut self, breaks: usize) {
        let prefix = "> ".repeat(self.quotes);
        if breaks > 1 {
            self.out.push('\n');
            self.out.push_str(prefix.trim_end());
        }
        self.out.push('\n');
        self.out.push_str(&prefix);
        self.out.push_str(&"   ".repeat(self.lists.len()));
    }

    fn heading(&mut self, name: &str) {
        let level = name.bytes().last().map_or(1, |digit| usize::from(digit.saturating_sub(b'0')));
        self.start(Gap::Block, &format!("{} ", "#".repeat(level)));
    }

    fn list(&mut self, tag: &str, is_ordered: bool) {
        self.due(if self.lists.is_empty() { Gap::Block } else { Gap::Line });
        let first = attribute(tag, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
        self.lists.push(is_ordered.then_some(first));
    }

    fn item(&mut self) {
        let own = self.lists.pop();
        let mark = match own {
            Some(Some(number)) => format!("{number}. "),
            _ => "- ".to_owned(),
        };
        self.start(Gap::Line, &mark);
        self.lists.extend(own.map(|number| number.map(|number| number + 1)));
    }

    fn row(&mut self) {
        self.gap = Gap::None;
        self.out.push_str(if self.is_head { "|" } else { "\n|" });
        self.row = Some(0);
    }

    fn cell(&mut self) {
        self.gap = Gap::None;
        if let Some(cells) = &mut self.row {
            if *cells > 0 {
                self.out.push_str(" |");
            }
            *cells += 1;
        }
        self.out.push(' ');
    }

    fn end_row(&mut self) {
        self.gap = Gap::None;
        self.out.push_str(" |");
        if std::mem::take(&mut self.is_head) {
            let cells = self.row.take().unwrap_or_default();
            self.out.push_str("\n|");
            self.out.push_str(&" --- |".repeat(cells));
        }
    }

    fn link(&mut self, tag: &'p str) {
        self.start(Gap::None, "[");
        self.label_at = Some(self.out.len());
        self.links.push(attribute(tag, "href").unwrap_or_default());
    }

    fn end_link(&mut self) {
        if let Some(target) = self.links.pop() {
            let target =
                target.replace("&amp;", "&").replace(' ', "%20").replace('(', "%28").replace(')', "%29");
            let _ = write!(self.out, "]({target})");
        }
    }

    fn mark(&mut self, mark: &str) {
        self.start(Gap::None, mark);
    }

    /// Writes a word so that none of it counts as markup.
    fn word(&mut self, word: &str) {
        let before = self.out.bytes().rev().find(|byte| !matches!(byte, b' ' | b'>' | b'-'));
        let is_first = matches!(before, None | Some(b'\n'));
        if is_first && word.starts_with(['#', '>', '-', '+', '=', '~', ':', '|']) {
            self.out.push('\\');
        }
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let mut written = 0;
        for (at, byte) in word.bytes().enumerate() {
            let is_mark =
                matches!(byte, b'\\' | b'*' | b'_' | b'[' | b']' | b'`' | b'<' | b'&' | b'~' | b'|')
                    && !(at == 0 && is_first && matches!(byte, b'~' | b'|'));
            let is_counter =
                is_first && matches!(byte, b'.' | b')') && is_number(word.get(..at).unwrap_or_default());
            if is_mark || is_counter {
                self.out.push_str(word.get(written..at).unwrap_or_default());
                self.out.push('\\');
                written = at;
            }
        }
        self.out.push_str(word.get(written..).unwrap_or_default());
    }
}

/// The characters that stand for themselves again.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("&nbsp;", "\u{a0}").replace("&lt;", "<").replace("&gt;", ">");
    Cow::Owned(text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
}

/// A space that may become a line break; one that must not stays as it is.
fn is_space(character: char) -> bool {
    character.is_whitespace() && character != '\u{a0}'
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "aside"
            | "dl"
            | "details"
            | "summary"
            | "figure"
            | "figcaption"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
    )
}
