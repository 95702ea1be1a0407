//! A clip walks in, a draft walks out: what the parser of clips makes of it, written as Markdown.

use crate::diagnostic::Checked;
use crate::import::draft::{Aside, Draft};
use crate::import::input::Source;
use crate::import::write;
use crate::parse::clip;
use crate::parse::meta::Meta;
use crate::parse::part::set_aside;
use crate::table::read_toml;

/// Drafts a document from a clip and its sidecar.
pub(super) fn draft(source: &Source) -> Checked<Option<Draft>> {
    let mut diagnostics = Vec::new();
    let sidecar = source.sidecar.as_ref().map(|(path, text)| {
        let read = read_toml(path, text, 0, Meta::read);
        diagnostics.extend(read.diagnostics);
        (read.value, text.clone())
    });
    let known = sidecar.as_ref().map(|(meta, _)| meta.clone()).unwrap_or_default();
    let parsed = clip::parse(&source.name, &source.text, known);
    diagnostics.extend(parsed.diagnostics);
    let document = parsed.value;
    let asides = set_aside(&document.parts, &source.text);
    let draft = Draft {
        body: write::body(&document.body, &document.responses),
        meta: document.meta,
        asides: asides.iter().map(|aside| Aside::of(aside, &source.text)).collect(),
        sidecar,
        ..Draft::default()
    };
    Checked { value: Some(draft), diagnostics }
}
