//! The tropes as a thesaurus: the corpus walks in; SKOS in Turtle walks out. Addresses are whole where the site's own is
//! known, else relative to the file.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::config::Config;
use crate::parse::authority::record::{Detail, Kind};
use crate::resolve::corpus::{Corpus, Record, RecordIndex};

/// Where the file stands below the site's root.
pub const PATH: &str = "data/tropes.ttl";

/// The relations that a thesaurus knows, by the words of the corpus. What is neither above nor below is beside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Relation {
    Broader,
    Narrower,
    Related,
}

impl Relation {
    fn of(kind: &str) -> Self {
        match kind {
            "broader" => Self::Broader,
            "narrower" => Self::Narrower,
            _ => Self::Related,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Broader => "broader",
            Self::Narrower => "narrower",
            Self::Related => "related",
        }
    }

    fn turned(self) -> Self {
        match self {
            Self::Broader => Self::Narrower,
            Self::Narrower => Self::Broader,
            Self::Related => Self::Related,
        }
    }
}

/// Writes the thesaurus; `None` where the corpus has no trope.
pub fn write(config: &Config, corpus: &Corpus) -> Option<String> {
    corpus.records_of(Kind::Trope).next()?;
    let root = config.base_url.as_deref().unwrap_or("../");
    let mut file = String::from("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
    file.push_str("@prefix dct: <http://purl.org/dc/terms/> .\n\n");
    let _ = writeln!(file, "<{root}tropes/> a skos:ConceptScheme ;");
    let title = format!("{}: tropes", config.title);
    let _ = write!(file, "    dct:title {}", literal(&title, Some(&config.language)));
    if let Some(publisher) = &config.publisher {
        let _ = write!(file, " ;\n    dct:publisher {}", literal(publisher, None));
    }
    file.push_str(" .\n");
    let relations = relations(corpus);
    for (index, trope) in corpus.records_of(Kind::Trope) {
        concept(config, corpus, root, trope, &mut file);
        for (other, relation) in relations.get(&index).into_iter().flatten() {
            let _ = write!(file, " ;\n    skos:{} <{root}{}>", relation.name(), corpus[*other].url());
        }
        file.push_str(" .\n");
    }
    Some(file)
}

type Related = BTreeMap<RecordIndex, BTreeMap<RecordIndex, Relation>>;

/// The relations of each trope, in both directions, one for each pair: what is above or below another is not also
/// beside it.
fn relations(corpus: &Corpus) -> Related {
    let mut relations = Related::new();
    let mut add = |from: RecordIndex, to: RecordIndex, relation: Relation| {
        let known = relations.entry(from).or_default().entry(to).or_insert(relation);
        *known = (*known).min(relation);
    };
    for (index, trope) in corpus.records_of(Kind::Trope) {
        for link in trope.links.relations.iter().filter(|link| link.to != index) {
            let relation = Relation::of(link.kind);
            add(index, link.to, relation);
            add(link.to, index, relation.turned());
        }
    }
    // Two tropes that are each said to be above the other keep what the first of them says.
    let pairs: Vec<(RecordIndex, RecordIndex, Relation)> = relations
        .iter()
        .flat_map(|(from, others)| others.iter().map(move |(to, relation)| (*from, *to, *relation)))
        .filter(|(from, to, _)| from < to)
        .collect();
    for (from, to, relation) in pairs {
        relations.entry(to).or_default().insert(from, relation.turned());
    }
    relations
}

fn concept(config: &Config, corpus: &Corpus, root: &str, trope: &Record, file: &mut String) {
    let language = Some(config.language.as_str());
    let _ = writeln!(file, "\n<{root}{}> a skos:Concept ;\n    skos:inScheme <{root}tropes/> ;", trope.url());
    let _ = write!(file, "    skos:prefLabel {}", literal(&trope.name, language));
    let mut add = |name: &str, value: String| {
        let _ = write!(file, " ;\n    {name} {value}");
    };
    for alias in trope.aliases.iter().filter(|alias| **alias != trope.name) {
        add("skos:altLabel", literal(alias, language));
    }
    if let Some((native, tag)) = &trope.native {
        let name = if *tag == config.language { "skos:altLabel" } else { "skos:prefLabel" };
        add(name, literal(native, Some(tag)));
    }
    if let Detail::Trope { laconic: Some(laconic), .. } = &trope.detail {
        add("skos:definition", literal(laconic, language));
    }
    if let Some(summary) = &trope.summary {
        add("skos:scopeNote", literal(summary, language));
    }
    for same in trope.same_as.iter().map(|same| &same.value).filter(|same| same.starts_with("http")) {
        add("skos:exactMatch", format!("<{}>", address(same)));
    }
    for document in &trope.links.documents {
        add("dct:isReferencedBy", format!("<{root}{}>", corpus[*document].url()));
    }
}

/// A text in quotation marks, with its language where the tag is one that Turtle can hold.
fn literal(text: &str, language: Option<&str>) -> String {
    let mut literal = String::with_capacity(text.len() + 8);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            _ => literal.push(character),
        }
    }
    literal.push('"');
    let is_tag = |tag: &&str| {
        let mut parts = tag.split('-');
        parts.next().is_some_and(|first| {
            (1..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        }) && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    if let Some(tag) = language.filter(is_tag) {
        let _ = write!(literal, "@{tag}");
    }
    literal
}

/// Characters that no address may hold, in hexadecimal digits.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for character in url.chars() {
        if character <= ' ' || "<>\"{}|^`\\".contains(character) {
            let _ = write!(address, "%{:02X}", u32::from(character));
        } else {
            address.push(character);
        }
    }
    address
}
