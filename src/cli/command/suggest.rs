//! `seedbook suggest`: a project's folder walks in, what its documents hold and its authority files do not walks out.

use std::io;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::cli::shelfmark::Shelf;
use crate::cli::speech::Speech;
use crate::cli::words::counted;
use crate::cli::{FINE, draw, gone, offer, offer_json, refuse};
use crate::pipeline::survey::{self, Survey};
use crate::suggest::{self, Options, Suggestions, Topic};

use super::project::Project;

const EXAMPLES: &str = "\
Examples:
  seedbook suggest
  seedbook suggest corpus --only names,dates --min 2
  seedbook suggest --toml > suggested.toml

All of it is a guess by the words around a name, a date or a number; the list says what speaks for it. The tables of
`--toml` can be pasted into a file under `seeds/`: their citations resolve, their ids are free, and what the text does
not make certain is a comment that says what to fill in. Dates and figures are read in English and Russian.";

/// List names, titles, tropes, dates and figures that have no record yet.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// How to print the list.
    #[arg(long, default_value = "human", help = "How to print the list")]
    pub(in crate::cli) format: Format,
    /// Whether to print TOML.
    #[arg(long, conflicts_with = "format", help = "Print tables for an authority file: `--format toml`")]
    pub(in crate::cli) toml: bool,
    /// What to list.
    #[arg(long, value_delimiter = ',', value_name = "TOPIC", help = "List these alone; several with commas")]
    pub(in crate::cli) only: Vec<Topic>,
    /// How many mentions there must be.
    #[arg(
        long = "min",
        default_value_t = 1,
        value_name = "N",
        help = "List names, titles and tropes with at least so many mentions"
    )]
    pub(in crate::cli) least: usize,
}

/// How to print suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Human,
    Toml,
    Json,
}

impl ValueEnum for Topic {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    let survey = match survey::survey(&arguments.project.dir) {
        Ok(survey) => survey,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let topics = if arguments.only.is_empty() { Topic::ALL.to_vec() } else { arguments.only.clone() };
    let options = Options { topics, least: arguments.least, language: survey.language.clone() };
    let suggestions = suggest::suggest(&survey.corpus, &options);
    let format = if arguments.toml { Format::Toml } else { arguments.format };
    if let Some(code) = gone(tell(&survey, &suggestions, format), "write the list", &mut talk) {
        return code;
    }
    let _ = talk.say(&remarks(&survey));
    FINE
}

fn tell(survey: &Survey, suggestions: &Suggestions, format: Format) -> io::Result<()> {
    let mut data = Speech::stdout();
    let shelf = Shelf::new(survey);
    let text = match format {
        Format::Human => offer::compose(survey, suggestions, &shelf),
        Format::Toml => {
            let tables = survey.texts.iter().filter(|(path, _)| path.extension() == "toml");
            let there: Vec<&str> = tables.map(|(_, text)| text.as_str()).collect();
            suggest::toml::write(&survey.corpus, suggestions, &|at| shelf.write(at), &there)
        }
        Format::Json => offer_json::compose(survey, suggestions, &shelf)?,
    };
    data.say(&text)
}

/// What keeps the list from being whole.
fn remarks(survey: &Survey) -> String {
    let mut remarks = Vec::new();
    match survey.errors() {
        0 => {}
        errors => {
            let errors = counted(errors, "error");
            remarks.push(format!(
                "the corpus has {errors}, and the list may lack what they hide: `seedbook check`\n"
            ));
        }
    }
    let language = |document: &crate::resolve::corpus::CorpusDocument| {
        document.tree.meta.language.clone().unwrap_or_else(|| survey.language.clone())
    };
    let unread = survey
        .corpus
        .documents
        .iter()
        .filter(|document| !suggest::date::vocabulary::is_read(&language(document)));
    match unread.count() {
        0 => {}
        unread => {
            let unread = counted(unread, "document");
            remarks.push(format!(
                "{unread} in other languages than English and Russian: of dates and figures, only what digits tell\n"
            ));
        }
    }
    remarks.concat()
}
