//! What a page holds besides its text: a page walks in and is marked; when its text has been found, what is missing there
//! walks out, with its lines and the reason.

use std::collections::BTreeSet;

use dom_query::{Document, NodeRef};

use crate::import::draft::Aside;
use crate::import::said::{byline, date, names};
use crate::located::{Located, Stated};
use crate::parse::meta::Meta;

/// The attribute that marks a block.
const MARK: &str = "data-seedbook";

/// A byline stands among as many blocks.
const HEAD: usize = 60;

/// Elements that stand within a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Elements whose text nobody sees.
const UNSEEN: &[&str] =
    &["head", "script", "style", "noscript", "template", "textarea", "select", "svg", "iframe"];

/// Words in classes and ids, and what they tell of a block.
const REASONS: &[(&[&str], &str)] = &[
    (
        &["breadcrumb", "breadcrumbs", "menu", "nav", "navbar", "navigation", "pagination", "toc"],
        "navigation",
    ),
    (&["editsection"], "control of the page"),
    (&["share", "sharing", "social", "sharedaddy"], "buttons for sharing"),
    (&["related", "recommended", "more", "readmore", "popular", "trending"], "links to other pages"),
    (&["newsletter", "subscribe", "signup", "subscription"], "offer of a subscription"),
    (&["cookie", "cookies", "consent", "gdpr"], "notice of cookies"),
    (&["ad", "ads", "advert", "advertisement", "promo", "sponsored"], "advertisement"),
    (&["author", "bio"], "note on the author"),
    (&["comment", "comments"], "form or heading of the comments"),
];

/// The blocks of a page that hold text, in order.
pub(super) struct Marks {
    blocks: Vec<Block>,
}

struct Block {
    text: String,
    line: Option<usize>,
    last: Option<usize>,
    reason: &'static str,
}

impl Marks {
    /// Marks all blocks of a page that hold text. `source` is the file's text, in which their lines are looked for.
    pub(super) fn set(page: &Document, source: &str) -> Self {
        let mut lines = Lines { source, at: source.find("<body").unwrap_or(0), before: 0, number: 1 };
        let mut blocks: Vec<Block> = Vec::new();
        for text in page
            .root()
            .descendants()
            .into_iter()
            .filter(|node| node.is_text() && !node.text().trim().is_empty())
        {
            if text.ancestors_it(None).any(|outer| is_named(&outer, UNSEEN)) {
                continue;
            }
            let Some(block) =
                text.ancestors_it(None).find(|outer| outer.is_element() && !is_named(outer, INLINE))
            else {
                continue;
            };
            let line = lines.find(&text.text());
            let known = block.attr(MARK).and_then(|mark| mark.parse::<usize>().ok());
            if let Some(known) = known.and_then(|mark| blocks.get_mut(mark)) {
                known.text.push(' ');
                known.text.push_str(&text.text());
                known.line = known.line.or(line);
                known.last = line.or(known.last);
                continue;
            }
            block.set_attr(MARK, &blocks.len().to_string());
            let reason = reason(&block);
            blocks.push(Block { text: text.text().to_string(), line, last: line, reason });
        }
        Self { blocks }
    }

    /// Fills gaps of the metadata with what the first line says that begins like a byline.
    pub(super) fn fill(&self, meta: &mut Meta) {
        let mut heads = self.blocks.iter().take(HEAD);
        let Some((names, date)) = heads.find_map(|block| byline(&block.text)) else { return };
        if meta.creators.is_empty() {
            meta.creators = names.into_iter().map(|name| Located::new(name, 0..0)).collect();
        }
        meta.date = meta.date.take().or_else(|| Some(Stated::plain(date?, 0..0)));
    }

    /// Takes the lines that name those whom the metadata name as authors.
    pub(super) fn take_bylines(&self, page: &Document, meta: &Meta) {
        let authors: BTreeSet<&str> = meta.creators.iter().map(|name| name.value.as_str()).collect();
        for node in page.select(&format!("[{MARK}]")).nodes() {
            let mark = node.attr(MARK).and_then(|mark| mark.parse::<usize>().ok());
            if mark
                .and_then(|mark| self.blocks.get(mark))
                .is_some_and(|block| is_byline(&block.text, &authors))
            {
                node.remove_from_parent();
            }
        }
    }

