//! At a glance: a record walks in, the rows of the panel on its page walk out.

use serde::Serialize;

use crate::located::{Located, Stated};
use crate::parse::authority::record::{Detail, Kind};
use crate::render::page::{fact, journey, mention};
use crate::render::part::{BasisTag, DateTag, Link, Parts, WaveTag, basis_tag, stated_datetime, thousands};
use crate::resolve::corpus::{Record, RecordIndex};

/// A row of the panel; templates show whatever of it is there.
#[derive(Default, Serialize)]
pub(super) struct Row {
    label: &'static str,
    waves: Vec<WaveTag>,
    links: Vec<Link>,
    date: Option<DateTag>,
    words: Option<String>,
    basis: Option<BasisTag>,
    sites: Vec<Site>,
}

impl Row {
    /// A row of links.
    pub(super) fn linked(label: &'static str, links: Vec<Link>) -> Self {
        Self { label, links, ..Self::default() }
    }

    /// A row of a date.
    pub(super) fn dated(label: &'static str, date: DateTag, basis: BasisTag) -> Self {
        Self { label, date: Some(date), basis: Some(basis), ..Self::default() }
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
    let record = &parts.corpus[index];
    let mut rows = Vec::new();
    if !record.waves.is_empty() {
        let label = if record.waves.len() == 1 { "Wave" } else { "Waves" };
        let waves = record.waves.iter().map(|wave| parts.wave(*wave)).collect();
        rows.push(Row { label, waves, ..Row::default() });
    }
    rows.extend(detail(parts, record));
    rows.extend(journey::rows(parts, index));
    if !record.aliases.is_empty() {
        rows.push(Row { label: "Also called", words: Some(record.aliases.join("; ")), ..Row::default() });
    }
    let sites: Vec<Site> = record.same_as.iter().filter_map(|same| site(&same.value)).collect();
    if !sites.is_empty() {
        rows.push(Row { label: "Elsewhere", sites, ..Row::default() });
    }
    let named = mention::documents(&record.mentioned);
    let named = format!("{} of {} documents", thousands(named), thousands(parts.corpus.documents.len()));
    rows.push(Row { label: "Named in", words: Some(named), ..Row::default() });
    if let Some(words) = fact::extent(parts, record) {
        rows.push(Row { label: "Statements", words: Some(words), ..Row::default() });
    }
    rows
}

fn detail(parts: &Parts<'_>, record: &Record) -> Vec<Row> {
    let links = &record.links;
    let words = |label, words: &Option<String>| {
        words.clone().map(|words| Row { label, words: Some(words), ..Row::default() })
    };
    let link = |label, links: Vec<Link>| (!links.is_empty()).then(|| Row { label, links, ..Row::default() });
    let rows = match &record.detail {
        Detail::Person { roles, .. } => {
            vec![roles.as_ref().and_then(roles_row)]
        }
        Detail::Character { .. } => {
            let appearances = links.works.iter().map(|work| parts.record(*work)).collect();
            let person = links.person.iter().map(|person| parts.record(*person)).collect();
            vec![link("Appears in", appearances), link("Real person", person)]
        }
        Detail::Work { creators, year, medium, kind } => {
            let basis = creators.as_ref().map(|creators| basis_tag(creators.basis, creators.reason.as_ref()));
            let by = link("By", parts.references(&links.creators, Kind::Person));
            let year = year.as_ref().map(|year| Row {
                label: "Year",
                date: Some(DateTag { words: year.value.to_words(), datetime: stated_datetime(year) }),
                basis: Some(basis_tag(year.basis, year.reason.as_ref())),
                ..Row::default()
            });
            let by = by.map(|row| Row { basis, ..row });
            vec![by, year, words("Medium", medium), words("Kind", kind)]
        }
        Detail::Place { kind, coordinates, .. } => {
            let within = links.within.iter().map(|place| parts.record(*place)).collect();
            vec![words("Kind", kind), link("Within", within), words("Position", &coordinates.map(position))]
        }
        Detail::Organisation { kind, .. } => vec![words("Kind", kind)],
        Detail::Trope { .. } => Vec::new(),
    };
    rows.into_iter().flatten().collect()
}

fn roles_row(roles: &Stated<Vec<Located<String>>>) -> Option<Row> {
    let words: Vec<&str> = roles.value.iter().map(|role| role.value.as_str()).collect();
    (!words.is_empty()).then(|| Row {
        label: if words.len() == 1 { "Role" } else { "Roles" },
        words: Some(words.join(", ")),
        basis: Some(basis_tag(roles.basis, roles.reason.as_ref())),
        ..Row::default()
    })
}

/// `52.37° N, 4.9° E`.
fn position((latitude, longitude): (f64, f64)) -> String {
    let part = |degrees: f64, positive, negative| {
        let side = if degrees < 0.0 { negative } else { positive };
        format!("{}° {side}", degrees.abs())
    };
    format!("{}, {}", part(latitude, "N", "S"), part(longitude, "E", "W"))
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
        assert_eq!(position((52.37, -4.9)), "52.37° N, 4.9° W");
        assert_eq!(
            site("https://www.wikidata.org/wiki/Q1").map(|site| site.label).as_deref(),
            Some("wikidata.org")
        );
        assert!(site("javascript:alert(1)").is_none());
    }
}
