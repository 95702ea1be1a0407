//! Suggestions as TOML: a list of them walks in; tables that can be pasted into an authority file walk out. What the
//! text does not make certain is a comment that says what to fill in.

mod lines;
mod statement;

use std::collections::BTreeMap;

use crate::parse::authority::record::Kind;
use crate::parse::text::TextRange;
use crate::resolve::corpus::{Corpus, DocumentIndex};
use crate::suggest::name::{Alias, Name};
use crate::suggest::toml::lines::{Lines, quoted};
use crate::suggest::{At, Suggestions};

/// How many places of a name a comment tells.
const MOST_PLACES: usize = 3;

/// Writes the suggestions. `place` tells where something stands, as `seeds/a.md:3`. What is a comment as a whole, and
/// stands word by word in one of the texts that are `there` already, is left out.
pub fn write(
    corpus: &Corpus,
    suggestions: &Suggestions,
    place: &dyn Fn(At) -> String,
    there: &[&str],
) -> String {
    let mut titles = BTreeMap::new();
    for dated in &suggestions.dates {
        *titles.entry(statement::headline(dated.sentence_in(corpus))).or_insert(0) += 1;
    }
    let sheet =
        Sheet { corpus, place, named: named(suggestions), people: people(corpus, suggestions), titles };
    let blocks = suggestions
        .aliases
        .iter()
        .map(|alias| sheet.alias(alias))
        .chain(suggestions.names.iter().map(|name| sheet.name(name)))
        .chain(suggestions.dates.iter().map(|dated| sheet.event(dated)))
        .chain(suggestions.figures.iter().map(|counted| sheet.figure(counted)));
    blocks.filter(|block| !is_there(block, there)).collect::<Vec<String>>().join("\n")
}

/// Whether a comment was written before: all lines but the first, which tells places.
fn is_there(block: &str, there: &[&str]) -> bool {
    let is_comment = block.lines().all(|line| line.starts_with('#'));
    let Some((_, rest)) = block.split_once('\n').filter(|(_, rest)| is_comment && !rest.is_empty()) else {
        return false;
    };
    there.iter().any(|text| text.contains(rest) || text.replace("\r\n", "\n").contains(rest))
}

struct Sheet<'a> {
    corpus: &'a Corpus,
    place: &'a dyn Fn(At) -> String,
    named: Named<'a>,
    /// The ids of people by their names.
    people: BTreeMap<&'a str, &'a str>,
    /// How many dates stand in sentences that begin alike.
    titles: BTreeMap<String, usize>,
}

/// Those who have a record go before those who are suggested.
fn people<'a>(corpus: &'a Corpus, suggestions: &'a Suggestions) -> BTreeMap<&'a str, &'a str> {
    let suggested = suggestions.names.iter().filter(|name| name.kind == Some(Kind::Person));
    let suggested = suggested.map(|name| (&name.name, &name.aliases, &name.id));
    let known = corpus.records_of(Kind::Person).map(|(_, it)| (&it.name, &it.aliases, &it.id));
    let all = suggested.chain(known).flat_map(|(name, aliases, id)| {
        aliases.iter().chain([name]).map(move |form| (form.as_str(), id.as_str()))
    });
    all.collect()
}

/// The ids of suggested names by the passages in which they stand.
type Named<'a> = BTreeMap<(DocumentIndex, u32), Vec<(TextRange, &'a str)>>;

fn named(suggestions: &Suggestions) -> Named<'_> {
    let mut named = Named::new();
    let tables = suggestions.names.iter().filter(|name| !matches!(name.kind, None | Some(Kind::Trope)));
    for name in tables {
        for at in &name.places {
            named.entry((at.document, at.passage)).or_default().push((at.range, &name.id));
        }
    }
    named
}

impl Sheet<'_> {
    fn alias(&self, alias: &Alias) -> String {
        let mut lines = Lines::default();
        let record = &self.corpus[alias.record];
        lines.comment(&self.places(&alias.places));
        lines.comment(&format!("add {} to the `aliases` of `{}`", quoted(&alias.form), record.id));
        lines.into_text()
    }

    fn name(&self, name: &Name) -> String {
        let mut lines = Lines::default();
        lines.comment(&self.places(&name.places));
        let Some(kind) = name.kind else {
            lines.comment("nothing tells what it is: write person, character, place or organisation");
            lines.head("person");
            lines.key("id", &name.id);
            lines.key("name", &name.name);
            if !name.aliases.is_empty() {
                lines.list("aliases", &name.aliases);
            }
            return lines.hidden();
        };
        let doubt = if name.guess.is_sure { "" } else { "perhaps " };
        let article = if kind == Kind::Organisation { "an" } else { "a" };
        lines.comment(&format!("{doubt}{article} {}: {}", kind.as_str(), name.guess.reason));
        lines.head(kind.as_str());
        lines.key("id", &name.id);
        lines.key("name", &name.name);
        if !name.aliases.is_empty() {
            lines.list("aliases", &name.aliases);
        }
        if let Some(matching) = name.matching {
            lines.key("match", matching);
        }
        self.detail(kind, name, &mut lines);
        lines.into_text()
    }

    fn detail(&self, kind: Kind, name: &Name, lines: &mut Lines) {
        if kind == Kind::Trope {
            return lines.raw("# laconic = \"\"  # the sentence that defines it");
        }
        lines.raw("# summary = \"\"  # one sentence, in your own words");
        match kind {
            Kind::Person | Kind::Character => {
                if let Some((given, surname)) = name.name.rsplit_once(' ') {
                    lines.raw(&format!("# sort = {}", quoted(&format!("{surname}, {given}"))));
                }
                let more = if kind == Kind::Person {
                    "# roles = [\"\"]  # writer, actress, general"
                } else {
                    "# works = [\"\"]  # ids of works"
                };
                lines.raw(more);
            }
            Kind::Work => self.work(name, lines),
            Kind::Place => {
                lines.raw("# kind = \"\"  # city, country, region");
                lines.raw("# coordinates = [0.0, 0.0]  # latitude and longitude, in degrees");
            }
            Kind::Organisation => lines.raw("# kind = \"\"  # party, theatre, newspaper"),
            Kind::Trope => {}
        }
    }

    fn work(&self, name: &Name, lines: &mut Lines) {
        let work = &name.work;
        match &work.year {
            Some(year) => lines.key("year", year),
            None => lines.raw("# year = \"\""),
        }
        match &work.medium {
            Some(medium) => lines.key("medium", medium),
            None => lines.raw("# medium = \"\"  # literature, film, theatre"),
        }
        if let Some(kind) = &work.kind {
            lines.key("kind", kind);
        }
        if work.creators.is_empty() {
            lines.raw("# creators = [\"\"]  # ids of people, or names");
        } else {
            let creators: Vec<String> = work.creators.iter().map(|creator| self.id_of(creator)).collect();
            lines.list("creators", &creators);
        }
    }

    /// The id of a person who is suggested or known by that name; else the name.
    fn id_of(&self, creator: &str) -> String {
        self.people.get(creator).map_or_else(|| creator.to_owned(), |id| (*id).to_owned())
    }

    fn places(&self, places: &[At]) -> String {
        let shown: Vec<String> = places.iter().take(MOST_PLACES).map(|at| (self.place)(*at)).collect();
        let more = places.len().saturating_sub(shown.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{}{more}", shown.join(", "))
    }
}
