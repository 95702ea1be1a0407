//! Runs of capitalised words: a passage walks in; those that read like names walk out, each from which word to which.

use crate::edtf::months;
use crate::lexicon::{
    BODY_NOUNS, BODY_WORDS, COMMON, EVENTS, FUNCTION, GENERIC, LINKS, ORDINARY_ENDINGS, PLACE_WORDS, TITLES,
    bare,
};
use crate::parse::text::TextRange;
use crate::suggest::date::vocabulary::{month, season};
use crate::suggest::name::capital;
use crate::suggest::name::look::{is_acronym, is_people};
use crate::suggest::reading::Reading;
use crate::suggest::tally::Tally;

/// A name in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The first word.
    pub(super) from: usize,
    /// The word after the last.
    pub(super) to: usize,
    /// How many words at its beginning are honorifics.
    pub(super) titles: usize,
    /// Whether its only capital is at the head of a sentence.
    pub(super) is_doubtful: bool,
    /// Whether it reads like the name of a trope: ordinary words, all with capitals.
    pub(super) is_trope: bool,
}

/// Finds the names of a passage. `taken` are the ranges that are known to be something, in order.
pub(super) fn find(
    reading: &Reading<'_>,
    taken: &[TextRange],
    tally: &Tally,
    is_trope_page: bool,
) -> Vec<Run> {
    if is_shouting(reading) {
        return Vec::new();
    }
    let finder = Finder { reading, taken, tally };
    let mut runs = Vec::new();
    let mut at = 0;
    while at < reading.words.len() {
        if !finder.is_name_word(at) {
            at += 1;
            continue;
        }
        let trope = is_trope_page.then(|| finder.trope(at)).flatten();
        let to = trope.map_or_else(|| finder.extend(at), |trope| trope.to);
        runs.extend(trope.or_else(|| finder.judge(at, to)));
        at = to.max(at + 1);
    }
    runs
}

/// A headline in capitals tells nothing.
fn is_shouting(reading: &Reading<'_>) -> bool {
    let letters = reading.text().chars().filter(|letter| letter.is_alphabetic());
    let (mut large, mut all) = (0_usize, 0_usize);
    for letter in letters {
        all += 1;
        large += usize::from(letter.is_uppercase());
    }
    all > 8 && large * 2 > all
}

struct Finder<'a> {
    reading: &'a Reading<'a>,
    taken: &'a [TextRange],
    tally: &'a Tally,
}

