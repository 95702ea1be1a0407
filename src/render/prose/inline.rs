//! Inside a paragraph: inlines walk in, HTML walks out, names and cited sentences marked.

use std::fmt::Write;

use crate::html::{encode, escape, is_external};
use crate::parse::text::TextRange;
use crate::parse::tree::Inline;
use crate::path::SourcePath;
use crate::render::prose::{At, Prose};
use crate::resolve::corpus::{LinkTarget, RecordIndex};
use crate::source::Size;

/// Pictures in so many passages at the head of a page are loaded with it; those below when they come near.
const FIRST: u32 = 2;

impl Prose<'_> {
    pub(super) fn inlines(&self, inlines: &[Inline], at: At<'_>, html: &mut String) {
        for inline in inlines {
            self.inline(inline, at, html);
        }
    }

    fn inline(&self, inline: &Inline, at: At<'_>, html: &mut String) {
        match inline {
            Inline::Text(range) => self.text(*range, at, html),
            Inline::Code(range) => wrap("code", &escape(at.text.slice(*range)), html),
            Inline::Emphasis { children, is_title } => {
                self.element(if *is_title { "cite" } else { "em" }, None, children, at, html);
            }
            Inline::Strong(children) => self.element("strong", None, children, at, html),
            Inline::Element { name, language, children } => {
                self.element(name, language.as_deref(), children, at, html);
            }
            Inline::Link { target, children, span } => self.link(target, children, span.start, at, html),
            Inline::Wikilink { text, span, .. } => self.wikilink(*text, span.start, at, html),
            Inline::Image { target, alt, span } => self.image(target, alt, span.start, at, html),
            Inline::FootnoteMark { label, nth } => {
                let (anchor, shown) = (crate::slug::slug(label), escape(label));
                let id = if at.is_away { String::new() } else { format!("id=\"fnref-{anchor}-{nth}\" ") };
                let page = self.page(at);
                let _ = write!(
                    html,
                    "<sup class=\"footnote-reference\"><a {id}href=\"{page}#fn-{anchor}\"><span class=\"vh\">{} </span>{shown}</a></sup>",
                    self.parts.locale().text("footnote")
                );
            }
            Inline::Break => html.push_str("<br>"),
            Inline::Checkbox(is_done) => {
                let (checked, label) = if *is_done { (" checked", "box_done") } else { ("", "box_open") };
                let label = self.parts.locale().text(label);
                let _ = write!(html, "<input type=\"checkbox\" disabled{checked} aria-label=\"{label}\"> ");
            }
        }
    }

    fn element(
        &self,
        name: &str,
        language: Option<&str>,
        children: &[Inline],
        at: At<'_>,
        html: &mut String,
    ) {
        let around = self.document.tree.meta.language.as_deref();
        let speech = language.map(|own| self.parts.locale().attributes_in(own, around)).unwrap_or_default();
        let _ = write!(html, "<{name}{speech}>");
        self.inlines(children, at, html);
        let _ = write!(html, "</{name}>");
    }

    /// Text, its cited sentences anchored.
    fn text(&self, range: TextRange, at: At<'_>, html: &mut String) {
        let mut from = range.start;
        for (nth, sentence) in at.cited.iter().filter(|(_, sentence)| range.contains(*sentence)) {
            self.names(TextRange { start: from, end: sentence.start }, at, html);
            let _ = write!(html, "<span class=\"s\" id=\"p{}-s{nth}\">", at.number);
            self.names(*sentence, at, html);
            html.push_str("</span>");
            from = sentence.end;
        }
        self.names(TextRange { start: from, end: range.end }, at, html);
    }

    /// Text, its names made links.
    fn names(&self, range: TextRange, at: At<'_>, html: &mut String) {
        let mut from = range.start;
        let linked = at.mentions.iter().filter(|mention| {
            mention.is_linked && range.contains(mention.range) && Some(mention.record) != self.own
        });
        for mention in linked {
            html.push_str(&escape(at.text.slice(TextRange { start: from, end: mention.range.start })));
            self.record_link(mention.record, &escape(at.text.slice(mention.range)), html);
            from = mention.range.end;
        }
        html.push_str(&escape(at.text.slice(TextRange { start: from, end: range.end })));
    }

    fn record_link(&self, index: RecordIndex, shown: &str, html: &mut String) {
        let record = &self.parts.corpus[index];
        let class = match self.parts.slot_of(record) {
            0 => "e".to_owned(),
            slot => format!("e w{slot}"),
        };
        let _ = write!(html, "<a class=\"{class}\" href=\"{}\">{shown}</a>", self.parts.href(&record.url()));
    }

    fn wikilink(&self, text: TextRange, start: usize, at: At<'_>, html: &mut String) {
        let shown = escape(at.text.slice(text));
        match self.document.links.get(&start) {
            Some(LinkTarget::Record(record)) if Some(*record) != self.own => {
                self.record_link(*record, &shown, html);
            }
            Some(LinkTarget::Document(..)) => {
                let href = self.target("", start).unwrap_or_default();
                let _ = write!(html, "<a class=\"e\" href=\"{}\">{shown}</a>", escape(&href));
            }
            _ => html.push_str(&shown),
        }
    }

    fn link(&self, written: &str, children: &[Inline], start: usize, at: At<'_>, html: &mut String) {
        let Some(mut href) = self.target(written, start) else { return self.inlines(children, at, html) };
        if href.starts_with('#') {
            href.insert_str(0, &self.page(at));
        }
        let rel = if is_external(&href) { " rel=\"external\"" } else { "" };
        let _ = write!(html, "<a href=\"{}\"{rel}>", escape(&href));
        self.inlines(children, at, html);
        html.push_str("</a>");
    }

    /// Pictures of other sites are not shown, because the site's policy allows none: they become links.
    fn image(&self, written: &str, alt: &str, start: usize, at: At<'_>, html: &mut String) {
        let Some(href) = self.target(written, start) else { return html.push_str(&escape(alt)) };
        if is_external(&href) {
            let shown = if alt.is_empty() { "picture" } else { alt };
            let _ = write!(html, "<a href=\"{}\" rel=\"external\">{}</a>", escape(&href), escape(shown));
        } else {
            let _ = write!(html, "<img src=\"{}\" alt=\"{}\"", escape(&href), escape(alt));
            if let Some(Size { width, height }) = self.size(start) {
                let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
            }
            // What a page opens with is seen at once.
            let is_first = !at.is_away && at.number <= FIRST;
            html.push_str(if is_first { ">" } else { " loading=\"lazy\">" });
        }
    }

    /// The size of the picture that begins at this byte of the document.
    fn size(&self, start: usize) -> Option<Size> {
        let Some(LinkTarget::Asset(path)) = self.document.links.get(&start) else { return None };
        self.parts.corpus.assets.get(&SourcePath::new(path.as_str()))?.size
    }

    /// What leads to the passage's document from a page that is not its own.
    pub(super) fn page(&self, at: At<'_>) -> String {
        if at.is_away { self.parts.href(&self.document.url()) } else { String::new() }
    }

    fn target(&self, written: &str, start: usize) -> Option<String> {
        match self.document.links.get(&start) {
            Some(LinkTarget::AsWritten(target)) => Some(target.clone()),
            Some(LinkTarget::Document(index, anchor)) => {
                let page = self.parts.href(&self.parts.corpus[*index].url());
                Some(anchor.as_ref().map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}")))
            }
            Some(LinkTarget::Record(record)) => Some(self.parts.href(&self.parts.corpus[*record].url())),
            Some(LinkTarget::Asset(path)) => {
                let shown = self.parts.corpus.assets.get(&SourcePath::new(path.as_str()))?;
                Some(format!("{}{}", self.parts.root(), encode(&shown.place)))
            }
            Some(LinkTarget::Nowhere) => None,
            None => Some(written.to_owned()),
        }
    }
}

fn wrap(name: &str, inner: &str, html: &mut String) {
    let _ = write!(html, "<{name}>{inner}</{name}>");
}
