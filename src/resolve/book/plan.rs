//! Documents by plan: documents and what `SUMMARY.md` lists walk in; the chapters first and in their order, then the
//! other documents, walk out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint;
use crate::diagnostic::suggest::nearest;
use crate::html::is_external;
use crate::located::Stated;
use crate::parse::markdown::summary::{self, Item, Summary};
use crate::parse::meta::DocumentKind;
use crate::parse::tree::{Document, Form};
use crate::parse::unread::Unread;
use crate::path::SourcePath;
use crate::resolve::book::{Arranged, Filed, chapter, is_page, place};
use crate::resolve::corpus::{Book, Chapter, DocumentIndex, Part};
use crate::resolve::link::join;

/// Orders documents by a plan.
pub(super) fn arrange(
    documents: Vec<Filed>,
    summary: &Summary,
    seeds: &str,
    unread: &Unread,
    faults: &mut Vec<Diagnostic>,
) -> Arranged {
    let by_path = documents.iter().enumerate().map(|(nth, (_, it))| (it.path.clone(), nth)).collect();
    let mut plan = Plan {
        summary,
        by_path,
        unread,
        order: Vec::new(),
        taken: BTreeSet::new(),
        labels: BTreeMap::new(),
        faults,
    };
    let book = plan.book();
    let Plan { order, labels, .. } = plan;
    let mut rest: Vec<Option<Filed>> = documents.into_iter().map(Some).collect();
    let mut arranged: Vec<Filed> =
        order.iter().filter_map(|nth| rest.get_mut(*nth).and_then(Option::take)).collect();
    for (nth, (_, document)) in arranged.iter_mut().enumerate() {
        let label = labels.get(&nth).filter(|_| document.meta.title.is_none());
        // A document that is remembered stays what it is.
        if document.meta.kind.is_none() || label.is_some() {
            let meta = &mut Arc::make_mut(document).meta;
            meta.kind = meta.kind.or(Some(DocumentKind::Page));
            meta.title = label.map(|label| Stated::plain(label.clone(), 0..0)).or(meta.title.take());
        }
    }
    let mut places: Vec<Option<String>> =
        arranged.iter().map(|(_, it)| is_page(it).then(|| place(it, seeds))).collect();
    for (file, document) in rest.into_iter().flatten() {
        faults.extend(refuse_unlisted(&document, summary));
        places.push(None);
        arranged.push((file, document));
    }
    Arranged { documents: arranged, places, book: Some(book) }
}

/// A clip is a source and no page; a document that says its kind is no page that was forgotten.
fn refuse_unlisted(document: &Document, summary: &Summary) -> Option<Diagnostic> {
    let is_other =
        document.form == Form::Clip || document.meta.kind.is_some_and(|kind| kind != DocumentKind::Page);
    let message = format!("`{}` does not list this page", summary.path);
    let help = "add it there, or say in its front matter what else it is: `kind = \"article\"`";
    (!is_other).then(|| Diagnostic::of_file(lint::UNLISTED_PAGE, &document.path, message).with_help(help))
}

struct Plan<'p> {
    summary: &'p Summary,
    /// Where documents stand, in the order of their files.
    by_path: BTreeMap<SourcePath, usize>,
    /// Files that are told of already.
    unread: &'p Unread,
    /// The documents that are listed, in order.
    order: Vec<usize>,
    taken: BTreeSet<usize>,
    /// The name that the plan gives to each of them.
    labels: BTreeMap<usize, String>,
    faults: &'p mut Vec<Diagnostic>,
}

impl Plan<'_> {
    fn book(&mut self) -> Book {
        let mut book = Book::default();
        let mut is_apart = false;
        let mut is_numbered = None;
        let mut title = None;
        for item in &self.summary.items {
            match item {
                Item::Separator => is_apart = true,
                Item::Part(words) => {
                    title = Some(words.clone());
                    is_numbered = None;
                }
                Item::Chapter(entry) => {
                    let starts = book.chapters.len();
                    // Chapters with and without numbers stand in parts of their own.
                    if is_numbered != Some(!entry.number.is_empty()) {
                        is_numbered = Some(!entry.number.is_empty());
                        let title = title.take().filter(|_| is_numbered == Some(true));
                        book.parts.push(Part { title, chapters: starts..starts });
                    }
                    self.chapter(entry, None, &mut book);
                    let end = book.chapters.len();
                    book.parts.last_mut().into_iter().for_each(|part| part.chapters.end = end);
                    if std::mem::take(&mut is_apart)
                        && let Some(first) = book.chapters.get_mut(starts)
                    {
                        first.is_apart = true;
                    }
                }
            }
        }
        book
    }

    fn chapter(&mut self, entry: &summary::Chapter, above: Option<usize>, book: &mut Book) {
        let nth = book.chapters.len();
        let document = entry.target.as_ref().and_then(|target| self.find(entry, target));
        let number: Vec<String> = entry.number.iter().map(u32::to_string).collect();
        let number = (!number.is_empty()).then(|| number.join("."));
        let own = chapter(entry.label.clone(), document, above);
        book.chapters.push(Chapter { number, ..own });
        entry.children.iter().for_each(|child| self.chapter(child, Some(nth), book));
        let end = book.chapters.len();
        book.chapters.get_mut(nth).into_iter().for_each(|chapter| chapter.end = end);
    }

    /// The document that an entry leads to, as its place in reading order.
    fn find(&mut self, entry: &summary::Chapter, target: &str) -> Option<DocumentIndex> {
        let path = if is_external(target) { None } else { join(&self.summary.path, target) };
        let Some(found) = path.as_ref().and_then(|path| self.by_path.get(path)).copied() else {
            if !path.as_ref().is_some_and(|path| self.unread.holds(path)) {
                self.refuse_missing(entry, target, path.as_ref());
            }
            return None;
        };
        if !self.taken.insert(found) {
            let message = format!("`{target}` is a chapter already");
            let fault =
                Diagnostic::new(lint::DUPLICATE_CHAPTER, &self.summary.path, entry.span.clone(), message);
            self.faults.push(fault.with_help("list each file once; others can link to it"));
            return None;
        }
        let index = self.order.len();
        self.order.push(found);
        self.labels.insert(index, entry.label.clone());
        Some(DocumentIndex(index))
    }

    fn refuse_missing(&mut self, entry: &summary::Chapter, target: &str, path: Option<&SourcePath>) {
        let name = target.rsplit('/').next().unwrap_or(target);
        let near = nearest(name, self.by_path.keys().map(SourcePath::file_name));
        let near = near.and_then(|near| self.by_path.keys().find(|known| known.file_name() == near));
        let help = match (path, near) {
            (None, _) => "a chapter is a file beside this one; link to other sites from a page".to_owned(),
            (Some(path), Some(near)) => format!("there is no document `{path}`; did you mean `{near}`?"),
            (Some(path), None) => {
                format!("write `{path}`, or leave the target empty until then: `[{}]()`", entry.label)
            }
        };
        let message = format!("chapter `{target}` does not exist");
        let fault = Diagnostic::new(lint::MISSING_CHAPTER, &self.summary.path, entry.span.clone(), message);
        self.faults.push(fault.with_help(help));
    }
}
