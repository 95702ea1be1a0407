//! Suggestions walk in, the same as JSON walk out.

use serde::Serialize;

use crate::parse::authority::record::Kind;
use crate::pipeline::survey::Survey;
use crate::suggest::name::Name;
use crate::suggest::{At, Suggestions};

use super::shelfmark::Shelf;

#[derive(Serialize)]
struct Sheet<'a> {
    names: Vec<NameView<'a>>,
    aliases: Vec<AliasView<'a>>,
    dates: Vec<DateView<'a>>,
    figures: Vec<FigureView<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    document: &'a str,
    passage: u32,
}

#[derive(Serialize)]
struct NameView<'a> {
    id: &'a str,
    kind: Option<&'static str>,
    is_sure: bool,
    reason: &'a str,
    name: &'a str,
    aliases: &'a [String],
    year: Option<&'a str>,
    medium: Option<&'a str>,
    creators: &'a [String],
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct AliasView<'a> {
    record: &'a str,
    form: &'a str,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct DateView<'a> {
    id: &'a str,
    date: &'a str,
    has_year: bool,
    shown: &'a str,
    reason: Option<&'a str>,
    waves: Vec<&'a str>,
    about: Vec<&'a str>,
    sentence: &'a str,
    cite: Option<String>,
    place: Place<'a>,
}

#[derive(Serialize)]
struct FigureView<'a> {
    id: &'a str,
    value: f64,
    shown: &'a str,
    qualifier: Option<&'a str>,
    unit: Option<&'a str>,
    sentence: &'a str,
    cite: Option<String>,
    place: Place<'a>,
}

/// Lists all suggestions.
///
/// # Errors
/// Never, in truth; the serialiser's word for it.
pub(super) fn compose(
    survey: &Survey,
    suggestions: &Suggestions,
    shelf: &Shelf<'_>,
) -> serde_json::Result<String> {
    let corpus = &survey.corpus;
    let place = |at: At| {
        let (path, line) = shelf.find(at);
        Place { path, line, document: &corpus[at.document].id, passage: at.passage }
    };
    let places = |all: &[At]| all.iter().map(|at| place(*at)).collect();
    let cite = |at: At, quotation: &Option<String>| {
        quotation.as_ref().map(|quotation| format!("{}: {quotation}", corpus[at.document].id))
    };
    let sheet = Sheet {
        names: suggestions.names.iter().map(|name| view(name, places(&name.places))).collect(),
        aliases: suggestions
            .aliases
            .iter()
            .map(|alias| AliasView {
                record: &corpus[alias.record].id,
                form: &alias.form,
                places: places(&alias.places),
            })
            .collect(),
        dates: suggestions
            .dates
            .iter()
            .map(|dated| DateView {
                id: &dated.id,
                date: &dated.date,
                has_year: dated.is_whole,
                shown: &dated.shown,
                reason: dated.reason.as_deref(),
                waves: dated.waves.iter().map(|wave| corpus[*wave].id.as_str()).collect(),
                about: dated.about.iter().map(|record| corpus[*record].id.as_str()).collect(),
                sentence: dated.sentence_in(corpus),
                cite: cite(dated.at, &dated.quotation),
                place: place(dated.at),
            })
            .collect(),
        figures: suggestions
            .figures
            .iter()
            .map(|figure| FigureView {
                id: &figure.id,
                value: figure.value,
                shown: &figure.shown,
                qualifier: figure.qualifier.as_deref(),
                unit: figure.unit.as_deref(),
                sentence: figure.sentence_in(corpus),
                cite: cite(figure.at, &figure.quotation),
                place: place(figure.at),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&sheet).map(|text| text + "\n")
}

fn view<'a>(name: &'a Name, places: Vec<Place<'a>>) -> NameView<'a> {
    NameView {
        id: &name.id,
        kind: name.kind.map(Kind::as_str),
        is_sure: name.guess.is_sure,
        reason: &name.guess.reason,
        name: &name.name,
        aliases: &name.aliases,
        year: name.work.year.as_deref(),
        medium: name.work.medium.as_deref(),
        creators: &name.work.creators,
        places,
    }
}
