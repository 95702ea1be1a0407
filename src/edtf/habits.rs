//! A date as people write it walks in (`March 1917`, `1920s`, `c. 1922`, `7/11/1917`); out walk
//! the EDTF forms that it may mean, best first, each of them valid.
//!
//! Nothing is read silently this way: the readings only serve the help of an error.

use edtf_core::is_valid;

use super::vocabulary::ENGLISH;

/// Texts longer than this (in bytes) are not a date that somebody wrote out.
const LONGEST: usize = 80;

/// Words before a date that mark it, longest first where one begins another.
const MARKS: [(&str, char); 14] = [
    ("circa", '~'),
    ("ca.", '~'),
    ("ca", '~'),
    ("c.", '~'),
    ("c", '~'),
    ("about", '~'),
    ("around", '~'),
    ("approximately", '~'),
    ("approx.", '~'),
    ("perhaps", '?'),
    ("maybe", '?'),
    ("possibly", '?'),
    ("probably", '?'),
    ("the", ' '),
];

/// Words before a date that leave one side open, with the interval they make of it.
const OPENINGS: [(&str, &str); 7] = [
    ("since ", "{}/.."),
    ("from ", "{}/.."),
    ("after ", "{}/.."),
    ("until ", "../{}"),
    ("till ", "../{}"),
    ("up to ", "../{}"),
    ("before ", "../{}"),
];

/// What stands between the ends of a span.
const SEPARATORS: [&str; 10] = [" to ", " until ", " - ", " – ", " — ", "–", "—", "..", "/", "-"];

/// Words for an end that has not come.
const NOT_YET: [&str; 7] = ["", "present", "today", "now", "date", "onwards", "ongoing"];

pub(super) fn readings(text: &str) -> Vec<String> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let text_lower = text.to_lowercase();
    let mut found = first_valid(text_lower.trim(), &[read_date, read_opening, read_pair, read_span]);
    found.retain(|reading| reading != text);
    found
}

/// A way of reading a text in lower case; what comes back may still be invalid.
type Reader = fn(&str) -> Vec<String>;

