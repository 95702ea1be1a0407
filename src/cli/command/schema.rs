//! `seedbook schema`: a kind of file walks in, the JSON Schema of what may stand in it walks out.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FINE, answer, draw, refuse};
use crate::init;
use crate::schema::{self, Subject};

const EXAMPLES: &str = "\
Examples:
  seedbook schema authority > authority.json
  seedbook schema --dir .schemas

  book          `book.toml`
  front-matter  the head of a document, and a TOML file beside a document of the same name
  authority     all other TOML files in `seeds`

The schemas (JSON Schema, draft 2020-12) know every key and word that Seedbook does. Editors that use Taplo or Tombi
complete and check a TOML file whose first line names its schema:

  #:schema ../.schemas/authority.json

What `seedbook init` plants has the schemas, and a `.taplo.toml` that says which file each is for.";

/// Print the JSON Schema of a kind of file, for editors.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true, after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The kind of file.
    #[arg(value_name = "FILES", required_unless_present = "dir", help = "The kind of file")]
    pub(in crate::cli) subject: Option<Subject>,
    /// Where to write schemas.
    #[arg(
        long,
        value_hint = ValueHint::DirPath,
        help = "Write the schema into this folder, or all of them, and renew those that are there"
    )]
    pub(in crate::cli) dir: Option<PathBuf>,
}

impl ValueEnum for Subject {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let subjects = arguments.subject.map_or_else(|| Subject::ALL.to_vec(), |subject| vec![subject]);
    let Some(folder) = &arguments.dir else {
        return answer(&subjects.into_iter().map(schema::compose).collect::<String>());
    };
    let mut talk = Speech::stderr();
    match init::renew(folder, &subjects) {
        Err(error) => {
            let look = talk.look();
            refuse(&mut talk, &draw::error(&error, look))
        }
        Ok(files) => {
            let lines = files.iter().map(|file| format!("wrote {}\n", file.display()));
            volume.sum_up(&mut talk, &lines.collect::<String>());
            FINE
        }
    }
}
