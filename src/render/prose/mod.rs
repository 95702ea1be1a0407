//! Running text: the blocks of a document walk in, HTML walks out, its names linked and its passages numbered.

mod inline;

use std::fmt::Write;

use crate::highlight;
use crate::html::escape;
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::{Block, Heading, List, Passage, Table};
use crate::render::part::Parts;
use crate::render::speaks::waves_of;
use crate::resolve::corpus::{CorpusDocument, Mention, RecordIndex};

/// Writes the text of one document.
pub struct Prose<'a> {
    parts: &'a Parts<'a>,
    document: &'a CorpusDocument,
    /// The record whose own page this is, to which no link is made.
    own: Option<RecordIndex>,
}

/// A passage or heading at work.
#[derive(Clone, Copy)]
struct At<'a> {
    text: &'a PlainText,
    mentions: &'a [Mention],
    /// The passage's number, and its sentences that get anchors; none where the text is not on its own page.
    number: u32,
    cited: &'a [(u32, TextRange)],
    /// Whether the passage stands on a page that is not its document's.
    is_away: bool,
}

/// How a list is written.
#[derive(Clone, Copy)]
struct Listing<'a> {
    /// Its attribute `dir`, with a space before it, where it needs one.
    dir: &'a str,
    /// Whether its items show their numbers.
    is_numbered: bool,
    /// What follows an item.
    note: &'a dyn Fn(u32) -> String,
}

impl<'a> Prose<'a> {
    /// For a page that shows the text of `document`; `own` is the record whose page it is.
    pub fn new(parts: &'a Parts<'a>, document: &'a CorpusDocument, own: Option<RecordIndex>) -> Self {
        Self { parts, document, own }
    }

    /// The whole text, passages numbered and anchored. `note` gives what follows a passage, as HTML. Where the text runs
    /// the other way than the page, each block says so for itself: numbers and notes stand where the page has them.
    pub fn body(&self, note: &dyn Fn(u32) -> String) -> String {
        let (_, direction) = self.parts.speech_apart(self.document);
        let dir = direction.map(|it| format!(" dir=\"{}\"", it.as_str())).unwrap_or_default();
        let mut html = String::with_capacity(self.document.bytes * 2);
        for block in &self.document.tree.body {
            match block {
                Block::Heading(heading) => self.heading(heading, &dir, &mut html),
                Block::Rule => html.push_str("<hr>\n"),
                Block::Passage(passage) => {
                    let _ = write!(html, "<div class=\"p\" id=\"p{}\">", passage.number);
                    if dir.is_empty() {
                        self.passage(passage, true, &mut html);
                    } else {
                        let _ = write!(html, "<div class=\"prose\"{dir}>");
                        self.passage(passage, true, &mut html);
                        html.push_str("</div>");
                    }
                    html.push_str(&note(passage.number));
                    html.push_str("</div>\n");
                }
                Block::List(list) => {
                    self.list(list, Listing { dir: &dir, is_numbered: true, note }, &mut html);
                }
                _ => {}
            }
        }
        html
    }

    /// The blocks of one passage without its number, and without the entries nested in it.
    pub fn passage_alone(&self, passage: &Passage) -> String {
        let mut html = String::new();
        let at = At { cited: &[], is_away: true, ..self.at(passage) };
        let own = passage.blocks.iter().filter(|block| !matches!(block, Block::List(_)));
        own.for_each(|block| self.block(block, at, &mut html));
        html
    }

    fn at<'b>(&'b self, passage: &'b Passage) -> At<'b> {
        At {
            text: &passage.text,
            mentions: self.document.mentions_in(passage.number),
            number: passage.number,
            cited: self.document.cited_in(passage.number),
            is_away: false,
        }
    }

    fn heading(&self, heading: &Heading, dir: &str, html: &mut String) {
        let (level, id) = (heading.level, escape(&heading.id));
        let _ = write!(html, "<h{level} id=\"{id}\"{dir}>");
        self.inlines(
            &heading.inlines,
            At { text: &heading.text, mentions: &[], number: 0, cited: &[], is_away: false },
            html,
        );
        let _ = writeln!(
            html,
            "<a class=\"anchor\" href=\"#{id}\" aria-hidden=\"true\" tabindex=\"-1\"></a></h{level}>"
        );
    }

    /// The number stands in the first paragraph; where there is none, before the blocks.
    fn passage(&self, passage: &Passage, is_numbered: bool, html: &mut String) {
        let at = self.at(passage);
        let mut number = if is_numbered { self.number(passage.number) } else { String::new() };
        for block in &passage.blocks {
            if let Block::Paragraph(inlines) = block {
                html.push_str("<p>");
                html.push_str(&std::mem::take(&mut number));
                self.inlines(inlines, at, html);
                html.push_str("</p>");
            } else {
                html.push_str(&std::mem::take(&mut number));
                self.block(block, at, html);
            }
        }
        html.push_str(&number);
    }

    /// The passage's permalink, with the marks of the waves that it speaks of.
    fn number(&self, number: u32) -> String {
        let word = self.parts.locale().text("paragraph");
        let mut html =
            format!("<a class=\"pn\" href=\"#p{number}\"><span class=\"vh\">{word} </span>¶{number}");
        for wave in waves_of(self.parts, self.document, number) {
            let slot = self.parts.corpus[wave].slot;
            let _ = write!(
                html,
                "<svg class=\"m w{slot}\" aria-hidden=\"true\"><use href=\"#i-w{slot}\"/></svg>"
            );
        }
        html.push_str("</a> ");
        html
    }

