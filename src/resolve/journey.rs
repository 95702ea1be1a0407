//! Journeys: the steps that people's records list walk in; people who know their places, and places that know who came
//! or left, walk out.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::authority::Authority;
use crate::parse::authority::journey::StepEntry;
use crate::parse::authority::record::{Detail, Kind, RecordEntry};
use crate::path::SourcePath;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::{Record, RecordIndex, Step, WaveIndex};
use crate::resolve::identify::Ids;

/// Resolves every journey.
pub(super) fn resolve(
    authorities: &[Arc<Authority>],
    citable: &Citable<'_>,
    ids: &Ids,
    records: &mut [Record],
    faults: &mut Vec<Diagnostic>,
) {
    let mut done = BTreeSet::new();
    for authority in authorities {
        for entry in &authority.records {
            let Some(person) = ids.record(&entry.id.value).filter(|person| done.insert(*person)) else {
                continue;
            };
            let mut file = File { path: &authority.path, citable, ids, faults };
            let journey = file.journey(entry, records, person);
            if let Some(record) = records.get_mut(person.0) {
                record.links.journey = journey;
            }
        }
    }
    gather(records);
}

/// An authority file at work.
struct File<'a, 'c, 'f> {
    path: &'a SourcePath,
    citable: &'a Citable<'c>,
    ids: &'a Ids,
    faults: &'f mut Vec<Diagnostic>,
}

impl File<'_, '_, '_> {
    fn journey(&mut self, entry: &RecordEntry, records: &[Record], person: RecordIndex) -> Vec<Step> {
        let Detail::Person { journey, .. } = &entry.detail else { return Vec::new() };
        let waves = records.get(person.0).map_or(&[][..], |record| &record.waves);
        let only = match waves {
            [only] => Some(*only),
            _ => None,
        };
        journey.iter().filter_map(|step| self.step(step, records, only)).collect()
    }

    fn step(&mut self, entry: &StepEntry, records: &[Record], only: Option<WaveIndex>) -> Option<Step> {
        let wave = match &entry.wave {
            Some(wave) => self.ids.require_wave(wave, self.path, self.faults),
            None => only,
        };
        let cites = self.citable.resolve(self.path, &entry.cites, self.faults);
        Some(Step {
            place: self.place(entry, records)?,
            role: entry.role,
            wave,
            date: entry.date.clone(),
            note: entry.note.clone(),
            basis: entry.basis,
            reason: entry.reason.clone(),
            cites,
        })
    }

    fn place(&mut self, entry: &StepEntry, records: &[Record]) -> Option<RecordIndex> {
        let found = self.ids.require(&entry.place, self.path, self.faults)?;
        let record = records.get(found.0)?;
        if record.kind == Kind::Place {
            return Some(found);
        }
        let message = format!("`{}` is the id of a {}, not of a place", record.id, record.kind.as_str());
        let fault = Diagnostic::new(lint::UNKNOWN_ID, self.path, entry.place.span.clone(), message);
        self.faults.push(fault.with_help("a step of a journey is a place: give it a `[[place]]`"));
        None
    }
}

/// Tells places who came or left.
fn gather(records: &mut [Record]) {
    let travels: Vec<(RecordIndex, RecordIndex, usize)> = records
        .iter()
        .enumerate()
        .flat_map(|(person, record)| {
            let steps = record.links.journey.iter().enumerate();
            steps.map(move |(nth, step)| (step.place, RecordIndex(person), nth))
        })
        .collect();
    for (place, person, nth) in travels {
        if let Some(place) = records.get_mut(place.0) {
            place.links.travellers.push((person, nth));
        }
    }
}
