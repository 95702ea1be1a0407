//! Other projects whose sites stand within this one: a table walks in, an [`Annex`] walks out.

use crate::diagnostic::lint;
use crate::table::Table;

/// Another project that is built into a folder of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annex {
    /// The folder of the other project, relative to this one's.
    pub project: String,
    /// The folder of its site, relative to this one's.
    pub to: String,
    /// What links to it say.
    pub label: String,
}

impl Annex {
    /// What leads from the root of its site to the root of the one around it.
    pub fn up(&self) -> String {
        "../".repeat(self.to.split('/').count())
    }
}

/// The site around that of an annex, as the annex shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// Its title.
    pub title: String,
    /// What leads from the root of the annex to its root.
    pub up: String,
}

/// Reads the tables `[[annex]]` of `book.toml`.
pub(super) fn read(table: &Table<'_>) -> Vec<Annex> {
    table.tables("annex").iter().filter_map(read_one).collect()
}

fn read_one(table: &Table<'_>) -> Option<Annex> {
    let project = below(table, "project");
    let to = below(table, "to");
    let label = table.required("label").map(|label| label.value);
    table.finish();
    Some(Annex { project: project?, to: to?, label: label? })
}

/// What the path of a folder below another looks like.
const BELOW: &str = r"^[^./\\:][^/\\:]*(/[^./\\:][^/\\:]*)*/?$";

/// A folder below the one that it is relative to.
fn below(table: &Table<'_>, key: &str) -> Option<String> {
    table.require(key);
    let folder = table.string_like(key, BELOW)?;
    let path = folder.value.strip_suffix('/').unwrap_or(&folder.value);
    let parts: Vec<&str> = path.split('/').collect();
    let is_name = |part: &&str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']);
    if parts.iter().all(is_name) {
        return Some(parts.join("/"));
    }
    table.fault(
        lint::INVALID_VALUE,
        folder.span,
        format!("`{}` is no folder below this one", folder.value),
        "write its path with `/` between the parts: `docs`, `manuals/first`".to_owned(),
    );
    None
}
