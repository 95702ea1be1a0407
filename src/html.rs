//! HTML's ground rules: text walks in, text that is safe between tags or in an attribute walks out.

use std::borrow::Cow;
use std::fmt::Write;

/// Escapes text for use between tags and inside double-quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(['&', '<', '>', '"']) else {
        return Cow::Borrowed(text);
    };
    let mut escaped = String::with_capacity(text.len() + 16);
    let (clean, rest) = text.split_at(first);
    escaped.push_str(clean);
    for character in rest.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    Cow::Owned(escaped)
}

/// Encodes what cannot stand in the path of an address; letters of all scripts can.
pub fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for character in path.chars() {
        match character {
            ' ' | '"' | '#' | '%' | '<' | '>' | '?' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' => {
                let _ = write!(encoded, "%{:02X}", u32::from(character));
            }
            _ => encoded.push(character),
        }
    }
    encoded
}

/// Schemes that a link of a source may have. Everything else (`javascript:`, `data:`) is dropped.
const SAFE_SCHEMES: [&str; 6] = ["http", "https", "mailto", "tel", "doi", "urn"];

/// Whether a link's target is relative or has a scheme that cannot run anything.
pub fn is_safe_target(target: &str) -> bool {
    let compact: String =
        target.chars().filter(|character| !character.is_control() && *character != ' ').collect();
    match compact.find([':', '/', '?', '#']) {
        Some(at) if compact.as_bytes().get(at) == Some(&b':') => {
            let scheme = compact.get(..at).unwrap_or_default();
            SAFE_SCHEMES.iter().any(|safe| scheme.eq_ignore_ascii_case(safe))
        }
        _ => true,
    }
}

/// Whether a link's target leads out of the site: it has a scheme, or begins with `//`.
pub fn is_external(target: &str) -> bool {
    target.starts_with("//")
        || target.find([':', '/', '?', '#']).is_some_and(|at| target.as_bytes().get(at) == Some(&b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_only_what_needs_it() {
        assert_eq!(escape("plain ’ text"), "plain ’ text");
        assert_eq!(escape("a<b & \"c\">"), "a&lt;b &amp; &quot;c&quot;&gt;");
    }

    #[test]
    fn encodes_what_no_path_holds() {
        assert_eq!(encode("files/a b/Київ #1 100%.png"), "files/a%20b/Київ%20%231%20100%25.png");
    }

    #[test]
    fn targets() {
        for safe in ["a/b", "#x", "https://a.example", "mailto:a@b.example", "a:b/c".trim_start_matches("a:")]
        {
            assert!(is_safe_target(safe), "{safe}");
        }
        for unsafe_target in ["javascript:alert(1)", " java\nscript:x", "data:text/html,x", "vbscript:x"] {
            assert!(!is_safe_target(unsafe_target), "{unsafe_target}");
        }
    }
}
