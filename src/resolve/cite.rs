//! Citations: a document's id and the parts of a quotation walk in, exactly one passage walks out, or a
//! diagnostic that says where the nearest ones are. There is no fuzzy matching.

mod nearby;

use std::borrow::{Borrow, Cow};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::did_you_mean;
use crate::parse::authority::citation::CitationEntry;
use crate::parse::text::{PlainText, TextRange};
use crate::parse::tree::Passage;
use crate::path::SourcePath;
use crate::resolve::corpus::{Cite, CorpusDocument, DocumentIndex, PassageRef};
use crate::resolve::form::stands_alone;
use crate::resolve::identify::Ids;
use crate::resolve::memory::Found;
use crate::resolve::sentence::{sentence_at, sentences};

/// The documents that can be cited.
pub(super) struct Citable<'a> {
    ids: &'a Ids,
    documents: Vec<Source<'a>>,
}

/// A document that can be cited.
struct Source<'a> {
    document: &'a CorpusDocument,
    found: &'a Found,
    folded: OnceLock<Vec<Folded<'a>>>,
}

/// Where sentences of a document were found before.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    /// By the parts of a quotation.
    quoted: Mutex<BTreeMap<Vec<String>, Spot>>,
    /// By a passage and a byte of its text.
    pointed: Mutex<BTreeMap<(u32, u32), Spot>>,
}

/// A sentence: its passage, its place there and its anchor.
#[derive(Clone, Copy, Debug)]
struct Spot {
    number: u32,
    sentence: TextRange,
    anchor: Option<u32>,
}

impl Spot {
    fn of(cite: &Cite) -> Self {
        Self { number: cite.passage.number, sentence: cite.sentence, anchor: cite.anchor }
    }

    fn cite(self, document: DocumentIndex) -> Cite {
        let passage = PassageRef { document, number: self.number };
        Cite { passage, sentence: self.sentence, anchor: self.anchor }
    }
}

fn recall<K: Ord + Borrow<B>, B: Ord + ?Sized>(known: &Mutex<BTreeMap<K, Spot>>, key: &B) -> Option<Spot> {
    known.lock().unwrap_or_else(PoisonError::into_inner).get(key).copied()
}

fn keep<K: Ord>(known: &Mutex<BTreeMap<K, Spot>>, key: K, cite: &Cite) {
    known.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Spot::of(cite));
}

struct Folded<'a> {
    passage: &'a Passage,
    text: Cow<'a, str>,
}

impl<'a> Citable<'a> {
    /// Prepares the documents, each with what was found in it before.
    pub(super) fn new(documents: &'a [CorpusDocument], ids: &'a Ids, found: &'a [Arc<Found>]) -> Self {
        let source = |(document, found): (&'a CorpusDocument, &'a Arc<Found>)| Source {
            document,
            found,
            folded: OnceLock::new(),
        };
        Self { ids, documents: documents.iter().zip(found).map(source).collect() }
    }

