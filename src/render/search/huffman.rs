//! Codes after Huffman: how often each symbol appears walks in; a code for each walks out, short for the frequent.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A code: its bits, and how many they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) bits: u32,
    pub(super) length: u8,
}

/// The codes of symbols by how often each appears; one that never does still has a code. Codes are canonical: of one
/// length, they count up in the order of the symbols, so that the lengths alone tell them.
pub(super) fn codes(counts: &[u64]) -> Vec<Code> {
    let lengths = lengths(counts);
    let longest = lengths.iter().copied().max().unwrap_or_default();
    let mut codes = vec![Code::default(); lengths.len()];
    let mut bits: u32 = 0;
    for length in 1..=longest {
        for (code, _) in codes.iter_mut().zip(&lengths).filter(|(_, own)| **own == length) {
            *code = Code { bits, length };
            bits += 1;
        }
        bits <<= 1;
    }
    codes
}

fn lengths(counts: &[u64]) -> Vec<u8> {
    if counts.len() < 2 {
        return vec![1; counts.len()];
    }
    // The least count bounds the longest code: a code of n bits needs a total of the nth Fibonacci number.
    let least = (counts.iter().sum::<u64>() >> 16).max(1);
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> =
        counts.iter().enumerate().map(|(symbol, count)| Reverse(((*count).max(least), symbol))).collect();
    let mut parents = vec![0_usize; counts.len()];
    while let (Some(Reverse((left, first))), Some(Reverse((right, second)))) = (heap.pop(), heap.pop()) {
        let parent = parents.len();
        parents.push(0);
        for child in [first, second] {
            parents.get_mut(child).into_iter().for_each(|place| *place = parent);
        }
        heap.push(Reverse((left + right, parent)));
        if heap.len() == 1 {
            break;
        }
    }
    let root = parents.len() - 1;
    let mut depths = vec![0_u8; parents.len()];
    for node in (0..root).rev() {
        let above = parents.get(node).and_then(|parent| depths.get(*parent)).copied().unwrap_or_default();
        depths.get_mut(node).into_iter().for_each(|depth| *depth = above + 1);
    }
    depths.truncate(counts.len());
    depths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frequent_have_short_codes() {
        let lengths: Vec<u8> = codes(&[5, 1, 1, 2]).iter().map(|code| code.length).collect();
        assert_eq!(lengths, [1, 3, 3, 2]);
        assert_eq!(codes(&[7]), [Code { bits: 0, length: 1 }]);
    }

    proptest::proptest! {
        #[test]
        fn no_code_begins_another(counts in proptest::collection::vec(0_u64..1_000_000, 2..60)) {
            let codes = codes(&counts);
            for (nth, one) in codes.iter().enumerate() {
                for other in codes.iter().skip(nth + 1) {
                    let shorter = one.length.min(other.length);
                    proptest::prop_assert!(
                        one.bits >> (one.length - shorter) != other.bits >> (other.length - shorter)
                    );
                }
            }
            proptest::prop_assert!(codes.iter().all(|code| code.length <= 30));
        }
    }
}
