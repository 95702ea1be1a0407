//! What became of each byte of a file: a run of bytes walks in, its role in the document walks out, so that nothing
//! vanishes unseen.

use std::ops::Range;

/// A run of bytes of a file and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which bytes.
    pub span: Range<usize>,
    /// What they became.
    pub role: Role,
}

/// What a run of bytes became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Front matter.
    FrontMatter,
    /// A heading.
    Heading,
    /// A passage (and the passages nested in it), by number.
    Passage(u32),
    /// A response, by its place among them, from 0.
    Response(usize),
    /// The line that names author and publisher.
    Byline,
    /// Who took the picture, and under which licence.
    Credit,
    /// The line above an article that names its column or series.
    Kicker,
    /// A notice that the opinions are the author's own.
    Disclaimer,
    /// A note on the author at the end.
    AuthorNote,
    /// A box on the publisher at the end.
    About,
    /// Links to other pages, often with pictures.
    ReadMore,
    /// Who wrote a reader's comment, and when.
    Commenter,
    /// A notice of rights at the foot of the page.
    Foot,
    /// A control of the page that was clipped: “open/close all folders”.
    Control,
    /// A reference mark or an edit mark of a wiki, or the notes that the marks lead to.
    Reference,
    /// A line drawn across.
    Rule,
    /// White space, a byte order mark, comments and link definitions of Markdown.
    Blank,
}

impl Role {
    /// Why the bytes are not part of the text, where they are not, as one clause; `None` for what is shown,
    /// and for white space.
    pub fn set_aside(self) -> Option<&'static str> {
        match self {
            Self::Byline => Some("byline: kept as metadata"),
            Self::Credit => Some("credit of a picture that the clip does not hold"),
            Self::Kicker => Some("name of the column or series"),
            Self::Disclaimer => Some("disclaimer"),
            Self::AuthorNote => Some("note on the author"),
            Self::About => Some("box on the publisher"),
            Self::ReadMore => Some("links to other pages"),
            Self::Commenter => Some("name and time of a reader’s comment"),
            Self::Foot => Some("notice at the foot of the page"),
            Self::Control => Some("control of the page that was clipped"),
            Self::Reference => Some("reference marks, edit marks and notes of a wiki"),
            _ => None,
        }
    }

    /// The word in reports and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FrontMatter => "front matter",
            Self::Heading => "heading",
            Self::Passage(_) => "passage",
            Self::Response(_) => "response",
            Self::Byline => "byline",
            Self::Credit => "credit",
            Self::Kicker => "kicker",
            Self::Disclaimer => "disclaimer",
            Self::AuthorNote => "author’s note",
            Self::About => "about",
            Self::ReadMore => "read more",
            Self::Commenter => "commenter",
            Self::Foot => "foot",
            Self::Control => "control",
            Self::Reference => "reference",
            Self::Rule => "rule",
            Self::Blank => "blank",
        }
    }
}

/// Lines of a source that are not part of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The first line, from 1.
    pub first: usize,
    /// The last line.
    pub last: usize,
    /// What they are.
    pub role: &'static str,
    /// Why they were set aside.
    pub reason: &'static str,
    /// How many words they have.
    pub words: usize,
    /// Where they stand, in bytes, in order: marks within lines leave the text between them where it is.
    pub spans: Vec<Range<usize>>,
}

impl SetAside {
    /// All that was set aside, on one line.
    pub fn text(&self, source: &str) -> String {
        let pieces = self.spans.iter().filter_map(|span| source.get(span.clone()));
        pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }
}

/// What was set aside, by line; neighbours of one kind are joined.
pub fn set_aside(parts: &[Part], text: &str) -> Vec<SetAside> {
    let mut aside: Vec<SetAside> = Vec::new();
    let mut line = 1;
    let mut at = 0;
    for part in parts {
        let before = text.get(at..part.span.start).unwrap_or_default();
        line += before.matches('\n').count();
        at = part.span.start;
        let Some(reason) = part.role.set_aside() else { continue };
        let own = text.get(part.span.clone()).unwrap_or_default();
        let words = own.split_whitespace().count();
        let last = line + own.trim_end().matches('\n').count();
        match aside.last_mut() {
            Some(previous) if previous.role == part.role.as_str() && previous.last + 2 >= line => {
                previous.last = last;
                previous.words += words;
                previous.spans.push(part.span.clone());
            }
            _ => aside.push(SetAside {
                first: line,
                last,
                role: part.role.as_str(),
                reason,
                words,
                spans: vec![part.span.clone()],
            }),
        }
    }
    aside
}
