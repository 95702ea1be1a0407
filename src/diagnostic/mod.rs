//! The second road for faults: what the curator should mend. A lint, a place and words walk in;
//! a [`Diagnostic`] walks out, to be collected by the stage and shown by `cli`.

pub mod lint;
pub mod suggest;

use std::ops::Range;

use crate::diagnostic::lint::Lint;
use crate::path::SourcePath;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; never fails a build.
    Note,
    /// Should be mended; fails a build under `--strict`.
    Warning,
    /// Must be mended; nothing is written.
    Error,
}

impl Severity {
    /// The word that users read.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Something in the corpus that the curator should mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its default level; `[lints]` may set another.
    pub severity: Severity,
    /// Which kind of fault it is.
    pub lint: Lint,
    /// The file.
    pub path: SourcePath,
    /// Where in the file, in bytes; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
    /// What is wrong: lower case, no full stop, the thing in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A fault of the given kind at a place.
    pub fn new(lint: Lint, path: &SourcePath, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span: Some(span), ..Self::of_file(lint, path, message) }
    }

    /// A fault of a file as a whole.
    pub fn of_file(lint: Lint, path: &SourcePath, message: impl Into<String>) -> Self {
        Self {
            severity: lint.severity,
            lint,
            path: path.clone(),
            span: None,
            message: message.into(),
            help: None,
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// What a pure stage gives: its result, and what should be mended.
#[derive(Clone, Debug, Default)]
pub struct Checked<T> {
    /// The result, as good as the input allowed.
    pub value: T,
    /// The faults, in input order.
    pub diagnostics: Vec<Diagnostic>,
}
