//! The stages of a run walk in as they begin and end; whoever listens is told. What is done does not depend on it.

/// A part of a run that may take long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Read,
    /// Each file is understood by itself.
    Parse,
    /// Names, links and citations are found across files.
    Resolve,
    /// Pages are made.
    Render,
    /// The site is put in its place.
    Write,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Read, Self::Parse, Self::Resolve, Self::Render, Self::Write];
}

/// What is told of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A stage begins.
    Begins(Stage),
    /// A stage ends; the number counts what it made: files read, documents and authority files parsed, documents and
    /// records resolved, files rendered, files of the site that became new or changed or went.
    Ends(Stage, usize),
}

/// Whoever listens, or nobody.
#[derive(Clone, Copy, Default)]
pub struct Listener<'a>(Option<&'a dyn Fn(Step)>);

impl<'a> Listener<'a> {
    /// Calls a function for each step.
    pub fn new(listen: &'a dyn Fn(Step)) -> Self {
        Self(Some(listen))
    }

    /// Runs a stage; `count` counts what it made.
    pub(super) fn hear<T>(self, stage: Stage, run: impl FnOnce() -> T, count: impl FnOnce(&T) -> usize) -> T {
        let Some(listen) = self.0 else { return run() };
        listen(Step::Begins(stage));
        let made = run();
        listen(Step::Ends(stage, count(&made)));
        made
    }
}
