//! What keeps pages alive: a page of the site walks in; it walks out with the script that loads it anew when it changes.
//! The script and its stylesheet are files of the server's own, so that the site's policy allows them.

use std::fmt::Write;

use crate::html::escape;

/// The script.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// Its stylesheet.
pub(super) const STYLE: &str = include_str!("live.css");

/// Where the server's own files lie: the site never has a folder whose name begins with a dot.
pub(super) const SCRIPT_PATH: &str = "/.seedbook/live.js";
pub(super) const STYLE_PATH: &str = "/.seedbook/live.css";
pub(super) const EVENTS_PATH: &str = "/.seedbook/events";

/// What a page must know to hear of changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ear<'a> {
    /// The edition that it is of.
    pub(super) edition: u64,
    /// Where later ones are told.
    pub(super) events: &'a str,
}

/// Adds the script to a page.
pub(super) fn enliven(page: &[u8], ear: Ear<'_>) -> Vec<u8> {
    const END: &[u8] = b"</head>";
    let at = page.windows(END.len()).position(|window| window == END).unwrap_or(page.len());
    let (head, rest) = page.split_at_checked(at).unwrap_or((page, &[]));
    let script = script(ear, "");
    [head, script.as_bytes(), rest].concat()
}

fn script(Ear { edition, events }: Ear<'_>, more: &str) -> String {
    let events = escape(events);
    format!(
        "<script src=\"{SCRIPT_PATH}\" data-edition=\"{edition}\" data-events=\"{events}\"{more} defer></script>"
    )
}

/// A page that stands for one that cannot be shown, and tells why.
pub(super) fn stand_in(ear: Ear<'_>, faults: &str) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Nothing to show yet</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<link rel=\"stylesheet\" href=\"{STYLE_PATH}\">\n"
    );
    page.push_str(&script(ear, " data-stands-in"));
    let _ = write!(
        page,
        "\n</head>\n<body class=\"seedbook-stand-in\">\n<h1>Nothing to show yet</h1>\n\
         <p>The page will come when this is mended:</p>\n<pre tabindex=\"0\">{}</pre>\n</body>\n</html>\n",
        escape(faults)
    );
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const EAR: Ear<'_> = Ear { edition: 7, events: "/.seedbook/events/a" };

    #[test]
    fn the_script_stands_in_the_head() {
        let page =
            String::from_utf8(enliven(b"<head><title>x</title></head><body>&lt;/head></body>", EAR)).unwrap();
        let expect = "<head><title>x</title>\
            <script src=\"/.seedbook/live.js\" data-edition=\"7\" data-events=\"/.seedbook/events/a\" defer></script></head>\
            <body>&lt;/head></body>";
        assert_eq!(page, expect);
        assert!(enliven(b"no head", EAR).starts_with(b"no head<script "));
    }

    #[test]
    fn what_stands_in_is_escaped() {
        assert!(stand_in(EAR, "a < b").contains("a &lt; b"));
    }
}
