//! The one door to the network: a short function per endpoint. A path is spelled once, in `contract`.

use std::time::Duration;

use contract::{ApiError, Endpoint, Method};
use gloo_net::http::{Request, RequestBuilder, Response};
use leptos::prelude::set_timeout_with_handle;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::later;

pub(crate) mod catalogue;
pub(crate) mod drafts;
pub(crate) mod keeping;
pub(crate) mod misses;
pub(crate) mod submissions;
pub(crate) mod towns;
pub(crate) mod track;
pub(crate) mod typing;

/// Why a call brought nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Failure {
    /// The server answered, with this.
    Refused(ApiError),
    /// No network, or no server at its end.
    Offline,
    /// No answer in time. Whether the server did what was asked is not known.
    TimedOut,
    /// An answer that is none of ours, such as a proxy's page.
    Unreadable,
}

impl Failure {
    /// Whether the same call may go through later without the person doing anything.
    pub(crate) fn passes(&self) -> bool {
        matches!(self, Self::Offline | Self::TimedOut | Self::Unreadable)
    }
}

pub(crate) type Reply<T> = Result<T, Failure>;

/// A header's name and value.
type Header<'a> = (&'a str, &'a str);

/// How a call is made.
#[derive(Clone, Copy)]
struct Manner {
    /// How long to wait for the answer.
    patience: Duration,
    /// Whether it goes on when the page that made it is gone.
    outlives: bool,
}

const USUAL: Manner = Manner {
    patience: Duration::from_secs(20),
    outlives: false,
};
const WITH_FILE: Manner = Manner {
    patience: Duration::from_secs(180),
    outlives: false,
};
/// Browsers refuse to keep more than 64 KB alive for a page that is gone.
const OUTLIVES_AT_MOST_BYTES: usize = 60_000;

/// Reads from an endpoint with a query.
async fn ask<Out: DeserializeOwned>(
    endpoint: &Endpoint<(), Out>,
    parameters: &[&str],
    query: &[(&str, &str)],
) -> Reply<Out> {
    let path = endpoint.asking(parameters, query);
    send(endpoint.method, &path, &[], None, USUAL).await
}

