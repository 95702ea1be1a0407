//! Forms of names: all records walk in, one automaton that finds every form in one pass walks out.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::parse::authority::record::Match;
use crate::parse::text::{PlainText, TextRange};
use crate::resolve::corpus::{Record, RecordIndex};

/// Finds the names of all records.
pub(super) struct Forms {
    exact: Automaton,
    ignoring_case: Automaton,
    matching: Vec<Match>,
}

struct Automaton {
    search: Option<AhoCorasick>,
    /// For each pattern: the records that it stands for, in order.
    candidates: Vec<Vec<RecordIndex>>,
}

/// A form that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where.
    pub(super) range: TextRange,
    /// The records that it may stand for; at least one.
    pub(super) candidates: Vec<RecordIndex>,
}

impl Forms {
    /// Builds the automata.
    pub(super) fn new(records: &[Record]) -> Self {
        let mut exact: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
        let mut ignoring_case: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            let patterns = match record.matching {
                Match::Never => continue,
                Match::IgnoreCase => &mut ignoring_case,
                Match::Exact | Match::Italic | Match::Roman => &mut exact,
            };
            for form in forms_of(record) {
                let variants = match record.matching {
                    Match::IgnoreCase => vec![form.to_lowercase(), form.to_uppercase(), form],
                    _ => vec![form],
                };
                for variant in variants {
                    let candidates = patterns.entry(variant).or_default();
                    if candidates.last() != Some(&RecordIndex(index)) {
                        candidates.push(RecordIndex(index));
                    }
                }
            }
        }
        let matching = records.iter().map(|record| record.matching).collect();
        Self {
            exact: Automaton::new(exact, false),
            ignoring_case: Automaton::new(ignoring_case, true),
            matching,
        }
    }

    /// All names in a text: the longest at each place, none overlapping another.
    pub(super) fn find(&self, text: &PlainText) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for automaton in [&self.exact, &self.ignoring_case] {
            automaton.find(text, &mut found);
        }
        for name in &mut found {
            let is_italic = text.italics().iter().any(|italic| italic.contains(name.range));
            name.candidates.retain(|record| self.may_match(*record, is_italic));
        }
        found.retain(|name| !name.candidates.is_empty());
        keep_longest(found)
    }

    fn may_match(&self, record: RecordIndex, is_italic: bool) -> bool {
        match self.matching.get(record.0) {
            Some(Match::Italic) => is_italic,
            Some(Match::Roman) => !is_italic,
            _ => true,
        }
    }
}

impl Automaton {
    fn new(patterns: BTreeMap<String, Vec<RecordIndex>>, ignores_case: bool) -> Self {
        let (forms, candidates): (Vec<String>, Vec<_>) = patterns.into_iter().unzip();
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .ascii_case_insensitive(ignores_case)
            .build(&forms)
            .ok()
            .filter(|_| !forms.is_empty());
        Self { search, candidates }
    }

    fn find(&self, text: &PlainText, found: &mut Vec<Found>) {
        let Some(search) = &self.search else { return };
        for hit in search.find_overlapping_iter(text.as_str()) {
            let range = TextRange::new(hit.start(), hit.end());
            let is_masked = || text.masked().iter().any(|masked| masked.overlaps(range));
            if !stands_alone(text.as_str(), range) || is_masked() {
                continue;
            }
            let candidates = self.candidates.get(hit.pattern().as_usize()).cloned().unwrap_or_default();
            found.push(Found { range, candidates });
        }
    }
}

/// Every form under which a record is looked for, in normal form C, with straight and curly apostrophes.
pub fn forms_of(record: &Record) -> Vec<String> {
    let native = record.native.iter().map(|(text, _)| text);
    let mut forms = Vec::new();
    for form in std::iter::once(&record.name).chain(&record.aliases).chain(native) {
        let form: String = form.trim().nfc().collect();
        if form.is_empty() {
            continue;
        }
        if form.contains(['\'', '’']) {
            forms.push(form.replace('’', "'"));
            forms.push(form.replace('\'', "’"));
        } else {
            forms.push(form);
        }
    }
    forms.sort();
    forms.dedup();
    forms
}

/// Whether a range of a text begins and ends at the edges of words.
pub fn stands_alone(text: &str, range: TextRange) -> bool {
    let (start, end) = (range.start as usize, range.end as usize);
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    let inner = text.get(start..end).unwrap_or_default();
    let is_edge = |outer: Option<char>, inner: Option<char>| match (outer, inner) {
        (Some(outer), Some(inner)) => {
            !(is_word(outer) && is_word(inner)) || is_unspaced(outer) && is_unspaced(inner)
        }
        _ => true,
    };
    is_edge(before, inner.chars().next()) && is_edge(after, inner.chars().next_back())
}

/// Whether a character belongs to a word.
pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// Scripts that are written without spaces between words.
pub fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0x20000..=0x3FFFF)
}

/// Keeps, from left to right, the longest of those that overlap; those of one range are joined.
fn keep_longest(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|name| (name.range.start, std::cmp::Reverse(name.range.end)));
    let mut kept: Vec<Found> = Vec::new();
    for name in found {
        match kept.last_mut() {
            Some(last) if last.range == name.range => {
                last.candidates.extend(name.candidates);
                last.candidates.sort();
                last.candidates.dedup();
            }
            Some(last) if last.range.overlaps(name.range) => {}
            _ => kept.push(name),
        }
    }
    kept
}
