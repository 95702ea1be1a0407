//! What the curator wants: a folder walks in, the [`Config`] that its `book.toml` holds walks out.

pub mod annex;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use crate::config::annex::{Annex, Around};
use crate::diagnostic::lint::{self, Lint};
use crate::diagnostic::suggest::did_you_mean;
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::edtf::Edtf;
use crate::error::Error;
use crate::locale::{self, Locale};
use crate::path::SourcePath;
use crate::table::{Table, read_toml};

/// The name of the file that makes a folder a project.
pub const BOOK: &str = "book.toml";

/// The folder of a project that holds its sources, unless `book.toml` names another.
pub const SEEDS: &str = "seeds";

/// The folders of a project that hold its own theme and its own words.
pub const THEME: [&str; 3] = ["templates", "static", locale::FOLDER];

/// What `book.toml` says, and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The project's folder.
    pub root: PathBuf,
    /// The text of `book.toml`, for diagnostics.
    pub text: String,
    /// The folder of the sources, relative to the project; empty for the project's own folder.
    pub seeds: String,
    /// The site's title.
    pub title: String,
    /// What follows the title on the home page.
    pub subtitle: Option<String>,
    /// One or two sentences on the site.
    pub description: Option<String>,
    /// The site's language, BCP 47.
    pub language: String,
    /// What the site says in that language.
    pub locale: Locale,
    /// The project's own words, as they are written; empty where it has none.
    pub messages: String,
    /// Where the site is published; ends in `/`.
    pub base_url: Option<String>,
    /// Who publishes the site.
    pub publisher: Option<String>,
    /// When this edition of the site was published.
    pub date: Option<Edtf>,
    /// Who holds which rights.
    pub rights: Option<String>,
    /// Levels that differ from the default.
    pub levels: BTreeMap<Lint, Option<Severity>>,
    /// Whether readers' comments are printed, or only counted.
    pub shows_responses: bool,
    /// Whether dates that the curator supplied are shown.
    pub shows_context: bool,
    /// Whether the site has an index for searching.
    pub is_searchable: bool,
    /// Other projects whose sites stand in folders of this one.
    pub annexes: Vec<Annex>,
    /// The site in which this one stands. It is no key: whoever builds that one knows.
    pub around: Option<Around>,
}

/// Reads `book.toml` in a folder.
///
/// # Errors
/// Where the folder has no `book.toml`, or it cannot be read.
pub fn load(root: &Path) -> Result<Checked<Config>, Error> {
    let file = root.join(BOOK);
    let bytes = fs::read(&file).map_err(|error| match error.kind() {
        ErrorKind::NotFound if root.is_dir() => Error::NoBook { path: root.to_owned() },
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::io("read", root)(error),
        _ => Error::io("read", &file)(error),
    })?;
    let path = SourcePath::new(BOOK);
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(refuse_text(root, &path, &error)),
    };
    let stripped = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let offset = text.len() - stripped.len();
    let Checked { value, mut diagnostics } = read_toml(&path, stripped, offset, read);
    let value = Config { root: root.to_owned(), text, ..value };
    Ok(Checked { value: words::lay_over(value, &mut diagnostics)?, diagnostics })
}

/// The other faults of the project can still be told without its `book.toml`.
fn refuse_text(root: &Path, path: &SourcePath, error: &FromUtf8Error) -> Checked<Config> {
    let at = error.utf8_error().valid_up_to();
    let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    let message = format!("text is not UTF-8: line {line}, byte {} of the file", at + 1);
    let fault = Diagnostic::of_file(lint::UNREADABLE, path, message).with_help("save the file as UTF-8");
    let (language, seeds) = ("en".to_owned(), SEEDS.to_owned());
    let value = Config { root: root.to_owned(), language, seeds, ..Config::default() };
    Checked { value, diagnostics: vec![fault] }
}

