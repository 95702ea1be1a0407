//! The shape of a page: a page as it was saved walks in; it walks out with folders as headings, titles of works as
//! emphasis and definitions as such, and, once its text is found, without links and pictures that lead nowhere.

use dom_query::{Document, NodeRef};

use crate::html::is_external;
use crate::import::draft::Aside;
use crate::import::page::caption;
use crate::import::page::tag::{DEFINITION, ELEMENTS, STRESS};
use crate::parse::trope::examples;

/// What is no text of a page of examples, whose text is taken as it stands.
const FURNITURE: &str = "nav, footer, aside, form, button, [role=\"navigation\"], [role=\"contentinfo\"], \
    [role=\"banner\"], [role=\"search\"], [role=\"complementary\"], #footer, .footer, #top-nav, .top-nav, #sidebar, .sidebar";

/// What is no text of any page: controls beside headings, and tables of contents, whose links lead into the page.
const NEVER: &str = ".mw-editsection, #toc, .toc, [role=\"doc-toc\"]";

/// Gives a page headings for folders, and the elements that Markdown has marks for. Says whether it has a list of
/// examples.
pub(super) fn settle(page: &Document) -> bool {
    let is_trope = page.select("h1, h2, h3, h4").nodes().iter().any(|it| examples::is_examples(&it.text()));
    if is_trope {
        open_folders(page);
    }
    page.select("cite, i, dfn, var").rename("em");
    page.select("s, strike").rename("del");
    caption::mark(page);
    page.select("dt").rename("p");
    // A cell of a table is one line, and so is what is raised.
    for code in page.select("td pre, th pre, sup pre, sub pre").nodes() {
        let text = code.text();
        code.rename("code");
        code.set_text(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    for definition in page.select("dd").nodes() {
        definition.prepend_html(DEFINITION.to_string());
        definition.rename("p");
    }
    is_trope
}

/// Folders are lines that open what stands below them, or elements that do so by themselves.
fn open_folders(page: &Document) {
    for label in page.select(".folderlabel").nodes() {
        let text = label.text();
        let is_control = text.to_lowercase().contains("all folders");
        label.rename(if is_control { "button" } else { "h3" });
        label.set_text(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    page.select(".folder").remove_attr("style");
    page.select("details > summary").rename("h3");
    page.select("details").rename("div");
}

/// Takes the pictures that the browser saved beside the page, with their captions: they have no address on the web.
pub(super) fn take_saved(page: &Document) -> Vec<Aside> {
    let is_saved = |target: &str| !is_external(target) && target.contains("_files/");
    let pictures = lost(page, "img[src]", "src", &is_saved);
    let targets: Vec<String> = pictures.iter().map(|it| it.attr_or("src", "").to_string()).collect();
    pictures.iter().for_each(NodeRef::remove_from_parent);
    let reason = "pictures saved beside the page: copy them into `seeds` to show them";
    let pictures = (!targets.is_empty()).then(|| Aside::new(None, reason, &targets.join(" ")));
    pictures.into_iter().chain(caption::take(page)).collect()
}

/// Takes away what the extraction would not: little of any page, all furniture of a page of examples.
pub(super) fn clear(page: &Document, is_trope: bool) {
    page.select(NEVER).remove();
    if is_trope {
        page.select(FURNITURE).remove();
    }
}

/// Puts signs around elements that the writer of Markdown would drop.
pub(super) fn sign(page: &Document) {
    let stress = ("a em", STRESS.0, STRESS.1);
    for (name, open, close) in ELEMENTS.into_iter().chain([stress]) {
        for element in page.select(name).nodes() {
            element.prepend_html(open.to_string());
            element.append_html(close.to_string());
        }
    }
}

/// Takes links into the page, which has other places now, and links and pictures whose address is not known, these with
/// their captions.
pub(super) fn finish(found: &Document, has_address: bool) -> Vec<Aside> {
    let is_lost = |target: &str| target.starts_with('#') || !has_address && !is_external(target);
    let links = lost(found, "a[href]", "href", &is_lost);
    let pictures = lost(found, "img[src]", "src", &|target| target.starts_with("data:") || is_lost(target));
    let tell = |nodes: &[NodeRef<'_>], attribute: &str, reason: &str| {
        let targets = nodes.iter().map(|node| node.attr_or(attribute, "").chars().take(60).collect());
        let targets: Vec<String> = targets.filter(|target: &String| !target.starts_with('#')).collect();
        (!targets.is_empty()).then(|| Aside::new(None, reason, &targets.join(" ")))
    };
    let asides = [
        tell(&pictures, "src", "pictures whose address is not known"),
        tell(&links, "href", "links whose address is not known; their words stay"),
    ];
    pictures.iter().for_each(NodeRef::remove_from_parent);
    // An element without a meaning shows what it holds.
    links.iter().for_each(|link| link.rename("span"));
    asides.into_iter().flatten().chain(caption::take(found)).collect()
}

fn lost<'d>(
    found: &'d Document,
    selector: &str,
    attribute: &str,
    is_lost: &dyn Fn(&str) -> bool,
) -> Vec<NodeRef<'d>> {
    let nodes = found.select(selector).nodes().to_vec();
    nodes.into_iter().filter(|node| is_lost(&node.attr_or(attribute, ""))).collect()
}
