//! The corpus that is planted: the files of `src/init/planted/`, or of `src/init/bare/` for a project without documents,
//! and of `src/init/ci/` for those who ask for them, embedded when Seedbook is compiled.

use crate::schema;

use super::schemas::SCHEMAS;

/// A file to plant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    /// Its path in the project, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A service that builds and publishes a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ci {
    /// GitHub Actions and Pages.
    Github,
    /// GitLab CI and Pages.
    Gitlab,
}

impl Ci {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Github, Self::Gitlab];

    /// The word for it on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Gitlab => "gitlab",
        }
    }

    /// The path of its recipe in a project, and the recipe.
    pub fn recipe(self) -> (&'static str, &'static str) {
        match self {
            Self::Github => GITHUB,
            Self::Gitlab => GITLAB,
        }
    }
}

macro_rules! embedded {
    ($folder:literal $name:literal) => {
        ($name, include_str!(concat!($folder, "/", $name)))
    };
}

macro_rules! planted {
    ($list:ident: $($name:literal)+) => {
        const $list: &[(&str, &str)] = &[$(embedded!("planted" $name)),+];
    };
}

// What a project has, with documents or without.
planted! {
    ALWAYS:
    ".gitignore"
    ".taplo.toml"
}

// A small corpus.
planted! {
    CORPUS:
    "book.toml"
    "seeds/authority/records.toml"
    "seeds/authority/statements.toml"
    "seeds/keeper-who-stays.md"
    "seeds/lamplighters.md"
}

/// A project that waits for documents.
const BARE: &[(&str, &str)] =
    &[embedded!("bare" "book.toml"), embedded!("bare" "seeds/authority/records.toml")];

const GITHUB: (&str, &str) = embedded!("ci/github" ".github/workflows/pages.yml");
const GITLAB: (&str, &str) = embedded!("ci/gitlab" ".gitlab-ci.yml");

/// All files to plant, by path; without documents where it is to be bare.
pub fn seeds(ci: Option<Ci>, is_bare: bool) -> Vec<Seed> {
    let own = if is_bare { BARE } else { CORPUS };
    let texts = ALWAYS.iter().chain(own).copied().chain(ci.map(Ci::recipe));
    let schemas = schema::Subject::ALL.into_iter().map(|subject| Seed {
        path: format!("{SCHEMAS}/{}.json", subject.as_str()),
        text: schema::compose(subject),
    });
    let mut seeds: Vec<Seed> = texts
        .map(|(path, text)| Seed { path: path.to_owned(), text: text.to_owned() })
        .chain(schemas)
        .collect();
    seeds.sort_by(|a, b| a.path.cmp(&b.path));
    seeds
}
