//! What the words around a name tell of it: a run of words walks in, the name with its evidence walks out.

use crate::lexicon::{
    BODY_NOUNS, BODY_WORDS, LINKS, MAKING, PERSON_ENDINGS, PERSON_VERBS, PLACE_ENDINGS, PLACE_NOUNS,
    PLACE_WORDS, ROLES, SURE_VERBS, bare,
};
use crate::parse::authority::record::Kind;
use crate::parse::text::TextRange;
use crate::parse::trope::words::{Gap, Word};
use crate::resolve::corpus::CorpusDocument;
use crate::suggest::date::vocabulary::month;
use crate::suggest::name::capital;
use crate::suggest::name::evidence::Evidence;
use crate::suggest::name::look::{is_acronym, is_people};
use crate::suggest::name::run::Run;
use crate::suggest::name::wording::{HOUSES, MAKES, PLACE_PREPOSITIONS, WORKS};
use crate::suggest::name::world::{COUNTRIES, FORENAMES};
use crate::suggest::name::{Hit, Work};
use crate::suggest::reading::Reading;
use crate::suggest::tally::Tally;

/// How many words a description after a comma may have before its noun: `, a former county engineer`.
const LONGEST_DESCRIPTION: usize = 6;

/// Describes a name where it stands.
pub(super) fn describe(
    document: &CorpusDocument,
    reading: &Reading<'_>,
    run: &Run,
    tally: &Tally,
) -> Option<Hit> {
    let is_in_entry = document.trope.is_some() && reading.passage.entry.is_some();
    let rest = run.to - run.from - run.titles;
    let start = if run.titles > 0 && rest > 1 { run.from + run.titles } else { run.from };
    let form = form(reading, start, run.to);
    let mut evidence = Evidence::default();
    if run.is_trope {
        evidence.add(Kind::Trope, 9, "ordinary words with capitals, on the page of a trope");
    } else {
        let cues = Cues { reading, run, tally };
        cues.of_form(&mut evidence);
        cues.before(&mut evidence);
        cues.after(&mut evidence);
    }
    let end = reading.range(start, run.to).start as usize + form.len();
    let range = TextRange::new(reading.range(start, run.to).start as usize, end);
    (!form.is_empty()).then(|| Hit {
        titled: (start > run.from).then(|| self::form(reading, run.from, run.to).replace('\'', "’")),
        form: form.replace('\'', "’"),
        at: reading.at(range),
        evidence,
        is_in_entry,
        is_title: false,
        is_doubtful: run.is_doubtful,
        beside: Vec::new(),
        work: Work::default(),
    })
}

/// The words of a name as written, without the ending of a possessive or of `-based`.
fn form(reading: &Reading<'_>, from: usize, to: usize) -> String {
    let text = reading.passage.text.slice(reading.range(from, to));
    let endings = ["’s", "'s", "-based", "-born", "-backed", "-led", "-speaking"];
    endings.iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text).to_owned()
}

struct Cues<'a> {
    reading: &'a Reading<'a>,
    run: &'a Run,
    tally: &'a Tally,
}

