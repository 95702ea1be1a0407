//! How wide words are when they are drawn: text walks in, pixels walk out. No browser is asked, so each letter counts as
//! wide as in the widest of the faces that readers have.

/// How wide a text is at a size, in pixels, at most.
pub(super) fn width(text: &str, size: f64, is_bold: bool) -> f64 {
    let weight = if is_bold { 1.1 } else { 1.0 };
    text.chars().map(advance).sum::<f64>() * size * weight
}

/// The advance of a letter, in sizes of the type.
fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' | '|' | 'í' | 'ì' | 'ï' | 'î' => 0.29,
        ' ' | '.' | ',' | ':' | ';' | '!' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | 'I' | '·' => 0.42,
        's' | 'c' | 'z' | 'J' | 'v' | 'x' | 'y' | 'k' | '“' | '”' => 0.6,
        'm' | 'w' | 'M' | 'W' | '…' | '—' | '@' | '%' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' => 1.0,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' => 1.12,
        'a'..='z' | '0'..='9' => 0.64,
        'E' | 'F' | 'L' | 'S' | 'T' | 'Y' | 'Z' => 0.7,
        'A'..='Z' => 0.82,
        _ if is_wide(letter) => 1.05,
        _ if letter.is_uppercase() => 0.86,
        _ => 0.72,
    }
}

/// Scripts whose letters fill a square.
fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter), 0x1100..=0x11ff | 0x2e80..=0xa4cf | 0xac00..=0xd7ff | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0x1_f000..=0x3_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_words_are_wider() {
        let widths = ["ill", "see", "mow", "MOW", "東京都"].map(|word| width(word, 15.0, false));
        assert!(widths.is_sorted(), "{widths:?}");
        assert!(width("Oslo", 15.0, true) > width("Oslo", 15.0, false));
    }
}
