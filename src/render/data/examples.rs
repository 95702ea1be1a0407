//! The table of examples: the corpus walks in, columns walk out.

use crate::render::data::column::{basis, list, maybe, reason};
use crate::render::data::room::Room;
use crate::render::data::table::{Column, Table, column};
use crate::resolve::corpus::Example;

pub(super) const EXAMPLES: Table = Table {
    name: "examples",
    row: "One trope at work in one work or several, in the order of the documents. One entry can give several.",
    groups: &[EXAMPLE],
    items: |room| (0..room.corpus.examples.len()).collect(),
};

fn of(room: &Room<'_>, nth: usize, tell: impl Fn(&Example) -> String) -> String {
    room.corpus.examples.get(nth).map(tell).unwrap_or_default()
}

const EXAMPLE: &[Column] = &[
    column("id", "Its id, the last part of its address.", |room, nth| of(room, nth, |it| it.id.clone())),
    column("trope", "The trope, by id.", |room, nth| of(room, nth, |it| room.record(it.trope).to_owned())),
    column("medium", "The medium, by id.", |room, nth| of(room, nth, |it| it.medium.0.clone())),
    column("works", "The works: ids, or titles that have no record.", |room, nth| {
        of(room, nth, |it| room.references(&it.works))
    }),
    column("creators", "Who made them: ids of people, or names that have no record.", |room, nth| {
        of(room, nth, |it| room.references(&it.creators))
    }),
    column("characters", "The characters: ids, or names that have no record.", |room, nth| {
        of(room, nth, |it| room.references(&it.characters))
    }),
    column(
        "treatment",
        "What the works do with the trope: `straight`, `subverted`, `averted` …",
        |room, nth| of(room, nth, |it| it.treatment.clone()),
    ),
    column(
        "treatment_basis",
        "`declared` by the curator, `detected` in the wording, or `default`: unmarked, and so straight.",
        |room, nth| of(room, nth, |it| it.treatment_basis.as_str().to_owned()),
    ),
    column("wave", "The wave, by id; empty where the documents tie it to none.", |room, nth| {
        of(room, nth, |it| maybe(it.wave.as_ref().map(|wave| room.wave(wave.value))))
    }),
    column("document", "The document that gives it, by id.", |room, nth| {
        of(room, nth, |it| room.document(it.passage.document).to_owned())
    }),
    column("passage", "The number of the passage that gives it.", |room, nth| {
        of(room, nth, |it| it.passage.number.to_string())
    }),
    column("qualifier", "`in part`, where the treatment holds only so.", |room, nth| {
        of(room, nth, |it| maybe(it.qualifier.as_ref()))
    }),
    column("medium_label", "The medium’s name.", |room, nth| of(room, nth, |it| it.medium.1.clone())),
    column("wave_basis", "What the wave rests on: `stated`, `inferred` or `context`.", |room, nth| {
        of(room, nth, |it| basis(it.wave.as_ref()))
    }),
    column("wave_reason", "Why it is that wave, where no document states it.", |room, nth| {
        of(room, nth, |it| reason(it.wave.as_ref()))
    }),
    column(
        "text",
        "The example in the curator’s words; the entry itself is in `passages.csv`.",
        |room, nth| of(room, nth, |it| maybe(it.text.as_ref())),
    ),
    column("cites", "The passage once more, as other tables write it: `document#p4`.", |room, nth| {
        of(room, nth, |it| list([room.passage(it.passage)]))
    }),
    column(
        "url",
        "The address of its page: whole where the site’s own is known, else below the site’s root.",
        |room, nth| of(room, nth, |it| room.url(&it.url())),
    ),
];