impl Cues<'_> {
    fn words(&self) -> impl Iterator<Item = &str> {
        (self.run.from..self.run.to).map(|at| bare(self.reading.lower(at)))
    }

    fn lower(&self, at: usize) -> &str {
        bare(self.reading.lower(at))
    }

    /// What the name itself tells.
    fn of_form(&self, evidence: &mut Evidence) {
        let (from, to) = (self.run.from, self.run.to);
        let last = self.lower(to - 1).to_owned();
        let text = self.reading.word(to - 1).map_or("", |word| word.text);
        if self.run.titles > 0 {
            let title = self.reading.word(from).map_or("", |word| word.text);
            evidence.add(Kind::Person, 6, format!("the title “{title}”"));
        }
        let links_at = (from..to).find(|at| matches!(self.reading.lower(*at), "of" | "for" | "and"));
        let head = links_at.and_then(|at| at.checked_sub(1)).map(|at| self.lower(at).to_owned());
        for word in [Some(last.as_str()), head.as_deref()].into_iter().flatten() {
            if to > from + 1 && BODY_WORDS.contains(word) && self.run.titles == 0 {
                evidence.add(Kind::Organisation, 5, format!("the word “{word}” in it"));
            } else if to > from + 1 && PLACE_WORDS.contains(word) && self.run.titles == 0 {
                evidence.add(Kind::Place, 5, format!("the word “{word}” in it"));
            }
        }
        // In Russian the word for a building stands before the name of whom it is called after: `Дом Орлова`.
        if to > from + 1 && HOUSES.contains(&self.lower(from)) {
            evidence.add(Kind::Place, 9, format!("the word “{}” in it", self.lower(from)));
        }
        if to == from + 2 && matches!(last.as_str(), "family" | "dynasty") {
            evidence.add(Kind::Organisation, 5, format!("the word “{last}” in it"));
        }
        if to == from + 1 && is_acronym(text) {
            evidence.add(Kind::Organisation, 3, "an acronym");
        }
        if last.ends_with("-based") || last.ends_with("-born") {
            evidence.add(Kind::Place, 4, "“-based” or “-born” follows");
        }
        self.of_endings(&last, evidence);
        self.of_world(&last, evidence);
        let has_initial = self.words().any(|word| word.chars().count() == 1);
        if has_initial && to > from + 1 {
            evidence.add(Kind::Person, 4, "initials");
        }
        let is_plain =
            to - from <= 4 && self.words().all(|word| !LINKS.contains(word) || word.starts_with('v'));
        if is_plain && to > from + 1 && self.words().all(|word| self.tally.of(word).small == 0) {
            evidence.add(Kind::Person, 1, "capitalised words that stand nowhere in small letters");
        }
    }

    /// What the world knows by that name.
    fn of_world(&self, last: &str, evidence: &mut Evidence) {
        const DIRECTIONS: [&str; 9] =
            ["eastern", "western", "northern", "southern", "central", "north", "south", "east", "west"];
        let (from, to) = (self.run.from, self.run.to);
        let first = self.lower(from + self.run.titles).to_owned();
        if to == from + 1 && COUNTRIES.contains(last) && !self.reading.lower(from).contains('-') {
            evidence.add(Kind::Place, 5, "a country or land");
        }
        if to > from + 1 && FORENAMES.contains(first.as_str()) {
            evidence.add(Kind::Person, 4, "a forename in it");
        } else if FORENAMES.contains(first.as_str()) {
            evidence.add(Kind::Person, 2, "a forename");
        }
        if to == from + 2 && DIRECTIONS.contains(&first.as_str()) {
            evidence.add(Kind::Place, 3, format!("“{first}” in it"));
        }
    }

    fn of_endings(&self, last: &str, evidence: &mut Evidence) {
        for word in self.words() {
            if let Some((ending, weight)) = PERSON_ENDINGS.iter().find(|(ending, _)| word.ends_with(ending))
                && word.len() > ending.len() + 2
            {
                evidence.add(Kind::Person, *weight, format!("the ending “-{ending}”"));
                break;
            }
        }
        if let Some((ending, weight)) = PLACE_ENDINGS.iter().find(|(ending, _)| last.ends_with(ending))
            && last.len() > ending.len() + 2
            && self.run.to - self.run.from <= 2
            && !is_people(last)
        {
            evidence.add(Kind::Place, *weight, format!("the ending “-{ending}”"));
        }
    }

    /// What the words before it tell.
    fn before(&self, evidence: &mut Evidence) {
        let from = self.run.from;
        if from == 0 || !self.reading.follows(from) {
            return;
        }
        let has_article = matches!(self.reading.lower(from - 1), "the");
        let Some(at) = from.checked_sub(1 + usize::from(has_article)) else { return };
        let word = self.reading.lower(at).to_owned();
        if matches!(word.as_str(), "many" | "several" | "two" | "some") {
            evidence.add(Kind::Organisation, 1, format!("after “{word}”"));
        }
        if has_article && self.run.to == from + 1 && self.lower(from).ends_with('s') {
            evidence.add(Kind::Organisation, 2, "“the” before a plural");
        } else if has_article && self.run.to == from + 1 {
            evidence.add(Kind::Organisation, 1, "“the” before it");
        }
        if has_article && !self.reading.follows(from - 1) {
            return;
        }
        let has_capital_nouns = self.reading.has_capital_nouns();
        let prepositions = if has_capital_nouns { capital::PLACE_PREPOSITIONS } else { PLACE_PREPOSITIONS };
        if let Some((_, weight)) = prepositions.iter().find(|(name, _)| *name == word) {
            evidence.add(Kind::Place, *weight, format!("after “{word}”"));
        }
        if word == "of" && at > 0 {
            self.after_of(self.reading.lower(at - 1), evidence);
        }
        if word == "on" && has_article && self.run.to == from + 1 && !self.lower(from).ends_with('s') {
            evidence.add(Kind::Place, 3, "after “on the”");
        }
        if matches!(word.as_str(), "against" | "with" | "told" | "asked" | "about") && !has_article {
            evidence.add(Kind::Person, 1, format!("after “{word}”"));
        }
        if word == "by" {
            evidence.add(Kind::Person, 2, "after “by”");
        }
        if matches!(word.as_str(), "and" | "или" | "и" | "or") || has_article {
            return;
        }
        if BODY_NOUNS.contains(word.as_str()) {
            evidence.add(Kind::Organisation, 5, format!("after “{word}”"));
        } else if PLACE_NOUNS.contains(word.as_str()) {
            evidence.add(Kind::Place, 4, format!("after “{word}”"));
        } else if is_role(&word) {
            evidence.add(Kind::Person, 4, format!("after “{word}”"));
        }
    }

    fn after_of(&self, head: &str, evidence: &mut Evidence) {
        let is_capital = self.reading.word(self.run.from.saturating_sub(2)).is_some_and(Word::is_capitalised);
        if PLACE_NOUNS.contains(head) || is_capital && BODY_WORDS.contains(head) {
            evidence.add(Kind::Place, 4, format!("after “{head} of”"));
        } else if matches!(head, "member" | "members" | "founder" | "director" | "party" | "branch") {
            evidence.add(Kind::Organisation, 3, format!("after “{head} of”"));
        } else if matches!(head, "people" | "part" | "parts" | "north" | "south" | "east" | "west") {
            evidence.add(Kind::Place, 2, format!("after “{head} of”"));
        }
    }

    /// What the words after it tell.
    fn after(&self, evidence: &mut Evidence) {
        let to = self.run.to;
        let is_possessive = self.reading.lower(to - 1).ends_with("'s");
        let gap = self.reading.before(to);
        let next = self.reading.lower(to).to_owned();
        if is_possessive {
            evidence.add(Kind::Person, 1, "a possessive");
            self.owns(&next, evidence);
        } else if self.reading.follows(to) {
            self.goes_on(&next, evidence);
        }
        self.makes(evidence);
        if matches!(next.as_str(), "under" | "is" | "was") && self.run.is_doubtful {
            evidence.add(Kind::Place, u32::from(next == "under") * 2, format!("“{next}” follows"));
        }
        if gap == ", " && (next == "who" || next == "whose") {
            evidence.add(Kind::Person, 4, "“who” follows");
        } else if gap == ", " && matches!(next.as_str(), "a" | "an" | "the" | "one" | "alias") {
            self.described(to + 1, evidence);
        } else if gap == ", "
            && (is_role(&next) || ROLES.contains(self.reading.lower(to + 1)))
            && !next.is_empty()
        {
            self.described(to, evidence);
        }
    }

    /// Whether it is told of making works: `Claremont/Byrne stories`, `closes his autobiography`, `drew`, `his novels`.
    fn makes(&self, evidence: &mut Evidence) {
        let to = self.run.to;
        let is_beside = |at: usize| matches!(self.reading.before(at), " " | "/");
        let named =
            (to..to + 2).take_while(|at| is_beside(*at)).any(|at| WORKS.contains(&self.reading.lower(at)));
        let made = (to..to + 5)
            .take_while(|at| self.reading.follows(*at))
            .any(|at| MAKES.contains(&self.reading.lower(at)));
        // Up to the next name, what is called his or hers is this one's.
        let own =
            (to..to + 25).take_while(|at| !self.reading.word(*at).is_some_and(Self::is_another)).any(|at| {
                matches!(self.reading.lower(at), "his" | "her" | "whose")
                    && (at + 1..at + 3).any(|at| WORKS.contains(&self.reading.lower(at)))
            });
        if named || made || own {
            evidence.add(Kind::Person, 2, "it makes works");
            evidence.makes = true;
        }
    }

    fn is_another(word: &Word<'_>) -> bool {
        word.text.starts_with(char::is_uppercase) && word.gap != Gap::Sentence && !is_people(&word.lower)
    }

    fn owns(&self, next: &str, evidence: &mut Evidence) {
        let to = self.run.to;
        if is_role(next) {
            evidence.add(Kind::Person, 2, format!("“’s {next}” follows"));
        }
        if (0..3).any(|ahead| MAKING.contains(self.reading.lower(to + ahead))) {
            evidence.add(Kind::Person, 3, "works are called its own");
            evidence.makes = true;
        }
        let range = self.reading.range(to, to + 1);
        if self.reading.passage.text.italics().iter().any(|italic| italic.overlaps(range)) {
            evidence.add(Kind::Person, 3, "a title is called its own");
            evidence.makes = true;
        }
    }

    fn goes_on(&self, next: &str, evidence: &mut Evidence) {
        let to = self.run.to;
        if SURE_VERBS.contains(next) {
            evidence.add(Kind::Person, 4, format!("“{next}” follows"));
        } else if PERSON_VERBS.contains(next) {
            evidence.add(Kind::Person, 2, format!("“{next}” follows"));
        }
        let is_name = |word: &Word<'_>| {
            word.text.starts_with(char::is_uppercase) && month(word.text, &word.lower).is_none()
        };
        if next == "in" && self.reading.word(to + 1).is_some_and(is_name) {
            evidence.add(Kind::Place, 1, "“in” and a name follow");
        }
        if matches!(next, "wrote" | "writes") {
            evidence.makes = true;
        }
        if next == "and" && matches!(self.reading.lower(to + 1), "his" | "her") {
            evidence.add(Kind::Person, 3, "“and his” or “and her” follows");
        }
        if matches!(next, "is" | "was")
            && matches!(self.reading.lower(to + 1), "a" | "an" | "the" | "among" | "one")
        {
            self.described(to + 2, evidence);
        }
    }

    /// The noun of a description: `a punk-rock band`, `the former county engineer`.
    fn described(&self, from: usize, evidence: &mut Evidence) {
        for at in from..from + LONGEST_DESCRIPTION {
            if at > from && !self.reading.follows(at) {
                return;
            }
            let word = self.reading.lower(at);
            if matches!(word, "of" | "in" | "who" | "which" | "that" | "for" | "with" | "to" | "by") {
                return;
            }
            if BODY_NOUNS.contains(word) {
                return evidence.add(Kind::Organisation, 4, format!("“{word}” describes it"));
            }
            if PLACE_NOUNS.contains(word) {
                return evidence.add(Kind::Place, 4, format!("“{word}” describes it"));
            }
            if is_role(word) {
                return evidence.add(Kind::Person, 4, format!("“{word}” describes it"));
            }
        }
    }
}

/// Whether a word says what a person is.
pub(super) fn is_role(word: &str) -> bool {
    let part = word.rsplit('-').next().unwrap_or(word);
    let endings = ["ologist", "wright", "maker", "builder", "grapher", "singer", "player"];
    ROLES.contains(part) || endings.iter().any(|ending| part.ends_with(ending) && part.len() > ending.len())
}
