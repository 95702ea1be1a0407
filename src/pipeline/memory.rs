//! What the stages remember from one run to the next: the changes since the last run walk in, and decide what is done
//! anew.

use std::sync::Arc;

use crate::config::{Config, THEME};
use crate::diagnostic::Checked;
use crate::error::Error;
use crate::parse;
use crate::resolve;
use crate::source::{Changes, Shelf};
use crate::theme::{self, Theme};

/// The memories of the stages, which are kept from run to run, or dropped after the only one.
#[derive(Default)]
pub(super) struct Memory {
    pub(super) shelf: Shelf,
    pub(super) parsed: parse::Memory,
    pub(super) resolved: resolve::Memory,
    theme: Option<Checked<Arc<Theme>>>,
}

/// A theme, and whether it is the one of the run before.
pub(super) struct Dressed {
    pub(super) theme: Checked<Arc<Theme>>,
    pub(super) is_same: bool,
}

impl Memory {
    /// The theme, loaded anew where one of its files may have changed.
    ///
    /// # Errors
    /// Where a file of the project's theme cannot be read.
    pub(super) fn theme(&mut self, config: &Config, changes: &Changes) -> Result<Dressed, Error> {
        let before = self.theme.take();
        if let Some(theme) =
            before.as_ref().filter(|theme| is_of(&theme.value, config) && !touch_theme(config, changes))
        {
            let theme = self.theme.insert(theme.clone()).clone();
            return Ok(Dressed { theme, is_same: true });
        }
        let Checked { value, diagnostics } = theme::load(config)?;
        if let Some(before) = before.filter(|before| {
            let theme = &before.value;
            is_of(theme, config)
                && theme.files == value.files
                && theme.sources == value.sources
                && before.diagnostics == diagnostics
        }) {
            return Ok(Dressed { theme: self.theme.insert(before).clone(), is_same: true });
        }
        let theme = self.theme.insert(Checked { value: Arc::new(value), diagnostics }).clone();
        Ok(Dressed { theme, is_same: false })
    }
}

/// Whether templates speak the language of the project.
fn is_of(theme: &Theme, config: &Config) -> bool {
    theme.language == config.language && theme.messages == config.messages
}

fn touch_theme(config: &Config, changes: &Changes) -> bool {
    let folders = THEME.map(|folder| config.root.join(folder));
    match changes {
        Changes::Everything => true,
        Changes::Paths(paths) => {
            paths.iter().any(|path| folders.iter().any(|folder| path.starts_with(folder)))
        }
    }
}
