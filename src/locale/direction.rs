//! Which way a language is written: its tag walks in, a direction walks out.

/// The direction of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As English is written.
    LeftToRight,
    /// As Arabic is written.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Scripts that are written from right to left (ISO 15924).
const SCRIPTS: &[&str] =
    &["adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syrj", "syrn", "thaa"];

/// Languages that are written in one of them where their tag names no script (ISO 639; CLDR's likely scripts).
const LANGUAGES: &[&str] = &[
    "ar", "arc", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn",
    "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
];

/// The direction of a language, BCP 47: a script that its tag names decides, else its usual one.
pub fn direction(language: &str) -> Direction {
    let script = language
        .split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 4 && part.chars().all(|letter| letter.is_ascii_alphabetic()));
    let is_backward = match script {
        Some(script) => SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
        None => LANGUAGES.contains(&primary(language).as_str()),
    };
    if is_backward { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// The language of a tag, without its script and its region.
pub(super) fn primary(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}
