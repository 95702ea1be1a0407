//! The words of a site's pages. A language walks in, with the files of its messages (`locales/ru.ftl`, in the format of
//! Project Fluent); labels, sentences with what they tell of, counts, numbers and the wording of dates walk out.
//!
//! What takes no argument is formatted once; only the rest is formatted where it is used.

mod bundle;
mod direction;
mod faults;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use crate::edtf::{Edtf, Vocabulary};
use crate::html::escape;
use crate::locale::bundle::Bundle;
use crate::number::grouped;

pub use crate::locale::direction::{Direction, direction};

/// What fills a place of a message: a text, or a number that may choose among plural forms.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// The folder of a project that holds its own words.
pub const FOLDER: &str = "locales";

/// The languages that have a file of ours.
const SHIPPED: [(&str, &str); 2] =
    [(ENGLISH, include_str!("../../locales/en.ftl")), ("ru", include_str!("../../locales/ru.ftl"))];

/// The languages that pages can speak.
pub fn languages() -> impl Iterator<Item = &'static str> {
    SHIPPED.into_iter().map(|(language, _)| language)
}

/// What is wrong in a project's own file of messages, and where, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// Text that is no message.
    Unread(Range<usize>, String),
    /// A message under a key that pages do not know.
    Unknown(Range<usize>, String),
}

/// The language of everything that another has no words for.
const ENGLISH: &str = "en";

static DEFAULT: LazyLock<Arc<Spoken>> = LazyLock::new(|| Arc::new(Spoken::new(ENGLISH, None)));

/// What a site says in a language. Cheap to clone.
#[derive(Clone)]
pub struct Locale(Arc<Spoken>);

struct Spoken {
    /// The language that was asked for, BCP 47.
    asked: String,
    /// The one that is spoken.
    language: String,
    /// What the language has, and where it has not, English.
    bundles: Vec<Bundle>,
    /// Messages without arguments, formatted.
    texts: BTreeMap<String, String>,
    dates: Vocabulary,
}

impl Default for Locale {
    fn default() -> Self {
        Self(Arc::clone(&DEFAULT))
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Locale").field(&self.0.language).finish()
    }
}

impl Locale {
    /// The words of a language; English ones where the language has no file.
    pub fn new(language: &str) -> Self {
        if language == ENGLISH { Self::default() } else { Self(Arc::new(Spoken::new(language, None))) }
    }

    /// The words of a language with those of a project's own file laid over ours, message by message; a language that
    /// has no file of ours is spoken as far as that goes.
    pub fn with(language: &str, own: &str) -> (Self, Vec<Fault>) {
        let spoken = Spoken::new(language, Some(own));
        let english = Self::default();
        let faults = faults::find(own, |key| english.0.has(key));
        (Self(Arc::new(spoken)), faults)
    }

    /// The file in which a project has words of its own: `locales/ru.ftl`.
    pub fn file(language: &str) -> String {
        format!("{FOLDER}/{}.ftl", direction::primary(language))
    }

