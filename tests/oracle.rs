//! What was found by hand in the originals walks in (`tests/oracle/`); originals and retellings must both agree with it
//! in full. Where the originals are missing, their half counts as ignored.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though with a harness of their own; a test may stop at what it did not expect"
)]

mod built;
mod flagship;
mod resolved;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use built::site;
use flagship::{originals, project, root};
use libtest_mimic::{Arguments, Trial};
use resolved::resolve_project;
use seedbook::parse::authority::record::Kind;
use seedbook::resolve::corpus::{Cite, Corpus, CorpusDocument, Event, Relation, Statement};

fn main() {
    let arguments = Arguments::from_args();
    let is_missing = !originals().is_dir();
    if is_missing {
        eprintln!("ignored: the original clips are not at `../shared/seeds`");
    }
    let tests: [(&str, Test); 7] = [
        ("records_are_mentioned_where_they_must_be_and_nowhere_else", mentioned),
        ("words_that_are_no_names_are_not_linked", unlinked),
        ("counts_by_hand_are_met", counts),
        ("statements_rest_on_the_passages_found_by_hand", statements),
        ("themes_and_relations_rest_on_the_passages_found_by_hand", themes_and_relations),
        ("nothing_set_aside_is_on_the_site", set_aside),
        ("hard_names_have_their_records", hard_names),
    ];
    let both = tests.into_iter().flat_map(|(name, test)| {
        let retellings = trial("retellings", name, move || test(&Reading::of_retellings()));
        let originals = trial("originals", name, move || test(&Reading::of_originals()));
        [retellings, originals.with_ignored_flag(is_missing)]
    });
    libtest_mimic::run(&arguments, both.collect()).exit();
}

fn trial(of: &str, name: &str, test: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(format!("{of}::{name}"), move || {
        test();
        Ok(())
    })
}

type Test = fn(&Reading);

/// Originals or retellings, with the words by which the oracle knows them.
struct Reading {
    /// The key of `unlinked.toml` that holds their words.
    key: &'static str,
    folder: std::path::PathBuf,
    corpus: Corpus,
    _kept: Option<tempfile::TempDir>,
}

impl Reading {
    fn of_retellings() -> Self {
        Self::of("retelling", &root(), None)
    }

    fn of_originals() -> Self {
        let folder = project();
        let path = folder.path().to_owned();
        Self::of("original", &path, Some(folder))
    }

    fn of(key: &'static str, folder: &Path, kept: Option<tempfile::TempDir>) -> Self {
        let (corpus, _) = resolve_project(folder);
        Self { key, folder: folder.to_owned(), corpus, _kept: kept }
    }

    fn document(&self, code: &str) -> &CorpusDocument {
        self.corpus.documents.iter().find(|document| document.code == code).unwrap()
    }
}

/// A file under `tests/`, read as TOML.
fn table(path: &str) -> toml::Table {
    std::fs::read_to_string(root().join("tests").join(path)).unwrap().parse().unwrap()
}

