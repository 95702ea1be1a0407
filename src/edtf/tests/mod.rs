//! What is asked of dates, as tables of cases and as properties of arbitrary text.

mod errors;
mod properties;
mod values;

use super::Edtf;

/// Parses a date that a test knows to be one.
fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error} ({})", error.help))
}
