//! Inline fields: a piece of raw text walks in; what is left of it and the fields
//! (`[treatment:: subverted]`) walk out.

use std::ops::Range;

use crate::parse::tree::Field;

/// Keys of the inline fields that an entry may have.
pub const KEYS: &[&str] = &["treatment", "wave", "works", "characters", "creators", "medium"];

/// A piece of raw text without its inline fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken<'a> {
    /// What is left, in order: text and its offset in the file.
    pub pieces: Vec<(&'a str, usize)>,
    /// The fields with a known key, in order.
    pub fields: Vec<Field>,
    /// What looks like a field but has no known key; it stays in the text.
    pub unknown: Vec<Field>,
}

/// Takes the inline fields out of a piece of raw text; `at` is its offset in the file. The white space
/// that a field leaves behind goes with it.
pub fn take(text: &str, at: usize) -> Taken<'_> {
    let mut taken = Taken { pieces: Vec::new(), fields: Vec::new(), unknown: Vec::new() };
    let mut kept_from = 0;
    let mut from = 0;
    while let Some((range, field)) = find(text, from, at) {
        from = range.end;
        if !KEYS.contains(&field.key.as_str()) {
            taken.unknown.push(field);
            continue;
        }
        taken.fields.push(field);
        let hole = widen(text, kept_from, range);
        push(&mut taken, text, kept_from..hole.start, at);
        kept_from = hole.end;
        from = from.max(hole.end);
    }
    push(&mut taken, text, kept_from..text.len(), at);
    taken
}

fn push<'a>(taken: &mut Taken<'a>, text: &'a str, range: Range<usize>, at: usize) {
    let offset = at + range.start;
    if let Some(piece) = text.get(range).filter(|piece| !piece.is_empty()) {
        taken.pieces.push((piece, offset));
    }
}

/// The first field at or after `from`.
fn find(text: &str, from: usize, at: usize) -> Option<(Range<usize>, Field)> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find('[')?;
        let inside = text.get(start + 1..)?;
        let length = inside.find([']', '[', '\n']);
        if let Some(length) = length
            && inside.get(length..)?.starts_with(']')
            && let Some((key, values)) = inside.get(..length)?.split_once("::")
            && is_key(key.trim())
        {
            let range = start..start + 1 + length + 1;
            let values = values.split(',').map(str::trim).filter(|value| !value.is_empty());
            let field = Field {
                key: key.trim().to_owned(),
                values: values.map(str::to_owned).collect(),
                span: at + range.start..at + range.end,
            };
            return Some((range, field));
        }
        from = start + 1;
    }
}

fn is_key(key: &str) -> bool {
    key.starts_with(char::is_alphabetic)
        && key.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
}

/// Takes in the white space before a field where the text goes on without it, or after it at the beginning.
fn widen(text: &str, kept_from: usize, range: Range<usize>) -> Range<usize> {
    let before = text.get(kept_from..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_open = after.chars().next().is_none_or(|next| !next.is_alphanumeric());
    if before.trim().is_empty() {
        range.start - before.len()..text.len() - after.trim_start().len()
    } else if is_open {
        kept_from + before.trim_end().len()..range.end
    } else {
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, left: &str, keys: &[(&str, &[&str])], unknown: usize) {
        let taken = take(text, 100);
        let joined: String = taken.pieces.iter().map(|(piece, _)| *piece).collect();
        assert_eq!(joined, left, "{text}");
        let found: Vec<_> =
            taken.fields.iter().map(|field| (field.key.as_str(), field.values.clone())).collect();
        let expected: Vec<_> = keys
            .iter()
            .map(|(key, values)| (*key, values.iter().map(ToString::to_string).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(taken.unknown.len(), unknown, "{text}");
        for (piece, offset) in taken.pieces {
            assert_eq!(text.get(offset - 100..offset - 100 + piece.len()), Some(piece));
        }
    }

    #[test]
    fn takes_fields_and_leaves_the_rest() {
        check("plain [1] text", "plain [1] text", &[], 0);
        check("A spy. [treatment:: subverted]", "A spy.", &[("treatment", &["subverted"])], 0);
        check("[wave:: 1917] A spy.", "A spy.", &[("wave", &["1917"])], 0);
        check("one [works:: a-b, c] two", "one two", &[("works", &["a-b", "c"])], 0);
        check("one [medium::film], two", "one, two", &[("medium", &["film"])], 0);
        check(
            "x [wave:: 1917] [treatment:: averted]",
            "x",
            &[("wave", &["1917"]), ("treatment", &["averted"])],
            0,
        );
        check("x [treatmnt:: averted] y", "x [treatmnt:: averted] y", &[], 1);
        check("x [[a:: b] [wave:: ", "x [[a:: b] [wave:: ", &[], 1);
        check("[wave::]", "", &[("wave", &[])], 0);
    }

    #[test]
    fn a_field_knows_its_place() {
        let taken = take("é [wave:: 1917]", 10);
        assert_eq!(taken.fields.first().map(|field| field.span.clone()), Some(13..26));
    }
}