    /// Resolves the citations of one statement of the file `path`.
    pub(super) fn resolve(
        &self,
        path: &SourcePath,
        entries: &[CitationEntry],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Cite> {
        let mut cites = Vec::new();
        for entry in entries {
            match self.resolve_one(path, entry) {
                Ok(cite) => cites.push(cite),
                Err(_) if self.is_excused(entry) => {}
                Err(fault) => diagnostics.push(*fault),
            }
        }
        cites
    }

    /// The sentence of a passage in which a byte lies; `None` where the document has no such passage.
    pub(super) fn point(&self, document: DocumentIndex, number: u32, byte: u32) -> Option<Cite> {
        let source = self.documents.get(document.0)?;
        let known = &source.found.quotations.pointed;
        if let Some(spot) = recall(known, &(number, byte)) {
            return Some(spot.cite(document));
        }
        let passage = source.document.passage(number)?;
        let text = passage.text.as_str();
        let sentence = sentence_at(&sentences(text), byte, text.len());
        let cite = Cite::new(PassageRef { document, number }, passage, sentence);
        keep(known, (number, byte), &cite);
        Some(cite)
    }

    /// Whether what is cited may stand in a file that could not be read.
    fn is_excused(&self, entry: &CitationEntry) -> bool {
        let unread = &self.ids.unread;
        let known = self.ids.document(&entry.document).and_then(|index| self.documents.get(index.0));
        known.map_or(unread.may_hold_documents(), |source| unread.holds(&source.document.tree.path))
    }

    /// What to say to an id of no document.
    fn near_document(&self, written: &str) -> String {
        let of_code =
            self.documents.iter().map(|source| source.document).find(|document| document.code == written);
        if let Some(document) = of_code {
            return format!(
                "`{written}` is the code of a document on the site; write its id: `{}`",
                document.id
            );
        }
        did_you_mean(written, self.ids.documents()).unwrap_or_else(|| {
            "a document’s id is its `id`, or the name of its file without the ending".to_owned()
        })
    }

    fn resolve_one(&self, path: &SourcePath, entry: &CitationEntry) -> Result<Cite, Box<Diagnostic>> {
        let known = self.ids.document(&entry.document);
        let Some((index, source)) = known.and_then(|index| Some((index, self.documents.get(index.0)?)))
        else {
            let fault = Diagnostic::new(
                lint::ORPHANED_CITATION,
                path,
                entry.span.clone(),
                format!("`{}` is the id of no document", entry.document),
            );
            return Err(Box::new(fault.with_help(self.near_document(&entry.document))));
        };
        let known = &source.found.quotations.quoted;
        if let Some(spot) = recall(known, entry.parts.as_slice()) {
            return Ok(spot.cite(index));
        }
        let folded = source.folded.get_or_init(|| fold_all(source.document));
        let parts: Vec<String> = entry.parts.iter().map(|part| fold(part).into_owned()).collect();
        let found: Vec<&Passage> = folded
            .iter()
            .filter(|candidate| holds(&candidate.text, &parts))
            .map(|found| found.passage)
            .collect();
        match found.as_slice() {
            [only] => {
                let at = PassageRef { document: index, number: only.number };
                let cite = Cite::new(at, only, first_sentence(&only.text, &parts));
                keep(known, entry.parts.clone(), &cite);
                Ok(cite)
            }
            [] => Err(Box::new(orphaned(path, entry, folded, &parts))),
            several => Err(Box::new(ambiguous(path, entry, several, &parts))),
        }
    }
}

fn fold_all(document: &CorpusDocument) -> Vec<Folded<'_>> {
    let passages = document.tree.passages();
    passages.into_iter().map(|passage| Folded { passage, text: fold(passage.text.as_str()) }).collect()
}

/// Straight quotation marks for curly ones, one space for any white space, normal form C.
pub fn fold(text: &str) -> Cow<'_, str> {
    let is_odd = |byte: u8| !byte.is_ascii() || (byte.is_ascii_whitespace() && byte != b' ');
    if !text.bytes().any(is_odd) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    let text = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    for character in text.chars() {
        match character {
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '“' | '”' | '„' | '«' | '»' => folded.push('"'),
            _ if character.is_whitespace() && folded.ends_with(' ') => {}
            _ if character.is_whitespace() => folded.push(' '),
            _ => folded.push(character),
        }
    }
    Cow::Owned(folded)
}

/// Whether all parts stand in the text, in order, on word boundaries.
pub fn holds(text: &str, parts: &[String]) -> bool {
    let mut from = 0;
    parts.iter().all(|part| match find_word(text, part, from) {
        Some(end) => {
            from = end;
            true
        }
        None => false,
    })
}

/// The end of the first occurrence of `part` as a word at or after `from`.
pub fn find_word(text: &str, part: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.match_indices(part)
        .map(|(at, _)| (from + at, from + at + part.len()))
        .find(|(start, end)| stands_alone(text, TextRange::new(*start, *end)))
        .map(|(_, end)| end)
}

