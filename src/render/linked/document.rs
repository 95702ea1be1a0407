//! Documents and examples as linked data: what they are made from is a work of its own, with its own author.

use serde_json::{Value, json};

use crate::config::Config;
use crate::edtf::Edtf;
use crate::located::{Basis, Stated};
use crate::render::cite::{Citation, Original};
use crate::render::linked::{Ids, add, add_all, agent, body, typed};
use crate::resolve::corpus::{Corpus, CorpusDocument, Example, Reference};

/// A document.
pub fn document(config: &Config, corpus: &Corpus, document: &CorpusDocument, citation: &Citation) -> Value {
    let url = document.url();
    let ids = Ids::new(config, &url);
    let meta = &document.tree.meta;
    let mut node = json!({
        "@type": "DigitalDocument",
        "@id": ids.of(&url),
        "name": document.title.value,
        "inLanguage": citation.language,
        "isPartOf": ids.site(),
    });
    add(&mut node, "description", meta.summary.as_deref());
    add_all(&mut node, "author", citation.authors.iter().map(agent).collect());
    add(&mut node, "publisher", citation.publisher.as_deref().map(body));
    add(&mut node, "datePublished", citation.issued.as_ref().and_then(Edtf::to_datetime_attribute));
    add(&mut node, "isBasedOn", citation.original.as_ref().map(original));
    add(&mut node, "about", document.trope.map(|trope| ids.node(&corpus[trope].url())));
    let spans = document.waves.iter().filter_map(|wave| coverage(corpus[*wave].span.as_ref()?));
    add_all(&mut node, "temporalCoverage", spans.map(Value::from).collect());
    node
}

fn original(original: &Original) -> Value {
    let mut node = typed("CreativeWork");
    add_all(&mut node, "author", original.authors.iter().map(agent).collect());
    add(&mut node, "publisher", original.publisher.as_deref().map(body));
    add(&mut node, "datePublished", original.date.as_ref().and_then(stated));
    match &original.source {
        Some(source) if source.starts_with("http") => add(&mut node, "url", Some(source.as_str())),
        Some(source) => add(&mut node, "description", Some(source.as_str())),
        None => {}
    }
    node
}

/// A date that a document states, as ISO 8601 has it.
pub(super) fn stated(date: &Stated<Edtf>) -> Option<String> {
    (date.basis == Basis::Stated).then(|| date.value.to_datetime_attribute()).flatten()
}

/// `1917/1940`, in years; ISO 8601 has no marks for what is not certain.
fn coverage(span: &Stated<Edtf>) -> Option<String> {
    let year = |year: i64| (0..=9999).contains(&year).then(|| format!("{year:04}"));
    let first = year(span.value.first_year()?)?;
    let last = span.value.last_year().and_then(year).unwrap_or_else(|| "..".to_owned());
    Some(format!("{first}/{last}"))
}

/// An example: it is about the trope and the works, and rests on a passage.
pub fn example(config: &Config, corpus: &Corpus, example: &Example, name: &str) -> Value {
    let url = example.url();
    let ids = Ids::new(config, &url);
    let works = example.works.iter().map(|work| match work {
        Reference::Record(record) => ids.node(&corpus[*record].url()),
        Reference::Name(title) => json!({ "@type": "CreativeWork", "name": title }),
    });
    let passage = format!("{}#p{}", ids.of(&corpus[example.passage.document].url()), example.passage.number);
    let mut node = json!({
        "@type": "CreativeWork",
        "@id": ids.of(&url),
        "name": name,
        "isPartOf": ids.site(),
        "isBasedOn": { "@id": passage },
    });
    add(&mut node, "text", example.text.as_deref());
    add(&mut node, "genre", Some(example.medium.1.as_str()));
    let about = std::iter::once(ids.node(&corpus[example.trope].url())).chain(works);
    add_all(&mut node, "about", about.collect());
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_told_in_years() {
        let cases = [
            ("1917/1940~", Some("1917/1940")),
            ("2022-02-24/..", Some("2022/..")),
            ("../1900", None),
            ("-0300/-0200", None),
        ];
        for (text, expect) in cases {
            let span =
                Stated { value: Edtf::parse(text).unwrap(), basis: Basis::Stated, reason: None, span: 0..0 };
            assert_eq!(coverage(&span).as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn only_stated_dates_are_told() {
        let date = |basis| Stated { value: Edtf::parse("1917-11").unwrap(), basis, reason: None, span: 0..0 };
        assert_eq!(stated(&date(Basis::Stated)).as_deref(), Some("1917-11"));
        assert_eq!(stated(&date(Basis::Inferred)), None);
    }
}
