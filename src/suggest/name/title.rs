//! Titles in italics, or in «guillemets» after a noun for a work: a passage walks in, the titles of works in it walk out,
//! with what stands beside them: a year in brackets, a maker, a medium.

use crate::parse::authority::record::Kind;
use crate::parse::text::TextRange;
use crate::parse::trope::title::is_title;
use crate::suggest::date::vocabulary::is_year;
use crate::suggest::name::evidence::Evidence;
use crate::suggest::name::run::Run;
use crate::suggest::name::{Hit, Work};
use crate::suggest::reading::Reading;

/// A title in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// Where, without stops at its end.
    pub(super) range: TextRange,
    /// Whether quotation marks tell it, not italics.
    is_quoted: bool,
}

/// Nouns for works, with the medium that they are sure to be of.
const NOUNS: &[(&str, &str)] = &[
    ("novel", "literature"),
    ("novella", "literature"),
    ("autobiography", "literature"),
    ("memoir", "literature"),
    ("memoirs", "literature"),
    ("book", "literature"),
    ("poem", "poetry"),
    ("play", "theatre"),
    ("musical", "musicals"),
    ("opera", "opera"),
    ("film", "film"),
    ("movie", "film"),
    ("series", ""),
    ("album", "music"),
    ("song", "music"),
    ("painting", "art"),
    ("роман", "literature"),
    ("романе", "literature"),
    ("повесть", "literature"),
    ("фильм", "film"),
    ("фильме", "film"),
    ("пьеса", "theatre"),
    ("фильма", "film"),
    ("оперу", "opera"),
    ("опера", "opera"),
    ("песню", "music"),
    ("песня", "music"),
    ("картину", "art"),
    ("картина", "art"),
    ("книге", "literature"),
    ("книгу", "literature"),
    ("книга", "literature"),
    ("рассказ", "literature"),
    ("поэму", "poetry"),
    ("поэма", "poetry"),
    ("пьесе", "theatre"),
    ("пьесу", "theatre"),
    ("повести", "literature"),
    ("романа", "literature"),
];

/// Longer quotations are no titles, in bytes.
const LONGEST_QUOTED: usize = 160;

/// Finds the titles of a passage.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Title> {
    let text = &reading.passage.text;
    let italic = text.italics().iter().map(|range| (trimmed(reading, *range), false));
    let quoted = quoted(reading).into_iter().map(|range| (range, true));
    let is_free = |range: TextRange| !text.italics().iter().any(|italic| italic.overlaps(range));
    let mut titles: Vec<Title> = italic
        .chain(quoted.filter(|(range, _)| is_free(*range)))
        .filter(|(range, _)| is_title(text.slice(*range)))
        .map(|(range, is_quoted)| Title { range, is_quoted })
        .collect();
    titles.sort_by_key(|title| title.range);
    titles
}

/// `роман «Белый берег»`: what stands in guillemets right after a noun for a work.
fn quoted(reading: &Reading<'_>) -> Vec<TextRange> {
    let text = reading.text();
    let inside = text.match_indices('«').filter_map(|(at, mark)| {
        let start = at + mark.len();
        let length = text.get(start..)?.find(['»', '«', '\n'])?;
        let is_closed = text.get(start + length..)?.starts_with('»');
        let range = TextRange::new(start, start + length);
        let (first, after) = reading.words_in(range);
        let before = first.checked_sub(1).filter(|_| reading.before(first) == " «")?;
        let is_work = NOUNS.iter().any(|(noun, _)| *noun == reading.lower(before));
        (is_closed && is_work && after > first && length <= LONGEST_QUOTED).then_some(range)
    });
    inside.collect()
}

