//! Answers: what a server said of an address walks in, what a curator is told of the link walks out.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{self, Lint};
use crate::resolve::outside::OutsideLink;

/// What is known of an address. Reasons are clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Answer {
    /// The page is there.
    Fine,
    /// The page is there, but for good at another address.
    Moved(String),
    /// The page is not there, and why.
    Dead(String),
    /// The address is one of a private network, and was not asked for.
    Private,
    /// No server was found, and how.
    Silent(String),
    /// Nobody can tell, and why.
    Unsure(String),
}

impl Answer {
    /// What to say of a link with that address, if anything.
    pub(super) fn tell(&self, link: &OutsideLink) -> Option<Diagnostic> {
        let address = &link.address;
        let (fault, message, help): (Lint, String, &str) = match self {
            Self::Fine => return None,
            Self::Moved(to) => (
                lint::MOVED_LINK,
                format!("`{address}` has moved for good to `{to}`"),
                "write the new address",
            ),
            Self::Dead(why) | Self::Silent(why) => (
                lint::DEAD_LINK,
                format!("`{address}` leads nowhere: {why}"),
                "correct the address, or link to a copy in an archive of the web",
            ),
            Self::Private => (
                lint::DEAD_LINK,
                format!("`{address}` leads into a private network, where readers cannot follow"),
                "link to a public address, or check with `--allow-private` if all readers are in that network",
            ),
            Self::Unsure(why) => (
                lint::UNSURE_LINK,
                format!("`{address}` could not be checked: {why}"),
                "open it in a browser, or check again later",
            ),
        };
        Some(Diagnostic::new(fault, &link.place.path, link.place.span(), message).with_help(help))
    }
}
