//! Datelines: a line that is a date and nothing else walks in; the date as EDTF walks out.

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Words around a date that say nothing of their own.
const FILLERS: &[&str] = &["published", "posted", "on", "the", "of", "date"];

/// The days of the week, and as they are cut short.
pub(in crate::parse::clip) const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// Words after a date that tell the hour.
pub(in crate::parse::clip) const HOURS: &[&str] =
    &["at", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cet", "cest", "bst", "pst", "pdt"];

/// The day that a line names, if it names nothing else; an hour after it is let pass.
pub(in crate::parse::clip) fn read(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.skip_while(|word| FILLERS.contains(word) || WEEKDAYS.contains(word));
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    let tells_hour = |word: &str| {
        HOURS.contains(&word) || word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_digit())
    };
    if !words.all(tells_hour) {
        return None;
    }
    let (year, month, day) = if first.len() == 4 {
        (first, second.parse().ok()?, day(third)?)
    } else if let Some(month) = month(first) {
        (third, month, day(second)?)
    } else {
        (third, month(second)?, day(first)?)
    };
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| format!("{year}-{month:02}-{day:02}"))
}

fn month(word: &str) -> Option<u32> {
    let start = word.get(..3)?;
    let place = MONTHS.iter().position(|month| *month == start)?;
    let is_month = word.chars().all(char::is_alphabetic) && word.len() <= 9;
    u32::try_from(place + 1).ok().filter(|_| is_month)
}

fn day(word: &str) -> Option<u32> {
    word.trim_end_matches(|character: char| character.is_alphabetic()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let cases = [
            ("May 3, 2022", Some("2022-05-03")),
            ("3 September 2022", Some("2022-09-03")),
            ("Published on Tuesday, 3rd May 2022", Some("2022-05-03")),
            ("2022-05-03", Some("2022-05-03")),
            ("May 3, 2022 at 4:10 pm", Some("2022-05-03")),
            ("3 May 2022 in Riga", None),
            ("Chapter 3, 2022", None),
            ("May", None),
            ("99 May 2022", None),
        ];
        for (line, expected) in cases {
            assert_eq!(read(line).as_deref(), expected, "{line}");
        }
    }
}
