//! A folder and a shell: commands walk in, what they print walks out and is compared.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::page::{Fence, SERVED};

/// Nothing takes so long, however busy the machine is.
const LATE: Duration = Duration::from_mins(2);

/// A shell in a folder of its own.
pub(crate) struct Terminal {
    _folder: TempDir,
    /// Where the shell is.
    here: PathBuf,
    server: Option<Server>,
}

struct Server {
    child: Child,
    words: BufReader<ChildStderr>,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Terminal {
    /// In an empty folder.
    pub(crate) fn open() -> Self {
        let folder = TempDir::new().unwrap();
        Self { here: folder.path().to_owned(), _folder: folder, server: None }
    }

    /// Saves a file; editors make its folder where there is none.
    pub(crate) fn save(&self, path: &str, text: &str) {
        let file = self.here.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Changes places of a file. Each must be there once.
    pub(crate) fn change(&self, path: &str, hunks: &[(String, String)]) {
        let mut text = fs::read_to_string(self.here.join(path)).unwrap();
        for (old, new) in hunks {
            assert_eq!(text.matches(old).count(), 1, "`{path}`:\n{text}\nhas not once:\n{old}");
            text = text.replacen(old, new, 1);
        }
        self.save(path, &text);
    }

    /// Types commands. Where something else is printed, tells what.
    pub(crate) fn follow(&mut self, fence: &Fence<'_>) -> Result<(), String> {
        self.interrupt();
        let (mut all, mut is_so) = (String::new(), true);
        for (command, expected) in fence.exchanges() {
            let printed = self.run(command);
            is_so &= fits(&expected, &printed);
            all = format!("{all}$ {command}\n{printed}");
        }
        if is_so { Ok(()) } else { Err(all) }
    }

    fn run(&mut self, command: &str) -> String {
        if let Some(folder) = command.strip_prefix("cd ") {
            self.here.push(folder);
            assert!(self.here.is_dir(), "{command}");
            return String::new();
        }
        if command.starts_with("seedbook serve") {
            return self.serve(command);
        }
        let output = shell(&self.here, &format!("{{ {command}\n}} 2>&1")).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    /// Any free port will do; what is said of it is read as if it were the usual one.
    fn serve(&mut self, command: &str) -> String {
        let mut child = shell(&self.here, &format!("exec {command} --port 0")).spawn().unwrap();
        let words = BufReader::new(child.stderr.take().unwrap());
        let mut server = Server { child, words, port: 0 };
        let mut told = String::new();
        while !told.contains("the site is at") {
            assert!(server.words.read_line(&mut told).unwrap() > 0, "{told}");
        }
        let (_, rest) = told.split_once("http://127.0.0.1:").unwrap();
        server.port = rest.split('/').next().unwrap().parse().unwrap();
        let told = told.replace(&format!("http://127.0.0.1:{}/", server.port), SERVED);
        self.server = Some(server);
        told
    }

    /// Looks at a page until it shows all this: it may have to be made first.
    pub(crate) fn look(&mut self, path: &str, quotes: &[&str]) {
        let port = self.server.as_ref().unwrap().port;
        let start = Instant::now();
        loop {
            let shown = page(port, path);
            let missing = quotes.iter().find(|quote| !shown.contains(&words(quote)));
            match missing {
                None => return,
                Some(quote) => assert!(start.elapsed() < LATE, "`{path}` has not “{quote}”:\n{shown}"),
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn interrupt(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        let ended = Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().unwrap();
        assert!(ended.success());
        assert!(server.child.wait().unwrap().success(), "it ends well");
        let mut rest = String::new();
        server.words.read_to_string(&mut rest).unwrap();
        assert!(rest.contains("shown anew") && !rest.contains("error"), "{rest}");
    }

    /// Ends what is still running.
    pub(crate) fn close(mut self) {
        self.interrupt();
    }
}

fn shell(folder: &Path, line: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_seedbook")).parent().unwrap();
    let rest = std::env::var("PATH").unwrap_or_default();
    let mut shell = Command::new("sh");
    shell
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", format!("{}:{rest}", program.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    shell
}

/// Whether lines are as expected: `…` stands for anything in a line, and alone for any lines.
fn fits(expected: &str, printed: &str) -> bool {
    lines_fit(&content(expected), &content(printed))
}

/// Without empty lines at either end.
fn content(text: &str) -> Vec<&str> {
    text.trim_matches('\n').lines().map(str::trim_end).collect()
}

fn lines_fit(expected: &[&str], printed: &[&str]) -> bool {
    match (expected, printed) {
        ([], []) => true,
        (["…", rest @ ..], _) => (0..=printed.len()).any(|skip| lines_fit(rest, &printed[skip..])),
        ([first, rest @ ..], [line, others @ ..]) => line_fits(first, line) && lines_fit(rest, others),
        _ => false,
    }
}

fn line_fits(expected: &str, line: &str) -> bool {
    let Some((head, rest)) = expected.split_once('…') else { return expected == line };
    let Some(after) = line.strip_prefix(head) else { return false };
    let ends = after.char_indices().map(|(at, _)| at).chain([after.len()]);
    ends.into_iter().any(|at| line_fits(rest, &after[at..]))
}

/// The words that a reader of a page sees.
fn page(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.set_read_timeout(Some(LATE)).unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "`{path}`: {}", answer.lines().next().unwrap());
    words(&dom_query::Document::from(answer.split_once("\r\n\r\n").unwrap().1).select("body").text())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
