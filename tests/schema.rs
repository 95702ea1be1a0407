//! Corpora and their mutations walk in; the readers and the JSON Schemas must agree on them.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use seedbook::config;
use seedbook::diagnostic::lint::{self, Lint};
use seedbook::init;
use seedbook::parse::authority;
use seedbook::parse::meta::Meta;
use seedbook::path::SourcePath;
use seedbook::schema::{Subject, compose};
use seedbook::table::{Table, read_toml};
use serde_json::{Map, Number, Value as Json, json};
use toml::Value;

/// What readers tell of single values. The rest (dates, ids, uncited statements) is beyond a schema.
const SEEN_BY_SCHEMA: [Lint; 5] =
    [lint::UNKNOWN_KEY, lint::INVALID_VALUE, lint::MISSING_KEY, lint::MISSING_REASON, lint::BAD_CITATION];

fn validator(subject: Subject) -> Validator {
    let schema: Json = serde_json::from_str(&compose(subject)).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::options().build(&schema).unwrap()
}

/// A document as a validator of TOML sees it: dates are strings.
fn to_json(value: &Value) -> Json {
    match value {
        Value::String(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Float(number) => Number::from_f64(*number).map_or(Json::Null, Json::Number),
        Value::Boolean(boolean) => json!(boolean),
        Value::Datetime(date) => json!(date.to_string()),
        Value::Array(items) => items.iter().map(to_json).collect(),
        Value::Table(table) => {
            table.iter().map(|(key, value)| (key.clone(), to_json(value))).collect::<Map<_, _>>().into()
        }
    }
}

/// What a reader tells against a text, as far as a schema can see it.
fn faults(subject: Subject, text: &str) -> Vec<String> {
    let path = SourcePath::new("a.toml");
    let checked = match subject {
        Subject::Book => read_toml(&path, text, 0, |table: &Table<'_>| drop(config::read(table))),
        Subject::FrontMatter => read_toml(&path, text, 0, |table: &Table<'_>| drop(Meta::read(table))),
        Subject::Authority => {
            read_toml(&path, text, 0, |table: &Table<'_>| drop(authority::read_root(table)))
        }
    };
    let seen = checked.diagnostics.iter().filter(|fault| SEEN_BY_SCHEMA.contains(&fault.lint));
    seen.map(|fault| format!("{}: {}", fault.lint.name, fault.message)).collect()
}

/// The schema's faults.
fn complaints(validator: &Validator, text: &str) -> Vec<String> {
    let value = to_json(&toml::from_str::<Value>(text).unwrap());
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The TOML between the fences of front matter.
fn front_matter(text: &str) -> Option<&str> {
    text.strip_prefix("+++\n")?.split_once("\n+++").map(|(front, _)| front)
}

/// The kind of each TOML text in a project, its path for messages, and the text.
fn texts(root: &Path) -> Vec<(Subject, PathBuf, String)> {
    let mut found = vec![(Subject::Book, root.join("book.toml"))];
    let seeds = config::load(root).unwrap().value.seeds;
    for entry in walkdir::WalkDir::new(root.join(seeds)).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let is_sidecar = ["md", "txt"].iter().any(|ending| path.with_extension(ending).is_file());
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("toml") if is_sidecar => found.push((Subject::FrontMatter, path)),
            Some("toml") => found.push((Subject::Authority, path)),
            Some("md") => found.push((Subject::FrontMatter, path)),
            _ => {}
        }
    }
    let read = |(subject, path): (Subject, PathBuf)| {
        let text = fs::read_to_string(&path).unwrap();
        let text = if path.extension()? == "md" { front_matter(&text)?.to_owned() } else { text };
        Some((subject, path, text))
    };
    found.into_iter().filter_map(read).collect()
}

#[test]
fn good_corpora_are_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let planted = tempfile::tempdir().unwrap();
    init::plant(planted.path(), None, false).unwrap();
    let mut projects = vec![root.to_owned(), planted.path().to_owned(), root.join("tests/sites/good")];
    projects.extend(fs::read_dir(root.join("tests/corpora")).unwrap().map(|entry| entry.unwrap().path()));
    let mut count = 0;
    for (subject, path, text) in projects.iter().flat_map(|project| texts(project)) {
        let complaints = complaints(&validator(subject), &text);
        assert!(complaints.is_empty(), "{}: {complaints:#?}", path.display());
        count += 1;
    }
    assert!(count > 30, "only {count} texts were found");
}

#[test]
fn bad_corpora_are_not() {
    let cases = [
        (Subject::Book, "unknown-key/book.toml"),
        (Subject::Book, "many-faults/book.toml"),
        (Subject::Authority, "unknown-key/seeds/people.toml"),
        (Subject::Authority, "missing-key/seeds/people.toml"),
        (Subject::Authority, "invalid-value/seeds/places.toml"),
        (Subject::Authority, "bad-citation/seeds/claims.toml"),
        (Subject::FrontMatter, "unknown-key/seeds/essay.md"),
        (Subject::FrontMatter, "missing-reason/seeds/essay.md"),
    ];
    for (subject, path) in cases {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(path)).unwrap();
        let text = front_matter(&text).unwrap_or(&text);
        assert!(!complaints(&validator(subject), text).is_empty(), "{path} is taken");
        assert!(!faults(subject, text).is_empty(), "{path} is read");
    }
}

/// A text with every key, by subject.
fn full(subject: Subject) -> &'static str {
    match subject {
        Subject::Book => include_str!("schema/book.toml"),
        Subject::FrontMatter => include_str!("schema/front-matter.toml"),
        Subject::Authority => include_str!("schema/authority.toml"),
    }
}

