//! The only room that goes out: links out of the site walk in; what their servers say of them walks out, as diagnostics
//! at the places of the links. What servers said is remembered for some days in a folder of the project.

mod address;
mod answer;
mod ask;
mod memory;
mod round;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use url::Url;

use crate::check::answer::Answer;
use crate::check::memory::Memory;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::resolve::outside::OutsideLink;

/// How to behave towards servers.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// How many addresses to ask for at most.
    pub limit: usize,
    /// How long to wait for one answer.
    pub timeout: Duration,
    /// Whether to ask even for what is remembered.
    pub is_fresh: bool,
    /// Whether to ask servers of private networks, and this machine, too.
    pub allows_private: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Told {
    /// What is wrong with the links, in their order.
    pub diagnostics: Vec<Diagnostic>,
    /// How many addresses the links have.
    pub addresses: usize,
    /// How many of them were asked for.
    pub asked: usize,
    /// How many had been asked for before.
    pub remembered: usize,
    /// How many were left out by the limit.
    pub left: usize,
    /// Why the answers could not be written down, if so.
    pub forgotten: Option<Error>,
}

/// Asks the servers of all links whether they lead anywhere.
///
/// # Errors
/// Where no server at all answers.
pub fn external(root: &Path, links: &[OutsideLink], manners: &Manners) -> Result<Told, Error> {
    let mut memory = Memory::load(root);
    let sorted = sort(links, &memory, manners);
    let Sorted { mut answers, keys, unknown } = sorted;
    let remembered = keys.len() - unknown.len();
    let left = unknown.len().saturating_sub(manners.limit);
    let urls: Vec<Url> = unknown.into_values().take(manners.limit).collect();
    let asked = round::ask_all(&urls, manners);
    refuse_silence(&asked)?;
    memory.keep(&asked, keys.keys());
    let forgotten = memory.save(root).err();
    for (key, written) in &keys {
        for address in written {
            answers.extend(asked.get(key).map(|answer| (*address, answer.clone())));
        }
    }
    let tell = |link: &OutsideLink| answers.get(link.address.as_str())?.tell(link);
    let diagnostics = links.iter().filter_map(tell).collect();
    let addresses = links.iter().map(|link| &link.address).collect::<BTreeSet<_>>().len();
    Ok(Told { diagnostics, addresses, asked: asked.len(), remembered, left, forgotten })
}

/// Addresses before anybody is asked.
struct Sorted<'a> {
    /// What is known already, by address as written.
    answers: BTreeMap<&'a str, Answer>,
    /// The ways in which each address that servers can be asked for is written.
    keys: BTreeMap<String, BTreeSet<&'a str>>,
    /// Those of which nothing is known.
    unknown: BTreeMap<String, Url>,
}

fn sort<'a>(links: &'a [OutsideLink], memory: &Memory, manners: &Manners) -> Sorted<'a> {
    let mut sorted = Sorted { answers: BTreeMap::new(), keys: BTreeMap::new(), unknown: BTreeMap::new() };
    for written in links.iter().map(|link| link.address.as_str()) {
        let Some(url) = address::parse(written) else {
            sorted.answers.insert(written, Answer::Dead("it is not written as an address".to_owned()));
            continue;
        };
        if !manners.allows_private && address::is_named_private(&url) {
            sorted.answers.insert(written, Answer::Private);
            continue;
        }
        let key = url.as_str().to_owned();
        match memory.recall(&key).filter(|_| !manners.is_fresh) {
            Some(answer) => {
                sorted.answers.insert(written, answer.clone());
            }
            None => {
                sorted.unknown.insert(key.clone(), url);
            }
        }
        sorted.keys.entry(key).or_default().insert(written);
    }
    sorted
}

/// Where nobody answers, it is not the links that are dead.
fn refuse_silence(asked: &BTreeMap<String, Answer>) -> Result<(), Error> {
    let is_silent = asked.len() > 1 && asked.values().all(|answer| matches!(answer, Answer::Silent(_)));
    if is_silent { Err(Error::NoServer { addresses: asked.len() }) } else { Ok(()) }
}
