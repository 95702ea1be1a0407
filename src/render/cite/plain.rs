//! Plain text: a citation walks in; a line to copy walks out, in three pieces between which a passage's number and
//! anchor can be put.

use serde::Serialize;

use crate::render::cite::{Citation, Name};

/// A citation in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plain {
    /// What stands before a passage's number.
    pub head: String,
    /// What stands between the number and its anchor.
    pub middle: String,
    /// What stands after.
    pub tail: String,
}

/// Writes a citation: author, title, site, date, address, original.
pub fn plain(citation: &Citation) -> Plain {
    let container = citation.container.as_deref();
    let authors: Vec<String> = citation.authors.iter().map(Name::spoken).collect();
    let authors = citation.locale.join(&authors.iter().map(String::as_str).collect::<Vec<_>>());
    // A site that publishes itself is named once.
    let is_named_later = container.unwrap_or(&citation.title) == authors;
    let head = if authors.is_empty() || is_named_later { String::new() } else { format!("{authors}. ") };
    let title = &citation.title;
    let (head, place) = match container {
        Some(container) => {
            let title = citation.locale.say("cited_title", [("title", title.as_str().into())]);
            (format!("{head}{title}"), format!(". {container}"))
        }
        None => (format!("{head}{title}"), String::new()),
    };
    let publisher = citation.publisher.as_ref().filter(|publisher| {
        Some(publisher.as_str()) != container && **publisher != authors && *publisher != title
    });
    let issued = citation.issued.as_ref().map(|date| citation.locale.date(date));
    let details: String = [publisher, issued.as_ref(), citation.url.as_ref()].into_iter().flatten().fold(
        place,
        |text, part| {
            let joint = if text.is_empty() { ". " } else { ", " };
            format!("{text}{joint}{part}")
        },
    );
    let notes = citation.notes().map(|notes| format!(" {notes}")).unwrap_or_default();
    Plain { head, middle: details, tail: format!(".{notes}") }
}
