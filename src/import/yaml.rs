//! YAML front matter: its text walks in, its keys with their values walk out, or where it cannot be read and why.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span};

/// A key and its values.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The key, as written.
    pub(super) key: String,
    /// Its value, or the values of its list, with those of lists and tables within it.
    pub(super) values: Vec<String>,
    /// Where its values stand, in bytes.
    pub(super) span: Range<usize>,
}

/// Why a text is not YAML, and the byte at which that is seen.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) message: String,
}

/// Reads a table of keys and values.
pub(super) fn read(text: &str) -> Result<Vec<Pair>, Fault> {
    let mut reader = Reader { pairs: Vec::new(), depth: 0, expects_key: true };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let at = error.marker().byte_offset().unwrap_or(text.len());
            Fault { at: at.min(text.len()), message: error.info() }
        })?;
        reader.take(event, &span)?;
    }
    Ok(reader.pairs)
}

/// Reads a table of keys and values; where it is none, as programs for notes take it: a value with a colon in it,
/// `title: Tolls: a history`, is meant as it stands.
pub(super) fn read_as_meant(text: &str) -> Result<Vec<Pair>, Fault> {
    read(text).or_else(|fault| {
        let pairs = read(&quoted(text)).map_err(|_| fault)?;
        Ok(pairs.into_iter().map(|pair| Pair { span: line_of(text, &pair.key), ..pair }).collect())
    })
}

/// A text with quotation marks around plain values that hold a colon and a blank.
fn quoted(text: &str) -> String {
    let quote = |line: &str| {
        let (key, value) = line.split_once(": ")?;
        let value = value.trim();
        let is_key =
            !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || "_- ".contains(letter));
        let is_plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#', '-']);
        let needs = is_key && is_plain && (value.contains(": ") || value.ends_with(':'));
        needs.then(|| format!("{key}: \"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")))
    };
    let lines = text.lines().map(|line| quote(line).unwrap_or_else(|| line.to_owned()) + "\n");
    lines.collect()
}

/// The line of a key.
fn line_of(text: &str, key: &str) -> Range<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')) {
            return at..at + line.trim_end().len();
        }
        at += line.len();
    }
    0..0
}

struct Reader {
    pairs: Vec<Pair>,
    /// How many lists and tables are open.
    depth: usize,
    expects_key: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), Fault> {
        let span = span.byte_range().unwrap_or(0..0);
        let fault = |message: &str| Err(Fault { at: span.start, message: message.to_owned() });
        match event {
            Event::MappingStart(..) if self.depth == 0 => self.depth = 1,
            // Nothing at all is a table without keys.
            Event::Scalar(text, ScalarStyle::Plain, ..) if self.depth == 0 && text.is_empty() => {}
            Event::Scalar(..) | Event::SequenceStart(..) if self.depth == 0 => {
                return fault("no table of keys and values");
            }
            Event::Scalar(text, ..) if self.depth == 1 && self.expects_key => {
                self.pairs.push(Pair { key: text.into_owned(), values: Vec::new(), span });
                self.expects_key = false;
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if self.depth == 1 && self.expects_key => {
                return fault("a key is a list or a table");
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => self.depth += 1,
            Event::SequenceEnd | Event::MappingEnd => {
                self.depth = self.depth.saturating_sub(1);
                self.expects_key |= self.depth == 1;
            }
            Event::Scalar(text, style, ..) => {
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                if let Some(pair) = self.pairs.last_mut().filter(|_| !is_null) {
                    pair.span = if pair.values.is_empty() { span } else { pair.span.start..span.end };
                    pair.values.push(text.into_owned());
                }
                self.expects_key |= self.depth == 1;
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => return fault("refers to another value"),
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, &[&str])]) {
        let pairs = read(text).unwrap();
        let found: Vec<_> = pairs
            .iter()
            .map(|pair| (pair.key.as_str(), pair.values.iter().map(String::as_str).collect::<Vec<_>>()))
            .collect();
        let expect: Vec<_> = expect.iter().map(|(key, values)| (*key, values.to_vec())).collect();
        assert_eq!(found, expect, "{text}");
        for pair in &pairs {
            assert!(text.get(pair.span.clone()).is_some());
        }
    }

    #[test]
    fn keys_and_values() {
        check("", &[]);
        check("title: \"A: b\"\nnone:\nother: ~\n", &[("title", &["A: b"]), ("none", &[]), ("other", &[])]);
        check(
            "author:\n  - \"[[Anna Karlin]]\"\n  - \"[[Jo]]\"\npublished: 2022-05-03\n",
            &[("author", &["[[Anna Karlin]]", "[[Jo]]"]), ("published", &["2022-05-03"])],
        );
        check("a: [x, {y: z}]\nb: |\n  one\n  two\n", &[("a", &["x", "y", "z"]), ("b", &["one\ntwo\n"])]);
    }

    #[test]
    fn colons_in_values() {
        let pairs = read_as_meant("title: Tolls: a \"history\"\ndate: 2020\n").unwrap();
        assert_eq!(pairs[0].values, ["Tolls: a \"history\""]);
        assert_eq!((pairs[0].span.clone(), pairs[1].span.clone()), (0..25, 26..36));
        assert!(read_as_meant("title: \"A: b\n").is_err());
    }

    #[test]
    fn faults() {
        for text in ["- a\n- b\n", "a", "a: [x\nb: y\n", "a: *b\n", "\"a: b\n", "[a]: b\n"] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read("é: x\n- y\n").unwrap_err().at, 8);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "([-a-c:é \\[\\]{}\"'|>#&*!?%@,~\t]|\n|\n  |\n- |: ){0,60}") {
            match read(&text) {
                Ok(pairs) => for pair in pairs {
                    proptest::prop_assert!(text.get(pair.span).is_some());
                },
                Err(fault) => proptest::prop_assert!(fault.at <= text.len()),
            }
        }
    }
}
