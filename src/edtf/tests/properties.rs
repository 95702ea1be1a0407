//! What holds of every text and every date.

use std::hash::{BuildHasher, RandomState};

use proptest::prelude::*;

use super::super::{Edtf, date_to_day, day_to_date};

/// Texts that look like dates, many of which are.
fn datelike() -> impl Strategy<Value = String> {
    let component = "[?~%]?-?[0-9X]{4}(-[?~%]?[0-4X][0-9X]){0,2}[?~%]?";
    let year = "Y-?[1-9][0-9]{0,18}(E[0-9]{1,3})?(S[0-9])?[?~%]?";
    prop_oneof![
        component,
        year,
        "(\\.\\.)?[0-9X]{4}(-[01][0-9])?[~?]?/[0-9X]{4}(-[01][0-9])?(\\.\\.)?",
        "[12][0-9X]{3}/(\\.\\.)?",
        "(\\.\\.)?/[12][0-9X]{3}",
        "[\\[{](\\.\\.)?[12][0-9]{3}(,[12][0-9X]{3}(\\.\\.[12][0-9]{3})?){0,3}(\\.\\.)?[\\]}]",
        "Y-?[1-9]E[0-9]{1,3}/Y-?[1-9]E[0-9]{1,3}",
    ]
}

/// Texts made of what people write around dates.
fn habitual() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "c. ",
        "circa ",
        "since ",
        "the ",
        "March ",
        "7",
        "11",
        "1917",
        "1920s",
        " to ",
        "-",
        "–",
        "/",
        "..",
        " ",
        "BC",
        "19th century",
        "?",
        "é",
        "present",
        "X",
        "(?)",
        ",",
        "[",
        "]",
    ]);
    prop::collection::vec(words, 0..30).prop_map(|words| words.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![datelike(), habitual(), ".{0,40}", "[0-9X/.~?%,{}YES:TZ-]{0,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn parsing_never_panics_and_errors_lie_inside_the_text(text in any_text()) {
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(error.at.start <= error.at.end);
            prop_assert!(text.get(error.at.clone()).is_some(), "{error:?}");
            prop_assert!(!error.message.is_empty() && !error.help.is_empty());
            prop_assert!(!error.message.ends_with('.') || error.message.ends_with(".."));
        }
    }

    #[test]
    fn a_date_prints_as_it_was_written(text in datelike()) {
        if let Ok(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.to_string(), text.clone());
            prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
        }
    }

    #[test]
    fn bounds_are_in_order(text in datelike()) {
        if let Ok(date) = Edtf::parse(&text) {
            let bounds = date.bounds();
            for (low, high) in [
                (bounds.start_min, bounds.start_max),
                (bounds.start_min, bounds.end_min),
                (bounds.start_min, bounds.end_max),
                (bounds.start_max, bounds.end_max),
                (bounds.end_min, bounds.end_max),
            ] {
                if let (Some(low), Some(high)) = (low, high) {
                    prop_assert!(low <= high, "{bounds:?}");
                }
            }
        }
    }

    #[test]
    fn everything_can_be_asked_of_every_date(text in datelike()) {
        if let Ok(date) = Edtf::parse(&text) {
            let words = date.to_words();
            prop_assert!(!words.is_empty() && !words.contains(['{', '}']), "{words}");
            prop_assert_eq!(&words, words.trim());
            let _ = (date.precision(), date.to_datetime_attribute());
            if let Some(years) = date.years() {
                prop_assert!(!years.is_empty());
            }
        }
    }

    #[test]
    fn order_agrees_with_equality_and_hash(one in datelike(), two in datelike()) {
        if let (Ok(one), Ok(two)) = (Edtf::parse(&one), Edtf::parse(&two)) {
            prop_assert_eq!(one.cmp(&two), two.cmp(&one).reverse());
            prop_assert_eq!(one == two, one.cmp(&two).is_eq());
            let state = RandomState::new();
            prop_assert_eq!(state.hash_one(&one), state.hash_one(one.clone()));
        }
    }

    #[test]
    fn days_and_dates_are_one_to_one(day in any::<i64>(), near in -1_000_000_i64..1_000_000) {
        for day in [day, near] {
            let (year, month, date) = day_to_date(day);
            prop_assert!((1..=12).contains(&month) && (1..=31).contains(&date));
            prop_assert_eq!(date_to_day(year, month, date), day);
        }
        prop_assert!(day_to_date(near) < day_to_date(near + 1));
    }
}
