//! Threads of comments, as browsers copy them: a page walks in; the comments below its text, each under a name and a time,
//! are noted on it and walk out. Names, times, buttons and the form are told apart from what readers wrote.

mod when;
mod words;

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::furniture::{is_foot, more, stands_alone};
use crate::parse::clip::lines::Line;
use crate::parse::clip::page::{PROSE, Page, Verdict};
use crate::parse::clip::responses::{Comment, is_label};
use crate::parse::part::Role;
use when::is_when;
use words::{is_control, is_form, is_reply};

/// A line of a page on its way.
struct Row<'a> {
    chunk: usize,
    line: Line<'a>,
    /// Whether it is the first of its chunk.
    is_first: bool,
}

/// Between the label of the comments and the first of them stand at most as many lines.
const MOST_BETWEEN: usize = 6;
/// The text above comments has at least one paragraph of so many words.
const LEAST_ABOVE: usize = 12;
/// Longer lines are no names: in words, and in characters.
const LONGEST_NAME: usize = 5;
const WIDEST_NAME: usize = 40;

/// Notes the comments of a thread and gives them, in order.
pub(super) fn take<'a>(page: &mut Page<'a>) -> Vec<Comment<'a>> {
    let rows = rows(page);
    let Some((from, first)) = beginning(page, &rows) else { return Vec::new() };
    Taker { rows: &rows, comments: Vec::new(), verdicts: Vec::new() }.take(page, from, first)
}

fn rows<'a>(page: &Page<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (index, chunk) in page.chunks.iter().enumerate() {
        let is_read = matches!(chunk.shape, Shape::Text | Shape::Heading(..) | Shape::Quote | Shape::List(_));
        if !is_read || page.examples.contains(&index) || page.verdicts.get(index) != Some(&Verdict::Open) {
            continue;
        }
        // What stands between two lines goes with the first of them.
        let ends = chunk.lines.iter().skip(1).map(|next| next.start).chain([chunk.whole().end]);
        let lines = chunk.lines.iter().zip(ends).enumerate();
        rows.extend(lines.map(|(nth, (line, end))| Row {
            chunk: index,
            line: Line { end, ..*line },
            is_first: nth == 0,
        }));
    }
    rows
}

/// The first row of a thread with its label, and that of its first comment.
fn beginning(page: &Page<'_>, rows: &[Row<'_>]) -> Option<(usize, usize)> {
    let heads: Vec<usize> = (0..rows.len()).filter(|at| head(rows, *at).is_some()).collect();
    let has_text = |at: usize| {
        let chunk = rows.get(at).map_or(0, |row| row.chunk);
        (0..chunk).any(|before| page.is_open(before) && page.words(before) >= LEAST_ABOVE)
    };
    let labelled =
        heads.iter().filter(|at| has_text(**at)).find_map(|at| Some((label(page, rows, *at)?, *at)));
    let said = || {
        let follows = |at: &usize| {
            rows.get(*at).is_some_and(|row| page.follows_prose(row.chunk) && opens_said(row.line.text))
        };
        heads.iter().copied().find(follows)
    };
    let answered = || {
        let ends = heads.iter().copied().skip(1).chain([rows.len()]);
        let mut answered = heads.iter().copied().zip(ends).filter(|(at, end)| {
            has_text(*at) && rows.get(*at..*end).unwrap_or_default().iter().any(|row| is_reply(row.line.text))
        });
        let first = answered.next()?;
        answered.next().map(|_| first.0)
    };
    // What stands above it in its chunk is no part of a thread.
    let begins = |(from, _): &(usize, usize)| rows.get(*from).is_some_and(|row| row.is_first);
    labelled.or_else(|| said().or_else(answered).map(|at| (at, at))).filter(begins)
}

