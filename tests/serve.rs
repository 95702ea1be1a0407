//! Requests to `seedbook serve`, good and bad, walk in over real sockets; its answers are compared. What a browser makes
//! of them is tested in `tests/site/serve.mjs`.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// No answer takes so long, however busy the machine is.
const LATE: Duration = Duration::from_mins(2);

/// A server at work on a project of its own; it ends with the test.
struct Server {
    child: Child,
    project: TempDir,
    port: u16,
    told: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Serves `title = "…"` and whatever else stands in `book`, on this port.
    fn start(book: &str, port: u16) -> Self {
        Self::start_with(book, &[], port)
    }

    /// The same with more files.
    fn start_with(book: &str, files: &[(&str, &str)], port: u16) -> Self {
        let project = TempDir::new().unwrap();
        for (path, text) in files {
            write(project.path(), path, text);
        }
        write(project.path(), "book.toml", &format!("title = \"Levels\"\n{book}"));
        write(project.path(), "seeds/one.md", "Ada Weir saw [a picture](my%20river.png).\n");
        write(project.path(), "seeds/my river.png", "not a picture");
        write(project.path(), "seeds/people.toml", "[[person]]\nname = \"Ada Weir\"\n");
        let mut child = Command::new(env!("CARGO_BIN_EXE_seedbook"))
            .arg("serve")
            .arg(project.path())
            .args(["--port", &port.to_string()])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut words = BufReader::new(child.stderr.take().unwrap());
        let mut told = String::new();
        while !told.contains("the site is at") {
            assert!(words.read_line(&mut told).unwrap() > 0, "{told}");
        }
        // Whoever writes into a pipe must not be kept waiting.
        std::thread::spawn(move || std::io::copy(&mut words, &mut std::io::sink()));
        let (_, rest) = told.split_once("http://127.0.0.1:").unwrap();
        let port = rest.split('/').next().unwrap().parse().unwrap();
        Self { child, project, port, told }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(LATE)).unwrap();
        stream
    }

    /// Sends a request with these headers, and gives the whole answer.
    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = self.connect();
        write!(stream, "{method} {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer { head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.host())
    }

    fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}\r\n", self.port)
    }
}

struct Answer {
    head: String,
    body: String,
}

impl Answer {
    fn status(&self) -> u16 {
        self.head.split(' ').nth(1).unwrap().parse().unwrap()
    }

    fn has(&self, header: &str) -> bool {
        self.head.lines().any(|line| line == header)
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn files_have_their_types_and_are_not_kept() {
    let server = Server::start("", 0);
    for (path, media, text) in [
        ("/", "text/html; charset=utf-8", "<title>Levels</title>"),
        ("/people/ada-weir/", "text/html; charset=utf-8", "Ada Weir"),
        ("/people/ada-weir/index.html?x=1", "text/html; charset=utf-8", "Ada Weir"),
        ("/files/my%20river.png", "image/png", "not a picture"),
        ("/robots.txt", "text/plain; charset=utf-8", "User-agent"),
        ("/data/corpus.json", "application/json", "Ada Weir"),
        ("/.seedbook/live.js", "text/javascript; charset=utf-8", "EventSource"),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 200, "{path}");
        assert!(answer.has(&format!("content-type: {media}")), "{path}: {}", answer.head);
        assert!(answer.body.contains(text), "{path}");
        assert!(
            answer.has("cache-control: no-store") && answer.has("x-content-type-options: nosniff"),
            "{path}"
        );
        assert!(
            answer.head.contains("content-security-policy: default-src 'none'; script-src 'self'"),
            "{path}"
        );
    }
}

#[test]
fn only_pages_have_the_script() {
    let server = Server::start("", 0);
    assert_eq!(server.get("/").body.matches("/.seedbook/live.js").count(), 1);
    assert!(!server.get("/llms.txt").body.contains(".seedbook"));
}

#[test]
fn a_head_has_no_body() {
    let server = Server::start("", 0);
    let (whole, head) = (server.get("/"), server.ask("HEAD", "/", &server.host()));
    assert_eq!((head.status(), head.body.as_str()), (200, ""));
    assert!(head.has(&format!("content-length: {}", whole.body.len())), "{}", head.head);
}

#[test]
fn folders_end_with_a_slash() {
    let server = Server::start("", 0);
    let answer = server.get("/people/ada-weir?x=1");
    assert_eq!(answer.status(), 307);
    assert!(answer.has("location: /people/ada-weir/?x=1"), "{}", answer.head);
}

#[test]
fn what_is_missing_is_told_by_the_site() {
    let server = Server::start("", 0);
    for path in ["/nothing/", "/nothing", "/people/nobody/index.html", "/sitemap.xml"] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(answer.body.contains("Nothing filed here"), "{path}");
    }
}

