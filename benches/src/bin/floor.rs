//! `floor FROM TO` does the least that any generator must: it reads every Markdown file and clip below a folder,
//! turns it to HTML by pulldown-cmark, and writes one page each. One thread; no names, no templates, no checks.
//!
//! `floor FROM TO LIKE` also writes a file of the same place and length for each file of the site `LIKE`: what a site of
//! that size costs to write, whatever is in it.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use pulldown_cmark::{Options, Parser, html};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (from, to, like) = match arguments.as_slice() {
        [from, to] => (from, to, None),
        [from, to, like] => (from, to, Some(like)),
        _ => {
            eprintln!("usage: floor FROM TO [LIKE]");
            return ExitCode::from(2);
        }
    };
    let to = Path::new(to);
    let written = build(Path::new(from), to);
    match written.and_then(|()| like.map_or(Ok(()), |like| copy_shape(Path::new(like), &to.join("like")))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn build(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(stem) = path.file_stem() else { continue };
        if path.is_dir() {
            build(&path, &to.join(stem))?;
        } else if path.extension().is_some_and(|ending| ending == "md" || ending == "txt") {
            let page = render(&fs::read_to_string(&path)?);
            let folder = to.join(stem);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("index.html"), page)?;
        }
    }
    Ok(())
}

fn render(text: &str) -> String {
    let body =
        text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")).map_or(text, |(_, body)| body);
    let mut page = String::with_capacity(body.len() * 3 / 2);
    page.push_str("<!doctype html>\n<meta charset=\"utf-8\">\n<title>Page</title>\n");
    html::push_html(&mut page, Parser::new_ext(body, Options::all()));
    page
}

/// Writes as many bytes to as many files as a folder has.
fn copy_shape(like: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(like)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_shape(&entry.path(), &place)?;
        } else {
            let length = usize::try_from(entry.metadata()?.len()).unwrap_or(0);
            fs::write(place, vec![b' '; length])?;
        }
    }
    Ok(())
}
