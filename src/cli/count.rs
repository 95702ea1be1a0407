//! The numbers of a corpus walk in; aligned tables for people, or JSON, walk out.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::stats::{DocumentStats, Stats};

use super::draw::harmless;
use super::window::width;

/// How many rows a table of documents has; the others are in one.
const MOST_DOCUMENTS: usize = 40;

/// Prints all numbers as tables.
pub(super) fn compose(stats: &Stats) -> String {
    let tables = [documents(stats), records(stats), statements(stats), waves(stats), examples(stats)];
    tables.into_iter().filter(|table| !table.is_empty()).collect::<Vec<_>>().join("\n")
}

fn documents(stats: &Stats) -> String {
    let head = [
        "documents",
        "bytes",
        "words",
        "passages",
        "used",
        "reason",
        "loose",
        "mentions",
        "links",
        "citations",
    ];
    let row = |name: &str, of: &DocumentStats| {
        let numbers = [
            of.bytes,
            of.words,
            of.passages,
            of.used,
            of.excused,
            of.loose(),
            of.mentions,
            of.links,
            of.citations,
        ];
        line(name, &numbers)
    };
    let mut rows: Vec<Vec<String>> =
        stats.documents.iter().take(MOST_DOCUMENTS).map(|document| row(&document.id, document)).collect();
    if let Some(rest) = stats.documents.get(MOST_DOCUMENTS..).filter(|rest| !rest.is_empty()) {
        rows.push(row(&format!("{} more", rest.len()), &sum(rest)));
    }
    rows.push(row(&format!("{} in all", stats.documents.len()), &sum(&stats.documents)));
    table(&head, &rows)
}

fn sum(documents: &[DocumentStats]) -> DocumentStats {
    documents.iter().fold(DocumentStats::default(), |all, one| DocumentStats {
        bytes: all.bytes + one.bytes,
        words: all.words + one.words,
        passages: all.passages + one.passages,
        used: all.used + one.used,
        excused: all.excused + one.excused,
        mentions: all.mentions + one.mentions,
        links: all.links + one.links,
        citations: all.citations + one.citations,
        examples: all.examples + one.examples,
        responses: all.responses + one.responses,
        set_aside: all.set_aside + one.set_aside,
        ..all
    })
}

fn records(stats: &Stats) -> String {
    let rows: Vec<Vec<String>> = stats
        .records
        .iter()
        .filter(|(_, of)| of.records > 0)
        .map(|(kind, of)| line(kind, &[of.records, of.mentioned, of.mentions]))
        .collect();
    if rows.is_empty() {
        String::new()
    } else {
        table(&["records", "number", "mentioned", "mentions"], &rows)
    }
}

fn statements(stats: &Stats) -> String {
    let of = &stats.statements;
    let all = sum(&stats.documents);
    let rows = [
        ("events", of.events),
        ("figures", of.figures),
        ("themes", of.themes),
        ("cells of themes", of.cells),
        ("claims", of.claims),
        ("steps of journeys", of.steps),
        ("examples", of.examples),
        ("citations", of.citations),
        ("readers’ comments", all.responses),
        ("words set aside", all.set_aside),
    ];
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(name, number)| line(name, &[number]))
        .collect();
    if rows.is_empty() { String::new() } else { table(&["statements", "number"], &rows) }
}

fn waves(stats: &Stats) -> String {
    let head = ["waves", "events", "figures", "claims", "examples", "records", "documents"];
    let rows: Vec<Vec<String>> = stats
        .waves
        .iter()
        .map(|of| line(&of.id, &[of.events, of.figures, of.claims, of.examples, of.records, of.documents]))
        .collect();
    if rows.is_empty() { String::new() } else { table(&head, &rows) }
}

