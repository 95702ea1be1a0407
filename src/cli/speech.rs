//! A text walks in and is written to stdout or stderr, with colours if somebody looks and wants them.

use std::env;
use std::io::{self, IsTerminal, Write};

use super::draw::Look;

/// One of the two streams.
pub(super) struct Speech {
    stream: Box<dyn Write + Send>,
    look: Look,
}

impl Speech {
    /// For what was asked for.
    pub(super) fn stdout() -> Self {
        Self::to(io::stdout())
    }

    /// For everything else.
    pub(super) fn stderr() -> Self {
        Self::to(io::stderr())
    }

    fn to(stream: impl Write + IsTerminal + Send + 'static) -> Self {
        let look = if stream.is_terminal() && wants_colours() { Look::Coloured } else { Look::Plain };
        Self { stream: Box::new(stream), look }
    }

    /// How to draw what goes there.
    pub(super) fn look(&self) -> Look {
        self.look
    }

    /// Writes a text, at once.
    ///
    /// # Errors
    /// What the system says; a broken pipe among it.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        self.stream.write_all(text.as_bytes())?;
        self.stream.flush()
    }
}

/// See <https://no-color.org>.
fn wants_colours() -> bool {
    let is_set = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !is_set && env::var_os("TERM").is_none_or(|term| term != "dumb")
}
