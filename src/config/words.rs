//! A project's own words: what `book.toml` says walks in; the same, with the messages of `locales/` laid over ours,
//! walks out.

use std::fs;
use std::io::ErrorKind;

use crate::config::Config;
use crate::diagnostic::suggest::did_you_mean;
use crate::diagnostic::{Diagnostic, lint};
use crate::error::Error;
use crate::locale::{Fault, Locale};
use crate::path::SourcePath;

/// Reads the file of the project's language, where there is one.
pub(super) fn lay_over(config: Config, diagnostics: &mut Vec<Diagnostic>) -> Result<Config, Error> {
    let path = SourcePath::new(Locale::file(&config.language));
    let file = config.root.join(path.as_str());
    let bytes = match fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(config);
        }
        Err(error) => return Err(Error::io("read", &file)(error)),
    };
    let Ok(messages) = String::from_utf8(bytes) else {
        let fault = Diagnostic::of_file(lint::UNREADABLE, &path, "text is not UTF-8");
        diagnostics.push(fault.with_help("save the file as UTF-8"));
        return Ok(config);
    };
    // The pages have words now.
    diagnostics.retain(|diagnostic| diagnostic.lint != lint::UNKNOWN_LANGUAGE);
    let (locale, faults) = Locale::with(&config.language, &messages);
    let english = Locale::default();
    diagnostics.extend(faults.into_iter().map(|fault| told(&path, fault, &english)));
    Ok(Config { locale, messages, ..config })
}

fn told(path: &SourcePath, fault: Fault, english: &Locale) -> Diagnostic {
    match fault {
        Fault::Unread(span, why) => {
            let mut letters = why.chars();
            let first = letters.next().into_iter().flat_map(char::to_lowercase);
            let why: String = first.chain(letters).collect();
            let fault =
                Diagnostic::new(lint::TEMPLATE_FAULT, path, span, format!("message cannot be read: {why}"));
            fault.with_help("write `key = words` on a line of its own, as Project Fluent has it")
        }
        Fault::Unknown(span, key) => {
            let fault = Diagnostic::new(lint::UNKNOWN_KEY, path, span, format!("unknown message `{key}`"));
            let known: Vec<&str> = english.keys().collect();
            let help = did_you_mean(&key, known.iter().copied());
            fault.with_help(
                help.unwrap_or_else(|| "`locales/en.ftl` of Seedbook’s source has all keys".to_owned()),
            )
        }
    }
}
