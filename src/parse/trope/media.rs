//! Media: the name of a folder of examples walks in; the medium's id and label walk out.

use crate::slug::slug;

/// A medium: its id, its label, and other names of its folder, as slugs.
struct Medium {
    id: &'static str,
    label: &'static str,
    also: &'static [&'static str],
}

const fn row(id: &'static str, label: &'static str, also: &'static [&'static str]) -> Medium {
    Medium { id, label, also }
}

/// The folders that trope wikis have in common.
const MEDIA: &[Medium] = &[
    row("advertising", "Advertising", &["advertisement", "advertisements", "commercials"]),
    row("anime-and-manga", "Anime & Manga", &["anime", "manga", "anime-manga", "manga-and-anime"]),
    row("art", "Art", &["arts", "visual-art", "visual-arts", "painting", "paintings"]),
    row("asian-animation", "Asian Animation", &[]),
    row("audio-plays", "Audio Plays", &["audio-play", "audio-drama", "audio-dramas"]),
    row("board-games", "Board Games", &["board-game"]),
    row("card-games", "Card Games", &["card-game", "collectible-card-games"]),
    row("comic-books", "Comic Books", &["comics", "comic-book", "comic", "graphic-novels"]),
    row("comic-strips", "Comic Strips", &["newspaper-comics", "newspaper-comic", "comic-strip"]),
    row("eastern-european-animation", "Eastern European Animation", &[]),
    row("fairy-tales", "Fairy Tales", &["folklore", "folk-tales", "folklore-and-fairy-tales"]),
    row(
        "fan-fiction",
        "Fan Fiction",
        &["fan-works", "fan-work", "fanfic", "fanfics", "fanfiction", "fanworks"],
    ),
    row("film", "Film", &["films", "movies", "cinema", "movie"]),
    row(
        "film-animation",
        "Film — Animation",
        &["films-animation", "films-animated", "animated-films", "animated-film"],
    ),
    row(
        "film-live-action",
        "Film — Live-Action",
        &["films-live-action", "live-action-film", "live-action-films", "film-live-action-and-tv"],
    ),
    row("jokes", "Jokes", &[]),
    row("larp", "LARP", &["larps", "live-action-role-playing"]),
    row("light-novels", "Light Novels", &["light-novel"]),
    row("literature", "Literature", &["books", "novels", "literature-and-poetry", "fiction"]),
    row(
        "live-action-tv",
        "Live-Action TV",
        &[
            "live-action-television",
            "tv",
            "television",
            "live-tv",
            "series",
            "tv-series",
            "live-action-series",
        ],
    ),
    row("magazines", "Magazines", &["magazine", "print-media"]),
    row("music", "Music", &["songs", "music-videos"]),
    row("musicals", "Musicals", &["musical"]),
    row(
        "mythology-and-religion",
        "Mythology & Religion",
        &["mythology", "religion", "religion-and-mythology", "myths-and-religion", "mythology-religion"],
    ),
    row("opera", "Opera", &["operas"]),
    row("oral-tradition", "Oral Tradition", &[]),
    row("pinball", "Pinball", &["pinballs"]),
    row("podcasts", "Podcasts", &["podcast"]),
    row("poetry", "Poetry", &["poems", "verse"]),
    row("professional-wrestling", "Professional Wrestling", &["pro-wrestling", "wrestling"]),
    row("puppet-shows", "Puppet Shows", &["puppet-show"]),
    row("radio", "Radio", &["radio-plays", "radio-drama"]),
    row("real-life", "Real Life", &["reality"]),
    row("roleplay", "Roleplay", &["role-play", "roleplays", "play-by-post-games"]),
    row("sports", "Sports", &["sport"]),
    row("tabletop-games", "Tabletop Games", &["tabletop", "tabletop-game", "tabletop-rpgs", "tabletop-rpg"]),
    row("theatre", "Theatre", &["theater", "stage", "plays", "drama", "live-theatre"]),
    row("theme-parks", "Theme Parks", &["theme-park", "amusement-parks"]),
    row("toys", "Toys", &["toy", "toys-and-dolls"]),
    row("video-games", "Video Games", &["video-game", "videogames", "computer-games", "games"]),
    row("visual-novels", "Visual Novels", &["visual-novel"]),
    row("web-animation", "Web Animation", &["web-animations"]),
    row("web-comics", "Web Comics", &["webcomics", "webcomic", "web-comic"]),
    row("web-original", "Web Original", &["web-originals", "new-media", "internet"]),
    row("web-serial-novels", "Web Serial Novels", &["web-serials", "web-fiction"]),
    row("web-videos", "Web Videos", &["web-video"]),
    row("western-animation", "Western Animation", &["animated-series", "cartoons"]),
];

/// The id and label of the medium that a folder is named after. A name that the table does not know
/// keeps its words; its id is its slug.
pub fn medium(folder: &str) -> (String, String) {
    let name = folder.trim().trim_end_matches(':').trim();
    let key = slug(name);
    let known = MEDIA.iter().find(|medium| medium.id == key || medium.also.contains(&key.as_str()));
    match known {
        Some(medium) => (medium.id.to_owned(), medium.label.to_owned()),
        None => (key, name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_become_media() {
        let cases = [
            ("Live Action Television", "live-action-tv", "Live-Action TV"),
            ("Live-Action TV", "live-action-tv", "Live-Action TV"),
            ("Films — Live-Action", "film-live-action", "Film — Live-Action"),
            ("Anime & Manga", "anime-and-manga", "Anime & Manga"),
            ("Anime/Manga", "anime-and-manga", "Anime & Manga"),
            ("Theater:", "theatre", "Theatre"),
            ("Newspaper Comics", "comic-strips", "Comic Strips"),
            ("Sock Puppetry", "sock-puppetry", "Sock Puppetry"),
        ];
        for (folder, id, label) in cases {
            assert_eq!(medium(folder), (id.to_owned(), label.to_owned()), "{folder}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_says_nothing_twice() {
        assert!(MEDIA.windows(2).all(|pair| pair[0].id < pair[1].id));
        let mut names: Vec<_> =
            MEDIA.iter().flat_map(|medium| medium.also.iter().copied().chain([medium.id])).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        for medium in MEDIA {
            assert_eq!(slug(medium.label).replace("--", "-"), medium.id, "{}", medium.label);
        }
    }
}
