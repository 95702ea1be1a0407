//! Paths, one type for each kind, so that they cannot be mixed.
//! A platform path or a string walks in; a checked path with `/` between its parts walks out.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// The name of the list of its own files that Seedbook leaves in a site's folder.
pub const MANIFEST: &str = ".seedbook";

/// A file of the curator's project, relative to the project's root, with `/` between its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Makes a path from text that is already relative and has `/` between its parts.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// Makes a path from a platform path relative to the project's root.
    /// Parts that are not Unicode are shown with replacement characters.
    pub fn from_relative(path: &Path) -> Self {
        let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Self(parts.join("/").into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part without its ending: `seeds/a/essay.md` gives `essay`.
    pub fn stem(&self) -> &str {
        let name = self.0.rsplit('/').next().unwrap_or(&self.0);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The path without its ending: `seeds/a/essay.md` gives `seeds/a/essay`.
    pub fn without_extension(&self) -> &str {
        let cut = self.0.len() - self.file_name().len() + self.stem().len();
        self.0.get(..cut).unwrap_or(&self.0)
    }

    /// The last part: `seeds/a/essay.md` gives `essay.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// What stands before the last part, without the `/` between: `seeds/a/essay.md` gives `seeds/a`.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The ending in lower case, without its dot; empty where there is none.
    pub fn extension(&self) -> String {
        self.file_name().rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_lowercase())
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A file of the finished site, relative to its root, with `/` between its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// Checks and keeps a path. Gives `None` for an absolute path, an empty one, one with an empty part, `.` or `..`,
    /// or one with a character that cannot stand in a file name everywhere: a control character, `\` or `:`.
    pub fn new(text: &str) -> Option<Self> {
        let is_plain = |part: &str| !matches!(part, "" | "." | "..");
        let is_safe = |character: char| !character.is_control() && character != '\\' && character != ':';
        (text.split('/').all(is_plain) && text.chars().all(is_safe)).then(|| Self(text.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A page of the site by its address below the site's root: `people/maxim-osipov/`, `404.html`,
/// or nothing for the home page. A page that ends in `/` is the folder's `index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Arc<str>);

impl Url {
    /// Makes an address from parts that are slugs already.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The address as text, without a leading `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that holds the page.
    pub fn to_file(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') {
            format!("{}index.html", self.0)
        } else {
            self.0.to_string()
        }
    }

    /// What leads from this page to the site's root: `../../` for `people/maxim-osipov/`, `./`
    /// for the home page.
    pub fn to_root(&self) -> String {
        match self.0.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_paths_stay_inside() {
        for good in ["index.html", "people/a/index.html"] {
            assert!(OutputPath::new(good).is_some(), "{good}");
        }
        for bad in ["", "/a", "a//b", "../a", "a/../b", "./a", "a\\b", "a/", "c:/d"] {
            assert!(OutputPath::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn source_paths_know_their_parts() {
        let path = SourcePath::new("seeds/a.b/Essay.One.MD");
        assert_eq!(path.stem(), "Essay.One");
        assert_eq!(path.without_extension(), "seeds/a.b/Essay.One");
        assert_eq!(path.extension(), "md");
    }

    #[test]
    fn urls_know_their_root() {
        assert_eq!(Url::new("").to_root(), "./");
        assert_eq!(Url::new("404.html").to_root(), "./");
        assert_eq!(Url::new("people/a/").to_root(), "../../");
        assert_eq!(Url::new("people/a/").to_file(), "people/a/index.html");
    }
}
