//! Readers' comments: a page walks in; the comments below its text are taken out of it, and walk out as responses.

use dom_query::{Document, NodeRef};

use crate::parse::tree::Response;

/// Classes and ids of what holds all comments of a page.
const ROOMS: &[&str] = &[
    "comments",
    "comments-area",
    "comments-section",
    "comment-section",
    "comments-list",
    "comment-list",
    "commentlist",
    "comments-container",
    "disqus_thread",
];

/// Classes of one comment.
const ITEMS: &[&str] = &["comment", "comment-item", "comment-wrap", "comment-container"];

/// Classes of the text of a comment.
const TEXTS: &[&str] = &[
    "comment-content",
    "comment-text",
    "comment-body",
    "comment__body",
    "comment__content",
    "comment-message",
];

/// Takes the comments out of a page, in order.
pub(super) fn take(page: &Document) -> Vec<Response> {
    let mut responses = Vec::new();
    let rooms: Vec<_> = page.root().descendants_it().filter(|node| is_one_of(node, ROOMS)).collect();
    for room in &rooms {
        // A room within a room has been emptied with it.
        if room.ancestors_it(None).any(|outer| is_one_of(&outer, ROOMS)) || holds_text(room) {
            continue;
        }
        responses.extend(room.descendants_it().filter(is_item).filter_map(|item| read(&item)));
        room.remove_from_parent();
    }
    let loose: Vec<_> = page.root().descendants_it().filter(is_marked).collect();
    responses.extend(loose.iter().filter_map(read));
    loose.iter().for_each(NodeRef::remove_from_parent);
    responses
}

fn is_one_of(node: &NodeRef<'_>, words: &[&str]) -> bool {
    let id = node.id_attr().unwrap_or_default();
    let class = node.class().unwrap_or_default();
    let mut words_of = class.split_whitespace().chain([&*id]);
    node.is_element() && words_of.any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether the text of the page itself stands in a room.
fn holds_text(room: &NodeRef<'_>) -> bool {
    room.has_name("body")
        || room.has_name("html")
        || room.descendants_it().any(|node| node.has_name("main") || node.has_name("h1"))
}

fn is_item(node: &NodeRef<'_>) -> bool {
    let is_in_room = || node.ancestors_it(Some(2)).any(|outer| is_one_of(&outer, ROOMS));
    is_one_of(node, ITEMS) || is_marked(node) || node.has_name("li") && is_in_room()
}

/// Whether the page says in a vocabulary that this is a comment.
fn is_marked(node: &NodeRef<'_>) -> bool {
    node.attr("itemtype").is_some_and(|kind| kind.ends_with("schema.org/Comment"))
        || node.attr("itemprop").is_some_and(|name| &*name == "comment")
}

fn read(item: &NodeRef<'_>) -> Option<Response> {
    let own: Vec<_> =
        item.descendants_it().filter(|node| owner(node).is_some_and(|owner| owner.id == item.id)).collect();
    let is_text = |node: &&NodeRef<'_>| {
        is_one_of(node, TEXTS) || node.attr("itemprop").is_some_and(|name| &*name == "text")
    };
    let text = own.iter().find(is_text);
    let paragraphs: Vec<String> = match text {
        Some(text) => {
            let within: Vec<_> = text.descendants_it().filter(|node| is_paragraph(node)).collect();
            if within.is_empty() {
                vec![words(&text.text())]
            } else {
                within.iter().map(|node| words(&node.text())).collect()
            }
        }
        None => own.iter().filter(|node| is_paragraph(node)).map(|node| words(&node.text())).collect(),
    };
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    let paragraphs = if paragraphs.is_empty() { vec![words(&item.immediate_text())] } else { paragraphs };
    let count = paragraphs.iter().map(|text| text.split_whitespace().count()).sum();
    (count > 0).then_some(Response { number: None, paragraphs, words: count })
}

/// The comment that a node stands in.
fn owner<'p>(node: &NodeRef<'p>) -> Option<NodeRef<'p>> {
    node.ancestors_it(None).find(is_item)
}

fn is_paragraph(node: &NodeRef<'_>) -> bool {
    node.has_name("p") && node.parent().is_none_or(|parent| !parent.has_name("p"))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
