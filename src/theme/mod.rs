//! The door to the theme: the shipped files and those of the curator's project walk in, laid over each other name by
//! name; a [`Theme`] walks out.

pub mod shipped;
mod shrink;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tera::Tera;
use walkdir::WalkDir;

use crate::config::{Config, THEME};
use crate::diagnostic::lint;
use crate::diagnostic::{Checked, Diagnostic};
use crate::digest::sha256;
use crate::error::Error;
use crate::locale::Locale;
use crate::path::SourcePath;

/// Templates and static files, ready for use.
pub struct Theme {
    /// The language of the words that templates say, as `book.toml` has it.
    pub language: String,
    /// The project's own words, as they are written.
    pub messages: String,
    /// The templates: ours as `default/NAME`, the curator's as `NAME`.
    pub templates: Tera,
    /// Static files by name, in order. The stylesheet and the script have a hash of their content in their names.
    pub files: Vec<(String, Vec<u8>)>,
    /// The address of the stylesheet below the site's root.
    pub stylesheet: String,
    /// The address of the stylesheet for code and for the contents of a book.
    pub reading: String,
    /// The address of the script below the site's root.
    pub script: String,
    /// The address of the script of the search page.
    pub search_script: String,
    /// The symbols that pages draw, by id.
    pub symbols: BTreeMap<String, String>,
    /// The texts of the curator's templates, for diagnostics.
    pub sources: BTreeMap<SourcePath, String>,
}

/// Where static files stand in the site.
const FOLDER: &str = "assets";

/// The scripts that find words, each of which needs those before it.
const SEARCH_ENGINE: [&str; 4] =
    ["search-words.js", "search-codes.js", "search-texts.js", "search-engine.js"];

/// The stylesheets that are shipped.
const STYLESHEETS: [&str; 2] = ["seedbook.css", "reading.css"];

/// What a curator adds to the stylesheet, to be asked for with it. It stands in no layer, so that it wins.
const CUSTOM: &str = "custom.css";

/// The symbols that pages draw.
const SPRITE: &str = "icons.svg";

/// Lays the project's `templates/` and `static/` over the shipped theme.
///
/// # Errors
/// Where a file of the project cannot be read.
pub fn load(config: &Config) -> Result<Checked<Theme>, Error> {
    let [templates, files, _] = THEME.map(|folder| config.root.join(folder));
    let (own_templates, own_files) = (read_folder(&templates)?, read_folder(&files)?);
    let mut diagnostics = Vec::new();
    let (templates, sources) = build_templates(own_templates, &config.locale, &mut diagnostics);
    let mut statics: BTreeMap<String, Vec<u8>> =
        shipped::STATIC.iter().map(|(name, bytes)| ((*name).to_owned(), served(name, bytes))).collect();
    // A file that is ours to the letter is ours.
    statics
        .extend(own_files.into_iter().filter(|(name, bytes)| shipped::file(name) != Some(bytes.as_slice())));
    append(&mut statics, CUSTOM, "seedbook.css");
    for (name, bytes) in &mut statics {
        words::tell(name, bytes, &config.locale);
    }
    // One request for them all, what brings the search page to life behind what it needs.
    let engine: Vec<u8> = SEARCH_ENGINE.iter().filter_map(|name| statics.remove(*name)).flatten().collect();
    statics.entry("search.js".to_owned()).or_default().splice(0..0, engine);
    // A sprite of the curator's need hold only what differs.
    let mut symbols = read_symbols(&String::from_utf8_lossy(shipped::file(SPRITE).unwrap_or_default()));
    let sprite = statics.remove(SPRITE).unwrap_or_default();
    symbols.extend(read_symbols(&String::from_utf8_lossy(&sprite)));
    let mut theme = Theme {
        language: config.language.clone(),
        messages: config.messages.clone(),
        templates,
        files: Vec::with_capacity(statics.len()),
        stylesheet: String::new(),
        reading: String::new(),
        script: String::new(),
        search_script: String::new(),
        symbols,
        sources,
    };
    for (name, bytes) in statics {
        let place = match name.as_str() {
            "seedbook.css" => hashed(&mut theme.stylesheet, "seedbook", "css", &bytes),
            "reading.css" => hashed(&mut theme.reading, "reading", "css", &bytes),
            "seedbook.js" => hashed(&mut theme.script, "seedbook", "js", &bytes),
            "search.js" => hashed(&mut theme.search_script, "search", "js", &bytes),
            _ => format!("{FOLDER}/{name}"),
        };
        theme.files.push((place, bytes));
    }
    Ok(Checked { value: theme, diagnostics })
}

/// Puts one static file at the end of another.
fn append(statics: &mut BTreeMap<String, Vec<u8>>, from: &str, to: &str) {
    if let Some(bytes) = statics.remove(from) {
        let whole = statics.entry(to.to_owned()).or_default();
        whole.push(b'\n');
        whole.extend(bytes);
    }
}

