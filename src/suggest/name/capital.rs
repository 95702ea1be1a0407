//! Languages that write all nouns with capitals, where a capital tells nothing of a word by itself: German and its
//! neighbours. What they say before nouns and names, for want of another sign, walks out.

use std::sync::LazyLock;

use crate::lexicon::{Words, words};
use crate::suggest::tally::Counts;

/// Their primary tags.
const LANGUAGES: [&str; 6] = ["bar", "de", "gsw", "ksh", "lb", "nds"];

/// Whether a language, by its primary tag, writes all nouns with capitals.
pub(in crate::suggest) fn has_capital_nouns(language: &str) -> bool {
    LANGUAGES.contains(&language)
}

words! {
    /// Articles and their like: a noun that they stand before is mostly no name.
    DETERMINERS = "
        alle allen aller alles am ans aufs beide beiden beim das dein deine deinen deiner dem den der des die
        dies diese diesem diesen dieser dieses ein eine einem einen einer eines einige einigen einiger etliche
        euer eure euren fürs ihr ihre ihrem ihren ihrer ihres im ins jede jedem jeden jeder jedes jene jenem
        jenen jener jenes kein keine keinem keinen keiner keines manche manchen mancher mehrere mehreren mein
        meine meinem meinen meiner meines sein seine seinem seinen seiner seines solche solchen solcher sämtliche
        unser unsere unserem unseren unserer viele vielen vieler vom welche welchem welchen welcher wenige
        wenigen übers zum zur
    "
}

words! {
    /// Other words that are no name, though a sentence begins with them.
    FUNCTION = "
        ab aber als also an anders auch auf aus außer außerdem bald bei bereits bevor bis bisher da dabei dadurch dafür
        dagegen daher damals damit danach dann daran darauf daraus darin darum darüber dass dazu deshalb doch dort
        drei durch ebenso einmal einst endlich er erst es etwa etwas falls fast früher für fünf ganz gegen genau
        gestern gleich hat hatte hatten heute hier hinter ich immer in indem indessen infolge inzwischen ist ja jedoch
        jemand jetzt kaum laut man manchmal mehr meist mit nach nachdem neben nicht nichts nie niemand noch
        nun nur ob obwohl oder oft ohne schließlich schon sechs sehr seit seitdem sich sie sieben so sobald sogar solange
        sondern sonst später statt trotz trotzdem um und ungefähr unter von vor vorher war waren warum was
        wegen weil weiter wenn wer wie wieder wir wird wo wohl während zu zehn zuerst zuletzt zunächst
        zwar zwei zwischen zwölf über
    "
}

words! {
    /// What stands after a bare `in`, `nach` or `aus`, and is no place.
    PHRASES = "
        angriff angst ansicht armut aussicht bälde bearbeitung beschlag betracht betrieb bewegung buchform deckung
        eile eintracht empfang erfahrung erfüllung erinnerung fahrt form freiheit frieden gang gebrauch gefahr
        gefangenschaft geld gestalt gold gruppen haft hause hinsicht holz höhe kauf kraft kriegszeiten mode
        meinung monaten not ordnung panik pension raten ruhe scharen schutt sicherheit sicht stein teilen trauer
        trümmern vergessenheit wahrheit wirklichkeit wochen wut zeiten zukunft zusammenarbeit zweifel jahren
        tagen stunden kriegsende feierabend mitternacht
    "
}

/// Small words that stand within names there; `und`, `auf`, `den` and their like join any nouns.
const LINKS: &[&str] =
    &["da", "de", "del", "di", "dos", "du", "la", "le", "tot", "van", "vom", "von", "zu", "zum", "zur"];

/// Prepositions that stand before places without an article, with their weight.
pub(super) const PLACE_PREPOSITIONS: &[(&str, u32)] =
    &[("nach", 2), ("in", 3), ("aus", 2), ("bei", 1), ("bis", 1)];

/// Whether a word only begins a sentence.
pub(super) fn names_nothing(lower: &str) -> bool {
    DETERMINERS.contains(lower) || FUNCTION.contains(lower)
}

/// Whether a small word stands within a name, after another or none: `von`, and an article after it (`Otto von der Aue`).
pub(super) fn is_link(before: &str, word: &str) -> bool {
    LINKS.contains(&word) || matches!(before, "von" | "van") && matches!(word, "den" | "der" | "dem")
}

/// Whether a word is of a thing: it stands in small letters too, or mostly behind an article.
pub(super) fn is_thing(counts: Counts) -> bool {
    counts.small > 0 || counts.determined > 0 && counts.determined * 2 >= counts.inner
}
