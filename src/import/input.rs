//! The door to what is to be imported: a file or the bytes of a stream walk in, a text whose form is known walks out,
//! with its sidecar if it has one.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::error::Error;
use crate::path::SourcePath;
use crate::source::MAX_BYTES;

/// A file or stream to be imported.
#[derive(Debug)]
pub struct Input {
    /// What it is called in reports.
    pub name: SourcePath,
    /// What it holds.
    pub matter: Matter,
}

/// Where the bytes of an input are.
#[derive(Debug)]
pub enum Matter {
    /// In a file.
    File(PathBuf),
    /// At hand, as from a stream.
    Bytes(Vec<u8>),
}

impl Input {
    /// A file, called as the user calls it.
    pub fn file(path: PathBuf) -> Self {
        let name = path.to_string_lossy().replace('\\', "/");
        Self { name: SourcePath::new(name), matter: Matter::File(path) }
    }

    /// Bytes that stand in no file.
    pub fn bytes(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: SourcePath::new(name), matter: Matter::Bytes(bytes) }
    }
}

/// What kind of text an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A plain-text clip, as a browser's reader view saves a page.
    Clip,
    /// A saved web page.
    Page,
    /// Markdown, with YAML front matter or none.
    Note,
}

/// A text to be imported.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) name: SourcePath,
    pub(super) form: Form,
    pub(super) text: String,
    /// The TOML file beside it: its name and text.
    pub(super) sidecar: Option<(SourcePath, String)>,
    /// Whether it stands in a file, whose name may serve as an id.
    pub(super) is_file: bool,
}

/// Reads an input. What is wrong with its bytes is a diagnostic.
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn read(input: Input, form: Option<Form>) -> Result<Result<Source, Diagnostic>, Error> {
    let name = input.name;
    let (bytes, file) = match input.matter {
        Matter::Bytes(bytes) => (bytes, None),
        Matter::File(path) => match read_file(&path, &name)? {
            Ok(bytes) => (bytes, Some(path)),
            Err(fault) => return Ok(Err(fault)),
        },
    };
    let is_told = form.is_some();
    let form = form.or_else(|| form_of_name(&name));
    let text = match check(&bytes, &name, is_told).and_then(|()| decode(bytes, &name, form)) {
        Ok(text) => text,
        Err(fault) => return Ok(Err(fault)),
    };
    let form = form.unwrap_or_else(|| form_of_text(&text));
    let is_file = file.is_some();
    let sidecar = match file.filter(|_| form == Form::Clip) {
        Some(path) => read_sidecar(&path, &name)?,
        None => None,
    };
    Ok(Ok(Source { name, form, text, sidecar, is_file }))
}

fn read_file(path: &Path, name: &SourcePath) -> Result<Result<Vec<u8>, Diagnostic>, Error> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(_) if is_address(name) => {
            let fault = Diagnostic::of_file(lint::UNREADABLE, name, "is an address, not a file")
                .with_help("save the page in a browser (“web page, HTML only”), and import that file");
            return Ok(Err(fault));
        }
        Err(error) => return Err(Error::io("read", path)(error)),
    };
    if metadata.is_dir() {
        let fault = Diagnostic::of_file(lint::UNREADABLE, name, "is a folder, not a file")
            .with_help(format!("name the files in it: `{}/*.txt`", name.as_str().trim_end_matches('/')));
        return Ok(Err(fault));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Error::io("read", path))?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(Error::io("read", path))?;
    Ok(Ok(bytes))
}

fn is_address(name: &SourcePath) -> bool {
    ["http:/", "https:/", "www."].iter().any(|head| name.as_str().to_lowercase().starts_with(head))
}

/// Files whose names tell that they are none of ours, and what to do about them.
const FOREIGN: &[(&[&str], &str)] = &[
    (
        &["mhtml", "mht", "webarchive", "maff"],
        "save the page as HTML (in the browser: “web page, HTML only”)",
    ),
    (&["pdf", "epub", "doc", "docx", "odt", "rtf"], "save its text as plain text (`.txt`) or HTML first"),
];

/// Files of text that is data, not prose; whoever says what they are has them read as that.
const DATA: &[&str] = &[
    "json", "jsonl", "xml", "csv", "tsv", "toml", "yaml", "yml", "rss", "atom", "bib", "ris", "opml", "sql",
];

