//! The desk: requests of browsers walk in, answers walk out.

use std::convert::Infallible;
use std::future::IntoFuture;
use std::io;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State as Extract};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::future::{Either, select};
use futures_util::stream::{Stream, unfold};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::emit::Artifact;
use crate::serve::address::{Base, Wanted};
use crate::serve::annexes::{Whole, Wing};
use crate::serve::door::Door;
use crate::serve::live::{self, Ear};
use crate::serve::media::{PAGE, type_of};
use crate::serve::show::{Now, State};

/// What hosts are advised to send with every page, so that what works here works there.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'self'";

/// What every answer says. Nothing is to be kept, and no other site is to use it.
const ALWAYS: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Who answers.
pub(super) struct Desk {
    door: Door,
    state: Arc<State>,
    annexes: watch::Receiver<Vec<Wing>>,
}

/// A project at the moment that it is asked.
struct Asked {
    state: Arc<State>,
    now: Now,
    /// Where its pages hear of changes.
    events: String,
}

impl Asked {
    fn new(state: Arc<State>, events: String) -> Self {
        let now = state.now();
        Self { state, now, events }
    }

    fn ear(&self) -> Ear<'_> {
        Ear { edition: self.now.number, events: &self.events }
    }
}

impl Desk {
    /// A desk behind the door of a port.
    pub(super) fn new(port: u16, whole: &Whole) -> Self {
        Self { door: Door::new(port), state: whole.state(), annexes: whole.wings() }
    }
}

/// Answers all who come, until the process is interrupted.
pub(super) async fn answer(listener: TcpListener, desk: Desk) -> io::Result<()> {
    let router = Router::new().fallback(handle).with_state(Arc::new(desk));
    let serving = axum::serve(listener, router).into_future();
    let interrupted = tokio::signal::ctrl_c();
    match select(pin!(serving), pin!(interrupted)).await {
        Either::Left((ended, _)) | Either::Right((ended, _)) => ended,
    }
}

async fn handle(Extract(desk): Extract<Arc<Desk>>, request: Request) -> Response {
    let (asked, _) = request.into_parts();
    let mut response = desk.answer(&asked).await;
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

impl Desk {
    async fn answer(&self, request: &Parts) -> Response {
        if !self.door.knows(&request.headers) {
            return refuse(StatusCode::FORBIDDEN, "this server answers only to the names of its own machine");
        }
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let refusal = refuse(StatusCode::METHOD_NOT_ALLOWED, "pages can only be read");
            return ([(header::ALLOW, "GET, HEAD")], refusal).into_response();
        }
        match request.uri.path() {
            live::SCRIPT_PATH => reply(StatusCode::OK, "live.js", live::SCRIPT),
            live::STYLE_PATH => reply(StatusCode::OK, "live.css", live::STYLE),
            path => match path.strip_prefix(live::EVENTS_PATH) {
                Some(whose) if self.door.trusts(&request.headers) => self.events(whose).await,
                Some(_) => refuse(StatusCode::FORBIDDEN, "only pages of this server may listen"),
                None => self.page(path, request.uri.query()).await,
            },
        }
    }

    /// The news of the project, or, below a slash, of the annex in this folder.
    async fn events(&self, whose: &str) -> Response {
        let told =
            |state: &State| Sse::new(events(state.listen())).keep_alive(KeepAlive::default()).into_response();
        if whose.is_empty() {
            return told(&self.state);
        }
        let whose = percent_decode_str(whose).decode_utf8_lossy();
        let annex = self.annexes.borrow().iter().find(|annex| whose == format!("/{}", annex.to)).cloned();
        match annex {
            Some(annex) => told(&annex.state),
            None => self.missing().await,
        }
    }

    async fn page(&self, path: &str, query: Option<&str>) -> Response {
        let base = Base::of(self.state.now().base_url.as_deref());
        let file = match base.wanted(path) {
            Wanted::File(file) => file,
            Wanted::Home => return redirect(&base.to_string()),
            Wanted::Nothing => return self.missing().await,
        };
        let (asked, inside) = self.asked(file.as_str());
        match asked.find(inside).await {
            Found::File(file) => show(StatusCode::OK, &file, asked.ear()),
            Found::Fault(faults) => stand_in(asked.ear(), &faults),
            Found::Nothing if self.is_folder(file.as_str()).await => {
                let query = query.map(|query| format!("?{query}")).unwrap_or_default();
                redirect(&format!("{path}/{query}"))
            }
            Found::Nothing => self.missing().await,
        }
    }

    /// Whose a file is, and how the owner names it: the annex in whose folder it lies, or else the project itself.
    fn asked<'a>(&self, file: &'a str) -> (Asked, &'a str) {
        let annexes = self.annexes.borrow();
        let owned = annexes.iter().filter_map(|annex| Some((annex, annex.own(file)?)));
        match owned.max_by_key(|(annex, _)| annex.to.len()) {
            Some((annex, inside)) => {
                let name = utf8_percent_encode(&annex.to, NON_ALPHANUMERIC);
                let events = format!("{}/{name}", live::EVENTS_PATH);
                (Asked::new(Arc::clone(&annex.state), events), inside)
            }
            None => (self.outer(), file),
        }
    }

    fn outer(&self) -> Asked {
        Asked::new(Arc::clone(&self.state), live::EVENTS_PATH.to_owned())
    }

    async fn is_folder(&self, file: &str) -> bool {
        let index = format!("{file}/index.html");
        let (asked, inside) = self.asked(&index);
        !matches!(asked.find(inside).await, Found::Nothing)
    }

    /// As hosts do it, the project tells what is missing in an annex too.
    async fn missing(&self) -> Response {
        let asked = self.outer();
        match asked.find("404.html").await {
            Found::File(page) => show(StatusCode::NOT_FOUND, &page, asked.ear()),
            Found::Fault(faults) => stand_in(asked.ear(), &faults),
            Found::Nothing => refuse(StatusCode::NOT_FOUND, "there is no such page"),
        }
    }
}

