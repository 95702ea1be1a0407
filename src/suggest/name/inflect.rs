//! Cases: a name in Cyrillic letters walks in; what all its cases share walks out, so that they count as one name.

/// Endings of Russian cases, the longest first.
const ENDINGS: [&str; 33] = [
    "ского",
    "скому",
    "иями",
    "ого",
    "ому",
    "его",
    "ему",
    "ыми",
    "ими",
    "ами",
    "ями",
    "ией",
    "иях",
    "ой",
    "ою",
    "ей",
    "ею",
    "ом",
    "ем",
    "ым",
    "им",
    "ах",
    "ях",
    "ую",
    "юю",
    "ая",
    "ия",
    "ии",
    "ию",
    "ый",
    "ий",
    "ам",
    "ям",
];

const LAST_LETTERS: [char; 10] = ['а', 'у', 'ы', 'и', 'е', 'о', 'ю', 'я', 'й', 'ь'];

/// Fewer letters than these say nothing.
const SHORTEST: usize = 3;

/// What the cases of a name share; the name itself where it is not in Cyrillic letters.
pub(super) fn stem(name: &str) -> String {
    if !name.chars().any(is_cyrillic) {
        return name.to_owned();
    }
    name.split(' ').map(stem_of_word).collect::<Vec<_>>().join(" ")
}

fn stem_of_word(word: &str) -> &str {
    if !word.chars().any(is_cyrillic) {
        return word;
    }
    let is_long = |stem: &str| stem.chars().count() >= SHORTEST;
    let by_ending = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| is_long(stem)));
    by_ending.or_else(|| word.strip_suffix(LAST_LETTERS).filter(|stem| is_long(stem))).unwrap_or(word)
}

fn is_cyrillic(letter: char) -> bool {
    matches!(u32::from(letter), 0x0400..=0x052F)
}

/// Orders the cases of a name: the likeliest nominative has the least key. It is the shortest; of equal ones that in
/// `-а` or `-я`.
pub(super) fn key(form: &str) -> (usize, bool) {
    (form.chars().count(), !form.ends_with(['а', 'я']))
}