    /// The keys of all messages.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.bundles.iter().flat_map(Bundle::keys)
    }

    /// The language that is spoken, BCP 47: the one asked for, or English.
    pub fn language(&self) -> &str {
        &self.0.language
    }

    /// Which way the language is written.
    pub fn direction(&self) -> Direction {
        direction(&self.0.language)
    }

    /// Whether the language that was asked for is the one that is spoken.
    pub fn is_spoken(&self) -> bool {
        self.0.asked == self.0.language
    }

    /// The attributes `lang` and, where it differs, `dir` of a text in another language than the pages', with a space
    /// before each; nothing for a text in theirs. A text that names no language is in the one that was asked for.
    pub fn attributes(&self, language: Option<&str>) -> String {
        let own = language.unwrap_or(&self.0.asked);
        if own == self.0.language { String::new() } else { speech(own, direction(own) != self.direction()) }
    }

    /// The attribute `lang` alone of such a text, and its `dir`, for blocks whose layout stays that of the page.
    pub fn attributes_apart(&self, language: Option<&str>) -> (String, Option<Direction>) {
        let own = language.unwrap_or(&self.0.asked);
        let lang = if own == self.0.language { String::new() } else { speech(own, false) };
        (lang, Some(direction(own)).filter(|own| *own != self.direction()))
    }

    /// The attributes of a text in one language within another, which is the one that was asked for where none is named.
    pub fn attributes_in(&self, language: &str, around: Option<&str>) -> String {
        let around = around.unwrap_or(&self.0.asked);
        if language == around {
            String::new()
        } else {
            speech(language, direction(language) != direction(around))
        }
    }

    /// The attributes of what is in the language of the pages, within a text in another.
    pub fn attributes_within(&self, language: Option<&str>) -> String {
        let around = language.unwrap_or(&self.0.asked);
        if around == self.0.language {
            return String::new();
        }
        speech(&self.0.language, direction(around) != self.direction())
    }

    /// A message without arguments. One that no file has is shown by its key.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.texts.get(key).map_or(key, String::as_str)
    }

    /// The same, to keep.
    pub fn label(&self, key: &str) -> String {
        self.text(key).to_owned()
    }

    /// All messages without arguments.
    pub fn texts(&self) -> &BTreeMap<String, String> {
        &self.0.texts
    }

    /// A message with its arguments.
    pub fn say<'a>(&self, key: &str, arguments: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> String {
        self.0.say(key, arguments)
    }

    /// A message that counts: its argument is `$count`.
    pub fn count(&self, key: &str, number: usize) -> String {
        self.0.say(key, [("count", number.into())])
    }

    /// A number with a mark between its thousands.
    pub fn number(&self, number: usize) -> String {
        grouped(u64::try_from(number).unwrap_or(u64::MAX), self.0.dates.thousands())
    }

    /// `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                self.say("list", [("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }

    /// Two names or more, one "and" after another.
    pub fn join(&self, names: &[&str]) -> String {
        let all = names.iter().map(|name| (*name).to_owned());
        let and =
            |first: String, last: String| self.say("and", [("first", first.into()), ("last", last.into())]);
        all.reduce(and).unwrap_or_default()
    }

    /// A date in words.
    pub fn date(&self, date: &Edtf) -> String {
        date.to_words_in(&self.0.dates)
    }

    /// How dates are worded.
    pub fn dates(&self) -> &Vocabulary {
        &self.0.dates
    }

    /// The forms of a message that counts, by the names of the plural categories of the language, for scripts that
    /// choose among them: `{count}` stands for the number.
    pub fn forms(&self, key: &str) -> BTreeMap<&'static str, String> {
        let mut forms = BTreeMap::new();
        for number in 0..=SAMPLE {
            forms
                .entry(bundle::category(&self.0.language, number))
                .or_insert_with(|| self.count(key, number).replacen(&number.to_string(), "{count}", 1));
        }
        forms
    }
}

fn speech(language: &str, has_direction: bool) -> String {
    let lang = format!(" lang=\"{}\"", escape(language));
    if has_direction { format!("{lang} dir=\"{}\"", direction(language).as_str()) } else { lang }
}

/// Among the numbers up to this one all plural categories of whole numbers occur that a count on a page can have.
const SAMPLE: usize = 120;

impl Spoken {
    fn new(language: &str, project: Option<&str>) -> Self {
        let primary = direction::primary(language);
        let shipped = |tag: &str| SHIPPED.iter().find(|(known, _)| *known == tag);
        let ours = shipped(&primary).map(|(_, text)| *text);
        let mut bundles: Vec<Bundle> =
            project.into_iter().chain(ours).map(|text| Bundle::new(language, text)).collect();
        let is_spoken = !bundles.is_empty();
        if primary != ENGLISH
            && let Some((tag, text)) = shipped(ENGLISH)
        {
            bundles.push(Bundle::new(tag, text));
        }
        let mut texts = BTreeMap::new();
        for bundle in bundles.iter().rev() {
            texts.extend(bundle.texts());
        }
        let asked = language.to_owned();
        let language = if is_spoken { language } else { ENGLISH }.to_owned();
        let mut spoken = Self { asked, language, bundles, texts, dates: Vocabulary::default() };
        spoken.dates = spoken.read_dates();
        spoken
    }

    fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.keys().any(|known| known == key))
    }

    fn say<'a>(&self, key: &str, arguments: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> String {
        let arguments: Vec<(&str, Value<'_>)> = arguments.into_iter().collect();
        self.bundles.iter().find_map(|bundle| bundle.say(key, &arguments)).unwrap_or_else(|| key.to_owned())
    }

    /// The phrases of dates keep their places, which are filled in anew for each date.
    fn read_dates(&self) -> Vocabulary {
        let places: Vec<(&str, String)> =
            PLACES.iter().map(|place| (*place, format!("{{{place}}}"))).collect();
        Vocabulary::read(
            |key| self.say(key, places.iter().map(|(name, place)| (*name, place.as_str().into()))),
            |code, is_of| {
                let case = if is_of { "of" } else { "alone" };
                self.say("date_name", [("code", code.into()), ("case", case.into())])
            },
        )
    }
}

/// The places of the phrases of dates.
const PLACES: [&str; 15] = [
    "date", "bare", "day", "month", "year", "first", "last", "start", "end", "number", "exponent", "decade",
    "parts", "remarks", "dates",
];
