//! The matrix of a trope: its examples walk in; a table of media and treatments walks out, a tile for each example.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::Locale;
use crate::render::page::exhibit::anchor;
use crate::render::part::{Parts, TreatmentTag, WaveTag, treatment_tag};
use crate::resolve::collate::Collation;
use crate::resolve::corpus::{Example, ExampleIndex, WaveIndex};
use crate::resolve::treatment;

/// How many treatments have a column of their own; a table of more would be too wide, so the rarest share one.
const MAX_COLUMNS: usize = 6;

/// A medium and the examples in it.
pub(super) struct Medium {
    /// Its id.
    pub(super) id: String,
    /// Its label.
    pub(super) label: String,
    /// Its examples, in the order of the corpus.
    pub(super) examples: Vec<ExampleIndex>,
}

/// The table.
#[derive(Serialize)]
pub(super) struct Matrix {
    columns: Vec<TreatmentTag>,
    rows: Vec<Row>,
    totals: Vec<String>,
    /// The waves that examples concern.
    waves: Vec<WaveTag>,
    /// Whether some example has no wave.
    has_waveless: bool,
    /// The waves of the corpus that no example concerns.
    absent: Vec<WaveTag>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    anchor: String,
    cells: Vec<Cell>,
}

/// Tiles, or only their number where there are too many.
#[derive(Default, Serialize)]
struct Cell {
    count: usize,
    tiles: Vec<Tile>,
}

#[derive(Serialize)]
struct Tile {
    slot: usize,
    name: String,
    href: String,
}

/// The media of some examples, in order of their labels.
pub(super) fn media(parts: &Parts<'_>, collation: &Collation, examples: &[ExampleIndex]) -> Vec<Medium> {
    let mut media: BTreeMap<&str, Medium> = BTreeMap::new();
    for index in examples {
        let (id, label) = &parts.corpus[*index].medium;
        let medium = media.entry(id).or_insert_with(|| Medium {
            id: id.clone(),
            label: label.clone(),
            examples: Vec::new(),
        });
        medium.examples.push(*index);
    }
    let mut media: Vec<Medium> = media.into_values().collect();
    collation.sort(&mut media, |medium| ((), &medium.label, &medium.id));
    media
}

/// The anchor of a medium's folder.
pub(super) fn folder(medium: &Medium) -> String {
    format!("medium-{}", medium.id)
}

/// Makes the table; `has_tiles` tells whether the examples are few enough to have one each.
pub(super) fn matrix(parts: &Parts<'_>, media: &[Medium], has_tiles: bool) -> Matrix {
    let corpus = parts.corpus;
    let examples = || media.iter().flat_map(|medium| &medium.examples).map(|index| &corpus[*index]);
    let columns = columns(examples());
    let rows: Vec<Row> = media.iter().map(|medium| row(parts, medium, &columns, has_tiles)).collect();
    let total = |column: usize| -> usize {
        rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.count).sum()
    };
    let (present, absent): (Vec<WaveIndex>, Vec<WaveIndex>) = {
        let known: Vec<WaveIndex> = examples().filter_map(wave_of).collect();
        (0..corpus.waves.len()).map(WaveIndex).partition(|wave| known.contains(wave))
    };
    Matrix {
        totals: (0..columns.len()).map(|column| parts.locale().number(total(column))).collect(),
        columns: columns.iter().map(|column| column.tag(parts.locale())).collect(),
        rows,
        waves: present.into_iter().map(|wave| parts.wave(wave)).collect(),
        has_waveless: !corpus.waves.is_empty() && examples().any(|example| wave_of(example).is_none()),
        absent: absent.into_iter().map(|wave| parts.wave(wave)).collect(),
    }
}

fn wave_of(example: &Example) -> Option<WaveIndex> {
    example.wave.as_ref().map(|wave| wave.value)
}

/// A column: one treatment, or all that have none of their own.
enum Column {
    One(String),
    Others(Vec<String>),
}

impl Column {
    fn holds(&self, treatment: &str) -> bool {
        match self {
            Self::One(own) => own == treatment,
            Self::Others(own) => own.iter().any(|known| known == treatment),
        }
    }

    fn tag(&self, locale: &Locale) -> TreatmentTag {
        match self {
            Self::One(id) => treatment_tag(locale, id),
            Self::Others(_) => TreatmentTag {
                icon: treatment_tag(locale, "played-with").icon,
                ..treatment_tag(locale, "others")
            },
        }
    }
}

/// The treatments that occur, in the order of their vocabulary.
fn columns<'a>(examples: impl Iterator<Item = &'a Example>) -> Vec<Column> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for example in examples {
        *counts.entry(&example.treatment).or_default() += 1;
    }
    let mut by_count: Vec<(&str, usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    let own = if by_count.len() > MAX_COLUMNS { MAX_COLUMNS - 1 } else { by_count.len() };
    let (own, others) = by_count.split_at(own);
    let in_order = |ids: &[(&str, usize)]| -> Vec<String> {
        let known = treatment::ALL.iter().filter(|(id, _, _)| ids.iter().any(|(own, _)| own == id));
        known.map(|(id, _, _)| (*id).to_owned()).collect()
    };
    let mut columns: Vec<Column> = in_order(own).into_iter().map(Column::One).collect();
    if !others.is_empty() {
        columns.push(Column::Others(in_order(others)));
    }
    columns
}

fn row(parts: &Parts<'_>, medium: &Medium, columns: &[Column], has_tiles: bool) -> Row {
    let corpus = parts.corpus;
    let mut cells: Vec<Cell> = columns.iter().map(|_| Cell::default()).collect();
    for index in &medium.examples {
        let example = &corpus[*index];
        let column = columns.iter().position(|column| column.holds(&example.treatment));
        let Some(cell) = column.and_then(|column| cells.get_mut(column)) else { continue };
        cell.count += 1;
        if has_tiles {
            cell.tiles.push(Tile {
                slot: wave_of(example).map_or(0, |wave| corpus[wave].slot),
                name: parts.example_name(example),
                href: format!("#{}", anchor(&example.id)),
            });
        }
    }
    Row { label: medium.label.clone(), anchor: folder(medium), cells }
}
