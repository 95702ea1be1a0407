//! Dates, with what they mean: bounds, words, order.

use super::super::{Edtf, Precision, date_to_day, day_to_date};
use super::edtf;

/// Every form of levels 0 to 2.
const FORMS: &[&str] = &[
    "1917",
    "1917-11",
    "1917-11-07",
    "0000",
    "9999-12-31",
    "2022-02-24T05:00:00Z",
    "2022-02-24T05:00:00",
    "2022-02-24T05:00:00+03:00",
    "1917/1922",
    "1917-11/1922-10-25",
    "1917-11-07/1917",
    "1917?",
    "1922~",
    "2004-06%",
    "192X",
    "19XX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "2001-21",
    "2001-24",
    "2001-25",
    "2001-33",
    "2001-41",
    "Y-170000002",
    "Y170000002",
    "-0043",
    "-1985-04-12",
    "2022/..",
    "../1917",
    "1917/",
    "/1917",
    "1917~/..",
    "[1667,1668,1670..1672]",
    "[..1760-12-03]",
    "[1760-12..]",
    "{1960,1961-12}",
    "{..1984}",
    "[1667]",
    "156X-12-25",
    "1XXX",
    "XXXX",
    "1X2X",
    "XXXX-12-25",
    "2004-06~-11",
    "?2004-06",
    "2004?-06-~11",
    "1950S2",
    "Y171010000S3",
    "Y-17E7",
    "Y17101E4S3",
    "Y9E99",
    "192X/193X",
    "1926~/1953~",
    "2022-02-24~/2022-12",
    "..1984/2004",
    "2004/2005..",
    "1985-1X-2X",
];

#[test]
fn every_form_of_levels_0_to_2_is_read() {
    for &text in FORMS {
        assert_eq!(edtf(text).to_string(), text);
    }
}

/// Checks the four bounds, written as dates; `-` stands for no limit.
fn check_bounds(text: &str, expected: [&str; 4]) {
    let bounds = edtf(text).bounds();
    let found = [bounds.start_min, bounds.start_max, bounds.end_min, bounds.end_max].map(|day| match day {
        None => "-".to_owned(),
        Some(i64::MIN) => "min".to_owned(),
        Some(i64::MAX) => "max".to_owned(),
        Some(day) => {
            let (year, month, date) = day_to_date(day);
            format!("{year}-{month}-{date}")
        }
    });
    assert_eq!(found, expected, "{text}");
}

/// Dates with their first and last days.
const STRETCHES: &[(&str, &str, &str)] = &[
    ("1917", "1917-1-1", "1917-12-31"),
    ("1917?", "1917-1-1", "1917-12-31"),
    ("2024-02~", "2024-2-1", "2024-2-29"),
    ("1917-11-07", "1917-11-7", "1917-11-7"),
    ("2022-02-24T23:00:00-05:00", "2022-2-24", "2022-2-24"),
    ("192X", "1920-1-1", "1929-12-31"),
    ("19XX", "1900-1-1", "1999-12-31"),
    ("1XXX", "1000-1-1", "1999-12-31"),
    ("1985-XX-XX", "1985-1-1", "1985-12-31"),
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("2001-24", "2001-12-1", "2002-2-28"),
    ("1950S2", "1900-1-1", "1999-12-31"),
    ("-0043", "-43-1-1", "-43-12-31"),
    ("Y-170000002", "-170000002-1-1", "-170000002-12-31"),
    ("Y-17E7", "-170000000-1-1", "-170000000-12-31"),
    ("Y9E99", "max", "max"),
    ("Y-9E18", "min", "min"),
    ("[1667,1668,1670..1672]", "1667-1-1", "1672-12-31"),
    ("[1760-12..]", "1760-12-1", "-"),
    ("[..1760-12-03]", "-", "1760-12-3"),
];

#[test]
fn bounds_are_first_and_last_days() {
    for &(text, first, last) in STRETCHES {
        check_bounds(text, [first, last, first, last]);
    }
    for (text, expected) in [
        ("1917/1922", ["1917-1-1", "1917-12-31", "1922-1-1", "1922-12-31"]),
        ("192X/193X", ["1920-1-1", "1929-12-31", "1930-1-1", "1939-12-31"]),
        ("2022-02-24~/2022-12", ["2022-2-24", "2022-2-24", "2022-12-1", "2022-12-31"]),
        ("1917-11/1917", ["1917-11-1", "1917-11-30", "1917-11-1", "1917-12-31"]),
        ("1917/1917-02", ["1917-1-1", "1917-2-28", "1917-2-1", "1917-2-28"]),
        ("1917/", ["1917-1-1", "1917-12-31", "-", "-"]),
        ("2022/..", ["2022-1-1", "2022-12-31", "-", "-"]),
        ("/1917", ["-", "-", "1917-1-1", "1917-12-31"]),
        ("../1917", ["-", "-", "1917-1-1", "1917-12-31"]),
        ("..1984/2004", ["-", "1984-12-31", "2004-1-1", "2004-12-31"]),
        ("2004/2005..", ["2004-1-1", "2004-12-31", "2005-1-1", "-"]),
        ("{1960,1961-12}", ["1960-1-1", "1960-12-31", "1961-12-1", "1961-12-31"]),
        ("{..1984}", ["-", "-", "1984-1-1", "1984-12-31"]),
    ] {
        check_bounds(text, expected);
    }
}

