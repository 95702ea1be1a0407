//! Waves side by side: any number of them, any events, nothing outside of the drawing.

use proptest::prelude::*;

use crate::locale::Locale;

use super::*;
use crate::edtf::Edtf;
use crate::located::Basis;
use crate::render::draw::shape::When;
use crate::render::draw::svg::day;

static LOCALE: std::sync::OnceLock<Locale> = std::sync::OnceLock::new();

fn band(nth: usize, onset: &str, dates: &[String]) -> Band {
    let start = |date: &str| Edtf::parse(date).unwrap().bounds().start_min.unwrap();
    let entries: Vec<Entry> = dates
        .iter()
        .enumerate()
        .map(|(number, date)| Entry {
            number: number + 1,
            title: format!("Event of {date}"),
            spoken: String::new(),
            href: String::new(),
            when: When::new(&Edtf::parse(date).unwrap()),
            basis: [Basis::Stated, Basis::Inferred, Basis::Context][number % 3],
        })
        .collect();
    let last =
        entries.iter().filter_map(|entry| entry.when.known().1).map(day).fold(day(start(onset)), f64::max);
    Band {
        name: format!("Wave {nth}"),
        began: String::new(),
        slot: nth,
        onset: day(start(onset)),
        last,
        entries,
        dense: Vec::new(),
    }
}

fn aligned(bands: &[Band]) -> Aligned<'_> {
    Aligned {
        locale: LOCALE.get_or_init(Locale::default),
        title: "Waves",
        description: "Since they began",
        prefix: "a",
        bands,
        years: 8.0,
        is_stretched: true,
    }
}

/// The numbers that follow a name in a drawing: ` x="12.5"`.
fn numbers(svg: &str, name: &str) -> Vec<f64> {
    let start = format!(" {name}=\"");
    svg.split(&start).skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

#[test]
fn silence_is_drawn_and_said() {
    let long = band(1, "1917", &["1917".to_owned(), "1930".to_owned()]);
    let short = band(2, "2022", &["2022-03".to_owned(), "2024".to_owned()]);
    let svg = wide(&aligned(&[long, short])).svg;
    assert_eq!(svg.matches("no source looks this far").count(), 1);
    assert!(svg.contains("8 years"));
}

#[test]
fn many_events_are_strokes() {
    let dense = Band {
        entries: Vec::new(),
        dense: (0..9_000).map(|nth| nth % 2_000).collect(),
        ..band(1, "1970", &[])
    };
    let both = [dense, band(2, "2022", &["2022-03".to_owned()])];
    for drawing in [wide(&aligned(&both)), narrow(&aligned(&both))] {
        assert!(drawing.svg.contains("class=\"dn\""));
        assert!(drawing.svg.len() < 20_000);
    }
}

#[test]
fn a_first_year_without_events_is_not_stretched() {
    let both = [band(1, "1900", &["1903".to_owned()]), band(2, "1900", &["1905".to_owned()])];
    let even = Aligned { is_stretched: false, ..aligned(&both) };
    for drawing in [wide(&even), narrow(&even)] {
        assert!(!drawing.svg.contains("class=\"brk\"") && !drawing.svg.contains("class=\"zone\""));
        assert!(!drawing.svg.contains("3 mo") && drawing.svg.contains("onset"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_waves_are_drawn_inside(
        waves in prop::collection::vec(prop::collection::vec((0..90_i64, 0..30_i64), 0..45), 2..7),
        is_stretched in any::<bool>(),
    ) {
        let bands: Vec<Band> = waves.iter().enumerate().map(|(nth, events)| {
            let dates: Vec<String> = events.iter()
                .map(|(start, long)| match long {
                    0 => format!("{}", 1900 + start / 12),
                    1 => format!("{}/..", 1900 + start / 12),
                    2 => format!("{}-03", 1900 + start / 12),
                    long => format!("{}~/{}", 1900 + start / 12, 1900 + start / 12 + long),
                })
                .collect();
            band(nth + 1, "1900", &dates)
        }).collect();
        let aligned = Aligned { is_stretched, ..aligned(&bands) };
        for (drawing, wide) in [(wide(&aligned), 1140.0), (narrow(&aligned), 350.0)] {
            let height = numbers(&drawing.svg, "height")[0];
            prop_assert!(numbers(&drawing.svg, "x").iter().all(|x| (0.0..=wide).contains(x)));
            prop_assert!(numbers(&drawing.svg, "y").iter().all(|y| (0.0..=height).contains(y)));
            let drawn = drawing.svg.matches("<g class=\"ev").count();
            prop_assert_eq!(drawn + drawing.left_out, waves.iter().map(Vec::len).sum::<usize>());
        }
    }
}
