//! The built browser app: files as they are, precompressed, and its first page for every address it routes itself.

use std::path::PathBuf;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

use crate::sent::header_text;

/// Files whose name holds a hash of their content never change.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Everything else is asked for again, and answered with 304 while it is the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Serves a folder; without one, every page is missing and says so.
pub fn router(folder: Option<PathBuf>) -> Router {
    let Some(folder) = folder else {
        return Router::new();
    };
    let first_page = ServeFile::new(folder.join("index.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(folder).append_index_html_on_directories(false);
    let files = files.precompressed_br().precompressed_gzip();
    let or_first_page = files.clone().fallback(first_page);
    let serve = move |request: Request| {
        let (files, or_first_page) = (files.clone(), or_first_page.clone());
        async move {
            let answered = if is_file(request.uri().path()) && !asks_for_a_page(request.headers()) {
                files
                    .oneshot(request)
                    .await
                    .map(IntoResponse::into_response)
            } else {
                or_first_page
                    .oneshot(request)
                    .await
                    .map(IntoResponse::into_response)
            };
            answered.unwrap_or_else(|never| match never {})
        }
    };
    Router::new().fallback(serve).layer(from_fn(cache))
}

/// Whether it looks like a file: the app's own addresses seldom have an ending.
fn is_file(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'))
}

/// A person's browser asks for a page, such as `/apply/d1/applicant.who`; a page asks for its files by other types.
fn asks_for_a_page(headers: &HeaderMap) -> bool {
    header_text(headers, header::ACCEPT.as_str()).is_some_and(|accept| accept.contains("text/html"))
}

async fn cache(request: Request, next: Next) -> Response {
    let for_ever = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    if matches!(
        response.status(),
        StatusCode::OK | StatusCode::NOT_MODIFIED | StatusCode::PARTIAL_CONTENT
    ) {
        response.headers_mut().insert(
            header::CACHE_CONTROL,
            if for_ever { FOR_EVER } else { ASK_AGAIN },
        );
    }
    response
}

/// As the bundler names them: `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let parts = name.split(['-', '_', '.']);
    parts
        .skip(1)
        .any(|part| part.len() >= 12 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}
