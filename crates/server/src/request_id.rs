//! Each request has an id that its log line, its error and its answer share, and one log line without personal data.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::chance;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static ID: String;
}

/// The id of the request being answered; empty outside of one.
pub fn current() -> String {
    ID.try_with(Clone::clone).unwrap_or_default()
}

/// Gives a request its id and logs how it was answered. The path is logged as the route's pattern:
/// what stands in its place, and any query, may be a person's.
pub async fn give(request: Request, next: Next) -> Response {
    let id = chance::id().unwrap_or_default();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(page)".to_owned(), |path| path.as_str().to_owned());
    let began = Instant::now();
    let mut response = ID.scope(id.clone(), next.run(request)).await;
    let status = response.status().as_u16();
    let took_ms = began.elapsed().as_millis() as u64;
    tracing::info!(request_id = id, %method, route, status, took_ms, "answered");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}
