//! The account of a file's bytes: the spans that recognisers named walk in; parts that cover the whole
//! file, without gaps or overlaps, walk out.

use std::ops::Range;

use crate::parse::part::{Part, Role};

/// Puts the parts in order, fills what is between them with blanks, and joins neighbours that are one
/// piece of furniture or one response.
pub(super) fn cover(mut named: Vec<Part>, length: usize) -> Vec<Part> {
    named.sort_by_key(|part| part.span.start);
    let mut parts: Vec<Part> = Vec::with_capacity(named.len() * 2);
    let mut end = 0;
    for mut part in named {
        part.span.start = part.span.start.max(end);
        if part.span.end <= part.span.start {
            continue;
        }
        if part.span.start > end {
            parts.push(Part { span: end..part.span.start, role: Role::Blank });
        }
        end = part.span.end;
        join(&mut parts, part);
    }
    if end < length {
        parts.push(Part { span: end..length, role: Role::Blank });
    }
    parts
}

/// Takes reference marks out of the text and the headings that they stand in, each as a part of its own. Where they stand
/// in what is set aside, they went with it.
pub(super) fn cut(parts: Vec<Part>, marks: &[Range<usize>]) -> Vec<Part> {
    let mut cut = Vec::with_capacity(parts.len());
    let mut marks = marks.iter().peekable();
    for part in parts {
        let mut at = part.span.start;
        while let Some(mark) = marks.next_if(|mark| mark.start < part.span.end) {
            let is_inside = mark.start >= at && mark.end <= part.span.end;
            if !is_inside || !matches!(part.role, Role::Passage(_) | Role::Heading | Role::Blank) {
                continue;
            }
            if mark.start > at {
                cut.push(Part { span: at..mark.start, role: part.role });
            }
            cut.push(Part { span: mark.clone(), role: Role::Reference });
            at = mark.end;
        }
        if at < part.span.end {
            cut.push(Part { span: at..part.span.end, role: part.role });
        }
    }
    cut
}

fn join(parts: &mut Vec<Part>, part: Part) {
    let may_join = part.role.set_aside().is_some() || matches!(part.role, Role::Response(_));
    let is_blank = |part: &Part| part.role == Role::Blank;
    let back = if parts.last().is_some_and(is_blank) { 2 } else { 1 };
    let before = parts.len().checked_sub(back);
    let Some(before) =
        before.filter(|before| may_join && parts.get(*before).is_some_and(|b| b.role == part.role))
    else {
        parts.push(part);
        return;
    };
    parts.truncate(before + 1);
    if let Some(last) = parts.last_mut() {
        last.span.end = part.span.end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_parts_of_their_own() {
        let part = |start: usize, end: usize, role| Part { span: start..end, role };
        let parts = vec![part(0, 9, Role::Heading), part(9, 20, Role::Passage(1)), part(20, 30, Role::About)];
        let expected = [
            part(0, 5, Role::Heading),
            part(5, 9, Role::Reference),
            part(9, 12, Role::Passage(1)),
            part(12, 15, Role::Reference),
            part(15, 20, Role::Passage(1)),
            part(20, 30, Role::About),
        ];
        assert_eq!(cut(parts, &[5..9, 12..15, 22..24]), expected);
    }

    #[test]
    fn covers_and_joins() {
        let part = |start: usize, end: usize, role| Part { span: start..end, role };
        let named = vec![
            part(20, 30, Role::About),
            part(2, 5, Role::Passage(1)),
            part(5, 8, Role::Passage(2)),
            part(32, 40, Role::About),
        ];
        let expected = [
            part(0, 2, Role::Blank),
            part(2, 5, Role::Passage(1)),
            part(5, 8, Role::Passage(2)),
            part(8, 20, Role::Blank),
            part(20, 40, Role::About),
            part(40, 41, Role::Blank),
        ];
        assert_eq!(cover(named, 41), expected);
        assert!(cover(Vec::new(), 0).is_empty());
    }
}