/// A shipped file as readers get it. Stylesheets lose their comments; a curator's own is served as it is written.
fn served(name: &str, bytes: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(text) if STYLESHEETS.contains(&name) => shrink::shrink(text).into_bytes(),
        _ => bytes.to_vec(),
    }
}

/// A name that changes with the content, so that hosts may let browsers keep the file for good.
fn hashed(place: &mut String, stem: &str, ending: &str, bytes: &[u8]) -> String {
    let digest = sha256(bytes);
    let short = digest.get(..10).unwrap_or(&digest);
    *place = format!("{FOLDER}/{stem}.{short}.{ending}");
    place.clone()
}

type Folder = BTreeMap<String, Vec<u8>>;

fn read_folder(folder: &Path) -> Result<Folder, Error> {
    let mut files = Folder::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Error::io("read", &path)(error.into())
        })?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().is_file() && !is_hidden {
            let name = SourcePath::from_relative(entry.path().strip_prefix(folder).unwrap_or(entry.path()));
            files.insert(
                name.as_str().to_owned(),
                fs::read(entry.path()).map_err(Error::io("read", entry.path()))?,
            );
        }
    }
    Ok(files)
}

fn build_templates(
    own: Folder,
    locale: &Locale,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Tera, BTreeMap<SourcePath, String>) {
    let ours = shipped::TEMPLATES.iter().map(|(name, text)| (format!("default/{name}"), (*text).to_owned()));
    let mut sources = BTreeMap::new();
    let mut theirs = Vec::new();
    for (name, bytes) in own {
        let path = SourcePath::new(format!("templates/{name}"));
        match String::from_utf8(bytes) {
            // A template that is ours to the letter needs no second copy.
            Ok(text) if shipped::template(&name) == Some(text.as_str()) => {}
            Ok(text) => {
                sources.insert(path, text.clone());
                theirs.push((name, text));
            }
            Err(_) => diagnostics.push(
                Diagnostic::of_file(lint::TEMPLATE_FAULT, &path, "template is not UTF-8")
                    .with_help("save the file as UTF-8"),
            ),
        }
    }
    let ours: Vec<_> = ours.collect();
    match make_tera(ours.iter().chain(&theirs), locale) {
        Ok(tera) => (tera, sources),
        Err(error) => {
            diagnostics.push(template_fault(&error));
            (make_tera(ours.iter(), locale).unwrap_or_default(), sources)
        }
    }
}

fn make_tera<'a>(
    templates: impl Iterator<Item = &'a (String, String)>,
    locale: &Locale,
) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml", ".svg"]);
    words::teach(&mut tera, locale);
    tera.set_fallback_prefixes(["default/"])?;
    tera.add_raw_templates(templates.map(|(name, text)| (name.clone(), text.clone())))?;
    Ok(tera)
}

/// A fault of a template, at its place where Tera tells it.
pub fn template_fault(error: &tera::Error) -> Diagnostic {
    let report = match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    };
    let Some(report) = report else {
        let path = SourcePath::new("templates");
        let message = error.to_string().lines().next().unwrap_or("template cannot be used").to_owned();
        return Diagnostic::of_file(lint::TEMPLATE_FAULT, &path, message)
            .with_help("correct the template in `templates/`, or remove it: ours is used then");
    };
    if let Some(name) = report.filename().strip_prefix("default/") {
        let path = SourcePath::new(format!("templates/{name}"));
        let message = format!("shipped template cannot be used: {}", in_our_words(report.message()));
        return Diagnostic::of_file(lint::TEMPLATE_FAULT, &path, message)
            .with_help("a template or a part of yours that it uses does not fit it");
    }
    let path = SourcePath::new(format!("templates/{}", report.filename()));
    Diagnostic::new(lint::TEMPLATE_FAULT, &path, report.span().range.clone(), in_our_words(report.message()))
        .with_help("see which fields the template’s view has; templates see nothing else")
}

/// Messages of ours are no sentences.
fn in_our_words(message: &str) -> String {
    let message = message.trim_end_matches('.');
    let mut characters = message.chars();
    let is_word = message.chars().nth(1).is_some_and(char::is_lowercase);
    match characters.next() {
        Some(first) if is_word => first.to_lowercase().chain(characters).collect(),
        _ => message.to_owned(),
    }
}

/// Takes a sprite apart into its symbols.
fn read_symbols(sprite: &str) -> BTreeMap<String, String> {
    let mut symbols = BTreeMap::new();
    for piece in sprite.split("<symbol ").skip(1) {
        let Some((body, _)) = piece.split_once("</symbol>") else { continue };
        let Some(id) = body.split_once("id=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id)
        else {
            continue;
        };
        symbols.insert(id.to_owned(), format!("<symbol {body}</symbol>"));
    }
    symbols
}
