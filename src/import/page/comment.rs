//! Readers' comments: a page walks in; the comments below its text are taken out of it, and walk out as responses.

use dom_query::{Document, NodeRef};

use crate::import::draft::Aside;
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

/// Takes the comments out of a page, in order. What stood around them, such as the names of those who wrote them, is set
/// aside.
pub(super) fn take(page: &Document) -> (Vec<Response>, Option<Aside>) {
    let mut responses = Vec::new();
    let mut around = String::new();
    let rooms: Vec<_> = page.root().descendants_it().filter(|node| is_one_of(node, ROOMS)).collect();
    let rooms = rooms.iter().filter(|room| {
        // A room within a room is emptied with it.
        !room.ancestors_it(None).any(|outer| is_one_of(&outer, ROOMS)) && !holds_text(room)
    });
    let mut taken: Vec<_> = rooms.copied().collect();
    let is_loose = |node: &NodeRef<'_>| {
        is_marked(node)
            && !node
                .ancestors_it(None)
                .any(|outer| is_marked(&outer) || taken.iter().any(|room| room.id == outer.id))
    };
    let loose: Vec<_> = page.root().descendants_it().filter(is_loose).collect();
    taken.extend(loose);
    for room in taken {
        let items: Vec<_> = std::iter::once(room).chain(room.descendants()).filter(is_item).collect();
        let read: Vec<_> = items.iter().filter_map(read).collect();
        for (response, nodes) in read {
            responses.push(response);
            nodes.iter().for_each(NodeRef::remove_from_parent);
        }
        around.push_str(&room.formatted_text());
        around.push(' ');
        room.remove_from_parent();
    }
    let aside = (!around.trim().is_empty()).then(|| Aside::new(None, "around the comments", &around));
    (responses, aside)
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

/// A comment, and the nodes that hold its text.
fn read<'p>(item: &NodeRef<'p>) -> Option<(Response, Vec<NodeRef<'p>>)> {
    let is_own = |node: &NodeRef<'_>| owner(node).is_some_and(|owner| owner.id == item.id);
    let own: Vec<_> = item.descendants_it().filter(is_own).collect();
    let is_text = |node: &&NodeRef<'_>| {
        is_one_of(node, TEXTS) || node.attr("itemprop").is_some_and(|name| &*name == "text")
    };
    // Of texts within texts the innermost is without names and dates.
    let text = own.iter().rfind(is_text);
    let within = text.map_or_else(|| own.clone(), NodeRef::descendants);
    let mut nodes: Vec<_> = within.into_iter().filter(is_paragraph).collect();
    if nodes.is_empty() {
        nodes.extend(text.copied());
    }
    let mut paragraphs: Vec<String> = nodes.iter().map(|node| words(&node.text())).collect();
    if nodes.is_empty() {
        paragraphs.push(words(&item.immediate_text()));
        nodes = item.children_it(false).filter(NodeRef::is_text).collect();
    }
    paragraphs.retain(|text| !text.is_empty());
    let count = paragraphs.iter().map(|text| text.split_whitespace().count()).sum();
    (count > 0).then_some((Response { number: None, paragraphs, words: count }, nodes))
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
