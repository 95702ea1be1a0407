//! Links by hand: what a document's author wrote walks in, where it leads walks out.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::nearest;
use crate::html::is_external;
use crate::parse::tree::{Block, Document, Inline};
use crate::path::SourcePath;
use crate::resolve::book::Filed;
use crate::resolve::corpus::{DocumentIndex, LinkTarget, Record};
use crate::resolve::identify::Ids;
use crate::source::Asset;

/// All that links can lead to.
pub(super) struct Targets<'a> {
    pub(super) ids: &'a Ids,
    pub(super) records: &'a [Record],
    pub(super) documents: &'a [Filed],
    pub(super) assets: &'a BTreeMap<SourcePath, &'a Asset>,
    /// The documents by their paths, once a link asks for one.
    pub(super) by_path: OnceLock<HashMap<SourcePath, DocumentIndex>>,
}

impl Targets<'_> {
    fn document(&self, path: &SourcePath) -> Option<(DocumentIndex, &Document)> {
        let by_path = self.by_path.get_or_init(|| {
            let paths = self.documents.iter().map(|(_, document)| document.path.clone());
            paths.zip((0..).map(DocumentIndex)).collect()
        });
        let index = by_path.get(path)?;
        Some((*index, &*self.documents.get(index.0)?.1))
    }
}

/// Resolves all links of a document.
pub(super) fn resolve(
    document: &Document,
    targets: &Targets<'_>,
) -> (BTreeMap<usize, LinkTarget>, Vec<Diagnostic>) {
    let mut links = Links { document, targets, found: BTreeMap::new(), faults: Vec::new() };
    links.blocks(&document.body);
    (links.found, links.faults)
}

struct Links<'a> {
    document: &'a Document,
    targets: &'a Targets<'a>,
    found: BTreeMap<usize, LinkTarget>,
    faults: Vec<Diagnostic>,
}

