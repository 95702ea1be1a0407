//! Mentions: a document and the forms of all names walk in; what each name in it means walks out.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::nearest;
use crate::parse::meta::{Decision, Meta};
use crate::parse::text::TextRange;
use crate::parse::tree::{Block, Document, Inline, Passage, PassageKind};
use crate::resolve::cite::find_word;
use crate::resolve::corpus::{LinkTarget, Mention, Record, RecordIndex};
use crate::resolve::form::{Forms, Found, forms_of};
use crate::resolve::identify::Ids;
use crate::resolve::sentence::{sentence_at, sentences};
use std::collections::BTreeMap;

/// All that is needed to tell what a name means.
pub(super) struct Names<'a> {
    pub(super) forms: &'a Forms,
    pub(super) records: &'a [Record],
    pub(super) ids: &'a Ids,
}

/// What was found in a document.
#[derive(Default)]
pub(super) struct Mentions {
    /// For each passage, its mentions.
    pub(super) by_passage: Vec<Vec<Mention>>,
    /// Which decisions decided something.
    used: BTreeSet<usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Finds every mention in a document. `links` holds where links by hand lead.
pub(super) fn find(document: &Document, links: &BTreeMap<usize, LinkTarget>, names: &Names<'_>) -> Mentions {
    let mut mentions = Mentions::default();
    for passage in document.passages() {
        let found = find_in(document, passage, links, names, &mut mentions);
        mentions.by_passage.push(found);
    }
    report_decisions(document, names, &mut mentions);
    mentions
}

fn find_in(
    document: &Document,
    passage: &Passage,
    links: &BTreeMap<usize, LinkTarget>,
    names: &Names<'_>,
    mentions: &mut Mentions,
) -> Vec<Mention> {
    let mut meant: Vec<(RecordIndex, TextRange)> = Vec::new();
    if !links.is_empty() {
        by_hand(&passage.blocks, links, &mut meant);
    }
    let found = if passage.kind == PassageKind::Code { Vec::new() } else { names.forms.find(&passage.text) };
    let sure = sure_names(&found);
    for name in &found {
        meant.extend(
            decide(document, passage, name, &sure, names, mentions).map(|record| (record, name.range)),
        );
    }
    meant.sort_by_key(|(_, range)| *range);
    let sentences = if meant.is_empty() { Vec::new() } else { sentences(passage.text.as_str()) };
    let runs = if meant.is_empty() { Vec::new() } else { passage.runs() };
    let mut linked: Vec<RecordIndex> = Vec::new();
    meant
        .into_iter()
        .map(|(record, range)| {
            let is_linked = !linked.contains(&record) && runs.iter().any(|run| run.contains(range));
            if is_linked {
                linked.push(record);
            }
            Mention {
                record,
                range,
                sentence: sentence_at(&sentences, range.start, passage.text.len()),
                is_linked,
            }
        })
        .collect()
}

/// Names that stand for one record only.
fn sure_names(found: &[Found]) -> Vec<(RecordIndex, TextRange)> {
    found
        .iter()
        .filter_map(|name| match name.candidates.as_slice() {
            [only] => Some((*only, name.range)),
            _ => None,
        })
        .collect()
}

/// What a name means: what the curator decided, else its only record, else the one whose full name stands in
/// the same passage. Anything else is told, never guessed.
fn decide(
    document: &Document,
    passage: &Passage,
    name: &Found,
    sure: &[(RecordIndex, TextRange)],
    names: &Names<'_>,
    mentions: &mut Mentions,
) -> Option<RecordIndex> {
    let form = passage.text.slice(name.range);
    if let Some((index, decision)) = find_decision(&document.meta, form, passage.number) {
        mentions.used.insert(index);
        return decision.record.as_ref().and_then(|id| names.ids.record(id));
    }
    if let [only] = name.candidates.as_slice() {
        return Some(*only);
    }
    let mut full: Vec<RecordIndex> = sure
        .iter()
        .filter(|(record, range)| {
            name.candidates.contains(record) && holds_word(passage.text.slice(*range), form)
        })
        .map(|(record, _)| *record)
        .collect();
    full.sort();
    full.dedup();
    if let [only] = full.as_slice() {
        return Some(*only);
    }
    mentions.diagnostics.push(ambiguous(document, passage, name, names));
    None
}

fn find_decision<'a>(meta: &'a Meta, form: &str, passage: u32) -> Option<(usize, &'a Decision)> {
    let of_form =
        || meta.decisions.iter().enumerate().filter(|(_, decision)| same_form(&decision.form, form));
    of_form()
        .find(|(_, decision)| decision.passage == Some(passage))
        .or_else(|| of_form().find(|(_, decision)| decision.passage.is_none()))
}

fn same_form(written: &str, form: &str) -> bool {
    written == form || written.replace('’', "'") == form.replace('’', "'")
}

