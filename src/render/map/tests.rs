//! What holds of every map, whatever the places: names do not overlap, nothing leaves the frame, land is where it is.

use proptest::prelude::*;

use super::coast::Coast;
use super::label::{self, Area, Subject, Type};
use super::locator::Cell;
use super::path::{self, Grain};
use super::projection::{self, Frame, Projection, Room, Spot};
use super::sphere::Position;
use super::{Leg, Mark, MarkKind, Place, chart, land};

const GRAIN: Grain = Grain { steps: 1.0, tolerance: 0.9, least_area: 9.0 };
const SET: Type = Type { size: 15.0, number: 13.0 };

thread_local! {
    static COAST: Coast = Coast::read();
}

fn with_coast<T>(tell: impl FnOnce(&Coast) -> T) -> T {
    COAST.with(tell)
}

fn at(latitude: f64, longitude: f64) -> Position {
    Position { latitude, longitude }
}

fn room() -> Room {
    Room { width: 1140.0, least_height: 460.0, most_height: 780.0, margin: 56.0 }
}

/// Anywhere, with a liking for the poles and the 180th meridian.
fn positions() -> impl Strategy<Value = Position> {
    let latitude = prop_oneof![4 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0), 1 => Just(0.0)];
    let longitude = prop_oneof![4 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0), 1 => Just(0.0)];
    (latitude, longitude).prop_map(|(latitude, longitude)| at(latitude, longitude))
}

/// Places within a few degrees of each other, as most corpora have them, or anywhere.
fn groups(most: usize) -> impl Strategy<Value = Vec<Position>> {
    let spread = prop_oneof![Just(0.0), Just(0.5), Just(5.0), Just(40.0), Just(400.0)];
    (positions(), spread, proptest::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64), 1..=most)).prop_map(
        |(middle, spread, offsets)| {
            let place = |(down, across): (f64, f64)| {
                let longitude = (middle.longitude + across * spread + 180.0).rem_euclid(360.0) - 180.0;
                at((middle.latitude + down * spread / 2.0).clamp(-90.0, 90.0), longitude)
            };
            offsets.into_iter().map(place).collect()
        },
    )
}

fn places(positions: &[Position]) -> Vec<Place> {
    let kinds = [MarkKind::Reached, MarkKind::Named, MarkKind::Left];
    let place = |(nth, position): (usize, &Position)| Place {
        position: *position,
        texts: vec![format!("Somewhere {nth}: Nobody, Someone and Somebody"), format!("Somewhere {nth}")],
        number: nth + 1,
        marks: (0..=nth % 3).map(|slot| Mark { slot: slot + 1, kind: kinds[(nth + slot) % 3] }).collect(),
    };
    positions.iter().enumerate().map(place).collect()
}

/// All numbers of an attribute.
fn values(svg: &str, attribute: &str) -> Vec<f64> {
    let lead = format!(" {attribute}=\"");
    svg.split(&lead).skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
}

/// The points of a path of `M`, `l`, `h`, `v` and `z`.
fn points(data: &str) -> Vec<(i32, i32)> {
    let mut numbers = Vec::new();
    let mut command = ' ';
    let mut text = String::new();
    for letter in data.chars().chain([' ']) {
        let ends = !letter.is_ascii_digit();
        if ends && !text.is_empty() && text != "-" {
            numbers.push((command, text.parse::<i32>().unwrap()));
            text.clear();
        }
        match letter {
            '-' | '0'..='9' => text.push(letter),
            ' ' => {}
            _ => command = letter,
        }
    }
    let (mut x, mut y) = (0, 0);
    let mut points = Vec::new();
    let mut numbers = numbers.into_iter();
    while let Some((command, first)) = numbers.next() {
        match command {
            'M' => (x, y) = (first, numbers.next().unwrap().1),
            'l' => (x, y) = (x + first, y + numbers.next().unwrap().1),
            'h' => x += first,
            'v' => y += first,
            other => panic!("{other} in {data}"),
        }
        points.push((x, y));
    }
    points
}

fn land_of(projection: &Projection, frame: Frame) -> Vec<land::Line> {
    with_coast(|coast| land::lines(coast, projection, frame))
}

/// Whether an odd number of lines surrounds a spot.
fn is_inside(lines: &[land::Line], spot: Spot) -> bool {
    let crossed =
        lines.iter().flat_map(|line| line.iter().zip(line.iter().cycle().skip(1))).filter(|(a, b)| {
            (a.y > spot.y) != (b.y > spot.y) && spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x
        });
    crossed.count() % 2 == 1
}

/// Well-known places on land and in the sea, far from any coast.
const KNOWN: [((f64, f64), bool); 16] = [
    ((48.0, 67.0), true),
    ((60.0, 100.0), true),
    ((-24.0, 134.0), true),
    ((-10.0, -55.0), true),
    ((40.0, -100.0), true),
    ((65.0, -155.0), true),
    ((67.0, 178.0), true),
    ((20.0, 10.0), true),
    ((72.0, -40.0), true),
    ((-80.0, 90.0), true),
    ((-85.0, -150.0), true),
    ((42.0, 51.0), false),
    ((20.0, 180.0), false),
    ((-30.0, -120.0), false),
    ((30.0, -45.0), false),
    ((85.0, 0.0), false),
];

