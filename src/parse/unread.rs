//! Files that could not be read: their paths walk in; whether something that the other files name may stand in one of
//! them walks out. Nobody is accused of naming what is not there while that is not known.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::path::SourcePath;
use crate::source::SourceFile;

/// Files of which nobody knows what they hold.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    files: BTreeSet<SourcePath>,
    holds_documents: bool,
}

impl Unread {
    /// Files, or folders, of a project that could not be read; `texts` are those that could.
    pub fn new(files: BTreeSet<SourcePath>, texts: &[Arc<SourceFile>]) -> Self {
        let has_document = |path: &SourcePath| {
            let stem = path.without_extension();
            texts.iter().any(|text| text.path != *path && text.path.without_extension() == stem)
        };
        let is_text = |path: &SourcePath| matches!(path.extension().as_str(), "md" | "txt" | "toml" | "");
        let files: BTreeSet<SourcePath> = files.into_iter().filter(is_text).collect();
        let holds_documents = files.iter().any(|path| path.extension() != "toml" || has_document(path));
        Self { files, holds_documents }
    }

    /// Whether this file is one of them.
    pub fn holds(&self, path: &SourcePath) -> bool {
        let is_below = |folder: &SourcePath| path.as_str().strip_prefix(folder.as_str());
        self.files
            .iter()
            .any(|file| is_below(file).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    }

    /// Whether any file of the project could not be read.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether one of them may hold a record, a wave, or the name of either.
    pub fn may_hold_records(&self) -> bool {
        !self.files.is_empty()
    }

    /// Whether one of them may be a document of any id.
    pub fn may_hold_documents(&self) -> bool {
        self.holds_documents
    }

    /// The files, by path.
    pub fn files(&self) -> impl Iterator<Item = &SourcePath> {
        self.files.iter()
    }
}
