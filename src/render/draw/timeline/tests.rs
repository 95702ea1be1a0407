//! Timelines of any events: nothing crosses an edge, no two labels meet, and the cost is bounded.

use proptest::prelude::*;

use crate::locale::Locale;

use super::*;
use crate::edtf::Edtf;
use crate::render::draw::advances::width;
use crate::render::draw::axis::domain;
use crate::render::draw::shape::When;

static LOCALE: std::sync::OnceLock<Locale> = std::sync::OnceLock::new();

fn entry(number: usize, date: &str, title: &str, basis: Basis) -> Entry {
    Entry {
        number,
        title: title.to_owned(),
        spoken: format!("{number}. {title}"),
        href: format!("#e{number}"),
        when: When::new(&Edtf::parse(date).unwrap()),
        basis,
    }
}

fn days_of(lanes: &[(String, Vec<Entry>)]) -> (f64, f64) {
    let times: Vec<_> = lanes.iter().flat_map(|(_, own)| own).map(|entry| entry.when.known()).collect();
    domain((None, None), &times)
}

fn chart(lanes: &[(String, Vec<Entry>)]) -> Chart<'_> {
    Chart {
        locale: LOCALE.get_or_init(Locale::default),
        name: "Timeline",
        prefix: "t",
        slot: 1,
        lanes,
        days: days_of(lanes),
        onset: None,
    }
}

/// The values of an attribute.
fn values<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    svg.split(&start as &str).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn draws_each_kind_of_date() {
    let lanes = [(
        "In Russia".to_owned(),
        vec![
            entry(1, "1917", "Revolution", Basis::Stated),
            entry(2, "1917/", "War & peace", Basis::Stated),
            entry(3, "1918-07-17", "Killed", Basis::Context),
            entry(4, "1926~/1953~", "Persecuted", Basis::Inferred),
            entry(5, "193X", "Set in the 1930s", Basis::Stated),
            entry(6, "1930/..", "Still goes on", Basis::Stated),
        ],
    )];
    let svg = wide(&chart(&lanes)).svg;
    assert_eq!(svg.matches("<a class=\"ev").count(), 6);
    assert!(svg.contains("War &amp; peace"), "labels are escaped");
    assert_eq!(svg.matches("class=\"ext\"").count(), 1, "a year is a mark with a whisker");
    assert_eq!(svg.matches("class=\"wh\"").count(), 1, "a decade is a dotted stretch");
    assert_eq!(svg.matches("class=\"more\"").count(), 1, "an open end has an arrow");
    assert!(svg.contains("is-context") && svg.contains("is-inferred"));
    assert!(svg.contains("url(#twideh1)"), "inferred dates are hatched");
    assert!(!svg.contains("style"), "no style attribute");
}

#[test]
fn ids_differ_between_drawings() {
    let lanes = [(String::new(), vec![entry(1, "1917/", "War", Basis::Inferred)])];
    let chart = chart(&lanes);
    let both = wide(&chart).svg + &narrow(&chart).svg;
    let mut ids = values(&both, "id");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(all > 3);
    assert_eq!(ids.len(), all);
}

#[test]
fn nothing_to_draw_is_drawn_empty() {
    let drawing = wide(&chart(&[]));
    assert_eq!(drawing.svg.matches("<a ").count(), 0);
}

#[test]
fn many_events_cost_no_more_than_room_for_them() {
    let lanes = |many: usize| {
        let own =
            (0..many).map(|nth| entry(nth + 1, &format!("{}", 1000 + nth % 900), "An event", Basis::Stated));
        [("Lane".to_owned(), own.collect::<Vec<_>>())]
    };
    let (some, many) = (wide(&chart(&lanes(2_000))), wide(&chart(&lanes(10_000))));
    assert!(many.left_out > some.left_out + 7_900, "{} and {}", some.left_out, many.left_out);
    assert!(many.svg.len() < some.svg.len() * 11 / 10, "{} and {}", many.svg.len(), some.svg.len());
    assert!(some.svg.contains("class=\"dn\""), "a strip shows the density");
    assert!(some.svg.contains("more in the list"));
}

