//! Backlinks: a record and a passage that mentions it walk in; the sentence, and the way to it, walk out.

use serde::Serialize;

use crate::render::part::Parts;
use crate::resolve::corpus::{PassageRef, RecordIndex};

/// A place in the corpus at which a record is mentioned.
#[derive(Clone, Debug, Serialize)]
pub struct Backlink {
    /// The document's code.
    pub code: String,
    /// `Document Z, paragraph 4`.
    pub place: String,
    /// The document's title.
    pub title: String,
    /// The passage's address.
    pub href: String,
    /// The sentence up to the name.
    pub before: String,
    /// The name as it stands.
    pub name: String,
    /// The rest of the sentence.
    pub after: String,
    /// Attributes of title and sentence, where these are in another language than the page.
    pub speech: String,
    /// How many more mentions the passage has.
    pub more: usize,
}

impl Parts<'_> {
    /// Where a record is mentioned in a passage.
    pub fn backlink(&self, record: RecordIndex, at: PassageRef) -> Option<Backlink> {
        let document = &self.corpus[at.document];
        let passage = self.corpus.passage(at)?;
        let own = || document.mentions_in(at.number).iter().filter(|mention| mention.record == record);
        let mention = own().next()?;
        let text = passage.text.as_str();
        let part = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default().to_owned();
        Some(Backlink {
            code: document.code.clone(),
            place: self.locale().say(
                "document_paragraph",
                [("code", document.code.as_str().into()), ("number", at.number.to_string().into())],
            ),
            title: document.title.value.clone(),
            href: self.passage_href(at),
            before: part(mention.sentence.start, mention.range.start),
            name: part(mention.range.start, mention.range.end),
            after: part(mention.range.end, mention.sentence.end.max(mention.range.end)),
            speech: self.speech(document),
            more: own().count() - 1,
        })
    }
}
