//! Text pasted from a wiki: a clip walks in; where its reference marks (`[1]`, `[citation needed]`), edit marks (`[edit]`)
//! and wiki markup (`'''bold'''`, `== Heading ==`) stand walks out, so that its passages read as the page did.
//!
//! A number in brackets is no mark by itself: the numbers of a page count up from one to the next where they first stand,
//! or the page has marks that only wikis have.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::parse::clip::lines::Line;

/// What a wiki writes behind its headings.
const EDITS: &[&str] = &[
    "bearbeiten",
    "bearbeiten | quelltext bearbeiten",
    "edit",
    "edit source",
    "edit | edit source",
    "editar",
    "editar código",
    "editar | editar código",
    "modifica",
    "modifica | modifica wikitesto",
    "modifier",
    "modifier le code",
    "modifier | modifier le code",
    "править",
    "править код",
    "править | править код",
    "quelltext bearbeiten",
];

/// What the readers of a wiki write behind a statement.
const TAGS: &[&str] = &[
    "according to whom?",
    "better source needed",
    "by whom?",
    "citation needed",
    "clarification needed",
    "dead link",
    "dubious – discuss",
    "failed verification",
    "full citation needed",
    "how?",
    "need quotation to verify",
    "needs update",
    "non-primary source needed",
    "not in citation given",
    "original research?",
    "page needed",
    "permanent dead link",
    "self-published source?",
    "source?",
    "unreliable source?",
    "update",
    "vague",
    "verification needed",
    "when?",
    "where?",
    "which?",
    "who?",
    "why?",
    "источник не указан",
    "когда?",
    "кем?",
    "кто?",
    "réf. nécessaire",
    "cita requerida",
];

/// What stands before the number of a note that is no reference.
const NOTES: &[&str] = &["note ", "nb ", "n ", "anm. ", "прим. "];

/// No mark is longer, in bytes.
const LONGEST: usize = 80;

/// What a clip has of a wiki.
#[derive(Debug, Default)]
pub(super) struct Wiki {
    /// Marks that are no text, in order.
    pub marks: Vec<Range<usize>>,
    /// Those among them that stand behind a heading.
    edits: BTreeSet<usize>,
    /// Quotes that make words bold or italic, in order.
    quotes: Vec<Range<usize>>,
    /// Whether `== Heading ==` is one.
    is_source: bool,
}

/// Finds the marks and the markup of a clip.
pub(super) fn find(text: &str) -> Wiki {
    let mut wiki = Wiki { is_source: is_source(text), ..Wiki::default() };
    let mut numbered = Vec::new();
    for (start, _) in text.match_indices('[') {
        let Some((inner, end)) = bracketed(text, start) else { continue };
        let lower = inner.trim().to_lowercase();
        if EDITS.contains(&lower.as_str()) && ends_line(text, end) {
            wiki.edits.insert(start);
            wiki.marks.push(start..end);
        } else if is_glued(text, start) && TAGS.contains(&lower.as_str()) {
            wiki.marks.push(start..end);
        } else if is_glued(text, start) && is_numbered(&lower) && !opens_link(text, end) {
            numbered.push((lower, start..with_page(text, end)));
        }
    }
    let count_up = count_up(&numbered);
    if count_up || !wiki.marks.is_empty() && !numbered.is_empty() {
        wiki.marks.extend(numbered.into_iter().map(|(_, mark)| mark));
    }
    if wiki.is_source {
        wiki.marks.extend(references(text));
        wiki.quotes = quotes(text);
    }
    wiki.marks.sort_by_key(|mark| mark.start);
    wiki.marks.dedup_by(|next, mark| next.start < mark.end);
    wiki
}

