//! Long lists on several pages: a list walks in, its parts and the titles of their pages walk out. The links between
//! them are made by `paging`.

/// The parts of a list, of at most `size` items each; one empty part for an empty list.
pub(super) fn split<T>(items: &[T], size: usize) -> Vec<&[T]> {
    if items.is_empty() { vec![items] } else { items.chunks(size).collect() }
}

/// `Sources`, `Sources, page 2`.
pub(super) fn title(title: &str, nth: usize) -> String {
    if nth == 0 { title.to_owned() } else { format!("{title}, page {}", nth + 1) }
}
