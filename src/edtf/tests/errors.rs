//! Texts that are not dates, with what is said about them.

use super::super::Edtf;

/// Checks the faulty part, the message and the help.
fn check(text: &str, part: &str, message: &str, help: &str) {
    let error = Edtf::parse(text).expect_err(text);
    assert_eq!(text.get(error.at.clone()), Some(part), "{text}: {error:?}");
    assert_eq!(error.message, message, "{text}");
    assert_eq!(error.help, help, "{text}");
}

/// Impossible dates, the faulty part, the message and the help.
const IMPOSSIBLE: &[(&str, &str, &str, &str)] = &[
    ("2022-02-30", "30", "`30` is not a day of February 2022", "February 2022 has 28 days"),
    ("1917-02-29", "29", "`29` is not a day of February 1917", "February 1917 has 28 days"),
    ("1900-02-29", "29", "`29` is not a day of February 1900", "February 1900 has 28 days"),
    ("1917-11-31", "31", "`31` is not a day of November 1917", "November 1917 has 30 days"),
    ("1917-11-00", "00", "`00` is not a day of November 1917", "November 1917 has 30 days"),
    ("-0044-02-30", "30", "`30` is not a day of February 45 BC", "February 45 BC has 29 days"),
    ("2022-02-30T05:00:00Z", "30", "`30` is not a day of February 2022", "February 2022 has 28 days"),
    ("1917-02-30~", "30", "`30` is not a day of February 1917", "February 1917 has 28 days"),
    ("1917/1922-02-29", "29", "`29` is not a day of February 1922", "February 1922 has 28 days"),
    ("[1667,1668-02-30]", "30", "`30` is not a day of February 1668", "February 1668 has 29 days"),
    ("[1667-02-30..1668]", "30", "`30` is not a day of February 1667", "February 1667 has 28 days"),
    ("1917-21-07", "07", "season `21` has no day `07`", "write `1917-21`"),
    ("1917-13", "13", "`13` is not a month", "months run from `01` to `12`, seasons from `21` to `24`"),
    ("1917-00-07", "00", "`00` is not a month", "months run from `01` to `12`, seasons from `21` to `24`"),
];

#[test]
fn impossible_dates_point_at_their_month_or_day() {
    for &(text, part, message, help) in IMPOSSIBLE {
        check(text, part, message, help);
    }
    check(
        "1917-18",
        "18",
        "`18` is not a month",
        "months run from `01` to `12`, seasons from `21` to `24`; write `1917/1918` for 1917 to 1918",
    );
}

#[test]
fn ends_do_not_come_before_starts() {
    check("1922/1917", "1917", "`1917` comes before `1922`", "write `1917/1922`");
    check(
        "2022-03/2022-02-24",
        "2022-02-24",
        "`2022-02-24` comes before `2022-03`",
        "write `2022-02-24/2022-03`",
    );
    check("Y9E99/1917", "1917", "`1917` comes before `Y9E99`", "write `1917/Y9E99`");
    assert!(Edtf::parse("{Y9E99..Y10001}").is_err());
}

