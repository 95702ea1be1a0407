//! How deep a page is nested: a page's text or tree walks in; whether any browser would show it so walks out. A parser's
//! work grows with the square of the depth, so the text is looked at first.

use dom_query::Document;

/// Browsers show elements this deep, and those within them beside them.
pub(super) const MOST: usize = 512;

/// Elements that never close, or that another one of their kind closes.
const CLOSED: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "body", "html",
    "head",
];

/// Whether a page's text opens many more elements than a page needs, told by its tags alone.
pub(super) fn looks_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    for tag in text.split('<').skip(1) {
        let name = |tag: &str| {
            let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
            name.to_ascii_lowercase()
        };
        match tag.strip_prefix('/') {
            Some(closed) if !CLOSED.contains(&name(closed).as_str()) => depth = depth.saturating_sub(1),
            None if tag.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
                depth += usize::from(!CLOSED.contains(&name(tag).as_str()));
            }
            _ => {}
        }
        if depth > 4 * MOST {
            return true;
        }
    }
    false
}

/// Whether a page's tree is too deep.
pub(super) fn is_deep(page: &Document) -> bool {
    let mut open = vec![(page.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > MOST {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depths() {
        for (text, looks, is) in [
            ("<p>a".repeat(9000), false, false),
            ("<div><br>a</div>".repeat(9000), false, false),
            ("<div>".repeat(600), false, true),
            ("<div>".repeat(90_000), true, true),
        ] {
            assert_eq!(looks_deep(&text), looks);
            assert!(looks || is_deep(&Document::from(text)) == is);
        }
    }
}
