//! Kinds of lines: one line walks in; what its own marks make of it walks out.

use crate::parse::clip::lines::Line;

/// What a line is by its own marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Blank,
    /// A control of the page that was clipped.
    Control,
    /// The name of a folder of examples.
    Folder,
    /// A heading with `#`: its level, and where in the line's text its own begins.
    Heading(u8, usize),
    /// A line drawn across.
    Rule,
    /// A rule that makes a heading of the line above: its level.
    Underline(u8),
    /// A quotation.
    Quote,
    /// An item of a list: its mark, and where in the line's text its own begins.
    Item(Mark, usize),
    /// Pictures and nothing else.
    Picture,
    /// Text.
    Plain,
}

/// The mark of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `-`, `*`, `+` or `•`.
    Bullet,
    /// `1.` or `1)`.
    Number(u32),
}

/// Words on the buttons of a trope wiki.
const CONTROLS: &[&str] = &[
    "open/close all folders",
    "open / close all folders",
    "open all folders",
    "close all folders",
    "show spoilers",
    "foldercontrol",
];

/// Longer lines are no folders.
const LONGEST_FOLDER: usize = 60;

/// What a line is.
pub(super) fn kind(line: &Line<'_>) -> Kind {
    let text = line.text;
    if line.is_blank() {
        return Kind::Blank;
    }
    if let Some(level) = line.heading {
        return Kind::Heading(level, 0);
    }
    if is_control(text) {
        return Kind::Control;
    }
    if let Some(rule) = rule(text) {
        return rule;
    }
    if let Some((mark, content)) = item(text) {
        return Kind::Item(mark, content);
    }
    if line.is_padded && text.chars().count() <= LONGEST_FOLDER && !text.ends_with(['.', '!', '?', ',', ';'])
    {
        return Kind::Folder;
    }
    if line.indent < 4 {
        if let Some((level, content)) = heading(text) {
            return Kind::Heading(level, content);
        }
        if text.starts_with('>') {
            return Kind::Quote;
        }
    }
    if pictures(text) == Some(text.len()) { Kind::Picture } else { Kind::Plain }
}

fn is_control(text: &str) -> bool {
    let bare = text.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    CONTROLS.contains(&bare.as_str())
}

/// A line of one character only, which is a rule or underlines a heading.
fn rule(text: &str) -> Option<Kind> {
    let first = text.chars().next().filter(|first| matches!(first, '_' | '-' | '*' | '='))?;
    let is_even = text.chars().all(|character| character == first || character == ' ');
    let count = text.chars().filter(|character| *character == first).count();
    if !is_even || count < 3 {
        return None;
    }
    Some(match first {
        '=' => Kind::Underline(1),
        '-' if !text.contains(' ') => Kind::Underline(2),
        _ => Kind::Rule,
    })
}

fn item(text: &str) -> Option<(Mark, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (mark, after) = if digits > 0 && digits <= 3 {
        let number = text.get(..digits)?.parse().ok()?;
        (Mark::Number(number), text.get(digits..)?.strip_prefix(['.', ')'])?)
    } else if let Some(after) = text.strip_prefix('•') {
        (Mark::Bullet, after)
    } else {
        (Mark::Bullet, text.strip_prefix(['-', '*', '+'])?)
    };
    let content = after.trim_start();
    let is_divided = content.len() < after.len() || text.starts_with('•');
    (is_divided && !content.is_empty()).then(|| (mark, text.len() - content.len()))
}

fn heading(text: &str) -> Option<(u8, usize)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let after = text.get(level..)?;
    let content = after.trim_start();
    let has_words = content.chars().any(char::is_alphanumeric);
    let is_heading = (1..=6).contains(&level) && content.len() < after.len() && has_words;
    is_heading.then(|| (u8::try_from(level).unwrap_or(6), text.len() - content.len()))
}

/// How many bytes at the beginning of a text are pictures: `![alt](path)` or `[![alt](path)](url)`.
pub(super) fn pictures(text: &str) -> Option<usize> {
    let mut end = 0;
    while let Some(length) = picture(text.get(end..)?) {
        end += length;
        let rest = text.get(end..)?;
        let next = rest.trim_start();
        if picture(next).is_some() {
            end += rest.len() - next.len();
        }
    }
    (end > 0).then_some(end)
}

fn picture(text: &str) -> Option<usize> {
    if let Some(inner) = text.strip_prefix('[') {
        let length = bare_picture(inner)?;
        let target = inner.get(length..)?.strip_prefix("](")?;
        return Some(1 + length + 2 + closing(target)?);
    }
    bare_picture(text)
}

fn bare_picture(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("![")?;
    let alt = rest.find("](")?;
    Some(2 + alt + 2 + closing(rest.get(alt + 2..)?)?)
}

/// After the parenthesis that closes a target.
fn closing(target: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, character) in target.char_indices() {
        match character {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at + 1),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::lines;

    #[test]
    fn kinds() {
        let cases = [
            ("  ", Kind::Blank),
            ("\u{a0} \u{a0} open/close all folders\u{a0} ", Kind::Control),
            ("[open/close all folders]", Kind::Control),
            ("\u{a0} \u{a0} Comic Books\u{a0} ", Kind::Folder),
            ("\u{a0} A whole sentence.", Kind::Plain),
            ("## Examples:", Kind::Heading(2, 3)),
            ("#hashtag", Kind::Plain),
            ("# ##", Kind::Plain),
            ("___", Kind::Rule),
            ("* * *", Kind::Rule),
            ("---", Kind::Underline(2)),
            ("=====", Kind::Underline(1)),
            ("> said he", Kind::Quote),
            ("-   text", Kind::Item(Mark::Bullet, 4)),
            ("    - text", Kind::Item(Mark::Bullet, 2)),
            ("•text", Kind::Item(Mark::Bullet, 3)),
            ("*text* more", Kind::Plain),
            ("-Bob", Kind::Plain),
            ("-", Kind::Plain),
            ("  12. text", Kind::Item(Mark::Number(12), 4)),
            ("1) text", Kind::Item(Mark::Number(1), 3)),
            ("1917. A year.", Kind::Plain),
            ("3.5 per cent", Kind::Plain),
            ("![a](/b_(c).jpg)", Kind::Picture),
            ("[![a](b)](c) ![d](e)", Kind::Picture),
            ("![a](b) text", Kind::Plain),
            ("— Who goes there?", Kind::Plain),
        ];
        for (text, expected) in cases {
            let lines = lines::split(text);
            assert_eq!(kind(&lines[0]), expected, "{text}");
        }
    }
}
