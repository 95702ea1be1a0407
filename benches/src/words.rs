//! An invented vocabulary: words of realistic lengths, the most frequent of them short, and names that no word of it
//! can be taken for.

use std::collections::BTreeSet;

use crate::random::{Random, Zipf};

const ONSETS: [&str; 14] = ["b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "tr"];
const VOWELS: [&str; 7] = ["a", "e", "i", "o", "u", "ea", "ou"];
const CODAS: [&str; 8] = ["", "", "", "n", "r", "l", "m", "nd"];

/// Endings with a letter that words never have: so no word at the head of a sentence reads like a name.
const SURNAMES: [&str; 8] = ["wick", "zar", "jan", "yev", "wald", "owitz", "yan", "jaure"];
/// Two of them with marks, as names have that readers type without.
const GIVEN: [&str; 10] = ["iza", "ojo", "ya", "wen", "azh", "uwe", "ija", "oy", "émi", "öyša"];
const PLACES: [&str; 6] = ["wey", "zhav", "jord", "ywich", "wara", "azy"];

/// How many words the vocabulary has.
const SIZE: usize = 8000;

/// Words by frequency.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    words: Vec<String>,
    zipf: Zipf,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut random = Random::new(0x5EED);
        let mut known = BTreeSet::new();
        let mut words = Vec::with_capacity(SIZE);
        while words.len() < SIZE {
            let word = word(words.len(), &mut random);
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        Self { words, zipf: Zipf::new(SIZE, 3) }
    }
}

impl Vocabulary {
    /// A word, frequent ones more often.
    pub fn word(&self, random: &mut Random) -> &str {
        &self.words[self.zipf.rank(random)]
    }

    /// A word of some length, of the less frequent ones.
    pub fn rare(&self, random: &mut Random) -> &str {
        &self.words[random.between(SIZE / 8, SIZE - 1)]
    }
}

fn word(rank: usize, random: &mut Random) -> String {
    if rank < 30 {
        return format!("{}{}", random.pick(&ONSETS[..13]), random.pick(&VOWELS[..5]));
    }
    let syllables = match rank {
        30..400 => 1,
        400..2000 => random.between(1, 2),
        _ => random.between(2, 4),
    };
    let mut word: String = (0..syllables).map(|_| syllable(random)).collect();
    let ending = if rank < 400 { ["", "s", "n", "t"] } else { ["", "s", "ed", "en"] };
    word.push_str(ending[random.below(ending.len())]);
    word
}

fn syllable(random: &mut Random) -> String {
    format!("{}{}{}", random.pick(&ONSETS), random.pick(&VOWELS), random.pick(&CODAS))
}

/// The same word with a capital.
pub fn capitalise(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A surname.
pub fn surname(random: &mut Random) -> String {
    name(random, &SURNAMES)
}

/// A given name.
pub fn given(random: &mut Random) -> String {
    capitalise(&format!("{}{}", syllable(random), random.pick(&GIVEN)))
}

/// The name of a place.
pub fn place(random: &mut Random) -> String {
    name(random, &PLACES)
}

fn name(random: &mut Random, endings: &[&str]) -> String {
    capitalise(&format!("{}{}{}", syllable(random), syllable(random), random.pick(endings)))
}

/// A name without the marks of its letters.
pub fn plain(name: &str) -> String {
    let letter = |letter| match letter {
        'é' => 'e',
        'ö' => 'o',
        'š' => 's',
        _ => letter,
    };
    name.chars().map(letter).collect()
}

/// A name in Cyrillic letters, one for one.
pub fn cyrillic(name: &str) -> String {
    const LETTERS: [(char, char); 26] = [
        ('a', 'а'),
        ('b', 'б'),
        ('c', 'ц'),
        ('d', 'д'),
        ('e', 'е'),
        ('f', 'ф'),
        ('g', 'г'),
        ('h', 'х'),
        ('i', 'и'),
        ('j', 'й'),
        ('k', 'к'),
        ('l', 'л'),
        ('m', 'м'),
        ('n', 'н'),
        ('o', 'о'),
        ('p', 'п'),
        ('q', 'щ'),
        ('r', 'р'),
        ('s', 'с'),
        ('t', 'т'),
        ('u', 'у'),
        ('v', 'в'),
        ('w', 'ш'),
        ('x', 'ж'),
        ('y', 'ы'),
        ('z', 'з'),
    ];
    let letter = |letter: char| {
        let small = letter.to_ascii_lowercase();
        let found = LETTERS.iter().find(|(latin, _)| *latin == small).map_or(letter, |(_, found)| *found);
        if letter.is_uppercase() { found.to_uppercase().next().unwrap_or(found) } else { found }
    };
    plain(name).chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_text_are_as_long_as_in_english() {
        let (vocabulary, mut random) = (Vocabulary::default(), Random::new(1));
        let letters: usize = (0..10_000).map(|_| vocabulary.word(&mut random).len()).sum();
        assert!((42_000..55_000).contains(&letters), "{letters}");
    }
}