/// Calls an endpoint with a JSON body, or none for `()`.
async fn call<In: Serialize, Out: DeserializeOwned>(
    endpoint: &Endpoint<In, Out>,
    parameters: &[&str],
    headers: &[Header<'_>],
    body: &In,
) -> Reply<Out> {
    let path = endpoint.at(parameters);
    say(USUAL, endpoint.method, &path, headers, body).await
}

/// The same with a query, for what may take as long as a file.
async fn call_asking<In: Serialize, Out: DeserializeOwned>(
    endpoint: &Endpoint<In, Out>,
    parameters: &[&str],
    query: &[(&str, &str)],
    body: &In,
) -> Reply<Out> {
    let path = endpoint.asking(parameters, query);
    say(WITH_FILE, endpoint.method, &path, &[], body).await
}

/// The same for what has to arrive although the tab is reloaded or closed meanwhile.
async fn call_outliving<In: Serialize, Out: DeserializeOwned>(
    endpoint: &Endpoint<In, Out>,
    parameters: &[&str],
    headers: &[Header<'_>],
    body: &In,
) -> Reply<Out> {
    let manner = Manner {
        outlives: true,
        ..USUAL
    };
    let path = endpoint.at(parameters);
    say(manner, endpoint.method, &path, headers, body).await
}

/// Sends a JSON body.
async fn say<In: Serialize, Out: DeserializeOwned>(
    manner: Manner,
    method: Method,
    path: &str,
    headers: &[Header<'_>],
    body: &In,
) -> Reply<Out> {
    let json = serde_json::to_string(body).map_err(|_| Failure::Unreadable)?;
    let manner = Manner {
        outlives: manner.outlives && json.len() <= OUTLIVES_AT_MOST_BYTES,
        ..manner
    };
    let body = (json != "null").then(|| JsValue::from_str(&json));

    let kind = body
        .is_some()
        .then_some(("content-type", "application/json"));
    let headers: Vec<Header<'_>> = headers.iter().copied().chain(kind).collect();
    send(method, path, &headers, body, manner).await
}

/// Sends a file as the body.
async fn upload<Out: DeserializeOwned>(
    endpoint: &Endpoint<(), Out>,
    parameters: &[&str],
    query: &[(&str, &str)],
    headers: &[Header<'_>],
    file: &web_sys::File,
) -> Reply<Out> {
    let body = Some(JsValue::from(file.clone()));
    let path = endpoint.asking(parameters, query);
    send(endpoint.method, &path, headers, body, WITH_FILE).await
}

async fn send<Out: DeserializeOwned>(
    method: Method,
    path: &str,
    headers: &[Header<'_>],
    body: Option<JsValue>,
    manner: Manner,
) -> Reply<Out> {
    exchange(method, path, headers, body, manner, read).await
}

/// Asks an endpoint for what is not JSON.
async fn fetch(endpoint: &Endpoint<(), ()>, query: &[(&str, &str)]) -> Reply<Vec<u8>> {
    let path = endpoint.asking(&[], query);
    let bytes = async |response: Response| match response.ok() {
        true => response.binary().await.map_err(|_| Failure::Unreadable),
        false => read::<()>(response).await.and(Err(Failure::Unreadable)),
    };
    exchange(endpoint.method, &path, &[], None, USUAL, bytes).await
}

async fn exchange<Out>(
    method: Method,
    path: &str,
    headers: &[Header<'_>],
    body: Option<JsValue>,
    manner: Manner,
    read: impl AsyncFnOnce(Response) -> Reply<Out>,
) -> Reply<Out> {
    let canceller = web_sys::AbortController::new().ok();
    let signal = canceller.as_ref().map(web_sys::AbortController::signal);
    let timer = canceller.clone().and_then(|canceller| {
        set_timeout_with_handle(move || canceller.abort(), manner.patience).ok()
    });
    let mut request = request(method, path);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let request = request.abort_signal(signal.as_ref());
    let request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    };
    let answer = match request {
        Ok(request) if manner.outlives => outliving(request).send().await,
        Ok(request) => request.send().await,

        Err(_) => return Err(Failure::Unreadable),
    };
    let answer = match answer {
        Ok(response) => read(response).await,
        Err(_) if signal.is_some_and(|signal| signal.aborted()) => Err(Failure::TimedOut),
        Err(_) => Err(Failure::Offline),
    };
    if let Some(timer) = timer {
        timer.clear();
    }
    answer
}

/// Tells what nobody waits for: it goes on when the page is gone, and whether it arrived is not asked.
async fn tell<In: Serialize>(endpoint: &Endpoint<In, ()>, query: &[(&str, &str)], body: &In) {
    let path = endpoint.asking(&[], query);
    let request = request(endpoint.method, &path).header("content-type", "application/json");
    let json = serde_json::to_string(body);
    if let Some(Ok(request)) = json.ok().map(|json| request.body(json)) {
        _ = outliving(request).send().await;
    }
}

/// The same request, going on when its page is gone. web-sys does not know the member; a browser that does not either
/// sends as usual.
fn outliving(request: Request) -> Request {
    let (raw, init) = (web_sys::Request::from(request), web_sys::RequestInit::new());
    _ = js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE);
    web_sys::Request::new_with_request_and_init(&raw, &init)
        .unwrap_or(raw)
        .into()
}

fn request(method: Method, path: &str) -> RequestBuilder {
    match method {
        Method::Get => Request::get(path),
        Method::Post => Request::post(path),
        Method::Patch => Request::patch(path),
        Method::Delete => Request::delete(path),
    }
}

async fn read<Out: DeserializeOwned>(response: Response) -> Reply<Out> {
    let text = response.text().await.map_err(|_| Failure::Offline)?;
    if response.ok() {
        let json = if text.is_empty() { "null" } else { &text };
        return serde_json::from_str(json).map_err(|_| Failure::Unreadable);
    }
    Err(later::refusal(text).await.unwrap_or_else(|failure| failure))
}
