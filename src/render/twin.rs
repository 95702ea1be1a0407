//! Twins: a finished page walks in; what its main part says walks out as Markdown. The twin is read from the page
//! itself, so that it says the same whatever templates made it. Left out are pictures, lists of links for getting
//! about, what is only heard, "Cite this", and comments that are kept apart.

mod write;

use memchr::{memchr, memmem};

use crate::render::twin::write::Writer;

/// Reads a page. It has to be well formed, as every page of a site is.
pub fn markdown(page: &str) -> String {
    let from = memmem::find(page.as_bytes(), b"<main").and_then(|start| page.get(start..));
    let main = from.and_then(|from| from.get(..memmem::find(from.as_bytes(), b"</main>")?));
    let Some(main) = main else { return String::new() };
    let mut writer = Writer::default();
    let mut rest = main.split_once('>').map_or("", |(_, inside)| inside);
    while let Some((text, tag)) = cut(rest, b'<') {
        writer.text(text);
        let Some((tag, after)) = cut(tag, b'>') else { break };
        rest = match tag.strip_prefix('/') {
            Some(name) => {
                writer.close(name);
                after
            }
            None if is_left_out(tag) => after_element(name_of(tag), after),
            None => {
                writer.open(name_of(tag), tag);
                after
            }
        };
    }
    writer.text(rest);
    writer.finish()
}

/// What stands before the first of an ASCII character, and what after it.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = memchr(at, text.as_bytes())?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// The name at the head of a tag.
fn name_of(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b' ' | b'/' | b'\n')).unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// The value of an attribute, as it is written.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some((before, value)) = cut(rest, b'"') {
        let (value, after) = cut(value, b'"')?;
        let before = before.strip_suffix('=').and_then(|before| before.strip_suffix(name));
        if before.is_some_and(|before| before.ends_with([' ', '\n'])) {
            return Some(value);
        }
        rest = after;
    }
    None
}

fn is_left_out(tag: &str) -> bool {
    match name_of(tag) {
        "svg" | "nav" | "script" | "button" | "form" => true,
        "details" => matches!(attribute(tag, "class"), Some("cite" | "toc")),
        "aside" => tag.contains("data-nosnippet"),
        "span" | "caption" => {
            attribute(tag, "class") == Some("vh") || attribute(tag, "aria-hidden") == Some("true")
        }
        _ => false,
    }
}

/// What follows the end of an element that has just been opened.
fn after_element<'p>(name: &str, mut page: &'p str) -> &'p str {
    let mut depth = 1;
    while let Some((_, tag)) = cut(page, b'<') {
        let Some((tag, after)) = cut(tag, b'>') else { return "" };
        page = after;
        match tag.strip_prefix('/') {
            Some(closed) if closed == name => depth -= 1,
            None if name_of(tag) == name && !tag.ends_with('/') => depth += 1,
            _ => {}
        }
        if depth == 0 {
            return page;
        }
    }
    ""
}

#[cfg(test)]
mod tests;