/// Without stops and quotation marks at the ends, and without the ending of a possessive.
fn trimmed(reading: &Reading<'_>, range: TextRange) -> TextRange {
    let text = reading.passage.text.slice(range);
    let kept = text.trim_end_matches([',', ';', ':', '.', ' ']);
    let kept = kept.strip_suffix("’s").or_else(|| kept.strip_suffix("'s")).unwrap_or(kept);
    let lead = kept.len() - kept.trim_start().len();
    let start = range.start as usize + lead;
    TextRange::new(start, range.start as usize + kept.len().max(lead))
}

impl Title {
    /// The title as a name; `runs` are the names beside it.
    pub(super) fn into_hit(self, reading: &Reading<'_>, runs: &[Run]) -> Hit {
        let mut evidence = Evidence::default();
        evidence.add(
            Kind::Work,
            9,
            if self.is_quoted { "in guillemets after a noun for a work" } else { "in italics" },
        );
        let entry = reading.passage.entry.as_deref();
        Hit {
            form: reading.passage.text.slice(self.range).replace('\'', "’"),
            titled: None,
            at: reading.at(self.range),
            evidence,
            is_in_entry: entry.is_some(),
            is_title: !self.is_quoted,
            is_doubtful: false,
            beside: Vec::new(),
            work: self.facts(reading, runs),
        }
    }

    fn facts(self, reading: &Reading<'_>, runs: &[Run]) -> Work {
        let (first, after) = reading.words_in(self.range);
        let folder = reading.passage.entry.as_deref().and_then(|entry| entry.folder.as_deref());
        let noun = noun(reading, first, after);
        let medium = folder
            .map(|folder| folder.trim_end_matches(':').to_lowercase())
            .or_else(|| noun.map(|(_, medium)| medium.to_owned()))
            .filter(|medium| !medium.is_empty());
        Work {
            year: year(reading, after),
            medium,
            kind: noun.map(|(noun, _)| noun.to_owned()).filter(|noun| noun.is_ascii()),
            creators: creator(reading, runs, first, after).into_iter().collect(),
        }
    }
}

/// `(1997)`, `(novel, 1925)`
fn year(reading: &Reading<'_>, after: usize) -> Option<String> {
    if !reading.before(after).contains('(') {
        return None;
    }
    let inside = (after..after + 4).take_while(|at| *at == after || !reading.before(*at).contains(')'));
    inside.filter_map(|at| reading.word(at)).find(|word| is_year(word.text)).map(|word| word.text.to_owned())
}

/// A noun right before the title (`the play _X_`, `a novel about _X_` is another thing) or described after it.
fn noun(reading: &Reading<'_>, first: usize, after: usize) -> Option<(&'static str, &'static str)> {
    let find = |word: &str| NOUNS.iter().find(|(noun, _)| *noun == word).copied();
    let before = first.checked_sub(1).filter(|_| matches!(reading.before(first), " " | ", " | " «"));
    before.and_then(|at| find(reading.lower(at))).or_else(|| {
        let is_described =
            reading.before(after).contains(',') && matches!(reading.lower(after), "a" | "an" | "the");
        let end = after + 5;
        (after + 1..end)
            .take_while(|at| {
                is_described && reading.follows(*at) && !matches!(reading.lower(*at), "about" | "of")
            })
            .find_map(|at| find(reading.lower(at)))
    })
}

/// `Dorothy Gilman’s _X_`, `_X_ by Dorothy Gilman`
fn creator(reading: &Reading<'_>, runs: &[Run], first: usize, after: usize) -> Option<String> {
    let text = |run: &Run| {
        let text = reading.passage.text.slice(reading.range(run.from + run.titles, run.to));
        text.strip_suffix("’s").or_else(|| text.strip_suffix("'s")).unwrap_or(text).to_owned()
    };
    let owner =
        runs.iter().find(|run| run.to == first && reading.lower(first.saturating_sub(1)).ends_with("'s"));
    let by = (reading.lower(after) == "by" && reading.follows(after))
        .then(|| runs.iter().find(|run| run.from == after + 1))
        .flatten();
    owner.or(by).filter(|run| run.to > run.from + run.titles).map(text)
}
