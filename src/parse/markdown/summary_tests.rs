//! Plans walk in, an outline of each and what is wrong with it walk out.

use proptest::prelude::*;

use super::*;

fn outline(text: &str) -> Vec<String> {
    let checked = read(&SourcePath::new("seeds/SUMMARY.md"), text);
    let mut lines = Vec::new();
    for item in &checked.value.items {
        match item {
            Item::Part(title) => lines.push(format!("part {title}")),
            Item::Separator => lines.push("---".to_owned()),
            Item::Chapter(chapter) => tell(chapter, &mut lines),
        }
    }
    for fault in &checked.diagnostics {
        let span = fault.span.clone().unwrap();
        lines.push(format!("! {} `{}`", fault.message, text.get(span).unwrap()));
    }
    lines
}

fn tell(chapter: &Chapter, lines: &mut Vec<String>) {
    let number: Vec<String> = chapter.number.iter().map(u32::to_string).collect();
    let target = chapter.target.as_deref().unwrap_or("(draft)");
    lines.push(format!("{} {} {target}", number.join("."), chapter.label).trim_start().to_owned());
    chapter.children.iter().for_each(|child| tell(child, lines));
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(outline(text), expect, "{text}");
}

#[test]
fn every_element_of_a_plan() {
    check(
        "# Summary\n\n<!-- for writers -->\n\n[Welcome](README.md)\n[Terms](terms.md)\n\n---\n\n# First part\n\n\
         - [Start](start.md)\n  - [*Install* it](start/install.md)\n    - [Deep](start/deep%20er.md)\n- [Later]()\n\n\
         # Second part\n\n* [Use `it`](./use.md)\n\n[Thanks](thanks.md)\n",
        &[
            "Welcome README.md",
            "Terms terms.md",
            "---",
            "part First part",
            "1 Start start.md",
            "1.1 Install it start/install.md",
            "1.1.1 Deep start/deep%20er.md",
            "2 Later (draft)",
            "part Second part",
            "3 Use it ./use.md",
            "Thanks thanks.md",
        ],
    );
}

#[test]
fn a_plan_needs_no_title_and_takes_loose_lists() {
    check("- [A](a.md)\n\n- [B](b.md)\n\n    - [C](c.md)\n", &["1 A a.md", "2 B b.md", "2.1 C c.md"]);
    check("\u{feff}[A](a.md)\r\n", &["A a.md"]);
    check("", &[]);
}

#[test]
fn what_is_no_part_of_a_plan_is_told_with_its_place() {
    check(
        "# Summary\n\nHello.\n\n## Sub\n\n- [A](a.md) and more\n- plain words\n- [B](b.md) [C](c.md)\n\n```\nx\n```\n",
        &[
            "1 A a.md",
            "2 plain words (draft)",
            "3 B b.md",
            "! this is no link to a chapter `Hello.`",
            "! only a heading of level one begins a part `## Sub`",
            "! `and more` stands beside the link to a chapter `[A](a.md)`",
            "! this is no link to a chapter `- plain words`",
            "! an item leads to one chapter only `[C](c.md)`",
            "! this is neither a part, nor a chapter, nor a separator ````\nx\n````",
        ],
    );
}

#[test]
fn a_separator_under_a_line_is_a_heading() {
    check("[A](a.md)\n---\n", &["! only a heading of level one begins a part `[A](a.md)\n---`"]);
}

#[test]
fn numbers_come_before_chapters_without() {
    check(
        "- [A](a.md)\n\n[B](b.md)\n\n- [C](c.md#x)\n",
        &[
            "1 A a.md",
            "B b.md",
            "2 C c.md",
            "! numbered chapters go on after chapters without a number `- [C](c.md#x)`",
            "! `#x` is a place within a file `[C](c.md#x)`",
        ],
    );
}

fn collect(chapter: &Chapter, spans: &mut Vec<Range<usize>>) {
    spans.push(chapter.span.clone());
    chapter.children.iter().for_each(|child| collect(child, spans));
}

fn follows(chapters: &[&Chapter], above: &[u32]) -> bool {
    chapters.iter().zip(1..).all(|(chapter, nth)| {
        chapter.number == [above, &[nth]].concat()
            && follows(&chapter.children.iter().collect::<Vec<_>>(), &chapter.number)
    })
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_span_lies_in_it(text in "(\u{feff})?([-#*\\[\\]()>`<!é ab.\n]|\\[a\\]\\(b.md\\)|\n- |\n  - |---|\n\n|\n# ){0,60}") {
        let checked = read(&SourcePath::new("SUMMARY.md"), &text);
        for fault in &checked.diagnostics {
            let span = fault.span.clone().unwrap();
            prop_assert!(text.get(span).is_some());
        }
        let mut spans = Vec::new();
        for item in &checked.value.items {
            if let Item::Chapter(chapter) = item { collect(chapter, &mut spans) }
        }
        for span in spans {
            prop_assert!(text.get(span).is_some());
        }
    }

    #[test]
    fn siblings_are_numbered_without_gaps(text in "(\n(  ){0,3}- \\[a\\]\\(b.md\\)){0,20}") {
        let checked = read(&SourcePath::new("SUMMARY.md"), &text);
        let chapters: Vec<&Chapter> = checked.value.items.iter().filter_map(|item| match item {
            Item::Chapter(chapter) => Some(chapter),
            _ => None,
        }).collect();
        prop_assert!(follows(&chapters, &[]));
    }
}
