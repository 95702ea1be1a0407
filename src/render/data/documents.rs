//! The tables of documents and of their passages: the corpus walks in, columns walk out.

use crate::parse::tree::Passage;
use crate::render::data::column::{basis, edtf, list, maybe, reason};
use crate::render::data::room::{Placed, Room};
use crate::render::data::table::{Column, Table, column};
use crate::resolve::corpus::{CorpusDocument, Use};

pub(super) const DOCUMENTS: Table = Table {
    name: "documents",
    row: "One document of the corpus, in the order of the files.",
    groups: &[DOCUMENT, SIZE, ORIGIN],
    items: |room| (0..room.corpus.documents.len()).collect(),
};

pub(super) const PASSAGES: Table = Table {
    name: "passages",
    row: "One passage of a document: a paragraph, an item of a list, an entry, a quotation. Nested passages follow \
          the passage that holds them.",
    groups: &[PASSAGE],
    items: |room| (0..room.passages.len()).collect(),
};

fn of(room: &Room<'_>, nth: usize, tell: impl Fn(&CorpusDocument) -> String) -> String {
    room.corpus.documents.get(nth).map(tell).unwrap_or_default()
}

/// How many passages fit.
fn passages(document: &CorpusDocument, fits: impl Fn(&&Passage) -> bool) -> String {
    document.tree.passages().into_iter().filter(fits).count().to_string()
}

const DOCUMENT: &[Column] = &[
    column("id", "Its id, by which statements cite it.", |room, nth| of(room, nth, |it| it.id.clone())),
    column("code", "Its short code in citations.", |room, nth| of(room, nth, |it| it.code.clone())),
    column("kind", "`article`, `trope` or `page`.", |room, nth| {
        of(room, nth, |it| it.kind.as_str().to_owned())
    }),
    column("title", "Its title.", |room, nth| of(room, nth, |it| it.title.value.clone())),
    column("title_basis", "What the title rests on: `stated`, `inferred` or `context`.", |room, nth| {
        of(room, nth, |it| it.title.basis.as_str().to_owned())
    }),
    column("summary", "One sentence on it, by the curator.", |room, nth| {
        of(room, nth, |it| maybe(it.tree.meta.summary.as_ref()))
    }),
    column("creators", "Who wrote it: ids of people, or names that have no record.", |room, nth| {
        of(room, nth, |it| room.references(&it.creators))
    }),
    column("publisher", "Who published it: the id of an organisation, or a name.", |room, nth| {
        of(room, nth, |it| room.references(it.publisher.as_slice()))
    }),
    column("date", "When it was published, in EDTF.", |room, nth| {
        of(room, nth, |it| edtf(it.tree.meta.date.as_ref()))
    }),
    column("date_basis", "What the date rests on.", |room, nth| {
        of(room, nth, |it| basis(it.tree.meta.date.as_ref()))
    }),
    column("date_reason", "Why the date is so, where the document does not state it.", |room, nth| {
        of(room, nth, |it| reason(it.tree.meta.date.as_ref()))
    }),
    column("language", "Its language as a BCP 47 tag, where given.", |room, nth| {
        of(room, nth, |it| maybe(it.tree.meta.language.as_ref()))
    }),
    column("waves", "The waves that it speaks of, by id.", |room, nth| {
        of(room, nth, |it| room.waves(&it.waves))
    }),
    column("trope", "The trope that it describes, by id.", |room, nth| {
        of(room, nth, |it| maybe(it.trope.map(|trope| room.record(trope))))
    }),
];

const SIZE: &[Column] = &[
    column("passages", "How many passages it has; the rows of `passages.csv`.", |room, nth| {
        of(room, nth, |it| passages(it, |_| true))
    }),
    column("paragraphs", "How many of them are no entries of a list of examples.", |room, nth| {
        of(room, nth, |it| passages(it, |passage| passage.entry.is_none()))
    }),
    column("entries", "How many of them are entries of a list of examples.", |room, nth| {
        of(room, nth, |it| passages(it, |passage| passage.entry.is_some()))
    }),
    column("headings", "How many headings it has below its title.", |room, nth| {
        of(room, nth, |it| it.tree.headings().count().to_string())
    }),
    column("words", "How many words its passages have, counted between white space.", |room, nth| {
        let words = |it: &CorpusDocument| it.tree.passages().iter().map(|passage| passage.text.words()).sum();
        of(room, nth, |it| <usize as ToString>::to_string(&words(it)))
    }),
    column("responses", "How many readers’ comments came with it and are kept apart.", |room, nth| {
        of(room, nth, |it| it.tree.responses.len().to_string())
    }),
    column("response_words", "How many words those comments have.", |room, nth| {
        let words = |it: &CorpusDocument| it.tree.responses.iter().map(|response| response.words).sum();
        of(room, nth, |it| <usize as ToString>::to_string(&words(it)))
    }),
];

