//! A text that is not a date walks in, with the refusal of the grammar; out walks an [`EdtfError`]
//! that points at the fault and says what to write instead.

use std::ops::Range;

use edtf_core::{ParseError, is_valid};

use super::Edtf;
use super::calendar::days_in_month;
use super::error::EdtfError;
use super::habits::readings;

/// What a date looks like, for want of better advice.
const FORMS: &str = "write a year, month or day as `1917`, `1917-11` or `1917-11-07`";

/// Texts that say that there is no date.
const UNDATED: [&str; 7] = ["?", "-", "unknown", "undated", "n.d.", "nd", "none"];

pub(super) fn explain(text: &str, refusal: ParseError) -> EdtfError {
    explain_empty(text)
        .or_else(|| explain_impossible(text))
        .or_else(|| explain_disorder(text))
        .or_else(|| explain_unclosed(text))
        .or_else(|| explain_habit(text))
        .unwrap_or_else(|| explain_refusal(text, refusal))
}

/// Explains an end before a start where the grammar has seen none.
pub(super) fn explain_backwards(text: &str) -> EdtfError {
    explain_disorder(text).unwrap_or_else(|| EdtfError {
        at: 0..text.len(),
        message: format!("`{text}` ends before it starts"),
        help: "write the earlier date first".to_owned(),
    })
}

fn explain_empty(text: &str) -> Option<EdtfError> {
    let trimmed = text.trim();
    let message = if trimmed.is_empty() {
        "date is empty".to_owned()
    } else if UNDATED.contains(&trimmed.to_lowercase().as_str()) {
        format!("`{trimmed}` is not an EDTF date")
    } else {
        return None;
    };
    Some(EdtfError {
        at: 0..text.len(),
        message,
        help: "leave the date out, or write a year such as `1917`".to_owned(),
    })
}

/// Explains a month or a day that no calendar has, in the first of the dates where there is one.
fn explain_impossible(text: &str) -> Option<EdtfError> {
    dates(text).into_iter().find_map(|at| {
        let mut error = explain_impossible_date(text.get(at.clone())?)?;
        error.at = error.at.start + at.start..error.at.end + at.start;
        let advice = advice(&readings(text));
        if !advice.is_empty() {
            error.help = format!("{}; {advice}", error.help);
        }
        Some(error)
    })
}

/// The places of the dates in a text, between the signs of intervals and sets.
fn dates(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = 0;
    let signs = text.match_indices(['/', ',', '[', ']', '{', '}']);
    for (end, sign) in signs.chain([(text.len(), "")]) {
        places.extend(between_dots(text, start..end));
        start = end + sign.len();
    }
    places
}

/// Parts a place at `..`, which sets have between dates and intervals beside them.
fn between_dots(text: &str, place: Range<usize>) -> Vec<Range<usize>> {
    let Some(part) = text.get(place.clone()) else {
        return Vec::new();
    };
    let mut places = Vec::new();
    let mut start = place.start;
    for (dots, sign) in part.match_indices("..") {
        places.push(start..place.start + dots);
        start = place.start + dots + sign.len();
    }
    places.push(start..place.end);
    places
}

/// Explains an impossible date of the shape `YYYY-MM` or `YYYY-MM-DD`, with or without marks.
fn explain_impossible_date(date: &str) -> Option<EdtfError> {
    if is_valid(date) {
        return None;
    }
    let (year_at, rest) = component(date, 0, 4)?;
    let (month_at, rest) = component(date, after_dash(date, rest)?, 2)?;
    let month: u8 = date.get(month_at.clone())?.parse().ok()?;
    let year: i64 = date.get(year_at)?.parse().ok()?;
    let is_negative = date.trim_start_matches(['?', '~', '%']).starts_with('-');
    let year = if is_negative { -year } else { year };
    if !matches!(month, 1..=12 | 21..=41) {
        return Some(EdtfError {
            message: format!("`{month:02}` is not a month"),
            at: month_at,
            help: "months run from `01` to `12`, seasons from `21` to `24`".to_owned(),
        });
    }
    let (day_at, _) = component(date, after_dash(date, rest)?, 2)?;
    let day = date.get(day_at.clone())?;
    if month > 12 {
        return Some(EdtfError {
            message: format!("season `{month}` has no day `{day}`"),
            at: day_at,
            help: format!("write `{}`", date.get(..month_at.end)?),
        });
    }
    let days = days_in_month(year, month);
    let is_inside = (1..=days).contains(&day.parse().ok()?);
    let month = Edtf::parse(date.get(..month_at.end)?).ok()?.to_words();
    (!is_inside).then(|| EdtfError {
        message: format!("`{day}` is not a day of {month}"),
        at: day_at,
        help: format!("{month} has {days} days"),
    })
}

