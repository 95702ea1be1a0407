//! A round: addresses walk in and are asked for, several servers at a time, but each of them one address after the
//! other, with a pause between; their answers walk out.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use url::Url;

use crate::check::Manners;
use crate::check::answer::Answer;
use crate::check::ask::{Reply, agent, ask};

/// How many servers are asked at a time.
const MOST_AT_ONCE: usize = 8;

/// How long a server is left alone between two questions.
const PAUSE: Duration = Duration::from_millis(300);

/// How often in a row a server may be late before it is asked no more.
const MOST_LATE: usize = 3;

/// Asks for all addresses; the answers are in order of the addresses, whatever came first.
pub(super) fn ask_all(urls: &[Url], manners: &Manners) -> BTreeMap<String, Answer> {
    let mut servers: BTreeMap<String, Vec<&Url>> = BTreeMap::new();
    for url in urls {
        let server = (url.host_str().unwrap_or_default(), url.port_or_known_default());
        servers.entry(format!("{server:?}")).or_default().push(url);
    }
    let hands = servers.len().min(MOST_AT_ONCE);
    let waiting: Mutex<VecDeque<Vec<&Url>>> = Mutex::new(servers.into_values().collect());
    let answers = Mutex::new(BTreeMap::new());
    let agent = agent(manners);
    thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                while let Some(of_one) = next(&waiting) {
                    let found = ask_server(&of_one, |url| ask(&agent, url, manners));
                    answers.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn next<T>(waiting: &Mutex<VecDeque<T>>) -> Option<T> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
}

/// Asks one server for some addresses, until it has had enough.
fn ask_server(urls: &[&Url], ask: impl Fn(&Url) -> Reply) -> Vec<(String, Answer)> {
    let mut found = Vec::new();
    let (mut late, mut enough) = (0, None);
    for (nth, url) in urls.iter().enumerate() {
        if let Some(reason) = enough {
            found.push((url.as_str().to_owned(), Answer::Unsure(String::from(reason))));
            continue;
        }
        if nth > 0 {
            thread::sleep(PAUSE);
        }
        let reply = ask(url);
        late = if reply.is_late { late + 1 } else { 0 };
        if reply.is_tired {
            enough = Some("its server asked to be left alone, and was");
        } else if late == MOST_LATE {
            enough = Some("its server was late three times in a row, and was not asked again");
        }
        found.push((url.as_str().to_owned(), reply.answer));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks a server that always answers so for five addresses; which of them it was asked for.
    fn check(is_tired: bool, is_late: bool, expect: usize) {
        let urls: Vec<Url> =
            (1..=5).filter_map(|n| Url::parse(&format!("http://a.example/{n}")).ok()).collect();
        let said = || Answer::Unsure("said".to_owned());
        let found =
            ask_server(&urls.iter().collect::<Vec<_>>(), |_| Reply { answer: said(), is_tired, is_late });
        assert_eq!(found.len(), 5);
        assert_eq!(found.iter().filter(|(_, answer)| *answer == said()).count(), expect);
    }

    #[test]
    fn leaves_a_server_alone() {
        check(true, false, 1);
        check(false, true, 3);
        check(false, false, 5);
    }
}
