//! The plan of a book: the text of its `SUMMARY.md`, as mdBook has it, walks in; its parts and chapters, in order and
//! numbered, walk out, with the places of what is no part of a plan.

use std::iter::Peekable;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::parse::markdown::shallow::Shallow;
use crate::path::SourcePath;

/// The name of the file at the head of the sources that tells their order.
pub const SUMMARY: &str = "SUMMARY.md";

/// The plan of a book, read by itself.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The file.
    pub path: SourcePath,
    /// What it lists, in order.
    pub items: Vec<Item>,
}

/// What stands at the top of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// The title of a part, which the chapters after it belong to.
    Part(String),
    /// A line across.
    Separator,
    /// A chapter.
    Chapter(Chapter),
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its name in the contents.
    pub label: String,
    /// Its file as written, relative to the plan; `None` for a draft.
    pub target: Option<String>,
    /// Its number, level by level; nothing for what stands before or after the numbered chapters.
    pub number: Vec<u32>,
    /// Where it is written, in bytes.
    pub span: Range<usize>,
    /// The chapters below it.
    pub children: Vec<Chapter>,
}

/// Reads a plan.
pub fn read(path: &SourcePath, text: &str) -> Checked<Summary> {
    let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = text.get(offset..).unwrap_or_default();
    let events = Parser::new_ext(body, Options::empty()).into_offset_iter();
    let mut reader = Reader {
        path,
        text,
        offset,
        events: Shallow::new(events, Rc::default()).peekable(),
        stage: Stage::Head,
        count: 0,
        items: Vec::new(),
        faults: Vec::new(),
    };
    reader.read();
    Checked { value: Summary { path: path.clone(), items: reader.items }, diagnostics: reader.faults }
}

/// How far the plan is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Nothing stands before.
    Head,
    /// Before the numbered chapters.
    Prefix,
    /// Among them.
    Numbered,
    /// After them.
    Suffix,
}

struct Reader<'a> {
    path: &'a SourcePath,
    text: &'a str,
    offset: usize,
    events: Peekable<Shallow<'a>>,
    stage: Stage,
    /// How many numbered chapters stand at the top so far.
    count: u32,
    items: Vec<Item>,
    faults: Vec<Diagnostic>,
}