/// Reads the table that `book.toml` is.
pub fn read(table: &Table<'_>) -> Config {
    let title = table.required("title").map(|title| title.value);
    let levels = table.table("lints").map(|lints| read_levels(&lints)).unwrap_or_default();
    let shows_responses = table.table("responses").is_some_and(|responses| {
        let show = responses.word("show", &[("count", false), ("text", true)]);
        responses.finish();
        show.unwrap_or(false)
    });
    let shows_context = table.table("timeline").is_none_or(|timeline| {
        let show = timeline.boolean("show-context");
        timeline.finish();
        show.unwrap_or(true)
    });
    let is_searchable = table.table("search").is_none_or(|search| {
        let enabled = search.boolean("enabled");
        search.finish();
        enabled.unwrap_or(true)
    });
    let (language, locale) = read_language(table);
    Config {
        seeds: read_seeds(table),
        title: title.unwrap_or_default(),
        subtitle: table.text("subtitle"),
        description: table.text("description"),
        locale,
        language,
        base_url: read_base_url(table),
        publisher: table.text("publisher"),
        date: table.stated_date("date").map(|date| date.value),
        rights: table.text("rights"),
        levels,
        shows_responses,
        shows_context,
        is_searchable,
        annexes: annex::read(table),
        ..Config::default()
    }
}

/// The language of the book and what its pages say. Where pages have no words in it, they speak English.
fn read_language(table: &Table<'_>) -> (String, Locale) {
    let written = table.string("language").filter(|language| !language.value.trim().is_empty());
    let Some(written) = written else { return ("en".to_owned(), Locale::default()) };
    let language = written.value.trim().to_owned();
    let locale = Locale::new(&language);
    if !locale.is_spoken() {
        table.fault(
            lint::UNKNOWN_LANGUAGE,
            written.span,
            format!("pages have no words in `{language}`"),
            format!(
                "they speak English, and your texts stay `{language}`; there are words in {}",
                languages()
            ),
        );
    }
    (language, locale)
}

fn languages() -> String {
    locale::languages().map(|language| format!("`{language}`")).collect::<Vec<_>>().join(" and ")
}

/// What a folder for sources looks like.
const FOLDER: &str = r"^(?!/)(?!(.*/)?\.\.(/|$))(?!(\./+)*(templates|static|locales)(/|$))[^\\:]+$";

/// A folder within the project. It may be the project's own, as in a manual that stands beside its `book.toml`.
fn read_seeds(table: &Table<'_>) -> String {
    let Some(folder) = table.string_like("seeds", FOLDER) else { return SEEDS.to_owned() };
    let parts: Vec<&str> = folder.value.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let is_inside = !folder.value.starts_with('/') && !folder.value.contains(['\\', ':']);
    let is_source =
        parts.iter().all(|part| *part != "..") && !parts.first().is_some_and(|it| THEME.contains(it));
    if folder.value.is_empty() || !is_inside || !is_source {
        table.fault(
            lint::INVALID_VALUE,
            folder.span,
            format!("`{}` is no folder for sources", folder.value),
            "name a folder of this project with `/` between its parts: `texts`, or `.` for the project’s own"
                .to_owned(),
        );
        return SEEDS.to_owned();
    }
    parts.join("/")
}

/// What the address of a site looks like.
const ADDRESS: &str = r#"^https?://[^?# "<]+$"#;

fn read_base_url(table: &Table<'_>) -> Option<String> {
    let url = table.string_like("base-url", ADDRESS)?;
    let is_absolute = ["https://", "http://"]
        .iter()
        .any(|scheme| url.value.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    if !is_absolute || url.value.contains(['?', '#', ' ', '"', '<']) {
        table.fault(
            lint::INVALID_VALUE,
            url.span,
            format!("`{}` is no address of a site", url.value),
            "write the whole address: `https://example.org/book/`".to_owned(),
        );
        return None;
    }
    Some(format!("{}/", url.value.trim_end_matches('/')))
}

fn read_levels(table: &Table<'_>) -> BTreeMap<Lint, Option<Severity>> {
    const LEVELS: [(&str, Option<Severity>); 4] = [
        ("error", Some(Severity::Error)),
        ("warning", Some(Severity::Warning)),
        ("note", Some(Severity::Note)),
        ("allow", None),
    ];
    let mut levels = BTreeMap::new();
    for lint in lint::ALL {
        if let Some(level) = table.word(lint.name, &LEVELS) {
            levels.insert(*lint, level);
        }
    }
    for key in table.keys().iter().filter(|key| lint::find(key).is_none()) {
        let known = lint::ALL.iter().map(|lint| lint.name);
        let help = did_you_mean(key, known);
        let help = help.unwrap_or_else(|| "`seedbook explain` lists all of them".to_owned());
        table.refuse_key(key, "is no diagnostic", &help);
    }
    table.finish();
    levels
}
