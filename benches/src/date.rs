//! Dates, as a text has them and as a record has them.

use crate::random::Random;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date.
#[derive(Clone, Debug)]
pub struct Date {
    /// In EDTF.
    pub edtf: String,
    /// In words, with its preposition.
    pub words: String,
}

/// A date of a wave: in 1905 to 1944, or in 2008 to 2027.
pub fn date(wave: usize, random: &mut Random) -> Date {
    let year = if wave == 0 { random.between(1905, 1944) } else { random.between(2008, 2027) };
    let month = random.below(12);
    let day = random.between(1, 28);
    match random.below(10) {
        0..4 => Date { edtf: format!("{year}"), words: format!("in {year}") },
        4..6 => {
            Date { edtf: format!("{year}-{:02}", month + 1), words: format!("in {} {year}", MONTHS[month]) }
        }
        6..8 => Date {
            edtf: format!("{year}-{:02}-{day:02}", month + 1),
            words: format!("on {day} {} {year}", MONTHS[month]),
        },
        8 => Date { edtf: format!("{year}~"), words: format!("about {year}") },
        _ => Date { edtf: format!("{year}/{}", year + 2), words: format!("from {year} to {}", year + 2) },
    }
}
