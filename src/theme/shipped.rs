//! The shipped theme: the files of `templates/` and `static/`, embedded when Seedbook is compiled.

macro_rules! shipped {
    ($($name:literal)+) => {
        /// The templates that Seedbook ships, by name.
        pub const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/", $name)))),+];
    };
}

shipped! {
    "404.html"
    "about.html"
    "accessibility.html"
    "base.html"
    "claims.html"
    "colophon.html"
    "coverage.html"
    "data.html"
    "method.html"
    "parts-data.html"
    "print.html"
    "search.html"
    "sources.html"
    "compare.html"
    "document.html"
    "documents.html"
    "example.html"
    "example-row.html"
    "examples.html"
    "footer.html"
    "home.html"
    "masthead.html"
    "mentions.html"
    "page.html"
    "parts.html"
    "parts-example.html"
    "parts-map.html"
    "parts-record.html"
    "record.html"
    "record-index.html"
    "redirect.html"
    "theme.html"
    "themes.html"
    "timeline.html"
    "timelines.html"
    "trope.html"
    "tropes.html"
    "year.html"
    "years.html"
}

macro_rules! shipped_static {
    ($($name:literal)+) => {
        /// The static files that Seedbook ships, by name.
        pub const STATIC: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../static/", $name)))),+];
    };
}

shipped_static! {
    "icon.svg"
    "icons.svg"
    "search-codes.js"
    "reading.css"
    "search-engine.js"
    "search-texts.js"
    "search-words.js"
    "search.js"
    "seedbook.css"
    "seedbook.js"
}

/// The text of a shipped template.
pub fn template(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The bytes of a shipped static file.
pub fn file(name: &str) -> Option<&'static [u8]> {
    STATIC.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}