/// Dates and their words.
const WORDS: &[(&str, &str)] = &[
    ("1917-11-07", "7 November 1917"),
    ("2022-02-24T05:00:00Z", "24 February 2022"),
    ("2022-03", "March 2022"),
    ("1917", "1917"),
    ("192X", "1920s"),
    ("18XX", "1800s"),
    ("180X/", "from the 1800s (decade); end not given"),
    ("1XXX", "a year between 1000 and 1999"),
    ("XXXX", "an unknown year"),
    ("1X2X", "a year of the form 1X2X"),
    ("000X", "a year between 1 BC and AD 9"),
    ("044X", "AD 440s"),
    ("192X/193X", "1920s and 1930s"),
    ("18XX/19XX", "1800s and 1900s"),
    ("192X/195X", "1920s to 1950s"),
    ("1917/1922", "1917 to 1922"),
    ("1917/1917", "1917"),
    ("1926~/1953~", "about 1926 to about 1953"),
    ("2022-02-24~/2022-12", "about 24 February 2022 to December 2022"),
    ("1917/", "from 1917; end not given"),
    ("192X/", "from the 1920s; end not given"),
    ("2022/..", "since 2022"),
    ("1922~/..", "since about 1922"),
    ("192X~", "about the 1920s"),
    ("../1917", "before 1917"),
    ("/1917", "until 1917; beginning not given"),
    ("..1984/2004", "1984 or before to 2004"),
    ("2004/2005..", "2004 to 2005 or after"),
    ("1922~", "about 1922"),
    ("1917?", "perhaps 1917"),
    ("1917%", "perhaps about 1917"),
    ("2001-21", "spring 2001"),
    ("2001-23~", "about autumn 2001"),
    ("2001-29", "southern spring 2001"),
    ("2001-33", "first quarter of 2001"),
    ("2001-41", "second half of 2001"),
    ("156X-21", "spring in some year of the 1560s"),
    ("-0043", "44 BC"),
    ("0000", "1 BC"),
    ("0079-08-24", "24 August AD 79"),
    ("-0043-03-15", "15 March 44 BC"),
    ("Y-170000002", "170,000,003 BC"),
    ("Y17E7", "the year 170,000,000"),
    ("Y9E99", "the year 9 × 10^99"),
    ("Y-9E99", "9 × 10^99 BC"),
    ("1950S2", "a year between 1900 and 1999, estimated at 1950"),
    ("[1667,1668,1670..1672]", "one of 1667, 1668, or 1670 to 1672"),
    ("[1667,1668]", "1667 or 1668"),
    ("[1667]", "1667"),
    ("[1760-12..]", "December 1760 or after"),
    ("[..192X]", "the 1920s or before"),
    ("{1960,1961-12}", "1960 and December 1961"),
    ("{1667,1668,1670..1672}", "1667, 1668, and 1670 to 1672"),
    ("1985-04-XX", "a day in April 1985"),
    ("1985-XX-XX", "a day in 1985"),
    ("2004-XX", "a month in 2004"),
    ("156X-XX", "a month in the 1560s"),
    ("156X-XX-XX", "a day in the 1560s"),
    ("156X-12-25", "25 December in some year of the 1560s"),
    ("156X-12", "December in some year of the 1560s"),
    ("156X-12-XX", "a day in December in some year of the 1560s"),
    ("XXXX-12-25", "25 December in an unknown year"),
    ("1985-1X", "a month from October to December 1985"),
    ("1985-X2", "February or December 1985"),
    ("1985-X5", "May 1985"),
    ("1985-04-1X", "a day from 10 to 19 April 1985"),
    ("1985-02-X9", "9 or 19 February 1985"),
    ("1985-XX-25", "day 25 of a month in 1985"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("?2004-06", "June 2004 (year uncertain)"),
    ("2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"),
];

#[test]
fn words_are_plain_english() {
    for &(text, words) in WORDS {
        assert_eq!(edtf(text).to_words(), words, "{text}");
    }
}

#[test]
fn order_is_by_first_day_then_last_day_then_text() {
    let sorted = [
        "Y-9E99",
        "../1917",
        "/1917",
        "-0043",
        "18XX",
        "1917-01-01",
        "1917",
        "1917?",
        "1917~",
        "1917/1922",
        "1917/",
        "1917/..",
        "1917-11-07",
        "1918",
        "2022/..",
        "Y9E99",
    ];
    let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| edtf(text)).collect();
    dates.sort();
    let texts: Vec<&str> = dates.iter().map(Edtf::as_str).collect();
    assert_eq!(texts, sorted);
    assert_eq!(edtf("../1917").sort_key().0, i64::MIN);
    assert_eq!(edtf("1917/").sort_key().1, i64::MAX);
}