/// Steps from the root of a document: keys, and `[0]` into lists of tables.
type Steps = Vec<String>;

fn all_steps(value: &Value, at: &Steps, found: &mut Vec<Steps>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                let steps: Steps = at.iter().chain([key]).cloned().collect();
                found.push(steps.clone());
                all_steps(value, &steps, found);
            }
        }
        Value::Array(items) if items.iter().all(Value::is_table) => {
            for (nth, item) in items.iter().enumerate() {
                all_steps(item, &at.iter().cloned().chain([format!("[{nth}]")]).collect(), found);
            }
        }
        _ => {}
    }
}

/// Changes what stands at the end of the steps: puts a value there, or takes it away.
fn change(root: &Value, steps: &[String], value: Option<&Value>) -> Value {
    let mut root = root.clone();
    let (last, above) = steps.split_last().unwrap();
    let mut place = &mut root;
    for step in above {
        place = match step.strip_prefix('[').and_then(|step| step.strip_suffix(']')) {
            Some(nth) => place.get_mut(nth.parse::<usize>().unwrap()).unwrap(),
            None => place.get_mut(step).unwrap(),
        };
    }
    let table = place.as_table_mut().unwrap();
    match value {
        Some(value) => drop(table.insert(last.clone(), value.clone())),
        None => drop(table.remove(last)),
    }
    root
}

/// Of an authority file, only the tables that the steps lead to: a small text is soon read.
fn alone(all: &Value, subject: Subject, steps: &[String]) -> Value {
    match (subject, steps.first()) {
        (Subject::Authority, Some(first)) => {
            toml::Table::from_iter([(first.clone(), all[first.as_str()].clone())]).into()
        }
        _ => all.clone(),
    }
}

/// Values of every kind, some of which any key refuses.
fn samples() -> Vec<Value> {
    let samples = "
        a = ['', ' ', 'word', 'two words', 'An Upper-case', 'https://example.org/a', 'essay: some words', 'a: …']
        b = [3, -1, 0, 1.5, 1000.5, true, [], ['word'], ['two words', 'x'], ['a: b', 'c: d'], [1], [1.5, 2], [91, 0],
             [0, 181], [1, 2, 3], [[]], {}, { value = 'x' }, { value = 3, basis = 'stated' }, { value = ['x'] },
             { value = 'x', basis = 'context' }, { value = 'x', basis = 'inferred', reason = 'so' },
             { value = 'x', basis = 'unheard' }, { value = 'x', more = 1 }, { text = 'x', lang = 'y' }, { text = 'x' },
             { p1 = 'x' }, { p1 = 3 }, { q1 = 'x' }, [{}], [{ place = 'x', role = 'to' }], [{ place = 'x' }],
             [{ kind = 'broader', to = 'x' }], [{ number = 1 }], ['x', {}]]
        c = ['article', 'trope', 'exact', 'stated', 'inferred', 'context', 'count', 'allow', 'to', 'broader']
    ";
    let samples: toml::Table = toml::from_str(samples).unwrap();
    samples.values().flat_map(|list| list.as_array().unwrap().clone()).collect()
}

