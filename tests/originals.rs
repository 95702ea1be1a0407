//! The three original clips, where they are at hand beside the project: what was counted by hand walks in, what the
//! program makes of them must agree. Where they are missing, every test here counts as ignored.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though with a harness of their own; a test may stop at what it did not expect"
)]

mod flagship;
mod imported;
mod resolved;

use std::collections::BTreeMap;
use std::path::PathBuf;

use flagship::{originals, project, root};
use libtest_mimic::{Arguments, Trial};
use resolved::resolve_project;
use seedbook::diagnostic::Severity;
use seedbook::parse;
use seedbook::parse::authority::record::Kind;
use seedbook::parse::part::Role;
use seedbook::parse::tree::{Document, PassageKind};
use seedbook::resolve::corpus::{Corpus, TreatmentBasis};

fn main() {
    let arguments = Arguments::from_args();
    let is_missing = !originals().is_dir();
    if is_missing {
        eprintln!("ignored: the original clips are not at `../shared/seeds`");
    }
    let tests: [(&str, fn()); 8] = [
        ("trope_page_has_its_parts", trope_page),
        ("essay_has_its_parts", essay),
        ("article_has_its_parts", article),
        ("parts_cover_every_byte", covered),
        ("originals_resolve_without_a_fault", strict),
        ("originals_and_retellings_agree_passage_by_passage", agree),
        ("imported_originals_build_as_the_clips_do", imported_alike),
        ("no_sentence_of_an_original_is_in_the_project", own_words),
    ];
    let trials =
        tests.into_iter().map(|(name, test)| trial(name, test).with_ignored_flag(is_missing)).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn trial(name: &str, test: fn()) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}

/// A clip without any sidecar.
fn clip(name: &str) -> (Document, String) {
    let file = std::fs::read_dir(originals())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_name().unwrap().to_string_lossy().starts_with(name))
        .unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let path = seedbook::path::SourcePath::new(format!("seeds/{name}.txt"));
    let checked = parse::clip::parse(&path, &text, parse::meta::Meta::default());
    assert_eq!(checked.diagnostics, []);
    (checked.value, text)
}

fn count(document: &Document, kind: PassageKind) -> usize {
    document.passages().iter().filter(|passage| passage.kind == kind).count()
}

fn roles(document: &Document) -> BTreeMap<&'static str, usize> {
    let mut roles = BTreeMap::new();
    for part in &document.parts {
        *roles.entry(part.role.as_str()).or_default() += 1;
    }
    roles
}

fn trope_page() {
    let (document, _) = clip("000");
    assert_eq!(count(&document, PassageKind::Paragraph), 5);
    assert_eq!(count(&document, PassageKind::Entry), 18);
    assert_eq!(document.headings().filter(|heading| heading.is_folder).count(), 9);
    let entries: Vec<_> = document.passages().into_iter().filter(|passage| passage.entry.is_some()).collect();
    let nested: Vec<u32> = entries
        .iter()
        .filter(|entry| entry.entry.as_ref().unwrap().parent.is_some())
        .map(|entry| entry.number)
        .collect();
    assert_eq!(nested.len(), 1);
    let treatments: Vec<(u32, &str)> = entries
        .iter()
        .filter_map(|entry| Some((entry.number, entry.entry.as_ref().unwrap().treatment.as_ref()?.0)))
        .collect();
    let expect =
        [(6, "subverted"), (14, "subverted"), (15, "averted"), (19, "subverted"), (nested[0], "averted")];
    assert_eq!(treatments, expect);
    let relations: Vec<(&str, &str)> =
        document.relations.iter().map(|relation| (relation.kind, relation.name.as_str())).collect();
    for expect in [
        ("broader", "Patriot in Exile"),
        ("related", "Chummy Commies"),
        ("related", "Russia Is Western"),
        ("contrast", "Renegade Russian"),
        ("straight", "The Old Country"),
    ] {
        assert!(relations.contains(&expect), "{expect:?} in {relations:?}");
    }
    assert_eq!(relations.len(), 5);
    assert_eq!(document.responses, []);
}

fn essay() {
    let (document, _) = clip("001");
    assert_eq!(document.passages().len(), 14);
    assert_eq!(count(&document, PassageKind::Paragraph), 14);
    assert_eq!(document.headings().count(), 3);
    let roles = roles(&document);
    assert_eq!(roles.get("disclaimer"), Some(&1), "{roles:?}");
    for role in ["kicker", "about", "read more"] {
        assert!(roles.contains_key(role), "{role}: {roles:?}");
    }
    assert_eq!(document.responses, []);
}

fn article() {
    let (document, _) = clip("002");
    let words: Vec<usize> = document.passages().iter().map(|passage| passage.text.words()).collect();
    assert_eq!(words, [232, 76, 127, 166, 121, 21, 104]);
    let numbers: Vec<Option<u32>> = document.responses.iter().map(|response| response.number).collect();
    assert_eq!(numbers, [1, 3, 5, 6, 7, 8].map(Some));
    assert_eq!(document.meta.creators[0].value, "Monika Zgustova");
    assert_eq!(document.meta.publisher.as_ref().unwrap().value, "CounterPunch");
    let roles = roles(&document);
    for role in ["credit", "byline", "author’s note"] {
        assert!(roles.contains_key(role), "{role}: {roles:?}");
    }
}

