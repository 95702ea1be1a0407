//! Waves, examples and statements: the corpus walks in, objects of `corpus.json` walk out.

use std::borrow::Cow;

use serde::Serialize;

use crate::render::data::json::shape::{BoundsShape, DateShape, PlaceShape, bounds, cites, date, place};
use crate::render::data::json::{Based, based};
use crate::render::data::room::Room;
use crate::resolve::corpus::{Example, Statement, Use, Wave};

#[derive(Serialize)]
pub(super) struct WaveShape<'a> {
    id: &'a str,
    name: &'a str,
    summary: Option<&'a str>,
    span: Option<DateShape<'a>>,
    onset: Option<DateShape<'a>>,
    lanes: &'a [String],
    url: String,
}

pub(super) fn waves<'a>(room: &Room<'a>) -> Vec<WaveShape<'a>> {
    let shape = |wave: &'a Wave| WaveShape {
        id: &wave.id,
        name: &wave.name,
        summary: wave.summary.as_deref(),
        span: wave.span.as_ref().map(date),
        onset: wave.onset.as_ref().map(date),
        lanes: &wave.lanes,
        url: room.url(&wave.url()),
    };
    room.corpus.waves.iter().map(shape).collect()
}

#[derive(Serialize)]
pub(super) struct ExampleShape<'a> {
    id: &'a str,
    trope: &'a str,
    medium: MediumShape<'a>,
    works: Vec<Cow<'a, str>>,
    creators: Vec<Cow<'a, str>>,
    characters: Vec<Cow<'a, str>>,
    treatment: &'a str,
    treatment_basis: &'static str,
    qualifier: Option<&'a str>,
    wave: Option<Based<'a, &'a str>>,
    text: Option<&'a str>,
    #[serde(flatten)]
    place: PlaceShape<'a>,
    url: String,
}

#[derive(Serialize)]
struct MediumShape<'a> {
    id: &'a str,
    label: &'a str,
}

pub(super) fn examples<'a>(room: &Room<'a>) -> Vec<ExampleShape<'a>> {
    room.corpus.examples.iter().map(|it| example(room, it)).collect()
}

fn example<'a>(room: &Room<'a>, example: &'a Example) -> ExampleShape<'a> {
    let references = |references: &'a [crate::resolve::corpus::Reference]| {
        references.iter().map(|reference| room.reference(reference)).collect()
    };
    ExampleShape {
        id: &example.id,
        trope: room.record(example.trope),
        medium: MediumShape { id: &example.medium.0, label: &example.medium.1 },
        works: references(&example.works),
        creators: references(&example.creators),
        characters: references(&example.characters),
        treatment: &example.treatment,
        treatment_basis: example.treatment_basis.as_str(),
        qualifier: example.qualifier.as_deref(),
        wave: example.wave.as_ref().map(|wave| based(wave, |wave| room.wave(*wave))),
        text: example.text.as_deref(),
        place: place(room, example.passage),
        url: room.url(&example.url()),
    }
}

/// What every statement has.
#[derive(Serialize)]
struct StatementShape<'a> {
    wave: Option<&'a str>,
    text: &'a str,
    date: Option<DateShape<'a>>,
    shown: Option<&'a str>,
    about: Vec<&'a str>,
    basis: &'static str,
    reason: Option<&'a str>,
    cites: Vec<PlaceShape<'a>>,
    ledger: Option<String>,
}

fn statement<'a>(room: &Room<'a>, statement: &'a Statement, entry: Use) -> StatementShape<'a> {
    StatementShape {
        wave: statement.wave.map(|wave| room.wave(wave)),
        text: &statement.text,
        date: statement.date.as_ref().map(date),
        shown: statement.shown.as_deref(),
        about: statement.about.iter().map(|record| room.record(*record)).collect(),
        basis: statement.basis.as_str(),
        reason: statement.reason.as_deref(),
        cites: cites(room, &statement.cites),
        ledger: room.ledger.anchor(entry),
    }
}

#[derive(Serialize)]
pub(super) struct EventShape<'a> {
    id: &'a str,
    title: &'a str,
    lane: Option<&'a str>,
    bounds: Option<BoundsShape>,
    #[serde(flatten)]
    statement: StatementShape<'a>,
}

pub(super) fn events<'a>(room: &Room<'a>) -> Vec<EventShape<'a>> {
    let events = room.corpus.events.iter().enumerate();
    events
        .map(|(nth, event)| EventShape {
            id: &event.statement.id,
            title: &event.title,
            lane: event.lane.as_deref(),
            bounds: event.statement.date.as_ref().map(|date| bounds(&date.value)),
            statement: statement(room, &event.statement, Use::Event(nth)),
        })
        .collect()
}

#[derive(Serialize)]
pub(super) struct FigureShape<'a> {
    id: &'a str,
    value: Option<f64>,
    qualifier: Option<&'a str>,
    unit: Option<&'a str>,
    of: Option<&'a str>,
    #[serde(flatten)]
    statement: StatementShape<'a>,
}

pub(super) fn figures<'a>(room: &Room<'a>) -> Vec<FigureShape<'a>> {
    let figures = room.corpus.figures.iter().enumerate();
    figures
        .map(|(nth, figure)| FigureShape {
            id: &figure.statement.id,
            value: figure.value,
            qualifier: figure.qualifier.as_deref(),
            unit: figure.unit.as_deref(),
            of: figure.of.as_deref(),
            statement: statement(room, &figure.statement, Use::Figure(nth)),
        })
        .collect()
}

#[derive(Serialize)]
pub(super) struct ThemeShape<'a> {
    id: &'a str,
    name: &'a str,
    question: Option<&'a str>,
    verdict: Option<&'a str>,
    url: String,
    cells: Vec<StatementShape<'a>>,
}

pub(super) fn themes<'a>(room: &Room<'a>) -> Vec<ThemeShape<'a>> {
    let themes = room.corpus.themes.iter().enumerate();
    themes
        .map(|(nth, theme)| ThemeShape {
            id: &theme.id,
            name: &theme.name,
            question: theme.question.as_deref(),
            verdict: theme.verdict.as_deref(),
            url: room.url(&theme.url()),
            cells: theme
                .cells
                .iter()
                .enumerate()
                .map(|(at, cell)| statement(room, cell, Use::Theme(nth, at)))
                .collect(),
        })
        .collect()
}

#[derive(Serialize)]
pub(super) struct ClaimShape<'a> {
    id: &'a str,
    #[serde(flatten)]
    statement: StatementShape<'a>,
}

pub(super) fn claims<'a>(room: &Room<'a>) -> Vec<ClaimShape<'a>> {
    let claims = room.corpus.claims.iter().enumerate();
    claims
        .map(|(nth, claim)| ClaimShape {
            id: &claim.statement.id,
            statement: statement(room, &claim.statement, Use::Claim(nth)),
        })
        .collect()
}
