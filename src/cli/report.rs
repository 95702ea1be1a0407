//! An outcome walks in, what a person is told of it walks out.

use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::Report;
use crate::pipeline::{Ending, Outcome};
use crate::resolve::loose_ends;
use crate::serve::{News, Word};

use super::draw::{self, Look};
use super::volume::Volume;
use super::words::{counted, counts, files};

/// All diagnostics of a level or above: errors and warnings, then notes; loose ends as lists. Then `last`, the last line
/// of the report, after an empty line.
pub(super) fn whole(outcome: &Outcome, last: &str, floor: Severity, look: Look) -> String {
    let told = outcome.diagnostics.iter().filter(|it| it.severity >= floor);
    let (faults, notes): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        told.partition(|it| it.severity > Severity::Note);
    let (loose, notes): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        notes.into_iter().partition(|note| loose_ends::LINTS.contains(&note.lint));
    let drawn = faults.into_iter().chain(notes).map(|it| draw::diagnostic(it, text(outcome, it), look));
    let lists = loose_ends::LINTS.iter().map(|lint| {
        let notes = loose.iter().filter(|note| note.lint == *lint).map(|note| (*note, text(outcome, note)));
        draw::list(&notes.collect::<Vec<_>>(), look)
    });
    let blocks = drawn.chain(lists).chain([last.to_owned()]).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n")
}

/// What a report of a check tells beside its diagnostics.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    /// What was checked beside the documents, in words.
    pub(super) besides: &'a str,
    /// How much is wanted.
    pub(super) volume: Volume,
}

/// The whole report of a check; without its last lines where nobody wants them. Where the check could not be ended, the
/// refusal follows, after an empty line.
pub(super) fn checked(outcome: &Outcome, told: Told<'_>, look: Look) -> String {
    let whole = |last: &str| whole(outcome, last, told.volume.floor(), look);
    match outcome.ending {
        Ending::Refused(_) => match whole("") {
            nothing if nothing.is_empty() => nothing,
            told => told + "\n",
        },
        _ if told.volume.quiet => whole(""),
        _ => whole(&summary(outcome, told.besides)),
    }
}

fn summary(outcome: &Outcome, besides: &str) -> String {
    let documents = counted(outcome.documents, "document");
    let counts = counts(outcome);
    let counts = if counts.is_empty() { "nothing to mend" } else { &counts };
    let more = more(outcome);
    format!("checked {documents}{besides}: {counts}\n{more}")
}

/// Where more can be read on what was found: a line, or nothing where nothing was.
fn more(outcome: &Outcome) -> String {
    let mut codes: Vec<&str> = outcome.diagnostics.iter().map(|it| it.lint.name).collect();
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [] => String::new(),
        [only] => format!("`seedbook explain {only}` tells more\n"),
        [first, ..] => format!("`seedbook explain CODE` tells more of each code, such as `{first}`\n"),
    }
}

/// The last line of a build that was withheld.
pub(super) fn withheld(outcome: &Outcome, is_strict: bool) -> String {
    let is_by_strictness = is_strict && outcome.count(Severity::Error) == 0;
    let reason = if is_by_strictness { ", because `--strict` takes warnings for errors" } else { "" };
    format!("{}; nothing was written{reason}\n{}", counts(outcome), more(outcome))
}

/// The last line of a build that was written.
pub(super) fn written(outcome: &Outcome, site: &Path, report: &Report) -> String {
    let site = site.strip_prefix(".").unwrap_or(site).display();
    let documents = counted(outcome.documents, "document");
    let pages = counted(outcome.pages, "page");
    let deed = match report.new + report.changed + report.stale {
        0 => format!("{site} is up to date: {documents}, {pages}"),
        _ => format!("wrote {site}: {documents}, {pages}; {}", files(report)),
    };
    let counts = counts(outcome);
    let separator = if counts.is_empty() { "" } else { "; " };
    format!("{deed}{separator}{counts}\n")
}

/// What is told of an edition of a site that is served.
pub(super) fn served(outcome: &Outcome, Word { news, annex }: Word<'_>, look: Look) -> String {
    let counts = counts(outcome);
    let is_refused = matches!(outcome.ending, Ending::Refused(_));
    let error = match &outcome.ending {
        Ending::Refused(error) => draw::error(error, look) + "\n",
        _ => String::new(),
    };
    let separator = if counts.is_empty() { "" } else { "; " };
    let documents = counted(outcome.documents, "document");
    let line = match news {
        News::Shown => format!("shown anew: {documents}{separator}{counts}"),
        News::First if outcome.fails(false) || is_refused => {
            format!("{counts}{separator}pages will come when this is mended")
        }
        News::First => format!("{documents}{separator}{counts}"),
        News::Kept => format!("{counts}{separator}the last good pages stay"),
        News::Faulty => format!("{counts}{separator}the page stays as it was, if it was"),
    };
    let annex = annex.map(|folder| format!("annex `{folder}`: ")).unwrap_or_default();
    format!("{error}{annex}{line}\n")
}

/// What pages show of an outcome that is not to be shown itself.
pub(super) fn overlaid(outcome: &Outcome) -> String {
    let error = match &outcome.ending {
        Ending::Refused(error) => draw::error(error, Look::Plain),
        _ => String::new(),
    };
    whole(outcome, &error, Severity::Note, Look::Plain)
}

fn text<'a>(outcome: &'a Outcome, diagnostic: &Diagnostic) -> Option<&'a str> {
    outcome.texts.get(&diagnostic.path).map(String::as_str)
}
