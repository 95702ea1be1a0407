//! Records: the corpus walks in, objects of `corpus.json` walk out.

use std::borrow::Cow;

use serde::Serialize;

use crate::parse::authority::record::Detail;
use crate::render::data::json::shape::{DateShape, PlaceShape, cites, date, place};
use crate::render::data::room::Room;
use crate::resolve::corpus::{Record, Relation, Step, Use};

#[derive(Serialize)]
pub(super) struct RecordShape<'a> {
    id: &'a str,
    kind: &'static str,
    name: &'a str,
    sort: &'a str,
    aliases: &'a [String],
    native: Option<NativeShape<'a>>,
    summary: Option<&'a str>,
    same_as: Vec<&'a str>,
    waves: Vec<&'a str>,
    gaps: &'a [String],
    #[serde(flatten)]
    detail: DetailShape<'a>,
    url: String,
    mentioned: Vec<PlaceShape<'a>>,
}

#[derive(Serialize)]
struct NativeShape<'a> {
    text: &'a str,
    language: &'a str,
}

/// What only records of one kind have.
#[derive(Serialize)]
#[serde(untagged)]
enum DetailShape<'a> {
    Person {
        roles: Vec<&'a str>,
        roles_basis: Option<&'static str>,
        roles_reason: Option<&'a str>,
        journey: Vec<StepShape<'a>>,
    },
    Character {
        works: Vec<&'a str>,
        person: Option<&'a str>,
    },
    Work {
        creators: Vec<Cow<'a, str>>,
        creators_basis: Option<&'static str>,
        creators_reason: Option<&'a str>,
        year: Option<DateShape<'a>>,
        medium: Option<&'a str>,
        work_kind: Option<&'a str>,
    },
    Place {
        place_kind: Option<&'a str>,
        coordinates: Option<(f64, f64)>,
        fictional: bool,
        within: Option<&'a str>,
    },
    Organisation {
        organisation_kind: Option<&'a str>,
        fictional: bool,
    },
    Trope {
        laconic: Option<&'a str>,
        documents: Vec<&'a str>,
        relations: Vec<RelationShape<'a>>,
    },
}

#[derive(Serialize)]
struct StepShape<'a> {
    place: &'a str,
    role: &'static str,
    wave: Option<&'a str>,
    date: Option<DateShape<'a>>,
    note: Option<&'a str>,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    cites: Vec<PlaceShape<'a>>,
    ledger: Option<String>,
}

fn step<'a>(room: &Room<'a>, step: &'a Step, entry: Use) -> StepShape<'a> {
    StepShape {
        place: room.record(step.place),
        role: step.role.as_str(),
        wave: step.wave.map(|wave| room.wave(wave)),
        date: step.date.as_ref().map(date),
        note: step.note.as_deref(),
        basis: step.basis.as_str(),
        reason: step.reason.as_deref(),
        cites: cites(room, &step.cites),
        ledger: room.ledger.anchor(entry),
    }
}

#[derive(Serialize)]
struct RelationShape<'a> {
    kind: &'static str,
    to: &'a str,
    /// `declared` by the curator, or `detected` in the wording.
    known: &'static str,
    cites: Vec<PlaceShape<'a>>,
    ledger: Option<String>,
}

pub(super) fn all<'a>(room: &Room<'a>) -> Vec<RecordShape<'a>> {
    room.corpus.records.iter().enumerate().map(|(nth, record)| shape(room, nth, record)).collect()
}

fn shape<'a>(room: &Room<'a>, nth: usize, record: &'a Record) -> RecordShape<'a> {
    let native = record.native.as_ref();
    RecordShape {
        id: &record.id,
        kind: record.kind.as_str(),
        name: &record.name,
        sort: &record.sort,
        aliases: &record.aliases,
        native: native.map(|(text, language)| NativeShape { text, language }),
        summary: record.summary.as_deref(),
        same_as: record.same_as.iter().map(|same| same.value.as_str()).collect(),
        waves: record.waves.iter().map(|wave| room.wave(*wave)).collect(),
        gaps: &record.gaps,
        detail: detail(room, nth, record),
        url: room.url(&record.url()),
        mentioned: record.mentioned.iter().map(|at| place(room, *at)).collect(),
    }
}

fn detail<'a>(room: &Room<'a>, nth: usize, record: &'a Record) -> DetailShape<'a> {
    let links = &record.links;
    match &record.detail {
        Detail::Person { roles, .. } => {
            let steps = links.journey.iter().enumerate();
            DetailShape::Person {
                roles: roles.iter().flat_map(|roles| &roles.value).map(|role| role.value.as_str()).collect(),
                roles_basis: roles.as_ref().map(|roles| roles.basis.as_str()),
                roles_reason: roles.as_ref().and_then(|roles| roles.reason.as_deref()),
                journey: steps.map(|(at, it)| step(room, it, Use::Step(nth, at))).collect(),
            }
        }
        Detail::Character { .. } => DetailShape::Character {
            works: links.works.iter().map(|work| room.record(*work)).collect(),
            person: links.person.map(|person| room.record(person)),
        },
        Detail::Work { creators, year, medium, kind } => DetailShape::Work {
            creators: links.creators.iter().map(|creator| room.reference(creator)).collect(),
            creators_basis: creators.as_ref().map(|creators| creators.basis.as_str()),
            creators_reason: creators.as_ref().and_then(|creators| creators.reason.as_deref()),
            year: year.as_ref().map(date),
            medium: medium.as_deref(),
            work_kind: kind.as_deref(),
        },
        Detail::Place { kind, coordinates, is_fictional, .. } => DetailShape::Place {
            place_kind: kind.as_deref(),
            coordinates: *coordinates,
            fictional: *is_fictional,
            within: links.within.map(|within| room.record(within)),
        },
        Detail::Organisation { kind, is_fictional } => {
            DetailShape::Organisation { organisation_kind: kind.as_deref(), fictional: *is_fictional }
        }
        Detail::Trope { laconic, .. } => DetailShape::Trope {
            laconic: laconic.as_deref(),
            documents: links.documents.iter().map(|document| room.document(*document)).collect(),
            relations: links
                .relations
                .iter()
                .enumerate()
                .map(|(at, it)| relation(room, it, Use::Relation(nth, at)))
                .collect(),
        },
    }
}

fn relation<'a>(room: &Room<'a>, relation: &Relation, entry: Use) -> RelationShape<'a> {
    RelationShape {
        kind: relation.kind,
        to: room.record(relation.to),
        known: if relation.is_declared { "declared" } else { "detected" },
        cites: cites(room, &relation.cites),
        ledger: room.ledger.anchor(entry),
    }
}
