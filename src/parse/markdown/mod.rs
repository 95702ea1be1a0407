//! Authored Markdown: a file's text walks in, the common tree walks out.

mod blocks;
mod fields;
mod front_matter;
mod html;
mod inlines;
mod response;
mod shallow;
mod shape;
pub mod summary;
#[cfg(test)]
mod tests;

use crate::diagnostic::Checked;
use crate::parse::markdown::blocks::Builder;
use crate::parse::meta::{DocumentKind, Meta};
use crate::parse::tree::{Document, Form};
use crate::parse::trope;
use crate::parse::walk::{has_coloured_code, passages};
use crate::path::SourcePath;

/// Parses Markdown with TOML front matter. `sidecar` stands in for front matter where there is none.
pub fn parse(path: &SourcePath, text: &str, sidecar: Option<Meta>) -> Checked<Document> {
    let front = front_matter::read(path, text, sidecar);
    let (mut meta, body_start, mut diagnostics) = (front.value.meta, front.value.body, front.diagnostics);
    let (prose, fields) = fields::blank_out(text, body_start);
    let mut builder = Builder::new(path, &prose, body_start);
    let mut body = builder.build();
    diagnostics.append(&mut builder.diagnostics);
    let mut parts = std::mem::take(&mut builder.parts);
    shape::take_title(&mut body, &mut meta);
    shape::settle_headings(&mut body);
    let has_examples = meta.kind == Some(DocumentKind::Trope) && trope::examples::mark(&mut body);
    shape::number(&mut body);
    diagnostics.extend(fields::attach(path, &mut body, fields));
    shape::number_parts(&mut parts, &body);
    let relations = if has_examples || meta.kind == Some(DocumentKind::Trope) {
        trope::relation::detect(&passages(&body))
    } else {
        Vec::new()
    };
    let parts = shape::cover(parts, body_start, text.len());
    let counted = std::mem::take(&mut meta.responses);
    let responses = if builder.responses.is_empty() { counted } else { builder.responses };
    let has_coloured_code = has_coloured_code(&body);
    let value = Document {
        path: path.clone(),
        form: Form::Markdown,
        meta,
        has_coloured_code,
        body,
        relations,
        responses,
        parts,
    };
    Checked { value, diagnostics }
}