/// Everyday dates and what is offered instead.
const HABITS: &[(&str, &str)] = &[
    ("March 1917", "`1917-03` for March 1917"),
    ("Sept. 1917", "`1917-09` for September 1917"),
    ("7 November 1917", "`1917-11-07` for 7 November 1917"),
    ("November 7th, 1917", "`1917-11-07` for 7 November 1917"),
    ("spring 1917", "`1917-21` for spring 1917"),
    ("fall of 1917", "`1917-23` for autumn 1917"),
    ("7/11/1917", "`1917-11-07` for 7 November 1917 or `1917-07-11` for 11 July 1917"),
    ("11/25/1917", "`1917-11-25` for 25 November 1917"),
    ("7.11.1917", "`1917-11-07` for 7 November 1917 or `1917-07-11` for 11 July 1917"),
    ("1917/11/07", "`1917-11-07` for 7 November 1917"),
    ("1917-11-7", "`1917-11-07` for 7 November 1917"),
    ("1917-3", "`1917-03` for March 1917"),
    ("11/1917", "`1917-11` for November 1917"),
    ("1917/11", "`1917-11` for November 1917"),
    ("19171107", "`1917-11-07` for 7 November 1917"),
    ("1917-1922", "`1917/1922` for 1917 to 1922"),
    ("1917–1922", "`1917/1922` for 1917 to 1922"),
    ("1917–22", "`1917/1922` for 1917 to 1922"),
    ("1917 to 1922", "`1917/1922` for 1917 to 1922"),
    ("from 1917 to 1922", "`1917/1922` for 1917 to 1922"),
    ("1917..1922", "`1917/1922` for 1917 to 1922"),
    ("c. 1917-1922", "`1917~/1922` for about 1917 to 1922"),
    ("March 1917 - June 1918", "`1917-03/1918-06` for March 1917 to June 1918"),
    ("1920s", "`192X` for 1920s"),
    ("the 1920s", "`192X` for 1920s"),
    ("1920s-1930s", "`192X/193X` for 1920s and 1930s"),
    ("1900s", "`190X` for 1900s (decade) or `19XX` for 1900s"),
    ("19th century", "`18XX` for 1800s"),
    ("c. 1922", "`1922~` for about 1922"),
    ("ca. 1922", "`1922~` for about 1922"),
    ("c1922", "`1922~` for about 1922"),
    ("circa March 1922", "`1922-03~` for about March 1922"),
    ("circa 1922?", "`1922%` for perhaps about 1922"),
    ("perhaps 1917", "`1917?` for perhaps 1917"),
    ("1917 (?)", "`1917?` for perhaps 1917"),
    ("since 2022", "`2022/..` for since 2022"),
    ("2022-present", "`2022/..` for since 2022"),
    ("until 1917", "`../1917` for before 1917"),
    ("44 BC", "`-0043` for 44 BC"),
    ("AD 44", "`0044` for AD 44"),
    ("44", "`0044` for AD 44"),
    ("12000", "`Y12000` for the year 12,000"),
    ("Y1917", "`1917` for 1917"),
    ("192x", "`192X` for 1920s"),
    (" 1917", "`1917` for 1917"),
    ("1920s and 1930s", "`192X/193X` for 1920s and 1930s"),
    ("1917 and 1922", "`{1917,1922}` for 1917 and 1922"),
    ("Y-44", "`-0044` for 45 BC"),
];

#[test]
fn everyday_dates_are_answered_with_their_edtf() {
    for &(text, help) in HABITS {
        let message = format!("`{text}` is not an EDTF date");
        check(text, text, &message, &format!("write {help}"));
    }
}

#[test]
fn other_texts_are_answered_with_the_reason() {
    const FORMS: &str = "write a year, month or day as `1917`, `1917-11` or `1917-11-07`";
    const UNDATED: &str = "leave the date out, or write a year such as `1917`";
    check("", "", "date is empty", UNDATED);
    check("  ", "  ", "date is empty", UNDATED);
    check("n.d.", "n.d.", "`n.d.` is not an EDTF date", UNDATED);
    check("{1917", "{1917", "set `{1917` has no closing `}`", "write `{1917}`");
    for (text, part, reason) in [
        ("early 1917", "early 1917", "whitespace is not allowed"),
        ("1917/1918/1919", "/1919", "interval must contain exactly one `/`"),
        ("war", "war", "year must have exactly four digits (or X)"),
        ("1917-11-07x", "x", "unexpected characters after day"),
        ("1917/190é", "é", "EDTF permits ASCII characters only"),
        ("../..", "../..", "interval needs at least one dated endpoint"),
        ("Y19E200000", "200000", "exponent out of supported range"),
        ("1917-11-07T25:00:00", "25:00:00", "hour must be 00-23 (24 is not allowed)"),
        ("-0000", "-0000", "-0000 is not a valid year"),
    ] {
        let message = if part == text {
            format!("`{text}` is not an EDTF date")
        } else {
            format!("`{part}` does not belong in an EDTF date")
        };
        check(text, part, &message, &format!("{reason}; {FORMS}"));
    }
}
