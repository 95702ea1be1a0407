//! Lists: the lines from a list's first on walk in; its items, nested by their indentation, each with
//! its paragraphs, walk out.

use std::ops::Range;

use crate::parse::clip::kind::{self, Kind, Mark};
use crate::parse::clip::lines::{Line, Manner};

/// An item of a list.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    /// Its mark.
    pub mark: Mark,
    /// How far its mark is indented, in columns.
    pub indent: usize,
    /// What it holds, in order.
    pub contents: Vec<Content<'a>>,
    /// The first byte of its first line.
    pub start: usize,
    /// The byte after its last line, with what is nested in it.
    pub end: usize,
}

impl Item<'_> {
    /// The bytes of its lines, with what is nested in it.
    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What an item holds.
#[derive(Clone, Debug)]
pub(super) enum Content<'a> {
    /// A paragraph: its lines, the first without the item's mark.
    Paragraph(Vec<Line<'a>>),
    /// A nested list.
    Nested(Vec<Item<'a>>),
}

/// Items that lie deeper are taken as neighbours of those at this depth.
const DEEPEST: usize = 24;

/// Reads the list whose first item is the first line; gives its items and how many lines it takes.
pub(super) fn read<'a>(lines: &[Line<'a>], manner: Manner) -> (Vec<Item<'a>>, usize) {
    let mut reader = Reader { lines, manner, at: 0 };
    let items = reader.list(1);
    (items, reader.at)
}

struct Reader<'a, 'b> {
    lines: &'b [Line<'a>],
    manner: Manner,
    at: usize,
}

impl<'a> Reader<'a, '_> {
    fn list(&mut self, depth: usize) -> Vec<Item<'a>> {
        let mut items: Vec<Item<'a>> = Vec::new();
        while let Some((next, line)) = self.next_line() {
            let Kind::Item(mark, content) = kind::kind(&line) else { break };
            let belongs = items.first().is_none_or(|first| {
                let is_level =
                    line.indent + 1 >= first.indent && (line.indent <= first.indent + 1 || depth == DEEPEST);
                is_level && std::mem::discriminant(&first.mark) == std::mem::discriminant(&mark)
            });
            if !belongs {
                break;
            }
            self.at = next;
            items.push(self.item(mark, content, depth));
        }
        items
    }

    /// Reads the item whose first line is the next one.
    fn item(&mut self, mark: Mark, content: usize, depth: usize) -> Item<'a> {
        let Some(first) = self.lines.get(self.at).copied() else {
            return Item { mark, indent: 0, contents: Vec::new(), start: 0, end: 0 };
        };
        self.at += 1;
        let text = first.text.get(content..).unwrap_or_default();
        let opening = Line { text, at: first.at + content, ..first };
        let mut item = Item {
            mark,
            indent: first.indent,
            contents: vec![Content::Paragraph(vec![opening])],
            start: first.start,
            end: first.end,
        };
        while let Some((next, line)) = self.next_line() {
            let has_gap = next > self.at;
            match kind::kind(&line) {
                Kind::Item(mark, _) if !has_gap && self.is_wrapped_number(&item, &line, mark) => {
                    self.at = next + 1;
                    extend(&mut item, line);
                }
                Kind::Item(..) if line.indent >= item.indent + 2 && depth < DEEPEST => {
                    self.at = next;
                    let nested = self.list(depth + 1);
                    item.end = nested.last().map_or(item.end, |last| last.end);
                    item.contents.push(Content::Nested(nested));
                }
                Kind::Plain | Kind::Picture | Kind::Quote | Kind::Heading(..)
                    if self.continues(&item, &line, has_gap) =>
                {
                    self.at = next + 1;
                    item.end = line.end;
                    if has_gap || !self.goes_on(&item, &line) {
                        item.contents.push(Content::Paragraph(vec![line]));
                    } else {
                        extend(&mut item, line);
                    }
                }
                _ => break,
            }
        }
        item
    }

    /// The next line that is not blank, and its index.
    fn next_line(&self) -> Option<(usize, Line<'a>)> {
        let rest = self.lines.get(self.at..)?;
        let offset = rest.iter().position(|line| !line.is_blank())?;
        Some((self.at + offset, *rest.get(offset)?))
    }

    /// Whether a line is of the item: indented deeper than its mark, or wrapped without indentation.
    fn continues(&self, item: &Item<'a>, line: &Line<'a>, has_gap: bool) -> bool {
        line.indent > item.indent || !has_gap && kind::kind(line) == Kind::Plain && self.goes_on(item, line)
    }

    /// Whether the last line of the item goes on in this one.
    fn goes_on(&self, item: &Item<'a>, line: &Line<'a>) -> bool {
        match item.contents.last() {
            Some(Content::Paragraph(lines)) => lines.last().is_some_and(|last| self.manner.joins(last, line)),
            _ => false,
        }
    }

    /// A number at the beginning of a wrapped line that is indented like the item's text makes no item.
    fn is_wrapped_number(&self, item: &Item<'a>, line: &Line<'a>, mark: Mark) -> bool {
        matches!(mark, Mark::Number(number) if number != 1)
            && line.indent >= item.indent + 2
            && self.goes_on(item, line)
    }
}

fn extend<'a>(item: &mut Item<'a>, line: Line<'a>) {
    item.end = line.end;
    match item.contents.last_mut() {
        Some(Content::Paragraph(lines)) => lines.push(line),
        _ => item.contents.push(Content::Paragraph(vec![line])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::lines;

    fn show(items: &[Item<'_>]) -> String {
        let items: Vec<_> = items
            .iter()
            .map(|item| {
                let contents: Vec<_> = item
                    .contents
                    .iter()
                    .map(|content| match content {
                        Content::Paragraph(lines) => {
                            lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
                        }
                        Content::Nested(items) => show(items),
                    })
                    .collect();
                contents.join(" / ")
            })
            .collect();
        format!("({})", items.join(", "))
    }

    fn check(text: &str, expected: &str, left: usize) {
        let lines = lines::split(text);
        let (items, count) = read(&lines, Manner::Blocks);
        assert_eq!(show(&items), expected, "{text}");
        assert_eq!(lines.len() - count, left, "{text}");
    }

    #[test]
    fn items_nest_by_indentation() {
        check("-   a\n    - b\n        - c\n    - d\n- e", "(a / (b / (c), d), e)", 0);
        check("• a\n  • b\n\n  • c\n• d", "(a / (b, c), d)", 0);
        check("- a\n    - b\n\n  after b", "(a / (b) / after b)", 0);
    }

    #[test]
    fn items_hold_paragraphs() {
        check("-   a\n    \n    b\n    b\n\n-   c", "(a / b b, c)", 0);
        check("  1. a\n    a\n\n    b\n\n\n    c\n  4. d", "(a a / b / c, d)", 0);
        check("1. a\nlazy\n2. b", "(a lazy, b)", 0);
        check("  1. in the year\n    12. of them", "(in the year 12. of them)", 0);
    }

    #[test]
    fn lists_end() {
        check("- a\n\ntext", "(a)", 2);
        check("- a\n1. b", "(a)", 1);
        check("- a\n\u{a0} \u{a0} Film\n- b", "(a)", 2);
        check("- a\n\n___", "(a)", 2);
    }

    #[test]
    fn depth_has_an_end() {
        let mut text = String::new();
        for depth in 0..200 {
            text.push_str(&" ".repeat(depth * 2));
            text.push_str("- x\n");
        }
        let lines = lines::split(&text);
        let (_, count) = read(&lines, Manner::Blocks);
        assert_eq!(count, 200);
    }
}
