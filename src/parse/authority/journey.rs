//! Journeys of people: one table of a step walks in, a [`StepEntry`] walks out, its citations not resolved yet.

use std::ops::Range;

use crate::diagnostic::lint;
use crate::edtf::Edtf;
use crate::located::{Basis, Located, Stated};
use crate::parse::authority::citation::{self, CitationEntry};
use crate::table::Table;

/// What a place is on a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Where it began.
    From,
    /// On the way.
    Via,
    /// Where it led.
    To,
    /// Where the person stayed for a time.
    Stay,
}

impl Role {
    /// All of them, in the order of a journey.
    pub const ALL: [Self; 4] = [Self::From, Self::Via, Self::To, Self::Stay];

    /// The word in corpus and data files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::Via => "via",
            Self::To => "to",
            Self::Stay => "stay",
        }
    }

    /// Whether the person came there: everywhere but at the beginning.
    pub fn is_reached(self) -> bool {
        self != Self::From
    }
}

/// A step of a journey, as written.
#[derive(Clone, Debug)]
pub struct StepEntry {
    /// The place, by id.
    pub place: Located<String>,
    /// What it is on the journey.
    pub role: Role,
    /// The wave, by id; by default the person's only one.
    pub wave: Option<Located<String>>,
    /// When.
    pub date: Option<Stated<Edtf>>,
    /// What is known of the step besides, in a few of the curator's words: `by plane; city not given`.
    pub note: Option<String>,
    /// What the step rests on.
    pub basis: Basis,
    /// Why, where no document states it.
    pub reason: Option<String>,
    /// The passages that tell it.
    pub cites: Vec<CitationEntry>,
    /// Where its table stands, in bytes.
    pub span: Range<usize>,
}

impl StepEntry {
    /// Reads a step; `None` where it has no place or no role.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let place = table.required("place");
        table.require("role");
        let role = table.word("role", &Role::ALL.map(|role| (role.as_str(), role)));
        let (basis, reason) = table.basis();
        let cites = citation::read(table, "cite");
        if cites.is_empty() && basis != Basis::Context && !table.keys().iter().any(|key| key == "cite") {
            table.fault(
                lint::UNCITED,
                table.span(),
                "step of a journey cites no passage".to_owned(),
                "add `cite = \"DOCUMENT-ID: a few words of the passage\"`, or say `basis = \"context\"`"
                    .to_owned(),
            );
        }
        let (wave, date, note) = (table.string("wave"), table.stated_date("date"), table.text("note"));
        table.finish();
        Some(Self { place: place?, role: role?, wave, date, note, basis, reason, cites, span: table.span() })
    }
}
