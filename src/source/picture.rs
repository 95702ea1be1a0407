//! The size of a picture: a file walks in, its width and height walk out, read from its head alone.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How large a picture is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width.
    pub width: usize,
    /// Its height.
    pub height: usize,
}

/// The endings of pictures that browsers show.
const ENDINGS: [&str; 9] = ["avif", "bmp", "gif", "ico", "jpeg", "jpg", "jxl", "png", "webp"];

/// How far into a drawing its first element is looked for.
const HEAD: u64 = 64 * 1024;

/// Measures a picture; `None` where the file is none, or does not tell.
pub(super) fn measure(file: &Path, ending: &str) -> Option<Size> {
    let size = match ending {
        "svg" => {
            let mut head = Vec::new();
            File::open(file).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
            of_drawing(&String::from_utf8_lossy(&head))?
        }
        _ if ENDINGS.contains(&ending) => {
            let size = imagesize::size(file).ok()?;
            Size { width: size.width, height: size.height }
        }
        _ => return None,
    };
    (size.width > 0 && size.height > 0).then_some(size)
}

/// The size that the first element of an SVG gives: in numbers or pixels, else by its view box.
fn of_drawing(text: &str) -> Option<Size> {
    let tag = first_element(text)?;
    let length = |name: &str| pixels(attribute(tag, name)?);
    let (width, height) = (length("width"), length("height"));
    let view: Vec<f64> = attribute(tag, "viewBox")
        .map(|view| view.split([' ', ',', '\n', '\t']).filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let view = match view.as_slice() {
        &[_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    };
    let (width, height) = match (width, height, view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (_, _, view) => view?,
    };
    Some(Size { width: whole(width)?, height: whole(height)? })
}

/// What stands in the tag `<svg …>`, after its name; declarations and comments before it are passed over.
fn first_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let (_, after) = rest.split_once('<')?;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
        } else if let Some(tag) = after.strip_prefix("svg") {
            return tag.starts_with(|it: char| it.is_whitespace() || it == '>').then_some(until_end(tag));
        } else if after.starts_with(['!', '?']) {
            rest = after.split_once('>')?.1;
        } else {
            return None;
        }
    }
}

/// A tag up to its end; a `>` in quotes is none.
fn until_end(tag: &str) -> &str {
    let mut quote = None;
    let end = tag.find(|letter: char| match quote {
        Some(open) if letter == open => {
            quote = None;
            false
        }
        Some(_) => false,
        None if matches!(letter, '"' | '\'') => {
            quote = Some(letter);
            false
        }
        None => letter == '>',
    });
    tag.get(..end.unwrap_or(tag.len())).unwrap_or(tag)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, next) = after.get(1..)?.split_once(quote)?;
        if before.trim() == name {
            return Some(value);
        }
        rest = next;
    }
    None
}

/// A length in pixels; other units depend on what stands around the drawing.
fn pixels(length: &str) -> Option<f64> {
    let number = length.trim().strip_suffix("px").unwrap_or(length.trim());
    number.parse().ok().filter(|number: &f64| number.is_finite() && *number > 0.0)
}

fn whole(number: f64) -> Option<usize> {
    format!("{:.0}", number.ceil()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<(usize, usize)>) {
        assert_eq!(of_drawing(text).map(|size| (size.width, size.height)), expect, "{text}");
    }

    #[test]
    fn drawings_tell_their_size() {
        check("<svg width=\"20\" height='10px'/>", Some((20, 10)));
        check(
            "<?xml version=\"1.0\"?>\n<!-- <svg width='1'> -->\n<svg\n viewBox=\"0 0 30.5, 12\">",
            Some((31, 12)),
        );
        check("<svg width=\"100%\" viewBox=\"0 0 4 3\">", Some((4, 3)));
        check("<svg width=\"8\" viewBox=\"0 0 4 3\">", Some((8, 6)));
        check("<svg data-x=\"a>b\" height=\"9\" viewBox=\"0 0 4 3\">", Some((12, 9)));
        check("<svg stroke-width=\"3\">", None);
        check("<svg viewBox=\"0 0 0 3\">", None);
        check("<html><svg width=\"1\" height=\"1\">", None);
        check("", None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_measured(text in "(<svg )?([a-z<>=\"'!?0-9. %-]|width=|viewBox=|<!--|-->){0,40}") {
            of_drawing(&text);
        }
    }
}