#[test]
fn nothing_outside_of_the_site_is_served() {
    let server = Server::start("", 0);
    let secret = server.project.path().join("book.toml");
    let secret = secret.to_str().unwrap();
    for path in [
        "/../book.toml",
        "/files/../../book.toml",
        "/%2e%2e/book.toml",
        "/files/%2e%2e%2f%2e%2e%2fbook.toml",
        "/..%5cbook.toml",
        "/book.toml",
        "/seeds/one.md",
        "/files/one.md",
        "/files/my%20river.png%00.html",
        "/%ff",
        &format!("/{secret}"),
        &format!("//{secret}"),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(!answer.body.contains("title = \"Levels\""), "{path}");
    }
}

#[test]
fn requests_name_this_machine() {
    let server = Server::start("", 0);
    let port = server.port;
    for host in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")] {
        assert_eq!(server.ask("GET", "/", &format!("Host: {host}\r\n")).status(), 200, "{host}");
    }
    for host in [format!("evil.example:{port}"), "localhost".to_owned(), format!("localhost:{}", port - 1)] {
        let answer = server.ask("GET", "/", &format!("Host: {host}\r\n"));
        assert_eq!(answer.status(), 403, "{host}");
        assert!(!answer.body.contains("Levels"), "{host}");
    }
}

#[test]
fn pages_can_only_be_read() {
    let server = Server::start("", 0);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = server.ask(method, "/", &server.host());
        assert_eq!(answer.status(), 405, "{method}");
        assert!(answer.has("allow: get, head"), "{method}: {}", answer.head);
    }
}

#[test]
fn only_own_pages_hear_of_changes() {
    let server = Server::start("", 0);
    for strange in ["Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"] {
        let answer = server.ask("GET", "/.seedbook/events", &format!("{}{strange}\r\n", server.host()));
        assert_eq!(answer.status(), 403, "{strange}");
    }
}