impl Asked {
    /// A file of the last good edition; where it cannot be printed, that is told, and the one before is asked.
    async fn find(&self, path: &str) -> Found {
        let now = &self.now;
        let Some(site) = &now.site else {
            return Found::Fault(now.faults.as_deref().unwrap_or_default().to_owned());
        };
        match site.find(path).await {
            Some(Ok(file)) => file.map_or(Found::Nothing, Found::File),
            Some(Err(outcome)) => {
                self.state.fail(now.number, &outcome);
                let before = match &now.before {
                    Some(before) => before.find(path).await,
                    None => None,
                };
                match before {
                    Some(Ok(Some(file))) => Found::File(file),
                    _ => Found::Fault(self.state.now().faults.as_deref().unwrap_or_default().to_owned()),
                }
            }
            None => Found::Fault("the page could not be printed: this is a fault of Seedbook".to_owned()),
        }
    }
}

/// What a path comes to.
enum Found {
    File(Artifact),
    Nothing,
    /// Why it cannot be shown, drawn.
    Fault(String),
}

/// What pages are told.
#[derive(Serialize)]
struct Notice<'a> {
    edition: u64,
    faults: Option<&'a str>,
}

/// What is shown, at once and after every change.
fn events(
    listener: tokio::sync::watch::Receiver<Now>,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
    unfold((listener, true), |(mut listener, is_first)| async move {
        if !is_first {
            listener.changed().await.ok()?;
        }
        let event = {
            let now = listener.borrow_and_update();
            let notice = Notice { edition: now.number, faults: now.faults.as_deref() };
            Event::default().data(serde_json::to_string(&notice).unwrap_or_default())
        };
        Some((Ok(event), (listener, false)))
    })
}

fn show(status: StatusCode, file: &Artifact, ear: Ear<'_>) -> Response {
    let path = file.path.as_str();
    match file.bytes() {
        Ok(bytes) if type_of(path) == PAGE => reply(status, path, live::enliven(&bytes, ear)),
        Ok(bytes) => reply(status, path, bytes.into_owned()),
        Err(error) => refuse(StatusCode::INTERNAL_SERVER_ERROR, &format!("cannot read `{path}`: {error}")),
    }
}

fn stand_in(ear: Ear<'_>, faults: &str) -> Response {
    let status = StatusCode::SERVICE_UNAVAILABLE;
    reply(status, "index.html", live::stand_in(ear, faults))
}

fn reply(status: StatusCode, path: &str, bytes: impl Into<Body>) -> Response {
    (status, [(header::CONTENT_TYPE, type_of(path))], bytes.into()).into_response()
}

fn refuse(status: StatusCode, words: &str) -> Response {
    reply(status, "refusal.txt", format!("{words}\n"))
}

fn redirect(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Err(_) => refuse(StatusCode::BAD_REQUEST, "no address of a page"),
    }
}
