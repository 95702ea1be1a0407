//! Addresses: the path of a request walks in, the path of a file of the site walks out.

use std::fmt;

use percent_encoding::percent_decode_str;

use crate::path::OutputPath;

/// Where the site begins on its host: `/`, or the path of its own address, for the page that is not found names its
/// files by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Base(String);

impl Base {
    /// The path of an address.
    pub(super) fn of(base_url: Option<&str>) -> Self {
        let path = base_url
            .and_then(|url| url.split_once("://"))
            .and_then(|(_, rest)| rest.find('/').and_then(|slash| rest.get(slash..)));
        Self(path.unwrap_or("/").to_owned())
    }

    /// What a request below this path asks for.
    pub(super) fn wanted(&self, path: &str) -> Wanted {
        let Some(inside) = path.strip_prefix(self.0.as_str()) else {
            let is_above =
                path == "/" || path.strip_suffix('/').unwrap_or(path) == self.0.trim_end_matches('/');
            return if is_above { Wanted::Home } else { Wanted::Nothing };
        };
        let Ok(decoded) = percent_decode_str(inside).decode_utf8() else { return Wanted::Nothing };
        let file = match decoded.as_ref() {
            folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        OutputPath::new(&file).map_or(Wanted::Nothing, Wanted::File)
    }
}

impl fmt::Display for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A file that the site may have.
    File(OutputPath),
    /// The site, by an address above it.
    Home,
    /// Nothing that a site can have.
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base_url: Option<&str>, path: &str, expect: Option<&str>) {
        let wanted = Base::of(base_url).wanted(path);
        let file = match &wanted {
            Wanted::File(file) => Some(file.as_str()),
            Wanted::Home => Some("/"),
            Wanted::Nothing => None,
        };
        assert_eq!(file, expect, "{path}");
    }

    #[test]
    fn files_of_the_site() {
        for (path, expect) in [
            ("/", Some("index.html")),
            ("/people/", Some("people/index.html")),
            ("/people", Some("people")),
            ("/people/%D0%AF/", Some("people/Я/index.html")),
            ("/a%20b.png", Some("a b.png")),
        ] {
            check(None, path, expect);
        }
    }

    #[test]
    fn nothing_outside() {
        for path in [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a%2f..%2f..%2fx",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/a%5c..%5cx",
            "/c:/x",
            "/a%00",
            "/%ff",
            "/./a",
            "x",
        ] {
            check(None, path, None);
        }
    }

    #[test]
    fn below_a_path() {
        let url = Some("https://example.org/a/book/");
        check(url, "/a/book/people/", Some("people/index.html"));
        check(url, "/a/book", Some("/"));
        check(url, "/", Some("/"));
        check(url, "/people/", None);
    }
}
