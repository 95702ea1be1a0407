//! Rows: intervals walk in; out walks the row of each, so that no two of one row meet.

use std::cmp::Ordering;

/// The rows of some intervals.
#[derive(Debug)]
pub struct Packed {
    /// The row of each interval, in the order of the intervals; `None` where no row had room.
    pub rows: Vec<Option<usize>>,
    /// How many rows are used.
    pub count: usize,
}

/// Packs intervals first fit, from left to right: each goes into the first row in which it keeps `gap` from the one
/// before it. With rows without end these are as few as can be. At most `most` rows are opened, so the cost is at most
/// that many steps for an interval.
pub fn pack(intervals: &[(f64, f64)], gap: f64, most: usize) -> Packed {
    let mut order: Vec<usize> = (0..intervals.len()).collect();
    let interval = |nth: usize| intervals.get(nth).copied().unwrap_or_default();
    order.sort_by(|a, b| left_then_longer(interval(*a), interval(*b)));
    let mut ends: Vec<f64> = Vec::new();
    let mut rows = vec![None; intervals.len()];
    for nth in order {
        let (left, right) = interval(nth);
        let found = ends.iter().position(|end| end + gap <= left);
        let row = found.unwrap_or(ends.len());
        if row >= most {
            continue;
        }
        match ends.get_mut(row) {
            Some(end) => *end = right,
            None => ends.push(right),
        }
        if let Some(own) = rows.get_mut(nth) {
            *own = Some(row);
        }
    }
    Packed { rows, count: ends.len() }
}

fn left_then_longer(a: (f64, f64), b: (f64, f64)) -> Ordering {
    a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fills_the_first_row_that_has_room() {
        let packed = pack(&[(0.0, 10.0), (5.0, 20.0), (12.0, 30.0), (5.0, 8.0)], 1.0, 9);
        assert_eq!(packed.rows, [Some(0), Some(1), Some(0), Some(2)]);
        assert_eq!(packed.count, 3);
    }

    #[test]
    fn leaves_out_what_has_no_row() {
        let packed = pack(&[(0.0, 10.0), (0.0, 9.0), (0.0, 8.0)], 1.0, 2);
        assert_eq!(packed.rows, [Some(0), Some(1), None]);
    }

    proptest! {
        #[test]
        fn no_two_of_a_row_meet(starts in prop::collection::vec((0.0..900.0, 0.0..300.0), 0..60), most in 1_usize..9) {
            let intervals: Vec<(f64, f64)> = starts.iter().map(|(left, long)| (*left, left + long)).collect();
            let packed = pack(&intervals, 6.0, most);
            prop_assert!(packed.count <= most);
            for row in 0..packed.count {
                let mut own: Vec<(f64, f64)> = packed.rows.iter().zip(&intervals)
                    .filter(|(at, _)| **at == Some(row)).map(|(_, interval)| *interval).collect();
                own.sort_by(|a, b| left_then_longer(*a, *b));
                for pair in own.windows(2) {
                    prop_assert!(pair[0].1 + 6.0 <= pair[1].0);
                }
            }
        }
    }
}
