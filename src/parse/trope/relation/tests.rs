//! Wordings that tell relations, and wordings that tell none.

use super::*;
use crate::parse::tree::PassageKind;

fn passage(number: u32, text: PlainText) -> Passage {
    Passage { number, kind: PassageKind::Paragraph, span: 0..0, blocks: Vec::new(), text, entry: None }
}

fn check(text: &str, expected: &[(&str, &str)]) {
    let mut plain = PlainText::default();
    plain.push(text, 0);
    let passage = passage(3, plain);
    let relations = detect(&[&passage]);
    let found: Vec<_> = relations.iter().map(|relation| (relation.kind, relation.name.as_str())).collect();
    assert_eq!(found, expected, "{text}");
    for relation in &relations {
        assert_eq!(passage.text.slice(relation.range), relation.name);
        assert_eq!(relation.passage, 3);
    }
}

#[test]
fn related() {
    check(
        "See also Friendly Spies, when the Spies themselves are kind, and Borders Are Open, when all of \
         the West is at peace.",
        &[("related", "Friendly Spies"), ("related", "Borders Are Open")],
    );
    check("Compare Defiant Exile.", &[("related", "Defiant Exile")]);
    check("Compare Cloak and Dagger, which is older.", &[("related", "Cloak and Dagger")]);
    check(
        "See also Long Way Home, The Last Train Out, and A Man of the World.",
        &[("related", "Long Way Home"), ("related", "The Last Train Out"), ("related", "A Man of the World")],
    );
    check("Compare Old Friends in Soviet films.", &[("related", "Old Friends")]);
    check("This may overlap with Doctor's Orders.", &[("related", "Doctor's Orders")]);
    check("Compare the Turncoat and the Defector 2.", &[("related", "Turncoat"), ("related", "Defector 2")]);
}

#[test]
fn contrast() {
    check("Contrast Rogue Officer where nobody is spared.", &[("contrast", "Rogue Officer")]);
    check(
        "Compare Kind Neighbour; contrast Enemy at the Gate.",
        &[("related", "Kind Neighbour"), ("contrast", "Enemy at the Gate")],
    );
    check("It is the opposite of Happy Return.", &[("contrast", "Happy Return")]);
}

#[test]
fn broader_and_narrower() {
    check("See Guest in Exile, its Super-Trope.", &[("broader", "Guest in Exile")]);
    check("See Guest in Exile for the supertrope.", &[("broader", "Guest in Exile")]);
    check("Sub-Trope of Guest in Exile.", &[("broader", "Guest in Exile")]);
    check(
        "A subtrope of Guest in Exile and Stranger.",
        &[("broader", "Guest in Exile"), ("broader", "Stranger")],
    );
    check("Guest in Exile is its super-trope.", &[("broader", "Guest in Exile")]);
    check("Super-Trope to Ferry Captain.", &[("narrower", "Ferry Captain")]);
    check("It has the sub-tropes Ferryman and Porter.", &[("narrower", "Ferryman"), ("narrower", "Porter")]);
    check(
        "Sub-tropes include Night Porter, Day Porter.",
        &[("narrower", "Night Porter"), ("narrower", "Day Porter")],
    );
}

#[test]
fn straight() {
    check("Nobody could play The Far Shore trope straight again.", &[("straight", "The Far Shore")]);
    check("Later films play Noble Guest straight.", &[("straight", "Noble Guest")]);
    check("They played the Noble Guest trope straight.", &[("straight", "Noble Guest")]);
}

#[test]
fn prose_tells_nothing() {
    for text in [
        "",
        "We see Russia from afar.",
        "See page 4.",
        "In contrast to Berlin, Riga was cheap.",
        "Compare Berlin's prices.",
        "They played chess straight away.",
        "The exiles compare notes.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_link_is_a_whole_name_and_a_title_is_none() {
    let mut text = PlainText::default();
    text.push("Compare ", 0);
    let link = text.push("Exit, Stage Left", 8);
    text.mask(link);
    text.push(". Compare ", 30);
    let title = text.push("War and Peace", 40);
    text.mark_italic(title);
    let relations = detect(&[&passage(1, text)]);
    let names: Vec<_> = relations.iter().map(|relation| relation.name.as_str()).collect();
    assert_eq!(names, ["Exit, Stage Left"]);
}

#[test]
fn what_is_told_twice_counts_once() {
    check(
        "Compare Ferryman. Contrast Ferryman. Compare Ferryman.",
        &[("related", "Ferryman"), ("contrast", "Ferryman")],
    );
}
