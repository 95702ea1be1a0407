//! Sentences on lists of examples: numbers and names walk in, words walk out.

use crate::locale::Locale;
use crate::render::page::facet::Value;

/// `21 appearances of a trope, from 9 media, with the ways …: 5 treatments in all.`
pub(super) fn appearances(
    locale: &Locale,
    number: usize,
    of: String,
    (media, treatments): (usize, usize),
) -> String {
    locale.say(
        "examples_stand",
        [
            ("appearances", locale.count("appearances_count", number).into()),
            ("of", of.into()),
            ("media", locale.count("media_count", media).into()),
            ("treatments", locale.count("treatments_count", treatments).into()),
        ],
    )
}

/// Says that a value has no examples.
pub(super) fn nothing(locale: &Locale, value: &Value) -> String {
    locale.say("no_example_of", [("name", value.label.as_str().into())])
}