#[test]
fn precision_is_that_of_the_start() {
    use Precision::{Century, Day, Decade, Millennium, Month, Season, Year};
    for (text, precision) in [
        ("1917-11-07", Day),
        ("2022-02-24T05:00:00Z", Day),
        ("1917-11", Month),
        ("1985-04-XX", Month),
        ("2001-21", Season),
        ("1917~", Year),
        ("2004-XX", Year),
        ("1985-XX-XX", Year),
        ("192X", Decade),
        ("156X-12-25", Decade),
        ("19XX", Century),
        ("1950S2", Century),
        ("1XXX", Millennium),
        ("Y171010000S3", Millennium),
        ("Y-17E7", Year),
        ("1917-11/1922", Month),
        ("../1922-01", Month),
        ("[1667,1668-12]", Year),
    ] {
        assert_eq!(edtf(text).precision(), precision, "{text}");
    }
    assert!(Day < Millennium);
}

#[test]
fn ends_and_doubts_can_be_asked_for() {
    assert!(edtf("2022/..").is_open_ended() && edtf("[1760-12..]").is_open_ended());
    assert!(!edtf("1917/").is_open_ended() && edtf("1917/").has_unknown_end());
    assert!(edtf("/1917").has_unknown_start() && !edtf("../1917").has_unknown_start());
    assert!(edtf("1917/1922").is_interval() && !edtf("192X").is_interval());
    assert!(edtf("1917?").is_uncertain() && !edtf("1917?").is_approximate());
    assert!(edtf("1917/1922%").is_uncertain() && edtf("1917/1922%").is_approximate());
}

#[test]
fn years_are_those_touched() {
    assert_eq!(edtf("1917/1922").years(), Some(1917..=1922));
    assert_eq!(edtf("2001-24").years(), Some(2001..=2002));
    assert_eq!(edtf("-0043").years(), Some(-43..=-43));
    assert_eq!((edtf("1917/").first_year(), edtf("1917/").years()), (Some(1917), None));
    assert_eq!(edtf("../1917").last_year(), Some(1917));
    assert_eq!(edtf("Y9E99").years(), None);
}

#[test]
fn datetime_attributes_are_for_plain_dates() {
    for (text, expected) in [
        ("1917", Some("1917")),
        ("0044-03", Some("0044-03")),
        ("1917-11-07", Some("1917-11-07")),
        ("2022-02-24T05:00:00Z", Some("2022-02-24")),
        ("1917~", None),
        ("2004-06~-11", None),
        ("192X", None),
        ("2001-21", None),
        ("0000", None),
        ("-0043", None),
        ("1950S2", None),
        ("1917/1922", None),
        ("[1917]", None),
        ("1985-04-XX", None),
        ("1985-X5", None),
        ("Y17000", None),
    ] {
        assert_eq!(edtf(text).to_datetime_attribute().as_deref(), expected, "{text}");
    }
}

#[test]
fn days_count_from_1970() {
    for (day, date) in [
        (0, (1970, 1, 1)),
        (-1, (1969, 12, 31)),
        (59, (1970, 3, 1)),
        (11_016, (2000, 2, 29)),
        (-719_528, (0, 1, 1)),
        (-719_529, (-1, 12, 31)),
        (-719_528 + 59, (0, 2, 29)),
    ] {
        assert_eq!(day_to_date(day), date);
        assert_eq!(date_to_day(date.0, date.1, date.2), day);
    }
    assert_eq!(date_to_day(i64::MAX, 1, 1), i64::MAX);
    assert_eq!(date_to_day(i64::MIN, 12, 31), i64::MIN);
    assert_eq!(date_to_day(2022, 0, 1), date_to_day(2022, 1, 1));
}