/// Whether a longer name holds a shorter one as a word.
fn holds_word(long: &str, short: &str) -> bool {
    long.len() > short.len()
        && long
            .match_indices(short)
            .any(|(at, _)| crate::resolve::form::stands_alone(long, TextRange::new(at, at + short.len())))
}

fn ambiguous(document: &Document, passage: &Passage, name: &Found, names: &Names<'_>) -> Diagnostic {
    let form = passage.text.slice(name.range);
    let records: Vec<&Record> =
        name.candidates.iter().filter_map(|record| names.records.get(record.0)).collect();
    let choices: Vec<String> =
        records.iter().map(|record| format!("`{}` ({})", record.id, record.kind.as_str())).collect();
    let first = records.first().map_or("id", |record| record.id.as_str());
    let full = records.iter().flat_map(|record| forms_of(record)).find(|full| holds_word(full, form));
    let or_full = full.map(|full| format!(", or write the full name, as `{full}`")).unwrap_or_default();
    let place = document.meta.path.as_ref().filter(|path| **path != document.path);
    let place = place.map_or_else(|| "the front matter".to_owned(), |path| format!("`{path}`"));
    Diagnostic::new(
        lint::AMBIGUOUS_NAME,
        &document.path,
        passage.text.source_span(name.range),
        format!("`{form}` in passage {} stands for {}", passage.number, choices.join(", ")),
    )
    .with_help(format!(
        "in {place}, under `[names]`, write `\"{form}\" = {{ p{} = \"{first}\" }}`, or `\"none\"` for no link{or_full}",
        passage.number
    ))
}

/// Tells of decisions for a record that there is not, and of those that decide nothing.
fn report_decisions(document: &Document, names: &Names<'_>, mentions: &mut Mentions) {
    let path = document.meta.path.as_ref().unwrap_or(&document.path);
    for (index, decision) in document.meta.decisions.iter().enumerate() {
        if let Some(id) = decision.record.as_ref().filter(|id| names.ids.record(id).is_none()) {
            let message = format!("`{id}` is the id of no record");
            let fault = Diagnostic::new(lint::UNKNOWN_ID, path, decision.span.clone(), message);
            mentions.diagnostics.push(fault.with_help(names.ids.near(id)));
        }
        if mentions.used.contains(&index) {
            continue;
        }
        let place = decision.passage.map_or_else(String::new, |number| format!(" in passage {number}"));
        mentions.diagnostics.push(
            Diagnostic::new(
                lint::UNUSED_DECISION,
                path,
                decision.span.clone(),
                format!("`{}` does not stand{place} as a name of any record", decision.form),
            )
            .with_help(near_form(document, decision, names)),
        );
    }
}

fn near_form(document: &Document, decision: &Decision, names: &Names<'_>) -> String {
    let form = decision.form.as_str();
    let forms: BTreeSet<String> = names.records.iter().flat_map(forms_of).collect();
    if let Some(near) = nearest(form, forms.iter().map(String::as_str)).filter(|near| *near != form) {
        return format!("did you mean `{near}`?");
    }
    let stands = document.passages().iter().any(|passage| holds_form(passage.text.as_str(), form));
    match decision.record.as_ref().filter(|id| names.ids.record(id).is_some()) {
        Some(id) if stands && !forms.contains(form) => {
            format!("add `\"{form}\"` to the `aliases` of `{id}`: only forms that a record has are decided")
        }
        _ => "remove the decision, or correct the name or the passage".to_owned(),
    }
}

fn holds_form(text: &str, form: &str) -> bool {
    let straight = |text: &str| text.replace('’', "'");
    find_word(&straight(text), &straight(form), 0).is_some()
}

/// The records to which links by hand in a passage lead.
fn by_hand(blocks: &[Block], links: &BTreeMap<usize, LinkTarget>, found: &mut Vec<(RecordIndex, TextRange)>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => by_hand_inlines(inlines, links, found),
            Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => by_hand(blocks, links, found),
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    by_hand_inlines(cell, links, found);
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    by_hand_inlines(&definition.term, links, found);
                    definition.definitions.iter().for_each(|blocks| by_hand(blocks, links, found));
                }
            }
            _ => {}
        }
    }
}

fn by_hand_inlines(
    inlines: &[Inline],
    links: &BTreeMap<usize, LinkTarget>,
    found: &mut Vec<(RecordIndex, TextRange)>,
) {
    for inline in inlines {
        match inline {
            Inline::Emphasis { children, .. }
            | Inline::Strong(children)
            | Inline::Element { children, .. } => {
                by_hand_inlines(children, links, found);
            }
            Inline::Wikilink { text, span, .. } => {
                if let Some(LinkTarget::Record(record)) = links.get(&span.start) {
                    found.push((*record, *text));
                }
            }
            _ => {}
        }
    }
}
