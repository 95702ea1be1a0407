//! Statements: entries of authority files walk in; events, figures, themes and claims with their records and
//! passages walk out.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::did_you_mean;
use crate::located::Place;
use crate::parse::authority::Authority;
use crate::parse::authority::statement::{EventEntry, FigureEntry, Statement as Entry, ThemeEntry};
use crate::path::SourcePath;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::{Claim, Event, Figure, Statement, Theme, Wave};
use crate::resolve::identify::{Ids, duplicate};

/// All statements of a corpus.
pub(super) struct Statements {
    pub(super) events: Vec<Event>,
    pub(super) figures: Vec<Figure>,
    pub(super) themes: Vec<Theme>,
    pub(super) claims: Vec<Claim>,
}

/// Resolves all statements.
pub(super) fn resolve(
    authorities: &[Arc<Authority>],
    citable: &Citable<'_>,
    waves: &[Wave],
    ids: &Ids,
    faults: &mut Vec<Diagnostic>,
) -> Statements {
    let mut all =
        Statements { events: Vec::new(), figures: Vec::new(), themes: Vec::new(), claims: Vec::new() };
    let mut taken = Taken::default();
    for authority in authorities {
        let mut file = File { path: &authority.path, citable, waves, ids, faults: &mut *faults };
        for entry in &authority.events {
            file.check_id(&entry.statement, "event", &mut taken);
            all.events.push(file.event(entry));
        }
        for entry in &authority.figures {
            file.check_id(&entry.statement, "figure", &mut taken);
            all.figures.push(file.figure(entry));
        }
        for entry in &authority.themes {
            all.themes.push(file.theme(entry));
        }
        for entry in &authority.claims {
            let mut statement = file.statement(&entry.statement);
            statement.id = taken.make_free("claim", &statement.id);
            all.claims.push(Claim { statement });
        }
    }
    // The bounds of a date take longer to find than to compare.
    all.events.sort_by_cached_key(|event| {
        let date = event.statement.date.as_ref().map(|date| &date.value);
        (date.is_none(), date.map(|date| (date.sort_key(), date.as_str().to_owned())))
    });
    all
}

/// Ids that are taken, by kind.
#[derive(Default)]
struct Taken(BTreeSet<(&'static str, String)>);

impl Taken {
    fn make_free(&mut self, kind: &'static str, id: &str) -> String {
        let base = if id.is_empty() { kind } else { id };
        let mut free = base.to_owned();
        let mut nth = 2;
        while !self.0.insert((kind, free.clone())) {
            free = format!("{base}-{nth}");
            nth += 1;
        }
        free
    }
}

/// An authority file at work.
struct File<'a, 'c, 'f> {
    path: &'a SourcePath,
    citable: &'a Citable<'c>,
    waves: &'a [Wave],
    ids: &'a Ids,
    faults: &'f mut Vec<Diagnostic>,
}

impl File<'_, '_, '_> {
    fn check_id(&mut self, entry: &Entry, kind: &'static str, taken: &mut Taken) {
        if !taken.0.insert((kind, entry.id.value.clone())) {
            self.faults.push(duplicate(self.path, &entry.id, kind));
        }
    }

    fn statement(&mut self, entry: &Entry) -> Statement {
        Statement {
            id: entry.id.value.clone(),
            wave: entry.wave.as_ref().and_then(|wave| self.ids.require_wave(wave, self.path, self.faults)),
            text: entry.text.clone().unwrap_or_default(),
            date: entry.date.clone(),
            shown: entry.shown.clone(),
            about: entry.about.iter().filter_map(|id| self.ids.require(id, self.path, self.faults)).collect(),
            basis: entry.basis,
            reason: entry.reason.clone(),
            cites: self.citable.resolve(self.path, &entry.cites, self.faults),
            place: Place::new(self.path, entry.span.clone()),
        }
    }

    fn event(&mut self, entry: &EventEntry) -> Event {
        let statement = self.statement(&entry.statement);
        let wave = statement.wave.and_then(|wave| self.waves.get(wave.0));
        if let (Some(wave), Some(lane)) = (wave, &entry.lane)
            && !wave.lanes.is_empty()
            && !wave.lanes.contains(&lane.value)
        {
            let fault = Diagnostic::new(
                lint::UNKNOWN_ID,
                self.path,
                lane.span.clone(),
                format!("wave `{}` has no lane `{}`", wave.id, lane.value),
            );
            self.faults.push(Diagnostic {
                help: did_you_mean(&lane.value, wave.lanes.iter().map(String::as_str)),
                ..fault
            });
        }
        Event {
            is_past_edge: wave.is_some_and(|wave| is_past_edge(wave, &statement)),
            stretch: None,
            nth: 0,
            statement,
            title: entry.title.clone(),
            lane: entry.lane.as_ref().map(|lane| lane.value.clone()),
        }
    }

    fn figure(&mut self, entry: &FigureEntry) -> Figure {
        Figure {
            statement: self.statement(&entry.statement),
            value: entry.value,
            qualifier: entry.qualifier.clone(),
            unit: entry.unit.clone(),
            of: entry.of.clone(),
        }
    }

    fn theme(&mut self, entry: &ThemeEntry) -> Theme {
        Theme {
            id: entry.id.value.clone(),
            name: entry.name.clone(),
            question: entry.question.clone(),
            verdict: entry.verdict.clone(),
            cells: entry.cells.iter().map(|cell| self.statement(cell)).collect(),
        }
    }
}

fn is_past_edge(wave: &Wave, statement: &Statement) -> bool {
    let last = wave.span.as_ref().and_then(|span| span.value.bounds().end_max);
    let first = statement.date.as_ref().and_then(|date| date.value.bounds().start_min);
    matches!((first, last), (Some(first), Some(last)) if first > last)
}
