//! What records refer to: ids in authority files walk in, records walk out.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::located::{Located, Place};
use crate::parse::authority::Authority;
use crate::parse::authority::record::{Detail, RecordEntry};
use crate::path::SourcePath;
use crate::resolve::corpus::{Record, RecordIndex, RecordLinks};
use crate::resolve::identify::Ids;

/// Resolves what records refer to.
pub(super) fn link(
    authorities: &[Arc<Authority>],
    ids: &Ids,
    records: &mut [Record],
    faults: &mut Vec<Diagnostic>,
) {
    let mut done = BTreeSet::new();
    for authority in authorities {
        for entry in &authority.records {
            let Some(index) = ids.record(&entry.id.value).filter(|index| done.insert(*index)) else {
                continue;
            };
            let links = links_of(entry, &authority.path, ids, faults);
            if let Some(record) = records.get_mut(index.0) {
                record.links = links;
            }
        }
    }
    faults.extend(circles(authorities, ids, records));
}

/// Places that lie within themselves, by way of others or not. Such a place is no longer within anything.
fn circles(authorities: &[Arc<Authority>], ids: &Ids, records: &mut [Record]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for index in (0..records.len()).map(RecordIndex) {
        let within = |index: RecordIndex| records.get(index.0).and_then(|record| record.links.within);
        // A circle is no longer than all places are many.
        let mut above = std::iter::successors(within(index), |at| within(*at)).take(records.len());
        if !above.any(|at| at == index) {
            continue;
        }
        let Some(record) = records.get_mut(index.0) else { continue };
        record.links.within = None;
        let message = format!("`{}` lies within itself", record.id);
        let place = record.place.as_ref().map(|place: &Place| &place.path);
        let written = authorities.iter().filter(|it| Some(&it.path) == place).flat_map(|it| &it.records);
        let span = written.filter(|entry| ids.record(&entry.id.value) == Some(index)).find_map(within_span);
        faults.extend(place.zip(span).map(|(path, span)| {
            Diagnostic::new(lint::INVALID_VALUE, path, span, message)
                .with_help("name the larger place that holds it, or remove `within`")
        }));
    }
    faults
}

fn within_span(entry: &RecordEntry) -> Option<Range<usize>> {
    match &entry.detail {
        Detail::Place { within: Some(within), .. } => Some(within.span.clone()),
        _ => None,
    }
}

fn links_of(entry: &RecordEntry, path: &SourcePath, ids: &Ids, faults: &mut Vec<Diagnostic>) -> RecordLinks {
    let mut links = RecordLinks::default();
    match &entry.detail {
        Detail::Work { creators: Some(creators), .. } => {
            let refer = |creator: &Located<String>| ids.refer_or_tell(creator, path, faults);
            links.creators = creators.value.iter().map(refer).collect();
        }
        Detail::Character { works, person } => {
            links.works = works.iter().filter_map(|work| ids.require(work, path, faults)).collect();
            links.person = person.as_ref().and_then(|person| ids.require(person, path, faults));
        }
        Detail::Place { within: Some(within), .. } => links.within = ids.require(within, path, faults),
        _ => {}
    }
    links
}
