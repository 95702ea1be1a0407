//! The ground rules of drawings: numbers and texts walk in, pieces of SVG walk out.

use crate::html::escape;

/// A number with at most one decimal, as drawings write it: `12`, `12.5`, never `-0`.
pub fn number(value: f64) -> String {
    let written = format!("{value:.1}");
    let short = written.strip_suffix(".0").unwrap_or(&written);
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// A count as a length.
pub fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// A length as a count: rounded, never below 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped just before")]
pub fn whole(length: f64) -> usize {
    length.round().clamp(0.0, 1e9) as usize
}

/// Days further away than this are drawn as if they stood there: a thousand million years.
const FARTHEST: i64 = 365_000_000_000;

/// A day as a number on an axis.
#[expect(clippy::cast_precision_loss, reason = "clamped to what a float holds exactly")]
pub fn day(day: i64) -> f64 {
    day.clamp(-FARTHEST, FARTHEST) as f64
}

/// A number on an axis as the day that it lies in.
#[expect(clippy::cast_possible_truncation, reason = "axes hold only days that were clamped")]
pub fn to_day(number: f64) -> i64 {
    number.floor() as i64
}

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
    /// It ends there.
    End,
}

/// A line of text.
pub fn text(class: &str, x: f64, y: f64, anchor: Anchor, words: &str) -> String {
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let (x, y, words) = (number(x), number(y), escape(words));
    format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}>{words}</text>")
}

/// A straight line.
pub fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> String {
    format!(
        "<path class=\"{class}\" d=\"M{} {}L{} {}\"/>",
        number(from.0),
        number(from.1),
        number(to.0),
        number(to.1)
    )
}

/// A rectangle; `more` are further attributes, each with a space before it.
pub fn rect(class: &str, at: (f64, f64), size: (f64, f64), more: &str) -> String {
    format!(
        "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{more}/>",
        number(at.0),
        number(at.1),
        number(size.0.max(0.0)),
        number(size.1.max(0.0))
    )
}

/// A whole drawing: `class` after `draw`, `role` with its names, and what it holds.
pub fn drawing(class: &str, size: (f64, f64), role: &str, holds: &str) -> String {
    let (width, height) = (number(size.0), number(size.1.ceil()));
    format!(
        "<svg class=\"draw {class}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         {role}>{holds}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_at_most_one_decimal() {
        for (value, expect) in [(0.0, "0"), (-0.04, "0"), (12.0, "12"), (12.55, "12.6"), (-3.25, "-3.2")] {
            assert_eq!(number(value), expect);
        }
        assert_eq!((float(12), whole(-1.0), whole(2.6)), (12.0, 0, 3));
        assert_eq!((day(i64::MIN), to_day(-0.5)), (-365_000_000_000.0, -1));
    }

    #[test]
    fn texts_are_escaped() {
        let text = text("lb", 1.0, 2.0, Anchor::Middle, "<b> & “c”");
        assert_eq!(
            text,
            "<text class=\"lb\" x=\"1\" y=\"2\" text-anchor=\"middle\">&lt;b&gt; &amp; “c”</text>"
        );
    }
}
