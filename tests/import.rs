//! Clips of strangers' corpora walk in; imported, they must build as they did before.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod imported;

use std::path::Path;

fn check(name: &str, clips: usize) {
    imported::check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name), clips);
}

#[test]
fn a_trope_page_with_other_folders_and_treatments() {
    check("gentleman-thief", 1);
}

#[test]
fn articles_with_comments() {
    check("island-ferry", 2);
}
