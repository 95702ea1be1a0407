//! Short texts that several page types compose: words, names and counts walk in, descriptions, labels and lists walk
//! out.

use crate::locale::Locale;
use crate::parse::authority::record::{Detail, Kind};
use crate::resolve::corpus::Record;

/// How many characters a description may have.
const MAX_DESCRIPTION: usize = 160;

/// Puts the sentences of a description together: the first always, the others while there is room.
pub(super) fn describe(sentences: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if text.is_empty() {
            text = sentence;
        } else if text.chars().count() + 1 + sentence.chars().count() <= MAX_DESCRIPTION {
            text.push(' ');
            text.push_str(&sentence);
        }
    }
    text
}

/// How many characters a description should have at least.
const MIN_DESCRIPTION: usize = 70;

/// Says what the page is where a record's own words are too few for a description.
pub(super) fn padded(locale: &Locale, description: String, site: &str) -> String {
    if description.chars().count() >= MIN_DESCRIPTION {
        return description;
    }
    describe([description, locale.say("entry_of_site", [("site", site.into())])])
}

/// A text with a capital at its head.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// What a record is, in one word for a heading: `Person`.
pub(super) fn kind_word(locale: &Locale, kind: Kind) -> String {
    locale.label(&format!("kind_{}", kind.as_str()))
}

/// Whether a place or organisation exists only in fiction.
pub(super) fn is_fictional(record: &Record) -> bool {
    matches!(
        record.detail,
        Detail::Place { is_fictional: true, .. } | Detail::Organisation { is_fictional: true, .. }
    )
}

/// What a record is more closely, for its tags: roles, kind, medium, `Fictional`.
pub(super) fn tags(locale: &Locale, record: &Record) -> Vec<String> {
    let mut tags: Vec<String> = match &record.detail {
        Detail::Person { roles, .. } => {
            let roles = roles.iter().flat_map(|roles| &roles.value);
            roles.map(|role| capitalised(&role.value)).collect()
        }
        Detail::Character { .. } => vec![locale.label("kind_character")],
        Detail::Work { medium, kind, .. } => {
            [kind, medium].into_iter().flatten().map(|word| capitalised(word)).collect()
        }
        Detail::Place { kind, .. } | Detail::Organisation { kind, .. } => {
            kind.iter().map(|word| capitalised(word)).collect()
        }
        Detail::Trope { .. } => Vec::new(),
    };
    if tags.is_empty() {
        tags.push(kind_word(locale, record.kind));
    }
    if is_fictional(record) {
        tags.push(locale.label("fictional"));
    }
    tags
}

/// A name after the definite article: `the 1917 wave`, and `the boatbuilders` of a wave that is called "The boatbuilders".
pub(super) fn the(locale: &Locale, name: &str) -> String {
    let rest = match name.split_once(' ') {
        Some((article, rest)) if article.eq_ignore_ascii_case("the") => rest,
        _ => name,
    };
    locale.say("the_name", [("name", rest.into()), ("whole", name.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_sentences_together_while_there_is_room() {
        let long = "x".repeat(158);
        assert_eq!(describe(["One.".to_owned(), String::new(), long, "Two.".to_owned()]), "One. Two.");
    }

    #[test]
    fn gives_no_name_a_second_article() {
        assert_eq!(the(&Locale::default(), "1917 wave"), "the 1917 wave");
        assert_eq!(the(&Locale::default(), "The boatbuilders"), "the boatbuilders");
        assert_eq!(the(&Locale::default(), "Theatre"), "the Theatre");
    }

    #[test]
    fn capitals() {
        assert_eq!(capitalised("éclair"), "Éclair");
    }
}