impl Wiki {
    /// A line without the marks at its end; a heading, where it is marked as one.
    pub(super) fn read<'a>(&self, line: Line<'a>) -> Line<'a> {
        if let Some((level, start, end)) = self.is_source.then(|| heading(line.text)).flatten() {
            let text = line.text.get(start..end).unwrap_or_default();
            return Line { text, at: line.at + start, heading: Some(level), ..line };
        }
        let mut line = line;
        let before = self.marks.partition_point(|mark| mark.start < line.at + line.text.len());
        for mark in self.marks.get(..before).unwrap_or_default().iter().rev() {
            if mark.start < line.at || mark.end < line.at + line.text.len() {
                break;
            }
            let rest = line.text.get(..mark.start - line.at).unwrap_or_default();
            let is_edit = self.edits.contains(&mark.start) && !rest.trim().is_empty();
            line = Line {
                text: rest.trim_end_matches(super::lines::is_space),
                heading: line.heading.or(is_edit.then_some(2)),
                ..line
            };
        }
        line
    }

    /// The pieces of a text without marks and markup, each with its offset in the file; `at` is that of the whole.
    pub(super) fn clear<'a>(&self, text: &'a str, at: usize) -> Vec<(&'a str, usize)> {
        let within = |all: &[Range<usize>]| -> Vec<Range<usize>> {
            let from = all.partition_point(|range| range.start < at);
            let inside = |range: &&Range<usize>| range.end <= at + text.len();
            all.get(from..).unwrap_or_default().iter().take_while(inside).cloned().collect()
        };
        let mut gone = within(&self.marks);
        gone.extend(within(&self.quotes));
        gone.sort_by_key(|range| range.start);
        let mut kept = at;
        let mut before: Vec<Range<usize>> = Vec::with_capacity(gone.len() + 1);
        for range in gone {
            before.push(kept..range.start);
            kept = kept.max(range.end);
        }
        before.push(kept..at + text.len());
        let pieces = before.into_iter().filter(|range| range.start < range.end);
        pieces.filter_map(|range| Some((text.get(range.start - at..range.end - at)?, range.start))).collect()
    }
}

/// What stands in brackets on one line, without others inside, and where it ends.
fn bracketed(text: &str, start: usize) -> Option<(&str, usize)> {
    let inside = text.get(start + 1..)?;
    let length = inside.find(['[', ']', '\n', '\r']).filter(|length| *length <= LONGEST)?;
    let (inner, rest) = inside.split_at_checked(length)?;
    rest.starts_with(']').then_some((inner, start + length + 2))
}

/// Whether a mark stands at the end of a word, a sentence or another mark.
fn is_glued(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    before.is_some_and(|before| !before.is_whitespace() && !matches!(before, '[' | '(' | '{' | '!' | '\\'))
}

fn ends_line(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    rest.lines().next().is_none_or(|rest| rest.trim().is_empty() || rest.trim_start().starts_with('['))
}

/// `[1](…)` is a link, and `[1]:` tells where one leads.
fn opens_link(text: &str, end: usize) -> bool {
    text.get(end..).is_some_and(|rest| rest.starts_with('('))
}

fn is_numbered(inner: &str) -> bool {
    let number = NOTES.iter().find_map(|note| inner.strip_prefix(note)).unwrap_or(inner);
    let is_letter = number.len() == 1 && number.bytes().all(|letter| letter.is_ascii_lowercase());
    is_letter || (1..=3).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit())
}

/// A page may follow behind a thin space: `[4]: 23`.
fn with_page(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let Some(pages) = rest.strip_prefix(":\u{200a}").or_else(|| rest.strip_prefix(":\u{2009}")) else {
        return end;
    };
    let is_page = |character: char| character.is_ascii_digit() || matches!(character, '–' | '-');
    let length = pages.find(|character| !is_page(character)).unwrap_or(pages.len());
    end + (rest.len() - pages.len()) + length
}

/// Whether the numbers count up by one where each first stands, and there are two or more.
fn count_up(numbered: &[(String, Range<usize>)]) -> bool {
    let mut last: Option<u32> = None;
    let (mut count, mut seen) = (0, BTreeSet::new());
    for number in numbered.iter().filter_map(|(inner, _)| inner.parse::<u32>().ok()) {
        if seen.contains(&number) {
            continue;
        }
        if last.is_some_and(|last| number != last + 1) {
            return false;
        }
        last = Some(number);
        count += 1;
        seen.insert(number);
    }
    count >= 2
}

