//! The tables of statements: events, figures, claims and the cells of themes. The corpus walks in, columns walk out.

use crate::edtf::Bounds;
use crate::parse::authority::record::Kind;
use crate::render::data::column::{basis, edtf, iso, maybe, reason};
use crate::render::data::room::Room;
use crate::render::data::table::{Column, Table, column};
use crate::resolve::corpus::{Event, Figure, Statement, Theme, Use};

pub(super) const EVENTS: Table = Table {
    name: "events",
    row: "One thing that happened, by date; undated ones come last.",
    groups: &[EVENT],
    items: |room| (0..room.corpus.events.len()).collect(),
};

pub(super) const FIGURES: Table = Table {
    name: "figures",
    row: "One number that a document states.",
    groups: &[FIGURE],
    items: |room| (0..room.corpus.figures.len()).collect(),
};

pub(super) const CLAIMS: Table = Table {
    name: "claims",
    row: "One statement about records that is neither event nor figure.",
    groups: &[CLAIM],
    items: |room| (0..room.corpus.claims.len()).collect(),
};

pub(super) const THEMES: Table = Table {
    name: "themes",
    row: "What the documents say of one theme and one wave; a theme of which they say nothing has one row.",
    groups: &[THEME],
    items: |room| (0..room.cells.len()).collect(),
};

fn event(room: &Room<'_>, nth: usize, tell: impl Fn(&Event) -> String) -> String {
    room.corpus.events.get(nth).map(tell).unwrap_or_default()
}

fn figure(room: &Room<'_>, nth: usize, tell: impl Fn(&Figure) -> String) -> String {
    room.corpus.figures.get(nth).map(tell).unwrap_or_default()
}

fn claim(room: &Room<'_>, nth: usize, tell: impl Fn(&Statement) -> String) -> String {
    room.corpus.claims.get(nth).map(|claim| tell(&claim.statement)).unwrap_or_default()
}

fn theme(room: &Room<'_>, nth: usize, tell: impl Fn(&Theme) -> String) -> String {
    let row = room.cells.get(nth).and_then(|(theme, _)| room.corpus.themes.get(*theme));
    row.map(tell).unwrap_or_default()
}

fn cell(room: &Room<'_>, nth: usize, tell: impl Fn(&Statement) -> String) -> String {
    let cell =
        room.cells.get(nth).and_then(|(theme, cell)| room.corpus.themes.get(*theme)?.cells.get((*cell)?));
    cell.map(tell).unwrap_or_default()
}

fn wave(room: &Room<'_>, statement: &Statement) -> String {
    maybe(statement.wave.map(|wave| room.wave(wave)))
}

/// The document of the first citation.
fn document(room: &Room<'_>, statement: &Statement) -> String {
    maybe(statement.cites.first().map(|cite| room.document(cite.passage.document)))
}

/// The passage of the first citation.
fn passage(statement: &Statement) -> String {
    maybe(statement.cites.first().map(|cite| cite.passage.number))
}

fn bound(event: &Event, which: fn(Bounds) -> Option<i64>) -> String {
    maybe(event.statement.date.as_ref().and_then(|date| iso(which(date.value.bounds()))))
}

fn ledger(room: &Room<'_>, statement: Use) -> String {
    maybe(room.ledger.anchor(statement))
}

const WAVE: &str = "The wave, by id.";
const BASIS: &str = "What the statement rests on: `stated`, `inferred` or `context`.";
const DOCUMENT: &str = "The document of the first citation, by id.";
const PASSAGE: &str = "The number of the passage of the first citation.";
const TEXT: &str = "The statement, in the curator’s words.";
const REASON: &str = "Why it is so, where no document states it.";
const DATE_BASIS: &str = "What the date rests on.";
const DATE_REASON: &str = "Why the date is so, where no document states it.";
const CITES: &str = "All passages cited: `document#p4`.";
const LEDGER: &str = "Its anchor in the ledger of claims.";

