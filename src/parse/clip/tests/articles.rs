//! Articles and essays.

#![expect(clippy::string_slice, reason = "a cut through a character must fail the test")]

use super::*;
use crate::path::SourcePath;

const BLOCKS: &str = "\
Karl Ort, CC BY 3.0, via Wikimedia Commons

OPINION

By Anna Karlin and Piet van der Meer / Harbour Post

May 3, 2022

The old harbour has been quiet since the last of the ferries was sold, and nobody who lives
on the quay believes that it will be loud again before the winter is over and done with.

What the Quay Remembers

There were forty boats once, and the people who came with them did not ask how long they would
be allowed to stay; [the register](https://a.example/register) holds their names. Three things were needed:

1. a paper with a stamp,
2. a friend on the quay,
3. a bed.

None of the three was to be had for money, and the paper least of all, as those who had tried to
buy one in the years before could tell to anybody who would listen to them.

> We had the stamp, and we had
> the bed.

Photo: the quay in winter

It is hard to say what will come after, though the friends on the quay have an answer, and give it
to whoever asks for it: others will come, and they will need the same three things as before.

The opinions expressed here are those of the authors and do not reflect those of the Harbour Post.

Anna Karlin

Anna Karlin\u{a0}is a sailor. Her last book is _Forty Boats_.


  1. I was there, and it was
    not so.

    There were thirty boats.

  4. My father had the stamp.

  5. Who paid for the bed?


    I did.
";

#[test]
fn an_article_in_blocks_with_comments() {
    let document = read(BLOCKS);
    let expected = [
        "paragraph 1 The old harbour has been qui",
        "## What the Quay Remembers",
        "paragraph 2 There were forty boats once,",
        "item 3 a paper with a stamp,",
        "item 4 a friend on the quay,",
        "item 5 a bed.",
        "paragraph 6 None of the three was to be",
        "quotation 7 We had the stamp, and we had",
        "paragraph 8 It is hard to say what will",
    ];
    assert_eq!(outline(&document), expected);
    let expected = [
        "credit: Karl Ort, CC B",
        "kicker: OPINION",
        "byline: By Anna Karlin",
        "passage: The old harbou",
        "heading: What the Quay",
        "passage: There were for",
        "passage: 1. a paper wit",
        "passage: 2. a friend on",
        "passage: 3. a bed.",
        "passage: None of the th",
        "passage: > We had the s",
        "credit: Photo: the qua",
        "passage: It is hard to",
        "disclaimer: The opinions e",
        "author’s note: Anna Karlin||A",
        "response: 1. I was there",
        "response: 4. My father h",
        "response: 5. Who paid fo",
    ];
    let found: Vec<_> = roles(BLOCKS, &document).iter().map(|line| line.trim_end().to_owned()).collect();
    assert_eq!(found, expected);
}

#[test]
fn its_metadata_and_responses() {
    let document = read(BLOCKS);
    let names: Vec<_> = document.meta.creators.iter().map(|name| &BLOCKS[name.span.clone()]).collect();
    assert_eq!(names, ["Anna Karlin", "Piet van der Meer"]);
    assert_eq!(document.meta.publisher.as_ref().map(|name| name.value.as_str()), Some("Harbour Post"));
    assert_eq!(document.meta.path.as_ref().map(SourcePath::as_str), Some("seeds/clip.txt"));
    assert!(document.meta.date.is_some());
    let numbers: Vec<_> =
        document.responses.iter().map(|one| (one.number, one.paragraphs.len(), one.words)).collect();
    assert_eq!(numbers, [(Some(1), 2, 12), (Some(4), 1, 5), (Some(5), 2, 7)]);
    assert_eq!(document.responses[0].paragraphs[0], "I was there, and it was not so.");
}

#[test]
fn a_sidecar_comes_first() {
    let meta = Meta {
        path: Some(SourcePath::new("seeds/clip.toml")),
        creators: vec![crate::located::Located::new("anna-karlin".to_owned(), 3..4)],
        ..Meta::default()
    };
    let document = parse(&SourcePath::new("seeds/clip.txt"), BLOCKS, meta).value;
    assert_eq!(document.meta.creators[0].value, "anna-karlin");
    assert_eq!(document.meta.publisher.as_ref().map(|name| name.value.as_str()), Some("Harbour Post"));
    assert_eq!(document.meta.path.as_ref().map(SourcePath::as_str), Some("seeds/clip.toml"));
}

const LINES: &str = "\
A blog of the Harbour Institute\r
The old harbour has been quiet since the last of the ferries was sold, and nobody who lives on the quay believes that it will be loud again before the winter.\r
The Second Harbour\r
There is another harbour, of which nobody speaks, and it lies in the kitchens of those who came with the boats. It cannot be sold, since nobody has a paper for it.\r
It has a register too.\r
How Many Boats?\r
There were forty of them, or thirty, if those are left out that came only for the summer and were gone before the first storm.\r
The views expressed in this post do not necessarily represent those of the Institute.\r
Author\r
Harbour Institute\r
The Harbour Institute is the oldest house of its kind on the coast. Read more\r
Explore More in The Quay\r
Browse The Quay![a boat](/files/boat_(1).jpg)\r
The Last Ferry and Its Captain\r
![a bed](/files/bed.jpg)\r
Where the Beds Went";

#[test]
fn an_essay_in_lines() {
    let document = read(LINES);
    let expected = [
        "paragraph 1 The old harbour has been qui",
        "## The Second Harbour",
        "paragraph 2 There is another harbour, of",
        "paragraph 3 It has a register too.",
        "## How Many Boats?",
        "paragraph 4 There were forty of them, or",
    ];
    assert_eq!(outline(&document), expected);
    let found = roles(LINES, &document);
    let expected = [
        "kicker: A blog of the ",
        "passage: The old harbou",
        "heading: The Second Har",
        "passage: There is anoth",
        "passage: It has a regis",
        "heading: How Many Boats",
        "passage: There were for",
        "disclaimer: The views expr",
        "about: Author||Harbou",
        "read more: Explore More i",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_thread_and_a_box() {
    let text = "# Ferries\n\nBy Jo Doe\n\nThe ferries were sold in the spring, and with them went the captains, the cooks \
                and a dog that had belonged to nobody in particular for as long as anybody could remember.\n\n\
                About the author\n\nJo Doe\n\nJo Doe was born on the quay.\n\n\
                2 Comments\n\nAnna says:\nMay 3, 2022 at 4:10 pm\n\nThe dog was ours.\n\nPiet says:\nMay 4, 2022 at \
                9:00 am\n\nIt was not.\n\nIt was mine.\n";
    let document = read(text);
    assert_eq!(document.meta.title.as_ref().map(|title| title.value.as_str()), Some("Ferries"));
    assert_eq!(outline(&document), ["paragraph 1 The ferries were sold in the"]);
    let words: Vec<_> = document.responses.iter().map(|one| one.words).collect();
    assert_eq!(words, [4, 6]);
    let expected = [
        "heading: # Ferries",
        "byline: By Jo Doe",
        "passage: The ferries we",
        "author’s note: About the auth",
        "control: 2 Comments",
        "commenter: Anna says:|May",
        "response: The dog was ou",
        "commenter: Piet says:|May",
        "response: It was not.||I",
    ];
    assert_eq!(roles(text, &document), expected);
}

#[test]
fn a_title_without_marks() {
    let text = "The Last Ferry\n\nBy Jo Doe\n\nThe ferries were sold in the spring, and with them went the captains.\n";
    let document = read(text);
    assert_eq!(document.meta.title.as_ref().map(|title| title.value.as_str()), Some("The Last Ferry"));
    assert_eq!(outline(&document), ["paragraph 1 The ferries were sold in the"]);
    let title = crate::located::Stated::plain("Another".to_owned(), 0..0);
    let meta = Meta { title: Some(title), ..Meta::default() };
    let document = parse(&SourcePath::new("seeds/clip.txt"), text, meta).value;
    assert_eq!(outline(&document), ["## The Last Ferry", "paragraph 1 The ferries were sold in the"]);
}

#[test]
fn headings_with_marks() {
    let text = "Harbours\n========\n\nOne paragraph.\n\nBoats\n-----\n\nAnother one.\n\n### Beds ###\n\nA third.\n\n## Boats\n\n* * *\n\nThe end.\n";
    let document = read(text);
    let expected = [
        "paragraph 1 One paragraph.",
        "## Boats",
        "paragraph 2 Another one.",
        "### Beds",
        "paragraph 3 A third.",
        "## Boats",
        "---",
        "paragraph 4 The end.",
    ];
    assert_eq!(outline(&document), expected);
    let ids: Vec<_> = document.headings().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["boats", "beds", "boats-2"]);
}

#[test]
fn a_list_with_gaps_keeps_its_numbers() {
    let document = read("One paragraph of text.\n\n1. one\n2. two\n5. five\n\nAnother paragraph.\n");
    let starts: Vec<_> = document
        .body
        .iter()
        .filter_map(|block| match block {
            Block::List(list) => Some((list.start, list.items.len())),
            _ => None,
        })
        .collect();
    assert_eq!(starts, [(Some(1), 2), (Some(5), 1)]);
}

#[test]
fn a_page_of_a_wiki() {
    let text = "\
Grey Harbour

From Wikipedia, the free encyclopedia
For the film, see Grey Harbour (film).

Grey Harbour is a small port on the northern coast, founded in 1612 by salt merchants.[1] It had 4,000 \
people in 1900.[2][3]

Contents
1 History
1.1 Salt trade

History[edit]

The first pier was built by Anders Holm,[1] who had bought the land.[citation needed] It lasted.[a]

Salt trade [edit | edit source]

Salt was carried by women of the village.[4]:\u{200a}23 They were paid by the basket, not by the day.

References[edit]

^ Holm, A. The Pier. p. 12.
^ a b \"Census of 1900\".

Categories: Ports | Salt
";
    let document = read(text);
    assert_eq!(document.meta.title.as_ref().map(|title| title.value.as_str()), Some("Grey Harbour"));
    let shown: Vec<_> = document.passages().iter().map(|passage| passage.text.as_str().to_owned()).collect();
    let expect = [
        "Grey Harbour is a small port on the northern coast, founded in 1612 by salt merchants. It had 4,000 \
         people in 1900.",
        "The first pier was built by Anders Holm, who had bought the land. It lasted.",
        "Salt was carried by women of the village. They were paid by the basket, not by the day.",
    ];
    assert_eq!(shown, expect);
    let headings: Vec<_> = document.headings().map(|heading| heading.text.as_str().to_owned()).collect();
    assert_eq!(headings, ["History", "Salt trade"]);
    // Nothing vanishes unseen.
    let aside: Vec<_> = crate::parse::part::set_aside(&document.parts, text)
        .iter()
        .map(|aside| format!("{}-{} {}: {}", aside.first, aside.last, aside.role, aside.text(text)))
        .collect();
    let expect = [
        "3-3 control: From Wikipedia, the free encyclopedia",
        "4-4 read more: For the film, see Grey Harbour (film).",
        "6-6 reference: [1] [2] [3]",
        "8-10 control: Contents 1 History 1.1 Salt trade",
        "12-23 reference: [edit] [1] [citation needed] [a] [edit | edit source] [4]: 23 References[edit] ^ Holm, A. \
         The Pier. p. 12. ^ a b \"Census of 1900\".",
        "25-25 foot: Categories: Ports | Salt",
    ];
    assert_eq!(aside, expect);
}
