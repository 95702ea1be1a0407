//! Words that must not be taken for marks: plain text walks in, Markdown that reads as the same text walks out, with no
//! more backslashes than it needs.

use std::fmt::Write;

/// Where running text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A line of its own.
    Line,
    /// A heading.
    Heading,
    /// A cell of a table.
    Cell,
}

/// What stands around a piece of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// The character before it.
    pub before: Option<char>,
    /// The character after it.
    pub after: Option<char>,
    /// Whether it begins a line of a block.
    pub is_line_start: bool,
    /// What it is a part of.
    pub place: Place,
    /// Whether it stands between brackets.
    pub is_bracketed: bool,
}

/// Escapes a piece of text.
pub(super) fn escape(text: &str, around: Around) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = around.before;
    let mut is_field = false;
    let mark = if around.is_line_start { opening_mark(text) } else { None };
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let after = next.or(around.after);
        match character {
            '[' => is_field = true,
            ']' => is_field = false,
            _ => {}
        }
        let is_mark = match character {
            // What comes after a backslash may yet be moved or written as a reference.
            '*' | '`' | '~' | '[' | '\\' => true,
            ']' => around.is_bracketed,
            '|' => around.place == Place::Cell,
            '#' | '{' | '}' => around.place == Place::Heading,
            // Within a word it marks nothing.
            '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
            '<' => after.is_none_or(|after| after.is_ascii_alphabetic() || "/!?".contains(after)),
            '&' => after.is_none_or(|after| after.is_ascii_alphanumeric() || after == '#'),
            '!' => after == Some('['),
            // Between brackets two of them make an inline field.
            ':' => is_field && before == Some(':'),
            _ => false,
        };
        match character {
            '\n' => out.push(' '),
            _ if character.is_control() && character != '\t' => out.push_str(&entity(character)),
            _ => {
                if is_mark || mark == Some(at) {
                    out.push('\\');
                }
                out.push(character);
            }
        }
        before = Some(character);
    }
    out
}

/// A character as a reference to it.
pub(super) fn entity(character: char) -> String {
    format!("&#{};", u32::from(character))
}

/// Where the character stands that makes the head of a line a mark of a block.
fn opening_mark(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let next = text.get(first.len_utf8()..)?.chars().next();
    let is_apart = |next: Option<char>| next.is_none_or(char::is_whitespace);
    match first {
        '>' | ':' | '=' | '|' => Some(0),
        '-' => (is_apart(next) || next.is_some_and(|next| "-|:".contains(next))).then_some(0),
        '+' => (is_apart(next) || next == Some('+')).then_some(0),
        '#' => is_apart(text.trim_start_matches('#').chars().next()).then_some(0),
        '0'..='9' => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let rest = text.get(digits..)?;
            let after = rest.strip_prefix(['.', ')'])?;
            is_apart(after.chars().next()).then_some(digits)
        }
        _ => None,
    }
}

/// Where a link leads, as it stands between its parentheses.
pub(super) fn target(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    let is_plain = !target.is_empty()
        && !target.starts_with('<')
        && !target.contains(|character: char| {
            character.is_control() || character.is_whitespace() || "()".contains(character)
        });
    let mut characters = target.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek();
        match character {
            '\\' if next.is_none_or(char::is_ascii_punctuation) => out.push_str("\\\\"),
            '&' if next.is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#')
                && target.contains(';') =>
            {
                out.push_str("\\&");
            }
            '<' | '>' if !is_plain => {
                let _ = write!(out, "\\{character}");
            }
            _ if character.is_control() => out.push_str(&entity(character)),
            _ => out.push(character),
        }
    }
    if is_plain { out } else { format!("<{out}>") }
}
