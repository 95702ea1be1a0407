//! The room in which all files meet: what was parsed of each walks in, a [`Corpus`] walks out, every name, citation
//! and link of it resolved. Pure; never fails: what is wrong becomes diagnostics.

mod book;
pub mod cite;
pub mod collate;
pub mod corpus;
mod detection;
mod document;
mod example;
pub mod form;
mod identify;
mod journey;
mod link;
pub mod loose_ends;
mod memory;
mod mention;
pub mod outside;
mod record;
mod schedule;
pub mod sentence;
mod statement;
pub mod treatment;
mod trope;
mod unused;
mod uses;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::parse::Parsed;
use crate::path::SourcePath;
use crate::resolve::cite::Citable;
use crate::resolve::corpus::Corpus;
use crate::resolve::example::Known;
use crate::resolve::identify::Ids;
use crate::source::Asset;

pub use crate::resolve::memory::Memory;

/// Resolves a corpus. What does not change from one run to the next with the same memory is not done again.
pub fn resolve(config: &Config, parsed: Parsed, assets: &[Asset], memory: &mut Memory) -> Checked<Corpus> {
    let Parsed { documents, authorities, summary, unread } = parsed;
    let mut faults: Vec<Diagnostic> = Vec::new();
    if documents.is_empty() && !unread.may_hold_documents() {
        let seeds = SourcePath::new(if config.seeds.is_empty() { "." } else { config.seeds.as_str() });
        faults.push(
            Diagnostic::of_file(lint::NO_DOCUMENTS, &seeds, "corpus holds no document")
                .with_help(format!("put Markdown (`.md`) or plain-text clips (`.txt`) into `{seeds}/`")),
        );
    }
    let mut ids = Ids::beside(unread);
    let book::Arranged { documents, places, book } =
        book::arrange(documents, summary.as_ref(), &config.seeds, &ids.unread, &mut faults);
    let mut waves = identify::waves(&authorities, &mut ids, &mut faults);
    let named = document::name(&documents, &places, &mut ids, &mut faults);
    let undescribed = trope::undescribed(&named, &authorities);
    let mut records = identify::records(config, &authorities, undescribed, &mut ids, &mut faults);
    record::link(&authorities, &ids, &mut records, &mut faults);
    let identities: Vec<(String, Cow<'_, str>)> =
        named.into_iter().map(|(id, title, _)| (id, title)).collect();
    let assets: BTreeMap<SourcePath, &Asset> =
        assets.iter().map(|asset| (asset.path.clone(), asset)).collect();
    let room = document::Room { ids: &ids, records: &records, assets: &assets };
    let (mut documents, found) = document::resolve(&documents, identities, &room, memory, &mut faults);
    book::bind(&mut documents, places, book.as_ref(), &mut faults);
    let citable = Citable::new(&documents, &ids, &found);
    journey::resolve(&authorities, &citable, &ids, &mut records, &mut faults);
    trope::relate(&authorities, &citable, &documents, &ids, &mut records, &mut faults);
    let known =
        Known { ids: &ids, records: &records, documents: &documents, found: &found, citable: &citable };
    let examples = example::resolve(&authorities, &known, &mut memory.detected, &mut faults);
    let mut statements = statement::resolve(&authorities, &citable, &waves, &ids, &mut faults);
    let unused = unused::find(&authorities, &citable, &mut faults);
    schedule::number(config, &mut statements.events, &mut waves);
    let mut corpus = Corpus {
        documents,
        book,
        records,
        waves,
        events: statements.events,
        figures: statements.figures,
        themes: statements.themes,
        claims: statements.claims,
        examples,
        locale: config.locale.clone(),
        assets: BTreeMap::new(),
    };
    uses::gather(&mut corpus, &assets, &config.seeds);
    unused::explain(unused, &mut corpus, &mut faults);
    Checked { value: corpus, diagnostics: faults }
}
