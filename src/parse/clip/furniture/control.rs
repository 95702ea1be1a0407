//! Controls of a page and notices at its foot: a page walks in; menus, buttons, offers of newsletters, advertisements and
//! notices of rights are noted on it.

use crate::parse::clip::chunk::Shape;
use crate::parse::clip::furniture::label;
use crate::parse::clip::page::{Page, Verdict};
use crate::parse::part::Role;

/// Lines that are no text wherever they stand.
const ANYWHERE: &[&str] = &[
    "accept all cookies",
    "ad",
    "advertisement",
    "advertisements",
    "advertising",
    "anzeige",
    "article continues below",
    "article continues below advertisement",
    "back to top",
    "cookie policy",
    "cookie preferences",
    "cookie settings",
    "copy link",
    "datenschutz",
    "email this",
    "follow us",
    "from wikipedia, the free encyclopedia",
    "impressum",
    "jump to navigation",
    "jump to navigation jump to search",
    "jump to search",
    "listen to this article",
    "log in",
    "log out",
    "manage cookies",
    "open in app",
    "print this page",
    "privacy",
    "privacy notice",
    "privacy policy",
    "publicité",
    "реклама",
    "save for later",
    "scroll to continue",
    "share by email",
    "share this",
    "share this article",
    "share this page",
    "sign in",
    "sign out",
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "sponsored content",
    "story continues below advertisement",
    "subscribe now",
    "terms and conditions",
    "terms of service",
    "terms of use",
    "view comments",
];

/// Lines that begin so are none either, where they are short.
const OPENINGS: &[&str] = &[
    "estimated reading time",
    "reading time",
    "share on ",
    "share via ",
    "sign up for ",
    "sign up to our",
    "subscribe to our",
    "tweet this",
    "follow us on ",
    "join our newsletter",
    "get our newsletter",
    "lesezeit",
    "время чтения",
];

/// Lines that are none at the head and at the foot of a page.
const AT_ENDS: &[&str] = &[
    "about",
    "about us",
    "archive",
    "blog",
    "careers",
    "contact",
    "contact us",
    "contacts",
    "cookies",
    "donate",
    "email",
    "events",
    "facebook",
    "faq",
    "help",
    "home",
    "imprint",
    "instagram",
    "kontakt",
    "latest",
    "linkedin",
    "login",
    "mastodon",
    "menu",
    "more",
    "newsletter",
    "news",
    "pinterest",
    "print",
    "reddit",
    "register",
    "rss",
    "search",
    "share",
    "shop",
    "sitemap",
    "startseite",
    "store",
    "subscribe",
    "suche",
    "telegram",
    "tweet",
    "twitter",
    "videos",
    "whatsapp",
    "x",
    "youtube",
    "главная",
    "контакты",
    "поиск",
];

/// Below the text of a page of a wiki.
const WIKI_FEET: &[&str] = &[
    "[[category:",
    "[[категория:",
    "[[kategorie:",
    "categories:",
    "category:",
    "hidden categories:",
    "retrieved from ",
    "this page was last edited on ",
    "категории:",
    "kategorien:",
    "kategorie:",
];

/// Longer lines are no controls.
const MOST_WORDS: usize = 8;
/// Longer lines are no items of a menu.
const WORDS_OF_MENU: usize = 4;
/// A paragraph of so many words is text.
const TEXT: usize = 12;
/// Longer lines are no notices of rights.
const WORDS_OF_NOTICE: usize = 20;

/// Notes the controls and notices.
pub(super) fn mark(page: &mut Page<'_>) {
    for index in 0..page.chunks.len() {
        if page.examples.contains(&index) || page.verdicts.get(index) != Some(&Verdict::Open) {
            continue;
        }
        let Some(lines) = lines(page, index) else { continue };
        if lines.iter().all(|line| is_control(line)) || is_at_end(page, index) && is_menu(&lines) {
            page.set_aside(index, Role::Control);
        } else if is_after_text(page, index) && lines.iter().all(|line| is_foot(line)) {
            page.set_aside(index, Role::Foot);
        }
    }
}

/// The lines of a chunk that may be a control.
fn lines(page: &Page<'_>, index: usize) -> Option<Vec<String>> {
    if let Some((_, heading)) = page.marked_heading(index) {
        return Some(vec![heading.to_owned()]);
    }
    let chunk = page.chunks.get(index)?;
    let is_read = matches!(chunk.shape, Shape::Text | Shape::List(_)) && !chunk.lines.is_empty();
    is_read.then(|| {
        chunk
            .lines
            .iter()
            .map(|line| line.text.trim_start_matches(['-', '*', '•', '+', ' ']).to_owned())
            .collect()
    })
}

