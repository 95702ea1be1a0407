//! Chunks: lines walk in; headings, lists, quotations, rules and paragraphs walk out, each with its
//! lines. What a paragraph is in the page (credit, byline, text) is decided later.

use std::ops::Range;

use crate::parse::clip::furniture;
use crate::parse::clip::kind::{self, Kind};
use crate::parse::clip::lines::{self, Line, Manner};
use crate::parse::clip::list::{self, Item};
use crate::parse::clip::responses;
use crate::parse::clip::wiki::Wiki;

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(super) struct Chunk<'a> {
    /// What they are.
    pub shape: Shape<'a>,
    /// The lines, without blank ones; in a list those of all items.
    pub lines: Vec<Line<'a>>,
}

/// What lines are by their marks.
#[derive(Clone, Debug)]
pub(super) enum Shape<'a> {
    /// A heading with marks: its level, and where in its first line's text its own begins.
    Heading(u8, usize),
    /// The name of a folder.
    Folder,
    /// A control of the page.
    Control,
    /// A line drawn across.
    Rule,
    /// A quotation.
    Quote,
    /// Pictures.
    Picture,
    /// A list.
    List(Vec<Item<'a>>),
    /// Text.
    Text,
}

impl Chunk<'_> {
    /// The bytes of all its lines, with their ends.
    pub(super) fn whole(&self) -> Range<usize> {
        let start = self.lines.first().map_or(0, |line| line.start);
        start..self.lines.last().map_or(start, |line| line.end)
    }

    /// Its text on one line, with plain spaces for no-break ones; markup stands.
    pub(super) fn text(&self) -> String {
        let lines: Vec<_> = self.lines.iter().map(|line| line.text).collect();
        lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        self.lines.iter().map(|line| line.text.split_whitespace().count()).sum()
    }

    /// Its text, if it is text on one line.
    pub(super) fn single(&self) -> Option<&str> {
        match (&self.shape, self.lines.as_slice()) {
            (Shape::Text, [line]) => Some(line.text),
            _ => None,
        }
    }

    /// Whether it is text.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.shape, Shape::Text)
    }
}

/// Cuts a clip into chunks, in order, as if there were no wikis.
#[cfg(test)]
pub(super) fn chunks(text: &str) -> Vec<Chunk<'_>> {
    chunks_of(text, &Wiki::default())
}

/// Cuts a clip into chunks, in order. Every line that is not blank, and no mark of a wiki, is in one.
pub(super) fn chunks_of<'a>(text: &'a str, wiki: &Wiki) -> Vec<Chunk<'a>> {
    let lines: Vec<_> = lines::split(text).into_iter().map(|line| wiki.read(line)).collect();
    let manner = lines::manner(&lines);
    let lines: Vec<_> = lines.into_iter().flat_map(unglue).collect();
    let mut chunks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let (shape, count) = match kind::kind(line) {
            Kind::Blank => {
                at += 1;
                continue;
            }
            Kind::Control => (Shape::Control, 1),
            Kind::Folder => (Shape::Folder, 1),
            Kind::Rule | Kind::Underline(2) => (Shape::Rule, 1),
            Kind::Picture => (Shape::Picture, 1),
            Kind::Heading(level, content) => (Shape::Heading(level, content), 1),
            Kind::Quote => (Shape::Quote, run(rest, manner, |kind| kind == Kind::Quote)),
            Kind::Item(..) => {
                let (items, count) = list::read(rest, manner);
                (Shape::List(items), count)
            }
            Kind::Plain | Kind::Underline(_) => paragraph(rest, manner),
        };
        let lines: Vec<_> = rest.iter().take(count).filter(|line| !line.is_blank()).copied().collect();
        chunks.extend(part(Chunk { shape, lines }));
        at += count.max(1);
    }
    chunks
}

