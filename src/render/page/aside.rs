//! Lines that are no part of a text: what they became walks in; where they stand and why they were set aside walks out
//! in words.

use crate::locale::Locale;
use crate::parse::part::SetAside;

/// `Line 3`, `Lines 3 to 5`.
pub(super) fn lines(locale: &Locale, aside: &SetAside) -> String {
    let (first, last) = (aside.first.to_string(), aside.last.to_string());
    if aside.first == aside.last {
        return locale.say("line_number", [("number", first.into())]);
    }
    locale.say("line_numbers", [("first", first.into()), ("last", last.into())])
}

/// Why lines were set aside, by what they are.
pub(super) fn reason(locale: &Locale, role: &str) -> String {
    locale.label(&format!("{}_aside", role_key(role)))
}

/// The key of what lines became: `role_front_matter`.
pub(super) fn role_key(role: &str) -> String {
    format!("role_{}", role.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::part::Role;

    #[test]
    fn every_role_has_its_words() {
        let roles = [
            Role::FrontMatter,
            Role::Heading,
            Role::Passage(1),
            Role::Response(0),
            Role::Byline,
            Role::Credit,
            Role::Kicker,
            Role::Disclaimer,
            Role::AuthorNote,
            Role::About,
            Role::ReadMore,
            Role::Commenter,
            Role::Foot,
            Role::Control,
            Role::Reference,
            Role::Rule,
            Role::Blank,
        ];
        for locale in [Locale::default(), Locale::new("ru")] {
            for role in roles {
                let key = role_key(role.as_str());
                assert_ne!(locale.text(&key), key);
                let said = reason(&locale, role.as_str());
                let is_told = role.set_aside().is_none() || !said.starts_with("role_");
                assert!(is_told, "{said}");
                if locale.language() == "en" {
                    assert!(role.set_aside().is_none_or(|reason| reason == said), "{said}");
                }
            }
        }
    }
}
