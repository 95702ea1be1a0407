//! Authority files: one TOML file walks in, its records and statements walk out as an [`Authority`].

pub mod citation;
pub mod journey;
pub mod record;
pub mod statement;

use crate::diagnostic::Checked;
use crate::parse::authority::record::{Kind, RecordEntry};
use crate::parse::authority::statement::{
    ClaimEntry, EventEntry, ExampleEntry, FigureEntry, ThemeEntry, UnusedEntry, WaveEntry,
};
use crate::path::SourcePath;
use crate::table::{Table, read_toml};

/// What one authority file holds, each list in the file's order.
#[derive(Clone, Debug)]
pub struct Authority {
    /// The file.
    pub path: SourcePath,
    /// People, characters, works, places, organisations and tropes.
    pub records: Vec<RecordEntry>,
    /// Waves.
    pub waves: Vec<WaveEntry>,
    /// Events.
    pub events: Vec<EventEntry>,
    /// Figures.
    pub figures: Vec<FigureEntry>,
    /// Themes.
    pub themes: Vec<ThemeEntry>,
    /// Claims.
    pub claims: Vec<ClaimEntry>,
    /// Declarations of examples.
    pub examples: Vec<ExampleEntry>,
    /// Why nothing rests on some passages.
    pub unused: Vec<UnusedEntry>,
}

/// Reads an authority file.
pub fn read(path: &SourcePath, text: &str) -> Checked<Authority> {
    read_toml(path, text, 0, read_root)
}

/// Reads the table that an authority file is.
pub fn read_root(root: &Table<'_>) -> Authority {
    let mut records: Vec<_> = Kind::ALL
        .into_iter()
        .flat_map(|kind| root.tables(kind.as_str()).into_iter().map(move |table| (kind, table)))
        .filter_map(|(kind, table)| RecordEntry::read(kind, &table))
        .collect();
    records.sort_by_key(|record| record.span.start);
    Authority {
        path: root.path().clone(),
        records,
        waves: root.tables("wave").iter().filter_map(WaveEntry::read).collect(),
        events: root.tables("event").iter().filter_map(EventEntry::read).collect(),
        figures: root.tables("figure").iter().filter_map(FigureEntry::read).collect(),
        themes: root.tables("theme").iter().filter_map(ThemeEntry::read).collect(),
        claims: root.tables("claim").iter().filter_map(ClaimEntry::read).collect(),
        examples: root.tables("example").iter().filter_map(ExampleEntry::read).collect(),
        unused: root.tables("unused").iter().filter_map(UnusedEntry::read).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (Authority, Vec<String>) {
        let checked = read(&SourcePath::new("seeds/a.toml"), text);
        let faults = checked
            .diagnostics
            .iter()
            .map(|fault| {
                let place = fault.span.clone().and_then(|span| text.get(span)).unwrap_or_default();
                format!(
                    "{}: {} @ {place} / {}",
                    fault.lint.name,
                    fault.message,
                    fault.help.as_deref().unwrap_or("")
                )
            })
            .collect();
        (checked.value, faults)
    }

    #[test]
    fn reads_a_record() {
        let (authority, faults) = check(
            "[[person]]\nname = \"Nina Berberova\"\naliases = [\"Berberova\"]\nnative = { text = \"Нина Берберова\", lang = \"ru\" }\n",
        );
        assert_eq!(faults, Vec::<String>::new());
        let record = &authority.records[0];
        assert_eq!(record.id.value, "nina-berberova");
        assert_eq!(record.aliases.len(), 1);
    }

    #[test]
    fn reports_all_faults_of_a_file_at_once() {
        let (_, faults) = check(
            "[[person]]\nnmae = \"X\"\n\n[[place]]\nname = \"Y\"\ncoordinates = 4\n\n[[event]]\ntitle = \"Z\"\nwave = \"w\"\ndate = \"1917-13\"\ncite = \"no colon\"\n\n[[persno]]\n",
        );
        let names: Vec<_> = faults.iter().map(|fault| fault.split(':').next().unwrap()).collect();
        assert_eq!(
            names,
            ["missing-key", "unknown-key", "invalid-value", "invalid-date", "bad-citation", "unknown-key"],
            "{faults:#?}"
        );
        assert!(faults[1].contains("did you mean `name`?"), "{}", faults[1]);
        assert!(faults[5].contains("did you mean `person`?"), "{}", faults[5]);
    }
}