/// What the first reader makes of a text that makes sense of it.
fn first_valid(text: &str, readers: &[Reader]) -> Vec<String> {
    readers
        .iter()
        .map(|reader| {
            let mut found = reader(text);
            found.retain(|reading| is_valid(reading));
            found
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Reads a single date, or anything that is EDTF but for its letters' case.
fn read_date(text: &str) -> Vec<String> {
    first_valid(
        text.trim(),
        &[|text| vec![text.to_uppercase()], read_mark, read_era, read_group, read_named, read_numbers],
    )
}

fn read_mark(text: &str) -> Vec<String> {
    for tail in ["(?)", " ?"] {
        if let Some(rest) = text.strip_suffix(tail) {
            return marked(rest, '?');
        }
    }
    MARKS
        .into_iter()
        .find_map(|(word, mark)| {
            let rest = text.strip_prefix(word)?;
            rest.starts_with(|next: char| next.is_whitespace() || next.is_ascii_digit())
                .then(|| marked(rest, mark))
        })
        .unwrap_or_default()
}

fn marked(rest: &str, mark: char) -> Vec<String> {
    read_date(rest)
        .into_iter()
        .map(|reading| match (reading.strip_suffix(['?', '~']), mark) {
            (_, ' ') => reading,
            (Some(bare), _) => format!("{bare}%"),
            (None, _) => format!("{reading}{mark}"),
        })
        .collect()
}

fn read_opening(text: &str) -> Vec<String> {
    OPENINGS
        .into_iter()
        .find_map(|(word, interval)| Some((text.strip_prefix(word)?, interval)))
        .map(|(rest, interval)| {
            let dates = read_date(rest);
            if dates.is_empty() {
                return read_span(rest);
            }
            let open = |date: &String| interval.replace("{}", date);
            dates.iter().map(open).collect()
        })
        .unwrap_or_default()
}

/// `44 BC`, `AD 44`
fn read_era(text: &str) -> Vec<String> {
    let before = ["bc", "bce", "b.c."].into_iter().find_map(|era| text.strip_suffix(era));
    let after = || {
        ["ad ", "a.d. "]
            .into_iter()
            .find_map(|era| text.strip_prefix(era))
            .or_else(|| [" ad", " ce"].into_iter().find_map(|era| text.strip_suffix(era)))
    };
    let year = |text: &str| text.trim().parse::<u16>().ok().filter(|year| *year > 0);
    if let Some(year) = before.and_then(year) {
        return match year {
            1 => vec!["0000".to_owned()],
            year => vec![format!("-{:04}", year - 1)],
        };
    }
    match after().and_then(year) {
        Some(year) => vec![format!("{year:04}")],
        None => Vec::new(),
    }
}

/// `1920s`, `19th century`
fn read_group(text: &str) -> Vec<String> {
    for ending in ["'s", "’s", "s"] {
        if let Some(years) = text.strip_suffix(ending).filter(|years| years.len() == 4) {
            return match (years.strip_suffix("00"), years.strip_suffix('0')) {
                (Some(century), Some(decade)) => vec![format!("{decade}X"), format!("{century}XX")],
                (_, Some(decade)) => vec![format!("{decade}X")],
                _ => Vec::new(),
            };
        }
    }
    [" century", " cent.", " c."]
        .into_iter()
        .find_map(|ending| ordinal(text.strip_suffix(ending)?))
        .and_then(|number| number.checked_sub(1))
        .map(|hundreds| vec![format!("{hundreds:02}XX")])
        .unwrap_or_default()
}

/// `7th` and `7`, of at most two digits.
fn ordinal(text: &str) -> Option<u8> {
    let digits =
        ["st", "nd", "rd", "th"].into_iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    number(digits, 2)?.parse().ok()
}

/// The text itself, if it is a number of one digit to `longest`.
fn number(text: &str, longest: usize) -> Option<&str> {
    let is_number = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(text)
}

/// `March 1917`, `7 March 1917`, `March 7th, 1917`, `spring 1917`
fn read_named(text: &str) -> Vec<String> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.split([' ', ',', '.']).filter(|word| !word.is_empty()) {
        let place = if word.len() == 4 && number(word, 4).is_some() {
            year.replace(word.to_owned())
        } else if let Some(code) = month_code(word) {
            month.replace(code)
        } else if let Some(date) = ordinal(word) {
            day.replace(format!("{date:02}"))
        } else if ["of", "the", "in"].contains(&word) {
            None
        } else {
            return Vec::new();
        };
        if place.is_some() {
            return Vec::new();
        }
    }
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => vec![format!("{year}-{month}-{day}")],
        (Some(year), Some(month), None) => vec![format!("{year}-{month}")],
        _ => Vec::new(),
    }
}

/// The code of a month or season, of which the first three letters are enough.
pub(super) fn month_code(word: &str) -> Option<String> {
    if word == "fall" {
        return Some("23".to_owned());
    }
    let names = ENGLISH.months.iter().map(AsRef::as_ref).zip(1..);
    let seasons = ENGLISH.seasons.iter().map(AsRef::as_ref).take(4).zip(21..);
    names
        .chain(seasons)
        .find(|(name, _): &(&str, u8)| word.len() >= 3 && name.to_lowercase().starts_with(word))
        .or_else(|| (word == "sept").then_some(("", 9)))
        .map(|(_, code)| format!("{code:02}"))
}

/// `7/11/1917`, `1917.11.7`, `11/1917`, `1917-3`, `19171107`, `44`, `12000`, `Y1917`
fn read_numbers(text: &str) -> Vec<String> {
    let text = text.strip_prefix('y').unwrap_or(text);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let Some(parts) =
        digits.split(['/', '.', '-', ' ']).map(|part| number(part, 9)).collect::<Option<Vec<&str>>>()
    else {
        return Vec::new();
    };
    match parts.as_slice() {
        [all] if all.len() == 8 && sign.is_empty() => vec![eight_digits(all)],
        [year] if year.len() > 4 => vec![format!("Y{sign}{year}")],
        [year] => vec![format!("{sign}{year:0>4}")],
        [year, month] | [month, year] if year.len() == 4 && is_month(month) => {
            vec![format!("{year}-{month:0>2}")]
        }
        [year, month, day] if year.len() == 4 => vec![format!("{year}-{month:0>2}-{day:0>2}")],
        [one, two, year] if year.len() == 4 && one == two => {
            vec![format!("{year}-{two:0>2}-{one:0>2}")]
        }
        [one, two, year] if year.len() == 4 => [(two, one), (one, two)]
            .into_iter()
            .filter(|(month, _)| is_month(month))
            .map(|(month, day)| format!("{year}-{month:0>2}-{day:0>2}"))
            .collect(),
        _ => Vec::new(),
    }
}

fn eight_digits(digits: &str) -> String {
    let (year, rest) = digits.split_at_checked(4).unwrap_or_default();
    let (month, day) = rest.split_at_checked(2).unwrap_or_default();
    format!("{year}-{month}-{day}")
}

fn is_month(digits: &str) -> bool {
    number(digits, 2)
        .and_then(|digits| digits.parse::<u8>().ok())
        .is_some_and(|month| (1..=12).contains(&month))
}

/// `1920s and 1930s`, a span of groups of years, and `1917 and 1922`, two dates.
fn read_pair(text: &str) -> Vec<String> {
    let Some((one, two)) = text.split_once(" and ") else {
        return Vec::new();
    };
    let (ones, twos) = (read_date(one), read_date(two));
    let (Some(one), Some(two)) = (ones.first(), twos.first()) else {
        return Vec::new();
    };
    if one.ends_with('X') && two.ends_with('X') {
        return vec![format!("{one}/{two}")];
    }
    vec![format!("{{{one},{two}}}")]
}

/// `1917-1922`, `1917 to 1922`, `1917–22`, `2022-present`, `1920s-1930s`
fn read_span(text: &str) -> Vec<String> {
    SEPARATORS
        .into_iter()
        .filter_map(|separator| text.split_once(separator))
        .filter_map(|(start, end)| span(start, end.trim()))
        .find(|interval| is_valid(interval))
        .into_iter()
        .collect()
}

fn span(start: &str, end: &str) -> Option<String> {
    let from = read_date(start).into_iter().next()?;
    if NOT_YET.contains(&end) {
        return Some(format!("{from}/.."));
    }
    let years = from.get(..2).filter(|_| number(end, 2).is_some_and(|end| end.len() == 2));
    let to = match years {
        Some(century) => format!("{century}{end}"),
        None => read_date(end).into_iter().next()?,
    };
    Some(format!("{from}/{to}"))
}
