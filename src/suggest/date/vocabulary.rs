//! The words around dates, English and Russian: a word in lower case walks in, what it does to a date walks out.

use crate::edtf::month_number;

/// What a word does to the date after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The date itself: `in`, `during`.
    At,
    /// From the date on: `since`.
    Since,
    /// Up to the date: `until`, `by`.
    Until,
    /// The first of two dates: `from … to`, `between … and`.
    Between,
}

/// Words before a date, each with what it does.
const CUES: &[(&str, Cue)] = &[
    ("in", Cue::At),
    ("on", Cue::At),
    ("during", Cue::At),
    ("of", Cue::At),
    ("throughout", Cue::At),
    ("through", Cue::At),
    ("в", Cue::At),
    ("во", Cue::At),
    ("since", Cue::Since),
    ("after", Cue::Since),
    ("после", Cue::Since),
    ("until", Cue::Until),
    ("till", Cue::Until),
    ("by", Cue::Until),
    ("before", Cue::Until),
    ("до", Cue::Until),
    ("к", Cue::Until),
    ("from", Cue::Between),
    ("between", Cue::Between),
    ("с", Cue::Between),
    ("со", Cue::Between),
    ("между", Cue::Between),
];

/// What a word does to the date after it.
pub(super) fn cue(word: &str) -> Option<Cue> {
    CUES.iter().find(|(name, _)| *name == word).map(|(_, cue)| *cue)
}

/// Words after which `about` tells of what a work or a talk treats, not of doubt.
pub(super) const TREATING: &[&str] = &[
    "book",
    "books",
    "chapter",
    "film",
    "films",
    "know",
    "knew",
    "lecture",
    "novel",
    "novels",
    "play",
    "poem",
    "poems",
    "read",
    "said",
    "say",
    "song",
    "songs",
    "spoke",
    "stories",
    "story",
    "talk",
    "talked",
    "tale",
    "tales",
    "thought",
    "told",
    "wrote",
    "written",
    "all",
    "everything",
    "nothing",
    "something",
];

/// Words between the ends of a span.
pub(super) const TO: &[&str] = &["to", "until", "till", "through", "and", "по", "до", "и"];

/// Words after which nothing is sure of a date, with EDTF's mark.
const MARKS: &[(&str, char)] = &[
    ("about", '~'),
    ("around", '~'),
    ("circa", '~'),
    ("c", '~'),
    ("ca", '~'),
    ("approximately", '~'),
    ("roughly", '~'),
    ("около", '~'),
    ("примерно", '~'),
    ("perhaps", '?'),
    ("probably", '?'),
    ("possibly", '?'),
    ("maybe", '?'),
    ("presumably", '?'),
    ("supposedly", '?'),
    ("apparently", '?'),
    ("likely", '?'),
    ("возможно", '?'),
    ("вероятно", '?'),
    ("предположительно", '?'),
    ("видимо", '?'),
];

/// The mark of two: what is about and perhaps is both.
pub(super) fn both(one: char, other: char) -> char {
    if one == other { one } else { '%' }
}

/// The mark that a word puts on a date.
pub(super) fn mark(word: &str) -> Option<char> {
    MARKS.iter().find(|(name, _)| *name == word).map(|(_, mark)| *mark)
}

/// Which part of a decade or a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `early`
    Early,
    /// `mid`
    Middle,
    /// `late`
    Late,
}

/// The part that a word names.
pub(super) fn part(word: &str) -> Option<Part> {
    match word {
        "early" | "beginning" | "начало" | "начале" | "начала" | "началу" => {
            Some(Part::Early)
        }
        "mid" | "middle" | "середина" | "середине" | "середины" => Some(Part::Middle),
        "late" | "end" | "конец" | "конце" | "конца" | "концу" => Some(Part::Late),
        _ => None,
    }
}

/// Stems of the Russian months; what follows is an ending.
const RUSSIAN_MONTHS: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];
const RUSSIAN_ENDINGS: [&str; 6] = ["", "ь", "я", "е", "й", "ю"];
const ENDINGS_OF_HARD: [&str; 4] = ["", "а", "е", "у"];

/// The number of a month. In English only with a capital: `may` and `march` are other words.
pub(in crate::suggest) fn month(text: &str, lower: &str) -> Option<u8> {
    if text.is_ascii() {
        let is_written = text.starts_with(|first: char| first.is_ascii_uppercase());
        return month_number(text).filter(|number| is_written && *number <= 12);
    }
    let nth = RUSSIAN_MONTHS.iter().position(|stem| {
        let ending = lower.strip_prefix(stem);
        let endings: &[&str] =
            if matches!(*stem, "март" | "август") { &ENDINGS_OF_HARD } else { &RUSSIAN_ENDINGS };
        ending.is_some_and(|ending| endings.contains(&ending) && lower.chars().count() > 2)
    })?;
    u8::try_from(nth + 1).ok()
}

/// The code of a season: 21 to 24.
pub(in crate::suggest) fn season(lower: &str) -> Option<u8> {
    match lower {
        "spring" | "весной" | "весна" | "весны" | "весне" | "весну" => Some(21),
        "summer" | "летом" | "лето" | "лета" | "лету" => Some(22),
        "autumn" | "fall" | "осенью" | "осень" | "осени" => Some(23),
        "winter" | "зимой" | "зима" | "зимы" | "зиме" | "зиму" => Some(24),
        _ => None,
    }
}

/// Words for “year” after a Russian year.
pub(super) const YEAR: &[&str] = &["год", "года", "году", "годом", "г", "гг", "годы", "годов", "годах"];

/// Words for “century”.
pub(super) const CENTURY: &[&str] = &["century", "centuries", "век", "века", "веке", "в", "вв"];

/// Ordinals of centuries in words.
pub(super) const ORDINALS: [(&str, i64); 12] = [
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("twenty-first", 21),
];

/// Roman numerals of centuries.
pub(super) const ROMAN: [(&str, i64); 12] = [
    ("X", 10),
    ("XI", 11),
    ("XII", 12),
    ("XIII", 13),
    ("XIV", 14),
    ("XV", 15),
    ("XVI", 16),
    ("XVII", 17),
    ("XVIII", 18),
    ("XIX", 19),
    ("XX", 20),
    ("XXI", 21),
];

/// Whether dates and figures in a language are read.
pub fn is_read(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    matches!(primary.as_str(), "en" | "ru" | "")
}

/// Four digits that a year may be.
pub(in crate::suggest) fn is_year(text: &str) -> bool {
    let is_number = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && ("1000"..="2199").contains(&text)
}
