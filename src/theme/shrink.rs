//! What a stylesheet carries for its authors and no browser needs, its comments and its line breaks, left out.

/// The stylesheet without comments, and without white space at the beginnings and ends of its lines.
///
/// Strings and unquoted addresses stay as they are: what looks like a comment inside of them is none.
pub(super) fn shrink(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (piece, kept) = match first {
            '"' | '\'' => quoted(rest, first),
            '/' if rest.starts_with("/*") => comment(rest),
            '\n' | '\r' => line_break(rest, &short),
            'u' | 'U' => address(rest),
            _ => plain(rest),
        };
        short.push_str(kept);
        rest = rest.get(piece..).unwrap_or_default();
    }
    short.trim().to_owned()
}

/// How far a piece of the text reaches, and what is kept of it.
type Piece<'a> = (usize, &'a str);

fn whole(text: &str, length: usize) -> Piece<'_> {
    text.get(..length).map_or((text.len(), text), |piece| (length, piece))
}

fn quoted(text: &str, quote: char) -> Piece<'_> {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let is_end = *letter == quote && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        is_end
    });
    whole(text, end.map_or(text.len(), |(at, _)| at + 1))
}

fn comment(text: &str) -> Piece<'_> {
    let end = text.get(2..).and_then(|inside| inside.find("*/"));
    (end.map_or(text.len(), |at| at + 4), "")
}

/// A line break stands for a space where it may part two words, and for nothing after the end of a rule or declaration.
fn line_break<'a>(text: &'a str, before: &str) -> Piece<'a> {
    let is_idle = before.is_empty() || before.ends_with(['{', '}', ';', '\n']);
    (text.len() - text.trim_start().len(), if is_idle { "" } else { "\n" })
}

fn address(text: &str) -> Piece<'_> {
    let is_address = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url("));
    if !is_address || text.get(4..).is_some_and(|inside| inside.trim_start().starts_with(['"', '\''])) {
        return whole(text, 1);
    }
    whole(text, text.find(')').map_or(text.len(), |at| at + 1))
}

fn plain(text: &str) -> Piece<'_> {
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, letter)| matches!(letter, '"' | '\'' | '/' | '\n' | '\r' | 'u' | 'U'));
    whole(text, end.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
#[path = "shrink_tests.rs"]
mod tests;