#[test]
fn readers_and_schemas_agree() {
    let mut told = Vec::new();
    for subject in Subject::ALL {
        let validator = validator(subject);
        let text = full(subject);
        assert_eq!(faults(subject, text), [""; 0]);
        assert_eq!(complaints(&validator, text), [""; 0]);
        let all: Value = toml::from_str(text).unwrap();
        let mut places = Vec::new();
        all_steps(&all, &Vec::new(), &mut places);
        // Treatments are judged by a later stage.
        for steps in places.iter().filter(|steps| steps.last().is_some_and(|last| last != "treatment")) {
            let root = alone(&all, subject, steps);
            let beside = steps.iter().take(steps.len() - 1).cloned().chain(["unheard".to_owned()]);
            let mut cases = vec![
                change(&root, steps, None),
                change(&root, &beside.collect::<Steps>(), Some(&Value::from("x"))),
            ];
            cases.extend(samples().iter().map(|sample| change(&root, steps, Some(sample))));
            for case in cases {
                let text = toml::to_string(&case).unwrap();
                let (faults, complaints) = (faults(subject, &text), complaints(&validator, &text));
                if faults.is_empty() != complaints.is_empty() {
                    let value = steps.iter().try_fold(&case, |value, step| match step.strip_prefix('[') {
                        Some(nth) => value.get(nth.trim_end_matches(']').parse::<usize>().unwrap()),
                        None => value.get(step),
                    });
                    told.push(format!("{steps:?} = {value:?}: reader {faults:?}, schema {complaints:?}"));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}\n{}", told.len(), told.join("\n"));
}

/// Every property in a schema, as steps without indices.
fn all_properties(schema: &Json, at: &Steps, found: &mut Vec<Steps>) {
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        let steps: Steps = at.iter().chain([key]).cloned().collect();
        found.push(steps.clone());
        all_properties(value, &steps, found);
        all_properties(&value["items"], &steps, found);
        for either in value["anyOf"].as_array().into_iter().flatten() {
            all_properties(either, &steps, found);
        }
    }
}

#[test]
fn the_full_texts_hold_every_key() {
    for subject in Subject::ALL {
        let schema: Json = serde_json::from_str(&compose(subject)).unwrap();
        let (mut known, mut written) = (Vec::new(), Vec::new());
        all_properties(&schema, &Vec::new(), &mut known);
        all_steps(&toml::from_str(full(subject)).unwrap(), &Vec::new(), &mut written);
        let written: Vec<Steps> = written
            .into_iter()
            .map(|steps| steps.into_iter().filter(|step| !step.starts_with('[')).collect())
            .collect();
        // Of values on a basis, one of each kind is enough, and of lints, one.
        let is_common = |steps: &Steps| {
            let last = steps.last().map(String::as_str);
            matches!(last, Some("value" | "basis" | "reason")) && steps.len() > 1
                || steps.first().is_some_and(|first| first == "lints")
        };
        let missing: Vec<&Steps> =
            known.iter().filter(|steps| !is_common(steps) && !written.contains(steps)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", subject.as_str());
    }
}

#[test]
fn treatments_are_known() {
    let validator = validator(Subject::Authority);
    let check = |treatment: &str| {
        let text = format!("[[example]]\ncite = 'a: b'\ntreatment = '{treatment}'\n");
        complaints(&validator, &text).is_empty()
    };
    assert!(check("double-subverted") && check("Double subverted"));
    assert!(!check("subvertd"));
    let Some(help) = serde_json::from_str::<Json>(&compose(Subject::Authority))
        .unwrap()
        .pointer("/properties/example/items/properties/treatment/description")
        .cloned()
    else {
        panic!("no description");
    };
    assert_eq!(help, "What the work does with the trope.");
}