/// Whether a clip is the source of a wiki's page: it has headings between signs of equality, or bold words in quotes.
fn is_source(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim();
        heading(line).is_some() || line.match_indices("'''").nth(1).is_some()
    })
}

/// `== Heading ==`: its level, and where its text stands.
fn heading(line: &str) -> Option<(u8, usize, usize)> {
    let level = line.bytes().take_while(|byte| *byte == b'=').count();
    let inside = line.get(level..)?;
    let text = inside.trim_end_matches('=');
    let is_even = inside.len() - text.len() == level;
    let bare = text.trim();
    let is_heading = (2..=6).contains(&level) && is_even && bare.chars().any(char::is_alphanumeric);
    let start = level + (text.len() - text.trim_start().len());
    is_heading.then(|| (u8::try_from(level).unwrap_or(2), start, start + bare.len()))
}

/// `<ref>…</ref>`, `<ref … />` and `{{citation needed|…}}`, as they stand in the source, each on one line.
fn references(text: &str) -> Vec<Range<usize>> {
    let rest = |start: usize| text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let notes = text.match_indices("<ref").filter_map(|(start, _)| {
        let rest = rest(start);
        let open = rest.find('>')?;
        let is_empty = rest.get(..open)?.ends_with('/');
        let end = if is_empty { open + 1 } else { rest.find("</ref>")? + "</ref>".len() };
        Some(start..start + end)
    });
    let tags = text.match_indices("{{").filter_map(|(start, _)| {
        let rest = rest(start);
        let end = rest.find("}}")? + 2;
        let name = rest.get(2..end - 2)?.split('|').next()?.trim().to_lowercase();
        TAGS.contains(&name.as_str()).then_some(start..start + end)
    });
    notes.chain(tags).collect()
}

/// Two, three or five quotes in a row; on each line as many as make pairs.
fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, _) in line.match_indices('\'') {
            match runs.last_mut() {
                Some(run) if run.end == start + at => run.end += 1,
                _ => runs.push(start + at..start + at + 1),
            }
        }
        let runs: Vec<_> = runs.into_iter().filter(|run| matches!(run.len(), 2 | 3 | 5)).collect();
        if runs.len() % 2 == 0 {
            all.extend(runs);
        }
        start += line.len();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let pieces = find(text).clear(text, 0);
        let left: String = pieces.iter().map(|(piece, _)| *piece).collect();
        assert_eq!(left, expect, "{text}");
        assert!(pieces.iter().all(|(piece, at)| text.get(*at..at + piece.len()) == Some(piece)));
    }

    #[test]
    fn reference_marks() {
        check("Salt.[1] Fish,[2][1] and rope.[3]", "Salt. Fish, and rope.");
        check("Salt.[12] Fish.[13]", "Salt. Fish.");
        check("Salt.[1] Fish.[citation needed] Rope.[a]", "Salt. Fish. Rope.");
        check("Paid by weight.[1]:\u{200a}23–25 Fish.[2]", "Paid by weight. Fish.");
        check("Salt.[note 1] Fish.[1] Rope.[2]", "Salt. Fish. Rope.");
    }

    #[test]
    fn brackets_that_are_none() {
        for text in [
            "The value x[1] is set.",
            "He said[sic] that [1] and [2] hold.",
            "Read word[1](a) and word[2](b).",
            "Of x[3] and x[1].",
            "See [[port]] and [edit] it.",
            "Rock 'n' roll, ''so''",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn source_of_a_page() {
        check(
            "'''Grey''' is ''small''.<ref>Holm, p. 1.</ref> It fell.<ref name=\"a\" />{{Citation needed|date=May}}",
            "Grey is small. It fell.",
        );
        assert_eq!(heading("=== Salt trade ==="), Some((3, 4, 14)));
        assert_eq!(heading("== a = b"), None);
        assert_eq!(heading("====="), None);
    }
}
