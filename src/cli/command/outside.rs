//! `seedbook check --external`: the outside links of an outcome walk in; what their servers say is added to it, and how
//! many were asked for walks out, in words.

use clap::Args;

use crate::cli::speech::Speech;
use crate::error::Error;
use crate::pipeline::Outcome;

use super::check;

/// Whether and how to ask.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Links out of the site")]
pub(in crate::cli) struct Outside {
    /// Whether to ask at all.
    #[arg(long, help = "Ask the servers of links out of the site whether their pages are there")]
    pub(in crate::cli) external: bool,
    /// How many to ask for.
    #[arg(long, value_name = "N", requires = "external", default_value_t = 500)]
    #[arg(help = "Ask for at most N addresses")]
    pub(in crate::cli) limit: usize,
    /// How long to wait.
    #[arg(long, value_name = "SECONDS", requires = "external", default_value_t = 10)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=300), help = "Wait so long for an answer")]
    pub(in crate::cli) timeout: u64,
    /// Whether to forget.
    #[arg(long, requires = "external", help = "Ask even where an answer is remembered")]
    pub(in crate::cli) fresh: bool,
    /// Whether to ask in private networks.
    #[arg(long, requires = "external", help = "Ask servers of private networks, and of this machine, too")]
    pub(in crate::cli) allow_private: bool,
}

/// Asks, if that is wanted.
#[cfg(feature = "external")]
pub(super) fn ask(
    outcome: &mut Outcome,
    arguments: &check::Arguments,
    talk: &mut Speech,
) -> Result<String, Error> {
    use std::time::Duration;

    use crate::check::{Manners, external};
    use crate::cli::draw;

    let outside = &arguments.outside;
    if !outside.external {
        return Ok(String::new());
    }
    let manners = Manners {
        limit: outside.limit,
        timeout: Duration::from_secs(outside.timeout),
        is_fresh: outside.fresh,
        allows_private: outside.allow_private,
    };
    let told = external(&arguments.project.dir, &outcome.outside, &manners)?;
    if let Some(error) = &told.forgotten {
        let look = talk.look();
        // The answers are told all the same; only the next run has to ask again.
        let _ = talk.say(&draw::error(error, look));
    }
    let words = words(&told);
    outcome.add(&arguments.project.dir, told.diagnostics);
    Ok(words)
}

#[cfg(feature = "external")]
fn words(told: &crate::check::Told) -> String {
    use crate::cli::words::counted;

    let addresses = counted(told.addresses, "outside link");
    let parts =
        [(told.asked, "asked for"), (told.remembered, "remembered"), (told.left, "left out by `--limit`")];
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, deed)| format!("{count} {deed}")).collect();
    if parts.is_empty() {
        format!(" and {addresses}")
    } else {
        format!(" and {addresses} ({})", parts.join(", "))
    }
}

/// Refuses, if that is wanted.
#[cfg(not(feature = "external"))]
pub(super) fn ask(_: &mut Outcome, arguments: &check::Arguments, _: &mut Speech) -> Result<String, Error> {
    if arguments.outside.external { Err(Error::NoClient) } else { Ok(String::new()) }
}