/// The sentence in which the quotation begins.
fn first_sentence(text: &PlainText, parts: &[String]) -> TextRange {
    let sentences = sentences(text.as_str());
    let holds_first = |sentence: &&TextRange| {
        parts.first().is_some_and(|part| find_word(&fold(text.slice(**sentence)), part, 0).is_some())
    };
    sentences.iter().find(holds_first).copied().unwrap_or_else(|| sentence_at(&sentences, 0, text.len()))
}

fn orphaned(path: &SourcePath, entry: &CitationEntry, folded: &[Folded<'_>], parts: &[String]) -> Diagnostic {
    let quotation = entry.parts.join(" … ");
    let fault = Diagnostic::new(
        lint::ORPHANED_CITATION,
        path,
        entry.span.clone(),
        format!("no passage of `{}` holds `{quotation}`", entry.document),
    );
    let score = |candidate: &Folded<'_>| {
        parts.iter().filter(|part| find_word(&candidate.text, part, 0).is_some()).count()
    };
    let best = folded.iter().map(&score).max().unwrap_or(0);
    if best == 0 {
        let passages = folded.iter().map(|candidate| candidate.passage);
        let near = parts.first().and_then(|part| nearby::nearest(passages, part));
        return fault.with_help(match near {
            Some(near) => {
                format!("did you mean `{}`, as it stands in passage {}?", near.words, near.number)
            }
            None => "quote the passage as it stands, with `…` for words left out".to_owned(),
        });
    }
    let nearest: Vec<String> = folded
        .iter()
        .filter(|candidate| score(candidate) == best)
        .take(3)
        .map(|candidate| describe_missing(candidate, entry, parts))
        .collect();
    fault.with_help(nearest.join("; "))
}

fn describe_missing(candidate: &Folded<'_>, entry: &CitationEntry, parts: &[String]) -> String {
    let both = entry.parts.iter().zip(parts);
    let missing: Vec<&String> = both
        .filter(|(_, part)| find_word(&candidate.text, part, 0).is_none())
        .map(|(part, _)| part)
        .collect();
    let number = candidate.passage.number;
    if missing.is_empty() {
        return format!("passage {number} holds all parts, but in another order");
    }
    let near = missing.iter().filter_map(|part| nearby::nearest([candidate.passage], part));
    let near: Vec<String> = near.map(|near| format!("`{}`", near.words)).collect();
    let missing: Vec<String> = missing.iter().map(|part| format!("`{part}`")).collect();
    let instead =
        if near.is_empty() { String::new() } else { format!(" (did you mean {}?)", near.join(" and ")) };
    format!("passage {number} holds all but {}{instead}", missing.join(" and "))
}

fn ambiguous(path: &SourcePath, entry: &CitationEntry, found: &[&Passage], parts: &[String]) -> Diagnostic {
    let quotation = entry.parts.join(" … ");
    let numbers: Vec<String> = found.iter().map(|passage| passage.number.to_string()).collect();
    let choices: Vec<String> = found
        .iter()
        .take(4)
        .map(|passage| format!("passage {}: `{}`", passage.number, excerpt(passage, parts)))
        .collect();
    Diagnostic::new(
        lint::AMBIGUOUS_CITATION,
        path,
        entry.span.clone(),
        format!("`{quotation}` stands in passages {} of `{}`", numbers.join(", "), entry.document),
    )
    .with_help(format!("quote more words of the one that you mean; {}", choices.join("; ")))
}

/// A few words around the first part, as they stand.
fn excerpt(passage: &Passage, parts: &[String]) -> String {
    let sentence = passage.text.slice(first_sentence(&passage.text, parts));
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let first = parts.first().and_then(|part| part.split(' ').next()).unwrap_or_default().to_owned();
    let at = words.iter().position(|word| fold(word).contains(&first)).unwrap_or(0);
    let from = at.saturating_sub(3);
    let slice: Vec<&str> = words.iter().skip(from).take(9).copied().collect();
    slice.join(" ")
}