    /// What does not stand in the text that was found.
    pub(super) fn missing(&self, found: &Document, meta: &Meta) -> Vec<Aside> {
        let kept: BTreeSet<usize> = found
            .select(&format!("[{MARK}]"))
            .nodes()
            .iter()
            .filter_map(|node| node.attr(MARK)?.parse().ok())
            .collect();
        let text = squeeze(&found.text());
        let title = meta.title.as_ref().map(|title| squeeze(&title.value)).unwrap_or_default();
        let authors: BTreeSet<&str> = meta.creators.iter().map(|name| name.value.as_str()).collect();
        let is_kept = |block: &Block| {
            let own = squeeze(&block.text);
            own == title || block.text.split_whitespace().count() > 2 && text.contains(&own)
        };
        let missing =
            self.blocks.iter().enumerate().filter(|(mark, block)| !kept.contains(mark) && !is_kept(block));
        let mut runs: Vec<Run> = Vec::new();
        for (mark, block) in missing {
            let reason = match &meta.date {
                _ if is_byline(&block.text, &authors) => "byline: kept as metadata",
                Some(known) if date(&block.text).as_ref() == Some(&known.value) => "date: kept as metadata",
                _ => block.reason,
            };
            match runs.last_mut() {
                Some(run) if run.reason == reason && run.mark + 1 == mark => run.extend(mark, block),
                _ => runs.push(Run::new(mark, block, reason)),
            }
        }
        runs.iter().map(|run| Aside::new(run.first.zip(run.last), run.reason, &run.text)).collect()
    }
}

/// Neighbouring blocks that are set aside for one reason.
struct Run {
    /// The number of the last one.
    mark: usize,
    first: Option<usize>,
    last: Option<usize>,
    reason: &'static str,
    text: String,
}

impl Run {
    fn new(mark: usize, block: &Block, reason: &'static str) -> Self {
        Self { mark, first: block.line, last: block.last, reason, text: block.text.clone() }
    }

    fn extend(&mut self, mark: usize, block: &Block) {
        self.mark = mark;
        self.first = self.first.or(block.line);
        self.last = block.last.or(self.last);
        self.text.push(' ');
        self.text.push_str(&block.text);
    }
}

/// How many words a byline has at most.
const LONGEST_BYLINE: usize = 16;

fn is_byline(text: &str, authors: &BTreeSet<&str>) -> bool {
    let is_author = |name: &String| authors.contains(name.as_str());
    let names = names(text);
    text.split_whitespace().count() <= LONGEST_BYLINE && !names.is_empty() && names.iter().all(is_author)
        || byline(text).is_some_and(|(names, _)| names.iter().all(is_author))
}

fn is_named(node: &NodeRef<'_>, names: &[&str]) -> bool {
    names.iter().any(|name| node.has_name(name))
}

/// What a block is by what it stands in.
fn reason(block: &NodeRef<'_>) -> &'static str {
    let outer = std::iter::once(*block).chain(block.ancestors_it(None));
    outer
        .filter(NodeRef::is_element)
        .find_map(|node| reason_of(&node))
        .unwrap_or("not part of the text, as the page is built")
}

fn reason_of(node: &NodeRef<'_>) -> Option<&'static str> {
    let role = node.attr_or("role", "");
    let is_part = |name: &str, roles: &[&str]| node.has_name(name) || roles.contains(&&*role);
    match () {
        () if is_part("nav", &["navigation", "menu"]) => return Some("navigation"),
        () if is_part("footer", &["contentinfo"]) => return Some("foot of the page"),
        () if is_part("header", &["banner"]) => return Some("head of the page"),
        () if is_part("form", &["search", "form"]) || node.has_name("button") => {
            return Some("control of the page");
        }
        () if node.has_name("body") => return None,
        () => {}
    }
    let (id, class) = (node.attr_or("id", ""), node.attr_or("class", ""));
    let named = format!("{id} {class}").to_lowercase();
    let words: Vec<&str> = named.split(|letter: char| !letter.is_alphanumeric()).collect();
    let found = REASONS.iter().find(|(known, _)| known.iter().any(|known| words.contains(known)));
    found
        .map(|(_, reason)| *reason)
        .or_else(|| is_part("aside", &["complementary"]).then_some("beside the text"))
}

/// A text without white space, to be looked for in another one.
fn squeeze(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Looks for texts in a file, each after the one before.
struct Lines<'s> {
    source: &'s str,
    at: usize,
    /// Up to where lines are counted.
    before: usize,
    number: usize,
}

impl Lines<'_> {
    /// The line of a text: that of its first words that are written as they are read.
    fn find(&mut self, text: &str) -> Option<usize> {
        let line = text.trim().lines().next()?;
        let words = line.split(['&', '<', '>', '\u{a0}']).next()?.trim_end();
        let start = self.at + self.source.get(self.at..)?.find(words).filter(|_| words.len() > 2)?;
        self.at = start + words.len();
        self.number += self.source.get(self.before..start)?.matches('\n').count();
        self.before = start;
        Some(self.number)
    }
}
