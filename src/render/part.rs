//! Small parts that many pages share: records, citations, waves, treatments and bases walk in; the views of links,
//! chips and tags walk out.

use serde::Serialize;

use crate::edtf::Edtf;
use crate::locale::{Direction, Locale};
use crate::located::{Basis, Stated};
use crate::parse::authority::record::Kind;
use crate::path::Url;
use crate::resolve::corpus::{
    Cite, Corpus, CorpusDocument, DocumentIndex, Example, PassageRef, Record, RecordIndex, Reference,
    Statement, WaveIndex,
};

/// Makes the parts of one page: every address is relative to it.
pub struct Parts<'a> {
    /// What the parts tell of.
    pub corpus: &'a Corpus,
    /// What leads from the page to the site's root.
    root: String,
}

/// What stands for the way to the site's root where that is not known yet. No source holds this character: `source`
/// refuses files with it.
const ANYWHERE: char = '\0';

/// A link.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads; nothing for a name without a page.
    pub href: Option<String>,
    /// Whether the label is the title of a work.
    pub is_title: bool,
    /// The look of the one wave that the record belongs to, 0 for none or several.
    pub slot: usize,
    /// The symbol of the record's kind.
    pub icon: &'static str,
    /// Attributes of its label, where that is in another language than the page.
    pub speech: String,
}

/// A citation: `Z¶4`.
#[derive(Clone, Debug, Serialize)]
pub struct Chip {
    /// What is seen.
    pub label: String,
    /// What is heard after it.
    pub spoken: String,
    /// Where it leads.
    pub href: String,
}

/// A wave's tag.
#[derive(Clone, Debug, Serialize)]
pub struct WaveTag {
    /// Its look, from 1 to 6; 0 for no wave.
    pub slot: usize,
    /// Its name.
    pub name: String,
    /// The address of its timeline.
    pub href: Option<String>,
}

/// A treatment's tag.
#[derive(Clone, Debug, Serialize)]
pub struct TreatmentTag {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What it means.
    pub meaning: String,
    /// The symbol.
    pub icon: &'static str,
    /// `in part`.
    pub qualifier: Option<String>,
    /// How it is known, in words.
    pub how: String,
}

/// A basis's tag.
#[derive(Clone, Debug, Serialize)]
pub struct BasisTag {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// Why, where no document states it.
    pub reason: Option<String>,
}

/// A date.
#[derive(Clone, Debug, Serialize)]
pub struct DateTag {
    /// In words.
    pub words: String,
    /// For machines, where a document states it.
    pub datetime: Option<String>,
}

impl<'a> Parts<'a> {
    /// For a page.
    pub fn new(corpus: &'a Corpus, page: &Url) -> Self {
        Self { corpus, root: page.to_root() }
    }

    /// For what is printed once and put into pages at any depth by [`Parts::here`].
    pub fn anywhere(corpus: &'a Corpus) -> Self {
        Self { corpus, root: ANYWHERE.to_string() }
    }