/// The strings of a list.
fn strings(value: &toml::Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// `T15` as the oracle writes it.
fn place(at: &str) -> (&str, u32) {
    let (code, number) = at.split_at(1);
    (code, number.parse().unwrap())
}

fn mentioned(reading: &Reading) {
    let oracle = table("oracle/mentions.toml");
    let mut expect: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, records) in oracle["mentioned"].as_table().unwrap() {
        for (id, places) in records.as_table().unwrap() {
            expect.insert(id.clone(), strings(places).into_iter().collect());
        }
    }
    for (id, _) in oracle["unmentioned"].as_table().unwrap() {
        assert!(expect.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is in both lists");
    }
    let corpus = &reading.corpus;
    let found: BTreeMap<String, BTreeSet<String>> = corpus
        .records
        .iter()
        .map(|record| {
            let place = |at: &seedbook::resolve::corpus::PassageRef| {
                format!("{}{}", corpus[at.document].code, at.number)
            };
            (record.id.clone(), record.mentioned.iter().map(place).collect())
        })
        .collect();
    let wrong: Vec<String> = found
        .keys()
        .chain(expect.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|id| found.get(*id) != expect.get(*id))
        .map(|id| format!("{id}: by hand {:?}, found {:?}", expect.get(id), found.get(id)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(expect.len() > 100);
}

fn unlinked(reading: &Reading) {
    let oracle = table("oracle/unlinked.toml");
    let mut wrong = Vec::new();
    for entry in oracle["unlinked"].as_array().unwrap() {
        let text = |key: &str| entry.get(key).map(|value| value.as_str().unwrap().to_owned());
        let words = text("words").unwrap();
        let around = text(reading.key).unwrap_or_else(|| words.clone());
        let not: Vec<String> = entry.get("not").map(strings).unwrap_or_default();
        for id in &not {
            assert!(reading.corpus.records.iter().any(|record| record.id == *id), "no record `{id}`");
        }
        let at = text("at").unwrap();
        wrong.extend(links(reading, &at, &words, &around, &not));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The links on `words` within `around` that should not be; a fault too where the words are nowhere in the passage.
fn links(reading: &Reading, at: &str, words: &str, around: &str, not: &[String]) -> Vec<String> {
    let (code, number) = place(at);
    let document = reading.document(code);
    let passage = document.passage(number).unwrap();
    let inner = around.find(words).unwrap();
    let places: Vec<usize> =
        passage.text.as_str().match_indices(around).map(|(start, _)| start + inner).collect();
    if places.is_empty() {
        return vec![format!("{at}: `{around}` is not there")];
    }
    let mentions = document.mentions_in(number);
    let mut wrong = Vec::new();
    for start in places {
        let range = seedbook::parse::text::TextRange::new(start, start + words.len());
        for mention in mentions.iter().filter(|mention| mention.range.overlaps(range)) {
            let id = &reading.corpus[mention.record].id;
            if not.is_empty() || not.contains(id) {
                wrong.push(format!("{at}: `{words}` is linked to {id}"));
            }
        }
    }
    wrong
}

fn tally<T: ToString>(items: impl Iterator<Item = T>) -> BTreeMap<String, i64> {
    let mut tally = BTreeMap::new();
    for item in items {
        *tally.entry(item.to_string()).or_default() += 1;
    }
    tally
}

fn numbers(value: &toml::Value) -> BTreeMap<String, i64> {
    let entries = value.as_table().unwrap().iter();
    entries.map(|(key, number)| (key.clone(), number.as_integer().unwrap())).collect()
}

fn counts(reading: &Reading) {
    let oracle = table("oracle/counts.toml");
    let corpus = &reading.corpus;
    let examples = &oracle["examples"];
    let media = corpus.examples.iter().map(|example| example.medium.1.to_lowercase());
    assert_eq!(tally(media), numbers(&examples["media"]));
    let treatments = corpus.examples.iter().map(|example| &example.treatment);
    assert_eq!(tally(treatments), numbers(&examples["treatments"]));
    let wave = |example: &seedbook::resolve::corpus::Example| {
        example.wave.as_ref().map_or_else(|| "none".to_owned(), |wave| corpus[wave.value].id.clone())
    };
    assert_eq!(tally(corpus.examples.iter().map(wave)), numbers(&examples["waves"]));
    for (id, number) in numbers(&oracle["passages"]) {
        let document = corpus.documents.iter().find(|document| document.id == id).unwrap();
        assert_eq!(document.tree.passages().len(), usize::try_from(number).unwrap(), "{id}");
    }
    for (id, number) in numbers(&oracle["headings"]) {
        let document = corpus.documents.iter().find(|document| document.id == id).unwrap();
        assert_eq!(document.tree.headings().count(), usize::try_from(number).unwrap(), "{id}");
    }
    let kinds = corpus.records.iter().map(|record| record.kind.plural());
    let kinds = tally(kinds);
    for (kind, number) in numbers(&oracle["records"]) {
        assert_eq!(kinds[&kind], number, "{kind}");
    }
}

type Places = BTreeMap<String, BTreeSet<String>>;

/// What a table of the oracle says: ids and places.
fn places(table: &toml::Value) -> Places {
    let entries = table.as_table().unwrap().iter();
    entries.map(|(id, places)| (id.clone(), strings(places).into_iter().collect())).collect()
}

fn cited(corpus: &Corpus, cites: &[Cite]) -> BTreeSet<String> {
    let at = |cite: &Cite| format!("{}{}", corpus[cite.passage.document].code, cite.passage.number);
    cites.iter().map(at).collect()
}

fn statements(reading: &Reading) {
    let (oracle, corpus) = (table("oracle/statements.toml"), &reading.corpus);
    for wave in &corpus.waves {
        let is_own = |event: &&Event| event.statement.wave.is_some_and(|own| corpus[own].id == wave.id);
        let events: Vec<&Event> = corpus.events.iter().filter(is_own).collect();
        let found: Places = events
            .iter()
            .map(|event| (event.statement.id.clone(), cited(corpus, &event.statement.cites)))
            .collect();
        assert_eq!(found, places(&oracle["events"][&wave.id]), "{}", wave.id);
        let past = events.iter().filter(|event| event.is_past_edge).map(|event| event.statement.id.clone());
        let expect: BTreeSet<String> = strings(&oracle["past-edge"][&wave.id]).into_iter().collect();
        assert_eq!(past.collect::<BTreeSet<_>>(), expect, "{}", wave.id);
        assert!(events.iter().all(|event| event.lane.is_some()));
    }
    let figures = oracle["figures"].as_table().unwrap();
    assert_eq!(figures.len(), corpus.figures.len());
    for figure in &corpus.figures {
        let expect = &figures[&figure.statement.id];
        let word = |key: &str| expect.get(key).map(|word| word.as_str().unwrap().to_owned());
        assert_eq!(figure.value, expect["value"].as_float());
        assert_eq!((&figure.qualifier, &figure.unit), (&word("qualifier"), &word("unit")));
        assert_eq!(cited(corpus, &figure.statement.cites), strings(&expect["at"]).into_iter().collect());
    }
}

fn themes_and_relations(reading: &Reading) {
    let (oracle, corpus) = (table("oracle/statements.toml"), &reading.corpus);
    let themes = oracle["themes"].as_table().unwrap();
    assert_eq!(themes.len(), corpus.themes.len());
    for theme in &corpus.themes {
        let cell = |cell: &Statement| (corpus[cell.wave.unwrap()].id.clone(), cited(corpus, &cell.cites));
        let found: Places = theme.cells.iter().map(cell).collect();
        assert_eq!(found, places(&themes[&theme.id]), "{}", theme.id);
        assert!(theme.verdict.is_some(), "{}", theme.id);
    }
    let trope = corpus.records.iter().find(|record| record.id == "heroic-russian-emigre").unwrap();
    let relation = |relation: &Relation| {
        (corpus[relation.to].id.clone(), (relation.kind.to_owned(), cited(corpus, &relation.cites)))
    };
    let found: BTreeMap<_, _> = trope.links.relations.iter().map(relation).collect();
    let expect: BTreeMap<_, _> = oracle["relations"]
        .as_table()
        .unwrap()
        .iter()
        .map(|(to, told)| {
            let at: BTreeSet<String> = strings(&told["at"]).into_iter().collect();
            (to.clone(), (told["kind"].as_str().unwrap().to_owned(), at))
        })
        .collect();
    assert_eq!(found, expect);
}

/// Whether a text has the words, as words, whatever the capitals.
fn has(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (head, rest) = text.split_at(at);
        let before = head.chars().next_back();
        let after = rest.chars().nth(words.chars().count());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The text of a page, without tags and drawings.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (nth, piece) in html.split("<svg").enumerate() {
        let shown = if nth == 0 { piece } else { piece.split_once("</svg>").map_or("", |(_, after)| after) };
        for (nth, piece) in shown.split('<').enumerate() {
            text.push_str(if nth == 0 {
                piece
            } else {
                piece.split_once('>').map_or("", |(_, after)| after)
            });
            text.push(' ');
        }
    }
    text
}

fn set_aside(reading: &Reading) {
    let oracle = table("oracle/set-aside.toml");
    let (words, years) = (strings(&oracle["words"]), strings(&oracle["years"]));
    let mut found = Vec::new();
    let site = site(&reading.folder);
    for (path, bytes) in &site {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let is_theme = path.starts_with("assets/");
        let text = text.to_lowercase();
        let listed = words.iter().filter(|words| !is_theme && has(&text, &words.to_lowercase()));
        found.extend(listed.map(|words| format!("{path}: {words}")));
        if Path::new(path).extension().is_some_and(|ending| ending == "html") {
            let text = plain(&text);
            found.extend(years.iter().filter(|year| has(&text, year)).map(|year| format!("{path}: {year}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    assert!(site.len() > 200);
}

fn hard_names(reading: &Reading) {
    let record = |id: &str| reading.corpus.records.iter().find(|record| record.id == id).unwrap();
    let kinds = [
        ("colossus", Kind::Character),
        ("grigori-rasputin", Kind::Person),
        ("grigory-rasputin-in-anastasia", Kind::Character),
        ("romanov-family", Kind::Organisation),
        ("victoria", Kind::Work),
        ("viktoria-muchnik", Kind::Person),
        ("viktoriya-serebryakov", Kind::Character),
        ("anastasia-film", Kind::Work),
        ("anastasia-character", Kind::Character),
        ("georgia", Kind::Place),
        ("memorial", Kind::Organisation),
        ("alexander-romanov", Kind::Character),
        ("czar-alexander", Kind::Character),
        ("the-shadow", Kind::Work),
        ("the-romanoff-jewels", Kind::Work),
        ("kennan-institute", Kind::Organisation),
        ("tv2", Kind::Organisation),
        ("nur-sultan", Kind::Place),
    ];
    for (id, kind) in kinds {
        assert_eq!(record(id).kind, kind, "{id}");
    }
    let real = record("grigory-rasputin-in-anastasia").links.person.unwrap();
    assert_eq!(reading.corpus[real].id, "grigori-rasputin");
    let state = "https://www.wikidata.org/wiki/Q230";
    assert_eq!(
        record("georgia").same_as.iter().map(|same| &same.value).collect::<Vec<_>>(),
        [state],
        "the country, not the state of the same name"
    );
    let jewels = record("the-romanoff-jewels");
    let example = &reading.corpus[jewels.links.examples[0]];
    let works: Vec<_> = example.works.iter().collect();
    assert_eq!(works.len(), 2, "the novel, and the series that it belongs to");
}