impl Finder<'_> {
    fn is_name_word(&self, at: usize) -> bool {
        let Some(word) = self.reading.word(at) else { return false };
        let mut letters = word.text.chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase);
        let is_long = letters.next().is_some() || self.is_initial(at);
        let is_pronoun = word.text.starts_with("I'") || word.text.starts_with("I’");
        // Where all nouns have capitals, one after a number is what it counts.
        let is_counted = self.reading.has_capital_nouns()
            && at > 0
            && self.reading.is_digits(at - 1)
            && self.reading.follows(at);
        is_capital && is_long && !is_pronoun && !is_counted && !self.is_taken(at) && !self.is_in_date(at)
    }

    fn is_initial(&self, at: usize) -> bool {
        self.reading.word(at).is_some_and(|word| word.text.chars().count() == 1)
            && self.reading.after(at).starts_with('.')
    }

    fn is_taken(&self, at: usize) -> bool {
        let range = self.reading.range(at, at + 1);
        let next = self.taken.partition_point(|taken| taken.start < range.end);
        // Ranges may lie in each other, but never deeply.
        self.taken
            .get(next.saturating_sub(4)..next)
            .unwrap_or_default()
            .iter()
            .any(|taken| taken.overlaps(range))
    }

    /// A month or a season beside a number; an era.
    fn is_in_date(&self, at: usize) -> bool {
        let Some(word) = self.reading.word(at) else { return false };
        let is_beside = at > 0 && self.reading.is_digits(at - 1) || self.reading.is_digits(at + 1);
        if matches!(word.text, "BC" | "BCE" | "AD" | "CE") && is_beside {
            return true;
        }
        if !self.reading.is_read() && months::number(&word.lower).is_some() {
            return is_beside || word.lower.len() > 4;
        }
        if month(word.text, &word.lower).is_none() && season(&word.lower).is_none() {
            return false;
        }
        let is_number = |at: usize| self.reading.lower(at).starts_with(|first: char| first.is_ascii_digit());
        is_number(at + 1) || at > 0 && is_number(at - 1) || word.lower.len() > 4
    }

    fn lower(&self, at: usize) -> &str {
        bare(self.reading.lower(at))
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.reading.lower(at).ends_with("'s")
    }

    /// The word after the run that begins at a word.
    fn extend(&self, from: usize) -> usize {
        let mut to = from + 1;
        while (!self.is_possessive(to - 1) || self.is_dedicated(from, to))
            && let Some(next) = self.next(from, to)
        {
            to = next;
        }
        to
    }

    /// `St Olaf’s Church`, `King’s College`: a body or a place that is called after a saint or a ruler.
    fn is_dedicated(&self, from: usize, to: usize) -> bool {
        let is_saint = matches!(self.lower(from), "st" | "saint" | "king" | "queen" | "prince" | "princess")
            && to <= from + 2;
        let word = self.lower(to);
        is_saint && self.reading.follows(to) && (BODY_WORDS.contains(word) || PLACE_WORDS.contains(word))
    }

    fn next(&self, from: usize, to: usize) -> Option<usize> {
        let gap = self.reading.before(to);
        if self.is_name_word(to) {
            let is_abbreviated = gap.trim_end() == "." && (self.is_initial(to - 1) || self.is_title(to - 1));
            let joins = self.reading.follows(to) || is_abbreviated || gap.trim() == "&";
            return joins.then_some(to + 1);
        }
        if !self.reading.follows(to) {
            return None;
        }
        self.linked(from, to)
    }

    /// Small words inside a name: `de`, `van der`, `of the`.
    fn linked(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = to;
        while at < to + 2 && self.reading.follows(at) && self.is_link(from, to, at) {
            at += 1;
        }
        let is_inside = at > to && self.reading.follows(at) && self.is_name_word(at);
        is_inside.then_some(at + 1)
    }

    fn is_link(&self, from: usize, to: usize, at: usize) -> bool {
        match self.reading.lower(at) {
            "of" => at == to && self.may_have_of(from, to),
            "the" => at == to + 1 && self.reading.lower(to) == "of",
            word if self.reading.has_capital_nouns() => {
                let before = if at > to { self.reading.lower(at - 1) } else { "" };
                capital::is_link(before, word)
            }
            word => LINKS.contains(word) && word != "los",
        }
    }

    /// “Of” belongs to the names of bodies and lands and to titles, not to people: `Ministry of Truth`.
    fn may_have_of(&self, from: usize, to: usize) -> bool {
        let last = self.lower(to - 1);
        let is_head = BODY_WORDS.contains(last) || PLACE_WORDS.contains(last) || TITLES.contains(last);
        is_head && to <= from + 2 || to == from + 1 && self.is_ordinary(last) && !self.reading.is_head(from)
    }

    fn is_title(&self, at: usize) -> bool {
        TITLES.contains(self.lower(at))
    }

    /// Whether a word is one of the language, and not only a name: it stands in small letters too, or is built so.
    fn is_ordinary(&self, lower: &str) -> bool {
        self.tally.of(lower).small > 0
            || COMMON.contains(lower)
            || FUNCTION.contains(lower)
            || (lower.chars().count() > 4 && ORDINARY_ENDINGS.iter().any(|ending| lower.ends_with(ending)))
    }

    /// What is left of a run once words are gone that are no part of a name.
    fn judge(&self, from: usize, to: usize) -> Option<Run> {
        let mut from = from;
        let was_head = self.reading.is_head(from);
        while from < to
            && (self.reading.is_head(from) || from == 0 || was_head)
            && (FUNCTION.contains(self.lower(from))
                || self.reading.has_capital_nouns() && capital::names_nothing(self.lower(from)))
            && !(self.is_initial(from) && to > from + 1)
        {
            from += 1;
        }
        from = self.without_things(from, to);
        from = self.without_lead(from, to, was_head);
        let to = self.without_tail(from, to);
        let to = to + usize::from(to == from + 1 && self.is_family(from));
        let is_named_after = to > from + 1 && self.is_dedicated(from, to - 1) && self.is_possessive(to - 2);
        let titles = if is_named_after { 0 } else { (from..to).take_while(|at| self.is_title(*at)).count() };
        if from >= to || self.is_noise(from, to, titles) {
            return None;
        }
        let is_at_head = self.reading.is_head(from);
        let is_single = to == from + 1;
        if is_single && !self.is_single_name(from, is_at_head) {
            return None;
        }
        let is_bare_noun = self.reading.has_capital_nouns() && !is_acronym(self.text(from));
        let is_doubtful =
            is_single && (is_bare_noun || is_at_head && self.tally.of(self.lower(from)).inner == 0);
        Some(Run { from, to, titles, is_doubtful, is_trope: false })
    }

    /// A run without the nouns of German at its beginning that mostly stand behind an article: `Kaufmann` before a name of
    /// two words, `Hafen von` before that of a place.
    fn without_things(&self, from: usize, to: usize) -> usize {
        let mut from = from;
        while self.reading.has_capital_nouns()
            && from + 1 < to
            && capital::is_thing(self.tally.of(self.lower(from)))
        {
            let links = (from + 1..to).take_while(|at| !self.is_name_word(*at)).count();
            if links == 0 && to < from + 3 {
                break;
            }
            from += 1 + links;
        }
        from
    }

    /// A people’s adjective before a title, or an ordinary word that only begins the sentence.
    fn without_lead(&self, from: usize, to: usize, was_head: bool) -> usize {
        let mut from = from;
        while from + 1 < to {
            let word = self.lower(from);
            let is_adjective = is_people(word) && (self.is_title(from + 1) || self.is_of_person(from, to))
                || to > from + 1 && BODY_NOUNS.contains(word) && is_acronym(self.text(from));
            let begins = was_head
                && self.reading.is_head(from)
                && !self.is_initial(from)
                && self.is_ordinary(word)
                && !self.is_known(from);
            if !is_adjective && (!begins || self.is_title(from)) {
                break;
            }
            from += 1;
        }
        from
    }

    /// `Solidarist Aleksandr Solzhenitsyn`: a creed before two words that are no body or land.
    fn is_of_person(&self, from: usize, to: usize) -> bool {
        let is_plain = |at: usize| {
            let word = self.lower(at);
            let is_other = BODY_WORDS.contains(word) || PLACE_WORDS.contains(word) || EVENTS.contains(word);
            !is_other && !LINKS.contains(word) && !self.is_ordinary(word) && !is_people(word)
        };
        to == from + 3 && (from + 1..to).all(is_plain)
    }

    fn text(&self, at: usize) -> &str {
        self.reading.word(at).map_or("", |word| word.text)
    }

    fn is_known(&self, at: usize) -> bool {
        let lower = self.lower(at);
        let counts = self.tally.of(lower);
        counts.inner > counts.small || BODY_WORDS.contains(lower) || PLACE_WORDS.contains(lower)
    }

    /// A month or a generic word at the end.
    fn without_tail(&self, from: usize, to: usize) -> usize {
        let mut to = to;
        while to > from + 1 && (GENERIC.contains(self.lower(to - 1)) && !self.is_roman(to - 1)) {
            to -= 1;
        }
        to
    }

    /// `the Romanov family`
    fn is_family(&self, at: usize) -> bool {
        matches!(self.reading.lower(at + 1), "family" | "dynasty")
            && self.reading.follows(at + 1)
            && at > 0
            && self.reading.lower(at - 1) == "the"
            && !is_people(self.lower(at))
    }

    fn is_roman(&self, at: usize) -> bool {
        self.reading.word(at).is_some_and(|word| word.text.bytes().all(|byte| b"IVX".contains(&byte)))
    }

    fn is_noise(&self, from: usize, to: usize, titles: usize) -> bool {
        let last = self.lower(to - 1);
        let is_empty = |at: usize| {
            let word = based(self.lower(at));
            GENERIC.contains(word)
                || GENERIC.contains(word.trim_end_matches('s'))
                || is_people(word)
                || LINKS.contains(word)
                || FUNCTION.contains(word)
        };
        let is_event = EVENTS.contains(last)
            || (from..to).any(|at| {
                EVENTS.contains(self.lower(at)) && at + 1 < to && LINKS.contains(self.lower(at + 1))
            });
        titles == to - from && (titles == 1 || !self.reading.follows(to))
            || (from..to).all(is_empty)
            || to > from + 1 && is_people(last) && titles == 0 && !self.is_possessive(to - 1)
            || is_event
    }

    /// Whether one capitalised word alone is a name.
    fn is_single_name(&self, at: usize, is_at_head: bool) -> bool {
        let lower = self.lower(at);
        let counts = self.tally.of(lower);
        let is_acronym = self.reading.word(at).is_some_and(|word| is_acronym(word.text));
        if is_acronym {
            return true;
        }
        if self.reading.has_capital_nouns() {
            // What mostly stands behind an article is a thing; so is what a bare preposition makes a phrase with.
            return !capital::is_thing(counts) && !capital::PHRASES.contains(lower);
        }
        if is_at_head && counts.inner == 0 {
            return counts.small == 0
                && lower.chars().count() > 3
                && !self.is_ordinary(lower)
                && !lower.contains('-');
        }
        counts.inner > counts.small && !self.is_capital_of_rank(at)
    }

    /// `the Party`, `the Duchess`: a rank or body without a name of its own.
    fn is_capital_of_rank(&self, at: usize) -> bool {
        let lower = self.lower(at);
        let stands_for_all =
            BODY_WORDS.contains(lower) || PLACE_WORDS.contains(lower) || TITLES.contains(lower);
        stands_for_all && at > 0 && matches!(self.reading.lower(at - 1), "the" | "a" | "an" | "this" | "that")
    }

    /// Several ordinary words, all but the small ones with capitals: the name of a trope.
    fn trope(&self, from: usize) -> Option<Run> {
        const SMALL: [&str; 14] =
            ["a", "an", "and", "as", "at", "by", "for", "in", "is", "of", "on", "the", "to", "with"];
        let (mut to, mut last) = (from + 1, from + 1);
        while self.reading.follows(to) {
            if self.is_name_word(to) {
                last = to + 1;
            } else if !SMALL.contains(&self.reading.lower(to)) || to >= last + 2 {
                break;
            }
            to += 1;
        }
        let is_long = (from..last).filter(|at| self.is_name_word(*at)).count() > 1;
        let is_bare = !self.is_possessive(last - 1)
            && (from..last).all(|at| {
                let word = self.lower(at);
                (self.is_ordinary(word) || is_people(word) || word.contains('-')) && !TITLES.contains(word)
            })
            && (from..last).filter(|at| self.is_ordinary(self.lower(*at))).count() * 3 >= last - from;
        let is_at_head = self.reading.is_head(from) && FUNCTION.contains(self.lower(from));
        let end = self.lower(last - 1);
        let is_other = is_people(end) || PLACE_WORDS.contains(end) || BODY_WORDS.contains(end);
        let is_bare = is_bare && !(is_other && (from..last).any(|at| is_people(self.lower(at))));
        (is_long && is_bare && !is_at_head && !EVENTS.contains(self.lower(last - 1))).then_some(Run {
            from,
            to: last,
            titles: 0,
            is_doubtful: false,
            is_trope: true,
        })
    }
}

/// A word without `-based` and its like.
fn based(lower: &str) -> &str {
    let endings = ["-based", "-born", "-backed", "-led", "-speaking"];
    endings.iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(lower)
}
