//! Suggestions walk in, a list of them for people walks out.

use crate::parse::authority::record::Kind;
use crate::pipeline::survey::Survey;
use crate::suggest::date::Dated;
use crate::suggest::figure::Counted;
use crate::suggest::name::{Alias, Name};
use crate::suggest::{At, Suggestions};

use super::draw::harmless;
use super::shelfmark::Shelf;
use super::window::window;
use super::words::{counted, times};

/// How many places of a name are told.
const MOST_PLACES: usize = 4;

/// Lists all suggestions by kind, with a last line that counts them.
pub(super) fn compose(survey: &Survey, suggestions: &Suggestions, shelf: &Shelf<'_>) -> String {
    let list = List { survey, shelf };
    let kinds = [
        Some(Kind::Person),
        Some(Kind::Character),
        Some(Kind::Place),
        Some(Kind::Organisation),
        None,
        Some(Kind::Work),
        Some(Kind::Trope),
    ];
    let mut blocks: Vec<String> = kinds.into_iter().map(|kind| list.kind(kind, &suggestions.names)).collect();
    blocks.push(block(
        "other forms of names that have records",
        suggestions.aliases.iter().map(|it| list.alias(it)),
    ));
    blocks.push(block("dated sentences", suggestions.dates.iter().map(|dated| list.dated(dated))));
    blocks.push(block("figures", suggestions.figures.iter().map(|figure| list.figure(figure))));
    blocks.retain(|block| !block.is_empty());
    blocks.push(summary(survey, suggestions));
    blocks.join("\n")
}

fn summary(survey: &Survey, suggestions: &Suggestions) -> String {
    let documents = counted(survey.corpus.documents.len(), "document");
    if suggestions.is_empty() {
        return format!("looked through {documents}: nothing to suggest\n");
    }
    let names = counted(suggestions.names.len() + suggestions.aliases.len(), "name");
    let dates = counted(suggestions.dates.len(), "date");
    let figures = counted(suggestions.figures.len(), "figure");
    format!(
        "looked through {documents}: {names}, {dates}, {figures}; `--toml` prints them as tables to paste\n"
    )
}

fn block(title: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return String::new();
    }
    format!("{title} ({})\n{}", items.len(), items.concat())
}

fn title(kind: Option<Kind>) -> &'static str {
    kind.map_or("names of which nothing tells what they are", Kind::plural)
}

struct List<'a> {
    survey: &'a Survey,
    shelf: &'a Shelf<'a>,
}

impl List<'_> {
    fn kind(&self, kind: Option<Kind>, names: &[Name]) -> String {
        let of_kind = names.iter().filter(|name| name.kind == kind);
        block(title(kind), of_kind.map(|name| self.name(name)))
    }

    fn name(&self, name: &Name) -> String {
        let also = match name.aliases.as_slice() {
            [] => String::new(),
            aliases => format!(", also {}", aliases.join(", ")),
        };
        let doubt = if name.guess.is_sure || name.kind.is_none() { "" } else { "perhaps; " };
        let guess = match name.kind {
            None => String::new(),
            Some(_) => format!("    {doubt}{}{}\n", name.guess.reason, work(name)),
        };
        let line = format!("{}{also}: {}", name.name, times(name.places.len()));
        format!("  {}\n{}    {}\n", harmless(&line), harmless_lines(&guess), self.places(&name.places))
    }

    fn alias(&self, alias: &Alias) -> String {
        let record = &self.survey.corpus[alias.record];
        let times = times(alias.places.len());
        let line = format!("{}: {times}; an alias of `{}`?", alias.form, record.id);
        format!("  {}\n    {}\n", harmless(&line), self.places(&alias.places))
    }

    fn dated(&self, dated: &Dated) -> String {
        let corpus = &self.survey.corpus;
        let waves: Vec<String> = dated.waves.iter().map(|wave| format!("`{}`", corpus[*wave].id)).collect();
        let wave = if waves.is_empty() { String::new() } else { format!(", wave {}", waves.join(" or ")) };
        let reason =
            dated.reason.as_ref().map(|reason| format!("    inferred: {reason}\n")).unwrap_or_default();
        format!(
            "  {}{wave}: {}\n    {}\n{}",
            dated.date,
            self.shelf.write(dated.at),
            self.sentence(dated.at, dated.sentence_in(corpus)),
            harmless_lines(&reason)
        )
    }

    fn figure(&self, figure: &Counted) -> String {
        format!(
            "  {}: {}\n    {}\n",
            harmless(&figure.shown),
            self.shelf.write(figure.at),
            self.sentence(figure.at, figure.sentence_in(&self.survey.corpus))
        )
    }

    /// The sentence, or as much of it as fits, around the place.
    fn sentence(&self, at: At, sentence: &str) -> String {
        let passage = self.survey.corpus[at.document].passage(at.passage);
        let part = passage.map_or("", |passage| passage.text.slice(at.range));
        let start = sentence.find(part).unwrap_or(0);
        harmless(&window(sentence, start..start + part.len()).text).into_owned()
    }

    fn places(&self, places: &[At]) -> String {
        let shown: Vec<String> = places.iter().take(MOST_PLACES).map(|at| self.shelf.write(*at)).collect();
        let more = places.len().saturating_sub(shown.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{}{more}", shown.join(", "))
    }
}

/// What the text says of a work.
fn work(name: &Name) -> String {
    let work = &name.work;
    let mut facts = Vec::new();
    facts.extend(work.year.clone());
    facts.extend(work.kind.clone());
    facts.extend(work.medium.clone());
    facts.extend(work.creators.iter().map(|creator| format!("by {creator}")));
    facts.into_iter().flat_map(|fact| [", ".to_owned(), fact]).collect()
}

/// Each line stays harmless by itself.
fn harmless_lines(text: &str) -> String {
    text.lines().flat_map(|line| [harmless(line), "\n".into()]).collect()
}