impl Links<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.inlines(&heading.inlines),
                Block::Passage(passage) => self.blocks(&passage.blocks),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
                Block::Paragraph(inlines) => self.inlines(inlines),
                Block::Quote { blocks, .. } | Block::Footnote { blocks, .. } => self.blocks(blocks),
                Block::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
                }
                Block::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&definition.term);
                        definition.definitions.iter().for_each(|blocks| self.blocks(blocks));
                    }
                }
                Block::Rule | Block::Code { .. } | Block::Html(_) => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis { children, .. }
                | Inline::Strong(children)
                | Inline::Element { children, .. } => {
                    self.inlines(children);
                }
                Inline::Link { target, span, children } => {
                    self.inlines(children);
                    let to = self.link(target, span);
                    self.found.insert(span.start, to);
                }
                Inline::Image { target, span, .. } => {
                    let to = self.link(target, span);
                    self.check_picture(&to, target, span);
                    self.found.insert(span.start, to);
                }
                Inline::Wikilink { target, span, .. } => {
                    let to = self.wikilink(target, span);
                    self.found.insert(span.start, to);
                }
                _ => {}
            }
        }
    }

    fn wikilink(&mut self, target: &str, span: &Range<usize>) -> LinkTarget {
        let (name, fragment) = target.split_once('#').map_or((target, None), |(name, at)| (name, Some(at)));
        if let Some(record) = self.targets.ids.record(name) {
            return LinkTarget::Record(record);
        }
        if let &[record] = self.targets.ids.named(name) {
            return LinkTarget::Record(record);
        }
        if let Some(document) = self.targets.ids.document(name) {
            return LinkTarget::Document(document, fragment.map(str::to_owned));
        }
        let several = self.targets.ids.named(name);
        if several.is_empty() && self.targets.ids.unread.may_hold_records() {
            return LinkTarget::Nowhere;
        }
        let fault = if several.is_empty() {
            let fault =
                self.fault(lint::BROKEN_LINK, span, format!("`[[{target}]]` is the name of no record"));
            let names =
                self.targets.records.iter().flat_map(|record| [record.name.as_str(), record.id.as_str()]);
            fault.with_help(match nearest(name, names) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "add a record of that name, or that name to a record’s `aliases`".to_owned(),
            })
        } else {
            let ids: Vec<String> = several
                .iter()
                .filter_map(|record| self.targets.records.get(record.0))
                .map(|record| format!("`[[{}|{name}]]`", record.id))
                .collect();
            self.fault(lint::AMBIGUOUS_NAME, span, format!("`[[{target}]]` names several records"))
                .with_help(format!("write {}", ids.join(" or ")))
        };
        self.faults.push(fault);
        LinkTarget::Nowhere
    }

    fn link(&mut self, target: &str, span: &Range<usize>) -> LinkTarget {
        if is_external(target) {
            return LinkTarget::AsWritten(target.to_owned());
        }
        let (written, fragment) =
            target.split_once('#').map_or((target, None), |(path, at)| (path, Some(at)));
        if written.is_empty() {
            let fragment = fragment.unwrap_or_default();
            return if fragment.is_empty() || self.has_anchor(self.document, fragment, span) {
                LinkTarget::AsWritten(target.to_owned())
            } else {
                LinkTarget::Nowhere
            };
        }
        let Some(path) = join(&self.document.path, written) else {
            return self.broken(span, target, "write a path relative to this file, or `[[name]]`".to_owned());
        };
        if let Some((index, document)) = self.targets.document(&path) {
            return match fragment {
                Some(_) if self.targets.ids.unread.holds(&path) => LinkTarget::Nowhere,
                Some(anchor) if !self.has_anchor(document, anchor, span) => LinkTarget::Nowhere,
                _ => LinkTarget::Document(index, fragment.map(str::to_owned)),
            };
        }
        if self.targets.assets.contains_key(&path) {
            return LinkTarget::Asset(path.as_str().to_owned());
        }
        if self.targets.ids.unread.holds(&path) {
            return LinkTarget::Nowhere;
        }
        let documents = self.targets.documents.iter().map(|(_, document)| &document.path);
        let mut known: Vec<&SourcePath> = documents.chain(self.targets.assets.keys()).collect();
        known.sort_unstable();
        let name = nearest(path.file_name(), known.iter().map(|known| known.file_name()));
        let near = known.into_iter().find(|known| Some(known.file_name()) == name);
        let help = near.map_or_else(
            || format!("there is no `{path}`; paths are relative to this file"),
            |near| format!("there is no `{path}`; did you mean `{near}`?"),
        );
        self.broken(span, target, help)
    }

    /// A page keeps room for a picture whose size is known, so that nothing jumps when it comes.
    fn check_picture(&mut self, to: &LinkTarget, target: &str, span: &Range<usize>) {
        let LinkTarget::Asset(path) = to else { return };
        let asset = self.targets.assets.get(&SourcePath::new(path.as_str()));
        if asset.is_some_and(|asset| asset.size.is_some()) {
            return;
        }
        let message = format!("the size of the picture `{target}` cannot be told");
        let fault = self.fault(lint::UNMEASURED_PICTURE, span, message);
        self.faults.push(fault.with_help(
            "check that it is a picture: AVIF, GIF, JPEG, PNG, WebP, or an SVG with `width` and `height` or a `viewBox`",
        ));
    }

    fn broken(&mut self, span: &Range<usize>, target: &str, help: String) -> LinkTarget {
        let fault = self.fault(lint::BROKEN_LINK, span, format!("link to `{target}` leads nowhere"));
        self.faults.push(fault.with_help(help));
        LinkTarget::Nowhere
    }

    fn has_anchor(&mut self, document: &Document, anchor: &str, span: &Range<usize>) -> bool {
        let number = anchor.strip_prefix('p').and_then(|digits| digits.parse::<u32>().ok());
        let has = document.headings().any(|heading| heading.id == anchor)
            || number.is_some_and(|number| document.passage(number).is_some());
        if !has {
            let anchors: Vec<&str> = document.headings().map(|heading| heading.id.as_str()).collect();
            let fault =
                self.fault(lint::BROKEN_LINK, span, format!("`{}` has no anchor `#{anchor}`", document.path));
            let help = match (nearest(anchor, anchors), document.passages().len()) {
                (Some(near), _) => format!("did you mean `#{near}`?"),
                (None, 0) => "it has no passages".to_owned(),
                (None, 1) => "its only passage is `#p1`".to_owned(),
                (None, count) => format!("its passages are `#p1` to `#p{count}`"),
            };
            self.faults.push(fault.with_help(help));
        }
        has
    }

    fn fault(&self, lint: lint::Lint, span: &Range<usize>, message: String) -> Diagnostic {
        Diagnostic::new(lint, &self.document.path, span.clone(), message)
    }
}

/// A path relative to a file, as a path of the project; `None` where it leads out of it.
pub(super) fn join(from: &SourcePath, written: &str) -> Option<SourcePath> {
    if written.starts_with('/') {
        return None;
    }
    let written = decode(written);
    let mut parts: Vec<&str> = from.as_str().split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(SourcePath::new(parts.join("/")))
}

/// Undoes percent encoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = (byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        if let Some(code) = code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            decoded.push(code);
            at += 3;
        } else {
            decoded.push(byte);
            at += 1;
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_and_decodes() {
        let from = SourcePath::new("seeds/a/b.md");
        for (written, expect) in [
            ("c.md", Some("seeds/a/c.md")),
            ("../c%20d.md", Some("seeds/c d.md")),
            ("./x/../c.md", Some("seeds/a/c.md")),
            ("100%.md", Some("seeds/a/100%.md")),
            ("../../../c.md", None),
            ("/c.md", None),
        ] {
            assert_eq!(join(&from, written).as_ref().map(SourcePath::as_str), expect, "{written}");
        }
    }
}
