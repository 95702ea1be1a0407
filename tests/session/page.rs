//! Markdown walks in, the steps that it asks of its reader walk out.

/// What a reader does.
pub(crate) enum Step<'a> {
    /// Saves a file.
    Save { path: &'a str, text: String },
    /// Changes places of a file: the lines that stand there, and those that shall.
    Change { path: &'a str, hunks: Vec<(String, String)> },
    /// Types commands.
    Type(Fence<'a>),
    /// Only looks: no file is named.
    Read { line: usize },
    /// Opens a page, and reads this on it.
    Look { address: &'a str, quotes: Vec<&'a str> },
}

/// Commands and what they print.
pub(crate) struct Fence<'a> {
    /// The line of the page that opens it.
    pub(crate) line: usize,
    /// What stands within, each line with its end.
    pub(crate) body: &'a str,
}

/// Where the tutorial says that the site is served.
pub(crate) const SERVED: &str = "http://127.0.0.1:3000/";

impl Fence<'_> {
    /// What is typed.
    pub(crate) fn commands(&self) -> impl Iterator<Item = &str> {
        self.body.lines().filter_map(|line| line.strip_prefix("$ "))
    }

    /// Each command with what it prints.
    pub(crate) fn exchanges(&self) -> Vec<(&str, String)> {
        let mut exchanges: Vec<(&str, String)> = Vec::new();
        for line in self.body.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                exchanges.push((command, String::new()));
            } else {
                let (_, printed) = exchanges.last_mut().unwrap();
                printed.push_str(line);
                printed.push('\n');
            }
        }
        exchanges
    }
}

/// The steps of a page, in order.
pub(crate) fn steps(page: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for block in blocks(page) {
        let named = block.before.trim().strip_prefix('`').and_then(|rest| rest.strip_suffix("`:"));
        match (block.word, named) {
            ("console", _) => steps.push(Step::Type(Fence { line: block.line, body: block.body })),
            ("diff", Some(path)) => steps.push(Step::Change { path, hunks: hunks(block.body) }),
            ("", _) => steps.extend(look(block.body)),
            (_, Some(path)) => steps.push(Step::Save { path, text: block.body.to_owned() }),
            (_, None) => steps.push(Step::Read { line: block.line }),
        }
    }
    steps
}

/// All that is read: what stands outside of fences.
pub(crate) fn prose(page: &str) -> String {
    blocks(page).iter().filter(|block| block.word.is_empty()).map(|block| block.body).collect()
}

/// A fence with the paragraph before it, or a paragraph.
struct Block<'a> {
    line: usize,
    /// The word after the fence; empty for a paragraph.
    word: &'a str,
    before: &'a str,
    body: &'a str,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let (mut rest, mut line, mut before) = (page, 1, "");
    while !rest.is_empty() {
        let fence = rest.strip_prefix("```").and_then(|after| after.split_once('\n'));
        let (block, used) = if let Some((word, after)) = fence {
            let end = if after.starts_with("```") { 0 } else { after.find("\n```").unwrap() + 1 };
            (Block { line, word, before, body: &after[..end] }, word.len() + 4 + end + 3)
        } else {
            let end = rest.find("\n\n").map_or(rest.len(), |end| end + 2);
            (Block { line, word: "", before, body: &rest[..end] }, end)
        };
        before = block.body;
        let (passed, left) = rest.split_at(used);
        line += passed.matches('\n').count();
        rest = left.strip_prefix("\n\n").map_or(left, |left| {
            line += 2;
            left
        });
        blocks.push(block);
    }
    blocks
}

fn hunks(diff: &str) -> Vec<(String, String)> {
    let of = |hunk: &str, signs: [char; 2]| {
        let lines = hunk.lines().filter(|line| line.starts_with(signs));
        lines.flat_map(|line| [&line[1..], "\n"]).collect::<String>()
    };
    diff.split("…\n").map(|hunk| (of(hunk, [' ', '-']), of(hunk, [' ', '+']))).collect()
}

/// The addresses in a paragraph, and what is quoted after each of them.
fn look(paragraph: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for rest in paragraph.split(&format!("<{SERVED}")).skip(1) {
        let (address, rest) = rest.split_once('>').unwrap();
        let quotes = rest.split('“').skip(1).map(|rest| rest.split('”').next().unwrap()).collect();
        steps.push(Step::Look { address, quotes });
    }
    steps
}
