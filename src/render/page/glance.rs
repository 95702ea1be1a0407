//! At a glance: a record walks in, the rows of the panel on its page walk out.

use serde::Serialize;

use crate::locale::Locale;
use crate::located::{Located, Stated};
use crate::parse::authority::record::{Detail, Kind};
use crate::render::page::{fact, journey, mention};
use crate::render::part::{BasisTag, DateTag, Link, Parts, WaveTag, basis_tag};
use crate::resolve::corpus::{Record, RecordIndex};

/// A row of the panel; templates show whatever of it is there.
#[derive(Default, Serialize)]
pub(super) struct Row {
    label: String,
    waves: Vec<WaveTag>,
    links: Vec<Link>,
    date: Option<DateTag>,
    words: Option<String>,
    basis: Option<BasisTag>,
    sites: Vec<Site>,
}

impl Row {
    /// A row of links.
    pub(super) fn linked(label: impl Into<String>, links: Vec<Link>) -> Self {
        Self { label: label.into(), links, ..Self::default() }
    }

    /// A row of a date.
    pub(super) fn dated(label: impl Into<String>, date: DateTag, basis: BasisTag) -> Self {
        Self { label: label.into(), date: Some(date), basis: Some(basis), ..Self::default() }
    }
}

/// A page elsewhere on the same thing.
#[derive(Serialize)]
struct Site {
    /// The host.
    label: String,
    href: String,
}

/// The rows for a record.
pub(super) fn rows(parts: &Parts<'_>, index: RecordIndex) -> Vec<Row> {
    let locale = parts.locale();
    let record = &parts.corpus[index];
    let mut rows = Vec::new();
    if !record.waves.is_empty() {
        let label = locale.label(if record.waves.len() == 1 { "wave" } else { "waves" });
        let waves = record.waves.iter().map(|wave| parts.wave(*wave)).collect();
        rows.push(Row { label, waves, ..Row::default() });
    }
    rows.extend(detail(parts, record));
    rows.extend(journey::rows(parts, index));
    if !record.aliases.is_empty() {
        rows.push(Row {
            label: locale.label("aliases"),
            words: Some(record.aliases.join("; ")),
            ..Row::default()
        });
    }
    let sites: Vec<Site> = record.same_as.iter().filter_map(|same| site(&same.value)).collect();
    if !sites.is_empty() {
        rows.push(Row { label: locale.label("elsewhere"), sites, ..Row::default() });
    }
    let named = mention::documents(&record.mentioned);
    let named =
        locale.say("named_in_of", [("number", named.into()), ("count", parts.corpus.documents.len().into())]);
    rows.push(Row { label: locale.label("named_in"), words: Some(named), ..Row::default() });
    if let Some(words) = fact::extent(parts, record) {
        rows.push(Row { label: locale.label("statements"), words: Some(words), ..Row::default() });
    }
    rows
}

fn detail(parts: &Parts<'_>, record: &Record) -> Vec<Row> {
    let links = &record.links;
    let locale = parts.locale();
    let words = |label: &str, words: &Option<String>| {
        words.clone().map(|words| Row { label: locale.label(label), words: Some(words), ..Row::default() })
    };
    let link = |label: &str, links: Vec<Link>| {
        (!links.is_empty()).then(|| Row { label: locale.label(label), links, ..Row::default() })
    };
    let rows = match &record.detail {
        Detail::Person { roles, .. } => {
            vec![roles.as_ref().and_then(|roles| roles_row(locale, roles))]
        }
        Detail::Character { .. } => {
            let appearances = links.works.iter().map(|work| parts.record(*work)).collect();
            let person = links.person.iter().map(|person| parts.record(*person)).collect();
            vec![link("appears_in", appearances), link("real_person", person)]
        }
        Detail::Work { creators, year, medium, kind } => {
            let basis =
                creators.as_ref().map(|creators| basis_tag(locale, creators.basis, creators.reason.as_ref()));
            let by = link("made_by", parts.references(&links.creators, Kind::Person));
            let year = year.as_ref().map(|year| Row {
                label: locale.label("year"),
                date: Some(parts.date_tag(year)),
                basis: Some(basis_tag(locale, year.basis, year.reason.as_ref())),
                ..Row::default()
            });
            let by = by.map(|row| Row { basis, ..row });
            vec![by, year, words("medium", medium), words("sort_of", kind)]
        }
        Detail::Place { kind, coordinates, .. } => {
            let within = links.within.iter().map(|place| parts.record(*place)).collect();
            vec![
                words("sort_of", kind),
                link("lies_within", within),
                words("position", &coordinates.map(|it| position(locale, it))),
            ]
        }
        Detail::Organisation { kind, .. } => vec![words("sort_of", kind)],
        Detail::Trope { .. } => Vec::new(),
    };
    rows.into_iter().flatten().collect()
}

fn roles_row(locale: &Locale, roles: &Stated<Vec<Located<String>>>) -> Option<Row> {
    let words: Vec<&str> = roles.value.iter().map(|role| role.value.as_str()).collect();
    (!words.is_empty()).then(|| Row {
        label: locale.label(if words.len() == 1 { "role" } else { "roles" }),
        words: Some(words.join(", ")),
        basis: Some(basis_tag(locale, roles.basis, roles.reason.as_ref())),
        ..Row::default()
    })
}

/// `52.37° N, 4.9° E`.
fn position(locale: &Locale, (latitude, longitude): (f64, f64)) -> String {
    let part = |degrees: f64, positive, negative| {
        let side = locale.text(if degrees < 0.0 { negative } else { positive });
        let degrees = degrees.abs().to_string().replace('.', locale.text("decimal_separator"));
        format!("{degrees}° {side}")
    };
    format!("{}, {}", part(latitude, "side_north", "side_south"), part(longitude, "side_east", "side_west"))
}

/// Only addresses that a browser can follow; the host is the label.
fn site(address: &str) -> Option<Site> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let label = host.strip_prefix("www.").unwrap_or(host);
    (!label.is_empty()).then(|| Site { label: label.to_owned(), href: address.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_and_sites() {
        assert_eq!(position(&Locale::default(), (52.37, -4.9)), "52.37° N, 4.9° W");
        assert_eq!(
            site("https://www.wikidata.org/wiki/Q1").map(|site| site.label).as_deref(),
            Some("wikidata.org")
        );
        assert!(site("javascript:alert(1)").is_none());
    }
}
