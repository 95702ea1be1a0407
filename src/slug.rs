//! Slugs: text walks in, the part of an address that stands for it walks out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Makes a slug: letters without their marks, apostrophes and quotation marks dropped, `&` as
/// `and`, other scripts transliterated, lower case, and a hyphen for every other run. The slug
/// holds only `a` to `z`, `0` to `9` and inner hyphens, and is empty where nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.nfkd().filter(|&character| !is_combining_mark(character)) {
        match character {
            '\'' | '"' | '’' | '‘' | '“' | '”' | '„' | '«' | '»' | 'ʹ' | 'ʼ' => {}
            '&' => push_word(&mut slug, "and"),
            _ if character.is_ascii() => push(&mut slug, character),
            _ => deunicode::deunicode_char(character)
                .unwrap_or("-")
                .chars()
                .filter(|&letter| letter != '\'')
                .for_each(|letter| push(&mut slug, letter)),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn push_word(slug: &mut String, word: &str) {
    push(slug, '-');
    slug.push_str(word);
    push(slug, '-');
}

fn push(slug: &mut String, character: char) {
    if character.is_ascii_alphanumeric() {
        slug.push(character.to_ascii_lowercase());
    } else if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        let cases = [
            ("Heroic Russian Émigré", "heroic-russian-emigre"),
            ("You Can’t Take It With You", "you-cant-take-it-with-you"),
            ("Command & Conquer: Red Alert 2", "command-and-conquer-red-alert-2"),
            ("Curse & Co.", "curse-and-co"),
            ("Марина Цветаева", "marina-tsvetaeva"),
            ("  --A  b--  ", "a-b"),
            ("Nur-Sultan", "nur-sultan"),
            ("Straße", "strasse"),
            ("…", ""),
            ("北京", "bei-jing"),
        ];
        for (text, expect) in cases {
            assert_eq!(slug(text), expect, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_slug_of_a_slug_is_itself(text in ".*") {
            let once = slug(&text);
            proptest::prop_assert_eq!(slug(&once), once.clone());
            let is_plain = once.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            proptest::prop_assert!(is_plain);
        }
    }
}
