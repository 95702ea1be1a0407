//! `floor FROM TO` does the least that any generator must: it reads every Markdown file and clip below a folder,
//! turns it to HTML by pulldown-cmark, and writes one page each. One thread; no names, no templates, no checks.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use pulldown_cmark::{Options, Parser, html};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("usage: floor FROM TO");
        return ExitCode::from(2);
    };
    match build(Path::new(from), Path::new(to)) {
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
