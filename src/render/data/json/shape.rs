//! Shapes that several objects of `corpus.json` share: dates, bounds and places in documents.

use serde::Serialize;

use crate::edtf::Edtf;
use crate::located::Stated;
use crate::render::data::column::iso;
use crate::render::data::room::Room;
use crate::resolve::corpus::{Cite, PassageRef};

/// A date.
#[derive(Serialize)]
pub(super) struct DateShape<'a> {
    edtf: &'a str,
    words: String,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

pub(super) fn date(date: &Stated<Edtf>) -> DateShape<'_> {
    DateShape {
        edtf: date.value.as_str(),
        words: date.value.to_words(),
        basis: date.basis.as_str(),
        reason: date.reason.as_deref(),
    }
}

/// Between which days a date begins and ends: in days from 1970-01-01, and as ISO 8601 writes them.
#[derive(Serialize)]
pub(super) struct BoundsShape {
    days: Four<i64>,
    iso: Four<String>,
}

/// `null` means open or unknown.
#[derive(Serialize)]
struct Four<T> {
    start_min: Option<T>,
    start_max: Option<T>,
    end_min: Option<T>,
    end_max: Option<T>,
}

pub(super) fn bounds(date: &Edtf) -> BoundsShape {
    let bounds = date.bounds();
    let day = |day: Option<i64>| day.filter(|day| !matches!(*day, i64::MIN | i64::MAX));
    BoundsShape {
        days: Four {
            start_min: day(bounds.start_min),
            start_max: day(bounds.start_max),
            end_min: day(bounds.end_min),
            end_max: day(bounds.end_max),
        },
        iso: Four {
            start_min: iso(bounds.start_min),
            start_max: iso(bounds.start_max),
            end_min: iso(bounds.end_min),
            end_max: iso(bounds.end_max),
        },
    }
}

/// A passage by its place.
#[derive(Serialize)]
pub(super) struct PlaceShape<'a> {
    document: &'a str,
    passage: u32,
}

pub(super) fn place<'a>(room: &Room<'a>, at: PassageRef) -> PlaceShape<'a> {
    PlaceShape { document: room.document(at.document), passage: at.number }
}

pub(super) fn cites<'a>(room: &Room<'a>, cites: &[Cite]) -> Vec<PlaceShape<'a>> {
    cites.iter().map(|cite| place(room, cite.passage)).collect()
}
