//! Records of named things: one table walks in, a [`RecordEntry`] walks out.

use std::ops::Range;

use crate::diagnostic::lint;
use crate::edtf::Edtf;
use crate::located::{Located, Stated};
use crate::parse::authority::citation::{self, CitationEntry};
use crate::parse::authority::journey::StepEntry;
use crate::slug::slug;
use crate::table::Table;

/// What a record is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A real person.
    Person,
    /// A person of fiction.
    Character,
    /// A book, film, play, series or game.
    Work,
    /// A place, real or of fiction.
    Place,
    /// A body of people.
    Organisation,
    /// A trope.
    Trope,
}

impl Kind {
    /// All of them, in the order in which the site lists them.
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Character, Self::Work, Self::Place, Self::Organisation, Self::Trope];

    /// The word in corpus and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Character => "character",
            Self::Work => "work",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Trope => "trope",
        }
    }

    /// The word for several, which is also the folder of their pages.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::Character => "characters",
            Self::Work => "works",
            Self::Place => "places",
            Self::Organisation => "organisations",
            Self::Trope => "tropes",
        }
    }
}

/// How a record's names are looked for in texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Match {
    /// As written, capitals and all.
    #[default]
    Exact,
    /// Whatever the capitals.
    IgnoreCase,
    /// Only in italics.
    Italic,
    /// Only outside italics.
    Roman,
    /// Never; only links by hand lead to it.
    Never,
}

/// A record as written.
#[derive(Clone, Debug)]
pub struct RecordEntry {
    /// What it is of.
    pub kind: Kind,
    /// Its id; unique in the corpus.
    pub id: Located<String>,
    /// Its preferred name.
    pub name: Located<String>,
    /// Its sort key, where it differs from the name.
    pub sort: Option<String>,
    /// Every other form of the name.
    pub aliases: Vec<Located<String>>,
    /// The name in its own language, and that language's tag.
    pub native: Option<(String, String)>,
    /// One sentence on it.
    pub summary: Option<String>,
    /// The same thing elsewhere: URLs.
    pub same_as: Vec<Located<String>>,
    /// How its names are looked for.
    pub matching: Match,
    /// Former ids.
    pub formerly: Vec<Located<String>>,
    /// The waves that it belongs to, by id.
    pub waves: Vec<Located<String>>,
    /// What the documents leave out, each in a sentence.
    pub gaps: Vec<String>,
    /// What only records of its kind have.
    pub detail: Detail,
    /// Where its table stands, in bytes.
    pub span: Range<usize>,
}

/// What only records of one kind have.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "works are common, and a box for each would cost more")]
pub enum Detail {
    /// Of a person.
    Person {
        /// What the person is or was: `writer`.
        roles: Option<Stated<Vec<Located<String>>>>,
        /// Where the person went, in order.
        journey: Vec<StepEntry>,
    },
    /// Of a character.
    Character {
        /// The works it appears in, by id.
        works: Vec<Located<String>>,
        /// The real person whom it fictionalises, by id.
        person: Option<Located<String>>,
    },
    /// Of a work.
    Work {
        /// Who made it: ids of people, or names.
        creators: Option<Stated<Vec<Located<String>>>>,
        /// When it came out.
        year: Option<Stated<Edtf>>,
        /// Its medium: `literature`.
        medium: Option<String>,
        /// Its kind within the medium: `novel`.
        kind: Option<String>,
    },
    /// Of a place.
    Place {
        /// `city`, `country`, `region`.
        kind: Option<String>,
        /// Latitude and longitude, in degrees.
        coordinates: Option<(f64, f64)>,
        /// Whether it exists only in fiction.
        is_fictional: bool,
        /// The place that holds it, by id.
        within: Option<Located<String>>,
    },
    /// Of an organisation.
    Organisation {
        /// `theatre`, `party`, `publisher`.
        kind: Option<String>,
        /// Whether it exists only in fiction.
        is_fictional: bool,
    },
    /// Of a trope.
    Trope {
        /// The sentence that defines it.
        laconic: Option<String>,
        /// Its declared relations to other tropes.
        relations: Vec<RelationEntry>,
    },
}

/// A declared relation between tropes.
#[derive(Clone, Debug)]
pub struct RelationEntry {
    /// One of [`RELATIONS`].
    pub kind: &'static str,
    /// The other trope, by id.
    pub to: Located<String>,
    /// The passages that tell it.
    pub cites: Vec<CitationEntry>,
}

/// Kinds of relation between tropes. The first three are SKOS's.
pub const RELATIONS: [&str; 6] = ["broader", "narrower", "related", "contrast", "straight", "crosses-over"];

