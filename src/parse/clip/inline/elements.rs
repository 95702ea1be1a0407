//! HTML elements that a clip's text may hold, and what becomes of each.

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// It stays, under this name.
    Kept(&'static str),
    /// It becomes emphasis.
    Emphasis,
    /// It becomes strong emphasis.
    Strong,
    /// It becomes a line break.
    Break,
    /// Its tags are dropped, what it holds stays.
    Dropped,
}

const ELEMENTS: &[(&str, Element)] = &[
    ("a", Element::Dropped),
    ("b", Element::Strong),
    ("big", Element::Dropped),
    ("br", Element::Break),
    ("center", Element::Dropped),
    ("cite", Element::Emphasis),
    ("del", Element::Kept("del")),
    ("div", Element::Dropped),
    ("em", Element::Emphasis),
    ("font", Element::Dropped),
    ("i", Element::Emphasis),
    ("ins", Element::Kept("ins")),
    ("kbd", Element::Kept("kbd")),
    ("mark", Element::Kept("mark")),
    ("nobr", Element::Dropped),
    ("p", Element::Dropped),
    ("s", Element::Kept("del")),
    ("small", Element::Kept("small")),
    ("span", Element::Dropped),
    ("strike", Element::Kept("del")),
    ("strong", Element::Strong),
    ("sub", Element::Kept("sub")),
    ("sup", Element::Kept("sup")),
    ("u", Element::Dropped),
    ("wbr", Element::Dropped),
];

/// What a tag is: an element's, and whether it closes it. `None` for a tag that is not known, which is
/// text then.
pub(super) fn tag(tag: &str) -> Option<(Element, bool)> {
    let inner = tag.strip_prefix('<')?;
    let (inner, closes) = inner.strip_prefix('/').map_or((inner, false), |rest| (rest, true));
    let length = inner.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner.get(..length)?.to_ascii_lowercase();
    let found = ELEMENTS.iter().find(|(known, _)| *known == name)?;
    Some((found.1, closes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        assert_eq!(tag("<sup>"), Some((Element::Kept("sup"), false)));
        assert_eq!(tag("</SUP >"), Some((Element::Kept("sup"), true)));
        assert_eq!(tag("<br/>"), Some((Element::Break, false)));
        assert_eq!(tag("<span class='x'>"), Some((Element::Dropped, false)));
        assert_eq!(tag("<Redacted>"), None);
    }
}
