//! The table of journeys: the corpus walks in, columns walk out.

use crate::render::data::column::{basis, edtf, maybe, reason};
use crate::render::data::room::Room;
use crate::render::data::table::{Column, Table, column};
use crate::resolve::corpus::{Step, Use};

pub(super) const JOURNEYS: Table = Table {
    name: "journeys",
    row: "One step of one person’s journey: a place, and what it was on the way.",
    groups: &[STEP],
    items: |room| (0..room.steps.len()).collect(),
};

fn of(room: &Room<'_>, nth: usize, tell: impl Fn(&Step) -> String) -> String {
    let step = room.steps.get(nth).and_then(|(record, step)| {
        let record = room.corpus.records.get(*record)?;
        record.links.journey.get(*step)
    });
    step.map(tell).unwrap_or_default()
}

/// The person and the number of the step, from 1.
fn place(room: &Room<'_>, nth: usize) -> Option<(String, usize)> {
    let (record, step) = room.steps.get(nth)?;
    Some((room.corpus.records.get(*record)?.id.clone(), step + 1))
}

const STEP: &[Column] = &[
    column("person", "The person, by id.", |room, nth| maybe(place(room, nth).map(|(person, _)| person))),
    column("step", "The number of the step in that person’s journey, from 1.", |room, nth| {
        maybe(place(room, nth).map(|(_, step)| step))
    }),
    column("place", "The place, by id; `places.csv` has its coordinates.", |room, nth| {
        of(room, nth, |it| room.record(it.place).to_owned())
    }),
    column(
        "role",
        "What the place is on the journey: `from` where it began, `via` on the way, `to` where it led, `stay` where the person stayed for a time.",
        |room, nth| of(room, nth, |it| it.role.as_str().to_owned()),
    ),
    column("date", "When, in EDTF.", |room, nth| of(room, nth, |it| edtf(it.date.as_ref()))),
    column("wave", "The wave, by id.", |room, nth| {
        of(room, nth, |it| maybe(it.wave.map(|wave| room.wave(wave))))
    }),
    column("basis", "What the step rests on: `stated`, `inferred` or `context`.", |room, nth| {
        of(room, nth, |it| it.basis.as_str().to_owned())
    }),
    column("document", "The document of the first citation, by id.", |room, nth| {
        of(room, nth, |it| maybe(it.cites.first().map(|cite| room.document(cite.passage.document))))
    }),
    column("passage", "The number of the passage of the first citation.", |room, nth| {
        of(room, nth, |it| maybe(it.cites.first().map(|cite| cite.passage.number)))
    }),
    column("note", "What is known of the step besides, in the curator’s words.", |room, nth| {
        of(room, nth, |it| maybe(it.note.as_ref()))
    }),
    column("reason", "Why it is so, where no document states it.", |room, nth| {
        of(room, nth, |it| maybe(it.reason.as_ref()))
    }),
    column("date_basis", "What the date rests on.", |room, nth| of(room, nth, |it| basis(it.date.as_ref()))),
    column("date_reason", "Why the date is so, where no document states it.", |room, nth| {
        of(room, nth, |it| reason(it.date.as_ref()))
    }),
    column("cites", "All passages cited: `document#p4`.", |room, nth| {
        of(room, nth, |it| room.cites(&it.cites))
    }),
    column("ledger", "Its number in the ledger of claims, which is its anchor there.", |room, nth| {
        let entry = room.steps.get(nth).map(|(record, step)| Use::Step(*record, *step));
        maybe(entry.and_then(|entry| room.ledger.anchor(entry)))
    }),
];
