//! What holds for every text.

use proptest::prelude::*;

use super::*;
use crate::parse::clip::lines::is_space;
use crate::parse::part::Role;
use crate::parse::text::TextRange;

/// Lines that recognisers look for, and that they must not stumble over in any order.
const LINES: &[&str] = &[
    "",
    " ",
    "\u{feff}",
    "\u{a0} \u{a0} Film\u{a0} ",
    "\u{a0}open/close all folders",
    "Examples:",
    "## Examples",
    "# Title",
    "Head\n====",
    "---",
    "___",
    "- item",
    "    - nested _Title_",
    "        - deeper [wave:: 1917]",
    "    continuation",
    "1. one",
    "  3. three",
    "> quote",
    "By Anna Karlin / Post",
    "Photo: x",
    "Author",
    "Anna Karlin",
    "Anna Karlin is a writer.",
    "Read more",
    "![a](/b.jpg)",
    "text![a](/b.jpg)",
    "Comments",
    "Anna says:\nMay 3, 2022",
    "The views expressed do not reflect ours.",
    "A blog of the X Institute",
    "Subverted. e\u{301}cole &amp; _Deer_ <sup>note&nbsp;</sup> , **b** [c](d) `e`",
    "See also Kind Porter, and Old Man.",
    "A Short Heading",
    "This sentence is long enough to be taken for prose by everything that counts the words of a \
     line, since it has many more of them than any label or title would ever have, and then some.",
    "\r",
    "\r\n",
    "\u{200b}",
    "*",
    "_",
    "[[a|b]]",
    "<i>",
    "</i>",
    "[treatmnt:: x]",
    "Head[edit]",
    "Salt.[1] Fish,[2][citation needed] and\u{e9}[3].[a]",
    "[edit]",
    "== Head ==",
    "'''Bold''' and <ref>a</ref> {{when?|x}}.",
    "^ A note.",
];

fn check(text: &str) {
    let document = read(text);
    let mut end = 0;
    for part in &document.parts {
        assert_eq!(part.span.start, end);
        assert!(part.span.end > part.span.start);
        let source = text.get(part.span.clone()).expect("a part ends inside of a character");
        assert!(part.role != Role::Blank || source.chars().all(is_space), "{source:?} is not blank");
        end = part.span.end;
    }
    assert_eq!(end, text.len());
    for (index, passage) in document.passages().into_iter().enumerate() {
        assert_eq!(passage.number as usize, index + 1);
        assert!(text.get(passage.span.clone()).is_some());
        for word in passage.text.as_str().split_whitespace() {
            let start = word.as_ptr() as usize - passage.text.as_str().as_ptr() as usize;
            let span = passage.text.source_span(TextRange::new(start, start + word.len()));
            assert!(text.get(span).is_some(), "{word:?} has no place");
        }
    }
    let mut ids: Vec<_> = document.headings().map(|heading| heading.id.clone()).collect();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert_eq!(format!("{document:?}"), format!("{:?}", read(text)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text(text in "(?s).{0,200}") {
        check(&text);
    }

    #[test]
    fn any_order_of_lines(lines in prop::collection::vec(prop::sample::select(LINES), 0..24), ending in prop::sample::select(&["\n", "\r\n", "\n\n"][..])) {
        check(&lines.join(ending));
    }
}
