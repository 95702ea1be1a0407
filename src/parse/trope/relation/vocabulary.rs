//! The words by which a trope page tells its relations: one row for each cue.

/// A cue: its words, and what the names after it are to the page.
pub(super) struct Cue {
    /// The words, in lower case; a hyphen of the text counts as a space.
    pub phrase: &'static str,
    /// The kind of relation.
    pub kind: &'static str,
    /// Whether it counts only at the beginning of a sentence or clause.
    pub opens: bool,
    /// Whether several names are sure to follow, so that “and” stands between two of them.
    pub is_plural: bool,
}

const fn opening(phrase: &'static str, kind: &'static str) -> Cue {
    Cue { phrase, kind, opens: true, is_plural: false }
}

const fn inner(phrase: &'static str, kind: &'static str) -> Cue {
    Cue { phrase, kind, opens: false, is_plural: false }
}

const fn plural(phrase: &'static str, kind: &'static str) -> Cue {
    Cue { phrase, kind, opens: false, is_plural: true }
}

/// All cues; where several fit, the longest counts.
pub(super) const CUES: &[Cue] = &[
    opening("see also", "related"),
    opening("also see", "related"),
    opening("see too", "related"),
    opening("compare", "related"),
    opening("compare to", "related"),
    opening("compare with", "related"),
    opening("compare and contrast", "related"),
    opening("related to", "related"),
    plural("related tropes include", "related"),
    plural("related tropes are", "related"),
    plural("related tropes", "related"),
    inner("sister trope to", "related"),
    inner("sister trope of", "related"),
    plural("sister tropes", "related"),
    plural("sister tropes include", "related"),
    inner("not to be confused with", "related"),
    inner("overlaps with", "related"),
    inner("overlap with", "related"),
    opening("contrast", "contrast"),
    opening("contrast with", "contrast"),
    opening("contrast to", "contrast"),
    inner("the opposite of", "contrast"),
    inner("polar opposite of", "contrast"),
    inner("the inverse of", "contrast"),
    inner("sub trope of", "broader"),
    inner("sub trope to", "broader"),
    inner("subtrope of", "broader"),
    inner("subtrope to", "broader"),
    inner("super trope is", "broader"),
    inner("supertrope is", "broader"),
    plural("super tropes are", "broader"),
    plural("supertropes are", "broader"),
    inner("super trope", "broader"),
    inner("supertrope", "broader"),
    inner("super trope to", "narrower"),
    inner("super trope of", "narrower"),
    inner("supertrope to", "narrower"),
    inner("supertrope of", "narrower"),
    inner("sub trope is", "narrower"),
    inner("subtrope is", "narrower"),
    inner("sub trope", "narrower"),
    inner("subtrope", "narrower"),
    plural("sub tropes", "narrower"),
    plural("subtropes", "narrower"),
    plural("sub tropes are", "narrower"),
    plural("subtropes are", "narrower"),
    plural("sub tropes include", "narrower"),
    plural("subtropes include", "narrower"),
    plural("sub tropes including", "narrower"),
    plural("subtropes including", "narrower"),
    plural("sub tropes such as", "narrower"),
    plural("subtropes such as", "narrower"),
];

/// What is said of a name after “See”: the beginning of a word, and the kind of relation.
pub(super) const APPOSITIONS: &[(&str, &str)] = &[
    ("super-trope", "broader"),
    ("supertrope", "broader"),
    ("sub-trope", "narrower"),
    ("subtrope", "narrower"),
    ("opposite", "contrast"),
    ("inverse", "contrast"),
    ("inversion", "contrast"),
    ("contrast", "contrast"),
];

/// Small words that may stand inside a name, between capitalised ones.
pub(super) const SMALL: &[&str] =
    &["of", "the", "a", "an", "in", "on", "at", "from", "de", "la", "le", "von"];

/// Those of them after which a name may also have ended: “Old Friends in Soviet fiction”.
pub(super) const LOOSE: &[&str] = &["in", "on", "at", "from"];

/// Words that may follow a name in its sentence and begin a clause.
pub(super) const CLAUSES: &[&str] = &[
    "when", "where", "which", "who", "whose", "if", "for", "and", "or", "as", "is", "are", "that", "in",
    "with", "to", "but", "while", "instead", "because", "contrast", "compare", "see", "although", "though",
    "trope", "tropes", "straight", "by", "also",
];

/// Words between names of one list.
pub(super) const CONNECTIVES: &[&str] = &["and", "or", "also", "as", "well", "plus", "with", "both"];

/// Words that may stand before a name and are not of it.
pub(super) const DETERMINERS: &[&str] = &["the", "its", "a", "an", "both", "trope", "tropes", "of", "like"];
