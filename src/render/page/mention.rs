//! Mentions: a record walks in; the sentences that name it walk out, a page of them at a time.

use serde::Serialize;

use crate::locale::Locale;
use crate::path::Url;
use crate::render::backlink::Backlink;
use crate::render::frame::{Head, title_of};
use crate::render::page::paging::{self, PageLink};
use crate::render::page::ties::Ties;
use crate::render::page::wording::describe;
use crate::render::part::Parts;
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
pub(super) fn extent(locale: &Locale, record: &Record) -> Option<String> {
    if record.mentioned.is_empty() {
        return None;
    }
    let paragraphs = locale.count("paragraphs_count", record.mentioned.len());
    let number = documents(&record.mentioned);
    Some(locale.say("mentions_extent", [("paragraphs", paragraphs.into()), ("count", number.into())]))
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
        count: extent(parts.locale(), record).unwrap_or_default(),
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
    let title = ties.title(parts.locale(), record);
    let locale = parts.locale();
    let number = (nth + 1).to_string();
    let said =
        |key: &str| locale.say(key, [("name", title.as_str().into()), ("number", number.as_str().into())]);
    let description = describe([
        said("mentions_description"),
        locale.say("in_all", [("things", mentions.count.as_str().into())]),
    ]);
    let view = MentionsView {
        name: link.label,
        is_title: link.is_title,
        href: link.href.unwrap_or_default(),
        page: nth + 1,
        mentions,
    };
    let mut head = Head::new(url, said("mentions_title"), description, record.kind.plural())
        .below(title_of(locale, record.kind), Url::new(format!("{}/", record.kind.plural())))
        .below(&record.name, record.url());
    head.crumb = Some(locale.say("mentions_page", [("page", number.as_str().into())]));
    press.page("mentions.html", head, &view)
}