#[test]
fn changes_are_told_as_they_come() {
    let server = Server::start("", 0);
    let mut stream = server.connect();
    write!(stream, "GET /.seedbook/events HTTP/1.1\r\n{}\r\n", server.host()).unwrap();
    let mut lines = BufReader::new(stream).lines();
    let mut next = || lines.find_map(|line| line.unwrap().strip_prefix("data: ").map(str::to_owned)).unwrap();
    assert_eq!(next(), r#"{"edition":1,"faults":null}"#);
    write(server.project.path(), "seeds/one.md", "Ada Weir saw nothing.\n");
    assert_eq!(next(), r#"{"edition":2,"faults":null}"#);
    assert!(server.get("/documents/one/").body.contains("saw nothing"));
    write(server.project.path(), "seeds/one.md", "She saw [nothing](nothing.md).\n");
    let told = next();
    assert!(told.starts_with(r#"{"edition":2,"faults":"error[broken-link]"#), "{told}");
    assert!(server.get("/documents/one/").body.contains("saw nothing"));
    write(server.project.path(), "seeds/one.md", "All is well.\n");
    assert_eq!(next(), r#"{"edition":3,"faults":null}"#);
    assert!(server.get("/documents/one/").body.contains("All is well."));
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let server = Server::start("base-url = \"https://example.org/a/book\"\n", 0);
    assert!(server.told.contains(&format!("http://127.0.0.1:{}/a/book/ ", server.port)), "{}", server.told);
    assert_eq!(server.get("/a/book/people/ada-weir/").status(), 200);
    assert_eq!(server.get("/people/ada-weir/").status(), 404);
    for above in ["/", "/a/book"] {
        let answer = server.get(above);
        assert_eq!(answer.status(), 307, "{above}");
        assert!(answer.has("location: /a/book/"), "{above}: {}", answer.head);
    }
    assert!(
        server
            .get("/a/book/sitemap.xml")
            .body
            .contains("<loc>https://example.org/a/book/people/ada-weir/</loc>")
    );
}

const ANNEX: &str = "[[annex]]\nproject = \"my guide\"\nto = \"help/my guide\"\nlabel = \"Guide\"\n";
const GUIDE: [(&str, &str); 2] = [
    ("my guide/book.toml", "title = \"A guide\"\nseeds = \".\"\n"),
    ("my guide/light.md", "With a match.\n"),
];

/// What a page is told of changes, from now on.
fn news(server: &Server, path: &str) -> impl FnMut() -> String {
    let mut stream = server.connect();
    write!(stream, "GET {path} HTTP/1.1\r\n{}\r\n", server.host()).unwrap();
    let mut lines = BufReader::new(stream).lines();
    move || lines.find_map(|line| line.unwrap().strip_prefix("data: ").map(str::to_owned)).unwrap()
}

#[test]
fn annexes_stand_in_their_folders() {
    let server = Server::start_with(ANNEX, &GUIDE, 0);
    let home = server.get("/").body;
    assert!(home.contains("href=\"./help/my%20guide/index.html\">Guide</a>"), "{home}");
    for (path, text) in [
        ("/help/my%20guide/", "A guide"),
        ("/help/my%20guide/documents/light/", "With a match."),
        ("/help/my%20guide/data/corpus.json", "With a match."),
        ("/documents/one/", "Ada Weir"),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 200, "{path}");
        assert!(answer.body.contains(text), "{path}");
    }
    let page = server.get("/help/my%20guide/documents/light/").body;
    assert!(page.contains("href=\"../../../../index.html\">Levels</a>"), "it leads to the site around it");
    let answer = server.get("/help/my%20guide");
    assert_eq!(answer.status(), 307);
    assert!(answer.has("location: /help/my%20guide/"), "{}", answer.head);
    for path in [
        "/help/",
        "/help/my%20guide/nothing/",
        "/help/my%20guide/documents/one/",
        "/help/my%20guide/book.toml",
        "/help/my%20guide/light.md",
        "/help/my%20guide/../../../book.toml",
        "/help/my%20guide/%2e%2e%2f%2e%2e%2fbook.toml",
        "/help/my%20guide//etc/passwd",
        "/my%20guide/",
        "/.seedbook/events/help",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(answer.body.contains("Nothing filed here"), "{path}");
    }
}

#[test]
fn annexes_change_for_themselves() {
    let server = Server::start_with(ANNEX, &GUIDE, 0);
    let page = server.get("/help/my%20guide/documents/light/").body;
    let (_, events) = page.split_once("data-events=\"").unwrap();
    let (events, _) = events.split_once('"').unwrap();
    let (mut guide, mut levels) = (news(&server, events), news(&server, "/.seedbook/events"));
    assert_eq!(guide(), r#"{"edition":1,"faults":null}"#);
    assert_eq!(levels(), r#"{"edition":1,"faults":null}"#);
    write(server.project.path(), "my guide/light.md", "With [a match](match.md).\n");
    let told = guide();
    assert!(told.starts_with(r#"{"edition":1,"faults":"error[broken-link]"#), "{told}");
    assert!(server.get("/help/my%20guide/documents/light/").body.contains("With a match."));
    write(server.project.path(), "my guide/light.md", "With a lens.\n");
    assert_eq!(guide(), r#"{"edition":2,"faults":null}"#);
    assert!(server.get("/help/my%20guide/documents/light/").body.contains("With a lens."));
    // The other site has heard of nothing, but hears of what is its own; the annex shows its new title.
    write(server.project.path(), "book.toml", &format!("title = \"Weirs\"\n{ANNEX}"));
    assert_eq!(levels(), r#"{"edition":2,"faults":null}"#);
    assert_eq!(guide(), r#"{"edition":3,"faults":null}"#);
    assert!(server.get("/help/my%20guide/").body.contains("Weirs</a>"));
}

#[test]
fn annexes_come_and_go() {
    let server = Server::start("", 0);
    let mut levels = news(&server, "/.seedbook/events");
    assert_eq!(levels(), r#"{"edition":1,"faults":null}"#);
    assert_eq!(server.get("/help/my%20guide/").status(), 404);
    // One whose folder is not there yet keeps nobody from the rest.
    write(server.project.path(), "book.toml", &format!("title = \"Levels\"\n{ANNEX}"));
    assert_eq!(levels(), r#"{"edition":2,"faults":null}"#);
    let mut guide = news(&server, "/.seedbook/events/help/my%20guide");
    assert!(guide().starts_with(r#"{"edition":0,"faults":"error: cannot read"#));
    let answer = server.get("/help/my%20guide/");
    assert_eq!(answer.status(), 503);
    assert!(answer.body.contains("Nothing to show yet"), "{}", answer.body);
    for (path, text) in GUIDE {
        write(server.project.path(), path, text);
    }
    while server.get("/help/my%20guide/documents/light/").status() != 200 {
        guide();
    }
    write(server.project.path(), "book.toml", "title = \"Levels\"\n");
    assert_eq!(levels(), r#"{"edition":3,"faults":null}"#);
    assert_eq!(server.get("/help/my%20guide/").status(), 404);
}

#[test]
fn a_port_that_is_taken_is_passed_over() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let server = Server::start("", port);
    assert_ne!(server.port, port);
    assert!(server.told.contains(&format!("port {port} is taken\n")), "{}", server.told);
    assert_eq!(server.get("/").status(), 200);
}
