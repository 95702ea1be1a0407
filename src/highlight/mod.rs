//! Code in colours: a language's name and a piece of code walk in; HTML that marks comments, strings and other kinds of
//! words by a dozen short classes walks out. The grammars are read when the first code is met, and only then.

use std::fmt::Write;
use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use crate::html::escape;

/// A longer piece of code, or one with a longer line, is shown plain: no reader looks for colours there.
const MAX_BYTES: usize = 256 * 1024;
const MAX_LINE: usize = 2_000;

/// Names of what is no language but has a name: it is plain, and nobody is told.
const PLAIN: &[&str] = &["console", "none", "output", "plain", "plaintext", "text", "txt"];

/// Names by which the grammars do not know their languages.
const ALIASES: &[(&str, &str)] = &[
    ("csharp", "cs"),
    ("fsharp", "fs"),
    ("golang", "go"),
    ("html+jinja", "html"),
    ("javascriptreact", "jsx"),
    ("json5", "json"),
    ("jsonc", "json"),
    ("objective-c", "m"),
    ("postgresql", "sql"),
    ("shell", "sh"),
    ("sqlite", "sql"),
    ("typescriptreact", "tsx"),
    ("visualbasic", "vb"),
    ("zsh", "sh"),
];

/// The classes of scopes, the more special scope before the more general; an empty class is plain text. Scopes are named
/// as the grammars of Sublime Text name them.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "hc"),
    ("punctuation.definition.comment", "hc"),
    ("constant.character.escape", "hn"),
    ("constant.other.placeholder", "hn"),
    ("punctuation.definition.string", "hs"),
    ("meta.interpolation", ""),
    ("meta.embedded", ""),
    ("source", ""),
    ("string.unquoted", ""),
    ("string", "hs"),
    ("constant", "hn"),
    ("support.constant", "hn"),
    ("entity.name.constant", "hn"),
    ("keyword.operator.word", "hk"),
    ("keyword.operator.logical.python", "hk"),
    ("keyword.operator", "ho"),
    ("keyword", "hk"),
    ("storage", "hk"),
    ("variable.language", "hk"),
    ("entity.name.function", "hf"),
    ("entity.name.macro", "hf"),
    ("support.function", "hf"),
    ("support.macro", "hf"),
    ("variable.function", "hf"),
    ("entity.name.tag", "hg"),
    ("punctuation.definition.tag", "hg"),
    ("entity.other.attribute-name", "ha"),
    ("support.type.property-name", "ha"),
    ("meta.annotation", "ha"),
    ("variable.annotation", "ha"),
    ("entity.name.section", "hh"),
    ("entity.name.label", "ha"),
    ("entity.name", "ht"),
    ("entity.other.inherited-class", "ht"),
    ("support.type", "ht"),
    ("support.class", "ht"),
    ("markup.heading", "hh"),
    ("markup.bold", "hh"),
    ("markup.raw", "hs"),
    ("markup.inserted", "hi"),
    ("markup.deleted", "hd"),
    ("meta.diff.range", "hf"),
];

static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

static SCOPES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    CLASSES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect()
});

/// Whether code in this language is coloured, or plain by nature.
pub fn knows(language: &str) -> bool {
    is_plain(language) || colours(language)
}

/// Whether code in this language is coloured.
pub fn colours(language: &str) -> bool {
    !is_plain(language) && grammar(language).is_some()
}

/// Code in colours; `None` where it is to be shown plain. The text is that of the code, whatever the marks.
pub fn html(language: &str, code: &str) -> Option<String> {
    if is_plain(language) || code.len() > MAX_BYTES || code.lines().any(|line| line.len() > MAX_LINE) {
        return None;
    }
    let mut state = ParseState::new(grammar(language)?);
    let mut stack = ScopeStack::new();
    let mut writer = Writer { html: String::with_capacity(code.len() * 2), class: "", gap: String::new() };
    for line in LinesWithEndings::from(code) {
        let mut from = 0;
        for (at, change) in state.parse_line(line, &GRAMMARS).ok()? {
            writer.push(&stack, line.get(from..at)?);
            from = at;
            stack.apply(&change).ok()?;
        }
        writer.push(&stack, line.get(from..)?);
    }
    Some(writer.finish())
}

fn is_plain(language: &str) -> bool {
    language.is_empty() || PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(language))
}

fn grammar(language: &str) -> Option<&'static SyntaxReference> {
    let alias = ALIASES.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(language));
    let name = alias.map_or(language, |(_, name)| name);
    let found = GRAMMARS.find_syntax_by_token(name);
    found.or_else(|| GRAMMARS.find_syntax_by_token(&name.to_lowercase()))
}

/// The innermost scope that has a class decides.
fn class_of(stack: &ScopeStack) -> &'static str {
    let class = |scope: &Scope| SCOPES.iter().find(|(known, _)| known.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(class).map_or("", |(_, class)| class)
}

/// Writes runs of one class as one element.
struct Writer {
    html: String,
    class: &'static str,
    /// White space since the last word: it has no colour, and parts no run.
    gap: String,
}

impl Writer {
    /// Most changes of scope have no word between them; only a word's class is asked for.
    fn push(&mut self, stack: &ScopeStack, text: &str) {
        if text.trim().is_empty() {
            self.gap.push_str(text);
            return;
        }
        let class = class_of(stack);
        let gap = std::mem::take(&mut self.gap);
        if class == self.class {
            self.html.push_str(&gap);
        } else {
            self.close();
            self.html.push_str(&gap);
            if !class.is_empty() {
                let _ = write!(self.html, "<span class=\"{class}\">");
            }
            self.class = class;
        }
        self.html.push_str(&escape(text));
    }

    fn close(&mut self) {
        if !self.class.is_empty() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html + &self.gap
    }
}

#[cfg(test)]
mod tests;
