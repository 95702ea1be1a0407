//! `seedbook serve`: a project's folder walks in, its site walks out on this machine, anew with each change.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;

use crate::cli::draw::Look;
use crate::cli::speech::Speech;
use crate::cli::volume::Volume;
use crate::cli::{FINE, draw, refuse, report};
use crate::pipeline::{Ending, Outcome};
use crate::serve::{self, Audience, News, Word};

use super::project::Project;

const EXAMPLES: &str = "\
Examples:
  seedbook serve
  seedbook serve corpus --port 8000
  seedbook serve --open

Nothing is written. Pages are printed as they are asked for, and load themselves anew when a source changes. While
the sources have errors, the last good pages stay, with the errors over them. Projects that `book.toml` names as
`[[annex]]` are shown in their folders of the site, and watched too. End with Ctrl-C.";

/// Show the site on this machine, anew with each change of a source.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// Which project.
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// The port.
    #[arg(
        short,
        long,
        value_name = "N",
        default_value_t = serve::PORT,
        help = "The port; where it is taken, the next one that is free"
    )]
    pub(in crate::cli) port: u16,
    /// Whether to open a browser.
    #[arg(long, help = "Open the site in the browser")]
    pub(in crate::cli) open: bool,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, volume: Volume) -> u8 {
    let talk = Speech::stderr();
    let look = talk.look();
    let stage =
        Stage { talk: Mutex::new(talk), look, volume, is_opening: arguments.open, last: Mutex::default() };
    let audience: Arc<dyn Audience> = Arc::new(stage);
    match serve::serve(&arguments.project.dir, arguments.port, &audience) {
        Ok(()) => FINE,
        Err(error) => refuse(&mut Speech::stderr(), &draw::error(&error, look)),
    }
}

/// The terminal, as long as the site is served.
struct Stage {
    talk: Mutex<Speech>,
    look: Look,
    volume: Volume,
    is_opening: bool,
    /// The last list of what is to be mended, of the project and of each annex: it is not said twice.
    last: Mutex<BTreeMap<String, String>>,
}

impl Stage {
    /// Where nobody can hear, the site is still served.
    fn say(&self, words: &str) {
        let _ = self.talk.lock().unwrap_or_else(PoisonError::into_inner).say(words);
    }
}

impl Audience for Stage {
    fn listening(&self, address: &str, taken: Option<u16>) {
        if let Some(port) = taken {
            self.say(&format!("port {port} is taken\n"));
        }
        self.say(&format!("the site is at {address} (end with Ctrl-C)\n"));
        if self.is_opening
            && let Err(error) = open::that_detached(address)
        {
            self.say(&draw::refusal(
                &format!("cannot open a browser: {error}"),
                Some("open the address above yourself"),
                self.look,
            ));
        }
    }

    fn edited(&self, outcome: &Outcome, word: Word<'_>) -> String {
        let whole = |end: &str| report::whole(outcome, end, self.volume.floor(), self.look);
        let told = whole("");
        let is_good = !outcome.fails(false) && !matches!(outcome.ending, Ending::Refused(_));
        let is_dull = self.volume.quiet && matches!(word.news, News::First | News::Shown) && is_good;
        let end = if is_dull { String::new() } else { report::served(outcome, word, self.look) };
        let mut all = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let last = all.entry(word.annex.unwrap_or_default().to_owned()).or_default();
        self.say(&if *last == told { end } else { whole(&end) });
        if word.news != News::Faulty {
            *last = told;
        }
        report::overlaid(outcome)
    }
}
