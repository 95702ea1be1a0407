//! Redirects: the former ids of records walk in; a page at each former address that leads to the new one walks out.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::path::Url;
use crate::render::frame::Head;
use crate::render::part::Parts;
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::RecordIndex;
use crate::slug::slug;

/// A page that leads elsewhere.
#[derive(Serialize)]
struct RedirectView {
    name: String,
    href: String,
    /// The new address as search engines should keep it.
    canonical: String,
}

/// Prints a page for each former id that nothing else has taken.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let corpus = press.corpus;
    let mut taken: BTreeSet<Url> = corpus.records.iter().map(crate::resolve::corpus::Record::url).collect();
    let mut pages = Vec::new();
    for (nth, record) in corpus.records.iter().enumerate() {
        for former in record.formerly.iter().map(|former| slug(former)).filter(|former| !former.is_empty()) {
            let url = Url::new(format!("{}/{former}/", record.kind.plural()));
            if taken.insert(url.clone()) {
                pages.push(one(press, RecordIndex(nth), url));
            }
        }
    }
    pages
}

fn one(press: &Press<'_>, index: RecordIndex, url: Url) -> Printed {
    let record = &press.corpus[index];
    let href = Parts::new(press.corpus, &url).href(&record.url());
    let view = RedirectView {
        name: record.name.clone(),
        canonical: press.absolute(&record.url()).unwrap_or_else(|| href.clone()),
        href,
    };
    let said = |key| press.corpus.locale.say(key, [("name", record.name.as_str().into())]);
    let description = said("moved_description");
    let mut head = Head::new(url, said("has_moved"), description, record.kind.plural());
    head.is_hidden = true;
    press.page("redirect.html", head, &view)
}
