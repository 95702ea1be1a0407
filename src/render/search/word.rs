//! Words: a text walks in; its words and what stands between walk out; and of a word, the form by which it is looked
//! up, and its stem.
//!
//! The script of the search page cuts and folds what the reader types by the same rules (`static/search-words.js`).

use pagefind_stem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands between the pieces of a unit: no phrase reaches across it.
pub(super) const BREAK: &str = "\u{1f}";

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// As it stands.
    pub(super) text: &'a str,
    /// Whether it is a word, or what stands between two.
    pub(super) is_word: bool,
    /// Whether it is looked up: a word that is more than a letter beside an apostrophe.
    pub(super) is_sought: bool,
}

/// Cuts a text into words and what stands between.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(text.len() / 3);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = piece_end(rest, first);
        let (piece, after) = rest.split_at(end);
        let is_word = is_letter(first);
        pieces.push(Piece { text: piece, is_word, is_sought: is_word });
        rest = after;
    }
    drop_clitics(&mut pieces);
    pieces
}

fn piece_end(rest: &str, first: char) -> usize {
    if is_alone(first) {
        return first.len_utf8();
    }
    let is_word = is_letter(first);
    let is_other = |character: char| is_letter(character) != is_word || is_alone(character);
    rest.find(is_other).unwrap_or(rest.len())
}

/// `l’émigré` is sought as `émigré`, `Osipov’s` as `Osipov`.
fn drop_clitics(pieces: &mut [Piece<'_>]) {
    let is_apostrophe = |piece: Option<&Piece<'_>>| piece.is_some_and(|it| matches!(it.text, "'" | "’"));
    let marks: Vec<bool> = (0..pieces.len())
        .map(|nth| {
            let before = nth.checked_sub(1).and_then(|before| pieces.get(before));
            let is_beside = is_apostrophe(before) && nth > 1
                || is_apostrophe(pieces.get(nth + 1)) && nth + 2 < pieces.len();
            is_beside && pieces.get(nth).is_some_and(|it| it.text.chars().nth(1).is_none())
        })
        .collect();
    for (piece, is_clitic) in pieces.iter_mut().zip(marks) {
        piece.is_sought &= !is_clitic;
    }
}

/// Whether a character belongs to a word.
pub(super) fn is_letter(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphanumeric() || is_combining_mark(character)
}

/// Whether a character is a word by itself, because its script sets no spaces.
fn is_alone(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        && is_letter(character)
}

/// The form by which a word is looked up: small letters without their marks.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    let lower = word.to_lowercase();
    for character in lower.nfkd().filter(|&character| !is_combining_mark(character)) {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            _ => folded.push(character),
        }
    }
    // Letter by letter: a whole word would get its final sigma back.
    if folded.chars().any(char::is_uppercase) {
        return folded.chars().flat_map(char::to_lowercase).collect();
    }
    folded
}

/// The words of a text as they are looked up, with a space between: how titles are compared.
pub(super) fn fold_all(text: &str) -> String {
    let words: Vec<String> =
        pieces(text).iter().filter(|piece| piece.is_sought).map(|piece| fold(piece.text)).collect();
    words.join(" ")
}

/// A word of another script in Latin letters; `None` for one in Latin letters, and where nothing is known.
pub(super) fn in_latin(word: &str) -> Option<String> {
    let first = word.chars().find(|character| character.is_alphabetic())?;
    if is_alone(first) || first.is_ascii() || matches!(first, '\u{80}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
    {
        return None;
    }
    let lower = word.to_lowercase();
    let latin: String = lower.chars().map(in_latin_letters).collect();
    let folded = fold(&latin);
    let is_whole = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_whole.then_some(folded)
}

/// As English books on Russia write it where usage differs from the letter.
fn in_latin_letters(letter: char) -> &'static str {
    match letter {
        'й' => "y",
        'ё' => "yo",
        'ь' | 'ъ' => "",
        _ => deunicode::deunicode_char(letter).unwrap_or("?"),
    }
}

/// Stems words of one language; words in Cyrillic letters as Russian, unless the language is written so.
pub(super) struct Stems {
    latin: Option<Stemmer>,
    cyrillic: Stemmer,
    /// English has accents only in words of others, and readers seldom type them.
    folds_first: bool,
}