/// Whether a line stands by itself, whatever stands above and below it.
pub(in crate::parse::clip) fn stands_alone(line: &str) -> bool {
    is_control(line) || is_foot(line)
}

fn is_control(line: &str) -> bool {
    let words = line.split_whitespace().count();
    if words == 0 || words > MOST_WORDS || line.ends_with('.') {
        return false;
    }
    let label = label(line);
    ANYWHERE.contains(&label.as_str())
        || OPENINGS.iter().any(|opening| label.starts_with(opening)) && is_small_offer(&label)
        || is_reading_time(&label)
}

/// `Sign up for our newsletter`, not `Sign up for the war`.
fn is_small_offer(label: &str) -> bool {
    let is_offer = label.starts_with("sign up") || label.starts_with("subscribe");
    !is_offer
        || ["newsletter", "email", "updates", "alerts", "free", "channel", "podcast"]
            .iter()
            .any(|word| label.contains(word))
}

/// `6 min read`
fn is_reading_time(label: &str) -> bool {
    let words: Vec<&str> = label.split([' ', '-']).collect();
    matches!(words.as_slice(), [count, "min" | "mins" | "minute" | "minutes", "read"] if count.parse::<u32>().is_ok())
}

/// Whether a text is a notice of rights: `© 2019 The Northern Courier`.
pub(in crate::parse::clip) fn is_foot(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let is_year = |rest: &str| rest.trim_start().starts_with(|first: char| first.is_ascii_digit());
    let opens = lower.starts_with('©')
        || ["copyright ©", "copyright (c)"].iter().any(|opening| lower.starts_with(opening))
        || ["copyright ", "(c) "].iter().any(|opening| lower.strip_prefix(opening).is_some_and(is_year))
        || lower.trim_end_matches('.') == "all rights reserved"
        || WIKI_FEET.iter().any(|opening| lower.starts_with(opening));
    opens && lower.split_whitespace().count() <= WORDS_OF_NOTICE
}

fn is_text(page: &Page<'_>, index: usize) -> bool {
    page.is_open(index) && page.words(index) >= TEXT
}

/// Whether no text stands after a chunk, and some before it.
fn is_after_text(page: &Page<'_>, index: usize) -> bool {
    (0..index).any(|before| page.verdicts.get(before) == Some(&Verdict::Open) && page.words(before) > 0)
        && !(index + 1..page.chunks.len()).any(|after| is_text(page, after))
}

/// Whether a chunk stands above all text, or below it.
fn is_at_end(page: &Page<'_>, index: usize) -> bool {
    !(0..index).any(|before| is_text(page, before)) && index + 1 < page.chunks.len()
        || is_after_text(page, index)
}

/// Whether lines are a menu: all of them short, and at least half of them known.
fn is_menu(lines: &[String]) -> bool {
    let is_short = |line: &String| {
        line.split_whitespace().count() <= WORDS_OF_MENU && !line.ends_with(['.', '!', '?', ':', ','])
    };
    let is_known = |line: &&String| is_control(line) || AT_ENDS.contains(&label(line).as_str());
    let known = lines.iter().filter(is_known).count();
    lines.iter().all(is_short)
        && known > 0
        && (known == lines.len() || lines.len() > 2 && known * 2 >= lines.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::clip::chunk;

    fn show(text: &str) -> String {
        let text = text.replace("LONG", "word ".repeat(30).trim());
        let mut page = Page::new(chunk::chunks(&text));
        mark(&mut page);
        let letter = |verdict: &Verdict| match verdict {
            Verdict::Aside(Role::Control) => 'c',
            Verdict::Aside(Role::Foot) => 'f',
            _ => '.',
        };
        page.verdicts.iter().map(letter).collect()
    }

    #[test]
    fn controls_and_notices() {
        assert_eq!(show("Home\nNews\nSport\nSubscribe\n\nA Title\n\nLONG\n"), "c..");
        assert_eq!(show("LONG\n\nAdvertisement\n\nLONG\n\nSign up for our newsletter\n\nLONG\n"), ".c.c.");
        assert_eq!(show("A Title\n\n6 min read\n\nReading time: 6 minutes\n\nLONG\n"), ".cc.");
        assert_eq!(show("LONG\n\nPrivacy policy\nCookies\n© 2019 The Courier\n"), ".ccf");
        // The last words of a text are no notice, even where one follows at once.
        assert_eq!(show("LONG\n\nIt still turns.\n© 2020 Valley Press\n"), "..f");
    }

    #[test]
    fn words_of_a_text() {
        assert_eq!(show("LONG\n\nHome\n\nLONG\n\nCookies\n\nLONG\n"), ".....");
        assert_eq!(show("LONG\n\n© 2019 The Courier\n\nLONG\n"), "...");
        assert_eq!(show("LONG\n\nSign up for the war\n\nLONG\n"), "...");
    }
}