const EVENT: &[Column] = &[
    column("id", "Its id, which is its anchor on the timeline.", |room, nth| {
        event(room, nth, |it| it.statement.id.clone())
    }),
    column("title", "What happened, in a few words.", |room, nth| event(room, nth, |it| it.title.clone())),
    column("date", "When, in EDTF.", |room, nth| event(room, nth, |it| edtf(it.statement.date.as_ref()))),
    column("wave", WAVE, |room, nth| event(room, nth, |it| wave(room, &it.statement))),
    column("basis", BASIS, |room, nth| event(room, nth, |it| it.statement.basis.as_str().to_owned())),
    column("document", DOCUMENT, |room, nth| event(room, nth, |it| document(room, &it.statement))),
    column("passage", PASSAGE, |room, nth| event(room, nth, |it| passage(&it.statement))),
    column("people", "The people concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Person))
    }),
    column("places", "The places concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Place))
    }),
    column("works", "The works concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Work))
    }),
    column("organisations", "The organisations concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Organisation))
    }),
    column("characters", "The characters concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Character))
    }),
    column("tropes", "The tropes concerned, by id.", |room, nth| {
        event(room, nth, |it| room.of_kind(&it.statement.about, Kind::Trope))
    }),
    column("lane", "The lane of the timeline.", |room, nth| event(room, nth, |it| maybe(it.lane.as_ref()))),
    column("text", TEXT, |room, nth| event(room, nth, |it| it.statement.text.clone())),
    column("reason", REASON, |room, nth| event(room, nth, |it| maybe(it.statement.reason.as_ref()))),
    column("date_words", "The date in words, where the curator gives them.", |room, nth| {
        event(room, nth, |it| maybe(it.statement.shown.as_ref()))
    }),
    column("date_basis", DATE_BASIS, |room, nth| event(room, nth, |it| basis(it.statement.date.as_ref()))),
    column("date_reason", DATE_REASON, |room, nth| event(room, nth, |it| reason(it.statement.date.as_ref()))),
    column(
        "start_min",
        "The first day on which it can have begun; empty if open or unknown.",
        |room, nth| event(room, nth, |it| bound(it, |bounds| bounds.start_min)),
    ),
    column("start_max", "The last day on which it can have begun.", |room, nth| {
        event(room, nth, |it| bound(it, |bounds| bounds.start_max))
    }),
    column("end_min", "The first day on which it can have ended.", |room, nth| {
        event(room, nth, |it| bound(it, |bounds| bounds.end_min))
    }),
    column("end_max", "The last day on which it can have ended.", |room, nth| {
        event(room, nth, |it| bound(it, |bounds| bounds.end_max))
    }),
    column("cites", CITES, |room, nth| event(room, nth, |it| room.cites(&it.statement.cites))),
    column("ledger", LEDGER, |room, nth| ledger(room, Use::Event(nth))),
];

const FIGURE: &[Column] = &[
    column("id", "Its id.", |room, nth| figure(room, nth, |it| it.statement.id.clone())),
    column("value", "The number; empty where it is only worded.", |room, nth| {
        figure(room, nth, |it| maybe(it.value))
    }),
    column("words", "The number as it is worded.", |room, nth| {
        figure(room, nth, |it| maybe(it.statement.shown.as_ref()))
    }),
    column("qualifier", "`up to`, `about`, `more than`.", |room, nth| {
        figure(room, nth, |it| maybe(it.qualifier.as_ref()))
    }),
    column("unit", "What is counted, in a word.", |room, nth| {
        figure(room, nth, |it| maybe(it.unit.as_ref()))
    }),
    column("of", "What is counted, in full.", |room, nth| figure(room, nth, |it| maybe(it.of.as_ref()))),
    column("date", "When it held, in EDTF.", |room, nth| {
        figure(room, nth, |it| edtf(it.statement.date.as_ref()))
    }),
    column("wave", WAVE, |room, nth| figure(room, nth, |it| wave(room, &it.statement))),
    column("basis", BASIS, |room, nth| figure(room, nth, |it| it.statement.basis.as_str().to_owned())),
    column("document", DOCUMENT, |room, nth| figure(room, nth, |it| document(room, &it.statement))),
    column("passage", PASSAGE, |room, nth| figure(room, nth, |it| passage(&it.statement))),
    column("about", "The records concerned, by id.", |room, nth| {
        figure(room, nth, |it| room.records_listed(&it.statement.about))
    }),
    column("text", TEXT, |room, nth| figure(room, nth, |it| it.statement.text.clone())),
    column("reason", REASON, |room, nth| figure(room, nth, |it| maybe(it.statement.reason.as_ref()))),
    column("date_basis", DATE_BASIS, |room, nth| figure(room, nth, |it| basis(it.statement.date.as_ref()))),
    column("date_reason", DATE_REASON, |room, nth| {
        figure(room, nth, |it| reason(it.statement.date.as_ref()))
    }),
    column("cites", CITES, |room, nth| figure(room, nth, |it| room.cites(&it.statement.cites))),
    column("ledger", LEDGER, |room, nth| ledger(room, Use::Figure(nth))),
];

