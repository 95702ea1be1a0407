//! Marks of programs for notes: the Markdown of a note walks in; it walks out without links to other notes, embedded files,
//! comments, highlights and names of blocks in the manner of those programs, with a word on what was taken out.

use crate::import::draft::Aside;

/// What was taken out.
#[derive(Debug, Default)]
struct Taken {
    links: Vec<String>,
    files: Vec<String>,
    captions: Vec<String>,
    comments: Vec<String>,
}

/// Tidies a text. What stands in code stays as it is.
pub(super) fn tidy(text: &str) -> (String, Vec<Aside>) {
    let mut taken = Taken::default();
    let mut tidied = String::with_capacity(text.len());
    let mut fence: Option<&str> = None;
    let mut is_comment = false;
    let mut is_below_file = false;
    for line in text.split_inclusive('\n') {
        if is_below_file && !line.trim().is_empty() {
            is_below_file = false;
            if let Some(caption) = caption(line) {
                taken.captions.push(caption.to_owned());
                continue;
            }
        }
        let bare = line.trim_start_matches([' ', '>']);
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(*mark));
        if let (Some(mark), false) = (mark, is_comment) {
            fence = match fence {
                None => Some(mark),
                Some(open) if open == mark => None,
                open => open,
            };
            tidied.push_str(line);
        } else if fence.is_some() {
            tidied.push_str(line);
        } else {
            let kept = tidy_line(line, &mut is_comment, &mut taken);
            // A line that held nothing else goes as a whole.
            is_below_file |= kept.trim().is_empty() && bare.starts_with("![[");
            if !kept.trim().is_empty() || line.trim().is_empty() {
                tidied.push_str(&kept);
            }
        }
    }
    (tidied, taken.tell())
}

impl Taken {
    fn tell(self) -> Vec<Aside> {
        let told = [
            ("links to other notes: their words stay", self.links),
            ("files that the note embeds: copy them into the project to show them", self.files),
            ("captions of files that are not shown", self.captions),
            ("comments of the note", self.comments),
        ];
        let told = told.into_iter().filter(|(_, all)| !all.is_empty());
        told.map(|(reason, all)| Aside::new(None, reason, &all.join(", "))).collect()
    }
}

fn tidy_line(line: &str, is_comment: &mut bool, taken: &mut Taken) -> String {
    let ending = if line.ends_with('\n') { "\n" } else { "" };
    let content = line.strip_suffix('\n').unwrap_or(line);
    let content = callout(content).unwrap_or_else(|| content.to_owned());
    let mut kept = String::new();
    let mut rest = without_name(&content);
    while let Some(next) = rest.chars().next() {
        if *is_comment || rest.starts_with("%%") {
            rest = comment(rest, is_comment, taken);
        } else if next == '`' {
            let code = code(rest);
            kept.push_str(rest.get(..code).unwrap_or(rest));
            rest = rest.get(code..).unwrap_or_default();
        } else if next == '\\' {
            let escaped = rest.chars().take(2).map(char::len_utf8).sum();
            kept.push_str(rest.get(..escaped).unwrap_or(rest));
            rest = rest.get(escaped..).unwrap_or_default();
        } else if let Some((words, after)) = link(rest, taken).or_else(|| highlight(rest)) {
            kept.push_str(&words);
            rest = after;
        } else {
            kept.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    kept + ending
}

/// The rest after a comment, or nothing where it goes on in the next line.
fn comment<'a>(rest: &'a str, is_comment: &mut bool, taken: &mut Taken) -> &'a str {
    let inside = if *is_comment { rest } else { rest.get(2..).unwrap_or_default() };
    let (words, after) =
        inside.split_once("%%").map_or((inside, None), |(words, after)| (words, Some(after)));
    *is_comment = after.is_none();
    if !words.trim().is_empty() {
        taken.comments.push(words.trim().to_owned());
    }
    after.unwrap_or_default()
}

/// How long the code is that begins here; where it is never closed, the mark alone.
fn code(rest: &str) -> usize {
    let ticks = rest.bytes().take_while(|byte| *byte == b'`').count();
    let mut at = ticks;
    while let Some(next) = rest.get(at..).and_then(|rest| rest.find('`')) {
        let start = at + next;
        let run = rest.bytes().skip(start).take_while(|byte| *byte == b'`').count();
        at = start + run;
        if run == ticks {
            return at;
        }
    }
    ticks
}

