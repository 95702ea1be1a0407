//! Events and figures as TOML: a dated sentence or a number walks in, a table with its citation walks out.

use crate::resolve::corpus::WaveIndex;
use crate::suggest::At;
use crate::suggest::date::Dated;
use crate::suggest::figure::Counted;
use crate::suggest::toml::Sheet;
use crate::suggest::toml::lines::{Lines, harmless, quoted};

/// How long a title made of a sentence may be, in characters.
const LONGEST_TITLE: usize = 60;

impl Sheet<'_> {
    /// An event.
    pub(super) fn event(&self, dated: &Dated) -> String {
        let mut table = Lines::default();
        let sentence = dated.sentence_in(self.corpus);
        table.comment(&format!("{}: “{sentence}”", (self.place)(dated.at)));
        table.head("event");
        table.key("id", &dated.id);
        table.key("title", &self.title(dated));
        self.wave(dated, &mut table);
        match (&dated.reason, dated.is_whole) {
            (_, false) => {
                table.raw(&format!("# date = {}  # the sentence gives no year", quoted(&dated.date)));
            }
            (None, true) => table.key("date", &dated.date),
            (Some(reason), true) => table.raw(&format!(
                "date = {{ value = {}, basis = \"inferred\", reason = {} }}",
                quoted(&dated.date),
                quoted(reason)
            )),
        }
        table.raw("# text = \"\"  # in your own words");
        let about = self.about(dated);
        if !about.is_empty() {
            table.list("about", &about);
        }
        self.cited(table, dated.at, dated.quotation.as_deref())
    }

    /// The beginning of the sentence; with the date as written, where another date stands in such a sentence too.
    fn title(&self, dated: &Dated) -> String {
        let title = headline(dated.sentence_in(self.corpus));
        let is_only = self.titles.get(&title).is_none_or(|count| *count < 2);
        if is_only { title } else { format!("{title} ({})", harmless(&dated.shown)) }
    }

    fn wave(&self, dated: &Dated, table: &mut Lines) {
        let [only] = dated.waves.as_slice() else {
            let of = |waves: &[WaveIndex]| -> Vec<&str> {
                waves.iter().map(|wave| self.corpus[*wave].id.as_str()).collect()
            };
            let likely = of(&dated.waves);
            let all: Vec<&str> = self.corpus.waves.iter().map(|wave| wave.id.as_str()).collect();
            let what = match (likely.is_empty(), all.is_empty()) {
                (false, _) => choices(&likely),
                (true, false) => choices(&all),
                (true, true) => {
                    "write a [[wave]] and its id here: timelines show the events of waves".to_owned()
                }
            };
            return table.raw(&format!("# wave = \"\"  # {what}"));
        };
        let wave = &self.corpus[*only];
        table.key("wave", &wave.id);
        if !wave.lanes.is_empty() {
            let lanes: Vec<&str> = wave.lanes.iter().map(String::as_str).collect();
            table.raw(&format!("# lane = \"\"  # {}", choices(&lanes)));
        }
    }

    /// The records that a sentence mentions, and the names in it that are suggested here.
    fn about(&self, dated: &Dated) -> Vec<String> {
        let known = dated.about.iter().map(|record| &self.corpus[*record]);
        let mut ids: Vec<String> =
            known.filter(|record| record.place.is_some()).map(|record| record.id.clone()).collect();
        let here = self.named.get(&(dated.at.document, dated.at.passage)).map_or(&[][..], Vec::as_slice);
        for (_, id) in here.iter().filter(|(range, _)| dated.sentence.contains(*range)) {
            if !ids.iter().any(|known| known == id) {
                ids.push((*id).to_owned());
            }
        }
        ids
    }

    /// A figure.
    pub(super) fn figure(&self, counted: &Counted) -> String {
        let mut table = Lines::default();
        table.comment(&format!("{}: “{}”", (self.place)(counted.at), counted.sentence_in(self.corpus)));
        table.head("figure");
        table.key("id", &counted.id);
        table.raw(&format!("value = {}", number(counted.value)));
        table.key("shown", &counted.shown);
        if let Some(qualifier) = &counted.qualifier {
            table.key("qualifier", qualifier);
        }
        match &counted.unit {
            Some(unit) => table.key("unit", unit),
            None => table.raw("# unit = \"\"  # people, ships, years"),
        }
        table.raw("# of = \"\"  # what is counted, in your own words");
        table.raw("# date = \"\"");
        let ids: Vec<&str> = self.corpus.waves.iter().map(|wave| wave.id.as_str()).collect();
        if !ids.is_empty() {
            table.raw(&format!("# wave = \"\"  # {}", choices(&ids)));
        }
        self.cited(table, counted.at, counted.quotation.as_deref())
    }

    /// Ends a statement; one that cannot be cited stays a comment as a whole.
    fn cited(&self, mut table: Lines, at: At, quotation: Option<&str>) -> String {
        let document = &self.corpus[at.document].id;
        if let Some(quotation) = quotation {
            table.key("cite", &format!("{document}: {quotation}"));
            return table.into_text();
        }
        let cite = quoted(&format!("{document}: "));
        table.raw(&format!("# cite = {cite}  # no words of the sentence are its own"));
        table.hidden()
    }
}

/// What can be filled in, on one line.
fn choices(ids: &[&str]) -> String {
    harmless(&format!("one of: {}", ids.join(", ")))
}

/// The beginning of a sentence, as a title to be reworded.
pub(super) fn headline(sentence: &str) -> String {
    let words = harmless(sentence);
    let words = unquoted(words.trim_matches(['.', ' ']));
    if words.chars().count() <= LONGEST_TITLE {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST_TITLE).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    let cut = cut.trim_end_matches([',', ';', ':', '–', '—', ' ']);
    // A quotation that is cut off before its end is none.
    let opens =
        QUOTES.iter().any(|(open, close)| cut.strip_prefix(*open).is_some_and(|rest| !rest.contains(*close)));
    format!(
        "{}…",
        if opens {
            cut.trim_start_matches(|first| QUOTES.iter().any(|(open, _)| *open == first))
        } else {
            cut
        }
    )
}

/// Marks around a quotation.
const QUOTES: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('‘', '’')];

/// A sentence without the marks around it, where they stand around all of it, or only at one end of it.
fn unquoted(words: &str) -> &str {
    for (open, close) in QUOTES {
        let opened = words.strip_prefix(open);
        if let Some(inner) = opened.and_then(|rest| rest.strip_suffix(close)) {
            return if inner.contains([open, close]) { words } else { inner.trim_end_matches('.') };
        }
        if let Some(rest) = opened.filter(|rest| !rest.contains(close)) {
            return rest;
        }
        if let Some(rest) = words.strip_suffix(close).filter(|rest| open != '‘' && !rest.contains(open)) {
            return rest.trim_end_matches('.');
        }
    }
    words
}

/// Whole numbers without a point; shares with four digits after it.
fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    let written = format!("{value:.4}");
    written.trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_headlines() {
        assert_eq!([2_000_000.0, 1.0 / 3.0, 0.5, 1.25].map(number), ["2000000", "0.3333", "0.5", "1.25"]);
        assert_eq!(headline("“It\nwas so.”"), "It was so");
        assert_eq!(headline("“It was so,” she wrote."), "“It was so,” she wrote");
        assert_eq!(headline("It was so.”"), "It was so");
        assert!(headline(&format!("“{}", "word ".repeat(40))).starts_with("word"));
        assert!(headline(&"word ".repeat(40)).ends_with("word…"));
    }
}
