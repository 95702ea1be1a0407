//! Citations, read back by a parser of BibTeX, and by the rules of RIS and CSL-JSON.

use biblatex::{Bibliography, ChunksExt};
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::located::{Basis, Stated};

fn page() -> Citation {
    Citation {
        key: "a-house".to_owned(),
        authors: vec![Name::Whole("The Site & Co".to_owned())],
        title: "A House, 50 % {sold}".to_owned(),
        container: Some("The_Site".to_owned()),
        publisher: Some("The Site & Co".to_owned()),
        issued: Some(Edtf::parse("2026-11").unwrap()),
        url: Some("https://example.org/a_b/%20/".to_owned()),
        language: "en-GB".to_owned(),
        original: Some(Original {
            authors: vec![Name::Person {
                family: "Цветаева".to_owned(), given: "Марина".to_owned()
            }],
            publisher: Some("Volk & Söhne".to_owned()),
            date: Some(Stated {
                value: Edtf::parse("1922~").unwrap(),
                basis: Basis::Inferred,
                reason: None,
                span: 0..0,
            }),
            source: None,
            is_retold: true,
        }),
        passages: 2,
        ..Citation::default()
    }
}

fn bibliography(text: &str) -> Bibliography {
    Bibliography::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn bibtex_is_read_back() {
    let [bibtex, ..] = page().write(&page().entries());
    let read = bibliography(&bibtex);
    assert_eq!(read.keys().collect::<Vec<_>>(), ["a-house", "a-house-p1", "a-house-p2"]);
    let whole = read.get("a-house").unwrap();
    let field = |name: &str| whole.get(name).unwrap().format_verbatim();
    assert_eq!(field("howpublished"), "The_Site");
    assert_eq!(field("publisher"), "The Site & Co");
    assert_eq!(field("origpublisher"), "Volk & Söhne");
    assert_eq!(field("url"), "https://example.org/a_b/%20/");
    assert_eq!(whole.author().unwrap()[0].name, "The Site & Co");
    assert_eq!(
        field("note"),
        "Retelling of a text by Марина Цветаева, published by Volk & Söhne, about 1922 (date inferred)."
    );
    let passage = read.get("a-house-p2").unwrap();
    assert!(passage.get("title").unwrap().format_verbatim().ends_with(", ¶ 2"));
    assert_eq!(passage.get("url").unwrap().format_verbatim(), "https://example.org/a_b/%20/#p2");
}

/// The tags and values of a RIS file, record by record.
fn records(ris: &str) -> Vec<Vec<(&str, &str)>> {
    let mut records = vec![Vec::new()];
    for line in ris.split_terminator("\r\n") {
        let (tag, value) = line.split_once("  - ").unwrap_or_else(|| panic!("{line:?}"));
        assert!(tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()));
        assert!(!value.contains(['\r', '\n']), "{value:?}");
        records.last_mut().unwrap().push((tag, value));
        if tag == "ER" {
            records.push(Vec::new());
        }
    }
    assert!(records.pop().unwrap().is_empty());
    records
}

#[test]
fn ris_has_a_record_for_each_passage() {
    let [_, ris, _] = page().write(&page().entries());
    let records = records(&ris);
    assert_eq!(records.len(), 3);
    for record in &records {
        assert_eq!(record.first(), Some(&("TY", "ELEC")));
        assert_eq!(record.last(), Some(&("ER", "")));
        assert!(record.contains(&("AU", "The Site & Co")) && record.contains(&("PY", "2026")));
        assert!(record.contains(&("DA", "2026/11//")));
    }
    assert!(
        records[2].contains(&("SE", "2")) && records[2].contains(&("UR", "https://example.org/a_b/%20/#p2"))
    );
}

#[test]
fn csl_keeps_the_original_apart() {
    let [.., csl] = page().write(&[Some(2)]);
    let items: Value = serde_json::from_str(&csl).unwrap();
    let item = &items[0];
    assert_eq!(item["id"], "a-house-p2");
    assert_eq!(item["author"][0]["literal"], "The Site & Co");
    assert_eq!(item["original-author"][0]["family"], "Цветаева");
    assert_eq!(item["original-publisher"], "Volk & Söhne");
    assert_eq!(item["original-date"], serde_json::json!({ "date-parts": [[1922]], "circa": true }));
    assert_eq!(item["issued"], serde_json::json!({ "date-parts": [[2026, 11]] }));
}

