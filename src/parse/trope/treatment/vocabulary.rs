//! The words by which an entry shows how it treats its trope: one row for each treatment.

/// How far a word can be trusted to speak of a trope and not of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// An everyday word: “discussed”, “implied”.
    Weak,
    /// A word of both worlds: “averted”, “inverted”.
    Middling,
    /// A critic's word: “subverted”, “lampshaded”.
    Strong,
}

/// A treatment and its words, in lower case. A hyphen in the text counts as a space.
pub(super) struct Row {
    /// The id.
    pub id: &'static str,
    /// How far the words can be trusted.
    pub trust: Trust,
    /// “subverted”
    pub participles: &'static [&'static str],
    /// “subverts”, “subverting”
    pub verbs: &'static [&'static str],
    /// “subversion”
    pub nouns: &'static [&'static str],
}

const fn row(
    id: &'static str,
    trust: Trust,
    participles: &'static [&'static str],
    verbs: &'static [&'static str],
    nouns: &'static [&'static str],
) -> Row {
    Row { id, trust, participles, verbs, nouns }
}

/// All treatments that wording can show; the more specific stand first.
pub(super) const ROWS: &[Row] = &[
    row(
        "double-subverted",
        Trust::Strong,
        &["double subverted", "doubly subverted", "subverted twice"],
        &["double subverts", "doubly subverts", "double subverting"],
        &["double subversion"],
    ),
    row(
        "subverted",
        Trust::Strong,
        &["subverted"],
        &["subvert", "subverts", "subverting", "subverted"],
        &["subversion"],
    ),
    row("averted", Trust::Middling, &["averted"], &["avert", "averts", "averting", "averted"], &["aversion"]),
    row(
        "inverted",
        Trust::Middling,
        &["inverted"],
        &["invert", "inverts", "inverting", "inverted"],
        &["inversion"],
    ),
    row(
        "deconstructed",
        Trust::Strong,
        &["deconstructed"],
        &["deconstruct", "deconstructs", "deconstructing", "deconstructed"],
        &["deconstruction"],
    ),
    row(
        "reconstructed",
        Trust::Middling,
        &["reconstructed"],
        &["reconstruct", "reconstructs", "reconstructing", "reconstructed"],
        &["reconstruction"],
    ),
    row(
        "zig-zagged",
        Trust::Strong,
        &["zig zagged", "zigzagged"],
        &["zig zag", "zig zags", "zigzags", "zig zagging", "zigzagging", "zig zagged", "zigzagged"],
        &["zig zag", "zig zagging"],
    ),
    row(
        "lampshaded",
        Trust::Strong,
        &["lampshaded", "lampshade hung"],
        &[
            "lampshade",
            "lampshades",
            "lampshading",
            "lampshaded",
            "hangs a lampshade on",
            "hang a lampshade on",
        ],
        &[],
    ),
    row(
        "downplayed",
        Trust::Middling,
        &["downplayed"],
        &["downplay", "downplays", "downplaying", "downplayed"],
        &[],
    ),
    row(
        "exaggerated",
        Trust::Weak,
        &["exaggerated"],
        &["exaggerate", "exaggerates", "exaggerating", "exaggerated"],
        &["exaggeration"],
    ),
    row(
        "justified",
        Trust::Weak,
        &["justified"],
        &["justify", "justifies", "justifying", "justified"],
        &["justification"],
    ),
    row("invoked", Trust::Weak, &["invoked"], &["invoke", "invokes", "invoking", "invoked"], &["invocation"]),
    row("defied", Trust::Weak, &["defied"], &["defy", "defies", "defying", "defied"], &[]),
    row("discussed", Trust::Weak, &["discussed"], &["discuss", "discusses", "discussing", "discussed"], &[]),
    row("implied", Trust::Weak, &["implied"], &["imply", "implies", "implying", "implied"], &[]),
    row("enforced", Trust::Weak, &["enforced"], &["enforce", "enforces", "enforcing", "enforced"], &[]),
    row(
        "played-with",
        Trust::Weak,
        &[
            "played with",
            "played for laughs",
            "played for drama",
            "played for horror",
            "played for comedy",
            "played for tears",
            "played for sympathy",
        ],
        &["plays with", "play with", "playing with", "played with", "toys with"],
        &[],
    ),
    row(
        "straight",
        Trust::Strong,
        &[
            "played straight",
            "played completely straight",
            "played painfully straight",
            "played entirely straight",
        ],
        &[],
        &["straight example", "straight use"],
    ),
];

/// With one of these each of the words above begins: a sieve for the words of a text.
pub(super) const STEMS: &[&str] = &[
    "subver", "avert", "aversion", "invert", "invers", "deconstr", "reconstr", "zig", "lampshad", "hang",
    "downplay", "exagger", "justif", "invo", "defi", "defy", "discuss", "impl", "enforc", "play", "toy",
    "doubl", "straight",
];

/// Words that may stand before a participle at the beginning of a sentence; any word in -ly may as well.
pub(super) const ADVERBS: &[&str] = &[
    "also",
    "again",
    "first",
    "later",
    "then",
    "next",
    "here",
    "both",
    "somewhat",
    "very",
    "quite",
    "often",
    "sometimes",
    "once",
    "soon",
    "now",
    "almost",
    "twice",
    "otherwise",
    "and",
    "but",
    "however",
    "though",
    "or",
    "either",
    "perhaps",
    "maybe",
    "rather",
    "just",
    "much",
    "kind",
    "sort",
    "of",
    "in",
    "the",
    "end",
    "at",
    "last",
    "instead",
];

/// Words that may follow a participle at the beginning of a sentence.
pub(super) const FOLLOWERS: &[&str] = &[
    "in",
    "with",
    "by",
    "that",
    "when",
    "whenever",
    "for",
    "as",
    "at",
    "on",
    "because",
    "since",
    "where",
    "if",
    "though",
    "although",
    "later",
    "and",
    "but",
    "or",
    "to",
    "then",
    "throughout",
    "during",
    "from",
    "until",
    "while",
    "twice",
    "hard",
    "here",
    "again",
    "once",
    "after",
    "before",
    "through",
    "via",
    "due",
    "straight",
    "however",
    "too",
    "regarding",
    "into",
    "only",
    "both",
    "within",
    "even",
    "especially",
    "several",
];

/// Words that make the following statement its opposite.
pub(super) const NEGATIONS: &[&str] =
    &["not", "never", "no", "hardly", "without", "neither", "nor", "cannot"];

/// Words that the subject “this” or “it” has before a participle.
pub(super) const COPULAS: &[&str] = &["is", "was", "gets", "got", "are", "were", "be", "been", "being"];

/// Words after “this” that show that it stands for the trope and not before a noun.
pub(super) const AFTER_THIS: &[&str] = &[
    "in",
    "with",
    "by",
    "when",
    "for",
    "as",
    "at",
    "because",
    "since",
    "where",
    "though",
    "although",
    "and",
    "but",
    "or",
    "to",
    "then",
    "throughout",
    "during",
    "until",
    "while",
    "too",
    "through",
    "trope",
    "one",
    "via",
    "entirely",
    "completely",
    "however",
    "somewhat",
    "after",
    "before",
    "straight",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_treatment_has_one_row() {
        let mut ids: Vec<_> = ROWS.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 18);
        assert_eq!(ROWS.len(), 18);
    }

    #[test]
    fn the_sieve_lets_every_word_pass() {
        for phrase in ROWS.iter().flat_map(|row| [row.participles, row.verbs, row.nouns]).flatten() {
            assert!(STEMS.iter().any(|stem| phrase.starts_with(stem)), "{phrase}");
        }
    }
}
