//! Captions: a page walks in, and its captions are marked; where their pictures were left out, they walk out, for a caption
//! without its picture would read as a passage of the text.

use dom_query::{Document, NodeRef};

use crate::import::draft::Aside;

/// The attribute that marks a caption.
const MARK: &str = "data-seedbook-caption";

/// Captions, by the elements and the classes that pages have for them.
const CAPTIONS: &str = "figcaption, .wp-caption-text, .thumbcaption, .gallerytext";

/// What holds a picture and its caption.
const FIGURES: &str = "figure, .wp-caption, .thumb, .gallerybox";

/// Marks the captions, and makes paragraphs of them.
pub(super) fn mark(page: &Document) {
    let captions = page.select(CAPTIONS);
    captions.set_attr(MARK, "");
    page.select("figcaption").rename("p");
}

/// Takes the captions of figures that show nothing any more.
pub(super) fn take(page: &Document) -> Option<Aside> {
    let mut taken = Vec::new();
    for figure in page.select(FIGURES).nodes() {
        let inner = figure.descendants_it().filter(NodeRef::is_element);
        let (pictures, others): (Vec<_>, Vec<_>) = inner.partition(|node| node.has_name("img"));
        let captions: Vec<_> = others.into_iter().filter(|node| node.has_attr(MARK)).collect();
        if captions.is_empty() || !pictures.is_empty() {
            continue;
        }
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: Vec<String> = captions.iter().map(|caption| words(&caption.text())).collect();
        let text = text.join(" ").trim().to_owned();
        // A figure may hold a poem or a table above its caption.
        if words(&figure.text()) == text {
            figure.remove_from_parent();
            taken.push(text);
        }
    }
    taken.retain(|text| !text.is_empty());
    (!taken.is_empty()).then(|| Aside::new(None, "captions of pictures that were left out", &taken.join(" ")))
}
