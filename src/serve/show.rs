//! What is shown of one project: changes walk in; the edition that browsers get, and what they are told of faults, walk
//! out.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::pipeline::annex::Place;
use crate::pipeline::{Edition, Editor, Ending, Outcome};
use crate::serve::site::Site;
use crate::serve::{Audience, News, Word};
use crate::source::Changes;

/// Makes editions, and puts each that is good in the place of the one before.
pub(super) struct Show {
    editor: Editor,
    state: Arc<State>,
    done: Sender<Edition>,
    /// Editions that nobody asks any more. Memory is given back with the least work where it was taken.
    worn: Receiver<Edition>,
    /// How many of them are to come.
    due: usize,
}

/// What came of changes, where they were news: an edition where all is well.
pub(super) type Edited = Option<(Option<Edition>, Outcome)>;

/// How long the last answers of an edition are waited for, before it is left to the next edit to clear it away.
const LAST_ANSWERS: Duration = Duration::from_millis(50);

/// What browsers get.
pub(super) struct State {
    audience: Arc<dyn Audience>,
    /// The project's folder, where it is an annex.
    annex: Option<String>,
    now: watch::Sender<Now>,
    /// What was said already of pages that could not be printed.
    said: Mutex<Option<Vec<Diagnostic>>>,
}

/// What is shown at the moment.
#[derive(Clone)]
pub(super) struct Now {
    /// Rises with each good edition, so that a page knows whether it is still what it would be.
    pub(super) number: u64,
    /// The last good edition.
    pub(super) site: Option<Site>,
    /// The one before, where the last may have faults that only show when a page is printed.
    pub(super) before: Option<Site>,
    /// Where the site is published.
    pub(super) base_url: Option<String>,
    /// What is to be mended, drawn; nothing where all is well.
    pub(super) faults: Option<Arc<str>>,
}

impl Show {
    /// Makes the first edition, which is not shown yet.
    ///
    /// # Errors
    /// Where the folder is no project: there is nothing to wait for.
    pub(super) fn open(root: &Path, audience: &Arc<dyn Audience>) -> Result<(Self, Edited), Error> {
        let mut show = Self::new(Editor::new(root), audience, None);
        match show.edit(&Changes::Everything) {
            Some((None, Outcome { ending: Ending::Refused(error), .. })) => Err(error),
            first => Ok((show, first)),
        }
    }

    /// Makes the first edition of an annex. Where its folder is no project, that is told like any other fault: the site
    /// around it can be shown all the same.
    pub(super) fn open_annex(place: &Place, audience: &Arc<dyn Audience>) -> Self {
        let mut editor = Editor::new(&place.root);
        editor.turn_to(place);
        let mut show = Self::new(editor, audience, Some(place.project.clone()));
        let first = show.edit(&Changes::Everything);
        show.put(first, News::First);
        show
    }

    fn new(editor: Editor, audience: &Arc<dyn Audience>, annex: Option<String>) -> Self {
        let now = Now { number: 0, site: None, before: None, base_url: None, faults: None };
        let (now, _) = watch::channel(now);
        let said = Mutex::new(None);
        let (done, worn) = channel();
        Self {
            editor,
            state: Arc::new(State { audience: Arc::clone(audience), annex, now, said }),
            done,
            worn,
            due: 0,
        }
    }

    /// Makes the next edition, if there is news.
    pub(super) fn edit(&mut self, changes: &Changes) -> Edited {
        self.editor.edit(changes)
    }

    /// Makes and shows the next edition of an annex.
    pub(super) fn edit_annex(&mut self, place: &Place, changes: &Changes) {
        self.editor.turn_to(place);
        let edited = self.edit(changes);
        self.put_next(edited);
    }

    /// Shows what came of later changes.
    pub(super) fn put_next(&mut self, edited: Edited) {
        let news = if matches!(edited, Some((Some(_), _))) { News::Shown } else { News::Kept };
        self.put(edited, news);
    }

    /// Shows what came of changes.
    pub(super) fn put(&mut self, edited: Edited, news: News) {
        let Some((edition, outcome)) = edited else { return };
        let drawn = self.state.tell(&outcome, news);
        *self.state.said.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.state.now.send_modify(|now| {
            now.faults = edition.is_none().then(|| drawn.into());
            if let Some(edition) = edition {
                now.number += 1;
                let base_url = edition.base_url().map(str::to_owned);
                let may_fail = edition.has_own_templates();
                let last = now.site.replace(Site::open(edition, self.done.clone()));
                now.base_url = base_url;
                let (kept, gone) = if may_fail { (last, None) } else { (None, last) };
                let before = std::mem::replace(&mut now.before, kept);
                self.due += usize::from(gone.is_some()) + usize::from(before.is_some());
            }
        });
    }

    /// Clears away the editions whose places others have just taken.
    pub(super) fn clear_worn(&mut self) {
        for _ in 0..std::mem::take(&mut self.due) {
            drop(self.worn.recv_timeout(LAST_ANSWERS));
        }
        self.worn.try_iter().for_each(drop);
    }

    /// How many editions that nobody asks any more are still held.
    #[cfg(test)]
    pub(super) fn count_worn(&self) -> usize {
        self.worn.try_iter().count()
    }

    /// What browsers get.
    pub(super) fn state(&self) -> Arc<State> {
        Arc::clone(&self.state)
    }

    /// Where the site is published, by the last good edition.
    pub(super) fn base_url(&self) -> Option<String> {
        self.state.now().base_url
    }
}

impl State {
    /// What is shown at the moment.
    pub(super) fn now(&self) -> Now {
        self.now.borrow().clone()
    }

    /// Tells of every change of what is shown.
    pub(super) fn listen(&self) -> watch::Receiver<Now> {
        self.now.subscribe()
    }

    fn tell(&self, outcome: &Outcome, news: News) -> String {
        self.audience.edited(outcome, Word { news, annex: self.annex.as_deref() })
    }

    /// Tells that a page of an edition could not be printed, if that is the last one and this was not said before.
    pub(super) fn fail(&self, number: u64, outcome: &Outcome) {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.as_ref() == Some(&outcome.diagnostics) || self.now.borrow().number != number {
            return;
        }
        *said = Some(outcome.diagnostics.clone());
        drop(said);
        let drawn = self.tell(outcome, News::Faulty);
        self.now.send_modify(|now| {
            let before = now.faults.take();
            now.faults = Some(
                before.map_or_else(|| drawn.as_str().into(), |before| format!("{before}{drawn}").into()),
            );
        });
    }
}
