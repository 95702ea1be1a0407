//! The page for addresses that lead nowhere: the site's own address walks in, `404.html` walks out.

use serde::Serialize;

use crate::path::Url;
use crate::render::frame::Head;
use crate::render::press::{Press, Printed};

/// The page.
#[derive(Serialize)]
struct MissingView {
    root: String,
    documents: usize,
}

/// Prints the page.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    let root = root(press.config.base_url.as_deref());
    let locale = &press.corpus.locale;
    let description = locale.say("missing_description", [("title", press.config.title.as_str().into())]);
    let head = Head {
        is_hidden: true,
        root: Some(root.clone()),
        ..Head::new(Url::new("404.html"), locale.text("nothing_here"), description, "missing")
    };
    vec![press.page("404.html", head, &MissingView { root, documents: press.corpus.documents.len() })]
}

/// Where the site begins on its host. Hosts serve this page in the place of any address, at any depth, so that a
/// relative link would lead from each of them to somewhere else. The configured address tells the path; without one
/// the site is taken to stand at its host's root, which is right for a host of its own and wrong below a path: there
/// `base-url` must be set.
fn root(base_url: Option<&str>) -> String {
    let path = base_url
        .and_then(|base| base.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').and_then(|slash| rest.get(slash..)));
    path.unwrap_or("/").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots() {
        let cases = [
            (None, "/"),
            (Some("https://example.org/"), "/"),
            (Some("https://example.org/two-departures/"), "/two-departures/"),
            (Some("http://localhost:8000/a/b/"), "/a/b/"),
        ];
        for (base, expect) in cases {
            assert_eq!(root(base), expect, "{base:?}");
        }
    }
}
