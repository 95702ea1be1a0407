//! An edition at work: it walks in and stays; the paths of files come after it, and those files walk out.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tokio::sync::oneshot;

use crate::emit::Artifact;
use crate::pipeline::{Edition, Outcome};

/// A site that can be asked for its files. When nobody holds it any more, its edition is given back.
#[derive(Clone)]
pub(super) struct Site {
    requests: Sender<Request>,
}

/// What a request comes to: a file, that there is none, or why it cannot be printed.
pub(super) type Answer = Result<Option<Artifact>, Box<Outcome>>;

struct Request {
    path: String,
    answer: oneshot::Sender<Answer>,
}

impl Site {
    /// Puts an edition to work, on a thread of its own.
    pub(super) fn open(edition: Edition, done: Sender<Edition>) -> Self {
        let (requests, received) = channel();
        thread::spawn(move || {
            attend(&edition, &received);
            // Where nobody takes it, it is cleared away here.
            drop(done.send(edition));
        });
        Self { requests }
    }

    /// A file by its path; `None` where the edition could not answer at all.
    pub(super) async fn find(&self, path: &str) -> Option<Answer> {
        let (answer, answered) = oneshot::channel();
        self.requests.send(Request { path: path.to_owned(), answer }).ok()?;
        answered.await.ok()
    }
}

fn attend(edition: &Edition, requests: &Receiver<Request>) {
    edition.open(|counter| {
        thread::scope(|scope| {
            for Request { path, answer } in requests {
                // Who has gone away in the meantime needs no answer.
                scope.spawn(move || {
                    let found = counter.find(&path);
                    drop(answer.send(found.map_err(|faults| Box::new(edition.outcome_of(faults)))));
                });
            }
        });
    });
}
