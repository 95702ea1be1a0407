//! “Did you mean”: a misspelt word and the known ones walk in, the nearest known one walks out.

/// Words that other programs and fields use, each with ours.
const SYNONYMS: [(&str, &str); 24] = [
    ("author", "creators"),
    ("authors", "creators"),
    ("by", "creators"),
    ("creator", "creators"),
    ("also-known-as", "aliases"),
    ("aka", "aliases"),
    ("names", "aliases"),
    ("description", "summary"),
    ("abstract", "summary"),
    ("lang", "language"),
    ("type", "kind"),
    ("url", "source"),
    ("link", "source"),
    ("url", "same-as"),
    ("wikidata", "same-as"),
    ("sameas", "same-as"),
    ("lat", "coordinates"),
    ("latitude", "coordinates"),
    ("location", "coordinates"),
    ("when", "date"),
    ("year", "date"),
    ("quote", "cite"),
    ("source", "cite"),
    ("evidence", "cite"),
];

/// The candidate nearest to `word`, where one is near enough to be a slip of the hand, or is another word for it.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    let is_synonym =
        |candidate: &str| SYNONYMS.iter().any(|(other, ours)| *other == folded && *ours == candidate);
    let mut synonym = None;
    let near = candidates
        .into_iter()
        .inspect(|candidate| {
            if is_synonym(candidate) {
                synonym = Some(*candidate);
            }
        })
        .map(|candidate| (score(&folded, &fold(candidate)), candidate))
        .filter(|(score, _)| *score >= 0.75)
        .max_by(|(a, left), (b, right)| a.total_cmp(b).then_with(|| right.cmp(left)))
        .map(|(_, candidate)| candidate);
    near.or(synonym)
}

/// A help text: the nearest candidate, else all of them if they are few, else nothing.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> Option<String> {
    if let Some(near) = nearest(word, candidates.clone()) {
        return Some(format!("did you mean `{near}`?"));
    }
    let all: Vec<_> = candidates.into_iter().map(|candidate| format!("`{candidate}`")).collect();
    (!all.is_empty() && all.len() <= 24).then(|| format!("known here: {}", all.join(", ")))
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace(['_', ' '], "-")
}

fn score(word: &str, candidate: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(word, candidate).max(strsim::jaro_winkler(word, candidate) - 0.12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_nothing_else() {
        let keys = ["title", "base-url", "language", "rights"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("base_url", keys), Some("base-url"));
        assert_eq!(nearest("zebra", keys), None);
        assert_eq!(nearest("lang", keys), Some("language"));
        assert_eq!(nearest("author", keys), None);
        assert_eq!(did_you_mean("titel", keys).as_deref(), Some("did you mean `title`?"));
    }
}
