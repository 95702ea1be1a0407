//! What servers said before: a project's folder walks in, answers that are not too old walk out, and the reverse.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::check::answer::Answer;
use crate::error::Error;

/// The folder of a project that holds what can be made again.
const FOLDER: &str = ".seedbook-cache";
const FILE: &str = "links.json";

/// How long a good answer holds: seven days.
const GOOD: Duration = Duration::from_hours(7 * 24);

/// How long a bad answer holds, which somebody may be mending just now.
const BAD: Duration = Duration::from_hours(24);

/// Answers, by address.
#[derive(Debug)]
pub(super) struct Memory {
    now: u64,
    answers: BTreeMap<String, Remembered>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    /// In seconds since 1970.
    asked: u64,
    answer: Answer,
}

impl Memory {
    /// Reads what is remembered. What cannot be read is not remembered.
    pub(super) fn load(root: &Path) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let text = fs::read_to_string(root.join(FOLDER).join(FILE)).unwrap_or_default();
        Self { now, answers: serde_json::from_str(&text).unwrap_or_default() }
    }

    /// What was said of an address, unless that is too long ago.
    pub(super) fn recall(&self, address: &str) -> Option<&Answer> {
        let remembered = self.answers.get(address)?;
        let holds = match remembered.answer {
            Answer::Fine | Answer::Moved(_) => GOOD,
            Answer::Dead(_) => BAD,
            Answer::Private | Answer::Silent(_) | Answer::Unsure(_) => return None,
        };
        let age = self.now.checked_sub(remembered.asked)?;
        (age < holds.as_secs()).then_some(&remembered.answer)
    }

    /// Takes up new answers, and drops what is too old and what the corpus no longer has.
    pub(super) fn keep<'a>(
        &mut self,
        new: &BTreeMap<String, Answer>,
        used: impl Iterator<Item = &'a String>,
    ) {
        for (address, answer) in new {
            self.answers.insert(address.clone(), Remembered { asked: self.now, answer: answer.clone() });
        }
        let used: BTreeSet<&String> = used.collect();
        let stale: Vec<String> = self
            .answers
            .keys()
            .filter(|address| !used.contains(address) || self.recall(address).is_none())
            .cloned()
            .collect();
        for address in stale {
            self.answers.remove(&address);
        }
    }

    /// Writes everything down, in a folder that Git passes over.
    ///
    /// # Errors
    /// Where that folder cannot be written to.
    pub(super) fn save(&self, root: &Path) -> Result<(), Error> {
        let folder = root.join(FOLDER);
        if self.answers.is_empty() && !folder.is_dir() {
            return Ok(());
        }
        fs::create_dir_all(&folder).map_err(Error::io("make", &folder))?;
        let ignore = folder.join(".gitignore");
        fs::write(&ignore, "*\n").map_err(Error::io("write", &ignore))?;
        let file = folder.join(FILE);
        let text = serde_json::to_string_pretty(&self.answers).unwrap_or_default();
        let beside = folder.join(format!("{FILE}.new"));
        fs::write(&beside, text + "\n").map_err(Error::io("write", &beside))?;
        fs::rename(&beside, &file).map_err(Error::io("write", &file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recall(answer: Answer, age: u64) -> bool {
        let remembered = Remembered { asked: 1_000_000_000 - age, answer };
        let memory = Memory { now: 1_000_000_000, answers: BTreeMap::from([("a".to_owned(), remembered)]) };
        memory.recall("a").is_some()
    }

    #[test]
    fn good_answers_hold_for_a_week_and_bad_ones_for_a_day() {
        const DAY: u64 = 24 * 60 * 60;
        let dead = || Answer::Dead("gone".to_owned());
        assert!(recall(Answer::Fine, 6 * DAY) && !recall(Answer::Fine, 7 * DAY));
        assert!(recall(dead(), DAY - 1) && !recall(dead(), DAY));
        assert!(!recall(Answer::Unsure("late".to_owned()), 1));
    }

    #[test]
    fn keeps_what_the_corpus_has() {
        let mut memory = Memory { now: 1_000_000_000, answers: BTreeMap::new() };
        let new = BTreeMap::from([("a".to_owned(), Answer::Fine), ("b".to_owned(), Answer::Fine)]);
        memory.keep(&new, ["a".to_owned()].iter());
        assert_eq!(memory.answers.into_keys().collect::<Vec<_>>(), ["a"]);
    }
}
