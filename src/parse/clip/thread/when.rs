//! When a comment was written: a line walks in; whether it says that and nothing else walks out.

use crate::edtf::{month_number, months};
use crate::parse::clip::furniture::dateline;

/// Words beside a date that tell nothing, beside those of any dateline.
const AROUND: &[&str] = &[
    "on",
    "of",
    "the",
    "um",
    "uhr",
    "à",
    "h",
    "el",
    "le",
    "de",
    "del",
    "den",
    "в",
    "г",
    "года",
    "edited",
    "updated",
    "posted",
    "published",
    "st",
    "nd",
    "rd",
    "th",
];

/// Lengths of time, in the languages whose words for “ago” are known.
const SPANS: &[&str] = &[
    "second",
    "sec",
    "s",
    "minute",
    "min",
    "mins",
    "hour",
    "hr",
    "hrs",
    "h",
    "day",
    "d",
    "week",
    "wk",
    "w",
    "month",
    "mo",
    "year",
    "yr",
    "yrs",
    "y",
    "moment",
    "sekunde",
    "stunde",
    "tag",
    "tage",
    "tagen",
    "woche",
    "monat",
    "monate",
    "monaten",
    "jahr",
    "jahre",
    "jahren",
    "jour",
    "heure",
    "semaine",
    "mois",
    "an",
    "día",
    "hora",
    "semana",
    "mes",
    "meses",
    "año",
    "минут",
    "минуту",
    "минуты",
    "час",
    "часа",
    "часов",
    "день",
    "дня",
    "дней",
    "неделю",
    "недели",
    "недель",
    "месяц",
    "месяца",
    "месяцев",
    "год",
    "года",
    "лет",
];

/// Whether a line tells when something was written, by a date or counted from today, and nothing else.
pub(super) fn is_when(line: &str) -> bool {
    let lower = line.to_lowercase();
    let words = words(&lower);
    !words.is_empty()
        && words.len() <= 12
        && (dateline::read(line).is_some() || is_day(&words) || is_relative_in(&words))
}

fn words(lower: &str) -> Vec<&str> {
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// `2 days ago`, `yesterday at 4:15`, `vor 2 Tagen`, `2 дня назад`
fn is_relative_in(words: &[&str]) -> bool {
    let is_said = |word: &&str| !matches!(*word, "edited" | "about" | "over");
    let words: Vec<&str> = words.iter().copied().filter(is_said).collect();
    let is_count = |word: &str| {
        is_number(word) || matches!(word, "a" | "an" | "one" | "ein" | "einem" | "einer" | "un" | "une")
    };
    let is_span = |word: &str| SPANS.contains(&word) || SPANS.contains(&word.trim_end_matches(['s', 'n']));
    let is_short = |word: &str| {
        let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        unit.len() < word.len() && is_span(unit)
    };
    match words.as_slice() {
        ["just" | "right", "now"]
        | ["today" | "yesterday" | "gestern" | "hier" | "ayer" | "вчера" | "сегодня"] => true,
        ["today" | "yesterday", rest @ ..] => rest.iter().all(|word| is_around(word) || is_number(word)),
        [count, span, "ago" | "назад"] | ["vor" | "hace", count, span] | ["il", "y", "a", count, span] => {
            is_count(count) && is_span(span)
        }
        [short, "ago"] => is_short(short) || is_span(short),
        [short] => is_short(short),
        _ => false,
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words that are parts of a day, a year among them, and perhaps of an hour.
fn is_day(words: &[&str]) -> bool {
    let is_year = |word: &str| is_number(word) && ("1990"..="2199").contains(&word) && word.len() == 4;
    let is_month = |word: &str| {
        let english = || word.len() >= 3 && month_number(word).is_some_and(|number| number <= 12);
        word.chars().all(char::is_alphabetic) && (months::number(word).is_some() || english())
    };
    let is_count = |word: &str| {
        let digits = ["st", "nd", "rd", "th", "am", "pm"].iter().find_map(|ending| word.strip_suffix(ending));
        is_number(digits.unwrap_or(word)) && word.len() <= 4
    };
    let is_part = |word: &str| is_month(word) || is_count(word);
    words.iter().any(|word| is_year(word))
        && words.iter().filter(|word| is_part(word)).count() >= 3
        && words.iter().all(|word| is_part(word) || is_around(word))
}

fn is_around(word: &str) -> bool {
    [AROUND, dateline::HOURS, dateline::WEEKDAYS].iter().any(|list| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_tell_when() {
        for line in [
            "2 days ago",
            "a year ago",
            "Yesterday at 4:15 pm",
            "3h",
            "5 mins ago",
            "vor 2 Tagen",
            "2 дня назад",
            "March 3, 2020 at 4:15 pm",
            "3. März 2020 um 12:01",
            "03/03/2020 4:15pm",
            "2020-03-03",
            "3 March 2020",
            "2 days ago (edited)",
            "hace 2 días",
            "il y a 3 jours",
        ] {
            assert!(is_when(line), "{line}");
        }
        for line in [
            "In 2020 we left",
            "1855",
            "It was long ago",
            "Anna",
            "3 ships 2020",
            "",
            "Two days ago he left.",
        ] {
            assert!(!is_when(line), "{line}");
        }
    }
}