/// Parts lines that stand alone on any page, such as a notice of rights, from the text above and below them.
fn part(chunk: Chunk<'_>) -> Vec<Chunk<'_>> {
    let counts_comments =
        |text: &str| responses::is_label(text) && text.contains(|character: char| character.is_ascii_digit());
    let is_alone = |line: &Line<'_>| furniture::stands_alone(line.text) || counts_comments(line.text);
    if !chunk.is_text() || chunk.lines.len() < 2 || !chunk.lines.iter().any(is_alone) {
        return vec![chunk];
    }
    let runs = chunk.lines.chunk_by(|line, next| !is_alone(line) && !is_alone(next));
    runs.map(|lines| Chunk { shape: Shape::Text, lines: lines.to_vec() }).collect()
}

/// More pictures at the end of one line are not parted from it.
const MOST_GLUED: usize = 16;

/// Parts pictures from the text that stands before or after them on a line.
fn unglue(line: Line<'_>) -> Vec<Line<'_>> {
    if line.indent >= 2 || !line.text.contains("![") || !matches!(kind::kind(&line), Kind::Plain) {
        return vec![line];
    }
    let cut = kind::pictures(line.text).or_else(|| last_pictures(line.text));
    let Some(cut) = cut.filter(|cut| *cut > 0 && *cut < line.text.len()) else { return vec![line] };
    let (before, after) = line.text.split_at(cut);
    let middle = line.at + cut;
    let head = Line { end: middle, text: before.trim_end_matches(lines::is_space), ..line };
    let rest = after.trim_start_matches(lines::is_space);
    let tail = Line { start: middle, text: rest, at: middle + after.len() - rest.len(), ..line };
    vec![head, tail]
}

/// Where the pictures begin that end a text.
fn last_pictures(text: &str) -> Option<usize> {
    let starts = text.rmatch_indices("![").map(|(at, _)| match text.get(..at) {
        Some(before) if before.ends_with('[') => at - 1,
        _ => at,
    });
    let is_last = |at: &usize| text.get(*at..).is_some_and(|rest| kind::pictures(rest) == Some(rest.len()));
    starts.take(MOST_GLUED).filter(is_last).last()
}

/// How many lines from the first on are of a kind and go on in each other.
fn run(lines: &[Line<'_>], manner: Manner, belongs: impl Fn(Kind) -> bool) -> usize {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    1 + pairs
        .take_while(|(line, next)| {
            belongs(kind::kind(next)) && (manner.joins(line, next) || kind::kind(line) == Kind::Quote)
        })
        .count()
}

fn paragraph<'a>(lines: &[Line<'a>], manner: Manner) -> (Shape<'a>, usize) {
    let next = lines.get(1).map_or(Kind::Blank, kind::kind);
    if let Kind::Underline(level) = next
        && lines.first().is_some_and(|line| line.width() <= 120 && kind::kind(line) == Kind::Plain)
    {
        return (Shape::Heading(level, 0), 2);
    }
    let count = run(lines, manner, |kind| match kind {
        Kind::Plain => true,
        // A year or a sum at the beginning of a wrapped line makes no list.
        Kind::Item(kind::Mark::Number(number), _) => number != 1,
        _ => false,
    });
    (Shape::Text, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        chunks(text)
            .iter()
            .map(|chunk| {
                let shape = match &chunk.shape {
                    Shape::List(items) => format!("List{}", items.len()),
                    shape => format!("{shape:?}"),
                };
                format!("{shape} {}", chunk.text())
            })
            .collect()
    }

    #[test]
    fn blocks_and_lines() {
        assert_eq!(show("one\ntwo\n\nthree"), ["Text one two", "Text three"]);
        assert_eq!(show("One.\nTwo.\nThree."), ["Text One.", "Text Two.", "Text Three."]);
        let long = "word ".repeat(40);
        let long = long.trim();
        assert_eq!(
            show(&format!("Head\n{long}\n\nx")),
            ["Text Head".to_owned(), format!("Text {long}"), "Text x".to_owned()]
        );
    }

    #[test]
    fn marks() {
        assert_eq!(
            show("Title\n=====\n\n> a\n> b\n\n* * *\n\ntext\n- a\n- b\n\n## Head ##\n"),
            [
                "Heading(1, 0) Title =====",
                "Quote > a > b",
                "Rule * * *",
                "Text text",
                "List2 - a - b",
                "Heading(2, 3) ## Head ##"
            ]
        );
        assert_eq!(
            show("It was in\n12. May that\nthey left.\n\nx"),
            ["Text It was in 12. May that they left.", "Text x"]
        );
    }

    #[test]
    fn pictures_are_unglued() {
        assert_eq!(
            show("Read more![a](/b.jpg)\nA title.\n![c](/d_(e).jpg)Another"),
            [
                "Text Read more",
                "Picture ![a](/b.jpg)",
                "Text A title.",
                "Picture ![c](/d_(e).jpg)",
                "Text Another"
            ]
        );
    }
}
