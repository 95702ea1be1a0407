//! Neighbouring tropes: the relations that a trope tells, and those that others tell of it, walk in; rows of links
//! walk out.

use serde::Serialize;

use crate::render::page::ties::Ties;
use crate::render::page::trope::laconic;
use crate::render::part::{Chip, Link, Parts};
use crate::resolve::corpus::{Cite, RecordIndex, Relation};

/// How many tropes a row names.
const MAX_TROPES: usize = 60;

/// The kinds of relation in the order in which a page shows them, with their labels.
const ROWS: [(&str, &str); 7] = [
    ("broader", "relation_broader"),
    ("narrower", "relation_narrower"),
    ("related", "relation_related"),
    ("contrast", "relation_contrast"),
    ("straight", "relation_straight"),
    ("straight-by", "relation_straight_by"),
    ("crosses-over", "relation_crosses_over"),
];

/// The tropes to which a trope has one kind of relation.
#[derive(Serialize)]
pub(super) struct Row {
    label: String,
    tropes: Vec<Neighbour>,
    left_out: Option<String>,
}

/// A neighbouring trope.
#[derive(Serialize)]
pub(super) struct Neighbour {
    pub(super) link: Link,
    /// What is said of it in one sentence.
    pub(super) summary: Option<String>,
    pub(super) chips: Vec<Chip>,
    /// How the relation is known.
    pub(super) how: String,
}

/// A relation as seen from one of its ends.
struct Seen<'a> {
    kind: &'static str,
    to: RecordIndex,
    is_declared: bool,
    cites: Vec<&'a [Cite]>,
}

/// The rows of a trope, none of them empty.
pub(super) fn rows(parts: &Parts<'_>, ties: &Ties, index: RecordIndex) -> Vec<Row> {
    let seen = seen(parts, ties, index);
    ROWS.into_iter()
        .filter_map(|(kind, label)| {
            let own: Vec<&Seen> = seen.iter().filter(|relation| relation.kind == kind).collect();
            let left_out = own.len().saturating_sub(MAX_TROPES);
            (!own.is_empty()).then(|| Row {
                label: parts.locale().label(label),
                tropes: own.iter().take(MAX_TROPES).map(|relation| neighbour(parts, relation)).collect(),
                left_out: (left_out > 0).then(|| parts.locale().number(left_out)),
            })
        })
        .collect()
}

/// The key of how a kind of relation reads at its other end, before the name of the trope that tells it.
pub(super) fn phrase_of(kind: &str) -> &'static str {
    match kind {
        "broader" => "phrase_broader",
        "narrower" => "phrase_narrower",
        "contrast" => "phrase_contrast",
        "straight" => "phrase_straight",
        "crosses-over" => "phrase_crosses_over",
        _ => "phrase_related",
    }
}

/// The key of what is known of a relation.
pub(super) fn how(is_declared: bool) -> &'static str {
    if is_declared { "relation_declared" } else { "relation_read" }
}

/// The trope's own relations, then those of others to it, turned around; each pair once for each kind.
fn seen<'a>(parts: &Parts<'a>, ties: &Ties, index: RecordIndex) -> Vec<Seen<'a>> {
    let corpus = parts.corpus;
    let mut seen: Vec<Seen> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    let mut add = |kind: &'static str, to: RecordIndex, relation: &'a Relation| {
        let place = *places.entry((kind, to)).or_insert(seen.len());
        match seen.get_mut(place) {
            Some(known) => {
                known.is_declared |= relation.is_declared;
                known.cites.push(&relation.cites);
            }
            None => {
                seen.push(Seen { kind, to, is_declared: relation.is_declared, cites: vec![&relation.cites] });
            }
        }
    };
    for relation in &corpus[index].links.relations {
        add(relation.kind, relation.to, relation);
    }
    for (from, nth) in ties.related(index) {
        if let Some(relation) = corpus[*from].links.relations.get(*nth) {
            add(turned(relation.kind), *from, relation);
        }
    }
    seen
}

fn turned(kind: &'static str) -> &'static str {
    match kind {
        "broader" => "narrower",
        "narrower" => "broader",
        "straight" => "straight-by",
        _ => kind,
    }
}

fn neighbour(parts: &Parts<'_>, relation: &Seen<'_>) -> Neighbour {
    let record = &parts.corpus[relation.to];
    let cites: Vec<Cite> = relation.cites.iter().flat_map(|cites| cites.iter().cloned()).collect();
    Neighbour {
        link: parts.record(relation.to),
        summary: laconic(record).or_else(|| record.summary.clone()),
        chips: parts.chips(&cites),
        how: parts.locale().label(how(relation.is_declared)),
    }
}