/// What the text of an element and its first link say.
#[derive(Default)]
struct Line {
    link: Option<(String, String)>,
    words: String,
    children: Vec<Chapter>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        Some((event, range.start + self.offset..range.end + self.offset))
    }

    fn read(&mut self) {
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => self.heading(level, range),
                Event::Start(Tag::Paragraph) => self.paragraph(),
                Event::Start(Tag::List(_)) => self.top_list(&range),
                Event::Rule => self.items.push(Item::Separator),
                // Comments are for those who write the plan.
                Event::Start(Tag::HtmlBlock) => {
                    self.words();
                    continue;
                }
                Event::Start(_) => {
                    self.words();
                    self.refuse(range, "this is neither a part, nor a chapter, nor a separator", FORM);
                }
                _ => continue,
            }
            self.stage = self.stage.max(Stage::Prefix);
        }
    }

    /// The first heading of a file is the plan's own title, which no page shows.
    fn heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let words = self.words();
        if level != HeadingLevel::H1 {
            let help = "write `# Title` for a part, and an empty line above a separator `---`";
            self.refuse(range, "only a heading of level one begins a part", help);
        } else if self.stage != Stage::Head {
            if self.stage == Stage::Suffix {
                self.refuse_late(range);
            }
            self.items.push(Item::Part(words));
        }
    }

    /// Chapters without a number, one or several in a paragraph.
    fn paragraph(&mut self) {
        if self.stage == Stage::Numbered {
            self.stage = Stage::Suffix;
        }
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(_) => return,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let label = self.words();
                    let chapter = self.chapter(label, &dest_url, Vec::new(), range);
                    self.items.push(Item::Chapter(chapter));
                }
                Event::Start(_) => {
                    self.words();
                    self.refuse(range, "this is no link to a chapter", FORM);
                }
                Event::Text(text) if text.trim().is_empty() => {}
                Event::Text(_) | Event::Code(_) => self.refuse(range, "this is no link to a chapter", FORM),
                _ => {}
            }
        }
    }

    fn top_list(&mut self, range: &Range<usize>) {
        if self.stage == Stage::Suffix {
            self.refuse_late(range.clone());
        }
        self.stage = self.stage.max(Stage::Numbered);
        let (chapters, count) = self.list(&[], self.count);
        self.count = count;
        self.items.extend(chapters.into_iter().map(Item::Chapter));
    }

    /// The chapters of a list, below the chapter `above`, and how many there are with the `count` before.
    fn list(&mut self, above: &[u32], mut count: u32) -> (Vec<Chapter>, u32) {
        let mut chapters = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => {
                    count += 1;
                    let number = [above, &[count]].concat();
                    chapters.push(self.item(number, range));
                }
                _ => {}
            }
        }
        (chapters, count)
    }

    fn item(&mut self, number: Vec<u32>, range: Range<usize>) -> Chapter {
        let mut line = Line::default();
        let mut head = range.clone();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::Start(Tag::List(_)) => {
                    head.end = head.end.min(at.start);
                    let count = u32::try_from(line.children.len()).unwrap_or(u32::MAX);
                    line.children.extend(self.list(&number, count).0);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let label = self.words();
                    if line.link.is_some() {
                        self.refuse(at, "an item leads to one chapter only", FORM);
                    } else {
                        head = at;
                        line.link = Some((label, dest_url.to_string()));
                    }
                }
                Event::Text(text) | Event::Code(text) => line.words.push_str(&text),
                Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong) => {}
                Event::Start(_) => {
                    self.words();
                    self.refuse(at, "this is no link to a chapter", FORM);
                }
                _ => {}
            }
        }
        self.finish_item(line, number, head)
    }

    fn finish_item(&mut self, line: Line, number: Vec<u32>, span: Range<usize>) -> Chapter {
        let words = line.words.trim();
        let Some((label, target)) = line.link else {
            self.refuse(span.clone(), "this is no link to a chapter", FORM);
            let label = if words.is_empty() { "Untitled" } else { words }.to_owned();
            return Chapter { label, target: None, number, span, children: line.children };
        };
        if !words.is_empty() {
            self.refuse(span.clone(), format!("`{words}` stands beside the link to a chapter"), FORM);
        }
        let chapter = self.chapter(label, &target, number, span);
        Chapter { children: line.children, ..chapter }
    }

    fn chapter(&mut self, label: String, target: &str, number: Vec<u32>, span: Range<usize>) -> Chapter {
        let (file, fragment) = target.split_once('#').map_or((target, None), |(file, at)| (file, Some(at)));
        if let Some(fragment) = fragment {
            let help = "a chapter is a whole file; its headings stand on its page";
            self.refuse(span.clone(), format!("`#{fragment}` is a place within a file"), help);
        }
        let label = if label.trim().is_empty() { "Untitled".to_owned() } else { label };
        let target = (!file.is_empty()).then(|| file.to_owned());
        Chapter { label, target, number, span, children: Vec::new() }
    }

    /// The text up to the end of the element that has just begun.
    fn words(&mut self) -> String {
        let mut words = String::new();
        let mut depth = 1;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        words.trim().to_owned()
    }

    fn refuse_late(&mut self, span: Range<usize>) {
        let help = "put links that stand by themselves before the first list, or after the last";
        self.refuse(span, "numbered chapters go on after chapters without a number", help);
    }

    fn refuse(&mut self, span: Range<usize>, message: impl Into<String>, help: &str) {
        // The line is shown, not the end of it.
        let length = self.text.get(span.clone()).map_or(0, |words| words.trim_end().len());
        let span = span.start..span.start + length;
        self.faults.push(Diagnostic::new(lint::MALFORMED_SUMMARY, self.path, span, message).with_help(help));
    }
}

/// How a plan is written.
const FORM: &str = "write `[Name](file.md)`, in a list where it is to be numbered, or `[Name]()` for a draft";

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
