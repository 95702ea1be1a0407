//! The messages of one language: the text of a file in the format of Project Fluent walks in, formatted messages walk
//! out. The crate `fluent-bundle` reads and formats them and knows the plural rules of Unicode's CLDR.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::locale::direction::{Direction, direction};
use crate::number::grouped;

/// The messages of one language.
pub(super) struct Bundle {
    messages: FluentBundle<FluentResource>,
    keys: Vec<String>,
    /// Messages that put their arguments into a text and choose nothing: these are most, and are filled in at once.
    plain: HashMap<String, Vec<Piece>>,
    mark: char,
}

/// A piece of a plain message.
enum Piece {
    Text(String),
    Argument(String),
}

/// What writes the numbers of a language.
type Formatter = fn(&FluentValue<'_>, &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String>;

/// Formatters hold nothing, so that each mark between thousands has its own.
const FORMATTERS: [(char, Formatter); 5] = [
    (',', |value, _| written(value, ',')),
    ('.', |value, _| written(value, '.')),
    ('’', |value, _| written(value, '’')),
    ('\u{a0}', |value, _| written(value, '\u{a0}')),
    ('\u{202f}', |value, _| written(value, '\u{202f}')),
];

impl Bundle {
    /// Messages of a language. What cannot be read is left out.
    pub(super) fn new(language: &str, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let (mut keys, mut plain) = (Vec::new(), HashMap::new());
        // Isolating marks are the business of the library.
        let is_forward = direction(language) == Direction::LeftToRight;
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            if let Some(pieces) = message.value.as_ref().filter(|_| is_forward).and_then(pieces) {
                plain.insert(key.clone(), pieces);
            }
            keys.push(key);
        }
        let mut messages = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Marks around arguments keep the order of a line that is written both ways; others need none.
        messages.set_use_isolating(!is_forward);
        messages.add_resource_overriding(resource);
        let mut bundle = Self { messages, keys, plain, mark: ',' };
        let mark = bundle.say("thousands_separator", &[]);
        let mark = mark.and_then(|mark| mark.chars().next());
        let formatter = FORMATTERS.iter().find(|(known, _)| Some(*known) == mark);
        if let Some((mark, formatter)) = formatter {
            bundle.mark = *mark;
            bundle.messages.set_formatter(Some(*formatter));
        }
        bundle
    }

    /// The keys of its messages.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The messages that take no argument.
    pub(super) fn texts(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.keys.iter().filter_map(|key| {
            let (pattern, mut faults) = (self.pattern(key)?, Vec::new());
            let text = self.messages.format_pattern(pattern, None, &mut faults).into_owned();
            faults.is_empty().then(|| (key.clone(), text))
        })
    }

    /// A message with its arguments, where the language has it.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        if let Some(pieces) = self.plain.get(key) {
            return Some(self.fill(pieces, arguments));
        }
        let pattern = self.pattern(key)?;
        let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        Some(self.messages.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }

    fn fill(&self, pieces: &[Piece], arguments: &[(&str, FluentValue<'_>)]) -> String {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Argument(name) => {
                    match arguments.iter().find(|(known, _)| known == name).map(|(_, value)| value) {
                        Some(FluentValue::String(value)) => text.push_str(value),
                        Some(value) => text.push_str(&written(value, self.mark).unwrap_or_default()),
                        None => {}
                    }
                }
            }
        }
        text
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        self.messages.get_message(key)?.value()
    }
}

/// The pieces of a plain message; `None` for one that chooses.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } => {
                Some(Piece::Text(unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::VariableReference { id } => Some(Piece::Argument(id.name.to_owned())),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

fn written(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_whole = number.value >= 0.0 && number.value.fract() == 0.0;
    is_whole.then(|| grouped(number.into(), mark))
}

fn identifier(language: &str) -> LanguageIdentifier {
    language.parse().unwrap_or_default()
}

/// The plural category of a number in a language, as browsers name it.
pub(super) fn category(language: &str, number: usize) -> &'static str {
    let rules = PluralRules::create(identifier(language), PluralRuleType::CARDINAL);
    match rules.ok().and_then(|rules| rules.select(number).ok()) {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
}
