//! Statements as linked data: events and the ledger of claims walk in; nodes that lead to their passages walk out.

use serde_json::{Value, json};

use crate::path::Url;
use crate::render::linked::document::stated;
use crate::render::linked::{Ids, add, add_all};
use crate::resolve::corpus::{Cite, Corpus, Event, Statement, Wave};

/// A wave, which is an event that others are part of.
pub fn wave(ids: &Ids<'_>, wave: &Wave) -> Value {
    let mut node = json!({ "@type": "Event", "@id": ids.of(&wave.url()), "name": wave.name });
    add(&mut node, "description", wave.summary.as_deref());
    add(&mut node, "startDate", wave.onset.as_ref().and_then(stated));
    node
}

/// An event at its anchor; its date only where a document states it.
pub fn event(corpus: &Corpus, ids: &Ids<'_>, id: &str, event: &Event) -> Value {
    let statement = &event.statement;
    let mut node = json!({ "@type": "Event", "@id": id, "name": event.title });
    add(&mut node, "description", Some(statement.text.as_str()).filter(|text| !text.is_empty()));
    add(&mut node, "startDate", statement.date.as_ref().and_then(stated));
    add(&mut node, "superEvent", statement.wave.map(|wave| ids.node(&corpus[wave].url())));
    add_all(&mut node, "about", about(corpus, ids, statement));
    add_all(&mut node, "subjectOf", passages(corpus, ids, &statement.cites));
    node
}

/// A statement of the ledger at its anchor; it appears in the passages that it cites.
pub fn claim(corpus: &Corpus, ids: &Ids<'_>, id: &str, statement: &Statement) -> Value {
    let mut node = json!({ "@type": "Claim", "@id": id, "text": statement.text });
    add_all(&mut node, "about", about(corpus, ids, statement));
    add_all(&mut node, "appearance", passages(corpus, ids, &statement.cites));
    node
}

fn about(corpus: &Corpus, ids: &Ids<'_>, statement: &Statement) -> Vec<Value> {
    statement.about.iter().map(|record| ids.node(&corpus[*record].url())).collect()
}

/// The passages, each once.
fn passages(corpus: &Corpus, ids: &Ids<'_>, cites: &[Cite]) -> Vec<Value> {
    let mut anchors: Vec<String> = Vec::new();
    for cite in cites {
        let document: Url = corpus[cite.passage.document].url();
        let anchor = format!("{}#p{}", ids.of(&document), cite.passage.number);
        if !anchors.contains(&anchor) {
            anchors.push(anchor);
        }
    }
    anchors.into_iter().map(|anchor| json!({ "@type": "CreativeWork", "@id": anchor })).collect()
}
