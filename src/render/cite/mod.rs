//! Citations: a page, and the original that it was made from, walk in as a [`Citation`]; plain text, BibTeX, RIS and
//! CSL-JSON walk out. The site that is cited and the original's own author and publisher are kept apart throughout.

mod bibtex;
mod csl;
mod date;
mod link;
mod original;
mod plain;
mod ris;
#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::edtf::Edtf;
use crate::locale::Locale;
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::resolve::corpus::{Corpus, CorpusDocument, Reference};
use crate::slug::slug;

pub use self::link::data_link;
pub use self::original::Original;
pub use self::plain::{Plain, plain};

/// A page as something to cite.
#[derive(Clone, Debug, Default)]
pub struct Citation {
    /// Its key, unique in the site.
    pub key: String,
    /// What it is.
    pub genre: Genre,
    /// Who wrote it: the site, unless the text is another's.
    pub authors: Vec<Name>,
    /// Its title.
    pub title: String,
    /// The site that it is part of; `None` for the site itself.
    pub container: Option<String>,
    /// Who publishes the site.
    pub publisher: Option<String>,
    /// When it was published.
    pub issued: Option<Edtf>,
    /// Its whole address, where the site's own is known.
    pub url: Option<String>,
    /// What its words are taken from.
    pub locale: Locale,
    /// Its language, BCP 47.
    pub language: String,
    /// The text that it was made from, where that is another's.
    pub original: Option<Original>,
    /// Where in the site it stands, as a sentence without its full stop.
    pub note: Option<String>,
    /// The numbers of the passages that can be cited by themselves go from 1 to this.
    pub passages: u32,
}

/// What is cited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Genre {
    /// A page, or the whole site.
    #[default]
    Page,
    /// An entry on one thing.
    Entry,
    /// Data.
    Data,
}

/// Who wrote or published something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person whose names are told apart.
    Person {
        /// The name to sort by.
        family: String,
        /// The others.
        given: String,
    },
    /// A body, or a name that is not told apart.
    Whole(String),
}

impl Name {
    /// The name as it is spoken.
    pub fn spoken(&self) -> String {
        match self {
            Self::Person { family, given } => format!("{given} {family}"),
            Self::Whole(name) => name.clone(),
        }
    }

    /// The name of a record, told apart where its sort key does so, or a name that has no record.
    pub fn of(corpus: &Corpus, reference: &Reference) -> Self {
        let record = match reference {
            Reference::Record(record) => &corpus[*record],
            Reference::Name(name) => return Self::Whole(name.clone()),
        };
        match record.sort.split_once(", ") {
            Some((family, given)) if record.kind == Kind::Person => {
                Self::Person { family: family.to_owned(), given: given.to_owned() }
            }
            _ => Self::Whole(record.name.clone()),
        }
    }
}

impl Citation {
    /// A page of a site, by the site.
    pub fn of_page(config: &Config, url: &Url, title: &str) -> Self {
        let is_site = url.as_str().is_empty();
        let key = if is_site { slug(title) } else { url.as_str().trim_end_matches('/').replace('/', "-") };
        Self {
            key: if key.is_empty() { "site".to_owned() } else { key },
            authors: config.publisher.iter().map(|name| Name::Whole(name.clone())).collect(),
            title: title.to_owned(),
            container: (!is_site).then(|| config.title.clone()),
            publisher: config.publisher.clone(),
            issued: config.date.clone(),
            url: config.base_url.as_ref().map(|base| format!("{base}{url}")),
            locale: config.locale.clone(),
            language: config.language.clone(),
            ..Self::default()
        }
    }

    /// The page of a document. A retelling is the site's; any other text is its author's, and where it was first
    /// published elsewhere, that is told beside it.
    pub fn of_document(config: &Config, corpus: &Corpus, document: &CorpusDocument) -> Self {
        let meta = &document.tree.meta;
        let page = Self::of_page(config, &document.url(), &document.title.value);
        let original = Original::of(corpus, document);
        let is_ours = document.is_retelling() || original.authors.is_empty();
        let authors = if is_ours { page.authors.clone() } else { original.authors.clone() };
        let is_first_published_here = !document.is_retelling() && original.is_at_home();
        let own_date = meta.date.as_ref().filter(|_| is_first_published_here);
        Self {
            key: document.id.clone(),
            authors,
            issued: own_date.map(|date| date.value.clone()).or_else(|| page.issued.clone()),
            language: meta.language.clone().unwrap_or_else(|| page.language.clone()),
            original: (!is_first_published_here).then_some(original).filter(|it| !it.is_blank()),
            passages: document.mentions.len().try_into().unwrap_or(u32::MAX),
            ..page
        }
    }

    /// The title, with the passage's number where one is cited.
    fn title_of(&self, passage: Option<u32>) -> String {
        match passage {
            Some(number) => format!("{}, ¶ {number}", self.title),
            None => self.title.clone(),
        }
    }

    fn key_of(&self, passage: Option<u32>) -> String {
        match passage {
            Some(number) => format!("{}-p{number}", self.key),
            None => self.key.clone(),
        }
    }

    fn url_of(&self, passage: Option<u32>) -> Option<String> {
        let url = self.url.as_ref()?;
        Some(match passage {
            Some(number) => format!("{url}#p{number}"),
            None => url.clone(),
        })
    }

    /// What is to be said beside the fields: where it stands, and what it was made from.
    fn notes(&self) -> Option<String> {
        let original = self.original.as_ref().map(|original| original.sentence(&self.locale));
        let notes: Vec<&str> = [&self.note, &original].into_iter().flatten().map(String::as_str).collect();
        (!notes.is_empty()).then(|| format!("{}.", notes.join(". ")))
    }

    /// The page itself, then each passage.
    pub fn entries(&self) -> Vec<Option<u32>> {
        std::iter::once(None).chain((1..=self.passages).map(Some)).collect()
    }

    /// The page, or passages of it by their numbers, in BibTeX, in RIS and in CSL-JSON.
    pub fn write(&self, entries: &[Option<u32>]) -> [String; 3] {
        let (mut bibtex, mut ris) = (String::new(), String::new());
        for passage in entries {
            bibtex::write(self, *passage, &mut bibtex);
            ris::write(self, *passage, &mut ris);
        }
        [bibtex, ris, csl::write(self, entries)]
    }
}

/// Text in one line, without characters that no line may hold.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|character: char| character.is_whitespace() || character.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
