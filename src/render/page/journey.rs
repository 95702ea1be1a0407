//! Journeys on pages: the steps of a person walk in, the route on the person's page walks out; those who came to a place
//! or left it walk in, the list on the place's page walks out.

use serde::Serialize;

use crate::locale::Locale;
use crate::located::Basis;
use crate::parse::authority::journey::Role;
use crate::render::page::glance::Row;
use crate::render::page::wording;
use crate::render::part::date_basis_tag;
use crate::render::part::{BasisTag, Chip, DateTag, Link, Parts, WaveTag, basis_tag};
use crate::resolve::corpus::{Corpus, RecordIndex, Step};

/// How many steps, and how many travellers, stand on a page.
const MAX_LISTED: usize = 100;

/// A person's journey.
#[derive(Serialize)]
pub(super) struct Route {
    /// How many stops there are.
    pub(super) total: usize,
    stops: Vec<Stop>,
    left_out: Option<String>,
    has_open: bool,
    has_dots: bool,
}

/// A stop.
#[derive(Serialize)]
struct Stop {
    place: Link,
    /// What the place is on the journey.
    role: String,
    date: Option<DateTag>,
    note: Option<String>,
    basis: BasisTag,
    chips: Vec<Chip>,
    /// The look of the wave.
    slot: usize,
    /// Whether its date is not known.
    is_open: bool,
    /// What leads on to the next stop: `line`, `dots` where not both are stated, or `none` where another journey begins.
    lead: &'static str,
}

/// Those who came to a place or left it.
#[derive(Serialize)]
pub(super) struct Travellers {
    /// How many entries there are.
    pub(super) total: usize,
    list: Vec<Traveller>,
    left_out: Option<String>,
}

/// Somebody who came or left.
#[derive(Serialize)]
struct Traveller {
    person: Link,
    wave: Option<WaveTag>,
    deed: String,
    date: Option<DateTag>,
    note: Option<String>,
    basis: BasisTag,
    chips: Vec<Chip>,
}

/// The route of a person.
pub(super) fn route(parts: &Parts<'_>, index: RecordIndex) -> Route {
    let journey = &parts.corpus[index].links.journey;
    let next = journey.iter().skip(1).map(Some).chain([None]);
    let stops: Vec<Stop> =
        journey.iter().zip(next).take(MAX_LISTED).map(|(step, next)| stop(parts, step, next)).collect();
    Route {
        total: journey.len(),
        left_out: left_out(parts.locale(), journey.len()),
        has_open: stops.iter().any(|stop| stop.is_open),
        has_dots: stops.iter().any(|stop| stop.lead == "dots"),
        stops,
    }
}

fn stop(parts: &Parts<'_>, step: &Step, next: Option<&Step>) -> Stop {
    Stop {
        place: parts.record(step.place),
        role: parts.locale().label(match step.role {
            Role::From => "step_from",
            Role::Via => "step_via",
            Role::To => "step_to",
            Role::Stay => "step_stay",
        }),
        date: step.date.as_ref().map(|date| parts.date_tag(date)),
        note: step.note.as_deref().map(wording::capitalised),
        basis: basis(parts.locale(), step),
        chips: parts.chips(&step.cites),
        slot: step.wave.map_or(0, |wave| parts.corpus[wave].slot),
        is_open: step.date.is_none(),
        lead: match next {
            Some(next) if !leads_on(next) => "none",
            Some(next) if is_stated(step, next) => "line",
            Some(_) => "dots",
            None => "none",
        },
    }
}

/// Whether a step goes on from the one before; another journey begins where it began.
pub(super) fn leads_on(step: &Step) -> bool {
    step.role.is_reached()
}

/// Whether documents state both ends of a leg.
pub(super) fn is_stated(from: &Step, to: &Step) -> bool {
    from.basis == Basis::Stated && to.basis == Basis::Stated
}