    /// Joins what was printed for anywhere, with addresses that lead from this page.
    pub fn here<'b>(&self, pieces: impl Iterator<Item = &'b str>) -> String {
        let mut text = String::new();
        for part in pieces.flat_map(|piece| piece.split_inclusive(ANYWHERE)) {
            match part.strip_suffix(ANYWHERE) {
                Some(before) => text.extend([before, &self.root]),
                None => text.push_str(part),
            }
        }
        text
    }

    /// What the site says in its language.
    pub fn locale(&self) -> &'a Locale {
        &self.corpus.locale
    }

    /// What leads from the page to the site's root.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The address of another page.
    pub fn href(&self, url: &Url) -> String {
        format!("{}{}", self.root, url.to_file())
    }

    /// The address of a passage.
    pub fn passage_href(&self, at: PassageRef) -> String {
        format!("{}#p{}", self.href(&self.corpus[at.document].url()), at.number)
    }

    /// A link to a record, by its preferred name.
    pub fn record(&self, index: RecordIndex) -> Link {
        let record = &self.corpus[index];
        Link {
            label: record.name.clone(),
            href: Some(self.href(&record.url())),
            is_title: record.kind == Kind::Work,
            slot: self.slot_of(record),
            icon: icon_of(record.kind),
            speech: String::new(),
        }
    }

    /// A link to a record, or a name without one; `kind` tells what the name is of.
    pub fn reference(&self, reference: &Reference, kind: Kind) -> Link {
        match reference {
            Reference::Record(index) => self.record(*index),
            Reference::Name(name) => Link {
                label: name.clone(),
                href: None,
                is_title: kind == Kind::Work,
                slot: 0,
                icon: icon_of(kind),
                speech: String::new(),
            },
        }
    }

    /// Links to several.
    pub fn references(&self, references: &[Reference], kind: Kind) -> Vec<Link> {
        references.iter().map(|reference| self.reference(reference, kind)).collect()
    }

    /// A link to a document.
    pub fn document(&self, index: DocumentIndex) -> Link {
        let document = &self.corpus[index];
        Link {
            label: document.title.value.clone(),
            href: Some(self.href(&document.url())),
            is_title: false,
            slot: 0,
            icon: "i-document",
            speech: self.speech(document),
        }
    }

    /// The attributes of a text in the language of a document, where that is not the page's.
    pub fn speech(&self, document: &CorpusDocument) -> String {
        self.locale().attributes(document.tree.meta.language.as_deref())
    }

    /// The attribute `lang` of such a text, and its direction, each where it is not the page's.
    pub fn speech_apart(&self, document: &CorpusDocument) -> (String, Option<Direction>) {
        self.locale().attributes_apart(document.tree.meta.language.as_deref())
    }

    /// The look of a record's only wave, else 0.
    pub fn slot_of(&self, record: &Record) -> usize {
        match record.waves.as_slice() {
            [only] => self.corpus[*only].slot,
            _ => 0,
        }
    }

    /// The chip of a passage.
    pub fn chip(&self, at: PassageRef) -> Chip {
        let document = &self.corpus[at.document];
        Chip {
            label: format!("{}¶{}", document.code, at.number),
            spoken: self.locale().say(
                "chip_spoken",
                [("title", document.title.value.as_str().into()), ("number", at.number.to_string().into())],
            ),
            href: self.passage_href(at),
        }
    }

    /// The chips of several citations, each passage once; each leads to the sentence where that has an anchor.
    pub fn chips(&self, cites: &[Cite]) -> Vec<Chip> {
        let mut passages: Vec<PassageRef> = Vec::new();
        let mut chips = Vec::new();
        for cite in cites {
            if passages.contains(&cite.passage) {
                continue;
            }
            passages.push(cite.passage);
            let mut chip = self.chip(cite.passage);
            if let Some(sentence) = cite.anchor {
                chip.href = format!("{}-s{sentence}", chip.href);
            }
            chips.push(chip);
        }
        chips
    }

    /// A wave's tag.
    pub fn wave(&self, index: WaveIndex) -> WaveTag {
        let wave = &self.corpus[index];
        WaveTag { slot: wave.slot, name: wave.name.clone(), href: Some(self.href(&wave.url())) }
    }

    /// The tag of an example's wave, or one that says that there is none; nothing in a corpus without waves.
    pub fn example_wave(&self, example: &Example) -> Option<WaveTag> {
        let none = || WaveTag { slot: 0, name: self.locale().label("wave_not_stated"), href: None };
        let wave = example.wave.as_ref().map_or_else(none, |wave| self.wave(wave.value));
        (!self.corpus.waves.is_empty()).then_some(wave)
    }

    /// A treatment's tag.
    pub fn treatment(&self, example: &Example) -> TreatmentTag {
        let how = match example.treatment_basis {
            crate::resolve::corpus::TreatmentBasis::Declared => "declared_by_us",
            crate::resolve::corpus::TreatmentBasis::Detected => "read_from_wording",
            crate::resolve::corpus::TreatmentBasis::Default => "unmarked",
        };
        TreatmentTag {
            qualifier: example.qualifier.clone(),
            how: self.locale().label(how),
            ..treatment_tag(self.locale(), &example.treatment)
        }
    }

    /// The tag of a date.
    pub fn date_tag(&self, date: &Stated<Edtf>) -> DateTag {
        DateTag { words: self.locale().date(&date.value), datetime: stated_datetime(date) }
    }

    /// The tag of a statement's date.
    pub fn date(&self, statement: &Statement) -> DateTag {
        let words = match (&statement.shown, &statement.date) {
            (Some(shown), _) => shown.clone(),
            (None, Some(date)) => self.locale().date(&date.value),
            (None, None) => self.locale().label("is_undated"),
        };
        DateTag { words, datetime: statement.date.as_ref().and_then(stated_datetime) }
    }

    /// The name of an example: its works and its characters.
    pub fn example_title(&self, example: &Example) -> (Vec<Link>, Vec<Link>) {
        (self.references(&example.works, Kind::Work), self.references(&example.characters, Kind::Character))
    }

    /// The name of an example as plain text.
    pub fn example_name(&self, example: &Example) -> String {
        let names =
            |links: Vec<Link>| links.into_iter().map(|link| link.label).collect::<Vec<_>>().join(", ");
        let (works, characters) = self.example_title(example);
        match (names(works), names(characters)) {
            (works, characters) if works.is_empty() && characters.is_empty() => {
                let title = self.corpus[example.passage.document].title.value.as_str();
                self.locale().say(
                    "example_in",
                    [("title", title.into()), ("number", example.passage.number.to_string().into())],
                )
            }
            (works, characters) if characters.is_empty() => works,
            (works, characters) if works.is_empty() => characters,
            (works, characters) => format!("{works}: {characters}"),
        }
    }
}

