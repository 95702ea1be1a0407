//! Mentions: a record walks in; the sentences that name it walk out, a page of them at a time.

use serde::Serialize;

use crate::path::Url;
use crate::render::backlink::Backlink;
use crate::render::frame::{Head, title_of};
use crate::render::page::paging::{self, PageLink};
use crate::render::page::ties::Ties;
use crate::render::page::wording::describe;
use crate::render::part::{Parts, count};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{PassageRef, Record, RecordIndex};

/// How many mentions stand on one page.
const PER_PAGE: usize = 60;

/// A page of mentions.
#[derive(Serialize)]
pub(super) struct Mentions {
    /// How many there are on all pages.
    total: usize,
    /// The same, in words.
    count: String,
    list: Vec<Backlink>,
    pages: Vec<PageLink>,
}

/// What the further pages show.
#[derive(Serialize)]
struct MentionsView {
    name: String,
    is_title: bool,
    href: String,
    page: usize,
    mentions: Mentions,
}

/// The mentions that stand on the record's own page.
pub(super) fn first(parts: &Parts<'_>, index: RecordIndex) -> Mentions {
    section(parts, index, 0)
}

/// Prints the pages of the mentions that do not fit on the record's own.
pub(super) fn further(press: &Press<'_>, ties: &Ties, index: RecordIndex) -> Vec<Printed> {
    let pages = press.corpus[index].mentioned.len().div_ceil(PER_PAGE);
    (1..pages).map(|nth| one(press, ties, index, nth)).collect()
}

/// `7 paragraphs of 2 documents`; nothing where the record is not mentioned.
pub(super) fn extent(record: &Record) -> Option<String> {
    if record.mentioned.is_empty() {
        return None;
    }
    let paragraphs = count(record.mentioned.len(), "paragraph", "paragraphs");
    Some(format!("{paragraphs} of {}", count(documents(&record.mentioned), "document", "documents")))
}

/// How many documents hold some passages, which are in order.
pub(super) fn documents(passages: &[PassageRef]) -> usize {
    passages.chunk_by(|left, right| left.document == right.document).count()
}

fn section(parts: &Parts<'_>, index: RecordIndex, nth: usize) -> Mentions {
    let record = &parts.corpus[index];
    let total = record.mentioned.len();
    let shown = record.mentioned.chunks(PER_PAGE).nth(nth).unwrap_or_default();
    let href = |page| format!("{}#mentions", parts.href(&url(record, page)));
    Mentions {
        total,
        count: extent(record).unwrap_or_default(),
        list: shown.iter().filter_map(|at| parts.backlink(index, *at)).collect(),
        pages: paging::links(total.div_ceil(PER_PAGE), nth, href),
    }
}

fn url(record: &Record, nth: usize) -> Url {
    match nth {
        0 => record.url(),
        _ => Url::new(format!("{}mentions/{}/", record.url(), nth + 1)),
    }
}

fn one(press: &Press<'_>, ties: &Ties, index: RecordIndex, nth: usize) -> Printed {
    let record = &press.corpus[index];
    let url = url(record, nth);
    let parts = Parts::new(press.corpus, &url);
    let link = parts.record(index);
    let mentions = section(&parts, index, nth);
    let title = ties.title(record);
    let description = describe([
        format!("Mentions of {title}, page {}: sentences with links to their paragraphs.", nth + 1),
        format!("In all, {}.", mentions.count),
    ]);
    let view = MentionsView {
        name: link.label,
        is_title: link.is_title,
        href: link.href.unwrap_or_default(),
        page: nth + 1,
        mentions,
    };
    let mut head =
        Head::new(url, format!("{title}: mentions, page {}", nth + 1), description, record.kind.plural())
            .below(title_of(record.kind), Url::new(format!("{}/", record.kind.plural())))
            .below(&record.name, record.url());
    head.crumb = Some(format!("Mentions, page {}", nth + 1));
    press.page("mentions.html", head, &view)
}
