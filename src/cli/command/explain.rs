//! `seedbook explain`: the code of a diagnostic walks in, the page on it walks out; without one, the list of all.

use clap::Args;

use crate::cli::speech::Speech;
use crate::cli::{FINE, REFUSED, draw, refuse};
use crate::diagnostic::lint::{self, Lint};
use crate::diagnostic::suggest::nearest;

const EXAMPLES: &str = "\
Examples:
  seedbook explain                     list all codes
  seedbook explain orphaned-citation   tell what it means, with an example and how to mend it

A code is what stands in brackets in a report: `error[orphaned-citation]`.";

/// Tell what a diagnostic means, with an example and how to mend it.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The code of a diagnostic.
    #[arg(help = "The code of a diagnostic; without it, all codes are listed")]
    pub(in crate::cli) code: Option<String>,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> u8 {
    let page = match arguments.code.as_deref() {
        None => list(),
        Some(code) => match lint::find(bare(code)) {
            Some(lint) => lint.page().to_owned(),
            None => return refuse_code(bare(code)),
        },
    };
    match Speech::stdout().say(&page) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => REFUSED,
        _ => FINE,
    }
}

/// A code may be copied with what stands around it: `error[uncited]`.
fn bare(code: &str) -> &str {
    let inner = code.split_once('[').map_or(code, |(_, inner)| inner);
    inner.trim_end_matches([']', ':'])
}

fn refuse_code(code: &str) -> u8 {
    let mut talk = Speech::stderr();
    let near = nearest(code, lint::ALL.iter().map(|lint| lint.name));
    let advice = near.map_or_else(
        || "`seedbook explain` lists all codes".to_owned(),
        |near| format!("did you mean `{near}`? `seedbook explain` lists all codes"),
    );
    let words = draw::refusal(&format!("`{code}` is no code of a diagnostic"), Some(&advice), talk.look());
    refuse(&mut talk, &words)
}

fn list() -> String {
    let width = lint::ALL.iter().map(|lint| lint.name.len()).max().unwrap_or(0);
    let line =
        |lint: &Lint| format!("{:width$}  {:7}  {}\n", lint.name, lint.severity.as_str(), lint.summary);
    let lines: String = lint::ALL.iter().map(line).collect();
    lines + "\n`seedbook explain CODE` tells more. Levels can be set in `book.toml`, under `[lints]`.\n"
}