const ORIGIN: &[Column] = &[
    column("source", "Where it comes from: an address or a citation.", |room, nth| {
        of(room, nth, |it| maybe(it.tree.meta.source.as_ref().map(|source| &source.value)))
    }),
    column("rights", "Who holds which rights in it.", |room, nth| {
        of(room, nth, |it| maybe(it.tree.meta.rights.as_ref().map(|rights| &rights.value)))
    }),
    column("file", "The file it was read from, within the project.", |room, nth| {
        of(room, nth, |it| it.tree.path.to_string())
    }),
    column("bytes", "The size of that file.", |room, nth| of(room, nth, |it| it.bytes.to_string())),
    column("sha256", "The SHA-256 of that file, in hexadecimal digits.", |room, nth| {
        of(room, nth, |it| it.digest.to_string())
    }),
    column(
        "url",
        "The address of its page: whole where the site’s own is known, else below the site’s root.",
        |room, nth| of(room, nth, |it| room.url(&it.url())),
    ),
];

fn placed(room: &Room<'_>, nth: usize, tell: impl Fn(&Placed<'_>) -> String) -> String {
    room.passages.get(nth).map(tell).unwrap_or_default()
}

const PASSAGE: &[Column] = &[
    column("document", "The document’s id.", |room, nth| placed(room, nth, |it| it.document.id.clone())),
    column("number", "Its number in the document, from 1.", |room, nth| {
        placed(room, nth, |it| it.at.number.to_string())
    }),
    column(
        "kind",
        "`paragraph`, `item`, `entry`, `quotation`, `table`, `code`, `definition`, `footnote` or `html`.",
        |room, nth| placed(room, nth, |it| it.passage.kind.as_str().to_owned()),
    ),
    column("words", "How many words it has, counted between white space.", |room, nth| {
        placed(room, nth, |it| it.passage.text.words().to_string())
    }),
    column("anchor", "Its anchor on the document’s page.", |room, nth| {
        placed(room, nth, |it| format!("p{}", it.at.number))
    }),
    column("section", "The anchor of the last heading before it.", |room, nth| {
        placed(room, nth, |it| maybe(it.section.map(|heading| &heading.id)))
    }),
    column("heading", "The text of that heading.", |room, nth| {
        placed(room, nth, |it| maybe(it.section.map(|heading| heading.text.as_str())))
    }),
    column("parent", "The number of the entry that this entry is nested in.", |room, nth| {
        placed(room, nth, |it| maybe(it.passage.entry.as_ref().and_then(|entry| entry.parent)))
    }),
    column("mentions", "The records that it names, by id, each once, in order.", |room, nth| {
        placed(room, nth, |it| {
            let mut named = Vec::new();
            for mention in it.document.mentions_in(it.at.number) {
                if !named.contains(&mention.record) {
                    named.push(mention.record);
                }
            }
            room.records_listed(&named)
        })
    }),
    column(
        "statements",
        "The statements that rest on it: their anchors in the ledger of claims.",
        |room, nth| {
            placed(room, nth, |it| {
                list(it.document.uses_of(it.at.number).iter().filter_map(|used| room.ledger.anchor(*used)))
            })
        },
    ),
    column("examples", "The examples that it gives, by id; see `examples.csv`.", |room, nth| {
        placed(room, nth, |it| {
            let example = |used: &Use| match used {
                Use::Example(nth) => Some(&room.corpus.examples.get(*nth)?.id),
                _ => None,
            };
            list(it.document.uses_of(it.at.number).iter().filter_map(example))
        })
    }),
    column("unused_reason", "Why nothing rests on it, by the curator.", |room, nth| {
        placed(room, nth, |it| maybe(it.document.unused.get(&it.at.number)))
    }),
    column("text", "Its text, without markup.", |room, nth| {
        placed(room, nth, |it| it.passage.text.as_str().to_owned())
    }),
];
