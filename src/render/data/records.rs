//! The tables of records, one for each kind: the corpus walks in, columns walk out.

use crate::parse::authority::record::{Detail, Kind};
use crate::render::data::column::{basis, edtf, list, maybe, yes_no};
use crate::render::data::room::Room;
use crate::render::data::table::{Column, Table, column};
use crate::resolve::corpus::Record;

macro_rules! table {
    ($const:ident, $name:literal, $row:literal, $kind:expr, $own:expr) => {
        pub(super) const $const: Table = Table {
            name: $name,
            row: $row,
            groups: &[NAME, $own, MENTIONED],
            items: |room| room.records($kind),
        };
    };
}

table!(PEOPLE, "people", "One real person.", Kind::Person, PERSON);
table!(CHARACTERS, "characters", "One person of fiction.", Kind::Character, CHARACTER);
table!(WORKS, "works", "One book, film, play, series or game.", Kind::Work, WORK);
table!(PLACES, "places", "One place, real or of fiction.", Kind::Place, PLACE);
table!(ORGANISATIONS, "organisations", "One body of people.", Kind::Organisation, ORGANISATION);
table!(TROPES, "tropes", "One trope, described by a document or only named by one.", Kind::Trope, TROPE);

fn of(room: &Room<'_>, nth: usize, tell: impl Fn(&Record) -> String) -> String {
    room.corpus.records.get(nth).map(tell).unwrap_or_default()
}

const NAME: &[Column] = &[
    column("id", "Its id, unique among all records; other tables refer to it.", |room, nth| {
        of(room, nth, |it| it.id.clone())
    }),
    column("name", "Its preferred name.", |room, nth| of(room, nth, |it| it.name.clone())),
    column("sort", "What it is sorted by.", |room, nth| of(room, nth, |it| it.sort.clone())),
    column("aliases", "Other forms of its name.", |room, nth| of(room, nth, |it| list(&it.aliases))),
    column("native", "Its name in its own language.", |room, nth| {
        of(room, nth, |it| maybe(it.native.as_ref().map(|(text, _)| text)))
    }),
    column("native_language", "That language, as a BCP 47 tag.", |room, nth| {
        of(room, nth, |it| maybe(it.native.as_ref().map(|(_, language)| language)))
    }),
    column("summary", "One sentence on it, by the curator.", |room, nth| {
        of(room, nth, |it| maybe(it.summary.as_ref()))
    }),
    column("waves", "The waves that it belongs to, by id.", |room, nth| {
        of(room, nth, |it| room.waves(&it.waves))
    }),
];

const MENTIONED: &[Column] = &[
    column("gaps", "What the documents leave out about it.", |room, nth| of(room, nth, |it| list(&it.gaps))),
    column("same_as", "The same thing elsewhere: addresses.", |room, nth| {
        of(room, nth, |it| list(it.same_as.iter().map(|same| &same.value)))
    }),
    column("passages", "How many passages name it.", |room, nth| {
        of(room, nth, |it| it.mentioned.len().to_string())
    }),
    column("mentioned", "Those passages: `document#p4`.", |room, nth| {
        of(room, nth, |it| room.passages_listed(it.mentioned.iter().copied()))
    }),
    column(
        "url",
        "The address of its page: whole where the site’s own is known, else below the site’s root.",
        |room, nth| of(room, nth, |it| room.url(&it.url())),
    ),
];

const PERSON: &[Column] = &[
    column("roles", "What the person is or was.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Person { roles, .. } => {
                list(roles.iter().flat_map(|it| &it.value).map(|role| &role.value))
            }
            _ => String::new(),
        })
    }),
    column("roles_basis", "What the roles rest on: `stated`, `inferred` or `context`.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Person { roles, .. } => basis(roles.as_ref()),
            _ => String::new(),
        })
    }),
    column("examples", EXAMPLES, |room, nth| of(room, nth, |it| examples(room, it))),
];

const EXAMPLES: &str = "The examples that concern it, by id; see `examples.csv`.";

fn examples(room: &Room<'_>, record: &Record) -> String {
    list(record.links.examples.iter().map(|example| &room.corpus[*example].id))
}

const CHARACTER: &[Column] = &[
    column("works", "The works it appears in, by id.", |room, nth| {
        of(room, nth, |it| room.records_listed(&it.links.works))
    }),
    column("person", "The real person whom it fictionalises, by id.", |room, nth| {
        of(room, nth, |it| maybe(it.links.person.map(|person| room.record(person))))
    }),
    column("examples", EXAMPLES, |room, nth| of(room, nth, |it| examples(room, it))),
];

