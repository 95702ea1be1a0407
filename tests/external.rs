//! Links out of the site: a server on this machine that answers in every way, and a corpus that links to it, walk in;
//! what is told of each link walks out. Nothing outside of this machine is asked.

#![cfg(feature = "external")]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// A server on a port of its own, and what it was asked.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let log = Arc::clone(&log);
                thread::spawn(move || serve(&stream.unwrap(), &log));
            }
        });
        Self { address, asked }
    }

    /// What it was asked since the last look, in order of the alphabet.
    fn asked(&self) -> Vec<String> {
        let mut asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.sort();
        asked
    }
}

fn serve(mut stream: &TcpStream, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap().unwrap();
    let head: Vec<String> = lines.map(Result::unwrap).take_while(|line| !line.is_empty()).collect();
    assert!(head.iter().any(|line| line.to_lowercase().starts_with("user-agent: seedbook/")), "{head:?}");
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap(), words.next().unwrap());
    log.lock().unwrap().push(format!("{method} {path}"));
    let answer = match (method, path) {
        (_, "/fine") | ("GET", "/no-head") => "200 OK",
        (_, "/moved") => "301 Moved Permanently\r\nLocation: /fine",
        (_, "/for-now") => "302 Found\r\nLocation: /fine",
        (_, "/moved-for-now") => "308 Permanent Redirect\r\nLocation: /for-now",
        (_, "/round") => "301 Moved Permanently\r\nLocation: /about",
        (_, "/about") => "301 Moved Permanently\r\nLocation: /round",
        (_, "/no-head") => "405 Method Not Allowed",
        (_, "/gone") => "410 Gone",
        (_, "/members") => "403 Forbidden",
        (_, "/trouble") => "500 Internal Server Error",
        (_, "/busy") => "429 Too Many Requests",
        (_, "/slow") => {
            thread::sleep(Duration::from_secs(3));
            "200 OK"
        }
        _ => "404 Not Found",
    };
    // Whoever asked may have gone.
    let _ = write!(stream, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// An address at which no server answers.
fn deserted() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

fn project(addresses: &[String]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    fs::write(folder.path().join("book.toml"), "title = \"A corpus\"\n").unwrap();
    let mut text = String::new();
    for address in addresses {
        write!(text, "[link]({address})\n\n").unwrap();
    }
    fs::write(folder.path().join("seeds/essay.md"), text).unwrap();
    folder
}

fn run(folder: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seedbook"));
    for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env_remove(name);
    }
    command
        .args(["check", "--external", "--timeout", "1"])
        .args(options)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// The reports of codes, as they are printed, with a port that is always the same.
fn human(folder: &Path, server: &Server, options: &[&str]) -> String {
    let output = run(folder, options);
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    text.replace(&server.address, "http://127.0.0.1:40000")
}

/// The code and message of each diagnostic, with `@` for the server.
fn told(folder: &Path, server: &Server) -> Vec<String> {
    let output = run(folder, &["--allow-private", "--format", "json"]);
    let faults: Value = serde_json::from_slice(&output.stdout).unwrap();
    let line = |fault: &Value| {
        let (code, message) = (fault["code"].as_str().unwrap(), fault["message"].as_str().unwrap());
        format!("{code}: {}", message.replace(&server.address, "@"))
    };
    faults.as_array().unwrap().iter().map(line).collect()
}

fn paths(server: &Server, paths: &[&str]) -> Vec<String> {
    paths.iter().map(|path| format!("{}{path}", server.address)).collect()
}

#[test]
fn tells_what_servers_say() {
    let server = Server::start();
    let deserted = deserted();
    let mut addresses = paths(
        &server,
        &[
            "/fine",
            "/fine#part",
            "/moved",
            "/for-now",
            "/moved-for-now",
            "/round",
            "/no-head",
            "/gone",
            "/members",
            "/none",
            "/trouble",
            "/slow",
        ],
    );
    addresses.push(deserted.clone());
    let folder = project(&addresses);
    assert_eq!(
        told(folder.path(), &server),
        [
            "moved-link: `@/moved` has moved for good to `@/fine`".to_owned(),
            "moved-link: `@/moved-for-now` has moved for good to `@/for-now`".to_owned(),
            "dead-link: `@/round` leads nowhere: its redirects go in a circle".to_owned(),
            "dead-link: `@/gone` leads nowhere: its server says that the page is gone for good (410)"
                .to_owned(),
            "unsure-link: `@/members` could not be checked: its server refuses programs (403)".to_owned(),
            "dead-link: `@/none` leads nowhere: its server knows no such page (404)".to_owned(),
            "unsure-link: `@/trouble` could not be checked: its server is in trouble (500)".to_owned(),
            "unsure-link: `@/slow` could not be checked: its server does not answer within 1 s".to_owned(),
            format!("dead-link: `{deserted}` leads nowhere: no server answers there"),
        ]
    );
    let asked = server.asked();
    assert_eq!(
        asked.iter().filter(|it| it.ends_with(" /no-head")).collect::<Vec<_>>(),
        ["GET /no-head", "HEAD /no-head"]
    );
    assert!(!asked.contains(&"GET /fine".to_owned()), "{asked:?}");
}

#[test]
fn remembers_what_is_sure() {
    let server = Server::start();
    let folder = project(&paths(&server, &["/fine", "/moved", "/gone", "/trouble"]));
    let first = told(folder.path(), &server);
    assert_eq!(first.len(), 3);
    server.asked();
    assert_eq!(told(folder.path(), &server), first);
    assert_eq!(server.asked(), ["GET /trouble", "HEAD /trouble"]);
    assert_eq!(fs::read_to_string(folder.path().join(".seedbook-cache/.gitignore")).unwrap(), "*\n");
    let report = human(folder.path(), &server, &["--allow-private", "--fresh"]);
    assert!(report.contains("checked 1 document and 4 outside links (4 asked for): "), "{report}");
    fs::write(folder.path().join(".seedbook-cache/links.json"), "no JSON").unwrap();
    assert_eq!(told(folder.path(), &server), first);
}

#[test]
fn asks_no_more_than_the_limit() {
    let server = Server::start();
    let folder = project(&paths(&server, &["/a", "/b", "/c"]));
    let report = human(folder.path(), &server, &["--allow-private", "--limit", "1"]);
    assert!(report.contains("3 outside links (1 asked for, 2 left out by `--limit`): 1 warning"), "{report}");
    assert_eq!(server.asked(), ["GET /a", "HEAD /a"]);
    let report = human(folder.path(), &server, &["--allow-private", "--limit", "1"]);
    assert!(
        report.contains("3 outside links (1 asked for, 1 remembered, 1 left out by `--limit`)"),
        "{report}"
    );
    assert_eq!(server.asked(), ["GET /b", "HEAD /b"]);
}

#[test]
fn leaves_alone_who_asks_for_it() {
    let server = Server::start();
    let folder = project(&paths(&server, &["/busy", "/fine"]));
    assert_eq!(
        told(folder.path(), &server),
        [
            "unsure-link: `@/busy` could not be checked: its server asks to be left alone for a while (429)",
            "unsure-link: `@/fine` could not be checked: its server asked to be left alone, and was",
        ]
    );
    assert_eq!(server.asked(), ["HEAD /busy"]);
}

#[test]
fn does_not_enter_private_networks_unasked() {
    let server = Server::start();
    let folder = project(&paths(&server, &["/fine"]));
    let report = human(folder.path(), &server, &[]);
    assert!(report.contains("leads into a private network, where readers cannot follow"), "{report}");
    assert_eq!(server.asked(), [""; 0]);
    assert!(!folder.path().join(".seedbook-cache").exists());
}

#[test]
fn takes_silence_of_all_for_its_own_fault() {
    let folder = project(&[deserted(), deserted()]);
    let output = run(folder.path(), &["--allow-private"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("error: none of the servers of 2 outside links could be found\n"), "{said}");
}

#[test]
fn asks_nobody_without_being_told_to() {
    let server = Server::start();
    let folder = project(&paths(&server, &["/none"]));
    let output =
        Command::new(env!("CARGO_BIN_EXE_seedbook")).arg("check").current_dir(folder.path()).output();
    assert_eq!(output.unwrap().status.code(), Some(0));
    assert_eq!(server.asked(), [""; 0]);
}

/// `tests/cli/diagnostics.md` shows these reports, but cannot run them.
#[test]
fn reports_are_as_shown() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/diagnostics.md");
    let shown = fs::read_to_string(path).unwrap();
    let server = Server::start();
    let folder = project(&paths(&server, &["/moved", "/none", "/slow"]));
    let report = human(folder.path(), &server, &["--allow-private"]);
    let blocks: Vec<&str> = report.split("\n\n").take(3).collect();
    for block in blocks {
        assert!(shown.contains(block.trim_end()), "not shown:\n{block}");
    }
}