/// What a step as a whole rests on: the weaker of its own basis and its date's.
pub(super) fn basis(locale: &Locale, step: &Step) -> BasisTag {
    match &step.date {
        Some(date) if date.basis > step.basis => date_basis_tag(locale, date),
        _ => basis_tag(locale, step.basis, step.reason.as_ref()),
    }
}

/// A step as a sentence, for lists of statements.
pub(super) fn sentence(corpus: &Corpus, step: &Step) -> String {
    let name = &corpus[step.place].name;
    let lead = match step.role {
        Role::From => "went_from",
        Role::Via => "went_via",
        Role::To => "went_to",
        Role::Stay => "went_stay",
    };
    let note = step.note.as_ref().map(|note| format!("; {note}")).unwrap_or_default();
    corpus.locale.say(lead, [("place", format!("{name}{note}").into())])
}

/// Those who came to a place or left it, by wave and then by name.
pub(super) fn travellers(parts: &Parts<'_>, index: RecordIndex) -> Travellers {
    let corpus = parts.corpus;
    let mut steps: Vec<(RecordIndex, &Step)> = corpus[index]
        .links
        .travellers
        .iter()
        .filter_map(|(person, nth)| Some((*person, corpus[*person].links.journey.get(*nth)?)))
        .collect();
    steps.sort_by_key(|(person, step)| (step.wave.is_none(), step.wave, *person));
    Travellers {
        total: steps.len(),
        left_out: left_out(parts.locale(), steps.len()),
        list: steps
            .into_iter()
            .take(MAX_LISTED)
            .map(|(person, step)| traveller(parts, person, step))
            .collect(),
    }
}

fn traveller(parts: &Parts<'_>, person: RecordIndex, step: &Step) -> Traveller {
    Traveller {
        person: parts.record(person),
        wave: step.wave.map(|wave| parts.wave(wave)),
        deed: parts.locale().label(match step.role {
            Role::From => "set_out_here",
            Role::Via => "came_through",
            Role::To => "came_here",
            Role::Stay => "stayed_here",
        }),
        date: step.date.as_ref().map(|date| parts.date_tag(date)),
        note: step.note.clone(),
        basis: basis(parts.locale(), step),
        chips: parts.chips(&step.cites),
    }
}

fn left_out(locale: &Locale, total: usize) -> Option<String> {
    let left_out = total.saturating_sub(MAX_LISTED);
    (left_out > 0).then(|| locale.number(left_out))
}

/// How many places a row of the panel names.
const MAX_PLACES: usize = 6;

/// The rows of a person's panel that tell of the journey: when the person left, by way of where, and to where.
pub(super) fn rows(parts: &Parts<'_>, index: RecordIndex) -> Vec<Row> {
    let journey = &parts.corpus[index].links.journey;
    let mut rows = Vec::new();
    if let Some(date) = journey.first().and_then(|first| {
        // Who sets out in a place comes to the next on the way: its date is the best that is known.
        let next = journey.get(1).filter(|next| first.role == Role::From && leads_on(next));
        first.date.as_ref().or(next.and_then(|next| next.date.as_ref()))
    }) {
        rows.push(Row::dated(
            parts.locale().text("left"),
            parts.date_tag(date),
            basis_tag(parts.locale(), date.basis, date.reason.as_ref()),
        ));
    }
    let labels = [
        (Role::From, "step_from"),
        (Role::Via, "step_via"),
        (Role::To, "step_to"),
        (Role::Stay, "stayed_in"),
    ];
    for (role, label) in labels {
        let mut places: Vec<RecordIndex> = Vec::new();
        for step in journey.iter().filter(|step| step.role == role) {
            if !places.contains(&step.place) && places.len() < MAX_PLACES {
                places.push(step.place);
            }
        }
        if !places.is_empty() {
            rows.push(Row::linked(
                parts.locale().text(label),
                places.into_iter().map(|place| parts.record(place)).collect(),
            ));
        }
    }
    rows
}