/// The row of the label above the first comment; only buttons stand between.
fn label(page: &Page<'_>, rows: &[Row<'_>], head: usize) -> Option<usize> {
    for at in (head.saturating_sub(MOST_BETWEEN)..head).rev() {
        let row = rows.get(at)?;
        if is_label(row.line.text)
            || row.is_first && page.marked_heading(row.chunk).is_some_and(|(_, text)| is_label(text))
        {
            return Some(at);
        }
        if !is_control(row.line.text) && !is_form(row.line.text) {
            return None;
        }
    }
    None
}

/// How many rows the name and the time above a comment take, if they stand here.
fn head(rows: &[Row<'_>], at: usize) -> Option<usize> {
    let line = rows.get(at)?.line.text;
    let next = rows.get(at + 1).map_or("", |row| row.line.text);
    if (is_said(line) || is_name(line) && !is_control(line)) && is_when(next) {
        return Some(2);
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut parts = (1..=LONGEST_NAME + 1)
        .filter_map(|count| Some((words.get(..count)?.join(" "), words.get(count..)?.join(" "))));
    let is_head = parts.any(|(name, rest)| {
        let name = name.trim_end_matches(['·', '|', ',', '–', '—', '-', '•', '(', ' ']);
        let name = name.strip_suffix(" on").unwrap_or(name);
        (is_said(name) || is_name(name)) && is_when(&rest)
    });
    is_head.then_some(1)
}

/// “NAME says:”
fn is_said(line: &str) -> bool {
    ["says", "says:", "wrote", "wrote:", "said:", "schrieb:", "sagt:", "dit :", "dice:", "пишет:"]
        .iter()
        .any(|verb| line.ends_with(verb))
        && line.split_whitespace().count() <= 7
}

/// “NAME says:”, and perhaps a time after it.
fn opens_said(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (2..=words.len().min(7)).any(|count| words.get(..count).is_some_and(|words| is_said(&words.join(" "))))
}

/// Whether a line may be what a reader calls herself.
fn is_name(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST_NAME
        && line.chars().count() <= WIDEST_NAME
        && line.chars().any(char::is_alphabetic)
        && !line.ends_with(['!', '?', ':', ';', ','])
        && !is_label(line)
        && !is_when(line)
}

/// What the rows are taken into.
struct Taker<'r, 'a> {
    rows: &'r [Row<'a>],
    comments: Vec<Comment<'a>>,
    /// The comment to which each chunk goes.
    verdicts: Vec<(usize, usize)>,
}

impl<'a> Taker<'_, 'a> {
    /// Rows before the first comment go with it.
    fn take(mut self, page: &mut Page<'a>, from: usize, first: usize) -> Vec<Comment<'a>> {
        self.comments.push(Comment::default());
        (from..first).for_each(|at| self.aside(at, Role::Control));
        let mut at = first;
        let mut is_form_open = false;
        let mut may_join = false;
        while let Some(row) = self.rows.get(at) {
            let text = row.line.text;
            if let Some(count) = head(self.rows, at) {
                if at > first {
                    self.comments.push(Comment::default());
                }
                (at..at + count).for_each(|row| self.aside(row, Role::Commenter));
                at += count;
                (is_form_open, may_join) = (false, false);
                continue;
            }
            let is_of_page = row.is_first && stands_alone(text);
            let is_last = || !(at..self.rows.len()).any(|after| head(self.rows, after).is_some());
            if row.is_first && ends(page, row, is_form_open) || is_of_page && is_last() {
                break;
            }
            is_form_open |= is_form(text);
            if is_form_open || is_of_page || is_control(text) {
                self.aside(at, Role::Control);
                may_join = false;
            } else {
                self.say(at, may_join && !row.is_first);
                may_join = true;
            }
            at += 1;
        }
        for (chunk, comment) in self.verdicts {
            page.set(chunk, Verdict::Response(comment));
        }
        self.comments
    }

    fn aside(&mut self, at: usize, role: Role) {
        let place = self.comments.len().saturating_sub(1);
        if let (Some(row), Some(comment)) = (self.rows.get(at), self.comments.last_mut()) {
            comment.asides.push((row.line.start..row.line.end, role));
            self.verdicts.push((row.chunk, place));
        }
    }

    fn say(&mut self, at: usize, joins: bool) {
        let place = self.comments.len().saturating_sub(1);
        let (Some(row), Some(comment)) = (self.rows.get(at), self.comments.last_mut()) else { return };
        let line = (row.line.text, row.line.at);
        match comment.paragraphs.last_mut().filter(|_| joins) {
            Some(last) => last.push(line),
            None => comment.paragraphs.push(vec![line]),
        }
        comment.spans.push(row.line.start..row.line.end);
        self.verdicts.push((row.chunk, place));
    }
}

/// Whether the thread ends before a chunk: at links to other pages, at the foot of the page, at text below the form.
fn ends(page: &Page<'_>, row: &Row<'_>, is_form_open: bool) -> bool {
    more::is_label(page, row.chunk)
        || is_foot(&page.text(row.chunk))
        || is_form_open && page.words(row.chunk) >= PROSE && !is_form(row.line.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    /// The comments of a text, and what was told apart of them.
    fn found(text: &str) -> (Vec<String>, Vec<String>) {
        let text = text.replace("LONG", "word ".repeat(30).trim());
        let mut page = Page::new(chunk::chunks(&text));
        let comments = take(&mut page);
        let asides = comments.iter().flat_map(|comment| &comment.asides);
        let asides = asides.map(|(span, _)| text.get(span.clone()).unwrap().trim().to_owned()).collect();
        let said = comments.iter().map(|comment| {
            let paragraphs = comment
                .paragraphs
                .iter()
                .map(|lines| lines.iter().map(|(line, _)| *line).collect::<Vec<_>>().join(" "));
            paragraphs.collect::<Vec<_>>().join(" / ")
        });
        (said.collect(), asides)
    }

    #[test]
    fn threads_of_all_shapes() {
        for (text, expect) in [
            (
                "LONG\n\n2 Comments\n\nbell77\n2 days ago\nIt was me.\nReally.\nReply\nLike (4)\n\nOla N.\n1 day ago\nGreat read.\nReply\n",
                8,
            ),
            (
                "LONG\n\nComments (2)\n\nOla says:\nMarch 3, 2020 at 4:15 pm\nIt was me.\nReally.\n\nReply\n\nBo says:\nMarch 4, 2020\nGreat read.\n\nReply\n\nLeave a Reply\nYour email address will not be published.\n",
                9,
            ),
            (
                "LONG\n\nOla says: March 3, 2020 at 4:15 pm\n\nIt was me.\nReally.\n\nBo wrote: March 4, 2020\n\nGreat read.\n",
                2,
            ),
            (
                "LONG\n\n## 2 Comments\nSort by newest\n\nOla · 2 days ago\n\nIt was me.\nReally.\n\nBo on 4 March 2020\n\nGreat read.\n",
                4,
            ),
            (
                "LONG\n\nOla\n3 March 2020\nIt was me.\nReally.\nReply\n\nBo\n4 March 2020\nGreat read.\nReply\n\nPrivacy policy\nCookies\n© 2020 The Post\n",
                6,
            ),
        ] {
            let (said, asides) = found(text);
            assert_eq!(said, ["It was me. Really.", "Great read."], "{text}");
            assert_eq!(asides.len(), expect, "{asides:?}");
        }
    }

    #[test]
    fn what_is_no_thread() {
        for text in [
            "Title\n\nAnna Karlin\n3 May 2020\n\nLONG\n\nLONG\n",
            "LONG\n\nAnna Karlin\n3 May 2020\n\nLONG\n",
            "LONG\n\n“It rains”, Anna says:\n\nLONG\n",
            "2 Comments\n\nAnna Karlin\n3 May 2020\n\nLONG\n",
        ] {
            assert!(found(text).0.is_empty(), "{text}");
        }
    }
}
