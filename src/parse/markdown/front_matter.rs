//! Front matter: the head of a file walks in, its metadata and the place where the text begins walk out.

use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::parse::meta::Meta;
use crate::path::SourcePath;
use crate::table::read_toml;

/// The metadata, and the byte at which the text begins.
pub(super) struct Front {
    pub(super) meta: Meta,
    pub(super) body: usize,
}

const FENCE: &str = "+++";

/// Reads TOML between two lines `+++` at the head of a file.
pub(super) fn read(path: &SourcePath, text: &str, sidecar: Option<Meta>) -> Checked<Front> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let Some(inner) = line_end_after(text, start, FENCE) else {
        let value = Front { meta: sidecar.unwrap_or_default(), body: start };
        return Checked { value, diagnostics: refuse_other(path, text, start).into_iter().collect() };
    };
    let Some((close, body)) = find_close(text, inner) else {
        let fault = unclosed(path, text, start, inner);
        return Checked {
            value: Front { meta: sidecar.unwrap_or_default(), body: text.len() },
            diagnostics: vec![fault],
        };
    };
    let toml = text.get(inner..close).unwrap_or_default();
    let Checked { value: meta, mut diagnostics } = read_toml(path, toml, inner, Meta::read);
    if let Some(sidecar) = sidecar.and_then(|sidecar| sidecar.path) {
        diagnostics.push(
            Diagnostic::of_file(
                lint::ORPHANED_SIDECAR,
                &sidecar,
                format!("`{path}` has front matter already"),
            )
            .with_help("move what the sidecar says into the front matter, and remove the sidecar"),
        );
    }
    Checked { value: Front { meta, body }, diagnostics }
}

/// The byte after the line end, where the line at `at` is just `line`.
fn line_end_after(text: &str, at: usize, line: &str) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix(line)?;
    let end = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
    rest.get(..end)?.trim().is_empty().then_some(at + line.len() + end)
}

/// Where the closing line begins, and where the text after it does.
fn find_close(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while at < text.len() {
        if let Some(after) = line_end_after(text, at, FENCE) {
            return Some((at, after));
        }
        at += text.get(at..)?.find('\n')? + 1;
    }
    None
}

/// Tells that front matter goes on to the end of the file, and of the line that was meant to close it.
fn unclosed(path: &SourcePath, text: &str, start: usize, inner: usize) -> Diagnostic {
    if let Some(line) = lines(text, inner).find(|line| is_fence(text.get(line.clone()).unwrap_or_default())) {
        let written = text.get(line.clone()).unwrap_or_default().trim();
        let message = format!("`{written}` does not close front matter that begins with `{FENCE}`");
        return Diagnostic::new(lint::MALFORMED_TOML, path, line, message)
            .with_help(format!("write `{FENCE}` for this line"));
    }
    let span = start..start + FENCE.len();
    Diagnostic::new(lint::MALFORMED_TOML, path, span, "front matter is never closed")
        .with_help("end it with a line `+++` of its own")
}

/// Tells of front matter of another kind, or with a slip in its first line. A thematic break at the head of a file has
/// no keys below it, or none down to the next one.
fn refuse_other(path: &SourcePath, text: &str, start: usize) -> Option<Diagnostic> {
    let mut below = lines(text, start);
    let first = below.next()?;
    let fence = text.get(first.clone())?.trim();
    if !is_fence(fence) {
        return None;
    }
    let inner: Vec<&str> = below
        .map_while(|line| text.get(line).filter(|line| !is_fence(line)))
        .filter(|line| !line.trim().is_empty())
        .collect();
    let is_closed = lines(text, first.end + 1).any(|line| text.get(line).is_some_and(is_fence));
    let key = inner.iter().find_map(|line| key(line))?;
    let reads_as_keys = inner.iter().all(|line| key_or_part(line));
    // `++` begins nothing else; `---` may be a break between passages.
    let is_meant = if fence.starts_with('+') {
        inner.first().and_then(|line| self::key(line)).is_some()
    } else {
        is_closed && reads_as_keys
    };
    if !is_meant {
        return None;
    }
    let (message, help) = if key == Key::Yaml {
        (
            "front matter is YAML, not TOML".to_owned(),
            "write it between lines `+++`, with `key = \"value\"` for `key: value`",
        )
    } else {
        (
            format!("`{fence}` does not begin front matter"),
            "put it between two lines `+++`; else it is printed as text",
        )
    };
    let span = first.start..first.start + text.get(first)?.trim_end().len();
    Some(Diagnostic::new(lint::MALFORMED_TOML, path, span, message).with_help(help))
}

/// How a key is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Toml,
    Yaml,
}

fn key(line: &str) -> Option<Key> {
    let after = line.trim_start_matches(|letter: char| letter.is_alphanumeric() || "-_".contains(letter));
    let after = Some(after).filter(|after| after.len() < line.len())?;
    match after.trim_start().as_bytes() {
        [b'=', ..] => Some(Key::Toml),
        [b':', rest @ ..] if after.starts_with(':') && rest.first().is_none_or(u8::is_ascii_whitespace) => {
            Some(Key::Yaml)
        }
        _ => None,
    }
}

/// Whether a line is a key, or goes on with one: an item of a list, a header, a remark.
fn key_or_part(line: &str) -> bool {
    key(line).is_some()
        || line.starts_with([' ', '\t', '#', '[', ']', '}', '"', '\''])
        || line.starts_with("- ")
}

/// Whether a line is made of nothing but the signs of which fences are.
fn is_fence(line: &str) -> bool {
    let line = line.trim();
    let (pluses, dashes) =
        (line.chars().all(|sign| sign == '+'), line.chars().all(|sign| "-–—".contains(sign)));
    line.chars().count() > 1 && (pluses || dashes) || line == "—"
}

/// The lines from a byte on, each without its end.
fn lines(text: &str, from: usize) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut at = from;
    text.get(from..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end().len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        let faults = read(&SourcePath::new("seeds/a.md"), text, None).diagnostics;
        faults.first().map(|fault| fault.message.clone())
    }

    #[test]
    fn tells_a_slip_in_a_fence() {
        let not_begun = |fence: &str| Some(format!("`{fence}` does not begin front matter"));
        assert_eq!(said("++\ntitle = \"A\"\n++\n\nText.\n"), not_begun("++"));
        assert_eq!(said("++++\ntitle = \"A\"\n\nText.\n"), not_begun("++++"));
        assert_eq!(said("---\ntitle = \"A\"\n\n[names]\n\"B\" = \"b\"\n---\nText.\n"), not_begun("---"));
        assert_eq!(
            said("---\ntitle: A\ntags:\n- b\n---\nText.\n").as_deref(),
            Some("front matter is YAML, not TOML")
        );
        let unclosed = said("+++\ntitle = \"A\"\n++\n\nText.\n");
        assert_eq!(unclosed.as_deref(), Some("`++` does not close front matter that begins with `+++`"));
        assert_eq!(said("+++\ntitle = \"A\"\n\nText.\n").as_deref(), Some("front matter is never closed"));
    }

    #[test]
    fn leaves_a_thematic_break_alone() {
        for text in [
            "---\n\nOnce upon a time.\n\n---\n\nThe end.\n",
            "---\nNote: it rained.\nSo they stayed at home.\n---\nMore.\n",
            "---\nAnna: Come here.\n",
            "---\n---\n",
            "+ one\n+ two\n",
            "++\n\nText.\n",
            "a = 1\n",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
