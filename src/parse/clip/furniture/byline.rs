//! Bylines: `By NAME / PUBLISHER` and a date above the text; the names, with their places, walk out.

use crate::edtf::Edtf;
use crate::located::{Located, Stated};
use crate::parse::clip::furniture::phrases::{BYLINE_STARTS, PARTICLES};
use crate::parse::clip::furniture::{Head, dateline};
use crate::parse::clip::headings;
use crate::parse::clip::lines::Line;
use crate::parse::clip::page::{HEAD, Page, Verdict};
use crate::parse::part::Role;

/// Longer lines are no bylines.
const MOST_WORDS: usize = 16;

/// Notes the byline and the date, if they stand above the first paragraph, and gives what they say.
pub(super) fn mark(page: &mut Page<'_>) -> Head {
    let mut head = Head::default();
    for index in 0..page.chunks.len() {
        if page.follows_prose(index + 1) || index >= HEAD {
            break;
        }
        let lines = match page.chunks.get(index) {
            Some(chunk) if page.is_open(index) && chunk.lines.len() <= 3 => chunk.lines.clone(),
            _ => continue,
        };
        let Some((first, rest)) = lines.split_first() else { continue };
        let is_first = head.creators.is_empty() && read_byline(first, &mut head);
        let tells = |line: &Line<'_>, head: &mut Head| read_date(line.text, line.at, head);
        let is_byline = if is_first { rest.iter().all(|line| tells(line, &mut head)) } else { false };
        if is_byline || lines.len() == 1 && !is_first && tells(first, &mut head) {
            page.set_aside(index, Role::Byline);
            if is_first {
                mark_title(page, index);
            }
        } else if is_first {
            head = Head { date: head.date, ..Head::default() };
        }
    }
    head
}

/// The line right above the byline is the title.
fn mark_title(page: &mut Page<'_>, byline: usize) {
    let before = (0..byline).rev().find(|index| page.verdicts.get(*index) == Some(&Verdict::Open));
    let is_title =
        |index: &usize| page.open_line(*index).is_some_and(|line| headings::reads_like_heading(&line));
    if let Some(index) = before.filter(is_title) {
        page.set(index, Verdict::Title);
    }
}

fn read_date(text: &str, at: usize, head: &mut Head) -> bool {
    let Some(date) = dateline::read(text) else { return false };
    let span = at..at + text.len();
    head.date = head.date.take().or_else(|| Some(Stated::plain(Edtf::parse(&date).ok()?, span)));
    true
}

fn read_byline(line: &Line<'_>, head: &mut Head) -> bool {
    let Some(start) = opening(line.text) else { return false };
    let rest = line.text.get(start..).unwrap_or_default();
    if line.text.split_whitespace().count() > MOST_WORDS
        || rest.ends_with(['.', ':', '?', '!']) && !rest.ends_with("r.")
    {
        return false;
    }
    let mut parts = split(rest, line.at + start, &["/", "|", "•", "·", " – ", " — "]).into_iter();
    let Some((names, names_at)) = parts.next() else { return false };
    let creators: Vec<_> =
        split(names, names_at, &[",", " and ", " & ", " with "]).into_iter().map(name).collect();
    if creators.is_empty() || !creators.iter().all(|name| is_name(&name.value)) {
        return false;
    }
    head.creators = creators;
    for (part, part_at) in parts {
        if !read_date(part, part_at, head) && head.publisher.is_none() {
            head.publisher = Some(name((part, part_at)));
        }
    }
    true
}

fn name((text, at): (&str, usize)) -> Located<String> {
    let words: Vec<_> = text.split_whitespace().collect();
    Located::new(words.join(" "), at..at + text.len())
}

/// Where the names begin in a line that opens like a byline.
fn opening(line: &str) -> Option<usize> {
    BYLINE_STARTS.iter().find_map(|start| {
        let mut characters = line.char_indices();
        let is_start = start.chars().all(|wanted| {
            characters.next().is_some_and(|(_, found)| {
                found.eq_ignore_ascii_case(&wanted) || wanted == ' ' && found.is_whitespace()
            })
        });
        is_start.then(|| characters.next().map_or(line.len(), |(at, _)| at))
    })
}

/// Parts of a text between marks, without white space at their ends.
fn split<'a>(text: &'a str, at: usize, marks: &[&str]) -> Vec<(&'a str, usize)> {
    let mut parts = Vec::new();
    let mut from = 0;
    while from <= text.len() {
        let rest = text.get(from..).unwrap_or_default();
        let next = marks.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
        let (length, mark) = next.unwrap_or((rest.len(), 1));
        let part = rest.get(..length).unwrap_or_default();
        let trimmed = part.trim();
        let start = at + from + (part.len() - part.trim_start().len());
        if !trimmed.is_empty() {
            parts.push((trimmed, start));
        }
        from += length + mark;
    }
    parts
}

/// Whether words are a name: capitals, and small words such as “van” between them.
fn is_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let is_capitalised = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    words.len() <= 6
        && words
            .first()
            .zip(words.last())
            .is_some_and(|(first, last)| (is_capitalised(first) || words.len() > 1) && is_capitalised(last))
        && words.iter().all(|word| is_capitalised(word) || PARTICLES.contains(word))
        && !text.contains(|character: char| character.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::lines;

    fn read(text: &str) -> Option<(Vec<String>, Option<String>)> {
        let mut head = Head::default();
        let line = lines::line(text, 0, text.len());
        read_byline(&line, &mut head).then(|| {
            for name in head.creators.iter().chain(&head.publisher) {
                let source = text.get(name.span.clone()).unwrap();
                assert_eq!(source.split_whitespace().collect::<Vec<_>>().join(" "), name.value);
            }
            (
                head.creators.into_iter().map(|name| name.value).collect(),
                head.publisher.map(|name| name.value),
            )
        })
    }

    #[test]
    fn bylines() {
        let check = |text: &str, creators: &[&str], publisher: Option<&str>| {
            let expected = (creators.iter().map(ToString::to_string).collect(), publisher.map(str::to_owned));
            assert_eq!(read(text), Some(expected), "{text}");
        };
        check("By Anna Karlin / Harbour Post", &["Anna Karlin"], Some("Harbour Post"));
        check("By\u{a0}Anna\u{a0}Karlin", &["Anna Karlin"], None);
        check(
            "by Anna Karlin, Jo Doe and Piet van der Meer",
            &["Anna Karlin", "Jo Doe", "Piet van der Meer"],
            None,
        );
        check("Written by J. R. Doe | May 3, 2022 | The Post", &["J. R. Doe"], Some("The Post"));
        for text in
            ["By 1940 the ships were gone", "By the sea", "By Anna Karlin, who left.", "By", "By and by"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
