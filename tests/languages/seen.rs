//! What readers of a page see and hear: HTML walks in; its texts walk out, without those that are in another language,
//! are code, or are for machines.

/// Elements whose text is no language.
const CODE: [&str; 5] = ["code", "kbd", "pre", "script", "style"];

/// Elements that hold nothing.
const EMPTY: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// Attributes that are read out or shown. Scripts show what stands in `data-*`, but for keys and addresses.
const SPOKEN: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];
const KEYS: [&str; 6] = ["data-f", "data-v", "data-s", "data-index", "data-root", "data-passage"];

/// The texts of a page in its language, and its description.
pub(crate) fn seen(html: &str, language: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        let is_passed_over = open.iter().any(|(_, is)| *is);
        if !is_passed_over {
            texts.push(text.to_owned());
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = after;
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        if let Some(name) = tag.strip_prefix('/') {
            if let Some(at) = open.iter().rposition(|(known, _)| known == name) {
                open.truncate(at);
            }
            continue;
        }
        let is_foreign = attribute(tag, "lang").is_some_and(|own| own != language);
        let is_code = CODE.contains(&name.as_str());
        if !is_passed_over && !is_foreign {
            texts.extend(spoken(&name, tag));
        }
        if !EMPTY.contains(&name.as_str()) && name != "meta" && !name.is_empty() && !tag.ends_with('/') {
            open.push((name, is_foreign || is_code));
        }
    }
    texts
}

fn spoken(name: &str, tag: &str) -> Vec<String> {
    if name == "meta" {
        let key = attribute(tag, "name").or_else(|| attribute(tag, "property")).unwrap_or_default();
        let is_told = matches!(key, "description" | "og:title" | "og:description" | "og:image:alt");
        return attribute(tag, "content").filter(|_| is_told).map(str::to_owned).into_iter().collect();
    }
    let names = tag.split(' ').filter_map(|part| part.split_once("=\"")).map(|(name, _)| name);
    let is_spoken =
        |name: &&str| SPOKEN.contains(name) || (name.starts_with("data-") && !KEYS.contains(name));
    names.filter(is_spoken).filter_map(|name| attribute(tag, name)).map(str::to_owned).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// The words in Latin letters, two at least. Addresses, names of files and codes with digits are none.
pub(crate) fn latin_words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |token: &&str| {
        let inner = token.trim_matches(|it: char| !it.is_alphanumeric());
        !inner.contains(['/', '.', '_', '&', '#']) && !inner.chars().any(|it| it.is_ascii_digit())
    };
    text.split_whitespace()
        .filter(is_word)
        .flat_map(|token| token.split(|it: char| !it.is_ascii_alphabetic()))
        .filter(|word| word.len() > 1)
}
