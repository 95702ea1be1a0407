//! The words of the site's language in templates: a [`Locale`] walks in; `t`, `say` and `say_html` walk out, known to
//! all templates. They depend on the language alone, so that a page still depends on its view and the theme.

use std::collections::BTreeMap;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::locale::{self, Locale};

/// Gives templates their words: `{{ t.search }}` for what needs nothing, `{{ say(key="and_more", number=3) }}` for what
/// tells of something. `say_html` is for messages that hold HTML: what it puts into them is escaped.
pub(super) fn teach(tera: &mut Tera, locale: &Locale) {
    tera.global_context().insert("t", locale.texts());
    let words = locale.clone();
    tera.register_function("say", move |named: Kwargs, _: &State<'_>| say(&words, &named, str::to_owned));
    let words = locale.clone();
    tera.register_function("say_html", move |named: Kwargs, _: &State<'_>| {
        say(&words, &named, escaped).map(|html| Value::safe_string(&html))
    });
}

/// What stands in a script for what it says.
const PLACE: &str = "const WORDS = {};";

/// What each script says, and what it counts.
const SCRIPTS: [(&str, &[&str], &[&str]); 2] = [
    (
        "seedbook.js",
        &["use_light_colours", "use_dark_colours", "close_folders", "open_folders", "copy", "copied"],
        &[],
    ),
    (
        "search.js",
        &[
            "opened_from_disk",
            "choose_letter",
            "narrows_list",
            "narrows_list_to",
            "index_not_loaded",
            "words_left_out",
            "nothing_found",
            "show_more_of",
            "look_further",
            "paragraph_numbered",
            "none_has_all",
            "none_has_any",
            "instead_of",
            "list_is_below",
        ],
        &[
            "entries_count",
            "results_count",
            "pages_unread_count",
            "documents_count",
            "people_count",
            "characters_count",
            "works_count",
            "places_count",
            "organisations_count",
            "tropes_count",
            "examples_count",
            "themes_count",
            "events_count",
        ],
    ),
];

/// What fills the places of texts for scripts, which put the values in.
const PLACES: [(&str, &str); 5] = [
    ("entries", "{entries}"),
    ("words", "{words}"),
    ("number", "{number}"),
    ("kind", "{kind}"),
    ("word", "{word}"),
];

/// Tells a script its words, in the language of the site.
pub(super) fn tell(name: &str, script: &mut Vec<u8>, locale: &Locale) {
    let Some((_, texts, counts)) = SCRIPTS.iter().find(|(known, ..)| *known == name) else { return };
    let Ok(text) = std::str::from_utf8(script) else { return };
    let Some((before, after)) = text.split_once(PLACE) else { return };
    let places = || PLACES.into_iter().map(|(name, place)| (name, place.into()));
    let texts: BTreeMap<&str, String> = texts.iter().map(|key| (*key, locale.say(key, places()))).collect();
    let forms: BTreeMap<&str, _> = counts.iter().map(|key| (*key, locale.forms(key))).collect();
    let words = serde_json::json!({ "language": locale.language(), "texts": texts, "forms": forms });
    *script = format!("{before}const WORDS = {words};{after}").into_bytes();
}

fn say(words: &Locale, named: &Kwargs, shown: fn(&str) -> String) -> TeraResult<String> {
    let key: &str = named.must_get("key")?;
    let arguments = named.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
    let arguments = arguments.filter(|(name, _)| *name != "key");
    Ok(words.say(key, arguments.map(|(name, value)| (name, argument(value, shown)))))
}

/// Numbers stay numbers, because they choose among plural forms.
fn argument(value: &Value, shown: fn(&str) -> String) -> locale::Value<'static> {
    match (value.as_u64(), value.as_str()) {
        (Some(number), _) => number.into(),
        (None, Some(text)) => shown(text).into(),
        (None, None) => value.to_string().into(),
    }
}

fn escaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    // Writing to memory cannot fail.
    let _ = tera::escape_html(text, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
