//! Values with a place and values with a basis: what a curator wrote walks in with its bytes, and keeps them.

use std::ops::Range;

use crate::path::SourcePath;

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it is written, in bytes of its file.
    pub span: Range<usize>,
}

impl<T> Located<T> {
    /// A value at a place.
    pub fn new(value: T, span: Range<usize>) -> Self {
        Self { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), span: self.span }
    }
}

/// A place in the curator's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Place {
    /// A span of a file.
    pub fn new(path: &SourcePath, span: Range<usize>) -> Self {
        Self { path: path.clone(), start: span.start, end: span.end }
    }

    /// The span alone.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What a value rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A document says it.
    #[default]
    Stated,
    /// The curator read it out of a document; the reason says how.
    Inferred,
    /// The curator supplied it; the reason says whence.
    Context,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Inferred, Self::Context];

    /// The word in corpus and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Context => "context",
        }
    }

    /// The basis of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == name)
    }
}

/// A value, what it rests on, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub basis: Basis,
    /// Why, where the basis is not that a document states it.
    pub reason: Option<String>,
    /// Where it is written, in bytes of its file.
    pub span: Range<usize>,
}

impl<T> Stated<T> {
    /// A value that a document states.
    pub fn plain(value: T, span: Range<usize>) -> Self {
        Self { value, basis: Basis::Stated, reason: None, span }
    }

    /// Another value on the same basis, where there is one.
    pub fn and_then<U>(self, change: impl FnOnce(T) -> Option<U>) -> Option<Stated<U>> {
        let value = change(self.value)?;
        Some(Stated { value, basis: self.basis, reason: self.reason, span: self.span })
    }
}
