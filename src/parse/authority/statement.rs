//! Statements with a source: waves, events, figures, themes, claims and examples, and the reasons why nothing rests on
//! a passage. One table walks in,
//! an entry walks out, its citations not resolved yet.

use std::ops::Range;

use crate::diagnostic::lint;
use crate::edtf::Edtf;
use crate::located::{Basis, Located, Stated};
use crate::parse::authority::citation::{self, CitationEntry};
use crate::slug::slug;
use crate::table::Table;

/// A movement of people with a span and an onset.
#[derive(Clone, Debug)]
pub struct WaveEntry {
    /// Its id.
    pub id: Located<String>,
    /// Its name.
    pub name: String,
    /// One sentence on it.
    pub summary: Option<String>,
    /// From when to when it runs, which is also the reach of its chart.
    pub span: Option<Stated<Edtf>>,
    /// When it began.
    pub onset: Option<Stated<Edtf>>,
    /// The lanes of its timeline, in order.
    pub lanes: Vec<String>,
}

/// What all statements have.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id; unique among statements of its kind.
    pub id: Located<String>,
    /// The wave that it belongs to, by id.
    pub wave: Option<Located<String>>,
    /// In the curator's own words.
    pub text: Option<String>,
    /// When.
    pub date: Option<Stated<Edtf>>,
    /// The date in words, where those printed from `date` would mislead; of a figure, its words.
    pub shown: Option<String>,
    /// The records concerned, by id.
    pub about: Vec<Located<String>>,
    /// What the statement rests on.
    pub basis: Basis,
    /// Why, where no document states it.
    pub reason: Option<String>,
    /// The passages that support it.
    pub cites: Vec<CitationEntry>,
    /// Where its table stands, in bytes.
    pub span: Range<usize>,
}

/// Something dated, or datable.
#[derive(Clone, Debug)]
pub struct EventEntry {
    /// What all statements have.
    pub statement: Statement,
    /// What happened.
    pub title: String,
    /// The lane of the timeline that it belongs to.
    pub lane: Option<Located<String>>,
}

/// A number that a document states.
#[derive(Clone, Debug)]
pub struct FigureEntry {
    /// What all statements have.
    pub statement: Statement,
    /// The number.
    pub value: Option<f64>,
    /// `up to`, `about`, `more than`.
    pub qualifier: Option<String>,
    /// What is counted: `people`.
    pub unit: Option<String>,
    /// The whole sentence of what is counted: `people who left`.
    pub of: Option<String>,
}

/// A row of the comparison.
#[derive(Clone, Debug)]
pub struct ThemeEntry {
    /// Its id.
    pub id: Located<String>,
    /// Its name.
    pub name: String,
    /// The question that the row answers.
    pub question: Option<String>,
    /// The curator's own sentence on the row.
    pub verdict: Option<String>,
    /// What the documents say of each wave.
    pub cells: Vec<Statement>,
}

/// A statement about records that is neither event nor figure.
#[derive(Clone, Debug)]
pub struct ClaimEntry {
    /// What all statements have.
    pub statement: Statement,
}

/// What the curator declares of an entry.
#[derive(Clone, Debug)]
pub struct ExampleEntry {
    /// The slug of its page, where given.
    pub id: Option<Located<String>>,
    /// The entry.
    pub cites: Vec<CitationEntry>,
    /// The works, by id or title.
    pub works: Vec<Located<String>>,
    /// Who made them, by id or name.
    pub creators: Vec<Located<String>>,
    /// The characters, by id or name.
    pub characters: Vec<Located<String>>,
    /// The medium.
    pub medium: Option<Located<String>>,
    /// The treatment.
    pub treatment: Option<Located<String>>,
    /// `in part`, where it holds only so.
    pub qualifier: Option<String>,
    /// The wave, by id; `none` for no wave.
    pub wave: Option<Stated<String>>,
    /// In the curator's own words.
    pub text: Option<String>,
    /// Where its table stands, in bytes.
    pub span: Range<usize>,
}

/// Why nothing rests on some passages.
#[derive(Clone, Debug)]
pub struct UnusedEntry {
    /// The passages.
    pub cites: Vec<CitationEntry>,
    /// The curator's reason.
    pub reason: String,
}

impl UnusedEntry {
    /// Reads a reason; `None` where it has no words.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        table.require("cite");
        let cites = citation::read(table, "cite");
        let reason = table.required("reason");
        table.finish();
        Some(Self { cites, reason: reason?.value.trim().to_owned() })
    }
}

