//! The site as it is being written: a project's folder walks in; its site, with those of its annexes, walks out on
//! 127.0.0.1, and anew with each change of a source, until the curator has seen enough.
//!
//! Three kinds of threads work here. One waits for changes and makes editions (`watch`, `annexes`, `show`); each has
//! one of its own, which prints the pages that are asked for (`site`); and one answers browsers (`answer`). So a page
//! that takes long to print keeps nobody from another, and an edition that is over is cleared away behind the scenes.

mod address;
mod annexes;
mod answer;
mod door;
mod live;
mod media;
mod show;
mod site;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::{io, thread};

use tokio::net::TcpListener;

use crate::error::Error;
use crate::pipeline::Outcome;

use address::Base;
use annexes::Whole;
use answer::Desk;
use watch::Watch;

/// The port, where no other is given.
pub const PORT: u16 = 3000;

/// How many ports are tried.
const MOST_PORTS: u16 = 100;

/// Who hears what happens.
pub trait Audience: Send + Sync {
    /// The site can be visited at an address; the port that was asked for may have been taken.
    fn listening(&self, address: &str, taken: Option<u16>);

    /// An edition was made, or was not; gives what pages show of it, as plain text.
    fn edited(&self, outcome: &Outcome, word: Word<'_>) -> String;
}

/// What is said of an outcome.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// What it means.
    pub news: News,
    /// The folder of the project, where it is an annex.
    pub annex: Option<&'a str>,
}

/// What an outcome means for those who look at the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The first edition, or none yet.
    First,
    /// A new edition is shown.
    Shown,
    /// The last good pages stay.
    Kept,
    /// A page of the edition that is shown could not be printed.
    Faulty,
}

/// Serves the site of a project until the process is interrupted.
///
/// # Errors
/// Where the folder is no project, cannot be watched, or no port is free.
pub fn serve(root: &Path, port: u16, audience: &Arc<dyn Audience>) -> Result<(), Error> {
    // What changes while the sources are first read is heard, and read after that.
    let watch = Watch::new(root);
    let mut whole = Whole::open(root, audience)?;
    let mut watch = watch?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|source| Error::Port { port, source })?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let own = listener.local_addr().map_err(|source| Error::Port { port, source })?;
        let desk = Desk::new(own.port(), &whole);
        let address = format!("http://127.0.0.1:{}{}", own.port(), Base::of(whole.base_url().as_deref()));
        audience.listening(&address, Some(port).filter(|asked| *asked != 0 && *asked != own.port()));
        thread::spawn(move || {
            while let Some(changes) = watch.next() {
                whole.edit(&changes);
            }
        });
        answer::answer(listener, desk).await.map_err(|source| Error::Port { port: own.port(), source })
    })
}

/// Takes the port, or the next that is free.
async fn listen(port: u16) -> Result<TcpListener, Error> {
    let mut at = port;
    loop {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, at))).await {
            Ok(listener) => return Ok(listener),
            Err(source) if source.kind() == io::ErrorKind::AddrInUse => {
                at = at
                    .checked_add(1)
                    .filter(|next| next - port < MOST_PORTS)
                    .ok_or(Error::NoPort { port })?;
            }
            Err(source) => return Err(Error::Port { port: at, source }),
        }
    }
}
