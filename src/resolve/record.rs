//! What records refer to: ids in authority files walk in, records walk out.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::authority::Authority;
use crate::parse::authority::record::{Detail, RecordEntry};
use crate::path::SourcePath;
use crate::resolve::corpus::{Record, RecordLinks};
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
}

fn links_of(entry: &RecordEntry, path: &SourcePath, ids: &Ids, faults: &mut Vec<Diagnostic>) -> RecordLinks {
    let mut links = RecordLinks::default();
    match &entry.detail {
        Detail::Work { creators: Some(creators), .. } => {
            links.creators = creators.value.iter().map(|creator| ids.refer(&creator.value)).collect();
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