#[test]
fn plain_text() {
    let text = |citation: &Citation| {
        let Plain { head, middle, tail } = plain(citation);
        format!("{head}|{middle}|{tail}")
    };
    let mut citation = page();
    assert_eq!(
        text(&citation),
        "The Site & Co. “A House, 50 % {sold}”|. The_Site, November 2026, https://example.org/a_b/%20/|. Retelling \
         of a text by Марина Цветаева, published by Volk & Söhne, about 1922 (date inferred)."
    );
    citation.original = None;
    citation.container = Some("The Site & Co".to_owned());
    assert_eq!(
        text(&citation),
        "“A House, 50 % {sold}”|. The Site & Co, November 2026, https://example.org/a_b/%20/|."
    );
    let site =
        Citation { title: "The Site".to_owned(), container: None, issued: None, url: None, ..citation };
    assert_eq!(text(&site), "The Site & Co. The Site||.");
}

#[test]
fn dates_as_numbers() {
    type Expected = Option<(&'static [&'static [i64]], bool)>;
    let cases: [(&str, Expected, Option<&str>); 9] = [
        ("1917-11-07", Some((&[&[1917, 11, 7]], false)), Some("1917-11-07")),
        ("1917-11", Some((&[&[1917, 11]], false)), Some("1917-11")),
        ("2022~", Some((&[&[2022]], true)), Some("2022~")),
        ("2004-06?", Some((&[&[2004]], true)), Some("2004-06?")),
        ("1917/1922", Some((&[&[1917], &[1922]], false)), Some("1917/1922")),
        ("192X", None, None),
        ("2022/..", None, None),
        ("2001-21", Some((&[&[2001]], false)), None),
        ("-0043", Some((&[&[-43]], false)), None),
    ];
    for (text, expect, biblatex) in cases {
        let date = Edtf::parse(text).unwrap();
        let numbers = date::numbers(&date);
        let read =
            numbers.as_ref().map(|it| (it.parts.iter().map(Vec::as_slice).collect::<Vec<_>>(), it.is_about));
        assert_eq!(read, expect.map(|(parts, about)| (parts.to_vec(), about)), "{text}");
        assert_eq!(date::for_biblatex(&date), biblatex, "{text}");
    }
}

#[test]
fn originals_in_a_sentence() {
    let original =
        Original { authors: Vec::new(), publisher: None, date: None, source: None, is_retold: true };
    let from = Original { source: Some("A clip.".to_owned()), ..original.clone() };
    assert_eq!(from.sentence(&Locale::default()), "Retelling of a text from: A clip");
    let house = Original { publisher: Some("A House".to_owned()), is_retold: false, ..from };
    assert_eq!(house.sentence(&Locale::default()), "Original published by A House");
}

proptest! {
    #[test]
    fn anything_can_be_cited(title in "\\PC{0,30}", author in "\\PC{1,20}", note in any::<String>()) {
        let citation = Citation {
            title: title.clone(),
            authors: vec![Name::Whole(author.clone()), Name::Whole("B".to_owned())],
            note: Some(note),
            ..page()
        };
        let [bibtex, ris, csl] = citation.write(&citation.entries());
        let read = bibliography(&bibtex);
        prop_assert_eq!(read.len(), 3);
        prop_assert_eq!(records(&ris).len(), 3);
        let items: Value = serde_json::from_str(&csl).unwrap();
        prop_assert_eq!(items[0]["title"].as_str(), Some(title.as_str()));
        prop_assert_eq!(items[0]["author"][0]["literal"].as_str(), Some(author.as_str()));
    }

    #[test]
    fn links_hold_what_they_were_given(text in any::<String>()) {
        let link = data_link("text/plain", &text);
        let held = link.strip_prefix("data:text/plain;charset=utf-8,").unwrap();
        prop_assert!(held.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>#&`".contains(&byte)));
        let mut bytes = Vec::new();
        let mut rest = held.bytes();
        while let Some(byte) = rest.next() {
            bytes.push(match byte {
                b'%' => {
                    let digits = [rest.next().unwrap(), rest.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                byte => byte,
            });
        }
        prop_assert_eq!(String::from_utf8(bytes).unwrap(), text);
    }
}