/// The tag of a treatment by its id.
pub fn treatment_tag(locale: &Locale, id: &str) -> TreatmentTag {
    let key = format!("treatment_{}", id.replace('-', "_"));
    let meaning = locale.label(&format!("{key}_meaning"));
    let icon = match id {
        "straight" | "exaggerated" | "justified" | "enforced" | "invoked" | "reconstructed" => "i-through",
        "subverted" | "double-subverted" | "inverted" | "deconstructed" => "i-uturn",
        "averted" | "defied" => "i-stopped",
        "near-miss" | "implied" | "discussed" | "lampshaded" => "i-passing",
        _ => "i-fork",
    };
    TreatmentTag {
        id: id.to_owned(),
        label: locale.label(&key),
        meaning,
        icon,
        qualifier: None,
        how: String::new(),
    }
}

/// The tag of a basis.
pub fn basis_tag(locale: &Locale, basis: Basis, reason: Option<&String>) -> BasisTag {
    let label = match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Context => "context",
    };
    BasisTag {
        id: basis.as_str(),
        label: locale.label(label),
        reason: reason.map(|reason| own_reason(locale, reason)),
    }
}

/// Reasons that `resolve` gives by itself, with their keys; all others are the curator's.
const OWN_REASONS: [(&str, &str); 2] =
    [("made from the file’s name", "reason_file_name"), ("the wave of its characters", "reason_characters")];

fn own_reason(locale: &Locale, reason: &str) -> String {
    let own = OWN_REASONS.iter().find(|(words, _)| *words == reason);
    own.map_or_else(|| reason.to_owned(), |(_, key)| locale.label(key))
}

/// What a statement as a whole rests on: the weaker of its own basis and its date's.
pub fn statement_basis(locale: &Locale, statement: &Statement) -> BasisTag {
    let date = statement.date.as_ref();
    match date {
        Some(date) if date.basis > statement.basis => date_basis_tag(locale, date),
        _ => basis_tag(locale, statement.basis, statement.reason.as_ref()),
    }
}

/// The basis of a date that is weaker than what it is the date of.
pub fn date_basis_tag(locale: &Locale, date: &Stated<Edtf>) -> BasisTag {
    let label = if date.basis == Basis::Context { "our_date" } else { "date_inferred" };
    BasisTag { label: locale.label(label), ..basis_tag(locale, date.basis, date.reason.as_ref()) }
}

/// The value of `<time datetime>`: only stated dates have one.
pub fn stated_datetime(date: &Stated<Edtf>) -> Option<String> {
    (date.basis == Basis::Stated).then(|| date.value.to_datetime_attribute()).flatten()
}

/// The symbol of a kind of record.
pub fn icon_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "i-person",
        Kind::Character => "i-character",
        Kind::Work => "i-work",
        Kind::Place => "i-place",
        Kind::Organisation => "i-organisation",
        Kind::Trope => "i-trope",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_for_anywhere_leads_from_here() {
        let corpus = Corpus::default();
        let href = Parts::anywhere(&corpus).href(&Url::new("people/"));
        let here = Parts::new(&corpus, &Url::new("a/b/"));
        assert_eq!(
            here.here([href.as_str(), ", ", &href].into_iter()),
            "../../people/index.html, ../../people/index.html"
        );
    }
}