impl Stems {
    /// For a language, BCP 47.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let is_serbian = matches!(primary.as_str(), "sr" | "hr" | "bs");
        let cyrillic = if is_serbian { Algorithm::Serbian } else { Algorithm::Russian };
        let latin = match primary.as_str() {
            // A document in Russian quotes English more often than any other language.
            "en" | "ru" | "uk" | "be" | "bg" | "mk" | "" => Some(Algorithm::English),
            "sr" | "hr" | "bs" => Some(Algorithm::Serbian),
            "da" => Some(Algorithm::Danish),
            "de" => Some(Algorithm::German),
            "es" => Some(Algorithm::Spanish),
            "fi" => Some(Algorithm::Finnish),
            "fr" => Some(Algorithm::French),
            "hu" => Some(Algorithm::Hungarian),
            "it" => Some(Algorithm::Italian),
            "nb" | "nn" | "no" => Some(Algorithm::Norwegian),
            "nl" => Some(Algorithm::Dutch),
            "pl" => Some(Algorithm::Polish),
            "pt" => Some(Algorithm::Portuguese),
            "ro" => Some(Algorithm::Romanian),
            "sv" => Some(Algorithm::Swedish),
            "tr" => Some(Algorithm::Turkish),
            _ => None,
        };
        let folds_first = matches!(latin, Some(Algorithm::English));
        Self { latin: latin.map(Stemmer::create), cyrillic: Stemmer::create(cyrillic), folds_first }
    }

    /// The stem of a word, folded.
    pub(super) fn stem(&self, word: &str) -> String {
        let is_cyrillic = word.chars().next().is_some_and(|first| matches!(first, '\u{400}'..='\u{52f}'));
        if is_cyrillic {
            let plain = word.to_lowercase().replace('ё', "е");
            return fold(&self.cyrillic.stem(&plain));
        }
        match &self.latin {
            Some(stemmer) if self.folds_first || word.is_ascii() => stemmer.stem(&fold(word)).into_owned(),
            Some(stemmer) => fold(&stemmer.stem(&word.to_lowercase())),
            None => fold(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sought(text: &str) -> Vec<&str> {
        pieces(text).into_iter().filter(|piece| piece.is_sought).map(|piece| piece.text).collect()
    }

    #[test]
    fn cuts_words() {
        assert_eq!(sought("Osipov’s l’émigré, 1,000 o’clock."), ["Osipov", "émigré", "1", "000", "clock"]);
        assert_eq!(sought("the “Émigré” – Цветаевой"), ["the", "Émigré", "Цветаевой"]);
        assert_eq!(sought("東京 tower"), ["東", "京", "tower"]);
        assert_eq!(sought("  … "), [""; 0]);
    }

    #[test]
    fn folds_words() {
        for (word, expect) in
            [("Émigré", "emigre"), ("ЁЛКА", "елка"), ("Straße", "strasse"), ("ΟΔΟΣ", "οδοσ"), ("Й", "и")]
        {
            assert_eq!(fold(word), expect, "{word}");
        }
        assert_eq!(fold_all("The “Émigré”: a life"), "the emigre a life");
    }

    #[test]
    fn spells_names_in_latin_letters() {
        for (word, expect) in [("Цветаева", Some("tsvetaeva")), ("Толстой", Some("tolstoy")), ("Paris", None)]
        {
            assert_eq!(in_latin(word).as_deref(), expect, "{word}");
        }
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        let stems = Stems::of("en");
        for forms in [
            ["Émigrés", "emigre"],
            ["revolutions", "Revolution"],
            ["книгой", "книги"],
            ["Цветаевой", "Цветаева"],
            ["ёлка", "елки"],
        ] {
            assert_eq!(stems.stem(forms[0]), stems.stem(forms[1]), "{forms:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn pieces_are_the_text(text in ".*") {
            let whole: String = pieces(&text).iter().map(|piece| piece.text).collect();
            proptest::prop_assert_eq!(whole, text);
        }

        #[test]
        fn a_folded_word_folds_to_itself(word in "\\w{1,8}") {
            let once = fold(&word);
            proptest::prop_assert_eq!(fold(&once), once.clone());
        }
    }
}
