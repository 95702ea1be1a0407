//! Records as linked data: a person, character, work, place, organisation or trope walks in, its node walks out.

use serde_json::{Value, json};

use crate::config::Config;
use crate::located::Basis;
use crate::parse::authority::record::{Detail, Kind};
use crate::path::Url;
use crate::render::linked::document::stated;
use crate::render::linked::{Ids, add, add_all, place, work};
use crate::resolve::corpus::{Corpus, Record, Reference};

/// A record.
pub fn record(config: &Config, corpus: &Corpus, record: &Record) -> Value {
    let url = record.url();
    let ids = Ids::new(config, &url);
    let mut node = json!({ "@type": kind(record), "@id": ids.of(&url), "name": record.name });
    let native =
        record.native.iter().map(|(text, language)| json!({ "@value": text, "@language": language }));
    let aliases = record.aliases.iter().map(|alias| Value::from(alias.as_str()));
    add_all(&mut node, "alternateName", native.chain(aliases).collect());
    add(&mut node, "description", description(record));
    add_all(&mut node, "sameAs", record.same_as.iter().map(|same| same.value.as_str().into()).collect());
    match record.kind {
        Kind::Person => add_all(&mut node, "jobTitle", roles(record)),
        Kind::Character => character(corpus, record, &ids, &mut node),
        Kind::Work => made(corpus, record, &ids, &mut node),
        Kind::Place => place::describe(corpus, record, &ids, &mut node),
        Kind::Organisation => {}
        Kind::Trope => add(&mut node, "inDefinedTermSet", Some(ids.node(&Url::new("tropes/")))),
    }
    node
}

fn kind(record: &Record) -> &'static str {
    match (&record.kind, &record.detail) {
        // The vocabulary counts people of fiction among its people.
        (Kind::Person | Kind::Character, _) => "Person",
        (_, Detail::Work { medium, kind, .. }) => work::kind(kind.as_deref(), medium.as_deref()),
        (Kind::Place, _) => "Place",
        (Kind::Organisation, _) => "Organization",
        (Kind::Trope, _) => "DefinedTerm",
        (Kind::Work, _) => "CreativeWork",
    }
}

fn description(record: &Record) -> Option<&str> {
    match &record.detail {
        Detail::Trope { laconic: Some(laconic), .. } => Some(laconic),
        _ => record.summary.as_deref(),
    }
}

/// What the documents say that a person is; what we only infer is no datum.
fn roles(record: &Record) -> Vec<Value> {
    match &record.detail {
        Detail::Person { roles: Some(roles), .. } if roles.basis == Basis::Stated => {
            roles.value.iter().map(|role| role.value.as_str().into()).collect()
        }
        _ => Vec::new(),
    }
}

/// A character's works have it; the vocabulary tells it of the works only.
fn character(corpus: &Corpus, record: &Record, ids: &Ids<'_>, node: &mut Value) {
    let works: Vec<Value> = record.links.works.iter().map(|work| ids.node(&corpus[*work].url())).collect();
    let reverse = (!works.is_empty()).then(|| json!({ "character": works }));
    add(node, "@reverse", reverse);
}

fn made(corpus: &Corpus, record: &Record, ids: &Ids<'_>, node: &mut Value) {
    let maker = |creator: &Reference| match creator {
        Reference::Record(maker) => ids.node(&corpus[*maker].url()),
        Reference::Name(name) => json!({ "name": name }),
    };
    add_all(node, "creator", record.links.creators.iter().map(maker).collect());
    if let Detail::Work { year: Some(year), .. } = &record.detail {
        add(node, "datePublished", stated(year));
    }
}
