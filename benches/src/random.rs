//! Random numbers of a fixed seed, and choices by frequency.

/// `SplitMix64` (Steele, Lea, Flood 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The generator of that seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`; 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let wide = u128::from(mixed) * limit as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// Choices after Zipf: the rank `r` (from 0) is as frequent as `1 / (r + flat)`.
#[derive(Clone, Debug)]
pub struct Zipf(Vec<u64>);

impl Zipf {
    /// Prepares choices among `count` ranks. A larger `flat` makes the first ranks less frequent.
    pub fn new(count: usize, flat: u64) -> Self {
        let mut sum = 0;
        let weights = (0..count as u64).map(|rank| 1_000_000_000 / (rank + flat));
        Self(
            weights
                .map(|weight| {
                    sum += weight;
                    sum
                })
                .collect(),
        )
    }

    /// A rank.
    pub fn rank(&self, random: &mut Random) -> usize {
        let total = self.0.last().copied().unwrap_or(0);
        let at = random.below(usize::try_from(total).unwrap_or(usize::MAX)) as u64;
        self.0.partition_point(|sum| *sum <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_ranks_are_the_most_frequent() {
        let (zipf, mut random) = (Zipf::new(100, 1), Random::new(1));
        let mut counts = [0; 100];
        (0..100_000).for_each(|_| counts[zipf.rank(&mut random)] += 1);
        assert!(counts[0] > 17_000 && counts[0] < 21_000, "{}", counts[0]);
        assert!(counts[1] > 8_500 && counts[1] < 10_500, "{}", counts[1]);
        assert!(counts[99] > 0);
    }
}
