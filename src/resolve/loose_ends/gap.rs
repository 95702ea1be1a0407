//! Gaps: a corpus walks in, a note on each place that no map and each event that no timeline can show walks out.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::parse::authority::record::{Detail, Kind};
use crate::resolve::corpus::Corpus;

/// Real places without coordinates.
pub(super) fn coordinates(corpus: &Corpus) -> impl Iterator<Item = Diagnostic> + '_ {
    corpus.records_of(Kind::Place).filter_map(|(_, record)| {
        let Detail::Place { coordinates: None, is_fictional: false, .. } = &record.detail else { return None };
        let place = record.place.as_ref()?;
        let note = Diagnostic::new(
            lint::MISSING_COORDINATES,
            &place.path,
            place.span(),
            format!("`{}` has no coordinates, so that no map shows it", record.id),
        );
        Some(note.with_help(
            "add `coordinates = [LATITUDE, LONGITUDE]` in degrees, or `fictional = true` if it is no place on earth",
        ))
    })
}

/// Events without a date.
pub(super) fn dates(corpus: &Corpus) -> impl Iterator<Item = Diagnostic> + '_ {
    let undated = corpus.events.iter().map(|event| &event.statement).filter(|event| event.date.is_none());
    undated.map(|event| {
        Diagnostic::new(
            lint::MISSING_DATE,
            &event.place.path,
            event.place.span(),
            format!("event `{}` has no date, so that it stands at the end of its timeline", event.id),
        )
        .with_help(
            "add `date = \"…\"`, as exactly as is known: `1921-05-03`, `1921`, `192X`, `1921~`, `1920/1923`",
        )
    })
}
