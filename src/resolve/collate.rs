//! Order for readers: names walk in, and walk out sorted as readers of the language expect.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// Compares names by the rules of a language; numbers in them by their value.
pub struct Collation {
    full: Option<CollatorBorrowed<'static>>,
    letters: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The rules of a language, given as BCP 47; those of no language in particular where it is unknown.
    pub fn new(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let collator = |strength| {
            let mut preferences = CollatorPreferences::from(&locale);
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(preferences, options).ok()
        };
        Self { full: collator(Strength::Tertiary), letters: collator(Strength::Primary) }
    }

    /// Compares two names.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.full.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
    }

    /// Sorts by a group, then by a name, then by a key that is unique.
    pub fn sort<T, G: Ord>(&self, items: &mut [T], key: impl Fn(&T) -> (G, &str, &str)) {
        items.sort_by(|left, right| {
            let (left, right) = (key(left), key(right));
            left.0.cmp(&right.0).then_with(|| self.compare(left.1, right.1)).then_with(|| left.2.cmp(right.2))
        });
    }

    /// The letter under which a name is listed: the first letter in upper case, without its marks where the language
    /// counts the marked letter as the plain one; `#` for anything but a letter.
    pub fn letter(&self, name: &str) -> String {
        let Some(first) = name.chars().find(|character| character.is_alphanumeric()) else {
            return "#".to_owned();
        };
        if !first.is_alphabetic() {
            return "#".to_owned();
        }
        let upper: String = first.to_uppercase().collect();
        let plain = ('A'..='Z').map(String::from).find(|letter| {
            self.letters.as_ref().is_some_and(|collator| collator.compare(letter, &upper) == Ordering::Equal)
        });
        plain.unwrap_or(upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_readers_expect() {
        let collation = Collation::new("en");
        let mut names = ["Zola", "Émile 10", "Emile 9", "apple", "Ярослав"];
        collation.sort(&mut names, |name| ((), name, name));
        assert_eq!(names, ["apple", "Emile 9", "Émile 10", "Zola", "Ярослав"]);
    }

    #[test]
    fn letters() {
        let collation = Collation::new("en");
        for (name, letter) in [("Émigré", "E"), ("1917", "#"), ("“Quote”", "Q"), ("Яна", "Я"), ("", "#")]
        {
            assert_eq!(collation.letter(name), letter, "{name}");
        }
        assert_eq!(Collation::new("sv").letter("Östen"), "Ö");
    }
}
