//! Italics walk in; whether they are the title of a work (`_Three Days_`) or stressed words
//! (`_heard_`) walks out.

/// Words that a writer stresses at the beginning of a sentence, and that are hardly a title by themselves.
const STRESSED: &[&str] = &[
    "a",
    "actually",
    "all",
    "always",
    "an",
    "and",
    "any",
    "are",
    "because",
    "both",
    "but",
    "can",
    "could",
    "did",
    "do",
    "does",
    "don't",
    "even",
    "every",
    "everybody",
    "everyone",
    "everything",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "him",
    "his",
    "how",
    "i",
    "if",
    "is",
    "it",
    "its",
    "many",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "never",
    "no",
    "nobody",
    "none",
    "not",
    "nothing",
    "now",
    "only",
    "or",
    "our",
    "really",
    "she",
    "should",
    "so",
    "some",
    "still",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "too",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "who",
    "why",
    "will",
    "would",
    "yes",
    "you",
    "your",
];

/// Words with which a title in small letters may well begin all the same.
const ARTICLES: &[&str] = &["a", "an", "the", "his", "her", "my", "our"];

/// More words than this without a capital among them are a sentence.
const LONGEST_PLAIN_TITLE: usize = 7;

/// Whether words in italics read like the title of a work: they begin with a capital, a digit or a
/// quotation mark, and are more than a stressed ordinary word.
pub fn is_title(text: &str) -> bool {
    let is_quoted = text.trim_start().starts_with(['“', '"', '«', '„', '‘']);
    let mut words = text.split_whitespace().map(bare).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    let rest: Vec<_> = words.collect();
    if !is_capitalised(first) {
        return is_quoted && rest.iter().any(|word| is_capitalised(word));
    }
    let folded = first.to_lowercase().replace('’', "'");
    if rest.is_empty() {
        return !STRESSED.contains(&folded.as_str());
    }
    let is_stressed = STRESSED.contains(&folded.as_str()) && !ARTICLES.contains(&folded.as_str());
    rest.iter().any(|word| is_capitalised(word) && *word != "I")
        || !is_stressed && rest.len() < LONGEST_PLAIN_TITLE
}

fn bare(word: &str) -> &str {
    word.trim_matches(|character: char| !character.is_alphanumeric())
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_stressed_words() {
        for title in [
            "Three Comrades",
            "Victoria",
            "1984",
            "“Heroes”",
            "Le rouge et le noir",
            "You Can't Take It",
            "The little house",
            "Война и мир",
            "It Happened One Night,",
            "M*A*S*H",
        ] {
            assert!(is_title(title), "{title}");
        }
        for stressed in [
            "don't",
            "heard",
            "ideology,",
            "other",
            "people.",
            "not",
            "NOT",
            "I",
            "Never!",
            "That",
            "This was not what anybody wanted",
            "",
            "—",
            "What he said",
        ] {
            assert!(!is_title(stressed), "{stressed}");
        }
    }
}
