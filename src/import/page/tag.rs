//! Signs: elements that the writer of Markdown has no marks for walk in as private characters around their text; in the
//! Markdown they walk out as what they stood for.

/// Elements that stay elements, each with the characters that open and close it meanwhile.
pub(super) const ELEMENTS: [(&str, char, char); 6] = [
    ("sup", '\u{e010}', '\u{e011}'),
    ("sub", '\u{e012}', '\u{e013}'),
    ("kbd", '\u{e014}', '\u{e015}'),
    ("mark", '\u{e016}', '\u{e017}'),
    ("ins", '\u{e018}', '\u{e019}'),
    ("del", '\u{e01a}', '\u{e01b}'),
];

/// Before and after the name of a footnote that is referred to.
pub(super) const NOTE: (char, char) = ('\u{e001}', '\u{e002}');

/// Before and after stressed words in a link.
pub(super) const STRESS: (char, char) = ('\u{e004}', '\u{e005}');

/// Before a definition.
pub(super) const DEFINITION: char = '\u{e003}';

/// A text without such characters of its own, whose meaning nobody else knows either.
pub(super) fn without_signs(text: &str) -> String {
    text.replace(|character: char| ('\u{e000}'..='\u{e01f}').contains(&character), "")
}

/// Markdown in which signs have become what they stood for.
pub(super) fn restore(markdown: &str) -> String {
    let mut text = markdown.replace(NOTE.0, "[^").replace(NOTE.1, "]").replace([STRESS.0, STRESS.1], "*");
    // A definition stands right below its term.
    text = text.replace(&format!("\n\n{DEFINITION}"), "\n: ").replace(DEFINITION, ": ");
    for element in ELEMENTS {
        text = restore_element(&text, element);
    }
    text
}

fn restore_element(text: &str, (name, open, close): (&str, char, char)) -> String {
    let mut restored = String::with_capacity(text.len());
    let mut opened = Vec::new();
    for character in text.chars() {
        if character == open {
            opened.push(restored.len());
        } else if character != close {
            restored.push(character);
        } else if let Some(start) = opened.pop() {
            let inner = restored.split_off(start);
            restored.push_str(&held(name, &inner));
        }
    }
    restored
}

/// What an element holds, within it. An element around whole blocks is left out: a line with nothing but a tag makes all
/// below it a block of HTML.
fn held(name: &str, inner: &str) -> String {
    let core = inner.trim();
    match inner.split_once(core) {
        Some((lead, tail)) if !core.is_empty() && !core.contains("\n\n") => {
            format!("{lead}<{name}>{core}</{name}>{tail}")
        }
        _ => inner.to_owned(),
    }
}