/// Land is land and sea is sea on any map on which a known place stands.
fn check_land(positions: &[Position]) {
    let (projection, frame) = projection::fit(positions, room()).unwrap();
    let lines = land_of(&projection, frame);
    for (place, expect) in KNOWN {
        let Some(spot) = projection.spot(Position::new(place)) else { continue };
        // On the rim of a map by azimuth all is bent; no map shows it but in a corner.
        let is_shown =
            spot.x > 1.0 && spot.y > 1.0 && spot.x < frame.width - 1.0 && spot.y < frame.height - 1.0;
        if is_shown {
            assert_eq!(is_inside(&lines, spot), expect, "{place:?} on {projection:?}");
        }
    }
}

#[test]
fn land_is_land_on_maps_of_all_regions() {
    let regions: [&[Position]; 9] = [
        &[at(55.8, 37.6), at(40.2, 44.5), at(64.1, -21.9)],
        &[at(35.7, 139.7), at(-41.3, 174.8), at(61.2, -149.9)],
        &[at(65.0, 179.0), at(66.0, -179.0)],
        &[at(90.0, 0.0)],
        &[at(-90.0, 0.0)],
        &[at(-77.8, 166.7), at(-54.8, -68.3)],
        &[at(50.0, 80.0)],
        &[at(0.0, 0.0), at(0.0, 90.0), at(0.0, 180.0), at(0.0, -90.0)],
        &[at(60.0, -170.0), at(-50.0, 10.0), at(30.0, 120.0), at(-30.0, -60.0)],
    ];
    regions.iter().for_each(|region| check_land(region));
}

#[test]
fn places_all_over_the_world_get_a_map_of_it() {
    let all = [at(0.0, 0.0), at(10.0, 120.0), at(-20.0, -120.0)];
    assert!(matches!(projection::fit(&all, room()), Some((Projection::EqualEarth(_), _))));
    let together = [at(35.7, 139.7), at(55.8, 37.6), at(61.2, -149.9)];
    assert!(matches!(projection::fit(&together, room()), Some((Projection::Azimuthal(_), _))));
    assert!(projection::fit(&[], room()).is_none());
}

#[test]
fn no_place_gives_no_map() {
    assert!(with_coast(|coast| chart::draw(coast, &[], &[], "Map")).is_none());
}

#[test]
fn five_hundred_places_find_their_room() {
    let positions: Vec<Position> = (0..500_u32)
        .map(|nth| at(f64::from(nth * 37 % 160) - 80.0, f64::from(nth * 89 % 360) - 180.0))
        .collect();
    check_chart(&positions);
}

fn check_chart(positions: &[Position]) {
    let places = places(positions);
    let legs: Vec<Leg> = (1..places.len())
        .map(|nth| Leg { from: nth - 1, to: nth, slot: nth % 6 + 1, is_stated: nth % 2 == 0 })
        .collect();
    let drawing = with_coast(|coast| chart::draw(coast, &places, &legs, "A <map>")).unwrap();
    assert!(drawing.numbers.iter().all(|number| (1..=places.len()).contains(number)));
    for svg in [&drawing.wide, &drawing.narrow] {
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        assert!(svg.contains("aria-label=\"A &lt;map&gt;\""));
        let frame: Vec<f64> = svg
            .split_once("viewBox=\"0 0 ")
            .and_then(|(_, rest)| rest.split('"').next())
            .unwrap()
            .split(' ')
            .map(|value| value.parse().unwrap())
            .collect();
        for (attribute, most) in [("x", frame[0]), ("y", frame[1])] {
            for value in values(svg, attribute) {
                assert!((0.0..=most).contains(&value), "{attribute}={value} on {frame:?}");
            }
        }
        let bows = svg.split("class=\"leg").skip(1).filter_map(|leg| leg.split(" d=\"").nth(1));
        for bow in bows.map(|rest| rest.split('"').next().unwrap()) {
            let numbers: Vec<f64> =
                bow.split(['M', 'Q', 'L', ' ']).filter_map(|number| number.parse().ok()).collect();
            for pair in numbers.chunks(2) {
                assert!((0.0..=frame[0]).contains(&pair[0]) && (0.0..=frame[1]).contains(&pair[1]), "{bow}");
            }
        }
    }
}

fn check_labels(subjects: &[Subject], lines: &[Area], frame: Frame) {
    let labels = label::place(subjects, lines, SET, frame);
    assert_eq!(labels.len(), subjects.len());
    let areas: Vec<(usize, Area)> =
        labels.iter().enumerate().filter_map(|(nth, label)| Some((nth, label.as_ref()?.area))).collect();
    for (at, (nth, area)) in areas.iter().enumerate() {
        assert!(area.is_within(frame), "{area:?}");
        for (_, other) in &areas[at + 1..] {
            assert!(!area.meets(other), "{area:?} meets {other:?}");
        }
        for (other, subject) in subjects.iter().enumerate().filter(|(other, _)| other != nth) {
            let Spot { x, y } = subject.spot;
            let is_covered = area.left < x && x < area.right && area.top < y && y < area.bottom;
            assert!(!is_covered, "label {nth} covers mark {other}");
        }
    }
}

