//! Works as linked data: a medium and a kind walk in; the type that schema.org has for them walks out.

/// The words by which a medium or kind is known, and the type of each; the first that stands in it counts.
const TYPES: &[(&str, &str)] = &[
    ("comic", "ComicSeries"),
    ("manga", "ComicSeries"),
    ("graphic novel", "ComicSeries"),
    ("webtoon", "ComicSeries"),
    ("video game", "VideoGame"),
    ("videogame", "VideoGame"),
    ("visual novel", "VideoGame"),
    ("game", "Game"),
    ("tabletop", "Game"),
    ("film", "Movie"),
    ("movie", "Movie"),
    ("cinema", "Movie"),
    ("tv", "TVSeries"),
    ("television", "TVSeries"),
    ("animation", "TVSeries"),
    ("anime", "TVSeries"),
    ("series", "TVSeries"),
    ("theatre", "Play"),
    ("theater", "Play"),
    ("drama", "Play"),
    ("play", "Play"),
    ("literature", "Book"),
    ("novel", "Book"),
    ("novella", "Book"),
    ("book", "Book"),
    ("memoir", "Book"),
];

/// The type of a work: by its kind, which is the closer word, else by its medium.
pub(super) fn kind(kind: Option<&str>, medium: Option<&str>) -> &'static str {
    [kind, medium].into_iter().flatten().find_map(by_word).unwrap_or("CreativeWork")
}

fn by_word(text: &str) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let row = format!(" {} ", words.join(" "));
    let holds = |word: &str| row.contains(&format!(" {word} ")) || row.contains(&format!(" {word}s "));
    TYPES.iter().find(|(word, _)| holds(word)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_works() {
        let cases = [
            (Some("novel"), Some("literature"), "Book"),
            (None, Some("Live-Action TV"), "TVSeries"),
            (Some("film"), Some("Western Animation"), "Movie"),
            (None, Some("video games"), "VideoGame"),
            (Some("graphic novel"), None, "ComicSeries"),
            (Some("play"), Some("literature"), "Play"),
            (Some("poem"), Some("literature"), "Book"),
            (Some("ferry timetable"), None, "CreativeWork"),
            (None, None, "CreativeWork"),
        ];
        for (own, medium, expect) in cases {
            assert_eq!(kind(own, medium), expect, "{own:?} {medium:?}");
        }
    }
}
