//! Trope pages.

#![expect(clippy::string_slice, reason = "a cut through a character must fail the test")]

use super::*;
use crate::parse::meta::DocumentKind;

const PAGE: &str = "\
A ferryman is kind to those who have to leave. He asks no fare, and he never _tells._

See also Kind Porter, when the porters of the Port do the same, and Night Train Home. Compare Lock Keeper. \
Contrast Greedy Smuggler where the fare is everything. It has the sub-tropes Silent Ferryman and Singing Ferryman.

Sub-Trope of Helpful Stranger.

___

## Examples:

\u{a0} \u{a0} \u{a0} \u{a0} open/close all folders\u{a0} 

\u{a0} \u{a0} \u{a0} \u{a0} Anime & Manga\u{a0} 

-   Zig-Zagged in _The Far Shore_: the first ferryman helps, the second<sup>note&nbsp;</sup>\u{a0} , his brother, does not.
    
    The third sings.
    
-   _Shore Patrol_'s **captain** &amp; crew.
    -   Double subverted with the cook, who only _seems_ to help.
        -   His daughter, though, is the real thing. [treatment:: straight] [works:: shore-patrol, far-shore]
        -   And so is her dog.
    -   Lampshaded by the parrot.

\u{a0} \u{a0} \u{a0} \u{a0} Radio\u{a0} 

The Wednesday play has one ferryman a year, and each of them is kinder.

In _River Voices_ the trope is inverted: the passengers help him.

___
";

#[test]
fn a_trope_page() {
    let document = read(PAGE);
    let expected = [
        "paragraph 1 A ferryman is kind to those",
        "paragraph 2 See also Kind Porter, when t",
        "paragraph 3 Sub-Trope of Helpful Strange",
        "---",
        "## Examples",
        "### Anime & Manga (folder)",
        "entry 4 Zig-Zagged in The Far Shore: zig-zagged",
        "entry 5 Shore Patrol's captain & cre",
        "  entry 6 Double subverted with the co double-subverted",
        "    entry 7 His daughter, though, is the",
        "    entry 8 And so is her dog.",
        "  entry 9 Lampshaded by the parrot. lampshaded",
        "### Radio (folder)",
        "entry 10 The Wednesday play has one f",
        "entry 11 In River Voices the trope is inverted",
    ];
    assert_eq!(outline(&document), expected);
    assert_eq!(document.meta.kind, Some(DocumentKind::Trope));
    assert_eq!(
        roles(PAGE, &document)[3..6],
        ["rule: ___", "heading: ## Examples:", "control: open/close all"]
    );
}

#[test]
fn its_relations() {
    let document = read(PAGE);
    let found: Vec<_> =
        document.relations.iter().map(|told| (told.kind, told.name.as_str(), told.passage)).collect();
    let expected = [
        ("related", "Kind Porter", 2),
        ("related", "Night Train Home", 2),
        ("related", "Lock Keeper", 2),
        ("contrast", "Greedy Smuggler", 2),
        ("narrower", "Silent Ferryman", 2),
        ("narrower", "Singing Ferryman", 2),
        ("broader", "Helpful Stranger", 3),
    ];
    assert_eq!(found, expected);
}

#[test]
fn its_entries() {
    let document = read(PAGE);
    let passages = document.passages();
    let parents: Vec<_> =
        passages.iter().filter_map(|passage| passage.entry.as_ref().map(|entry| entry.parent)).collect();
    assert_eq!(parents, [None, None, Some(5), Some(6), Some(6), Some(5), None, None]);
    let daughter = passages[6];
    assert_eq!(daughter.text.as_str(), "His daughter, though, is the real thing.");
    let fields = &daughter.entry.as_ref().unwrap().fields;
    assert_eq!(fields[1].values, ["shore-patrol", "far-shore"]);
    assert_eq!(&PAGE[fields[0].span.clone()], "[treatment:: straight]");
    assert_eq!(
        passages[3].text.as_str(),
        "Zig-Zagged in The Far Shore: the first ferryman helps, the second, his brother, does not.\nThe third sings."
    );
    let mut titles = Vec::new();
    for passage in &passages {
        for block in &passage.blocks {
            if let Block::Paragraph(inlines) = block {
                italics(inlines, passage, &mut titles);
            }
        }
    }
    assert_eq!(titles, ["The Far Shore", "Shore Patrol", "River Voices"]);
    assert_eq!(passages[4].entry.as_ref().unwrap().folder.as_deref(), Some("Anime & Manga"));
}

#[test]
fn examples_without_folders_and_marks() {
    let text = "\u{feff}Porters carry more than bags.\r\n\r\nExamples:\r\n\r\n* Averted in _Platform Two_,\r\n  where they \
                strike.\r\n* _Last Call_: Played straight.\r\n\r\n    1. First he carries.\r\n    2. Then he waits.\r\n";
    let document = read(text);
    let expected = [
        "paragraph 1 Porters carry more than bags",
        "## Examples",
        "entry 2 Averted in Platform Two, whe averted",
        "entry 3 Last Call: Played straight. straight",
        "  entry 4 First he carries.",
        "  entry 5 Then he waits.",
    ];
    assert_eq!(outline(&document), expected);
    let averted = &document.passages()[1].text;
    let at = averted.as_str().find("where").unwrap();
    let range = crate::parse::text::TextRange::new(at, at + 5);
    assert_eq!(&text[averted.source_span(range)], "where");
}

#[test]
fn folders_with_and_without_marks() {
    let text = "Prose here.\n\n# Examples\n\n## Film\n\n- a\n\nVideo Games\n\n- b\n\n# Notes\n\n- c\n";
    let document = read(text);
    let expected = [
        "paragraph 1 Prose here.",
        "## Examples",
        "### Film (folder)",
        "entry 2 a",
        "### Video Games (folder)",
        "entry 3 b",
        "## Notes",
        "item 4 c",
    ];
    assert_eq!(outline(&document), expected);
}

#[test]
fn an_unknown_field_is_diagnosed() {
    let text = "## Examples\n\n- One. [treatmnt:: averted]\n";
    let checked = parse(&SourcePath::new("seeds/clip.txt"), text, Meta::default());
    let diagnostic = &checked.diagnostics[0];
    assert_eq!(diagnostic.message, "unknown key `treatmnt`");
    assert_eq!(diagnostic.help.as_deref(), Some("did you mean `treatment`?"));
    assert_eq!(&text[diagnostic.span.clone().unwrap()], "[treatmnt:: averted]");
}

#[test]
fn a_sidecar_decides_the_kind() {
    let meta = Meta { kind: Some(DocumentKind::Article), ..Meta::default() };
    let document = parse(&SourcePath::new("seeds/clip.txt"), PAGE, meta).value;
    assert_eq!(document.meta.kind, Some(DocumentKind::Article));
    assert!(document.relations.is_empty());
    assert!(document.passages().iter().all(|passage| passage.kind.as_str() != "entry"));
}