const CLAIM: &[Column] = &[
    column("id", "Its id.", |room, nth| claim(room, nth, |it| it.id.clone())),
    column("text", TEXT, |room, nth| claim(room, nth, |it| it.text.clone())),
    column("about", "The records concerned, by id.", |room, nth| {
        claim(room, nth, |it| room.records_listed(&it.about))
    }),
    column("date", "When, in EDTF.", |room, nth| claim(room, nth, |it| edtf(it.date.as_ref()))),
    column("wave", WAVE, |room, nth| claim(room, nth, |it| wave(room, it))),
    column("basis", BASIS, |room, nth| claim(room, nth, |it| it.basis.as_str().to_owned())),
    column("document", DOCUMENT, |room, nth| claim(room, nth, |it| document(room, it))),
    column("passage", PASSAGE, |room, nth| claim(room, nth, passage)),
    column("reason", REASON, |room, nth| claim(room, nth, |it| maybe(it.reason.as_ref()))),
    column("date_basis", DATE_BASIS, |room, nth| claim(room, nth, |it| basis(it.date.as_ref()))),
    column("date_reason", DATE_REASON, |room, nth| claim(room, nth, |it| reason(it.date.as_ref()))),
    column("cites", CITES, |room, nth| claim(room, nth, |it| room.cites(&it.cites))),
    column("ledger", LEDGER, |room, nth| ledger(room, Use::Claim(nth))),
];

const THEME: &[Column] = &[
    column("id", "The theme’s id, the last part of its address.", |room, nth| {
        theme(room, nth, |it| it.id.clone())
    }),
    column("name", "The theme’s name.", |room, nth| theme(room, nth, |it| it.name.clone())),
    column("question", "The question that it answers.", |room, nth| {
        theme(room, nth, |it| maybe(it.question.as_ref()))
    }),
    column("verdict", "The curator’s sentence on the waves compared.", |room, nth| {
        theme(room, nth, |it| maybe(it.verdict.as_ref()))
    }),
    column("wave", WAVE, |room, nth| cell(room, nth, |it| wave(room, it))),
    column("text", "What the documents say of that wave, in the curator’s words.", |room, nth| {
        cell(room, nth, |it| it.text.clone())
    }),
    column("basis", BASIS, |room, nth| cell(room, nth, |it| it.basis.as_str().to_owned())),
    column("document", DOCUMENT, |room, nth| cell(room, nth, |it| document(room, it))),
    column("passage", PASSAGE, |room, nth| cell(room, nth, passage)),
    column("reason", REASON, |room, nth| cell(room, nth, |it| maybe(it.reason.as_ref()))),
    column("cites", CITES, |room, nth| cell(room, nth, |it| room.cites(&it.cites))),
    column("ledger", LEDGER, |room, nth| {
        let entry = room.cells.get(nth).and_then(|(theme, cell)| Some(Use::Theme(*theme, (*cell)?)));
        maybe(entry.and_then(|entry| room.ledger.anchor(entry)))
    }),
    column(
        "url",
        "The address of its page: whole where the site’s own is known, else below the site’s root.",
        |room, nth| theme(room, nth, |it| room.url(&it.url())),
    ),
];
