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
    /// A control of the page that was clipped: “open/close all folders”.
    Control,
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
            Self::Control => Some("control of the page that was clipped"),
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
            Self::Control => "control",
            Self::Rule => "rule",
            Self::Blank => "blank",
        }
    }
}
