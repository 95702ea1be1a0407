//! Clips as a browser's reader view saves them: the nth document walks out, an article with readers' comments or a
//! trope page with folders.

use std::fmt::Write as _;

use crate::document::{Form, Written, form};
use crate::markdown::{MEDIA, metadata};
use crate::prose::Prose;
use crate::world::World;

/// Writes the nth document.
pub fn write(world: &World, nth: usize) -> Written {
    let mut prose = Prose::new(world, nth, false);
    match form(nth) {
        Form::ClippedTrope => {
            let text = trope(&mut prose);
            let sidecar = Some(metadata(&mut prose, nth, "trope"));
            Written { text, sidecar, facts: prose.facts }
        }
        _ => Written { text: article(&mut prose), sidecar: None, facts: prose.facts },
    }
}

fn trope(prose: &mut Prose<'_>) -> String {
    let mut text = String::new();
    push(&mut text, &prose.paragraph(70));
    push(&mut text, &prose.paragraph_with_fact(50));
    push(&mut text, &prose.relations());
    push(&mut text, "___");
    push(&mut text, "## Examples:");
    push(&mut text, &folder("open/close all folders"));
    let first = prose.random.below(3);
    for medium in &MEDIA[first..first + 5] {
        push(&mut text, &folder(medium));
        for _ in 0..prose.random.between(1, 4) {
            let entry = prose.entry();
            let _ = writeln!(text, "-   {entry}");
            if prose.random.chance(12) {
                let _ = writeln!(text, "    \n    {}\n    ", prose.sentences(20));
            }
            if prose.random.chance(12) {
                let _ = writeln!(text, "    -   {}", prose.entry());
            }
        }
        text.push('\n');
    }
    text.push_str("___\n");
    text
}

/// A line as the page has it, between no-break spaces.
fn folder(name: &str) -> String {
    format!("{}{name}\u{a0} ", "\u{a0} ".repeat(5))
}

fn article(prose: &mut Prose<'_>) -> String {
    let mut text = String::new();
    let author = prose.random.pick(&prose.world.people).name.clone();
    let publisher = prose.random.pick(&prose.world.organisations).name.clone();
    push(&mut text, &format!("By {author} / {publisher}"));
    push(&mut text, &prose.paragraph(80));
    for _ in 0..2 {
        push(&mut text, &prose.heading());
        push(&mut text, &prose.paragraph_with_fact(60));
        push(&mut text, &prose.paragraph(70));
    }
    push(&mut text, &author);
    let (about, book) = (prose.phrase(6), prose.phrase(3));
    push(&mut text, &format!("{author} is a writer. {} {about} {book}.", prose.heading()));
    for number in [1, 2, 4, 5, 9] {
        let _ = write!(text, "  {number}. {}\n\n", prose.paragraph(25));
        if prose.random.chance(30) {
            let _ = write!(text, "    {}\n\n", prose.sentences(20));
        }
    }
    text
}

fn push(text: &mut String, block: &str) {
    text.push_str(block);
    text.push_str("\n\n");
}
