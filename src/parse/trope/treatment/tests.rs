//! Wordings that show a treatment, and everyday wordings that show none.

use super::*;

fn detected(text: &str) -> Option<(&'static str, String)> {
    let mut plain = PlainText::default();
    plain.push(text, 0);
    detect(&plain).map(|(id, range)| (id, plain.slice(range).to_owned()))
}

fn check(text: &str, id: &str, words: &str) {
    assert_eq!(detected(text).as_ref().map(|(id, words)| (*id, words.as_str())), Some((id, words)), "{text}");
}

#[test]
fn participles_at_the_beginning() {
    check("Subverted. He was a spy.", "subverted", "Subverted");
    check("Brutally subverted in the last book.", "subverted", "Brutally subverted");
    check("He seemed kind. Subverted that he sold them all.", "subverted", "Subverted");
    check("He rules in Long Boat 1. Subverted that he resigns.", "subverted", "Subverted");
    check("Averted with the cook, who stays.", "averted", "Averted");
    check("The Long Boat: Averted, since nobody leaves.", "averted", "Averted");
    check("Double subverted: she lies, then does it.", "double-subverted", "Double subverted");
    check("Double-Subverted by the twins.", "double-subverted", "Double-Subverted");
    check("Zig-Zagged. Some go, some stay.", "zig-zagged", "Zig-Zagged");
    check("Zigzagged throughout the series.", "zig-zagged", "Zigzagged");
    check("Downplayed in the second season.", "downplayed", "Downplayed");
    check("Inverted with the baron, who goes home.", "inverted", "Inverted");
    check("Discussed in chapter two.", "discussed", "Discussed");
    check("Heavily deconstructed in the sequel.", "deconstructed", "Heavily deconstructed");
    check("Later reconstructed when he forgives them.", "reconstructed", "Later reconstructed");
    check("Lampshaded by the narrator.", "lampshaded", "Lampshaded");
    check("Exaggerated: all of the town are princes.", "exaggerated", "Exaggerated");
    check("Justified, as the border was shut.", "justified", "Justified");
    check("Invoked by the duke, who hires a coach.", "invoked", "Invoked");
    check("Defied when she burns her papers.", "defied", "Defied");
    check("Implied in the last scene.", "implied", "Implied");
    check("Enforced by the producers.", "enforced", "Enforced");
    check("Played with in The Ferry.", "played-with", "Played with");
    check("Played for Laughs in the musical.", "played-with", "Played for Laughs");
    check("Played straight by the uncle.", "straight", "Played straight");
    check("It looks so at first, but ultimately averted when he leaves.", "averted", "ultimately averted");
}

#[test]
fn verbs_with_the_trope_as_object() {
    check(
        "The film mostly averts the “noble” part of the trope.",
        "averted",
        "mostly averts the “noble” part of the trope",
    );
    check("The novel subverts this by making him a fraud.", "subverted", "subverts this");
    check("The author inverts the trope.", "inverted", "inverts the trope");
    check("The show hangs a lampshade on it.", "lampshaded", "hangs a lampshade on it");
    check("Two clerks discuss the trope.", "discussed", "discuss the trope");
    check("The game plays with this trope.", "played-with", "plays with this trope");
    check("The sequel plays it straight.", "straight", "plays it straight");
    check("The trope is brutally inverted here.", "inverted", "brutally inverted");
    check("In the end this is averted.", "averted", "averted");
}

#[test]
fn nouns() {
    check("Anton is something of a subversion here.", "subverted", "something of a subversion");
    check("The count is an inversion of this, being a local.", "inverted", "an inversion of this");
    check("The second film is an aversion.", "averted", "an aversion");
    check("The play is a double subversion.", "double-subverted", "a double subversion");
    check("Her aunt is a subversion of the trope.", "subverted", "a subversion of the trope");
}

#[test]
fn another_treatment_comes_before_straight() {
    check("Played straight with the father. Subverted with the son.", "subverted", "Subverted");
}

#[test]
fn everyday_uses() {
    for text in [
        "",
        "He averted the war.",
        "A catastrophe was narrowly averted.",
        "The war, averted by luck, came a year later.",
        "She discussed with his wife what to sell.",
        "He was silent, but discussed with his wife what to sell.",
        "The implied reader is a clerk.",
        "It is implied that he drowned.",
        "It was discussed with his wife.",
        "She invoked the saint.",
        "He justified his deeds.",
        "Inverted commas surround the title.",
        "The words stand in inverted commas.",
        "Exaggerated accent and all, he wins.",
        "He has an aversion to cabbage.",
        "They were tried for subversion.",
        "The charge was a subversion of the state.",
        "It is an exaggeration to call him noble.",
        "He played with the children.",
        "He played for the city's team.",
        "She could not subvert the trope.",
        "This isn't averted at all.",
        "He sat up straight.",
        "The order was enforced with dogs.",
        "They defied the emperor.",
    ] {
        assert_eq!(detected(text), None, "{text}");
    }
}