fn examples(stats: &Stats) -> String {
    let of = |title, counts: &[(String, usize)]| {
        let rows: Vec<Vec<String>> = counts.iter().map(|(name, number)| line(name, &[*number])).collect();
        if rows.is_empty() { String::new() } else { table(&[title, "number"], &rows) }
    };
    let tables = [of("examples by medium", &stats.media), of("examples by treatment", &stats.treatments)];
    tables.into_iter().filter(|table| !table.is_empty()).collect::<Vec<_>>().join("\n")
}

fn line(name: &str, numbers: &[usize]) -> Vec<String> {
    let name = harmless(name).into_owned();
    std::iter::once(name).chain(numbers.iter().map(ToString::to_string)).collect()
}

/// The first column to the left, numbers to the right.
fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let lines = || std::iter::once(&head).chain(rows);
    let widths: Vec<usize> = (0..head.len())
        .map(|column| lines().filter_map(|line| line.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    lines().map(|line| aligned(line, &widths)).collect()
}

fn aligned(line: &[String], widths: &[usize]) -> String {
    let cells: Vec<String> = line
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (cell, most))| {
            let blanks = " ".repeat(most.saturating_sub(width(cell)));
            if column == 0 { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
        })
        .collect();
    format!("{}\n", cells.join("  "))
}

#[derive(Serialize)]
struct DocumentView<'a> {
    id: &'a str,
    kind: &'a str,
    bytes: usize,
    words: usize,
    passages: usize,
    used: usize,
    with_reason: usize,
    loose: usize,
    mentions: usize,
    links: usize,
    citations: usize,
    examples: usize,
    responses: usize,
    words_set_aside: usize,
}

/// Prints all numbers as JSON.
///
/// # Errors
/// Never, in truth; the serialiser's word for it.
pub(super) fn compose_json(stats: &Stats) -> serde_json::Result<String> {
    let documents: Vec<DocumentView<'_>> = stats.documents.iter().map(view).collect();
    let of = &stats.statements;
    let statements = object([
        ("events", of.events),
        ("figures", of.figures),
        ("themes", of.themes),
        ("cells", of.cells),
        ("claims", of.claims),
        ("steps", of.steps),
        ("examples", of.examples),
        ("citations", of.citations),
    ]);
    let records: Map<String, Value> = stats
        .records
        .iter()
        .map(|(kind, of)| {
            let of =
                object([("records", of.records), ("mentioned", of.mentioned), ("mentions", of.mentions)]);
            ((*kind).to_owned(), of)
        })
        .collect();
    let waves: Map<String, Value> = stats
        .waves
        .iter()
        .map(|of| {
            let counts = object([
                ("events", of.events),
                ("figures", of.figures),
                ("claims", of.claims),
                ("examples", of.examples),
                ("records", of.records),
                ("documents", of.documents),
            ]);
            (of.id.clone(), counts)
        })
        .collect();
    let counts = |of: &[(String, usize)]| -> Map<String, Value> {
        of.iter().map(|(name, number)| (name.clone(), Value::from(*number))).collect()
    };
    let sheet = serde_json::json!({
        "documents": documents,
        "records": records,
        "statements": statements,
        "waves": waves,
        "examples_by_medium": counts(&stats.media),
        "examples_by_treatment": counts(&stats.treatments),
    });
    serde_json::to_string_pretty(&sheet).map(|text| text + "\n")
}

fn object<const N: usize>(counts: [(&str, usize); N]) -> Value {
    counts
        .into_iter()
        .map(|(name, number)| (name.to_owned(), Value::from(number)))
        .collect::<Map<_, _>>()
        .into()
}

fn view(of: &DocumentStats) -> DocumentView<'_> {
    DocumentView {
        id: &of.id,
        kind: of.kind,
        bytes: of.bytes,
        words: of.words,
        passages: of.passages,
        used: of.used,
        with_reason: of.excused,
        loose: of.loose(),
        mentions: of.mentions,
        links: of.links,
        citations: of.citations,
        examples: of.examples,
        responses: of.responses,
        words_set_aside: of.set_aside,
    }
}
