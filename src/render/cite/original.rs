//! The original of a document: the corpus walks in; who wrote and published it, and when, walk out, in fields and as a
//! sentence.

use crate::edtf::Edtf;
use crate::locale::Locale;
use crate::located::{Basis, Stated};
use crate::render::cite::Name;
use crate::resolve::corpus::{Corpus, CorpusDocument, Reference};

/// A text that a document retells or reproduces.
#[derive(Clone, Debug)]
pub struct Original {
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<Stated<Edtf>>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Whether the document tells it in other words.
    pub is_retold: bool,
}

impl Original {
    /// What a document says of its original.
    pub(super) fn of(corpus: &Corpus, document: &CorpusDocument) -> Self {
        let meta = &document.tree.meta;
        let name = |reference: &Reference| Name::of(corpus, reference);
        Self {
            authors: document.creators.iter().map(name).collect(),
            publisher: document.publisher.as_ref().map(|publisher| name(publisher).spoken()),
            date: meta.date.clone(),
            source: meta.source.as_ref().map(|source| source.value.clone()),
            is_retold: document.is_retelling(),
        }
    }

    /// Whether nothing is known of it.
    pub(super) fn is_blank(&self) -> bool {
        let is_nameless = self.authors.is_empty() && self.publisher.is_none();
        is_nameless && self.date.is_none() && self.source.is_none()
    }

    /// Whether the text comes from nowhere else: neither a publisher nor a source is told.
    pub(super) fn is_at_home(&self) -> bool {
        self.publisher.is_none() && self.source.is_none()
    }

    /// `Retelling of a text by Ann Author, published by A House, 1917`, without a full stop.
    pub fn sentence(&self, locale: &Locale) -> String {
        let lead = if self.is_retold { "original_retold" } else { "original" };
        let authors: Vec<String> = self.authors.iter().map(Name::spoken).collect();
        let mut parts = Vec::new();
        if !authors.is_empty() {
            let authors: Vec<&str> = authors.iter().map(String::as_str).collect();
            parts.push(locale.say("original_by", [("names", locale.join(&authors).into())]));
        }
        parts.extend(
            self.publisher.as_ref().map(|name| locale.say("original_published", [("name", name.into())])),
        );
        match (parts.is_empty(), &self.source) {
            (true, Some(source)) => {
                parts.push(locale.say("original_from", [("source", source.trim_end_matches('.').into())]));
            }
            (true, None) => parts.push(locale.label("original_unknown")),
            (false, _) => {}
        }
        parts.extend(self.date.as_ref().map(|it| date(locale, it)));
        locale.say(lead, [("parts", parts.join(", ").into())])
    }
}

fn date(locale: &Locale, date: &Stated<Edtf>) -> String {
    let words = locale.date(&date.value);
    match date.basis {
        Basis::Stated => words,
        Basis::Inferred => locale.say("original_inferred", [("date", words.into())]),
        Basis::Context => locale.say("original_context", [("date", words.into())]),
    }
}
