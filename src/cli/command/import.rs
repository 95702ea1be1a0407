//! `seedbook import`: files that were saved elsewhere walk in, documents in `seeds/` walk out.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FAULTY, FINE, REFUSED, draw, gone, imported, refuse};
use crate::import::{self, Ending, Form, Input, Options, Outcome};
use crate::slug::slug;

const EXAMPLES: &str = "\
Examples:
  seedbook import ~/Downloads/article.html
  seedbook import clips/*.txt --dir corpus
  seedbook import essay.md --dry-run
  pandoc notes.docx -t html | seedbook import - --id field-notes

FILE is a plain-text clip (`.txt`, with a sidecar `.toml` beside it or none), a saved web page (`.html`) or
Markdown with YAML front matter, as clippers for notes save it (`.md`); `-` is what is piped in. Each becomes a
document with TOML front matter in `seeds`, or the folder for sources that `book.toml` names. It is named after its
id: the sidecar’s, else one made from the file’s name, or from the title of what is piped in. What is not part of the
text is listed, readers’ comments are kept apart.
FILE stays as it is, and nothing is written over.

Exit codes: 0 all were imported, 1 something should be mended, in a file or in what became of it, 2 a file could
not be read or written.";

/// Make documents of clips, saved web pages and notes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// What to import.
    #[arg(required = true, value_name = "FILE", help = "What to import; `-` for what is piped in")]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// The project's folder.
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        help = "The project’s folder; by default this one"
    )]
    pub(in crate::cli) dir: PathBuf,
    /// What the files are.
    #[arg(
        long = "as",
        value_name = "FORM",
        help = "What the files are; by default as their names or contents tell"
    )]
    pub(in crate::cli) form: Option<Written>,
    /// The document's id.
    #[arg(long, value_parser = read_id, help = "The document’s id and file name, where there is one FILE")]
    pub(in crate::cli) id: Option<String>,
    /// Whether to print only.
    #[arg(long, help = "Print the documents; write nothing")]
    pub(in crate::cli) dry_run: bool,
}

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Written(Form);

impl ValueEnum for Written {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(Form::Clip), Self(Form::Page), Self(Form::Note)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self.0 {
            Form::Clip => "txt",
            Form::Page => "html",
            Form::Note => "md",
        }))
    }
}

fn read_id(text: &str) -> Result<String, String> {
    match slug(text) {
        made if made == text && !text.is_empty() => Ok(made),
        made if made.is_empty() => Err("use lower-case letters, digits and hyphens".to_owned()),
        made => Err(format!("it cannot stand in an address; write `{made}`")),
    }
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let mut talk = Speech::stderr();
    let look = talk.look();
    if arguments.id.is_some() && arguments.files.len() > 1 {
        let words = draw::refusal(
            "`--id` names one document, and there are several files",
            Some("import them one by one"),
            look,
        );
        return refuse(&mut talk, &words);
    }
    let inputs = match arguments.files.iter().map(|file| input(file)).collect::<io::Result<Vec<Input>>>() {
        Ok(inputs) => inputs,
        Err(error) => {
            let words = draw::refusal(&format!("cannot read what is piped in: {error}"), None, look);
            return refuse(&mut talk, &words);
        }
    };
    let options = Options {
        form: arguments.form.map(|form| form.0),
        id: arguments.id.as_deref(),
        is_dry: arguments.dry_run,
    };
    let outcomes = match import::import(&arguments.dir, inputs, options) {
        Ok(outcomes) => outcomes,
        Err(error) => return refuse(&mut talk, &draw::error(&error, look)),
    };
    let printed = if arguments.dry_run { print(&outcomes) } else { Ok(()) };
    // Where nobody can hear, the deed still counts.
    let _ = talk.say(&imported::report(&outcomes, arguments.dry_run, volume, look));
    match gone(printed, "print the documents", &mut talk) {
        Some(REFUSED) => REFUSED,
        _ => code(&outcomes),
    }
}

fn input(file: &Path) -> io::Result<Input> {
    if file.as_os_str() != "-" {
        return Ok(Input::file(file.to_owned()));
    }
    let mut bytes = Vec::new();
    // The byte after the last that is allowed tells that there are too many.
    io::stdin().take(import::MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(Input::bytes("stdin", bytes))
}

/// Prints the documents; where there are several, each below its name.
fn print(outcomes: &[Outcome]) -> io::Result<()> {
    let mut data = Speech::stdout();
    let documents: Vec<_> = outcomes
        .iter()
        .filter_map(|outcome| match &outcome.ending {
            Ending::Imported(document) => Some(document),
            _ => None,
        })
        .collect();
    for (nth, document) in documents.iter().enumerate() {
        if documents.len() > 1 {
            let gap = if nth > 0 { "\n" } else { "" };
            data.say(&format!("{gap}==> {} <==\n", document.target))?;
        }
        data.say(&document.text)?;
    }
    Ok(())
}

fn code(outcomes: &[Outcome]) -> u8 {
    let code = |outcome: &Outcome| match outcome.ending {
        Ending::Refused(_) => REFUSED,
        _ if outcome.is_faulty() => FAULTY,
        _ => FINE,
    };
    outcomes.iter().map(code).max().unwrap_or(FINE)
}