fn covered() {
    for name in ["000", "001", "002"] {
        let (document, text) = clip(name);
        let mut at = 0;
        for part in &document.parts {
            assert_eq!(part.span.start, at, "{name}: {part:?}");
            let own = text.get(part.span.clone()).unwrap();
            assert!(
                part.role != Role::Blank || own.trim_matches(['\u{feff}', '\u{a0}']).trim().is_empty(),
                "{name}: {own:?}"
            );
            at = part.span.end;
        }
        assert_eq!(at, text.len(), "{name}");
    }
}

fn strict() {
    let folder = project();
    let (corpus, faults) = resolve_project(folder.path());
    let told: Vec<_> = faults.iter().filter(|fault| fault.severity > Severity::Note).collect();
    assert!(told.is_empty(), "{told:#?}");
    assert_eq!(corpus.documents.len(), 3);
    assert_eq!(corpus.examples.len(), 21);
    let unmarked =
        corpus.examples.iter().filter(|example| example.treatment_basis == TreatmentBasis::Default).count();
    assert!(unmarked < 21);
}

/// The records that each passage mentions, by document and number.
fn mentions(corpus: &Corpus) -> BTreeMap<(String, usize), Vec<String>> {
    let mut all = BTreeMap::new();
    for document in &corpus.documents {
        for (nth, mentions) in document.mentions.iter().enumerate() {
            let mut ids: Vec<String> =
                mentions.iter().map(|mention| corpus[mention.record].id.clone()).collect();
            ids.sort();
            ids.dedup();
            all.insert((document.id.clone(), nth + 1), ids);
        }
    }
    all
}

fn agree() {
    let folder = project();
    let (originals, _) = resolve_project(folder.path());
    let (retellings, _) = resolve_project(&root());
    let (originals, retellings) = (mentions(&originals), mentions(&retellings));
    assert_eq!(originals.keys().collect::<Vec<_>>(), retellings.keys().collect::<Vec<_>>());
    let differing: Vec<_> = originals
        .iter()
        .filter(|(place, ids)| retellings.get(*place) != Some(ids))
        .map(|(place, ids)| format!("{place:?}: original {ids:?}, retelling {:?}", retellings[place]))
        .collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

fn imported_alike() {
    imported::check(project().path(), 3);
}

/// How many words in a row may not be the same.
const RUN: usize = 6;
/// How many words of such a run may stand beside names; more make it a piece of a sentence.
const BESIDE_NAMES: usize = 3;

fn own_words() {
    let (corpus, _) = resolve_project(&root());
    let mut names: Vec<Vec<String>> = corpus
        .records
        .iter()
        .flat_map(|record| [&record.name, &record.sort].into_iter().chain(&record.aliases))
        .chain(&NOT_PROSE.map(str::to_owned))
        .map(|name| words(name))
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut runs: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("../shared/seeds")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for run in words(&std::fs::read_to_string(&path).unwrap()).windows(RUN) {
            runs.insert(run.to_vec(), name.clone());
        }
    }
    let mut shared = Vec::new();
    for file in texts_of_the_project() {
        let text = words(&std::fs::read_to_string(&file).unwrap_or_default());
        let is_named = in_names(&text, &names);
        for (run, is_named) in text.windows(RUN).zip(is_named.windows(RUN)) {
            let own = is_named.iter().filter(|is_named| !**is_named).count();
            if let Some(original) = runs.get(run).filter(|_| own > BESIDE_NAMES) {
                shared.push(format!("{}: `{}` is in {original}", file.display(), run.join(" ")));
            }
        }
    }
    assert!(shared.is_empty(), "{shared:#?}");
    assert!(corpus.records_of(Kind::Person).count() > 0);
}

/// Names of media, which stand between two entries; a control of the page; a licence; a term of the trope wikis.
const NOT_PROSE: [&str; 12] = [
    "its Super-Trope",
    "open/close all folders",
    "CC BY-SA 4.0",
    "Comic Books",
    "Fan Fiction",
    "Film",
    "Literature",
    "Live Action Television",
    "Tabletop Games",
    "Theatre",
    "Video Games",
    "Western Animation",
];

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Which words belong to a name of two words or more.
fn in_names(words: &[String], names: &[Vec<String>]) -> Vec<bool> {
    let mut is_named = vec![false; words.len()];
    let mut at = 0;
    while at < words.len() {
        let name = names.iter().find(|name| name.len() > 1 && words[at..].starts_with(name));
        let length = name.map_or(1, Vec::len);
        if name.is_some() {
            is_named[at..at + length].fill(true);
        }
        at += length;
    }
    is_named
}

fn texts_of_the_project() -> Vec<PathBuf> {
    let is_ours = |name: &str| !matches!(name, "target" | "site" | "node_modules" | ".git" | "Cargo.lock");
    walkdir::WalkDir::new(root())
        .into_iter()
        .filter_entry(|entry| is_ours(&entry.file_name().to_string_lossy()))
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