    fn list(&self, list: &List, listing: Listing<'_>, html: &mut String) {
        let (tag, dir) = (if list.start.is_some() { "ol" } else { "ul" }, listing.dir);
        match list.start {
            Some(start) if start != 1 => {
                let _ = write!(html, "<ol start=\"{start}\"{dir}>");
            }
            _ => {
                let _ = write!(html, "<{tag}{dir}>");
            }
        }
        for item in &list.items {
            let _ = write!(html, "<li class=\"p\" id=\"p{}\">", item.number);
            self.item(item, Listing { dir: "", ..listing }, html);
            html.push_str(&(listing.note)(item.number));
            html.push_str("</li>");
        }
        let _ = writeln!(html, "</{tag}>");
    }

    fn item(&self, item: &Passage, listing: Listing<'_>, html: &mut String) {
        let at = self.at(item);
        let mut number = if listing.is_numbered { self.number(item.number) } else { String::new() };
        for block in &item.blocks {
            match block {
                Block::List(list) => self.list(list, listing, html),
                Block::Paragraph(inlines) => {
                    html.push_str("<p>");
                    html.push_str(&std::mem::take(&mut number));
                    self.inlines(inlines, at, html);
                    html.push_str("</p>");
                }
                _ => self.block(block, at, html),
            }
        }
        html.push_str(&number);
    }

    fn block(&self, block: &Block, at: At<'_>, html: &mut String) {
        match block {
            Block::Paragraph(inlines) => {
                html.push_str("<p>");
                self.inlines(inlines, at, html);
                html.push_str("</p>");
            }
            Block::Quote { alert, blocks } => self.quote(*alert, blocks, at, html),
            Block::Code { language, text } => code(language, at.text.slice(*text), at.is_away, html),
            Block::Html(raw) => html.push_str(raw),
            Block::Table(table) => self.table(table, at, html),
            Block::Definitions(definitions) => {
                html.push_str("<dl>");
                for definition in definitions {
                    html.push_str("<dt>");
                    self.inlines(&definition.term, at, html);
                    html.push_str("</dt>");
                    for blocks in &definition.definitions {
                        html.push_str("<dd>");
                        blocks.iter().for_each(|block| self.block(block, at, html));
                        html.push_str("</dd>");
                    }
                }
                html.push_str("</dl>");
            }
            Block::Footnote { label, blocks } => self.footnote(label, blocks, at, html),
            Block::List(list) => {
                let bare = Listing { dir: "", is_numbered: false, note: &|_| String::new() };
                self.list(list, bare, html);
            }
            Block::Rule => html.push_str("<hr>"),
            Block::Heading(_) | Block::Passage(_) => {}
        }
    }

    fn quote(&self, alert: Option<&str>, blocks: &[Block], at: At<'_>, html: &mut String) {
        if let Some(kind) = alert {
            let title = self.parts.locale().label(&format!("alert_{kind}"));
            let _ = write!(
                html,
                "<div class=\"markdown-alert markdown-alert-{kind}\"><p class=\"markdown-alert-title\">{title}</p>"
            );
            blocks.iter().for_each(|block| self.block(block, at, html));
            html.push_str("</div>");
        } else {
            html.push_str("<blockquote>");
            blocks.iter().for_each(|block| self.block(block, at, html));
            html.push_str("</blockquote>");
        }
    }

    fn footnote(&self, label: &str, blocks: &[Block], at: At<'_>, html: &mut String) {
        let anchor = crate::slug::slug(label);
        let shown = escape(label);
        let id = if at.is_away { String::new() } else { format!(" id=\"fn-{anchor}\"") };
        let page = self.page(at);
        let _ = write!(
            html,
            "<div class=\"footnote-definition\"{id}><sup class=\"footnote-definition-label\">{shown}</sup>"
        );
        blocks.iter().for_each(|block| self.block(block, at, html));
        let _ = write!(
            html,
            "<p><a href=\"{page}#fnref-{anchor}-1\">{}</a></p></div>",
            self.parts.locale().say("back_to_note", [("label", shown.as_ref().into())])
        );
    }

    fn table(&self, table: &Table, at: At<'_>, html: &mut String) {
        // Several tables of a page, and of the whole book, are told apart.
        let label = self.parts.locale().say(
            "table_at",
            [("code", self.document.code.as_str().into()), ("number", at.number.to_string().into())],
        );
        let _ = write!(
            html,
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table><thead><tr>"
        );
        let class = |column: usize| match table.alignments.get(column).copied().flatten() {
            Some("right") => " class=\"ar\"",
            Some("center") => " class=\"ac\"",
            _ => "",
        };
        for (column, cell) in table.head.iter().enumerate() {
            let _ = write!(html, "<th scope=\"col\"{}>", class(column));
            self.inlines(cell, at, html);
            html.push_str("</th>");
        }
        html.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let _ = write!(html, "<td{}>", class(column));
                self.inlines(cell, at, html);
                html.push_str("</td>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table></div>");
    }
}

/// Code is coloured on its document's page alone: colouring is work, and the whole book on one page is for paper.
fn code(language: &str, text: &str, is_away: bool, html: &mut String) {
    let class =
        if language.is_empty() { String::new() } else { format!(" class=\"language-{}\"", escape(language)) };
    let coloured = if is_away { None } else { highlight::html(language, text) };
    let _ = match coloured {
        Some(coloured) => {
            write!(html, "<pre class=\"hl\" tabindex=\"0\"><code{class}>{coloured}</code></pre>")
        }
        None => write!(html, "<pre tabindex=\"0\"><code{class}>{}</code></pre>", escape(text)),
    };
}
