//! Long lists in pages: how many pages there are and which one is shown walk in, links to the others walk out.

use serde::Serialize;

/// A link to another page of a long list.
#[derive(Serialize)]
pub(super) struct PageLink {
    pub(super) label: String,
    /// Where it leads; empty for a gap.
    pub(super) href: String,
    pub(super) is_current: bool,
}

/// How many pages are linked on either side of the one shown.
const REACH: usize = 3;

/// Links to the first page, the last and those near the one shown, so that the links of all pages together grow no
/// faster than the list. Pages count from 0; a list of one page has no links.
pub(super) fn links(pages: usize, current: usize, href: impl Fn(usize) -> String) -> Vec<PageLink> {
    if pages < 2 {
        return Vec::new();
    }
    let near = current.saturating_sub(REACH)..(current + REACH + 1).min(pages);
    let mut shown: Vec<usize> = std::iter::once(0).chain(near).chain([pages - 1]).collect();
    shown.sort_unstable();
    shown.dedup();
    let mut links = Vec::with_capacity(shown.len() + 2);
    let mut next = 0;
    for page in shown {
        if page > next {
            links.push(PageLink { label: "…".to_owned(), href: String::new(), is_current: false });
        }
        links.push(PageLink { label: (page + 1).to_string(), href: href(page), is_current: page == current });
        next = page + 1;
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pages: usize, current: usize, expect: &str) {
        let links = links(pages, current, |page| page.to_string());
        let words: Vec<String> = links
            .into_iter()
            .map(|link| if link.is_current { format!("[{}]", link.label) } else { link.label })
            .collect();
        assert_eq!(words.join(" "), expect);
    }

    #[test]
    fn links_only_what_is_near() {
        check(1, 0, "");
        check(3, 1, "1 [2] 3");
        check(40, 0, "[1] 2 3 4 … 40");
        check(40, 19, "1 … 17 18 19 [20] 21 22 23 … 40");
        check(40, 39, "1 … 37 38 39 [40]");
    }
}
