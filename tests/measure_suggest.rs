//! How good suggestions are: a corpus with its authority files walks in; what these hold of one document alone is taken
//! away, and a table of how much of it `suggest` finds again, and how much else, walks out. No test: run it with
//! `scripts/measure-suggest`.

#![expect(clippy::unwrap_used, reason = "a measurement may stop at what it did not expect")]
#![expect(clippy::print_stdout, reason = "the table is what was asked for")]

mod flagship;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use seedbook::parse::authority::record::Kind;
use seedbook::resolve::corpus::{Cite, Corpus, DocumentIndex, Record};
use seedbook::suggest::{self, Options, Suggestions, Topic};
use seedbook::{config, parse, resolve, source};

/// What is taken away for one round.
#[derive(Clone, Copy)]
enum Away {
    /// What rests on this document alone.
    Of(DocumentIndex),
    /// All records and statements.
    All,
}

/// Found again, to be found, and suggested.
#[derive(Clone, Copy, Default)]
struct Score {
    wanted: usize,
    found: usize,
    suggested: usize,
    right: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.wanted += other.wanted;
        self.found += other.found;
        self.suggested += other.suggested;
        self.right += other.right;
    }

    fn line(self, name: &str) -> String {
        let share = |part: usize, whole: usize| match whole {
            0 => "–".to_owned(),
            whole => format!("{part} of {whole} ({} %)", (part * 100 + whole / 2) / whole),
        };
        format!("| {name} | {} | {} |", share(self.found, self.wanted), share(self.right, self.suggested))
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn full(root: &Path) -> Corpus {
    reduced(root, |_| true, |_| true)
}

/// A corpus without the records and statements that are not kept.
fn reduced(
    root: &Path,
    keeps_record: impl Fn(&str) -> bool,
    keeps_statement: impl Fn(&str) -> bool,
) -> Corpus {
    let config = config::load(root).unwrap().value;
    let sources = source::read(&config).unwrap().value;
    let mut parsed = parse::parse(&sources.texts, &config.seeds, &mut parse::Memory::default()).value;
    for authority in &mut parsed.authorities {
        let authority = Arc::make_mut(authority);
        authority.records.retain(|record| keeps_record(&record.id.value));
        authority.events.retain(|event| keeps_statement(&format!("event {}", event.statement.id.value)));
        authority.figures.retain(|figure| keeps_statement(&format!("figure {}", figure.statement.id.value)));
        authority.claims.clear();
    }
    resolve::resolve(&config, parsed, &sources.assets, &mut resolve::Memory::default()).value
}

fn rests_on(cites: &[Cite], away: Away) -> bool {
    match away {
        Away::All => !cites.is_empty(),
        Away::Of(document) => !cites.is_empty() && cites.iter().all(|cite| cite.passage.document == document),
    }
}

fn is_away(record: &Record, away: Away) -> bool {
    match away {
        Away::All => !record.mentioned.is_empty(),
        Away::Of(document) => {
            !record.mentioned.is_empty() && record.mentioned.iter().all(|at| at.document == document)
        }
    }
}

fn forms(record: &Record) -> BTreeSet<String> {
    let native = record.native.iter().map(|(text, _)| text);
    record.aliases.iter().chain([&record.name]).chain(native).map(|form| fold(form)).collect()
}

fn fold(form: &str) -> String {
    form.replace('\'', "’")
}

type Table = BTreeMap<&'static str, Score>;

/// The table of one round; `told` takes what was missed, and what was not asked for.
fn measure(root: &Path, away: Away, told: &mut Vec<String>) -> Table {
    let whole = full(root);
    let gone: Vec<&Record> = whole.records.iter().filter(|record| is_away(record, away)).collect();
    let ids: BTreeSet<&str> = gone.iter().map(|record| record.id.as_str()).collect();
    let mut statements: BTreeSet<String> = BTreeSet::new();
    for event in whole.events.iter().filter(|event| rests_on(&event.statement.cites, away)) {
        statements.insert(format!("event {}", event.statement.id));
    }
    for figure in whole.figures.iter().filter(|figure| rests_on(&figure.statement.cites, away)) {
        statements.insert(format!("figure {}", figure.statement.id));
    }
    let corpus = reduced(root, |id| !ids.contains(id), |id| !statements.contains(id));
    let suggestions = suggest::suggest(
        &corpus,
        &Options { topics: Topic::ALL.to_vec(), least: 1, language: "en".to_owned() },
    );
    let mut table = names(&gone, &suggestions, away, told);
    table.insert("~ dated sentences", dates(&whole, &statements, &suggestions, away, told));
    table.insert("~ figures", figures(&whole, &statements, &suggestions, away, told));
    table
}

fn is_in(away: Away, document: DocumentIndex) -> bool {
    !matches!(away, Away::Of(own) if own != document)
}

fn names(gone: &[&Record], suggestions: &Suggestions, away: Away, told: &mut Vec<String>) -> Table {
    let mut table = Table::new();
    let (mut found, mut of_its_kind): (BTreeSet<&str>, BTreeSet<&str>) = Default::default();
    let of_here =
        suggestions.names.iter().filter(|name| name.places.iter().any(|at| is_in(away, at.document)));
    for name in of_here {
        let own: BTreeSet<String> = name.aliases.iter().chain([&name.name]).map(|form| fold(form)).collect();
        let answers: Vec<&&Record> = gone.iter().filter(|record| !forms(record).is_disjoint(&own)).collect();
        let all = table.entry("= all names").or_default();
        all.suggested += 1;
        all.right += usize::from(!answers.is_empty());
        let label = name.kind.map_or("nothing tells", Kind::plural);
        let of_kind = table.entry(label).or_default();
        of_kind.suggested += 1;
        of_kind.right += usize::from(answers.iter().any(|record| Some(record.kind) == name.kind));
        let kinds: Vec<&str> = answers.iter().map(|record| record.kind.as_str()).collect();
        if answers.is_empty() {
            told.push(format!("not asked for: {} ({label}: {})", name.name, name.guess.reason));
        } else if !answers.iter().any(|record| Some(record.kind) == name.kind) {
            told.push(format!(
                "wrong kind: {} ({label}: {}; {})",
                name.name,
                name.guess.reason,
                kinds.join(", ")
            ));
        }
        for record in answers {
            found.insert(record.id.as_str());
            if Some(record.kind) == name.kind && of_its_kind.insert(record.id.as_str()) {
                table.entry(record.kind.plural()).or_default().found += 1;
            }
        }
    }
    for record in gone {
        table.entry(record.kind.plural()).or_default().wanted += 1;
        let all = table.entry("= all names").or_default();
        all.wanted += 1;
        all.found += usize::from(found.contains(record.id.as_str()));
        if !found.contains(record.id.as_str()) {
            told.push(format!("missed: {} ({})", record.name, record.kind.as_str()));
        }
    }
    table
}

/// Events whose date a document states; what is inferred or context stands in no text.
fn dates(
    whole: &Corpus,
    gone: &BTreeSet<String>,
    suggestions: &Suggestions,
    away: Away,
    told: &mut Vec<String>,
) -> Score {
    let mut score = Score::default();
    let of_gone =
        || whole.events.iter().filter(|event| gone.contains(&format!("event {}", event.statement.id)));
    let here = || suggestions.dates.iter().filter(|dated| is_in(away, dated.at.document));
    for event in of_gone() {
        let Some(date) = &event.statement.date else { continue };
        if date.basis != seedbook::located::Basis::Stated {
            continue;
        }
        score.wanted += 1;
        let is_found = here().any(|dated| {
            dated.date.trim_end_matches('~') == date.value.as_str().trim_end_matches('~')
                && event.statement.cites.iter().any(|cite| is_at(cite, dated.at))
        });
        score.found += usize::from(is_found);
        if !is_found {
            told.push(format!("missed date: {} {}", date.value.as_str(), event.title));
        }
    }
    for dated in here() {
        score.suggested += 1;
        let is_right = of_gone().any(|event| {
            event.statement.cites.iter().any(|cite| is_at(cite, dated.at) && cite.sentence == dated.sentence)
        });
        score.right += usize::from(is_right);
        if !is_right {
            told.push(format!("date not asked for: {} {}", dated.date, dated.shown));
        }
    }
    score
}

fn is_at(cite: &Cite, at: suggest::At) -> bool {
    cite.passage.document == at.document && cite.passage.number == at.passage
}

fn figures(
    whole: &Corpus,
    gone: &BTreeSet<String>,
    suggestions: &Suggestions,
    away: Away,
    told: &mut Vec<String>,
) -> Score {
    let mut score = Score::default();
    let of_gone = || whole.figures.iter().filter(|it| gone.contains(&format!("figure {}", it.statement.id)));
    let here = || suggestions.figures.iter().filter(|counted| is_in(away, counted.at.document));
    for figure in of_gone() {
        score.wanted += 1;
        let is_found = here().any(|counted| {
            figure.value.is_some_and(|value| (value - counted.value).abs() <= value * 0.01)
                && figure.statement.cites.iter().any(|cite| is_at(cite, counted.at))
        });
        score.found += usize::from(is_found);
        if !is_found {
            told.push(format!("missed figure: {}", figure.statement.shown.clone().unwrap_or_default()));
        }
    }
    for counted in here() {
        score.suggested += 1;
        let is_right = of_gone().any(|figure| {
            figure.value.is_some_and(|value| (value - counted.value).abs() <= value * 0.01)
                && figure.statement.cites.iter().any(|cite| is_at(cite, counted.at))
        });
        score.right += usize::from(is_right);
        if !is_right {
            told.push(format!("figure not asked for: {}", counted.shown));
        }
    }
    score
}

fn report(title: &str, root: &Path, one_by_one: bool) {
    let (mut table, mut told) = (Table::new(), Vec::new());
    let documents = full(root).documents.len();
    let one_each = (0..documents).map(|index| Away::Of(DocumentIndex(index)));
    let rounds: Vec<Away> = if one_by_one { one_each.collect() } else { vec![Away::All] };
    for away in rounds {
        for (name, score) in measure(root, away, &mut told) {
            table.entry(name).or_default().add(score);
        }
    }
    println!("\n{title}\n\n| what | found again | right among the suggested |\n|---|---|---|");
    for (name, score) in &table {
        println!("{}", score.line(name));
    }
    if std::env::var_os("TELL").is_some() {
        told.sort();
        told.iter().for_each(|line| println!("  {line}"));
    }
}

#[test]
#[ignore = "a measurement"]
fn measure_all() {
    report("Flagship, one document left out at a time", &here("."), true);
    report("Flagship, without its authority files", &here("."), false);
    if flagship::originals().is_dir() {
        let project = flagship::project();
        report("The originals of the flagship, without the authority files", project.path(), false);
    }
    for name in ["gentleman-thief", "island-ferry", "three-harbours"] {
        report(&format!("`{name}`, without its authority files"), &here("tests/corpora").join(name), false);
    }
}
