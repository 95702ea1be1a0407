//! Two dates walk in; out walks which of them comes first.
//!
//! The order is total: by first day, then by last day, then by the text as written. Equality and
//! hashing go by the text alone, which determines everything else, so all four traits agree.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::Edtf;

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key()).then_with(|| self.as_str().cmp(other.as_str()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Edtf {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Edtf {}

impl Hash for Edtf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}