fn dates() -> impl Strategy<Value = String> {
    let year = -3000..3000_i64;
    let written = |year: i64| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
    prop_oneof![
        year.clone().prop_map(written),
        (year.clone(), 1..13_u8).prop_map(move |(year, month)| format!("{}-{month:02}", written(year))),
        (year.clone(), 0..400_i64).prop_map(move |(from, long)| format!(
            "{}~/{}",
            written(from),
            written(from + long)
        )),
        year.clone().prop_map(move |year| format!("{}/..", written(year))),
        year.clone().prop_map(move |year| format!("{}/", written(year))),
        year.clone().prop_map(move |year| format!("../{}", written(year))),
        year.prop_map(move |year| format!("/{}", written(year))),
        (0..30_u8).prop_map(|decade| format!("1{decade:02}X")),
        Just("Y-170000002".to_owned()),
        Just("Y17E7".to_owned()),
    ]
}

fn bases() -> impl Strategy<Value = Basis> {
    prop_oneof![Just(Basis::Stated), Just(Basis::Inferred), Just(Basis::Context)]
}

fn check_edges(svg: &str, wide: f64) {
    for (x, length) in values(svg, "x").iter().zip(values(svg, "width").iter().skip(1)) {
        // Masks are measured in parts of their bars; the rest in pixels.
        let (x, _) = (x.parse::<f64>().unwrap(), length);
        assert!((0.0..=wide).contains(&x), "{x} is outside of the drawing");
    }
    for path in values(svg, "d").iter().filter(|path| path.contains('L')) {
        for place in path.trim_start_matches('M').split('L') {
            let x: f64 = place.split(' ').next().unwrap().parse().unwrap();
            assert!((0.0..=wide).contains(&x), "{path} is outside of the drawing");
        }
    }
}

fn check_lane(lane: &Lane, edges: (f64, f64), size: f64, gap: f64) {
    for row in 0..lane.rows {
        let mut own: Vec<&Item> = lane.items.iter().filter(|item| item.row == row).collect();
        own.sort_by(|a, b| a.placed.reach.0.total_cmp(&b.placed.reach.0));
        for pair in own.windows(2) {
            assert!(pair[0].placed.reach.1 + gap <= pair[1].placed.reach.0 + 1e-6, "labels meet");
        }
    }
    for Item { placed, .. } in &lane.items {
        let (left, right) = placed.reach;
        assert!(edges.0 <= left && right <= edges.1, "{placed:?} crosses an edge");
        assert!(right - left >= 23.9, "{placed:?} is too small a target");
        let long = width(&placed.label.words, size);
        let (from, to) = match placed.label.anchor {
            Anchor::Start => (placed.label.at, placed.label.at + long),
            Anchor::Middle => (placed.label.at - long / 2.0, placed.label.at + long / 2.0),
            Anchor::End => (placed.label.at - long, placed.label.at),
        };
        assert!(left - 1e-6 <= from && to <= right + 1e-6, "{placed:?} does not count its label");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_events_are_drawn_inside(
        events in prop::collection::vec((dates(), "[A-Za-zА-я漢 ]{0,60}", bases(), 0..4_usize), 0..60),
    ) {
        let mut lanes: Vec<(String, Vec<Entry>)> = (0..4).map(|nth| (format!("Lane {nth}"), Vec::new())).collect();
        for (nth, (date, title, basis, lane)) in events.iter().enumerate() {
            lanes[*lane].1.push(entry(nth + 1, date, title, *basis));
        }
        let chart = chart(&lanes);
        check_edges(&wide(&chart).svg, 1140.0);
        check_edges(&narrow(&chart).svg, 350.0);
        let settings = [
            (wide_measures(&chart), 13.5),
            (narrow_measures(), 12.5),
        ];
        for (measures, size) in settings {
            let axis = Linear { days: chart.days, places: measures.places };
            for (_, own) in &lanes {
                let lane = lay(own, &axis, &measures.style);
                let (size, gap) = if lane.is_keyed { (12.5, measures.style.gaps.1) } else { (size, 16.0) };
                check_lane(&lane, (0.0, measures.width), size, gap);
                prop_assert_eq!(lane.items.len() + lane.left_out, own.len());
            }
        }
    }
}