impl WaveEntry {
    /// Reads a wave; `None` where it has no name.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let id = table.slug("id");
        let name = table.required("name");
        let summary = table.text("summary");
        let span = table.stated_date("span");
        let onset = table.stated_date("onset");
        let lanes = table.strings("lanes").into_iter().map(|lane| lane.value).collect();
        table.finish();
        let name = name?;
        let id = id.unwrap_or_else(|| name.clone().map(|name| slug(&name)));
        Some(Self { id, name: name.value, summary, span, onset, lanes })
    }
}

impl Statement {
    /// Reads what all statements have; `named` gives the id where none is written.
    fn read(table: &Table<'_>, named: Option<&Located<String>>) -> Self {
        let (basis, reason) = table.basis();
        let written = table.slug("id");
        let text = table.text("text");
        let cites = citation::read(table, "cite");
        let id = written.unwrap_or_else(|| Self::make_id(table, named, text.as_deref()));
        if cites.is_empty() && basis != Basis::Context && !table.keys().iter().any(|key| key == "cite") {
            table.fault(
                lint::UNCITED,
                table.span(),
                format!("`{}` cites no passage", id.value),
                "add `cite = \"DOCUMENT-ID: a few words of the passage\"`, or say `basis = \"context\"`"
                    .to_owned(),
            );
        }
        Self {
            id,
            wave: table.string("wave"),
            text,
            date: table.stated_date("date"),
            shown: table.text("shown"),
            about: table.strings("about"),
            basis,
            reason,
            cites,
            span: table.span(),
        }
    }

    fn make_id(table: &Table<'_>, named: Option<&Located<String>>, text: Option<&str>) -> Located<String> {
        let words = named.map_or_else(
            || text.unwrap_or_default().split_whitespace().take(6).collect::<Vec<_>>().join(" "),
            |named| named.value.clone(),
        );
        let span = named.map_or_else(|| table.span(), |named| named.span.clone());
        Located::new(slug(&words), span)
    }
}

impl EventEntry {
    /// Reads an event; `None` where it has no title.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let title = table.required("title");
        let statement = Statement::read(table, title.as_ref());
        let lane = table.string("lane");
        table.finish();
        Some(Self { statement, title: title?.value, lane })
    }
}

impl FigureEntry {
    /// Reads a figure; `None` where it has neither words nor a number.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let shown = table.required("shown");
        let entry = Self {
            statement: Statement::read(table, shown.as_ref()),
            value: table.number("value").map(|number| number.value),
            qualifier: table.text("qualifier"),
            unit: table.text("unit"),
            of: table.text("of"),
        };
        table.finish();
        shown.map(|_| entry)
    }
}

impl ThemeEntry {
    /// Reads a theme; `None` where it has no name.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let id = table.slug("id");
        let name = table.required("name");
        let question = table.text("question");
        let verdict = table.text("verdict");
        let cells = table.tables("cell").iter().map(|cell| Self::read_cell(cell, name.as_ref())).collect();
        table.finish();
        let name = name?;
        let id = id.unwrap_or_else(|| name.clone().map(|name| slug(&name)));
        Some(Self { id, name: name.value, question, verdict, cells })
    }

    fn read_cell(cell: &Table<'_>, name: Option<&Located<String>>) -> Statement {
        cell.required("wave");
        let statement = Statement::read(cell, name);
        cell.finish();
        statement
    }
}

impl ClaimEntry {
    /// Reads a claim; `None` where it says nothing.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        let text = table.required("text");
        let statement = Statement::read(table, None);
        table.finish();
        text.map(|_| Self { statement })
    }
}

impl ExampleEntry {
    /// Reads a declaration; `None` where it cites no entry.
    pub fn read(table: &Table<'_>) -> Option<Self> {
        table.require("cite");
        let entry = Self {
            id: table.slug("id"),
            cites: citation::read(table, "cite"),
            works: table.strings("works"),
            creators: table.strings("creators"),
            characters: table.strings("characters"),
            medium: table.string("medium"),
            treatment: table.string("treatment"),
            qualifier: table.text("qualifier"),
            wave: table.stated_string("wave"),
            text: table.text("text"),
            span: table.span(),
        };
        table.finish();
        (!entry.cites.is_empty()).then_some(entry)
    }
}