#[test]
fn a_lone_label_stands_east_of_its_mark() {
    let subject = Subject {
        spot: Spot { x: 100.0, y: 100.0 },
        reach: 6.0,
        texts: vec!["Riga: Nobody".to_owned(), "Riga".to_owned()],
        is_bold: false,
        number: "1".to_owned(),
    };
    let place = |width| {
        let frame = Frame { width, height: 200.0 };
        label::place(std::slice::from_ref(&subject), &[], SET, frame).remove(0)
    };
    let wide = place(400.0).unwrap();
    assert_eq!((wide.text.as_str(), wide.anchor), ("Riga: Nobody", "start"));
    let narrow = place(140.0).unwrap();
    assert_eq!((narrow.text.as_str(), narrow.is_number), ("Riga", false));
    let line = Area { left: 110.0, top: 99.0, right: 390.0, bottom: 101.0 };
    let beside =
        label::place(std::slice::from_ref(&subject), &[line], SET, Frame { width: 400.0, height: 200.0 });
    assert!(!beside[0].as_ref().unwrap().area.meets(&line));
}

#[test]
fn paths_are_written_and_read_back() {
    let square = [(0.0, 0.0), (10.0, 0.2), (20.0, 0.0), (20.0, 30.0), (-5.0, 30.0)];
    let line: land::Line = square.iter().map(|(x, y)| Spot { x: *x, y: *y }).collect();
    let speck: land::Line = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)].map(|(x, y)| Spot { x, y }).to_vec();
    let data = path::write(&[line, speck], GRAIN);
    assert_eq!(data, "M0 0h20v30h-25z");
    assert_eq!(points(&data), [(0, 0), (20, 0), (20, 30), (-5, 30)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn land_is_land_anywhere(positions in groups(6)) {
        check_land(&positions);
    }

    #[test]
    fn land_stays_by_the_frame_and_is_light(positions in groups(8)) {
        let (projection, frame) = projection::fit(&positions, room()).unwrap();
        let data = path::write(&land_of(&projection, frame), GRAIN);
        prop_assert!(data.len() < 24_000, "{} bytes", data.len());
        for (x, y) in points(&data) {
            prop_assert!(f64::from(x) >= -5.0 && f64::from(x) <= frame.width + 5.0, "{x}");
            prop_assert!(f64::from(y) >= -5.0 && f64::from(y) <= frame.height + 5.0, "{y}");
        }
    }

    #[test]
    fn every_place_stands_in_the_frame(positions in groups(40)) {
        let (projection, frame) = projection::fit(&positions, room()).unwrap();
        for position in positions {
            let spot = projection.spot(position).unwrap();
            prop_assert!(spot.x >= 0.0 && spot.x <= frame.width, "{spot:?} in {frame:?}");
            prop_assert!(spot.y >= 0.0 && spot.y <= frame.height, "{spot:?} in {frame:?}");
        }
    }

    #[test]
    fn charts_keep_to_their_frames(positions in groups(20)) {
        check_chart(&positions);
    }

    #[test]
    fn labels_do_not_overlap(
        spots in proptest::collection::vec((0.0..400.0_f64, 0.0..300.0_f64, 0_usize..30), 0..60),
        lines in proptest::collection::vec((0.0..400.0_f64, 0.0..300.0_f64), 0..20),
    ) {
        let subjects: Vec<Subject> = spots
            .iter()
            .enumerate()
            .map(|(nth, (x, y, letters))| Subject {
                spot: Spot { x: *x, y: *y },
                reach: 6.0,
                texts: vec!["W".repeat(*letters), "Ж".repeat(letters / 2)],
                is_bold: nth % 2 == 0,
                number: (nth + 1).to_string(),
            })
            .collect();
        let spot = |(x, y): &(f64, f64)| Spot { x: *x, y: *y };
        let lines: Vec<Area> = lines.windows(2).map(|two| Area::around(spot(&two[0]), spot(&two[1]))).collect();
        check_labels(&subjects, &lines, Frame { width: 400.0, height: 300.0 });
    }

    #[test]
    fn locators_hold_their_place(position in positions()) {
        let cell = Cell::of(position);
        let land = with_coast(|coast| cell.land(coast));
        prop_assert!(land.len() < 2_300, "{} bytes", land.len());
        let svg = cell.draw(&land, position, 2, "Map");
        let (x, y) = (values(&svg, "cx")[0], values(&svg, "cy")[0]);
        prop_assert!((20.0..220.0).contains(&x) && (14.0..146.0).contains(&y), "{x}, {y}");
    }
}
