//! Tropes: what documents and authority files say of them walks in, their relations walk out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::authority::Authority;
use crate::parse::authority::record::{Detail, Kind};
use crate::parse::meta::DocumentKind;
use crate::parse::tree::Document;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::{CorpusDocument, DocumentIndex, Record, RecordIndex, Relation};
use crate::resolve::identify::{Ids, undescribed_trope};
use crate::slug::slug;

/// The tropes that documents describe or name and no authority file has.
pub(super) fn undescribed(
    documents: &[(String, Cow<'_, str>, &Document)],
    authorities: &[Arc<Authority>],
) -> Vec<Record> {
    let mut declared: BTreeSet<String> = BTreeSet::new();
    for authority in authorities {
        for entry in authority.records.iter().filter(|entry| entry.kind == Kind::Trope) {
            declared.insert(entry.id.value.clone());
            for name in std::iter::once(&entry.name).chain(&entry.aliases) {
                declared.insert(slug(&name.value));
            }
        }
    }
    let mut tropes: BTreeMap<String, Record> = BTreeMap::new();
    let mut add = |id: String, name: &str| {
        if !id.is_empty() && !declared.contains(&id) {
            tropes.entry(id.clone()).or_insert_with(|| undescribed_trope(id, name));
        }
    };
    for (id, title, document) in documents {
        if document.meta.kind == Some(DocumentKind::Trope) {
            match &document.meta.trope {
                Some(trope) => add(trope.value.clone(), title),
                None => add(id.clone(), title),
            }
        }
        for relation in &document.relations {
            add(slug(&relation.name), &relation.name);
        }
    }
    tropes.into_values().collect()
}

/// Gives each trope its relations: those declared, then those that a document's wording tells and nobody declared.
pub(super) fn relate(
    authorities: &[Arc<Authority>],
    citable: &Citable<'_>,
    documents: &[CorpusDocument],
    ids: &Ids,
    records: &mut [Record],
    faults: &mut Vec<Diagnostic>,
) {
    for authority in authorities {
        for entry in &authority.records {
            let Detail::Trope { relations, .. } = &entry.detail else { continue };
            for written in relations {
                let cites = citable.resolve(&authority.path, &written.cites, faults);
                let to = ids.require(&written.to, &authority.path, faults);
                if let (Some(to), Some(from)) = (to, ids.record(&entry.id.value)) {
                    add(records, from, Relation { kind: written.kind, to, is_declared: true, cites });
                }
            }
        }
    }
    for (index, document) in documents.iter().enumerate() {
        if let Some(from) = document.trope {
            detect(DocumentIndex(index), document, from, citable, ids, records);
        }
    }
}

fn detect(
    index: DocumentIndex,
    document: &CorpusDocument,
    from: RecordIndex,
    citable: &Citable<'_>,
    ids: &Ids,
    records: &mut [Record],
) {
    for told in &document.tree.relations {
        let named = ids
            .named(&told.name)
            .iter()
            .copied()
            .find(|to| records.get(to.0).is_some_and(|to| to.kind == Kind::Trope));
        let Some(to) = named.or_else(|| ids.record(&slug(&told.name))).filter(|to| *to != from) else {
            continue;
        };
        let Some(cite) = citable.point(index, told.passage, told.range.start) else { continue };
        add(records, from, Relation { kind: told.kind, to, is_declared: false, cites: vec![cite] });
    }
}

fn add(records: &mut [Record], from: RecordIndex, relation: Relation) {
    let Some(record) = records.get_mut(from.0) else { return };
    let relations = &mut record.links.relations;
    if !relations.iter().any(|known| known.kind == relation.kind && known.to == relation.to) {
        relations.push(relation);
    }
}