const WORK: &[Column] = &[
    column("creators", "Who made it: ids of people, or names that have no record.", |room, nth| {
        of(room, nth, |it| room.references(&it.links.creators))
    }),
    column("creators_basis", "What that rests on: `stated`, `inferred` or `context`.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Work { creators, .. } => basis(creators.as_ref()),
            _ => String::new(),
        })
    }),
    column("year", "When it came out, in EDTF.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Work { year, .. } => edtf(year.as_ref()),
            _ => String::new(),
        })
    }),
    column("year_basis", "What the year rests on.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Work { year, .. } => basis(year.as_ref()),
            _ => String::new(),
        })
    }),
    column("medium", "Its medium.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Work { medium, .. } => maybe(medium.as_ref()),
            _ => String::new(),
        })
    }),
    column("kind", "Its kind within the medium: `novel`.", |room, nth| of(room, nth, kind)),
    column("examples", EXAMPLES, |room, nth| of(room, nth, |it| examples(room, it))),
];

fn kind(record: &Record) -> String {
    match &record.detail {
        Detail::Work { kind, .. } | Detail::Place { kind, .. } | Detail::Organisation { kind, .. } => {
            maybe(kind.as_ref())
        }
        _ => String::new(),
    }
}

const PLACE: &[Column] = &[
    column("kind", "`city`, `country`, `region`.", |room, nth| of(room, nth, kind)),
    column("latitude", "Degrees north of the equator.", |room, nth| {
        of(room, nth, |it| maybe(coordinates(it).map(|(latitude, _)| latitude)))
    }),
    column("longitude", "Degrees east of Greenwich.", |room, nth| {
        of(room, nth, |it| maybe(coordinates(it).map(|(_, longitude)| longitude)))
    }),
    column("fictional", "Whether it exists only in fiction: `yes` or `no`.", |room, nth| {
        of(room, nth, fictional)
    }),
    column("within", "The place that holds it, by id.", |room, nth| {
        of(room, nth, |it| maybe(it.links.within.map(|place| room.record(place))))
    }),
];

fn coordinates(record: &Record) -> Option<(f64, f64)> {
    match &record.detail {
        Detail::Place { coordinates, .. } => *coordinates,
        _ => None,
    }
}

fn fictional(record: &Record) -> String {
    yes_no(matches!(
        record.detail,
        Detail::Place { is_fictional: true, .. } | Detail::Organisation { is_fictional: true, .. }
    ))
}

const ORGANISATION: &[Column] = &[
    column("kind", "`theatre`, `party`, `publisher`.", |room, nth| of(room, nth, kind)),
    column("fictional", "Whether it exists only in fiction: `yes` or `no`.", |room, nth| {
        of(room, nth, fictional)
    }),
];

/// The tropes to which a trope stands in a relation.
fn related(room: &Room<'_>, nth: usize, kind: &str) -> String {
    of(room, nth, |it| {
        let own = it.links.relations.iter().filter(|relation| relation.kind == kind);
        list(own.map(|relation| room.record(relation.to)))
    })
}

const TROPE: &[Column] = &[
    column("laconic", "The sentence that defines it.", |room, nth| {
        of(room, nth, |it| match &it.detail {
            Detail::Trope { laconic, .. } => maybe(laconic.as_ref()),
            _ => String::new(),
        })
    }),
    column("broader", "Tropes of which it is a kind, by id.", |room, nth| related(room, nth, "broader")),
    column("narrower", "Tropes that are kinds of it, by id.", |room, nth| related(room, nth, "narrower")),
    column("related", "Tropes to see also, by id.", |room, nth| related(room, nth, "related")),
    column("contrast", "Tropes that it contrasts with, by id.", |room, nth| related(room, nth, "contrast")),
    column("straight", "Tropes that it can play straight, by id.", |room, nth| {
        related(room, nth, "straight")
    }),
    column("crosses_over", "Tropes that it crosses with, by id.", |room, nth| {
        related(room, nth, "crosses-over")
    }),
    column("documents", "The documents that describe it, by id.", |room, nth| {
        of(room, nth, |it| list(it.links.documents.iter().map(|document| room.document(*document))))
    }),
    column("examples", "How many examples of it the documents give.", |room, nth| {
        of(room, nth, |it| it.links.examples.len().to_string())
    }),
];