/// The place of a number of so many digits, marks before it skipped, and where to go on.
fn component(date: &str, from: usize, digits: usize) -> Option<(Range<usize>, usize)> {
    let rest = date.get(from..)?;
    let signs: &[char] = if from == 0 { &['?', '~', '%', '-'] } else { &['?', '~', '%'] };
    let start = from + rest.len() - rest.trim_start_matches(signs).len();
    let number = date.get(start..start + digits)?;
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let goes_on = date.as_bytes().get(start + digits).copied().is_some_and(is_digit);
    let is_number = number.bytes().all(is_digit) && !goes_on;
    is_number.then_some((start..start + digits, start + digits))
}

/// Where the next component starts, if one does.
fn after_dash(date: &str, from: usize) -> Option<usize> {
    let rest = date.get(from..)?;
    let dash = rest.find(|sign| !['?', '~', '%'].contains(&sign))?;
    rest.get(dash..)?.starts_with('-').then_some(from + dash + 1)
}

/// Explains an interval of which both ends are dates, but in the wrong order.
fn explain_disorder(text: &str) -> Option<EdtfError> {
    let (start, end) = text.split_once('/')?;
    if end.contains('/') || !is_valid(start) || !is_valid(end) {
        return None;
    }
    let turned = format!("{end}/{start}");
    let help = match advice(&readings(text)) {
        help if !help.is_empty() => help,
        _ if Edtf::parse(&turned).is_ok() => format!("write `{turned}`"),
        _ => "write the earlier date first".to_owned(),
    };
    Some(EdtfError {
        at: start.len() + 1..text.len(),
        message: format!("`{end}` comes before `{start}`"),
        help,
    })
}

/// Explains a set without its closing bracket.
fn explain_unclosed(text: &str) -> Option<EdtfError> {
    let bracket = match text.as_bytes() {
        [b'[', ..] => ']',
        [b'{', ..] => '}',
        _ => return None,
    };
    let closed = format!("{text}{bracket}");
    is_valid(&closed).then(|| EdtfError {
        at: 0..text.len(),
        message: format!("set `{text}` has no closing `{bracket}`"),
        help: format!("write `{closed}`"),
    })
}

fn explain_habit(text: &str) -> Option<EdtfError> {
    let help = advice(&readings(text));
    (!help.is_empty()).then(|| EdtfError {
        at: 0..text.len(),
        message: format!("`{text}` is not an EDTF date"),
        help,
    })
}

/// ``write `1917-03` for March 1917``, and so for every reading.
fn advice(readings: &[String]) -> String {
    let offers: Vec<String> = readings
        .iter()
        .filter_map(|reading| Some((reading, Edtf::parse(reading).ok()?.to_words())))
        .map(|(reading, words)| format!("`{reading}` for {words}"))
        .collect();
    if offers.is_empty() {
        return String::new();
    }
    format!("write {}", offers.join(" or "))
}

/// Explains with the reason of the grammar itself, from where it stopped to the end of that
/// date; prose is pointed at as a whole.
fn explain_refusal(text: &str, refusal: ParseError) -> EdtfError {
    let mut start = refusal.offset.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let at = if text.contains(char::is_whitespace) {
        0..text.len()
    } else {
        dates(text)
            .into_iter()
            .find(|place| place.start <= start && start < place.end)
            .map_or(start..text.len(), |place| start..place.end)
    };
    let message = match text.get(at.clone()) {
        Some(part) if !part.is_empty() && part != text => {
            format!("`{part}` does not belong in an EDTF date")
        }
        _ => format!("`{text}` is not an EDTF date"),
    };
    let reason = refusal.message.replace('\'', "`");
    EdtfError { at, message, help: format!("{reason}; {FORMS}") }
}
