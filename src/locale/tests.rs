//! What the files of languages say, and how texts of one language stand within another.

use super::{Direction, Locale};
use crate::edtf::Vocabulary;

/// Messages of the program word dates by what `edtf` holds, for it stands below all files of words; pages word them by
/// the file of their language. In English both say the same.
#[test]
fn english_dates_are_worded_alike() {
    assert_eq!(*Locale::default().dates(), Vocabulary::default());
}

/// The direction of a page is that of the language that it speaks; that of a text in it, of the text's own.
#[test]
fn texts_tell_their_language_and_direction() {
    // There are no Hebrew words of ours: the page is in English, its texts are in Hebrew.
    let english = Locale::new("he");
    assert_eq!((english.language(), english.direction()), ("en", Direction::LeftToRight));
    assert!(!english.is_spoken());
    assert_eq!(english.attributes(None), " lang=\"he\" dir=\"rtl\"");
    assert_eq!(english.attributes(Some("en")), "");
    assert_eq!(english.attributes_apart(None), (" lang=\"he\"".to_owned(), Some(Direction::RightToLeft)));
    assert_eq!(english.attributes_apart(Some("de")), (" lang=\"de\"".to_owned(), None));
    assert_eq!(english.attributes(Some("de")), " lang=\"de\"");
    assert_eq!(english.attributes_within(None), " lang=\"en\" dir=\"ltr\"");
    assert_eq!(english.attributes_in("ar", None), " lang=\"ar\"");
    assert_eq!(english.attributes_in("de", None), " lang=\"de\" dir=\"ltr\"");

    // A project with words of its own speaks its language.
    let (hebrew, faults) = Locale::with("he", "documents = מסמכים\n");
    assert_eq!(faults, []);
    assert_eq!((hebrew.language(), hebrew.direction()), ("he", Direction::RightToLeft));
    assert_eq!(hebrew.text("documents"), "מסמכים");
    assert_eq!(hebrew.attributes(None), "");
    assert_eq!(hebrew.attributes(Some("en")), " lang=\"en\" dir=\"ltr\"");
    assert_eq!(hebrew.attributes_within(None), "");
}
