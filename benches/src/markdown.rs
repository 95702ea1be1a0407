//! Markdown with front matter: the nth document walks out.

use std::fmt::Write as _;

use crate::date::date;
use crate::document::{Form, Written, form};
use crate::prose::Prose;
use crate::world::World;

/// Media of examples, as folders have them.
pub const MEDIA: [&str; 8] = [
    "Comic Books",
    "Fan Fiction",
    "Film",
    "Literature",
    "Live Action Television",
    "Tabletop Games",
    "Theatre",
    "Video Games",
];

/// Writes the nth document.
pub fn write(world: &World, nth: usize) -> Written {
    let mut prose = Prose::new(world, nth, true);
    let body = match form(nth) {
        Form::Trope => trope(&mut prose),
        _ => article(&mut prose),
    };
    let front = front_matter(&mut prose, nth, &body);
    Written { text: format!("+++\n{front}+++\n\n{}", body.text), sidecar: None, facts: prose.facts }
}

/// What front matter or a sidecar says of every document.
pub fn metadata(prose: &mut Prose<'_>, nth: usize, kind: &str) -> String {
    let wave = prose.wave();
    let date = date(wave, &mut prose.random).edtf;
    let creator = prose.random.pick(&prose.world.people).id.clone();
    let mut text = format!(
        "id = \"{}\"\nkind = \"{kind}\"\ntitle = \"{}\"\nsummary = \"{}.\"\ncreators = [\"{creator}\"]\n",
        World::id_of(nth),
        prose.heading(),
        prose.heading(),
    );
    if prose.random.chance(20) {
        let _ = writeln!(
            text,
            "date = {{ value = \"{date}\", basis = \"inferred\", reason = \"{}\" }}",
            prose.phrase(6)
        );
    } else {
        let _ = writeln!(text, "date = \"{date}\"");
    }
    let _ = writeln!(text, "waves = [\"{}\"]", WAVES[wave]);
    if kind == "trope" {
        let _ = writeln!(text, "trope = \"{}\"", prose.world.trope_of(nth).id);
    }
    text
}

/// The ids of the two waves.
pub const WAVES: [&str; 2] = ["first", "second"];

struct Body {
    text: String,
    /// The surname that the front matter decides, and the record.
    decision: Option<(String, String)>,
    kind: &'static str,
}

fn front_matter(prose: &mut Prose<'_>, nth: usize, body: &Body) -> String {
    let mut text = metadata(prose, nth, body.kind);
    if let Some((surname, id)) = &body.decision {
        let _ = write!(text, "\n[names]\n\"{surname}\" = \"{id}\"\n");
    }
    text
}

fn article(prose: &mut Prose<'_>) -> Body {
    let mut text = String::new();
    let decision = decide(prose, &mut text);
    push(&mut text, &prose.paragraph(70));
    push(&mut text, &prose.paragraph_with_fact(70));
    push(&mut text, &format!("## {}", prose.heading()));
    push(&mut text, &prose.paragraph(80));
    list(prose, &mut text);
    push(&mut text, &prose.paragraph_with_fact(60));
    push(&mut text, &format!("### {}", prose.heading()));
    quotation(prose, &mut text);
    push(&mut text, &prose.paragraph(80));
    push(&mut text, &format!("## {}", prose.heading()));
    match prose.random.below(4) {
        0 => table(prose, &mut text),
        1 => code(prose, &mut text),
        2 => footnote(prose, &mut text),
        _ => {}
    }
    push(&mut text, &prose.paragraph(80));
    push(&mut text, &prose.paragraph(60));
    Body { text, decision, kind: "article" }
}

fn trope(prose: &mut Prose<'_>) -> Body {
    let mut text = String::new();
    push(&mut text, &prose.paragraph(80));
    push(&mut text, &prose.paragraph_with_fact(60));
    push(&mut text, &prose.relations());
    push(&mut text, "## Examples");
    let first = prose.random.below(3);
    for medium in &MEDIA[first..first + 5] {
        push(&mut text, &format!("### {medium}"));
        for _ in 0..prose.random.between(1, 4) {
            let entry = prose.entry();
            let _ = writeln!(text, "- {entry}");
            if prose.random.chance(12) {
                let _ = writeln!(text, "\n  {}\n", prose.sentences(20));
            }
            if prose.random.chance(12) {
                let _ = writeln!(text, "  - {}", prose.entry());
            }
        }
        text.push('\n');
    }
    Body { text, decision: None, kind: "trope" }
}

/// One document in thirty decides a surname that several people have.
fn decide(prose: &mut Prose<'_>, text: &mut String) -> Option<(String, String)> {
    if !prose.random.chance(3) {
        return None;
    }
    let person = prose.world.people.iter().rfind(|person| person.has_family)?;
    let (opening, rest) = (prose.heading(), prose.phrase(8));
    push(text, &format!("{opening} {} {rest}.", person.surname));
    Some((person.surname.clone(), person.id.clone()))
}

fn list(prose: &mut Prose<'_>, text: &mut String) {
    let is_ordered = prose.random.chance(30);
    for nth in 1..=prose.random.between(3, 5) {
        let item = prose.paragraph(12);
        let _ = if is_ordered { writeln!(text, "{nth}. {item}") } else { writeln!(text, "- {item}") };
    }
    text.push('\n');
}

fn quotation(prose: &mut Prose<'_>, text: &mut String) {
    let quotation = prose.paragraph(30);
    let alert = if prose.random.chance(20) { "> [!NOTE]\n" } else { "" };
    push(text, &format!("{alert}> {quotation}"));
}

fn table(prose: &mut Prose<'_>, text: &mut String) {
    text.push_str("| year | place | number |\n|---|---|--:|\n");
    for _ in 0..5 {
        let year = prose.random.between(1905, 2027);
        let number = prose.random.between(100, 9999);
        let _ = writeln!(text, "| {year} | {} | {number} |", prose.random.pick(&prose.world.places).name);
    }
    text.push('\n');
}

fn code(prose: &mut Prose<'_>, text: &mut String) {
    let lines: Vec<String> =
        (0..4).map(|nth| format!("{nth:>4}  {} = {}", prose.phrase(1), prose.phrase(2))).collect();
    push(text, &format!("```text\n{}\n```", lines.join("\n")));
}

fn footnote(prose: &mut Prose<'_>, text: &mut String) {
    let (before, note) = (prose.paragraph(20), prose.paragraph(15));
    push(text, &format!("{before}[^1]\n\n[^1]: {note}"));
}

fn push(text: &mut String, block: &str) {
    text.push_str(block);
    text.push_str("\n\n");
}
