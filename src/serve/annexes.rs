//! The site with its annexes: changes walk in; what browsers get of each walks out.

use std::mem;
use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;

use crate::error::Error;
use crate::pipeline::annex::Place;
use crate::serve::show::{Edited, Show, State};
use crate::serve::{Audience, News};
use crate::source::Changes;

/// A project and its annexes, each of which is edited for itself: what is wrong in one keeps none of the others.
pub(super) struct Whole {
    audience: Arc<dyn Audience>,
    outer: Show,
    annexes: Vec<(Place, Show)>,
    wings: watch::Sender<Vec<Wing>>,
}

/// What browsers get of an annex.
#[derive(Clone)]
pub(super) struct Wing {
    /// The folder of its site, within the site around it.
    pub(super) to: String,
    pub(super) state: Arc<State>,
}

impl Wing {
    /// A path within the site around it as the annex names it, where it is one of the annex’s.
    pub(super) fn own<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.to.as_str())?.strip_prefix('/')
    }
}

impl Whole {
    /// Makes the first editions.
    ///
    /// # Errors
    /// Where the folder is no project.
    pub(super) fn open(root: &Path, audience: &Arc<dyn Audience>) -> Result<Self, Error> {
        let (outer, first) = Show::open(root, audience)?;
        let (wings, _) = watch::channel(Vec::new());
        let mut whole = Self { audience: Arc::clone(audience), outer, annexes: Vec::new(), wings };
        whole.arrange(&first);
        whole.outer.put(first, News::First);
        Ok(whole)
    }

    /// Makes the next edition of each project that has news.
    pub(super) fn edit(&mut self, changes: &Changes) {
        let edited = self.outer.edit(changes);
        self.arrange(&edited);
        self.outer.put_next(edited);
        for (place, show) in &mut self.annexes {
            show.edit_annex(place, changes);
        }
        // Only when all is shown.
        let annexes = self.annexes.iter_mut().map(|(_, show)| show);
        annexes.chain([&mut self.outer]).for_each(Show::clear_worn);
    }

    /// Gives the annexes that a good edition names their places. Who hears of the edition finds them there already.
    fn arrange(&mut self, edited: &Edited) {
        let Some((Some(edition), _)) = edited else { return };
        let mut before = mem::take(&mut self.annexes);
        for place in edition.annexes() {
            let at =
                before.iter().position(|(known, _)| (&known.root, &known.to) == (&place.root, &place.to));
            let show = match at.map(|at| before.swap_remove(at)) {
                Some((_, show)) => show,
                None => Show::open_annex(&place, &self.audience),
            };
            self.annexes.push((place, show));
        }
        let wings = self.annexes.iter();
        let wings = wings.map(|(place, show)| Wing { to: place.to.clone(), state: show.state() });
        self.wings.send_replace(wings.collect());
    }

    /// What browsers get of the project itself.
    pub(super) fn state(&self) -> Arc<State> {
        self.outer.state()
    }

    /// What they get of its annexes, from now on.
    pub(super) fn wings(&self) -> watch::Receiver<Vec<Wing>> {
        self.wings.subscribe()
    }

    /// Where the site is published, by the last good edition.
    pub(super) fn base_url(&self) -> Option<String> {
        self.outer.base_url()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::pipeline::Outcome;
    use crate::serve::Word;

    struct Nobody;

    impl Audience for Nobody {
        fn listening(&self, _: &str, _: Option<u16>) {}

        fn edited(&self, _: &Outcome, _: Word<'_>) -> String {
            String::new()
        }
    }

    #[test]
    fn worn_editions_are_cleared_away() {
        let folder = tempfile::TempDir::new().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "book.toml",
            "title = \"A\"\n[[annex]]\nproject = \"guide\"\nto = \"guide\"\nlabel = \"Guide\"\n",
        );
        write("guide/book.toml", "title = \"B\"\n");
        let audience: Arc<dyn Audience> = Arc::new(Nobody);
        let mut whole = None;
        for nth in 0..4 {
            write("seeds/a.md", &format!("Text {nth}.\n"));
            write("guide/seeds/b.md", &format!("Text {nth}.\n"));
            match &mut whole {
                None => whole = Some(Whole::open(folder.path(), &audience).unwrap()),
                Some(whole) => whole.edit(&Changes::Everything),
            }
        }
        let whole = whole.unwrap();
        let shows = whole.annexes.iter().map(|(_, show)| show).chain([&whole.outer]);
        for show in shows {
            assert_eq!(show.state().now().number, 4);
            // The last may have come too late.
            assert!(show.count_worn() <= 1);
        }
    }
}
