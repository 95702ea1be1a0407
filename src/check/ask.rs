//! One address walks in and is asked for, along its redirects; what its server says walks out.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{Response, StatusCode, header};
use url::Url;

use crate::check::answer::Answer;
use crate::check::{Manners, address};

/// Who asks. Whoever keeps a server can tell, and can refuse it.
const USER_AGENT: &str = concat!("seedbook/", env!("CARGO_PKG_VERSION"), " (checks the links of a corpus)");

/// Browsers follow twenty.
const MOST_REDIRECTS: usize = 10;

/// What a server said, and whether it should be left alone for now.
pub(super) struct Reply {
    pub(super) answer: Answer,
    /// It asked for it.
    pub(super) is_tired: bool,
    /// It took too long.
    pub(super) is_late: bool,
}

/// What asks, for any number of addresses.
pub(super) fn agent(manners: &Manners) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(manners.timeout))
        .http_status_as_error(false)
        // Each step of a redirect is looked at before it is taken.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent(USER_AGENT)
        .build();
    config.into()
}

/// Asks for one address.
pub(super) fn ask(agent: &Agent, start: &Url, manners: &Manners) -> Reply {
    let (mut at, mut home, mut is_permanent) = (start.clone(), start.clone(), true);
    let mut seen = BTreeSet::new();
    loop {
        if !seen.insert(at.clone()) {
            return sure(Answer::Dead("its redirects go in a circle".to_owned()));
        }
        if seen.len() > MOST_REDIRECTS {
            return sure(Answer::Dead(format!("it is redirected more than {MOST_REDIRECTS} times")));
        }
        if !manners.allows_private && address::is_private_at_last(&at) {
            return sure(Answer::Private);
        }
        let said = match visit(agent, &at) {
            Ok(said) => said,
            Err(error) => return fail(&error, manners.timeout),
        };
        if said.status.is_success() {
            let answer = if home == *start { Answer::Fine } else { Answer::Moved(home.into()) };
            return sure(answer);
        }
        let Some(next) = said.location.filter(|_| said.status.is_redirection()) else {
            return judge(said.status);
        };
        let Some(next) = at.join(&next).ok().filter(|next| matches!(next.scheme(), "http" | "https")) else {
            return sure(Answer::Dead("it is redirected to what is no address".to_owned()));
        };
        is_permanent &= matches!(said.status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
        if is_permanent {
            home = next.clone();
        }
        at = next;
    }
}

struct Said {
    status: StatusCode,
    location: Option<String>,
}

/// Asks for the head of a page; for all of it only where that is refused, and then reads none of it.
fn visit(agent: &Agent, url: &Url) -> Result<Said, ureq::Error> {
    match agent.head(url.as_str()).call() {
        Ok(response) if response.status() == StatusCode::TOO_MANY_REQUESTS => Ok(said(&response)),
        Ok(response) if response.status().is_client_error() || response.status().is_server_error() => {
            agent.get(url.as_str()).call().map(|response| said(&response))
        }
        Ok(response) => Ok(said(&response)),
        Err(ureq::Error::Protocol(_)) => agent.get(url.as_str()).call().map(|response| said(&response)),
        Err(error) => Err(error),
    }
}

fn said<T>(response: &Response<T>) -> Said {
    let location = response.headers().get(header::LOCATION);
    // Servers write other letters as they are, though they should not.
    let location = location.map(|location| String::from_utf8_lossy(location.as_bytes()).into_owned());
    Said { status: response.status(), location }
}

fn sure(answer: Answer) -> Reply {
    Reply { answer, is_tired: false, is_late: false }
}

fn judge(status: StatusCode) -> Reply {
    let number = status.as_u16();
    let answer = match number {
        404 => Answer::Dead("its server knows no such page (404)".to_owned()),
        410 => Answer::Dead("its server says that the page is gone for good (410)".to_owned()),
        401 => Answer::Unsure("its server asks for a name and a password (401)".to_owned()),
        403 => Answer::Unsure("its server refuses programs (403)".to_owned()),
        429 => Answer::Unsure("its server asks to be left alone for a while (429)".to_owned()),
        500.. => Answer::Unsure(format!("its server is in trouble ({number})")),
        _ => Answer::Unsure(format!("its server answers with the code {number}")),
    };
    Reply { is_tired: number == 429, ..sure(answer) }
}

fn fail(error: &ureq::Error, timeout: Duration) -> Reply {
    match error {
        ureq::Error::HostNotFound => sure(Answer::Silent("there is no server of that name".to_owned())),
        ureq::Error::ConnectionFailed => sure(Answer::Silent("no server answers there".to_owned())),
        ureq::Error::Io(cause) if cause.kind() == ErrorKind::ConnectionRefused => {
            sure(Answer::Silent("no server answers there".to_owned()))
        }
        ureq::Error::Timeout(_) => {
            let seconds = timeout.as_secs();
            let answer = Answer::Unsure(format!("its server does not answer within {seconds} s"));
            Reply { is_late: true, ..sure(answer) }
        }
        other => sure(Answer::Unsure(format!("the talk with its server fails: {other}"))),
    }
}
