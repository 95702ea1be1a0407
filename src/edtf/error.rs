//! What walks out when a text is not a date: the fault, its place, and the remedy.

use std::error::Error;
use std::fmt;
use std::ops::Range;

/// Why a text is not a date, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EdtfError {
    /// The faulty part, in bytes of the text given; on character boundaries.
    pub at: Range<usize>,
    /// What is wrong, in lower case, without a full stop.
    pub message: String,
    /// What to write instead, in the same manner.
    pub help: String,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for EdtfError {}
