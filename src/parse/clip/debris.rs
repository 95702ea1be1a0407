//! Debris of a page: a piece of raw text walks in; its pieces without the marks of notes that the clip
//! does not hold (`<sup>note&nbsp;</sup>`) walk out.

/// What stands between the tags of such a mark, in lower case, and its end.
const NOTES: &[&str] =
    &["note&nbsp;</sup>", "note\u{a0}</sup>", "note </sup>", "note</sup>", "&nbsp;</sup>", "</sup>"];

const OPEN: &str = "<sup>";

/// The pieces that are left, each with its offset in the file; `at` is that of the whole. White space
/// that a mark leaves before a comma or full stop goes with it.
pub(super) fn clear(text: &str, at: usize) -> Vec<(&str, usize)> {
    let mut pieces = Vec::new();
    let mut kept_from = 0;
    for (start, _) in text.match_indices(OPEN) {
        let inside = text.get(start + OPEN.len()..).unwrap_or_default();
        let Some(length) = note(inside) else { continue };
        let mut end = start + OPEN.len() + length;
        let after = text.get(end..).unwrap_or_default();
        let next = after.trim_start();
        if next.is_empty() || next.starts_with([',', '.', ';', ':', '!', '?', ')']) {
            end += after.len() - next.len();
        }
        push(&mut pieces, text, kept_from, start, at);
        kept_from = end;
    }
    push(&mut pieces, text, kept_from, text.len(), at);
    pieces
}

/// How long the rest of a mark is, if one stands here.
fn note(inside: &str) -> Option<usize> {
    let fits = |note: &&&str| inside.get(..note.len()).is_some_and(|head| head.eq_ignore_ascii_case(note));
    NOTES.iter().find(fits).map(|note| note.len())
}

fn push<'a>(pieces: &mut Vec<(&'a str, usize)>, text: &'a str, start: usize, end: usize, at: usize) {
    if let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) {
        pieces.push((piece, at + start));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_notes_go() {
        let cases = [
            ("plain", "plain"),
            ("love<sup>note&nbsp;</sup>\u{a0} , and", "love, and"),
            ("love<sup>Note </sup> and", "love and"),
            ("x<sup>2</sup>", "x<sup>2</sup>"),
            ("x<sup>2</sup><sup>note</sup>.", "x<sup>2</sup>."),
            ("x<sup>note", "x<sup>note"),
        ];
        for (text, expected) in cases {
            let pieces = clear(text, 7);
            let joined: String = pieces.iter().map(|(piece, _)| *piece).collect();
            assert_eq!(joined, expected, "{text}");
            for (piece, at) in pieces {
                assert_eq!(text.get(at - 7..at - 7 + piece.len()), Some(piece));
            }
        }
    }
}
