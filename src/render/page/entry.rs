//! Heads of entries: a record or an example walks in; the head of its page, with its citation and its linked data,
//! walks out.

use crate::path::Url;
use crate::render::cite::{Citation, Genre};
use crate::render::frame::Head;
use crate::render::linked::{self, Ids};
use crate::render::press::Press;
use crate::resolve::corpus::{Example, Record};

/// The head of a record's page.
pub(super) fn of_record(press: &Press<'_>, record: &Record, head: Head) -> Head {
    let citation = Citation::of_page(press.config, &head.url, &record.name);
    Head {
        crumb: Some(record.name.clone()),
        citation: Some(Citation { genre: Genre::Entry, ..citation }),
        thing: Some(linked::record(press.config, press.corpus, record)),
        ..head
    }
}

/// The head of an example's page. It is cited with the passage that gives it, and with that passage's original.
pub(super) fn of_example(press: &Press<'_>, example: &Example, name: String, head: Head) -> Head {
    let document = &press.corpus[example.passage.document];
    let source = Citation::of_document(press.config, press.corpus, document);
    let page = Citation::of_page(press.config, &head.url, &head.title);
    let citation = Citation {
        genre: Genre::Entry,
        original: source.original,
        note: Some(press.corpus.locale.say(
            "from_passage",
            [
                ("title", document.title.value.as_str().into()),
                ("number", example.passage.number.to_string().into()),
            ],
        )),
        ..page
    };
    Head {
        citation: Some(citation),
        thing: Some(linked::example(press.config, press.corpus, example, &name)),
        crumb: Some(name),
        ..head
    }
}

/// The head of a page that lists others; `kind` is its type as linked data.
pub(super) fn of_index<'e>(
    press: &Press<'_>,
    kind: &str,
    entries: impl Iterator<Item = (&'e str, Url)>,
    head: Head,
) -> Head {
    let ids = Ids::new(press.config, &head.url);
    let mut entries = entries.peekable();
    let list = entries.peek().is_some().then(|| vec![linked::list(&ids, entries)]);
    Head { thing: Some(linked::page(&ids, &head.url, kind, head.cite_title())), list, ..head }
}
