//! The words of the site's language in templates: a [`Locale`] walks in; `t`, `say` and `say_html` walk out, known to
//! all templates. They depend on the language alone, so that a page still depends on its view and the theme.

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
