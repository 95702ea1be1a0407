//! Treatments: a word of the curator's walks in, one of the known treatments walks out. The vocabulary is that of
//! the trope wikis.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::did_you_mean;
use crate::located::Located;
use crate::path::SourcePath;

/// Every treatment: its id, its label, and what it means. The last two are only ever declared.
pub const ALL: &[(&str, &str, &str)] = &[
    ("straight", "Straight", "the trope as it is defined"),
    ("downplayed", "Downplayed", "the trope, but less of it"),
    ("exaggerated", "Exaggerated", "the trope, and more of it than usual"),
    ("justified", "Justified", "the trope, with a reason given for it"),
    ("subverted", "Subverted", "set up as the trope, then turned over"),
    ("double-subverted", "Double subverted", "turned over, and then turned back"),
    ("inverted", "Inverted", "the trope with its parts exchanged"),
    ("averted", "Averted", "the occasion is there, and the trope is not"),
    ("deconstructed", "Deconstructed", "the trope followed to where it breaks"),
    ("reconstructed", "Reconstructed", "broken, and put together again"),
    ("zig-zagged", "Zig-zagged", "several treatments in turn"),
    ("lampshaded", "Lampshaded", "the work remarks on its own use of the trope"),
    ("invoked", "Invoked", "a character brings the trope about on purpose"),
    ("defied", "Defied", "a character keeps the trope from happening"),
    ("discussed", "Discussed", "characters talk about the trope"),
    ("implied", "Implied", "the trope is hinted at, and not shown"),
    ("enforced", "Enforced", "the makers had to use the trope"),
    ("played-with", "Played with", "the trope in some other variation"),
    ("debatable", "Debatable", "it can be doubted that the trope applies"),
    ("near-miss", "Near miss", "listed, but not quite the trope"),
];

/// The label and meaning of a treatment.
pub fn describe(id: &str) -> (&'static str, &'static str) {
    ALL.iter().find(|(known, _, _)| *known == id).map_or(("", ""), |(_, label, meaning)| (label, meaning))
}

/// Checks a treatment; tells where it is none.
pub(super) fn require(
    written: &Located<String>,
    path: &SourcePath,
    faults: &mut Vec<Diagnostic>,
) -> Option<String> {
    let word = written.value.to_lowercase().replace([' ', '_'], "-");
    if ALL.iter().any(|(id, _, _)| *id == word) {
        return Some(word);
    }
    let fault = Diagnostic::new(
        lint::INVALID_VALUE,
        path,
        written.span.clone(),
        format!("`{}` is no treatment", written.value),
    );
    faults.push(Diagnostic { help: did_you_mean(&word, ALL.iter().map(|(id, _, _)| *id)), ..fault });
    None
}