/// `[[Note]]`, `[[Note#Heading|words]]`: the words; `![[file.png]]`: nothing.
fn link<'a>(rest: &'a str, taken: &mut Taken) -> Option<(String, &'a str)> {
    let is_file = rest.starts_with("![[");
    let inside = rest.strip_prefix("![[").or_else(|| rest.strip_prefix("[["))?;
    let (inner, after) =
        inside.split_once("]]").filter(|(inner, _)| !inner.is_empty() && !inner.contains('['))?;
    if is_file {
        let (file, words) = inner.split_once('|').unwrap_or((inner, ""));
        taken.files.push(file.split('#').next().unwrap_or(file).to_owned());
        // A number tells how wide the file is shown.
        if words.chars().any(char::is_alphabetic) && words.contains(' ') {
            taken.captions.push(words.trim().to_owned());
        }
        return Some((String::new(), after));
    }
    let (target, words) = inner.split_once('|').unwrap_or((inner, ""));
    let target = target.trim_end_matches('\\');
    let (note, heading) = target.split_once('#').unwrap_or((target, ""));
    let name = if note.is_empty() { heading.trim_start_matches('^') } else { note };
    let words = if words.trim().is_empty() { name } else { words };
    taken.links.push(target.to_owned());
    Some((words.trim().to_owned(), after))
}

/// A line that is emphasised as a whole, below a file.
fn caption(line: &str) -> Option<&str> {
    let text = line.trim();
    let inner = ["***", "**", "*", "_"]
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark).filter(|inner| !inner.contains(mark)))?;
    let is_text = inner.starts_with(|first: char| !first.is_whitespace()) && !inner.contains(['*', '[']);
    is_text.then_some(inner)
}

/// `==words==`
fn highlight(rest: &str) -> Option<(String, &str)> {
    let (inner, after) = rest.strip_prefix("==")?.split_once("==")?;
    let is_marked =
        !inner.is_empty() && inner.trim() == inner && !inner.starts_with('=') && !after.starts_with('=');
    is_marked.then(|| (format!("<mark>{inner}</mark>"), after))
}

/// A line without the name of its block at its end: `^abc123`.
fn without_name(line: &str) -> &str {
    let Some((before, name)) = line.rsplit_once('^') else { return line };
    let is_name = !name.is_empty()
        && name.trim_end().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && (before.is_empty() || before.ends_with(' '));
    if is_name { before.trim_end() } else { line }
}

/// `> [!info] Title` becomes a kind of note that we have, and its title a line of its own.
fn callout(line: &str) -> Option<String> {
    let bare = line.trim_start_matches([' ', '>']);
    let quote = line.get(..line.len() - bare.len()).filter(|quote| quote.contains('>'))?;
    let (kind, title) = bare.strip_prefix("[!")?.split_once(']')?;
    let title = title.trim_start_matches(['-', '+']).trim();
    let kind = match kind.split('|').next().unwrap_or(kind).trim().to_lowercase().as_str() {
        "quote" | "cite" => "",
        "tip" | "hint" | "success" | "check" | "done" => "TIP",
        "important" => "IMPORTANT",
        "warning" | "attention" | "question" | "help" | "faq" => "WARNING",
        "caution" | "danger" | "error" | "bug" | "failure" | "fail" | "missing" => "CAUTION",
        _ => "NOTE",
    };
    let quote = quote.trim_end();
    let title = if title.is_empty() { String::new() } else { format!("{quote} **{title}**\n{quote}") };
    Some(match (kind, title.as_str()) {
        ("", _) => title,
        (kind, "") => format!("{quote} [!{kind}]"),
        (kind, title) => format!("{quote} [!{kind}]\n{title}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str, asides: &[&str]) {
        let (tidied, told) = tidy(text);
        assert_eq!(tidied, expect);
        let told: Vec<&str> = told.iter().map(|aside| aside.opening.as_str()).collect();
        assert_eq!(told, asides, "{text}");
    }

    #[test]
    fn marks_become_words() {
        check(
            "See [[Salt Road#History|the road]] and [[mid]].\n",
            "See the road and mid.\n",
            &["Salt Road#History, mid"],
        );
        check("![[map.png]]\nText ![[a.pdf|x]]\n", "Text \n", &["map.png, a.pdf"]);
        check(
            "![[map.png|The road in 1700]]\n\n*Drawn by Holm*\n\n*Not* this\n![[a.png|300]]\nText\n",
            "\n\n*Not* this\nText\n",
            &["map.png, a.png", "The road in 1700, Drawn by Holm"],
        );
        check("![[a.png]]\nText\n*Not this*\n", "Text\n*Not this*\n", &["a.png"]);
        check("A %%hidden%% word\n\n%%\nmore\n%%\nEnd ^abc123\n", "A  word\n\nEnd\n", &["hidden, more"]);
        check("==Nobody== grew == rich\n", "<mark>Nobody</mark> grew == rich\n", &[]);
        check("> [!note] Source\n> Ledgers.\n", "> [!NOTE]\n> **Source**\n>\n> Ledgers.\n", &[]);
        check("> [!quote]- Ann\n> Words.\n", "> **Ann**\n>\n> Words.\n", &[]);
    }

    #[test]
    fn code_stays() {
        let text = "`[[a]]` and ``==b== ` ``\n\n```text\n%%c%% [[d]]\n```\n\n\\[[e]] 2^10 == 1024\n";
        check(text, text, &[]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_tidied_once(text in "([ab^>`\\\\%=!|#é \n-]|\\[\\[|\\]\\]|==|%%|> \\[!note\\]){0,40}") {
            let _ = tidy(&text);
        }
    }
}
