//! How wide a text may be: words walk in, a width walks out that no sans face of a reader's machine is likely to
//! exceed. The tables are measured by `scripts/measure-advances.mjs`.

/// How much wider a text in bold is, at most.
pub const BOLD: f64 = 1.125;

/// How wide a text is at most, at a size in pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|glyph| f64::from(advance(glyph))).sum::<f64>() * size / 100.0
}

/// Shortens a text so that it is no wider than `room`, with an ellipsis in place of what is left out; empty where not
/// even that fits.
pub fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…", size);
    let mut kept = String::new();
    for glyph in text.chars() {
        left -= f64::from(advance(glyph)) * size / 100.0;
        if left < 0.0 {
            break;
        }
        kept.push(glyph);
    }
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// Breaks a text into at most `most` lines no wider than `room`, at spaces where it can.
pub fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if lines_hold(line, word, size, room) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| fit(line, size, room)).collect()
}

fn lines_hold(line: &str, word: &str, size: f64, room: f64) -> bool {
    width(line, size) + width(" ", size) + width(word, size) <= room
}

/// Hundredths of an em.
fn advance(glyph: char) -> u8 {
    let code = u32::from(glyph);
    let from = |table: &[u8], first: u32| {
        code.checked_sub(first)
            .and_then(|nth| usize::try_from(nth).ok())
            .and_then(|nth| table.get(nth).copied())
    };
    from(&LATIN, 0x20)
        .or_else(|| from(&GREEK, 0x370))
        .or_else(|| from(&CYRILLIC, 0x400))
        .or_else(|| from(&PUNCTUATION, 0x2010))
        .unwrap_or(match code {
            // Marks that stand above or below the letter before them.
            0x300..=0x36f => 0,
            // Scripts of letters: the widest are as wide as they are high.
            0..=0x10ff => 100,
            // Ideographs and what is drawn in squares; faces without the glyph draw a box.
            _ => 125,
        })
}

// From U+0020.
const LATIN: [u8; 352] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 56, 84, 32, 37, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 34, 50, 67, 56, 91, 76, 79, 67, 79, 73, 67,
    62, 74, 69, 99, 69, 67, 69, 40, 38, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 41, 64, 64, 64, 64, 56, 56, 58, 100,
    48, 62, 84, 0, 100, 56, 50, 84, 41, 41, 50, 64, 66, 32, 50, 41, 48, 62, 97, 97, 97, 62, 69, 69, 69, 69,
    69, 69, 100, 73, 67, 67, 67, 67, 34, 34, 34, 34, 78, 76, 79, 79, 79, 79, 79, 84, 79, 74, 74, 74, 74, 67,
    67, 64, 62, 62, 62, 62, 62, 62, 99, 55, 62, 62, 62, 62, 28, 28, 28, 28, 62, 64, 62, 62, 62, 62, 62, 84,
    62, 64, 64, 64, 64, 60, 64, 60, 69, 62, 69, 62, 69, 62, 73, 55, 73, 55, 73, 55, 73, 55, 78, 64, 78, 64,
    67, 62, 67, 62, 67, 62, 67, 62, 67, 62, 78, 64, 78, 64, 78, 64, 78, 64, 76, 64, 92, 70, 34, 28, 34, 28,
    34, 28, 34, 28, 34, 28, 74, 56, 50, 28, 67, 58, 58, 56, 28, 56, 28, 56, 38, 56, 35, 57, 29, 76, 64, 76,
    64, 76, 64, 82, 76, 64, 79, 62, 79, 62, 79, 62, 107, 103, 73, 42, 73, 42, 73, 42, 67, 53, 67, 53, 67, 53,
    67, 53, 62, 40, 62, 40, 62, 40, 74, 64, 74, 64, 74, 64, 74, 64, 74, 64, 74, 64, 99, 82, 67, 60, 67, 69,
    53, 69, 53, 69, 53, 36,
];

// From U+0370.
const GREEK: [u8; 144] = [
    66, 57, 87, 65, 28, 28, 77, 65, 61, 61, 58, 55, 55, 55, 34, 30, 61, 61, 61, 61, 58, 58, 70, 32, 79, 88,
    47, 61, 83, 61, 86, 83, 35, 69, 69, 56, 69, 67, 69, 76, 79, 34, 67, 69, 91, 76, 65, 79, 76, 67, 61, 64,
    62, 67, 81, 69, 84, 79, 34, 67, 66, 55, 64, 35, 62, 66, 64, 60, 62, 55, 55, 64, 62, 35, 59, 60, 64, 56,
    56, 62, 69, 64, 59, 64, 61, 62, 73, 58, 77, 84, 35, 62, 62, 62, 84, 66, 62, 63, 70, 85, 70, 73, 86, 67,
    79, 62, 65, 59, 58, 46, 66, 66, 87, 63, 94, 84, 76, 66, 80, 62, 69, 61, 77, 63, 70, 62, 62, 54, 67, 64,
    55, 28, 79, 62, 62, 61, 64, 70, 91, 73, 64, 71, 70, 71,
];

// From U+0400.
const CYRILLIC: [u8; 96] = [
    67, 67, 87, 61, 72, 67, 34, 34, 50, 110, 105, 86, 71, 77, 64, 76, 69, 69, 69, 61, 79, 67, 108, 65, 77,
    77, 71, 76, 91, 76, 79, 76, 67, 73, 62, 64, 87, 69, 78, 70, 107, 110, 84, 89, 69, 72, 108, 73, 62, 62,
    59, 53, 70, 62, 91, 54, 65, 65, 61, 64, 76, 66, 62, 66, 64, 55, 59, 60, 86, 60, 69, 62, 92, 95, 71, 79,
    60, 55, 85, 61, 62, 62, 63, 53, 55, 53, 28, 28, 28, 91, 90, 66, 61, 65, 60, 66,
];

// From U+2010.
const PUNCTUATION: [u8; 24] =
    [37, 37, 64, 56, 100, 100, 56, 56, 32, 32, 32, 32, 52, 52, 52, 52, 56, 56, 59, 59, 50, 67, 100, 32];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wide() {
        assert!(width("WWW", 10.0) > 2.0 * width("iii", 10.0));
        assert!(width("Ж", 10.0) > width("i", 10.0));
        assert!(width("漢", 10.0) > 10.0);
        assert!((width("", 10.0)).abs() < f64::EPSILON);
    }

    #[test]
    fn shortens_what_does_not_fit() {
        assert_eq!(fit("Rue Daru", 10.0, 500.0), "Rue Daru");
        let cut = fit("A very long title indeed", 10.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 10.0) <= 60.0, "{cut}");
        assert_eq!(fit("Anything", 10.0, 3.0), "");
    }

    #[test]
    fn breaks_lines_at_spaces() {
        assert_eq!(wrap("How they were seen", 13.5, 80.0, 3), ["How they", "were seen"]);
        let lines = wrap("one two three four five six seven", 13.5, 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| width(line, 13.5) <= 60.0), "{lines:?}");
    }
}