impl RecordEntry {
    /// Reads a record; `None` where it has no name.
    pub fn read(kind: Kind, table: &Table<'_>) -> Option<Self> {
        let id = table.slug("id");
        let name = table.required("name");
        let entry = name.map(|name| Self {
            kind,
            id: id.unwrap_or_else(|| Located::new(slug(&name.value), name.span.clone())),
            sort: table.text("sort"),
            aliases: table.strings("aliases"),
            native: read_native(table),
            summary: table.text("summary"),
            same_as: read_same_as(table),
            matching: table.word("match", &MATCHES).unwrap_or_default(),
            formerly: table.strings("formerly"),
            waves: table.strings("waves"),
            gaps: table.strings("gaps").into_iter().map(|gap| gap.value).collect(),
            detail: read_detail(kind, table),
            span: table.span(),
            name,
        });
        if entry.is_none() {
            ask_for_all(kind, table);
        }
        table.finish();
        let entry = entry?;
        if entry.id.value.is_empty() {
            table.fault(
                lint::MISSING_KEY,
                entry.id.span,
                format!("`{}` makes no id", entry.name.value),
                "add `id = \"…\"` in lower-case letters, digits and hyphens".to_owned(),
            );
            return None;
        }
        Some(entry)
    }
}

const MATCHES: [(&str, Match); 5] = [
    ("exact", Match::Exact),
    ("ignore-case", Match::IgnoreCase),
    ("italic", Match::Italic),
    ("roman", Match::Roman),
    ("none", Match::Never),
];

/// A table without a name is still read to its end, so that its other faults are told too.
fn ask_for_all(kind: Kind, table: &Table<'_>) {
    for key in ["sort", "summary"] {
        table.text(key);
    }
    read_same_as(table);
    for key in ["aliases", "formerly", "waves", "gaps"] {
        table.strings(key);
    }
    read_native(table);
    table.word("match", &MATCHES);
    read_detail(kind, table);
}

/// What the address of something elsewhere looks like.
const ADDRESS: &str = r"^https?://\S+$";

fn read_same_as(table: &Table<'_>) -> Vec<Located<String>> {
    let is_address = |written: &str| {
        let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    };
    let mut addresses = table.strings_like("same-as", ADDRESS);
    addresses.retain(|written| {
        let is_good = is_address(&written.value);
        if !is_good {
            let message = format!("`{}` is no address", written.value);
            table.fault(lint::INVALID_VALUE, written.span.clone(), message, whole_address(&written.value));
        }
        is_good
    });
    addresses
}

fn whole_address(written: &str) -> String {
    let is_item = written
        .strip_prefix('Q')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()));
    if is_item {
        format!("write `https://www.wikidata.org/wiki/{written}`")
    } else {
        "write the whole address of a page on the same thing: `https://…`".to_owned()
    }
}

fn read_native(table: &Table<'_>) -> Option<(String, String)> {
    let native = table.table("native")?;
    let text = native.required("text");
    let language = native.required("lang");
    native.finish();
    Some((text?.value, language?.value))
}

fn read_detail(kind: Kind, table: &Table<'_>) -> Detail {
    match kind {
        Kind::Person => Detail::Person {
            roles: table.stated_strings("roles"),
            journey: table.tables("journey").iter().filter_map(StepEntry::read).collect(),
        },
        Kind::Character => {
            Detail::Character { works: table.strings("works"), person: table.string("person") }
        }
        Kind::Work => Detail::Work {
            creators: table.stated_strings("creators"),
            year: table.stated_date("year"),
            medium: table.text("medium"),
            kind: table.text("kind"),
        },
        Kind::Place => Detail::Place {
            kind: table.text("kind"),
            coordinates: read_coordinates(table),
            is_fictional: table.boolean("fictional").unwrap_or_default(),
            within: table.string("within"),
        },
        Kind::Organisation => Detail::Organisation {
            kind: table.text("kind"),
            is_fictional: table.boolean("fictional").unwrap_or_default(),
        },
        Kind::Trope => Detail::Trope {
            laconic: table.text("laconic"),
            relations: table.tables("relation").iter().filter_map(read_relation).collect(),
        },
    }
}

fn read_coordinates(table: &Table<'_>) -> Option<(f64, f64)> {
    let Located { value: (latitude, longitude), span } =
        table.pair("coordinates", [(-90.0, 90.0), (-180.0, 180.0)])?;
    if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
        table.fault(
            lint::INVALID_VALUE,
            span,
            format!("`[{latitude}, {longitude}]` is no place on earth"),
            "write `[latitude, longitude]` in degrees: latitude from -90 to 90, longitude from -180 to 180"
                .to_owned(),
        );
        return None;
    }
    Some((latitude, longitude))
}

fn read_relation(table: &Table<'_>) -> Option<RelationEntry> {
    let kind = table.word("kind", &RELATIONS.map(|kind| (kind, kind)));
    if kind.is_none() {
        table.required("kind");
    }
    let to = table.required("to");
    let cites = citation::read(table, "cite");
    table.finish();
    Some(RelationEntry { kind: kind?, to: to?, cites })
}