fn check(bytes: &[u8], name: &SourcePath, is_told: bool) -> Result<(), Diagnostic> {
    let refuse = |lint, message: &str, help: &str| {
        Err(Diagnostic::of_file(lint, name, message).with_help(help.to_owned()))
    };
    let ending = name.extension();
    if let Some((_, help)) = FOREIGN.iter().find(|(endings, _)| endings.contains(&ending.as_str())) {
        return refuse(lint::UNREADABLE, &format!("`.{ending}` files cannot be imported"), help);
    }
    if !is_told && DATA.contains(&ending.as_str()) {
        return refuse(
            lint::UNREADABLE,
            &format!("`.{ending}` files hold data, not the text of a document"),
            "import a saved page, a clip or a note; if it is one, say so with `--as`",
        );
    }
    if bytes.len() as u64 > MAX_BYTES {
        let most = MAX_BYTES / (1024 * 1024);
        return refuse(
            lint::TOO_LARGE,
            &format!("more than {most} MiB is too large for a document"),
            "split it",
        );
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refuse(
            lint::UNREADABLE,
            "holds no text",
            "save the page again, and look whether it is there",
        );
    }
    Ok(())
}

/// The text of some bytes: UTF-8, what a mark at their head says, or what a page says of itself.
fn decode(bytes: Vec<u8>, name: &SourcePath, form: Option<Form>) -> Result<String, Diagnostic> {
    let refuse = |message: String, help: &str| {
        Diagnostic::of_file(lint::UNREADABLE, name, message).with_help(help.to_owned())
    };
    let marked = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    let declared = || declared(&bytes).filter(|_| form.is_none_or(|form| form == Form::Page));
    let bytes = match marked.or_else(declared).filter(|encoding| *encoding != UTF_8) {
        Some(encoding) => {
            let (text, _, has_faults) = encoding.decode(&bytes);
            if has_faults {
                let message = format!("text is not {}, as it says", encoding.name());
                return Err(refuse(message, "save the page again, as UTF-8"));
            }
            text.into_owned().into_bytes()
        }
        None => bytes,
    };
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let message = format!("byte {} is NUL: this is no text", at + 1);
        return Err(refuse(message, "import the text of the page, saved as plain text or HTML"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        refuse(
            format!("text is not UTF-8: line {line}, byte {} of the file", at + 1),
            "save the file as UTF-8, or convert it: `iconv -f windows-1252 -t utf-8 FILE`",
        )
    })
}

/// Pages declare their encoding within so many bytes.
const HEAD: usize = 1024;

/// The encoding that a page declares, `<meta charset=…>`, where its bytes are not UTF-8 anyway.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let head = bytes.get(..HEAD.min(bytes.len())).map(String::from_utf8_lossy)?.to_lowercase();
    let (before, after) = head.split_once("charset=")?;
    let label = after.trim_start_matches(['"', '\'']);
    let label =
        label.split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_:.".contains(letter))).next()?;
    Encoding::for_label(label.as_bytes()).filter(|_| before.contains("<meta"))
}

fn form_of_name(name: &SourcePath) -> Option<Form> {
    match name.extension().as_str() {
        "txt" | "text" => Some(Form::Clip),
        "html" | "htm" | "xhtml" => Some(Form::Page),
        "md" | "markdown" => Some(Form::Note),
        _ => None,
    }
}

/// Markup at the head of a text tells what it is; without any it is a clip.
fn form_of_text(text: &str) -> Form {
    let head = text.trim_start_matches('\u{feff}').trim_start();
    let opens = |tag: &&str| head.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if ["<!doctype", "<html", "<head", "<body", "<!--", "<?xml"].iter().any(opens) {
        return Form::Page;
    }
    if head.lines().next().is_some_and(|line| matches!(line.trim_end(), "---" | "+++")) {
        return Form::Note;
    }
    Form::Clip
}

fn read_sidecar(path: &Path, name: &SourcePath) -> Result<Option<(SourcePath, String)>, Error> {
    let file = path.with_extension("toml");
    if !file.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(&file).map_err(Error::io("read", &file))?;
    Ok(Some((SourcePath::new(format!("{}.toml", name.without_extension())), text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_texts() {
        for (text, expect) in [
            ("A line.", Form::Clip),
            ("\u{feff}\n<!DOCTYPE html>", Form::Page),
            ("<HTML lang=en>", Form::Page),
            ("---\ntitle: A\n---\n", Form::Note),
            ("--- a", Form::Clip),
        ] {
            assert_eq!(form_of_text(text), expect, "{text}");
        }
    }
}
