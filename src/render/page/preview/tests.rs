//! Tests of previews.

use proptest::prelude::*;

use super::*;

fn made(number: usize, summary: usize) -> Vec<Entry> {
    let lines = |nth: usize| [format!("Name {nth}"), "Person".to_owned(), "s".repeat(summary)];
    (0..number).filter_map(|nth| entry(&format!("people/n-{nth}/"), &lines(nth))).collect()
}

/// Looks an entry up as the script does.
fn look_up(files: &[(String, String)], url: &str) -> Option<serde_json::Value> {
    let read = |path: &str| -> Option<serde_json::Value> {
        let (_, text) = files.iter().find(|(known, _)| known == path)?;
        serde_json::from_str(text).ok()
    };
    let first = read("data/previews.json")?;
    match first.get("").and_then(serde_json::Value::as_u64) {
        None => first.get(url).cloned(),
        Some(number) => {
            let nth = u64::from(hash(url)) & (number - 1);
            read(&format!("data/previews/{nth}.json"))?.get(url).cloned()
        }
    }
}

#[test]
fn hashes_as_published() {
    for (text, expect) in [("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)] {
        assert_eq!(hash(text), expect);
    }
}

#[test]
fn few_entries_stand_in_one_file() {
    let files = files(&made(3, 10));
    assert_eq!(files.len(), 1);
    assert_eq!(look_up(&files, "people/n-1/").unwrap()[0], "Name 1");
    assert_eq!(super::files(&[]), [("data/previews.json".to_owned(), "{}\n".to_owned())]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn every_entry_is_found_in_a_small_file(number in 0_usize..900, summary in 0_usize..240) {
        let files = files(&made(number, summary));
        for (path, text) in &files {
            prop_assert!(text.len() <= MAX_BYTES, "{path}: {}", text.len());
        }
        for nth in 0..number {
            prop_assert!(look_up(&files, &format!("people/n-{nth}/")).is_some(), "{nth}");
        }
    }
}
