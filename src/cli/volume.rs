//! How much a user wants to hear walks in; what is told of a run while it lasts walks out: nothing, a bar on a terminal,
//! or a line for each stage.

use std::cell::RefCell;
use std::env;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use clap::{ArgAction, Args};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostic::Severity;
use crate::pipeline::progress::{Listener, Stage, Step};

use super::speech::Speech;
use super::words::counted;

/// How much to tell.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(super) struct Volume {
    /// Only what is wrong.
    #[arg(
        short,
        long,
        global = true,
        action = ArgAction::SetTrue,
        help = "Say only what is wrong: no summary, no notes, no progress"
    )]
    pub(super) quiet: bool,
    /// Each stage.
    #[arg(
        short,
        long,
        global = true,
        action = ArgAction::SetTrue,
        conflicts_with = "quiet",
        help = "Tell each stage of a run, what it made, and how long it took"
    )]
    pub(super) verbose: bool,
}

impl Volume {
    /// The least level of a diagnostic that is told.
    pub(super) fn floor(self) -> Severity {
        if self.quiet { Severity::Warning } else { Severity::Note }
    }

    /// Says what was done, unless nobody wants to hear it.
    pub(super) fn sum_up(self, talk: &mut Speech, words: &str) {
        if !self.quiet {
            // Where nobody can hear, the deed still counts.
            let _ = talk.say(words);
        }
    }

    /// Runs something, and tells of its stages.
    pub(super) fn during<T>(self, run: impl FnOnce(Listener<'_>) -> T) -> T {
        if self.verbose {
            let began = RefCell::new(Instant::now());
            return run(Listener::new(&|step| line(step, &began)));
        }
        if self.quiet || !has_bars() {
            return run(Listener::default());
        }
        let bar = Bar::new();
        let made = run(Listener::new(&|step| bar.step(step)));
        bar.end();
        made
    }
}

fn has_bars() -> bool {
    io::stderr().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

fn line(step: Step, began: &RefCell<Instant>) {
    match step {
        Step::Begins(_) => *began.borrow_mut() = Instant::now(),
        Step::Ends(stage, amount) => {
            let took = began.borrow().elapsed();
            let _ = Speech::stderr().say(&format!(
                "{:9} {:>8.1} ms  {}\n",
                done(stage),
                took.as_secs_f64() * 1000.0,
                counted(amount, noun(stage))
            ));
        }
    }
}

fn done(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "read",
        Stage::Parse => "parsed",
        Stage::Resolve => "linked",
        Stage::Render => "rendered",
        Stage::Write => "wrote",
    }
}

fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "reading files",
        Stage::Parse => "parsing documents",
        Stage::Resolve => "linking names and citations",
        Stage::Render => "making pages",
        Stage::Write => "writing the site",
    }
}

fn noun(stage: Stage) -> &'static str {
    match stage {
        Stage::Resolve => "document",
        Stage::Read | Stage::Parse | Stage::Render | Stage::Write => "file",
    }
}

/// A bar of the stages of a run. It shows only where the run takes long, so that short ones do not flicker.
struct Bar {
    picture: ProgressBar,
    ended: Sender<()>,
    shower: JoinHandle<()>,
}

const PATIENCE: Duration = Duration::from_millis(300);
const BEAT: Duration = Duration::from_millis(100);

impl Bar {
    fn new() -> Self {
        let stages = u64::try_from(Stage::ALL.len()).unwrap_or_default();
        let bar = ProgressBar::with_draw_target(Some(stages), ProgressDrawTarget::hidden());
        // The only fault that it could have is one of ours; then there is the plain bar.
        if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:20} {msg} ({elapsed})") {
            bar.set_style(style);
        }
        let (ended, end) = mpsc::channel();
        let shown = bar.clone();
        let shower = thread::spawn(move || {
            if end.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(BEAT);
            }
        });
        Self { picture: bar, ended, shower }
    }

    fn step(&self, step: Step) {
        match step {
            Step::Begins(stage) => self.picture.set_message(doing(stage)),
            Step::Ends(..) => self.picture.inc(1),
        }
    }

    fn end(self) {
        // Where nobody listens any more, the bar shows already.
        let _ = self.ended.send(());
        let _ = self.shower.join();
        self.picture.finish_and_clear();
    }
}
