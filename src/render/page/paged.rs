//! Long lists on several pages: a list walks in, its parts and the titles of their pages walk out. The links between
//! them are made by `paging`.

use crate::locale::Locale;

/// The parts of a list, of at most `size` items each; one empty part for an empty list.
pub(super) fn split<T>(items: &[T], size: usize) -> Vec<&[T]> {
    if items.is_empty() { vec![items] } else { items.chunks(size).collect() }
}

/// `Sources`, `Sources, page 2`.
pub(super) fn title(locale: &Locale, key: &str, nth: usize) -> String {
    page(locale, locale.text(key), nth)
}

/// A title with the number of its page, but for the first.
pub(super) fn page(locale: &Locale, title: &str, nth: usize) -> String {
    if nth == 0 {
        return title.to_owned();
    }
    locale.say("paged", [("title", title.into()), ("number", (nth + 1).to_string().into())])
}
